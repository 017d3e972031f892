using Briefings.Content.Model;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>term.often_with</c>: the terms that a term's briefings name most often beside it.</summary>
internal static class CompanyModel
{
    private const int Most = 6;

    // Once is chance.
    private const int Least = 2;

    /// <summary>Actors, countries and impacts, the most frequent first; of equally frequent ones the one seldom seen elsewhere.</summary>
    public static ScriptArray Of(ModelScope scope, Term term)
    {
        var counts = new Dictionary<(TermKind Kind, string Id), int>();
        foreach (var briefing in scope.Tree.Naming(term.Kind, term.Id))
        {
            var named = briefing.Actors.Select(actor => (TermKind.Actor, actor.Id))
                .Concat(briefing.Countries.Select(id => (TermKind.Country, id)))
                .Concat(briefing.Impacts.Select(impact => (TermKind.Impact, impact.Category)));
            foreach (var each in named.Distinct().Where(each => each != (term.Kind, term.Id)))
            {
                counts[each] = counts.GetValueOrDefault(each) + 1;
            }
        }

        return ModelScope.List(counts
            .Where(each => each.Value >= Least)
            .Select(each => (Term: scope.Data.Find(each.Key.Kind, each.Key.Id), Count: each.Value, Uses: scope.Tree.Naming(each.Key.Kind, each.Key.Id).Length))
            .Where(each => each.Term is not null)
            .OrderByDescending(each => each.Count)
            .ThenBy(each => each.Uses)
            .ThenBy(each => each.Term!.Kind)
            .ThenBy(each => each.Term!.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(each => PartsModel.Link(scope, each.Term!)));
    }
}
