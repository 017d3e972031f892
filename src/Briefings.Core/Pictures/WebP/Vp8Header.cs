using System.Buffers.Binary;

namespace Briefings.Core.Pictures;

/// <summary>The parts of a lossy frame (RFC 6386): where each of its partitions ends.</summary>
internal static class Vp8Header
{
    private const int HeaderLength = 10;

    /// <summary>Where each partition begins and ends; none of them is empty of meaning, and they fill the frame.</summary>
    /// <exception cref="PictureFault">They do not.</exception>
    public static List<(int Start, int End)> Partitions(ReadOnlySpan<byte> frame)
    {
        var first = frame.Length < HeaderLength ? -1 : (frame[0] | (frame[1] << 8) | (frame[2] << 16)) >> 5;
        if (first < 0 || (frame[0] & 1) != 0 || !frame.Slice(3, 3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) || first > frame.Length - HeaderLength)
        {
            throw new PictureFault(PictureFault.Damaged);
        }

        var count = CountOf(frame.Slice(HeaderLength, first));
        var at = HeaderLength + first + (3 * (count - 1));
        var result = new List<(int, int)> { (HeaderLength, HeaderLength + first) };
        for (var i = 0; i < count; i++)
        {
            var size = frame[Math.Min(frame.Length, HeaderLength + first + (3 * i))..];
            var end = i == count - 1 ? frame.Length : size.Length < 3 ? -1 : at + (size[0] | (size[1] << 8) | (size[2] << 16));
            if (end < at || end > frame.Length)
            {
                throw new PictureFault(PictureFault.CutOff);
            }

            result.Add((at, end));
            at = end;
        }

        return result;
    }

    /// <summary>The frame with one partition cut by some bytes, its size told accordingly.</summary>
    public static byte[] Shorten(ReadOnlySpan<byte> frame, int partition, int bytes)
    {
        var parts = Partitions(frame);
        var (_, end) = parts[partition];
        byte[] result = [.. frame[..(end - bytes)], .. frame[end..]];
        if (partition == 0)
        {
            var tag = (frame[0] | (frame[1] << 8) | (frame[2] << 16)) - (bytes << 5);
            (result[0], result[1], result[2]) = ((byte)tag, (byte)(tag >> 8), (byte)(tag >> 16));
        }
        else if (partition < parts.Count - 1)
        {
            var place = parts[0].End + (3 * (partition - 1));
            var size = (frame[place] | (frame[place + 1] << 8) | (frame[place + 2] << 16)) - bytes;
            (result[place], result[place + 1], result[place + 2]) = ((byte)size, (byte)(size >> 8), (byte)(size >> 16));
        }

        return result;
    }

    /// <summary>The size that a lossy frame tells.</summary>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> frame) =>
        (BinaryPrimitives.ReadUInt16LittleEndian(frame[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(frame[8..]) & 0x3FFF);

    // RFC 6386, 9.2 to 9.5: what stands before the count of partitions.
    private static int CountOf(ReadOnlySpan<byte> partition)
    {
        var bits = new Vp8Bits(partition);
        bits.Read(2);
        if (bits.Read(1) == 1)
        {
            var (hasMap, hasData) = (bits.Read(1), bits.Read(1));
            if (hasData == 1)
            {
                bits.Read(1);
                Optional(ref bits, 4, 8);
                Optional(ref bits, 4, 7);
            }

            if (hasMap == 1)
            {
                Optional(ref bits, 3, 8);
            }
        }

        bits.Read(10);
        if (bits.Read(1) == 1 && bits.Read(1) == 1)
        {
            Optional(ref bits, 8, 7);
        }

        return 1 << bits.Read(2);
    }

    private static void Optional(ref Vp8Bits bits, int count, int length)
    {
        for (var i = 0; i < count; i++)
        {
            if (bits.Read(1) == 1)
            {
                bits.Read(length);
            }
        }
    }
}
