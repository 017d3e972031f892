using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Briefings.Pdf;

/// <summary>
/// One face of a TrueType font. Immutable and safe to share between threads and documents: load each face once a process, and free it
/// when nothing draws with it any more, since its bytes lie where no garbage collector looks. Its measures serve a font descriptor (ISO 32000-1, 9.8) and the caller's layout.
/// </summary>
public sealed class FontFace : IDisposable
{
    private readonly ushort[] advances;
    private readonly ConcurrentDictionary<(ushort Glyph, int Bottom, int Top), (float Left, float Right)?> ink = new();

    // A face prepared for many subsets takes as much memory again: a process that writes one report does without.
    private readonly Lazy<nint> subsetSource;
    private bool wasSubset;
    private int freed;

    private FontFace(NativeBytes bytes)
    {
        var data = bytes.Span;
        var sfnt = new SfntReader(data);
        if (!sfnt.Has("glyf") || !sfnt.Has("loca"))
        {
            throw new FontFormatException("no TrueType outlines (glyf, loca)");
        }

        var head = sfnt.Table("head", 54);
        UnitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        if (UnitsPerEm is < 16 or > 16384)
        {
            throw new FontFormatException("the units per em are out of range");
        }

        BoundingBox = [Em(Short(head, 36)), Em(Short(head, 38)), Em(Short(head, 40)), Em(Short(head, 42))];
        var macStyle = BinaryPrimitives.ReadUInt16BigEndian(head[44..]);
        var hhea = sfnt.Table("hhea", 36);
        Ascent = Em(Short(hhea, 4));
        Descent = -Em(Short(hhea, 6));
        LineGap = Em(Short(hhea, 8));
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(sfnt.Table("maxp", 6)[4..]);
        advances = ReadAdvances(sfnt.Table("hmtx", 4), BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]), GlyphCount);
        if (sfnt.Has("OS/2"))
        {
            var os2 = sfnt.Table("OS/2", 78);
            Weight = BinaryPrimitives.ReadUInt16BigEndian(os2[4..]);
            var rights = BinaryPrimitives.ReadUInt16BigEndian(os2[8..]);
            // fsType: 2 is "restricted licence embedding"; bits 8 and 9 forbid subsetting and outlines (OpenType 1.9, OS/2).
            IsEmbeddable = (rights & 0xF) != 2 && (rights & 0x0300) == 0;
            IsItalic = (os2[63] & 1) != 0;
            IsSerif = os2[30] is >= 1 and <= 5 or 7;
            var version = BinaryPrimitives.ReadUInt16BigEndian(os2);
            if (version >= 2 && os2.Length >= 92)
            {
                XHeight = Em(Short(os2, 86));
                CapHeight = Em(Short(os2, 88));
            }

            StrikeoutThickness = Em(Short(os2, 26));
            StrikeoutPosition = Em(Short(os2, 28));
        }
        else
        {
            Weight = (macStyle & 1) != 0 ? 700 : 400;
            IsEmbeddable = true;
            IsItalic = (macStyle & 2) != 0;
        }

        CapHeight = CapHeight > 0 ? CapHeight : 0.7;
        XHeight = XHeight > 0 ? XHeight : 0.5;
        if (sfnt.Has("post"))
        {
            var post = sfnt.Table("post", 16);
            ItalicAngle = BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0;
            UnderlinePosition = Em(Short(post, 8));
            UnderlineThickness = Em(Short(post, 10));
            IsFixedPitch = BinaryPrimitives.ReadUInt32BigEndian(post[12..]) != 0;
        }

        FamilyName = sfnt.Name(16) ?? sfnt.Name(1) ?? "Unnamed";
        PostScriptName = PdfName(sfnt.Name(6) ?? FamilyName);
        Face = MakeFace(bytes);
        Font = new Font(Face);
        Font.SetScale(UnitsPerEm, UnitsPerEm);
        Font.SetFunctionsOpenType();
        subsetSource = new(() => HarfBuzzSubset.Preprocess(Face.Handle));
    }

    /// <summary>Design units in one em; all glyph measures are in these units.</summary>
    public int UnitsPerEm { get; }

    /// <summary>From the baseline to the top of a line, in ems, positive (<c>hhea</c>).</summary>
    public double Ascent { get; }

    /// <summary>From the baseline to the bottom of a line, in ems, positive downward (<c>hhea</c>).</summary>
    public double Descent { get; }

    /// <summary>The extra space between lines that the face asks for, in ems.</summary>
    public double LineGap { get; }

    /// <summary>The height of capitals, in ems.</summary>
    public double CapHeight { get; }

    /// <summary>The height of lower-case letters, in ems.</summary>
    public double XHeight { get; }

    /// <summary>The top of an underline against the baseline, in ems; negative is below (OpenType 1.9, <c>post</c>).</summary>
    public double UnderlinePosition { get; }

    /// <summary>The thickness of an underline, in ems.</summary>
    public double UnderlineThickness { get; }

    /// <summary>The middle of a line through text against the baseline, in ems.</summary>
    public double StrikeoutPosition { get; }

    /// <summary>The thickness of a line through text, in ems.</summary>
    public double StrikeoutThickness { get; }

    /// <summary>The slant in degrees, counter-clockwise from the vertical; negative for an italic.</summary>
    public double ItalicAngle { get; }

    /// <summary>The weight class, 1 to 1000; 400 is regular, 700 bold.</summary>
    public int Weight { get; }

    /// <summary>Whether the face is an italic.</summary>
    public bool IsItalic { get; }

    /// <summary>Whether the face's class says that it has serifs.</summary>
    public bool IsSerif { get; }

    /// <summary>Whether all glyphs are equally wide.</summary>
    public bool IsFixedPitch { get; }

    /// <summary>Whether the licence bits allow a subset to be embedded; a face that does not can't be drawn.</summary>
    public bool IsEmbeddable { get; }

    /// <summary>How many glyphs the face has.</summary>
    public int GlyphCount { get; }

    /// <summary>The family, such as "Source Serif 4".</summary>
    public string FamilyName { get; }

    /// <summary>The PostScript name, such as "SourceSerif4-Regular".</summary>
    public string PostScriptName { get; }

    internal ImmutableArray<double> BoundingBox { get; }

    internal Face Face { get; }

    internal Font Font { get; }

    /// <summary>Reads a face.</summary>
    /// <param name="data">The bytes of a TrueType file (<c>.ttf</c>); they are copied.</param>
    /// <exception cref="FontFormatException">The bytes are no TrueType font, or a damaged one.</exception>
    public static FontFace Load(ReadOnlySpan<byte> data)
    {
        var bytes = new NativeBytes(data.Length);
        data.CopyTo(bytes.Span);
        return Load(bytes);
    }

    /// <summary>Reads a face from a file, which nothing holds open afterwards.</summary>
    /// <exception cref="FontFormatException">The file is no TrueType font, or a damaged one.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static FontFace Load(string path)
    {
        // Not mapped into memory: somebody may write the file anew while we run.
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var bytes = new NativeBytes((int)Math.Min(RandomAccess.GetLength(file), int.MaxValue));
        var length = 0;
        while (RandomAccess.Read(file, bytes.Span[length..], length) is > 0 and var read)
        {
            length += read;
        }

        return Load(bytes);
    }

    /// <summary>Whether the face has a glyph for a Unicode code point by itself, before shaping.</summary>
    public bool HasGlyph(int codepoint) => Font.TryGetNominalGlyph((uint)codepoint, out var glyph) && glyph != 0;

    /// <summary>A glyph's advance width in design units.</summary>
    public int Advance(ushort glyph) => glyph < advances.Length ? advances[glyph] : 0;

    /// <summary>
    /// Where a glyph's outline crosses a band of heights, in design units from the glyph's origin: its leftmost and its rightmost place there;
    /// null where it does not reach into the band.
    /// </summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="bottom">The lower edge of the band, in design units above the baseline; negative is below.</param>
    /// <param name="top">Its upper edge.</param>
    public (float Left, float Right)? InkBetween(ushort glyph, int bottom, int top) =>
        ink.GetOrAdd((glyph, bottom, top), static (key, face) => GlyphInk.Within(face.Font.Handle, key.Glyph, key.Bottom, key.Top), this);

    /// <inheritdoc/>
    public override string ToString() => PostScriptName;

    /// <summary>Frees the face. Nothing may be drawn or measured with it afterwards, nor a document saved that holds its letters.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref freed, 1) == 0)
        {
            if (subsetSource.IsValueCreated)
            {
                HarfBuzzSubset.Free(subsetSource.Value);
            }

            Font.Dispose();
            Face.Dispose();
        }
    }

    /// <summary>A TrueType file with only these glyphs, their ids kept, and only the tables that ISO 32000-1, 9.9 asks for.</summary>
    internal byte[] Subset(ReadOnlySpan<ushort> glyphs) =>
        HarfBuzzSubset.Subset(Interlocked.Exchange(ref wasSubset, true) ? subsetSource.Value : Face.Handle, glyphs);

    private static FontFace Load(NativeBytes bytes)
    {
        try
        {
            return new FontFace(bytes);
        }
        catch (FontFormatException)
        {
            bytes.Free();
            throw;
        }
    }

    private static Face MakeFace(NativeBytes bytes)
    {
        using var blob = new Blob(bytes.Address, bytes.Length, MemoryMode.ReadOnly, bytes.Free);
        blob.MakeImmutable();
        var face = new Face(blob, 0);
        face.MakeImmutable();
        return face;
    }

    private static ushort[] ReadAdvances(ReadOnlySpan<byte> hmtx, int longMetrics, int glyphs)
    {
        if (longMetrics == 0 || hmtx.Length < 4 * longMetrics)
        {
            throw new FontFormatException("the table hmtx is too short");
        }

        var result = new ushort[glyphs];
        for (var i = 0; i < glyphs; i++)
        {
            result[i] = BinaryPrimitives.ReadUInt16BigEndian(hmtx[(4 * Math.Min(i, longMetrics - 1))..]);
        }

        return result;
    }

    private static short Short(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table[offset..]);

    /// <summary>Only the characters that a PostScript name may have (OpenType 1.9, name id 6).</summary>
    private static string PdfName(string name)
    {
        var kept = string.Concat(name.Where(c => c is > ' ' and < '\u007F' and not ('[' or ']' or '(' or ')' or '{' or '}' or '<' or '>' or '/' or '%' or '#')));
        return kept.Length > 0 ? kept : "Unnamed";
    }

    private double Em(int units) => (double)units / UnitsPerEm;
}

/// <summary>The bytes of a font where HarfBuzz can reach them, and only there: a face is as large as many reports.</summary>
internal sealed unsafe class NativeBytes(int length)
{
    private readonly byte* address = (byte*)NativeMemory.Alloc((nuint)length);

    public nint Address => (nint)address;

    public int Length => length;

    public Span<byte> Span => new(address, length);

    public void Free() => NativeMemory.Free(address);
}
