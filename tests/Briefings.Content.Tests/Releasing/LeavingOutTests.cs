using Briefings.Content.Loading;
using Briefings.Content.Loading.Files;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Releasing;

public sealed class LeavingOutTests
{
    private const string Edition = "briefings/2025/road-closes.fr.md";

    [Theory]
    [InlineData("tlp: CLEAR", "tlp: CLAER")]
    [InlineData("status: approved", "status: aproved")]
    [InlineData("id: TST-2025-0001", "id: 1 2 3")]
    [InlineData("countries: [ML]", "countries: [XQ]")]
    [InlineData("title: The road closes", "title: [")]
    public void A_faulty_file_and_its_edition_are_in_no_release_and_in_no_preview(string from, string to)
    {
        using var house = new House();
        house.Edit(from, to).Write(Edition, "---\ntitle: La route\nsummary: Des combattants ont attaqué un convoi sur la route de l'ouest.\n---\nLe texte.\n");
        var (collection, told) = Left(house);

        told.Select(finding => (finding.Code, Path.GetFileName(finding.Place.File), finding.Message)).ShouldBe(
        [
            ("BRF125", "road-closes.fr.md", "this file is left out of the preview: errors in its original"),
            ("BRF125", "road-closes.md", "this file is left out of the preview: 1 error"),
        ]);
        foreach (var release in Releases(collection))
        {
            release.Briefings.ShouldHaveSingleItem().Slug.ShouldBe("road-opens");
        }
    }

    [Fact]
    public void A_picture_that_is_refused_is_told_once_and_its_text_left_out()
    {
        const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script/></svg>";
        using var house = new House();
        house.Write("media/x.svg", Drawing).Edit(House.Second, "The text.", "![x](media/x.svg)\n\nSee ![y](media/x.svg) and [z](media/x.svg).").Add("cover: {file: media/x.svg, alt: X, credit: Y}");

        var found = house.Diagnostics().ShouldHaveSingleItem();
        (found.Code, found.Place.Line).ShouldBe(("BRF101", 1));
        var (collection, told) = Left(house);
        told.Select(finding => finding.Message).ShouldAllBe(message => message.EndsWith(": a picture of it has errors", StringComparison.Ordinal));
        told.Count.ShouldBe(2);
        Releases(collection).ShouldAllBe(release => release.Briefings.IsEmpty);
        LeavingOut.FilesOf(collection, ["road-opens"]).ShouldContain(file => file.EndsWith("media/x.svg", StringComparison.Ordinal));
    }

    [Fact]
    public void A_faulty_edition_is_left_out_alone()
    {
        using var house = new House();
        house.Write(Edition, "---\ntitle: La route\ntlp: CLAER\nsummary: Des combattants ont attaqué un convoi sur la route de l'ouest.\n---\nLe texte.\n");

        foreach (var release in Releases(Left(house).Collection))
        {
            release.Briefings.Select(briefing => briefing.Language).ShouldBe(["en", "en"]);
        }
    }

    [Theory]
    [InlineData("[[road-closes]]", "left out")]
    [InlineData("[[road-closes|words]]", "words (left out)")]
    [InlineData("[[TST-2025-0001|words]]{.optional}", "words (left out)")]
    [InlineData("[words](briefings/2025/road-closes.md)", "words (left out)")]
    [InlineData("[words](https://www.example.org/briefings/2025/road-closes.html)", "words (left out)")]
    public void A_link_to_it_is_struck_through_with_a_word_and_the_text_is_sound(string link, string shown)
    {
        using var house = new House();
        house.Edit("status: approved", "status: aproved").Edit(House.Second, "The text.", link);
        var collection = Left(house).Collection;

        foreach (var opened in Opened(collection))
        {
            opened.HasErrors.ShouldBeFalse(string.Join('\n', opened.Diagnostics));
            opened.Diagnostics.ShouldContain(finding => finding.Code == "BRF126" && finding.Place.File.EndsWith("road-opens.md"));
            PlainText.Of(opened.Value.Briefings.Single().Body.AllInlines().OfType<Strike>().Single().Inlines).ShouldBe(shown);
        }
    }

    [Fact]
    public void A_file_that_can_t_be_read_at_all_is_known_by_its_name_so_that_links_to_it_are_no_fault()
    {
        using var house = new House();
        house.Write(House.First, new string('a', SourceText.LargestMarkdown + 1)).Edit(House.Second, "The text.", "See [[road-closes#head|words]].");

        house.Diagnostics().ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.FileTooLarge);
        var (collection, told) = Left(house);
        told.ShouldHaveSingleItem();
        foreach (var release in Releases(collection))
        {
            release.Briefings.ShouldHaveSingleItem().Slug.ShouldBe("road-opens");
        }
    }

    [Fact]
    public void A_faulty_page_is_left_out_in_every_language_where_it_is_the_first()
    {
        using var house = new House();
        house.Write("pages/about.md", "---\ntitle: About\ntlp: CLAER\n---\nWho we are.\n").Write("pages/about.fr.md", "---\ntitle: Qui\n---\nNous.\n").Edit(House.Second, "The text.", "[Us](about.html)");
        var collection = Left(house).Collection;

        foreach (var opened in Opened(collection))
        {
            opened.Value.Pages.ShouldBeEmpty();
            opened.Diagnostics.ShouldContain(finding => finding.Code == "BRF126");
        }
    }

    [Theory]
    [InlineData("site.yaml", "short_name: TST", "short_name: [", true)]
    [InlineData("vocabulary/actors.yaml", "kind: rebel-group", "kind: rebels", true)]
    [InlineData("briefings/2025/road-closes.md", "tlp: CLEAR", "tlp: CLAER", false)]
    [InlineData("pages/about.md", "title: About", "titel: About", false)]
    public void Faults_of_the_house_stop_everything_and_faults_of_one_text_do_not(string file, string from, string to, bool stops)
    {
        using var house = new House();
        house.Edit(file, from, to);
        var errors = house.Diagnostics().Where(finding => finding.Severity == Severity.Error).ToArray();

        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => LeavingOut.Stops(house.Load(), error) == stops);
    }

    private static (Collection Collection, IReadOnlyList<Diagnostic> Told) Left(House house)
    {
        var loaded = new Loader().Load(new LoadOptions(house.Root));
        var found = loaded.Diagnostics.Concat(Validator.Validate(loaded.Value).Diagnostics).ToArray();
        found.ShouldContain(finding => finding.Severity == Severity.Error);
        var left = LeavingOut.LeaveOut(loaded.Value, found);
        LeavingOut.LeaveOut(left.Value, found).Diagnostics.ShouldBeEmpty();
        return (left.Value, left.Diagnostics);
    }

    private static Outcome<Release>[] Opened(Collection collection) =>
        [Gate.Open(collection, collection.Site.Targets[1], Moment), Gate.Preview(collection, collection.Site.Targets[0], Moment)];

    private static Release[] Releases(Collection collection) => [.. Opened(collection).Select(opened => opened.Value)];

    private static DateTimeOffset Moment => new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);
}
