using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Testing;

namespace Briefings.Reports.Tests.Marking;

/// <summary>A report of a text that is TLP:AMBER, by templates that say nothing of it, or something else.</summary>
public class MarkingTests
{
    private const string Root = "<report title=\"A\" lang=\"en\" created=\"2025-09-15\"";

    [Fact]
    public void A_template_that_says_no_label_gets_that_of_its_text()
    {
        var document = Parse(Root + "><p>words</p></report>").Value.ShouldNotBeNull();
        document.Information.Marking.ShouldBe(Tlp.Amber);
        PageLabels.OfEachPage(Sample.Render(document, out _)).ShouldBe([("TLP:AMBER", "TLP:AMBER")]);
    }

    [Theory]
    [InlineData(" marking=\"TLP:CLEAR\"><p>x</p>", "1:50: error BRF120: the report is TLP:AMBER, not TLP:CLEAR; write TLP:AMBER, or leave \"marking\" out")]
    [InlineData(" marking=\"TLP:RED\"><p>x</p>", "1:50: error BRF120: the report is TLP:AMBER, not TLP:RED")]
    [InlineData("><head><p><marking label=\"TLP:GREEN\"/></p></head>", "1:68: error BRF120: the report is TLP:AMBER; a running head or foot says TLP:GREEN; write TLP:AMBER")]
    [InlineData("><foot on=\"rest\"><p><marking label=\"TLP:RED\"/></p></foot>", "1:78: error BRF120: the report is TLP:AMBER; a running head or foot says TLP:RED; write TLP:AMBER")]
    [InlineData("><head page=\"cover\"><columns><column><list><item><marking label=\"TLP:CLEAR\"/></item></list></column></columns></head>", "1:107: error BRF120: the report is TLP:AMBER")]
    [InlineData("><p><marking label=\"TLP:AMBER+STRICT\"/></p>", "1:62: error BRF120: the report is TLP:AMBER; its text says TLP:AMBER+STRICT; write TLP:AMBER")]
    [InlineData("><head><p><marking label=\"TLP:AMBER\" style=\"running\"/></p></head>", "1:59: error BRF121: the label would be set in 8 points; set it in 12 points or more")]
    [InlineData("><foot><p style=\"kicker\">of <marking label=\"TLP:AMBER\" style=\"strong\"/></p></foot>", "1:77: error BRF121: the label would be set in ")]
    public void A_template_that_says_another_label_or_hides_it_makes_no_report(string rest, string expected)
    {
        var outcome = Parse(Root + rest + "</report>");
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("templates/reports/x.xml:" + expected);
    }

    [Fact]
    public void A_text_may_name_lower_labels_than_that_of_the_report()
    {
        var document = Parse(Root + " marking=\"TLP:AMBER\"><p><marking label=\"TLP:GREEN\"/> a part</p></report>").Value.ShouldNotBeNull();
        PageLabels.OfEachPage(Sample.Render(document, out _)).ShouldBe([("TLP:AMBER", "TLP:AMBER")]);
    }

    [Theory]
    [InlineData("<head><space height=\"900\"/><p><marking label=\"TLP:AMBER\"/></p></head>", "the head", "it lies beyond the paper")]
    [InlineData("<head><space height=\"500\"/><p><marking label=\"TLP:AMBER\"/></p></head>", "the head", "it lies beyond the paper, or in the other half")]
    [InlineData("<foot><p><marking label=\"TLP:AMBER\"/></p><space height=\"700\"/></foot>", "the foot", "it lies beyond the paper, or in the other half")]
    [InlineData("<foot><columns><column width=\"20\"><p><marking label=\"TLP:AMBER\"/></p></column><column/></columns></foot>", "the foot", "its letters are smaller than 12 points")]
    public void Where_the_label_of_a_head_or_foot_is_not_seen_the_engine_adds_it_and_says_so(string running, string where, string reason)
    {
        var pdf = Sample.Render(Parse(Root + ">\n" + running + "<p>words</p></report>").Value.ShouldNotBeNull(), out var result);
        PageLabels.OfEachPage(pdf).ShouldBe([("TLP:AMBER", "TLP:AMBER")]);
        var warning = result.Diagnostics.Single(each => each.Message.Contains("can't be seen", StringComparison.Ordinal));
        (warning.Code, warning.Place.Line).ShouldBe(("BRF089", 2));
        warning.Message.ShouldContain($"TLP:AMBER can't be seen in {where} of pages of the master \"a4\": {reason}");
    }

    [Theory]
    [InlineData("a4: {size: A4, margin: [68, 50, 60, 50], head: 450, foot: 28}", "the head")]
    [InlineData("a4: {size: A4, margin: [68, 50, 60, 50], head: 26, foot: 480}", "the foot")]
    [InlineData("a4: {size: [150, 400], margin: [68, 35, 60, 35], head: 26, foot: 28}", "the head")]
    public void A_page_master_without_room_for_the_label_makes_no_report(string master, string where)
    {
        var lines = File.ReadAllLines(Repository.Path("templates", "reports", "styles.yaml"));
        var line = Array.FindIndex(lines, each => each.StartsWith("  a4: ", StringComparison.Ordinal));
        lines[line] = "  " + master;
        var styles = ReportStyles.Load(string.Join('\n', lines), "styles.yaml");
        styles.Diagnostics.ShouldBeEmpty();
        var document = ReportMarkup.Parse(Root + "><p>words</p></report>", Sample.Context() with { Styles = styles.Value, Marking = Tlp.AmberStrict }).Value.ShouldNotBeNull();
        using var stream = new MemoryStream();
        var result = Sample.Renderer.Render(document, stream);
        stream.Length.ShouldBe(0);
        result.Diagnostics.Where(each => each.Severity == Severity.Error).ShouldContain(each => each.Code == "BRF121" && each.Message.Contains(where, StringComparison.Ordinal));
    }

    [Fact]
    public void A_foot_that_covers_the_page_leaves_the_labels_on_top()
    {
        var pdf = Sample.Render(Parse(Root + "><foot><box style=\"band\"><space height=\"780\"/><p>foot</p></box></foot><p>words</p></report>").Value.ShouldNotBeNull(), out _);
        PageLabels.OfEachPage(pdf).ShouldBe([("TLP:AMBER", "TLP:AMBER")]);
        using var file = Sample.PdfDocument(pdf);
        string.Concat(file.GetPage(1).Letters.Select(letter => letter.Value)).ShouldEndWith("footTLP:AMBERTLP:AMBER");
    }

    [Fact]
    public void Nothing_of_a_head_lies_over_its_label()
    {
        // A picture in the next column, and a foot with a ground, are painted before the label though they stand after it.
        var pdf = Sample.Render(
            Parse(Root + "><head><box style=\"band\"><p><marking label=\"TLP:AMBER\"/></p></box><box style=\"band\"><p>after</p></box></head><p>words</p></report>").Value.ShouldNotBeNull(), out _);
        using var file = Sample.PdfDocument(pdf);
        var letters = file.GetPage(1).Letters.Select(letter => letter.Value).ToArray();
        string.Concat(letters).ShouldContain("afterTLP:AMBER");
    }

    [Theory]
    [InlineData("size: 12", "size: 11.5", "the style \"marking\" has letters of 11.5 points; TLP labels are set in 12 points or more (FIRST TLP 2.0)")]
    [InlineData("bold: true, size: 12", "bold: true", "the style \"marking\" has letters of 10 points; TLP labels are set in 12 points or more (FIRST TLP 2.0)")]
    public void A_style_sheet_with_small_labels_is_refused_at_its_line(string old, string now, string message)
    {
        var lines = File.ReadAllLines(Repository.Path("templates", "reports", "styles.yaml"));
        var line = Array.FindIndex(lines, each => each.StartsWith("  marking: ", StringComparison.Ordinal));
        lines[line] = lines[line].Replace(old, now, StringComparison.Ordinal);
        var found = ReportStyles.Load(string.Join('\n', lines), "styles.yaml").Diagnostics.ShouldHaveSingleItem();
        (found.Code, found.Place.Line, found.Message + "; " + found.Fix).ShouldBe(("BRF085", line + 1, message));
    }

    private static Outcome<ReportDocument?> Parse(string xml) => ReportMarkup.Parse(xml, Sample.Context() with { Marking = Tlp.Amber });
}
