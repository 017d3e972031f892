using System.Collections.Concurrent;
using System.Globalization;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Which language tags there are (BCP 47), as the framework's culture data knows them.</summary>
internal static class Languages
{
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>Whether a tag names a language: a code of two or three letters, perhaps with script and region.</summary>
    public static bool IsKnown(string tag) => Known.GetOrAdd(tag, static each =>
    {
        var parts = each.Split('-');
        if (parts.Length > 3 || parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetterLower) || !parts.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit)))
        {
            return false;
        }

        try
        {
            // ICU makes a culture for every well-formed tag; one that it does not know is named by its own code.
            var culture = CultureInfo.GetCultureInfo(parts[0]);
            // BCP 47 has one code for each language, the shortest: "eng" is "en".
            return (parts[0].Length == 2 || culture.TwoLetterISOLanguageName.Length != 2) && !culture.EnglishName.Equals(parts[0], StringComparison.OrdinalIgnoreCase) && !culture.EnglishName.StartsWith("Unknown", StringComparison.Ordinal);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    });

    /// <summary>The tag that was meant by <c>en_GB</c>, <c>EN</c> or the name of a language; null where none can be told.</summary>
    public static string? Meant(string typed)
    {
        var parts = typed.Trim().Replace('_', '-').Split('-');
        var tag = string.Join('-', parts.Select((part, index) => index == 0 ? part.ToLowerInvariant() : part.Length == 2 ? part.ToUpperInvariant() : part));
        return IsKnown(tag) ? tag
            : tag.Length == 3 && Shorter(tag) is { } shorter ? shorter
            : CultureInfo.GetCultures(CultureTypes.NeutralCultures)
                .Where(culture => culture.Name.Length is 2 or 3 && IsKnown(culture.Name))
                .OrderBy(culture => culture.Name.Length).ThenBy(culture => culture.Name, StringComparer.Ordinal)
                .FirstOrDefault(culture => culture.EnglishName.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase) || culture.NativeName.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase))?.Name;
    }

    private static string? Shorter(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).TwoLetterISOLanguageName is { Length: 2 } two && IsKnown(two) ? two : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
