using System.Collections.Immutable;
using System.Text;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Testing;
using Briefings.Testing.Pictures;

namespace Briefings.Site.Tests.Rendering;

public sealed class AssetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_hold_a_fingerprint_and_style_sheets_refer_to_it()
    {
        folder.Write("t/assets/fonts/a.woff2", "font");
        folder.Write("t/assets/css/more.css", "a { src: url(../fonts/a.woff2?x#y) }");
        folder.Write("t/assets/site.css", "@import \"css/more.css\"; @import url('brand.css'); b { background: url( \"fonts/a.woff2\" ), url(data:x), url(#f) }");
        var assets = Load();
        assets.Diagnostics.ShouldBeEmpty();
        var font = assets.Value.Find("fonts/a.woff2").ShouldNotBeNull();
        font.ShouldMatch("^assets/fonts/a\\.[0-9a-f]{8}\\.woff2$");
        Text(assets.Value, "css/more.css").ShouldBe($"a {{ src: url(\"../{font["assets/".Length..]}?x#y\") }}");
        Text(assets.Value, "site.css").ShouldBe(
            $"@import \"{assets.Value.Find("css/more.css")!["assets/".Length..]}\"; @import url(\"{assets.Value.Find("brand.css")!["assets/".Length..]}\"); b {{ background: url(\"{font["assets/".Length..]}\"), url(data:x), url(#f) }}");
    }

    [Fact]
    public void A_changed_font_changes_the_name_of_the_sheet_that_uses_it()
    {
        folder.Write("t/assets/a.woff2", "one");
        folder.Write("t/assets/site.css", "a { src: url(a.woff2) }");
        var before = Load().Value.Find("site.css");
        folder.Write("t/assets/a.woff2", "two");
        Load().Value.Find("site.css").ShouldNotBe(before);
    }

    [Theory]
    [InlineData("none.woff2")]
    [InlineData("../../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("https://example.org/a.woff2")]
    [InlineData("//example.org/a.woff2")]
    public void A_reference_that_is_no_asset_is_placed(string path)
    {
        folder.Write("t/assets/site.css", $"a {{}}\n b {{ src: url({path}) }}");
        var diagnostic = Load().Diagnostics.Single();
        diagnostic.Code.ShouldBe("BRF077");
        diagnostic.Place.ToString().ShouldBe("t/assets/site.css:2:15");
    }

    [Fact]
    public void Brand_colours_are_a_sheet_of_custom_properties()
    {
        var impact = new Impact { Id = "roads", Label = LocalizedText.Of("Roads"), Colour = "#b45309" };
        Text(Load(impact, impact with { Id = "bad", Colour = "red;} * {" }).Value, "brand.css").ShouldBe(
            ":root {\n  --brand-primary: #12344d;\n  --brand-accent: #b3261e;\n  --impact-roads: #b45309;\n}\n.impact-roads { --impact: #b45309; }\n");
    }

    [Fact]
    public void Pictures_of_templates_leave_as_pixels_or_not_at_all()
    {
        foreach (var picture in HostilePicture.All().Where(picture => !picture.MayBeRefused).GroupBy(picture => picture.Extension).Select(group => group.First()))
        {
            folder.Write("t/assets/icon" + picture.Extension, picture.Bytes);
        }

        var assets = Load();
        assets.Diagnostics.ShouldBeEmpty();
        assets.Value.Files.Count(file => file.Path.StartsWith("assets/icon.", StringComparison.Ordinal)).ShouldBe(4);
        assets.Value.Files.Where(file => file.Content.Span.IndexOf(HostilePicture.Canary) >= 0).ShouldBeEmpty();

        folder.Write("t/assets/icon.png", HostilePicture.Sample("plain.png")[..^3]);
        var finding = Load().Diagnostics.ShouldHaveSingleItem();
        (finding.Code, finding.Place.ToString()).ShouldBe(("BRF106", "t/assets/icon.png:1:1"));
    }

    private Briefings.Core.Diagnostics.Outcome<AssetSet> Load(params ImmutableArray<Impact> impacts) =>
        AssetSet.Load(TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "t"), "t")), TemplateEngineTests.Site(), impacts.IsDefault ? [] : impacts);

    private static string Text(AssetSet assets, string name) =>
        Encoding.UTF8.GetString(assets.Files.Single(file => file.Path == assets.Find(name)).Content.Span);
}
