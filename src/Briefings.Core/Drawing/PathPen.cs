using System.Collections.Immutable;

namespace Briefings.Core.Drawing;

/// <summary>Runs the commands of path data (SVG 2, 9.3) and keeps what they draw as lines and cubic curves.</summary>
internal sealed class PathPen
{
    private readonly ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>();
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;
    private char last;

    public ImmutableArray<PathSegment> Segments => segments.ToImmutable();

    /// <summary>Runs a command with all its arguments; false where they are wrong.</summary>
    public bool Run(char command, ref Scanner scanner)
    {
        var relative = char.IsAsciiLetterLower(command);
        var kind = char.ToUpperInvariant(command);
        if (segments.Count == 0 && kind != 'M')
        {
            return false;
        }

        if (kind == 'Z')
        {
            segments.Add(new PathSegment(SegmentKind.Close));
            (x, y, last) = (startX, startY, 'Z');
            return true;
        }

        var first = true;
        do
        {
            if (!One(first || kind != 'M' ? kind : 'L', relative, ref scanner))
            {
                return false;
            }

            first = false;
        }
        while (scanner.HasNumber());
        return true;
    }

    private bool One(char kind, bool relative, ref Scanner scanner)
    {
        var (baseX, baseY) = relative ? (x, y) : (0, 0);
        Span<double> n = stackalloc double[6];
        var count = kind switch { 'H' or 'V' => 1, 'M' or 'L' or 'T' => 2, 'S' or 'Q' => 4, 'C' => 6, 'A' => 3, _ => -1 };
        if (count < 0)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (scanner.Number() is not { } number)
            {
                return false;
            }

            n[i] = kind switch
            {
                'H' => number + baseX,
                'V' => number + baseY,
                'A' => number,
                _ => number + (i % 2 == 0 ? baseX : baseY),
            };
        }

        switch (kind)
        {
            case 'M':
                segments.Add(new PathSegment(SegmentKind.Move, n[0], n[1]));
                (x, y, startX, startY) = (n[0], n[1], n[0], n[1]);
                break;
            case 'L':
                Line(n[0], n[1]);
                break;
            case 'H':
                Line(n[0], y);
                break;
            case 'V':
                Line(x, n[0]);
                break;
            case 'C':
                Curve(n[0], n[1], n[2], n[3], n[4], n[5]);
                break;
            case 'S':
                var (smoothX, smoothY) = last is 'C' or 'S' ? (x + x - controlX, y + y - controlY) : (x, y);
                Curve(smoothX, smoothY, n[0], n[1], n[2], n[3]);
                break;
            case 'Q':
                Quadratic(n[0], n[1], n[2], n[3]);
                break;
            case 'T':
                var (nextX, nextY) = last is 'Q' or 'T' ? (x + x - controlX, y + y - controlY) : (x, y);
                Quadratic(nextX, nextY, n[0], n[1]);
                break;
            default:
                if (scanner.Flag() is not { } large || scanner.Flag() is not { } sweep || scanner.Number() is not { } endX || scanner.Number() is not { } endY)
                {
                    return false;
                }

                Arc(n[0], n[1], n[2], large, sweep, endX + baseX, endY + baseY);
                break;
        }

        last = kind;
        return true;
    }

    private void Line(double toX, double toY)
    {
        segments.Add(new PathSegment(SegmentKind.Line, toX, toY));
        (x, y) = (toX, toY);
    }

    private void Curve(double x1, double y1, double x2, double y2, double toX, double toY)
    {
        segments.Add(new PathSegment(SegmentKind.Curve, toX, toY, x1, y1, x2, y2));
        (x, y, controlX, controlY) = (toX, toY, x2, y2);
    }

    private void Quadratic(double cx, double cy, double toX, double toY)
    {
        // A quadratic curve is the cubic one whose control points lie two thirds of the way to its own.
        Curve(x + (2 * (cx - x) / 3), y + (2 * (cy - y) / 3), toX + (2 * (cx - toX) / 3), toY + (2 * (cy - toY) / 3), toX, toY);
        (controlX, controlY) = (cx, cy);
    }

    // SVG 2, appendix B.2.4 and B.2.5: from the ends to the centre, radii grown where they are too small.
    private void Arc(double rx, double ry, double degrees, bool large, bool sweep, double toX, double toY)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (rx == 0 || ry == 0 || (x == toX && y == toY))
        {
            Line(toX, toY);
            return;
        }

        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (halfX, halfY) = ((x - toX) / 2, (y - toY) / 2);
        var (px, py) = ((cos * halfX) + (sin * halfY), (cos * halfY) - (sin * halfX));
        var grow = (px * px / (rx * rx)) + (py * py / (ry * ry));
        if (grow > 1)
        {
            (rx, ry) = (rx * Math.Sqrt(grow), ry * Math.Sqrt(grow));
        }

        var (a, b) = (rx * rx * py * py, ry * ry * px * px);
        var factor = Math.Sqrt(Math.Max(0, ((rx * rx * ry * ry) - a - b) / (a + b))) * (large == sweep ? -1 : 1);
        var (centreX, centreY) = (factor * rx * py / ry, -factor * ry * px / rx);
        var from = Math.Atan2((py - centreY) / ry, (px - centreX) / rx);
        var turn = Math.Atan2((-py - centreY) / ry, (-px - centreX) / rx) - from;
        turn += sweep && turn < 0 ? Math.Tau : !sweep && turn > 0 ? -Math.Tau : 0;
        var (midX, midY) = ((cos * centreX) - (sin * centreY) + ((x + toX) / 2), (sin * centreX) + (cos * centreY) + ((y + toY) / 2));
        (double X, double Y) Point(double ux, double uy) => ((cos * rx * ux) - (sin * ry * uy) + midX, (sin * rx * ux) + (cos * ry * uy) + midY);

        var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9));
        var step = turn / parts;
        var k = 4 / 3.0 * Math.Tan(step / 4);
        for (var i = 0; i < parts; i++)
        {
            var (s0, c0) = Math.SinCos(from + (i * step));
            var (s1, c1) = Math.SinCos(from + ((i + 1) * step));
            var one = Point(c0 - (k * s0), s0 + (k * c0));
            var two = Point(c1 + (k * s1), s1 - (k * c1));
            var end = i == parts - 1 ? (toX, toY) : Point(c1, s1);
            Curve(one.X, one.Y, two.X, two.Y, end.Item1, end.Item2);
        }
    }
}
