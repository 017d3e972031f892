using System.Collections.Immutable;

namespace Briefings.Reports;

/// <summary>What fields of running heads and feet are filled in with.</summary>
/// <param name="Page">The number that is printed on the page.</param>
/// <param name="Pages">How many pages are numbered with it.</param>
/// <param name="Section">The heading that the page stands under.</param>
/// <param name="Marking">The TLP label of the report; empty for none.</param>
internal sealed record FieldValues(string Page, string Pages, string Section, string Marking)
{
    /// <summary>The names that a field may have in braces.</summary>
    public static ImmutableArray<string> Names { get; } = ["page", "pages", "section", "marking"];

    /// <summary>A pattern with its names filled in.</summary>
    public string Fill(string pattern) => pattern
        .Replace("{page}", Page, StringComparison.Ordinal)
        .Replace("{pages}", Pages, StringComparison.Ordinal)
        .Replace("{marking}", Marking, StringComparison.Ordinal)
        .Replace("{section}", Section, StringComparison.Ordinal);
}
