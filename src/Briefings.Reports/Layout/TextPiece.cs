namespace Briefings.Reports;

/// <summary>What a paragraph does besides being read, when its first line is painted.</summary>
/// <param name="Anchor">The name by which links find it.</param>
/// <param name="Level">Of a heading; 0 for other text.</param>
/// <param name="Words">Of a heading, for bookmarks and running heads.</param>
/// <param name="Outline">Whether it is a bookmark.</param>
internal sealed record TextMark(string? Anchor, int Level, string Words, bool Outline);

/// <summary>Lines of one paragraph.</summary>
internal sealed class TextPiece : Piece
{
    private readonly IReadOnlyList<TextLine> lines;
    private readonly IReadOnlyList<IReadOnlyList<NotePiece>> lineNotes;
    private readonly int start;
    private readonly int end;
    private readonly ReportStyle style;
    private readonly Tag tag;
    private readonly TextMark? mark;
    private readonly double ascent;
    private IReadOnlyList<NotePiece>? notes;

    /// <summary>Sets lines below each other.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="lineNotes">The notes of each.</param>
    /// <param name="style">The paragraph's style.</param>
    /// <param name="tag">Its element.</param>
    /// <param name="mark">What its first line does.</param>
    /// <param name="ascent">The height of the face's capitals in points.</param>
    public TextPiece(IReadOnlyList<TextLine> lines, IReadOnlyList<IReadOnlyList<NotePiece>> lineNotes, ReportStyle style, Tag tag, TextMark? mark, double ascent)
        : this(lines, lineNotes, 0, lines.Count, style, tag, mark, ascent)
    {
    }

    private TextPiece(
        IReadOnlyList<TextLine> lines,
        IReadOnlyList<IReadOnlyList<NotePiece>> lineNotes,
        int start,
        int end,
        ReportStyle style,
        Tag tag,
        TextMark? mark,
        double ascent)
    {
        this.lines = lines;
        this.lineNotes = lineNotes;
        this.start = start;
        this.end = end;
        this.style = style;
        this.tag = tag;
        this.mark = mark;
        this.ascent = ascent;
        for (var i = start; i < end; i++)
        {
            Height += LineHeight(i);
        }
    }

    public override double Height { get; }

    public override IReadOnlyList<NotePiece> Notes => notes ??= NotesOf(start, end);

    /// <summary>The width of what is seen of its last line.</summary>
    public double LastWidth => end > start ? lines[end - 1].Width : 0;

    public override double? FirstBaseline => end > start ? Baseline(start) : null;

    public override double? Leading => style.Leading;

    protected override int OwnHeading => mark?.Level ?? 0;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        if (mark is not null && start == 0)
        {
            canvas.Reach(mark, y);
        }

        var painter = new LinePainter(canvas, tag);
        for (var i = start; i < end; i++)
        {
            painter.Paint(lines[i], x, y, y + Baseline(i), LineHeight(i));
            y += LineHeight(i);
        }

        painter.Finish();
    }

    protected override Division Split(Room room)
    {
        // A heading is read at one glance: only one that no page could hold is divided.
        if (mark is not null && !room.Force)
        {
            return Division.Nothing(this);
        }

        var used = 0.0;
        var hasNotes = room.HasNotes;
        var fit = start;
        while (fit < end)
        {
            var cost = LineHeight(fit) + NotePiece.CostOf(lineNotes[fit], hasNotes);
            if (used + cost > room.Height + 0.01)
            {
                break;
            }

            used += cost;
            hasNotes |= lineNotes[fit].Count > 0;
            fit++;
        }

        // Widows: lines are given to the next page until it has enough.
        fit = Math.Min(fit, Math.Max(start, end - style.Widows));
        var least = Math.Min(style.Orphans, end - start);
        // A page does not end within a word, where a line less is enough.
        while (fit < end && fit - 1 - start >= least && lines[fit - 1].EndsInHyphen)
        {
            fit--;
        }

        if (fit - start < least || end - start < style.Orphans + style.Widows)
        {
            fit = room.Force ? Math.Max(start + 1, Math.Min(fit, end)) : start;
        }

        if (fit == start)
        {
            return Division.Nothing(this);
        }

        return fit >= end
            ? Division.All(this)
            : new Division(
                new TextPiece(lines, lineNotes, start, fit, style, tag, mark, ascent),
                new TextPiece(lines, lineNotes, fit, end, style, tag, mark, ascent));
    }

    // A picture stands on the baseline and pushes the line above away; below the line stays what is below any.
    private double LineHeight(int index) => Math.Max(Math.Max(style.Leading, lines[index].Height), lines[index].Above + ((style.Leading - ascent) / 2));

    // Capitals stand in the middle of the line's height, so that text in a box has as much space above as below.
    private double Baseline(int index) => Math.Max((LineHeight(index) + ascent) / 2, lines[index].Above);

    private IReadOnlyList<NotePiece> NotesOf(int from, int to)
    {
        List<NotePiece>? found = null;
        for (var i = from; i < to; i++)
        {
            if (lineNotes[i].Count > 0)
            {
                (found ??= []).AddRange(lineNotes[i]);
            }
        }

        return found ?? NoNotes;
    }
}
