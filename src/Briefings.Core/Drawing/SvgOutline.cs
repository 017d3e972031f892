using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>The outline of a shape as straight lines, for asking which points are within it.</summary>
internal sealed class SvgOutline
{
    // Between a curve and so many chords nobody sees a difference that would cover a word.
    private const int Chords = 8;

    private readonly List<List<(double X, double Y)>> rings = [];
    private readonly bool isEvenOdd;
    private double top = double.PositiveInfinity;
    private double bottom = double.NegativeInfinity;

    private SvgOutline(bool isEvenOdd) => this.isEvenOdd = isEvenOdd;

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => !(Right > Left && bottom > top);

    /// <summary>Its leftmost point.</summary>
    public double Left { get; private set; } = double.PositiveInfinity;

    /// <summary>Its rightmost point.</summary>
    public double Right { get; private set; } = double.NegativeInfinity;

    /// <summary>How many lines it has.</summary>
    public int Lines { get; private set; }

    /// <summary>The outline of a basic shape or path; null for any other element.</summary>
    /// <param name="shape">The element.</param>
    /// <param name="isEvenOdd">Whether its inside is counted by crossings.</param>
    public static SvgOutline? Of(XElement shape, bool isEvenOdd)
    {
        double Number(string name) => SvgReader.Length(shape.Attribute(name)?.Value) ?? 0;
        var segments = shape.Name.LocalName switch
        {
            "path" => SvgPathParser.Path(shape.Attribute("d")?.Value ?? ""),
            "rect" => SvgShapes.Rectangle(Number("x"), Number("y"), Number("width"), Number("height"), Math.Max(Number("rx"), Number("ry"))),
            "circle" => SvgShapes.Ellipse(Number("cx"), Number("cy"), Number("r"), Number("r")),
            "ellipse" => SvgShapes.Ellipse(Number("cx"), Number("cy"), Number("rx"), Number("ry")),
            "line" => SvgShapes.Line([Number("x1"), Number("y1"), Number("x2"), Number("y2")], close: false),
            "polyline" or "polygon" => SvgShapes.Line(SvgPathParser.Numbers(shape.Attribute("points")?.Value ?? ""), close: shape.Name.LocalName == "polygon"),
            _ => default,
        };
        if (segments.IsDefault)
        {
            return null;
        }

        var outline = new SvgOutline(isEvenOdd);
        foreach (var segment in segments)
        {
            outline.Add(segment);
        }

        return outline;
    }

    /// <summary>The outline of a rectangle.</summary>
    public static SvgOutline Box(double x, double y, double width, double height)
    {
        var outline = new SvgOutline(isEvenOdd: false);
        foreach (var segment in SvgShapes.Rectangle(x, y, width, height, 0))
        {
            outline.Add(segment);
        }

        return outline;
    }

    /// <summary>The outline, moved.</summary>
    public SvgOutline Placed(Transform at)
    {
        var placed = new SvgOutline(isEvenOdd);
        foreach (var ring in rings)
        {
            placed.rings.Add([]);
            ring.ForEach(point => placed.Add((at.A * point.X) + (at.C * point.Y) + at.E, (at.B * point.X) + (at.D * point.Y) + at.F));
        }

        return placed;
    }

    /// <summary>Whether a point is within the smallest rectangle around it, or nearer to that than a distance.</summary>
    public bool IsNear(double x, double y, double distance) => x >= Left - distance && x <= Right + distance && y >= top - distance && y <= bottom + distance;

    /// <summary>Whether a point is within it.</summary>
    public bool Holds(double x, double y)
    {
        if (!IsNear(x, y, 0))
        {
            return false;
        }

        var (crossings, winding) = (0, 0);
        foreach (var ring in rings)
        {
            for (var at = 0; at < ring.Count; at++)
            {
                var (from, to) = (ring[at], ring[(at + 1) % ring.Count]);
                if (from.Y > y != to.Y > y && x < from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)))
                {
                    crossings++;
                    winding += to.Y > from.Y ? 1 : -1;
                }
            }
        }

        return isEvenOdd ? crossings % 2 == 1 : winding != 0;
    }

    /// <summary>Whether a point is nearer to any of its lines than a distance.</summary>
    public bool IsOnLine(double x, double y, double distance) => IsNear(x, y, distance) && rings.Exists(ring =>
    {
        for (var at = 0; at + 1 < ring.Count; at++)
        {
            var (from, to) = (ring[at], ring[at + 1]);
            var (dx, dy) = (to.X - from.X, to.Y - from.Y);
            var length = (dx * dx) + (dy * dy);
            var share = length > 0 ? Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1) : 0;
            var (px, py) = (x - from.X - (share * dx), y - from.Y - (share * dy));
            if ((px * px) + (py * py) <= distance * distance)
            {
                return true;
            }
        }

        return false;
    });

    private void Add(PathSegment segment)
    {
        if (segment.Kind == SegmentKind.Move || rings.Count == 0)
        {
            rings.Add([]);
        }

        var ring = rings[^1];
        switch (segment.Kind)
        {
            case SegmentKind.Close when ring.Count > 0:
                Add(ring[0].X, ring[0].Y);
                break;
            case SegmentKind.Curve when ring.Count > 0:
                var from = ring[^1];
                for (var chord = 1; chord <= Chords; chord++)
                {
                    var t = chord / (double)Chords;
                    var u = 1 - t;
                    Add(
                        (u * u * u * from.X) + (3 * u * u * t * segment.X1) + (3 * u * t * t * segment.X2) + (t * t * t * segment.X),
                        (u * u * u * from.Y) + (3 * u * u * t * segment.Y1) + (3 * u * t * t * segment.Y2) + (t * t * t * segment.Y));
                }

                break;
            case SegmentKind.Move or SegmentKind.Line:
                Add(segment.X, segment.Y);
                break;
        }
    }

    private void Add(double x, double y)
    {
        rings[^1].Add((x, y));
        Lines++;
        (Left, top, Right, bottom) = (Math.Min(Left, x), Math.Min(top, y), Math.Max(Right, x), Math.Max(bottom, y));
    }
}
