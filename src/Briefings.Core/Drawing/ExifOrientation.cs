using System.Buffers.Binary;

namespace Briefings.Core.Drawing;

/// <summary>How a camera held the picture that it wrote (Exif 2.32, 4.6.4, tag 0x0112).</summary>
public static class ExifOrientation
{
    private const ushort Tag = 0x0112;

    /// <summary>The orientation that the data of a JPEG's APP1 segment tells: 1 is upright, 5 to 8 lie on their side.</summary>
    /// <param name="segment">What follows the segment's length.</param>
    /// <returns>What stands there, which may be no orientation at all; null where nothing does.</returns>
    public static int? Of(ReadOnlySpan<byte> segment) => segment.StartsWith("Exif\0\0"u8) ? OfTiff(segment[6..]) : null;

    /// <summary>The orientation that Exif data tells, as PNG and WebP hold it.</summary>
    /// <param name="tiff">The data, from its byte order on.</param>
    /// <returns>What stands there, which may be no orientation at all; null where nothing does.</returns>
    public static int? OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return null;
        }

        var isLittle = tiff[0] == 'I';
        ushort Short(ReadOnlySpan<byte> at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);

        // Not directory + 2: an offset near the end of 32 bits would wrap around.
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var entries = Short(tiff[(int)directory..]);
        for (var index = 0; index < entries; index++)
        {
            var entry = (int)directory + 2 + (index * 12);
            if (entry + 12 > tiff.Length)
            {
                return null;
            }

            if (Short(tiff[entry..]) == Tag)
            {
                return Short(tiff[(entry + 8)..]);
            }
        }

        return null;
    }
}
