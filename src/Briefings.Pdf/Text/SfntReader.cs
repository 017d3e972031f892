using System.Buffers.Binary;
using System.Text;

namespace Briefings.Pdf;

/// <summary>
/// Reads the tables of a TrueType font that a PDF's font descriptor needs (OpenType 1.9: offset table, <c>head</c>, <c>hhea</c>,
/// <c>hmtx</c>, <c>maxp</c>, <c>OS/2</c>, <c>post</c>, <c>name</c>). HarfBuzz reads the rest.
/// </summary>
internal readonly ref struct SfntReader
{
    private readonly ReadOnlySpan<byte> data;
    private readonly Dictionary<string, (int Offset, int Length)> tables;

    /// <summary>Reads the table directory.</summary>
    /// <exception cref="FontFormatException">The bytes are no TrueType font with glyph outlines.</exception>
    public SfntReader(ReadOnlySpan<byte> data)
    {
        this.data = data;
        tables = new(StringComparer.Ordinal);
        if (data.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(data) is not (0x00010000 or 0x74727565))
        {
            throw new FontFormatException("not a TrueType font (CFF outlines, collections and WOFF are not read)");
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(data[4..]);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (16 * i);
            if (entry + 16 > data.Length)
            {
                throw new FontFormatException("the table directory is cut off");
            }

            var tag = Encoding.ASCII.GetString(data.Slice(entry, 4));
            var offset = BinaryPrimitives.ReadUInt32BigEndian(data[(entry + 8)..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(data[(entry + 12)..]);
            if ((ulong)offset + length > (ulong)data.Length)
            {
                throw new FontFormatException($"the table {tag} is cut off");
            }

            tables[tag] = ((int)offset, (int)length);
        }
    }

    /// <summary>Whether the table is there.</summary>
    public bool Has(string tag) => tables.ContainsKey(tag);

    /// <summary>The bytes of a table.</summary>
    /// <exception cref="FontFormatException">The table is missing or shorter than <paramref name="minimum"/>.</exception>
    public ReadOnlySpan<byte> Table(string tag, int minimum)
    {
        if (!tables.TryGetValue(tag, out var place))
        {
            throw new FontFormatException($"the table {tag} is missing");
        }

        return place.Length >= minimum
            ? data.Slice(place.Offset, place.Length)
            : throw new FontFormatException($"the table {tag} is too short");
    }

    /// <summary>A Windows or Macintosh name record (<c>name</c> table), or null.</summary>
    public string? Name(int nameId)
    {
        if (!Has("name"))
        {
            return null;
        }

        var table = Table("name", 6);
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        var strings = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        string? macintosh = null;
        for (var i = 0; i < count && 6 + (12 * i) + 12 <= table.Length; i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != nameId)
            {
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            var offset = strings + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            if (offset + length > table.Length)
            {
                continue;
            }

            var text = table.Slice(offset, length);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) == 3)
            {
                return Encoding.BigEndianUnicode.GetString(text);
            }

            macintosh ??= Encoding.Latin1.GetString(text);
        }

        return macintosh;
    }
}

/// <summary>The bytes given as a font are none that this library can read or embed.</summary>
public sealed class FontFormatException(string message) : Exception("Font: " + message);
