using Briefings.Content.Model;
using Briefings.Site.Relating;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Where a leak is planted: everything, and the target that may show only some of it.</summary>
internal sealed record LeakPoint(Collection Collection, Target Target);

/// <summary>A fault planted between two stages, of a kind that generators have.</summary>
/// <param name="Name">What goes wrong.</param>
internal sealed record Leak(string Name)
{
    /// <summary>After the gate.</summary>
    public Func<LeakPoint, Release, Release>? OnRelease { get; init; }

    /// <summary>In the relations.</summary>
    public Func<LeakPoint, Release, Relations>? OnRelations { get; init; }

    /// <summary>In what reports are made of.</summary>
    public Func<LeakPoint, Release, Release>? OnReports { get; init; }

    /// <summary>In the files.</summary>
    public Action<LeakPoint, SortedDictionary<string, byte[]>>? OnFiles { get; init; }

    public override string ToString() => Name;
}
