using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

public sealed class SiteRendererTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_example_renders_without_a_finding_once_it_has_its_pdfs()
    {
        var release = RenderedSite.Open(Repository.Path("content"));
        ReportFile[] reports = [.. release.Briefings.Select(briefing => new ReportFile(briefing.Key, $"{briefing.Language}-{briefing.Slug}.pdf", "%PDF-"u8.ToArray(), 1, briefing.Tlp))];

        RenderedSite.Of(release, reports: reports).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Navigation_to_what_a_target_does_not_have_is_left_out_and_named_where_it_is_typed()
    {
        House("navigation:\n  - {label: Everything, to: regions/}\n  - {label: Reports, to: reports.html}\ntargets:\n  - {name: public, tlp: CLEAR, output: site, pdf: false}\n");

        var site = RenderedSite.Of(RenderedSite.Open(Path.Combine(folder.Path, "content")));

        var found = site.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("BRF078");
        found.Place.File.ShouldEndWith("content/site.yaml");
        (found.Place.Line, found.Place.Column).ShouldBe((8, 26));
        site["index.html"].ShouldNotContain("reports.html");
    }

    [Fact]
    public void A_page_named_like_one_that_is_made_is_an_error_at_its_address()
    {
        House("", "aliases: [index.html]");

        var site = RenderedSite.Of(RenderedSite.Open(Path.Combine(folder.Path, "content")));

        var found = site.Diagnostics.ShouldHaveSingleItem();
        found.Severity.ShouldBe(Severity.Error);
        found.Code.ShouldBe("BRF079");
        found.Place.File.ShouldEndWith("briefings/2025/one.md");
        found.Place.Line.ShouldBeGreaterThan(1);
        found.Place.Column.ShouldBe(11);
        found.Message.ShouldContain("\"index.html\"");
    }

    [Fact]
    public void The_first_page_tells_no_region_s_news_twice()
    {
        House("");
        folder.Write("content/vocabulary/regions.yaml", "- {id: wide, label: Wide}\n- {id: here, label: Here, countries: [ML], parent: wide}\n- {id: there, label: There}\n");
        Story("both", "2025-05-04", "[here, wide]");
        Story("shared", "2025-05-03", "[here, there]");
        Story("before", "2025-05-02", "[here]");

        var site = RenderedSite.Of(RenderedSite.Open(Path.Combine(folder.Path, "content")))["index.html"];
        var regions = site[site.IndexOf("id=\"part_regions\"", StringComparison.Ordinal)..site.IndexOf("id=\"part_months\"", StringComparison.Ordinal)];

        // "Wide" has nothing but what "Here" has; "There", the smaller, shows what both have.
        regions.ShouldNotContain("regions/wide.html");
        regions.ShouldContain("regions/here.html");
        regions.Split("briefings/2025/both.html").Length.ShouldBe(2);
        regions.Split("briefings/2025/shared.html").Length.ShouldBe(2);
        regions.IndexOf("briefings/2025/shared.html", StringComparison.Ordinal).ShouldBeGreaterThan(regions.IndexOf("regions/there.html", StringComparison.Ordinal));
    }

    private void Story(string slug, string date, string regions) => folder.Write(
        $"content/briefings/2025/{slug}.md",
        $"---\nid: H-2025-{date[8..]}99\ntitle: {slug}\nsummary: Something happened here\ntype: flash\ntlp: CLEAR\nstatus: approved\npublished: {date}\nauthors: [desk]\ncountries: [ML]\nactors: []\nimpacts: []\nregion: {regions}\n---\nWords.\n");

    private void House(string settings, string key = "region: here")
    {
        folder.Write("content/site.yaml", "name: House\nbase_url: https://www.example.org/\nlanguages: [en]\ntime_zone: UTC\nbrand: {primary: \"#123456\", accent: \"#654321\"}\n" + settings);
        folder.Write("content/vocabulary/regions.yaml", "- {id: here, label: Here, countries: [ML]}\n");
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: Desk}\n");
        folder.Write("content/briefings/2025/one.md", $"---\nid: H-2025-0001\ntitle: One\nsummary: Something happened here\ntype: flash\ntlp: CLEAR\nstatus: approved\npublished: 2025-05-01\nauthors: [desk]\ncountries: [ML]\nactors: []\nimpacts: []\n{key}\n---\nWords.\n");
    }
}
