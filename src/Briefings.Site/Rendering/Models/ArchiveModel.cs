using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>archive</c>, <c>month</c> and <c>month_link</c>.</summary>
internal static class ArchiveModel
{
    /// <summary>The whole archive.</summary>
    public static ModelObject Of(ModelScope scope) => new("archive", 2)
    {
        Marking = ShownMarkings.Strictest(scope.Tree.Briefings),
        ["years"] = ModelScope.List(scope.Tree.Months.GroupBy(month => month.Year).Select(year => new ModelObject("archive_year", 3)
        {
            Marking = ShownMarkings.Strictest(year.SelectMany(month => month.Briefings)),
            ["year"] = year.Key,
            ["count"] = year.Sum(month => month.Briefings.Length),
            ["months"] = ModelScope.List(year.OrderBy(month => month.Month).Select(month => Link(scope, month))),
        })),
        ["total"] = scope.Tree.Briefings.Length,
    };

    /// <summary>A link to a month; null stays null.</summary>
    public static ModelObject? Link(ModelScope scope, ArchiveMonth? month) => month is null ? null : new ModelObject("month_link", 6)
    {
        Marking = ShownMarkings.Least(month.Briefings),
        ["year"] = month.Year,
        ["month"] = month.Month,
        ["name"] = scope.Words.Formats.MonthName(month.Month),
        ["label"] = scope.Words.Formats.Month(month.Year, month.Month),
        ["href"] = scope.Locator.File(scope.Paths.Month(month.Year, month.Month, scope.Language)),
        ["count"] = month.Briefings.Length,
    }.Mark("count", ShownMarkings.Strictest(month.Briefings));

    /// <summary>A month on its own page.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="index">Its position in the language's months, which are newest first.</param>
    public static ModelObject Month(ModelScope scope, int index)
    {
        var months = scope.Tree.Months;
        var month = months[index];
        return new("month", 8)
        {
            Marking = ShownMarkings.Strictest(month.Briefings),
            ["year"] = month.Year,
            ["month"] = month.Month,
            ["name"] = scope.Words.Formats.MonthName(month.Month),
            ["label"] = scope.Words.Formats.Month(month.Year, month.Month),
            ["count"] = month.Briefings.Length,
            ["previous"] = Link(scope, index + 1 < months.Length ? months[index + 1] : null),
            ["next"] = Link(scope, index > 0 ? months[index - 1] : null),
        };
    }
}
