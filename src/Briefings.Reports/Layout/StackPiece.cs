namespace Briefings.Reports;

/// <summary>Pieces one below the other. The space between two is the larger of what both ask for; at the top of a page it falls away.</summary>
internal sealed class StackPiece : Piece
{
    private readonly IReadOnlyList<Piece> pieces;
    private readonly int start;
    private readonly Piece? first;
    private readonly bool atTop;
    private readonly StackHeights heights;
    private double? height;
    private IReadOnlyList<NotePiece>? notes;

    public StackPiece(IReadOnlyList<Piece> pieces)
        : this(pieces, 0, null, atTop: true, new StackHeights(pieces))
    {
    }

    // What is left after a division: the rest of the list, perhaps with what is left of its first piece.
    private StackPiece(IReadOnlyList<Piece> pieces, int start, Piece? first, bool atTop, StackHeights heights)
    {
        this.heights = heights;
        this.pieces = pieces;
        this.start = start;
        this.first = first;
        this.atTop = atTop;
    }

    /// <summary>The lines on which the first lines of text stand; of the main column only, whose top is that of the page.</summary>
    public LineGrid? Grid { get; init; }

    /// <summary>Down to where the margin holds what began on the page before; of the main column only.</summary>
    public double MarginTaken { get; init; }

    /// <summary>What part of the space between pieces is left, where pages end better so.</summary>
    public double Tightness { get; init; } = 1;

    public override double Height => height ??= Measure();

    public override IReadOnlyList<NotePiece> Notes => notes ??= Gather();

    public override double? FirstBaseline => Count > 0 ? At(0).FirstBaseline : null;

    public override double? Leading => Count > 0 ? At(0).Leading : null;

    protected override int OwnHeading => Count > 0 ? At(0).Heading : 0;

    public bool IsEmpty => Count == 0;

    /// <summary>Whether what follows it begins a new page.</summary>
    public bool EndsWithBreak { get; init; }

    public int Count => pieces.Count - start;

    /// <summary>Its pieces, so that they can stand directly in the stack around it.</summary>
    public IEnumerable<Piece> Pieces => Enumerable.Range(0, Count).Select(At);

    /// <summary>Whether its first piece begins a new page.</summary>
    public bool StartsWithBreak => Count > 0 && At(0).BreakBefore;

    /// <summary>The same pieces with less space between them, their text on a grid of lines or not.</summary>
    public StackPiece Spaced(double tightness, LineGrid? grid) => new(pieces, start, first, atTop, heights) { Grid = grid, Tightness = tightness, MarginTaken = MarginTaken };

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        var top = y;
        var margin = new MarginCursor(MarginTaken);
        for (var i = 0; i < Count; i++)
        {
            var piece = At(i);
            y += GapBefore(i, y - top, margin);
            margin.Pass(piece, y - top);
            foreach (var anchor in piece.Anchors)
            {
                canvas.Define(anchor, y);
            }

            foreach (var passed in canvas.IsArtifact ? [] : piece.Passed)
            {
                passed.Get(canvas.State.Document);
            }

            foreach (var side in piece.Sides)
            {
                // Its first line stands on the baseline of the text's first.
                canvas.AddSide(side, piece.FirstBaseline is { } baseline ? y + baseline - (side.Piece.FirstBaseline ?? 0) : y);
            }

            // A line across both columns stands between margin notes; anything higher stands in their way.
            if (piece.IsWide && piece.Height > 4 && !canvas.IsArtifact)
            {
                canvas.Wide.Add((y, y + piece.Height));
            }

            piece.Paint(canvas, x - piece.Outdent, y);
            y += piece.Height;
        }
    }

    /// <summary>Fills a page: as <see cref="Piece.Divide"/>, but a forced break counts even where all would fit.</summary>
    public Division Fill(Room room) => Split(room);

    protected override Division Split(Room room) => Split(room, 0, new MarginCursor(MarginTaken));

    private Division Split(Room room, double used, MarginCursor margin)
    {
        var cost = used;
        var hasNotes = room.HasNotes;
        var lastBreak = -1;
        for (var i = 0; i < Count; i++)
        {
            var piece = At(i);
            if (i > 0 && piece.BreakBefore)
            {
                return Cut(i, 0);
            }

            if (i > 0 && !At(i - 1).KeepWithNext)
            {
                lastBreak = i;
            }

            var gap = GapBefore(i, used, margin);
            margin.Pass(piece, used + gap);
            var left = room.Height - cost - gap;
            var part = piece.Divide(room with { Height = left, HasNotes = hasNotes, Force = room.Force && i == 0 });
            if (part.Tail is null)
            {
                cost += gap + piece.Cost(hasNotes);
                used += gap + piece.Height;
                hasNotes |= piece.Notes.Count > 0;
                continue;
            }

            if (piece.Floats && i > 0 && AfterFloat(room with { HasNotes = hasNotes }, i, cost, used, margin) is { } floated)
            {
                return floated;
            }

            if (part.Head is not null && part.Tail is not null)
            {
                return Parted(i, part, margin.Beyond(room.Height));
            }

            if (lastBreak > 0)
            {
                return Cut(lastBreak, margin.Beyond(room.Height));
            }

            // Only what is kept together precedes: on an empty page it must be divided or let go, or nothing would ever be placed.
            if (!room.Force)
            {
                return Division.Nothing(this);
            }

            part = piece.Divide(room with { Height = left, HasNotes = hasNotes });
            if (i > 0 && part.Head is not null && part.Tail is not null && part.Head.Cost(hasNotes) <= left + 0.01)
            {
                return Parted(i, part, margin.Beyond(room.Height));
            }

            return i > 0 ? Cut(i, margin.Beyond(room.Height)) : Count == 1 ? Division.All(this) : Cut(1, margin.Beyond(room.Height));
        }

        return Division.All(this);
    }

    // A float has no room: what follows it takes its place on this page, and it is the first thing on the next, with others that come right
    // after it. Null where nothing of what follows can stand here.
    private Division? AfterFloat(Room room, int index, double cost, double used, MarginCursor margin)
    {
        var text = index + 1;
        while (text < Count && At(text) is { Floats: true, BreakBefore: false })
        {
            text++;
        }

        var end = EndOfSection(index, text, room.Freedom);
        var following = new StackPiece([At(index - 1), .. Enumerable.Range(text, end - text).Select(At)]) { Grid = Grid, Tightness = Tightness };
        if (following.Count == 1 || following.At(1).BreakBefore)
        {
            return null;
        }

        // The piece before the float is there already; it only says what space follows it.
        var done = following.At(0);
        var above = used - done.Height;
        var rest = following.Split(room with { Height = room.Height - cost + above + done.Cost(room.HasNotes), Force = false }, above, margin);
        if (rest.Head is not StackPiece { Count: > 1 } head || head.At(0) != done)
        {
            return null;
        }

        var before = Enumerable.Range(0, index).Select(At).Concat(head.Pieces.Skip(1)).ToArray();
        var after = ((rest.Tail as StackPiece)?.Pieces ?? []).Concat(Enumerable.Range(end, Count - end).Select(At));
        var passed = before.Skip(index).Count(piece => ClosesSection(piece, At(index)));
        var taken = rest.Tail is StackPiece tail ? tail.MarginTaken : margin.Beyond(room.Height);
        return new Division(With(before), new StackPiece([.. Enumerable.Range(index, text - index).Select(At), .. after]) { Grid = Grid, Tightness = Tightness, MarginTaken = taken })
        {
            Cost = rest.Cost + PageCosts.MovedFloat + (passed * PageCosts.PassedHeading),
        };
    }

    // Where the section of a float ends: before the next heading of its level or above, and what stays with that.
    private int EndOfSection(int index, int text, Freedom freedom)
    {
        if (freedom.HasFlag(Freedom.FloatsPassHeadings))
        {
            return Count;
        }

        var end = text;
        while (end < Count && !ClosesSection(At(end), At(index)))
        {
            end++;
        }

        while (end < Count && end > text && At(end - 1).KeepWithNext)
        {
            end--;
        }

        return end;
    }

    private static bool ClosesSection(Piece piece, Piece floated) => piece.Heading > 0 && piece.Heading <= Math.Max(floated.Section, 1);

    private Division Parted(int index, Division part, double taken) => part with
    {
        Head = With([.. Enumerable.Range(0, index).Select(At), part.Head!]),
        Tail = From(index, part.Tail, taken),
    };

    // A line that only ends what is above it has nothing to part at the end of a page or at the top of the next.
    private Division Cut(int index, double taken)
    {
        var end = index;
        while (end > 1 && IsEnding(At(end - 1)))
        {
            end--;
        }

        while (index + 1 < Count && IsEnding(At(index)))
        {
            index++;
        }

        return new Division(With([.. Enumerable.Range(0, end).Select(At)]), From(index, null, taken));
    }

    private static bool IsEnding(Piece piece) => piece is RulePiece { KeepWithNext: false, BreakBefore: false, Sides.Count: 0, Anchors.Count: 0 };

    // What stands on this page.
    private StackPiece With(Piece[] list) => new(list, 0, null, atTop, new StackHeights(list)) { Grid = Grid, Tightness = Tightness, MarginTaken = MarginTaken };

    // What is left for the next one.
    private StackPiece From(int index, Piece? rest, double taken) => new(pieces, start + index, rest, atTop: true, heights) { Grid = Grid, Tightness = Tightness, MarginTaken = taken };

    private Piece At(int index) => index == 0 && first is not null ? first : pieces[start + index];

    private double GapBefore(int index, double y, MarginCursor margin)
    {
        var piece = At(index);
        var gap = (index == 0 ? atTop ? 0 : piece.Before : Math.Max(At(index - 1).After, piece.Before)) * Tightness;
        gap += Hang(piece);
        if (piece is RulePiece { IsWide: true } && margin.End > 0)
        {
            // A line across both columns ends what stands in either.
            gap = Math.Max(gap, margin.End + piece.Before - y);
        }

        return Grid is null ? gap : gap + Grid.Missing(y + gap, piece);
    }

    // What stands in the margin beside a piece in larger letters begins no lower than the piece may: one baseline for both.
    internal static double Hang(Piece piece)
    {
        var hang = 0.0;
        if (piece.FirstBaseline is { } baseline)
        {
            foreach (var side in piece.Sides)
            {
                hang = Math.Max(hang, (side.Piece.FirstBaseline ?? 0) - baseline);
            }
        }

        return hang;
    }

    private double Measure()
    {
        // What is left of a long stack is asked for its height by each page that it goes on to.
        if (start > 0 && Grid is null && MarginTaken == 0 && Count > 0 && heights.Below(start, At(0), Tightness) is { } below)
        {
            return GapBefore(0, 0, default) + At(0).Height + below;
        }

        var sum = 0.0;
        var margin = new MarginCursor(MarginTaken);
        for (var i = 0; i < Count; i++)
        {
            sum += GapBefore(i, sum, margin);
            margin.Pass(At(i), sum);
            sum += At(i).Height;
        }

        return sum;
    }

    private IReadOnlyList<NotePiece> Gather()
    {
        var after = heights.NotesFrom(start + (first is null ? 0 : 1));
        return first is not { Notes.Count: > 0 } ? after : after.Count == 0 ? first.Notes : [.. first.Notes, .. after];
    }
}

/// <summary>Follows the margin column while pieces are placed beside it: where what stands in it ends.</summary>
/// <param name="taken">Down to where it is taken at the top.</param>
internal struct MarginCursor(double taken)
{
    private double longest = taken;

    /// <summary>From the top of the column to the end of the last margin note.</summary>
    public double End { get; private set; } = taken;

    /// <summary>Something is placed at a height.</summary>
    public void Pass(Piece piece, double y)
    {
        foreach (var side in piece.Sides)
        {
            End = Math.Max(y, End) + side.Piece.Height;
            longest = side.Piece.Height;
        }

        // Margin notes go on below what reaches into the margin.
        if (piece.IsWide && piece is not RulePiece && End > y && piece.Sides.Count == 0)
        {
            End += piece.Height + PageBuilder.SideGap;
        }
    }

    /// <summary>What the next page's margin begins with, where the notes do not end above a height: at most all of the last one.</summary>
    public readonly double Beyond(double height) => End > height ? longest : 0;
}

/// <summary>Lines at equal distances down a page, on which the text of the main column stands wherever what precedes left it.</summary>
/// <param name="Step">The distance of two lines in points.</param>
/// <param name="First">From the top of the column to the first line.</param>
internal sealed record LineGrid(double Step, double First)
{
    /// <summary>The space that brings the first line of a piece onto the grid: none where its own lines would leave it again.</summary>
    public double Missing(double y, Piece piece)
    {
        if (piece.Leading is not { } leading || piece.FirstBaseline is not { } baseline || Math.Abs((leading / Step) - Math.Round(leading / Step)) > 0.001)
        {
            return 0;
        }

        var lines = (y + baseline - First) / Step;
        var missing = (Math.Ceiling(lines - 0.002) - lines) * Step;
        return missing > 0.002 ? missing : 0;
    }
}
