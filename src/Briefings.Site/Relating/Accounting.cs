using System.Collections.Immutable;

namespace Briefings.Site.Relating;

/// <summary>Tells of every other briefing why it is listed under one or not.</summary>
internal static class Accounting
{
    /// <summary>All others, the strongest first.</summary>
    public static ImmutableArray<RelationAccount> Of(WorkIndex index, Selection selection, Work work)
    {
        var list = selection.Of(work);
        var met = index.Candidates(work).ToHashSet();
        var weakest = Selection.Weakest(met.Select(position => index.Works[position]).Where(other => !Work.AreBanned(work, other) && !list.Any(choice => choice.IsPinned && choice.Other == other)).Select(other => Pair.ScoreOf(work, other)));
        return
        [
            .. index.Works
                .Where(other => other != work)
                .Select(other => Account(index, work, other, list, met, weakest))
                .OrderByDescending(account => account.Score)
                .ThenByDescending(account => account.Published)
                .ThenBy(account => account.Other.Id, StringComparer.Ordinal),
        ];
    }

    private static RelationAccount Account(WorkIndex index, Work work, Work other, ImmutableArray<Choice> list, HashSet<int> met, double weakest)
    {
        var pair = Pair.Of(index, work, other);
        var rank = list.ToList().FindIndex(choice => choice.Other == other);
        var isLater = Selection.IsLater(work, other);
        var nearest = list.Where(choice => !choice.IsPinned && Selection.IsLater(work, choice.Other) == isLater).ToList();
        var verdict = rank >= 0 ? list[rank].IsPinned ? RelationVerdict.Pinned : RelationVerdict.Listed
            : Work.AreBanned(work, other) ? RelationVerdict.Banned
            : pair.Shared.IsEmpty ? RelationVerdict.NothingShared
            : !met.Contains(other.Position) ? RelationVerdict.NotMet
            : pair.Score < weakest ? RelationVerdict.TooWeak
            : nearest.Exists(choice => choice.Score < pair.Score) ? RelationVerdict.TooAlike
            : RelationVerdict.OthersStronger;
        return new RelationAccount(
            other.EditionFor(work.Editions[0].Language),
            other.Editions[0].Title,
            other.Published,
            isLater,
            pair.Score,
            Scoring.Damping(work.Published, other.Published),
            pair.Shared,
            verdict,
            rank >= 0 ? rank + 1 : null);
    }
}
