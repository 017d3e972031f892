using System.Collections.Immutable;
using System.Globalization;

namespace Briefings.Core.Drawing;

/// <summary>Reads path data (SVG 2, 9.3), lists of numbers and transforms (CSS Transforms 1, 8). What is wrong ends the reading, as the standard asks.</summary>
internal static class SvgPathParser
{
    public static List<double> Numbers(string text)
    {
        var scanner = new Scanner(text);
        var numbers = new List<double>();
        while (scanner.Number() is { } number)
        {
            numbers.Add(number);
        }

        return numbers;
    }

    public static Transform Transform(string text)
    {
        var result = global::Briefings.Core.Drawing.Transform.Identity;
        foreach (var part in text.Split(')', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            if (open < 0)
            {
                break;
            }

            var n = Numbers(part[(open + 1)..]);
            double At(int index) => index < n.Count ? n[index] : 0;
            result = result.Around(part[..open].Trim(' ', ',', '\n', '\r', '\t') switch
            {
                "matrix" => new Transform(At(0), At(1), At(2), At(3), At(4), At(5)),
                "translate" => new Transform(1, 0, 0, 1, At(0), At(1)),
                "scale" => new Transform(At(0), 0, 0, n.Count > 1 ? At(1) : At(0), 0, 0),
                "rotate" => Rotation(At(0), At(1), At(2)),
                "skewX" => new Transform(1, 0, Math.Tan(At(0) * Math.PI / 180), 1, 0, 0),
                "skewY" => new Transform(1, Math.Tan(At(0) * Math.PI / 180), 0, 1, 0, 0),
                _ => global::Briefings.Core.Drawing.Transform.Identity,
            });
        }

        return result;
    }

    public static ImmutableArray<PathSegment> Path(string data)
    {
        var scanner = new Scanner(data);
        var pen = new PathPen();
        while (scanner.Command() is { } command)
        {
            if (!pen.Run(command, ref scanner))
            {
                break;
            }
        }

        return pen.Segments;
    }

    private static Transform Rotation(double degrees, double x, double y)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Transform(cos, sin, -sin, cos, x - (cos * x) + (sin * y), y - (sin * x) - (cos * y));
    }
}

/// <summary>Reads numbers and letters off a text.</summary>
internal ref struct Scanner(string text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>How far it was read.</summary>
    public readonly int At => at;

    public char? Command()
    {
        Blanks();
        return at < text.Length && char.IsAsciiLetter(text[at]) ? text[at++] : null;
    }

    public bool HasNumber()
    {
        Blanks();
        return at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '+' or '.');
    }

    /// <summary>A flag of an arc: one digit, after which nothing need stand.</summary>
    public bool? Flag()
    {
        Blanks();
        return at < text.Length && text[at] is '0' or '1' ? text[at++] == '1' : null;
    }

    public double? Number()
    {
        Blanks();
        var start = at;
        var end = at;
        if (end < text.Length && text[end] is '-' or '+')
        {
            end++;
        }

        var dot = false;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && !dot)))
        {
            dot |= text[end++] == '.';
        }

        if (end + 1 < text.Length && text[end] is 'e' or 'E' && (char.IsAsciiDigit(text[end + 1]) || (text[end + 1] is '-' or '+' && end + 2 < text.Length && char.IsAsciiDigit(text[end + 2]))))
        {
            end += 2;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }

        if (double.TryParse(text[start..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            at = end;
            return value;
        }

        return null;
    }

    private void Blanks()
    {
        while (at < text.Length && text[at] is ' ' or ',' or '\t' or '\r' or '\n')
        {
            at++;
        }
    }
}
