using Briefings.Core.Words;

namespace Briefings.Core.Tests.Words;

public sealed class HiddenCharactersTests
{
    [Theory]
    [InlineData("Ségou – l’été, 12\u00A0km\u202F!")]
    [InlineData("می\u200Cخواهم")] // Persian needs the non-joiner.
    [InlineData("क्\u200Dष")] // Hindi may ask for the joiner.
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467 ❤️ 1️⃣")]
    [InlineData("مرحبا בעולם 世界 \U0001F600")]
    [InlineData("two\nlines\tand a tab")]
    public void What_readers_see_is_allowed(string text) => HiddenCharacters.FirstIn(text).ShouldBe(-1);

    [Theory]
    [InlineData("a\u202Eb", 1, "U+202E")]
    [InlineData("\uFEFFa", 0, "U+FEFF")]
    [InlineData("ab\u200B", 2, "U+200B")]
    [InlineData("a\u200Db", 1, "U+200D")]
    [InlineData("a\u200Cb", 1, "U+200C")]
    [InlineData("a\uFE0Fb", 1, "U+FE0F")]
    [InlineData("a\u2066b\u2069", 1, "U+2066")]
    [InlineData("a\u2028b", 1, "U+2028")]
    [InlineData("a\u0085b", 1, "U+0085")]
    [InlineData("a\u0000b", 1, "U+0000")]
    [InlineData("a\u3164b", 1, "U+3164")]
    [InlineData("a\U000E0041b", 1, "U+E0041")]
    [InlineData("a\uFFF9b", 1, "U+FFF9")]
    [InlineData("a\uFFFFb", 1, "U+FFFF")]
    [InlineData("a\u00ADb", 1, "U+00AD")]
    [InlineData("a\u200Fb", 1, "U+200F")]
    public void What_only_machines_see_is_found(string text, int index, string name)
    {
        HiddenCharacters.FirstIn(text).ShouldBe(index);
        HiddenCharacters.NameAt(text, index).ShouldBe(name);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_found() => HiddenCharacters.FirstIn("a\uD83Db").ShouldBe(1);

    [Fact]
    public void Running_text_may_hold_soft_hyphens_and_marks_of_direction_but_nothing_that_overrides()
    {
        HiddenCharacters.NextInProse("Super\u00ADcali \u200Fא\u200E \u061Cع", 0).ShouldBe(-1);
        HiddenCharacters.NextInProse("Super\u00ADcali\u202D", 0).ShouldBe(10);
    }
}
