using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Site.Rendering.Engine;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>What a kind of page says of itself, for <c>page</c>.</summary>
internal sealed record PageFacts
{
    /// <summary>The kind, as the documentation lists them.</summary>
    public required string Kind { get; init; }

    /// <summary>The title, without the house.</summary>
    public required string Title { get; init; }

    /// <summary>For <c>meta</c>; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The path from the root.</summary>
    public required string Path { get; init; }

    /// <summary>Where search engines should look instead; null for here.</summary>
    public string? Canonical { get; init; }

    /// <summary>Whether search engines are kept out of this page even where the site lets them in.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The strictest marking of what is said here; all else that the page shows may raise it.</summary>
    public Tlp Tlp { get; init; }

    /// <summary>The page of a list, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The list that it is a page of; null without.</summary>
    public ModelObject? List { get; init; }

    /// <summary>The term whose feeds lie beside it; null without.</summary>
    public string? FeedTitle { get; init; }

    /// <summary>The briefing that it shows; null without.</summary>
    public ReleasedBriefing? Briefing { get; init; }

    /// <summary>Structured data; null without.</summary>
    public ScriptObject? JsonLd { get; init; }

    /// <summary>Whether the same path in other languages is the same page.</summary>
    public bool HasAlternates { get; init; } = true;
}

/// <summary>Builds <c>page</c>.</summary>
internal static class PageModel
{
    /// <summary>A page.</summary>
    public static ModelObject Of(ModelScope scope, PageFacts facts)
    {
        var title = facts.Number > 1 ? scope.Words.Text("pages.numbered", ("title", facts.Title), ("number", facts.Number)) : facts.Title;
        return new LabelledObject("page", 24, scope.Marking)
        {
            Marking = facts.Tlp,
            ["kind"] = facts.Kind,
            ["title"] = title,
            ["description"] = facts.Description,
            ["path"] = facts.Path,
            ["url"] = scope.Locator.Url(facts.Path),
            ["canonical"] = scope.Locator.Url(facts.Canonical ?? facts.Path),
            ["noindex"] = facts.NoIndex || SiteModel.NoIndex(scope.Data),
            ["alternates"] = facts.HasAlternates && facts.Number == 1 ? Alternates(scope, facts.Path) : new ScriptArray(),
            ["feeds"] = ModelScope.List(Feeds(scope, facts)),
            ["og_type"] = facts.Briefing is null ? "website" : "article",
            ["image"] = facts.Briefing is { } briefing ? scope.Cover(briefing) : null,
            ["published"] = scope.Moment(facts.Briefing?.Published),
            ["updated"] = scope.Moment(facts.Briefing?.Updated),
            ["json_ld"] = facts.JsonLd,
            ["number"] = facts.Number,
            ["previous"] = facts.List?["previous"],
            ["next"] = facts.List?["next"],
        };
    }

    /// <summary>The same page in all its languages, itself among them; empty where it has one only.</summary>
    public static ScriptArray Alternates(ModelScope scope, string path)
    {
        var root = scope.Paths.Root(scope.Language);
        var rest = path[root.Length..];
        var languages = scope.Data.Languages.Where(language => scope.Locator.Index.Contains(scope.Paths.Root(language) + rest)).ToArray();
        return ModelScope.List(languages.Length < 2 ? [] : languages.Select(language => SiteModel.Language(scope, language, scope.Paths.Root(language) + rest)));
    }

    private static IEnumerable<ModelObject> Feeds(ModelScope scope, PageFacts facts)
    {
        var site = scope.Words.Text("feeds.site", ("site", scope.In(scope.Site.Name)));
        (string Title, string Page)[] feeds = facts.FeedTitle is null
            ? [(site, scope.Paths.Root(scope.Language) + "feed.html")]
            : [(facts.FeedTitle, facts.Path), (site, scope.Paths.Root(scope.Language) + "feed.html")];
        foreach (var (title, page) in feeds)
        {
            yield return Feed("application/atom+xml", title, scope.Locator.File(Addresses.SitePaths.Beside(page, "xml")));
            yield return Feed("application/feed+json", title, scope.Locator.File(Addresses.SitePaths.Beside(page, "json")));
        }
    }

    private static ModelObject Feed(string type, string title, Address href) => new("feed_link", 3)
    {
        ["type"] = type,
        ["title"] = title,
        ["href"] = href,
    };
}
