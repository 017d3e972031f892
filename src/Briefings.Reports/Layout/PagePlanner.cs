namespace Briefings.Reports;

/// <summary>What one page holds, before anything is drawn.</summary>
/// <param name="Rest">All that was left when the page began; null where only notes were.</param>
/// <param name="Carried">Notes that go on from the page before.</param>
/// <param name="Head">What stands in the main column.</param>
/// <param name="Notes">What stands at its foot.</param>
internal sealed record PagePlan(StackPiece? Rest, IReadOnlyList<NotePiece> Carried, Piece? Head, IReadOnlyList<NotePiece> Notes);

/// <summary>
/// Divides the main column among pages. A last page that would hold a few lines only is avoided where less space between the pieces of the
/// pages before it makes room for them.
/// </summary>
/// <param name="room">The height of the column in points.</param>
/// <param name="fewLines">The height below which a last page looks like a mistake.</param>
internal sealed class PagePlanner(double room, double fewLines)
{
    // Notes never take more of a page than this, so that text goes on beside them.
    private const double NotesShare = 0.5;

    // From how many pages before the last one space may be taken, and what part of it is left.
    private const int PagesBack = 3;
    private static readonly double[] Tightness = [0.9, 0.8, 0.7, 0.6];

    /// <summary>The pages of a column.</summary>
    public List<PagePlan> Plan(StackPiece column)
    {
        var pages = new List<PagePlan>();
        var left = new Left(column, []);
        while (!left.IsNothing)
        {
            // What ends before a break that somebody asked for has a last page of its own.
            var (run, after) = Run(left.Rest, left.Carried);
            (run, left) = Better(run, after);
            pages.AddRange(run);
            left = left with { Rest = left.Rest?.Tightened(1) };
        }

        return pages;
    }

    private (List<PagePlan> Pages, Left Left) Better(List<PagePlan> pages, Left left)
    {
        if (pages.Count < 2 || pages[^1].Head is not { } last || last.Height >= fewLines)
        {
            return (pages, left);
        }

        foreach (var tightness in Tightness)
        {
            for (var from = pages.Count - 2; from >= Math.Max(0, pages.Count - 1 - PagesBack); from--)
            {
                var (again, after) = Run(pages[from].Rest!.Tightened(tightness), pages[from].Carried);
                if (from + again.Count < pages.Count)
                {
                    return ([.. pages.Take(from), .. again], after);
                }
            }
        }

        return (pages, left);
    }

    // Pages up to the end, or to a break that somebody asked for.
    private (List<PagePlan> Pages, Left Left) Run(StackPiece? rest, IReadOnlyList<NotePiece> carried)
    {
        var pages = new List<PagePlan>();
        while (rest is { IsEmpty: false } || carried.Count > 0)
        {
            var notes = carried.ToList();
            var reserved = Math.Min(NotePiece.CostOf(notes, hasNotes: false), room * NotesShare);
            var (head, tail) = rest is { IsEmpty: false }
                ? rest.Fill(new Room(room - reserved, room, notes.Count > 0, Force: true))
                : new Division(null, null);
            notes.AddRange(head?.Notes ?? []);
            var (here, next) = Divide(notes, head is null ? room : Math.Max(room - head.Height, room * 0.1));
            pages.Add(new PagePlan(rest, carried, head, here));
            (rest, carried) = (Stack(tail), next);
            if (rest is { StartsWithBreak: true })
            {
                break;
            }
        }

        return (pages, new Left(rest, carried));
    }

    private static StackPiece? Stack(Piece? piece) => piece switch
    {
        null => null,
        StackPiece stack => stack,
        _ => new StackPiece([piece]),
    };

    private (List<NotePiece> Here, List<NotePiece> Carried) Divide(List<NotePiece> notes, double height)
    {
        var here = new List<NotePiece>();
        var carried = new List<NotePiece>();
        var used = NotePiece.Separator;
        foreach (var note in notes)
        {
            var left = height - used - NotePiece.Gap;
            if (carried.Count > 0)
            {
                carried.Add(note);
            }
            else if (note.Height <= left + 0.01)
            {
                here.Add(note);
                used += note.Height + NotePiece.Gap;
            }
            else
            {
                // A note that is longer than what is left goes on at the foot of the next page.
                var part = note.Divide(new Room(left, room, HasNotes: true, Force: here.Count == 0 && left >= room * 0.09));
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
        }

        return (here, carried);
    }

    private sealed record Left(StackPiece? Rest, IReadOnlyList<NotePiece> Carried)
    {
        public bool IsNothing => Rest is not { IsEmpty: false } && Carried.Count == 0;
    }
}
