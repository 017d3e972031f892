using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Briefings.Pdf;
using SkiaSharp;

namespace Briefings.Reports;

/// <summary>What reading the pixels of a picture gave: one of the two.</summary>
/// <param name="Image">The picture, ready to be drawn.</param>
/// <param name="Damage">What is damaged, as the end of a sentence.</param>
internal sealed record DecodedPicture(PdfImage? Image, string? Damage);

/// <summary>Reads the pixels of raster pictures to the last one, once for as long as anybody holds a picture's bytes.</summary>
internal static class PictureDecoder
{
    // What a picture is drawn at most: 300 pixels to an inch of a page's width.
    private const int WidestPixels = 2400;

    // Many reports of one build show the same picture; what was read goes when its bytes go.
    private static readonly ConditionalWeakTable<byte[], Lazy<DecodedPicture>> Known = [];

    /// <summary>Reads a picture.</summary>
    /// <param name="bytes">Its file.</param>
    public static DecodedPicture Read(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? Known.GetValue(segment.Array, static array => new Lazy<DecodedPicture>(() => Decode(array))).Value
            : Decode(bytes);

    private static DecodedPicture Decode(ReadOnlyMemory<byte> bytes)
    {
        if (PdfImage.FindDamage(bytes.Span) is { } damage)
        {
            return new DecodedPicture(null, damage);
        }

        if (PdfImage.TryFromJpeg(bytes.Span, out var jpeg, out _))
        {
            return new DecodedPicture(jpeg, null);
        }

        if (PdfImage.TryFromPng(bytes.Span, out var png, out _) && png.Width <= WidestPixels)
        {
            return new DecodedPicture(png, null);
        }

        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return new DecodedPicture(null, "it can't be read");
        }

        using var decoded = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        var result = codec.GetPixels(decoded.Info, decoded.GetPixels());
        if (result != SKCodecResult.Success)
        {
            // What came before the damage could be drawn, but not without a word.
            return new DecodedPicture(null, result == SKCodecResult.IncompleteInput ? "the picture is cut off" : "a part of the picture is damaged");
        }

        using var upright = Upright(decoded, codec.EncodedOrigin);
        var bitmap = upright ?? decoded;
        if (bitmap.Width <= WidestPixels)
        {
            return new DecodedPicture(FromBitmap(bitmap), null);
        }

        using var smaller = bitmap.Resize(bitmap.Info.WithSize(WidestPixels, Math.Max(1, (int)((long)bitmap.Height * WidestPixels / bitmap.Width))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return new DecodedPicture(FromBitmap(smaller ?? bitmap), null);
    }

    private static SKBitmap? Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var degrees = origin switch
        {
            SKEncodedOrigin.BottomRight => 180,
            SKEncodedOrigin.RightTop => 90,
            SKEncodedOrigin.LeftBottom => 270,
            _ => 0,
        };
        if (degrees == 0)
        {
            return null;
        }

        var turned = degrees == 180 ? new SKBitmap(bitmap.Info) : new SKBitmap(bitmap.Info.WithSize(bitmap.Height, bitmap.Width));
        using var canvas = new SKCanvas(turned);
        canvas.Translate(turned.Width / 2f, turned.Height / 2f);
        canvas.RotateDegrees(degrees);
        canvas.DrawBitmap(bitmap, -bitmap.Width / 2f, -bitmap.Height / 2f, SKSamplingOptions.Default);
        return turned;
    }

    private static PdfImage FromBitmap(SKBitmap bitmap)
    {
        var count = bitmap.Width * bitmap.Height;
        var pixels = bitmap.GetPixelSpan();
        var alpha = new byte[count];
        var rgb = new byte[count * 3];
        var grey = true;
        for (var i = 0; i < count; i++)
        {
            var pixel = pixels.Slice(i * 4, 4);
            pixel[..3].CopyTo(rgb.AsSpan(i * 3));
            alpha[i] = pixel[3];
            grey &= pixel[0] == pixel[1] && pixel[1] == pixel[2];
        }

        if (!grey)
        {
            return PdfImage.FromPixels(bitmap.Width, bitmap.Height, rgb, alpha);
        }

        var samples = new byte[count];
        for (var i = 0; i < count; i++)
        {
            samples[i] = rgb[i * 3];
        }

        return PdfImage.FromPixels(bitmap.Width, bitmap.Height, samples, alpha);
    }
}
