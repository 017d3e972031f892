using Briefings.Site;
using Spectre.Console;

namespace Briefings.Cli.Reporting;

/// <summary>What the stages are called while they run.</summary>
internal static class StageNames
{
    /// <summary>A stage in words, with its target where it has one.</summary>
    public static string Of(BuildStage stage, string? target)
    {
        var words = stage switch
        {
            BuildStage.Load => "Reading",
            BuildStage.Validate => "Checking",
            BuildStage.Release => "Choosing what may be shown",
            BuildStage.Relate => "Relating",
            BuildStage.Reports => "Making PDFs",
            BuildStage.Pages => "Making pages",
            _ => "Publishing",
        };
        return target is null ? words : $"{words} ({target})";
    }
}

/// <summary>Says nothing.</summary>
internal sealed class SilentProgress : IBuildProgress
{
    public void Begin(BuildStage stage, string? target, int total)
    {
    }

    public void Advance()
    {
    }

    public void Note(string words)
    {
    }
}

/// <summary>One line a stage, for logs.</summary>
/// <param name="output">Where to.</param>
internal sealed class PlainProgress(TextWriter output) : IBuildProgress
{
    private readonly Lock gate = new();

    public void Begin(BuildStage stage, string? target, int total) =>
        Write(total > 0 ? FormattableString.Invariant($"{StageNames.Of(stage, target)}: {total}") : StageNames.Of(stage, target));

    public void Advance()
    {
    }

    public void Note(string words) => Write(words);

    private void Write(string line)
    {
        lock (gate)
        {
            output.WriteLine(line);
        }
    }
}

/// <summary>A bar a stage, for people.</summary>
/// <param name="context">Spectre.Console's display.</param>
internal sealed class LiveProgress(ProgressContext context) : IBuildProgress
{
    private readonly Lock gate = new();
    private ProgressTask? current;

    public void Begin(BuildStage stage, string? target, int total)
    {
        lock (gate)
        {
            Finish();
            current = context.AddTask(Markup.Escape(StageNames.Of(stage, target)), maxValue: Math.Max(total, 1));
            current.IsIndeterminate = total == 0;
        }
    }

    public void Advance()
    {
        lock (gate)
        {
            current?.Increment(1);
        }
    }

    public void Note(string words)
    {
        lock (gate)
        {
            Finish();
            current = context.AddTask(Markup.Escape(words));
            current.IsIndeterminate = true;
        }
    }

    private void Finish()
    {
        if (current is not null)
        {
            current.IsIndeterminate = false;
            current.Value = current.MaxValue;
        }
    }
}
