using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("en", "\"Hello,\" she said. \"It's 'so'.\"", "“Hello,” she said. “It’s ‘so’.”")]
    [InlineData("en", "the drivers' strike of '90s", "the drivers’ strike of ’90s")]
    [InlineData("en", "a -- b --- c ... d - e", "a\u00A0– b\u00A0— c … d\u00A0– e")]
    [InlineData("en", "a well-known 2-day halt; 40 km; 5 % of it: yes!", "a well-known 2-day halt; 40\u00A0km; 5\u00A0% of it: yes!")]
    [InlineData("fr", "Il dit : \"Quoi ?\" et s'en va!", "Il dit\u00A0: «\u00A0Quoi\u202F?\u00A0» et s’en va\u202F!")]
    [InlineData("fr", "« Déjà » à 12:30 ; voir https://x.org/?a", "«\u00A0Déjà\u00A0» à 12:30\u202F; voir https://x.org/?a")]
    [InlineData("fr", "l'armée (voir \"Kayes\")", "l’armée (voir «\u00A0Kayes\u00A0»)")]
    [InlineData("de", "\"Ja\", sagt er, 'nein'.", "„Ja“, sagt er, ‚nein‘.")]
    [InlineData("fr", "le 1er juin, M. Traoré : 12 000 litres, 23 avril", "le 1er\u00A0juin, M.\u00A0Traoré\u00A0: 12\u202F000 litres, 23\u00A0avril")]
    [InlineData("fr", "« Il a dit 'non' hier »; vrai ?", "«\u00A0Il a dit “non” hier\u00A0»\u202F; vrai\u202F?")]
    [InlineData("es", "\"Sí\"", "«Sí»")]
    [InlineData("es", "\"El 'Paro' del 23 de abril\", dijo.", "«El “Paro” del 23\u00A0de\u00A0abril», dijo.")]
    [InlineData("es-MX", "\"Sí, 'quizá'\"", "“Sí, ‘quizá’”")]
    [InlineData("en", "on 23 April, 12 000 of Mr Smith's", "on 23\u00A0April, 12\u00A0000 of Mr\u00A0Smith’s")]
    public void Text_is_set_as_its_language_has_it(string language, string typed, string expected) =>
        Typography.Apply(typed, language).ShouldBe(expected);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    public void What_is_set_stays_as_it_is(string language)
    {
        var once = Typography.Apply("Il \"dit\" : 'oui' -- non ! l'eau ; 3 km...", language);

        Typography.Apply(once, language).ShouldBe(once);
    }

    [Fact]
    public void Words_belong_together_though_one_is_stressed() =>
        PlainText.Of(Read.Body("Fled on **23** April with *M.* Keïta.")).ShouldBe("Fled on 23\u00A0April with M.\u00A0Keïta.");

    [Fact]
    public void A_quote_that_opens_before_stressed_words_closes_after_them() =>
        PlainText.Of(Read.Body("He said \"*never*\" and \"`x`\" and \\\"straight\\\".")).ShouldBe("He said “never” and “x” and \"straight\".");
}
