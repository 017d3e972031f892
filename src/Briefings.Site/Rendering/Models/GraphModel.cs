using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Site.Relating;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>graph</c>: briefings, terms and what leads from one to the other, for machines; all addresses are absolute.</summary>
internal static class GraphModel
{
    private const int Digits = 4;

    /// <summary>The graph of all that the target shows.</summary>
    public static ModelObject Of(ModelScope scope)
    {
        var release = scope.Data.Release;

        // Editions are one briefing: each is told of by its first.
        var originals = release.Briefings.Where(briefing => briefing.Editions[0] == briefing.Language).OrderBy(briefing => briefing.Key).ToArray();
        var byTerm = originals.SelectMany(briefing => Terms(briefing).Select(term => (Term: term, briefing.Id))).ToLookup(each => each.Term, each => each.Id);
        return new LabelledObject("graph", 5, scope.Marking)
        {
            // Edges and figures tell of all editions and all that their texts say.
            Marking = release.Briefings.Select(briefing => briefing.Tlp).DefaultIfEmpty(Tlp.Clear).Max(),
            ["briefings"] = ModelScope.List(originals.Select(briefing => CardModel.Of(scope, briefing)!)),
            ["terms"] = ModelScope.List(Enum.GetValues<TermKind>().SelectMany(kind => scope.Data.Of(kind)).DistinctBy(term => (term.Kind, term.Id)).Select(term => Term(scope, term, byTerm[(term.Kind, term.Id)]))),
            ["edges"] = ModelScope.List(originals.SelectMany(briefing => scope.Data.Relations.Of(briefing.Key).Select(related => Edge(briefing, related)))),
            ["references"] = ModelScope.List(originals.SelectMany(briefing => scope.Data.Relations.ReferencesTo(briefing.Key).Select(other => new ModelObject("reference", 2)
            {
                ["from"] = other.Id,
                ["to"] = briefing.Id,
            }))),
        };
    }

    private static ModelObject Term(ModelScope scope, Term term, IEnumerable<string> briefings) => new("graph_term", 5)
    {
        Marking = scope.Data.Markings.Of(term),
        ["kind"] = SitePaths.KindName(term.Kind),
        ["id"] = term.Id,
        ["label"] = scope.In(term.Label),
        ["url"] = scope.Locator.Url(scope.Paths.Term(term, scope.Language)),
        ["briefings"] = ModelScope.List(briefings),
    };

    private static IEnumerable<(TermKind Kind, string Id)> Terms(ReleasedBriefing briefing) =>
        briefing.Regions.Select(id => (TermKind.Region, id))
            .Concat(briefing.Countries.Select(id => (TermKind.Country, id)))
            .Concat(briefing.Actors.Select(actor => (TermKind.Actor, actor.Id)))
            .Concat(briefing.Impacts.Select(impact => (TermKind.Impact, impact.Category)));

    private static ModelObject Edge(ReleasedBriefing from, RelatedBriefing related) => new("edge", 6)
    {
        ["from"] = from.Id,
        ["to"] = related.Target.Id,
        ["later"] = related.IsLater,
        ["pinned"] = related.Pinned,
        ["score"] = Math.Round(related.Score, Digits),
        ["reasons"] = ModelScope.List(related.Reasons.Select(reason => new ModelObject("graph_reason", 3)
        {
            ["kind"] = Models.Names.Of(reason.Kind),
            ["term"] = reason.Term,
            ["score"] = Math.Round(reason.Score, Digits),
        })),
    };
}
