using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Briefings.PdfChecks;

namespace Briefings.Pdf.Tests;

/// <summary>Adds fonts of kinds that our writer never writes, right in every respect, so that tests can make them wrong.</summary>
internal static class FontSamples
{
    public const string Plain = "F90";
    public const string Symbolic = "F91";
    public const string Type1 = "F92";
    public const string WithCMap = "F93";
    public const string Type3 = "F94";
    private const string Text = "page";

    /// <summary>A good file with all kinds of fonts.</summary>
    public static byte[] File { get; } = Make();

    private static byte[] Make()
    {
        var file = new MutableFile(Samples.Save(Samples.Briefing()));
        var sans = file.File.Dictionary(file.Resources, "Font")!.Entries.Keys.First(name => file.File.Name(file.Font(name), "BaseFont")!.EndsWith("Inter-Regular", StringComparison.Ordinal));
        var program = file.File.Decode((RawStream)file.File.Get(file.Descriptor(sans), "FontFile2")!);
        var glyphs = TextShaper.Shape(Text, Fonts.Sans, 10).Glyphs.ToArray().Select(static glyph => glyph.Id).ToArray();
        var codes = Text.Select(static c => (int)c).ToArray();
        var widths = Enumerable.Range('a', 26).Select(c => codes.Contains(c) ? Fonts.Sans.Advance(glyphs[Array.IndexOf(codes, c)]) * 1000.0 / Fonts.Sans.UnitsPerEm : 0).ToArray();
        AddTrueType(file, Plain, 32, WithMaps(program, (3, 1, codes, glyphs)), widths, "/Encoding/WinAnsiEncoding");
        AddTrueType(file, Symbolic, 4, WithMaps(program, (3, 0, [.. codes.Select(static code => 0xF000 + code)], glyphs)), widths, "/ToUnicode " + Ref(file.File.Put(ToUnicode(codes, 2))));
        AddType1(file);
        AddWithCMap(file, sans, glyphs);
        AddType3(file);
        Show(file, Plain, $"({Text})");
        Show(file, Symbolic, $"({Text})");
        Show(file, Type1, "(A)");
        Show(file, WithCMap, "<" + string.Concat(glyphs.Select(static glyph => glyph.ToString("X4", CultureInfo.InvariantCulture))) + ">");
        Show(file, Type3, "(A)");
        return file.File.Write();
    }

    public static void Show(MutableFile file, string font, string operand) => file.Append($"/Artifact BMC BT /{font} 10 Tf 40 20 Td {operand} Tj ET EMC");

    /// <summary>The program with other character maps: platform, encoding, codes, glyphs.</summary>
    public static byte[] WithMaps(byte[] font, params (int Platform, int Encoding, int[] Codes, ushort[] Glyphs)[] maps)
    {
        var table = new List<byte>();
        var subtables = new List<byte>();
        Add16(table, 0);
        Add16(table, maps.Length);
        foreach (var (platform, encoding, codes, glyphs) in maps)
        {
            Add16(table, platform);
            Add16(table, encoding);
            Add32(table, 4 + (8 * maps.Length) + subtables.Count);
            // Format 6, from the least code to the greatest.
            var (first, last) = (codes.Min(), codes.Max());
            foreach (var value in (int[])[6, 10 + (2 * (last - first + 1)), 0, first, last - first + 1])
            {
                Add16(subtables, value);
            }

            for (var code = first; code <= last; code++)
            {
                Add16(subtables, codes.Contains(code) ? glyphs[Array.IndexOf(codes, code)] : 0);
            }
        }

        return WithTable(font, "cmap", [.. table, .. subtables]);
    }

    private static byte[] WithTable(byte[] font, string tag, byte[] data)
    {
        var tables = Tables(font).Where(table => table.Tag != tag).Append((Tag: tag, Data: data)).OrderBy(static table => table.Tag, StringComparer.Ordinal).ToArray();
        var head = new List<byte>([0, 1, 0, 0]);
        Add16(head, tables.Length);
        head.AddRange(new byte[6]);
        var body = new List<byte>();
        foreach (var table in tables)
        {
            head.AddRange(Encoding.ASCII.GetBytes(table.Tag));
            Add32(head, 0);
            Add32(head, 12 + (16 * tables.Length) + body.Count);
            Add32(head, table.Data.Length);
            body.AddRange(table.Data);
            body.AddRange(new byte[(4 - (body.Count % 4)) % 4]);
        }

        return [.. head, .. body];
    }

    private static IEnumerable<(string Tag, byte[] Data)> Tables(byte[] font) => Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4))).Select(i => font.AsMemory(12 + (16 * i), 16))
        .Select(entry => (Encoding.ASCII.GetString(entry.Span[..4]), font[BinaryPrimitives.ReadInt32BigEndian(entry.Span[8..])..][..BinaryPrimitives.ReadInt32BigEndian(entry.Span[12..])]));

    private static void AddTrueType(MutableFile file, string name, int flags, byte[] program, double[] widths, string entries)
    {
        var stream = file.File.Put(new RawStream((RawDictionary)RawFile.Parse($"<</Length1 {program.Length}>>")!, program));
        var descriptor = file.File.Put(RawFile.Parse(
            $"<</Type/FontDescriptor/FontName/AAAAAA+{name}/Flags {flags}/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80/FontFile2 {Ref(stream)}>>"));
        file.Resource("Font", name, file.File.Put(RawFile.Parse(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+{name}/FirstChar 97/LastChar 122/Widths[{string.Join(' ', widths.Select(static width => width.ToString("0.###", CultureInfo.InvariantCulture)))}]/FontDescriptor {Ref(descriptor)}{entries}>>"))));
    }

    private static void AddType1(MutableFile file)
    {
        byte[] plain = [.. "rand"u8, .. "dup /Private 8 dict dup begin /CharStrings 2 dict dup begin\n/.notdef 4 RD abcd ND\n/A 4 RD abcd ND\nend end"u8];
        var key = 55665;
        var cipher = plain.Select(b =>
        {
            var c = (byte)(b ^ (key >> 8));
            key = ((c + key) * 52845 + 22719) & 0xFFFF;
            return c;
        }).ToArray();
        byte[] program = [.. "%!PS-AdobeFont-1.0: Hand\n/FontName /Hand def\ncurrentfile eexec\n"u8, .. cipher];
        var stream = file.File.Put(new RawStream((RawDictionary)RawFile.Parse($"<</Length1 {program.Length - cipher.Length}/Length2 {cipher.Length}/Length3 0>>")!, program));
        var descriptor = file.File.Put(RawFile.Parse($"<</Type/FontDescriptor/FontName/AAAAAA+Hand/Flags 32/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80/CharSet(/A)/FontFile {Ref(stream)}>>"));
        file.Resource("Font", Type1, file.File.Put(RawFile.Parse($"<</Type/Font/Subtype/Type1/BaseFont/AAAAAA+Hand/FirstChar 65/LastChar 65/Widths[500]/Encoding/WinAnsiEncoding/FontDescriptor {Ref(descriptor)}>>")));
    }

    private static void AddWithCMap(MutableFile file, string sans, ushort[] glyphs)
    {
        var cmap = file.File.Put(RawFile.NewStream(
            "<</Type/CMap/CMapName/Own/WMode 0/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def\n/CMapName/Own def /WMode 0 def\n" +
            "1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 begincidrange <0000> <FFFF> 0 endcidrange\nendcmap end end"));
        // A bit for each glyph that draws something: here for all, more than needed, and all are in the program.
        var program = (RawStream)file.File.Get(file.Descriptor(sans), "FontFile2")!;
        var count = BinaryPrimitives.ReadUInt16BigEndian(Tables(file.File.Decode(program)).Single(static table => table.Tag == "maxp").Data.AsSpan(4));
        var bits = new byte[(count + 7) / 8];
        for (var glyph = 0; glyph < count; glyph++)
        {
            bits[glyph / 8] |= (byte)(0x80 >> (glyph % 8));
        }

        var descriptor = (RawDictionary)RawFile.Parse("<</Type/FontDescriptor/FontName/AAAAAA+Cid/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>")!;
        descriptor["FontFile2"] = file.File.Put(program);
        descriptor["CIDSet"] = file.File.Put(new RawStream(new RawDictionary(), bits));
        var descendant = (RawDictionary)RawFile.Parse($"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Cid/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor {Ref(file.File.Put(descriptor))}>>")!;
        descendant["W"] = file.Descendant(sans)["W"];
        file.Resource("Font", WithCMap, file.File.Put(RawFile.Parse($"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Cid/Encoding {Ref(cmap)}/DescendantFonts[{Ref(file.File.Put(descendant))}]/ToUnicode {Ref(file.File.Put(ToUnicode([.. glyphs.Select(static glyph => (int)glyph)], 4, [.. Text.Select(static c => (int)c)])))}>>")));
    }

    private static void AddType3(MutableFile file)
    {
        var glyph = file.File.Put(RawFile.NewStream("<<>>", "500 0 0 0 400 700 d1 0 0 400 700 re f"));
        file.Resource("Font", Type3, file.File.Put(RawFile.Parse(
            $"<</Type/Font/Subtype/Type3/Name/Drawn/FontBBox[0 0 500 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 65/Widths[500]/Encoding<</Type/Encoding/Differences[65/A]>>/CharProcs<</A {Ref(glyph)}>>/Resources<<>>>>")));
    }

    private static RawStream ToUnicode(int[] codes, int digits, int[]? texts = null) => RawFile.NewStream(
        "<<>>",
        $"begincmap 1 begincodespacerange <{new string('0', digits)}> <{new string('F', digits)}> endcodespacerange {codes.Length} beginbfchar\n" +
        string.Concat(codes.Select((code, i) => $"<{code.ToString("X" + digits, CultureInfo.InvariantCulture)}> <{(texts ?? codes)[i].ToString("X4", CultureInfo.InvariantCulture)}>\n")) + "endbfchar endcmap");

    private static string Ref(RawReference reference) => $"{reference.Number} 0 R";

    private static void Add16(List<byte> bytes, int value) => bytes.AddRange([(byte)(value >> 8), (byte)value]);

    private static void Add32(List<byte> bytes, int value) => bytes.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
}
