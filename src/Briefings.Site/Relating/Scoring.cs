using System.Collections.Immutable;

namespace Briefings.Site.Relating;

/// <summary>How strongly two briefings are related; <c>docs/relations.md</c> explains the numbers.</summary>
internal static class Scoring
{
    /// <summary>Below this two briefings share too little to send a reader from one to the other.</summary>
    public const double Weakest = 0.05;

    // A year apart halves what is shared.
    private const double DampingDays = 365;

    // A second reason is told where it is at least a quarter of the first.
    private const double WorthTelling = 0.25;

    /// <summary>How much a shared feature weighs, before it is divided by how common it is.</summary>
    private static double Base(ReasonKind kind) => kind switch
    {
        ReasonKind.Series => 3,
        ReasonKind.Actor => 2,
        ReasonKind.Place => 1.5,
        ReasonKind.Country => 1,
        ReasonKind.Impact => 0.8,
        ReasonKind.Region => 0.4,
        _ => 0,
    };

    /// <summary>The weight of a feature that so many briefings have: each doubling counts, the size of the collection does not.</summary>
    public static double Weight(ReasonKind kind, int uses) => Base(kind) / Math.Max(1, Math.Log2(uses));

    /// <summary>What is left of a score over the time between two briefings.</summary>
    public static double Damping(DateTimeOffset left, DateTimeOffset right) => 1 / (1 + (Math.Abs((left - right).TotalDays) / DampingDays));

    /// <summary>The shared features of two briefings, strongest first; both rows are ordered by feature.</summary>
    public static List<Reason> Shared(ImmutableArray<Share> left, ImmutableArray<Share> right, IReadOnlyDictionary<Feature, double> weights, double damping)
    {
        var shared = new List<Reason>();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = left[i].Feature.CompareTo(right[j].Feature);
            if (order == 0)
            {
                var feature = left[i].Feature;
                shared.Add(new Reason(feature.Kind, feature.Kind == ReasonKind.Series ? null : feature.Term, weights[feature] * Math.Sqrt(left[i].Part * right[j].Part) * damping));
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        shared.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Term, b.Term));
        return shared;
    }

    /// <summary>The one or two reasons that a reader is told: of two kinds where there are two, and no region beside a country of it.</summary>
    public static ImmutableArray<Reason> Told(List<Reason> shared)
    {
        if (shared.Count == 0)
        {
            return [];
        }

        var first = shared[0];
        var others = shared.Skip(1).Where(reason => reason.Score >= first.Score * WorthTelling && !(reason.Kind == ReasonKind.Region && shared.Exists(each => each.Kind == ReasonKind.Country))).ToList();
        var second = others.Find(reason => reason.Kind != first.Kind) ?? others.FirstOrDefault();
        return second is null ? [first] : [first, second];
    }
}
