using System.CommandLine;
using System.Globalization;
using Briefings.Cli.Reporting;
using Briefings.Site;
using Briefings.Site.Relating;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings related</c>: why the list of related briefings under one is as it is.</summary>
internal static class RelatedCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("slug") { Description = "Slug or number of a released briefing." };
        var other = new Option<string?>("--to") { Description = "Tell of this one other briefing only, by slug or number.", HelpName = "SLUG" };
        var content = SharedOptions.Content();
        var now = SharedOptions.Now();
        var target = SharedOptions.Target("the default is the first");
        var verbosity = SharedOptions.VerbosityOption();
        var command = new Command("related", "Say which briefings are listed under one, how strong each is and why, and why the others are not.") { name, other, content, now, target, verbosity };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(parsed.GetValue(verbosity));
            var options = SharedOptions.ForReading(parsed, surroundings, content, now, target);
            var accounts = new Build(options, new SilentProgress(), cancellation).Account(parsed.GetRequiredValue(name), parsed.GetValue(other));
            reporter.Findings(accounts.Diagnostics);
            foreach (var account in accounts.Value.OrderBy(account => account.Rank ?? int.MaxValue))
            {
                reporter.Line(Line(account));
            }

            return Task.FromResult(ExitCode.Of(accounts.Diagnostics));
        });
        return command;
    }

    // Tab-separated, for people and scripts alike.
    private static string Line(RelationAccount account) => string.Join(
        '\t',
        account.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-",
        account.IsLater ? "since" : "background",
        account.Other.Id,
        Number(account.Score),
        account.Title,
        Words(account.Verdict),
        account.Shared.IsEmpty
            ? "-"
            : string.Join(", ", account.Shared.Select(reason => $"{reason.Kind.ToString().ToLowerInvariant()}{(reason.Term is null ? "" : $" {reason.Term}")} {Number(reason.Score)}")) + $" (time leaves {Number(account.Damping)})");

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Words(RelationVerdict verdict) => verdict switch
    {
        RelationVerdict.Listed => "listed",
        RelationVerdict.Pinned => "listed: pinned",
        RelationVerdict.Banned => "not listed: \"unrelated\" names it",
        RelationVerdict.NothingShared => "not listed: nothing in common",
        RelationVerdict.TooWeak => "not listed: too little in common, or far less than the strongest has",
        RelationVerdict.NotMet => "not listed: only common things in common, and not next to it in time",
        RelationVerdict.TooAlike => "not listed: too like one that is",
        _ => "not listed: others are stronger",
    };
}
