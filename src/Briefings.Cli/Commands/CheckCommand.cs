using System.CommandLine;
using System.Diagnostics;
using Briefings.Cli.Reporting;
using Briefings.Core.Diagnostics;
using Briefings.Site;
using Briefings.Site.Publishing;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings check</c>: finds all that a build would find, for every target, and writes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var shared = new BuildArguments("the default is all");
        var command = new Command("check", "Report everything that a build would report, and write nothing.");
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(shared.VerbosityOf(parsed));
            var clock = Stopwatch.StartNew();
            var options = shared.Read(parsed, surroundings);
            var report = reporter.WithProgress(progress =>
                new Build(options with { Target = options.Target ?? TargetSelection.All }, progress, cancellation).Check());
            reporter.Findings(report.Diagnostics);
            reporter.Remark(
                $"{Reporter.Count(report.Diagnostics, Severity.Error, "error")}, {Reporter.Count(report.Diagnostics, Severity.Warning, "warning")}, "
                + FormattableString.Invariant($"{clock.Elapsed.TotalSeconds:0.0} s"));
            return Task.FromResult(ExitCode.Of(report.Diagnostics));
        });
        return command;
    }
}
