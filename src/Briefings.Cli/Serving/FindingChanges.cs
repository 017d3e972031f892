using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Cli.Serving;

/// <summary>What each build finds that the one before did not, so that a terminal does not say the same with every save.</summary>
internal sealed class FindingChanges
{
    private ImmutableArray<Diagnostic> before = [];

    /// <summary>Takes what the next build found.</summary>
    /// <returns>What is new, and what is no longer found; a finding whose line moved is neither.</returns>
    public (ImmutableArray<Diagnostic> Added, ImmutableArray<Diagnostic> Gone) Take(ImmutableArray<Diagnostic> found)
    {
        var changes = (Less(found, before), Less(before, found));
        before = found;
        return changes;
    }

    // Of several alike, as many stay as there are more of.
    private static ImmutableArray<Diagnostic> Less(ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> known)
    {
        var counts = known.GroupBy(Key).ToDictionary(group => group.Key, group => group.Count());
        var left = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in all)
        {
            if (counts.TryGetValue(Key(finding), out var count) && count > 0)
            {
                counts[Key(finding)] = count - 1;
            }
            else
            {
                left.Add(finding);
            }
        }

        return left.ToImmutable();
    }

    private static (string Code, Severity Severity, string File, string Message, string? Fix) Key(Diagnostic finding) =>
        (finding.Code, finding.Severity, finding.Place.File, finding.Message, finding.Fix);
}
