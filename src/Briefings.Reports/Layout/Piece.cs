namespace Briefings.Reports;

/// <summary>What dividing a piece at a height gave. Nothing fits: no head. All of it fits: no tail.</summary>
internal readonly record struct Division(Piece? Head, Piece? Tail)
{
    /// <summary>How much a reader would mind that it was divided just here, as <see cref="PageCosts"/> weighs it; the empty rest of the page apart.</summary>
    public double Cost { get; init; }

    public static Division Nothing(Piece piece) => new(null, piece);

    public static Division All(Piece piece) => new(piece, null);
}

/// <summary>The room that is left on a page.</summary>
/// <param name="Height">In points, notes included.</param>
/// <param name="PageHeight">Of an empty page.</param>
/// <param name="HasNotes">Whether the page has a note already, so that the line above them is paid for.</param>
/// <param name="Force">Whether the page is empty: something must be placed, or nothing ever would be.</param>
/// <param name="Freedom">What may be done so that the page does not end early.</param>
internal readonly record struct Room(double Height, double PageHeight, bool HasNotes, bool Force, Freedom Freedom = Freedom.None);

/// <summary>What may be done so that a page does not end early. The planner tries what is worth it.</summary>
[Flags]
internal enum Freedom
{
    /// <summary>What is kept together goes to the next page whole, and a figure that must wait is in its own section still.</summary>
    None = 0,

    /// <summary>What a page could hold whole is divided nevertheless.</summary>
    DividesKept = 1,

    /// <summary>A figure that goes to the next page may stand in the section after its own.</summary>
    FloatsPassHeadings = 2,
}

/// <summary>
/// A piece of a page: something of a height that can be painted, and perhaps divided. Dividing makes new pieces and leaves
/// the old one as it was.
/// </summary>
internal abstract class Piece
{
    public static readonly IReadOnlyList<NotePiece> NoNotes = [];

    /// <summary>The height in points, without the space around it.</summary>
    public abstract double Height { get; }

    public double Before { get; set; }

    public double After { get; set; }

    /// <summary>Whether it stays on the page of what follows.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>Whether it is divided only where no page could hold it.</summary>
    public bool KeepTogether { get; set; }

    /// <summary>Whether a new page begins with it.</summary>
    public bool BreakBefore { get; set; }

    /// <summary>How far it stands to the left of where its column begins: wide things reach into the margin column.</summary>
    public double Outdent { get; set; }

    /// <summary>What stands in the margin beside its beginning.</summary>
    public IReadOnlyList<SideNote> Sides { get; set; } = [];

    /// <summary>Whether it reaches into the margin column.</summary>
    public bool IsWide { get; set; }

    /// <summary>Whether it may go to the top of the next page while text takes its place.</summary>
    public bool Floats { get; set; }

    /// <summary>Of what floats: the element that it is read as; null for an ornament.</summary>
    public Tag? Element { get; set; }

    /// <summary>The elements of floats right before it, and of what stands in the margin beside them: they are read before it, also where they stand on a later page.</summary>
    public IReadOnlyList<Tag> Passed { get; set; } = [];

    /// <summary>Of what floats: the level of the heading above it; 0 where there is none.</summary>
    public int Section { get; set; }

    /// <summary>The level of the heading that it begins with, also one beside it in the margin; 0 for none.</summary>
    public int Heading => OwnHeading > 0 ? OwnHeading : Sides.Count > 0 ? Sides[0].Piece.Heading : 0;

    /// <summary>The level of the heading that it begins with itself; 0 for none.</summary>
    protected virtual int OwnHeading => 0;

    /// <summary>The names by which links find it.</summary>
    public IReadOnlyList<string> Anchors { get; set; } = [];

    /// <summary>Notes whose marks are in it.</summary>
    public virtual IReadOnlyList<NotePiece> Notes => NoNotes;

    /// <summary>From its top to its first baseline; null where it has no text.</summary>
    public virtual double? FirstBaseline => null;

    /// <summary>From line to line of text that stands freely in its column; null for anything else.</summary>
    public virtual double? Leading => null;

    /// <summary>The height with that of its notes.</summary>
    public double Cost(bool hasNotes) => Height + NotePiece.CostOf(Notes, hasNotes);

    public Division Divide(Room room)
    {
        if (!IsSurelyHigher(room) && Cost(room.HasNotes) <= room.Height + 0.01)
        {
            return Division.All(this);
        }

        if (!KeepTogether || room.Force || Height > room.PageHeight)
        {
            return Adopted(Split(room));
        }

        if (!room.Freedom.HasFlag(Freedom.DividesKept))
        {
            return Division.Nothing(this);
        }

        var parts = Adopted(Split(room));
        return parts is { Head.Height: >= PageCosts.LeastOfKept, Tail.Height: >= PageCosts.LeastOfKept }
            ? parts with { Cost = parts.Cost + PageCosts.DividedKept }
            : Division.Nothing(this);
    }

    /// <summary>The parts of a division with what belongs to the whole: the first has its beginning, the last its end.</summary>
    protected Division Adopted(Division parts)
    {
        if (parts.Head is { } head && head != this)
        {
            (head.Before, head.After, head.Outdent, head.IsWide) = (Before, After, Outdent, IsWide);
            (head.Sides, head.Anchors, head.Passed, head.BreakBefore) = (Sides, Anchors, Passed, BreakBefore);
        }

        if (parts.Tail is { } tail && tail != this)
        {
            (tail.Before, tail.After, tail.Outdent, tail.IsWide, tail.KeepWithNext) = (Before, After, Outdent, IsWide, KeepWithNext);
        }

        return parts;
    }

    public abstract void Paint(PageCanvas canvas, double x, double y);

    /// <summary>Whether it is plainly higher than the room, for what takes long to measure: what is not surely higher is measured.</summary>
    protected virtual bool IsSurelyHigher(Room room) => false;

    /// <summary>Divides what does not fit.</summary>
    protected virtual Division Split(Room room) => Division.Nothing(this);
}

/// <summary>Something for the margin column.</summary>
/// <param name="Piece">What.</param>
/// <param name="Tag">Its element, which takes its place among the others where the text reaches it.</param>
internal sealed record SideNote(Piece Piece, Tag Tag);

/// <summary>Empty space with nothing in it, such as a forced page break needs to stand on.</summary>
internal sealed class EmptyPiece(double height) : Piece
{
    public override double Height => height;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
    }
}

/// <summary>A line across the measure.</summary>
internal sealed class RulePiece(ReportStyle style, double width) : Piece
{
    public override double Height => Math.Max(style.Border.Top, 0.25);

    public override void Paint(PageCanvas canvas, double x, double y) =>
        canvas.Ornament(page => page.FillRectangle(new Pdf.Rect(x, y, width, Height), PageCanvas.Rgb(style.BorderColour)));
}

/// <summary>A note at the foot of a page.</summary>
internal sealed class NotePiece(ReportNote note, Piece content) : Piece
{
    /// <summary>What the line above the notes takes, with the space around it.</summary>
    public const double Separator = 14;

    /// <summary>What a note asks for on the page of its mark; the rest of a longer one goes on at the foot of the next page.</summary>
    public const double Longest = 180;

    /// <summary>Between two notes.</summary>
    public const double Gap = 2;

    public ReportNote Note => note;

    public override double Height => content.Height;

    public static double CostOf(IReadOnlyList<NotePiece> notes, bool hasNotes)
    {
        if (notes.Count == 0)
        {
            return 0;
        }

        var sum = hasNotes ? 0 : Separator;
        foreach (var each in notes)
        {
            sum += Math.Min(each.Height, Longest) + Gap;
        }

        return sum;
    }

    public override void Paint(PageCanvas canvas, double x, double y) => content.Paint(canvas, x, y);

    protected override Division Split(Room room)
    {
        var (head, tail) = content.Divide(room);
        return new Division(head is null ? null : new NotePiece(note, head), tail is null ? null : new NotePiece(note, tail));
    }
}
