using System.Collections.Immutable;
using System.Diagnostics;
using Briefings.Cli.Reporting;
using Briefings.Core.Diagnostics;
using Briefings.Reports;
using Briefings.Site;

namespace Briefings.Cli.Serving;

/// <summary>One run of <c>briefings serve</c>: a server, a watch, and a build in memory after each change.</summary>
/// <param name="read">The build's options as of now, so that the clock moves on.</param>
/// <param name="folders">What to watch.</param>
/// <param name="drafts">Whether what is not released is shown too.</param>
/// <param name="reporter">How to speak.</param>
internal sealed class ServeSession(Func<BuildOptions> read, ImmutableArray<string> folders, bool drafts, Reporter reporter)
{
    // Of findings that are gone, more than this many are only counted.
    private const int MostGone = 10;

    private readonly LiveSite live = new();
    private readonly FindingChanges changes = new();
    private ImmutableDictionary<string, string> sources = ImmutableDictionary<string, string>.Empty;

    /// <summary>Serves until cancelled.</summary>
    /// <returns>False where the port can't be had, which is told.</returns>
    public async Task<bool> RunAsync(int port, CancellationToken cancellation)
    {
        using var faces = new FaceStore();
        var started = await DevServer.StartAsync(live, port, cancellation).ConfigureAwait(false);
        reporter.Findings(started.Diagnostics);
        if (started.Value is not { } server)
        {
            return false;
        }

        await using (server.ConfigureAwait(false))
        {
            using var watch = new ChangeWatch(folders);
            reporter.Line($"Serving on {server.Address} (Ctrl-C ends it)");
            try
            {
                while (true)
                {
                    Rebuild(server.Address, faces, cancellation);
                    faces.Sweep();
                    await watch.NextAsync(cancellation).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                reporter.Remark("Stopped.");
            }
        }

        return true;
    }

    private void Rebuild(Uri address, FaceStore faces, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var options = read();
        var preview = new Build(options with { BaseUrl = options.BaseUrl ?? address }, new SilentProgress(), cancellation) { Faces = faces }.InMemory(drafts);
        var found = preview.Report.Diagnostics;
        TellChanges(found);
        var counts = $"{Reporter.Count(found, Severity.Error, "error")}, {Reporter.Count(found, Severity.Warning, "warning")}";
        if (!preview.IsMade)
        {
            live.Keep(found);
            reporter.Remark($"Not built: {counts}; waiting for a change");
            return;
        }

        // Where a page was before its file had errors, it says so; what was never a page has no place yet.
        sources = sources.SetItems(preview.Sources);
        var leftOut = found.Where(finding => finding.Descriptor == Codes.LeftOut).Select(finding => finding.Place.File).ToHashSet(StringComparer.Ordinal);
        live.Replace(
            ServedSite.Of(preview.Files, preview.Sources, sources.Where(page => leftOut.Contains(page.Value)).ToImmutableDictionary(StringComparer.Ordinal)),
            found);
        var made = preview.Report.Targets[0];
        reporter.Remark(FormattableString.Invariant(
            $"Built in {clock.Elapsed.TotalSeconds:0.0} s: {Reporter.Count(made.Pages, "page")}, {Reporter.Count(made.Pdfs, "PDF")}; {counts}")
            + (leftOut.Count > 0 ? $"; {Reporter.Count(leftOut.Count, "file")} left out" : ""));
    }

    private void TellChanges(ImmutableArray<Diagnostic> found)
    {
        var (added, gone) = changes.Take(found);
        var told = gone.Where(reporter.Tells).Order().ToArray();
        foreach (var finding in told.Take(MostGone))
        {
            reporter.Remark($"Put right: {finding}");
        }

        if (told.Length > MostGone)
        {
            reporter.Remark($"Put right: {Reporter.Count(told.Length - MostGone, "other finding")}");
        }

        reporter.Findings(added);
    }
}
