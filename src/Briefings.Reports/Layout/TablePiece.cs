using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>A row of a table: its cells side by side, their first lines on one baseline.</summary>
internal sealed class RowPiece : Piece
{
    private readonly IReadOnlyList<(double X, Piece Piece)> cells;
    private readonly Edges padding;
    private readonly bool atFoot;
    private readonly double baseline;
    private IReadOnlyList<NotePiece>? notes;

    /// <summary>Sets cells side by side.</summary>
    /// <param name="cells">The cells with their places.</param>
    /// <param name="padding">The space above and below them.</param>
    /// <param name="atFoot">Whether short cells stand on the line beneath, as heads do.</param>
    public RowPiece(IReadOnlyList<(double X, Piece Piece)> cells, Edges padding, bool atFoot = false)
    {
        this.cells = cells;
        this.padding = padding;
        this.atFoot = atFoot;
        foreach (var (_, piece) in cells)
        {
            baseline = Math.Max(baseline, piece.FirstBaseline ?? 0);
        }

        var tallest = 0.0;
        foreach (var (_, piece) in cells)
        {
            tallest = Math.Max(tallest, piece.Height + Drop(piece));
        }

        Height = padding.Vertical + tallest;
    }

    public override double Height { get; }

    public override IReadOnlyList<NotePiece> Notes => notes ??= [.. cells.SelectMany(cell => cell.Piece.Notes)];

    public override double? FirstBaseline => baseline > 0 ? baseline + padding.Top : null;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        foreach (var (cellX, piece) in cells)
        {
            // Heads of one and of two lines stand on the line beneath them.
            var top = atFoot ? Height - padding.Bottom - piece.Height : padding.Top + Drop(piece);
            piece.Paint(canvas, x + cellX, y + top);
        }
    }

    protected override Division Split(Room room)
    {
        var left = room with { Height = room.Height - padding.Vertical };
        var parts = cells.Select(cell => (cell.X, Part: cell.Piece.Divide(left with
        {
            Height = left.Height - Drop(cell.Piece) - (NotePiece.CostOf(Notes, room.HasNotes) - NotePiece.CostOf(cell.Piece.Notes, room.HasNotes)),
        }))).ToArray();
        if (Array.TrueForAll(parts, part => part.Part.Tail is null))
        {
            return Division.All(this);
        }

        if (Array.Exists(parts, part => part.Part.Head is null && part.Part.Tail is not null) && !room.Force)
        {
            return Division.Nothing(this);
        }

        var heads = parts.Select(part => (part.X, part.Part.Head ?? (Piece)new EmptyPiece(0))).ToArray();
        return Array.TrueForAll(heads, head => head.Item2.Height == 0)
            ? Division.Nothing(this)
            : new Division(
                new RowPiece(heads, padding, atFoot),
                new RowPiece([.. parts.Select(part => (part.X, part.Part.Tail ?? new EmptyPiece(0)))], padding, atFoot));
    }

    private double Drop(Piece piece) => atFoot || piece.FirstBaseline is not { } own ? 0 : baseline - own;
}

/// <summary>A table: rows with lines between them. Its head stands again at the top of each page that it goes on to.</summary>
/// <param name="head">Its head.</param>
/// <param name="rows">Its rows.</param>
/// <param name="line">What stands above the head on each page but the first; null for nothing.</param>
/// <param name="foot">What stands below the last row, on its page; null for nothing.</param>
/// <param name="style">Its style.</param>
/// <param name="width">Its width in points.</param>
/// <param name="continued">Whether it began on a page before.</param>
internal sealed class TablePiece(IReadOnlyList<RowPiece> head, IReadOnlyList<RowPiece> rows, Piece? line, StackPiece? foot, ReportStyle style, double width, bool continued = false) : Piece
{
    // A row that is taller than this part of the page may be divided; shorter ones read better whole.
    private const double TallRow = 0.25;

    private IReadOnlyList<NotePiece>? notes;
    private double? gridHeight;

    // Between the last row and the first remark.
    private const double FootGap = 4;

    private double LineHeight => continued && line is not null ? line.Height + Math.Max(line.After, 2) : 0;

    private double FootHeight => foot is null ? 0 : FootGap + foot.Height;

    private double GridHeight => gridHeight ??= HeadHeight + rows.Sum(row => row.Height) + (Math.Max(0, rows.Count - 1) * style.RowRule) + style.Border.Bottom;

    private double HeadHeight => style.Border.Top + head.Sum(row => row.Height) + (head.Count > 0 ? Math.Max(style.RowRule * 2, style.Border.Top) : 0);

    public override double Height => LineHeight + GridHeight + FootHeight;

    public override IReadOnlyList<NotePiece> Notes => notes ??= [.. (continued ? [] : head).Concat(rows).SelectMany(row => row.Notes), .. foot?.Notes ?? []];

    public override double? FirstBaseline => head.Concat(rows).FirstOrDefault()?.FirstBaseline + style.Border.Top;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        if (LineHeight > 0)
        {
            canvas.Artifact(() => line!.Paint(canvas, x, y));
            y += LineHeight;
        }

        var top = y + style.Border.Top;
        canvas.Ornament(page => PaintGround(page, x, y));
        if (continued)
        {
            canvas.Artifact(() => PaintRows(canvas, head, x, top, 0));
        }
        else
        {
            PaintRows(canvas, head, x, top, 0);
        }

        PaintRows(canvas, rows, x, y + HeadHeight, style.RowRule);
        foot?.Paint(canvas, x, y + GridHeight + FootGap);
    }

    protected override Division Split(Room room)
    {
        var used = LineHeight + HeadHeight + style.Border.Bottom;
        var hasNotes = room.HasNotes;
        if (!continued)
        {
            used += head.Sum(row => NotePiece.CostOf(row.Notes, hasNotes: true));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var rule = i > 0 ? style.RowRule : 0;
            var left = room.Height - used - rule;
            var cost = row.Cost(hasNotes) + (i < rows.Count - 1 || foot is null ? 0 : FootHeight + NotePiece.CostOf(foot.Notes, hasNotes: true));
            if (cost <= left + 0.01)
            {
                used += rule + cost;
                hasNotes |= row.Notes.Count > 0;
                continue;
            }

            var force = room.Force && i == 0;
            if (force || row.Height > room.PageHeight * TallRow)
            {
                var (part, rest) = row.Divide(room with { Height = left, HasNotes = hasNotes, Force = force });
                if (part is RowPiece partRow && rest is RowPiece restRow)
                {
                    return Parts([.. rows.Take(i), partRow], [restRow, .. rows.Skip(i + 1)]);
                }
            }

            if (force && rows.Count == 1 && foot is not null && row.Cost(hasNotes) <= left + 0.01)
            {
                // The last row and the remarks are taller than a page together.
                return new Division(new TablePiece(head, rows, line, null, style, width, continued), foot);
            }

            if (i == 0)
            {
                return !force ? Division.Nothing(this) : rows.Count == 1 ? Division.All(this) : Parts([row], [.. rows.Skip(1)]);
            }

            // A row alone under a repeated head, or alone at the foot of a page, looks lost: two of a longer table stay together.
            var cut = i == rows.Count - 1 && i > 1 ? i - 1 : i;
            return cut == 1 && rows[0].Height < room.PageHeight * TallRow && !continued && !room.Force ? Division.Nothing(this) : Parts([.. rows.Take(cut)], [.. rows.Skip(cut)]);
        }

        return Division.All(this);
    }

    private Division Parts(IReadOnlyList<RowPiece> here, IReadOnlyList<RowPiece> next) => new(
        new TablePiece(head, here, line, null, style, width, continued),
        new TablePiece(head, next, line, foot, style, width, continued: true));

    private static void PaintRows(PageCanvas canvas, IReadOnlyList<RowPiece> rows, double x, double y, double rule)
    {
        foreach (var row in rows)
        {
            row.Paint(canvas, x, y);
            y += row.Height + rule;
        }
    }

    private void PaintGround(PdfPage page, double x, double y)
    {
        var strong = PageCanvas.Rgb(style.BorderColour);
        void Line(double at, double thickness, Rgb colour)
        {
            if (thickness > 0)
            {
                page.FillRectangle(new Rect(x, at, width, thickness), colour);
            }
        }

        Line(y, style.Border.Top, strong);
        if (head.Count > 0)
        {
            var rule = Math.Max(style.RowRule * 2, style.Border.Top);
            Line(y + HeadHeight - rule, rule, strong);
        }

        var hair = PageCanvas.Rgb(style.BorderColour.Mix(Core.Drawing.Colour.White, 0.35));
        var at = y + HeadHeight;
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            at += rows[i].Height;
            Line(at, style.RowRule, hair);
            at += style.RowRule;
        }

        Line(y + GridHeight - style.Border.Bottom, style.Border.Bottom, strong);
    }
}

/// <summary>A picture.</summary>
internal sealed class PicturePiece(string file, double width, double height, double x, Tag? tag) : Piece
{
    public override double Height => height;

    public override void Paint(PageCanvas canvas, double left, double y)
    {
        var rect = new Rect(left + x, y, width, height);
        if (tag is null)
        {
            canvas.Ornament(page => canvas.Picture(file, rect));
        }
        else
        {
            canvas.Mark(tag, element => element.SetBounds(canvas.Page, rect), () => canvas.Picture(file, rect));
        }
    }
}
