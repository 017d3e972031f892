using System.Globalization;
using System.Text;

namespace Briefings.Core.Words;

/// <summary>
/// Makes spellings comparable: case, accents, curly quotes, dashes and runs of blanks no longer tell two words apart.
/// Labels, aliases, impacts in headings and the nearest word are all matched on folded text.
/// </summary>
public static class Folding
{
    // The Arabic stretching stroke carries no meaning.
    private const int Kashida = 0x0640;

    /// <summary>Folds a text; the result is for comparing only, never for readers.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                blank = folded.Length > 0;
                continue;
            }

            if (rune.Value == Kashida || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control)
            {
                continue;
            }

            if (blank)
            {
                folded.Append(' ');
                blank = false;
            }

            Append(folded, rune);
        }

        return folded.ToString();
    }

    /// <summary>Whether two texts are the same once folded.</summary>
    public static bool Same(string left, string right) => string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    // Canonical decomposition would split these into a blank and an accent, so they are read before it.
    private static string Decompose(string text)
    {
        var plain = text.Replace('\u00B4', '\'').Replace('\u2032', '\'').Replace('\u2033', '"');
        try
        {
            return plain.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // A lone surrogate can't be normalised; what is left is compared as it stands.
            return plain;
        }
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 0x2018 or 0x2019 or 0x201A or 0x201B or 0x2039 or 0x203A or 0x02BB or 0x02BC or 0x02BE or 0x02BF or '`':
                folded.Append('\'');
                break;
            case 0x201C or 0x201D or 0x201E or 0x201F or 0x00AB or 0x00BB:
                folded.Append('"');
                break;
            case (>= 0x2010 and <= 0x2015) or 0x2212:
                folded.Append('-');
                break;
            case 0x00DF or 0x1E9E:
                folded.Append("ss");
                break;
            case 0x00E6 or 0x00C6:
                folded.Append("ae");
                break;
            case 0x0153 or 0x0152:
                folded.Append("oe");
                break;
            case 0x00F8 or 0x00D8:
                folded.Append('o');
                break;
            case 0x0142 or 0x0141:
                folded.Append('l');
                break;
            case 0x0111 or 0x0110 or 0x00F0 or 0x00D0:
                folded.Append('d');
                break;
            case 0x00FE or 0x00DE:
                folded.Append("th");
                break;
            case 0x0131:
                folded.Append('i');
                break;
            default:
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
                break;
        }
    }
}
