using Briefings.Content.Model;
using Briefings.Reports;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>What a report says is said as its language says it, marks between words included.</summary>
public sealed class ReportWordsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReportWordsTests() => SmallHouse.Open(folder, field => field);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Marks_between_words_are_those_of_the_language()
    {
        Edit("briefings/2025/first.fr.md", "tlp: AMBER", "tlp: AMBER\nspillover: [SN, MR]\nsources: [{ref: Un communiqué, reliability: B, credibility: 2}]");
        var markup = MarkupOf("fr").Replace('\u00A0', '~').Replace('\u202F', '~');
        markup.ShouldContain(">Par contrecoup~: Sénégal, Mauritanie<");
        markup.ShouldContain(">[B2~: habituellement fiable, probablement vrai]<");
        markup.ShouldContain("<b>Correction, 16 septembre 2025 à 10~h~00 UTC+02:00 (version 2).</b> ");
        MarkupOf("en").ShouldContain(">[B2: usually reliable, probably true]<");
    }

    [Fact]
    public void A_title_in_another_language_says_in_which()
    {
        MarkupOf("fr").ShouldMatch("<span lang=\"en\">[^<]*Second</span></link> <span style=\"card-language\">\\(en anglais\\)</span>");
        MarkupOf("en").ShouldNotContain("card-language");
        RenderedSite.Of(Opened(), null, LinksTo("second", "fr"))["fr/briefings/2025/first.html"].ShouldContain("<span class=\"kind\">en anglais</span>");
        folder.Write("own/words/fr.yaml", "languages: {en: anglais}");
        MarkupOf("fr", TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "own"), "own"), new TemplateFolder(Repository.Path("templates"), "templates"))).ShouldContain("(anglais)");
    }

    [Fact]
    public void A_language_that_no_word_names_says_its_own_name_and_one_of_another_country_nothing()
    {
        Edit("site.yaml", "[en, fr]", "[en, fr, pl, en-GB]");
        Edit("briefings/2025/second.md", "type: flash", "lang: pl\ntype: flash");
        MarkupOf("en").ShouldContain("<span style=\"card-language\">(polski)</span>");
        Edit("briefings/2025/second.md", "lang: pl", "lang: en-GB");
        MarkupOf("en").ShouldMatch("<span lang=\"en-GB\">[^<]*Second</span></link></p>");
    }

    [Fact]
    public void The_gravest_impact_comes_first_and_the_authors_order_decides_between_equals()
    {
        Edit("vocabulary/impacts.yaml", "- {id: roads", string.Concat(Enumerable.Range(1, 5).Select(static number => $"- {{id: i{number}, label: Impact {number}}}\n")) + "- {id: roads");
        Edit("briefings/2025/first.md", "[{category: roads, severity: 5, horizon: immediate}]", "[i5, {category: i4, severity: 2}, {category: i3, severity: 4}, {category: i2, severity: 2}, i1, {category: roads, severity: 3}]");
        var page = RenderedSite.Of(Opened())["briefings/2025/first.html"];
        foreach (var text in (string[])[MarkupOf("en"), page[page.IndexOf("part_impacts", StringComparison.Ordinal)..]])
        {
            string[] labels = ["Impact 3", "impact", "Impact 4", "Impact 2", "Impact 5", "Impact 1"];
            var places = labels.Select(label => text.IndexOf($">{label}<", StringComparison.Ordinal)).ToArray();
            places.ShouldAllBe(place => place > 0);
            places.ShouldBeInOrder();
        }
    }

    private Release Opened() => RenderedSite.Open(Path.Combine(folder.Path, "content"), target: 1);

    private void Edit(string file, string from, string to)
    {
        var path = Path.Combine(folder.Path, "content", file);
        var text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private string MarkupOf(string language, TemplateSet? templates = null)
    {
        var release = Opened();
        var markup = new ReportStage(templates ?? RenderedSite.BuiltIn(), new Nobody()).MarkupOf(release, LinksTo("second", language), Find(release, "first", language), null);
        markup.Diagnostics.ShouldBeEmpty();
        return markup.Value.ShouldNotBeNull();
    }

    private static ReleasedBriefing Find(Release release, string slug, string? language) => release.Briefings.First(each => each.Slug == slug && (language is null || each.Language == language));

    private Relations LinksTo(string slug, string language)
    {
        var release = Opened();
        return Relations.None with { Related = Relations.None.Related.Add(Find(release, "first", language).Key, [new(Find(release, slug, null).Key, 9, true, true, [new(ReasonKind.Pinned, null, 9)])]) };
    }

    private sealed class Nobody : IReportRenderer
    {
        public ReportResult Render(ReportDocument document, Stream stream) => throw new InvalidOperationException("nothing is drawn");
    }
}
