using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Content.Validation.Bodies;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Downloads;
using Briefings.Core.Prose;
using static Briefings.Content.Tests.Releasing.Samples;

namespace Briefings.Content.Tests.Releasing;

/// <summary>A file to download is in a target only where its own marking and a shown link allow it, and leaves no trace elsewhere.</summary>
public sealed class DownloadTests
{
    private const string Open = "files/open.csv";
    private const string Secret = "files/secret.csv";

    private static Collection With(string text, params TextFile[] pages) => With([Briefing("first", "H-2025-0001", text)], pages);

    private static Collection With(Briefing[] briefings, params TextFile[] pages) => new()
    {
        Site = Site,
        Briefings = [.. briefings],
        Pages = [.. pages.Where(page => page.TermKind is null)],
        Profiles = [.. pages.Where(page => page.TermKind is not null)],
        Vocabulary = Vocabulary("jnim"),
        Downloads = new[] { Of(Open, Tlp.Clear), Of(Secret, Tlp.Amber) }.ToImmutableSortedDictionary(file => file.File, file => file, StringComparer.Ordinal),
    };

    private static Download Of(string file, Tlp? tlp) => new(file, "/" + file, Place.Of("content/" + file), DownloadKind.Csv)
    {
        Entry = new DownloadEntry(file, tlp, LocalizedText.Of("Title of " + file), []),
        Size = 10,
        Hash = "00",
    };

    private static string[] FilesOf(Release release) => [.. release.Files.Select(file => file.File)];

    private static IEnumerable<string> LinksOf(Release release) =>
        release.Briefings.SelectMany(briefing => briefing.Body.AllInlines()).OfType<Link>().Select(link => link.Target is SiteTarget site ? site.Path + (site.Fragment is { } id ? "#" + id : "") : link.Target.ToString()!);

    [Theory]
    [InlineData("[a](files/open.csv)")]
    [InlineData("[a](/files/open.csv)")]
    [InlineData("[a](../../files/open.csv)")]
    [InlineData("[a](files/./open.csv)")]
    [InlineData("[[files/open.csv]]")]
    [InlineData("[[files/open.csv|a]]")]
    [InlineData("[a][b]\n\n[b]: files/open.csv")]
    [InlineData("[a](https://www.example.org/files/open.csv)")]
    [InlineData("[a](https://example.org/Files/OPEN.csv?x=1)")]
    [InlineData("<https://www.example.org/files/open.csv>")]
    [InlineData("https://www.example.org/files/open.csv")]
    [InlineData("| a |\n|---|\n| [a](files/open.csv) |")]
    [InlineData("Text.[^1]\n\n[^1]: See [a](files/open.csv).")]
    [InlineData("## [a](files/open.csv)\n\nText.")]
    [InlineData("![a](media/a.png)\n*By [a](files/open.csv)*")]
    public void A_shown_link_brings_its_file(string text)
    {
        var release = Gate.Open(With(text), Public, Now);

        release.Diagnostics.Where(each => each.Severity == Severity.Error).ShouldBeEmpty();
        FilesOf(release.Value).ShouldBe([Open]);
        LinksOf(release.Value).ShouldBe(["files/open.csv"]);
    }

    [Fact]
    public void A_place_in_a_file_is_kept() => LinksOf(Gate.Open(With("[a](files/open.csv#row=3)"), Public, Now).Value).ShouldBe(["files/open.csv#row=3"]);

    [Fact]
    public void A_file_that_nothing_shown_links_to_is_in_no_target()
    {
        FilesOf(Gate.Open(With("Text."), Clients, Now).Value).ShouldBeEmpty();
        FilesOf(Gate.Open(With([Briefing("first", "H-2025-0001") with { Body = Body("[a](files/open.csv)", "x"), Status = Status.Draft }]), Clients, Now).Value).ShouldBeEmpty();
        FilesOf(Gate.Open(With([Briefing("first", "H-2025-0001") with { Body = Body("[a](files/open.csv)", "x"), Tlp = Tlp.Red }]), Clients, Now).Value).ShouldBeEmpty();
        FilesOf(Gate.Open(With("`[a](files/open.csv)`"), Clients, Now).Value).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_in_a_marked_section_counts_only_where_the_section_shows()
    {
        var collection = With("Text.\n\n::: {tlp=AMBER}\n[a](files/open.csv) and [b](files/secret.csv).\n:::\n");

        FilesOf(Gate.Open(collection, Public, Now).Value).ShouldBeEmpty();
        FilesOf(Gate.Open(collection, Clients, Now).Value).ShouldBe([Open, Secret]);
        Gate.Open(collection, Public, Now).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("See [it](files/secret.csv).")]
    [InlineData("See [[files/secret.csv|it]].")]
    [InlineData("See [it](https://www.example.org/files/secret.csv).")]
    [InlineData("See [it](http://example.org/FILES/Secret.CSV).")]
    [InlineData("See [it](https://clients.example.org/files/secret.csv).")]
    [InlineData("See [it](https://web.archive.org/web/2025/https://www.example.org/files/secret.csv).")]
    [InlineData("See [it](https://web.archive.org/x?u=%2Ffiles%2Fsecret%2Ecsv).")]
    public void A_link_to_a_file_that_is_marked_higher_is_an_error_and_its_words_stay(string text)
    {
        var release = Gate.Open(With(text), Public, Now);

        release.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code && each.Severity == Severity.Error);
        Dump(release.Value).ShouldNotContain("secret", Case.Insensitive);
        PlainText.Of(release.Value.Briefings[0].Body).ShouldContain("See it.");
        FilesOf(Gate.Open(With(text), Clients, Now).Value).ShouldBe(text.Contains("archive", StringComparison.Ordinal) ? [] : [Secret]);
    }

    [Theory]
    [InlineData("At www.example.org/files/secret.csv, they say.")]
    [InlineData("At `files/secret.csv`.")]
    [InlineData("```\ncurl /files/secret.csv\n```")]
    [InlineData("At FILES/Secret.csv now.")]
    [InlineData("![At files/secret.csv](media/a.png)")]
    public void Words_that_name_such_a_file_are_an_error_and_lose_its_path(string text)
    {
        var release = Gate.Open(With(text), Public, Now);

        release.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code);
        Dump(release.Value).ShouldNotContain("secret", Case.Insensitive);
    }

    [Fact]
    public void An_optional_link_to_it_becomes_its_words()
    {
        var release = Gate.Open(With("See [it](files/secret.csv){.optional}."), Public, Now);

        release.Diagnostics.Select(each => each.Code).ShouldBe([Codes.LinkDropped.Code]);
        LinksOf(release.Value).ShouldBeEmpty();
        PlainText.Of(release.Value.Briefings[0].Body).ShouldContain("See it.");
    }

    [Fact]
    public void Words_alone_bring_no_file()
    {
        var release = Gate.Open(With("At `files/open.csv`."), Public, Now);

        FilesOf(release.Value).ShouldBeEmpty();
        release.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(found => found.Code.ShouldBe(Codes.LinkDropped.Code), found => found.Message.ShouldContain("no link that the target shows leads to it"));
    }

    [Fact]
    public void Lines_of_front_matter_sources_pages_profiles_services_and_the_navigation_hold_links_too()
    {
        var line = Phrase.From(Body("See [it](files/open.csv).", "x"));
        var briefing = Briefing("first", "H-2025-0001");
        Collection[] collections =
        [
            With([briefing with { Summary = line }]),
            With([briefing with { KeyPoints = [line] }]),
            With([briefing with { Judgments = [new Judgment(line, null, null, null)] }]),
            With([briefing with { Sources = [new Source("A", "https://www.example.org/files/open.csv", null, null)] }]),
            With("Text.", Page("about", "[it](files/open.csv)")),
            With([briefing with { Actors = [new ActorReference("jnim", ActorRole.Mentioned)] }], Page("jnim", "[it](files/open.csv)") with { TermKind = TermKind.Actor }),
        ];

        foreach (var collection in collections)
        {
            FilesOf(Gate.Open(collection, Public, Now).Value).ShouldBe([Open]);
        }
    }

    [Fact]
    public void A_profile_of_a_term_that_nothing_shown_names_brings_nothing() =>
        FilesOf(Gate.Open(With("Text.", Page("jnim", "[it](files/open.csv)") with { TermKind = TermKind.Actor }), Public, Now).Value).ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData(Tlp.Red)]
    public void What_nobody_marked_or_is_for_one_recipient_is_in_no_target(Tlp? marking)
    {
        var collection = With("See [it](files/open.csv){.optional}.");
        var copy = new Collection { Site = collection.Site, Briefings = collection.Briefings, Vocabulary = collection.Vocabulary, Downloads = collection.Downloads.SetItem(Open, Of(Open, marking)) };

        FilesOf(Gate.Open(copy, Clients, Now).Value).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_with_an_error_is_left_out()
    {
        var collection = With("See [it](files/open.csv).");
        var copy = new Collection { Site = collection.Site, Briefings = collection.Briefings, Vocabulary = collection.Vocabulary, Downloads = collection.Downloads.SetItem(Open, Of(Open, Tlp.Clear) with { IsFaulty = true }) };
        var release = Gate.Open(copy, Public, Now);

        FilesOf(release.Value).ShouldBeEmpty();
        release.Diagnostics.Select(each => each.Code).ShouldBe([Codes.LinkToLeftOut.Code]);
    }

    [Fact]
    public void A_report_for_one_recipient_leads_to_what_the_site_has_and_to_nothing_else()
    {
        Briefing[] briefings =
        [
            Briefing("first", "H-2025-0001", "[a](files/open.csv), [b](files/secret.csv)") with { Tlp = Tlp.Red },
            Briefing("second", "H-2025-0002", "[a](files/open.csv)"),
        ];

        LinksOf(Gate.OpenForRecipient(With(briefings), Public, "first", Now).Value).ShouldBe(["files/open.csv"]);
        LinksOf(Gate.OpenForRecipient(With(briefings[..1]), Public, "first", Now).Value).ShouldBeEmpty();
    }

    [Fact]
    public void A_preview_shows_every_file_that_a_text_links_to() =>
        FilesOf(Gate.Preview(With("[a](files/open.csv) [b](files/secret.csv)"), Public, Now).Value).ShouldBe([Open, Secret]);

    [Fact]
    public void A_title_loses_the_address_of_what_is_held_back()
    {
        var collection = With([Briefing("first", "H-2025-0001", "[a](files/open.csv)"), Briefing("hidden", "H-2025-0009") with { Status = Status.Draft }]);
        var titled = Of(Open, Tlp.Clear) with { Entry = new DownloadEntry(Open, Tlp.Clear, LocalizedText.Of("Of /briefings/2025/hidden.html"), []) };
        var copy = new Collection { Site = collection.Site, Briefings = collection.Briefings, Vocabulary = collection.Vocabulary, Downloads = collection.Downloads.SetItem(Open, titled) };
        var release = Gate.Open(copy, Public, Now);

        release.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code);
        release.Value.Files[0].Title.In("en", "en").ShouldNotContain("hidden");
    }

    [Fact]
    public void A_file_that_only_drafts_link_to_is_not_called_forgotten()
    {
        BodyRules.Check(With([Briefing("first", "H-2025-0001") with { Body = Body("[a](files/open.csv) [b](files/secret.csv)", "x"), Status = Status.Draft }])).ShouldBeEmpty();
        BodyRules.Check(With("[a](files/open.csv)")).Select(found => found.Code).ShouldBe([Codes.FileWithoutLink.Code]);
    }
}
