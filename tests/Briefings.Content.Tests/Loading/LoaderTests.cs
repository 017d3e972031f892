using Briefings.Content.Loading;
using Briefings.Content.Loading.Vocabularies;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Tests.Loading;

/// <summary>What the loader makes of content without a fault.</summary>
public class LoaderTests
{
    private const string French = "briefings/2025/road-closes.fr.md";
    private const string Edition = "---\ntitle: La route ferme\nsummary: Des combattants ont brûlé un convoi sur la route de l’ouest, le deuxième en deux jours.\n";

    [Fact]
    public void A_pipe_is_refused_and_nobody_waits_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes have names on Unix only, and are known on Linux");
        using var house = new House();
        house.Write("media/x.txt", "x");
        Briefings.Testing.Tool.Run("mkfifo", Path.Combine(house.Root, "briefings/2025/pipe.md")).ExitCode.ShouldBe(0);

        house.Findings().ShouldContain(finding => finding.Contains("pipe.md:1:1: error BRF001: this is a pipe", StringComparison.Ordinal));
    }

    [Fact]
    public void A_full_briefing_is_read_key_by_key()
    {
        using var house = new House();
        house.Write("media/rn1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>").Add(
            """
            prefix: West
            region: [sahel]
            spillover: [NE, "NO"]
            expires: 2026-01-01
            embargo: 2025-09-16T08:30+03:00
            changes:
              - {date: 2025-09-17, kind: correction, text: A name.}
              - {date: 2025-09-18T10:00:00Z, text: More facts.}
            places:
              - kayes
              - {name: RN1, kind: route, country: ML, admin1: ML-1, lat: 14.45, lon: -11.43, precision: 2}
            events:
              - {type: battles, subtype: armed clash, date: 2025-09-14, place: kayes, text: An ambush., fatalities: 3}
              - {type: protests, fatalities: unconfirmed}
            trend: deteriorated
            key_points: [One., Two.]
            judgments:
              - {text: It goes on., likelihood: very likely, confidence: moderate, horizon: weeks}
            sources:
              - {ref: A ministry, url: "https://example.org/a", reliability: B, credibility: 2}
              - {ref: S-17, public: false}
            related: [road-opens]
            unrelated: [TST-2025-0002]
            series: {id: kayes, part: 2}
            cover: {file: media/rn1.svg, alt: A road, credit: House, licence: CC BY}
            services: none
            pdf: {enabled: false, layout: short}
            slug: the-road
            aliases: [2024/old.html]
            notes: {anything: [goes]}
            """);
        house.Findings().ShouldBeEmpty();
        var briefing = house.Load().Briefings[0];
        briefing.Id.ShouldBe("TST-2025-0001");
        briefing.Slug.ShouldBe("the-road");
        briefing.Prefix.ShouldBe("West");
        briefing.Type.ShouldBe(BriefingType.Situation);
        briefing.Tlp.ShouldBe(Tlp.Clear);
        briefing.Status.ShouldBe(Status.Approved);
        briefing.Published.ShouldBe(new Moment(new DateTimeOffset(2025, 9, 15, 16, 0, 0, TimeSpan.Zero), false));
        briefing.Embargo.ShouldBe(new Moment(new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(3)), false));
        briefing.Expires.ShouldBe(new Moment(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(3)), true));
        briefing.Changes.Select(change => change.Kind).ShouldBe([ChangeKind.Correction, ChangeKind.Update]);
        briefing.Regions.ShouldBe(["sahel"]);
        briefing.Spillover.ShouldBe(["NE", "NO"]);
        briefing.Places[0].Coordinates.ShouldBe(new Coordinates(14.45, -11.44));
        briefing.Places[1].ShouldSatisfyAllConditions(
            place => place.Id.ShouldBeNull(),
            place => place.Kind.ShouldBe(PlaceKind.Route),
            place => place.Admin1.ShouldBe("ML-1"),
            place => place.Precision.ShouldBe(2));
        briefing.Events[0].Fatalities.ShouldBe(3);
        briefing.Events[1].ShouldSatisfyAllConditions(each => each.Fatalities.ShouldBeNull(), each => each.FatalitiesUnconfirmed.ShouldBeTrue());
        briefing.Trend.ShouldBe(Trend.Deteriorated);
        briefing.KeyPoints.Select(point => point.Words).ShouldBe(["One.", "Two."]);
        briefing.Judgments[0].Likelihood!.Row.ShouldBe(6);
        briefing.Sources.Select(source => source with { Place = null }).ShouldBe([new Source("A ministry", "https://example.org/a", 'B', 2)]);
        briefing.Related.ShouldBe(["road-opens"]);
        briefing.Series.ShouldBe(new SeriesReference("kayes", 2));
        briefing.Cover.ShouldNotBeNull().ShouldSatisfyAllConditions(
            cover => (cover.File, cover.Alternative, cover.Licence).ShouldBe(("media/rn1.svg", "A road", "CC BY")),
            cover => cover.Credit!.Words.ShouldBe("House"));
        briefing.Services.ShouldBe("none");
        briefing.Pdf.ShouldBe(new PdfOptions(false, "short"));
        briefing.Aliases.ShouldBe(["2024/old.html"]);
        briefing.PlaceOf("places[1].lat").Line.ShouldBe(24);
    }

    [Fact]
    public void Unquoted_NO_is_Norway_and_other_words_of_old_YAML_are_text()
    {
        using var house = new House();
        house.Edit("countries: [ML]", "countries: [NO]").Edit("title: The road closes", "title: 12:30").Add("key_points: [yes, 0o17, 1e3, ~x, on]");
        house.Findings().ShouldBeEmpty();
        var briefing = house.Load().Briefings[0];
        briefing.Countries.ShouldBe(["NO"]);
        briefing.Title.ShouldBe("12:30");
        briefing.KeyPoints.Select(point => point.Words).ShouldBe(["yes", "0o17", "1e3", "~x", "on"]);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_change_neither_content_nor_places()
    {
        using var house = new House();
        house.Edit("actors: [jnim]", "actors: [jnmi]");
        var expected = house.Findings();
        house.Write(House.First, [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(house.Text(House.First).Replace("\n", "\r\n", StringComparison.Ordinal))]);
        house.Findings().ShouldBe(expected);
    }

    [Fact]
    public void An_edition_inherits_what_it_leaves_out()
    {
        using var house = new House();
        house.Add("region: sahel\nkey_points: [One.]\naliases: [old.html]").Write(French, Edition + "published: 2025-09-17T10:00:00+00:00\n---\nLe texte.\n");
        house.Findings().ShouldHaveSingleItem().ShouldContain("BRF181");
        var (edition, original) = (house.Load().Briefings[0], house.Load().Briefings[1]);
        edition.IsEdition.ShouldBeTrue();
        edition.Language.ShouldBe("fr");
        edition.Title.ShouldBe("La route ferme");
        edition.Published!.Value.Instant.Day.ShouldBe(17);
        edition.ShouldSatisfyAllConditions(
            each => each.Id.ShouldBe(original.Id),
            each => each.Slug.ShouldBe(original.Slug),
            each => each.Tlp.ShouldBe(original.Tlp),
            each => each.Status.ShouldBe(original.Status),
            each => each.Actors.ShouldBe(original.Actors),
            each => each.Regions.ShouldBe(original.Regions),
            each => each.KeyPoints.ShouldHaveSingleItem().Inlines.ShouldHaveSingleItem().ShouldBeOfType<Core.Prose.Span>().Language.ShouldBe("en"),
            each => each.Aliases.ShouldBeEmpty());
    }

    [Fact]
    public void A_fault_that_is_inherited_is_reported_once_where_it_stands()
    {
        using var house = new House();
        house.Edit("actors: [jnim]", "actors: [jnmi]").Edit("cutoff: 2025-09-15T09", "cutoff: 2025-09-16T09").Write(French, Edition + "---\nLe texte.\n");
        house.Findings().ShouldAllBe(finding => !finding.Contains(".fr.md", StringComparison.Ordinal));
        house.Findings().Count.ShouldBe(2);
    }

    [Fact]
    public void A_link_in_an_inherited_line_is_checked_where_it_stands_and_against_the_headings_there()
    {
        using var house = new House();
        house.Edit("The text.", "## Outlook\n\nThe text.")
            .Add("key_points: [\"[a](#outlook)\", \"[b](#nowhere)\", \"[[no-such]]\"]")
            .Write(French, Edition + "---\n## Suite\n\nLe texte.\n");
        var findings = house.Findings().Where(static finding => !finding.Contains("BRF181", StringComparison.Ordinal)).ToList();
        findings.Count.ShouldBe(2);
        findings[0].ShouldStartWith("content/briefings/2025/road-closes.md:14:32: error BRF057");
        findings[1].ShouldStartWith("content/briefings/2025/road-closes.md:14:49: error BRF056");
    }

    [Theory]
    [InlineData("published:")]
    [InlineData("published: ~")]
    [InlineData("published: \"\"")]
    public void An_approved_briefing_without_a_time_says_so_once(string key)
    {
        using var house = new House();
        house.Edit("published: 2025-09-15T16:00:00+00:00", key);
        house.Findings().Where(static finding => finding.Contains("published", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("road-closes.md:8:");
    }

    [Fact]
    public void An_original_in_another_language_says_so_in_its_front_matter()
    {
        using var house = new House();
        house.Add("lang: fr").Edit("title: The road closes", "title: \"La route : fermée\"");
        house.Findings().ShouldBeEmpty();
        house.Load().Briefings[0].ShouldSatisfyAllConditions(each => each.Language.ShouldBe("fr"), each => each.IsEdition.ShouldBeFalse(), each => each.Body.Language.ShouldBe("fr"));
    }

    [Fact]
    public void Default_authors_stand_in_and_a_briefing_without_them_needs_none()
    {
        using var house = new House();
        house.Edit("site.yaml", "name: Test House", "name: Test House\ndefault_authors: [editor]").Edit("authors: [desk]\n", "");
        house.Findings().ShouldBeEmpty();
        house.Load().Briefings[0].Authors.ShouldBe(["editor"]);
    }

    [Fact]
    public void Countries_are_named_in_each_language_of_the_site()
    {
        using var house = new House();
        house.Edit("countries: [ML]", "countries: [TD, CD]").Write("vocabulary/countries.yaml", "- {id: CD, label: {en: DR Congo}, aliases: [DRC]}\n");
        house.Findings().ShouldBeEmpty();
        var countries = house.Load().Vocabulary.Countries;
        countries["TD"].Label.In("fr", "en").ShouldBe("Tchad");
        countries["TD"].Label.In("en", "en").ShouldBe("Chad");
        countries["CD"].Label.In("en", "en").ShouldBe("DR Congo");
        countries["CD"].Label.In("fr", "en").ShouldBe("Congo-Kinshasa");
    }

    [Theory]
    [InlineData("CI", "de", "Côte d’Ivoire")]
    [InlineData("SD", "ar", "السودان")]
    [InlineData("TD", "fr-CA", "Tchad")]
    [InlineData("ML", "zh-Hans", "马里")]
    [InlineData("ML", "xx", "Mali")]
    public void A_country_has_its_name_in_any_language(string code, string language, string name) => CountryNames.In(code, language).ShouldBe(name);

    [Fact]
    public void All_codes_of_ISO_3166_1_have_a_name()
    {
        CountryCodes.Codes.Count.ShouldBe(250);
        CountryCodes.Codes.ShouldAllBe(code => CountryNames.In(code, "en") != code);
    }

    [Fact]
    public void The_next_id_follows_the_last_of_its_year()
    {
        using var house = new House();
        house.Load().NextId(2025).ShouldBe("TST-2025-0003");
        house.Load().NextId(2026).ShouldBe("TST-2026-0001");
    }

    [Theory]
    [InlineData("TST", "TST-2026-0001")]
    [InlineData("Étude du Sahel", "EDS-2026-0001")]
    [InlineData("Дом", "DOM-2026-0001")]
    public void A_house_without_briefings_begins_with_its_short_name(string name, string id)
    {
        using var house = new House();
        house.Delete(House.First).Delete(House.Second).Edit("site.yaml", "short_name: TST", $"short_name: {name}");
        house.Load().NextId(2026).ShouldBe(id);
    }

    [Fact]
    public void A_base_url_of_the_command_line_takes_the_place_of_all()
    {
        using var house = new House();
        house.Edit("site.yaml", "output: out/clients", "output: out/clients, base_url: \"https://clients.example.org\"");
        var own = house.Load().Site;
        own.Targets[0].BaseUrl.ShouldBe(new Uri("https://www.example.org/"));
        own.Targets[1].BaseUrl.ShouldBe(new Uri("https://clients.example.org/"));
        var site = new Loader().Load(new LoadOptions(house.Root, new Uri("https://preview.example.org/x"))).Value.Site;
        site.BaseUrl.ShouldBe(new Uri("https://preview.example.org/x/"));
        site.Targets.ShouldAllBe(target => target.BaseUrl == site.BaseUrl);
    }

    [Fact]
    public void A_house_that_says_little_gets_what_works()
    {
        using var house = new House();
        house.Write("site.yaml", "name: {en: House, fr: Maison}\nbase_url: https://example.org/a\n");
        house.Findings().ShouldBeEmpty();
        house.Load().Site.ShouldSatisfyAllConditions(
            site => site.Languages.ShouldBe(["en"]),
            site => site.TimeZone.ShouldBe(TimeZoneInfo.Utc),
            site => site.ShortName.In("fr", "en").ShouldBe("Maison"),
            site => site.TwoPersonReview.ShouldBeFalse(),
            site => site.Reports.Paper.ShouldBe(Paper.A4),
            site => site.Targets.ShouldBe([new Target("public", Tlp.Clear, "site", new Uri("https://example.org/a/"), true, false)]));
    }

    [Fact]
    public void A_house_prints_on_the_paper_that_it_names()
    {
        using var house = new House();
        house.Edit("site.yaml", "name: Test House", "name: Test House\nreports: {paper: letter}");
        house.Findings().ShouldBeEmpty();
        house.Load().Site.Reports.Paper.ShouldBe(Paper.Letter);
        house.Edit("site.yaml", "paper: letter", "paper: leter");
        house.Findings().ShouldHaveSingleItem().ShouldContain("\"leter\" is no value of \"paper\"");
    }

    [Fact]
    public void A_source_whose_publicity_cannot_be_read_is_not_shown()
    {
        using var house = new House();
        house.Add("sources: [{ref: S-17, public: nope}]");
        house.Load().Briefings[0].Sources.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_whose_marking_or_status_cannot_be_read_is_not_shown()
    {
        using var house = new House();
        house.Write("pages/about.md", "---\ntitle: About\ntlp: amber\nstatus: final\n---\nText.\n");
        house.Load().Pages[0].ShouldSatisfyAllConditions(page => page.Tlp.ShouldBe(Tlp.Red), page => page.Status.ShouldBe(Status.Draft));
    }

    [Fact]
    public void Paths_are_printed_as_they_are_typed()
    {
        using var house = new House();
        house.Edit("tlp: CLEAR", "tlp: WHITE");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, house.Root).Replace('\\', '/');
        new Loader().Load(new LoadOptions(relative + "/")).Diagnostics.ShouldHaveSingleItem().Place.File.ShouldBe($"{relative}/{House.First}");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_finding() =>
        new Loader().Load(new LoadOptions("no/such/folder")).Diagnostics.ShouldHaveSingleItem()
            .ShouldBe(new(Codes.UnusableCommand, default, "there is no content folder \"no/such/folder\"", "go to the folder that holds it, name it with --content, or begin one: briefings init"));

    [Fact]
    public void A_link_inside_the_content_folder_is_followed()
    {
        using var house = new House();
        File.CreateSymbolicLink(Path.Combine(house.Root, "pages", "imprint.md"), "about.md");
        house.Findings().ShouldBeEmpty();
        house.Load().Pages.Length.ShouldBe(2);
    }

    [Fact]
    public void All_findings_come_at_once_and_in_order()
    {
        using var house = new House();
        house.Edit("title: The road closes", "title: Mali: closed").Edit("tlp: CLEAR", "tlp: WHITE").Edit("actors: [jnim]", "actors: [jnmi]").Edit(House.Second, "impacts: [supply-chain]", "impacts: [supply, energy]");
        house.Findings().Select(finding => finding.Split(' ')[0] + finding.Split(' ')[2]).ShouldBe(
        [
            $"content/{House.First}:3:12:BRF013:", $"content/{House.First}:6:6:BRF024:", $"content/{House.First}:12:10:BRF030:",
            $"content/{House.Second}:13:11:BRF030:", $"content/{House.Second}:13:19:BRF030:",
        ]);
    }

    [Fact]
    public void An_entry_that_cannot_be_read_is_not_called_unknown_where_it_is_named()
    {
        using var house = new House();
        house.Edit("vocabulary/actors.yaml", "label: JNIM", "label: JNIM: a coalition");
        house.Findings().ShouldHaveSingleItem().ShouldStartWith("content/vocabulary/actors.yaml:1:25: error BRF013");
    }
}
