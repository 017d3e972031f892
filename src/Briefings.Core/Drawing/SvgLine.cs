using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>
/// Where the letters of a <c>text</c> lie, as far as that is certain without its font: letters are taken for narrower than they are, so that
/// each point that is returned lies between the ends of the line.
/// </summary>
internal sealed partial class SvgLine(SvgLetterLook look, Func<XElement, SvgLetters, SvgLetters?> within, SvgWindow window)
{
    private const int MostPoints = 8;

    // Shares of a letter's height above the line, where its ink is thick.
    private static readonly double[] Heights = [-0.12, -0.3, -0.5];
    private static readonly double[] AnyHeights = [-0.5, -0.12, 0.3, 0.7];

    private readonly List<Run> runs = [];
    private double x;
    private double y;

    /// <summary>A point of a letter's ink: at least one of several heights is seen where the letter is.</summary>
    /// <param name="Element">Whose words they are.</param>
    /// <param name="Letters">How they look.</param>
    /// <param name="X">Across, in units of the text.</param>
    /// <param name="Ys">Down, in units of the text.</param>
    public sealed record Point(XElement Element, SvgLetters Letters, double X, double[] Ys);

    /// <summary>The points of all letters of a text.</summary>
    public IEnumerable<Point> Of(XElement text, SvgLetters letters)
    {
        Walk(text, letters);
        var points = new List<Point>();
        for (var at = 0; at < runs.Count;)
        {
            var end = at + 1;
            while (end < runs.Count && !runs[end].IsPlaced)
            {
                end++;
            }

            Chunk(points, runs.GetRange(at, end - at));
            at = end;
        }

        return points;
    }

    // What stands between two places that are said.
    private void Chunk(List<Point> points, List<Run> chunk)
    {
        var first = chunk[0];
        var width = chunk.Sum(run => run.Width);
        var anchor = look.Inherited(first.Element, "text-anchor");
        var isLeftward = look.Inherited(first.Element, "direction") == "rtl";
        var start = anchor switch { null or "start" => isLeftward ? -width : 0, "middle" => -width / 2, "end" => isLeftward ? 0 : -width, _ => 0 };
        var isDown = look.Inherited(first.Element, "writing-mode") is not (null or "lr" or "lr-tb" or "horizontal-tb");
        var before = 0.0;
        foreach (var run in chunk)
        {
            var isShifted = isDown || Shifts.Any(property => look.Inherited(run.Element, property) is not (null or "auto" or "alphabetic" or "baseline" or "0"));
            var count = Math.Clamp((int)(run.Letters.Length * MostPoints / 40.0) + 1, 1, MostPoints);
            count = run.Width > 0 ? Math.Max(2, count) : 1;
            for (var point = 0; point < count; point++)
            {
                var along = start + before + (count == 1 ? 0 : run.Width * point / (count - 1));
                var (px, py) = isDown ? (first.X, run.Y + along) : (first.X + along, run.Y);
                points.Add(new Point(run.Element, run.Look, px, [.. (isShifted ? AnyHeights : Heights).Select(height => py + (height * run.Size))]));
            }

            before += run.Width;
        }
    }

    private static readonly string[] Shifts = ["dominant-baseline", "alignment-baseline", "baseline-shift"];

    private void Walk(XElement element, SvgLetters letters)
    {
        var size = letters.Size ?? 0;
        var (xs, ys) = (Places(element, "x", size, window.Width), Places(element, "y", size, window.Height));
        var (dx, dy) = (Places(element, "dx", size, window.Width), Places(element, "dy", size, window.Height));
        var isPlaced = xs.Count > 0 || ys.Count > 0 || runs.Count == 0;
        x = (xs.Count > 0 ? xs[0] : x) + dx.FirstOrDefault();
        y = (ys.Count > 0 ? ys[0] : y) + dy.FirstOrDefault();
        var letter = 0;
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                var words = Blanks().Replace(text.Value, " ");
                words = runs.Count == 0 || isPlaced ? words.TrimStart() : words;
                if (xs.Count > 1 || ys.Count > 1)
                {
                    letter = Each(element, letters, words, letter, xs, ys, size);
                }
                else if (words.Trim().Length > 0)
                {
                    runs.Add(new Run(element, letters, words.TrimEnd(), x, y, size, size * words.TrimEnd().Sum(Narrowest), isPlaced));
                    isPlaced = false;
                }
            }
            else if (node is XElement inner && inner.Name.LocalName == "tspan" && within(inner, letters) is { } inside)
            {
                Walk(inner, inside);
                isPlaced = false;
            }
        }
    }

    // Each letter at a place of its own, as programs write that know their fonts.
    private int Each(XElement element, SvgLetters letters, string words, int letter, List<double> xs, List<double> ys, double size)
    {
        foreach (var sign in words.TrimEnd())
        {
            if (letter < Math.Max(xs.Count, ys.Count) && !char.IsWhiteSpace(sign))
            {
                (x, y) = (letter < xs.Count ? xs[letter] : x, letter < ys.Count ? ys[letter] : y);
                runs.Add(new Run(element, letters, sign.ToString(), x, y, size, size * Narrowest(sign), IsPlaced: true));
            }

            letter++;
        }

        return letter;
    }

    // The least part of the height of letters that a sign takes in any face that people read.
    private static double Narrowest(char sign) => sign switch
    {
        >= '\u3000' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' => 0.8,
        _ when !char.IsLetterOrDigit(sign) || "iIljtfr1".Contains(sign, StringComparison.Ordinal) => 0.1,
        _ => 0.28,
    };

    private static List<double> Places(XElement element, string name, double size, double whole) =>
        [.. ((string?)element.Attribute(name) ?? "").Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(each => Length(each.ToLowerInvariant(), size, whole)).OfType<double>()];

    /// <summary>A length, either way; null for none.</summary>
    public static double? Length(string value, double size, double whole)
    {
        var unit = value.TrimStart("+-.0123456789".ToCharArray());
        return SvgPathParser.Numbers(value) is [var number, ..] ? unit switch
        {
            "%" => number * whole / 100,
            "em" => number * size,
            "ex" => number * size / 2,
            "pt" => number * 4 / 3,
            "pc" => number * 16,
            "mm" => number * 9.6 / 2.54,
            "cm" => number * 96 / 2.54,
            "in" => number * 96,
            _ => number,
        } : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    private sealed record Run(XElement Element, SvgLetters Look, string Letters, double X, double Y, double Size, double Width, bool IsPlaced);
}
