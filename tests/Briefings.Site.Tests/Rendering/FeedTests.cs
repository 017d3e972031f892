using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Briefings.Site.Rendering;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>What the entries of feeds say, and how many there are.</summary>
public sealed class FeedTests : IDisposable
{
    private const string Keys = """
        key_points: [The road is closed.]
        judgments: [{text: It stays closed., likelihood: likely, confidence: moderate, horizon: weeks}, {text: Nobody will say why.}]
        impacts: [health, {category: energy, severity: 5, horizon: immediate}]
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TemporaryFolder folder = new();

    public FeedTests()
    {
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: Desk}\n");
        folder.Write("content/vocabulary/impacts.yaml", "- {id: energy, label: Energy}\n- {id: health, label: Health}\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_entry_of_the_feed_of_a_site_says_what_matters_first()
    {
        Briefing(1, Keys);
        var content = Entries(Render()["feed.xml"]).ShouldHaveSingleItem().Element(Atom + "content")!.Value;

        content.ShouldStartWith("<h2");
        string[] inOrder =
        [
            "Key points</h2>", "<li>The road is closed.</li>", "Judgements</h2>", "<p>It stays closed.</p>", "<strong>Likelihood</strong> likely 55–80%", "<strong>Horizon</strong> within weeks",
            "<strong>Confidence</strong> moderate", "Nobody will say why.", "Impact</h2>", "Energy", "5 · extreme", "immediate", "Health", "not rated", "<hr", "Text of 1.",
        ];
        inOrder.Select(part => content.IndexOf(part, StringComparison.Ordinal)).ShouldBe([.. inOrder.Select(part => content.IndexOf(part, StringComparison.Ordinal)).Where(at => at >= 0).Order()]);
    }

    [Fact]
    public void An_entry_without_any_of_it_is_the_text()
    {
        Briefing(1, "impacts: []");
        Entries(Render()["feed.xml"]).ShouldHaveSingleItem().Element(Atom + "content")!.Value.Trim().ShouldBe("<p>Text of 1.</p>");
    }

    [Fact]
    public void An_entry_of_the_feed_of_a_term_is_a_summary()
    {
        Briefing(1, Keys);
        var files = Render();
        var entry = Entries(files["impacts/energy.xml"]).ShouldHaveSingleItem();
        entry.Element(Atom + "content").ShouldBeNull();
        entry.Element(Atom + "summary")!.Value.ShouldBe("Summary of 1.");
        var item = JsonDocument.Parse(files["impacts/energy.json"]).RootElement.GetProperty("items")[0];
        item.TryGetProperty("content_html", out _).ShouldBeFalse();
        item.GetProperty("content_text").GetString().ShouldBe("Summary of 1.");
    }

    [Theory]
    [InlineData("", 50, 30)]
    [InlineData("feeds: {site: 2}\n", 2, 30)]
    [InlineData("feeds: {site: 60, term: 1}\n", 55, 1)]
    public void Feeds_hold_as_many_of_the_newest_as_the_settings_say(string settings, int site, int term)
    {
        for (var number = 1; number <= 55; number++)
        {
            Briefing(number, "impacts: [energy]");
        }

        var files = Render(settings);
        Entries(files["feed.xml"]).Count.ShouldBe(site);
        JsonDocument.Parse(files["feed.json"]).RootElement.GetProperty("items").GetArrayLength().ShouldBe(site);
        Entries(files["impacts/energy.xml"]).Count.ShouldBe(term);
        Entries(files["feed.xml"])[0].Element(Atom + "title")!.Value.ShouldBe("Title 55");
    }

    [Fact]
    public void A_feed_that_is_empty_so_far_was_updated_by_the_build_and_not_in_1970()
    {
        var files = Render();
        XDocument.Parse(files["feed.xml"]).Root!.Element(Atom + "updated")!.Value.ShouldBe(RenderedSite.Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Entries(files["feed.xml"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(20, "Find in this list")]
    [InlineData(61, "Find on this page of the list")]
    public void The_field_above_a_list_says_in_what_it_finds(int briefings, string label)
    {
        for (var number = 1; number <= briefings; number++)
        {
            Briefing(number, "impacts: []");
        }

        var release = Open("");
        ReportFile[] reports = [.. release.Briefings.Select(briefing => new ReportFile(briefing.Key, $"{briefing.Slug}.pdf", "%PDF-"u8.ToArray(), 1, briefing.Tlp))];
        RenderedSite.Of(release, null, null, reports)["reports.html"].ShouldContain($">{label}</label>");
    }

    private static List<XElement> Entries(string feed) => [.. XDocument.Parse(feed).Root!.Elements(Atom + "entry")];

    private RenderedSite Render(string settings = "") => RenderedSite.Of(Open(settings));

    private Content.Model.Release Open(string settings)
    {
        folder.Write("content/site.yaml", "name: House\nbase_url: https://www.example.org/\nbrand: {primary: \"#123456\", accent: \"#654321\"}\n" + settings);
        return RenderedSite.Open(Path.Combine(folder.Path, "content"));
    }

    private void Briefing(int number, string keys)
    {
        var published = new DateTime(2025, 1, 1, 12, 0, 0, DateTimeKind.Utc).AddDays(number).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        folder.Write($"content/briefings/2025/b{number}.md", $"""
            ---
            id: H-2025-{number:D4}
            title: Title {number}
            summary: Summary of {number}.
            type: forecast
            tlp: CLEAR
            status: approved
            published: {published}
            prefix: ""
            authors: [desk]
            countries: [ET]
            actors: []
            {keys.ReplaceLineEndings("\n")}
            ---
            Text of {number}.
            """);
    }
}
