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

    /// <summary>The size of its letters in points.</summary>
    public double Em { get; }

    /// <summary>Whether letters of a justified line may stand a little nearer or farther: joined ones may not.</summary>
    public bool LettersGive { get; }

    /// <summary>Whether a word that no line holds gets a hyphen where it is cut: words do, code and addresses do not.</summary>
    public bool CutsWithHyphen(int position);
}

/// <summary>
/// Ends lines over the whole paragraph at once, as Knuth and Plass do (<i>Breaking paragraphs into lines</i>, 1981): of all ways that fit,
/// the one whose lines differ least from the measure.
/// </summary>
internal static class LineBreaker
{
    private const double Impossible = double.PositiveInfinity;
    private const int States = 3;

    // How much worse a line ending in a hyphen is, or one that cuts a word that has no other end. In squares of tenths of the measure.
    // In a narrow column a ragged hole is worse than a hyphen.
    private const double HyphenPenalty = 12;
    private const double NarrowHyphenPenalty = 7;
    private const double NarrowMeasure = 220;

    // In a cell of a table, whose lines are few and whose neighbours stand apart, only a line that would be nearly empty.
    private const double SparedHyphenPenalty = 70;
    private const double SecondHyphenPenalty = 8;

    // A last line that is shorter than this many ems, or than this share of a narrow measure, looks like a mistake.
    private const double ShortLast = 3.5;
    private const double ShortLastShare = 0.4;
    private const double ShortLastPenalty = 20;

    // A last line of one word is too short with this many ems.
    private const double LoneLast = 6;
    private const double LoneLastPenalty = 10;

    // A third hyphen in a row, or a paragraph that ends in a piece of a word: only where nothing else fits.
    private const double LadderPenalty = 1e7;
    private const double StrayPenalty = 5e6;

    // What blanks of a justified line give and take, in parts of their width, and what its letters do, in parts of the line: so little that
    // nobody sees it, and enough that blanks differ by a third less.
    public const double BlankStretch = 0.5;
    public const double BlankShrink = 0.2;
    public const double LetterStretch = 0.02;
    public const double LetterShrink = 0.012;

    // Hyphens in a justified text are the price of even blanks.
    private const double JustifiedHyphenPenalty = 10;

    // An address ends its line after a slash rather than before another mark.
    private const double MarkPenalty = 10;

    // A letter that is wider than the measure.
    private const double OverfullPenalty = 1e9;

    private const double CutPenalty = 2000;
    private const double LinePenalty = 6;

    // Halving a measure of 500 points ten times leaves half a point, less than a letter.
    private const int BalanceSteps = 10;

    // Nobody sees whether so many lines are as even as they can be.
    private const int MostBalanced = 40;

    /// <summary>The lines of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="width">The measure in points.</param>
    /// <param name="justified">Whether blanks give and take so that lines are as wide as the measure.</param>
    /// <param name="sparing">Whether a hyphen is the last resort.</param>
    public static List<LineSpan> Break(ILineText text, double width, bool justified, bool sparing = false)
    {
        var lines = new List<LineSpan>();
        var start = 0;
        for (var i = 1; i <= text.Text.Length; i++)
        {
            if (i == text.Text.Length || text.Breaks[i] == LineBreakKind.Must)
            {
                BreakSection(text, start, i, width, justified, sparing, lines);
                start = i;
            }
        }

        return lines;
    }

    /// <summary>
    /// As many lines as <see cref="Break"/> makes, as even as they can be: those of the narrowest measure that needs no more of them and
    /// cuts no word.
    /// </summary>
    public static List<LineSpan> Balance(ILineText text, double width, bool sparing = false)
    {
        var lines = Break(text, width, justified: false, sparing);
        var (least, most, count) = (0.0, width, lines.Count);
        for (var i = 0; count is > 1 and <= MostBalanced && i < BalanceSteps; i++)
        {
            var measure = (least + most) / 2;
            var tried = Break(text, measure, justified: false, sparing);
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

    private static void BreakSection(ILineText text, int start, int end, double width, bool justified, bool sparing, List<LineSpan> lines)
    {
        if (VisibleWidth(text, start, end) <= width)
        {
            lines.Add(new LineSpan(start, end, false, true));
            return;
        }

        var nodes = Opportunities(text, start, end, width, sparing ? SparedHyphenPenalty : justified ? JustifiedHyphenPenalty : width < NarrowMeasure ? NarrowHyphenPenalty : HyphenPenalty);
        // A way to a place differs from another by how many lines before it end in hyphens: none, one, two in a row.
        var costs = new double[nodes.Count * States];
        var from = new int[nodes.Count * States];
        Array.Fill(costs, Impossible);
        costs[0] = 0;
        for (var j = 1; j < nodes.Count; j++)
        {
            var last = j == nodes.Count - 1;
            for (var i = j - 1; i >= 0; i--)
            {
                var (line, spaces) = Measure(text, nodes[i].At, nodes[j], justified);
                var least = justified ? line - (spaces * BlankShrink) - (text.LettersGive ? line * LetterShrink : 0) : line;
                if (least > width + 0.01)
                {
                    // The line before a single cut is never too long; anything longer only grows.
                    if (i == j - 1)
                    {
                        Reach(nodes, costs, from, i, j, OverfullPenalty);
                    }

                    break;
                }

                var cost = LinePenalty + (last ? LastBadness(text, nodes[i], end, line, width) : justified ? JustifiedBadness(line, spaces, width, text.LettersGive) : RaggedBadness(line, width));

                Reach(nodes, costs, from, i, j, cost);
            }
        }

        var first = lines.Count;
        var final = (nodes.Count - 1) * States;
        for (var at = Cheapest(costs, final); at >= States; at = from[at])
        {
            var j = at / States;
            lines.Add(new LineSpan(nodes[from[at] / States].At, nodes[j].At, nodes[j].Hyphen, j == nodes.Count - 1));
        }

        // They were found from the last one back.
        lines.Reverse(first, lines.Count - first);
    }

    // Goes on from every way that led to a place to the next end of a line.
    private static void Reach(List<Node> nodes, double[] costs, int[] from, int i, int j, double cost)
    {
        for (var state = 0; state < States; state++)
        {
            var before = (i * States) + state;
            if (costs[before] == Impossible)
            {
                continue;
            }

            var next = nodes[j].Dash ? Math.Min(state + 1, States - 1) : 0;
            var sum = costs[before] + cost + nodes[j].Penalty + (!nodes[j].Dash ? 0 : state == 0 ? 0 : state == 1 ? SecondHyphenPenalty : LadderPenalty);
            var after = (j * States) + next;
            if (sum < costs[after])
            {
                costs[after] = sum;
                from[after] = before;
            }
        }
    }

    private static int Cheapest(double[] costs, int at)
    {
        var best = at;
        for (var state = 1; state < States; state++)
        {
            best = costs[at + state] < costs[best] ? at + state : best;
        }

        return best;
    }

    private static double LastBadness(ILineText text, Node from, int end, double line, double width)
    {
        var isLone = text.Text.IndexOf(' ', from.At, Trim(text.Text, from.At, end) - from.At) < 0;
        return (line < Math.Min(ShortLast * text.Em, ShortLastShare * width) ? ShortLastPenalty : isLone && line < Math.Min(LoneLast * text.Em, ShortLastShare * width) ? LoneLastPenalty : 0)
            + (isLone && from.Hyphen ? StrayPenalty : 0);
    }

    private static double RaggedBadness(double line, double width)
    {
        var share = 10 * (width - line) / width;
        return share * share;
    }

    private static double JustifiedBadness(double line, double spaces, double width, bool lettersGive)
    {
        var slack = width - line;
        var give = (spaces * (slack < 0 ? BlankShrink : BlankStretch)) + (lettersGive ? line * (slack < 0 ? LetterShrink : LetterStretch) : 0);
        var stretch = spaces > 0 ? slack / give : slack > 0.5 ? 20 : 0;
        return Math.Min(1e6, 10 * Math.Abs(stretch * stretch * stretch));
    }

    private static List<Node> Opportunities(ILineText text, int start, int end, double width, double hyphen)
    {
        var nodes = new List<Node> { new(start, false, false, 0) };
        for (var i = start + 1; i <= end; i++)
        {
            var kind = i == end ? LineBreakKind.Allowed : text.Breaks[i];
            if (kind == LineBreakKind.None)
            {
                continue;
            }

            var node = new Node(i, kind == LineBreakKind.Hyphen, kind == LineBreakKind.Hyphen || text.Text[i - 1] is '-' or '\u2010', kind == LineBreakKind.Hyphen ? hyphen : IsBeforeMark(text.Text, i) ? MarkPenalty : 0);
            if (Measure(text, nodes[^1].At, node, false).Width > width)
            {
                // No line can hold the word: it may be cut anywhere, though that is the last resort.
                var word = nodes.Count - 1;
                for (var cut = nodes[^1].At + 1; cut < i; cut++)
                {
                    if (LineBreaks.IsCut(text.Text, cut))
                    {
                        // Not after one letter, nor before two, nor before a mark: where the line is wide enough for more.
                        var divides = text.CutsWithHyphen(cut);
                        var isGood = divides ? cut > nodes[word].At + 1 && cut < i - 2 : !char.IsLetterOrDigit(text.Text[cut - 1]) || char.IsLetterOrDigit(text.Text[cut]);
                        if (isGood || width < 6 * text.Em)
                        {
                            nodes.Add(new Node(cut, divides, divides, CutPenalty));
                        }
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

    /// <summary>
    /// How many lines a paragraph needs where no word is divided that a line can hold, and how many words no line can hold: what lines ended
    /// as late as may be come to, which is never more than <see cref="Break"/> makes without hyphens.
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="width">The measure in points.</param>
    public static (int Lines, int Divided) Count(ILineText text, double width)
    {
        var (lines, divided) = (0, 0);
        var (lineStart, lineEnd) = (0, 0);
        for (var i = 1; i <= text.Text.Length; i++)
        {
            var kind = i == text.Text.Length ? LineBreakKind.Must : text.Breaks[i];
            if (kind is not (LineBreakKind.Allowed or LineBreakKind.Must))
            {
                continue;
            }

            if (lineEnd > lineStart && VisibleWidth(text, lineStart, i) > width + 0.01)
            {
                lines++;
                lineStart = lineEnd;
            }

            var word = VisibleWidth(text, lineStart, i);
            if (lineEnd == lineStart && word > width + 0.01)
            {
                divided++;
                lines += (int)(word / width);
            }

            lineEnd = i;
            if (kind == LineBreakKind.Must)
            {
                lines++;
                lineStart = i;
            }
        }

        return (lines, divided);
    }

    private static double VisibleWidth(ILineText text, int start, int end) => text.Advances[Trim(text.Text, start, end)] - text.Advances[start];

    private static bool IsBeforeMark(string text, int i) => text[i - 1] is not (' ' or '/' or '\u00AD' or '-') && i < text.Length && text[i] is '?' or '&' or '#' or '.' or '_' or '=' or '~' or '@' or '-';

    // Whether a hyphen is put there, and whether one ends the line, be it typed.
    private readonly record struct Node(int At, bool Hyphen, bool Dash, double Penalty);
}
