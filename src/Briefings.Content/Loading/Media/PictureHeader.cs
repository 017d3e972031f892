using System.Buffers.Binary;
using Briefings.Core.Drawing;

namespace Briefings.Content.Loading.Media;

/// <summary>Reads the size of a raster picture off its first bytes, without decoding it.</summary>
internal static class PictureHeader
{
    /// <summary>The size; null where the bytes are not of the kind that the extension says.</summary>
    /// <param name="bytes">The beginning of the file; a JPEG needs as much as its metadata takes.</param>
    /// <param name="extension">The extension, lower case, with its dot.</param>
    public static PictureSize? Read(ReadOnlySpan<byte> bytes, string extension) => extension switch
    {
        ".png" => Png(bytes),
        ".jpg" or ".jpeg" => Jpeg(bytes),
        ".gif" => Gif(bytes),
        ".webp" => WebP(bytes),
        _ => null,
    };

    // PNG (ISO/IEC 15948), 5.2 and 11.2.2: the signature, then the chunk IHDR with width and height.
    private static PictureSize? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) && bytes.Slice(12, 4).SequenceEqual("IHDR"u8)
            ? Size(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    // GIF89a, 17 and 18: the header, then the logical screen's width and height.
    private static PictureSize? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10 && (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            ? Size(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    // JPEG (ITU-T T.81), B.1 and B.2.2: segments up to the first frame header. A picture that Exif turns by a quarter swaps its sides.
    private static PictureSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        var isTurned = false;
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
            {
                return null;
            }

            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2)
            {
                return null;
            }

            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return at + 9 <= bytes.Length && Size(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..])) is { } size
                    ? isTurned ? new PictureSize(size.Height, size.Width) : size
                    : null;
            }

            if (marker == 0xE1 && at + 2 + length <= bytes.Length)
            {
                isTurned = ExifOrientation.Of(bytes.Slice(at + 4, length - 2)) is >= 5 and <= 8;
            }

            at += 2 + length;
        }

        return null;
    }

    // RFC 9649: the RIFF header, then VP8 (key frame, 9.1 of RFC 6386), VP8L or VP8X.
    private static PictureSize? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes.Slice(8, 4).SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var kind = bytes.Slice(12, 4);
        if (kind.SequenceEqual("VP8X"u8))
        {
            return Size(1u + Int24(bytes[24..]), 1u + Int24(bytes[27..]));
        }

        if (kind.SequenceEqual("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        return kind.SequenceEqual("VP8 "u8) && bytes.Slice(23, 3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? Size(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFFu)
            : null;
    }

    private static uint Int24(ReadOnlySpan<byte> bytes) => bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16);

    private static PictureSize? Size(uint width, uint height) =>
        width is > 0 and <= 100_000 && height is > 0 and <= 100_000 ? new PictureSize((int)width, (int)height) : null;
}
