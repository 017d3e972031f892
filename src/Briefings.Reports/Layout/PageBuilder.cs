using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Fills pages: main column, margin column, notes at the foot, and at last the running heads and feet.</summary>
internal sealed class PageBuilder(ReportDocument document, PieceBuilder builder, PaintState paint, List<Diagnostic> found, ReportSize size)
{
    /// <summary>Between two things in the margin, in points.</summary>
    public const double SideGap = 12;

    // Between a head or foot that needs more than its margin and the text.
    private const double RunningGap = 10;

    // A last page with fewer lines of text than this, or that is filled to less than this part, looks like a mistake.
    private const int FewLines = 6;
    private const double FewShare = 0.16;

    private readonly List<BuiltPage> pages = [];
    private readonly bool rightToLeft = Bidi.IsRightToLeft(document.Information.Language);

    // The section whose own pages are being built, null for the report's, and how many pages came before it.
    private ReportGroup? part;
    private int partStart;

    /// <summary>Draws all pages and tells how many there are.</summary>
    public int Build()
    {
        foreach (var (section, blocks) in Parts())
        {
            part = section;
            partStart = pages.Count;
            BuildPart(new PageFrame(WithRoom(section?.Page ?? document.Page, section), rightToLeft), blocks);
            builder.Forget();
            if (pages.Count > size.Pages)
            {
                found.Add(size.TooManyPages);
                return pages.Count;
            }
        }

        if (pages.Count == 0)
        {
            Add(new PageFrame(document.Page, rightToLeft));
        }

        var numbers = PageLabels.Of([.. pages.Select((page, index) => index == page.PartStart ? page.Part?.Numbers : null)]);
        paint.Numbers.Number([.. numbers.Select(each => each.Label)]);
        numbers.Write(paint.Document);
        PaintRunning(numbers);
        DefineMissing();
        return pages.Count;
    }

    // Blocks in a row on pages of one master, from one forced break to the next: what stands on other pages need not be in memory at once, so
    // that a digest of hundreds of briefings takes little more of it than the longest of them.
    private IEnumerable<(ReportGroup? Section, ImmutableArray<ReportBlock> Blocks)> Parts()
    {
        var run = ImmutableArray.CreateBuilder<ReportBlock>();
        foreach (var block in document.Blocks)
        {
            var section = block is ReportGroup { Page: not null } own ? own : null;
            if (section is null && block is not ReportBreak)
            {
                run.Add(block);
                continue;
            }

            if (run.Count > 0)
            {
                yield return (null, run.ToImmutable());
                run.Clear();
            }

            if (section is not null)
            {
                yield return (section, [section]);
            }
        }

        if (run.Count > 0)
        {
            yield return (null, run.ToImmutable());
        }
    }

    private void BuildPart(PageFrame page, ImmutableArray<ReportBlock> blocks)
    {
        builder.Page = page.Master;
        var text = document.Styles.Get("text");
        var column = builder.Stack(blocks, new Surroundings(page.Master.Main, null, document.Information.Language, IsMain: true));
        if (column.IsEmpty)
        {
            return;
        }

        var grid = page.Master.Grid > 0 ? new LineGrid(page.Master.Grid, builder.FirstBaseline(text)) : null;
        var sides = new List<(Piece Piece, double Y)>();
        foreach (var plan in new PagePlanner(page.Room, Math.Max(FewLines * text.Leading, FewShare * page.Room), grid, size.Pages + 1 - pages.Count).Plan(column))
        {
            var canvas = Add(page);
            if (plan.Head is { } head)
            {
                if (head.Height > page.Room + 0.5)
                {
                    found.Add(new Diagnostic(Codes.ReportFit, Place.Of(document.Blocks[0].Place.File), $"something on page {pages.Count} is taller than the page"));
                }

                head.Paint(canvas, page.MainX, page.Master.Margin.Top);
            }

            PaintNotes(canvas, page, plan.Notes);
            PaintSides(canvas, page, sides);
        }

        while (sides.Count > 0 && pages.Count <= size.Pages)
        {
            PaintSides(Add(page), page, sides);
        }
    }

    private PageCanvas Add(PageFrame page)
    {
        var canvas = new PageCanvas(paint, paint.Document.AddPage(page.Master.Width, page.Master.Height), page.Master.Margin.Top, pages.Count + 1);
        pages.Add(new BuiltPage(canvas, page, part, partStart));
        return canvas;
    }

    private void PaintNotes(PageCanvas canvas, PageFrame page, IReadOnlyList<NotePiece> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var y = page.Master.Height - page.Master.Margin.Bottom - notes.Sum(note => note.Height + NotePiece.Gap);
        var rule = document.Styles.Get("note");
        var x = rightToLeft ? page.MainX + page.Master.Main - 72 : page.MainX;
        canvas.Ornament(each => each.FillRectangle(new Rect(x, y - 6, 72, 0.5), PageCanvas.Rgb(rule.BorderColour)));
        foreach (var note in notes)
        {
            canvas.Define(LinePainter.NoteName(note.Note), y);
            note.Paint(canvas, page.MainX, y);
            y += note.Height + NotePiece.Gap;
        }
    }

    // Each stands beside what it belongs to, or below the one before it; what the page can't hold begins the next margin.
    private static void PaintSides(PageCanvas canvas, PageFrame page, List<(Piece Piece, double Y)> waiting)
    {
        var all = waiting.Concat(canvas.Sides.Select(each => (each.Side.Piece, each.Y))).ToList();
        waiting.Clear();
        canvas.Sides.Clear();
        var bottom = page.Master.Height - page.Master.Margin.Bottom;
        var y = page.Master.Margin.Top;
        foreach (var (piece, wished) in all)
        {
            if (waiting.Count > 0)
            {
                // The order is that of reading: nothing overtakes what waits.
                waiting.Add((piece, page.Master.Margin.Top));
                continue;
            }

            var rest = PaintSide(canvas, page, piece, wished, bottom, ref y);
            if (rest is not null)
            {
                waiting.Add((rest, page.Master.Margin.Top));
            }
        }
    }

    // What is left where the margin is full: above it wide things, which reach into the margin, stand in the way too.
    private static Piece? PaintSide(PageCanvas canvas, PageFrame page, Piece piece, double wished, double bottom, ref double y)
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
            var part = piece.Divide(new Room(end - at, page.Room, HasNotes: true, Force: at <= page.Master.Margin.Top + 0.01 && end >= bottom));
            if (part.Head is { } head)
            {
                head.Paint(canvas, page.SideX, at);
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

    private void PaintRunning(PageLabels numbers)
    {
        var section = "";
        for (var i = 0; i < pages.Count; i++)
        {
            var (canvas, page, part, start) = pages[i];
            builder.Fields = new FieldValues(numbers[i].Label, numbers[i].Count, canvas.FirstSection ?? section, document.Information.Marking?.Label() ?? "");
            builder.Page = page.Master;
            section = canvas.LastSection ?? section;
            // The first page of a section is that of its own heads and feet.
            var (heads, fromHead) = part is { Heads.IsEmpty: false } ? (part.Heads, i - start) : (document.Heads, i);
            var (feet, fromFoot) = part is { Feet.IsEmpty: false } ? (part.Feet, i - start) : (document.Feet, i);
            Paint(canvas, page, heads, ArtifactSubtype.Header, fromHead, atTop: true);
            Paint(canvas, page, feet, ArtifactSubtype.Footer, fromFoot, atTop: false);
            // Last, so that nothing lies over them.
            canvas.PaintLabels();
        }

        builder.Fields = null;
    }

    // Where a head or foot is higher than its margin, as a long name makes it, the text gives way, up to a quarter of the page.
    private PageMaster WithRoom(PageMaster master, ReportGroup? section)
    {
        double Height(ImmutableArray<ReportRunning> own, ImmutableArray<ReportRunning> others, bool atTop)
        {
            var running = own.IsDefaultOrEmpty ? others : own;
            return Enumerable.Range(0, 2).Max(index => Running(master, running, index, atTop) is { IsEmpty: false } blocks
                ? builder.Stack(blocks, new Surroundings(master.Measure, null, document.Information.Language)).Height
                : 0);
        }

        builder.Page = master;
        builder.Fields = new FieldValues("888", "888", "", document.Information.Marking?.Label() ?? "");
        var (head, foot) = (master.Head + Height(section?.Heads ?? [], document.Heads, atTop: true), master.Foot + Height(section?.Feet ?? [], document.Feet, atTop: false));
        builder.Fields = null;
        var (margin, most) = (master.Margin, master.Height / 4);
        return master with
        {
            Margin = margin with
            {
                Top = head > margin.Top + 0.5 && head + RunningGap <= most ? head + RunningGap : margin.Top,
                Bottom = foot > margin.Bottom + 0.5 && foot + RunningGap <= most ? foot + RunningGap : margin.Bottom,
            },
        };
    }

    private ImmutableArray<ReportBlock> Running(PageMaster master, ImmutableArray<ReportRunning> running, int index, bool atTop)
    {
        // Those of the page's own master take the place of the others.
        var own = running.Where(each => each.Page == master.Name).ToArray();
        var all = own.Length > 0 ? own : [.. running.Where(each => each.Page is null)];
        var blocks = all
            .Where(each => each.On == RunningPages.All || each.On == (index == 0 ? RunningPages.First : RunningPages.Rest))
            .SelectMany(each => each.Blocks)
            .ToImmutableArray();
        if (document.Information.Marking is { } marking && !Markings.Shown(blocks, marking))
        {
            // FIRST TLP 2.0: the label is in the head and the foot of each page.
            var line = Markings.Line(document.Styles, marking);
            blocks = atTop ? blocks.Insert(0, line) : blocks.Add(line);
        }

        return blocks;
    }

    private void Paint(PageCanvas canvas, PageFrame page, ImmutableArray<ReportRunning> running, ArtifactSubtype subtype, int index, bool atTop)
    {
        var blocks = Running(page.Master, running, index, atTop);
        if (blocks.IsEmpty)
        {
            return;
        }

        var master = page.Master;
        var piece = builder.Stack(blocks, new Surroundings(master.Measure, null, document.Information.Language));
        var y = atTop ? master.Head : master.Height - master.Foot - piece.Height;
        if (atTop ? y + piece.Height > master.Margin.Top + 0.5 : y < master.Height - master.Margin.Bottom - 0.5)
        {
            var place = blocks[0].Place.File is null ? Place.Of(document.Styles.File) : blocks[0].Place;
            found.Add(new Diagnostic(Codes.ReportFit, place, $"the running {(atTop ? "head" : "foot")} is higher than the margin of the page \"{master.Name}\", so that it lies over the text", "shorten it, or give the page a larger margin"));
        }

        var labels = canvas.Labels.Count;
        canvas.Artifact(() => piece.Paint(canvas, page.Left, y), subtype);
        if (document.Information.Marking is { } label && Markings.Unseen(label, canvas, labels, atTop) is { } reason)
        {
            var place = blocks[0].Place.File is null ? Place.Of(document.Styles.File) : blocks[0].Place;
            var where = $"{label.Label()} can't be seen in the {(atTop ? "head" : "foot")} of pages of the master \"{master.Name}\": {reason}";
            found.Add(new Diagnostic(Codes.ReportFit, place, where + "; the engine adds it", "give it room"));
            var line = builder.Stack([Markings.Line(document.Styles, label)], new Surroundings(master.Measure, null, document.Information.Language));
            canvas.Artifact(() => line.Paint(canvas, page.Left, atTop ? master.Head : master.Height - master.Foot - line.Height), subtype);
            if (Markings.Unseen(label, canvas, labels, atTop) is not null)
            {
                found.Add(new Diagnostic(Codes.ReportLabelUnseen, place, where, "give heads and feet of the page room for it"));
            }
        }
    }

    private sealed record BuiltPage(PageCanvas Canvas, PageFrame Page, ReportGroup? Part, int PartStart);

    // A link must lead somewhere: a block that was named but has nothing to show is at the beginning.
    private void DefineMissing()
    {
        foreach (var name in paint.Used.Where(name => !paint.Defined.Contains(name)))
        {
            pages[0].Canvas.Define(name, document.Page.Margin.Top);
        }
    }
}

/// <summary>Where things stand on the pages of a master: what begins at the left edge begins at the right one where reading does.</summary>
/// <param name="Master">The master.</param>
/// <param name="RightToLeft">Whether the document reads from right to left.</param>
internal sealed record PageFrame(PageMaster Master, bool RightToLeft)
{
    /// <summary>The height of the text.</summary>
    public double Room => Master.Height - Master.Margin.Vertical;

    /// <summary>The left edge of the text.</summary>
    public double Left => RightToLeft ? Master.Margin.End : Master.Margin.Start;

    /// <summary>The left edge of the main column.</summary>
    public double MainX => Left + (Master.Side > 0 && !RightToLeft ? Master.Side + Master.Gutter : 0);

    /// <summary>The left edge of the margin column.</summary>
    public double SideX => RightToLeft ? Left + Master.Main + Master.Gutter : Left;
}
