namespace Briefings.ReportFiles.Tests.Random;

/// <summary>Compares what a file says to who hears it with what its source says.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// Asserts that a row of stretches stands in the text, each whole and once, one right after the other, with nothing between them.
    /// Stretches with Arabic in them stand in a file as they are seen, so their letters are compared without their order.
    /// </summary>
    /// <param name="read">What the file says, as <see cref="SourceWords.Letters"/> gives it.</param>
    /// <param name="row">The stretches.</param>
    /// <param name="from">Where in the text it may begin.</param>
    /// <param name="where">For whoever reads a failure.</param>
    /// <returns>Where the row ends.</returns>
    public static int ShouldHave(string read, int from, IReadOnlyList<Stretch> row, string where)
    {
        var letters = row.Where(static each => each.Letters.Length > 0).ToArray();
        var (best, at) = (0, 0);
        for (var start = letters.Length == 0 ? -1 : IndexOf(read, from, letters[0]); start >= 0; start = IndexOf(read, start + 1, letters[0]))
        {
            var (count, end) = Match(read, start, letters);
            if (count == letters.Length)
            {
                return end;
            }

            (best, at) = count > best ? (count, end) : (best, at);
        }

        if (letters.Length == 0)
        {
            return from;
        }

        var missing = letters[best];
        Assert.Fail(
            $"{where}: after {best} of {letters.Length} stretches, the {missing.What} \"{Short(missing.Text)}\" is not where it should be"
            + (best > 0 ? $", after the {letters[best - 1].What} \"{Short(letters[best - 1].Text)}\"" : "") + $": there stands \"{Short(read[at..])}\"");
        return 0;
    }

    /// <summary>Asserts that stretches follow each other in a text, with whatever between them.</summary>
    public static int ShouldFollow(string read, int from, IEnumerable<Stretch> row, string where)
    {
        var at = from;
        foreach (var stretch in row.Where(static each => each.Letters.Length > 0))
        {
            var found = IndexOf(read, at, stretch);
            if (found < 0)
            {
                Assert.Fail($"{where}: the {stretch.What} \"{Short(stretch.Text)}\" is {(IndexOf(read, 0, stretch) < 0 ? "missing" : "not in its place")}, after \"…{read[Math.Max(0, at - 60)..at]}\"");
            }

            at = found + stretch.Letters.Length;
        }

        return at;
    }

    private static (int Count, int End) Match(string read, int start, Stretch[] row)
    {
        var at = start;
        for (var i = 0; i < row.Length; i++)
        {
            if (!StartsWith(read, at, row[i]))
            {
                return (i, at);
            }

            at += row[i].Letters.Length;
        }

        return (row.Length, at);
    }

    private static int IndexOf(string read, int from, Stretch stretch)
    {
        var letters = stretch.Letters;
        if (from + letters.Length > read.Length)
        {
            return -1;
        }

        if (!SourceWords.IsTurned(letters))
        {
            return read.IndexOf(letters, from, StringComparison.Ordinal);
        }

        // Only where the letters are the same whatever their order is it worth to look at that.
        var (wanted, sum) = (0UL, 0UL);
        for (var i = 0; i < letters.Length; i++)
        {
            wanted += Weight(letters[i]);
            sum += Weight(read[from + i]);
        }

        for (var at = from; ; at++)
        {
            if (sum == wanted && StartsWith(read, at, stretch))
            {
                return at;
            }

            if (at + letters.Length >= read.Length)
            {
                return -1;
            }

            sum += Weight(read[at + letters.Length]) - Weight(read[at]);
        }
    }

    private static ulong Weight(char letter) => (Paired(letter) + 1UL) * 0x9E3779B97F4A7C15UL * (Paired(letter) + 77UL);

    // Mirrored signs look as they are seen; their pairs count as one.
    private static char Paired(char letter) => letter switch { ')' => '(', ']' => '[', '»' => '«', '>' => '<', _ => letter };

    private static bool StartsWith(string read, int at, Stretch stretch)
    {
        var letters = stretch.Letters;
        if (at + letters.Length > read.Length)
        {
            return false;
        }

        var window = read.AsSpan(at, letters.Length);
        if (!SourceWords.IsTurned(letters))
        {
            return window.SequenceEqual(letters);
        }

        return Folded(window).SequenceEqual(Folded(letters));
    }

    // Whatever stands between letters of other scripts is sorted where it has Arabic in it.
    private static string Folded(ReadOnlySpan<char> text)
    {
        var letters = text.ToArray();
        for (var from = 0; from < letters.Length; from++)
        {
            var to = from;
            while (to < letters.Length && !(char.IsLetter(letters[to]) && !SourceWords.IsTurned(letters.AsSpan(to, 1))))
            {
                letters[to] = Paired(letters[to]);
                to++;
            }

            if (SourceWords.IsTurned(letters.AsSpan(from, to - from)))
            {
                Array.Sort(letters, from, to - from);
            }

            from = to;
        }

        return new string(letters);
    }

    private static string Short(string text) => text.Length > 90 ? text[..90] + "…" : text;
}
