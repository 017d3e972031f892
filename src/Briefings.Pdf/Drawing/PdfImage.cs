namespace Briefings.Pdf;

/// <summary>
/// A picture (image XObject, ISO 32000-1, 8.9.5). Immutable; may be drawn many times, in many documents, and is embedded once in each.
/// </summary>
public sealed class PdfImage
{
    private PdfImage(int width, int height, int components, byte[] data, byte[]? alpha, bool isJpeg, PngData? png = null)
    {
        Width = width;
        Height = height;
        Components = components;
        Data = data;
        Alpha = alpha;
        IsJpeg = isJpeg;
        Png = png;
    }

    /// <summary>The width in pixels.</summary>
    public int Width { get; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; }

    /// <summary>1 for grey, 3 for colour.</summary>
    internal int Components { get; }

    internal byte[] Data { get; }

    /// <summary>One byte a pixel, or null where the picture is opaque (soft mask, 11.6.5.3).</summary>
    internal byte[]? Alpha { get; }

    internal bool IsJpeg { get; }

    /// <summary>For a PNG that is taken as it is: how <see cref="Data"/>, which is compressed, is to be read.</summary>
    internal PngData? Png { get; }

    /// <summary>
    /// Takes a JPEG file as it is, without its metadata (ISO 32000-1, 7.4.8): baseline or progressive, 8 bits, grey or RGB, upright.
    /// </summary>
    /// <param name="data">The bytes of the file.</param>
    /// <param name="image">The picture.</param>
    /// <param name="reason">Why the file can't be passed through, for developers; decode it and use <see cref="FromPixels"/>.</param>
    public static bool TryFromJpeg(ReadOnlySpan<byte> data, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PdfImage? image, out string? reason)
    {
        image = null;
        if (JpegReader.TryRead(data, out var jpeg, out reason))
        {
            image = new PdfImage(jpeg.Width, jpeg.Height, jpeg.Components, jpeg.Data, null, isJpeg: true);
        }

        return image is not null;
    }

    /// <summary>
    /// Takes the compressed pixels of a PNG file as they are (ISO 32000-1, 7.4.4.4, PNG predictors): not interlaced, up to 8 bits a
    /// component, grey, RGB or with a palette, opaque. The file is small and costs next to nothing.
    /// </summary>
    /// <param name="data">The bytes of the file.</param>
    /// <param name="image">The picture.</param>
    /// <param name="reason">Why the file can't be passed through, for developers; decode it and use <see cref="FromPixels"/>.</param>
    public static bool TryFromPng(ReadOnlySpan<byte> data, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PdfImage? image, out string? reason)
    {
        image = null;
        if (PngReader.TryRead(data, out var png, out reason))
        {
            image = new PdfImage(png.Width, png.Height, png.Components, png.Compressed, null, isJpeg: false, png);
        }

        return image is not null;
    }

    /// <summary>Takes decoded pixels, row by row from the top.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="samples">One byte a pixel for grey, three for RGB, without padding.</param>
    /// <param name="alpha">One byte a pixel, 255 opaque, colours not multiplied; empty for an opaque picture.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static PdfImage FromPixels(int width, int height, ReadOnlySpan<byte> samples, ReadOnlySpan<byte> alpha = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var pixels = (long)width * height;
        var components = samples.Length == pixels ? 1 : 3;
        if (samples.Length != pixels * components)
        {
            throw new ArgumentException("Samples are one or three bytes a pixel.", nameof(samples));
        }

        if (!alpha.IsEmpty && alpha.Length != pixels)
        {
            throw new ArgumentException("Alpha is one byte a pixel.", nameof(alpha));
        }

        var opaque = alpha.IsEmpty || !alpha.ContainsAnyExcept((byte)255);
        return new PdfImage(width, height, components, samples.ToArray(), opaque ? null : alpha.ToArray(), isJpeg: false);
    }
}
