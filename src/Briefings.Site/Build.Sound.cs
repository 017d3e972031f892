using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering;

namespace Briefings.Site;

/// <content>What is made of the sound texts while others have errors: previews and single PDFs, never an output folder.</content>
public sealed partial class Build
{
    /// <summary>Makes the first chosen target in memory. Texts with errors are left out, and keep nobody from looking at the rest.</summary>
    /// <param name="drafts">Whether what is not released is shown too.</param>
    /// <exception cref="IOException">The file system refused.</exception>
    public PreviewReport InMemory(bool drafts)
    {
        using var own = OwnFaces();
        var files = new ConcurrentDictionary<string, OutputFile>(StringComparer.Ordinal);
        var collection = Validate(Load());
        var targets = findings.Take(options.Targets(collection.Site));
        while (!Stops(collection) && targets is [var target, ..])
        {
            collection = findings.Take(LeavingOut.LeaveOut(collection, findings.Sorted()));
            var release = drafts ? findings.Take(Gate.Preview(collection, target, options.Now)) : Release(collection, target);
            if (IsSound(collection))
            {
                files.Clear();
                var made = Render(release, file => files[file.Path] = file);
                if (IsSound(collection) && !Stops(collection))
                {
                    return new PreviewReport(
                        new BuildReport([made], findings.Sorted()),
                        [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
                        PageSources.Of(release, options.ContentFolder));
                }
            }
        }

        return new PreviewReport(new BuildReport([], findings.Sorted()), [], ImmutableDictionary<string, string>.Empty);
    }

    // Only what concerns the texts that are asked for is told, and only that stands in their way: others are left out where they have errors.
    private ImmutableArray<(Release Release, ImmutableArray<ReleasedBriefing> Briefings)> ChooseSound(ImmutableArray<string> names, string? recipient)
    {
        var collection = Validate(Load());
        var asked = LeavingOut.FilesOf(collection, names);
        var linked = LeavingOut.LinkedFrom(collection, asked);
        var targets = findings.Take(options.Targets(collection.Site));
        IsForACircle = targets is [{ Tlp: > Tlp.Clear }, ..];
        while (!Stops(collection) && targets is [var target, ..])
        {
            collection = LeavingOut.LeaveOut(collection, findings.Sorted()).Value;
            var house = House(collection);
            ImmutableArray<(Outcome<Release> Opened, ImmutableArray<string> Names)> opened = recipient is null
                ? [(Gate.Open(collection, target, options.Now, house), names)]
                : [.. names.Select(name => (Gate.OpenForRecipient(collection, target, name, options.Now, house), ImmutableArray.Create(name)))];
            findings.Add([.. opened.SelectMany(each => each.Opened.Diagnostics)]);
            if (IsSound(collection))
            {
                KeepOf(collection, names, asked, linked);
                return findings.HasErrors ? [] : [.. opened.Select(each => Choose(collection, each.Opened.Value, each.Names))];
            }
        }

        KeepOf(collection, names, asked, linked);
        return [];
    }

    // Of what is linked, errors alone matter; and what a preview can bear, a link that leads nowhere, is nothing to send out.
    private void KeepOf(Collection collection, ImmutableArray<string> names, ImmutableHashSet<string> asked, ImmutableHashSet<string> linked)
    {
        ImmutableArray<Diagnostic> kept =
        [
            .. findings.Sorted()
                .Where(finding => asked.Contains(finding.Place.File) || names.Contains(Path.GetFileNameWithoutExtension(finding.Place.File))
                    || (finding.Severity == Severity.Error && (linked.Contains(finding.Place.File) || LeavingOut.Stops(collection, finding)))
                    || (finding.Severity != Severity.Error && LeavingOut.Stops(collection, finding.AsError())))
                .Select(finding => finding.Descriptor == Codes.LinkToLeftOut ? finding.AsError() : finding),
        ];
        findings.Clear();
        findings.Add(kept);
    }

    private bool Stops(Collection collection) => findings.Sorted().Any(finding => LeavingOut.Stops(collection, finding));

    private bool IsSound(Collection collection) => LeavingOut.LeaveOut(collection, findings.Sorted()).Diagnostics.IsEmpty;
}
