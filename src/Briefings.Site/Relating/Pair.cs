using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Briefings.Core.Words;

namespace Briefings.Site.Relating;

/// <summary>What two works share.</summary>
/// <param name="Score">How strongly they are related; without unit.</param>
/// <param name="Shared">All that they share, strongest first; the words of their texts as one.</param>
internal sealed record Pair(double Score, ImmutableArray<Reason> Shared)
{
    // A second reason is told where it is at least a quarter of the first.
    private const double WorthTelling = 0.25;

    private const int WordsTold = 2;

    /// <summary>How strongly two works are related, without the reasons.</summary>
    public static double ScoreOf(Work left, Work right) =>
        (Dot(left, right) * Scoring.Damping(left.Published, right.Published)) + (Work.AreLinked(left, right) ? Scoring.Linked : 0);

    /// <summary>How much two works are the image of one another: 0 for nothing in common, 1 for the same.</summary>
    public static double Likeness(Work left, Work right) => left.Whole * right.Whole is > 0 and var both ? Dot(left, right) / Math.Sqrt(both) : 0;

    /// <summary>What two works share, with the reasons.</summary>
    public static Pair Of(WorkIndex index, Work left, Work right)
    {
        var damping = Scoring.Damping(left.Published, right.Published);
        var shared = new List<Reason>();
        var words = new List<(string Stem, double Score)>();
        if (Work.AreLinked(left, right))
        {
            shared.Add(new Reason(ReasonKind.Linked, null, Scoring.Linked));
        }

        foreach (var (feature, product) in Meet(left, right))
        {
            var (kind, term) = index.Features[feature];
            if (kind == ReasonKind.Text)
            {
                words.Add((term, product * damping));
            }
            else
            {
                shared.Add(new Reason(kind, kind == ReasonKind.Series ? null : term, product * damping));
            }
        }

        if (words.Count > 0)
        {
            var told = words.OrderByDescending(word => word.Score).ThenBy(word => word.Stem, StringComparer.Ordinal)
                .Select(word => left.Surfaces[word.Stem])
                .Where(word => !index.Names.Contains(Folding.Fold(word)))
                .Take(WordsTold)
                .ToArray();
            shared.Add(new Reason(ReasonKind.Text, told.Length == 0 ? null : string.Join(", ", told), words.Sum(word => word.Score)));
        }

        shared.Sort(Compare);
        return new Pair(ScoreOf(left, right), [.. shared]);
    }

    /// <summary>The one or two reasons that a reader is told: of two kinds where there are two, and no region beside a country.</summary>
    /// <param name="isLinked">Whether a link is in the very texts that the reader gets; one in another edition is told only where nothing else is.</param>
    public ImmutableArray<Reason> Told(bool isLinked = true)
    {
        if (Shared.IsEmpty)
        {
            return [];
        }

        var shared = isLinked ? Shared : Shared.RemoveAll(reason => reason.Kind == ReasonKind.Linked);
        if (shared.IsEmpty)
        {
            return [Shared[0] with { Term = Reason.Elsewhere }];
        }

        var first = shared[0];
        var others = shared.Skip(1)
            .Where(reason => reason.Score >= first.Score * WorthTelling && !(reason.Kind == ReasonKind.Region && shared.Any(each => each.Kind == ReasonKind.Country)))
            .ToList();
        return (others.Find(reason => reason.Kind != first.Kind) ?? others.FirstOrDefault()) is { } second ? [first, second] : [first];
    }

    private static int Compare(Reason left, Reason right) =>
        left.Score != right.Score ? right.Score.CompareTo(left.Score)
        : left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind)
        : string.CompareOrdinal(left.Term, right.Term);

    // Each pair that meets goes through it: compiled once and well, since a build is over before the runtime would get round to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(Work left, Work right)
    {
        var sum = 0.0;
        var one = left.Strengths.AsSpan();
        var other = right.Strengths.AsSpan();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var (a, b) = (one[i].Feature, other[j].Feature);
            if (a == b)
            {
                sum += one[i].Strength * other[j].Strength;
            }

            i += a <= b ? 1 : 0;
            j += a >= b ? 1 : 0;
        }

        return sum;
    }

    private static Meeting Meet(Work left, Work right) => new(left.Strengths, right.Strengths);

    // What two ordered rows have in common; a struct, since each pair of works that meet goes through it.
    private struct Meeting(ImmutableArray<(int Feature, double Strength)> left, ImmutableArray<(int Feature, double Strength)> right)
    {
        private int atLeft;
        private int atRight;

        public (int Feature, double Product) Current { get; private set; }

        public readonly Meeting GetEnumerator() => this;

        public bool MoveNext()
        {
            while (atLeft < left.Length && atRight < right.Length)
            {
                var (one, other) = (left[atLeft], right[atRight]);
                atLeft += one.Feature <= other.Feature ? 1 : 0;
                atRight += one.Feature >= other.Feature ? 1 : 0;
                if (one.Feature == other.Feature)
                {
                    Current = (one.Feature, one.Strength * other.Strength);
                    return true;
                }
            }

            return false;
        }
    }
}
