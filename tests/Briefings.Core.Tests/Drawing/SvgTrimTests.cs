using System.Text;
using Briefings.Core.Drawing;

namespace Briefings.Core.Tests.Drawing;

/// <summary>What of a drawing nobody sees does not leave; what draws does.</summary>
public sealed class SvgTrimTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -50 99 99\">";

    [Theory]
    [InlineData("<title>Secret</title>")]
    [InlineData("<g><desc>Secret</desc></g>")]
    [InlineData("<metadata>Secret</metadata>")]
    [InlineData("<!-- Secret -->")]
    [InlineData("<?editor Secret?>")]
    [InlineData("<g>Secret</g>")]
    [InlineData("Secret")]
    [InlineData("<g id=\"Secret\"/>")]
    [InlineData("<g class=\"Secret\"/>")]
    [InlineData("<g aria-label=\"Secret\" role=\"Secret\" data-x=\"Secret\" tabindex=\"Secret\"/>")]
    [InlineData("<g xml:id=\"Secret\" xml:base=\"Secret\" xml:lang=\"x-Secret\" lang=\"Secret-x\"/>")]
    [InlineData("<text display=\"none\">Secret</text>")]
    [InlineData("<text style=\"display : NONE !important\">Secret</text>")]
    [InlineData("<g display=\"none\"><g><text>Secret</text></g></g>")]
    [InlineData("<g visibility=\"hidden\"><text>Secret</text></g>")]
    [InlineData("<text visibility=\"collapse\">Secret</text>")]
    [InlineData("<g visibility=\"hidden\"><text>Secret<tspan visibility=\"visible\">seen</tspan></text></g>")]
    [InlineData("<text opacity=\"0\">Secret</text>")]
    [InlineData("<g style=\"opacity:0.0\"><text>Secret</text></g>")]
    [InlineData("<text font-size=\"0\">Secret</text>")]
    [InlineData("<text fill=\"none\">Secret</text>")]
    [InlineData("<g fill=\"transparent\"><text stroke=\"none\">Secret</text></g>")]
    [InlineData("<style>.hid{display:none}</style><text class=\"hid\">Secret</text>")]
    [InlineData("<text class=\"a hid\">Secret</text><style>.x, text.hid { visibility : hidden }</style>")]
    [InlineData("<style>#gone{opacity:0}</style><g id=\"gone\"><text>Secret</text></g>")]
    [InlineData("<style>text{display:none}</style><text>Secret</text>")]
    [InlineData("<defs><text id=\"t\">Secret</text></defs>")]
    [InlineData("<symbol id=\"Secret\"><text>Secret</text></symbol>")]
    [InlineData("<defs><g id=\"a\"><use href=\"#b\"/></g><text id=\"b\">Secret</text></defs>")]
    [InlineData("<clipPath id=\"c\"><text>Secret</text></clipPath>")]
    [InlineData("<defs><text>Secret</text><path id=\"p\" d=\"M0 0h1\"/></defs><use href=\"#p\"/>")]
    [InlineData("<style>.Secret{fill:red}</style>")]
    [InlineData("<style>#Secret{fill:red} g .Secret{fill:red}</style>")]
    [InlineData("<style>/* Secret */ g{--Secret:Secret;-x-label:Secret;content:\"Secret\";fill:Secret}</style>")]
    [InlineData("<g style=\"fill:red;/* Secret */;-inkscape-x:Secret;--x:Secret\"/>")]
    [InlineData("<g fill=\"Secret\" stroke-linecap=\"Secret\" transform=\"Secret(1)\"/>")]
    [InlineData("<path d=\"M0 0L1 1 Secret\"/>")]
    [InlineData("<path d=\"M0 0L1 1 5 Zecret Secret\"/>")]
    [InlineData("<polygon points=\"0,0 1,1 Secret\"/>")]
    [InlineData("<rect width=\"1Secret\" height=\"Secret\" fill=\"#Secret\"/>")]
    [InlineData("<use href=\"#Secret\"/>")]
    [InlineData("<path fill=\"url(#Secret)\" d=\"M0 0h1\"/>")]
    [InlineData("<filter id=\"f\"><feFlood result=\"Secret\"/><feBlend in=\"Secret\"/></filter><g filter=\"url(#f)\"/>")]
    [InlineData("<linearGradient id=\"Secret\"><stop offset=\"0\"/></linearGradient><path fill=\"url(#Secret)\" d=\"M0 0h1\"/>")]
    [InlineData("<style>.cls-Secret{fill:red}</style><path class=\"cls-Secret\" d=\"M0 0h1\"/>")]
    public void What_is_not_seen_goes(string inner) => Clean(inner).ShouldNotContain("ecret");

    [Theory]
    [InlineData("<text x=\"1\" y=\"2\" font-family=\"'Source Sans 3', Arial\">Seen</text>", "<text x=\"1\" y=\"2\" font-family=\"Arial\">Seen</text>")]
    [InlineData("<defs><text id=\"t\">Seen</text></defs><use href=\"#t\"/>", "<defs><text id=\"i1\">Seen</text></defs><use href=\"#i1\" />")]
    [InlineData("<g display=\"none\"><text id=\"t\">Seen</text><text>Hidden</text></g><use href=\"#t\"/>", "<g display=\"none\"><text id=\"i1\">Seen</text></g><use href=\"#i1\" />")]
    [InlineData("<g visibility=\"hidden\"><text id=\"t\">Seen</text></g><use href=\"#t\"/>", "<g visibility=\"hidden\"><text id=\"i1\">Seen</text></g><use href=\"#i1\" />")]
    [InlineData("<text fill=\"none\" stroke=\"red\">Seen</text>", "<text fill=\"none\" stroke=\"red\">Seen</text>")]
    [InlineData("<text opacity=\"0.5\" visibility=\"visible\">Seen</text>", "<text opacity=\"0.5\" visibility=\"visible\">Seen</text>")]
    [InlineData("<style>.a>.b, .c text{fill:red;stroke:BLUE}</style><g class=\"a z\"><g class=\"b\"/></g>", "<style>.c1&gt;.c2{fill:red;stroke:BLUE}</style><g class=\"c1\"><g class=\"c2\" /></g>")]
    [InlineData("<style>@media (prefers-color-scheme: dark){path{fill:#fff}}</style><path d=\"M0 0h1\"/>", "<style>@media (prefers-color-scheme: dark){path{fill:#fff}}</style><path d=\"M0 0h1\" />")]
    [InlineData("<path style=\"fill:url(#g);stroke-width:.5px\" d=\"M0 0h1\"/><radialGradient id=\"g\"/>", "<path style=\"fill:url(#i1);stroke-width:.5px\" d=\"M0 0h1\" /><radialGradient id=\"i1\" />")]
    [InlineData("<text xml:space=\"preserve\" xml:lang=\"zh-Hant\">a <tspan>b</tspan> c</text>", "<text xml:space=\"preserve\" xml:lang=\"zh-Hant\">a <tspan>b</tspan> c</text>")]
    [InlineData("<path transform=\"translate(1 2) rotate(45)\" stroke-dasharray=\"1, 2\" fill=\"rgb(1,2,3)\" d=\"M0 0h1\"/>", "<path transform=\"translate(1 2) rotate(45)\" stroke-dasharray=\"1, 2\" fill=\"rgb(1,2,3)\" d=\"M0 0h1\" />")]
    public void What_draws_stays(string inner, string expected) => Clean(inner).ShouldBe(Head + expected + "</svg>");

    [Theory]
    [InlineData("<style>g .hid{display:none}</style><g><text class=\"hid\">Secret</text></g>")]
    [InlineData("<style>@media print{.hid{display:none}}</style><text class=\"hid\">Secret</text>")]
    [InlineData("<style>.a{display:none}.b{display:inline}</style><text class=\"a b\">Secret</text>")]
    [InlineData("<style>text:not(.x){display:none}</style><text>Secret</text>")]
    [InlineData("<style>text[x]{fill:red}</style><text>Secret</text>")]
    [InlineData("<style>@supports (display:grid){text{display:none}}</style><text>Secret</text>")]
    public void What_can_t_be_told_is_refused(string inner)
    {
        var (drawing, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg");
        drawing.ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe("BRF101");
    }

    [Theory]
    [InlineData("<path d=\"M1e308 1e308 L-1e308 5\"/>")]
    [InlineData("<g transform=\"scale(1e300)\"/>")]
    [InlineData("<g transform=\"scale(1e5)\"><g transform=\"matrix(1e5 0 0 1 0 0)\"/></g>")]
    [InlineData("<circle r=\"1e999\"/>")]
    [InlineData("<rect width=\"999999999999\"/>")]
    [InlineData("<polygon points=\"0,0 1e30,1\"/>")]
    [InlineData("<path style=\"stroke-width:1e30\" d=\"M0 0h1\"/>")]
    [InlineData("<svg viewBox=\"0 0 1e-300 1\"/>")]
    [MemberData(nameof(ManyClasses))]
    public void Numbers_and_names_beyond_all_measure_are_found(string inner)
    {
        var finding = SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg").Diagnostics.ShouldHaveSingleItem();
        (finding.Code, finding.Place.File, finding.Place.Line).ShouldBe(("BRF107", "x.svg", 1));
        finding.Place.Column.ShouldBeGreaterThan(Head.Length);
    }

    [Fact]
    public void A_drawing_of_more_parts_than_anybody_sees_is_found_once()
    {
        string[] drawings =
        [
            $"<path d=\"M0 0{string.Concat(Enumerable.Repeat("C1 2 3 4 5 6", 100_000))}\"/>",
            string.Concat(Enumerable.Repeat($"<polyline points=\"{string.Concat(Enumerable.Repeat("1 2 ", 1_000))}\"/>", 300)),
            $"<g id=\"a\"/>{string.Concat(Enumerable.Repeat("<use href=\"#a\"/>", 20_000))}",
            $"<style>{string.Concat(Enumerable.Repeat("g rect{fill:red}", 20_000))}</style>",
        ];

        foreach (var inner in drawings)
        {
            SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF107");
        }
    }

    [Theory]
    [InlineData("<g id=\"a1e999\" fill=\"#1e9999\"><path d=\"M0 0h1\" fill=\"#3e8\"/></g>")]
    [InlineData("<path d=\"M20000000 1e7l-5-5\"/>")]
    public void Names_colours_and_maps_in_metres_are_no_such_numbers(string inner) => Clean(inner).ShouldContain("<path");

    [Theory]
    [InlineData("<path d='M0 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0l9e7 0'/>")]
    [InlineData("<g id='a' transform='scale(1000)'><path d='M0 0L9 9'/></g><g id='b' transform='scale(1000)'><use href='#a'/></g><g id='c' transform='scale(1000)'><use href='#b'/></g><g transform='scale(1000)'><use href='#c'/></g>")]
    [InlineData("<path d='M0 0L5 5' stroke='red' stroke-width='9e300'/>")]
    public void What_grows_beyond_measure_only_where_it_is_drawn_is_found_by_the_reader(string inner)
    {
        var outcome = SvgReader.Read(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg");
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF107");
    }

    public static TheoryData<string> ManyClasses() => [$"<rect class=\"{string.Concat(Enumerable.Repeat("a ", 500_000))}\"/>"];

    private static string Clean(string inner)
    {
        var (drawing, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg");
        findings.ShouldBeEmpty();
        var clean = Encoding.UTF8.GetString(drawing.ShouldNotBeNull().Bytes);
        Encoding.UTF8.GetString(SvgCleaner.Clean(drawing.Bytes, "x.svg").Value.ShouldNotBeNull().Bytes).ShouldBe(clean);
        return clean;
    }
}
