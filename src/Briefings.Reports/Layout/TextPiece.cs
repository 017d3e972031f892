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
    private readonly Lines all;
    private readonly int start;
    private readonly int end;
    private readonly ReportStyle style;
    private readonly Tag tag;
    private readonly TextMark? mark;
    private IReadOnlyList<NotePiece>? notes;

    /// <summary>Sets lines below each other.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="lineNotes">The notes of each.</param>
    /// <param name="style">The paragraph's style.</param>
    /// <param name="tag">Its element.</param>
    /// <param name="mark">What its first line does.</param>
    /// <param name="ascent">The height of the face's capitals in points.</param>
    public TextPiece(IReadOnlyList<TextLine> lines, IReadOnlyList<IReadOnlyList<NotePiece>> lineNotes, ReportStyle style, Tag tag, TextMark? mark, double ascent)
        : this(new Lines(lines, lineNotes, style, ascent), 0, lines.Count, style, tag, mark)
    {
    }

    private TextPiece(Lines all, int start, int end, ReportStyle style, Tag tag, TextMark? mark)
    {
        this.all = all;
        this.start = start;
        this.end = end;
        this.style = style;
        this.tag = tag;
        this.mark = mark;
    }

    public override double Height => all.Top(end) - all.Top(start);

    public override IReadOnlyList<NotePiece> Notes => notes ??= all.NotesOf(start, end);

    /// <summary>The width of what is seen of its last line.</summary>
    public double LastWidth => end > start ? all[end - 1].Width : 0;

    public override double? FirstBaseline => end > start ? all.Baseline(start) : null;

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
            painter.Paint(all[i], x, y, y + all.Baseline(i), all.Height(i));
            y += all.Height(i);
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
            var cost = all.Height(fit) + NotePiece.CostOf(all.NotesOf(fit), hasNotes);
            if (used + cost > room.Height + 0.01)
            {
                break;
            }

            used += cost;
            hasNotes |= all.NotesOf(fit).Count > 0;
            fit++;
        }

        // Widows: lines are given to the next page until it has enough.
        fit = Math.Min(fit, Math.Max(start, end - style.Widows));
        var least = Math.Min(style.Orphans, end - start);
        // A page does not end within a word, where a line less is enough.
        while (fit < end && fit - 1 - start >= least && all[fit - 1].EndsInHyphen)
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
                new TextPiece(all, start, fit, style, tag, mark),
                new TextPiece(all, fit, end, style, tag, mark));
    }

    /// <summary>
    /// What all parts of one paragraph share: its lines, and what stands above each, so that a part knows its height and its notes without
    /// going through the lines. A paragraph may go on over any number of pages, and each page asks for what is left.
    /// </summary>
    private sealed class Lines
    {
        private readonly IReadOnlyList<TextLine> lines;
        private readonly IReadOnlyList<IReadOnlyList<NotePiece>> lineNotes;
        private readonly ReportStyle style;
        private readonly double ascent;
        private readonly double[] tops;
        private readonly NotePiece[] notes;
        private readonly int[] notesBefore;

        public Lines(IReadOnlyList<TextLine> lines, IReadOnlyList<IReadOnlyList<NotePiece>> lineNotes, ReportStyle style, double ascent)
        {
            (this.lines, this.lineNotes, this.style, this.ascent) = (lines, lineNotes, style, ascent);
            tops = new double[lines.Count + 1];
            notes = [.. lineNotes.SelectMany(static each => each)];
            notesBefore = notes.Length == 0 ? [] : new int[lines.Count + 1];
            for (var i = 0; i < lines.Count; i++)
            {
                tops[i + 1] = tops[i] + Height(i);
                if (notes.Length > 0)
                {
                    notesBefore[i + 1] = notesBefore[i] + lineNotes[i].Count;
                }
            }
        }

        public TextLine this[int index] => lines[index];

        /// <summary>How high the lines before one are.</summary>
        public double Top(int index) => tops[index];

        // A picture stands on the baseline and pushes the line above away; below the line stays what is below any.
        public double Height(int index) => Math.Max(Math.Max(style.Leading, lines[index].Height), lines[index].Above + ((style.Leading - ascent) / 2));

        // Capitals stand in the middle of the line's height, so that text in a box has as much space above as below.
        public double Baseline(int index) => Math.Max((Height(index) + ascent) / 2, lines[index].Above);

        public IReadOnlyList<NotePiece> NotesOf(int index) => lineNotes[index];

        public IReadOnlyList<NotePiece> NotesOf(int from, int to) =>
            notes.Length == 0 || notesBefore[from] == notesBefore[to] ? NoNotes : new ArraySegment<NotePiece>(notes, notesBefore[from], notesBefore[to] - notesBefore[from]);
    }
}
