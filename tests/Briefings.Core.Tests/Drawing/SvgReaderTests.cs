using System.Globalization;
using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;

namespace Briefings.Core.Tests.Drawing;

public class SvgReaderTests
{
    [Theory]
    [InlineData("M1 2L3 4", "M1,2 L3,4")]
    [InlineData("m1 2 3 4", "M1,2 L4,6")]
    [InlineData("M0 0h5v5H1V1z", "M0,0 L5,0 L5,5 L1,5 L1,1 Z")]
    [InlineData("M0,0C1,1,2,1,3,0S5-1,6,0", "M0,0 C1,1,2,1,3,0 C4,-1,5,-1,6,0")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0")]
    [InlineData("M.5.5l-1-1", "M0.5,0.5 L-0.5,-0.5")]
    [InlineData("M0 0L1e1 5E-1", "M0,0 L10,0.5")]
    [InlineData("M10 0A10 10 0 0 1 0 10", "M10,0 C10,5.52,5.52,10,0,10")]
    [InlineData("M0 0A5 5 0 01 10 0", "M0,0 C0,-2.76,2.24,-5,5,-5 C7.76,-5,10,-2.76,10,0")]
    [InlineData("M1 2L3", "M1,2")]
    [InlineData("L1 2", "")]
    [InlineData("M1 2 nonsense", "M1,2")]
    public void Path_data_becomes_lines_and_curves(string data, string expected) => Segments($"<path d='{data}'/>").ShouldBe(expected);

    [Theory]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", "M1,2 L4,2 L4,6 L1,6 Z")]
    [InlineData("<polygon points='0,0 1,0 1,1'/>", "M0,0 L1,0 L1,1 Z")]
    [InlineData("<polyline points='0,0 1,0 1,1'/>", "M0,0 L1,0 L1,1")]
    [InlineData("<rect width='0' height='4'/>", "")]
    [InlineData("<circle r='-1'/>", "")]
    public void Basic_shapes_become_paths(string shape, string expected) => Segments(shape).ShouldBe(expected);

    [Theory]
    [InlineData("<g fill='red'><path d='M0 0h1v1z'/></g>", "#ff0000")]
    [InlineData("<g fill='red'><path fill='#0f0' d='M0 0h1v1z'/></g>", "#00ff00")]
    [InlineData("<g style='fill: rgb(1, 2, 3)'><path d='M0 0h1v1z'/></g>", "#010203")]
    [InlineData("<g color='blue'><path fill='currentColor' d='M0 0h1v1z'/></g>", "#0000ff")]
    [InlineData("<path d='M0 0h1v1z'/>", "#000000")]
    public void Paint_is_inherited(string shapes, string expected) => Paths(shapes)[0].Fill.ToString().ShouldBe(expected);

    [Fact]
    public void Transforms_are_applied_from_the_inside_out()
    {
        var outcome = Read("<g transform='translate(10 20) scale(2)'><path transform='rotate(90)' d='M1 0L2 0'/></g>");
        var at = Transform.Identity;
        Shape shape = outcome.Value!.Shapes[0];
        while (shape is GroupShape group)
        {
            at = at.Around(group.Transform);
            shape = group.Shapes[0];
        }

        var end = shape.ShouldBeOfType<PathShape>().Segments[1];
        Math.Round((at.A * end.X) + (at.C * end.Y) + at.E, 6).ShouldBe(10);
        Math.Round((at.B * end.X) + (at.D * end.Y) + at.F, 6).ShouldBe(24);
    }

    [Fact]
    public void What_is_used_is_drawn_where_it_is_used() =>
        Paths("<defs><path id='a' d='M0 0h1v1z'/></defs><use href='#a' x='5'/><use href='#a' x='6'/>").Length.ShouldBe(2);

    [Theory]
    [InlineData("<text>x</text>", "1:84: warning BRF087: <text> is left out")]
    [InlineData("<path fill='url(#g)' d='M0 0h1v1z'/>", "1:84: warning BRF087: the paint \"url(#g)\" is left out")]
    [InlineData("<path opacity='0.5' d='M0 0h1v1z'/>", "1:84: warning BRF087: \"opacity\" is left out")]
    [InlineData("<use href='#none'/>", "1:84: warning BRF087: <use> leads nowhere: \"#none\"")]
    public void What_is_left_out_is_said_once_with_its_place(string shape, string expected) =>
        Read(shape + shape).Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("logo.svg:" + expected);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "has no size")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>", "does not parse")]
    [InlineData("<html/>", "has no size")]
    public void What_can_not_be_drawn_is_an_error(string svg, string message)
    {
        var outcome = SvgReader.Read(Encoding.UTF8.GetBytes(svg), "logo.svg");
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(message);
        outcome.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Groups_within_groups_without_end_do_not_end_the_program() =>
        Read(string.Concat(Enumerable.Repeat("<g>", 2000)) + string.Concat(Enumerable.Repeat("</g>", 2000))).Value.ShouldNotBeNull();

    [Fact]
    public void What_uses_itself_does_not_end_the_program() =>
        Read("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>").Value.ShouldNotBeNull();

    private static Outcome<Briefings.Core.Drawing.Drawing?> Read(string shapes) =>
        SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64' width='64' height='64'>{shapes}</svg>"), "logo.svg");

    private static PathShape[] Paths(string shapes) => [.. Flatten(Read(shapes).Value!.Shapes)];

    private static string Segments(string shape)
    {
        var paths = Paths(shape);
        return paths.Length == 0 ? "" : string.Join(' ', paths[0].Segments.Select(Write));
    }

    private static string Write(PathSegment segment)
    {
        string N(params double[] numbers) => string.Join(',', numbers.Select(number => (Math.Round(number, 2) + 0.0).ToString(CultureInfo.InvariantCulture)));
        return segment.Kind switch
        {
            SegmentKind.Move => "M" + N(segment.X, segment.Y),
            SegmentKind.Line => "L" + N(segment.X, segment.Y),
            SegmentKind.Curve => "C" + N(segment.X1, segment.Y1, segment.X2, segment.Y2, segment.X, segment.Y),
            _ => "Z",
        };
    }

    private static IEnumerable<PathShape> Flatten(IEnumerable<Shape> shapes) =>
        shapes.SelectMany(shape => shape is GroupShape group ? Flatten(group.Shapes) : [(PathShape)shape]);
}
