using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Models;

namespace Briefings.Site.Rendering.Pages;

/// <summary>Plans the archive, its months and the list of reports.</summary>
internal static class ArchivePages
{
    /// <summary>All of a language.</summary>
    public static IEnumerable<PageJob> Plan(SiteData data, LanguageTree tree)
    {
        var path = data.Paths.Root(tree.Language) + "archive/index.html";
        yield return new PageJob(path, tree.Language, ["pages/archive.html"], AddressStyle.Relative, null, scope =>
        {
            var title = scope.Words.Text("pages.archive");
            return PageModels.Page(
                scope,
                new PageFacts
                {
                    Kind = "archive",
                    Title = title,
                    Description = Description(scope, "archive", title),
                    Path = path,
                    JsonLd = StructuredData.Collection(scope, title, null, path),
                },
                ("archive", ArchiveModel.Of(scope)));
        })
        {
            IsListed = true,
        };

        var jobs = Enumerable.Range(0, tree.Months.Length).SelectMany(index => Month(data, tree, index));
        foreach (var job in data.Release.Target.Pdf ? jobs.Concat(Reports(data, tree)) : jobs)
        {
            yield return job;
        }
    }

    private static IEnumerable<PageJob> Month(SiteData data, LanguageTree tree, int index)
    {
        var month = tree.Months[index];
        var first = data.Paths.Month(month.Year, month.Month, tree.Language);
        return Enumerable.Range(1, ListModel.Pages(month.Briefings.Length, ListModel.PageSize)).Select(number =>
        {
            var path = SitePaths.Numbered(first, number);
            return new PageJob(path, tree.Language, ["pages/month.html"], AddressStyle.Relative, null, scope =>
            {
                var title = scope.Words.Formats.Month(month.Year, month.Month);
                var list = ListModel.Of(scope, month.Briefings, first, number);
                return PageModels.Page(
                    scope,
                    new PageFacts
                    {
                        Kind = "month",
                        Title = title,
                        Description = Description(scope, "month", title),
                        Path = path,
                        Tlp = list.Marking,
                        Number = number,
                        List = list,
                    },
                    ("month", ArchiveModel.Month(scope, index)),
                    ("list", list));
            })
            {
                IsListed = number == 1,
                Marking = ShownMarkings.OfMore(month.Briefings, (number - 1) * ListModel.PageSize),
                Modified = month.Briefings.Max(briefing => (briefing.Updated ?? briefing.Published).Instant),
            };
        });
    }

    private static IEnumerable<PageJob> Reports(SiteData data, LanguageTree tree)
    {
        var first = data.Paths.Root(tree.Language) + "reports.html";
        ImmutableArray<ReleasedBriefing> listed = [.. tree.Briefings.Where(briefing => data.Report(briefing.Key) is not null)];
        return Enumerable.Range(1, ListModel.Pages(listed.Length, ListModel.ReportsPageSize)).Select(number =>
        {
            var path = SitePaths.Numbered(first, number);
            return new PageJob(path, tree.Language, ["pages/reports.html"], AddressStyle.Relative, null, scope =>
            {
                var title = scope.Words.Text("pages.reports");
                var list = ListModel.Of(scope, listed, first, number, ListModel.ReportsPageSize);
                return PageModels.Page(
                    scope,
                    new PageFacts
                    {
                        Kind = "reports",
                        Title = title,
                        Description = Description(scope, "reports", title),
                        Path = path,
                        Tlp = list.Marking,
                        Number = number,
                        List = list,
                    },
                    ("list", list));
            })
            {
                IsListed = number == 1,
                Marking = ShownMarkings.OfMore(listed, (number - 1) * ListModel.ReportsPageSize),
            };
        });
    }

    private static string Description(ModelScope scope, string kind, string title) =>
        scope.Words.Text("descriptions." + kind, ("site", scope.In(scope.Site.Name)), ("title", title));
}
