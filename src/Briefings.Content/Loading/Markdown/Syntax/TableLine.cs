using Markdig.Helpers;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>One line of a table, taken apart at its bars.</summary>
internal static class TableLine
{
    /// <summary>The cells between the bars of a line, without the blanks around their words. A bar behind a backslash is part of a cell.</summary>
    public static List<StringSlice> Cells(StringSlice line)
    {
        var cells = new List<StringSlice>();
        var text = line.Text;
        var (start, end) = Trim(text, line.Start, line.End);
        if (end >= start && text[end] == '\\')
        {
            (start, end) = Trim(text, start, end - 1);
        }

        if (start <= end && text[start] == '|')
        {
            start++;
        }

        var from = start;
        var noLinkBefore = start;
        for (var at = start; at <= end; at++)
        {
            if (text[at] == '|')
            {
                cells.Add(Cell(text, from, at - 1));
                from = at + 1;
            }
            else if (text[at] == '\\' && at < end && text[at + 1] == '|')
            {
                at++;
            }
            else if (text[at] == '[' && at < end && text[at + 1] == '[' && at >= noLinkBefore)
            {
                // One look to where the next bracket stands, never twice over the same words.
                var bracket = text.AsSpan(at + 2, end - at - 1).IndexOfAny('[', ']');
                noLinkBefore = bracket < 0 ? end + 1 : at + 2 + bracket;
                if (bracket >= 0 && text[noLinkBefore] == ']' && noLinkBefore < end && text[noLinkBefore + 1] == ']')
                {
                    at = noLinkBefore + 1;
                }
            }
        }

        if (from <= end && !(Trim(text, from, end) is var rest && rest.Start > rest.End && cells.Count > 0))
        {
            cells.Add(Cell(text, from, end));
        }

        return cells;
    }

    /// <summary>The offset of a backslash that ends a line; -1 without one.</summary>
    public static int BackslashAt(StringSlice line) => Trim(line.Text, line.Start, line.End) is var (start, end) && end >= start && line.Text[end] == '\\' ? end : -1;

    private static StringSlice Cell(string text, int start, int end)
    {
        (start, end) = Trim(text, start, end);
        return new StringSlice(text, start, end);
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start <= end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end >= start && text[end] is ' ' or '\t')
        {
            end--;
        }

        return (start, end);
    }
}
