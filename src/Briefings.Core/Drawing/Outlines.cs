using System.Collections.Immutable;

namespace Briefings.Core.Drawing;

/// <summary>Outlines of shapes for drawings that are not read from a file, in the terms of SVG 2, chapters 9 and 10.</summary>
public static class Outlines
{
    /// <summary>A rectangle; empty where a side is not positive.</summary>
    /// <param name="x">Its left edge.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="corner">The radius of its corners; 0 for sharp ones.</param>
    public static ImmutableArray<PathSegment> Rectangle(double x, double y, double width, double height, double corner = 0) => SvgShapes.Rectangle(x, y, width, height, corner);

    /// <summary>An ellipse; empty where a radius is not positive.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="rx">Its radius along x.</param>
    /// <param name="ry">Its radius along y.</param>
    public static ImmutableArray<PathSegment> Ellipse(double x, double y, double rx, double ry) => SvgShapes.Ellipse(x, y, rx, ry);

    /// <summary>Straight lines through points.</summary>
    /// <param name="points">x and y in turn.</param>
    /// <param name="close">Whether the last point is joined with the first.</param>
    public static ImmutableArray<PathSegment> Line(IReadOnlyList<double> points, bool close) => SvgShapes.Line(points, close);

    /// <summary>Path data such as <c>M0 0 L10 10</c>; what is wrong ends the reading, as SVG asks.</summary>
    public static ImmutableArray<PathSegment> Path(string data) => SvgPathParser.Path(data);

    /// <summary>Numbers parted by blanks or commas, up to the first that is none.</summary>
    public static IReadOnlyList<double> Numbers(string text) => SvgPathParser.Numbers(text);
}
