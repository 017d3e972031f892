using System.CommandLine;
using System.Globalization;
using Briefings.Cli.Reporting;
using Briefings.Content.Releasing;
using Briefings.Site;
using Spectre.Console;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings release</c>: which briefings a target shows now, which not, why, and when that changes.</summary>
internal static class ReleaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var content = SharedOptions.Content();
        var now = SharedOptions.Now();
        var target = SharedOptions.Target("the default is the first");
        var verbosity = SharedOptions.VerbosityOption();
        var command = new Command("release", "List each briefing as in or out, with the reason and the next moment at which that changes.") { content, now, target, verbosity };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(parsed.GetValue(verbosity));
            var options = new BuildOptions
            {
                ContentFolder = parsed.GetRequiredValue(content),
                TemplatesFolder = "",
                BuiltInTemplatesFolder = surroundings.BuiltInTemplates,
                Now = parsed.GetValue(now) ?? surroundings.Clock.GetUtcNow(),
                Target = parsed.GetValue(target),
            };
            var explained = new Build(options, new SilentProgress(), cancellation).Explain();
            reporter.Findings(explained.Diagnostics);
            foreach (var report in explained.Value)
            {
                if (reporter.IsTerminal)
                {
                    Draw(reporter, report);
                }
                else
                {
                    List(reporter, report);
                }
            }

            return Task.FromResult(ExitCode.Of(explained.Diagnostics));
        });
        return command;
    }

    // Tab-separated, for scripts: target, in or out, number, file, next change, reason.
    private static void List(Reporter reporter, ReleaseReport report)
    {
        foreach (var entry in report.Entries)
        {
            reporter.Line(string.Join('\t', report.Target.Name, entry.IsIn ? "in" : "out", entry.Id ?? "-", entry.File, Moment(entry.Changes), entry.Message));
        }

        reporter.Line($"{report.Target.Name}\tnext rebuild\t{Moment(report.NextRebuild)}");
    }

    private static void Draw(Reporter reporter, ReleaseReport report)
    {
        var table = new Table().RoundedBorder()
            .Title(Markup.Escape($"{report.Target.Name} at {Moment(report.Now)}"))
            .AddColumns("", "Number", "Briefing", "Reason", "Changes");
        foreach (var entry in report.Entries)
        {
            table.AddRow(
                new Markup(entry.IsIn ? "[green]in[/]" : "[yellow]out[/]"),
                new Text(entry.Id ?? "-"),
                new Text($"{entry.Title ?? "-"}\n{entry.File}"),
                new Text(entry.Message),
                new Text(Moment(entry.Changes)));
        }

        var drawing = reporter.Drawing();
        drawing.Write(table);
        drawing.WriteLine($"Next rebuild: {Moment(report.NextRebuild)}");
    }

    private static string Moment(DateTimeOffset? moment) =>
        moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-";
}
