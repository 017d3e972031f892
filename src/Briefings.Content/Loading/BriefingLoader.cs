using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Settings;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>Reads all briefings: each file by itself, side by side, then editions from their originals.</summary>
internal sealed class BriefingLoader(LoadedSettings settings, Vocabulary vocabulary, ImpactLabelsByLanguage impacts)
{
    private readonly SiteSettings site = settings.Site;

    /// <summary>Reads files; the result is in their order.</summary>
    public Outcome<ImmutableArray<Briefing>> Load(ImmutableArray<SourceFile> files)
    {
        var read = files.AsParallel().AsOrdered().Select(Read).ToList();
        var originals = read
            .Where(each => !each.Briefing.IsEdition)
            .ToDictionary(each => (each.Briefing.Year, TextName.Parse(each.File.Stem).Name), each => each.Briefing);
        var briefings = ImmutableArray.CreateBuilder<Briefing>();
        var diagnostics = new List<Diagnostic>();
        foreach (var (file, edition, findings, bodyFindings) in read)
        {
            if (edition.IsUnread)
            {
                diagnostics.AddRange(findings);
                briefings.Add(edition);
                continue;
            }

            var original = edition.IsEdition ? originals.GetValueOrDefault((edition.Year, TextName.Parse(file.Stem).Name)) : null;
            var whole = original is null ? edition : Editions.Inherit(edition, original, settings.LanguagesAreSure, findings);
            if (edition.IsEdition && original is null)
            {
                // Where the language is none of the site's, that is told already, and the name means something else.
                if (!site.Languages.Contains(edition.Language, StringComparer.Ordinal))
                {
                    briefings.Add(whole);
                    diagnostics.AddRange(Lenient(whole, findings, bodyFindings));
                    continue;
                }

                findings.Add(new(Codes.EditionMismatch, Place.Of(file.Path), $"there is no original \"{TextName.Parse(file.Stem).Name}.md\" in this folder",
                    $"name it {TextName.Parse(file.Stem).Name}.md and type lang: {edition.Language}"));
            }
            else if (HyphenatedEdition(file, whole, originals) is var (name, language))
            {
                // One thing to say, not one for each key that an edition does not type.
                findings.Add(new(Codes.BadFileName, Place.Of(file.Path), $"the keys of a briefing are missing, and \"{name}.md\" stands beside it: as its edition in \"{language}\" it has another name", $"rename it to {name}.{language}.md"));
                whole = whole with { KeyPlaces = whole.KeyPlaces.SetItem("id", Place.Of(file.Path)) };
            }
            else
            {
                Completeness.Check(whole, settings, findings);
            }

            diagnostics.AddRange(Lenient(whole, findings, bodyFindings));
            briefings.Add(whole);
        }

        return new(briefings.ToImmutable(), [.. diagnostics]);
    }

    // "road-closes-fr.md" beside "road-closes.md", with the keys of an edition.
    private (string Name, string Language)? HyphenatedEdition(SourceFile file, Briefing briefing, Dictionary<(string, string), Briefing> originals)
    {
        var seam = file.Stem.LastIndexOf('-');
        return !briefing.IsEdition && seam > 0 && site.Languages.Contains(file.Stem[(seam + 1)..], StringComparer.Ordinal) && originals.ContainsKey((briefing.Year, file.Stem[..seam]))
            && !((string[])["id", "type", "tlp", "status"]).Any(briefing.KeyPlaces.ContainsKey)
            ? (file.Stem[..seam], file.Stem[(seam + 1)..])
            : null;
    }

    private ReadBriefing Read(SourceFile file)
    {
        var name = TextName.Parse(file.Stem);
        var diagnostics = new List<Diagnostic>();
        LanguageKey.CheckName(file, name, settings, diagnostics);

        if (MarkdownFile.Read(file, site, impacts, name.Language, Schemas.Briefing, diagnostics) is not { } markdown)
        {
            return new(file, Unread(file, name), diagnostics, []);
        }

        var context = markdown.Context;
        if (!markdown.HasFrontMatter)
        {
            if (!context.Diagnostics.Exists(each => each.Descriptor == Codes.FrontMatterMissing))
            {
                context.Report(Codes.FrontMatterMissing, Place.Of(file.Path), "the briefing has no front matter", "begin it with a line of three dashes, the keys and another such line");
            }

            foreach (var key in Schemas.Briefing.Keys)
            {
                context.Note(key.Name, Place.Of(file.Path));
            }
        }

        LanguageKey.Check(markdown, name, settings);
        var named = new Briefing
        {
            File = file.Path,
            Year = file.Relative.Split('/')[1],
            Language = name.Language ?? context.Language,
            IsEdition = name.Language is not null,
            Slug = name.Name,
            Body = markdown.Body,
            KeyPlaces = ImmutableDictionary<string, Place>.Empty,
        };
        var briefing = new BriefingReader(context, vocabulary.Places).Read(named, markdown.Keys);
        var places = context.Places();
        return new(file, briefing with { KeyPlaces = places, Authors = places.ContainsKey("authors") ? briefing.Authors : site.DefaultAuthors }, context.Diagnostics, markdown.BodyFindings);
    }

    // What it says is unknown, its marking too; its address is not, and must not be told of by others.
    private Briefing Unread(SourceFile file, TextName name) => new()
    {
        File = file.Path,
        Year = file.Relative.Split('/')[1],
        Language = name.Language ?? site.DefaultLanguage,
        IsEdition = name.Language is not null,
        Slug = name.Name,
        KeyPlaces = ImmutableDictionary<string, Place>.Empty,
        IsUnread = true,
    };

    // Nobody has to wait for a draft: what it still lacks is a warning, and so is what is wrong with its text.
    private static IEnumerable<Diagnostic> Lenient(Briefing briefing, List<Diagnostic> findings, ImmutableArray<Diagnostic> bodyFindings)
    {
        if (briefing.Status != Status.Draft)
        {
            return findings.Concat(bodyFindings);
        }

        return findings
            .Select(each => each.Descriptor == Codes.MissingKey ? each.AsWarning() : each)
            .Concat(bodyFindings.Select(each => Drafts.KeepsSeverity(each) ? each : each.AsWarning()));
    }

    private sealed record ReadBriefing(SourceFile File, Briefing Briefing, List<Diagnostic> Findings, ImmutableArray<Diagnostic> BodyFindings);
}
