using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>
/// Lays out tables. A column is as wide as its content asks for; a table that is too wide first takes the margin column, then smaller
/// letters, then breaks words, and nothing is ever cut off.
/// </summary>
internal sealed class TableBuilder(PieceBuilder pieces, List<Diagnostic> found)
{
    // The part of a page that a head may take on each page.
    private const double HighestHead = 0.5;

    // A table that is lower than this part of a page is seen at one glance, and stays so where it can.
    private const double ShortTable = 0.25;

    private static readonly double[] Scales = [0.92, 0.85, 0.78];

    public Piece Build(ReportTable table, Surroundings around, bool wide)
    {
        if (table.Columns.IsEmpty)
        {
            return new EmptyPiece(0);
        }

        var outdent = 0.0;
        var reaches = false;
        table = WithGaps(table, around.Width);
        var (least, most) = Measure(table, around.Language);
        if (Needed(table, least) > around.Width && around.IsMain && !wide && pieces.Page.Side > 0)
        {
            outdent = pieces.PageIsRightToLeft ? 0 : pieces.Page.Side + pieces.Page.Gutter;
            reaches = true;
            around = around with { Width = pieces.Page.Measure };
        }

        if (Needed(table, least) > around.Width)
        {
            // Words in two parts read better than small letters.
            (least, most) = Measure(table, around.Language, divided: true);
        }

        foreach (var scale in Scales)
        {
            if (Needed(table, least) <= around.Width)
            {
                break;
            }

            table = Scaled(table, scale / (Array.IndexOf(Scales, scale) == 0 ? 1 : Scales[Array.IndexOf(Scales, scale) - 1]));
            (least, most) = Measure(table, around.Language, divided: true);
        }

        if (Needed(table, least) > around.Width)
        {
            found.Add(new Diagnostic(Codes.ReportFit, table.Place, "the table is wider than the page even in small letters, so that words are broken", "take out columns or shorten their words"));
        }

        var widths = Widths(table, least, most, around.Width);
        if (most.Sum() > around.Width - Gaps(table))
        {
            ColumnWidths.Level(pieces, table, around.Language, widths, least);
        }

        var piece = Lay(table, widths, around);
        piece.Outdent = outdent;
        piece.IsWide = reaches;
        return piece;
    }

    private Piece Lay(ReportTable table, double[] widths, Surroundings around)
    {
        var tag = new Tag(around.Parent, StructureType.Table) { Language = table.Language };
        var inner = around with { Parent = tag, IsMain = false };
        var caption = table.Caption is { } text ? pieces.Text(text, inner) : null;
        var headTag = new Tag(tag, StructureType.THead);
        var bodyTag = new Tag(tag, StructureType.TBody);
        var head = table.Head.Select(row => Row(table, row, widths, inner, headTag, isHead: true)).ToArray();
        var rows = table.Rows.Select(row => Row(table, row, widths, inner, bodyTag, isHead: false)).ToArray();
        var line = table.Continued is { } words ? pieces.Text(words, inner) : null;
        if (line is not null)
        {
            (line.Before, line.After) = (table.Continued!.Style.Before, table.Continued.Style.After);
        }

        var foot = table.Remarks.IsEmpty ? null : new StackPiece([.. table.Remarks.Select(remark => Remark(remark, inner with { Parent = around.Parent }))]);
        if (head.Sum(row => row.Height) + (line?.Height ?? 0) > (pieces.Page.Height - pieces.Page.Margin.Vertical) * HighestHead)
        {
            // Repeated on each page it would leave no room for the rows, and higher than a page it could never stand.
            found.Add(new Diagnostic(Codes.ReportFit, table.Place, "the head of the table is higher than half a page, so that it stands only once", "shorten it"));
            (head, rows, line) = ([], [.. head, .. rows], null);
        }

        var grid = new TablePiece(head, rows, line, foot, table.Style, around.Width);
        grid.KeepTogether = grid.Height < (pieces.Page.Height - pieces.Page.Margin.Vertical) * ShortTable;
        if (caption is null)
        {
            return grid;
        }

        caption.KeepWithNext = true;
        caption.After = table.Caption!.Style.After;
        return new StackPiece([caption, grid]);
    }

    private Piece Remark(ReportRemark remark, Surroundings around)
    {
        var tag = new Tag(around.Parent, StructureType.P);
        var style = remark.Text.Style;
        if (remark.Mark is not { } mark)
        {
            return Spaced(pieces.Text(remark.Text, around), style);
        }

        var room = pieces.Shape(mark, around.Language).MostWidth + 4;
        var inner = around with { Parent = tag };
        var hung = pieces.Text(mark with { Style = style with { Indent = 0 } }, inner with { Width = room }, StructureType.Span);
        var text = pieces.Text(remark.Text, inner with { Width = Math.Max(around.Width - room, 1) }, StructureType.Span);
        return Spaced(new ItemPiece(hung, text, around.Left(0, room), around.RightToLeft ? 0 : room), style);
    }

    private static Piece Spaced(Piece piece, ReportStyle style)
    {
        (piece.Before, piece.After) = (style.Before, style.After);
        return piece;
    }

    private RowPiece Row(ReportTable table, ReportRow row, double[] widths, Surroundings around, Tag parent, bool isHead)
    {
        var tag = new Tag(parent, StructureType.TR);
        var gap = table.Style.Padding.Horizontal;
        var cells = new List<(double, Piece)>();
        var column = 0;
        var x = 0.0;
        foreach (var cell in row.Cells)
        {
            var span = Math.Min(cell.Span, widths.Length - column);
            if (span <= 0)
            {
                break;
            }

            var width = widths.AsSpan(column, span).ToArray().Sum() + (gap * (span - 1));
            var align = table.Columns[column].Align;
            var cellTag = new Tag(tag, cell.Header ? StructureType.TH : StructureType.TD)
            {
                Scope = cell.Header ? isHead ? HeaderScope.Column : HeaderScope.Row : null,
                ColumnSpan = span,
            };
            // An empty cell is a cell too: who hears the table counts them.
            cells.Add((around.Left(x, width), new CellPiece(pieces.Stack(cell.Blocks, around with { Width = width, Parent = cellTag, SparesHyphens = true, Align = align == Alignment.Start ? null : align }), cellTag)));
            x += width + gap;
            column += span;
        }

        return new RowPiece(cells, table.Style.Padding, isHead);
    }

    private (double[] Least, double[] Most) Measure(ReportTable table, string language, bool divided = false)
    {
        var least = new double[table.Columns.Length];
        var most = new double[table.Columns.Length];
        foreach (var row in table.Head.Concat(table.Rows))
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (column >= least.Length)
                {
                    break;
                }

                var (one, other) = pieces.Measure(cell.Blocks, language, divided);
                if (cell.Span == 1)
                {
                    least[column] = Math.Max(least[column], one);
                    most[column] = Math.Max(most[column], other);
                }

                column += cell.Span;
            }
        }

        for (var i = 0; i < least.Length; i++)
        {
            // A column that only spanning cells fill still has a width.
            least[i] = Math.Max(least[i], 6);
            most[i] = Math.Max(most[i], least[i]);
            if (table.Columns[i].Width is { } width)
            {
                most[i] = width;
                least[i] = Math.Min(least[i], width);
            }
        }

        return (least, most);
    }

    // Dozens of columns would leave no room between their gaps.
    private static ReportTable WithGaps(ReportTable table, double width)
    {
        var padding = table.Style.Padding;
        var most = width * 0.3 / Math.Max(1, table.Columns.Length - 1);
        return padding.Horizontal <= most ? table : table with { Style = table.Style with { Padding = padding with { Start = 0, End = most } } };
    }

    private static double Gaps(ReportTable table) => table.Style.Padding.Horizontal * (table.Columns.Length - 1);

    private static double Needed(ReportTable table, double[] least) => least.Sum() + Gaps(table);

    private static double[] Widths(ReportTable table, double[] least, double[] most, double width)
    {
        var room = Math.Max(width - Gaps(table), 1);
        var (sumLeast, sumMost) = (least.Sum(), most.Sum());
        if (sumMost <= room)
        {
            // What is left over goes to the columns that were not given a width, as their content is wide.
            var free = Enumerable.Range(0, most.Length).Where(i => table.Columns[i].Width is null).ToArray();
            var share = free.Sum(i => most[i]);
            return [.. most.Select((each, i) => share > 0 && table.Columns[i].Width is null ? each + ((room - sumMost) * each / share) : each)];
        }

        if (sumLeast <= room)
        {
            var wishes = most.Select((each, i) => each - least[i]).ToArray();
            var weights = wishes.Select((wish, i) => table.Columns[i].Width is null ? Math.Sqrt(wish) : 1000).ToArray();
            return Share(least, wishes, weights, room - sumLeast);
        }

        return Capped(least, room);
    }

    // Columns of short words keep their width; those of long words are cut to one width that makes all fit.
    private static double[] Capped(double[] least, double room)
    {
        var left = room;
        var open = least.Length;
        foreach (var width in least.Order())
        {
            if (width > left / open)
            {
                break;
            }

            left -= width;
            open--;
        }

        return [.. least.Select(each => open > 0 ? Math.Min(each, left / open) : each)];
    }

    // Water-filling: columns get no more than they ask for, and what they leave is shared by the others by weight: the square root of
    // what a column asks for, so that wide ones give way first; columns whose width was given come before all others.
    private static double[] Share(double[] least, double[] wishes, double[] weights, double room)
    {
        var result = (double[])least.Clone();
        var open = Enumerable.Range(0, least.Length).Where(i => wishes[i] > 0.01).ToList();
        while (open.Count > 0 && room > 0.01)
        {
            var weight = open.Sum(i => weights[i]);
            var satisfied = open.Where(i => wishes[i] <= room * weights[i] / weight).ToArray();
            if (satisfied.Length == 0)
            {
                foreach (var i in open)
                {
                    result[i] += room * weights[i] / weight;
                }

                break;
            }

            foreach (var i in satisfied)
            {
                result[i] += wishes[i];
                room -= wishes[i];
                open.Remove(i);
            }
        }

        return result;
    }

    private static ReportTable Scaled(ReportTable table, double scale)
    {
        ReportRow Row(ReportRow row) => new([.. row.Cells.Select(cell => cell with { Blocks = StyleScale.Apply(cell.Blocks, scale) })]);
        var padding = table.Style.Padding;
        return table with
        {
            Head = [.. table.Head.Select(Row)],
            Rows = [.. table.Rows.Select(Row)],
            Style = table.Style with { Padding = padding with { Start = padding.Start * scale, End = padding.End * scale } },
        };
    }
}

/// <summary>A cell: its element is there even where nothing is in it.</summary>
internal sealed class CellPiece(Piece content, Tag tag) : Piece
{
    public override double Height => content.Height;

    public override IReadOnlyList<NotePiece> Notes => content.Notes;

    public override double? FirstBaseline => content.FirstBaseline;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        if (!canvas.IsArtifact)
        {
            tag.Get(canvas.State.Document);
        }

        content.Paint(canvas, x, y);
    }

    protected override Division Split(Room room)
    {
        var (head, tail) = content.Divide(room);
        return head is null || tail is null
            ? tail is null ? Division.All(this) : Division.Nothing(this)
            : new Division(new CellPiece(head, tag), new CellPiece(tail, tag));
    }
}

/// <summary>Blocks in smaller letters.</summary>
internal static class StyleScale
{
    public static ImmutableArray<ReportBlock> Apply(ImmutableArray<ReportBlock> blocks, double scale) => [.. blocks.Select(block => Apply(block, scale))];

    private static ReportBlock Apply(ReportBlock block, double scale) => block switch
    {
        ReportText text => text with { Style = Scale(text.Style, scale), Inlines = [.. text.Inlines.Select(inline => inline with { Style = Scale(inline.Style, scale) })] },
        ReportGroup group => group with { Blocks = Apply(group.Blocks, scale) },
        ReportList list => list with { Items = [.. list.Items.Select(item => item with { Blocks = Apply(item.Blocks, scale) })] },
        _ => block,
    };

    private static ReportStyle Scale(ReportStyle style, double scale) => style with { Characters = Scale(style.Characters, scale), Leading = Math.Round(style.Leading * scale, 2) };

    private static CharacterStyle Scale(CharacterStyle letters, double scale) => letters with { Size = Math.Round(letters.Size * scale, 2), Rise = Math.Round(letters.Rise * scale, 2) };
}
