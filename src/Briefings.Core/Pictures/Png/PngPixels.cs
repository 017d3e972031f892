using System.Buffers;
using System.IO.Compression;

namespace Briefings.Core.Pictures;

/// <summary>
/// The pixels of a PNG: rows in a zlib stream (ISO/IEC 15948, 10). They stay as they are where the stream ends with the last row and the
/// data with the stream; otherwise the rows, and nothing else, are packed anew.
/// </summary>
internal static class PngPixels
{
    /// <summary>Reads all rows.</summary>
    /// <param name="data">The stream.</param>
    /// <param name="format">What is in it.</param>
    /// <param name="colours">Of a palette: set for each colour that a pixel has; empty for other pictures.</param>
    /// <returns>The stream, without what does not belong to it.</returns>
    /// <exception cref="PictureFault">Rows are missing or damaged.</exception>
    public static byte[] Clean(byte[] data, PngFormat format, Span<bool> colours)
    {
        try
        {
            using var source = new SlowEndStream(data);
            using var zlib = new ZLibStream(source, CompressionMode.Decompress);
            ReadRows(zlib, format, colours, null);
            if (zlib.ReadByte() < 0 && source.HasEnded)
            {
                return data;
            }
        }
        catch (InvalidDataException)
        {
            throw new PictureFault(PictureFault.Damaged);
        }

        using var packed = new MemoryStream(data.Length);
        using (var target = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            ReadRows(zlib, format, colours, target);
        }

        return packed.ToArray();
    }

    private static void ReadRows(ZLibStream zlib, PngFormat format, Span<bool> colours, Stream? target)
    {
        var longest = 1 + (int)((((long)format.Width * format.PixelBits) + 7) / 8);
        var (row, before) = (ArrayPool<byte>.Shared.Rent(longest), ArrayPool<byte>.Shared.Rent(longest));
        foreach (var (pixels, isFirst) in format.Rows())
        {
            var length = 1 + (int)((((long)pixels * format.PixelBits) + 7) / 8);
            var line = row.AsSpan(0, length);
            if (zlib.ReadAtLeast(line, length, throwOnEndOfStream: false) < length)
            {
                throw new PictureFault("the picture is cut off");
            }

            if (line[0] > 4)
            {
                throw new PictureFault(PictureFault.Damaged);
            }

            target?.Write(line);
            if (!colours.IsEmpty && target is null)
            {
                Unfilter(line[0], line[1..], isFirst ? [] : before.AsSpan(1, length - 1));
                Note(line[1..], pixels, format.Bits, colours);
            }

            (row, before) = (before, row);
        }

        ArrayPool<byte>.Shared.Return(row);
        ArrayPool<byte>.Shared.Return(before);
    }

    // ISO/IEC 15948, 9.2, for pixels of one byte at most.
    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> before)
    {
        for (var i = 0; filter > 0 && i < row.Length; i++)
        {
            var (left, above, corner) = (i > 0 ? row[i - 1] : 0, before.IsEmpty ? 0 : before[i], i > 0 && !before.IsEmpty ? before[i - 1] : 0);
            row[i] += (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static void Note(ReadOnlySpan<byte> row, int pixels, int bits, Span<bool> colours)
    {
        var (each, mask) = (8 / bits, (1 << bits) - 1);
        for (var i = 0; i < pixels; i++)
        {
            var colour = (row[i / each] >> (8 - bits - (i % each * bits))) & mask;
            if (colour >= colours.Length)
            {
                throw new PictureFault("a pixel has a colour that the palette has not");
            }

            colours[colour] = true;
        }
    }
}
