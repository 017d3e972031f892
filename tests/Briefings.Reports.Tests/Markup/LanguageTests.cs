namespace Briefings.Reports.Tests.Markup;

public class LanguageTests
{
    [Theory]
    [InlineData("<report title=\"A\" lang=\"\" created=\"2025-09-15\"><p>x</p></report>", "1:19: error BRF082: \"\" is no language; write a tag such as fr, pt-BR or zh-Hant (BCP 47)")]
    [InlineData("<report title=\"A\" lang=\"en\" created=\"2025-09-15\"><p lang=\"zzzz!\">x</p></report>", "1:53: error BRF082: \"zzzz!\" is no language; write a tag such as fr, pt-BR or zh-Hant (BCP 47)")]
    [InlineData("<report title=\"A\" lang=\"en\" created=\"2025-09-15\"><p><span lang=\"en_GB\">x</span></p></report>", "1:59: error BRF082: \"en_GB\" is no language; write a tag such as fr, pt-BR or zh-Hant (BCP 47)")]
    public void What_is_no_language_tag_is_said_at_its_place(string xml, string expected) =>
        Sample.Parse(xml).Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe("templates/reports/x.xml:" + expected);
}
