using System.Text;
using Briefings.Core.Drawing;

namespace Briefings.Core.Tests.Drawing;

/// <summary>Words of a drawing leave where all that applies to them is known to show them; what hides them takes them out or is an error.</summary>
public sealed class SvgReadingTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 -50 100 100\">";

    [Theory]
    // Names and values are folded as CSS folds them.
    [InlineData("<g style=\"DISPLAY : none ;\"><text>Secret</text></g>")]
    [InlineData("<g style=\"Visibility:HIDDEN\"><text>Secret</text></g>")]
    [InlineData("<style>text{DISPLAY:NONE}</style><text>Secret</text>")]
    [InlineData("<style>text{display:none!important}</style><text>Secret</text>")]
    [InlineData("<g style=\"opacity : 0% !IMPORTANT\"><text>Secret</text></g>")]
    // Paints and opacities that show nothing.
    [InlineData("<text fill-opacity=\"0\">Secret</text>")]
    [InlineData("<text style=\"fill-opacity:0%\">Secret</text>")]
    [InlineData("<text fill=\"rgba(0,0,0,0)\">Secret</text>")]
    [InlineData("<text fill=\"rgb(0 0 0 / 0%)\">Secret</text>")]
    [InlineData("<text fill=\"#0000\">Secret</text>")]
    [InlineData("<text fill=\"#12345600\">Secret</text>")]
    [InlineData("<text fill=\"hsl(0 0% 0% / 0%)\">Secret</text>")]
    [InlineData("<text fill=\"#fff0\" stroke=\"#0000\">Secret</text>")]
    [InlineData("<g color=\"transparent\"><text fill=\"currentColor\">Secret</text></g>")]
    [InlineData("<text fill=\"none\" stroke=\"red\" stroke-opacity=\"0\">Secret</text>")]
    [InlineData("<text fill=\"none\" stroke=\"red\" stroke-width=\"0\">Secret</text>")]
    // Sizes that show nothing.
    [InlineData("<text style=\"font:0px serif\">Secret</text>")]
    [InlineData("<text style=\"font:bold 0/1 serif\">Secret</text>")]
    [InlineData("<g font-size=\"0\"><text font-size=\"2em\">Secret</text></g>")]
    [InlineData("<g font-size=\"0px\"><text font-size=\"200%\">Secret</text></g>")]
    // Places where no letter is drawn.
    [InlineData("<linearGradient id=\"g\"><text>Secret</text></linearGradient>")]
    [InlineData("<rect width=\"9\" height=\"9\"><text>Secret</text></rect>")]
    [InlineData("<text>a<text>Secret</text></text>")]
    [InlineData("<tspan>Secret</tspan>")]
    [InlineData("<use href=\"#g\"/><g display=\"none\" id=\"g\"><text>Secret</text></g>")]
    [InlineData("<g fill=\"none\"><use href=\"#t\"/></g><defs><text id=\"t\">Secret</text></defs>")]
    [InlineData("<g visibility=\"hidden\"><use href=\"#t\"/></g><defs><g id=\"t\"><text>Secret</text></g></defs>")]
    [InlineData("<use href=\"#c\"/><clipPath id=\"c\"><text>Secret</text></clipPath>")]
    [InlineData("<use xlink:href=\"#t\" href=\"#u\"/><defs><text id=\"t\">Secret</text><text id=\"u\">a</text></defs>")]
    [InlineData("<use href=\"#u\" xlink:href=\"#t\"/><defs><text id=\"t\">Secret</text><text id=\"u\">a</text></defs>")]
    public void Words_that_are_hidden_go(string inner) => Clean(inner).ShouldNotContain("ecret");

    [Theory]
    // What CSS reckons.
    [InlineData("<style>svg{--a:none} text{display:var(--a)}</style>@<text>Secret</text>")]
    [InlineData("@<g style=\"display:none;display:var(--a)\"><text>Secret</text></g>")]
    [InlineData("@<g style=\"opacity:calc(0)\"><text>Secret</text></g>")]
    [InlineData("@<text style=\"fill:env(x, transparent)\">Secret</text>")]
    [InlineData("@<text fill=\"color-mix(in srgb, transparent, transparent)\">Secret</text>")]
    [InlineData("@<text fill=\"color(srgb 0 0 0 / 0)\">Secret</text>")]
    [InlineData("@<text font-size=\"min(0px, 1px)\">Secret</text>")]
    // What hides or moves beside the old properties.
    [InlineData("@<g style=\"scale:0\"><text>Secret</text></g>")]
    [InlineData("@<g style=\"content-visibility:hidden\"><text>Secret</text></g>")]
    [InlineData("@<g style=\"clip-path:inset(50%)\"><text>Secret</text></g>")]
    [InlineData("@<g style=\"filter:opacity(0)\"><text>Secret</text></g>")]
    [InlineData("<style>text{translate:-9999px}</style>@<text>Secret</text>")]
    [InlineData("<style>text{ROTATE:90deg}</style>@<text>Secret</text>")]
    [InlineData("@<text style=\"-webkit-text-fill-color:transparent\">Secret</text>")]
    [InlineData("@<text style=\"position:absolute\">Secret</text>")]
    [InlineData("@<text style=\"all:initial\">Secret</text>")]
    [InlineData("@<text style=\"font-size-adjust:0\">Secret</text>")]
    [InlineData("@<g style=\"display:contents\"><text>Secret</text></g>")]
    [InlineData("@<text mask=\"url(#c)\">Secret</text><mask id=\"c\"/>")]
    [InlineData("@<text clip-path=\"url(#c)\">Secret</text><clipPath id=\"c\"/>")]
    [InlineData("@<text clip-path=\"url(#c)\">Secret</text><clipPath id=\"c\"><rect width=\"0\" height=\"0\"/></clipPath>")]
    [InlineData("@<text filter=\"url(#f)\">Secret</text><filter id=\"f\"/>")]
    // Too faint, too small.
    [InlineData("@<text opacity=\"1e-9\">Secret</text>")]
    [InlineData("<g opacity=\"0.1\"><g opacity=\"0.1\">@<text>Secret</text></g></g>")]
    [InlineData("@<text fill-opacity=\"0.001\">Secret</text>")]
    [InlineData("@<text font-size=\"0.0001\">Secret</text>")]
    [InlineData("@<text transform=\"scale(0)\">Secret</text>")]
    [InlineData("@<text style=\"transform:scale(0)\">Secret</text>")]
    [InlineData("@<text transform=\"matrix(1 0 1 0 0 0)\">Secret</text>")]
    [InlineData("<g transform=\"scale(.01)\"><g transform=\"scale(.01)\">@<text>Secret</text></g></g>")]
    [InlineData("@<text textLength=\"0\" lengthAdjust=\"spacingAndGlyphs\">Secret</text>")]
    // Which of two counts.
    [InlineData("<style>text{display:none!important}</style>@<text style=\"display:inline\">Secret</text>")]
    [InlineData("@<text style=\"display:none!important;display:inline\">Secret</text>")]
    [InlineData("<style>g text{fill:none}</style><g>@<text>Secret</text></g>")]
    [InlineData("<style>@media print{text{font-size:0}}</style>@<text>Secret</text>")]
    // Sheets and styles that are read in more than one way.
    [InlineData("@<style type=\"text/x\">text{display:inline}</style><text display=\"none\">Secret</text>")]
    [InlineData("@<style media=\"print\">text{display:inline}</style><text display=\"none\">Secret</text>")]
    [InlineData("@<style title=\"x\">text{display:inline}</style><text display=\"none\">Secret</text>")]
    [InlineData("@<style>text{display:none</style><style>;display:inline}</style><text>Secret</text>")]
    [InlineData("@<style>/*</style><style>text{display:none}</style><text>Secret</text>")]
    [InlineData("@<text style='x:\"/*\";display:none;y:\"*/\"'>Secret</text>")]
    [InlineData("@<text style=\"x:(;display:inline;y:)\" display=\"none\">Secret</text>")]
    // Parts that show under conditions, or nothing.
    [InlineData("@<switch><g/><text>Secret</text></switch>")]
    [InlineData("@<text systemLanguage=\"xx\">Secret</text>")]
    [InlineData("@<g requiredExtensions=\"http://www.w3.org/1999/xhtml\"><text>Secret</text></g>")]
    [InlineData("@<g requiredExtensions=\"\"><text>Secret</text></g>")]
    [InlineData("@<text systemLanguage=\"\">Secret</text>")]
    [InlineData("@<g requiredFeatures=\"x\"><text>Secret</text></g>")]
    [InlineData("@<svg width=\"0\" height=\"0\"><text>Secret</text></svg>")]
    [InlineData("@<svg viewBox=\"0 0 0 0\"><text>Secret</text></svg>")]
    [InlineData("@<use href=\"#s\" width=\"0\"/><symbol id=\"s\"><text>Secret</text></symbol>")]
    [InlineData("<use href=\"#s\"/>@<symbol id=\"s\" viewBox=\"0 0 0 1\"><text>Secret</text></symbol>")]
    [InlineData("<text>@<textPath href=\"#missing\">Secret</textPath></text>")]
    [InlineData("<rect width=\"9\" height=\"9\" fill=\"url(#p)\"/><pattern id=\"p\" width=\"0\" height=\"0\">@<text>Secret</text></pattern>")]
    [InlineData("<path d=\"M0 0h1\" marker-end=\"url(#m)\"/><marker id=\"m\" markerWidth=\"0\">@<text>Secret</text></marker>")]
    [InlineData("<rect width=\"9\" height=\"9\" marker-end=\"url(#m)\"/><marker id=\"m\">@<text>Secret</text></marker>")]
    [InlineData("<rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/><clipPath id=\"c\"><g>@<text>Secret</text></g></clipPath>")]
    [InlineData("<rect width=\"9\" height=\"9\" fill=\"url(#p)\"/><pattern id=\"p\" href=\"#q\"/><pattern id=\"q\">@<text>Secret</text></pattern>")]
    // References to what is not there, or shows nothing.
    [InlineData("@<text fill=\"url(#missing)\">Secret</text>")]
    [InlineData("@<text fill=\"url(#g)\">Secret</text><linearGradient id=\"g\"/>")]
    [InlineData("@<text fill=\"url(#g)\">Secret</text><linearGradient id=\"g\"><stop stop-opacity=\"0\"/></linearGradient>")]
    [InlineData("@<text fill=\"url(#g)\">Secret</text><linearGradient id=\"g\"><stop style=\"stop-opacity:0\"/></linearGradient>")]
    [InlineData("@<text fill=\"url(#G)\">Secret</text><linearGradient id=\"G\"/><linearGradient id=\"g\"><stop stop-color=\"red\"/></linearGradient>")]
    [InlineData("<metadata id=\"t\"/>@<use href=\"#t\"/><defs><text id=\"t\">Secret</text></defs>")]
    [InlineData("<title><b xmlns=\"urn:x\" id=\"t\"/></title>@<use href=\"#t\"/><defs><text id=\"t\">Secret</text></defs>")]
    public void Words_of_which_can_t_be_told_whether_they_are_hidden_are_an_error(string inner)
    {
        var at = inner.IndexOf('@', StringComparison.Ordinal);
        at = inner[at..].StartsWith("@media", StringComparison.Ordinal) ? inner.LastIndexOf('@') : at;
        var (drawing, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes("\n" + Head + inner.Remove(at, 1) + "</svg>"), "x.svg");
        drawing.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        (finding.Code, finding.Place.Line, finding.Place.Column - Head.Length - 1).ShouldBe(("BRF101", 2, at));
        finding.Message.ShouldContain("can't be told");
        finding.Fix.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<text fill=\"rgba(0,0,0,.5)\">Seen</text>")]
    [InlineData("<text fill=\"#123f\" fill-opacity=\"80%\">Seen</text>")]
    [InlineData("<g color=\"#123456\" fill=\"none\"><text fill=\"currentColor\">Seen</text></g>")]
    [InlineData("<g font-size=\"10\"><text font-size=\".8em\" letter-spacing=\"-.2\">Seen</text></g>")]
    [InlineData("<text style=\"font:italic bold 12px/1.5 Arial;line-height:1.2;-inkscape-font-specification:x;--a:b\">Seen</text>")]
    [InlineData("<style>.a{fill:#111}.b{fill:#222}text{font-size:9px}</style><text class=\"a b\">Seen</text>")]
    [InlineData("<g transform=\"translate(1,2) rotate(-45) scale(.5)\"><text x=\"1\" y=\"2\">Seen<tspan dy=\"1em\">too</tspan></text></g>")]
    [InlineData("<text style=\"transform:translate(1px, 2px)\">Seen</text>")]
    [InlineData("<text fill=\"url(#G)\">Seen</text><linearGradient id=\"G\" x1=\"0\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient>")]
    [InlineData("<symbol id=\"s\"><text y=\"9\">Seen</text></symbol><use href=\"#s\" x=\"5\"/>")]
    [InlineData("<g visibility=\"hidden\"><text visibility=\"visible\">Seen</text></g>")]
    [InlineData("<g clip-path=\"url(#c)\" style=\"mix-blend-mode:screen\"><rect width=\"9\" height=\"9\"/></g><clipPath id=\"c\"/><text>Seen</text>")]
    [InlineData("<g clip-path=\"none\" style=\"filter:none\"><text>Seen</text></g>")]
    [InlineData("<style type=\"text/css\">text{fill:red}</style><text>Seen</text>")]
    public void Words_that_are_seen_stay(string inner) => Clean(inner).ShouldContain("Seen");

    [Fact]
    public void Words_that_are_used_often_are_looked_at_once() =>
        Clean("<defs><g id=\"a\"><text>Seen</text></g><g id=\"b\"><use href=\"#a\"/></g></defs>" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<use href=\"#b\" x=\"{i % 50}\"/>")))
            .ShouldContain("Seen");

    [Theory]
    [InlineData("font-family=\"Secret\"", "font-family=\"sans-serif\"")]
    [InlineData("font-family=\"Secret Serif, 'Secret Mono'\"", "font-family=\"serif\"")]
    [InlineData("font-family=\"Secret, 'Source  Serif 4', serif\"", "font-family=\"'Source Serif 4', serif\"")]
    [InlineData("style=\"font-family:&quot;Secret&quot;,Inter\"", "style=\"font-family:Inter\"")]
    [InlineData("style=\"font:bold 12px 'Secret Sans Serif'\"", "style=\"font:bold 12px sans-serif\"")]
    [InlineData("xml:lang=\"zq-Zqxx\"", "")]
    [InlineData("xml:lang=\"zh-Hant\"", "xml:lang=\"zh-Hant\"")]
    public void Fonts_are_named_by_kind(string attribute, string expected) =>
        Clean($"<text {attribute}>Seen</text>").ShouldBe($"{Head.Replace(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "", StringComparison.Ordinal)}<text{(expected.Length > 0 ? " " : "")}{expected}>Seen</text></svg>");

    [Theory]
    [InlineData("<style>zqxsecret{fill:red}</style>")]
    [InlineData("<style>rect zqxsecret{fill:red}</style><rect width=\"1\" height=\"1\"/>")]
    [InlineData("<style>zqxsecret>rect, text zqxsecret{fill:red}</style><rect width=\"1\" height=\"1\"/>")]
    [InlineData("<style>@media screen{zqxsecret{fill:red}}</style>")]
    public void A_rule_for_elements_that_are_not_there_goes(string inner) => Clean(inner).ShouldNotContain("secret");

    private static string Clean(string inner)
    {
        var (drawing, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg");
        findings.ShouldBeEmpty();
        var clean = Encoding.UTF8.GetString(drawing.ShouldNotBeNull().Bytes);
        Encoding.UTF8.GetString(SvgCleaner.Clean(drawing.Bytes, "x.svg").Value.ShouldNotBeNull().Bytes).ShouldBe(clean);
        return clean;
    }
}
