namespace Briefings.Reports;

/// <summary>Moves width between the columns of a table whose words do not all stand on one line, as long as that makes it less high.</summary>
internal static class ColumnWidths
{
    // What is moved at a time, in points: first much, then little. Narrower than the last one no letter is.
    private static readonly double[] Steps = [48, 24, 12, 6, 3];

    // Of tables of one height the one whose cells have fewer lines is better.
    private const double Lower = 0.02;

    // A divided word is as bad as so many lines more.
    private const double DividedWord = 0.7;

    // Beyond these, what better widths would save is not worth the time: moves, columns, and rows that are looked at.
    private const int Moves = 60;
    private const int Columns = 10;
    private const int Rows = 120;

    /// <summary>Finds better widths; the sum stays, no column gets narrower than its least width, and columns of a given width keep it.</summary>
    /// <param name="pieces">What measures cells.</param>
    /// <param name="table">The table.</param>
    /// <param name="language">Its language.</param>
    /// <param name="widths">The widths to begin with; those that are found.</param>
    /// <param name="least">The least widths.</param>
    public static void Level(PieceBuilder pieces, ReportTable table, string language, double[] widths, double[] least)
    {
        if (widths.Length is < 2 or > Columns)
        {
            return;
        }

        var heights = new Heights(pieces, table, language, widths.Length);
        var height = heights.Of(widths);
        var moves = 0;
        foreach (var step in Steps)
        {
            while (moves++ < Moves && Best(heights, table, widths, least, step) is var (from, to, lower) && lower < height - 0.01)
            {
                widths[from] -= step;
                widths[to] += step;
                height = lower;
            }
        }
    }

    // Of all moves the one after which the table is least high, the first of several.
    private static (int From, int To, double Height) Best(Heights heights, ReportTable table, double[] widths, double[] least, double step)
    {
        var best = (From: 0, To: 0, Height: double.PositiveInfinity);
        for (var from = 0; from < widths.Length; from++)
        {
            if (table.Columns[from].Width is not null || widths[from] - step < least[from])
            {
                continue;
            }

            for (var to = 0; to < widths.Length; to++)
            {
                if (to == from || table.Columns[to].Width is not null)
                {
                    continue;
                }

                var (one, other) = (widths[from], widths[to]);
                (widths[from], widths[to]) = (one - step, other + step);
                var height = heights.Of(widths);
                (widths[from], widths[to]) = (one, other);
                if (height < best.Height - 0.01)
                {
                    best = (from, to, height);
                }
            }
        }

        return best;
    }

    // The height of a table with columns of some widths; what a column of a width comes to in each row is reckoned once.
    private sealed class Heights
    {
        private readonly (ShapedText Text, double Taken, double Leading)[][][] columns;
        private readonly Dictionary<double, double[]>[] known;

        public Heights(PieceBuilder pieces, ReportTable table, string language, int count)
        {
            var rows = table.Head.Concat(table.Rows).Take(Rows).ToArray();
            known = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<double, double[]>())];
            columns = [.. Enumerable.Range(0, count).Select(column => rows.Select(row => Cell(pieces, row, column, language)).ToArray())];
        }

        public double Of(double[] widths)
        {
            Span<double> heights = stackalloc double[Rows];
            heights.Clear();
            var all = 0.0;
            for (var column = 0; column < widths.Length; column++)
            {
                var each = Column(column, widths[column]);
                for (var row = 0; row < each.Length; row++)
                {
                    heights[row] = Math.Max(heights[row], each[row]);
                    all += each[row];
                }
            }

            var sum = all * Lower;
            foreach (var height in heights)
            {
                sum += height;
            }

            return sum;
        }

        private double[] Column(int column, double width)
        {
            if (known[column].TryGetValue(width, out var heights))
            {
                return heights;
            }

            known[column][width] = heights = new double[columns[column].Length];
            for (var row = 0; row < heights.Length; row++)
            {
                foreach (var (text, taken, leading) in columns[column][row])
                {
                    var (lines, divided) = LineBreaker.Count(text, Math.Max(width - taken, 1));
                    heights[row] += (lines + (divided * DividedWord)) * leading;
                }
            }

            return heights;
        }

        private static (ShapedText Text, double Taken, double Leading)[] Cell(PieceBuilder pieces, ReportRow row, int column, string language)
        {
            var at = 0;
            foreach (var cell in row.Cells)
            {
                if (at == column)
                {
                    // A cell over several columns changes with their sum, which this does not see.
                    return cell.Span == 1 ? [.. pieces.Paragraphs(cell.Blocks, language)] : [];
                }

                at += cell.Span;
            }

            return [];
        }
    }
}
