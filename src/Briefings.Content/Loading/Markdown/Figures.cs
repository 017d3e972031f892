using System.Globalization;
using Briefings.Core.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Finds figures that markup changes on their way to the page: products whose stars are taken for emphasis, and numbers of items that are counted anew.</summary>
internal static class Figures
{
    /// <summary>Reports emphasis between figures, such as that of "5*6 and 7*8".</summary>
    public static void Report(ReadingContext context, LeafBlock block)
    {
        foreach (var emphasis in block.Inline?.FindDescendants<EmphasisInline>().Where(static each => each.DelimiterChar is '*' or '~') ?? [])
        {
            var (open, close, count) = (emphasis.Span.Start, emphasis.Span.End, emphasis.DelimiterCount);
            if (!IsProduct(context.Source.Text, open, close, count) || (emphasis.DelimiterChar == '~' && count < 2))
            {
                continue;
            }

            var sign = new string(emphasis.DelimiterChar, count);
            var typed = Shorten(context.Source.Text, open, close);
            context.ReportTyped(
                Codes.FiguresInEmphasis,
                open,
                $"the signs \"{sign}\" of \"{typed}\" are taken for emphasis, and stand nowhere on the page",
                $"write \"\\{sign[0]}\" for each that is text, or \"\u00D7\" for a product; where the words are stressed put blanks around them");
        }
    }

    /// <summary>Reports the first item of a list whose number is not the one that was typed.</summary>
    public static void Report(ReadingContext context, ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        if (!list.IsOrdered || items.TrueForAll(item => item.Order == items[0].Order))
        {
            return;
        }

        var at = Enumerable.Range(1, items.Count - 1).FirstOrDefault(index => items[index].Order != items[0].Order + index);
        if (at > 0)
        {
            var (typed, shown) = (items[at].Order.ToString(CultureInfo.InvariantCulture), (items[0].Order + at).ToString(CultureInfo.InvariantCulture));
            context.ReportTyped(
                Codes.NumberChanges,
                items[at].Span.Start,
                $"the item \"{typed}{list.OrderedDelimiter}\" is shown as number {shown}: items of a list are counted from its first",
                $"write \"{shown}{list.OrderedDelimiter}\"; for a list of its own put a line \"<!-- -->\" with empty lines around it before the item");
        }
    }

    // A figure on both sides of a sign, or a word before the first, as in "a*b*c": hardly anybody stresses the second half of a word.
    private static bool IsProduct(string text, int open, int close, int count)
    {
        var before = At(text, open - 1);
        var (first, last) = (At(text, open + count), At(text, close - count));
        var behind = At(text, close + 1);
        return (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(first)) || (char.IsDigit(behind) && char.IsLetterOrDigit(last));
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : ' ';

    private static string Shorten(string text, int open, int close)
    {
        var start = open;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var end = close + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return HtmlAttributes.Shorten(text[start..end]);
    }
}
