using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>feed</c>; all addresses are absolute.</summary>
internal static class FeedModel
{
    /// <summary>A feed of some briefings.</summary>
    /// <param name="scope">The feed's file, with absolute addresses.</param>
    /// <param name="path">Where the feed is.</param>
    /// <param name="home">The page that it belongs to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="subtitle">A line beneath; null without.</param>
    /// <param name="marking">What its title and its being there tell.</param>
    /// <param name="briefings">Newest first.</param>
    /// <param name="isWhole">Whether it is that of the site, whose entries have their text; that of a term has summaries.</param>
    public static ModelObject Of(
        ModelScope scope,
        string path,
        string home,
        string title,
        string? subtitle,
        Tlp marking,
        ImmutableArray<ReleasedBriefing> briefings,
        bool isWhole)
    {
        var taken = briefings.Take(isWhole ? scope.Site.Feeds.Site : scope.Site.Feeds.Term).ToArray();
        // One that is empty so far changes with each build: what else could be said of when it was last the same?
        var updated = taken.Select(briefing => Updated(briefing)).DefaultIfEmpty(scope.Data.Release.Now).Max();
        var entries = taken.Select(briefing => Entry(scope, briefing, isWhole)).ToArray();
        return new LabelledObject("feed", 13, scope.Marking)
        {
            // When it was last changed tells of all its entries.
            Marking = entries.Select(entry => entry.Marking).Append(marking).Max(),
            ["id"] = scope.Locator.Url(path).ToString(),
            ["title"] = title,
            ["subtitle"] = subtitle,
            ["language"] = scope.Language,
            ["self"] = scope.Locator.Url(path),
            ["home"] = scope.Locator.Url(home),
            ["updated"] = ModelScope.Rfc3339(updated),
            ["icon"] = scope.Site.Brand.Logo is { } logo && scope.Data.Media(logo.File) is not null ? scope.Locator.Url(Assets.MediaFiles.Path(logo)) : null,
            ["entries"] = ModelScope.List(entries),
        };
    }

    private static DateTimeOffset Updated(ReleasedBriefing briefing) => (briefing.Updated ?? briefing.Published).Instant;

    private static ModelObject Entry(ModelScope scope, ReleasedBriefing briefing, bool isWhole)
    {
        var card = CardModel.Of(scope, briefing)!;
        var body = isWhole ? scope.Data.FeedBodies.GetOrAdd(briefing.Key, _ => Body(scope, briefing)) : null;
        var (summary, told) = PhraseModel.Words(scope, briefing.Summary);
        var marking = (Tlp)Math.Max((int)told, (int)(body?.Marking ?? briefing.Tlp));
        return new("feed_entry", 16)
        {
            Marking = marking,
            ["id"] = StableId.Urn(briefing.Key),
            ["url"] = card["url"],
            ["title"] = card["full_title"],
            ["tlp"] = scope.Marking(marking),
            ["summary"] = summary,
            ["body"] = body,
            ["published"] = ModelScope.Rfc3339(briefing.Published.Instant),
            ["updated"] = ModelScope.Rfc3339(Updated(briefing)),
            ["language"] = briefing.Language,
            ["authors"] = card["authors"],
            ["categories"] = ModelScope.List(Categories(scope, briefing)),
            ["image"] = card["cover"],

            // A report may hold more than its text, and its size would raise the label of each entry; nor may it be left away only there.
            ["pdf"] = CardModel.Pdf(scope, scope.Data.Report(briefing.Key), withFigures: SiteModel.IsOpen(scope.Data)),
        };
    }

    // Readers, chats and mail show an entry by itself: where not all may have everything, its first line says who may have it.
    private static Markup Body(ModelScope scope, ReleasedBriefing briefing)
    {
        var text = FeedText.Of(scope, briefing);
        var marking = ProseModel.MarkingOf(scope, text, briefing.Tlp);
        var body = SiteModel.IsOpen(scope.Data) ? text : text with { Blocks = [new MarkedSection(Place.Of(briefing.SourceFile), marking, text.Blocks)] };
        return ProseModel.Of(scope, body, page: scope.Paths.Briefing(briefing), own: marking);
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
