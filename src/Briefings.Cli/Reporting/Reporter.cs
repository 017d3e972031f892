using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Site;
using Spectre.Console;

namespace Briefings.Cli.Reporting;

/// <summary>How a command speaks: findings one a line on the error stream, what was asked for on the output, in colour on a terminal.</summary>
/// <param name="surroundings">Where to.</param>
/// <param name="verbosity">How much.</param>
internal sealed class Reporter(Surroundings surroundings, Verbosity verbosity)
{
    /// <summary>How much this reporter says.</summary>
    public Verbosity Verbosity => verbosity;

    /// <summary>Prints findings, sorted by file and line.</summary>
    public void Findings(IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found.Order())
        {
            if (Tells(diagnostic))
            {
                surroundings.Error.WriteLine(surroundings.ErrorIsTerminal ? Colour(diagnostic) : Text(diagnostic));
            }
        }
    }

    /// <summary>Whether a finding is printed.</summary>
    public bool Tells(Diagnostic finding) => finding.Severity > Severity.Hint || verbosity >= Verbosity.Detailed;

    /// <summary>Prints a line of what was asked for.</summary>
    public void Line(string text) => surroundings.Output.WriteLine(text);

    /// <summary>Prints a line that only accompanies the work; not when quiet.</summary>
    public void Remark(string text)
    {
        if (verbosity > Verbosity.Quiet)
        {
            surroundings.Output.WriteLine(text);
        }
    }

    /// <summary>Prints why a command can't be done.</summary>
    public void Refusal(string text) => surroundings.Error.WriteLine("briefings: " + text);

    /// <summary>The output as Spectre.Console draws on it.</summary>
    public IAnsiConsole Drawing() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Output) });

    /// <summary>Whether tables may be drawn and displays may move.</summary>
    public bool IsTerminal => surroundings.OutputIsTerminal;

    /// <summary>Does work under a progress display: a live one on a terminal, plain lines elsewhere, none when quiet.</summary>
    public T WithProgress<T>(Func<IBuildProgress, T> work)
    {
        if (verbosity == Verbosity.Quiet)
        {
            return work(new SilentProgress());
        }

        if (!surroundings.OutputIsTerminal)
        {
            return work(new PlainProgress(surroundings.Output));
        }

        return Drawing().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new SpinnerColumn())
            .Start(context => work(new LiveProgress(context)));
    }

    /// <summary>How many findings of a kind there are, in words: <c>no warnings</c>, <c>1 warning</c>, <c>2 warnings</c>.</summary>
    public static string Count(ImmutableArray<Diagnostic> found, Severity severity, string noun) =>
        Count(found.Count(diagnostic => diagnostic.Severity == severity), noun);

    /// <summary>A number and its noun.</summary>
    public static string Count(int number, string noun) => number switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => FormattableString.Invariant($"{number:N0} {noun}s"),
    };

    // What concerns no file, such as a target that is not there, is said in the tool's name.
    private static string Text(Diagnostic diagnostic) =>
        string.IsNullOrEmpty(diagnostic.Place.File) ? "briefings" + diagnostic.ToString()[diagnostic.Place.ToString().Length..] : diagnostic.ToString();

    private static string Colour(Diagnostic diagnostic)
    {
        var text = Text(diagnostic);
        var kind = diagnostic.Severity switch
        {
            Severity.Error => (Word: "error", Code: "31"),
            Severity.Warning => (Word: "warning", Code: "33"),
            _ => (Word: "hint", Code: "36"),
        };
        var marked = $": {kind.Word} {diagnostic.Code}:";
        var at = text.IndexOf(marked, StringComparison.Ordinal);
        return at < 0 ? text : $"{text[..at]}: \e[1;{kind.Code}m{kind.Word}\e[0m \e[2m{diagnostic.Code}\e[0m:{text[(at + marked.Length)..]}";
    }
}
