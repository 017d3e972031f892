using System.Collections.Frozen;
using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Site.Rendering.Models;

/// <summary>
/// How that is marked which stands on no briefing alone. That something is there tells of the least marked briefing for which it is
/// there; what counts or compares briefings tells of them all.
/// </summary>
internal sealed class ShownMarkings
{
    private readonly FrozenDictionary<(TermKind Kind, string Id), Tlp> terms;

    public ShownMarkings(Release release, IReadOnlyCollection<LanguageTree> trees) =>
        terms = release.Regions.Cast<Term>().Concat(release.Countries).Concat(release.Actors).Concat(release.Impacts)
            .Select(term => (term.Kind, term.Id))
            .Distinct()
            .ToFrozenDictionary(term => term, term => Least(trees.SelectMany(tree => tree.Naming(term.Kind, term.Id))));

    /// <summary>That a term is known to the site.</summary>
    public Tlp Of(Term term) => terms[(term.Kind, term.Id)];

    /// <summary>What is there because of any one of some briefings.</summary>
    public static Tlp Least(IEnumerable<ReleasedBriefing> briefings) => briefings.Select(briefing => briefing.HeadTlp).DefaultIfEmpty(Tlp.Clear).Min();

    /// <summary>What tells of all of some briefings, such as their number.</summary>
    public static Tlp Strictest(IEnumerable<ReleasedBriefing> briefings) => briefings.Select(briefing => briefing.HeadTlp).DefaultIfEmpty(Tlp.Clear).Max();

    /// <summary>What compares some briefings, such as an order: the lowest marking from below which the same comes.</summary>
    /// <param name="briefings">The briefings.</param>
    /// <param name="isSame">Whether the same comes of those that are marked no higher than so.</param>
    public static Tlp OfSame(IEnumerable<ReleasedBriefing> briefings, Func<Tlp, bool> isSame)
    {
        var levels = briefings.Select(briefing => briefing.HeadTlp).Distinct().OrderDescending().ToArray();
        var strictest = levels.FirstOrDefault();
        return levels.Skip(1).TakeWhile(isSame).LastOrDefault(strictest);
    }

    /// <summary>What is there because there are more than so many briefings.</summary>
    public static Tlp OfMore(ImmutableArray<ReleasedBriefing> briefings, int than) => briefings.Select(briefing => briefing.HeadTlp).Order().ElementAtOrDefault(than);
}
