using System.Buffers.Binary;

namespace Briefings.Core.Pictures;

/// <summary>One frame's pixels in a WebP file (RFC 9649, 2.5 to 2.7).</summary>
/// <param name="IsLossless">Whether they are those of a chunk <c>VP8L</c>.</param>
/// <param name="Pixels">The chunk's content.</param>
/// <param name="Alpha">The content of <c>ALPH</c>; null for none.</param>
internal sealed record WebPImage(bool IsLossless, byte[] Pixels, byte[]? Alpha)
{
    /// <summary>The size that the pixels tell.</summary>
    /// <exception cref="PictureFault">They tell none.</exception>
    public (int Width, int Height) Size()
    {
        if (!IsLossless)
        {
            _ = Vp8Header.Partitions(Pixels);
            return Vp8Header.SizeOf(Pixels);
        }

        var bits = Pixels.Length >= 5 && Pixels[0] == 0x2F ? BinaryPrimitives.ReadUInt32LittleEndian(Pixels.AsSpan(1)) : uint.MaxValue;
        return bits >> 29 == 0 ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) : throw new PictureFault(PictureFault.Damaged);
    }

    /// <summary>The chunks of the frame.</summary>
    public byte[] Chunks() =>
        [.. Alpha is null ? [] : Chunk("ALPH"u8, Alpha), .. Chunk(IsLossless ? "VP8L"u8 : "VP8 "u8, Pixels)];

    /// <summary>A file that shows nothing but this.</summary>
    public byte[] File()
    {
        if (Alpha is null)
        {
            return File(Chunks());
        }

        var (width, height) = Size();
        return File([.. Chunk("VP8X"u8, [0x10, 0, 0, 0, .. Int24(width - 1), .. Int24(height - 1)]), .. Chunks()]);
    }

    /// <summary>A file of chunks.</summary>
    public static byte[] File(byte[] chunks) => Chunk("RIFF"u8, [.. "WEBP"u8, .. chunks]);

    /// <summary>A chunk; what makes its length even is nought.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var result = new byte[8 + content.Length + (content.Length & 1)];
        type.CopyTo(result);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(4), content.Length);
        content.CopyTo(result.AsSpan(8));
        return result;
    }

    /// <summary>A number of three bytes.</summary>
    public static byte[] Int24(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];
}
