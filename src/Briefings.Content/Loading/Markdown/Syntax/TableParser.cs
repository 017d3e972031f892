using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Reads tables as GitHub does (GitHub Flavored Markdown 0.29, section 4.10), but for two things: a line without a bar ends a table, since
/// it is the source line that analysts type right below, and bars within <c>[[slug|words]]</c> part no cells. Markdig's own reader
/// finds bars among the words of a paragraph, so that such a line, or a backslash at the end of one, takes a whole table apart.
/// </summary>
internal sealed class TableParser : BlockParser
{
    /// <summary>The most cells that all tables of a text may have, those included that short rows leave empty.</summary>
    public const int MostCells = 50_000;

    private const string CellsKey = "briefings-cells";

    // What begins another block, and so ends a table, as it ends a paragraph.
    private static readonly string[] Beginnings = [">", "#", "```", "~~~", ":::", "- ", "* ", "+ ", "<!--", PrivateSign.Text];

    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent
            || processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0 } paragraph
            || paragraph.Parent != processor.CurrentContainer
            || Alignments(processor.Line) is not { } alignments)
        {
            return BlockState.None;
        }

        var head = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        var cells = TableLine.Cells(head.Slice);
        if (cells.Count != alignments.Count)
        {
            return BlockState.None;
        }

        var table = new Table(this) { Line = head.Line, Column = head.Column, Span = new SourceSpan(head.Slice.Start, processor.Line.End) };
        table.ColumnDefinitions.AddRange(alignments.Select(alignment => new TableColumnDefinition { Alignment = alignment }));
        table.Add(Row(head, cells, isHeader: true));
        Count(processor, table);
        if (paragraph.Lines.Count == 1)
        {
            processor.Discard(paragraph);
        }
        else
        {
            paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
            paragraph.Span.End = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End;
        }

        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var table = (Table)block;
        if (processor.IsBlankLine || !processor.Line.AsSpan().Contains('|') || (!processor.IsCodeIndent && BeginsBlock(processor.Line.AsSpan())))
        {
            return BlockState.None;
        }

        if (Count(processor, table))
        {
            var slice = processor.Line;
            var line = new StringLine(slice, processor.LineIndex, processor.Column, processor.CurrentLineStartPosition, NewLine.None);
            table.Add(Row(line, TableLine.Cells(slice), isHeader: false));
        }

        table.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    private static bool BeginsBlock(ReadOnlySpan<char> line)
    {
        foreach (var beginning in Beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var figures = line.IndexOfAnyExceptInRange('0', '9');
        return figures is > 0 and < 10 && line[figures] is '.' or ')' && figures + 1 < line.Length && line[figures + 1] == ' ';
    }

    // Each row has as many cells as the table has columns, whatever was typed.
    private static bool Count(BlockProcessor processor, Table table) => CountCells(processor, table.ColumnDefinitions.Count);

    /// <summary>Counts further cells of the text's tables; false, to be told at the line, where they are too many.</summary>
    public static bool CountCells(BlockProcessor processor, int further)
    {
        var cells = (processor.Document.GetData(CellsKey) as int? ?? 0) + further;
        processor.Document.SetData(CellsKey, cells);
        if (cells <= MostCells)
        {
            return true;
        }

        if (processor.Document.GetData(MarkupLimit.PassedKey) is null)
        {
            processor.Document.SetData(MarkupLimit.PassedKey, processor.Line.Start);
        }

        return false;
    }

    private TypedRow Row(StringLine line, List<StringSlice> cells, bool isHeader)
    {
        var row = new TypedRow
        {
            IsHeader = isHeader,
            Line = line.Line,
            Column = line.Column,
            Span = new SourceSpan(line.Slice.Start, line.Slice.End),
            BackslashAt = TableLine.BackslashAt(line.Slice),
        };
        foreach (var each in cells)
        {
            var slice = each;
            var column = slice.Start - line.Position;
            var span = new SourceSpan(slice.Start, slice.End);
            var words = new ParagraphBlock(this) { Line = line.Line, Column = column, Span = span, IsOpen = false };
            words.AppendLine(ref slice, column, line.Line, line.Position, trackTrivia: false);
            var cell = new TableCell(this) { Line = line.Line, Column = column, Span = span, IsOpen = false };
            cell.Add(words);
            row.Add(cell);
        }

        return row;
    }

    // The alignments of the columns that a row of dashes sets; null where the line is no such row.
    private static List<TableColumnAlign?>? Alignments(StringSlice line)
    {
        if (line.AsSpan().ContainsAnyExcept("|-: \t") || !line.AsSpan().Contains('|'))
        {
            return null;
        }

        var alignments = new List<TableColumnAlign?>();
        foreach (var cell in TableLine.Cells(line))
        {
            var text = cell.AsSpan();
            var dashes = text.Trim(':');
            if (dashes.IsEmpty || dashes.ContainsAnyExcept('-') || text.Length - dashes.Length > 2)
            {
                return null;
            }

            alignments.Add((text[0] == ':', text[^1] == ':') switch
            {
                (true, true) => TableColumnAlign.Center,
                (true, false) => TableColumnAlign.Left,
                (false, true) => TableColumnAlign.Right,
                _ => null,
            });
        }

        return alignments.Count == 0 ? null : alignments;
    }
}

/// <summary>A row as typed.</summary>
internal sealed class TypedRow : TableRow
{
    /// <summary>The offset of a backslash at the row's end, which parts no lines there; -1 without.</summary>
    public int BackslashAt { get; init; } = -1;
}
