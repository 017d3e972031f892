using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Briefings.Core.Drawing;

/// <summary>
/// Names of fonts that a drawing may ask for: those of pages and those that every computer has. Any other tells whose programs drew it, and
/// few readers have it; it becomes the general kind of letter that it seems to be.
/// </summary>
internal static partial class SvgFonts
{
    private static readonly FrozenSet<string> Known = ((string[])
    [
        "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "inherit", "Inter", "Source Serif 4", "Arial", "Helvetica", "Verdana",
        "Times", "Times New Roman", "Georgia", "Courier", "Courier New",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A list of families with known names only; null for what is none.</summary>
    public static string? Families(string value)
    {
        var important = Important().Match(value).Value.Length > 0;
        var names = Important().Replace(value, "").Split(',').Select(Name).ToList();
        if (names.Exists(name => name.Length == 0))
        {
            return null;
        }

        var kept = names.Where(Known.Contains)
            .Select(name => name.Contains(' ', StringComparison.Ordinal) ? $"'{name}'" : name).DefaultIfEmpty(Kind(names[0]));
        return string.Join(", ", kept) + (important ? " !important" : "");
    }

    /// <summary>The property <c>font</c> with known names only; null for what is none.</summary>
    public static string? Font(string value) =>
        Shorthand().Match(value) is { Success: true } match && Families(match.Groups["families"].Value) is { } families
            ? match.Groups["look"].Value + families : null;

    private static string Name(string name) => Blanks().Replace(name.Trim().Trim('"', '\'').Trim(), " ");

    private static string Kind(string name) =>
        Mono().IsMatch(name) ? "monospace" : Serif().IsMatch(name) ? "serif" : "sans-serif";

    [GeneratedRegex("mono|courier|code|consol", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mono();

    [GeneratedRegex("(?<!sans[ -]?)serif|times|roman|garamond|georgia", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Serif();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*!\s*important\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Important();

    [GeneratedRegex(@"\A(?<look>(?:(?:normal|italic|oblique|bold|bolder|lighter|small-caps|[1-9]00)\s+)*[0-9.]+(?:px|pt|pc|mm|cm|in|em|rem|ex|%)?(?:\s*/\s*(?:normal|[0-9.]+(?:px|pt|pc|mm|cm|in|em|rem|ex|%)?))?\s+)(?<families>.+)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Shorthand();
}
