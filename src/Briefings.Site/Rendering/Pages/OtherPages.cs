using Briefings.Content.Model;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Models;

namespace Briefings.Site.Rendering.Pages;

/// <summary>Plans the home page, static pages and the page for what is missing.</summary>
internal static class OtherPages
{
    private const int LatestOnMissing = 5;

    /// <summary>The home page of a language.</summary>
    public static PageJob Home(SiteData data, LanguageTree tree)
    {
        var path = data.Paths.Root(tree.Language) + "index.html";
        return new PageJob(path, tree.Language, ["pages/home.html"], AddressStyle.Relative, null, scope => PageModels.Page(
            scope,
            new PageFacts
            {
                Kind = "home",
                Title = scope.In(scope.Site.Name)!,
                Description = scope.In(scope.Site.Tagline) ?? "",
                Path = path,
                JsonLd = StructuredData.Home(scope, path),
            },
            ("home", HomeModel.Of(scope))))
        {
            IsListed = true,
            Modified = tree.Briefings.IsEmpty ? null : tree.Briefings.Max(briefing => (briefing.Updated ?? briefing.Published).Instant),
        };
    }


    /// <summary>The page for addresses that lead nowhere; served at any depth, so its addresses begin with a slash.</summary>
    public static PageJob Missing(SiteData data, LanguageTree tree)
    {
        var path = data.Paths.Root(tree.Language) + "404.html";
        return new PageJob(path, tree.Language, ["pages/404.html"], AddressStyle.Rooted, null, scope => PageModels.Page(
            scope,
            new PageFacts
            {
                Kind = "not_found",
                Title = scope.Words.Text("pages.not_found"),
                Path = path,
                NoIndex = true,
                HasAlternates = false,
            },
            ("latest", ModelScope.List(tree.Briefings.Take(LatestOnMissing).Select(briefing => CardModel.Of(scope, briefing))))));
    }

    /// <summary>The static pages of a language.</summary>
    public static IEnumerable<PageJob> Static(SiteData data, LanguageTree tree) =>
        data.Release.Pages.Where(page => page.Language == tree.Language).Select(page => Static(data, page));

    private static PageJob Static(SiteData data, ReleasedPage page)
    {
        var path = $"{data.Paths.Root(page.Language)}{page.Slug}.html";
        var source = page.Body.Blocks.IsEmpty ? $"the page \"{page.Slug}\"" : page.Body.Blocks[0].Place.File;
        return new PageJob(path, page.Language, ["pages/page.html"], AddressStyle.Relative, source, scope => PageModels.Page(
            scope,
            new PageFacts { Kind = "page", Title = page.Title, Description = page.Summary is { } said ? PhraseModel.Words(scope, said).Words : "", Path = path, Tlp = page.Tlp },
            ("document", new ModelObject("document", 6)
            {
                Marking = page.Tlp,
                ["slug"] = page.Slug,
                ["title"] = page.Title,
                ["summary"] = page.Summary is { } summary ? PhraseModel.Of(scope, summary, page.Language, inReport: false) : null,
                ["tlp"] = scope.Marking(page.Tlp),
                ["body"] = ProseModel.Of(scope, page.Body, own: page.Tlp),
                ["toc"] = ProseModel.Contents(page.Body),
            })))
        {
            IsListed = true,
            Marking = page.HeadTlp,
        };
    }
}
