using System.Collections.Immutable;

namespace Briefings.Core.Drawing;

/// <summary>
/// A picture made of shapes, in its own units: the origin is the top left corner, x goes to the right, y downward. Charts, maps and
/// logos are drawings; pages show them as SVG and reports draw them.
/// </summary>
/// <param name="Width">The width of what is shown.</param>
/// <param name="Height">The height of what is shown.</param>
/// <param name="Shapes">The shapes, each over those before it.</param>
public sealed record Drawing(double Width, double Height, ImmutableArray<Shape> Shapes);

/// <summary>A part of a drawing.</summary>
public abstract record Shape;

/// <summary>Shapes that are moved, turned or scaled together.</summary>
/// <param name="Transform">How.</param>
/// <param name="Shapes">The shapes.</param>
public sealed record GroupShape(Transform Transform, ImmutableArray<Shape> Shapes) : Shape;

/// <summary>Lines and curves.</summary>
/// <param name="Segments">Where they go.</param>
/// <param name="Fill">The colour of the inside; null for none.</param>
/// <param name="Stroke">The outline; null for none.</param>
/// <param name="EvenOdd">Whether the inside is counted by crossings instead of directions.</param>
public sealed record PathShape(ImmutableArray<PathSegment> Segments, Colour? Fill, ShapeStroke? Stroke, bool EvenOdd) : Shape;

/// <summary>An outline.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width in the drawing's units.</param>
/// <param name="Round">Whether ends and corners are round.</param>
public sealed record ShapeStroke(Colour Colour, double Width, bool Round);

/// <summary>What a segment does.</summary>
public enum SegmentKind
{
    /// <summary>Begins a new part.</summary>
    Move,

    /// <summary>A straight line.</summary>
    Line,

    /// <summary>A cubic Bézier curve.</summary>
    Curve,

    /// <summary>A straight line back to where the part began.</summary>
    Close,
}

/// <summary>A piece of a path.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="X">Where it ends.</param>
/// <param name="Y">Where it ends.</param>
/// <param name="X1">The first control point of a curve.</param>
/// <param name="Y1">The first control point of a curve.</param>
/// <param name="X2">The second control point of a curve.</param>
/// <param name="Y2">The second control point of a curve.</param>
public readonly record struct PathSegment(SegmentKind Kind, double X = 0, double Y = 0, double X1 = 0, double Y1 = 0, double X2 = 0, double Y2 = 0);

/// <summary>An affine map: x' = Ax + Cy + E, y' = Bx + Dy + F.</summary>
public readonly record struct Transform(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Leaves everything where it is.</summary>
    public static Transform Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>Applies <paramref name="inner"/> first, then this.</summary>
    public Transform Around(Transform inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);
}
