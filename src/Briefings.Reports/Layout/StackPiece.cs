namespace Briefings.Reports;

/// <summary>Pieces one below the other. The space between two is the larger of what both ask for; at the top of a page it falls away.</summary>
internal sealed class StackPiece : Piece
{
    // The part of a page below which it looks empty.
    private const double EmptyPage = 0.35;

    private readonly IReadOnlyList<Piece> pieces;
    private readonly int start;
    private readonly Piece? first;
    private readonly bool atTop;
    private double? height;
    private IReadOnlyList<NotePiece>? notes;

    public StackPiece(IReadOnlyList<Piece> pieces)
        : this(pieces, 0, null, atTop: true)
    {
    }

    // What is left after a division: the rest of the list, perhaps with what is left of its first piece.
    private StackPiece(IReadOnlyList<Piece> pieces, int start, Piece? first, bool atTop)
    {
        this.pieces = pieces;
        this.start = start;
        this.first = first;
        this.atTop = atTop;
    }

    /// <summary>The lines on which the first lines of text stand; of the main column only, whose top is that of the page.</summary>
    public LineGrid? Grid { get; init; }

    /// <summary>What part of the space between pieces is left, where a page would hold a few lines otherwise.</summary>
    public double Tightness { get; init; } = 1;

    public override double Height => height ??= Measure();

    public override IReadOnlyList<NotePiece> Notes => notes ??= Gather();

    public override double? FirstBaseline => Count > 0 ? At(0).FirstBaseline : null;

    public override double? Leading => Count > 0 ? At(0).Leading : null;

    public bool IsEmpty => Count == 0;

    public int Count => pieces.Count - start;

    /// <summary>Its pieces, so that they can stand directly in the stack around it.</summary>
    public IEnumerable<Piece> Pieces => Enumerable.Range(0, Count).Select(At);

    /// <summary>Whether its first piece begins a new page.</summary>
    public bool StartsWithBreak => Count > 0 && At(0).BreakBefore;

    /// <summary>The same pieces with less space between them.</summary>
    public StackPiece Tightened(double tightness) => new(pieces, start, first, atTop) { Grid = Grid, Tightness = tightness };

    /// <summary>The same pieces, their text on a grid of lines.</summary>
    public StackPiece On(LineGrid grid) => new(pieces, start, first, atTop) { Grid = grid, Tightness = Tightness };

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        var top = y;
        for (var i = 0; i < Count; i++)
        {
            var piece = At(i);
            y += GapBefore(i, y - top);
            foreach (var anchor in piece.Anchors)
            {
                canvas.Define(anchor, y);
            }

            foreach (var side in piece.Sides)
            {
                // Its first line stands on the baseline of the text's first.
                canvas.AddSide(side, y + Math.Max(0, (piece.FirstBaseline ?? 0) - (side.Piece.FirstBaseline ?? 0)));
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

    protected override Division Split(Room room) => Split(room, 0);

    private Division Split(Room room, double used)
    {
        var cost = used;
        var hasNotes = room.HasNotes;
        var lastBreak = -1;
        for (var i = 0; i < Count; i++)
        {
            var piece = At(i);
            if (i > 0 && piece.BreakBefore)
            {
                return Cut(i);
            }

            if (i > 0 && !At(i - 1).KeepWithNext)
            {
                lastBreak = i;
            }

            var gap = GapBefore(i, used);
            var left = room.Height - cost - gap;
            var part = piece.Divide(room with { Height = left, HasNotes = hasNotes, Force = room.Force && i == 0 });
            if (part.Tail is null)
            {
                cost += gap + piece.Cost(hasNotes);
                used += gap + piece.Height;
                hasNotes |= piece.Notes.Count > 0;
                continue;
            }

            if (piece.Floats && i > 0 && AfterFloat(room with { HasNotes = hasNotes }, i, cost, used) is { } floated)
            {
                return floated;
            }

            // A page that would stay mostly empty is worse than a box that goes on over two.
            if (part.Head is null && piece.KeepTogether && used < room.PageHeight * EmptyPage && left > room.PageHeight * EmptyPage)
            {
                part = piece.DivideAnyway(room with { Height = left, HasNotes = hasNotes, Force = false });
            }

            if (part.Head is not null && part.Tail is not null)
            {
                return Parted(i, part);
            }

            if (lastBreak > 0)
            {
                return Cut(lastBreak);
            }

            // Only what is kept together precedes: on an empty page it must be divided or let go, or nothing would ever be placed.
            if (!room.Force)
            {
                return Division.Nothing(this);
            }

            part = piece.Divide(room with { Height = left, HasNotes = hasNotes });
            if (i > 0 && part.Head is not null && part.Tail is not null && part.Head.Cost(hasNotes) <= left + 0.01)
            {
                return Parted(i, part);
            }

            return i > 0 ? Cut(i) : Count == 1 ? Division.All(this) : Cut(1);
        }

        return Division.All(this);
    }

    // A float has no room: what follows it takes its place on this page, and it is the first thing on the next. Null where nothing of what
    // follows can stand here.
    private Division? AfterFloat(Room room, int index, double cost, double used)
    {
        var following = new StackPiece([At(index - 1), .. Enumerable.Range(index + 1, Count - index - 1).Select(At)]) { Grid = Grid, Tightness = Tightness };
        if (following.Count == 1 || following.At(1).BreakBefore || following.At(1).Floats)
        {
            return null;
        }

        // The piece before the float is there already; it only says what space follows it.
        var done = following.At(0);
        var above = used - done.Height;
        var rest = following.Split(room with { Height = room.Height - cost + above + done.Cost(room.HasNotes), Force = false }, above);
        if (rest.Head is not StackPiece { Count: > 1 } head || head.At(0) != done)
        {
            return null;
        }

        var before = Enumerable.Range(0, index).Select(At).Concat(head.Pieces.Skip(1));
        var after = (rest.Tail as StackPiece)?.Pieces ?? [];
        return new Division(With([.. before], atTop), With([At(index), .. after], atTop: true));
    }

    private Division Parted(int index, Division part) => new(
        With([.. Enumerable.Range(0, index).Select(At), part.Head!], atTop),
        new StackPiece(pieces, start + index, part.Tail, atTop: true) { Grid = Grid, Tightness = Tightness });

    private Division Cut(int index) => new(
        With([.. Enumerable.Range(0, index).Select(At)], atTop),
        new StackPiece(pieces, start + index, first: null, atTop: true) { Grid = Grid, Tightness = Tightness });

    private StackPiece With(Piece[] list, bool atTop) => new(list, 0, null, atTop) { Grid = Grid, Tightness = Tightness };

    private Piece At(int index) => index == 0 && first is not null ? first : pieces[start + index];

    private double GapBefore(int index, double y)
    {
        var gap = (index == 0 ? atTop ? 0 : At(0).Before : Math.Max(At(index - 1).After, At(index).Before)) * Tightness;
        return Grid is null || Tightness < 1 ? gap : gap + Grid.Missing(y + gap, At(index));
    }

    private double Measure()
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            sum += GapBefore(i, sum) + At(i).Height;
        }

        return sum;
    }

    private IReadOnlyList<NotePiece> Gather()
    {
        List<NotePiece>? gathered = null;
        for (var i = 0; i < Count; i++)
        {
            if (At(i).Notes.Count > 0)
            {
                (gathered ??= []).AddRange(At(i).Notes);
            }
        }

        return gathered ?? NoNotes;
    }
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
