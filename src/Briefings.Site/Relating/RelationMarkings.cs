using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;

namespace Briefings.Site.Relating;

/// <summary>
/// Marks what leads from each briefing to others. A link, pin or ban in a marked section or edition, the words and terms of a marked
/// text, a place that a marked briefing takes: any of them may bring an entry, take one away or change the order. So nobody says which of
/// them counts: all is related once more from below each marking, and a list is marked by the lowest from which it comes out the same.
/// </summary>
internal static class RelationMarkings
{
    /// <summary>The markings of all lists.</summary>
    /// <param name="release">What a target shows.</param>
    /// <param name="relations">What was made of it.</param>
    /// <param name="relate">Makes the same of a part of it.</param>
    public static ImmutableSortedDictionary<BriefingKey, RelationMarking> Of(Release release, Relations relations, Func<Release, Relations> relate)
    {
        var levels = Gate.MarkingsOf(release);
        var strictest = RelationMarking.Of(levels.IsEmpty ? Tlp.Clear : levels[^1]);
        var markings = release.Briefings.ToDictionary(briefing => briefing.Key, _ => strictest);
        var above = strictest;
        foreach (var limit in levels.Reverse().Skip(1))
        {
            var below = relate(Gate.Narrow(release, limit));
            var same = 0;
            foreach (var (key, known) in markings.ToArray())
            {
                var isThere = below.Related.ContainsKey(key);
                var marking = markings[key] = new RelationMarking(
                    isThere && known.Related == above.Related && IsSame(relations.Of(key), below.Of(key)) ? limit : known.Related,
                    isThere && known.References == above.References && relations.ReferencesTo(key).SequenceEqual(below.ReferencesTo(key)) ? limit : known.References);
                same += marking.Related == limit || marking.References == limit ? 1 : 0;
            }

            // What differs already is no more the same without even more.
            if (same == 0)
            {
                break;
            }

            above = RelationMarking.Of(limit);
        }

        return markings.ToImmutableSortedDictionary();
    }

    // Pages and reports print no figures; relations.json, which does, is marked by all briefings.
    private static bool IsSame(ImmutableArray<RelatedBriefing> one, ImmutableArray<RelatedBriefing> other) => one.Select(Shown).SequenceEqual(other.Select(Shown));

    private static (BriefingKey, bool, bool, string) Shown(RelatedBriefing related) =>
        (related.Target, related.Pinned, related.IsLater, string.Join('\n', related.Reasons.Select(reason => $"{reason.Kind} {reason.Term}")));
}
