namespace Briefings.Reports.Tests.Markup;

public class NameTests
{
    // Found by fuzzing: it reached the writer, which takes no destination without a name.
    [Theory]
    [InlineData("<p id=\"\">x</p>")]
    [InlineData("<h2 id=\"\">x</h2>")]
    [InlineData("<table id=\"\"><row><cell>x</cell></row></table>")]
    public void An_empty_name_is_a_fault_of_the_template(string block) =>
        Sample.Parse(Sample.Report("\n" + block)).Diagnostics.ShouldHaveSingleItem().ToString().ShouldMatch("^templates/reports/x.xml:2:[0-9]+: error BRF082: the id is empty$");
}
