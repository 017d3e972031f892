using System.CommandLine;
using System.Diagnostics;
using Briefings.Cli.Reporting;
using Briefings.Core.Diagnostics;
using Briefings.Site;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings build</c>: checks everything and publishes.</summary>
internal static class BuildCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var shared = new BuildArguments("the default is the first") { Output = SharedOptions.Output() };
        var command = new Command("build", "Check everything and publish the site and its PDFs.");
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(shared.VerbosityOf(parsed));
            var clock = Stopwatch.StartNew();
            var report = reporter.WithProgress(progress => new Build(shared.Read(parsed, surroundings), progress, cancellation).Publish());
            reporter.Findings(report.Diagnostics);
            Summarise(reporter, report, clock.Elapsed);
            return Task.FromResult(ExitCode.Of(report.Diagnostics));
        });
        return command;
    }

    private static void Summarise(Reporter reporter, BuildReport report, TimeSpan elapsed)
    {
        var warnings = Reporter.Count(report.Diagnostics, Severity.Warning, "warning");
        var seconds = FormattableString.Invariant($"{elapsed.TotalSeconds:0.0} s");
        if (report.HasErrors)
        {
            reporter.Refusal($"nothing was written: {Reporter.Count(report.Diagnostics, Severity.Error, "error")}, {warnings}, {seconds}");
            return;
        }

        foreach (var target in report.Targets)
        {
            var publication = target.Publication!;
            reporter.Remark(
                $"{target.Name}: {Reporter.Count(target.Pages, "page")}, {Reporter.Count(target.Pdfs, "PDF")}, {warnings}, {seconds}"
                + (publication is { Changed: 0, Removed: 0 } ? "; nothing changed" : ""));
        }

        foreach (var target in report.Targets)
        {
            reporter.Remark(new Uri(Path.GetFullPath(Path.Combine(target.OutputFolder, "index.html"))).AbsoluteUri);
        }
    }
}
