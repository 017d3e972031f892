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

    private readonly QuotationMarks marks = QuotationMarks.Of(language);
    private readonly Elisions elisions = Elisions.Of(language);
    private readonly WordPairs pairs = WordPairs.Of(language);
    private readonly char[] known = new char[Remembered];
    private string before = "";
    private char previous = ' ';
    private bool outerIsOpen;
    private bool innerIsOpen;

    /// <summary>Sets a piece.</summary>
    /// <param name="text">The piece as typed.</param>
    /// <param name="next">The character that follows the piece in its paragraph; a space where nothing does.</param>
    public string Set(string text, char next = ' ')
    {
        var output = new StringBuilder(text.Length + 8);
        using var addresses = BareAddresses.In(text).GetEnumerator();
        var hasAddress = addresses.MoveNext();
        for (var index = 0; index < text.Length; index++)
        {
            if (hasAddress && addresses.Current.Start == index)
            {
                var length = addresses.Current.Length;
                Append(output, text.AsSpan(index, length));
                (previous, index, hasAddress) = ('x', index + length - 1, addresses.MoveNext());
                continue;
            }

            var current = text[index];
            var following = index + 1 < text.Length ? text[index + 1] : next;
            switch (current)
            {
                case '"':
                    DoubleQuote(output, text.AsSpan(index + 1), following);
                    break;
                case '\'':
                    SingleQuote(output, text.AsSpan(index + 1), following);
                    break;
                case '-' when following == '-' && index + 1 < text.Length:
                    var dashes = Run(text, index, '-');
                    // Arrows, --> and <--, are no dashes.
                    if (dashes > 3 || previous == '<' || (index + dashes < text.Length && text[index + dashes] == '>'))
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
                case '.' when following == '.':
                    var dots = Run(text, index, '.');
                    Append(output, dots == 3 ? "\u2026" : text.AsSpan(index, dots));
                    index += dots - 1;
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
        var end = Known(output);
        return pairs.IsGrouped(end, after) ? NarrowNoBreak : pairs.Belong(end, after) ? NoBreak : ' ';
    }

    // The end of what was set so far, this piece included.
    private ReadOnlySpan<char> Known(StringBuilder output)
    {
        var own = Math.Min(output.Length, Remembered);
        var earlier = Math.Min(before.Length, Remembered - own);
        before.AsSpan(before.Length - earlier).CopyTo(known);
        output.CopyTo(output.Length - own, known.AsSpan(earlier), own);
        return known.AsSpan(0, earlier + own);
    }

    private void DoubleQuote(StringBuilder output, ReadOnlySpan<char> after, char following)
    {
        if (Scripts.IsGershayim(Known(output), after))
        {
            Append(output, Scripts.Gershayim);
        }
        else if (IsFigure(previous) && (!outerIsOpen || FollowsMinutes(output)))
        {
            // 12°38′45″, a 12″ pipe
            Append(output, '\u2033');
        }
        else
        {
            outerIsOpen = Opens(following, outerIsOpen);
            Quote(output, outerIsOpen, marks.Open, marks.Close);
        }
    }

    private void SingleQuote(StringBuilder output, ReadOnlySpan<char> after, char following)
    {
        if (Scripts.IsHebrew(previous) && !(innerIsOpen && !Scripts.IsHebrew(following)))
        {
            Append(output, Scripts.Geresh);
        }
        else if (IsFigure(previous) && !innerIsOpen && (FollowsDegrees(output) || IsFigure(following) || !char.IsLetter(following)))
        {
            Append(output, '\u2032');
        }
        else if (!(IsBefore(previous) && elisions.Begin(after)) && Opens(following, innerIsOpen))
        {
            innerIsOpen = true;
            Append(output, marks.InnerOpen);
        }
        else if (innerIsOpen && (!char.IsLetterOrDigit(following) || Scripts.HasNoBlanks(following)))
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

    // Whether a quote opens between what was set last and what follows it.
    private bool Opens(char following, bool isOpen)
    {
        if (char.IsWhiteSpace(following))
        {
            return false;
        }

        if (IsBefore(previous))
        {
            return true;
        }

        // Scripts that put no blank before a quote, or bind small words to it (Arabic "and", "in"), leave only the order to tell by.
        if (Scripts.HasNoBlanks(previous) || Scripts.BindsWords(previous))
        {
            return !isOpen && (char.IsLetterOrDigit(following) || Scripts.IsOpening(following));
        }

        // l'"État", said:"Yes"
        return !isOpen && (previous == '\u2019' || IsPause(previous)) && char.IsLetterOrDigit(following);
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

    // What may stand before an opening quote.
    private static bool IsBefore(char each) =>
        char.IsWhiteSpace(each) || Scripts.IsOpening(each)
        || each is EnDash or EmDash or '-' or '/' or '\u201C' or '\u2018' or '\u00AB' or '\u2039' or '\u201E' or '\u201A';

    private static bool IsPause(char each) => each is ',' or ':' or ';' or '=' or '\u060C' or '\u061B';

    private static bool IsFigure(char each) => char.IsAsciiDigit(each);

    private bool FollowsDegrees(StringBuilder output) => BeforeFigures(output) is '\u00B0' or '\u00BA';

    private bool FollowsMinutes(StringBuilder output) => BeforeFigures(output) == '\u2032';

    // The sign before the figures that were set last, as the degree sign in "12° 38.5".
    private char BeforeFigures(StringBuilder output)
    {
        var known = Known(output).TrimEnd("0123456789.,").TrimEnd([' ', NoBreak, NarrowNoBreak]);
        return known.IsEmpty ? ' ' : known[^1];
    }

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
}
