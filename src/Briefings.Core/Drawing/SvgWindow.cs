using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>What of a drawing is shown, in its own units (SVG 2, 8.2 and 8.8): the view box, and what its picture has room for beside it.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="Width">The width of the view box, of which percentages are.</param>
/// <param name="Height">The height of it.</param>
internal sealed record SvgWindow(double Left, double Top, double Right, double Bottom, double Width, double Height)
{
    /// <summary>That of a drawing; null where its size is not said.</summary>
    public static SvgWindow? Of(XElement root)
    {
        var (wide, high) = (Side(root, "width"), Side(root, "height"));
        if (SvgPathParser.Numbers((string?)root.Attribute("viewBox") ?? "") is not [var x, var y, > 0 and var width, > 0 and var height])
        {
            return wide is { } w && high is { } h ? new SvgWindow(0, 0, w, h, w, h) : null;
        }

        // A picture of another shape shows more than the view box, or less.
        var ratio = (string?)root.Attribute("preserveAspectRatio") ?? "";
        var (more, down) = (0.0, 0.0);
        if (wide is { } across && high is { } along && !ratio.Contains("none", StringComparison.Ordinal))
        {
            var isSlice = ratio.Contains("slice", StringComparison.Ordinal);
            var scale = isSlice ? Math.Max(across / width, along / height) : Math.Min(across / width, along / height);
            (more, down) = ((across / scale) - width, (along / scale) - height);
        }

        var (before, above) = (more * Share(ratio, 'x'), down * Share(ratio, 'Y'));
        return new SvgWindow(x - before, y - above, x - before + width + more, y - above + height + down, width, height);
    }

    /// <summary>Whether a point is shown.</summary>
    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    private static double Share(string ratio, char axis) =>
        ratio.Contains(axis + "Min", StringComparison.Ordinal) ? 0 : ratio.Contains(axis + "Max", StringComparison.Ordinal) ? 1 : 0.5;

    private static double? Side(XElement root, string name) => SvgPaints.Size(((string?)root.Attribute(name))?.Trim().ToLowerInvariant(), null) is > 0 and var side ? side : null;
}
