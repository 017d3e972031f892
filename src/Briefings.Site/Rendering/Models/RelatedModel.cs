using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Words;
using Briefings.Site.Relating;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>related</c>: where a reader goes next, and why.</summary>
internal static class RelatedModel
{
    /// <summary>The related list of a briefing.</summary>
    public static IEnumerable<ModelObject> Of(ModelScope scope, ReleasedBriefing briefing)
    {
        foreach (var related in scope.Data.Relations.Of(briefing.Key))
        {
            if (scope.Data.Find(related.Target) is not { } target)
            {
                continue;
            }

            var reasons = related.Reasons.Select(reason => Reason(scope, briefing, target, reason)).ToArray();
            yield return new("related", 5)
            {
                // Why they go together is found in the texts of both.
                Marking = reasons.Select(reason => reason.Marking).Append(briefing.Tlp).Append(target.Tlp).Max(),
                ["card"] = CardModel.Of(scope, target),
                ["pinned"] = related.Pinned,
                ["later"] = related.IsLater,
                ["reasons"] = ModelScope.List(reasons),
                ["why"] = string.Join(scope.Words.Text("formats.separator"), reasons.Select(reason => (string)reason["text"]!)),
            };
        }
    }

    private static ModelObject Reason(ModelScope scope, ReleasedBriefing from, ReleasedBriefing to, Reason reason)
    {
        var kind = Names.Of(reason.Kind);
        var term = reason.Term is null ? null : reason.Kind switch
        {
            ReasonKind.Actor => scope.Data.Find(TermKind.Actor, reason.Term),
            ReasonKind.Impact => scope.Data.Find(TermKind.Impact, reason.Term),
            ReasonKind.Country => scope.Data.Find(TermKind.Country, reason.Term),
            ReasonKind.Region => scope.Data.Find(TermKind.Region, reason.Term),
            _ => null,
        };
        var label = term is not null ? scope.In(term.Label) : reason.Kind == ReasonKind.Place ? PlaceLabel(scope, from, to, reason.Term) : reason.Term;
        return new ModelObject("reason", 3)
        {
            Marking = term is null ? Tlp.Clear : scope.Data.Markings.Of(term),
            ["kind"] = kind,
            ["text"] = scope.Words.Text("reasons." + (reason is { Kind: ReasonKind.Text, Term: null } ? "text_alone" : reason is { Kind: ReasonKind.Linked, Term: Relating.Reason.Elsewhere } ? "linked_elsewhere" : kind), ("term", label)),
            ["href"] = term is null ? null : PartsModel.Address(scope, term),
        }.Mark("href", term is null ? Tlp.Clear : PartsModel.Marking(scope, term));
    }

    private static string? PlaceLabel(ModelScope scope, ReleasedBriefing from, ReleasedBriefing to, string? term) =>
        scope.In(from.Places.Concat(to.Places).FirstOrDefault(place =>
            place.Id is not null ? place.Id == term : place.Label.ByLanguage.Values.Any(label => Folding.Fold(label) == term))?.Label) ?? term;
}
