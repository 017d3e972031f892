namespace Briefings.Core.Pictures;

/// <summary>The pixels of a GIF frame (GIF89a, appendix F: LZW), read up to the code with the last of them.</summary>
internal static class GifCodes
{
    private const int Longest = 12;

    /// <summary>Reads the codes and writes them once more, without what comes after the last pixel.</summary>
    /// <param name="data">The codes, their blocks joined.</param>
    /// <param name="start">Bits of a colour.</param>
    /// <param name="pixels">How many pixels there must be.</param>
    /// <param name="colours">Set for each colour that a pixel has.</param>
    /// <exception cref="PictureFault">Pixels are missing or damaged.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> data, int start, long pixels, Span<bool> colours)
    {
        var (clear, end) = (1 << start, (1 << start) + 1);
        Span<int> lengths = stackalloc int[1 << Longest];
        var (size, next, before, at, made) = (start + 1, end + 1, -1, 0L, 0L);
        while (made < pixels)
        {
            if (at + size > data.Length * 8L)
            {
                throw new PictureFault("the picture is cut off");
            }

            var code = Bits(data, at, size);
            at += size;
            if (code == clear)
            {
                (size, next, before) = (start + 1, end + 1, -1);
                continue;
            }

            if (code == end)
            {
                throw new PictureFault("the picture is cut off");
            }

            if (code < clear)
            {
                lengths[code] = 1;
                colours[code] = true;
            }

            if (before < 0 ? code >= clear : code > next || (code == next && next >= 1 << Longest))
            {
                throw new PictureFault(PictureFault.Damaged);
            }

            if (before >= 0 && next < 1 << Longest)
            {
                lengths[next++] = lengths[before] + 1;
                size += next == 1 << size && size < Longest ? 1 : 0;
            }

            made += lengths[code];
            before = code;
        }

        return Write(data, at, size, end);
    }

    private static int Bits(ReadOnlySpan<byte> data, long at, int size)
    {
        var first = (int)(at / 8);
        var value = data[first] | (first + 1 < data.Length ? data[first + 1] << 8 : 0) | (first + 2 < data.Length ? data[first + 2] << 16 : 0);
        return (value >> (int)(at % 8)) & ((1 << size) - 1);
    }

    // The bits up to the last pixel, then the code that ends them.
    private static byte[] Write(ReadOnlySpan<byte> data, long bits, int size, int end)
    {
        var result = new byte[(bits + size + 7) / 8];
        var whole = (int)(bits / 8);
        data[..whole].CopyTo(result);
        var rest = (int)(bits % 8);
        var value = (rest > 0 ? data[whole] & ((1 << rest) - 1) : 0) | (end << rest);
        for (var i = whole; i < result.Length; i++)
        {
            result[i] = (byte)value;
            value >>= 8;
        }

        return result;
    }
}
