using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Briefings.Core.Pictures;
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

    // The same door as for pages: what a report embeds of a file is what is left of it there.
    private static DecodedPicture Decode(ReadOnlyMemory<byte> bytes)
    {
        var (clean, fault) = PictureCleaner.Clean(bytes);
        if (clean is null)
        {
            return new DecodedPicture(null, fault!.Words);
        }

        var file = PictureCleaner.Upright(clean).Bytes;
        if (PdfImage.TryFromJpeg(file, out var jpeg, out _))
        {
            return new DecodedPicture(jpeg, null);
        }

        if (PdfImage.TryFromPng(file, out var png, out _) && png.Width <= WidestPixels)
        {
            return new DecodedPicture(png, null);
        }

        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return new DecodedPicture(null, "it can't be read");
        }

        using var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            // What came before the damage could be drawn, but not without a word.
            return new DecodedPicture(null, "a part of the picture is damaged");
        }

        if (bitmap.Width <= WidestPixels)
        {
            return new DecodedPicture(FromBitmap(bitmap), null);
        }

        using var smaller = bitmap.Resize(bitmap.Info.WithSize(WidestPixels, Math.Max(1, (int)((long)bitmap.Height * WidestPixels / bitmap.Width))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return new DecodedPicture(FromBitmap(smaller ?? bitmap), null);
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
