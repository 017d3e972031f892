using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>
/// Leaves texts out that have errors, where one author's fault is to keep nobody else waiting: in a preview, and where single PDFs are
/// made. The gate then holds them back as it holds back a draft, in a preview of drafts too. No output folder is ever filled that way.
/// </summary>
public static class LeavingOut
{
    /// <summary>Whether a finding is an error of the house, and not of one text or picture alone: settings, vocabularies, templates.</summary>
    /// <param name="collection">What was loaded.</param>
    /// <param name="finding">What was found.</param>
    public static bool Stops(Collection collection, Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Severity == Severity.Error && !IsOfOne(collection, finding);
    }

    /// <summary>Leaves out the texts in which errors were found, and the editions of such texts in other languages.</summary>
    /// <param name="collection">What was loaded.</param>
    /// <param name="found">What was found.</param>
    /// <returns>What is left; a warning (BRF125) for each text that is left out now and was not before.</returns>
    public static Outcome<Collection> LeaveOut(Collection collection, IEnumerable<Diagnostic> found)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(found);
        var errors = found.Where(finding => finding.Severity == Severity.Error).ToLookup(finding => finding.Place.File, StringComparer.Ordinal);
        var texts = collection.Briefings.Select(briefing => briefing.File).Concat(collection.Pages.Concat(collection.Profiles).Select(text => text.File));
        var faulty = texts.Where(file => errors.Contains(file) && !collection.LeftOut.Contains(file)).ToHashSet(StringComparer.Ordinal);

        // A text whose picture can't be shown would be shown without it.
        var unpictured = WithRefusedPictures(collection).Where(file => !faulty.Contains(file) && !collection.LeftOut.Contains(file)).ToHashSet(StringComparer.Ordinal);

        // By name and not by number: the original's number may be what can't be read.
        var own = faulty.Union(unpictured).ToHashSet(StringComparer.Ordinal);
        var originals = collection.Briefings.Where(briefing => !briefing.IsEdition && own.Contains(briefing.File)).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var editions = collection.Briefings
            .Where(briefing => briefing.IsEdition && originals.Contains(NameOf(briefing)) && !own.Contains(briefing.File) && !collection.LeftOut.Contains(briefing.File))
            .Select(briefing => briefing.File)
            .ToArray();
        return new(
            collection.Without(own.Concat(editions)),
            [
                .. faulty.Select(file => Told(file, errors[file].Count() is 1 ? "1 error" : FormattableString.Invariant($"{errors[file].Count()} errors")))
                    .Concat(unpictured.Select(file => Told(file, "a picture of it has errors")))
                    .Concat(editions.Select(file => Told(file, "errors in its original")))
                    .Order(),
            ]);
    }

    /// <summary>The files of which a briefing that somebody names is made: the edition that answers, and its original.</summary>
    /// <param name="collection">What was loaded.</param>
    /// <param name="names">Slugs or numbers; <c>slug.fr</c> is an edition, without a language it is the default one or the only one.</param>
    public static ImmutableHashSet<string> FilesOf(Collection collection, ImmutableArray<string> names)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var index = new LinkIndex(collection);
        var pictures = collection.Sources.Where(source => collection.RefusedMedia.Contains(source.Relative)).ToLookup(source => source.Relative, source => source.Path, StringComparer.Ordinal);
        return
        [
            .. names.SelectMany(name => Named(collection, name)).SelectMany(briefing =>
                ((string[])[briefing.File, (index.OriginalOf(briefing) ?? briefing).File]).Concat(MediaSelector.FilesOf(briefing).SelectMany(file => pictures[file]))),
            .. collection.Sources.Where(source => source.Relative.StartsWith("briefings/", StringComparison.Ordinal) && names.Contains(source.Stem, StringComparer.Ordinal)).Select(source => source.Path),
        ];
    }

    /// <summary>The briefings and pages to which some files link, in their texts and by their pins.</summary>
    /// <param name="collection">What was loaded.</param>
    /// <param name="files">The files, as <see cref="FilesOf"/> names them.</param>
    public static ImmutableHashSet<string> LinkedFrom(Collection collection, ImmutableHashSet<string> files)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var index = new LinkIndex(collection);
        return
        [
            .. collection.Briefings.Where(briefing => files.Contains(briefing.File)).SelectMany(briefing =>
                briefing.Body.AllInlines().OfType<Link>().Select(link => FileOf(collection, index, index.Resolve(link.Target, briefing.Language)))
                    .Concat(briefing.Related.Select(pin => index.Find(pin)?.File))
                    .OfType<string>()),
        ];
    }

    // Briefings, pages and profiles that show what can't be published.
    private static IEnumerable<string> WithRefusedPictures(Collection collection) => collection.RefusedMedia.IsEmpty ? [] :
        collection.Briefings.Where(briefing => MediaSelector.FilesOf(briefing).Any(collection.RefusedMedia.Contains)).Select(briefing => briefing.File)
            .Concat(collection.Pages.Concat(collection.Profiles).Where(text => MediaSelector.FilesOf(text.Body).Any(collection.RefusedMedia.Contains)).Select(text => text.File));

    private static string? FileOf(Collection collection, LinkIndex index, Destination? destination) => destination switch
    {
        BriefingDestination { IsExact: true } to => collection.Briefings.FirstOrDefault(briefing => briefing.Language == to.Language && index.OriginalOf(briefing) == to.Original)?.File,
        BriefingDestination to => to.Original.File,
        PageDestination to => to.Page.File,
        DownloadDestination to => to.File.Place.File,
        _ => null,
    };

    private static IEnumerable<Briefing> Named(Collection collection, string name)
    {
        var editions = collection.Briefings
            .Where(briefing => name == briefing.Slug || name == briefing.Id || name == $"{briefing.Slug}.{briefing.Language}" || name == $"{briefing.Id}.{briefing.Language}")
            .ToArray();
        return editions.OrderBy(briefing => briefing.Language == collection.Site.DefaultLanguage ? 0 : 1).Take(1);
    }

    // What has no place in the content, or a name that no address can have, is in no output whatever is done about it.
    private static bool IsOfOne(Collection collection, Diagnostic finding) =>
        finding.Descriptor == Codes.UnexpectedFile || finding.Descriptor == Codes.BadFileName
        || collection.Sources.Any(source => source.Path == finding.Place.File && source.Relative.Contains('/', StringComparison.Ordinal)
            && !source.Relative.StartsWith("vocabulary/", StringComparison.Ordinal));

    private static string NameOf(Briefing briefing) =>
        $"{briefing.Year}/{TextName.Parse(Path.GetFileNameWithoutExtension(briefing.File)).Name}";

    private static Diagnostic Told(string file, string why) =>
        new(Codes.LeftOut, Place.Of(file), $"this file is left out of the preview: {why}", "put right what is said of it");
}
