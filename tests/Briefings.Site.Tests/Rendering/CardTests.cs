using Briefings.Site.Relating;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>A card says what is true of its briefing on the page on which it stands.</summary>
public sealed class CardTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CardTests()
    {
        folder.Write("content/site.yaml", "name: House\nbase_url: https://www.example.org/\nlanguages: [en, fr]\ntime_zone: UTC\nbrand: {primary: \"#123456\", accent: \"#654321\"}\n");
        folder.Write("content/vocabulary/regions.yaml", "- {id: horn, label: {en: Horn, fr: Corne}, countries: [ET, SO]}\n");
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: Desk}\n");
        folder.Write("content/vocabulary/impacts.yaml", "- {id: energy, label: Energy}\n- {id: health, label: Health}\n- {id: movement, label: Movement}\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("energy", "5 · extreme")]
    [InlineData("health", "3 · moderate")]
    [InlineData("movement", null)]
    public void A_page_of_an_impact_tells_how_grave_that_impact_is(string impact, string? severity)
    {
        Briefing("one", "impacts: [{category: energy, severity: 5}, {category: health, severity: 3, horizon: weeks}, {category: movement}]");
        var page = Render()[$"impacts/{impact}.html"];
        var card = page[page.IndexOf("<article", StringComparison.Ordinal)..page.IndexOf("</article>", StringComparison.Ordinal)];

        card.Contains("class=\"severity", StringComparison.Ordinal).ShouldBe(severity is not null);
        card.ShouldContain(severity ?? "class=\"date\"");
        card.Contains("class=\"horizon\"", StringComparison.Ordinal).ShouldBe(impact == "health");
    }

    [Theory]
    [InlineData("countries: [ET]\nprefix: Ethiopia", "Éthiopie")]
    [InlineData("countries: [ET, SO]\nprefix: Ethiopia and Somalia", "Corne")]
    [InlineData("countries: [ET]", "Éthiopie")]
    public void A_card_names_the_place_in_the_language_of_its_page(string keys, string place)
    {
        Briefing("one", keys);
        Briefing("two", "id: H-2025-0002\nrelated: [one]");
        folder.Write("content/briefings/2025/two.fr.md", "---\ntitle: Deux\nsummary: Il se passe quelque chose ici\n---\nDes mots.\n");
        var release = RenderedSite.Open(Path.Combine(folder.Path, "content"));
        var page = RenderedSite.Of(release, relations: Relater.Relate(release))["fr/briefings/2025/two.html"];
        page = page[page.IndexOf("<article class=\"card\"", StringComparison.Ordinal)..];

        page.Split("<span class=\"place\">").Skip(1).Select(part => part[..part.IndexOf('<', StringComparison.Ordinal)]).ShouldContain(place);
        page.ShouldNotContain("<span class=\"place\">Ethiopia");
    }

    [Theory]
    [InlineData("briefings/2025/two.fr.md", "fr/briefings/2025/two.html")]
    [InlineData("briefings/2025/two.fr.md#suite", "fr/briefings/2025/two.html#suite")]
    [InlineData("briefings/2025/two.md", "two.html")]
    public void A_link_to_an_edition_s_file_leads_to_that_edition(string link, string address)
    {
        Briefing("one", "impacts: []");
        Briefing("two", "id: H-2025-0002");
        folder.Write("content/briefings/2025/two.fr.md", "---\ntitle: Deux\nsummary: Il se passe quelque chose ici\n---\nDes mots.\n\n## Suite\n\nDes mots.\n");
        var one = Path.Combine(folder.Path, "content/briefings/2025/one.md");
        File.AppendAllText(one, $"\n[there]({link})\n");

        Render()["briefings/2025/one.html"].ShouldContain($"{address}\">there</a>");
    }

    private RenderedSite Render() => RenderedSite.Of(RenderedSite.Open(Path.Combine(folder.Path, "content")));

    private void Briefing(string slug, string keys)
    {
        folder.Write("content/vocabulary/actors.yaml", "- {id: x, label: X, kind: rebel-group}\n");
        var lines = $"id: H-2025-0001\ntitle: One\nsummary: Something happened here\ntype: flash\ntlp: CLEAR\nstatus: approved\npublished: 2025-05-01\nauthors: [desk]\ncountries: [ET]\nactors: [x]\nimpacts: []\nregion: horn".Split('\n')
            .Where(line => !keys.Split('\n').Any(key => key.Split(':')[0] == line.Split(':')[0]));
        folder.Write($"content/briefings/2025/{slug}.md", $"---\n{string.Join('\n', lines)}\n{keys}\n---\nWords.\n");
    }
}
