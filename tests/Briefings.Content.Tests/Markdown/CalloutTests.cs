using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Callouts of GitHub and Obsidian are the asides that three colons make.</summary>
public sealed class CalloutTests
{
    [Theory]
    [InlineData("> [!NOTE]\n> Words.", "Note", "", "Words.")]
    [InlineData("> [!tip]\n> Words\n> of two lines.", "Tip", "", "Words of two lines.")]
    [InlineData(">[!Important]  \n>Words.", "Important", "", "Words.")]
    [InlineData("> [!WARNING] Mines *here*\n> Words.", "Warning", "Mines here", "Words.")]
    [InlineData("> [!caution]- Folded \"in\" Obsidian\n> Words.", "Caution", "Folded “in” Obsidian", "Words.")]
    [InlineData("> [!note]+\n>\n> Words.", "Note", "", "Words.")]
    [InlineData("> [!note] A title alone", "Note", "A title alone", "")]
    [InlineData("> [!NOTE]\n> | a | b |\n> |---|---|\n> | c | d |", "Note", "", "a\tb\nc\td")]
    [InlineData("> [!NOTE]\n> - one\n> - two", "Note", "", "one\n\ntwo")]
    [InlineData("> [!NOTE]\n> ```\n> code\n> ```", "Note", "", "code")]
    [InlineData("- item\n\n  > [!NOTE]\n  > Words.", "Note", "", "Words.")]
    [InlineData("> quoted\n>\n> > [!NOTE]\n> > Words.", "Note", "", "Words.")]
    [InlineData("::: caution\nWords.\n:::", "Caution", "", "Words.")]
    [InlineData("::: tip\nWords.\n:::", "Tip", "", "Words.")]
    public void They_are_read_as_on_GitHub_and_in_Obsidian(string typed, string kind, string title, string words)
    {
        var aside = Read.Body(typed).AllBlocks().OfType<Aside>().ShouldHaveSingleItem();

        aside.Kind.ToString().ShouldBe(kind);
        PlainText.Of(aside.Title).ShouldBe(title);
        PlainText.Of(aside.Blocks).TrimEnd().ShouldBe(words);
    }

    [Fact]
    public void Title_and_words_have_their_places()
    {
        var aside = Read.Body("Before.\n\n> [!WARNING] Mines\n> Words.").AllBlocks().OfType<Aside>().Single();

        Read.Print(aside.Title).ShouldBe("Mines‹3:14›");
        aside.Blocks.ShouldHaveSingleItem().Place.ToString().ShouldBe("content/briefings/2025/x.md:4:3");
    }

    [Theory]
    [InlineData("> [!quote]\n> Words.", "1:3", "[!quote]", "there are [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]; where the words are quoted delete it")]
    [InlineData("> [!warnning] So\n> Words.", "1:3", "[!warnning]", "there are [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]; where the words are quoted delete it")]
    [InlineData("> [!note|right] So", "1:3", "[!note|right]", "write \"> [!NOTE]\", a title behind a blank")]
    [InlineData("[!NOTE]\nWords.", "1:1", "[!NOTE]", "write \"> [!NOTE]\", a title behind a blank")]
    [InlineData("> Words.\n>\n> [!NOTE]\n> Words.", "3:3", "[!NOTE]", "write \"> [!NOTE]\", a title behind a blank")]
    public void What_is_none_stays_as_typed_with_a_warning(string typed, string place, string sign, string fix)
    {
        Read.Findings(typed).ShouldHaveSingleItem().ShouldBe($"{place}: warning BRF069: \"{sign}\" begins no callout and is printed as typed; {fix}");
        var body = Read.All(typed).Value;
        body.AllBlocks().ShouldNotContain(block => block is Aside);
        PlainText.Of(body).ShouldContain(sign);
    }

    [Theory]
    [InlineData("> [!note](https://au.int/)")]
    [InlineData("> \\[!quote]")]
    [InlineData("> ![!quote](media/a.png)")]
    public void What_only_looks_like_one_is_left_alone(string typed) => Read.All(typed).Diagnostics.ShouldNotContain(found => found.Code == Codes.ReadsOtherwise.Code);

    [Fact]
    public void One_without_words_is_an_error_since_what_follows_it_is_none_of_it() =>
        Read.Findings("> [!NOTE]\nWords.").ShouldBe(["1:1: error BRF065: the callout \"[!NOTE]\" has no words; begin each of its lines with \"> \""]);

    [Theory]
    [InlineData("> [!AMBER]\n> Secret.")]
    [InlineData("> [!TLP:AMBER]\n> Secret.")]
    [InlineData("> [!TLP:AMBER] Title\n> Secret.")]
    [InlineData("> [!amber]- Title\n> Secret.")]
    [InlineData("> [!NOTE] TLP:AMBER\n> Secret.")]
    [InlineData("> [!warning]- (TLP:AMBER) So\n> Secret.")]
    [InlineData("> [!NOTE] {tlp=AMBER}\n> Secret.")]
    [InlineData("> [!NOTE] ::: {tlp=AMBER}\n> Secret.\n> :::")]
    [InlineData("- > [!NOTE] **TLP:RED** Secret.")]
    public void What_looks_like_a_marking_is_an_error(string typed)
    {
        var found = Read.All(typed).Diagnostics;

        found.ShouldContain(each => each.Code == Codes.LooksLikeMarking.Code);
        found.ShouldNotContain(each => each.Code == Codes.ReadsOtherwise.Code);
    }
}
