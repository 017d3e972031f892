using System.Globalization;
using System.Text;

namespace Briefings.Pdf;

/// <summary>
/// Writes a face as a Type 0 font over a CIDFontType2 with Identity-H (ISO 32000-1, 9.7): codes are glyph ids, which the subset keeps,
/// and a map from code to glyph only where one glyph stands for several texts.
/// </summary>
internal static class FontWriter
{
    /// <summary>Writes the font's five objects and returns the number of the first.</summary>
    public static int Write(FileWriter file, FontUsage usage)
    {
        var face = usage.Face;
        var codes = usage.UsedCodes();
        var glyphs = codes.Select(code => code.Glyph).Distinct().ToArray();
        var name = Tag(face, glyphs) + "+" + face.PostScriptName;
        int font = file.Allocate(), descendant = file.Allocate(), descriptor = file.Allocate(), program = file.Allocate(), unicode = file.Allocate();
        var map = usage.HasMoreCodes ? file.Allocate() : 0;
        var output = file.Begin(font);
        output.Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name).Raw("/Encoding/Identity-H/DescendantFonts["u8).Ref(descendant);
        output.Raw("]/ToUnicode "u8).Ref(unicode).Raw(">>"u8);

        output = file.Begin(descendant);
        output.Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name);
        output.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Ref(descriptor);
        output.Raw("/CIDToGIDMap"u8);
        if (map == 0)
        {
            output.Raw("/Identity"u8);
        }
        else
        {
            output.Byte(32).Ref(map);
        }

        Widths(output, face, codes);
        output.Raw(">>"u8);

        output = file.Begin(descriptor);
        Descriptor(output, face, name);
        output.Raw("/FontFile2 "u8).Ref(program).Raw(">>"u8);

        var subset = face.Subset(glyphs);
        file.Stream(program, new ByteWriter(24).Raw("/Length1 "u8).Int(subset.Length).Written, subset);
        file.Stream(unicode, [], ToUnicode(codes));
        if (map != 0)
        {
            file.Stream(map, [], GlyphMap(codes));
        }

        return font;
    }

    /// <summary>Six capitals that name the subset (9.6.4): the same glyphs of the same face, the same tag.</summary>
    private static string Tag(FontFace face, ushort[] glyphs)
    {
        var hash = new ContentHash().Append(Encoding.UTF8.GetBytes(face.PostScriptName));
        foreach (var glyph in glyphs)
        {
            hash.Append([(byte)(glyph >> 8), (byte)glyph]);
        }

        return string.Create(6, hash.Fold(), static (tag, rest) =>
        {
            for (var i = 0; i < tag.Length; i++, rest /= 26)
            {
                tag[i] = (char)('A' + (rest % 26));
            }
        });
    }

    /// <summary>The widths of the codes used (9.7.4.3).</summary>
    private static void Widths(ByteWriter output, FontFace face, FontCode[] codes)
    {
        output.Raw("/W["u8);
        for (var i = 0; i < codes.Length;)
        {
            output.Int(codes[i].Code).Byte((byte)'[');
            do
            {
                output.Real(face.Advance(codes[i].Glyph) * 1000.0 / face.UnitsPerEm).Byte(32);
                i++;
            }
            while (i < codes.Length && codes[i].Code == codes[i - 1].Code + 1);
            output.Byte((byte)']');
        }

        output.Byte((byte)']');
    }

    /// <summary>Which glyph each code shows (9.7.4.2, CIDToGIDMap); codes that are not used show none, which packs best.</summary>
    private static byte[] GlyphMap(FontCode[] codes)
    {
        var map = new byte[2 * (codes[^1].Code + 1)];
        foreach (var code in codes)
        {
            map[2 * code.Code] = (byte)(code.Glyph >> 8);
            map[(2 * code.Code) + 1] = (byte)code.Glyph;
        }

        return map;
    }

    /// <summary>The font descriptor (9.8), open for the reference to the font program.</summary>
    private static void Descriptor(ByteWriter output, FontFace face, string name)
    {
        // Table 123: fixed pitch 1, serif 2, symbolic 4 (no standard Latin set), italic 64.
        var flags = 4 | (face.IsFixedPitch ? 1 : 0) | (face.IsSerif ? 2 : 0) | (face.IsItalic ? 64 : 0);
        output.Raw("<</Type/FontDescriptor/FontName"u8).Name(name).Raw("/Flags "u8).Int(flags).Raw("/FontBBox["u8);
        foreach (var edge in face.BoundingBox)
        {
            output.Int((int)Math.Round(edge * 1000)).Byte(32);
        }

        output.Raw("]/ItalicAngle "u8).Real(face.ItalicAngle);
        output.Raw("/Ascent "u8).Int(Thousandths(face.Ascent)).Raw("/Descent "u8).Int(-Thousandths(face.Descent));
        output.Raw("/CapHeight "u8).Int(Thousandths(face.CapHeight)).Raw("/XHeight "u8).Int(Thousandths(face.XHeight));
        // A TrueType font does not say how thick its stems are; this is near for text faces of any weight.
        output.Raw("/StemV "u8).Int(50 + (int)Math.Pow(face.Weight / 65.0, 2));
        static int Thousandths(double ems) => (int)Math.Round(ems * 1000);
    }

    /// <summary>The CMap from codes to text (9.10.3; Adobe Technical Note 5411).</summary>
    private static ReadOnlySpan<byte> ToUnicode(FontCode[] codes)
    {
        var output = new ByteWriter(4096);
        output.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        output.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8);
        output.Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        var mapped = Array.FindAll(codes, code => code.Text.Length > 0);
        // A section has at most 100 entries.
        foreach (var section in mapped.Chunk(100))
        {
            output.Ascii(section.Length.ToString(CultureInfo.InvariantCulture)).Raw(" beginbfchar\n"u8);
            foreach (var code in section)
            {
                output.HexString([(byte)(code.Code >> 8), (byte)code.Code]);
                output.HexString(Encoding.BigEndianUnicode.GetBytes(code.Text)).Byte((byte)'\n');
            }

            output.Raw("endbfchar\n"u8);
        }

        return output.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8).Written;
    }
}
