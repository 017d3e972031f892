using System.CommandLine;
using System.Globalization;
using Briefings.Cli.Reporting;
using Briefings.Content.Releasing;
using Briefings.Site;
using Briefings.Site.Publishing;
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
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of lines." };
        var due = new Option<bool>("--due") { Description = "Say whether a rebuild is due since the last build, and end with exit code 4 where one is." };
        var verbosity = SharedOptions.VerbosityOption();
        var command = new Command("release", "List each briefing as in or out, with the reason and the next moment at which that changes.") { content, now, target, json, due, verbosity };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(parsed.GetValue(verbosity));
            var options = SharedOptions.ForReading(parsed, surroundings, content, now, target);
            var explained = new Build(options, new SilentProgress(), cancellation).Explain();
            reporter.Findings(explained.Diagnostics);
            var targets = explained.Value.Select(report => new Answer(report, PublishRecord.Read(options.PrivateFolder, report.Target.Name))).ToArray();
            if (parsed.GetValue(json))
            {
                reporter.Line(ReleaseJson.Of(targets));
            }
            else
            {
                foreach (var answer in targets)
                {
                    Write(reporter, answer, parsed.GetValue(due));
                }
            }

            var code = ExitCode.Of(explained.Diagnostics);
            return Task.FromResult(code == ExitCode.Success && parsed.GetValue(due) && targets.Any(answer => answer.IsDue) ? ExitCode.RebuildDue : code);
        });
        return command;
    }

    private static void Write(Reporter reporter, Answer answer, bool due)
    {
        if (reporter.IsTerminal)
        {
            Draw(reporter, answer.Report);
        }
        else
        {
            List(reporter, answer.Report);
        }

        if (due)
        {
            reporter.Line($"{answer.Report.Target.Name}\tlast build\t{Moment(answer.Last?.Built)}");
            reporter.Line($"{answer.Report.Target.Name}\tdue\t{(answer.IsDue ? "yes" : "no")}");
        }
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

    /// <summary>What is known of one target.</summary>
    /// <param name="Report">What it shows now and why.</param>
    /// <param name="Last">Its last build; null where none is known.</param>
    internal sealed record Answer(ReleaseReport Report, PublishRecord? Last)
    {
        /// <summary>Whether it must be built again.</summary>
        public bool IsDue => PublishRecord.IsDue(Last, Report.Now);
    }
}
