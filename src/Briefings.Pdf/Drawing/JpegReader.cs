using System.Buffers.Binary;

namespace Briefings.Pdf;

/// <summary>
/// Finds out whether a JPEG file may be embedded as it is (ITU-T T.81; DCTDecode, ISO 32000-1, 7.4.8) and leaves out what a report must not
/// carry: Exif, XMP, comments, thumbnails, profiles.
/// </summary>
internal static class JpegReader
{
    /// <summary>A file that may be embedded.</summary>
    /// <param name="Width">In pixels.</param>
    /// <param name="Height">In pixels.</param>
    /// <param name="Components">1 for grey, 3 for colour.</param>
    /// <param name="Data">The file without what a report must not carry.</param>
    public readonly record struct Jpeg(int Width, int Height, int Components, byte[] Data);

    public static bool TryRead(ReadOnlySpan<byte> data, out Jpeg jpeg, out string? reason)
    {
        jpeg = default;
        if (data.Length < 4 || data[0] != 0xFF || data[1] != 0xD8)
        {
            reason = "no JPEG file";
            return false;
        }

        var kept = new ByteWriter(data.Length);
        kept.Raw(data[..2]);
        int width = 0, height = 0, components = 0;
        var at = 2;
        while (at + 4 <= data.Length)
        {
            if (data[at] != 0xFF)
            {
                break;
            }

            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (length < 2 || at + 2 + length > data.Length)
            {
                break;
            }

            var segment = data.Slice(at + 4, length - 2);
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    if (segment.Length < 6 || segment[0] != 8)
                    {
                        reason = "not 8 bits a sample";
                        return false;
                    }

                    height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
                    width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
                    components = segment[5];
                    break;
                case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                    reason = "lossless, hierarchical or arithmetic coding";
                    return false;
                case 0xE1 when IsTurned(segment):
                    reason = "turned by its Exif orientation";
                    return false;
                case 0xDA:
                    if (width == 0 || height == 0 || components is not (1 or 3))
                    {
                        reason = components == 4 ? "CMYK" : "no picture size before the first scan";
                        return false;
                    }

                    var end = data.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
                    if (end < at)
                    {
                        reason = "cut off";
                        return false;
                    }

                    kept.Raw(data[at..(end + 2)]);
                    jpeg = new Jpeg(width, height, components, kept.Written.ToArray());
                    reason = null;
                    return true;
            }

            // APP0 (JFIF) and APP14 (Adobe, which says how colours are stored) stay; other APPn and comments go.
            if (marker is not ((>= 0xE1 and <= 0xED) or 0xEF or 0xFE))
            {
                kept.Raw(data.Slice(at, length + 2));
            }

            at += length + 2;
        }

        reason = "damaged";
        return false;
    }

    /// <summary>Whether an Exif segment has an orientation (tag 0x0112) other than upright.</summary>
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        var tiff = segment[6..];
        var little = tiff[0] == (byte)'I';
        var directory = (int)Math.Min(Int32(tiff[4..], little), int.MaxValue);
        if (directory < 8 || directory + 2 > tiff.Length)
        {
            return false;
        }

        var entries = Int16(tiff[directory..], little);
        for (var i = 0; i < entries && directory + 2 + (12 * i) + 12 <= tiff.Length; i++)
        {
            var entry = tiff.Slice(directory + 2 + (12 * i), 12);
            if (Int16(entry, little) == 0x0112)
            {
                return Int16(entry[8..], little) > 1;
            }
        }

        return false;
    }

    private static ushort Int16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Int32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
