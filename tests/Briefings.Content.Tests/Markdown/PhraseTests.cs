using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Markdown within a line of front matter: key points, judgments, summaries.</summary>
public sealed class PhraseTests : IDisposable
{
    private readonly House house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData("The road is **closed**.", "The road is closed.", "Text Strong Text Text")]
    [InlineData("See [the report](https://au.int/a--b) now", "See the report now", "Text Link Text Text")]
    [InlineData("See [[road-closes|the road]]", "See the road", "Text Link Text")]
    [InlineData("CO~2~ and m^2^, `a*b*`", "CO2 and m2, a*b*", "Text Subscript Text Text Superscript Text Text CodeSpan")]
    [InlineData("_All_ of it", "All of it", "Emphasis Text Text")]
    [InlineData("1. It begins with a number", "1. It begins with a number", "Text")]
    [InlineData("- and # and > begin no block", "- and # and > begin no block", "Text")]
    [InlineData("| a | b |", "| a | b |", "Text")]
    [InlineData("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c", "Text")]
    [InlineData("[1]: https://au.int", "[1]: https://au.int", null)]
    [InlineData("{unconfirmed} reports", "{unconfirmed} reports", null)]
    [InlineData("It's \\\"shut\\\" -- for now", "It’s \"shut\" – for now", null)]
    public void A_key_point_has_the_markup_of_a_line(string typed, string words, string? kinds)
    {
        house.Add($"key_points: ['{typed.Replace("'", "''", StringComparison.Ordinal)}']");
        var point = house.Load().Briefings[0].KeyPoints.ShouldHaveSingleItem();
        point.Words.ShouldBe(words);
        if (kinds is not null)
        {
            string.Join(' ', point.Inlines.AllInlines().Select(inline => inline.GetType().Name)).ShouldBe(kinds);
        }
    }

    [Theory]
    [InlineData("key_points: [The road, 'See [[nobody]] there']", "BRF056", 29)]
    [InlineData("key_points: [\"See ![a map](media/rn1.svg)\"]", "BRF058", 19)]
    [InlineData("key_points: [\"See <b>this</b>\"]", "BRF050", 19)]
    [InlineData("key_points: [\"See [x](#nowhere)\"]", "BRF057", 19)]
    [InlineData("key_points: [\"A note[^1]\"]", "BRF059", 21)]
    [InlineData("judgments: [{text: \"See [x](javascript:alert(1))\"}]", "BRF055", 25)]
    [InlineData("key_points: [\"A [part]{tlp=AMBER} of it\"]", "BRF110", 0)]
    public void What_can_not_stand_in_a_line_is_a_finding_at_its_place(string key, string code, int column)
    {
        house.Add(key);
        var found = house.Diagnostics().Where(each => each.Severity == Severity.Error || each.Code == code).ToList();
        found.ShouldContain(each => each.Code == code && (column == 0 || each.Place.Column == column), string.Join('\n', found));
        found.Count.ShouldBe(1, string.Join('\n', found));
    }

    [Theory]
    [InlineData("'a ==mark== b'", "BRF177", 17)]
    [InlineData("'**bold never closed'", "BRF069", 15)]
    [InlineData("'[text][undefined]'", "BRF069", 15)]
    [InlineData("'a [x](https://au.int'", "BRF069", 17)]
    [InlineData("'![[embed]]'", "BRF177", 15)]
    [InlineData("say `code", "BRF069", 18)]
    [InlineData("'- [ ] a task'", "BRF029", 14)]
    [InlineData("'> a quote'", "BRF029", 14)]
    [InlineData("'## Heading'", "BRF029", 14)]
    [InlineData("'• bullet'", "BRF029", 14)]
    public void What_is_printed_as_typed_is_told_in_a_line_as_in_texts(string point, string code, int column)
    {
        house.Add($"key_points: [{point}]");
        var found = house.Diagnostics().ShouldHaveSingleItem();
        (found.Code, found.Place.Line, found.Place.Column).ShouldBe((code, 14, column), found.ToString());
    }

    [Theory]
    [InlineData("The **road** closes", "road")]
    [InlineData("The [[road-opens]] closes", "road-opens")]
    [InlineData("The [road](https://au.int/) closes", "road")]
    [InlineData("The `RN1` closes", "RN1")]
    [InlineData("The ==road== closes", "road")]
    public void A_title_is_plain_text_and_says_so(string title, string words)
    {
        house.Edit("title: The road closes", $"title: '{title}'");
        var found = house.Diagnostics().ShouldHaveSingleItem();
        (found.Code, found.Place.Line, found.Severity, found.Fix).ShouldBe(("BRF069", 3, Severity.Warning, $"write \"{words}\""));
    }

    [Theory]
    [InlineData("5 * 6 ** 7 [1] [sic] a_b_c <3")]
    [InlineData("Ansar Dine [leaders] (again) == x")]
    public void A_title_of_plain_signs_says_nothing(string title)
    {
        house.Edit("title: The road closes", $"title: '{title}'");
        house.Diagnostics().ShouldBeEmpty();
    }

    [Fact]
    public void A_summary_counts_its_words_without_markup()
    {
        var words = new string('a', 290);
        house.Edit("summary: ", $"summary: \"{words} [x](https://example.org/{words})\" # ");
        house.Findings().ShouldNotContain(each => each.Contains("BRF046", StringComparison.Ordinal));
        house.Load().Briefings[0].Summary!.Words.ShouldBe(words + " x");
    }

    [Fact]
    public void A_caption_is_a_line_too()
    {
        house.Edit("The text.", "![Alt](media/rn1.svg \"The **RN1**, see [[road-closes|the road]] and [[nobody]]\")");
        var figure = house.Load().Briefings[0].Body.Blocks.OfType<Figure>().ShouldHaveSingleItem();
        PlainText.Of(figure.Caption).ShouldBe("The RN1, see the road and ");
        figure.Caption.OfType<Link>().Count().ShouldBe(2);
        var found = house.Diagnostics().Where(each => each.Severity == Severity.Error && each.Code != "BRF058").ShouldHaveSingleItem();
        (found.Code, found.Place.Column).ShouldBe(("BRF056", 69));
    }
}
