using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Briefings.Core.Prose;

/// <summary>
/// Words that stay on one line because the one says nothing without the other: a number and its unit, a day and its month, a title and a
/// name, "no." and its number, initials, the thousands of a number. As style guides have it (Chicago 7.6; Imprimerie nationale, <i>Lexique
/// des règles typographiques</i>; DIN 5008).
/// </summary>
public sealed class WordPairs
{
    private const int LongestWord = 24;
    private static readonly ConcurrentDictionary<string, WordPairs> Known = new(StringComparer.OrdinalIgnoreCase);

    // The same whatever the language: an English text names a "M. Traoré", a French one a "Mr Smith".
    private static readonly FrozenSet<string> Titles = Set(
        "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Gen. Col. Lt. Lt Maj. Capt. Sgt. Sgt Brig. Adm. Gov. Sen. Rep. Hon. Rev. St St. Ste "
        + "M. MM. Mme Mmes Mlle Mlles Mgr Gén. Cdt Cap. Sr. Sra. Srta. Sres. D. Dña. Dra. Gral. Cnel. Lic. Ing. Hr. Hrn. Fr. Frau Herr Herrn Sig. Dott. On.");

    private static readonly FrozenSet<string> Numbered = Set(
        "no. No. nos. Nos. n° N° nº Nº № Nr. Nrn. núm. Núm. § §§ p. pp. P. S. pág. págs. vol. Vol. t. fig. Fig. figs. Figs. ch. chap. Ch. Chap. cap. Kap. art. Art. arts. "
        + "sec. Sec. par. para. paras. al. Abs. Bd. ca. ca c. v. vers. km PK RN RD Figure figure Fig Table table Tableau tableau Tabla tabla Tabelle page pages Page page "
        + "página Seite chapter Chapter chapitre Chapitre article Article artículo Artículo Artikel section Section annex Annex annexe Annexe paragraph phase Phase");

    private static readonly FrozenSet<string> Units = Set(
        "km m cm mm ha kg g mg t kt Mt l ml hl W kW MW GW Wh kWh MWh GWh TWh V kV Hz kHz MHz GHz kB MB GB TB ko Mo Go % ‰ € $ £ ¥ ° °C °F USD EUR GBP XOF XAF NGN CFA FCFA F bpd bbl h min s "
        + "million millions milliard milliards billion billions trillion trillions millón millones milhão milhões Million Millionen Milliarde Milliarden Mio Mrd bn");

    private static readonly FrozenSet<string> Moneys = Set("USD EUR GBP XOF XAF NGN CFA FCFA US$ $ € £ ¥");

    private static readonly char[] Blanks = [' ', '\u00A0', '\u202F'];

    // With small and capital initials.
    private readonly ImmutableArray<string> months;
    private readonly string? between;
    private readonly bool groupsByBlanks;

    private WordPairs(string language)
    {
        var culture = Culture(language);
        var format = culture.DateTimeFormat;
        months = [.. format.MonthNames.Concat(format.MonthGenitiveNames).Concat(format.AbbreviatedMonthNames).Concat(format.AbbreviatedMonthGenitiveNames)
            .Where(name => name.Length > 1)
            .SelectMany(name => (string[])[name.TrimEnd('.'), char.ToUpper(name[0], culture) + name[1..].TrimEnd('.')])
            .Distinct(StringComparer.Ordinal)];
        between = Between(format.MonthDayPattern);
        groupsByBlanks = culture.NumberFormat.NumberGroupSeparator is [var separator] && char.IsWhiteSpace(separator);
    }

    /// <summary>The pairs of a language.</summary>
    /// <param name="language">Its BCP 47 tag; where the framework does not know it, months are the English ones.</param>
    public static WordPairs Of(string language) => Known.GetOrAdd(language, static tag => new WordPairs(tag));

    /// <summary>Whether the words on both sides of a blank belong together.</summary>
    /// <param name="before">The text before the blank, as much of it as there is.</param>
    /// <param name="after">The text after the blank.</param>
    public bool Belong(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var one = LastWord(before);
        var other = FirstWord(after);
        if (one.IsEmpty || other.IsEmpty)
        {
            return false;
        }

        return EndsInFigure(one) ? AfterNumber(before, one, after, other) : AfterWord(before, one, after, other);
    }

    /// <summary>Whether a blank parts the thousands of a number, as in "12 000", where the language groups figures by blanks.</summary>
    /// <param name="before">The text before the blank.</param>
    /// <param name="after">The text after it.</param>
    public bool IsGrouped(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => groupsByBlanks && IsThousands(before, after);

    private bool AfterNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> one, ReadOnlySpan<char> after, ReadOnlySpan<char> other)
    {
        if (IsIn(Units, other) || IsThousands(before, after))
        {
            return true;
        }

        return IsDay(one) && (IsMonth(other) || (between is not null && other.SequenceEqual(between) && IsMonth(FirstWord(Rest(after, other.Length)))));
    }

    private bool AfterWord(ReadOnlySpan<char> before, ReadOnlySpan<char> one, ReadOnlySpan<char> after, ReadOnlySpan<char> other)
    {
        var isNumber = char.IsAsciiDigit(other[0]);
        if (isNumber)
        {
            if (IsIn(Numbered, one) || IsIn(Moneys, one) || (IsMonth(one) && IsDay(other)))
            {
                return true;
            }

            // 16 h 30
            return one is "h" && other.Length == 2 && EndsInFigure(LastWord(before[..^1].TrimEnd(Blanks)));
        }

        if (IsDay(one))
        {
            // 1er juin, 23rd April, 3. Mai
            return IsMonth(other) || (between is not null && other.SequenceEqual(between) && IsMonth(FirstWord(Rest(after, other.Length))));
        }

        if (between is not null && one.SequenceEqual(between))
        {
            return IsMonth(other) && IsDay(LastWord(before[..^one.Length].TrimEnd(Blanks)));
        }

        if (!char.IsLetter(other[0]))
        {
            return false;
        }

        // z. B., d. h., a. m.
        return (IsAbbreviatedLetter(one) && IsAbbreviatedLetter(WithDot(after, other)))
            || (char.IsUpper(other[0]) && (IsIn(Titles, one) || IsInitial(one) || (char.IsUpper(one[0]) && IsRegnal(other))));
    }

    // One to three figures, a blank, and exactly three: "in 2025 300 fell" is no number, nor is "RN 1 234 km" told from one.
    private static bool IsThousands(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var figures = 0;
        while (figures < before.Length && char.IsAsciiDigit(before[^(figures + 1)]))
        {
            figures++;
        }

        return figures is > 0 and <= 3
            && (figures == before.Length || !(char.IsLetterOrDigit(before[^(figures + 1)]) || before[^(figures + 1)] is '.' or ',' or '-' or '/'))
            && after.Length >= 3 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1]) && char.IsAsciiDigit(after[2])
            && (after.Length == 3 || !char.IsLetterOrDigit(after[3]));
    }

    // A day of the month: 1 to 31, perhaps with the ending of an ordinal.
    private static bool IsDay(ReadOnlySpan<char> word)
    {
        var figures = 0;
        while (figures < word.Length && char.IsAsciiDigit(word[figures]))
        {
            figures++;
        }

        return figures is 1 or 2
            && int.Parse(word[..figures], NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 31
            && word[figures..] is "" or "." or "st" or "nd" or "rd" or "th" or "er" or "º" or "ª" or "°";
    }

    // People shorten names of months otherwise than the framework does: "Sept.", "févr.".
    private bool IsMonth(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        foreach (var month in months)
        {
            if (word.SequenceEqual(month) || (word.Length >= 3 && month.AsSpan().StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';

    private static bool IsAbbreviatedLetter(ReadOnlySpan<char> word) => word.Length == 2 && char.IsLetter(word[0]) && word[1] == '.';

    // Mohammed VI, Charles III, Part IV; "I" alone is a word.
    private static bool IsRegnal(ReadOnlySpan<char> word) => word is not "I" && word.Length <= 5 && word.IndexOfAnyExcept("IVX") < 0;

    private static bool EndsInFigure(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsDigit(word[^1]);

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < LongestWord && IsWordPart(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < LongestWord && IsWordPart(text[end]))
        {
            end++;
        }

        return text[..end].TrimEnd('.');
    }

    private static ReadOnlySpan<char> WithDot(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.Length > word.Length && text[word.Length] == '.' ? text[..(word.Length + 1)] : word;

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text, int start) => start < text.Length ? text[start..].TrimStart(Blanks) : [];

    // What parts a word from what stands before or after it: blanks, quotes, brackets, dashes, the slash of "14/15 May" and "km/h".
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '.' or '%' or '€' or '$' or '£' or '¥' or '°' or 'º' or 'ª' or '§' or '‰' or '№';

    private static bool IsIn(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // The word that stands between a day and its month, as "de" in Spanish and Portuguese: the quoted part of a pattern such as d 'de' MMMM.
    private static string? Between(string pattern)
    {
        var parts = pattern.Split('\'');
        return parts is [var day, var word, var month] && day.Trim() == "d" && month.Trim() == "MMMM" && word.Trim().Length > 0 ? word.Trim() : null;
    }

    private static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
