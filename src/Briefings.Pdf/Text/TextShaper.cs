using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Briefings.Pdf;

/// <summary>
/// Turns text into glyphs by HarfBuzz: kerning, ligatures, joined letters, marks. Safe to call from many threads; each has a buffer of its own.
/// Shape a whole paragraph (or as much of it as has one face, script and direction) and <see cref="ShapedRun.Slice"/> it into lines.
/// </summary>
public static class TextShaper
{
    private static readonly ConcurrentDictionary<string, Language> Languages = new(StringComparer.Ordinal);
    private static readonly Feature[] NoFeatures = [];

    [ThreadStatic]
    private static Buffer? threadBuffer;

    /// <summary>Shapes a text.</summary>
    /// <param name="text">The text; line ends and tabs have no glyph in most faces, so leave them out.</param>
    /// <param name="face">The face of all glyphs.</param>
    /// <param name="size">The size in points.</param>
    /// <param name="options">Direction, script, language, features; null for <see cref="ShapingOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not a positive number.</exception>
    public static ShapedRun Shape(string text, FontFace face, double size, ShapingOptions? options = null) =>
        ShapePart(text, 0, text.Length, face, size, options ?? ShapingOptions.Default);

    /// <summary>Shapes a part of a text as if it stood alone on its line, though letters join as the neighbours outside the part ask.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the part begins, in UTF-16 units.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="face">The face of all glyphs.</param>
    /// <param name="size">The size in points.</param>
    /// <param name="options">Direction, script, language, features.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside the text, or the size is not a positive number.</exception>
    public static ShapedRun ShapePart(string text, int start, int end, FontFace face, double size, ShapingOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(face);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        if (!(size > 0) || size > 10_000)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A size is a positive number of points.");
        }

        if (start == end)
        {
            return new ShapedRun(face, size, text, start, end, options, [], 0, 0);
        }

        var buffer = threadBuffer ??= new Buffer();
        buffer.Reset();
        // Characters: a mark keeps a cluster of its own, so that ToUnicode can name it.
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables | BufferFlags.DoNotInsertDottedCircle;
        buffer.AddUtf16(text.AsSpan(), start, end - start);
        buffer.Direction = options.Direction == TextDirection.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        if (options.Script is { } script)
        {
            buffer.Script = Script.Parse(script);
        }

        if (options.Language is { } language)
        {
            buffer.Language = Languages.GetOrAdd(language, static tag => new Language(tag));
        }

        // Guesses only what is not set yet, the script by the first letter.
        buffer.GuessSegmentProperties();
        face.Font.Shape(buffer, Features(options));
        return new ShapedRun(face, size, text, start, end, options, Read(buffer), 0, buffer.Length);
    }

    private static ShapedGlyph[] Read(Buffer buffer)
    {
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var info = ref infos[i];
            ref readonly var place = ref places[i];
            glyphs[i] = new ShapedGlyph(
                (ushort)info.Codepoint,
                (int)info.Cluster,
                place.XAdvance,
                (short)place.XOffset,
                (short)place.YOffset,
                (info.GlyphFlags & GlyphFlags.UnsafeToBreak) != 0);
        }

        return glyphs;
    }

    private static Feature[] Features(ShapingOptions options)
    {
        if (options.Features.IsDefaultOrEmpty)
        {
            return NoFeatures;
        }

        var asked = ImmutableCollectionsMarshal.AsArray(options.Features)!;
        return Array.ConvertAll(asked, static feature => new Feature(Tag.Parse(feature.Tag), (uint)feature.Value));
    }
}
