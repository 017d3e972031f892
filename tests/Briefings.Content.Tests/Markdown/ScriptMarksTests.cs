using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Raised and lowered words; what is neither stays as typed, since a figure without its sign is another figure.</summary>
public sealed class ScriptMarksTests
{
    [Theory]
    [InlineData("10^6^ barrels", "10", "6", " barrels")]
    [InlineData("H~2~O", "H", "2", "O")]
    [InlineData("CO~2~e and m^2^.", "CO", "2", "e and m", "2", ".")]
    [InlineData("the 1^er^ of May", "the 1", "er", " of May")]
    [InlineData("~~all~~ of 5^th^", "", "all", " of 5", "th")]
    [InlineData("10^6 and 10^7^", "10^6 and 10", "7")]
    public void A_pair_without_blanks_raises_or_lowers(string text, params string[] parts)
    {
        var paragraph = Read.Body(text).Blocks.ShouldHaveSingleItem().ShouldBeOfType<Paragraph>();

        paragraph.Inlines.Select(inline => PlainText.Of([inline])).Where(part => part.Length > 0).ShouldBe(parts.Where(part => part.Length > 0));
        paragraph.Inlines.ShouldContain(inline => inline is Superscript || inline is Subscript);
    }

    [Theory]
    [InlineData("Volume 10^6 or 10^7 barrels")]
    [InlineData("20~30% in May and 40~50% in June")]
    [InlineData("from 10^6-10^7 barrels")]
    [InlineData("20~30%/40~50%")]
    [InlineData("~40 dead, ~50 hurt")]
    [InlineData("a ^ b ^ c")]
    [InlineData("a ^^ b ~ c")]
    [InlineData("x^ and y^")]
    [InlineData("10^6 *or 10^7* barrels")]
    [InlineData("^ ~ ^")]
    public void What_is_no_pair_stays_as_typed(string text)
    {
        var body = Read.Body(text);

        PlainText.Of(body).Replace('\u00A0', ' ').ShouldBe(text.Replace("*", "", StringComparison.Ordinal));
        body.AllInlines().ShouldAllBe(inline => inline is Text || inline is Emphasis);
    }
}
