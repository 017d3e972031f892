using System.Buffers;
using System.Globalization;

namespace Briefings.Core.Prose;

/// <summary>What the scripts of the world ask of quotation marks.</summary>
internal static class Scripts
{
    /// <summary>The sign before the last letter of a Hebrew acronym (U+05F4), typed as a straight double quote.</summary>
    public const char Gershayim = '\u05F4';

    /// <summary>The sign behind a Hebrew letter for a foreign sound or a short form (U+05F3), typed as a straight single quote.</summary>
    public const char Geresh = '\u05F3';

    // Hebrew "and", "in", "to", "as", "from", "the", "that", which are written as one with the word behind them.
    private static readonly SearchValues<char> HebrewPrefixes = SearchValues.Create("\u05D5\u05D1\u05DC\u05DB\u05DE\u05D4\u05E9");

    public static bool IsHebrew(char each) => each is >= '\u05D0' and <= '\u05EA';

    /// <summary>Whether words of the script stand beside each other without blanks: Chinese, Japanese, Thai, Lao, Burmese, Khmer, Tibetan.</summary>
    public static bool HasNoBlanks(char each) =>
        each is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF')
            or (>= '\u0E00' and <= '\u0FFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        || char.IsSurrogate(each);

    /// <summary>Whether small words are written as one with what follows, a quotation included: Arabic and Hebrew.</summary>
    public static bool BindsWords(char each) => each is (>= '\u0620' and <= '\u064A') or (>= '\u066E' and <= '\u06D3') || IsHebrew(each);

    /// <summary>Whether a sign opens something: a bracket, or a Spanish question or exclamation.</summary>
    public static bool IsOpening(char each) =>
        each is '\u00BF' or '\u00A1' || char.GetUnicodeCategory(each) is UnicodeCategory.OpenPunctuation;

    /// <summary>
    /// Whether a double quote between Hebrew letters is a gershayim. One that follows nothing but bound small words, and more than one letter
    /// behind it, opens a quotation that is closed later.
    /// </summary>
    public static bool IsGershayim(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty || after.IsEmpty || !IsHebrew(before[^1]) || !IsHebrew(after[0]))
        {
            return false;
        }

        var start = before.Length;
        while (start > 0 && IsHebrew(before[start - 1]))
        {
            start--;
        }

        var isPrefix = before.Length - start <= 2 && before[start..].IndexOfAnyExcept(HebrewPrefixes) < 0;
        return !(isPrefix && after.Length > 1 && IsHebrew(after[1]) && after.Contains('"'));
    }
}
