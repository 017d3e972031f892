using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>list</c>: one page of a long list of briefings.</summary>
internal static class ListModel
{
    /// <summary>How many briefings a page of a list holds.</summary>
    public const int PageSize = 24;

    /// <summary>How many rows a page of reports holds.</summary>
    public const int ReportsPageSize = 60;

    /// <summary>How many pages a list of so many items has; an empty one has one.</summary>
    public static int Pages(int items, int size) => Math.Max(1, (items + size - 1) / size);

    /// <summary>One page.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="all">All items.</param>
    /// <param name="first">The path of the first page.</param>
    /// <param name="number">Which page, from 1.</param>
    /// <param name="size">How many items a page holds.</param>
    public static ModelObject Of(ModelScope scope, ImmutableArray<ReleasedBriefing> all, string first, int number, int size = PageSize)
    {
        var pages = Pages(all.Length, size);
        return new("list", 8)
        {
            Marking = ShownMarkings.Strictest(all),
            ["items"] = ModelScope.List(all.Skip((number - 1) * size).Take(size).Select(item => CardModel.Of(scope, item))),
            ["total"] = all.Length,
            ["number"] = number,
            ["pages"] = pages,
            ["previous"] = Page(scope, first, number - 1, pages),
            ["next"] = Page(scope, first, number + 1, pages),
            ["links"] = Links(scope, first, number, pages),
        };
    }

    /// <summary>A page of a list; null outside it.</summary>
    public static Address? Page(ModelScope scope, string first, int number, int pages) =>
        number < 1 || number > pages ? null : scope.Locator.File(SitePaths.Numbered(first, number));

    private static ScriptArray Links(ModelScope scope, string first, int number, int pages)
    {
        var shown = Enumerable.Range(1, pages).Where(page => pages <= 9 || page == 1 || page == pages || Math.Abs(page - number) <= 2);
        var result = new ScriptArray();
        var last = 0;
        foreach (var page in shown)
        {
            result.Add(new ModelObject("page_link", 4)
            {
                ["number"] = page,
                ["href"] = Page(scope, first, page, pages),
                ["current"] = page == number,
                ["gap"] = page > last + 1,
            });
            last = page;
        }

        return result;
    }
}
