using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Inline = Briefings.Core.Prose.Inline;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using Table = Briefings.Core.Prose.Table;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads tables and their captions.</summary>
internal static partial class TableReader
{
    public static Table Read(ReadingContext context, MarkdigTable table)
    {
        if (table is PastedTable)
        {
            Pasted.Report(context, table);
        }

        var rows = table.OfType<TableRow>().ToList();
        var width = table.ColumnDefinitions.Count;
        var cells = rows.ConvertAll(row => Cells(context, row, width));
        var columns = table.ColumnDefinitions
            .Select(column => column.Alignment switch
            {
                TableColumnAlign.Center => ColumnAlignment.Center,
                TableColumnAlign.Right => ColumnAlignment.End,
                _ => ColumnAlignment.Start,
            });
        var head = rows.FindIndex(row => row.IsHeader);
        return new Table(
            context.At(table),
            [.. columns],
            head < 0 ? [] : Pad(cells[head], width),
            [.. cells.Where((_, index) => index != head).Select(row => Pad(row, width))],
            Caption: null);
    }

    /// <summary>Whether a paragraph is a caption: it begins with <c>Table:</c>.</summary>
    public static bool IsCaption(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LiteralInline literal && literal.Content.AsSpan().StartsWith("Table:");

    public static ImmutableArray<Inline> Caption(ReadingContext context, ParagraphBlock paragraph)
    {
        MistypedMarkup.Report(context, paragraph);
        var inlines = InlineReader.Read(context, paragraph.Inline);
        return inlines.Length > 0 && inlines[0] is Text first
            ? inlines.SetItem(0, first with { Value = Keyword().Replace(first.Value, "", 1) })
            : inlines;
    }

    private static ImmutableArray<ImmutableArray<Inline>> Cells(ReadingContext context, TableRow row, int width)
    {
        if (row is TypedRow { BackslashAt: >= 0 and var at })
        {
            context.Report(
                Codes.ReadsOtherwise,
                context.At(at),
                "a backslash at the end of a row parts nothing and is left out",
                "delete it; \"<br>\" between words begins a new line in a cell");
        }

        if (row.Count > width && row.Skip(width).FirstOrDefault(cell => !cell.Span.IsEmpty) is { } beyond)
        {
            context.Report(
                Codes.CellBeyondTable,
                context.At(beyond),
                $"this row has {row.Count} cells where the table has {Columns(width)}, and what stands from here on would be lost",
                "write a bar that is text as \"\\|\", or give the head and the row of dashes one column more");
        }
        else if (row.Count < width && row.Parent is not PastedTable)
        {
            context.Report(
                Codes.ReadsOtherwise,
                context.At(row),
                $"this row has {(row.Count == 1 ? "1 cell" : $"{row.Count} cells")} where the table has {Columns(width)}: the last stay empty",
                $"write the bars of empty cells too: \"{string.Concat(Enumerable.Repeat(" |", width - row.Count)).Trim()}\" at its end");
        }

        // Where the cells of a row are others than meant, signs without a second one come of that.
        return [.. row.OfType<TableCell>().Take(width).Select(cell => Cell(context, cell, isWhole: row.Count <= width))];
    }

    private static string Columns(int width) => width == 1 ? "1 column" : $"{width} columns";

    private static ImmutableArray<Inline> Cell(ReadingContext context, TableCell cell, bool isWhole)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var paragraph in cell.OfType<ParagraphBlock>())
        {
            if (isWhole)
            {
                MistypedMarkup.Report(context, paragraph);
            }

            inlines.AddRange(InlineReader.ReadCell(context, paragraph.Inline, isQuoted: cell is PastedCell { IsQuoted: true }));
        }

        return inlines.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<Inline>> Pad(ImmutableArray<ImmutableArray<Inline>> row, int width) =>
        row.Length >= width ? row : row.AddRange(Enumerable.Repeat(ImmutableArray<Inline>.Empty, width - row.Length));

    // French typography has put a space before the colon by then.
    [GeneratedRegex(@"^Table[\u00A0\u202F ]*:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();
}
