namespace Briefings.Core.Pictures;

/// <summary>Codes of a JPEG by their bits (ITU-T T.81, Annex C), which remembers what of it a picture uses.</summary>
internal sealed class JpegTable
{
    private readonly byte[] counts;
    private readonly byte[] values;
    private readonly bool[] used = new bool[256];
    private ushort[]? codes;

    private JpegTable(byte[] counts, byte[] values)
    {
        this.counts = counts;
        this.values = values;
    }

    /// <summary>A table; null where there are more codes than bits.</summary>
    /// <param name="counts">How many codes there are of 1 to 16 bits.</param>
    /// <param name="values">Their values.</param>
    public static JpegTable? Make(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        var room = 1 << 16;
        for (var length = 1; length <= 16; length++)
        {
            room -= counts[length - 1] << (16 - length);
        }

        return room < 0 ? null : new JpegTable(counts.ToArray(), values.ToArray());
    }

    /// <summary>The length in bits and the value of the code that bits begin with; no length for none.</summary>
    public (int Length, int Value) Find(int bits)
    {
        var code = (codes ??= Codes())[bits];
        used[code & 0xFF] |= code != 0;
        return (code >> 8, code & 0xFF);
    }

    /// <summary>
    /// Writes the table as far as the picture uses it: codes at its end fall away, and those between that no block has get values
    /// that say nothing, since there is room for a sentence in them.
    /// </summary>
    /// <param name="slot">Class and number, the first byte of the table.</param>
    /// <returns>The content of a segment DHT (B.2.4.2).</returns>
    public byte[] Write(int slot)
    {
        var most = slot >> 4 == 0 ? 16 : 256;
        // Sizes above ten bits are never met in pictures of 8 bits; strict readers refuse them.
        var unused = new Queue<byte>(Enumerable.Range(0, most).Where(value => !used[value]).OrderBy(value => (value & 15) > 10).Select(value => (byte)value));
        var last = Math.Max(0, Array.FindLastIndex(values, value => used[value]));
        var kept = new byte[16];
        for (var (length, at) = (0, 0); length < 16; length++)
        {
            kept[length] = (byte)Math.Clamp(last + 1 - at, 0, counts[length]);
            at += counts[length];
        }

        var said = values.Take(last + 1)
            .Select(value => used[value] ? value : unused.TryDequeue(out var free) ? free : throw new PictureFault("a table of codes is damaged"));
        return [(byte)slot, .. kept, .. said];
    }

    // For each sixteen bits the length and value of the code that they begin with.
    private ushort[] Codes()
    {
        var made = new ushort[1 << 16];
        var (at, next) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            for (var i = 0; i < counts[length - 1]; i++)
            {
                var width = 1 << (16 - length);
                made.AsSpan(next, width).Fill((ushort)((length << 8) | values[at++]));
                next += width;
            }
        }

        return made;
    }
}
