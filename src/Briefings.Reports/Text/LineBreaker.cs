namespace Briefings.Reports;

/// <summary>A line as the breaker sees it.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where the next begins.</param>
/// <param name="Hyphen">Whether it ends in a hyphen that only the break put there.</param>
/// <param name="Last">Whether it is the last one before a break that somebody asked for.</param>
internal readonly record struct LineSpan(int Start, int End, bool Hyphen, bool Last);

/// <summary>What the breaker must know about a paragraph.</summary>
internal interface ILineText
{
    public string Text { get; }

    public LineBreakKind[] Breaks { get; }

    /// <summary>The width in points of the text before each position, in reading order.</summary>
    public double[] Advances { get; }

    public double HyphenWidth { get; }
}

/// <summary>
/// Ends lines over the whole paragraph at once, as Knuth and Plass do (<i>Breaking paragraphs into lines</i>, 1981): of all ways that fit,
/// the one whose lines differ least from the measure.
/// </summary>
internal static class LineBreaker
{
    private const double Impossible = double.PositiveInfinity;

    // How much worse a line ending in a hyphen is, or one that cuts a word that has no other end. In squares of tenths of the measure.
    private const double HyphenPenalty = 12;
    private const double CutPenalty = 2000;
    private const double LinePenalty = 6;

    // Halving a measure of 500 points ten times leaves half a point, less than a letter.
    private const int BalanceSteps = 10;

    public static List<LineSpan> Break(ILineText text, double width, bool justified)
    {
        var lines = new List<LineSpan>();
        var start = 0;
        for (var i = 1; i <= text.Text.Length; i++)
        {
            if (i == text.Text.Length || text.Breaks[i] == LineBreakKind.Must)
            {
                BreakSection(text, start, i, width, justified, lines);
                start = i;
            }
        }

        return lines;
    }

    /// <summary>
    /// As many lines as <see cref="Break"/> makes, as even as they can be: those of the narrowest measure that needs no more of them and
    /// cuts no word.
    /// </summary>
    public static List<LineSpan> Balance(ILineText text, double width)
    {
        var lines = Break(text, width, justified: false);
        var (least, most, count) = (0.0, width, lines.Count);
        for (var i = 0; count > 1 && i < BalanceSteps; i++)
        {
            var measure = (least + most) / 2;
            var tried = Break(text, measure, justified: false);
            if (tried.Count <= count && tried.TrueForAll(line => line.End == text.Text.Length || text.Breaks[line.End] != LineBreakKind.None))
            {
                (lines, most) = (tried, measure);
            }
            else
            {
                least = measure;
            }
        }

        return lines;
    }

    private static void BreakSection(ILineText text, int start, int end, double width, bool justified, List<LineSpan> lines)
    {
        if (VisibleWidth(text, start, end) <= width)
        {
            lines.Add(new LineSpan(start, end, false, true));
            return;
        }

        var nodes = Opportunities(text, start, end, width);
        var costs = new double[nodes.Count];
        var from = new int[nodes.Count];
        Array.Fill(costs, Impossible);
        costs[0] = 0;
        for (var j = 1; j < nodes.Count; j++)
        {
            var last = j == nodes.Count - 1;
            for (var i = j - 1; i >= 0; i--)
            {
                var (line, spaces) = Measure(text, nodes[i].At, nodes[j], justified);
                // A justified line may be pressed by a fifth of its blanks.
                var least = justified ? line - (spaces * 0.2) : line;
                if (least > width + 0.01)
                {
                    // The line before a single cut is never too long; anything longer only grows.
                    if (i == j - 1 && costs[i] < Impossible)
                    {
                        costs[j] = costs[i] + CutPenalty;
                        from[j] = i;
                    }

                    break;
                }

                if (costs[i] == Impossible)
                {
                    continue;
                }

                var cost = costs[i] + LinePenalty + Badness(line, spaces, width, justified, last) + nodes[j].Penalty;
                if (cost < costs[j])
                {
                    costs[j] = cost;
                    from[j] = i;
                }
            }
        }

        var first = lines.Count;
        for (var j = nodes.Count - 1; j > 0; j = from[j])
        {
            lines.Insert(first, new LineSpan(nodes[from[j]].At, nodes[j].At, nodes[j].Hyphen, j == nodes.Count - 1));
        }
    }

    private static double Badness(double line, double spaces, double width, bool justified, bool last)
    {
        var slack = width - line;
        if (last)
        {
            // A last line of a syllable looks like a mistake.
            return line < width * 0.12 ? 20 : 0;
        }

        if (!justified)
        {
            var share = 10 * slack / width;
            return share * share;
        }

        var stretch = spaces > 0 ? slack / (spaces * (slack < 0 ? 0.2 : 0.5)) : slack > 0.5 ? 20 : 0;
        return Math.Min(1e6, 10 * Math.Abs(stretch * stretch * stretch));
    }

    private static List<Node> Opportunities(ILineText text, int start, int end, double width)
    {
        var nodes = new List<Node> { new(start, false, 0) };
        for (var i = start + 1; i <= end; i++)
        {
            var kind = i == end ? LineBreakKind.Allowed : text.Breaks[i];
            if (kind == LineBreakKind.None)
            {
                continue;
            }

            var node = new Node(i, kind == LineBreakKind.Hyphen, kind == LineBreakKind.Hyphen ? HyphenPenalty : 0);
            if (Measure(text, nodes[^1].At, node, false).Width > width)
            {
                // No line can hold the word: it may be cut anywhere, though that is the last resort.
                for (var cut = nodes[^1].At + 1; cut < i; cut++)
                {
                    if (LineBreaks.IsCut(text.Text, cut))
                    {
                        nodes.Add(new Node(cut, false, CutPenalty));
                    }
                }
            }

            nodes.Add(node);
        }

        return nodes;
    }

    private static (double Width, double Spaces) Measure(ILineText text, int start, Node end, bool countSpaces)
    {
        var trimmed = Trim(text.Text, start, end.At);
        var line = text.Advances[trimmed] - text.Advances[start] + (end.Hyphen ? text.HyphenWidth : 0);
        var spaces = 0.0;
        for (var i = start; countSpaces && i < trimmed; i++)
        {
            if (text.Text[i] is ' ' or '\u00A0')
            {
                spaces += text.Advances[i + 1] - text.Advances[i];
            }
        }

        return (line, spaces);
    }

    /// <summary>Where a line's last visible character ends.</summary>
    public static int Trim(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or LineBreaks.LineEnd)
        {
            end--;
        }

        return end;
    }

    private static double VisibleWidth(ILineText text, int start, int end) => text.Advances[Trim(text.Text, start, end)] - text.Advances[start];

    private readonly record struct Node(int At, bool Hyphen, double Penalty);
}
