namespace Briefings.Reports;

/// <summary>A stack that runs through columns of about one height.</summary>
/// <param name="content">The stack, as wide as one column.</param>
/// <param name="columns">The left edges of the columns, in the order of reading.</param>
internal sealed class FlowPiece(Piece content, double[] columns) : Piece
{
    // Halving the height of a page so often leaves less than half a point.
    private const int Steps = 12;

    // Columns that begin on so small a part of a page look torn where not all of them have something.
    private const double EmptyPage = 0.35;

    private List<Piece>? balanced;

    public override double Height => Balanced.Count == 0 ? 0 : Balanced.Max(column => column.Height);

    public override IReadOnlyList<NotePiece> Notes => content.Notes;

    public override double? FirstBaseline => content.FirstBaseline;

    // The columns of the least height that holds all.
    private List<Piece> Balanced
    {
        get
        {
            if (balanced is not null)
            {
                return balanced;
            }

            // A column is filled as a page is: with what its notes take, though they stand elsewhere.
            var (least, most) = (0.0, Math.Max(content.Cost(hasNotes: true), 1));
            balanced = [content];
            for (var i = 0; i < Steps; i++)
            {
                var height = (least + most) / 2;
                var (tried, rest) = Fill(height, most);
                if (rest is null && tried.TrueForAll(column => column.Height <= height + 0.01))
                {
                    (balanced, most) = (tried, height);
                }
                else
                {
                    least = height;
                }
            }

            return balanced;
        }
    }

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        for (var i = 0; i < Balanced.Count; i++)
        {
            Balanced[i].Paint(canvas, x + columns[i], y);
        }
    }

    // Columns are evened out by trying heights, which need not be done on a page that can't hold the half of what is left: what no column takes
    // up is the space between two pieces where a column ends, and that is never as high as a page.
    protected override bool IsSurelyHigher(Room room) => !KeepTogether && content.Height > columns.Length * (Math.Max(room.Height, 0) + room.PageHeight);

    protected override Division Split(Room room)
    {
        // The notes of all columns are at the foot of the page, under all of them.
        var height = room.Height - NotePiece.CostOf(content.Notes, room.HasNotes);
        var (full, rest) = Fill(height > 0 ? height : room.Height, room.PageHeight, room.Force);
        if (rest is null && full.Count > 0)
        {
            // Tables may fit into less room than into a little more, where halving heights does not find it.
            balanced = full.Max(column => column.Height) < Height ? full : balanced;
            return Division.All(this);
        }

        return full.Count == 0 || (full.Count < columns.Length && room.Height < room.PageHeight * EmptyPage && !room.Force)
            ? Division.Nothing(this)
            : new Division(new FilledPiece(full, columns), new FlowPiece(rest!, columns));
    }

    // Fills the columns in turn; what is left is null where all has a place.
    private (List<Piece> Columns, Piece? Left) Fill(double height, double pageHeight, bool force = false)
    {
        var filled = new List<Piece>();
        Piece? rest = content;
        while (rest is not null && filled.Count < columns.Length)
        {
            var (head, tail) = rest.Divide(new Room(height, Math.Max(pageHeight, height), HasNotes: true, Force: force));
            if (head is null)
            {
                break;
            }

            filled.Add(head);
            rest = tail;
        }

        return (filled, rest);
    }
}

/// <summary>Columns of a flow that fill the rest of a page.</summary>
/// <param name="filled">What stands in the columns.</param>
/// <param name="columns">Their left edges.</param>
internal sealed class FilledPiece(IReadOnlyList<Piece> filled, double[] columns) : Piece
{
    public override double Height => filled.Max(column => column.Height);

    public override IReadOnlyList<NotePiece> Notes { get; } = [.. filled.SelectMany(column => column.Notes)];

    public override double? FirstBaseline => filled[0].FirstBaseline;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        for (var i = 0; i < filled.Count; i++)
        {
            filled[i].Paint(canvas, x + columns[i], y);
        }
    }
}
