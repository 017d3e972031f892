using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Whether space stands between the items of a list. CommonMark 0.31 §5.3 asks for blank lines anywhere between its blocks, those
/// around a marked section among them; a list that was loose only by a section that a reader may not see would tell of it, so
/// lines around sections don't count.
/// </summary>
internal static class Looseness
{
    public static bool Of(ListBlock list, string text)
    {
        if (!list.IsLoose || !list.Descendants<CustomContainer>().Any(IsSection))
        {
            return list.IsLoose;
        }

        // The blocks of all items in a row: nothing is asked of a pair that a section stands between.
        Block? before = null;
        foreach (var block in list.OfType<ListItemBlock>().SelectMany(item => item))
        {
            if (IsSection(block))
            {
                before = null;
                continue;
            }

            if (before is not null && HasBlankLine(text, before.Span.End + 1, block.Span.Start))
            {
                return true;
            }

            before = block;
        }

        return false;
    }

    private static bool IsSection(Block block) => block is CustomContainer container && HeadingReader.MarkingOf(container) is not null;

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
