using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;

namespace Briefings.Reports;

/// <summary>Builds drawings of the markup: shapes with colours of the style sheet, and words in its styles.</summary>
internal sealed class DrawingBuilder(BuildState state, BlockBuilder blocks)
{
    /// <summary>A drawing, kept among the pictures of the report; its width and height are those on the page.</summary>
    public ReportPicture Build(MarkupElement element)
    {
        var (width, height) = (blocks.Length(element, "width"), blocks.Length(element, "height"));
        var (across, down) = (width ?? 1, height ?? 1);
        if (element.Find("view") is { } view)
        {
            if (Outlines.Numbers(view.Value) is [> 0 and var x, > 0 and var y])
            {
                (across, down) = (x, y);
            }
            else
            {
                state.Fault(Codes.ReportAttribute, view.Place, $"\"{view.Value}\" is no width and height", "write two numbers, such as view=\"100 40\"");
            }
        }

        var labels = ImmutableArray.CreateBuilder<DrawingLabel>();
        var shapes = Shapes(element, Transform.Identity, labels);
        return state.AddDrawing(name => new ReportPicture(name, ReadOnlyMemory<byte>.Empty, new Drawing(across, down, shapes), width ?? across, height ?? down) { Labels = labels.ToImmutable() });
    }

    private ImmutableArray<Shape> Shapes(MarkupElement element, Transform at, ImmutableArray<DrawingLabel>.Builder labels)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        foreach (var child in element.Elements)
        {
            switch (child.Name)
            {
                case "g":
                    var move = new Transform(1, 0, 0, 1, Coordinate(child, "x"), Coordinate(child, "y"));
                    shapes.Add(new GroupShape(move, Shapes(child, at.Around(move), labels)));
                    break;
                case "text":
                    labels.Add(Label(child, at));
                    break;
                default:
                    if (Outline(child) is { IsEmpty: false } segments)
                    {
                        shapes.Add(Painted(child, segments));
                    }

                    break;
            }
        }

        return shapes.ToImmutable();
    }

    private ImmutableArray<PathSegment> Outline(MarkupElement element)
    {
        double At(string name) => Coordinate(element, name);
        var path = element.Name switch
        {
            "path" => Outlines.Path(element.Value("d")!),
            "rect" => Outlines.Rectangle(At("x"), At("y"), At("width"), At("height"), At("rx")),
            "circle" => Outlines.Ellipse(At("cx"), At("cy"), At("r"), At("r")),
            "line" => Outlines.Line([At("x1"), At("y1"), At("x2"), At("y2")], close: false),
            _ => Outlines.Line(Outlines.Numbers(element.Value("points")!), element.Name == "polygon"),
        };
        if (path.IsEmpty && element.Name is "path" or "polyline" or "polygon")
        {
            var wrong = element.Find("d") ?? element.Find("points")!;
            state.Fault(Codes.ReportAttribute, wrong.Place, $"\"{wrong.Value}\" draws nothing", element.Name == "path" ? "path data begins with M, as in SVG" : "write x and y in turn");
        }

        return path;
    }

    // As in SVG, a shape without any paint is filled; in the colour of the text, since a drawing stands among text.
    private PathShape Painted(MarkupElement element, ImmutableArray<PathSegment> segments)
    {
        var ink = state.Styles.Get("text").Characters.Colour;
        var stroke = ColourOf(element, "stroke");
        var isOpen = element.Name is "line" or "polyline";
        stroke ??= isOpen && element.Find("stroke") is null ? ink : null;
        var fill = element.Find("fill") is null && !isOpen && stroke is null ? ink : ColourOf(element, "fill");
        var width = element.Find("stroke-width") is null ? 1 : Coordinate(element, "stroke-width");
        return new PathShape(segments, fill, stroke is { } colour ? new ShapeStroke(colour, width, Round: element.Name is "path" or "polyline") : null, EvenOdd: false);
    }

    private DrawingLabel Label(MarkupElement element, Transform at)
    {
        var style = blocks.Style(element, "caption");
        var align = element.Value("align") switch
        {
            null or "start" => Alignment.Start,
            "center" => Alignment.Center,
            "end" => Alignment.End,
            _ => (Alignment?)null,
        };
        if (align is null)
        {
            state.Fault(Codes.ReportAttribute, element.Find("align")!.Place, $"\"{element.Value("align")}\" is not one of start, center, end");
        }

        foreach (var child in element.Elements)
        {
            state.Fault(Codes.ReportElement, child.Place, $"<{child.Name}> can't stand in <text> of a drawing", "it holds words only");
        }

        var words = InlineSpace.Line(string.Concat(element.Nodes.OfType<MarkupText>().Select(text => text.Text)));
        return new DrawingLabel(element.Place, Coordinate(element, "x") + at.E, Coordinate(element, "y") + at.F, align ?? Alignment.Start, style.Characters, InlineSpace.Cased(words, style.Characters));
    }

    private Colour? ColourOf(MarkupElement element, string name)
    {
        if (element.Find(name) is not { Value: not "none" } attribute)
        {
            return null;
        }

        if (ColourExpression.Evaluate(attribute.Value, state.Styles.FindColour) is { } colour)
        {
            return colour;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"unknown colour \"{attribute.Value}\"");
        return null;
    }

    private double Coordinate(MarkupElement element, string name)
    {
        if (element.Find(name) is not { } attribute)
        {
            return 0;
        }

        if (double.TryParse(attribute.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 100_000)
        {
            return value;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{attribute.Value}\" is no number");
        return 0;
    }
}
