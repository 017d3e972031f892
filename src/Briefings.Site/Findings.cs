using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Site;

/// <summary>What the stages of one build found. Stages follow each other, so this needs no lock.</summary>
internal sealed class Findings
{
    private readonly HashSet<Diagnostic> all = [];

    /// <summary>Whether anything ends the build.</summary>
    public bool HasErrors => all.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Keeps what a stage found and hands on what it made.</summary>
    public T Take<T>(Outcome<T> outcome)
    {
        Add(outcome.Diagnostics);
        return outcome.Value;
    }

    /// <summary>Keeps findings; what several targets find is one finding.</summary>
    public void Add(ImmutableArray<Diagnostic> found) => all.UnionWith(found);

    /// <summary>Forgets everything.</summary>
    public void Clear() => all.Clear();

    /// <summary>All of it, sorted by file and line.</summary>
    public ImmutableArray<Diagnostic> Sorted() => [.. all.Order()];
}
