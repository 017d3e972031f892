using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>What parts of a drawing are cut by, where it is plain: a <c>clipPath</c> of shapes in the units of what it cuts.</summary>
/// <param name="Shapes">Its shapes; a point within any of them is not cut away.</param>
internal sealed partial record SvgClip(IReadOnlyList<SvgOutline> Shapes)
{
    private static readonly FrozenSet<string> Geometry = FrozenSet.ToFrozenSet(
        ["id", "d", "points", "x", "y", "width", "height", "rx", "ry", "r", "cx", "cy", "transform", "clip-rule", "fill", "fill-rule"], StringComparer.Ordinal);

    /// <summary>What the values of <c>clip-path</c> come to; null for nothing.</summary>
    /// <param name="values">The values that it may have.</param>
    /// <param name="part">Finds a part of the drawing by its id.</param>
    /// <param name="isClear">Whether that can be told.</param>
    public static SvgClip? Of(IReadOnlyCollection<string?> values, Func<string, XElement?> part, out bool isClear)
    {
        isClear = values.All(value => value is null or "none");
        if (isClear || values.Count != 1 || Reference().Match(values.First()!) is not { Success: true } match || part(match.Groups["id"].Value) is not { } path
            || path.Name.LocalName != "clipPath" || SvgSource.Of(path).Attributes.Any(each => each.Key != "id" && (each.Key != "clipPathUnits" || each.Value != "userSpaceOnUse")))
        {
            return null;
        }

        var shapes = new List<SvgOutline>();
        foreach (var shape in path.Elements())
        {
            var source = SvgSource.Of(shape);
            if (!source.Attributes.Keys.All(Geometry.Contains) || SvgPaints.Move(source.Attributes.GetValueOrDefault("transform")?.Trim().ToLowerInvariant()) is not { } move
                || SvgOutline.Of(shape, source.Attributes.GetValueOrDefault("clip-rule") == "evenodd") is not { IsEmpty: false } outline)
            {
                return null;
            }

            shapes.Add(outline.Placed(move));
        }

        isClear = shapes.Count > 0;
        return isClear ? new SvgClip(shapes) : null;
    }

    /// <summary>Whether a point is within it.</summary>
    /// <param name="x">In the units of what it cuts.</param>
    /// <param name="y">In the units of what it cuts.</param>
    public bool Holds(double x, double y) => Shapes.Any(shape => shape.Holds(x, y));

    [GeneratedRegex("""\Aurl\(\s*["']?#(?<id>[^"')]+)["']?\s*\)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
