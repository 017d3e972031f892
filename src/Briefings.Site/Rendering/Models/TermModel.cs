using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Site.Rendering.Engine;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>term</c>, <c>term_summary</c> and <c>overview</c>.</summary>
internal static class TermModel
{
    /// <summary>A term on its own page.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="term">The term.</param>
    /// <param name="isFirst">Whether the file is the first of the term's pages, which alone tells of its company.</param>
    public static ModelObject Of(ModelScope scope, Term term, bool isFirst)
    {
        var named = scope.Tree.Naming(term.Kind, term.Id);
        var region = term as Region;
        var actor = term as Actor;
        var impact = term as Impact;
        var page = scope.Paths.Term(term, scope.Language);

        // Other pages than the first do not have it.
        var (company, marking) = isFirst ? CompanyModel.Of(scope, term) : (ModelScope.List([]), Tlp.Clear);
        return new ModelObject("term", 32)
        {
            Marking = ShownMarkings.Strictest(named),
            ["kind"] = scope.Kind("kinds", Addresses.SitePaths.KindName(term.Kind)),
            ["id"] = term.Id,
            ["slug"] = term.Slug,
            ["label"] = scope.In(term.Label),
            ["name"] = scope.In(term.Name),
            ["description"] = scope.In(term.Description),
            ["aliases"] = ModelScope.List(term.Aliases),
            ["href"] = scope.Locator.File(page),
            ["overview"] = scope.Locator.File(scope.Paths.Overview(term.Kind, scope.Language)),
            ["profile"] = scope.Data.Profile(term, scope.Language) is { Body.IsEmpty: false } profile ? ProseModel.Of(scope, scope.Data.Mentions.Linked(profile), headingShift: 1, own: profile.Tlp) : null,
            ["count"] = named.Length,
            ["first"] = named.IsEmpty ? null : scope.Moment(named[^1].Published),
            ["last"] = named.IsEmpty ? null : scope.Moment(named[0].Published),
            ["feeds"] = SiteModel.Feeds(scope, page),
            ["countries"] = PartsModel.Links(scope, TermKind.Country, region?.Countries ?? actor?.Countries ?? []),
            ["parents"] = actor is not null ? PartsModel.Links(scope, TermKind.Actor, actor.Parents)
                : PartsModel.Links(scope, TermKind.Region, region?.Parent is { } above ? [above] : []),
            ["children"] = ModelScope.List(Children(scope, term).Select(child => PartsModel.Link(scope, child))),
            ["member_of"] = PartsModel.Links(scope, TermKind.Actor, actor?.MemberOf ?? []),
            ["successors"] = PartsModel.Links(scope, TermKind.Actor, actor?.Successors ?? []),
            ["predecessors"] = ModelScope.List(
                actor is null ? [] : scope.Data.Release.Actors.Where(other => other.Successors.Contains(actor.Id)).Select(other => PartsModel.Link(scope, other))),
            ["often_with"] = company,
            ["actor_kind"] = ActorKind(scope, term),
            ["colour"] = impact?.Colour,
            ["icon"] = impact?.Icon,
            ["severities"] = ModelScope.List(impact is null ? [] : impact.Severity.Keys.Where(level => level is >= 1 and <= 5).Select(level => PartsModel.Severity(scope, level, impact))),
        }.Mark("often_with", marking);
    }

    /// <summary>A term in a list.</summary>
    public static ModelObject Summary(ModelScope scope, Term term, int depth = 0) =>
        Summary(scope, term, depth, scope.Tree.Naming(term.Kind, term.Id).FirstOrDefault());

    private static ModelObject Summary(ModelScope scope, Term term, int depth, ReleasedBriefing? latest)
    {
        var named = scope.Tree.Naming(term.Kind, term.Id);
        return new ModelObject("term_summary", 16)
        {
            Marking = scope.Locator.Index.MarkingOf(scope.Paths.Term(term, scope.Language)),
            ["id"] = term.Id,
            ["slug"] = term.Slug,
            ["label"] = scope.In(term.Label),
            ["name"] = scope.In(term.Name),
            ["description"] = scope.In(term.Description),
            ["href"] = scope.Locator.File(scope.Paths.Term(term, scope.Language)),
            ["count"] = named.Length,
            ["last"] = named.IsEmpty ? null : scope.Moment(named[0].Published),
            ["latest"] = CardModel.Of(scope, latest),
            ["depth"] = depth,
            ["actor_kind"] = ActorKind(scope, term),
            ["colour"] = (term as Impact)?.Colour,
            ["icon"] = (term as Impact)?.Icon,
        }.Mark("count", ShownMarkings.Strictest(named)).Mark("last", named.IsEmpty ? Tlp.Clear : named[0].HeadTlp);
    }

    /// <summary>All terms of a kind.</summary>
    public static ModelObject Overview(ModelScope scope, TermKind kind)
    {
        var shown = Shown(scope, kind);
        var ordered = kind switch
        {
            TermKind.Region => Nested(shown),
            TermKind.Actor => shown.OrderByDescending(term => scope.Tree.Naming(kind, term.Id)[0].Published.Instant).Select(term => (term, 0)),
            _ => shown.Select(term => (term, 0)),
        };
        return new ModelObject("overview", 3)
        {
            Marking = shown.Select(term => scope.Locator.Index.MarkingOf(scope.Paths.Term(term, scope.Language))).DefaultIfEmpty(Tlp.Clear).Max(),
            ["kind"] = scope.Kind("kinds", Addresses.SitePaths.Folder(kind)),
            ["terms"] = ModelScope.List(ordered.Select(entry => Summary(scope, entry.Item1, entry.Item2))),
            ["total"] = shown.Length,
        }.Mark("terms", OrderOf(scope, kind));
    }

    /// <summary>How the order of the terms of a kind is marked, and the choice of some of them: it compares all that name any.</summary>
    public static Tlp OrderOf(ModelScope scope, TermKind kind) =>
        ShownMarkings.Strictest(scope.Data.Of(kind).SelectMany(term => scope.Tree.Naming(kind, term.Id)));

    /// <summary>The terms of a kind that have a page in the language, most briefings first (actors: last seen first).</summary>
    public static ScriptArray Busiest(ModelScope scope, TermKind kind, int most) => ModelScope.List(
        Shown(scope, kind)
            .OrderByDescending(term => kind == TermKind.Actor ? scope.Tree.Naming(kind, term.Id)[0].Published.Instant.UtcTicks : scope.Tree.Naming(kind, term.Id).Length)
            .Take(most)
            .Select(term => Summary(scope, term)));

    /// <summary>
    /// The regions for the first page, most briefings first. A region that only gathers those beneath it would tell their news
    /// twice, so it stands there only with a briefing that names it and none of them; and each shows its newest briefing that no
    /// smaller one shows.
    /// </summary>
    public static ScriptArray HomeRegions(ModelScope scope, int most)
    {
        var regions = Shown(scope, TermKind.Region)
            .Where(region => scope.Tree.Naming(TermKind.Region, region.Id).Any(briefing => IsOf(scope, briefing, region.Id)))
            .OrderByDescending(region => scope.Tree.Naming(TermKind.Region, region.Id).Length)
            .Take(most)
            .ToList();
        var told = new HashSet<BriefingKey>();
        var latest = new Dictionary<string, ReleasedBriefing>(StringComparer.Ordinal);
        foreach (var region in Enumerable.Reverse(regions))
        {
            var named = scope.Tree.Naming(TermKind.Region, region.Id);
            var shown = named.FirstOrDefault(briefing => !told.Contains(briefing.Key)) ?? named[0];
            told.Add(shown.Key);
            latest[region.Id] = shown;
        }

        return ModelScope.List(regions.Select(region => Summary(scope, region, 0, latest[region.Id])));
    }

    private static bool IsOf(ModelScope scope, ReleasedBriefing briefing, string region) =>
        briefing.Regions.Contains(region) && !briefing.Regions.Any(other => other != region && IsWithin(scope, other, region));

    private static bool IsWithin(ModelScope scope, string region, string above)
    {
        // Regions that are each other's parents would go round for ever.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? at = region; at is not null && seen.Add(at); at = (scope.Data.Find(TermKind.Region, at) as Region)?.Parent)
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }

    // By name in the reader's alphabet; ids part equal names, so that the order never depends on the input's.
    private static ImmutableArray<Term> Shown(ModelScope scope, TermKind kind) =>
    [
        .. scope.Data.Of(kind)
            .Where(term => !scope.Tree.Naming(kind, term.Id).IsEmpty)
            .OrderBy(term => scope.In(term.Label), scope.Words.Formats.Comparer)
            .ThenBy(term => term.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<(Term Term, int Depth)> Nested(ImmutableArray<Term> regions)
    {
        var ids = regions.Select(region => region.Id).ToHashSet(StringComparer.Ordinal);
        var byParent = regions.ToLookup(region => ((Region)region).Parent is { } parent && ids.Contains(parent) ? parent : null);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<(Term, int)> Under(string? parent, int depth) =>
            byParent[parent].Where(region => listed.Add(region.Id)).SelectMany(region => Under(region.Id, depth + 1).Prepend((region, depth)));

        var tree = Under(null, 0).ToList();

        // Regions that are each other's parents hang from nowhere; they are still to be found.
        return tree.Concat(regions.Where(region => !listed.Contains(region.Id)).Select(region => (region, 0)));
    }

    private static IEnumerable<Term> Children(ModelScope scope, Term term) => term switch
    {
        Region => scope.Data.Release.Regions.Where(region => region.Parent == term.Id),
        Actor => scope.Data.Release.Actors.Where(actor => actor.Parents.Contains(term.Id) || actor.MemberOf.Contains(term.Id)),
        _ => [],
    };

    private static ModelObject? ActorKind(ModelScope scope, Term term) =>
        term is Actor { ActorKind: { } kind } ? scope.Kind("actor_kinds", Names.Of(kind)) : null;
}
