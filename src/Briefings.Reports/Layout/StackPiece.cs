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

    public override double Height => height ??= Measure();

    public override IReadOnlyList<NotePiece> Notes => notes ??= Gather();

    public override double? FirstBaseline => Count > 0 ? At(0).FirstBaseline : null;

    public bool IsEmpty => Count == 0;

    public int Count => pieces.Count - start;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        for (var i = 0; i < Count; i++)
        {
            var piece = At(i);
            y += GapBefore(i);
            if (piece.Anchor is not null)
            {
                canvas.Define(piece.Anchor, y);
            }

            foreach (var side in piece.Sides)
            {
                // Its first line stands on the baseline of the text's first.
                canvas.AddSide(side, y + Math.Max(0, (piece.FirstBaseline ?? 0) - (side.Piece.FirstBaseline ?? 0)));
            }

            // A line across both columns stands between margin notes; anything higher stands in their way.
            if (piece.Outdent > 0 && piece.Height > 4 && !canvas.IsArtifact)
            {
                canvas.Wide.Add((y, y + piece.Height));
            }

            piece.Paint(canvas, x - piece.Outdent, y);
            y += piece.Height;
        }
    }

    /// <summary>Fills a page: as <see cref="Piece.Divide"/>, but a forced break counts even where all would fit.</summary>
    public Division Fill(Room room) => Split(room);

    protected override Division Split(Room room)
    {
        var used = 0.0;
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

            var gap = GapBefore(i);
            var left = room.Height - used - gap;
            var part = piece.Divide(room with { Height = left, HasNotes = hasNotes, Force = room.Force && i == 0 });
            if (part.Tail is null)
            {
                used += gap + piece.Cost(hasNotes);
                hasNotes |= piece.Notes.Count > 0;
                continue;
            }

            // A page that would stay mostly empty is worse than a box that goes on over two.
            if (part.Head is null && piece.KeepTogether && used < room.PageHeight * EmptyPage && left > room.PageHeight * EmptyPage)
            {
                part = piece.DivideAnyway(room with { Height = left, HasNotes = hasNotes, Force = false });
            }

            if (part.Head is not null && part.Tail is not null)
            {
                return new Division(new StackPiece([.. Enumerable.Range(0, i).Select(At), part.Head], 0, null, atTop), new StackPiece(pieces, start + i, part.Tail, atTop: true));
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
                return new Division(new StackPiece([.. Enumerable.Range(0, i).Select(At), part.Head], 0, null, atTop), new StackPiece(pieces, start + i, part.Tail, atTop: true));
            }

            return i > 0 ? Cut(i) : Count == 1 ? Division.All(this) : Cut(1);
        }

        return Division.All(this);
    }

    private Division Cut(int index) => new(
        new StackPiece([.. Enumerable.Range(0, index).Select(At)], 0, null, atTop),
        new StackPiece(pieces, start + index, first: null, atTop: true));

    private Piece At(int index) => index == 0 && first is not null ? first : pieces[start + index];

    private double GapBefore(int index) => index == 0 ? atTop ? 0 : At(0).Before : Math.Max(At(index - 1).After, At(index).Before);

    private double Measure()
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            sum += GapBefore(i) + At(i).Height;
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
