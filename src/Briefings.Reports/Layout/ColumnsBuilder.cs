using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>
/// Lays out blocks side by side. Where they ask for more than the measure, the space between them gives way first, then the widths that the
/// template gave, and at last they stand below each other: nothing leaves the measure.
/// </summary>
internal sealed class ColumnsBuilder(PieceBuilder pieces, List<Diagnostic> found)
{
    // The least width of a column and of the space between two, in points.
    private const double Least = 24;
    private const double LeastGap = 4;

    /// <summary>Columns of blocks.</summary>
    public Piece Build(ReportColumns columns, Surroundings around)
    {
        var count = columns.Columns.Length;
        var asked = columns.Columns.Sum(column => column.Width is { } width ? Math.Max(width, 1) : 0);
        var free = columns.Columns.Count(column => column.Width is null);
        var (gap, shrink) = (columns.Gap, 1.0);
        if (asked + (free * Least) + (gap * (count - 1)) > around.Width + 0.5)
        {
            var taken = asked + (free * Least);
            gap = count > 1 ? Math.Clamp((around.Width - taken) / (count - 1), Math.Min(LeastGap, gap), gap) : gap;
            var left = around.Width - (free * Least) - (gap * (count - 1));
            // Narrow ones keep their width, the others give what is too much.
            var kept = columns.Columns.Sum(column => column.Width is { } width ? Kept(width) : 0);
            var stacked = left < kept;
            shrink = asked > left && asked > kept ? (left - kept) / (asked - kept) : 1;
            found.Add(new Diagnostic(
                Codes.ReportFit,
                columns.Place,
                stacked ? "there is no room for the columns side by side, so that they stand below each other" : "the columns ask for more than the measure, so that they are narrower",
                "give them less width or a smaller gap"));
            if (stacked)
            {
                return new StackPiece([.. columns.Columns.Select(column => pieces.Stack(column.Blocks, around with { IsMain = false }))]);
            }
        }

        double WidthOf(double given) => Kept(given) + ((Math.Max(given, 1) - Kept(given)) * shrink);
        var share = free > 0 ? (around.Width - (gap * (count - 1)) - columns.Columns.Sum(column => column.Width is { } given ? WidthOf(given) : 0)) / free : 0;
        var x = 0.0;
        var placed = new List<(double, Piece)>();
        foreach (var column in columns.Columns)
        {
            var width = column.Width is { } given ? WidthOf(given) : share;
            placed.Add((around.Left(x, width), pieces.Stack(column.Blocks, around with { Width = width, IsMain = false })));
            x += width + gap;
        }

        return new ColumnsPiece(placed);
    }

    private static double Kept(double width) => Math.Clamp(width, 1, Least);

    /// <summary>Blocks in several columns of about one height: fewer of them where they would be too narrow.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="count">How many columns.</param>
    /// <param name="gap">Between two, in points.</param>
    /// <param name="around">Where they stand.</param>
    /// <param name="place">Where they were written.</param>
    public Piece Flow(ImmutableArray<ReportBlock> blocks, int count, double gap, Surroundings around, Place place)
    {
        var (columns, space) = (count, gap);
        while (columns > 1 && ShareOf(columns, space) < Measures.Least)
        {
            space = Math.Min(gap, (around.Width - (columns * Measures.Least)) / (columns - 1));
            if (space < Math.Min(LeastGap, gap))
            {
                (columns, space) = (columns - 1, gap);
            }
        }

        if (columns < count || space < gap)
        {
            found.Add(new Diagnostic(Codes.ReportFit, place, $"there is no room for {count} columns with this gap", "ask for fewer, or for a smaller gap"));
        }

        var width = ShareOf(columns, space);
        var content = pieces.Stack(blocks, around with { Width = width, IsMain = false });
        return new FlowPiece(content, [.. Enumerable.Range(0, columns).Select(i => around.Left(i * (width + space), width))]);

        double ShareOf(int number, double between) => (around.Width - (between * (number - 1))) / number;
    }
}
