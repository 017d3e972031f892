using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>A piece with a ground, a border and space within. Each part of a divided box has all of them.</summary>
internal sealed class BoxPiece(Piece content, ReportStyle style, double width, bool continued = false) : Piece
{
    // The upper line of a box that goes on would say that it begins here.
    private double Top => style.Padding.Top + (continued ? 0 : style.Border.Top);

    private double Bottom => style.Padding.Bottom + style.Border.Bottom;

    public override double Height => content.Height + Top + Bottom;

    public override IReadOnlyList<NotePiece> Notes => content.Notes;

    public override double? FirstBaseline => content.FirstBaseline is { } baseline ? baseline + Top : null;

    protected override int OwnHeading => content.Heading;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        canvas.Background(page => PaintGround(page, x, y));
        content.Paint(canvas, x + style.Indent + style.Border.Start + style.Padding.Start, y + Top);
    }

    protected override Division Split(Room room)
    {
        var part = content.Divide(room with { Height = room.Height - Top - Bottom });
        if (part.Head is not { } head || part.Tail is not { } tail)
        {
            return part.Tail is null ? Division.All(this) : Division.Nothing(this);
        }

        return part with
        {
            Head = new BoxPiece(head, style, width, continued),
            Tail = new BoxPiece(tail, style, width, continued: true),
        };
    }

    private void PaintGround(PdfPage page, double x, double y)
    {
        var box = new Rect(x + style.Indent, y, width - style.Indent - style.IndentEnd, Height);
        if (style.Fill is { } fill)
        {
            var ground = box;
            if (style.Bleed)
            {
                ground = new Rect(0, y, page.Width, Height);
            }

            page.FillRectangle(ground, PageCanvas.Rgb(fill));
        }

        var colour = PageCanvas.Rgb(style.BorderColour);
        void Line(bool there, Rect line)
        {
            if (there)
            {
                page.FillRectangle(line, colour);
            }
        }

        var border = style.Border;
        Line(border.Top > 0 && !continued, new Rect(box.X, box.Y, box.Width, border.Top));
        Line(border.Bottom > 0, new Rect(box.X, box.Bottom - border.Bottom, box.Width, border.Bottom));
        Line(border.Start > 0, new Rect(box.X, box.Y, border.Start, box.Height));
        Line(border.End > 0, new Rect(box.Right - border.End, box.Y, border.End, box.Height));
    }
}

/// <summary>Pieces side by side.</summary>
internal sealed class ColumnsPiece(IReadOnlyList<(double X, Piece Piece)> columns) : Piece
{
    private IReadOnlyList<NotePiece>? notes;

    public override double Height => columns.Count == 0 ? 0 : columns.Max(column => column.Piece.Height);

    public override IReadOnlyList<NotePiece> Notes => notes ??= [.. columns.SelectMany(column => column.Piece.Notes)];

    public override double? FirstBaseline => columns.Count == 0 ? null : columns[0].Piece.FirstBaseline;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        foreach (var column in columns)
        {
            column.Piece.Paint(canvas, x + column.X, y);
        }
    }

    protected override Division Split(Room room)
    {
        // Notes of all columns share the foot of the page: each column is divided as if it had only its share of the room.
        var parts = columns.Select(column => (column.X, Part: column.Piece.Divide(room with
        {
            Height = room.Height - (NotePiece.CostOf(Notes, room.HasNotes) - NotePiece.CostOf(column.Piece.Notes, room.HasNotes)),
        }))).ToArray();
        if (Array.Exists(parts, part => part.Part.Head is null) && !room.Force)
        {
            return Division.Nothing(this);
        }

        if (Array.TrueForAll(parts, part => part.Part.Tail is null))
        {
            return Division.All(this);
        }

        return new Division(
            new ColumnsPiece([.. parts.Select(part => (part.X, part.Part.Head ?? new EmptyPiece(0)))]),
            new ColumnsPiece([.. parts.Select(part => (part.X, part.Part.Tail ?? new EmptyPiece(0)))]));
    }
}

/// <summary>An item of a list or a note: a marker that hangs beside the first line of what follows it.</summary>
/// <param name="marker">The marker; null for none.</param>
/// <param name="content">What it belongs to.</param>
/// <param name="markerX">The left edge of the marker.</param>
/// <param name="contentX">The left edge of the content.</param>
internal sealed class ItemPiece(Piece? marker, Piece content, double markerX, double contentX) : Piece
{
    public override double Height => Math.Max(content.Height, marker is null ? 0 : MarkerTop + marker.Height);

    public override IReadOnlyList<NotePiece> Notes => content.Notes;

    public override double? FirstBaseline => content.FirstBaseline;

    public override double? Leading => content.Leading;

    protected override int OwnHeading => content.Heading;

    // Marker and first line stand on one baseline, whatever their sizes are.
    private double MarkerTop => Math.Max(0, (content.FirstBaseline ?? 0) - (marker?.FirstBaseline ?? 0));

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        marker?.Paint(canvas, x + markerX, y + MarkerTop);
        content.Paint(canvas, x + contentX, y);
    }

    protected override Division Split(Room room)
    {
        var part = content.Divide(room);
        return part.Head is not { } head || part.Tail is not { } tail
            ? part.Tail is null ? Division.All(this) : Division.Nothing(this)
            : part with
            {
                Head = new ItemPiece(marker, head, markerX, contentX),
                Tail = new ItemPiece(null, tail, markerX, contentX),
            };
    }
}
