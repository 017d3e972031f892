using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
        var rows = table.OfType<TableRow>().ToList();
        var cells = rows.ConvertAll(row => row.OfType<TableCell>().Select(cell => Cell(context, cell)).ToImmutableArray());
        var width = cells.Count == 0 ? 0 : cells.Max(row => row.Length);
        var columns = Enumerable.Range(0, width)
            .Select(index => index < table.ColumnDefinitions.Count ? table.ColumnDefinitions[index].Alignment : null)
            .Select(alignment => alignment switch
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
        var inlines = InlineReader.Read(context, paragraph.Inline);
        return inlines.Length > 0 && inlines[0] is Text first
            ? inlines.SetItem(0, first with { Value = Keyword().Replace(first.Value, "", 1) })
            : inlines;
    }

    private static ImmutableArray<Inline> Cell(ReadingContext context, TableCell cell)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var paragraph in cell.OfType<ParagraphBlock>())
        {
            inlines.AddRange(InlineReader.Read(context, paragraph.Inline));
        }

        return inlines.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<Inline>> Pad(ImmutableArray<ImmutableArray<Inline>> row, int width) =>
        row.Length >= width ? row : row.AddRange(Enumerable.Repeat(ImmutableArray<Inline>.Empty, width - row.Length));

    // French typography has put a space before the colon by then.
    [GeneratedRegex(@"^Table[\u00A0\u202F ]*:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();
}
