namespace Briefings.Reports.Tests.Layout;

/// <summary>
/// Twice as much on twice as many pages takes twice the work. What is counted are questions that the layout asks its pieces: the same on every
/// machine, however busy.
/// </summary>
public class PageWorkTests
{
    private const double Room = 700;

    public static TheoryData<string> Shapes() => [.. Made.Keys];

    private static readonly Dictionary<string, Func<Counter, int, Piece>> Made = new(StringComparer.Ordinal)
    {
        ["a column"] = (counter, count) => Stack(counter, count),
        ["a box"] = (counter, count) => new StackPiece([new BoxPiece(Stack(counter, count), new ReportStyle(), 300)]),
        ["a box in a box"] = (counter, count) => new StackPiece([new BoxPiece(new StackPiece([new BoxPiece(Stack(counter, count), new ReportStyle(), 300)]), new ReportStyle(), 300)]),
        ["an item"] = (counter, count) => new StackPiece([new ItemPiece(null, Stack(counter, count), 0, 10)]),
        ["two columns side by side"] = (counter, count) => new StackPiece([new ColumnsPiece([(0, Stack(counter, count)), (100, Stack(counter, count))])]),
        ["a flow of two columns"] = (counter, count) => new StackPiece([new FlowPiece(Stack(counter, count), [0, 100])]),
        ["a cell"] = (counter, count) => new StackPiece([new TablePiece([], [new RowPiece([(0, Stack(counter, count))], default)], null, null, new ReportStyle(), 300)]),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_as_much_on_twice_as_many_pages_takes_twice_the_work(string shape)
    {
        // 35 pieces fill a column, so that no last page is so empty that the planner tries others.
        var (once, twice) = (Work(shape, 60 * 35), Work(shape, 120 * 35));

        once.ShouldBeGreaterThan(60 * 35);
        twice.ShouldBeLessThan(once * 5 / 2);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_is_left_for_the_next_page_is_as_high_as_its_pieces(string shape)
    {
        var counter = new Counter();
        var piece = Made[shape](counter, 200);
        var whole = piece.Height;
        var (head, tail) = piece.Divide(new Room(Room, Room, HasNotes: false, Force: true));

        head.ShouldNotBeNull().Height.ShouldBeLessThanOrEqualTo(Room + 0.01);
        // A space between two pieces falls away where a page ends between them.
        tail.ShouldNotBeNull().Height.ShouldBeInRange(whole - (2 * Room) - 40, whole - (Room / 2));
        Made[shape](counter, 200).Height.ShouldBe(whole);
    }

    private static long Work(string shape, int count)
    {
        var counter = new Counter();
        var column = (StackPiece)Made[shape](counter, count);
        var pages = new PagePlanner(Room, 0, null, int.MaxValue).Plan(column);
        pages.Count.ShouldBeGreaterThan(count / 100);
        return counter.Asked;
    }

    private static StackPiece Stack(Counter counter, int count) =>
        new([.. Enumerable.Range(0, count).Select(_ => new CountingPiece(counter) { Before = 4, After = 6 })]);

    private sealed class Counter
    {
        public long Asked { get; set; }
    }

    private sealed class CountingPiece(Counter counter) : Piece
    {
        public override double Height
        {
            get
            {
                counter.Asked++;
                return 14;
            }
        }

        public override void Paint(PageCanvas canvas, double x, double y)
        {
        }
    }
}
