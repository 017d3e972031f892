namespace Briefings.Core.Pictures;

/// <summary>Writes the blocks of a GIF (GIF89a).</summary>
internal static class GifWriter
{
    public static byte[] Write(int width, int height, byte[]? palette, byte[]? loop, List<GifFrame> frames)
    {
        using var stream = new MemoryStream();
        stream.Write("GIF89a"u8);
        var shared = frames.Where(frame => frame.Palette is null).ToList();
        var common = palette is null || shared.Count == 0 ? [] : Colours(palette, shared);
        stream.Write([(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), Flags(common), 0, 0, .. common]);
        if (loop is not null)
        {
            stream.Write([0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, .. loop, 0]);
        }

        foreach (var frame in frames)
        {
            if (frame.Control is { } control)
            {
                stream.Write([0x21, 0xF9, 4, .. control, 0]);
            }

            var own = frame.Palette is { } colours ? Colours(colours, [frame]) : [];
            stream.Write([0x2C, .. frame.Place, (byte)((Flags(own) & 0x87) | (frame.IsInterlaced ? 0x40 : 0)), .. own, (byte)frame.Start]);
            foreach (var block in frame.Codes.Chunk(255))
            {
                stream.Write([(byte)block.Length, .. block]);
            }

            stream.WriteByte(0);
        }

        stream.WriteByte(0x3B);
        return stream.ToArray();
    }

    // A palette that is as large as its highest colour asks for; colours that no pixel has become black.
    private static byte[] Colours(byte[] palette, List<GifFrame> frames)
    {
        var highest = frames.Max(frame => Math.Max(Array.LastIndexOf(frame.Colours, true), Math.Min(frame.Transparent, (palette.Length / 3) - 1)));
        var size = 2;
        while (size <= highest)
        {
            size *= 2;
        }

        var result = new byte[3 * size];
        for (var i = 0; i <= highest; i++)
        {
            // What is not seen needs no colour.
            if (frames.Exists(frame => frame.Colours[i] && frame.Transparent != i))
            {
                palette.AsSpan(3 * i, 3).CopyTo(result.AsSpan(3 * i));
            }
        }

        return result;
    }

    // The table's size as the power of two less one, and that there is one; the resolution of colours is eight bits.
    private static byte Flags(byte[] palette) => palette.Length == 0 ? (byte)0x70 : (byte)(0xF0 | (int.Log2(palette.Length / 3) - 1));
}
