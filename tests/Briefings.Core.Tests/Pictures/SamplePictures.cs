using System.Buffers.Binary;
using SkiaSharp;

namespace Briefings.Core.Tests.Pictures;

/// <summary>Pictures made for a test, and parts of files.</summary>
internal static class SamplePictures
{
    /// <summary>White, with a black stripe at the left: 32 by 16.</summary>
    public static byte[] Striped(SKEncodedImageFormat format, SKColorSpace? space = null)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(32, 16, SKColorType.Rgba8888, SKAlphaType.Opaque, space));
        bitmap.Erase(SKColors.White);
        for (var (x, y) = (0, 0); y < 16; (x, y) = x == 7 ? (0, y + 1) : (x + 1, y))
        {
            bitmap.SetPixel(x, y, SKColors.Black);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>One colour, in a space of its own.</summary>
    public static byte[] Coloured(SKEncodedImageFormat format, SKColorSpace space, SKColor colour)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(16, 16, SKColorType.Rgba8888, SKAlphaType.Opaque, space));
        var pixels = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan());
        pixels.Fill(colour.Red | ((uint)colour.Green << 8) | ((uint)colour.Blue << 16) | 0xFF00_0000);
        using var data = bitmap.Encode(format, 100);
        return data.ToArray();
    }

    /// <summary>Exif data with an orientation.</summary>
    public static byte[] Tiff(int orientation) => [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>A segment of a JPEG.</summary>
    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>A chunk of a WebP.</summary>
    public static byte[] Chunk(string type, ReadOnlySpan<byte> content)
    {
        var result = new byte[8 + content.Length + (content.Length & 1)];
        System.Text.Encoding.ASCII.GetBytes(type).CopyTo(result, 0);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(4), content.Length);
        content.CopyTo(result.AsSpan(8));
        return result;
    }

    /// <summary>A JPEG of some colours, each block of which is one shade; colour differences as told, one a colour and block.</summary>
    public static byte[] Blocks(int components, params byte[][] scans)
    {
        byte[] frame = [8, 0, 8, 0, 8, (byte)components, .. Enumerable.Range(1, components).SelectMany(id => (byte[])[(byte)id, 0x11, 0])];
        byte[] codes = [0, 1, 1, .. new byte[14], 0, 5, 0x10, 1, .. new byte[15], 0];
        return
        [
            0xFF, 0xD8, .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]), .. Segment(0xC0, frame), .. Segment(0xC4, codes),
            .. scans.SelectMany(bits => (byte[])[.. Segment(0xDA, [(byte)components, .. Enumerable.Range(1, components).SelectMany(id => (byte[])[(byte)id, 0]), 0, 63, 0]), .. bits]), 0xFF, 0xD9,
        ];
    }

    /// <summary>Two by two pixels, black and then white, that change every half second for ever.</summary>
    public static byte[] MovingGif()
    {
        byte[] Frame(int colour)
        {
            // Each pixel begins the codes anew, so that all have three bits.
            var bits = Enumerable.Repeat((int[])[4, colour], 4).SelectMany(codes => codes).Append(5).Select((code, i) => (long)code << (3 * i)).Sum();
            return [0x21, 0xF9, 4, 8, 50, 0, 0, 0, 0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 4, (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24), 0];
        }

        return
        [
            .. "GIF89a"u8, 2, 0, 2, 0, 0xF0, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0, .. Frame(0), .. Frame(1), 0x3B,
        ];
    }

    public static SKBitmap Decode(byte[] file) => SKBitmap.Decode(file).ShouldNotBeNull();
}
