using System.Collections.Immutable;

namespace Briefings.Core.Drawing;

/// <summary>The basic shapes of SVG 2, chapter 10, as paths.</summary>
internal static class SvgShapes
{
    // The distance of the control points at which four Bézier curves come nearest to a circle.
    private const double Kappa = 0.5522847498;

    public static ImmutableArray<PathSegment> Rectangle(double x, double y, double width, double height, double corner)
    {
        if (!(width > 0) || !(height > 0))
        {
            return [];
        }

        var r = Math.Min(corner, Math.Min(width, height) / 2);
        if (!(r > 0))
        {
            return Line([x, y, x + width, y, x + width, y + height, x, y + height], close: true);
        }

        var k = r * (1 - Kappa);
        var (right, bottom) = (x + width, y + height);
        return
        [
            new(SegmentKind.Move, x + r, y),
            new(SegmentKind.Line, right - r, y),
            new(SegmentKind.Curve, right, y + r, right - k, y, right, y + k),
            new(SegmentKind.Line, right, bottom - r),
            new(SegmentKind.Curve, right - r, bottom, right, bottom - k, right - k, bottom),
            new(SegmentKind.Line, x + r, bottom),
            new(SegmentKind.Curve, x, bottom - r, x + k, bottom, x, bottom - k),
            new(SegmentKind.Line, x, y + r),
            new(SegmentKind.Curve, x + r, y, x, y + k, x + k, y),
            new(SegmentKind.Close),
        ];
    }

    public static ImmutableArray<PathSegment> Ellipse(double x, double y, double rx, double ry)
    {
        if (!(rx > 0) || !(ry > 0))
        {
            return [];
        }

        var (kx, ky) = (rx * Kappa, ry * Kappa);
        return
        [
            new(SegmentKind.Move, x + rx, y),
            new(SegmentKind.Curve, x, y + ry, x + rx, y + ky, x + kx, y + ry),
            new(SegmentKind.Curve, x - rx, y, x - kx, y + ry, x - rx, y + ky),
            new(SegmentKind.Curve, x, y - ry, x - rx, y - ky, x - kx, y - ry),
            new(SegmentKind.Curve, x + rx, y, x + kx, y - ry, x + rx, y - ky),
            new(SegmentKind.Close),
        ];
    }

    public static ImmutableArray<PathSegment> Line(IReadOnlyList<double> points, bool close)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        for (var i = 0; i + 1 < points.Count; i += 2)
        {
            segments.Add(new PathSegment(i == 0 ? SegmentKind.Move : SegmentKind.Line, points[i], points[i + 1]));
        }

        if (close && segments.Count > 0)
        {
            segments.Add(new PathSegment(SegmentKind.Close));
        }

        return segments.ToImmutable();
    }
}
