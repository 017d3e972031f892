using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;

namespace Briefings.Core.Tests.Drawing;

/// <summary>Words of a drawing that nobody sees, for where they lie, are an error at their place; words that are seen are none.</summary>
public sealed class SvgSceneTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\">";

    [Theory]
    // Beyond the edge.
    [InlineData("@<text x=\"10\" y=\"-5\">Secret</text>", "outside")]
    [InlineData("@<text x=\"-90\" y=\"50\" font-size=\"10\">Secret</text>", "outside")]
    [InlineData("@<text x=\"210\" y=\"50\">Secret</text>", "outside")]
    [InlineData("@<text x=\"10\" y=\"130\">Secret</text>", "outside")]
    [InlineData("@<text x=\"-1\" y=\"50\" text-anchor=\"end\">Secret</text>", "outside")]
    [InlineData("@<text x=\"110%\" y=\"50\">Secret</text>", "outside")]
    [InlineData("<g transform=\"translate(300)\">@<text x=\"10\" y=\"50\">Secret</text></g>", "outside")]
    [InlineData("<g transform=\"rotate(180)\">@<text x=\"10\" y=\"50\">Secret</text></g>", "outside")]
    [InlineData("@<text x=\"10\" y=\"20\" dy=\"100\">Secret</text>", "outside")]
    [InlineData("<text x=\"10\" y=\"20\">Seen @<tspan x=\"300\">Secret</tspan></text>", "outside")]
    [InlineData("<use href=\"#t\" y=\"300\"/><defs>@<text id=\"t\" y=\"20\">Secret</text></defs>", "outside")]
    [InlineData("<svg x=\"500\">@<text y=\"20\">Secret</text></svg>", "outside")]
    [InlineData("<use href=\"#s\" x=\"500\"/><symbol id=\"s\">@<text y=\"20\">Secret</text></symbol>", "outside")]
    [InlineData("<style>.far{transform:translate(0,400px)}</style>@<text class=\"far\" y=\"20\">Secret</text>", "outside")]
    // Cut in two.
    [InlineData("@<text x=\"180\" y=\"50\">Seen and a secret behind the edge</text>", "in part outside")]
    [InlineData("@<text x=\"-60\" y=\"50\" textAnchor=\"start\">A secret before the edge, and seen</text>", "in part outside")]
    [InlineData("@<text x=\"10 60 120 400\" y=\"50\">Secr</text>", "in part outside")]
    [InlineData("@<text x=\"190\" y=\"50\" text-anchor=\"middle\">In the middle of nowhere at all</text>", "in part outside")]
    // Cut away.
    [InlineData("@<text y=\"50\" clip-path=\"url(#c)\">Secret</text><clipPath id=\"c\"><rect x=\"100\" width=\"9\" height=\"9\"/></clipPath>", "clip-path")]
    [InlineData("<g clip-path=\"url(#c)\">@<text y=\"50\">Secret</text></g><clipPath id=\"c\"><circle cx=\"150\" cy=\"50\" r=\"9\"/></clipPath>", "clip-path")]
    [InlineData("<g clip-path=\"url(#c)\" transform=\"translate(50)\">@<text y=\"50\">Secret</text></g><clipPath id=\"c\"><path d=\"M0 60h99v9H0z\"/></clipPath>", "clip-path")]
    [InlineData("<g clip-path=\"url(#c)\">@<text x=\"5\" y=\"50\">Seen and also a secret</text></g><clipPath id=\"c\"><rect width=\"30\" height=\"99\"/></clipPath>", "in part where the drawing is cut")]
    // Under another part.
    [InlineData("@<text x=\"10\" y=\"50\">Secret</text><rect x=\"5\" y=\"30\" width=\"150\" height=\"30\"/>", "under another part")]
    [InlineData("@<text x=\"10\" y=\"50\">Secret</text><path d=\"M5 30H155V60H5z\" fill=\"#000\"/>", "under another part")]
    [InlineData("@<text x=\"10\" y=\"50\">Secret</text><line x1=\"5\" y1=\"46\" x2=\"155\" y2=\"46\" stroke=\"black\" stroke-width=\"16\"/>", "under another part")]
    [InlineData("@<text x=\"10\" y=\"50\">Secret</text><ellipse cx=\"50\" cy=\"45\" rx=\"100\" ry=\"30\" fill=\"white\"/>", "under another part")]
    [InlineData("@<text x=\"10\" y=\"50\">Secret</text><g fill=\"red\" transform=\"rotate(1)\"><rect x=\"5\" y=\"20\" width=\"150\" height=\"50\"/></g>", "under another part")]
    [InlineData("@<text x=\"10\" y=\"50\">Secret</text><use href=\"#b\" x=\"5\" y=\"30\"/><defs><rect id=\"b\" width=\"150\" height=\"30\"/></defs>", "under another part")]
    [InlineData("@<text x=\"10\" y=\"50\">The name is Anna</text><rect x=\"60\" y=\"30\" width=\"150\" height=\"30\"/>", "in part under another part")]
    [InlineData("<style>.bar{fill:#111}</style>@<text x=\"10\" y=\"50\">Secret</text><rect class=\"bar\" x=\"5\" y=\"30\" width=\"150\" height=\"30\"/>", "under another part")]
    [InlineData("@<text x=\"10\" y=\"50\">Secret</text><rect x=\"5\" y=\"30\" width=\"150\" height=\"30\" fill=\"url(#g)\"/><linearGradient id=\"g\"><stop stop-color=\"red\"/></linearGradient>", "under another part")]
    // In the colour of the ground.
    [InlineData("@<text x=\"10\" y=\"50\" fill=\"white\">Secret</text>", "in the colour")]
    [InlineData("@<text x=\"10\" y=\"50\" fill=\"#fefefe\">Secret</text>", "in the colour")]
    [InlineData("<rect width=\"200\" height=\"100\" fill=\"#123456\"/>@<text x=\"10\" y=\"50\" fill=\"rgb(18,52,86)\">Secret</text>", "in the colour")]
    [InlineData("<rect width=\"200\" height=\"100\"/>@<text x=\"10\" y=\"50\">Secret</text>", "in the colour")]
    [InlineData("<g fill=\"navy\"><circle cx=\"40\" cy=\"45\" r=\"90\"/>@<text x=\"10\" y=\"50\">Secret</text></g>", "in the colour")]
    public void Words_that_nobody_sees_are_an_error(string inner, string why)
    {
        var at = inner.IndexOf('@', StringComparison.Ordinal);
        var (drawing, findings) = Clean("\n" + inner.Remove(at, 1));
        drawing.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("BRF182");
        finding.Message.ShouldContain(why);
        finding.Message.Contains("in part", StringComparison.Ordinal).ShouldBe(why.StartsWith("in part", StringComparison.Ordinal));
        (finding.Place.Line, finding.Place.Column).ShouldBe((2, at + 1));
    }

    [Theory]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text>")]
    [InlineData("<text x=\"150\" y=\"50\" font-size=\"5\">Seen near the edge</text>")]
    [InlineData("<text x=\"199\" y=\"50\" text-anchor=\"end\">Seen from the edge back</text>")]
    [InlineData("<text x=\"0\" y=\"0\" dominant-baseline=\"hanging\">Seen</text>")]
    [InlineData("<text x=\"10\" y=\"10\" writing-mode=\"vertical-rl\">Seen down the side</text>")]
    [InlineData("<text transform=\"translate(20 90) rotate(-90)\">Seen upwards</text>")]
    [InlineData("<text x=\"199\" y=\"50\" direction=\"rtl\">שלום לכולם כאן</text>")]
    [InlineData("<text x=\"50%\" y=\"50%\" text-anchor=\"middle\">Seen</text>")]
    [InlineData("<text y=\"50\" clip-path=\"url(#c)\">Seen</text><clipPath id=\"c\"><rect width=\"200\" height=\"100\"/></clipPath>")]
    [InlineData("<g clip-path=\"url(#c)\"><text x=\"150\" y=\"50\" font-size=\"5\">Seen</text></g><clipPath id=\"c\"><rect width=\"9\" height=\"9\"/><circle cx=\"155\" cy=\"50\" r=\"40\"/></clipPath>")]
    // A bar beneath, thin, faint, elsewhere, cut away or not painted.
    [InlineData("<rect x=\"5\" y=\"30\" width=\"150\" height=\"30\"/><text x=\"10\" y=\"50\" fill=\"white\">Seen</text>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><rect x=\"5\" y=\"30\" width=\"150\" height=\"30\" fill=\"none\" stroke=\"red\"/>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><rect x=\"5\" y=\"30\" width=\"150\" height=\"30\" fill=\"yellow\" opacity=\".4\"/>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><rect x=\"5\" y=\"60\" width=\"150\" height=\"30\"/>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><path d=\"M5 30H155V60H5zM6 31H154V59H6z\" fill-rule=\"evenodd\"/>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><g clip-path=\"url(#c)\"><rect width=\"200\" height=\"100\"/></g><clipPath id=\"c\"><rect width=\"9\" height=\"9\"/></clipPath>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><g visibility=\"hidden\"><rect width=\"200\" height=\"100\"/></g>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><line x1=\"5\" y1=\"46\" x2=\"155\" y2=\"46\" stroke=\"black\"/>")]
    [InlineData("<text x=\"10\" y=\"50\">Seen</text><rect width=\"200\" height=\"100\" fill=\"url(#g)\"/><linearGradient id=\"g\"><stop stop-color=\"red\" stop-opacity=\".3\"/></linearGradient>")]
    // A ground of another colour, or of one that is not known.
    [InlineData("<rect width=\"200\" height=\"100\" fill=\"#123456\"/><text x=\"10\" y=\"50\" fill=\"white\">Seen</text>")]
    [InlineData("<rect width=\"200\" height=\"100\" fill=\"url(#g)\"/><linearGradient id=\"g\"><stop stop-color=\"red\"/></linearGradient><text x=\"10\" y=\"50\" fill=\"white\">Seen</text>")]
    [InlineData("<svg viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg><text x=\"10\" y=\"50\" fill=\"white\">Seen</text>")]
    [InlineData("<text x=\"10\" y=\"50\" fill=\"white\" stroke=\"black\">Seen</text>")]
    [InlineData("<rect width=\"200\" height=\"100\" fill=\"white\"/><rect width=\"200\" height=\"100\" fill=\"black\"/><text x=\"10\" y=\"50\" fill=\"white\">Seen</text>")]
    public void Words_that_are_seen_are_none(string inner)
    {
        var (drawing, findings) = Clean(inner);
        findings.ShouldBeEmpty();
        Encoding.UTF8.GetString(drawing.ShouldNotBeNull().Bytes).ShouldMatch("Seen|שלום");
    }

    [Theory]
    [InlineData("width=\"400\" height=\"100\" viewBox=\"0 0 200 100\"", -80, true)]
    [InlineData("width=\"400\" height=\"100\" viewBox=\"0 0 200 100\" preserveAspectRatio=\"none\"", -80, false)]
    [InlineData("width=\"400\" height=\"100\" viewBox=\"0 0 200 100\" preserveAspectRatio=\"xMinYMid\"", -80, false)]
    [InlineData("width=\"400\" height=\"100\" viewBox=\"0 0 200 100\" preserveAspectRatio=\"xMinYMid\"", 250, true)]
    [InlineData("width=\"100\" height=\"100\" viewBox=\"0 0 200 100\" preserveAspectRatio=\"xMidYMid slice\"", 10, false)]
    [InlineData("width=\"100%\" height=\"100\" viewBox=\"0 0 200 100\"", -80, false)]
    [InlineData("width=\"90\" height=\"90\"", 120, false)]
    [InlineData("viewBox=\"-100 0 200 100\"", -80, true)]
    public void The_edge_is_that_of_the_picture(string size, int x, bool isSeen) =>
        SvgCleaner.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {size}><text x=\"{x}\" y=\"50\" font-size=\"8\">Here</text></svg>"), "x.svg")
            .Diagnostics.Select(each => each.Code).ShouldBe(isSeen ? [] : ["BRF182"]);

    // Labels of a map, and of one beyond all measure.
    [Theory]
    [InlineData(2_000, 20_000, false)]
    [InlineData(20_000, 40_000, true)]
    public void Many_words_and_parts_are_looked_at_in_bounded_work(int words, int parts, bool isTooMuch)
    {
        var inner = string.Concat(Enumerable.Range(0, words).Select(i => $"<text x=\"{i % 150}\" y=\"{20 + (i % 70)}\" font-size=\"3\">Town {i}</text>"))
            + string.Concat(Enumerable.Range(0, parts).Select(i => $"<path d=\"M{i % (isTooMuch ? 2 : 190)} {i % 90}h{(isTooMuch ? "199" : ".1")}v.1z\"/>"));
        var (_, findings) = Clean(inner);
        findings.Any(finding => finding.Message.Contains("more parts than can be looked at", StringComparison.Ordinal)).ShouldBe(isTooMuch);
    }

    [Theory]
    [InlineData("@<path d=\"M0 0h9v9z\" fill=\"var(--x)\"/>", "fill: var(--x)", 20)]
    [InlineData("@<path d=\"M0 0h9v9z\" style=\"stroke:#fff icc-color(a, 1);x:y\"/>", "stroke: #fff icc-color(a, 1)", 20)]
    [InlineData("@<g style=\"scale:.5\"><path d=\"M0 0h9v9z\"/></g>", "scale: .5", 3)]
    [InlineData("@<style>.a{opacity:calc(1/2)}</style><path class=\"a\" d=\"M0 0h9v9z\"/>", "opacity: calc(1/2)", 0)]
    public void A_style_that_is_left_out_is_told_where_it_changes_the_look(string inner, string what, int column)
    {
        var (drawing, findings) = Clean(inner.Replace("@", "", StringComparison.Ordinal) + inner.Replace("@", "", StringComparison.Ordinal));
        drawing.ShouldNotBeNull();
        var finding = findings.ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Place.Column).ShouldBe(("BRF183", Severity.Warning, Head.Length + 1 + column));
        finding.Message.ShouldContain(what);
    }

    [Theory]
    [InlineData("<path d=\"M0 0h9v9z\" style=\"fill:red;-inkscape-stroke:none;font-family:X;cursor:url(#a) 1 2, grab;scale:none;transform:none\" fill=\"\"/>")]
    [InlineData("<style>.a{font-variant:x-y;--q:1;isolation:isolate}</style><path class=\"a\" d=\"M0 0h9v9z\"/>")]
    public void One_that_changes_nothing_goes_quietly(string inner) => Clean(inner).Diagnostics.ShouldBeEmpty();

    private static Outcome<CleanDrawing?> Clean(string inner) => SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg");
}
