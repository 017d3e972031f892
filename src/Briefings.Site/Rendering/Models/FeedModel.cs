using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>feed</c>; all addresses are absolute.</summary>
internal static class FeedModel
{
    private const int Entries = 30;

    /// <summary>A feed of some briefings.</summary>
    /// <param name="scope">The feed's file, with absolute addresses.</param>
    /// <param name="path">Where the feed is.</param>
    /// <param name="home">The page that it belongs to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="subtitle">A line beneath; null without.</param>
    /// <param name="briefings">Newest first; the first thirty are taken.</param>
    public static ModelObject Of(ModelScope scope, string path, string home, string title, string? subtitle, ImmutableArray<ReleasedBriefing> briefings)
    {
        var taken = briefings.Take(Entries).ToArray();
        var updated = taken.Select(briefing => Updated(briefing)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return new("feed", 12)
        {
            ["id"] = scope.Locator.Url(path).ToString(),
            ["title"] = title,
            ["subtitle"] = subtitle,
            ["language"] = scope.Language,
            ["self"] = scope.Locator.Url(path),
            ["home"] = scope.Locator.Url(home),
            ["updated"] = ModelScope.Rfc3339(updated),
            ["icon"] = scope.Site.Brand.Logo is { } logo && scope.Data.Media(logo.File) is not null ? scope.Locator.Url(Assets.MediaFiles.Path(logo)) : null,
            ["entries"] = ModelScope.List(taken.Select(briefing => Entry(scope, briefing))),
        };
    }

    private static DateTimeOffset Updated(ReleasedBriefing briefing) => (briefing.Updated ?? briefing.Published).Instant;

    private static ModelObject Entry(ModelScope scope, ReleasedBriefing briefing)
    {
        var card = CardModel.Of(scope, briefing)!;
        return new("feed_entry", 16)
        {
            ["id"] = StableId.Urn(briefing.Key),
            ["url"] = card["url"],
            ["title"] = card["full_title"],
            ["summary"] = briefing.Summary,
            ["body"] = scope.Data.FeedBodies.GetOrAdd(briefing.Key, _ => ProseModel.Of(scope, briefing.Body, page: scope.Paths.Briefing(briefing))),
            ["published"] = ModelScope.Rfc3339(briefing.Published.Instant),
            ["updated"] = ModelScope.Rfc3339(Updated(briefing)),
            ["language"] = briefing.Language,
            ["authors"] = card["authors"],
            ["categories"] = ModelScope.List(Categories(scope, briefing)),
            ["image"] = card["cover"],
            ["pdf"] = card["pdf"],
        };
    }

    private static IEnumerable<ModelObject> Categories(ModelScope scope, ReleasedBriefing briefing)
    {
        yield return Category("type", Names.Of(briefing.Type), scope.Words.Text("types." + Names.Of(briefing.Type)));
        var named = briefing.Regions.Select(id => (TermKind.Region, id))
            .Concat(briefing.Countries.Select(id => (TermKind.Country, id)))
            .Concat(briefing.Actors.Select(actor => (TermKind.Actor, actor.Id)))
            .Concat(briefing.Impacts.Select(impact => (TermKind.Impact, impact.Category)));
        foreach (var (kind, id) in named)
        {
            if (scope.Data.Find(kind, id) is { } term)
            {
                yield return Category(SitePaths.KindName(kind), term.Id, scope.In(term.Label)!);
            }
        }
    }

    private static ModelObject Category(string kind, string term, string label) => new("category", 3)
    {
        ["kind"] = kind,
        ["term"] = term,
        ["label"] = label,
    };
}
