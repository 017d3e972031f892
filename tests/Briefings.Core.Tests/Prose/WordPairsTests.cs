using Briefings.Core.Prose;

namespace Briefings.Core.Tests.Prose;

public sealed class WordPairsTests
{
    [Theory]
    [InlineData("en", "on 23~April 2025 and April~23, in 2025 April was dry")]
    [InlineData("en", "the 3rd~May, the 23rd of May, 12–14~Sept 2025; May 2025; 45 May polls")]
    [InlineData("en", "see no.~4, p.~12 and Figure~2, not no 4; §~5")]
    [InlineData("en", "Mr~Keïta, Gen.~Tchiani, J.~Doe and M.~Traoré met; a Dr is needed")]
    [InlineData("en", "4~million, 4~km, 4~km/h, 90~km², $4~bn, USD~4, 5~%, 4 months")]
    [InlineData("en", "12~000 litres; in 2025 300 fell; 1~234~567 of 12 0001")]
    [InlineData("en", "Mohammed~VI left; then I went; Part~II")]
    [InlineData("fr", "le 23~avril 2025, le 1er~juin, 14~sept. et mars 2025")]
    [InlineData("fr", "à 16~h~30, n°~4, MM.~Diop et Ba, Mme~Ba")]
    [InlineData("es", "el 23~de~abril de 2025, 1º~de~mayo")]
    [InlineData("de", "am 23.~April 2025, Nr.~4, S.~12, z.~B. hier, Dr.~Weiß")]
    [InlineData("pt", "a 3~de~maio de 2025")]
    [InlineData("xx", "23~April")]
    public void Words_that_say_nothing_alone_stay_together(string language, string expected)
    {
        var typed = expected.Replace('~', ' ');
        var pairs = WordPairs.Of(language);
        string.Concat(typed.Select((c, i) => c == ' ' && pairs.Belong(typed.AsSpan(0, i), typed.AsSpan(i + 1)) ? '~' : c)).ShouldBe(expected);
    }

    [Fact]
    public void A_tag_that_is_no_language_is_no_fault() => WordPairs.Of("!!").Belong("5", "km").ShouldBeTrue();
}
