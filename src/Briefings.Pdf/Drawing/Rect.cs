namespace Briefings.Pdf;

/// <summary>A rectangle on a page, in points from the page's top left corner, y downward.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The top edge.</param>
/// <param name="Width">The width, not negative.</param>
/// <param name="Height">The height, not negative.</param>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The bottom edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The smallest rectangle around both.</summary>
    public Rect Union(Rect other)
    {
        var x = Math.Min(X, other.X);
        var y = Math.Min(Y, other.Y);
        return new Rect(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}

/// <summary>
/// An affine map of points (ISO 32000-1, 8.3.3) in the caller's coordinates, y downward:
/// x' = <paramref name="A"/>x + <paramref name="C"/>y + <paramref name="E"/>, y' = <paramref name="B"/>x + <paramref name="D"/>y + <paramref name="F"/>.
/// </summary>
public readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The map that leaves all points where they are.</summary>
    public static Matrix Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>Moves by a distance in points.</summary>
    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>Scales about the origin.</summary>
    public static Matrix Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>Turns about a point, in degrees clockwise as seen on the page.</summary>
    public static Matrix Rotation(double degrees, double x = 0, double y = 0)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, x - (cos * x) + (sin * y), y - (sin * x) - (cos * y));
    }

    /// <summary>First this map, then another.</summary>
    public Matrix Then(Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);
}
