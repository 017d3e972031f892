using Briefings.Core;

namespace Briefings.Reports.Tests.Markup;

public class FieldTests
{
    [Theory]
    [InlineData("<foot><p><field text=\"{page} of {pages}, {sektion}\"/></p></foot>", "2:17: error BRF082: there is no field {sektion}; did you mean {section}?")]
    [InlineData("<foot><p><field text=\"{Page}\"/></p></foot>", "2:17: error BRF082: there is no field {Page}; did you mean {page}?")]
    [InlineData("<foot><p><field text=\"{whatever}\"/></p></foot>", "2:17: error BRF082: there is no field {whatever}; there are {page}, {pages}, {section}, {marking}")]
    [InlineData("<p>On <field text=\"{page}\"/></p>", "2:7: error BRF081: <field> stands in no running head or foot; <pageref> says the page of a block")]
    public void A_field_that_nothing_fills_in_is_said_at_its_place(string blocks, string expected) =>
        Sample.Parse(Sample.Report("\n" + blocks)).Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe("templates/reports/x.xml:" + expected);

    [Fact]
    public void Fields_say_page_pages_section_and_marking()
    {
        var document = ReportMarkup.Parse(
            Sample.Report("<head><p style=\"running\"><field text=\"{marking}: {section}, {page} of {pages} {}\"/></p></head><h1>Heading</h1><p>a</p><p break=\"before\">b</p>"),
            Sample.Context() with { Marking = Tlp.AmberStrict }).Value.ShouldNotBeNull();
        using var file = Sample.PdfDocument(Sample.Render(document, out _));
        Sample.TextOf(file.GetPage(1)).ShouldContain("TLP:AMBER+STRICT: Heading, 1 of 2 {}");
        Sample.TextOf(file.GetPage(2)).ShouldContain("TLP:AMBER+STRICT: Heading, 2 of 2 {}");
    }
}
