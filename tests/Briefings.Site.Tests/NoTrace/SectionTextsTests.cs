using Briefings.Core;
using Briefings.Core.Prose;
using Briefings.Fuzz.Sections;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>A sample of what the fuzzing target <c>sections</c> tries, and what its judgement is worth.</summary>
public sealed class SectionTextsTests
{
    private const int Texts = 20_000;

    [Fact]
    public void No_word_of_a_marked_section_comes_out_however_the_text_around_it_is_damaged()
    {
        var leaks = new List<string>();
        for (var number = 0; number < Texts; number++)
        {
            try
            {
                SectionRoad.Check(SectionTexts.Make(11, number));
            }
            catch (LeakException leak)
            {
                leaks.Add($"--seed 11 --target sections --input {number}: {leak.Message}");
            }
        }

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public void One_text_in_ten_at_least_is_read_without_an_error_and_one_in_fifty_at_most_is_not_judged()
    {
        var texts = Enumerable.Range(0, 2_000).Select(number => SectionTexts.Make(11, number)).ToArray();

        var open = texts.Count(text => SectionRoad.Shown(text, html: false, release: null, out _) is not null);
        var notJudged = texts.Count(AuthorsReading.MakesPublic);

        TestContext.Current.TestOutputHelper?.WriteLine($"of {texts.Length}: {open} without an error, {notJudged} not judged");
        open.ShouldBeGreaterThan(texts.Length / 10);
        notJudged.ShouldBeLessThan(texts.Length / 50);
    }

    [Fact]
    public void A_gate_that_forgets_any_part_of_a_section_is_caught()
    {
        var forgetful = new Dictionary<string, Func<Body, Body>>
        {
            ["everything"] = body => body,
            ["its headings"] = body => new Keeping<Heading>().Rewrite(body),
            ["its lists"] = body => new Keeping<ListBlock>().Rewrite(body),
            ["its code"] = body => new Keeping<CodeBlock>().Rewrite(body),
            ["its pictures"] = body => new Keeping<Figure>().Rewrite(body),
            ["its tables"] = body => new Keeping<Table>().Rewrite(body),
            ["sections within it"] = body => new Keeping<MarkedSection>().Rewrite(body),
        };
        var texts = Enumerable.Range(0, 1_000).Select(number => SectionTexts.Make(11, number)).ToArray();

        forgetful.Where(each => !texts.Any(text => SectionRoad.Shown(text, html: false, each.Value, out _)?.Contains(SectionTexts.Secret, StringComparison.OrdinalIgnoreCase) == true))
            .Select(each => each.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("::: {tlp=AMBER}\nsekretbbq\n:::\n", false)]
    [InlineData("> ::: {tlp=AMBER}\n> sekretbbq\n> :::\n", false)]
    [InlineData("::: {tlp=AMBER}\n:::\nsekretbbq\n", true)]
    [InlineData("::: {tlp=AMBER}\n:::\nsekretbbq\n:::\n", false)]
    [InlineData("::: {tlp=AMBER}\n:::\n::: note\nsekretbbq\n:::\n", true)]
    [InlineData("::: {tlp=AMBER}\n:::\n::: note \u00A0\nsekretbbq\n:::\n", false)]
    [InlineData("::: {tlp=AMBER}\n```\n:::\nsekretbbq\n```\n:::\n", false)]
    [InlineData(":: {tlp=AMBER}\nsekretbbq\n::\n", false)]
    public void A_word_is_public_only_where_every_line_that_could_mark_it_says_so(string text, bool isPublic) =>
        AuthorsReading.MakesPublic("---\ntlp: CLEAR\n---\n" + text).ShouldBe(isPublic);

    // Takes out what is marked, but for one kind of block.
    private sealed class Keeping<T> : BodyRewriter
        where T : Block
    {
        protected override Block? Rewrite(Block block) => block is MarkedSection { Marking: > Tlp.Clear } marked ? marked.Blocks.OfType<T>().FirstOrDefault() : base.Rewrite(block);
    }
}
