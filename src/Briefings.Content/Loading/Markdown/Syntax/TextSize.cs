using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Counts the parts of a text. What later stages do for each is little, but a text of a megabyte may have half a million; cells of tables
/// have a limit of their own (<see cref="MarkupLimit"/>).
/// </summary>
internal static class TextSize
{
    /// <summary>The most blocks of a text, those within others counted too.</summary>
    public const int MostBlocks = 20_000;

    /// <summary>The most pieces of all paragraphs: words between signs, line ends, links.</summary>
    public const int MostPieces = 60_000;

    /// <summary>The offset of the first part that is too many; -1 where there are not so many.</summary>
    public static int IndexOfFirstTooMany(MarkdownDocument document)
    {
        var (blocks, pieces) = (0, 0);
        var open = new Stack<Block>([document]);
        while (open.TryPop(out var block))
        {
            // Cells and what is in them are counted as cells.
            if (block is not (TableRow or TableCell or ParagraphBlock { Parent: TableCell }) && ++blocks > MostBlocks)
            {
                return block.Span.Start;
            }

            if (block is LeafBlock { Inline: { } inlines })
            {
                foreach (var inline in inlines.Descendants())
                {
                    if (++pieces > MostPieces)
                    {
                        return Math.Max(inline.Span.Start, block.Span.Start);
                    }
                }
            }

            if (block is ContainerBlock container)
            {
                for (var i = container.Count - 1; i >= 0; i--)
                {
                    open.Push(container[i]);
                }
            }
        }

        return -1;
    }
}
