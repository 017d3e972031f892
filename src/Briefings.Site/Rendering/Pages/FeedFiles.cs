using System.Globalization;

using Briefings.Core;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Models;

namespace Briefings.Site.Rendering.Pages;

/// <summary>Plans the files for machines: feeds, sitemap, robots.txt.</summary>
internal static class FeedFiles
{
    /// <summary>The two feeds: extension and template.</summary>
    public static readonly (string Extension, string Template)[] Templates = [("xml", "feeds/atom.xml"), ("json", "feeds/feed.json")];

    /// <summary>The feeds of a language.</summary>
    public static IEnumerable<PageJob> Plan(SiteData data, LanguageTree tree)
    {
        var root = data.Paths.Root(tree.Language);
        return Templates.Select(feed =>
        {
            var path = root + "feed." + feed.Extension;
            return Job(path, tree.Language, feed.Template, scope => FeedModel.Of(
                scope,
                path,
                root + "index.html",
                scope.Words.Text("feeds.site", ("site", scope.In(scope.Site.Name))),
                scope.In(scope.Site.Tagline),
                Tlp.Clear,
                tree.Briefings,
                isWhole: true));
        });
    }

    /// <summary>A feed.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="language">Its language.</param>
    /// <param name="template">Its template.</param>
    /// <param name="feed">Makes its model.</param>
    public static PageJob Job(string path, string language, string template, Func<ModelScope, ModelObject> feed) =>
        new(path, language, [template], AddressStyle.Absolute, null, scope =>
        {
            var model = PageModels.Shared(scope, null);
            model["feed"] = feed(scope);
            return model;
        });

    /// <summary>The sitemap of all languages; empty where search engines are to stay out.</summary>
    public static PageJob Sitemap(SiteData data, IReadOnlyList<PageJob> pages) =>
        new("sitemap.xml", data.Paths.DefaultLanguage, ["feeds/sitemap.xml"], AddressStyle.Absolute, null, scope =>
        {
            var model = PageModels.Shared(scope, null);
            IEnumerable<PageJob> listed = SiteModel.NoIndex(data) ? [] : pages.Where(page => page.IsListed).OrderBy(page => page.Path, StringComparer.Ordinal);
            model["sitemap"] = new ModelObject("sitemap", 1)
            {
                ["urls"] = ModelScope.List(listed.Select(page => new ModelObject("sitemap_url", 3)
                {
                    Marking = scope.Locator.Index.MarkingOf(page.Path),
                    ["url"] = scope.Locator.Url(page.Path),
                    ["modified"] = page.Modified is { } modified ? scope.Words.Formats.Local(modified).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                    ["alternates"] = PageModel.Alternates(scope with { Tree = data.Tree(page.Language)! }, page.Path),
                })),
            };
            return model;
        });

    /// <summary>All that leads from one thing to another, of all languages.</summary>
    public static PageJob Relations(SiteData data) =>
        new("relations.json", data.Paths.DefaultLanguage, ["feeds/relations.json"], AddressStyle.Absolute, null, scope =>
        {
            var model = PageModels.Shared(scope, null);
            model["graph"] = GraphModel.Of(scope);
            return model;
        });

    /// <summary>What robots may do.</summary>
    public static PageJob Robots(SiteData data) =>
        new("robots.txt", data.Paths.DefaultLanguage, ["feeds/robots.txt"], AddressStyle.Absolute, null, scope =>
        {
            var model = PageModels.Shared(scope, null);
            model["robots"] = new ModelObject("robots", 2)
            {
                ["noindex"] = SiteModel.NoIndex(data),
                ["sitemap"] = scope.Locator.Url("sitemap.xml"),
            };
            return model;
        });
}
