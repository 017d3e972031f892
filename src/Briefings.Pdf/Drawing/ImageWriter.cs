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
        if (image.Png is { } png)
        {
            file.Stream(number, Dictionary(image, png).Written, image.Data, StreamFilter.Deflated);
            return number;
        }

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

    private static ByteWriter Dictionary(PdfImage image, PngData png)
    {
        var dictionary = new ByteWriter(1024)
            .Raw("/Type/XObject/Subtype/Image/Width "u8).Int(image.Width).Raw("/Height "u8).Int(image.Height)
            .Raw("/BitsPerComponent "u8).Int(png.Bits).Raw("/ColorSpace"u8);
        if (png.Palette is { } palette)
        {
            // 8.6.6.3, indexed colour spaces: the table as a hexadecimal string.
            dictionary.Raw("[/Indexed/DeviceRGB "u8).Int((palette.Length / 3) - 1).Raw("<"u8).Raw(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(palette))).Raw(">]"u8);
        }
        else
        {
            dictionary.Raw(png.Components == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8);
        }

        return dictionary.Raw("/DecodeParms<</Predictor 15/Colors "u8).Int(png.Components).Raw("/BitsPerComponent "u8).Int(png.Bits)
            .Raw("/Columns "u8).Int(image.Width).Raw(">>"u8);
    }
}
