using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;

namespace Briefings.Content.Loading.Media;

/// <summary>Reads the size of an SVG drawing, and holds it to what may be published.</summary>
internal static class DrawingHeader
{
    private const double PixelsPerInch = 96;

    /// <summary>The size, from <c>width</c> and <c>height</c>, else from <c>viewBox</c> (SVG 2, 8.2); null where it is no SVG or not safe.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="words">The words that leave with it.</param>
    /// <param name="findings">What is wrong with it.</param>
    public static PictureSize? Read(byte[] bytes, string file, out ImmutableArray<DrawnWords> words, out ImmutableArray<Diagnostic> findings)
    {
        var (drawing, found) = SvgCleaner.Clean(bytes, file);
        findings = found;
        words = drawing?.Words ?? [];
        return drawing is null ? null : Size(drawing.Width, drawing.Height, drawing.ViewBox);
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
