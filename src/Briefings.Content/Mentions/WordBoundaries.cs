using System.Collections.Frozen;
using System.Globalization;

namespace Briefings.Content.Mentions;

/// <summary>
/// Where a name may begin and end in a folded text, by script. With blanks between words: where no letter or digit stands beside it, an
/// elided article before it or a possessive after it left aside. Arabic: also after the article and the particles written together with
/// the next word. Han, kana, Thai and their like: anywhere. Korean: at the beginning of a word, whatever particle follows.
/// </summary>
internal static class WordBoundaries
{
    private const int LongestElision = 7;
    private const int LongestProclitic = 4;

    // French and Italian, as folded; what else may stand before an apostrophe is part of the name, as in N'Djamena or O'Neill.
    private static readonly FrozenSet<string> Elisions = new[]
    {
        "l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "dell", "all", "dall", "nell", "sull", "un",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Proclitics = new[]
    {
        "ال", "لل", "ب", "ك", "ل", "و", "ف", "بال", "كال", "وال", "فال", "وب", "وك", "ول", "فب", "فك", "فل", "وبال", "وكال", "فبال", "فكال", "ولل", "فلل",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ElisionsBySpan = Elisions.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ProcliticsBySpan = Proclitics.GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Script
    {
        WithBlanks,
        Arabic,
        Katakana,
        Hangul,
        WithoutBlanks,
    }

    /// <summary>
    /// Where a link to a name that begins at <paramref name="at"/> would begin: there, or before the Arabic particles that are joined to it;
    /// -1 where no name can begin.
    /// </summary>
    public static int BeginningOf(ReadOnlySpan<char> folded, int at)
    {
        if (at == 0 || !IsOfWord(folded[at]))
        {
            return at;
        }

        var before = folded[at - 1];
        var script = ScriptOf(folded[at]);
        if (script == Script.WithoutBlanks)
        {
            return at;
        }

        if (IsOfWord(before))
        {
            return script == Script.Arabic && ScriptOf(before) == Script.Arabic ? AfterProclitic(folded, at) : AreApart(ScriptOf(before), script) ? at : -1;
        }

        var isWordBefore = at > 1 && IsOfWord(folded[at - 2]);
        return before switch
        {
            '_' or '@' => -1,
            '.' when isWordBefore => -1,
            '\'' when isWordBefore => IsElision(folded, at - 1) ? at : -1,
            _ => at,
        };
    }

    /// <summary>Whether a name can end before <paramref name="at"/>.</summary>
    public static bool EndsAt(ReadOnlySpan<char> folded, int at)
    {
        if (at == folded.Length || !IsOfWord(folded[at - 1]))
        {
            return true;
        }

        var after = folded[at];
        var script = ScriptOf(folded[at - 1]);
        if (script is Script.WithoutBlanks or Script.Hangul)
        {
            return true;
        }

        if (IsOfWord(after))
        {
            return AreApart(script, ScriptOf(after));
        }

        var isWordAfter = at + 1 < folded.Length && IsOfWord(folded[at + 1]);
        return after switch
        {
            '_' or '@' => false,
            '.' when isWordAfter => false,
            '\'' when isWordAfter => folded[at + 1] == 's' && (at + 2 == folded.Length || !IsOfWord(folded[at + 2])),
            _ => true,
        };
    }

    // Vowel signs of Indian scripts are part of words as letters are.
    private static bool IsOfWord(char each) => char.IsLetterOrDigit(each) || (each > 0x0900 && char.GetUnicodeCategory(each) == UnicodeCategory.SpacingCombiningMark);

    private static bool AreApart(Script left, Script right) => left != right && (left is Script.WithoutBlanks or Script.Katakana || right is Script.WithoutBlanks or Script.Katakana);

    private static bool IsElision(ReadOnlySpan<char> folded, int apostrophe)
    {
        var from = apostrophe;
        while (from > 0 && apostrophe - from <= LongestElision && IsOfWord(folded[from - 1]))
        {
            from--;
        }

        return (from == 0 || folded[from - 1] != '\'') && ElisionsBySpan.Contains(folded[from..apostrophe]);
    }

    private static int AfterProclitic(ReadOnlySpan<char> folded, int at)
    {
        var from = at;
        while (from > 0 && at - from <= LongestProclitic && IsOfWord(folded[from - 1]))
        {
            from--;
        }

        return ProcliticsBySpan.Contains(folded[from..at]) ? from : -1;
    }

    // Blocks of Unicode; a name of Katakana is written apart from what is around it by the change of script.
    private static Script ScriptOf(char each) => (int)each switch
    {
        < 0x0600 => Script.WithBlanks,
        (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0x08A0 and <= 0x08FF) => Script.Arabic,
        (>= 0x1100 and <= 0x11FF) or (>= 0xAC00 and <= 0xD7FF) => Script.Hangul,
        (>= 0x0E00 and <= 0x0FFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) => Script.WithoutBlanks,
        (>= 0x30A0 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) => Script.Katakana,
        (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) => Script.WithoutBlanks,
        _ => Script.WithBlanks,
    };
}
