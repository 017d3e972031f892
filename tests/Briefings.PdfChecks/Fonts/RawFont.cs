using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Fonts.Encodings;

namespace Briefings.PdfChecks;

/// <summary>A code of a string shown: what it is, and the glyph that it leads to.</summary>
internal sealed record ShownCode(uint Code, int? Cid, int? Glyph);

/// <summary>A font dictionary (ISO 32000-1, 9.5 to 9.8), its encoding, its text map and its program.</summary>
internal sealed class RawFont
{
    private readonly RawFile file;
    private readonly byte[]? glyphMap;
    private readonly Dictionary<int, double> widths = [];
    private readonly double defaultWidth;

    public RawFont(RawFile file, RawDictionary dictionary)
    {
        this.file = file;
        Dictionary = dictionary;
        Subtype = file.Name(dictionary, "Subtype") ?? "";
        Descendant = Subtype == "Type0" ? file.AsDictionary(file.List(dictionary, "DescendantFonts").FirstOrDefault()) : null;
        Descriptor = file.Dictionary(Descendant ?? dictionary, "FontDescriptor");
        Name = file.Name(dictionary, "BaseFont") ?? file.Name(dictionary, "Name") ?? Subtype;
        ToUnicode = file.Get(dictionary, "ToUnicode") is RawStream map ? new CMap(file.Decode(map)) : null;
        (Program, ProgramKey) = ReadProgram();
        if (IsComposite)
        {
            Encoding = file.Get(dictionary, "Encoding") is RawStream stream ? new CMap(file.Decode(stream)) : null;
            glyphMap = file.Get(Descendant, "CIDToGIDMap") is RawStream glyphs ? file.Decode(glyphs) : null;
            defaultWidth = file.Get(Descendant, "DW") is RawNumber other ? other.Value : 1000;
            ReadCidWidths(file.List(Descendant, "W"));
        }
        else
        {
            var first = file.Integer(dictionary, "FirstChar", 0);
            var all = file.List(dictionary, "Widths");
            for (var i = 0; i < all.Count; i++)
            {
                widths[first + i] = file.Resolve(all[i]) is RawNumber width ? width.Value : 0;
            }
        }
    }

    public RawDictionary Dictionary { get; }

    public string Name { get; }

    public string Subtype { get; }

    public RawDictionary? Descendant { get; }

    public string? DescendantSubtype => file.Name(Descendant, "Subtype");

    public RawDictionary? Descriptor { get; }

    public bool IsComposite => Subtype == "Type0";

    /// <summary>Bit 3 of the descriptor's flags (Table 123).</summary>
    public bool IsSymbolic => (file.Integer(Descriptor, "Flags", 0) & 4) != 0;

    public string? EncodingName => file.Name(Dictionary, "Encoding") ?? (file.Get(Dictionary, "Encoding") is RawStream stream ? file.Name(stream.Dictionary, "CMapName") : null);

    /// <summary>The embedded encoding of a composite font.</summary>
    public CMap? Encoding { get; }

    public CMap? ToUnicode { get; }

    public FontProgram? Program { get; }

    /// <summary>Under which key of the descriptor the program is.</summary>
    public string? ProgramKey { get; }

    public IEnumerable<ShownCode> Codes(byte[] text)
    {
        if (!IsComposite)
        {
            foreach (var b in text)
            {
                yield return new ShownCode(b, null, SimpleGlyph(b));
            }

            yield break;
        }

        for (var at = 0; at < text.Length;)
        {
            var (code, length) = Encoding is { } encoding ? encoding.Next(text.AsSpan(at)) : at + 1 < text.Length ? ((uint)((text[at] << 8) | text[at + 1]), 2) : (text[at], 1);
            at += length;
            var cid = Encoding is { } map ? map.Cid(code) ?? (map.Base is "Identity-H" or "Identity-V" ? (int)code : 0) : EncodingName is "Identity-H" or "Identity-V" ? (int)code : (int?)null;
            yield return new ShownCode(code, cid, cid is { } known ? CidGlyph(known) : null);
        }
    }

    /// <summary>The width that the font dictionary gives a code, in thousandths of an em.</summary>
    public double? StatedWidth(ShownCode code) => IsComposite
        ? code.Cid is { } cid ? widths.GetValueOrDefault(cid, defaultWidth) : null
        : widths.TryGetValue((int)code.Code, out var width) ? width : file.Get(Descriptor, "MissingWidth") is RawNumber missing ? missing.Value : null;

    /// <summary>What a code says (9.10.2): by ToUnicode, else by its glyph's name; null where nothing tells.</summary>
    public string? Text(ShownCode code)
    {
        if (ToUnicode is not null)
        {
            return ToUnicode.Texts.GetValueOrDefault(code.Code);
        }

        return IsComposite ? null : GlyphName((int)code.Code) is { } name ? GlyphList.AdobeGlyphList.NameToUnicode(name) : null;
    }

    /// <summary>The name that a simple font's encoding gives a code.</summary>
    public string? GlyphName(int code)
    {
        var encoding = file.Get(Dictionary, "Encoding");
        var dictionary = encoding as RawDictionary;
        var next = 0;
        foreach (var item in file.List(dictionary, "Differences").Select(file.Resolve))
        {
            if (item is RawNumber number)
            {
                next = (int)number.Value;
            }
            else if (item is RawName name && next++ == code)
            {
                return name.Value;
            }
        }

        var found = ((encoding as RawName)?.Value ?? file.Name(dictionary, "BaseEncoding")) switch
        {
            "WinAnsiEncoding" => WinAnsiEncoding.Instance.GetName(code),
            "MacRomanEncoding" => MacRomanEncoding.Instance.GetName(code),
            _ => IsSymbolic || Subtype == "Type3" ? null : StandardEncoding.Instance.GetName(code),
        };
        return found is ".notdef" ? null : found;
    }

    /// <summary>Whether Adobe's glyph list has a name.</summary>
    public static bool IsListed(string glyphName) => GlyphList.AdobeGlyphList.NameToUnicode(glyphName) is not null;

    private int? CidGlyph(int cid) => Program switch
    {
        CffProgram cff => cff.GlyphOf(cid),
        _ when glyphMap is not null => (2 * cid) + 1 < glyphMap.Length ? (glyphMap[2 * cid] << 8) | glyphMap[(2 * cid) + 1] : 0,
        _ => cid,
    };

    /// <summary>9.6.6.4: how a code of a simple TrueType font finds its glyph.</summary>
    private int? SimpleGlyph(int code)
    {
        if (Subtype != "TrueType" || Program is not TrueTypeProgram program)
        {
            return null;
        }

        CharacterMap? Map(int platform, int encoding) => program.Maps.FirstOrDefault(map => map.Platform == platform && map.Encoding == encoding);
        if (!IsSymbolic)
        {
            var text = GlyphName(code) is { } name ? GlyphList.AdobeGlyphList.NameToUnicode(name) : null;
            var byUnicode = text is { Length: > 0 } ? Map(3, 1)?.Glyphs.GetValueOrDefault(char.ConvertToUtf32(text, 0)) ?? 0 : 0;
            return byUnicode != 0 ? byUnicode : Map(1, 0)?.Glyphs.GetValueOrDefault(code) ?? 0;
        }

        var symbols = Map(3, 0)?.Glyphs;
        var bySymbol = symbols is null ? 0 : new[] { 0, 0xF000, 0xF100, 0xF200 }.Select(high => symbols.GetValueOrDefault(high + code)).FirstOrDefault(static glyph => glyph != 0);
        return bySymbol != 0 ? bySymbol : Map(1, 0)?.Glyphs.GetValueOrDefault(code) ?? program.Maps.FirstOrDefault()?.Glyphs.GetValueOrDefault(code) ?? 0;
    }

    private void ReadCidWidths(IReadOnlyList<object?> list)
    {
        for (var i = 0; i + 1 < list.Count;)
        {
            var first = file.Resolve(list[i]) is RawNumber number ? (int)number.Value : 0;
            if (file.Resolve(list[i + 1]) is RawArray each)
            {
                for (var k = 0; k < each.Items.Count; k++)
                {
                    widths[first + k] = file.Resolve(each.Items[k]) is RawNumber width ? width.Value : 0;
                }

                i += 2;
                continue;
            }

            var last = file.Resolve(list[i + 1]) is RawNumber end ? (int)end.Value : first;
            for (var cid = first; cid <= Math.Min(last, 65_535) && i + 2 < list.Count; cid++)
            {
                widths[cid] = file.Resolve(list[i + 2]) is RawNumber width ? width.Value : 0;
            }

            i += 3;
        }
    }

    private (FontProgram?, string?) ReadProgram()
    {
        foreach (var key in (string[])["FontFile", "FontFile2", "FontFile3"])
        {
            if (file.Get(Descriptor, key) is RawStream stream)
            {
                var data = file.Decode(stream);
                var isSfnt = data is [0, 1, 0, 0, ..] or [(byte)'t', (byte)'r', (byte)'u', (byte)'e', ..];
                FontProgram program = key == "FontFile" ? new Type1Program(data) : key == "FontFile2" || isSfnt ? new TrueTypeProgram(data) : new CffProgram(Cff(data));
                return (program, key);
            }
        }

        return (null, null);
    }

    /// <summary>The table <c>CFF</c> of an OpenType program, or the program itself.</summary>
    private static byte[] Cff(byte[] data)
    {
        if (!data.AsSpan().StartsWith("OTTO"u8))
        {
            return data;
        }

        for (var at = 12; at + 16 <= data.Length; at += 16)
        {
            if (data.AsSpan(at, 4).SequenceEqual("CFF "u8))
            {
                var offset = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at + 8));
                return offset > 0 && offset < data.Length ? data[offset..] : [];
            }
        }

        return [];
    }
}
