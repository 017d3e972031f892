using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.Site.Tests.Relating;

/// <summary>The rules of <c>docs/relations.md</c> once more, pair by pair, without an index and on purpose without looking at the real ones.</summary>
internal sealed class BruteForce
{
    private readonly ReleasedBriefing[] briefings;
    private readonly Dictionary<string, Dictionary<string, double>> parts;
    private readonly Dictionary<string, int> uses;
    private readonly Dictionary<string, double> lengths;

    public BruteForce(ReleasedBriefing[] all)
    {
        briefings = [.. all.OrderBy(briefing => briefing.Published.Instant).ThenBy(briefing => briefing.Id, StringComparer.Ordinal)];
        parts = all.ToDictionary(briefing => briefing.Id, Parts);
        uses = parts.Values.SelectMany(each => each.Keys).CountBy(key => key).ToDictionary();
        lengths = parts.ToDictionary(each => each.Key, each => Math.Sqrt(each.Value.Where(part => part.Key[0] == 't').Sum(part => Math.Pow(part.Value * Rarity(part.Key), 2))));
    }

    /// <summary>The list under a briefing: what, how strongly, and whether it came later.</summary>
    public IEnumerable<(string Id, double Score, bool IsLater)> List(ReleasedBriefing briefing, int length)
    {
        var own = Array.IndexOf(briefings, briefing);
        var met = briefings.Where(other => other != briefing && Meet(briefing, other)).ToList();
        var weakest = met.Count == 0 ? 0 : Math.Max(0.15, met.Max(other => Score(briefing, other)) / 4);
        var strong = met.Where(other => Score(briefing, other) >= weakest).ToList();
        foreach (var isLater in (bool[])[false, true])
        {
            var rest = strong.Where(other => Array.IndexOf(briefings, other) > own == isLater).ToList();
            var chosen = new List<ReleasedBriefing>();
            while (chosen.Count < length && rest.Count > 0)
            {
                var best = rest.OrderByDescending(other => Math.Round(Score(briefing, other) * (1 - (0.5 * chosen.Select(each => Likeness(each, other)).DefaultIfEmpty(0).Max())), 12))
                    .ThenByDescending(other => Array.IndexOf(briefings, other))
                    .First();
                chosen.Add(best);
                rest.Remove(best);
            }

            foreach (var each in chosen)
            {
                yield return (each.Id, Math.Round(Score(briefing, each), 9), isLater);
            }
        }
    }

    private static bool AreLinked(ReleasedBriefing left, ReleasedBriefing right) => LinksTo(left, right) || LinksTo(right, left);

    private static bool LinksTo(ReleasedBriefing left, ReleasedBriefing right) =>
        left.Body.AllInlines().OfType<Link>().Any(link => link.Target is BriefingTarget target && target.Key == right.Id);

    private bool Meet(ReleasedBriefing left, ReleasedBriefing right) =>
        AreLinked(left, right) || parts[left.Id].Keys.Intersect(parts[right.Id].Keys).Any(key => key[0] != 't' || uses[key] <= 12);

    private double Score(ReleasedBriefing left, ReleasedBriefing right) =>
        (Shared(left, right) / (1 + (Math.Abs((left.Published.Instant - right.Published.Instant).TotalDays) / 365))) + (AreLinked(left, right) ? 1 : 0);

    private double Likeness(ReleasedBriefing left, ReleasedBriefing right) =>
        Shared(left, left) * Shared(right, right) is > 0 and var both ? Shared(left, right) / Math.Sqrt(both) : 0;

    // What only one has is no part of what there is to share.
    private double Shared(ReleasedBriefing left, ReleasedBriefing right) => parts[left.Id].Keys.Intersect(parts[right.Id].Keys).Where(key => uses[key] > 1).Sum(key =>
    {
        var (one, other) = (parts[left.Id][key], parts[right.Id][key]);
        return key[0] == 't'
            ? 3 * one * Rarity(key) / lengths[left.Id] * other * Rarity(key) / lengths[right.Id]
            : Weight(key[0]) * Rarity(key) * Math.Sqrt(one * other);
    });

    private double Rarity(string key) => 1 / Math.Max(1, Math.Log2(uses[key]));

    private static double Weight(char kind) => kind switch { 's' => 3, 'a' or 'p' => 1.5, 'c' => 1, 'i' => 0.3, _ => 0.4 };

    private static Dictionary<string, double> Parts(ReleasedBriefing briefing)
    {
        var parts = new Dictionary<string, double>();
        foreach (var actor in briefing.Actors)
        {
            parts["a" + actor.Id] = actor.Role == ActorRole.Perpetrator ? 1 : actor.Role == ActorRole.Mentioned ? 0.4 : 0.8;
        }

        foreach (var impact in briefing.Impacts)
        {
            parts["i" + impact.Category] = impact.Severity switch { 1 => 0.5, 2 => 0.625, 4 => 0.875, 5 => 1, _ => 0.75 };
        }

        foreach (var place in briefing.Places)
        {
            parts["p" + (place.Id ?? place.Label.In("en", "en"))] = 1;
        }

        foreach (var country in briefing.Countries)
        {
            parts["c" + country] = 1;
        }

        if (briefing.Regions.Contains("inner"))
        {
            parts["rinner"] = 1;
        }

        parts["router"] = briefing.Regions.Contains("inner") ? 0.5 : 1;
        if (briefing.Series is not null)
        {
            parts["s"] = 1;
        }

        // Words of the summary count twice.
        foreach (var (word, count) in briefing.Summary.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).CountBy(word => word))
        {
            parts["t" + word] = 1 + Math.Log2(2 * count);
        }

        return parts;
    }
}
