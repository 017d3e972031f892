using System.Collections.Immutable;

namespace Briefings.Site.Relating;

/// <summary>Chooses what is listed under a briefing.</summary>
/// <param name="Index">All that may be shown.</param>
/// <param name="Length">How many earlier and how many later ones at most; pins are listed even beyond.</param>
internal sealed record Selection(WorkIndex Index, int Length)
{
    // So many of the strongest are looked at for likeness: more would only bring weak ones up.
    private const int PoolFactor = 5;

    /// <summary>The list under a work: pins in the author's order, then the strongest, those like one above them later.</summary>
    public ImmutableArray<Choice> Of(Work work)
    {
        var list = ImmutableArray.CreateBuilder<Choice>();
        foreach (var id in work.Editions.SelectMany(edition => edition.Pins).Distinct(StringComparer.Ordinal))
        {
            if (id != work.Id && Index.Find(id) is { } pinned && !Work.AreBanned(work, pinned))
            {
                list.Add(new Choice(pinned, Pair.ScoreOf(work, pinned), Value: double.PositiveInfinity, IsPinned: true));
            }
        }

        var pins = list.Select(choice => choice.Other.Position).ToHashSet();
        var scored = Index.Candidates(work)
            .Select(position => Index.Works[position])
            .Where(other => !pins.Contains(other.Position) && !Work.AreBanned(work, other))
            .Select(other => (Other: other, Score: Pair.ScoreOf(work, other)))
            .ToList();
        var weakest = Weakest(scored.Select(each => each.Score));
        scored.RemoveAll(each => each.Score < weakest);
        foreach (var isLater in (bool[])[false, true])
        {
            var already = list.Where(choice => choice.IsPinned && IsLater(work, choice.Other) == isLater).ToList();
            list.AddRange(Choose(scored.Where(each => IsLater(work, each.Other) == isLater), already, Length - already.Count));
        }

        return [.. list.OrderByDescending(choice => choice.IsPinned).ThenByDescending(choice => choice.IsPinned ? 0 : choice.Value).ThenByDescending(choice => choice.IsPinned ? 0 : choice.Other.Position)];
    }

    /// <summary>The least score that is listed beside others.</summary>
    public static double Weakest(IEnumerable<double> scores) => Math.Max(Scoring.Weakest, scores.DefaultIfEmpty(0).Max() * Scoring.WeakestPart);

    /// <summary>Whether one tells of what happened since another.</summary>
    public static bool IsLater(Work work, Work other) => other.Position > work.Position;

    // Each time the best of what is left, less what it repeats of those chosen before it (maximal marginal relevance).
    private static List<Choice> Choose(IEnumerable<(Work Other, double Score)> scored, List<Choice> pins, int count)
    {
        var pool = scored.OrderByDescending(each => each.Score).ThenByDescending(each => each.Other.Position).Take(Math.Max(0, count) * PoolFactor).ToList();
        var likeness = pool.ConvertAll(each => pins.Select(pin => Pair.Likeness(each.Other, pin.Other)).DefaultIfEmpty(0).Max());
        var chosen = new List<Choice>();
        while (chosen.Count < count && pool.Count > 0)
        {
            var best = 0;
            for (var at = 1; at < pool.Count; at++)
            {
                // Equal values: the newer, which stands first in the pool only among equal scores.
                var order = Value(at).CompareTo(Value(best));
                best = order > 0 || (order == 0 && pool[at].Other.Position > pool[best].Other.Position) ? at : best;
            }

            var (other, score) = pool[best];
            chosen.Add(new Choice(other, score, Value(best), IsPinned: false));
            pool.RemoveAt(best);
            likeness.RemoveAt(best);
            for (var at = 0; at < pool.Count; at++)
            {
                likeness[at] = Math.Max(likeness[at], Pair.Likeness(pool[at].Other, other));
            }
        }

        return chosen;

        double Value(int at) => pool[at].Score * (1 - (Scoring.LikenessLoss * likeness[at]));
    }
}

/// <summary>One that was chosen.</summary>
/// <param name="Other">Which.</param>
/// <param name="Score">How strongly it is related.</param>
/// <param name="Value">The score less what it repeats of others in the list, by which it was chosen.</param>
/// <param name="IsPinned">Whether the author asked for it.</param>
internal sealed record Choice(Work Other, double Score, double Value, bool IsPinned);
