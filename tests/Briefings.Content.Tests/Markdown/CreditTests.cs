using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Credits are lines of words with markup, of covers and of pictures in texts.</summary>
public sealed class CreditTests : IDisposable
{
    private readonly House house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData("Photo: [the desk](about.html)", "Photo: the desk", "Text Link Text")]
    [InlineData("See [[road-closes|the road]]", "See the road", "Text Link Text")]
    [InlineData("The **RN1** desk", "The RN1 desk", "Text Strong Text Text")]
    [InlineData("It's ours -- all", "It’s ours – all", "Text")]
    [InlineData("desk@example.org", "desk@example.org", "Link Text")]
    [InlineData("The {house}", "The {house}", null)]
    public void A_credit_has_the_markup_of_a_line(string typed, string words, string? kinds)
    {
        var figure = Read.Body($"![A road](media/a.png \"The road\"){{credit=\"{typed}\"}}").Blocks.ShouldHaveSingleItem().ShouldBeOfType<Figure>();
        Check(figure.Credit);
        house.Add($"cover: {{file: media/a.svg, alt: A road, credit: \"{typed}\"}}");
        Check(house.Load().Briefings[0].Cover!.Credit!.Inlines);

        void Check(System.Collections.Immutable.ImmutableArray<Inline> credit)
        {
            PlainText.Of(credit).Replace('\u00A0', ' ').ShouldBe(words);
            if (kinds is not null)
            {
                string.Join(' ', credit.AllInlines().Select(inline => inline.GetType().Name)).ShouldBe(kinds);
            }
        }
    }

    [Theory]
    [InlineData("![A road](media/rn1.svg){credit=\"By [[nobody]]\"}", "BRF056", 37)]
    [InlineData("![A road](media/rn1.svg){credit='By [x](#nowhere)'}", "BRF057", 37)]
    [InlineData("![A road](media/rn1.svg){ credit=\"See <b>this</b>\"}", "BRF050", 39)]
    [InlineData("![A road](media/rn1.svg){credit=\"A [part]{tlp=AMBER} of it\"}", "BRF110", 0)]
    [InlineData("![A road](media/rn1.svg){credit=\"::: {tlp=AMBER}\"}", "BRF110", 0)]
    public void What_can_not_stand_in_a_credit_is_an_error_at_its_place(string text, string code, int column)
    {
        house.Write("media/rn1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>").Edit("The text.", text);
        var found = house.Diagnostics().Where(each => each.Severity == Severity.Error).ToList();
        found.ShouldContain(each => each.Code == code && (column == 0 || each.Place.Column == column), string.Join('\n', found));
    }

    [Theory]
    [InlineData("By [[nobody]]", "BRF056")]
    [InlineData("A [part]{tlp=AMBER} of it", "BRF110")]
    [InlineData("A map ![x](media/rn1.svg)", "BRF058")]
    [InlineData("A %%private%% one", "BRF176")]
    public void The_same_in_the_credit_of_a_cover(string credit, string code)
    {
        house.Write("media/rn1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>").Add($"cover: {{file: media/rn1.svg, alt: A road, credit: \"{credit}\"}}");
        house.Diagnostics().ShouldContain(each => each.Severity == Severity.Error && each.Code == code);
    }
}
