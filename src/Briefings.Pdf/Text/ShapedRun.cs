using System.Collections.Immutable;

namespace Briefings.Pdf;

/// <summary>
/// Text of one face, size, script and direction turned into glyphs. Immutable. Glyphs are in visual order, left to right;
/// text positions are in reading order, in UTF-16 units from the start of <see cref="Text"/>.
/// </summary>
public sealed class ShapedRun
{
    private readonly ShapedGlyph[] glyphs;
    private readonly int first;
    private readonly int count;
    private readonly int textStart;
    private readonly int textEnd;
    private readonly string shaped;
    private int[]? positions;

    internal ShapedRun(FontFace face, double size, string source, int textStart, int textEnd, ShapingOptions options, ShapedGlyph[] glyphs, int first, int count, string? shaped = null)
    {
        this.shaped = shaped ?? source;
        Face = face;
        Size = size;
        Source = source;
        Options = options;
        this.textStart = textStart;
        this.textEnd = textEnd;
        this.glyphs = glyphs;
        this.first = first;
        this.count = count;
        var units = 0;
        for (var i = first; i < first + count; i++)
        {
            units += glyphs[i].Advance;
        }

        Units = units;
    }

    /// <summary>The face of all its glyphs.</summary>
    public FontFace Face { get; }

    /// <summary>The size in points.</summary>
    public double Size { get; }

    /// <summary>How it was shaped.</summary>
    public ShapingOptions Options { get; }

    /// <summary>The text, in reading order.</summary>
    public ReadOnlySpan<char> Text => Source.AsSpan(textStart, textEnd - textStart);

    /// <summary>How many UTF-16 units of text it covers.</summary>
    public int Length => textEnd - textStart;

    /// <summary>The whole text that was shaped, of which this run may be a slice that begins at <see cref="SourceStart"/>.</summary>
    public string Source { get; }

    /// <summary>Where this run begins in <see cref="Source"/>.</summary>
    public int SourceStart => textStart;

    /// <summary>The glyphs, left to right; clusters count from the start of <see cref="Source"/>.</summary>
    public ReadOnlySpan<ShapedGlyph> Glyphs => glyphs.AsSpan(first, count);

    /// <summary>The width in points, without letter or word spacing.</summary>
    public double Width => Units * Size / Face.UnitsPerEm;

    /// <summary>The number of spaces (U+0020, U+00A0) in the text: where justification puts its space.</summary>
    public int SpaceCount => CountSpaces(0, Length);

    /// <summary>Whether some character has no glyph in the face.</summary>
    public bool HasMissingGlyph => Glyphs.ContainsAnyMissing();

    internal int Units { get; }

    /// <summary>The positions in <see cref="Text"/> of characters for which the face has no glyph.</summary>
    public ImmutableArray<int> MissingCharacters()
    {
        var missing = ImmutableArray.CreateBuilder<int>();
        foreach (var glyph in Glyphs)
        {
            if (glyph.Id == 0)
            {
                missing.Add(glyph.Cluster - textStart);
            }
        }

        missing.Sort();
        return missing.ToImmutable();
    }

    /// <summary>The width in points of the text from <paramref name="start"/> to <paramref name="end"/>, as it is shaped now.</summary>
    /// <remarks>Inside a ligature the width is shared evenly. Cheap after the first call: line breakers may ask for every opportunity.</remarks>
    public double WidthOf(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Length);
        positions ??= MeasurePositions();
        return start >= end ? 0 : (positions[end] - positions[start]) * Size / Face.UnitsPerEm;
    }

    /// <summary>The number of spaces (U+0020, U+00A0) in a part of the text.</summary>
    public int CountSpaces(int start, int end)
    {
        var spaces = 0;
        foreach (var c in Source.AsSpan(textStart + start, end - start))
        {
            spaces += c is ' ' or '\u00A0' ? 1 : 0;
        }

        return spaces;
    }

    /// <summary>Whether the run may be cut at a text position without being shaped again.</summary>
    public bool IsSafeToBreak(int position)
    {
        if (position <= 0 || position >= Length)
        {
            return true;
        }

        var index = IsRightToLeft ? FirstBelow(textStart + position + 1) : FirstFrom(textStart + position);
        return index < first + count && glyphs[index].Cluster == textStart + position && !glyphs[index].UnsafeToBreak;
    }

    /// <summary>
    /// The part of the text from <paramref name="start"/> to <paramref name="end"/>: the same glyphs where both ends are safe to break,
    /// shaped again where one is not.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside the text.</exception>
    public ShapedRun Slice(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        if (start == 0 && end == Length)
        {
            return this;
        }

        if (!IsSafeToBreak(start) || !IsSafeToBreak(end))
        {
            return TextShaper.ShapePart(shaped, textStart + start, textStart + end, Face, Size, Options).Saying(Source);
        }

        var (from, to) = IsRightToLeft
            ? (FirstBelow(textStart + end), FirstBelow(textStart + start))
            : (FirstFrom(textStart + start), FirstFrom(textStart + end));
        return new ShapedRun(Face, Size, Source, textStart + start, textStart + end, Options, glyphs, from, to - from, shaped);
    }

    /// <summary>
    /// The same glyphs for another text, which is what readers and copies get: such as capitals that stand for the small letters of small capitals.
    /// </summary>
    /// <param name="source">The whole text, as long as <see cref="Source"/>.</param>
    /// <exception cref="ArgumentException">The text is longer or shorter.</exception>
    public ShapedRun Saying(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Length != Source.Length
            ? throw new ArgumentException("A run can only say a text of the same length.", nameof(source))
            : ReferenceEquals(source, Source) ? this : new ShapedRun(Face, Size, source, textStart, textEnd, Options, glyphs, first, count, shaped);
    }

    /// <summary>The same glyphs in another size; measures scale with it.</summary>
    public ShapedRun WithSize(double size) => new(Face, size, Source, textStart, textEnd, Options, glyphs, first, count, shaped);

    /// <summary>
    /// Where glyphs cross a band of heights, such as that of a line under the text: stretches in points from the left of the run, one for each
    /// glyph that reaches into it, left to right as the glyphs are.
    /// </summary>
    /// <param name="bottom">The lower edge of the band, in points above the baseline; negative is below.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="letterSpacing">Points added after each glyph, as <see cref="TextPaint.LetterSpacing"/> has them.</param>
    /// <param name="wordSpacing">Points added at each blank, as <see cref="TextPaint.WordSpacing"/> has them.</param>
    public ImmutableArray<(double From, double To)> InkBetween(double bottom, double top, double letterSpacing = 0, double wordSpacing = 0)
    {
        var crossings = ImmutableArray.CreateBuilder<(double, double)>();
        var scale = Size / Face.UnitsPerEm;
        var pen = 0.0;
        foreach (var glyph in Glyphs)
        {
            var (low, high) = ((int)Math.Floor((bottom / scale) - glyph.OffsetY), (int)Math.Ceiling((top / scale) - glyph.OffsetY));
            // A mark without advance is drawn at the end of its letter, which the offset takes back.
            if (Face.InkBetween(glyph.Id, low, high) is var (left, right))
            {
                var origin = pen + (glyph.OffsetX * scale);
                crossings.Add((origin + (left * scale), origin + (right * scale)));
            }

            pen += (glyph.Advance * scale) + (glyph.Advance != 0 ? letterSpacing : 0) + (Source[glyph.Cluster] is ' ' or '\u00A0' ? wordSpacing : 0);
        }

        return crossings.ToImmutable();
    }

    internal int SourceEnd => textEnd;

    private bool IsRightToLeft => Options.Direction == TextDirection.RightToLeft;

    // Clusters rise from glyph to glyph, or fall where reading goes the other way: what is looked for is found by halving, since lines are
    // cut from paragraphs of any length.
    private int FirstFrom(int cluster) => Search(cluster, static (each, sought) => each >= sought);

    private int FirstBelow(int cluster) => Search(cluster, static (each, sought) => each < sought);

    private int Search(int cluster, Func<int, int, bool> isReached)
    {
        var (low, high) = (first, first + count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isReached(glyphs[middle].Cluster, cluster) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>For each text position, the design units of all text before it in reading order.</summary>
    private int[] MeasurePositions()
    {
        var result = new int[Length + 1];
        Array.Fill(result, -1);
        var pen = 0;
        for (var n = 0; n < count; n++)
        {
            var glyph = glyphs[IsRightToLeft ? first + count - 1 - n : first + n];
            ref var place = ref result[glyph.Cluster - textStart];
            place = place < 0 ? pen : place;
            pen += glyph.Advance;
        }

        result[Length] = pen;
        // Positions inside a cluster share its width evenly.
        var known = 0;
        result[0] = 0;
        for (var i = 1; i <= Length; i++)
        {
            if (result[i] < 0)
            {
                continue;
            }

            for (var j = known + 1; j < i; j++)
            {
                result[j] = result[known] + (int)((long)(result[i] - result[known]) * (j - known) / (i - known));
            }

            known = i;
        }

        return result;
    }
}

/// <summary>Searches in glyphs.</summary>
internal static class GlyphSpans
{
    public static bool ContainsAnyMissing(this ReadOnlySpan<ShapedGlyph> glyphs)
    {
        foreach (var glyph in glyphs)
        {
            if (glyph.Id == 0)
            {
                return true;
            }
        }

        return false;
    }
}
