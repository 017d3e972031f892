namespace Briefings.Pdf;

/// <summary>Writes pictures as image XObjects (ISO 32000-1, 8.9.5) with a soft mask (11.6.5.3) where they are not opaque.</summary>
internal static class ImageWriter
{
    /// <summary>Writes the picture and returns its number.</summary>
    public static int Write(FileWriter file, PdfImage image)
    {
        var mask = 0;
        if (image.Alpha is { } alpha)
        {
            mask = file.Allocate();
            file.Stream(mask, Dictionary(image, "/DeviceGray"u8).Written, alpha);
        }

        var number = file.Allocate();
        var dictionary = Dictionary(image, image.Components == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8);
        if (mask != 0)
        {
            dictionary.Raw("/SMask "u8).Ref(mask);
        }

        file.Stream(number, dictionary.Written, image.Data, image.IsJpeg ? StreamFilter.Jpeg : StreamFilter.Flate);
        return number;
    }

    private static ByteWriter Dictionary(PdfImage image, ReadOnlySpan<byte> space) => new ByteWriter(160)
        .Raw("/Type/XObject/Subtype/Image/Width "u8).Int(image.Width).Raw("/Height "u8).Int(image.Height)
        .Raw("/BitsPerComponent 8/ColorSpace"u8).Raw(space);
}
