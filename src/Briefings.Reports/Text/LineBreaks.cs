using System.Globalization;

namespace Briefings.Reports;

/// <summary>Whether and how a line may end before a character.</summary>
internal enum LineBreakKind : byte
{
    /// <summary>It may not.</summary>
    None,

    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It may, with a hyphen at its end.</summary>
    Hyphen,

    /// <summary>It must.</summary>
    Must,
}

/// <summary>Where lines may end: the rules of UAX #14 that Latin and Arabic need, and those of style guides for web addresses.</summary>
internal static class LineBreaks
{
    /// <summary>Stands for a line break that somebody asked for.</summary>
    public const char LineEnd = '\u2028';

    /// <summary>Stands for what is no text: a picture, squares, a plate.</summary>
    public const char Object = '\uFFFC';

    /// <summary>For each position, whether a line may end before it. Positions 0 and the length are no answers.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="language">Its language: which words belong together.</param>
    public static LineBreakKind[] Find(string text, string language = "en")
    {
        var pairs = Core.Prose.WordPairs.Of(language);
        var breaks = new LineBreakKind[text.Length + 1];
        for (var i = 1; i < text.Length; i++)
        {
            breaks[i] = Between(text, i);
            if (text[i - 1] == ' ' && breaks[i] == LineBreakKind.Allowed && pairs.Belong(text.AsSpan(0, i - 1), text.AsSpan(i)))
            {
                breaks[i] = LineBreakKind.None;
            }
        }

        Addresses(text, breaks);
        return breaks;
    }

    private static LineBreakKind Between(string text, int i)
    {
        var before = text[i - 1];
        var after = text[i];
        if (before == LineEnd)
        {
            return LineBreakKind.Must;
        }

        if (after is ' ' or '\u00A0' or '\u202F' or '\u2060' or '\uFEFF' or LineEnd || before is '\u00A0' or '\u202F' or '\u2060' or '\uFEFF')
        {
            return LineBreakKind.None;
        }

        switch (before)
        {
            case ' ':
                // A closing mark that a blank precedes, as French types it, does not begin a line; nor does a dash that goes on.
                return after is '!' or '?' or ';' or ':' or '»' or ')' or '%' || (i > 1 && text[i - 2] == '«')
                    ? LineBreakKind.None
                    : LineBreakKind.Allowed;
            case '\u00AD':
                return LineBreakKind.Hyphen;
            case '\u200B' or '\u2009' or '\u200A' or '\u2003' or '\u2002' or '\u3000':
                return LineBreakKind.Allowed;
            case '-' or '\u2010':
                return i > 1 && char.IsLetterOrDigit(text[i - 2]) && char.IsLetter(after) ? LineBreakKind.Allowed : LineBreakKind.None;
            case '\u2013':
                return char.IsLetter(after) && i > 1 && char.IsLetter(text[i - 2]) ? LineBreakKind.Allowed : LineBreakKind.None;
            case '\u2014':
                return char.IsLetterOrDigit(after) && i > 1 ? LineBreakKind.Allowed : LineBreakKind.None;
            case '/':
                return char.IsLetter(after) && i > 2 && char.IsLetter(text[i - 2]) && char.IsLetter(text[i - 3]) ? LineBreakKind.Allowed : LineBreakKind.None;
        }

        return IsIdeograph(before) && IsIdeograph(after) ? LineBreakKind.Allowed : LineBreakKind.None;
    }

    // Style guides break addresses after slashes and before other marks, so that nobody takes a mark for the end of the address or of the sentence.
    private static void Addresses(string text, LineBreakKind[] breaks)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] is not (' ' or '\u00A0' or LineEnd))
            {
                end++;
            }

            var word = text.AsSpan(start, end - start);
            if (word.Length > 12 && (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal) || word.IndexOf('/') > 3 || word.IndexOf('@') > 1))
            {
                for (var i = start + 3; i < end - 1; i++)
                {
                    if (breaks[i] == LineBreakKind.None
                        && ((text[i - 1] == '/' && text[i] != '/') || (text[i] is '?' or '&' or '#' or '.' or '_' or '=' or '~' or '@' or '-' && char.IsLetterOrDigit(text[i - 1]))))
                    {
                        breaks[i] = LineBreakKind.Allowed;
                    }
                    else if (text[i - 1] == '-')
                    {
                        breaks[i] = LineBreakKind.None;
                    }
                }
            }

            start = end + 1;
        }
    }

    private static bool IsIdeograph(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Whether a word may be cut before a position in need: never inside a surrogate pair or before a mark.</summary>
    public static bool IsCut(string text, int i) =>
        !char.IsLowSurrogate(text[i]) && text[i] is not (' ' or '\u00A0' or '\u200D' or '\uFE0F')
        && CharUnicodeInfo.GetUnicodeCategory(text, i) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);
}
