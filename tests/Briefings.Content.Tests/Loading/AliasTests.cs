using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Tests.Loading;

/// <summary>Old addresses as other tools have them.</summary>
public sealed class AliasTests
{
    [Theory]
    [InlineData("2024/old-name.html", "2024/old-name.html")]
    [InlineData("/old/name.html", "old/name.html")]
    [InlineData("/old/name/", "old/name/")]
    [InlineData("a/b", "a/b/")]
    [InlineData("/a/b", "a/b/")]
    [InlineData("releases/v1.2", "releases/v1.2/")]
    [InlineData("Old/Name.HTML", "Old/Name.HTML")]
    [InlineData("a/b.html#part", "a/b.html")]
    [InlineData("https://www.example.org/docs/a/b.html", "a/b.html")]
    [InlineData("http://example.org/docs/a/b", "a/b/")]
    [InlineData("//www.example.org/docs/a/", "a/")]
    [InlineData("/docs/a/b.html", "a/b.html")]
    [InlineData("docs/a/b.html", "docs/a/b.html")]
    [InlineData("https://clients.example.org/a/b.html", "a/b.html")]
    public void An_alias_is_taken_as_it_is_brought(string typed, string expected)
    {
        using var house = new House();
        house.Edit("site.yaml", "https://www.example.org/", "https://www.example.org/docs/").Edit("site.yaml", "output: out/clients", "output: out/clients, base_url: \"https://clients.example.org/\"");
        house.Add($"aliases: [\"{typed}\"]");

        house.Findings().ShouldBeEmpty();
        house.Load().Briefings.Single(each => each.Slug == "road-closes").Aliases.ShouldBe([expected]);
    }

    [Theory]
    [InlineData("old.php", "hosts send what ends in .php as something else")]
    [InlineData("/index.html?p=12", "none of them is told what stands behind \"?\"")]
    [InlineData("/?p=12", "none of them is told what stands behind \"?\"")]
    public void What_a_program_answered_is_left_out_with_a_warning_that_says_why(string typed, string why)
    {
        using var house = new House();
        house.Add($"aliases: [2024/a.html, \"{typed}\", 2024/b.html]");

        var found = house.Diagnostics().ShouldHaveSingleItem();
        found.Code.ShouldBe("BRF171");
        found.Severity.ShouldBe(Severity.Warning);
        found.Place.Column.ShouldBe(24);
        found.Message.ShouldContain(why);
        var briefing = house.Load().Briefings.Single(each => each.Slug == "road-closes");
        briefing.Aliases.ShouldBe(["2024/a.html", "2024/b.html"]);
        briefing.PlaceOf("aliases[1]").Column.ShouldBeGreaterThan(24);
    }

    [Theory]
    [InlineData("briefings/2025/road-opens/", "")]
    [InlineData("briefings/2025/road-opens", "")]
    [InlineData("/Briefings/2025/Road-Opens/index.html", "")]
    [InlineData("https://www.example.org/briefings/2025/road-opens/", "")]
    [InlineData("2020/old/", "aliases: [2020/old.html]\n")]
    [InlineData("2020/old.html", "aliases: [2020/old]\n")]
    public void One_that_hosts_take_for_an_address_of_another_briefing_is_an_error(string typed, string others)
    {
        using var house = new House();
        house.Add($"aliases: [\"{typed}\"]").Edit(House.Second, "impacts: [", $"{others}impacts: [");

        var found = house.Diagnostics().ShouldHaveSingleItem();
        found.Code.ShouldBe("BRF048");
        found.Message.ShouldContain("road-");
    }

    [Fact]
    public void Its_own_address_in_another_spelling_is_an_alias_like_any()
    {
        using var house = new House();
        house.Add("aliases: [briefings/2025/road-closes/, 2020/old.html, 2020/old/]");
        house.Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/About.html")]
    [InlineData("briefings/2025/road-opens.html")]
    [InlineData("https://www.example.org/regions")]
    [InlineData("/countries/ml.html")]
    public void One_that_is_a_page_is_an_error_where_it_is_typed(string typed)
    {
        using var house = new House();
        house.Add($"aliases: [2024/a.html, \"{typed}\"]");

        var found = house.Diagnostics().ShouldHaveSingleItem();

        found.Code.ShouldBe("BRF048");
        found.Place.Column.ShouldBe(24);
    }

    [Fact]
    public void An_old_address_of_what_is_held_back_is_not_told_though_no_page_stands_there()
    {
        using var house = new House();
        house.Edit("tlp: CLEAR", "tlp: AMBER").Add("aliases: [2019/road-shut.php]");
        house.Edit(House.Second, "The text.", "See www.example.org/2019/road-shut.php now.");

        var loaded = house.Load();
        var outcome = Gate.Open(loaded, loaded.Site.Targets.First(target => target.Name == "public"), new DateTimeOffset(2025, 10, 1, 0, 0, 0, TimeSpan.Zero));

        outcome.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code);
    }
}
