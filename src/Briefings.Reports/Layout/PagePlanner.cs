namespace Briefings.Reports;

/// <summary>What one page holds, before anything is drawn.</summary>
/// <param name="Head">What stands in the main column.</param>
/// <param name="Notes">What stands at its foot.</param>
internal sealed record PagePlan(Piece? Head, IReadOnlyList<NotePiece> Notes);

/// <summary>
/// Divides the main column among pages. Where they would end badly (early, after a figure's section, with a last page of few lines), less space
/// between pieces and other places to break are tried, and the pages that cost least by <see cref="PageCosts"/> are taken.
/// </summary>
/// <param name="room">The height of the column in points.</param>
/// <param name="fewLines">The height below which a last page looks like a mistake.</param>
/// <param name="grid">The lines on which text stands; null for none.</param>
/// <param name="most">So many pages are planned and no more: whoever asks knows that as many are too many.</param>
internal sealed class PagePlanner(double room, double fewLines, LineGrid? grid, int most)
{
    // Notes never take more of a page than this, so that text goes on beside them.
    private const double NotesShare = 0.5;

    // From how many pages before the last one less space is tried.
    private const int PagesBack = 5;

    // So many drafts are followed from page to page: those that cost least so far.
    private const int Width = 6;

    private static readonly double[] Tightness = [1, 0.95, 0.9, 0.8, 0.7, 0.6];

    private static readonly Freedom[] Freedoms = [Freedom.None, Freedom.DividesKept, Freedom.FloatsPassHeadings, Freedom.DividesKept | Freedom.FloatsPassHeadings];

    /// <summary>The pages of a column.</summary>
    public List<PagePlan> Plan(StackPiece column)
    {
        var pages = new List<PagePlan>();
        var left = new Left(column, []);
        while (!left.IsNothing && pages.Count < most)
        {
            // What ends before a break that somebody asked for has a last page of its own.
            var draft = Best(left);
            left = draft.Left;
            pages.AddRange(draft.Pages());
        }

        return pages;
    }

    private Draft Best(Left left)
    {
        var plain = Cheapest(Draft.Begin(left with { Rest = left.Rest?.Spaced(1, grid) }), double.MaxValue)!;
        if (plain.Cost <= PageCosts.Fine)
        {
            return plain;
        }

        var best = plain;
        var drafts = plain.Drafts();
        foreach (var (tightness, lines) in Spaces())
        {
            // From a late page on rather than everywhere: what changes the look of fewer pages comes first and costs less.
            for (var from = drafts.Count - 1; from >= Math.Max(0, drafts.Count - PagesBack); from--)
            {
                var start = drafts[from];
                var share = (drafts.Count - from) / (double)drafts.Count;
                var cost = start.Cost + PageCosts.OfSpace(tightness, leavesGrid: lines != grid, share);
                best = Cheapest(start with { Left = start.Left with { Rest = start.Left.Rest?.Spaced(tightness, lines) }, Cost = cost }, best.Cost) ?? best;
            }
        }

        return best;
    }

    private IEnumerable<(double Tightness, LineGrid? Grid)> Spaces()
    {
        foreach (var tightness in Tightness.Skip(1))
        {
            yield return (tightness, grid);
        }

        if (grid is not null)
        {
            yield return (Tightness[^2], null);
            yield return (Tightness[^1], null);
        }
    }

    // The cheapest pages that a draft can go on with; null where all cost as much as a limit.
    private Draft? Cheapest(Draft start, double limit)
    {
        Draft? best = null;
        var open = new List<Draft> { start };
        while (open.Count > 0)
        {
            var next = new List<Draft>();
            foreach (var draft in open)
            {
                foreach (var longer in Longer(draft).Where(each => each.Cost < limit))
                {
                    if (longer.IsEnded)
                    {
                        (best, limit) = (longer, longer.Cost);
                    }
                    else
                    {
                        next.Add(longer);
                    }
                }
            }

            open = [.. next.Where(each => each.Cost < limit).OrderBy(each => each.Cost).Take(Width)];
        }

        return best;
    }

    // A draft with one page more, in each way that makes a difference.
    private List<Draft> Longer(Draft draft)
    {
        var made = new List<Draft>();
        foreach (var freedom in Freedoms)
        {
            var longer = Longer(draft, freedom);
            if (made.TrueForAll(other => other.Last!.Head?.Height != longer.Last!.Head?.Height || other.Cost != longer.Cost))
            {
                made.Add(longer);
            }

            // Where the page ends as it should, nothing else needs to be tried.
            if (longer.Cost - draft.Cost < PageCosts.Fine)
            {
                break;
            }
        }

        return made;
    }

    private Draft Longer(Draft draft, Freedom freedom)
    {
        var (rest, carried) = draft.Left;
        var notes = carried.ToList();
        var reserved = Math.Min(NotePiece.CostOf(notes, hasNotes: false), room * NotesShare);
        var division = rest is { IsEmpty: false }
            ? rest.Fill(new Room(room - reserved, room, notes.Count > 0, Force: true, freedom))
            : new Division(null, null);
        var head = division.Head;
        notes.AddRange(head?.Notes ?? []);
        var (here, next) = Divide(notes, head is null ? room : Math.Max(room - head.Height, room * 0.1));
        var page = new PagePlan(head, here);
        var left = new Left(Stack(division.Tail), next);
        var ends = left.IsNothing || left.Rest is { StartsWithBreak: true } || draft.Count + 1 >= most;
        var filled = Math.Clamp(((head?.Height ?? 0) + NotePiece.CostOf(here, hasNotes: false)) / room, 0, 1);
        var cost = !ends ? PageCosts.OfPage(1 - filled) : draft.Last is null ? 0 : PageCosts.OfLastPage(filled, head is not null && head.Height < fewLines);
        return new Draft(draft, page, left, draft.Cost + division.Cost + cost, ends);
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

    // Pages up to some place, as a chain that drafts share.
    private sealed record Draft(Draft? Before, PagePlan? Last, Left Left, double Cost, bool IsEnded)
    {
        public static Draft Begin(Left left) => new(null, null, left, 0, IsEnded: false);

        /// <summary>How many pages it has.</summary>
        public int Count { get; } = Before is null ? 0 : Before.Count + 1;

        public IEnumerable<PagePlan> Pages() => Drafts().Skip(1).Append(this).Select(draft => draft.Last!);

        /// <summary>What it was before each of its pages.</summary>
        public List<Draft> Drafts()
        {
            var drafts = new List<Draft>();
            for (var draft = Before; draft is not null; draft = draft.Before)
            {
                drafts.Add(draft);
            }

            drafts.Reverse();
            return drafts;
        }
    }
}
