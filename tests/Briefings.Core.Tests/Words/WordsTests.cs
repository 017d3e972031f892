using Briefings.Core.Words;

namespace Briefings.Core.Tests.Words;

/// <summary>Folding and the nearest word.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("Jama’at  Nusrat", "jama'at nusrat")]
    [InlineData("CÔTE D’IVOIRE", "cote d'ivoire")]
    [InlineData("al–Qaïda — “x”", "al-qaida - \"x\"")]
    [InlineData("Œuvre Straße Ærø Łódź", "oeuvre strasse aero lodz")]
    [InlineData(" a\u00A0b\u202Fc\u200Bd\u00AD ", "a b cd")]
    [InlineData("الســودان", "السودان")]
    [InlineData("السودان ـ", "السودان")]
    [InlineData("ʻAlī ʿAbd", "'ali 'abd")]
    public void Case_accents_quotes_dashes_and_blanks_do_not_tell_words_apart(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Fact]
    public void A_lone_surrogate_is_folded_all_the_same() => Should.NotThrow(() => Folding.Fold("a\uD800b"));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("jnmi", "jnim", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_letters_put_in_left_out_changed_or_swapped(string left, string right, int distance)
    {
        NearestWord.Distance(left, right).ShouldBe(distance);
        NearestWord.Distance(right, left).ShouldBe(distance);
    }

    [Theory]
    [InlineData("jnmi", "jnim")]
    [InlineData("JNIM", "jnim")]
    [InlineData("supply", "supply-chain")]
    [InlineData("suply-chian", "supply-chain")]
    [InlineData("humanitarian", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_what_was_probably_meant(string typed, string? meant) =>
        NearestWord.Find(typed, ["jnim", "fama", "supply-chain", "energy-fuel"]).ShouldBe(meant);

    [Fact]
    public void A_spelling_leads_to_its_answer() =>
        NearestWord.Find("Nusrat al Islàm", [("JNIM", "jnim"), ("Nusrat al-Islam", "jnim"), ("FAMa", "fama")]).ShouldBe("jnim");

    [Fact]
    public void Of_words_that_are_equally_near_the_first_by_letters_is_taken() => NearestWord.Find("cat", ["hat", "bat"]).ShouldBe("bat");
}
