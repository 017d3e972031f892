using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Fills pages: main column, margin column, notes at the foot, and at last the running heads and feet.</summary>
internal sealed class PageBuilder(ReportDocument document, PieceBuilder builder, PaintState paint, List<Diagnostic> found)
{
    // Notes never take more of a page than this, so that text goes on beside them.
    private const double NotesShare = 0.5;

    // Between two things in the margin.
    private const double SideGap = 12;

    private readonly List<PageCanvas> pages = [];
    private readonly PageMaster master = document.Page;

    private double Room => master.Height - master.Margin.Vertical;

    private double MainX => master.Margin.Start + (master.Side > 0 ? master.Side + master.Gutter : 0);

    public int Build()
    {
        Piece? rest = builder.Stack(document.Blocks, new Surroundings(master.Main, null, document.Information.Language, IsMain: true));
        var carried = new List<NotePiece>();
        var sides = new List<(Piece Piece, double Y)>();
        while (rest is not null || carried.Count > 0 || sides.Count > 0)
        {
            var canvas = new PageCanvas(paint, paint.Document.AddPage(master.Width, master.Height), master.Margin.Top);
            pages.Add(canvas);
            rest = FillPage(canvas, rest as StackPiece, carried, sides);
        }

        if (pages.Count == 0)
        {
            pages.Add(new PageCanvas(paint, paint.Document.AddPage(master.Width, master.Height), master.Margin.Top));
        }

        PaintRunning();
        DefineMissing();
        return pages.Count;
    }

    private Piece? FillPage(PageCanvas canvas, StackPiece? rest, List<NotePiece> carried, List<(Piece Piece, double Y)> sides)
    {
        var notes = carried.ToList();
        carried.Clear();
        var reserved = Math.Min(NotePiece.CostOf(notes, hasNotes: false), Room * NotesShare);
        Piece? tail = null;
        if (rest is not null)
        {
            var (head, left) = rest.Fill(new Room(Room - reserved, Room, notes.Count > 0, Force: true));
            tail = left;
            if (head is not null)
            {
                if (head.Height > Room + 0.5)
                {
                    found.Add(new Diagnostic(Codes.ReportFit, Place.Of(document.Blocks.Length > 0 ? document.Blocks[0].Place.File : ""), $"something on page {pages.Count} is taller than the page"));
                }

                head.Paint(canvas, MainX, master.Margin.Top);
                notes.AddRange(head.Notes);
                PaintNotes(canvas, notes, carried, Math.Max(Room - head.Height, Room * 0.1));
            }
        }
        else
        {
            PaintNotes(canvas, notes, carried, Room);
        }

        PaintSides(canvas, sides);
        return tail;
    }

    private void PaintNotes(PageCanvas canvas, List<NotePiece> notes, List<NotePiece> carried, double room)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var here = new List<NotePiece>();
        var used = NotePiece.Separator;
        foreach (var note in notes)
        {
            var left = room - used - NotePiece.Gap;
            if (carried.Count == 0 && note.Height <= left + 0.01)
            {
                here.Add(note);
                used += note.Height + NotePiece.Gap;
                continue;
            }

            if (carried.Count > 0)
            {
                carried.Add(note);
                continue;
            }

            // A note that is longer than what is left goes on at the foot of the next page.
            var part = note.Divide(new Room(left, Room, HasNotes: true, Force: here.Count == 0 && left >= Room * 0.09));
            if (part.Head is NotePiece head)
            {
                here.Add(head);
                used += head.Height + NotePiece.Gap;
            }

            if (part.Tail is NotePiece tail)
            {
                carried.Add(tail);
            }
        }

        if (here.Count == 0)
        {
            return;
        }

        var bottom = master.Height - master.Margin.Bottom;
        var y = bottom - used + NotePiece.Separator;
        var rule = document.Styles.Get("note");
        canvas.Ornament(page => page.FillRectangle(new Rect(MainX, y - 6, 72, 0.5), PageCanvas.Rgb(rule.BorderColour)));
        foreach (var note in here)
        {
            canvas.Define(LinePainter.NoteName(note.Note), y);
            note.Paint(canvas, MainX, y);
            y += note.Height + NotePiece.Gap;
        }
    }

    // Each stands beside what it belongs to, or below the one before it; what the page can't hold begins the next margin.
    private void PaintSides(PageCanvas canvas, List<(Piece Piece, double Y)> waiting)
    {
        var all = waiting.Concat(canvas.Sides.Select(each => (each.Side.Piece, each.Y))).ToList();
        waiting.Clear();
        var bottom = master.Height - master.Margin.Bottom;
        var y = master.Margin.Top;
        foreach (var (piece, wished) in all)
        {
            if (waiting.Count > 0)
            {
                // The order is that of reading: nothing overtakes what waits.
                waiting.Add((piece, master.Margin.Top));
                continue;
            }

            var rest = PaintSide(canvas, piece, wished, bottom, ref y);
            if (rest is not null)
            {
                waiting.Add((rest, master.Margin.Top));
            }
        }
    }

    // What is left where the margin is full: above it wide things, which reach into the margin, stand in the way too.
    private Piece? PaintSide(PageCanvas canvas, Piece piece, double wished, double bottom, ref double y)
    {
        var at = Math.Max(y, wished);
        if (at + piece.Height > bottom && canvas.Wide.Count == 0)
        {
            // It may move up to where the one before it ends.
            at = Math.Max(y, Math.Min(at, bottom - piece.Height));
        }

        while (true)
        {
            var end = bottom;
            foreach (var (top, below) in canvas.Wide)
            {
                if (at > top - 1 && at < below + SideGap)
                {
                    at = below + SideGap;
                }
                else if (top > at)
                {
                    end = Math.Min(end, top - SideGap);
                }
            }

            // An empty margin must take something, or nothing would ever be placed.
            var part = piece.Divide(new Room(end - at, Room, HasNotes: true, Force: at <= master.Margin.Top + 0.01 && end >= bottom));
            if (part.Head is { } head)
            {
                head.Paint(canvas, master.Margin.Start, at);
                y = at + head.Height + SideGap;
            }

            if (part.Tail is null || end >= bottom)
            {
                return part.Tail;
            }

            piece = part.Tail;
            at = end + SideGap + 0.1;
        }
    }

    private void PaintRunning()
    {
        var section = "";
        for (var i = 0; i < pages.Count; i++)
        {
            var canvas = pages[i];
            builder.Fields = new FieldValues(i + 1, pages.Count, canvas.FirstSection ?? section);
            section = canvas.LastSection ?? section;
            Paint(canvas, document.Heads, ArtifactSubtype.Header, i, _ => master.Head);
            Paint(canvas, document.Feet, ArtifactSubtype.Footer, i, height => master.Height - master.Foot - height);
        }

        builder.Fields = null;
    }

    private void Paint(PageCanvas canvas, IEnumerable<ReportRunning> running, ArtifactSubtype subtype, int index, Func<double, double> top)
    {
        foreach (var each in running.Where(each => each.On == RunningPages.All || each.On == (index == 0 ? RunningPages.First : RunningPages.Rest)))
        {
            var piece = builder.Stack(each.Blocks, new Surroundings(master.Measure, null, document.Information.Language));
            canvas.Artifact(() => piece.Paint(canvas, master.Margin.Start, top(piece.Height)), subtype);
        }
    }

    // A link must lead somewhere: a block that was named but has nothing to show is at the beginning.
    private void DefineMissing()
    {
        foreach (var name in paint.Used.Where(name => !paint.Defined.Contains(name)))
        {
            pages[0].Define(name, master.Margin.Top);
        }
    }
}
