using System.Collections.Immutable;
using Briefings.Content.Model;

namespace Briefings.Site.Relating;

/// <summary>
/// Finds which briefings lead to which others, and why: by what they share, the rarer the stronger, the closer in time the stronger.
/// Works on a <see cref="Release"/> only, so that nothing hidden can show through a list, a count or a weight.
/// </summary>
public static class Relater
{
    /// <summary>How many are listed where nobody says otherwise.</summary>
    public const int DefaultLength = 5;

    /// <summary>
    /// From each feature a briefing meets as many others before and after it in time. A feature that fewer have brings all of them;
    /// one that half the collection has brings only its neighbours, so that the work grows with the collection and not with its square.
    /// </summary>
    internal const int Reach = 50;

    /// <summary>Relates the briefings of a release.</summary>
    /// <param name="release">What a target shows.</param>
    public static Relations Relate(Release release) => Relate(release, DefaultLength);

    /// <summary>Relates the briefings of a release.</summary>
    /// <param name="release">What a target shows.</param>
    /// <param name="length">How many to list at most; pins are listed even beyond.</param>
    public static Relations Relate(Release release, int length)
    {
        ArgumentNullException.ThrowIfNull(release);
        var works = Works(release);
        var index = Index(works);
        var weights = index.ToDictionary(entry => entry.Key, entry => Scoring.Weight(entry.Key.Kind, entry.Value.Count));
        var byId = works.ToDictionary(work => work.Id, StringComparer.Ordinal);
        var lists = works.AsParallel().AsOrdered().Select(work => (Work: work, List: List(work, index, weights, byId, works, length))).ToList();
        var related = ImmutableSortedDictionary.CreateBuilder<BriefingKey, ImmutableArray<RelatedBriefing>>();
        foreach (var (work, list) in lists)
        {
            foreach (var edition in work.Editions)
            {
                related[edition.Key] = [.. list.Select(link => new RelatedBriefing(EditionFor(link.Other, edition.Language), link.Score, link.Pinned, link.Reasons))];
            }
        }

        return new Relations(related.ToImmutable());
    }

    // All editions of a briefing are one work, oldest first; the first edition tells what it is about.
    private static ImmutableArray<Work> Works(Release release)
    {
        var parents = release.Regions.ToDictionary(region => region.Id, region => region.Parent, StringComparer.Ordinal);
        return
        [
            .. release.Briefings
                .GroupBy(briefing => briefing.Id, StringComparer.Ordinal)
                .Select(group =>
                {
                    var editions = group.OrderBy(edition => edition.Editions.IndexOf(edition.Language)).ToImmutableArray();
                    return (Editions: editions, Features: Features.Of(editions[0], parents));
                })
                .OrderBy(each => each.Editions[0].Published.Instant.UtcTicks)
                .ThenBy(each => each.Editions[0].Id, StringComparer.Ordinal)
                .Select((each, position) => new Work(position, each.Editions, each.Features)),
        ];
    }

    // Works of each feature by position, that is by time.
    private static Dictionary<Feature, List<int>> Index(ImmutableArray<Work> works)
    {
        var index = new Dictionary<Feature, List<int>>();
        foreach (var work in works)
        {
            foreach (var share in work.Features)
            {
                if (!index.TryGetValue(share.Feature, out var positions))
                {
                    index[share.Feature] = positions = [];
                }

                positions.Add(work.Position);
            }
        }

        return index;
    }

    private static List<Link> List(
        Work work,
        Dictionary<Feature, List<int>> index,
        Dictionary<Feature, double> weights,
        Dictionary<string, Work> byId,
        ImmutableArray<Work> works,
        int length)
    {
        var bans = work.Editions.SelectMany(edition => edition.Bans).ToHashSet(StringComparer.Ordinal);
        var list = new List<Link>();
        foreach (var id in work.Editions.SelectMany(edition => edition.Pins).Distinct(StringComparer.Ordinal))
        {
            if (id != work.Id && !bans.Contains(id) && byId.TryGetValue(id, out var pinned))
            {
                var (score, reasons) = Score(work, pinned, weights);
                list.Add(new Link(pinned, score, Pinned: true, reasons.IsEmpty ? [new Reason(ReasonKind.Pinned, null, 0)] : reasons));
            }
        }

        var found = Candidates(work, index)
            .Select(position => works[position])
            .Where(other => !bans.Contains(other.Id) && !list.Exists(link => link.Other.Id == other.Id) && !other.Editions.Any(edition => edition.Bans.Contains(work.Id)))
            .Select(other => (Other: other, Scored: Score(work, other, weights)))
            .Where(each => each.Scored.Score >= Scoring.Weakest)
            .OrderByDescending(each => each.Scored.Score)
            .ThenByDescending(each => each.Other.Published.UtcTicks)
            .ThenBy(each => each.Other.Id, StringComparer.Ordinal)
            .Take(Math.Max(0, length - list.Count));
        list.AddRange(found.Select(each => new Link(each.Other, each.Scored.Score, Pinned: false, each.Scored.Reasons)));
        return list;
    }

    private static HashSet<int> Candidates(Work work, Dictionary<Feature, List<int>> index)
    {
        var candidates = new HashSet<int>();
        foreach (var share in work.Features)
        {
            var positions = index[share.Feature];
            var own = positions.BinarySearch(work.Position);
            for (var at = Math.Max(0, own - Reach); at <= Math.Min(positions.Count - 1, own + Reach); at++)
            {
                candidates.Add(positions[at]);
            }
        }

        candidates.Remove(work.Position);
        return candidates;
    }

    private static (double Score, ImmutableArray<Reason> Reasons) Score(Work left, Work right, Dictionary<Feature, double> weights)
    {
        var shared = Scoring.Shared(left.Features, right.Features, weights, Scoring.Damping(left.Published, right.Published));
        return (shared.Sum(reason => reason.Score), Scoring.Told(shared));
    }

    private static BriefingKey EditionFor(Work work, string language) =>
        (work.Editions.FirstOrDefault(edition => edition.Language == language) ?? work.Editions[0]).Key;

    private sealed record Work(int Position, ImmutableArray<ReleasedBriefing> Editions, ImmutableArray<Share> Features)
    {
        public string Id => Editions[0].Id;

        public DateTimeOffset Published => Editions[0].Published.Instant;
    }

    private sealed record Link(Work Other, double Score, bool Pinned, ImmutableArray<Reason> Reasons);
}
