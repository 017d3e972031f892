using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>What the gate is shown of a house's templates is what they print of themselves, at its place.</summary>
public sealed class HouseTextsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("words/fr.yaml", "# not this\na:\n  b: \"zqx here\"", "zqx here", 3, 7)]
    [InlineData("words/fr.yaml", "a: zqx", "zqx", 1, 4)]
    [InlineData("words/en.yaml", "a: {one: zqx one, other: more}", "zqx one", 1, 10)]
    [InlineData("pages/home.html", "<p>\n <b>zqx</b>{{ x }}", " <b>zqx</b>", 2, 1)]
    [InlineData("partials/a.html", "{{ if x }}zqx{{ end }}", "zqx", 1, 11)]
    [InlineData("partials/a.html", "a{{ t 'zqx' }}b", "zqx", 1, 8)]
    [InlineData("partials/a.html", "&#122;&#x71;x", "zqx", 1, 1)]
    [InlineData("feeds/atom.xml", "<a t=\"zqx\"/>", "<a t=\"zqx\"/>", 1, 1)]
    [InlineData("reports/briefing.xml", "<p>{{~ # none ~}}zqx</p>", "zqx</p>", 1, 18)]
    [InlineData("reports/styles.yaml", "a:\n  - zqx", "zqx", 2, 5)]
    [InlineData("assets/a.css", "a {}\n/* zqx */", "/* zqx */", 2, 1)]
    [InlineData("assets/b/zqx.png", "\u0000", "assets/b/zqx.png", 1, 1)]
    public void Words_stand_where_they_stand(string file, string text, string words, int line, int column)
    {
        folder.Write("templates/" + file, text);
        var piece = Of().SelectMany(each => each.Pieces).Single(each => each.Text.Contains("zqx", StringComparison.Ordinal));
        (piece.Text, piece.Place.Line, piece.Place.Column).ShouldBe((words, line, column));
        piece.Place.File.ShouldBe("templates/" + file);
    }

    [Theory]
    [InlineData("words/fr.yaml", "# zqx\nzqx: a")]
    [InlineData("words/de.yaml", "a: zqx")]
    [InlineData("words/fr.yaml", "a: [zqx")]
    [InlineData("partials/a.html", "{{# zqx #}}{{ zqx }}")]
    public void What_is_never_printed_is_not_among_them(string file, string text)
    {
        folder.Write("templates/" + file, text);
        Of().SelectMany(each => each.Pieces).ShouldNotContain(each => each.Text.Contains("zqx", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_built_in_is_not_looked_at()
    {
        folder.Write("built/words/fr.yaml", "a: zqx");
        folder.Write("templates/words/en.yaml", "a: b");
        Of().ShouldHaveSingleItem();
    }

    private ImmutableArray<HouseText> Of()
    {
        var own = Path.Combine(folder.Path, "templates");
        return HouseTexts.Of(
            TemplateSet.Open(new TemplateFolder(own, "templates"), new TemplateFolder(Path.Combine(folder.Path, "built"), "built")),
            own,
            new SiteSettings
            {
                Name = LocalizedText.Of("House"),
                ShortName = LocalizedText.Of("H"),
                BaseUrl = new Uri("https://www.example.org/"),
                Languages = ["fr"],
                TimeZone = TimeZoneInfo.Utc,
                Brand = new Brand("#000000", "#ffffff", null),
                Targets = [],
            });
    }
}
