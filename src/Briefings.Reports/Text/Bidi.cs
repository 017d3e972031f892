using System.Globalization;

namespace Briefings.Reports;

/// <summary>
/// Levels of the Unicode bidirectional algorithm (UAX #9) for text without explicit embeddings: rules P2, P3, W1 to W7, N1, N2, I1, I2 and L1.
/// Even levels are read left to right, odd ones right to left.
/// </summary>
internal static class Bidi
{
    private enum Kind : byte
    {
        L,
        R,
        AL,
        EN,
        AN,
        ES,
        ET,
        CS,
        NSM,
        WS,
        ON,
    }

    /// <summary>Whether a text has letters that are read from right to left.</summary>
    public static bool HasRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') or '\u200F' or '\uD802' or '\uD803' or '\uD83A' or '\uD83B')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a language is written from right to left.</summary>
    public static bool IsRightToLeft(string? language)
    {
        var dash = language?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        var primary = language.AsSpan()[..(dash < 0 ? language?.Length ?? 0 : dash)];
        Span<char> lower = stackalloc char[3];
        return primary.Length is 2 or 3 && primary.ToLowerInvariant(lower) > 0
            && lower[..primary.Length] is "ar" or "he" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" or "ckb";
    }

    /// <summary>The level of each UTF-16 unit.</summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="otherwise">The paragraph's level where it has no strong letter.</param>
    /// <param name="level">The paragraph's level.</param>
    /// <param name="given">The paragraph's level where something else than its letters says it (HL1); −1 where nothing does.</param>
    public static byte[] Levels(string text, int otherwise, out int level, int given = -1)
    {
        var kinds = new Kind[text.Length];
        level = given;
        for (var i = 0; i < text.Length; i++)
        {
            kinds[i] = KindOf(text, i);
            if (level < 0 && kinds[i] is Kind.L or Kind.R or Kind.AL)
            {
                level = kinds[i] == Kind.L ? 0 : 1;
            }
        }

        level = level < 0 ? otherwise : level;
        var original = (Kind[])kinds.Clone();
        Weak(kinds, level);
        Neutral(kinds, level);
        var levels = new byte[text.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = (byte)(level + ((level % 2, kinds[i]) switch
            {
                (0, Kind.R) => 1,
                (0, Kind.EN or Kind.AN) => 2,
                (1, Kind.L or Kind.EN or Kind.AN) => 1,
                _ => 0,
            }));
        }

        // L1: blanks at the end of the paragraph have its level; those at line ends are not seen.
        for (var i = levels.Length - 1; i >= 0 && original[i] == Kind.WS; i--)
        {
            levels[i] = (byte)level;
        }

        return levels;
    }

    private static void Weak(Kind[] kinds, int level)
    {
        var edge = level % 2 == 0 ? Kind.L : Kind.R;
        var before = edge;
        for (var i = 0; i < kinds.Length; i++)
        {
            // W1
            kinds[i] = kinds[i] == Kind.NSM ? before : kinds[i];
            before = kinds[i];
        }

        var strong = edge;
        for (var i = 0; i < kinds.Length; i++)
        {
            // W2, W3
            if (kinds[i] is Kind.L or Kind.R or Kind.AL)
            {
                strong = kinds[i];
            }
            else if (kinds[i] == Kind.EN && strong == Kind.AL)
            {
                kinds[i] = Kind.AN;
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] == Kind.AL ? Kind.R : kinds[i];
        }

        for (var i = 1; i + 1 < kinds.Length; i++)
        {
            // W4
            if ((kinds[i] == Kind.ES && kinds[i - 1] == Kind.EN && kinds[i + 1] == Kind.EN)
                || (kinds[i] == Kind.CS && kinds[i - 1] == kinds[i + 1] && kinds[i - 1] is Kind.EN or Kind.AN))
            {
                kinds[i] = kinds[i - 1];
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            // W5
            if (kinds[i] != Kind.ET)
            {
                continue;
            }

            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.ET)
            {
                end++;
            }

            var number = (i > 0 && kinds[i - 1] == Kind.EN) || (end < kinds.Length && kinds[end] == Kind.EN);
            Array.Fill(kinds, number ? Kind.EN : Kind.ON, i, end - i);
            i = end - 1;
        }

        strong = edge;
        for (var i = 0; i < kinds.Length; i++)
        {
            // W6, W7
            kinds[i] = kinds[i] is Kind.ES or Kind.CS ? Kind.ON : kinds[i];
            if (kinds[i] is Kind.L or Kind.R)
            {
                strong = kinds[i];
            }
            else if (kinds[i] == Kind.EN && strong == Kind.L)
            {
                kinds[i] = Kind.L;
            }
        }
    }

    private static void Neutral(Kind[] kinds, int level)
    {
        var edge = level % 2 == 0 ? Kind.L : Kind.R;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not (Kind.WS or Kind.ON))
            {
                continue;
            }

            var end = i;
            while (end < kinds.Length && kinds[end] is Kind.WS or Kind.ON)
            {
                end++;
            }

            // N1, N2: numbers count as right to left.
            var left = i == 0 ? edge : kinds[i - 1] == Kind.L ? Kind.L : Kind.R;
            var right = end == kinds.Length ? edge : kinds[end] == Kind.L ? Kind.L : Kind.R;
            Array.Fill(kinds, left == right ? left : edge, i, end - i);
            i = end - 1;
        }
    }

    private static Kind KindOf(string text, int index)
    {
        var c = text[index];
        switch (c)
        {
            case >= '0' and <= '9' or >= '\u06F0' and <= '\u06F9':
                return Kind.EN;
            case >= '\u0660' and <= '\u0669' or '\u066B' or '\u066C':
                return Kind.AN;
            case '+' or '-' or '\u2212':
                return Kind.ES;
            case '%' or '#' or '$' or '\u00A3' or '\u20AC' or '\u00B0' or '\u066A' or '\u2030':
                return Kind.ET;
            case ',' or '.' or ':' or '/' or '\u00A0' or '\u202F':
                return Kind.CS;
            case '\u200E':
                return Kind.L;
            case '\u200F':
                return Kind.R;
            case (>= '\u0590' and <= '\u05FF') or (>= '\u07C0' and <= '\u085F') or (>= '\uFB1D' and <= '\uFB4F'):
                return CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? Kind.NSM : Kind.R;
            case (>= '\u0600' and <= '\u07BF') or (>= '\u0860' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'):
                return CharUnicodeInfo.GetUnicodeCategory(c) switch
                {
                    UnicodeCategory.NonSpacingMark => Kind.NSM,
                    UnicodeCategory.OtherPunctuation when c is '\u060C' => Kind.CS,
                    _ => Kind.AL,
                };
        }

        if (char.IsWhiteSpace(c))
        {
            return Kind.WS;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Kind.NSM,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.Surrogate => Kind.L,
            _ => Kind.ON,
        };
    }
}
