namespace Briefings.Reports.Tests.Rendering;

/// <summary>Reports, sections and sentences that are read from right to left.</summary>
public class RightToLeftTests
{
    [Fact]
    public void What_begins_at_the_left_begins_at_the_right_where_the_language_does()
    {
        const string Blocks = "<side><p style=\"side-text\">1</p></side><p>2</p><list><item>3</item></list><table><row><cell>4</cell><cell>5</cell></row></table><columns><column><p>6</p></column><column><p>7</p></column></columns><definitions><term>8</term><definition>9</definition></definitions>";
        Dictionary<string, double> Places(string language, string digits)
        {
            var markup = Sample.Report(Blocks).Replace("lang=\"en\"", $"lang=\"{language}\"", StringComparison.Ordinal);
            using var file = Sample.PdfDocument(Sample.Render(string.Concat(markup.Select(c => c)).Replace(">1<", $">{digits[0]}<", StringComparison.Ordinal)));
            return file.GetPage(1).Letters.Where(letter => char.IsDigit(letter.Value[0]) || letter.Value == "•").ToDictionary(letter => letter.Value, letter => (letter.StartBaseLine.X + letter.EndBaseLine.X) / 2);
        }

        var left = Places("en", "1");
        var right = Places("ar", "1");
        right.Keys.Order().ShouldBe(left.Keys.Order());
        foreach (var (what, x) in left)
        {
            right[what].ShouldBe(595.276 - x, 1.5, what);
        }
    }

    [Fact]
    public void A_section_in_another_language_begins_where_that_language_does_and_the_margin_stays()
    {
        Dictionary<string, double> Places(string language)
        {
            using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<side><p style=\"side-text\">1</p></side><p>2</p><section lang=\"{language}\"><list><item>3</item></list><list ordered=\"yes\" start=\"6\"><item>7</item></list><table style=\"part-rule\"><row><cell>4</cell><cell>5</cell></row></table></section>")));
            return file.GetPage(1).Letters.Where(letter => char.IsDigit(letter.Value[0]) || letter.Value == "•").ToDictionary(letter => letter.Value, letter => (letter.StartBaseLine.X + letter.EndBaseLine.X) / 2);
        }

        var (left, right) = (Places("fr"), Places("ar"));
        (right["1"], right["2"]).ShouldBe((left["1"], left["2"]));
        var main = (MainLeft, 595.276 - Sample.Styles.Pages["a4"].Margin.End);
        foreach (var marker in (string[])["•", "3", "6", "7"])
        {
            (right[marker] - main.Item2).ShouldBe(main.Item1 - left[marker], 4, marker);
        }

        right["5"].ShouldBeLessThan(right["4"]);
        left["5"].ShouldBeGreaterThan(left["4"]);
    }

    [Theory]
    [InlineData("JNIM أعلنت الجماعة", true)]
    [InlineData("An English sentence", false)]
    public void A_sentence_of_an_Arabic_report_is_read_as_its_letters_are(string words, bool rightToLeft)
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<p>{words}</p>").Replace("lang=\"en\"", "lang=\"ar\"", StringComparison.Ordinal)));
        var first = file.GetPage(1).Letters.Where(letter => char.IsAsciiLetter(letter.Value[0])).Min(letter => letter.StartBaseLine.X);
        (first > 300).ShouldBe(rightToLeft);
    }

    private static double MainLeft => 50 + Sample.Styles.Pages["a4"].Side + Sample.Styles.Pages["a4"].Gutter;
}
