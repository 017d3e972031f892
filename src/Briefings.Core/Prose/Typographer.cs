using System.Text;

namespace Briefings.Core.Prose;

/// <summary>
/// Sets the pieces of one paragraph in reading order; it remembers what came before, so that a quote that opens before stressed words
/// closes after them, and which words belong together.
/// </summary>
/// <param name="language">BCP 47 tag of the text.</param>
public sealed class Typographer(string language)
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';
    private const char EnDash = '\u2013';
    private const char EmDash = '\u2014';

    // As much of the text before a blank as says what belongs together.
    private const int Remembered = 40;

    private readonly Marks marks = Marks.Of(language);
    private readonly WordPairs pairs = WordPairs.Of(language);
    private string before = "";
    private char previous = ' ';
    private bool innerIsOpen;

    /// <summary>Sets a piece.</summary>
    /// <param name="text">The piece as typed.</param>
    /// <param name="next">The character that follows the piece in its paragraph; a space where nothing does.</param>
    public string Set(string text, char next = ' ')
    {
        var output = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var current = text[index];
            var following = index + 1 < text.Length ? text[index + 1] : next;
            switch (current)
            {
                case '"':
                    Quote(output, IsOpening(following), marks.Open, marks.Close);
                    break;
                case '\'':
                    // An apostrophe within a word or before a number of years ('90s) is never an opening quote.
                    InnerQuote(output, IsOpening(following) && !char.IsDigit(following), char.IsLetterOrDigit(following));
                    break;
                case '-' when following == '-' && index + 1 < text.Length:
                    var dashes = Run(text, index, '-');
                    if (dashes > 3)
                    {
                        Append(output, text.AsSpan(index, dashes));
                    }
                    else
                    {
                        Dash(output, dashes == 3 ? EmDash : EnDash);
                    }

                    index += dashes - 1;
                    break;
                case '-' when previous == ' ' && following == ' ' && output.Length > 0 && index + 1 < text.Length:
                    Dash(output, EnDash);
                    break;
                case EnDash or EmDash when previous == ' ' && following == ' ':
                    Dash(output, current);
                    break;
                case '.' when Run(text, index, '.') == 3:
                    Append(output, '\u2026');
                    index += 2;
                    break;
                case ';' or '!' or '?' or ':' when marks.SpacedPunctuation:
                    Punctuation(output, current, following);
                    break;
                case '\u00AB' when marks.SpacedQuotes:
                    Quote(output, true, marks.Open, marks.Close);
                    index += following is ' ' or NoBreak or NarrowNoBreak ? 1 : 0;
                    break;
                case '\u00BB' when marks.SpacedQuotes:
                    Quote(output, false, marks.Open, marks.Close);
                    break;
                case ' ' when previous is not (' ' or NoBreak or NarrowNoBreak):
                    Append(output, Blank(output, text.AsSpan(index + 1)));
                    break;
                default:
                    Append(output, current);
                    break;
            }
        }

        Remember(output.ToString());
        return output.ToString();
    }

    /// <summary>Takes note of a piece that stays as typed, such as code or an escaped character.</summary>
    public void Pass(string text)
    {
        if (text.Length > 0)
        {
            previous = text[^1];
            Remember(text);
        }
    }

    private void Remember(string text)
    {
        before = text.Length < Remembered ? before + text : text;
        before = before.Length > Remembered ? before[^Remembered..] : before;
    }

    // Words that belong together stay on one line; so do the thousands of a number, which also stand nearer to each other.
    private char Blank(StringBuilder output, ReadOnlySpan<char> after)
    {
        Span<char> buffer = stackalloc char[Remembered];
        var own = Math.Min(output.Length, Remembered);
        var earlier = Math.Min(before.Length, Remembered - own);
        before.AsSpan(before.Length - earlier).CopyTo(buffer);
        output.CopyTo(output.Length - own, buffer[earlier..], own);
        var known = buffer[..(earlier + own)];
        return pairs.IsGrouped(known, after) ? NarrowNoBreak : pairs.Belong(known, after) ? NoBreak : ' ';
    }

    private void InnerQuote(StringBuilder output, bool opening, bool withinWord)
    {
        if (opening)
        {
            innerIsOpen = true;
            Append(output, marks.InnerOpen);
        }
        else if (innerIsOpen && !withinWord)
        {
            innerIsOpen = false;
            Append(output, marks.InnerClose);
        }
        else
        {
            // Languages share the apostrophe even where their closing quote is another sign.
            Append(output, '\u2019');
        }
    }

    private void Quote(StringBuilder output, bool opening, string open, string close)
    {
        if (!opening && marks.SpacedQuotes && close[^1] == '\u00BB')
        {
            TrimSpace(output);
        }

        Append(output, opening ? open : close);
    }

    private void Dash(StringBuilder output, char dash)
    {
        // A line never begins with a dash that stands between spaces.
        if (previous == ' ' && output.Length > 1 && output[^1] == ' ')
        {
            output[^1] = NoBreak;
        }

        Append(output, dash);
    }

    private void Punctuation(StringBuilder output, char sign, char following)
    {
        var space = sign == ':' ? NoBreak : NarrowNoBreak;
        if (previous == ' ' && output.Length > 1)
        {
            TrimSpace(output);
            Append(output, space);
        }
        else if (following is ' ' or '\n' or '\u00BB' or '"' or ')' or '!' or '?'
            && (char.IsLetterOrDigit(previous) || previous is '\u00BB' or ')' or '%' or '\u2019' or '\u2026'))
        {
            Append(output, space);
        }

        Append(output, sign);
    }

    private bool IsOpening(char following) => IsBefore(previous) && !char.IsWhiteSpace(following);

    // What may stand before an opening quote.
    private static bool IsBefore(char each) =>
        char.IsWhiteSpace(each) || each is '(' or '[' or '{' or EnDash or EmDash or '-' or '/' or '\u201C' or '\u2018' or '\u00AB' or '\u201E';

    private static int Run(string text, int index, char sign)
    {
        var end = index;
        while (end < text.Length && text[end] == sign)
        {
            end++;
        }

        return end - index;
    }

    private void TrimSpace(StringBuilder output)
    {
        while (output.Length > 0 && output[^1] is ' ' or NoBreak or NarrowNoBreak)
        {
            output.Length--;
        }

        previous = output.Length > 0 ? output[^1] : previous;
    }

    private void Append(StringBuilder output, char each)
    {
        output.Append(each);
        previous = each;
    }

    private void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        output.Append(text);
        previous = text[^1];
    }

    private sealed record Marks(string Open, string Close, string InnerOpen, string InnerClose, bool SpacedQuotes = false, bool SpacedPunctuation = false)
    {
        private static readonly Marks English = new("\u201C", "\u201D", "\u2018", "\u2019");
        private static readonly Marks French = new("\u00AB\u00A0", "\u00A0\u00BB", "\u201C", "\u201D", SpacedQuotes: true, SpacedPunctuation: true);
        private static readonly Marks German = new("\u201E", "\u201C", "\u201A", "\u2018");
        private static readonly Marks Guillemets = new("\u00AB", "\u00BB", "\u201C", "\u201D");
        private static readonly Marks Polish = new("\u201E", "\u201D", "\u00AB", "\u00BB");
        private static readonly Marks Russian = new("\u00AB", "\u00BB", "\u201E", "\u201C");
        private static readonly Marks Swedish = new("\u201D", "\u201D", "\u2019", "\u2019");

        public static Marks Of(string language) => language.ToLowerInvariant() switch
        {
            "pt-br" or "es-mx" => English,
            "de-ch" or "fr-ch" => language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : Guillemets,
            var tag => tag.Split('-')[0] switch
            {
                "fr" => French,
                "de" or "cs" or "sk" or "sl" or "bg" or "lt" => German,
                "es" or "pt" or "it" or "ca" or "el" or "no" or "nb" or "nn" or "ar" or "fa" => Guillemets,
                "pl" or "ro" or "hu" or "hr" => Polish,
                "ru" or "uk" or "be" => Russian,
                "sv" or "fi" => Swedish,
                _ => English,
            },
        };
    }
}
