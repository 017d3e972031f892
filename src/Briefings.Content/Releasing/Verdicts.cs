using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Content.Releasing;

/// <summary>Judges a whole collection.</summary>
internal static class Verdicts
{
    /// <summary>A verdict for each edition, in the collection's order.</summary>
    public static ImmutableArray<Verdict> Of(Collection collection, LinkIndex index, Tlp limit, DateTimeOffset now)
    {
        // Two originals of one id: nobody knows which is meant, so neither leaves, unless one is known to be wrong.
        var several = collection.Briefings
            .Where(briefing => !briefing.IsEdition && briefing.Id is not null && !collection.LeftOut.Contains(briefing.File))
            .GroupBy(briefing => briefing.Id!, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. collection.Briefings.Select(briefing => Verdict.Of(
                briefing,
                briefing.Id is { } id && several.Contains(id) ? null : index.OriginalOf(briefing),
                collection,
                limit,
                now)),
        ];
    }
}
