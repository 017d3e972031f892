using Briefings.Content.Model;
using Briefings.Core;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>term.often_with</c>: the terms that a term's briefings name most often beside it.</summary>
internal static class CompanyModel
{
    private const int Most = 6;

    // Once is chance.
    private const int Least = 2;

    /// <summary>Actors, countries and impacts, the most frequent first; of equally frequent ones the one seldom seen elsewhere.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="term">The term.</param>
    /// <returns>The terms, and how the list is marked: their choice and order tell of all briefings that were counted.</returns>
    public static (ScriptArray Terms, Tlp Marking) Of(ModelScope scope, Term term)
    {
        var list = Counted(scope, term, Tlp.Red);
        var marking = ShownMarkings.OfSame(scope.Tree.Briefings, limit => Counted(scope, term, limit).SequenceEqual(list));
        return (ModelScope.List(list.Select(each => PartsModel.Link(scope, each))), marking);
    }

    private static Term[] Counted(ModelScope scope, Term term, Tlp limit)
    {
        var counts = new Dictionary<(TermKind Kind, string Id), int>();
        foreach (var briefing in scope.Tree.Naming(term.Kind, term.Id).Where(IsCounted))
        {
            var named = briefing.Actors.Select(actor => (TermKind.Actor, actor.Id))
                .Concat(briefing.Countries.Select(id => (TermKind.Country, id)))
                .Concat(briefing.Impacts.Select(impact => (TermKind.Impact, impact.Category)));
            foreach (var each in named.Distinct().Where(each => each != (term.Kind, term.Id)))
            {
                counts[each] = counts.GetValueOrDefault(each) + 1;
            }
        }

        return
        [
            .. counts
                .Where(each => each.Value >= Least)
                .Select(each => (Term: scope.Data.Find(each.Key.Kind, each.Key.Id), Count: each.Value, Uses: scope.Tree.Naming(each.Key.Kind, each.Key.Id).Count(IsCounted)))
                .Where(each => each.Term is not null)
                .OrderByDescending(each => each.Count)
                .ThenBy(each => each.Uses)
                .ThenBy(each => each.Term!.Kind)
                .ThenBy(each => each.Term!.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(each => each.Term!),
        ];

        bool IsCounted(ReleasedBriefing briefing) => briefing.HeadTlp <= limit;
    }
}
