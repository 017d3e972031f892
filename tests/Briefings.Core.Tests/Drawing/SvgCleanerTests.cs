using System.Text;
using System.Xml.Linq;
using Briefings.Core.Drawing;
using Briefings.Testing;

namespace Briefings.Core.Tests.Drawing;

public sealed class SvgCleanerTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" width=\"4\" height=\"3\">";

    [Fact]
    public void What_tells_of_the_maker_goes_quietly()
    {
        var clean = Clean(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by Jane Doe on jane-laptop -->
            {Head.Replace(">", " i:export-filename=\"C:\\Users\\jane\\map.png\" data-name=\"draft 3\">", StringComparison.Ordinal)}
              <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jane Doe</dc:creator></rdf:RDF></metadata>
              <i:page id="x" label="jane"/>
              <title>A map by Jane</title>
              <desc>Draft of jane</desc>
              <path d="M0 0L1 1" i:label="jane's layer" style="fill:#123456"/>
            </svg>
            """);
        clean.ShouldNotContain("jane", Case.Insensitive);
        clean.ShouldNotContain("draft");
        clean.ShouldContain("d=\"M0 0L1 1\"");
        clean.ShouldContain("style=\"fill:#123456\"");
    }

    [Fact]
    public void A_drawing_keeps_what_draws()
    {
        var clean = XDocument.Parse(Clean(
            Head + "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient><clipPath id=\"c\"><rect width=\"1\" height=\"1\"/></clipPath></defs>"
            + "<style>.a { fill: url(#g) } /* a note */</style><g class=\"a\" clip-path=\"url(#c)\" transform=\"scale(2)\"><use xlink:href=\"#g\"/></g><text x=\"1\" y=\"3\" font-size=\"1\" xml:lang=\"fr\">a &lt; b &amp; c</text></svg>"));
        clean.Descendants().Select(element => element.Name.LocalName)
            .ShouldBe(["svg", "style", "defs", "linearGradient", "stop", "clipPath", "rect", "g", "use", "text"]);
        clean.Descendants().Single(element => element.Name.LocalName == "use").Attribute("href")!.Value.ShouldBe("#i1");
        clean.Descendants().Single(element => element.Name.LocalName == "style").Value.ShouldBe(".c1{fill:url(#i1)}");
        clean.Descendants().Single(element => element.Name.LocalName == "text").Value.ShouldBe("a < b & c");
    }

    [Fact]
    public void Cleaning_twice_changes_nothing()
    {
        var once = Clean(Head + "\r\n<g>\r\n\t<path d=\"M0 0\"/></g></svg>");
        Clean(once).ShouldBe(once);
    }

    [Fact]
    public void The_house_s_own_logo_is_clean() =>
        SvgCleaner.Clean(File.ReadAllBytes(Repository.Path("content", "media", "logo.svg")), "logo.svg").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("<script/>")]
    [InlineData("<SCRIPT/>")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<g onclick=\"x\"/>")]
    [InlineData("<g oNcLick=\"x\"/>")]
    [InlineData("<handler/>")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:x\"/>")]
    [InlineData("<animateTransform/>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<iframe xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<image href=\"data:image/svg+xml,x\"/>")]
    [InlineData("<feImage href=\"#a\"/>")]
    [InlineData("<use href=\"data:image/svg+xml,x#a\"/>")]
    [InlineData("<use href=\"x.svg#a\"/>")]
    [InlineData("<use xlink:href=\" javascript:x\"/>")]
    [InlineData("<textPath href=\"//evil.example\"/>")]
    [InlineData("<style>a{background:url(//evil.example)}</style>")]
    [InlineData("<style>a{background:url( 'https://evil.example')}</style>")]
    [InlineData("<style>@im/**/port 'x'; @import 'x'</style>")]
    [InlineData("<style>a{b:u/**/rl(x)}</style>")]
    [InlineData("<style>a{content:'/*'} b{background:url(//evil.example)} c{content:'*/'}</style>")]
    [InlineData("<style><![CDATA[@import url(x);]]></style>")]
    [InlineData("<style>a{width:expression(alert(1))}</style>")]
    [InlineData("<path fill=\"url(https://evil.example#a)\"/>")]
    [InlineData("<path filter=\"url('x.svg#a')\"/>")]
    [InlineData("<path style=\"fill:\\75rl(x)\"/>")]
    [InlineData("<path mask=\"image-set('x' 1x)\"/>")]
    [InlineData("<g cursor=\"url(x),auto\"/>")]
    public void What_could_run_or_load_is_refused(string inner)
    {
        var (drawing, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + inner + "</svg>"), "x.svg");
        drawing.ShouldBeNull();
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding.Code == "BRF101" && finding.Place.Line == 1 && finding.Place.Column > Head.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg")]
    [InlineData("<svg/>")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/><svg/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">&nbsp;</svg>")]
    public void What_is_no_drawing_is_refused(string text) => SvgCleaner.Clean(Encoding.UTF8.GetBytes(text), "x.svg").Value.ShouldBeNull();

    [Theory]
    [InlineData("<g>")]
    [InlineData("<svg>")]
    [InlineData("<tspan>")]
    public void A_deep_one_is_refused_and_not_followed_to_its_end(string part)
    {
        var (drawing, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Repeat(part, 200_000))), "x.svg");
        drawing.ShouldBeNull();
        findings.ShouldHaveSingleItem().Message.ShouldBe("the drawing has parts within parts more than 100 deep, or more than 500,000 of them");
        findings[0].Code.ShouldBe("BRF107");
    }

    private static string Clean(string svg)
    {
        var (drawing, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes(svg), "x.svg");
        findings.ShouldBeEmpty();
        return Encoding.UTF8.GetString(drawing.ShouldNotBeNull().Bytes);
    }
}
