using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>
/// Makes of a release what is left of it below a marking, to tell what is there without all that is marked higher: its briefings, the
/// terms that they name, and nothing else.
/// </summary>
internal static class Narrowing
{
    public static Release Narrow(Release release, Tlp limit)
    {
        var below = release.Briefings.Where(briefing => briefing.HeadTlp <= limit).ToArray();

        // Editions stand and fall with their original, as at the gate.
        var originals = below.Where(briefing => briefing.Editions[0] == briefing.Language).Select(briefing => briefing.Id).ToHashSet(StringComparer.Ordinal);
        var shown = below.Where(briefing => originals.Contains(briefing.Id)).ToArray();
        var languages = shown.ToLookup(briefing => briefing.Id, briefing => briefing.Language, StringComparer.Ordinal);
        ImmutableArray<ReleasedBriefing> briefings = [.. shown.AsParallel().AsOrdered().Select(briefing => Narrow(briefing, limit, originals, languages))];
        var terms = new TermSelector(Terms(release), briefings);
        return release with
        {
            Briefings = briefings,
            Regions = terms.Regions(),
            Countries = terms.Countries(),
            Actors = terms.Actors(),
            Impacts = terms.Impacts(),
            Pages = [],
            Authors = [],
            Services = [],
            Profiles = [],
            Media = [],
            Files = [],
            Withdrawals = [],
        };
    }

    /// <summary>The markings that a release's briefings and their parts have, the lowest first.</summary>
    public static ImmutableArray<Tlp> Markings(Release release) =>
    [
        .. release.Briefings
            .SelectMany(briefing => briefing.Body.AllBlocks().OfType<MarkedSection>().Select(section => section.Marking).Append(briefing.HeadTlp))
            .Distinct()
            .Order(),
    ];

    private static ReleasedBriefing Narrow(ReleasedBriefing briefing, Tlp limit, HashSet<string> originals, ILookup<string, string> languages)
    {
        var body = briefing.Tlp > limit ? BodyPruner.Prune(briefing.Body, limit) : briefing.Body;
        return briefing with
        {
            Editions = briefing.Editions.RemoveAll(language => !languages[briefing.Id].Contains(language)),
            Tlp = BodyPruner.Strictest(body, briefing.HeadTlp),
            Body = body,
            Pins = briefing.Pins.RemoveAll(id => !originals.Contains(id)),
            Bans = briefing.Bans.RemoveAll(id => !originals.Contains(id)),
        };
    }

    private static Vocabulary Terms(Release release) => new()
    {
        Regions = release.Regions.ToImmutableSortedDictionary(term => term.Id, term => term, StringComparer.Ordinal),
        Countries = release.Countries.ToImmutableSortedDictionary(term => term.Id, term => term, StringComparer.Ordinal),
        Actors = release.Actors.ToImmutableSortedDictionary(term => term.Id, term => term, StringComparer.Ordinal),
        Impacts = release.Impacts.ToImmutableSortedDictionary(term => term.Id, term => term, StringComparer.Ordinal),
    };
}
