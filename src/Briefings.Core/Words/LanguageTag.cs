using System.Text.RegularExpressions;

namespace Briefings.Core.Words;

/// <summary>Tags of languages (BCP 47).</summary>
public static partial class LanguageTag
{
    /// <summary>
    /// Whether a tag is well-formed: a language, perhaps with script, region, variants, extensions and private parts in this order (RFC 5646,
    /// 2.2.9). Whether there is such a language is another question.
    /// </summary>
    public static bool IsWellFormed(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return WellFormed().IsMatch(tag);
    }

    [GeneratedRegex(
        @"^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,8}(?:-[0-9a-wyz](?:-[a-z0-9]{2,8}){1,8}){0,8}(?:-x(?:-[a-z0-9]{1,8}){1,8})?|x(?:-[a-z0-9]{1,8}){1,8})\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WellFormed();
}
