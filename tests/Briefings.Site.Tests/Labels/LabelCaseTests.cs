using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Tests.NoTrace;
using Briefings.Site.Tests.Rendering;
using Briefings.Testing;

namespace Briefings.Site.Tests.Labels;

/// <summary>What a page, list, feed or report is marked by, one cause at a time, in a target that may carry AMBER.</summary>
public sealed class LabelCaseTests : IDisposable
{
    private static readonly string[] Telling =
    [
        "actors/index.html", "impacts/index.html", "archive/index.html", "archive/2025/07.html", "impacts/roads.html", "actors/held.html",
        "index.html", "404.html", "relations.json", "feed.xml", "feed.json", "actors/held.xml",
    ];

    private readonly TemporaryFolder folder = new();

    public LabelCaseTests()
    {
        folder.Write("content/site.yaml", """
            name: House
            base_url: "https://www.example.org/"
            languages: [en, fr]
            default_authors: [desk]
            services: pitch
            targets: [{name: clients, tlp: AMBER, output: out, withdrawn_pages: true}]
            """);
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: Desk}\n");
        folder.Write("content/vocabulary/services.yaml", "- {id: pitch, label: Support, text: We help.}\n");
        folder.Write("content/vocabulary/actors.yaml", "- {id: open, label: Open}\n- {id: held, label: Held}\n");
        folder.Write("content/vocabulary/impacts.yaml", "- {id: roads, label: Roads, colour: \"#b45309\"}\n- {id: ports, label: Ports, colour: \"#b45300\"}\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n");
        Briefing("shown", "CLEAR", "2025-08-01", "actors: [open]\nimpacts: [roads]", "The Open and the Held met.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_house_with_nothing_marked_says_CLEAR_everywhere() => Labels().Values.ShouldAllBe(label => label == Tlp.Clear);

    [Fact]
    public void A_marked_section_of_the_services_raises_what_they_stand_on_and_nothing_else()
    {
        folder.Write("content/vocabulary/services.yaml", "- id: pitch\n  label: Support\n  text: |\n    We help.\n\n    ::: {tlp=AMBER}\n    Prices.\n    :::\n");
                // The last one prints how large the report is and how many pages it has.
        Raised().ShouldBe(["briefings/2025/shown.html", "briefings/2025/shown.pdf", "index.html", "reports.html"]);
    }

    [Fact]
    public void A_card_whose_summary_says_a_marked_title_is_marked_as_that()
    {
        Briefing("quiet", "AMBER", "2025-07-01", "actors: [held]\nimpacts: [ports]", "Held.");
        var path = Path.Combine(folder.Path, "content/briefings/2025/shown.md");
        folder.Write("content/briefings/2025/shown.md", File.ReadAllText(path)
            .Replace("summary: A summary that is long enough", "summary: See [[quiet]]{.optional}, a summary that is long enough", StringComparison.Ordinal));

        foreach (var name in (string[])["archive/2025/08.html", "index.html"])
        {
            var page = Files()[name];
            var card = page[page.IndexOf("a summary that is long enough", StringComparison.Ordinal)..];
            card[..card.IndexOf("</article>", StringComparison.Ordinal)].ShouldContain("AMBER", customMessage: name);
        }
    }

    [Fact]
    public void Feeds_of_a_target_above_CLEAR_tell_the_size_of_no_report()
    {
        foreach (var word in (string[])["length=", "size_in_bytes"])
        {
            (Files()["feed.xml"] + Files()["feed.json"]).ShouldNotContain(word);
        }

        Files()["feed.xml"].ShouldContain("shown.pdf");
        Files()["feed.json"].ShouldContain("shown.pdf");
    }

    [Fact]
    public void The_size_of_a_marked_report_raises_the_overview_that_prints_it_and_no_other_language()
    {
        folder.Write("content/vocabulary/services.yaml", """
            - id: pitch
              label: {en: Support, fr: Aide}
              text:
                en: |
                  We help.

                  ::: {tlp=AMBER}
                  Prices.
                  :::
                fr: Nous aidons.
            """);
        Edition("shown", "CLEAR", "", "Mots.");
        Raised().ShouldContain("reports.html");
        Raised().ShouldNotContain("fr/reports.html");
        Raised().ShouldNotContain("fr/briefings/2025/shown.pdf");
    }

    // Two briefings that share nothing but country and date; the edition of the one is marked, and the pages in the first language say more for it.
    [Theory]
    [InlineData("CLEAR", "", "Mots.\n\n::: {tlp=AMBER}\n\nSecret [[other]]\n\n:::")]
    [InlineData("CLEAR", "", "Mots.\n\n::: {tlp=AMBER}\nSecret [words](briefings/2025/other.html)\n:::")]
    [InlineData("CLEAR", "", "Mots.\n\n::: {tlp=AMBER}\nSecret[^1]\n:::\n\n[^1]: See [[other]]{.optional}.")]
    [InlineData("AMBER", "", "Mots [[other]].")]
    [InlineData("AMBER", "related: [other]", "Mots.")]
    public void What_only_a_marked_edition_brings_raises_the_pages_of_its_original_and_of_the_other_one(string tlp, string key, string text)
    {
        Apart();
        Raised().ShouldBe([]);
        Edition("shown", tlp, key, text);
        var raised = Raised();
        foreach (var path in (string[])["briefings/2025/shown.html", "briefings/2025/shown.pdf", "relations.json"])
        {
            raised.ShouldContain(path);
        }
    }

    [Theory]
    [InlineData("CLEAR", "Mots.\n\n::: {tlp=AMBER}\n\nSecret [[other]]\n\n:::")]
    [InlineData("AMBER", "Mots [[other]].")]
    public void A_link_of_a_marked_edition_raises_the_page_that_it_leads_to(string tlp, string text)
    {
        Apart();
        Edition("shown", tlp, "", text);
        Raised().ShouldContain("briefings/2025/other.html");
    }

    [Fact]
    public void A_ban_of_a_marked_edition_raises_the_pages_that_lose_a_card()
    {
        Briefing("other", "CLEAR", "2025-07-01", "actors: [open]\nimpacts: [roads]\nservices: none", "Words.");
        Edition("shown", "CLEAR", "unrelated: [other]", "Mots.");
        Raised().ShouldBe([]);
        Edition("shown", "AMBER", "unrelated: [other]", "Mots.");
        Raised().ShouldContain("briefings/2025/shown.html");
        Raised().ShouldContain("briefings/2025/other.html");
        Raised().ShouldContain("relations.json");
    }

    [Fact]
    public void A_marked_edition_that_changes_no_list_raises_no_page_of_its_original()
    {
        Briefing("other", "CLEAR", "2025-07-01", "actors: [open]\nimpacts: [roads]\nservices: none", "Words.");
        Edition("shown", "AMBER", "", "Mots.");
        Raised().ShouldNotContain("briefings/2025/other.html");
        Raised().ShouldNotContain("briefings/2025/other.pdf");
    }

    [Fact]
    public void What_only_a_marked_briefing_names_raises_the_lists_that_name_or_count_it()
    {
        Briefing("other", "AMBER", "2025-07-01", "actors: [held]\nimpacts: [roads]\nservices: none", "Words.");
        var raised = Raised();
        foreach (var path in Telling)
        {
            raised.ShouldContain(path);
        }

        // August leads to July, which is there for the marked one alone.
        raised.ShouldContain("archive/2025/08.html");
        foreach (var path in (string[])["about.html", "actors/open.html", "actors/open.xml"])
        {
            raised.ShouldNotContain(path);
        }
    }

    [Fact]
    public void A_name_that_leads_to_a_page_that_is_there_for_a_marked_briefing_alone_raises_the_page_and_no_report()
    {
        Briefing("shown", "CLEAR", "2025-08-01", "actors: [open]\nimpacts: []\nunrelated: [other]", "The Open and the Held met.");
        Briefing("other", "AMBER", "2025-08-02", "actors: [held]\nimpacts: []\nunrelated: [shown]", "Words.");
        Raised().ShouldContain("briefings/2025/shown.html");
        Raised().ShouldNotContain("briefings/2025/shown.pdf");
    }

    [Fact]
    public void A_style_sheet_that_names_what_is_marked_says_so()
    {
        Briefing("other", "AMBER", "2025-07-01", "actors: []\nimpacts: [ports]", "Words.");
        Raised().ShouldContain(path => path.StartsWith("assets/brand.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("related: [other]", "", "Words.")]
    [InlineData("", "", "Words on [[other]].")]
    [InlineData("series: {id: serial, part: 1}", "series: {id: serial, part: 2}", "Words.")]
    public void A_list_a_link_and_a_series_that_lead_to_a_marked_briefing_raise_the_page(string key, string keyOfOther, string text)
    {
        Briefing("shown", "CLEAR", "2025-08-01", $"actors: []\nimpacts: []\n{key}", text);
        Briefing("other", "AMBER", "2025-07-01", $"actors: []\nimpacts: []\n{keyOfOther}", "Words.");
        Raised().ShouldContain("briefings/2025/shown.html");
    }

    [Theory]
    [InlineData("related: [other]", "Words.")]
    [InlineData("", "Words on [[other]].")]
    public void A_list_and_a_link_that_lead_to_a_marked_briefing_raise_the_report(string key, string text)
    {
        Briefing("shown", "CLEAR", "2025-08-01", $"actors: []\nimpacts: []\n{key}", text);
        Briefing("other", "AMBER", "2025-07-01", "actors: []\nimpacts: []", "Words.");
        Raised().ShouldContain("briefings/2025/shown.pdf");
    }

    [Fact]
    public void An_entry_of_the_navigation_to_a_marked_page_raises_every_page()
    {
        folder.Write("content/pages/prices.md", "---\ntitle: Prices\ntlp: AMBER\n---\nWords.\n");
        folder.Write("content/site.yaml", File.ReadAllText(Path.Combine(folder.Path, "content/site.yaml")) + "\nnavigation: [{label: Prices, to: prices.html}]\n");
        var labels = Labels();
        labels.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ShouldAllBe(file => file.Value == Tlp.Amber);
        labels["feed.xml"].ShouldBe(Tlp.Clear);
    }

    [Fact]
    public void What_tells_of_a_marked_withdrawal_is_marked()
    {
        Briefing("gone", "AMBER", "2025-07-01", "actors: []\nimpacts: []", "Words.", status: "withdrawn");
        Raised().ShouldBe(["briefings/2025/gone.html"]);
    }

    [Fact]
    public void A_translation_is_marked_at_least_as_its_original()
    {
        folder.Write("content/pages/about.md", "---\ntitle: About\ntlp: AMBER\n---\nWho we are.\n");
        folder.Write("content/pages/about.fr.md", "---\ntitle: Nous\n---\nQui nous sommes.\n");
        Labels()["fr/about.html"].ShouldBe(Tlp.Amber);
    }

    [Fact]
    public void An_order_of_terms_that_a_marked_briefing_changes_is_marked()
    {
        const string named = "actors: [open]\nimpacts: [roads, ports]\nservices: none\nmentions: false";
        Briefing("shown", "CLEAR", "2025-08-01", named, "Words.");
        Briefing("again", "CLEAR", "2025-08-02", named, "Words.");
        Raised().ShouldBe([]);

        // Of two that are seen as often, the one that is seldom seen elsewhere stands first.
        Briefing("other", "AMBER", "2025-07-01", "actors: [held]\nimpacts: [ports]\nservices: none\nmentions: false", "Words.");
        Briefing("more", "AMBER", "2025-07-01", "actors: [held]\nimpacts: [ports]\nservices: none\nmentions: false", "Words.");
        Raised().ShouldContain("actors/open.html");
    }

    [Fact]
    public void A_profile_with_a_marked_section_raises_the_page_of_its_term()
    {
        folder.Write("content/actors/open.md", "Known.\n\n::: {tlp=GREEN}\nLess known.\n:::\n");
        Raised().ShouldBe(["actors/open.html"]);
    }

    [Fact]
    public void A_link_to_a_marked_file_raises_whatever_shows_it_and_nothing_else()
    {
        folder.Write("content/files/figures.csv", "a,b\n");
        folder.Write("content/vocabulary/files.yaml", "- {file: files/figures.csv, tlp: AMBER, title: Figures}\n");
        Briefing("shown", "CLEAR", "2025-08-01", "actors: [open]\nimpacts: [roads]", "See [it](files/figures.csv).");

        // The last two print how large the report is.
        Raised().ShouldBe(["briefings/2025/shown.html", "briefings/2025/shown.pdf", "feed.json", "feed.xml", "index.html", "reports.html"], ignoreOrder: true);
    }

    private void Briefing(string slug, string tlp, string published, string keys, string text, string status = "approved") =>
        folder.Write($"content/briefings/2025/{slug}.md", $"""
            ---
            id: LBL-2025-{1000 + slug[0]}
            title: The {slug}
            summary: A summary that is long enough for nobody to find fault with how long it is, sixty signs.
            type: situation
            tlp: {tlp}
            status: {status}
            published: {published}
            countries: [ML]
            {keys}
            ---
            {text}
            """);

    // Nothing leads from one to the other.
    private void Apart()
    {
        Briefing("shown", "CLEAR", "2025-08-01", "actors: []\nimpacts: []\nservices: none", "Words.");
        folder.Write("content/briefings/2025/other.md", File.ReadAllText(Path.Combine(folder.Path, "content/briefings/2025/shown.md"))
            .Replace("LBL-2025-1115", "LBL-2025-1111", StringComparison.Ordinal)
            .Replace("The shown", "Another", StringComparison.Ordinal)
            .Replace("A summary that is long enough for nobody to find fault with how long it is, sixty signs.", "Quite different phrases stand here, of some length, about rivers and their mouths.", StringComparison.Ordinal)
            .Replace("[ML]", "[PE]", StringComparison.Ordinal)
            .Replace("Words.", "Rivers.", StringComparison.Ordinal));
    }

    private void Edition(string slug, string tlp, string keys, string text) =>
        folder.Write($"content/briefings/2025/{slug}.fr.md", $"""
            ---
            title: Le {slug}
            summary: Un résumé assez long pour que personne ne trouve à redire à sa longueur, soixante signes.
            tlp: {tlp}
            status: approved
            {keys}
            ---
            {text}
            """);

    private string[] Raised() => [.. Labels().Where(file => file.Value > Tlp.Clear).Select(file => file.Key)];

    private RenderedSite Files()
    {
        var release = RenderedSite.Open(Path.Combine(folder.Path, "content"));
        var relations = Relater.Relate(release);
        var reports = new ReportStage(Outputs.Templates.Value, Outputs.Renderer.Value).Render(release, relations);
        reports.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        var site = RenderedSite.Of(release, relations: relations, reports: reports.Value);
        site.Diagnostics.ShouldBeEmpty();
        return site;
    }

    private SortedDictionary<string, Tlp> Labels()
    {
        var labels = new SortedDictionary<string, Tlp>(StringComparer.Ordinal);
        foreach (var file in Files().Files.Values)
        {
            if (FileLabels.Of(file.Path, file.Content.ToArray(), isOpen: false).FirstOrDefault() is { } whole)
            {
                labels[file.Path] = whole.Marking;
            }
        }

        return labels;
    }
}
