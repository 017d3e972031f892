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
    /// <param name="unseen">Of a palette: its colours that are wholly transparent; null for other pictures.</param>
    /// <returns>The stream, without what does not belong to it and without the colours of pixels that nobody sees.</returns>
    /// <exception cref="PictureFault">Rows are missing or damaged.</exception>
    public static byte[] Clean(byte[] data, PngFormat format, Span<bool> colours, PngUnseen? unseen)
    {
        try
        {
            using var source = new SlowEndStream(data);
            using var zlib = new ZLibStream(source, CompressionMode.Decompress);
            var hidesColours = ReadRows(zlib, format, colours, unseen, null);
            if (zlib.ReadByte() < 0 && source.HasEnded && !hidesColours)
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
            ReadRows(zlib, format, colours, unseen, target);
        }

        return packed.ToArray();
    }

    // Whether pixels that nobody sees had a colour, which is written without.
    private static bool ReadRows(ZLibStream zlib, PngFormat format, Span<bool> colours, PngUnseen? unseen, Stream? target)
    {
        var longest = 1 + (int)((((long)format.Width * format.PixelBits) + 7) / 8);
        var (row, before, clear, above) = (new byte[longest], new byte[longest], new byte[longest], new byte[longest]);
        var step = Math.Max(1, format.PixelBits / 8);
        var (needsPixels, found) = (format.Colour is 3 or 4 or 6, false);
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

            if (!needsPixels)
            {
                target?.Write(line);
                continue;
            }

            Unfilter(line[0], line[1..], isFirst ? [] : before.AsSpan(1, length - 1), step);
            var mended = clear.AsSpan(0, length);
            line.CopyTo(mended);
            if (unseen is not null)
            {
                found |= unseen.Merge(mended[1..], pixels, format.Bits);
                Note(mended[1..], pixels, format.Bits, colours);
            }
            else
            {
                found |= TakeColours(mended[1..], format);
            }

            if (target is not null)
            {
                target.WriteByte(mended[0]);
                target.Write(Filter(mended[0], mended[1..], isFirst ? [] : above.AsSpan(1, length - 1), step));
            }

            (row, before) = (before, row);
            (clear, above) = (above, clear);
        }

        return found;
    }

    // Transparency is the last sample of a pixel.
    private static bool TakeColours(Span<byte> row, PngFormat format)
    {
        var (step, sample, found) = (format.PixelBits / 8, format.Bits / 8, false);
        for (var at = 0; at + step <= row.Length; at += step)
        {
            var pixel = row.Slice(at, step);
            if (!pixel[(step - sample)..].ContainsAnyExcept((byte)0) && pixel.ContainsAnyExcept((byte)0))
            {
                pixel.Clear();
                found = true;
            }
        }

        return found;
    }

    // ISO/IEC 15948, 9.2.
    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> before, int step)
    {
        for (var i = 0; filter > 0 && i < row.Length; i++)
        {
            row[i] += Guess(filter, row, before, step, i);
        }
    }

    private static byte[] Filter(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> before, int step)
    {
        var result = row.ToArray();
        for (var i = 0; filter > 0 && i < row.Length; i++)
        {
            result[i] -= Guess(filter, row, before, step, i);
        }

        return result;
    }

    private static byte Guess(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> before, int step, int i)
    {
        var (left, above, corner) = (i >= step ? row[i - step] : 0, before.IsEmpty ? 0 : before[i], i >= step && !before.IsEmpty ? before[i - step] : 0);
        return (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) });
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
