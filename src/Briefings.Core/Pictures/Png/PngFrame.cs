using System.Buffers.Binary;

namespace Briefings.Core.Pictures;

/// <summary>One frame of a PNG (third edition, 11.3.6.2).</summary>
/// <param name="control">Its control without the number; null for a picture that is no frame.</param>
/// <param name="format">How its pixels are stored.</param>
internal sealed class PngFrame(byte[]? control, PngFormat format)
{
    public byte[]? Control => control;

    public PngFormat Format => format;

    /// <summary>Its pixels, packed.</summary>
    public MemoryStream Data { get; } = new();

    /// <summary>Whether it begins elsewhere than in the corner.</summary>
    public bool IsMoved => control is not null && control.AsSpan(8, 8).ContainsAnyExcept((byte)0);

    /// <summary>Reads the chunk fcTL of a picture.</summary>
    public static PngFrame Read(ReadOnlySpan<byte> chunk, PngFormat whole)
    {
        if (chunk.Length != 26)
        {
            throw new PictureFault(PictureFault.Damaged);
        }

        long Number(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt32BigEndian(at);
        var (width, height) = (Number(chunk[4..]), Number(chunk[8..]));
        if (width == 0 || height == 0 || width + Number(chunk[12..]) > whole.Width || height + Number(chunk[16..]) > whole.Height || chunk[24] > 2 || chunk[25] > 1)
        {
            throw new PictureFault("a frame is larger than the picture");
        }

        return new PngFrame(chunk[4..].ToArray(), whole with { Width = (int)width, Height = (int)height });
    }
}
