using Briefings.Core.Drawing;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>
/// The lines under the words of one line of text. A line stops short of letters that reach down to it and goes on behind them, as
/// <c>text-decoration-skip-ink: auto</c> of CSS Text Decoration Level 4 asks; words that stand side by side share one height.
/// </summary>
internal sealed class Underlines
{
    // Some faces (Source Serif) put the line so near that it runs through the serifs' shadows; lower it is clear of them. In ems.
    private const double LeastDepth = 0.13;

    // Lines drawn as thick as faces ask for are heavier than the strokes of their letters.
    private const double Thinner = 0.8;
    private const double LeastThickness = 0.4;

    // The room between a line and the letter that interrupts it, and the least that may stand between two letters, in ems.
    private const double Clearance = 0.075;
    private const double LeastStretch = 0.12;

    private readonly List<Word> words = [];

    /// <summary>Notes a piece of the line that has a line under it.</summary>
    /// <param name="run">Its glyphs.</param>
    /// <param name="letters">How it looks.</param>
    /// <param name="left">Its left edge on the page.</param>
    /// <param name="width">The width of what is seen of it.</param>
    /// <param name="baseline">Its own baseline on the page.</param>
    /// <param name="letterSpacing">Points added to each letter.</param>
    /// <param name="wordSpacing">Points added to each blank.</param>
    public void Add(ShapedRun run, CharacterStyle letters, double left, double width, double baseline, double letterSpacing, double wordSpacing) =>
        words.Add(new Word(run, letters, left, width, baseline, letterSpacing, wordSpacing));

    /// <summary>The stretches of the lines, from left to right; what was noted is forgotten.</summary>
    public IEnumerable<(Rect Rect, Colour Colour)> Take()
    {
        if (words.Count == 0)
        {
            return [];
        }

        var rects = new List<(Rect, Colour)>();
        var ordered = words.OrderBy(word => word.Left).ToArray();
        for (var i = 0; i < ordered.Length;)
        {
            var end = i + 1;
            while (end < ordered.Length && ordered[end].Continues(ordered[end - 1]))
            {
                end++;
            }

            Stretch(ordered.AsSpan(i, end - i), rects);
            i = end;
        }

        words.Clear();
        return rects;
    }

    private static void Stretch(ReadOnlySpan<Word> together, List<(Rect, Colour)> rects)
    {
        var (depth, thickness, size) = (0.0, LeastThickness, 0.0);
        foreach (var word in together)
        {
            var face = word.Run.Face;
            depth = Math.Max(depth, Math.Max(LeastDepth, -face.UnderlinePosition) * word.Run.Size);
            thickness = Math.Max(thickness, face.UnderlineThickness * word.Run.Size * Thinner);
            size = Math.Max(size, word.Run.Size);
        }

        var (baseline, colour) = (together[0].Baseline, together[0].Letters.Colour.Mix(Colour.White, 0.55));
        var clearance = Clearance * size;
        var at = together[0].Left;
        void Draw(double to)
        {
            if (to - at >= LeastStretch * size)
            {
                rects.Add((new Rect(at, baseline + depth, to - at, thickness), colour));
            }
        }

        foreach (var (from, to) in Crossings(together, -depth - thickness - (clearance / 2), -depth + (clearance / 2)))
        {
            Draw(from - clearance);
            at = Math.Max(at, to + clearance);
        }

        Draw(together[^1].Left + together[^1].Width);
    }

    private static List<(double From, double To)> Crossings(ReadOnlySpan<Word> together, double bottom, double top)
    {
        var crossings = new List<(double From, double To)>();
        foreach (var word in together)
        {
            foreach (var (from, to) in word.Run.InkBetween(bottom, top, word.LetterSpacing, word.WordSpacing))
            {
                crossings.Add((word.Left + from, word.Left + to));
            }
        }

        crossings.Sort();
        return crossings;
    }

    private readonly record struct Word(ShapedRun Run, CharacterStyle Letters, double Left, double Width, double Baseline, double LetterSpacing, double WordSpacing)
    {
        public bool Continues(Word before) =>
            Math.Abs(before.Left + before.Width - Left) < 0.1 && before.Baseline.Equals(Baseline) && before.Letters.Colour == Letters.Colour;
    }
}
