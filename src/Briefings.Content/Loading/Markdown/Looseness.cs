using Briefings.Content.Loading.Markdown.Syntax;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Whether space stands between the items of a list. CommonMark 0.31 §5.3 asks for blank lines anywhere between its blocks, those
/// around a marked section among them; a list that was loose only by a section that a reader may not see would tell of it. So a
/// list is what it were with its sections deleted: blank lines count where they stand between two blocks that are no sections.
/// </summary>
internal static class Looseness
{
    public static bool Of(ListBlock list, string text)
    {
        if (!list.IsLoose || !list.Descendants<ColonContainer>().Any(IsSection))
        {
            return list.IsLoose;
        }

        var (end, gap) = (-1, false);
        var isFirst = true;
        foreach (var block in list.OfType<ListItemBlock>().SelectMany(item => item))
        {
            gap |= end >= 0 && HasBlankLine(text, end, block.Span.Start);
            end = block.Span.End + 1;
            if (IsSection(block))
            {
                continue;
            }

            if (gap && !isFirst)
            {
                return true;
            }

            (gap, isFirst) = (false, false);
        }

        return false;
    }

    private static bool IsSection(Block block) => block is ColonContainer { Marking: not null };

    private static bool HasBlankLine(string text, int from, int to)
    {
        var lines = 0;
        for (var at = Math.Clamp(from, 0, text.Length); at < Math.Min(to, text.Length); at++)
        {
            if (text[at] == '\n' && ++lines == 2)
            {
                return true;
            }

            // A quote's marks and blanks are nothing; anything else begins a line of its own.
            if (!char.IsWhiteSpace(text[at]) && text[at] != '>')
            {
                lines = 0;
            }
        }

        return false;
    }
}
