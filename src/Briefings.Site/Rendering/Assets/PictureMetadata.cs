using System.Buffers.Binary;
using Briefings.Core.Drawing;
using SkiaSharp;

namespace Briefings.Site.Rendering.Assets;

/// <summary>
/// Takes places, names, thumbnails and comments out of pictures. The picture itself stays bit for bit, except for a JPEG that
/// is stored turned: that is drawn anew, since what turns it goes with the metadata.
/// </summary>
internal static class PictureMetadata
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture without metadata; what is no JPEG, PNG or WebP, or is broken, comes back as it is.</summary>
    public static byte[] Strip(byte[] picture)
    {
        if (picture is [0xFF, 0xD8, ..])
        {
            return Jpeg(picture);
        }

        if (picture.AsSpan().StartsWith(PngSignature))
        {
            return Png(picture);
        }

        return picture.Length > 12 && picture.AsSpan(0, 4).SequenceEqual("RIFF"u8) && picture.AsSpan(8, 4).SequenceEqual("WEBP"u8)
            ? WebP(picture)
            : picture;
    }

    private static byte[] Jpeg(byte[] picture)
    {
        using var result = new MemoryStream(picture.Length);
        result.Write(picture, 0, 2);
        var index = 2;
        while (index + 4 <= picture.Length && picture[index] == 0xFF)
        {
            var marker = picture[index + 1];
            if (marker == 0xFF)
            {
                index++;
                continue;
            }

            if (marker == 0xDA)
            {
                // From the scan on nothing is metadata but what follows the end of the image.
                var end = picture.AsSpan(index).LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
                result.Write(picture, index, end < 0 ? picture.Length - index : end + 2);
                return result.ToArray();
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(index + 2));
            if (length < 2 || index + 2 + length > picture.Length)
            {
                return picture;
            }

            var segment = picture.AsSpan(index, length + 2);
            if (marker == 0xE1 && ExifOrientation.Of(segment[4..]) is > 1)
            {
                return Redrawn(picture) ?? picture;
            }

            // APP0 (JFIF), APP2 when it is a colour profile, and APP14 (Adobe's colour transform) say how to show it.
            var kept = marker switch
            {
                0xE0 => segment[4..].StartsWith("JFIF\0"u8),
                0xE2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
                0xEE => segment[4..].StartsWith("Adobe"u8),
                >= 0xE1 and <= 0xEF or 0xFE => false,
                _ => true,
            };
            if (kept)
            {
                result.Write(segment);
            }

            index += length + 2;
        }

        return picture;
    }

    private static byte[]? Redrawn(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        using var stored = codec is null ? null : SKBitmap.Decode(codec);
        if (codec is null || stored is null)
        {
            return null;
        }

        var origin = codec.EncodedOrigin;
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using var upright = new SKBitmap(turned ? stored.Height : stored.Width, turned ? stored.Width : stored.Height, stored.ColorType, stored.AlphaType, stored.ColorSpace);
        using (var canvas = new SKCanvas(upright))
        {
            canvas.SetMatrix(Upright(origin, stored.Width, stored.Height));
            canvas.DrawBitmap(stored, 0, 0, SKSamplingOptions.Default);
        }

        using var encoded = upright.Encode(SKEncodedImageFormat.Jpeg, 90);
        return encoded?.ToArray();
    }

    // The eight orientations of EXIF 2.32 §4.6.4, tag 0x0112, as matrices from stored to upright pixels.
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static byte[] Png(byte[] picture)
    {
        using var result = new MemoryStream(picture.Length);
        result.Write(PngSignature);
        var index = PngSignature.Length;
        while (index + 12 <= picture.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(picture.AsSpan(index));
            if (index + 12L + length > picture.Length)
            {
                return picture;
            }

            var chunk = picture.AsSpan(index, (int)length + 12);
            var type = chunk.Slice(4, 4);
            // Critical chunks have a capital first (PNG, third edition, §5.4); of the others only those that say how to show it.
            if (char.IsAsciiLetterUpper((char)type[0]) || IsShown(type))
            {
                result.Write(chunk);
            }

            index += chunk.Length;
            if (type.SequenceEqual("IEND"u8))
            {
                return result.ToArray();
            }
        }

        return picture;
    }

    private static bool IsShown(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("tRNS"u8) || type.SequenceEqual("gAMA"u8) || type.SequenceEqual("cHRM"u8) || type.SequenceEqual("sRGB"u8)
        || type.SequenceEqual("iCCP"u8) || type.SequenceEqual("cICP"u8) || type.SequenceEqual("sBIT"u8) || type.SequenceEqual("bKGD"u8)
        || type.SequenceEqual("acTL"u8) || type.SequenceEqual("fcTL"u8) || type.SequenceEqual("fdAT"u8);

    private static byte[] WebP(byte[] picture)
    {
        using var result = new MemoryStream(picture.Length);
        result.Write(picture, 0, 12);
        var index = 12;
        while (index + 8 <= picture.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(picture.AsSpan(index + 4));
            var whole = 8L + length + (length & 1);
            if (index + whole > picture.Length)
            {
                return picture;
            }

            var type = picture.AsSpan(index, 4);
            if (!type.SequenceEqual("EXIF"u8) && !type.SequenceEqual("XMP "u8))
            {
                var at = (int)result.Position;
                result.Write(picture, index, (int)whole);
                if (type.SequenceEqual("VP8X"u8))
                {
                    // Flags of the extended header: bit 3 EXIF, bit 2 XMP.
                    result.GetBuffer()[at + 8] &= 0b1111_0011;
                }
            }

            index += (int)whole;
        }

        var bytes = result.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return bytes;
    }
}
