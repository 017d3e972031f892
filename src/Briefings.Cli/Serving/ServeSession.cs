using System.Collections.Immutable;
using System.Diagnostics;
using Briefings.Cli.Reporting;
using Briefings.Core.Diagnostics;
using Briefings.Site;

namespace Briefings.Cli.Serving;

/// <summary>One run of <c>briefings serve</c>: a server, a watch, and a build in memory after each change.</summary>
/// <param name="read">The build's options as of now, so that the clock moves on.</param>
/// <param name="folders">What to watch.</param>
/// <param name="drafts">Whether what is not released is shown too.</param>
/// <param name="reporter">How to speak.</param>
internal sealed class ServeSession(Func<BuildOptions> read, ImmutableArray<string> folders, bool drafts, Reporter reporter)
{
    private readonly LiveSite live = new();

    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task RunAsync(int port, CancellationToken cancellation)
    {
        var server = await DevServer.StartAsync(live, port, cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            using var watch = new ChangeWatch(folders);
            reporter.Line($"Serving on {server.Address} (Ctrl-C ends it)");
            try
            {
                while (true)
                {
                    Rebuild(server.Address, cancellation);
                    await watch.NextAsync(cancellation).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                reporter.Remark("Stopped.");
            }
        }
    }

    private void Rebuild(Uri address, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var options = read();
        var (report, files) = new Build(options with { BaseUrl = options.BaseUrl ?? address }, new SilentProgress(), cancellation).InMemory(drafts);
        reporter.Findings(report.Diagnostics);
        if (report.HasErrors)
        {
            live.Keep([.. report.Diagnostics.Where(found => found.Severity == Severity.Error).Order().Select(found => found.ToString())]);
            reporter.Remark($"Not built: {Reporter.Count(report.Diagnostics, Severity.Error, "error")}; waiting for a change");
            return;
        }

        live.Replace(ServedSite.Of(files, Client.HeadSnippet));
        reporter.Remark(FormattableString.Invariant(
            $"Built in {clock.Elapsed.TotalSeconds:0.0} s: {Reporter.Count(report.Targets[0].Pages, "page")}, {Reporter.Count(report.Targets[0].Pdfs, "PDF")}"));
    }
}
