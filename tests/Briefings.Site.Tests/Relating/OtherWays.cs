using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.Site.Tests.Relating;

/// <summary>How others find related pages, to measure ours beside.</summary>
internal static class OtherWays
{
    /// <summary>An index of Hugo's: which words of a page, and their weight.</summary>
    internal sealed record HugoIndex(int Weight, Func<ReleasedBriefing, IEnumerable<string>> Words);

    /// <summary>
    /// Hugo's rule as its documentation of related content has it: each shared keyword adds its index's weight; a page counts where the
    /// average weight of its matches, from 0 to 100 between the lightest and the heaviest index, reaches the threshold divided by their
    /// number; the heaviest first, then the newer.
    /// </summary>
    public static IEnumerable<string> Hugo(IReadOnlyList<ReleasedBriefing> all, ReleasedBriefing page, bool includeNewer, int threshold, params HugoIndex[] indices)
    {
        var (lightest, heaviest) = (indices.Min(index => index.Weight), indices.Max(index => index.Weight));
        return all
            .Where(other => other.Id != page.Id && (includeNewer || other.Published.Instant <= page.Published.Instant))
            .Select(other => (Other: other, Matches: indices.SelectMany(index => index.Words(page).Distinct().Intersect(index.Words(other)).Select(_ => index.Weight)).ToArray()))
            .Where(each => each.Matches.Length > 0 && Percent(each.Matches.Average()) >= threshold / each.Matches.Length)
            .OrderByDescending(each => each.Matches.Sum())
            .ThenByDescending(each => each.Other.Published.Instant)
            .Select(each => each.Other.Slug);

        double Percent(double weight) => heaviest == lightest ? 100 : (weight - lightest) / (heaviest - lightest) * 100;
    }

    /// <summary>Plain TF-IDF: cosine of count × log(N / uses), no stems, no stop words.</summary>
    public static IEnumerable<string> TfIdf(IReadOnlyList<ReleasedBriefing> all, ReleasedBriefing page)
    {
        var counts = all.ToDictionary(briefing => briefing.Slug, briefing => Words(briefing).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count()));
        var uses = counts.Values.SelectMany(words => words.Keys).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var vectors = counts.ToDictionary(pair => pair.Key, pair => pair.Value.ToDictionary(word => word.Key, word => word.Value * Math.Log(all.Count / (double)uses[word.Key])));
        return all.Where(other => other.Id != page.Id)
            .OrderByDescending(other => Cosine(vectors[page.Slug], vectors[other.Slug]))
            .ThenBy(other => other.Slug, StringComparer.Ordinal)
            .Select(other => other.Slug);

        static IEnumerable<string> Words(ReleasedBriefing briefing) =>
            $"{briefing.Title} {briefing.Summary.Words} {PlainText.Of(briefing.Body)}".ToLower(CultureInfo.InvariantCulture).Split([.. " \n\t.,;:!?()[]“”‘’\"'—–-/"], StringSplitOptions.RemoveEmptyEntries);

        static double Cosine(Dictionary<string, double> left, Dictionary<string, double> right) =>
            left.Sum(word => right.TryGetValue(word.Key, out var other) ? word.Value * other : 0)
            / Math.Sqrt(left.Values.Sum(value => value * value)) / Math.Sqrt(right.Values.Sum(value => value * value));
    }
}
