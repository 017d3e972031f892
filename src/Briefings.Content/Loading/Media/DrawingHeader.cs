using System.Globalization;
using System.Xml;

namespace Briefings.Content.Loading.Media;

/// <summary>Reads an SVG drawing far enough to know its size and that it holds no script.</summary>
internal static class DrawingHeader
{
    private const double PixelsPerInch = 96;

    /// <summary>The size, from <c>width</c> and <c>height</c>, else from <c>viewBox</c> (SVG 2, 8.2); null where it is no SVG.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="problem">What is wrong with it; null where nothing is.</param>
    public static PictureSize? Read(Stream stream, out string? problem)
    {
        problem = null;
        try
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 32 << 20 });
            reader.MoveToContent();
            if (reader.LocalName != "svg" || reader.NamespaceURI != "http://www.w3.org/2000/svg")
            {
                problem = "the file is no SVG drawing";
                return null;
            }

            var size = Size(reader.GetAttribute("width"), reader.GetAttribute("height"), reader.GetAttribute("viewBox"));
            do
            {
                if (reader.NodeType == XmlNodeType.Element && IsActive(reader))
                {
                    problem = "the drawing holds a script";
                    return null;
                }
            }
            while (reader.Read());

            return size;
        }
        catch (XmlException)
        {
            problem = "the file is no SVG drawing";
            return null;
        }
    }

    // A drawing that is opened by itself runs its scripts with the site's rights.
    private static bool IsActive(XmlReader reader)
    {
        if (reader.LocalName.Equals("script", StringComparison.OrdinalIgnoreCase) || reader.LocalName.Equals("foreignObject", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var index = 0; index < reader.AttributeCount; index++)
        {
            reader.MoveToAttribute(index);
            var active = reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (reader.LocalName == "href" && reader.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
            reader.MoveToElement();
            if (active)
            {
                return true;
            }
        }

        return false;
    }

    private static PictureSize Size(string? width, string? height, string? box)
    {
        if (Pixels(width) is { } wide && Pixels(height) is { } high)
        {
            return new PictureSize(wide, high);
        }

        var numbers = (box ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 4 && Pixels(numbers[2]) is { } across && Pixels(numbers[3]) is { } down ? new PictureSize(across, down) : default;
    }

    private static int? Pixels(string? length)
    {
        var text = length?.Trim() ?? "";
        var unit = text.TrimStart("0123456789.+-eE".ToCharArray());
        unit = text.EndsWith("em", StringComparison.Ordinal) || text.EndsWith("ex", StringComparison.Ordinal) ? "em" : unit;
        var factor = unit switch { "" or "px" => 1, "pt" => PixelsPerInch / 72, "pc" => PixelsPerInch / 6, "in" => PixelsPerInch, "mm" => PixelsPerInch / 25.4, "cm" => PixelsPerInch / 2.54, _ => 0 };
        return factor > 0 && double.TryParse(text[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000
            ? (int)Math.Round(number * factor)
            : null;
    }
}
