using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>A stretch of a paragraph with one face, look and direction, or one thing that is no text.</summary>
internal sealed class Segment
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public required ReportInline Inline { get; init; }

    public required CharacterStyle Letters { get; init; }

    /// <summary>Its glyphs; null for squares and pictures. For a plate those of its label, which stand for one character of the paragraph.</summary>
    public ShapedRun? Run { get; init; }

    /// <summary>The width of what is no text.</summary>
    public double Width { get; init; }

    /// <summary>The bidirectional level.</summary>
    public required byte Level { get; init; }

    public string? Language => (Inline as ReportRun)?.Language;

    public bool IsObject => Inline is not (ReportRun or ReportNoteMark or ReportField);
}

/// <summary>A paragraph's text, shaped and ready to be broken into lines of any width.</summary>
internal sealed class ShapedText : ILineText
{
    /// <summary>The plate of a marking goes this far, in parts of the size, beyond its letters.</summary>
    public const double PlatePadding = 0.34;

    /// <summary>The side of a square and the gap between two, in parts of the size.</summary>
    public const double SquareSide = 0.7;
    public const double SquareGap = 0.2;

    private double? hyphenWidth;
    private double? least;
    private double? divided;
    private double? most;

    private ShapedText(string text, string language, ImmutableArray<Segment> segments, bool rightToLeft)
    {
        Text = text;
        Segments = segments;
        IsRightToLeft = rightToLeft;
        Breaks = LineBreaks.Find(text, language);
        MarkHyphens(text, language, segments, Breaks);
        Advances = Measure(segments, text.Length);
        Em = segments.Select(each => each.Letters.Size).DefaultIfEmpty(10).Max();
        LettersGive = !Array.Exists([.. segments], each => each.Level % 2 == 1);
    }

    public string Text { get; }

    public LineBreakKind[] Breaks { get; }

    public double[] Advances { get; }

    public double HyphenWidth => hyphenWidth ??= WidestHyphen(Segments);

    public double Em { get; }

    public bool LettersGive { get; }

    public bool CutsWithHyphen(int position)
    {
        if (!IsCutLetter(Text[position - 1]) || !IsCutLetter(Text[position]))
        {
            return false;
        }

        var (low, high) = (0, Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Segments[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return Segments[low].Start < position && position < Segments[low].End && MayHyphenate(Segments[low]);
    }

    // Alphabets whose words are divided with a hyphen: Latin, Greek, Cyrillic.
    private static bool IsCutLetter(char c) => c < '\u0530' && char.IsLetter(c);

    public ImmutableArray<Segment> Segments { get; }

    /// <summary>Whether the paragraph reads from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>The width of the longest part that has no place to end a line in, words being whole.</summary>
    public double LeastWidth => least ??= Widest(static kind => kind is LineBreakKind.Allowed or LineBreakKind.Must);

    /// <summary>The width of the longest part of a word that can't be divided.</summary>
    public double DividedWidth => divided ??= Widest(static kind => kind != LineBreakKind.None);

    /// <summary>The width of the longest line where lines end only where they must.</summary>
    public double MostWidth => most ??= Widest(static kind => kind == LineBreakKind.Must);

    /// <summary>Shapes a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="language">Its language.</param>
    /// <param name="faces">Where faces come from.</param>
    /// <param name="pictures">The document's pictures.</param>
    /// <param name="fields">What fields are filled in with; null outside running heads and feet.</param>
    /// <param name="found">Told characters that no face has.</param>
    public static ShapedText Shape(
        ReportText text,
        string language,
        FaceFinder faces,
        ImmutableDictionary<string, ReportPicture> pictures,
        FieldValues? fields,
        List<Diagnostic> found)
    {
        var (words, spans) = Gather(text, faces, fields, found);
        var rightToLeft = Bidi.IsRightToLeft(language);
        byte[]? levels = null;
        var hasLetters = Bidi.HasRightToLeft(words);
        if (rightToLeft || hasLetters)
        {
            // A sentence in Arabic may begin with a Latin name; one without any Arabic letter is in another language.
            levels = Bidi.Levels(words, rightToLeft ? 1 : 0, out var level, rightToLeft && hasLetters ? 1 : -1);
            rightToLeft = level == 1;
        }

        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var span in spans)
        {
            for (var start = span.Start; start < span.End;)
            {
                var end = start + 1;
                while (end < span.End && (levels is null || levels[end] == levels[start]))
                {
                    end++;
                }

                segments.Add(Make(words, start, end, span, levels?[start] ?? 0, language, pictures));
                start = end;
            }
        }

        return new ShapedText(words, language, segments.ToImmutable(), rightToLeft);
    }

    private static (string Text, List<Span> Spans) Gather(ReportText text, FaceFinder faces, FieldValues? fields, List<Diagnostic> found)
    {
        var builder = new StringBuilder();
        var spans = new List<Span>();
        foreach (var inline in text.Inlines)
        {
            var chain = faces.For(inline.Style);
            var start = builder.Length;
            switch (inline)
            {
                case ReportRun { Style.SmallCapitals: true } run:
                    foreach (var (words, small, inCapitals) in SmallCapitals.Parts(run, chain.Main))
                    {
                        AddText(words, small, chain, builder, spans, found, inCapitals);
                    }

                    break;
                case ReportRun run:
                    AddText(run.Text, inline, chain, builder, spans, found);
                    break;
                case ReportField field:
                    AddText(fields?.Fill(field.Pattern) ?? field.Pattern, inline, chain, builder, spans, found);
                    break;
                case ReportNoteMark mark:
                    AddText(mark.Note.Label, inline, chain, builder, spans, found);
                    break;
                case ReportLineBreak:
                    builder.Append(LineBreaks.LineEnd);
                    spans.Add(new Span(start, start + 1, inline, chain.Main, chain.ScaleOf(0)));
                    break;
                default:
                    builder.Append(LineBreaks.Object);
                    spans.Add(new Span(start, start + 1, inline, chain.Main, chain.ScaleOf(0)));
                    break;
            }
        }

        return (builder.ToString(), spans);
    }

    // One span for each face; a blank or a mark stays with the face before it, so that words are not torn.
    private static void AddText(string text, ReportInline inline, FaceChain chain, StringBuilder builder, List<Span> spans, List<Diagnostic> found, bool inCapitals = false)
    {
        var start = builder.Length;
        var current = 0;
        HashSet<Rune>? missing = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.Value;
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || c == LineBreaks.Object)
            {
                builder.Append(' ');
                continue;
            }

            if (StaysWith(chain.Faces[current], c, category))
            {
                builder.Append(rune.ToString());
                continue;
            }

            var face = chain.Find(c);
            var words = rune.ToString();
            if (face < 0 && Substitute(c, chain) is { } other)
            {
                (face, words) = (chain.Find(other), ((char)other).ToString());
            }
            else if (face < 0)
            {
                face = 0;
                words = string.Create(CultureInfo.InvariantCulture, $"[U+{c:X4}]");
                if ((missing ??= []).Add(rune))
                {
                    found.Add(new Diagnostic(Codes.ReportGlyph, inline.Place, $"no face has the character \"{rune}\" ({words[1..^1]})"));
                }
            }

            if (face != current && builder.Length > start)
            {
                spans.Add(new Span(start, builder.Length, inline, chain.Faces[current], chain.ScaleOf(current), inCapitals));
                start = builder.Length;
            }

            current = face;
            builder.Append(words);
        }

        if (builder.Length > start)
        {
            spans.Add(new Span(start, builder.Length, inline, chain.Faces[current], chain.ScaleOf(current), inCapitals));
        }
    }

    // What is seen only beside other characters stays in the face of the one before it, so that words are not torn. HarfBuzz makes blanks of
    // any width from the plain one, and the hyphen that no line ends after from the one that it may.
    private static bool StaysWith(FontFace face, int c, UnicodeCategory category) => c switch
    {
        ' ' or 0xA0 => face.HasGlyph(c),
        >= 0x2000 and <= 0x200A or 0x202F or 0x205F or 0x3000 => face.HasGlyph(c) || face.HasGlyph(' '),
        0x2011 => face.HasGlyph(c) || face.HasGlyph(0x2010),
        >= 0xFE00 and <= 0xFE0F => true,
        _ => category == UnicodeCategory.Format || (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && face.HasGlyph(c)),
    };

    // Blanks and dashes of special width that few faces have mean the same in their plain form.
    private static int? Substitute(int c, FaceChain chain)
    {
        var other = c switch
        {
            0x202F => 0xA0,
            >= 0x2000 and <= 0x200A or 0x205F or 0x3000 => ' ',
            0x2010 or 0x2011 => '-',
            0x2212 => 0x2013,
            _ => -1,
        };
        return other >= 0 && chain.Find(other) >= 0 ? other : null;
    }

    private static Segment Make(string words, int start, int end, Span span, byte level, string language, ImmutableDictionary<string, ReportPicture> pictures)
    {
        var letters = span.Inline.Style;
        var width = 0.0;
        ShapedRun? run = null;
        switch (span.Inline)
        {
            case ReportLineBreak:
                break;
            case ReportSquares squares:
                width = Math.Round(((squares.Of * SquareSide) + (squares.Of * SquareGap)) * letters.Size, 3);
                break;
            case ReportInlinePicture picture:
                width = pictures.TryGetValue(picture.File, out var file) && file.Height > 0 ? picture.Height * file.Width / file.Height : 0;
                break;
            case ReportMarking marking:
                run = TextShaper.Shape(marking.Marking.Label(), span.Face, letters.Size, Options(letters, "en", 0));
                width = run.Width + (2 * PlatePadding * letters.Size) + (letters.Tracking * marking.Marking.Label().Length);
                break;
            default:
                var own = (span.Inline as ReportRun)?.Language ?? language;
                var drawn = span.InCapitals ? string.Concat(words.AsSpan(0, start), words[start..end].ToUpper(CultureInfo.InvariantCulture), words.AsSpan(end)) : words;
                run = TextShaper.ShapePart(drawn, start, end, span.Face, letters.Size * span.Scale, Options(letters, own, level)).Saying(words);
                break;
        }

        return new Segment { Start = start, End = end, Inline = span.Inline, Letters = letters, Run = run, Width = width, Level = level };
    }

    private static ShapingOptions Options(CharacterStyle letters, string language, byte level)
    {
        var features = letters.Features.Select(feature => feature.StartsWith('-') ? new FontFeature(feature[1..], 0) : new FontFeature(feature));
        if (letters.Tracking != 0)
        {
            features = features.Append(new FontFeature("liga", 0));
        }

        return new ShapingOptions(level % 2 == 1 ? TextDirection.RightToLeft : TextDirection.LeftToRight, null, language, [.. features]);
    }

    private static double[] Measure(ImmutableArray<Segment> segments, int length)
    {
        var advances = new double[length + 1];
        foreach (var segment in segments)
        {
            var at = advances[segment.Start];
            for (var i = segment.Start; i < segment.End; i++)
            {
                var width = segment.IsObject ? segment.Width : segment.Run!.WidthOf(0, i + 1 - segment.Start) + (segment.Letters.Tracking * (i + 1 - segment.Start));
                advances[i + 1] = at + width;
            }
        }

        return advances;
    }

    // Parts of a paragraph that are in one language and may be hyphenated; a word that goes beyond such a part stays whole.
    private static void MarkHyphens(string text, string language, ImmutableArray<Segment> segments, LineBreakKind[] breaks)
    {
        for (var i = 0; i < segments.Length;)
        {
            var first = segments[i];
            var end = i + 1;
            while (end < segments.Length && MayHyphenate(segments[end]) && segments[end].Language == first.Language)
            {
                end++;
            }

            if (MayHyphenate(first))
            {
                Hyphenator.For(first.Language ?? language)?.Mark(text, first.Start, segments[end - 1].End, breaks);
            }

            i = end;
        }
    }

    private static bool MayHyphenate(Segment segment) => segment.Letters.Hyphenate && segment.Inline is ReportRun;

    private static double WidestHyphen(ImmutableArray<Segment> segments) => segments
        .Where(each => each.Inline is ReportRun)
        .Select(each => (each.Run!.Face, each.Run.Size))
        .Distinct()
        .Select(each => TextShaper.Shape("-", each.Face, each.Size).Width)
        .DefaultIfEmpty(0)
        .Max();

    private double Widest(Func<LineBreakKind, bool> ends)
    {
        var widest = 0.0;
        var start = 0;
        for (var i = 1; i <= Text.Length; i++)
        {
            if (i == Text.Length || ends(Breaks[i]))
            {
                var width = Advances[LineBreaker.Trim(Text, start, i)] - Advances[start];
                widest = Math.Max(widest, width + (i < Text.Length && Breaks[i] == LineBreakKind.Hyphen ? HyphenWidth : 0));
                start = i;
            }
        }

        return widest;
    }

    // The face of a stretch, how much larger than its style asks for its letters are, and whether capitals are drawn for them.
    private readonly record struct Span(int Start, int End, ReportInline Inline, FontFace Face, double Scale, bool InCapitals = false);
}
