using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Words;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

public sealed class WordsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_language_falls_back_word_by_word_with_one_warning()
    {
        folder.Write("t/words/en.yaml", "a: A\nb: {c: C, d: D}");
        folder.Write("t/words/fr.yaml", "a: A-fr\nb: {c: C-fr}\ne: E-fr");
        folder.Write("t/words/pt.yaml", "a: A-pt");
        var outcome = Load("fr", "pt", "sw");
        outcome.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal).ShouldBe(
        [
            "t/words/fr.yaml:1:1: warning BRF076: the language file of \"fr\" lacks 1 words, among them \"b.d\"; they are those of the site's first language or English",
            "t/words/pt.yaml:1:1: warning BRF076: the language file of \"pt\" lacks 3 words, among them \"b.c\", \"b.d\", \"e\"; they are those of the site's first language or English",
            "templates/words/sw.yaml:1:1: warning BRF076: there is no language file for \"sw\"; write it; until then its words are those of the site's first language or English",
        ]);
        var words = outcome.Value["pt"];
        words.Text("a").ShouldBe("A-pt");
        words.Text("b.c").ShouldBe("C-fr");
        words.Text("b.d").ShouldBe("D");
    }

    [Fact]
    public void A_publisher_changes_one_word_with_a_file_of_one_line()
    {
        folder.Write("own/words/en.yaml", "home: {latest: Newest}");
        folder.Write("t/words/en.yaml", "home: {latest: Latest, all: All}");
        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "own"), "own"), new TemplateFolder(Path.Combine(folder.Path, "t"), "t"));
        var words = WordsSet.Load(set, TemplateEngineTests.Site()).Value["en"];
        words.Text("home.latest").ShouldBe("Newest");
        words.Text("home.all").ShouldBe("All");
    }

    [Theory]
    [InlineData("a: [1]", 1, 4, "neither a text nor a map")]
    [InlineData("- a", 1, 1, "a map of keys")]
    [InlineData("- : ", 2, 1, "")]
    [InlineData("a: \"x", 1, 4, "")]
    [InlineData("a: 1\na: 2", 2, 1, "")]
    public void A_broken_language_file_is_placed(string yaml, int line, int column, string message)
    {
        folder.Write("t/words/en.yaml", yaml);
        var diagnostic = Load("en").Diagnostics.Single(each => each.Code == "BRF075");
        diagnostic.Place.Line.ShouldBe(line);
        diagnostic.Place.Column.ShouldBe(column);
        diagnostic.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("fr", 1_000_000, "many")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 12, "many")]
    [InlineData("ru", 3, "few")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 21, "many")]
    [InlineData("ja", 1, "other")]
    [InlineData("pt-BR", 1, "one")]
    public void Plural_categories_are_those_of_CLDR(string language, int number, string category)
    {
        PluralRules.Category(language, number).ShouldBe(category);
    }

    [Fact]
    public void Dates_and_numbers_follow_the_language_and_the_publishers_zone()
    {
        folder.Write("t/words/en.yaml", "formats: {date: d MMMM yyyy, date_short: d MMM yyyy, month: MMMM yyyy, time: \"HH:mm\", date_time: \"{date}, {time} {zone}\"}");
        var site = TemplateEngineTests.Site("en", "fr", "ar") with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris") };
        var set = WordsSet.Load(TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "t"), "t")), site).Value;
        var moment = new Moment(new DateTimeOffset(2025, 8, 31, 22, 30, 0, TimeSpan.Zero), false);
        set["en"].Formats.Full(moment).ShouldBe("1 September 2025, 00:30 UTC+02:00");
        set["en"].Formats.Full(moment with { DateOnly = true }).ShouldBe("1 September 2025");
        set["en"].Formats.ShortDate(moment.Instant).ShouldBe("1 Sep 2025");
        set["fr"].Formats.Date(moment.Instant).ShouldBe("1 septembre 2025");
        set["fr"].Formats.Month(2025, 2).ShouldBe("février 2025");
        set["fr"].Formats.Number(12345.5m).Replace('\u202F', ' ').Replace('\u00A0', ' ').ShouldBe("12 345,5");
        set["ar"].Formats.IsRightToLeft.ShouldBeTrue();
        set["ar"].Direction.ShouldBe("rtl");
        set["fr"].Direction.ShouldBe("ltr");
    }

    private Outcome<WordsSet> Load(params string[] languages) =>
        WordsSet.Load(TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "t"), "t")), TemplateEngineTests.Site([.. languages]));
}
