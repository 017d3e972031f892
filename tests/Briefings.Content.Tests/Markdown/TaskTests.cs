using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>List items that are tasks.</summary>
public sealed class TaskTests
{
    [Theory]
    [InlineData("- [ ] task\n- [x] done", "☐ task\n\n☑ done")]
    [InlineData("* [X] *done*\n* plain", "☑ done\n\nplain")]
    [InlineData("1. [ ] task\n2. [x] done", "☐ task\n\n☑ done")]
    [InlineData("- [ ] task\n\n  more\n\n- [x] done", "☐ task\n\nmore\n\n☑ done")]
    [InlineData("- [ ] task\n  - [x] inner\n    1. [ ] innermost", "☐ task\n\n☑ inner\n\n☐ innermost")]
    [InlineData("> [!NOTE]\n> - [x] [words](https://au.int/)", "☑ words")]
    [InlineData("- [x] \"quoted\" -- so", "☑ “quoted”\u00A0– so")]
    [InlineData("- [x] done\n\n[x]: https://au.int/", "☑ done")]
    public void They_are_read_as_on_GitHub(string typed, string words) => PlainText.Of(Read.All(typed).Value).ShouldBe(words);

    [Fact]
    public void Each_has_its_place() =>
        Read.Print(Read.Body("Text.\n\n- [ ] one\n  - [x] two").AllBlocks().OfType<Paragraph>().Last().Inlines).ShouldBe("<TaskMark@4:5: >two‹4:9›");

    [Theory]
    [InlineData("- [x](https://au.int/) words", "x words")]
    [InlineData("- \\[ ] words", "[ ] words")]
    [InlineData("- words [ ] words", "words [ ] words")]
    [InlineData("- words\n\n  [x] words", "words\n\n[x] words")]
    [InlineData("[ ] words", "[ ] words")]
    [InlineData("- [ ]", "[ ]")]
    [InlineData("- [ ]words", "[ ]words")]
    [InlineData("- [y] words", "[y] words")]
    public void What_only_looks_like_one_stays_as_typed(string typed, string words) => PlainText.Of(Read.All(typed).Value).ShouldBe(words);

    [Theory]
    [InlineData("- [x] TLP:AMBER")]
    [InlineData("- [ ] (TLP:AMBER) Secret.")]
    [InlineData("1. [X] **TLP:RED** Secret.")]
    [InlineData("> - [ ] [AMBER] Secret.")]
    public void What_looks_like_a_marking_in_one_is_an_error(string typed) =>
        Read.All(typed).Diagnostics.ShouldContain(each => each.Code == Codes.LooksLikeMarking.Code);
}
