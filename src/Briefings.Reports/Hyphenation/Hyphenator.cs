using System.Collections.Concurrent;
using System.Globalization;

namespace Briefings.Reports;

/// <summary>
/// Finds where the words of a language may be divided. Names, abbreviations, numbers, addresses and words that have a hyphen already are
/// left whole. Safe to share between threads.
/// </summary>
internal sealed class Hyphenator
{
    // What stays on the line and what goes to the next, as the patterns were made for.
    private const int LeastBefore = 2;
    private const int LeastAfter = 3;

    // Shorter words are not worth it.
    private const int ShortestWord = 6;
    private const int LongestWord = 64;

    // A memory of answers that are always the same; a long document has some thousand words of this length.
    private const int Remembered = 20_000;

    private static readonly Lazy<Hyphenator> American = new(() => new Hyphenator(PatternSet.Embedded("en-us"), apostrophe: false));
    private static readonly Lazy<Hyphenator> British = new(() => new Hyphenator(PatternSet.Embedded("en-gb"), apostrophe: false));
    private static readonly Lazy<Hyphenator> French = new(() => new Hyphenator(PatternSet.Embedded("fr"), apostrophe: true));

    private readonly PatternSet patterns;
    private readonly bool apostrophe;
    private readonly ConcurrentDictionary<string, int[]> known = new(StringComparer.Ordinal);

    private Hyphenator(PatternSet patterns, bool apostrophe)
    {
        this.patterns = patterns;
        this.apostrophe = apostrophe;
    }

    /// <summary>That of a language; null for one that has no patterns here.</summary>
    /// <param name="language">BCP 47 tag. English of no region is American, as CLDR's likely subtags have it.</param>
    public static Hyphenator? For(string language)
    {
        var parts = language.Split('-');
        return parts[0].ToLowerInvariant() switch
        {
            "en" => parts[^1].ToUpperInvariant() is "EN" or "US" or "CA" or "PH" or "PR" or "LR" ? American.Value : British.Value,
            "fr" => French.Value,
            _ => null,
        };
    }

    /// <summary>Marks the places where the words of a part of a text may be divided.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="breaks">What is known of each position; places to divide words are added.</param>
    public void Mark(string text, int start, int end, LineBreakKind[] breaks)
    {
        for (var i = start; i < end;)
        {
            if (!IsOfWord(text[i]))
            {
                i++;
                continue;
            }

            var word = i;
            while (i < end && IsOfWord(text[i]))
            {
                i++;
            }

            if (i - word is >= ShortestWord and <= LongestWord && IsWhole(text, word, i))
            {
                foreach (var at in Places(text.AsSpan(word, i - word)))
                {
                    if (breaks[word + at] == LineBreakKind.None)
                    {
                        breaks[word + at] = LineBreakKind.Hyphen;
                    }
                }
            }
        }
    }

    /// <summary>The positions in a word before which it may be divided.</summary>
    public int[] Places(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            // Capitals are those of names and abbreviations.
            if (char.IsUpper(c))
            {
                return [];
            }
        }

        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var places))
        {
            return places;
        }

        var levels = patterns.Levels(word);
        // A word with an elided article before it, "l’état", begins after the apostrophe.
        var begin = apostrophe ? word.LastIndexOfAny('\u2019', '\'') + 1 : 0;
        var length = word.Length;
        places = [.. Enumerable.Range(0, levels.Length).Where(i => i >= begin + LeastBefore && i <= length - LeastAfter && levels[i] % 2 == 1)];

        if (known.Count < Remembered)
        {
            known.TryAdd(word.ToString(), places);
        }

        return places;
    }

    private bool IsOfWord(char c) => char.IsLetter(c) || (apostrophe && c is '\u2019' or '\'') || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // A word with a hyphen is divided there and nowhere else; one with a number, a stop or an at sign within it is no word.
    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || IsEdge(text[start - 1])) && (end == text.Length || IsEdge(text[end]) || (IsStop(text[end]) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))));

    private static bool IsEdge(char c) =>
        c is not ('-' or '\u2010' or '\u2011' or '\u00AD' or '@' or '/' or '_' or '\\' or '#' or '&' or '=' or '~' or '.' or ':' or '+' or '\'' or LineBreaks.Object) && !char.IsLetterOrDigit(c);

    private static bool IsStop(char c) => c is '.' or ':' or '\'';
}
