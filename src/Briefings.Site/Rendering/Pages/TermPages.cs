using Briefings.Content.Model;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Models;

namespace Briefings.Site.Rendering.Pages;

/// <summary>Plans the pages of regions, countries, actors and impacts, their overviews and feeds.</summary>
internal static class TermPages
{
    private static readonly TermKind[] Kinds = [TermKind.Region, TermKind.Country, TermKind.Actor, TermKind.Impact];

    /// <summary>All of a language.</summary>
    public static IEnumerable<PageJob> Plan(SiteData data, LanguageTree tree) => Kinds.SelectMany(kind =>
        data.Of(kind)
            .Where(term => !tree.Naming(kind, term.Id).IsEmpty)
            .SelectMany(term => Term(data, tree, term))
            .Prepend(Overview(data, tree, kind)));

    private static PageJob Overview(SiteData data, LanguageTree tree, TermKind kind)
    {
        var path = data.Paths.Overview(kind, tree.Language);
        var name = SitePaths.Folder(kind);
        return new PageJob(path, tree.Language, [$"pages/{name}.html", "pages/terms.html"], AddressStyle.Relative, null, scope =>
        {
            var title = scope.Words.Text("kinds." + name);
            return PageModels.Page(
                scope,
                new PageFacts
                {
                    Kind = name,
                    Title = title,
                    Description = scope.Words.Text("descriptions." + name, ("site", scope.In(scope.Site.Name)), ("title", title)),
                    Path = path,
                    JsonLd = StructuredData.Collection(scope, title, null, path),
                },
                ("overview", TermModel.Overview(scope, kind)));
        })
        {
            IsListed = true,
        };
    }

    private static IEnumerable<PageJob> Term(SiteData data, LanguageTree tree, Term term)
    {
        var named = tree.Naming(term.Kind, term.Id);
        var first = data.Paths.Term(term, tree.Language);
        var pages = ListModel.Pages(named.Length, ListModel.PageSize);
        var modified = named.Max(briefing => (briefing.Updated ?? briefing.Published).Instant);
        var kind = SitePaths.KindName(term.Kind);
        for (var page = 1; page <= pages; page++)
        {
            var number = page;
            var path = SitePaths.Numbered(first, number);
            yield return new PageJob(path, tree.Language, [$"pages/{kind}.html", "pages/term.html"], AddressStyle.Relative, null, scope =>
            {
                var list = ListModel.Of(scope, named, first, number);
                if (term.Kind == TermKind.Impact)
                {
                    DigestModel.Add(scope, list, named.Skip((number - 1) * ListModel.PageSize), term.Id);
                }

                var label = scope.In(term.Label)!;
                var about = scope.In(term.Description) ?? scope.Words.Text("descriptions.term", ("term", label), ("site", scope.In(scope.Site.Name)));
                return PageModels.Page(
                    scope,
                    new PageFacts
                    {
                        Kind = kind,
                        Title = label,
                        Description = about,
                        Path = path,
                        Tlp = list.Marking,
                        Number = number,
                        List = list,
                        FeedTitle = number == 1 ? FeedTitle(scope, term) : null,
                        JsonLd = number == 1 ? StructuredData.Collection(scope, label, scope.In(term.Description), path) : null,
                    },
                    ("term", TermModel.Of(scope, term, number == 1)),
                    ("list", list));
            })
            {
                IsListed = number == 1,
                Marking = ShownMarkings.OfMore(named, (number - 1) * ListModel.PageSize),
                Modified = modified,
            };
        }

        foreach (var (extension, template) in FeedFiles.Templates)
        {
            var path = SitePaths.Beside(first, extension);
            yield return FeedFiles.Job(
                path,
                tree.Language,
                template,
                scope => FeedModel.Of(scope, path, first, FeedTitle(scope, term), scope.In(term.Description), ShownMarkings.Least(named), named, isWhole: false)) with
            {
                Marking = ShownMarkings.Least(named),
            };
        }
    }

    private static string FeedTitle(ModelScope scope, Term term) =>
        scope.Words.Text("feeds.term", ("site", scope.In(scope.Site.Name)), ("term", scope.In(term.Label)));
}
