using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>A piece of a line, where it is drawn.</summary>
/// <param name="X">From the line's left edge.</param>
/// <param name="Width">In points.</param>
/// <param name="Segment">What it is part of.</param>
/// <param name="Run">Its glyphs; null for what is no text.</param>
/// <param name="ActualText">What it says where that is not its text.</param>
internal readonly record struct LinePart(double X, double Width, Segment Segment, ShapedRun? Run, string? ActualText = null);

/// <summary>A line that has been set.</summary>
/// <param name="Parts">Its pieces in reading order.</param>
/// <param name="Width">Of what is seen.</param>
/// <param name="WordSpacing">Points added to each blank.</param>
/// <param name="LetterSpacing">Points added to each letter.</param>
/// <param name="Notes">Notes whose marks stand on it.</param>
/// <param name="EndsInHyphen">Whether a word goes on in the next line.</param>
/// <param name="Height">The height that a plate on it asks for.</param>
/// <param name="Above">How far pictures on it reach above its baseline.</param>
internal sealed record TextLine(IReadOnlyList<LinePart> Parts, double Width, double WordSpacing, double LetterSpacing, IReadOnlyList<ReportNote> Notes, bool EndsInHyphen, double Height, double Above);

/// <summary>Sets the lines of a paragraph.</summary>
internal static class LineSetter
{
    // What is added to a blank of a justified line at most, in points: beyond it a short line looks better.
    private const double WidestBlank = 12;

    private static readonly ReportNote[] NoNotes = [];

    /// <summary>The lines of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="width">The measure in points.</param>
    /// <param name="align">How lines are set within it.</param>
    /// <param name="sparing">Whether a hyphen is the last resort.</param>
    public static List<TextLine> Set(ShapedText paragraph, double width, Alignment align, bool sparing = false)
    {
        var justified = align == Alignment.Justify;
        var spans = align == Alignment.Balance ? LineBreaker.Balance(paragraph, width, sparing) : LineBreaker.Break(paragraph, width, justified, sparing);
        var lines = new List<TextLine>(spans.Count);
        var segment = 0;
        foreach (var span in spans)
        {
            while (segment < paragraph.Segments.Length && paragraph.Segments[segment].End <= span.Start)
            {
                segment++;
            }

            lines.Add(SetLine(paragraph, segment, span, width, align));
        }

        return lines;
    }

    private static TextLine SetLine(ShapedText paragraph, int first, LineSpan span, double width, Alignment align)
    {
        var visible = LineBreaker.Trim(paragraph.Text, span.Start, span.End);
        var pieces = new List<Setting>();
        List<ReportNote>? notes = null;
        var height = 0.0;
        var above = 0.0;
        for (var i = first; i < paragraph.Segments.Length && paragraph.Segments[i].Start < span.End; i++)
        {
            var segment = paragraph.Segments[i];
            if (segment.Inline is ReportLineBreak)
            {
                continue;
            }

            if (segment.IsObject)
            {
                height = Math.Max(height, segment.Inline is ReportMarking ? segment.Letters.Size * 1.36 : 0);
                above = Math.Max(above, segment.Inline is ReportInlinePicture picture ? picture.Height : 0);
                pieces.Add(new Setting(segment, segment.Run, segment.Width, 0, null));
                continue;
            }

            var (start, end) = (Math.Max(span.Start, segment.Start), Math.Min(span.End, segment.End));
            var run = segment.Run!.Slice(start - segment.Start, end - segment.Start);
            // Blanks at the end of the line are drawn, or readers join words; but they take no room.
            var seen = Math.Max(start, Math.Min(end, visible));
            var whole = run.Width + (segment.Letters.Tracking * run.Length);
            pieces.Add(new Setting(segment, run, whole, paragraph.Advances[end] - paragraph.Advances[seen], null));
            if (segment.Inline is ReportNoteMark mark)
            {
                (notes ??= []).Add(mark.Note);
            }
        }

        if (span.Hyphen && pieces.Count > 0 && pieces[^1].Run is { } last)
        {
            var hyphen = TextShaper.Shape("-", last.Face, last.Size);
            pieces.Add(new Setting(pieces[^1].Segment, hyphen, hyphen.Width, 0, "\u00AD"));
        }

        var (letter, blank) = align == Alignment.Justify && !span.Last ? Justify(paragraph, span.Start, visible, pieces, width) : (Squeeze(pieces, width), 0);
        var line = pieces.Sum(piece => piece.Width - piece.Blank) + (blank * Blanks(paragraph.Text, span.Start, visible));
        return new TextLine(Place(paragraph, pieces, width, line, blank, align), line, blank, letter, notes is null ? NoNotes : notes, span.Hyphen, height, above);
    }

    // A word cut where letters join or kern is shaped anew and may come out a hair wider than it was reckoned.
    private static double Squeeze(List<Setting> pieces, double width)
    {
        var line = pieces.Sum(piece => piece.Width - piece.Blank);
        var letters = pieces.Sum(piece => piece.Letters);
        if (line <= width + 0.05 || letters == 0)
        {
            return 0;
        }

        var squeeze = Math.Max((width - line) / letters, -0.3);
        Space(pieces, squeeze);
        return squeeze;
    }

    // Blanks and letters give and take in proportion; beyond what letters may, blanks do alone.
    private static (double Letter, double Blank) Justify(ShapedText paragraph, int start, int visible, List<Setting> pieces, double width)
    {
        var line = pieces.Sum(piece => piece.Width - piece.Blank);
        var slack = width - line;
        var blanks = Blanks(paragraph.Text, start, visible);
        // What is drawn after the last letter is not seen.
        var letters = pieces.Sum(piece => piece.Letters) - TrailingBlanks(pieces) - 1;
        var letter = 0.0;
        if (paragraph.LettersGive && letters > 0)
        {
            var own = line * (slack < 0 ? LineBreaker.LetterShrink : LineBreaker.LetterStretch);
            var all = own;
            for (var i = start; i < visible; i++)
            {
                all += IsBlank(paragraph.Text[i]) ? (paragraph.Advances[i + 1] - paragraph.Advances[i]) * (slack < 0 ? LineBreaker.BlankShrink : LineBreaker.BlankStretch) : 0;
            }

            letter = Math.Clamp(slack / all, -1, 1) * own / letters;
            Space(pieces, letter);
            pieces[^1] = pieces[^1] with { Blank = pieces[^1].Blank + ((TrailingBlanks(pieces) + 1) * letter) };
        }

        if (blanks == 0)
        {
            return (letter + Squeeze(pieces, width), 0);
        }

        return (letter, Math.Min((width - pieces.Sum(piece => piece.Width - piece.Blank)) / blanks, WidestBlank));
    }

    private static void Space(List<Setting> pieces, double letter)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            pieces[i] = pieces[i] with { Width = pieces[i].Width + (letter * pieces[i].Letters) };
        }
    }

    private static int TrailingBlanks(List<Setting> pieces)
    {
        var text = pieces[^1].Run is { } run && !pieces[^1].Segment.IsObject ? run.Text : [];
        return text.Length - text.TrimEnd(' ').Length;
    }

    private static int Blanks(string text, int start, int end)
    {
        var blanks = 0;
        for (var i = start; i < end; i++)
        {
            blanks += IsBlank(text[i]) ? 1 : 0;
        }

        return blanks;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0';

    private static LinePart[] Place(
        ShapedText paragraph,
        List<Setting> pieces,
        double width,
        double line,
        double spacing,
        Alignment align)
    {
        var left = (align, paragraph.IsRightToLeft) switch
        {
            (Alignment.Center, _) => (width - line) / 2,
            (Alignment.End, false) or (Alignment.Start or Alignment.Justify or Alignment.Balance, true) => width - line,
            _ => 0,
        };
        var order = Visual(pieces.Select(piece => piece.Segment.Level).ToArray());
        var parts = new LinePart[pieces.Count];
        var x = left;
        foreach (var index in order)
        {
            var piece = pieces[index];
            var rightToLeft = piece.Segment.Level % 2 == 1;
            var seen = piece.Width - piece.Blank + (spacing != 0 && piece.Run is { } run && !piece.Segment.IsObject ? spacing * SeenSpaces(run, piece.Blank > 0) : 0);
            // The blank at the end of a line that reads from right to left lies to the left of its letters.
            parts[index] = new LinePart(rightToLeft ? x - piece.Blank : x, seen, piece.Segment, piece.Run, piece.Actual);
            x += seen;
        }

        return parts;
    }

    private static int SeenSpaces(ShapedRun run, bool endsBlank)
    {
        var text = run.Text;
        var end = text.Length;
        while (endsBlank && end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return run.CountSpaces(0, end);
    }

    /// <summary>Rule L2 of UAX #9: from the highest level down, what stands at it or above is turned round.</summary>
    private static int[] Visual(byte[] levels)
    {
        var order = Enumerable.Range(0, levels.Length).ToArray();
        if (levels.Length == 0 || levels.Max() == 0)
        {
            return order;
        }

        for (var level = levels.Max(); level > 0; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var end = i;
                while (end < order.Length && levels[order[end]] >= level)
                {
                    end++;
                }

                if (end > i)
                {
                    Array.Reverse(order, i, end - i);
                    i = end;
                }
            }
        }

        return order;
    }

    // A piece with its width, and how much of that is blank at the end of the line.
    private readonly record struct Setting(Segment Segment, ShapedRun? Run, double Width, double Blank, string? Actual)
    {
        /// <summary>How many glyphs take the space that is put between letters.</summary>
        public int Letters
        {
            get
            {
                var count = 0;
                foreach (var glyph in Segment.IsObject || Run is null ? [] : Run.Glyphs)
                {
                    count += glyph.Advance != 0 ? 1 : 0;
                }

                return count;
            }
        }
    }
}
