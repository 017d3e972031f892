using Briefings.Core.Words;

namespace Briefings.Core.Tests.Words;

public class LanguageTagTests
{
    // The examples of RFC 5646, Appendix A, but for the old ones that were registered whole.
    [Theory]
    [InlineData("de")]
    [InlineData("fr-FR")]
    [InlineData("zh-Hant")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sr-Latn-RS")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("hy-Latn-IT-arevela")]
    [InlineData("es-419")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("x-whatever")]
    [InlineData("qaa-Qaaa-QM-x-southern")]
    [InlineData("en-US-u-islamcal")]
    [InlineData("en-a-myext-b-another")]
    public void A_tag_of_the_standard_is_well_formed(string tag) => LanguageTag.IsWellFormed(tag).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("zzzz!")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en GB")]
    [InlineData("de-419-DE")]
    [InlineData("a-DE")]
    [InlineData("abcdefghi")]
    [InlineData("en-x")]
    [InlineData("en\n")]
    public void Anything_else_is_not(string tag) => LanguageTag.IsWellFormed(tag).ShouldBeFalse();
}
