using System.Collections.Immutable;

namespace Briefings.Core.Downloads;

/// <summary>What was found in a file that readers may save.</summary>
/// <param name="Trace">Of which sort.</param>
/// <param name="Words">What was found and where, as the end of "the file holds …".</param>
public sealed record DownloadFinding(DownloadTrace Trace, string Words);

/// <summary>All that was found in one file.</summary>
public sealed record Inspection
{
    /// <summary>Why it is not of the kind that its name says; null where it is.</summary>
    public string? IsOther { get; init; }

    /// <summary>Why it can't be looked into to its end, so that nobody knows what else it holds; null where it can.</summary>
    public string? Unreadable { get; init; }

    /// <summary>What may never be in it, such as a macro, in words that go on from "the file holds".</summary>
    public ImmutableArray<string> Forbidden { get; init; } = [];

    /// <summary>What an entry may let pass.</summary>
    public ImmutableArray<DownloadFinding> Findings { get; init; } = [];
}
