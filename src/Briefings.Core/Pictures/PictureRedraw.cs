using System.Runtime.InteropServices;
using SkiaSharp;

namespace Briefings.Core.Pictures;

/// <summary>Draws a picture anew: upright, in sRGB, with nothing but its pixels. The same picture gives the same bytes.</summary>
internal static class PictureRedraw
{
    private const int Quality = 90;

    // A picture at the limit of size takes 200 MB unpacked: one at a time.
    private static readonly Lock OneAtATime = new();

    /// <summary>Draws a still picture anew.</summary>
    /// <param name="file">The picture's file.</param>
    /// <param name="kind">Its format, which it keeps.</param>
    /// <param name="orientation">How the camera was held.</param>
    /// <param name="isLossless">Whether no pixel may change.</param>
    /// <returns>The file; null where no library reads it whole.</returns>
    public static byte[]? Draw(ReadOnlySpan<byte> file, PictureKind kind, int orientation, bool isLossless)
    {
        lock (OneAtATime)
        {
            using var stored = Decode(file);
            if (stored is null)
            {
                return null;
            }

            Clear(stored);
            using var turned = Turn(stored, orientation);
            return Encode(turned ?? stored, kind, isLossless);
        }
    }

    /// <summary>Whether a library reads a file whole.</summary>
    public static bool CanDecode(ReadOnlySpan<byte> file)
    {
        lock (OneAtATime)
        {
            using var decoded = Decode(file);
            return decoded is not null;
        }
    }

    /// <summary>Whether pixels that nobody sees have a colour; false for what no library reads.</summary>
    public static bool HasHiddenColours(ReadOnlySpan<byte> file)
    {
        lock (OneAtATime)
        {
            using var decoded = Decode(file);
            return decoded is not null && Clear(decoded);
        }
    }

    // Takes the colour from pixels that are wholly transparent: whoever drops the transparency would see it. True where there was one.
    private static bool Clear(SKBitmap bitmap)
    {
        var found = false;
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()))
        {
            if (pixel >> 24 == 0 && pixel != 0)
            {
                pixel = 0;
                found = true;
            }
        }

        return found;
    }

    private static SKBitmap? Decode(ReadOnlySpan<byte> file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return null;
        }

        var isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        using var space = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul, space));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    // The eight orientations of Exif 2.32, 4.6.4, from stored to upright pixels, none of which is mixed with another.
    private static unsafe SKBitmap? Turn(SKBitmap stored, int orientation)
    {
        if (orientation <= 1)
        {
            return null;
        }

        var (width, height) = (stored.Width, stored.Height);
        var isOnSide = orientation >= 5;
        var upright = new SKBitmap(stored.Info.WithSize(isOnSide ? height : width, isOnSide ? width : height));
        var from = (uint*)stored.GetPixels();
        var to = (uint*)upright.GetPixels();
        for (var y = 0; y < upright.Height; y++)
        {
            for (var x = 0; x < upright.Width; x++)
            {
                var (column, row) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                to[((long)y * upright.Width) + x] = from[((long)row * width) + column];
            }
        }

        return upright;
    }

    private static byte[]? Encode(SKBitmap bitmap, PictureKind kind, bool isLossless)
    {
        using var pixels = bitmap.PeekPixels();
        using var encoded = kind switch
        {
            PictureKind.Jpeg => pixels.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample444, SKJpegEncoderAlphaOption.Ignore)),
            PictureKind.WebP => pixels.Encode(new SKWebpEncoderOptions(isLossless ? SKWebpEncoderCompression.Lossless : SKWebpEncoderCompression.Lossy, isLossless ? 75 : Quality)),
            _ => pixels.Encode(SKPngEncoderOptions.Default),
        };
        return encoded?.ToArray();
    }
}
