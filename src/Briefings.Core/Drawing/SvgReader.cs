using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Drawing;

/// <summary>
/// Reads what logos and house drawings need of SVG 2: paths, basic shapes, groups, <c>use</c> of what is defined, transforms and solid paint.
/// Anything else is left out with a finding.
/// </summary>
public static class SvgReader
{
    private static readonly ImmutableHashSet<string> Silent = ["title", "desc", "metadata", "defs", "style", "namedview", "script"];

    /// <summary>The smallest side of a drawing.</summary>
    internal const double Smallest = 0.001;

    // How many times a drawing's size a point may lie away from it; a map that shows a town may hold the continent.
    private const double Farthest = 1e7;

    /// <summary>Whether the bytes look like an SVG.</summary>
    public static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1000)]);
        return head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<') && head.Contains("<svg", StringComparison.Ordinal);
    }

    /// <summary>Reads a drawing.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its path, for messages.</param>
    /// <returns>The drawing, null where the file is no SVG that can be drawn; and what was found.</returns>
    public static Outcome<Drawing?> Read(ReadOnlyMemory<byte> bytes, string file)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        XElement root;
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes.ToArray()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException fault)
        {
            found.Add(new Diagnostic(Codes.ReportPicture, new Place(file, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), $"\"{file}\" does not parse as SVG"));
            return new Outcome<Drawing?>(null, found.ToImmutable());
        }

        var box = SvgPathParser.Numbers(root.Attribute("viewBox")?.Value ?? "");
        var width = Length(root.Attribute("width")?.Value) ?? (box.Count == 4 ? box[2] : 0);
        var height = Length(root.Attribute("height")?.Value) ?? (box.Count == 4 ? box[3] : 0);
        if (box.Count != 4)
        {
            box = [0, 0, width, height];
        }

        if (IsAbsurd(box))
        {
            found.Add(Absurd(root, file));
            return new Outcome<Drawing?>(null, found.ToImmutable());
        }

        if (root.Name.LocalName != "svg" || !(box[2] > 0) || !(box[3] > 0))
        {
            found.Add(new Diagnostic(Codes.ReportPicture, PlaceOf(root, file), $"\"{file}\" has no size", "give the <svg> a viewBox"));
            return new Outcome<Drawing?>(null, found.ToImmutable());
        }

        var pass = new SvgPass(file, root, found);
        var shapes = pass.Children(root, SvgPaint.Initial, 0);
        var move = new GroupShape(new Transform(1, 0, 0, 1, -box[0], -box[1]), shapes);
        if (!IsWithin(move, Transform.Identity, Farthest * box[2], Farthest * box[3]))
        {
            found.Add(Absurd(root, file));
            return new Outcome<Drawing?>(null, found.ToImmutable());
        }

        return new Outcome<Drawing?>(new Drawing(box[2], box[3], [move]), found.ToImmutable());
    }

    private static bool IsAbsurd(List<double> box) =>
        box.Exists(number => Math.Abs(number) > SvgValues.Largest) || box[2] is > 0 and < Smallest || box[3] is > 0 and < Smallest;

    private static Diagnostic Absurd(XElement root, string file) =>
        new(Codes.TooLargePicture, PlaceOf(root, file), $"\"{file}\" has numbers beyond all measure", "draw it anew in ordinary numbers");

    // Whether all points and widths, transformed, lie near enough to be written down.
    private static bool IsWithin(Shape shape, Transform at, double wide, double high) => shape switch
    {
        GroupShape group => at.Around(group.Transform) is var inner && group.Shapes.All(each => IsWithin(each, inner, wide, high)),
        PathShape path => path.Segments.All(segment => IsNear(segment.X, segment.Y, at, wide, high)
                && (segment.Kind != SegmentKind.Curve || (IsNear(segment.X1, segment.Y1, at, wide, high) && IsNear(segment.X2, segment.Y2, at, wide, high))))
            && (path.Stroke is not { } stroke || stroke.Width * Math.Sqrt(Math.Abs((at.A * at.D) - (at.B * at.C))) <= Math.Max(wide, high)),
        _ => true,
    };

    private static bool IsNear(double x, double y, Transform at, double wide, double high) =>
        Math.Abs((at.A * x) + (at.C * y) + at.E) <= wide && Math.Abs((at.B * x) + (at.D * y) + at.F) <= high;

    internal static double? Length(string? text)
    {
        if (text is null || text.EndsWith('%'))
        {
            return null;
        }

        var digits = text.TrimEnd('p', 'x', 't', 'm', 'e', 'c', 'i', 'n', ' ');
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }

    internal static Place PlaceOf(XObject node, string file) =>
        node is IXmlLineInfo line && line.HasLineInfo() ? new Place(file, line.LineNumber, Math.Max(1, line.LinePosition - 1)) : Place.Of(file);

    internal static bool IsSilent(XElement element) => Silent.Contains(element.Name.LocalName) || element.Name.NamespaceName is not ("" or "http://www.w3.org/2000/svg");
}

/// <summary>The paint that shapes inherit.</summary>
internal sealed record SvgPaint(Colour? Fill, Colour? Stroke, double StrokeWidth, bool EvenOdd, bool Round, Colour Current)
{
    public static SvgPaint Initial { get; } = new(Colour.Black, null, 1, false, false, Colour.Black);
}

/// <summary>Reads the elements of one file.</summary>
internal sealed class SvgPass(string file, XElement root, ImmutableArray<Diagnostic>.Builder found)
{
    private readonly Dictionary<string, XElement> ids = root.DescendantsAndSelf()
        .Where(element => element.Attribute("id") is not null)
        .GroupBy(element => element.Attribute("id")!.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    // Parts that use parts that use parts grow without end.
    private const int MostShapes = 500_000;

    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    private int shapes;

    public ImmutableArray<Shape> Children(XElement parent, SvgPaint paint, int depth)
    {
        var own = Paint(parent, paint);
        return [.. parent.Elements().Select(child => Read(child, own, depth + 1)).OfType<Shape>()];
    }

    private Shape? Read(XElement element, SvgPaint paint, int depth)
    {
        if (SvgReader.IsSilent(element) || depth > 40 || ++shapes > MostShapes || Property(element, "display") == "none" || Property(element, "visibility") == "hidden")
        {
            return null;
        }

        Shape? shape;
        switch (element.Name.LocalName)
        {
            case "g" or "svg" or "a" or "switch":
                shape = new GroupShape(Transform.Identity, Children(element, paint, depth));
                break;
            case "use":
                shape = Use(element, Paint(element, paint), depth);
                break;
            case "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon":
                shape = Path(element, Paint(element, paint));
                break;
            default:
                Tell(element, $"<{element.Name.LocalName}> is left out");
                return null;
        }

        if (shape is not null && element.Attribute("transform") is { } transform)
        {
            shape = new GroupShape(SvgPathParser.Transform(transform.Value), [shape]);
        }

        return shape;
    }

    private GroupShape? Use(XElement element, SvgPaint paint, int depth)
    {
        var name = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value ?? "";
        if (!name.StartsWith('#') || !ids.TryGetValue(name[1..], out var target) || target == element)
        {
            Tell(element, $"<use> leads nowhere: \"{name}\"");
            return null;
        }

        var move = new Transform(1, 0, 0, 1, Number(element, "x"), Number(element, "y"));
        var inner = target.Name.LocalName == "symbol" ? new GroupShape(Transform.Identity, Children(target, paint, depth)) : Read(target, paint, depth + 1);
        return inner is null ? null : new GroupShape(move, [inner]);
    }

    private static PathShape? Path(XElement element, SvgPaint paint)
    {
        var segments = element.Name.LocalName switch
        {
            "path" => SvgPathParser.Path(element.Attribute("d")?.Value ?? ""),
            "rect" => SvgShapes.Rectangle(Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"), Corner(element)),
            "circle" => SvgShapes.Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "r"), Number(element, "r")),
            "ellipse" => SvgShapes.Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "rx"), Number(element, "ry")),
            "line" => SvgShapes.Line([Number(element, "x1"), Number(element, "y1"), Number(element, "x2"), Number(element, "y2")], close: false),
            var name => SvgShapes.Line(SvgPathParser.Numbers(element.Attribute("points")?.Value ?? ""), close: name == "polygon"),
        };
        var stroke = paint.Stroke is { } colour && paint.StrokeWidth > 0 ? new ShapeStroke(colour, paint.StrokeWidth, paint.Round) : null;
        var fill = element.Name.LocalName == "line" ? null : paint.Fill;
        return segments.IsEmpty || (stroke is null && fill is null) ? null : new PathShape(segments, fill, stroke, paint.EvenOdd);
    }

    private SvgPaint Paint(XElement element, SvgPaint parent)
    {
        foreach (var property in (string[])["opacity", "fill-opacity", "stroke-opacity"])
        {
            if (Property(element, property) is { } value && value.Trim() is not ("1" or "1.0" or "100%"))
            {
                Tell(element, $"\"{property}\" is left out; mix the colour with the ground instead");
            }
        }

        foreach (var property in (string[])["filter", "mask", "clip-path", "stroke-dasharray"])
        {
            if (Property(element, property) is { } value && value.Trim() is not "none")
            {
                Tell(element, $"\"{property}\" is left out");
            }
        }

        var current = Property(element, "color") is { } text ? Named(text) ?? parent.Current : parent.Current;
        return new SvgPaint(
            ColourOf(element, "fill", parent.Fill, current),
            ColourOf(element, "stroke", parent.Stroke, current),
            SvgReader.Length(Property(element, "stroke-width")) ?? parent.StrokeWidth,
            Property(element, "fill-rule") is { } rule ? rule == "evenodd" : parent.EvenOdd,
            Property(element, "stroke-linejoin") is { } join ? join == "round" : parent.Round,
            current);
    }

    private Colour? ColourOf(XElement element, string property, Colour? inherited, Colour current)
    {
        var text = Property(element, property)?.Trim();
        switch (text)
        {
            case null or "inherit":
                return inherited;
            case "none" or "transparent":
                return null;
            case "currentColor" or "currentcolor":
                return current;
        }

        if (Named(text) is { } colour)
        {
            return colour;
        }

        Tell(element, $"the paint \"{text}\" is left out");
        return inherited;
    }

    internal static Colour? Named(string text)
    {
        if (text.StartsWith('#'))
        {
            return Colour.Parse(text);
        }

        if (text.StartsWith("rgb(", StringComparison.Ordinal))
        {
            var parts = SvgPathParser.Numbers(text[4..].TrimEnd(')'));
            return parts.Count == 3 && !text.Contains('%', StringComparison.Ordinal)
                ? new Colour((byte)Math.Clamp(parts[0], 0, 255), (byte)Math.Clamp(parts[1], 0, 255), (byte)Math.Clamp(parts[2], 0, 255))
                : null;
        }

        var known = System.Drawing.Color.FromName(text);
        return known.IsKnownColor && !known.IsSystemColor ? new Colour(known.R, known.G, known.B) : null;
    }

    private static string? Property(XElement element, string name)
    {
        foreach (var declaration in (element.Attribute("style")?.Value ?? "").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration[..colon].Trim() == name)
            {
                return declaration[(colon + 1)..].Trim();
            }
        }

        return element.Attribute(name)?.Value;
    }

    private static double Number(XElement element, string name) => SvgReader.Length(element.Attribute(name)?.Value) ?? 0;

    private static double Corner(XElement element) => Math.Max(Number(element, "rx"), Number(element, "ry"));

    // Each kind of thing once a file: a traced map would otherwise say the same a thousand times.
    private void Tell(XElement element, string message)
    {
        if (told.Add(message))
        {
            found.Add(new Diagnostic(Codes.ReportDrawing, SvgReader.PlaceOf(element, file), message));
        }
    }
}
