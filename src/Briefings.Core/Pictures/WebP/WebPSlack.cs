namespace Briefings.Core.Pictures;

/// <summary>
/// Finds out whether the coded pixels of a WebP fill their chunks. Where they end is known only to a decoder, which says so in one way: a
/// file that lacks its last bytes does not decode.
/// </summary>
internal static class WebPSlack
{
    // Encoders may end a partition with bytes that no decoder asks for; with four, the sample files are left as they are.
    private const int Tolerated = 4;

    /// <summary>Whether some part of a frame has bytes that no pixel needs.</summary>
    public static bool IsIn(WebPImage image)
    {
        if (image.Alpha is { } alpha)
        {
            var (width, height) = image.Size();
            if (alpha.Length < 1 || ((alpha[0] & 3) == 0 ? alpha.Length != 1 + ((long)width * height) : Decodes(image with { Alpha = Cut(alpha) })))
            {
                return true;
            }
        }

        if (image.IsLossless)
        {
            return Decodes(image with { Pixels = Cut(image.Pixels) });
        }

        var parts = Vp8Header.Partitions(image.Pixels);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].End - parts[i].Start > Tolerated && Decodes(image with { Pixels = Vp8Header.Shorten(image.Pixels, i, Tolerated) }))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Cut(byte[] bytes) => bytes[..Math.Max(0, bytes.Length - Tolerated)];

    private static bool Decodes(WebPImage image) => PictureRedraw.CanDecode(image.File());
}
