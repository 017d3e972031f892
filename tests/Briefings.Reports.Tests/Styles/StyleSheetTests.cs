using Briefings.Core.Drawing;

namespace Briefings.Reports.Tests.Styles;

public class StyleSheetTests
{
    [Theory]
    [InlineData("colours: {ink: \"#12\"}", "1:16: error BRF085: the colour \"ink\" is no colour: \"#12\"")]
    [InlineData("colours: {a: b, b: a}", "1:14: error BRF085: the colour \"a\" is no colour: \"b\"")]
    [InlineData("colors: {}", "1:1: error BRF085: unknown key \"colors\"; did you mean \"colours\"?")]
    [InlineData("styles: {text: {sizes: 10}}", "1:17: error BRF085: unknown key \"sizes\"; did you mean \"size\"?")]
    [InlineData("styles: {text: {size: ten}}", "1:23: error BRF085: \"ten\" is no number from 1 to 400")]
    [InlineData("styles: {text: {size: 4000}}", "1:23: error BRF085: \"4000\" is no number from 1 to 400")]
    [InlineData("styles: {text: {align: left}}", "1:24: error BRF085: \"left\" is not one of start, center, end, justify")]
    [InlineData("styles: {text: {face: serif}}", "1:23: error BRF085: unknown face \"serif\"")]
    [InlineData("styles: {text: {colour: red}}", "1:25: error BRF085: unknown colour \"red\"")]
    [InlineData("styles: {text: {padding: [1, 2, 3]}}", "1:26: error BRF085: \"padding\" is one length")]
    [InlineData("styles: {text: {base: other}}", "1:23: error BRF085: unknown style \"other\"")]
    [InlineData("styles: {a: {base: b}, b: {base: a}}", "1:13: error BRF085: the style \"a\" is based on itself")]
    [InlineData("pages: {a4: {size: A9}}", "1:20: error BRF085: unknown paper size \"A9\"; write A4, A5, Letter or [width, height]")]
    [InlineData("pages: {a4: {margin: 400}}", "1:13: error BRF085: the page \"a4\" leaves no room for text")]
    [InlineData("faces: {serif: {}}", "1:16: error BRF085: a face names a file: \"regular\" is missing")]
    [InlineData("faces: {arabic: {regular: a.ttf, scale: 9}}", "1:41: error BRF085: \"9\" is no number from 0.5 to 2")]
    [InlineData("styles: {text: [", "2:1: error BRF085: the style sheet does not parse")]
    [InlineData("styles: {h1: {size: 20}}", "1:1: error BRF085: the style \"text\" is missing")]
    public void What_is_wrong_is_said_at_its_line_and_column(string yaml, string expected) =>
        ReportStyles.Load(yaml, "styles.yaml").Diagnostics[0].ToString().ShouldStartWith("styles.yaml:" + expected);

    [Theory]
    [InlineData("- : ")]
    [InlineData("- : &b ")]
    [InlineData("? : ? ")]
    [InlineData("\t: ...a")]
    public void YAML_that_ends_where_a_value_must_stand_is_a_finding(string yaml)
    {
        // What the parser lets pass and the tree of its own library then throws over.
        Should.Throw<ArgumentException>(() => new YamlDotNet.RepresentationModel.YamlStream().Load(new BoundedYamlParser(new StringReader(yaml))));

        ReportStyles.Load(yaml, "styles.yaml").Diagnostics[0].ToString().ShouldMatch("^styles.yaml:\\d+:\\d+: error BRF085: the style sheet does not parse");
    }

    [Fact]
    public void A_style_has_what_its_base_says_and_it_does_not()
    {
        var style = Sample.Styles.Get("h2");
        (style.Characters.Face, style.Characters.Bold, style.KeepWithNext).ShouldBe(("serif", true, true));
    }

    [Theory]
    [InlineData("#ffee00", "#ffffff")]
    [InlineData("#000000", "#ff0000")]
    [InlineData("#ff0000", "#00ff00")]
    [InlineData("#f0f0f0", "#fafafa")]
    [InlineData("#777777", "#888888")]
    public void Whatever_the_brand_text_can_be_read(string primary, string accent)
    {
        var styles = Sample.Styles.Branded(primary, accent);
        Colour Of(string name) => styles.FindColour(name)!.Value;
        Colour.Contrast(Of("brand"), Of("paper")).ShouldBeGreaterThanOrEqualTo(7);
        Colour.Contrast(Of("extreme"), Of("paper")).ShouldBeGreaterThanOrEqualTo(4.5);
        Colour.Contrast(Of("on-band"), Of("band")).ShouldBeGreaterThanOrEqualTo(4.5);
        Colour.Contrast(Of("soft-on-band"), Of("band")).ShouldBeGreaterThanOrEqualTo(4.5);
        Colour.Contrast(Of("ink"), Of("tint")).ShouldBeGreaterThanOrEqualTo(7);
        Colour.Contrast(Of("brand"), Of("tint")).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" float=\"no\"", false)]
    [InlineData(" style=\"item\"", false)]
    [InlineData(" style=\"item\" float=\"yes\"", true)]
    public void A_figure_floats_where_its_style_says_so_unless_it_says_otherwise(string attributes, bool floats)
    {
        Sample.Styles.Get("figure").Floats.ShouldBeTrue();
        var document = Sample.Document(Sample.Report($"<figure file=\"media/x.png\" alt=\"x\"{attributes}/>"));
        document.Blocks.OfType<ReportFigure>().ShouldHaveSingleItem().Floats.ShouldBe(floats);
    }

    [Fact]
    public void The_brand_takes_the_place_of_the_sheets_own_colours()
    {
        var styles = Sample.Styles.Branded("#006400", "no colour");
        styles.FindColour("primary").ShouldBe(new Colour(0, 100, 0));
        styles.FindColour("accent").ShouldBe(Sample.Styles.FindColour("accent"));
        styles.Get("band").Fill.ShouldBe(styles.FindColour("band"));
        styles.Get("band").Fill.ShouldNotBe(Sample.Styles.Get("band").Fill);
    }
}
