namespace Briefings.Pdf;

/// <summary>
/// Lines and curves to be filled, stroked or clipped to (ISO 32000-1, 8.5.2). Points from the page's top left corner, y downward.
/// One path may be drawn many times; it must not be changed by one thread while another draws it.
/// </summary>
public sealed class VectorPath
{
    private readonly List<Segment> segments = [];

    /// <summary>What a piece of a path does (ISO 32000-1, 8.5.2, table 59).</summary>
    internal enum Verb : byte
    {
        /// <summary>Begins a part at the first point.</summary>
        Move,

        /// <summary>A straight line to the first point.</summary>
        Line,

        /// <summary>A Bézier curve: two control points, then its end.</summary>
        Curve,

        /// <summary>A rectangle: its corner, then its width and height.</summary>
        Rectangle,

        /// <summary>A straight line to where the part began.</summary>
        Close,
    }

    internal IReadOnlyList<Segment> Segments => segments;

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => segments.Count == 0;

    /// <summary>Begins a part at a point.</summary>
    public VectorPath MoveTo(double x, double y) => Add(new(Verb.Move, x, y));

    /// <summary>A straight line from the current point.</summary>
    /// <exception cref="InvalidOperationException">There is no current point.</exception>
    public VectorPath LineTo(double x, double y) => NeedPoint().Add(new(Verb.Line, x, y));

    /// <summary>A cubic Bézier curve from the current point.</summary>
    /// <exception cref="InvalidOperationException">There is no current point.</exception>
    public VectorPath CurveTo(double x1, double y1, double x2, double y2, double x, double y) => NeedPoint().Add(new(Verb.Curve, x1, y1, x2, y2, x, y));

    /// <summary>A straight line back to where the part began.</summary>
    /// <exception cref="InvalidOperationException">There is no current point.</exception>
    public VectorPath Close() => NeedPoint().Add(new(Verb.Close));

    /// <summary>A whole rectangle.</summary>
    public VectorPath Rectangle(Rect rect) => Add(new(Verb.Rectangle, rect.X, rect.Y, rect.Width, rect.Height));

    /// <summary>A rectangle with round corners.</summary>
    public VectorPath RoundedRectangle(Rect rect, double radius)
    {
        var r = Math.Clamp(radius, 0, Math.Min(rect.Width, rect.Height) / 2);
        if (r <= 0)
        {
            return Rectangle(rect);
        }

        var k = r * (1 - Kappa);
        return MoveTo(rect.X + r, rect.Y)
            .LineTo(rect.Right - r, rect.Y).CurveTo(rect.Right - k, rect.Y, rect.Right, rect.Y + k, rect.Right, rect.Y + r)
            .LineTo(rect.Right, rect.Bottom - r).CurveTo(rect.Right, rect.Bottom - k, rect.Right - k, rect.Bottom, rect.Right - r, rect.Bottom)
            .LineTo(rect.X + r, rect.Bottom).CurveTo(rect.X + k, rect.Bottom, rect.X, rect.Bottom - k, rect.X, rect.Bottom - r)
            .LineTo(rect.X, rect.Y + r).CurveTo(rect.X, rect.Y + k, rect.X + k, rect.Y, rect.X + r, rect.Y)
            .Close();
    }

    /// <summary>A whole ellipse about a centre.</summary>
    public VectorPath Ellipse(double centerX, double centerY, double radiusX, double radiusY)
    {
        double kx = radiusX * Kappa, ky = radiusY * Kappa;
        return MoveTo(centerX + radiusX, centerY)
            .CurveTo(centerX + radiusX, centerY + ky, centerX + kx, centerY + radiusY, centerX, centerY + radiusY)
            .CurveTo(centerX - kx, centerY + radiusY, centerX - radiusX, centerY + ky, centerX - radiusX, centerY)
            .CurveTo(centerX - radiusX, centerY - ky, centerX - kx, centerY - radiusY, centerX, centerY - radiusY)
            .CurveTo(centerX + kx, centerY - radiusY, centerX + radiusX, centerY - ky, centerX + radiusX, centerY)
            .Close();
    }

    // The distance of the control points at which four Bézier curves come nearest to a circle.
    private const double Kappa = 0.5522847498;

    private VectorPath NeedPoint() =>
        segments.Count > 0 ? this : throw new InvalidOperationException("A path begins with MoveTo or a whole shape.");

    private VectorPath Add(Segment segment)
    {
        if (!segment.IsFinite)
        {
            throw new ArgumentException("A path's points are finite numbers.");
        }

        segments.Add(segment);
        return this;
    }

    /// <summary>A piece of a path: what it does, and up to three points in points from the page's top left corner.</summary>
    internal readonly record struct Segment(Verb Verb, double X1 = 0, double Y1 = 0, double X2 = 0, double Y2 = 0, double X3 = 0, double Y3 = 0)
    {
        public bool IsFinite => double.IsFinite(X1 + Y1 + X2 + Y2 + X3 + Y3);
    }
}

/// <summary>Which points are inside a path that crosses itself (ISO 32000-1, 8.5.3.3).</summary>
public enum FillRule
{
    /// <summary>By the directions of what surrounds them.</summary>
    NonZero,

    /// <summary>By the number of crossings.</summary>
    EvenOdd,
}

/// <summary>The ends of lines (ISO 32000-1, 8.4.3.3).</summary>
public enum LineCap
{
    /// <summary>Cut at the end.</summary>
    Butt,

    /// <summary>A half circle.</summary>
    Round,

    /// <summary>Half the width further.</summary>
    Square,
}

/// <summary>The corners of lines (ISO 32000-1, 8.4.3.4).</summary>
public enum LineJoin
{
    /// <summary>Pointed.</summary>
    Miter,

    /// <summary>Round.</summary>
    Round,

    /// <summary>Cut.</summary>
    Bevel,
}

/// <summary>How a path's outline is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Cap">Its ends.</param>
/// <param name="Join">Its corners.</param>
/// <param name="Dash">The length of dashes in points; 0 for a whole line.</param>
/// <param name="Gap">The length of gaps in points; 0 for as long as the dashes.</param>
public readonly record struct Stroke(Rgb Colour, double Width = 1, LineCap Cap = LineCap.Butt, LineJoin Join = LineJoin.Miter, double Dash = 0, double Gap = 0);
