using System.Globalization;
using System.Text;

namespace Briefings.Core.Words;

/// <summary>
/// Characters that a reader does not see but a machine does: by them a text says one thing and shows another, a word is not
/// the word it looks like, and a note can be smuggled out. They are the controls, the code points that Unicode calls
/// Default_Ignorable_Code_Point (DerivedCoreProperties.txt), the line and paragraph separators and broken surrogates.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>Where the first one stands in a title, a key point, a slug, a link: anything short; -1 where there is none.</summary>
    /// <remarks>
    /// Joiners between letters of scripts that need them, in emoji, and variation selectors after what they vary are no hidden
    /// characters: without them Persian, Hindi and some signs can't be written.
    /// </remarks>
    public static int FirstIn(string text) => First(text, 0, isProse: false);

    /// <summary>Where the next one stands in running text, which may also hold single soft hyphens and marks of direction that override nothing.</summary>
    /// <remarks>A row of them says nothing, and a long one would keep the layout busy.</remarks>
    public static int NextInProse(string text, int from) => First(text, from, isProse: true);

    /// <summary>Its number, for messages: <c>U+202E</c>.</summary>
    public static string NameAt(string text, int index)
    {
        ArgumentNullException.ThrowIfNull(text);
        var point = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        return "U+" + point.ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>A text in which every hidden character is written as its number, so that a terminal or log shows what is there and obeys none of it.</summary>
    public static string Show(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(each => each is '\n' or '\t' || IsHidden(each)))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                var point = char.ConvertToUtf32(text, index++);
                shown.Append(IsHidden(point) ? $"<U+{point:X4}>" : char.ConvertFromUtf32(point));
            }
            else if (text[index] is '\n' or '\t')
            {
                shown.Append(' ');
            }
            else
            {
                shown.Append(IsHidden(text[index]) && !IsInWord(text, index) ? $"<U+{(int)text[index]:X4}>" : text[index].ToString());
            }
        }

        return shown.ToString();
    }

    private static int First(string text, int from, bool isProse)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var index = from; index < text.Length; index++)
        {
            var isPair = char.IsSurrogatePair(text, index);
            var point = isPair ? char.ConvertToUtf32(text, index) : text[index];
            if (IsHidden(point) && point is not ('\n' or '\t') && !(isProse && IsOfProse(point) && !(index > 0 && IsOfProse(text[index - 1]))) && !IsInWord(text, index))
            {
                return index;
            }

            index += isPair ? 1 : 0;
        }

        return -1;
    }

    // Soft hyphen, LEFT-TO-RIGHT MARK, RIGHT-TO-LEFT MARK, ARABIC LETTER MARK.
    private static bool IsOfProse(int point) => point is 0x00AD or 0x200E or 0x200F or 0x061C;

    /// <summary>Whether a code point is one of them, wherever it stands.</summary>
    /// <param name="point">The code point.</param>
    public static bool IsHidden(int point) => point switch
    {
        < ' ' or (>= 0x7F and <= 0x9F) => true,
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 => true,
        >= 0x180B and <= 0x180F => true,
        (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) => true,
        >= 0xD800 and <= 0xDFFF => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => (point & 0xFFFE) == 0xFFFE,
    };

    // ZERO WIDTH NON-JOINER and JOINER between letters of Arabic, the scripts of India and the like, or signs of emoji; a
    // variation selector after a sign, a digit or an ideograph.
    private static bool IsInWord(string text, int index)
    {
        var each = text[index];
        if (each is not ('\u200C' or '\u200D' or '\uFE0E' or '\uFE0F') || index == 0)
        {
            return false;
        }

        var before = Before(text, index);
        if (each is '\uFE0E' or '\uFE0F')
        {
            return Category(before) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherLetter;
        }

        var after = index + 1 < text.Length && Rune.TryGetRuneAt(text, index + 1, out var next) ? next.Value : 0;
        return (Joins(before) && Joins(after)) || (each == '\u200D' && IsPicture(before) && IsPicture(after));
    }

    private static int Before(string text, int index) =>
        index >= 2 && char.IsSurrogatePair(text, index - 2) ? char.ConvertToUtf32(text, index - 2) : text[index - 1];

    private static UnicodeCategory Category(int point) => point is >= 0xD800 and <= 0xDFFF ? UnicodeCategory.Surrogate : CharUnicodeInfo.GetUnicodeCategory(point);

    private static bool Joins(int point) =>
        point >= 0x0600 && Category(point) is UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && !IsHidden(point);

    private static bool IsPicture(int point) => point == 0xFE0F || Category(point) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
