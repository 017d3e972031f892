using System.Buffers.Binary;
using System.Text;

namespace Briefings.PdfChecks;

/// <summary>A font program as the checks ask it: which glyphs it has and how wide they are.</summary>
internal abstract class FontProgram
{
    public abstract int GlyphCount { get; }

    /// <summary>The width of a glyph in thousandths of an em; null where this program was not read for it.</summary>
    public abstract double? Width(int glyph);

    /// <summary>Whether the glyph draws something; null where this program was not read for it.</summary>
    public abstract bool? HasOutline(int glyph);
}

/// <summary>A TrueType program (OpenType 1.9), perhaps without the tables that PDF does not need.</summary>
internal sealed class TrueTypeProgram : FontProgram
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly int unitsPerEm = 1000;
    private readonly bool longOffsets;
    private readonly int metrics;

    public TrueTypeProgram(byte[] data)
    {
        this.data = data;
        for (int i = 0, count = U16(4); i < count && 12 + (16 * i) + 16 <= data.Length; i++)
        {
            var at = 12 + (16 * i);
            tables[Encoding.Latin1.GetString(data, at, 4)] = ((int)U32(at + 8), (int)U32(at + 12));
        }

        if (tables.TryGetValue("head", out var head))
        {
            unitsPerEm = Math.Max(1, U16(head.Offset + 18));
            longOffsets = U16(head.Offset + 50) == 1;
        }

        GlyphCount = tables.TryGetValue("maxp", out var maxp) ? U16(maxp.Offset + 4) : 0;
        metrics = tables.TryGetValue("hhea", out var hhea) ? U16(hhea.Offset + 34) : 0;
        Maps = ReadMaps();
    }

    public override int GlyphCount { get; }

    /// <summary>The subtables of <c>cmap</c>.</summary>
    public IReadOnlyList<CharacterMap> Maps { get; }

    public bool HasTable(string tag) => tables.ContainsKey(tag);

    public override double? Width(int glyph) => metrics == 0 || !tables.TryGetValue("hmtx", out var hmtx)
        ? null
        : U16(hmtx.Offset + (4 * Math.Min(glyph, metrics - 1))) * 1000.0 / unitsPerEm;

    public override bool? HasOutline(int glyph)
    {
        if (!tables.TryGetValue("loca", out var loca))
        {
            return null;
        }

        var size = longOffsets ? 4 : 2;
        if (glyph < 0 || glyph >= GlyphCount || (glyph + 2) * size > loca.Length)
        {
            return false;
        }

        var at = loca.Offset + (glyph * size);
        return longOffsets ? U32(at + 4) > U32(at) : U16(at + 2) > U16(at);
    }

    private List<CharacterMap> ReadMaps()
    {
        var maps = new List<CharacterMap>();
        if (tables.TryGetValue("cmap", out var cmap))
        {
            for (int i = 0, count = U16(cmap.Offset + 2); i < count && i < 64; i++)
            {
                var at = cmap.Offset + 4 + (8 * i);
                maps.Add(new CharacterMap(U16(at), U16(at + 2), ReadMap(cmap.Offset + (int)U32(at + 4))));
            }
        }

        return maps;
    }

    private Dictionary<int, int> ReadMap(int at)
    {
        var map = new Dictionary<int, int>();
        switch (U16(at))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                {
                    Add(code, U8(at + 6 + code));
                }

                break;
            case 4:
                var segments = U16(at + 6) / 2;
                for (var i = 0; i < segments; i++)
                {
                    int end = U16(at + 14 + (2 * i)), start = U16(at + 16 + (2 * (segments + i))), delta = U16(at + 16 + (2 * ((2 * segments) + i)));
                    var rangeAt = at + 16 + (2 * ((3 * segments) + i));
                    for (var code = start; code <= end && code < 0xFFFF; code++)
                    {
                        var glyph = U16(rangeAt) == 0 ? code : U16(rangeAt + U16(rangeAt) + (2 * (code - start)));
                        Add(code, glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
                    }
                }

                break;
            case 6:
                for (var i = 0; i < U16(at + 8); i++)
                {
                    Add(U16(at + 6) + i, U16(at + 10 + (2 * i)));
                }

                break;
            case 12:
                for (var group = 0; group < Math.Min(U32(at + 12), 20_000); group++)
                {
                    var from = at + 16 + (12 * group);
                    for (long code = U32(from), end = Math.Min(U32(from + 4), code + 70_000); code <= end; code++)
                    {
                        Add((int)code, (int)(U32(from + 8) + code - U32(from)));
                    }
                }

                break;
        }

        return map;

        void Add(int code, int glyph)
        {
            if (glyph != 0)
            {
                map[code] = glyph;
            }
        }
    }

    private int U8(int at) => at >= 0 && at < data.Length ? data[at] : 0;

    private int U16(int at) => at >= 0 && at + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at)) : 0;

    private uint U32(int at) => at >= 0 && at + 4 <= data.Length ? BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at)) : 0;
}

/// <summary>A subtable of <c>cmap</c>: platform, encoding, and the glyphs that it names.</summary>
internal sealed record CharacterMap(int Platform, int Encoding, IReadOnlyDictionary<int, int> Glyphs);
