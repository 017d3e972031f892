using Briefings.Content.Model;
using Briefings.Content.Validation.Bodies;
using Briefings.Core;
using static Briefings.Content.Tests.Releasing.Samples;

namespace Briefings.Content.Tests.Bodies;

public sealed class BodyRulesTests
{
    [Theory]
    [InlineData("See [[kayes-blokade]].", "1:5: error BRF056: no briefing has the slug or id \"kayes-blokade\"; did you mean \"kayes-blockade\"?")]
    [InlineData("See [[X-9]].", "1:5: error BRF056: no briefing has the slug or id \"X-9\"*")]
    [InlineData("- a\n- [x](regions/sahl.html)", "2:3: error BRF056: no page of the site is \"regions/sahl.html\"; did you mean \"regions/sahel.html\"?")]
    [InlineData("[x](abuot.html)", "1:1: error BRF056: no page of the site is \"abuot.html\"; did you mean \"about.html\"?")]
    [InlineData("[x](briefings/2025/other-nmae.md)", "1:1: error BRF056: no page of the site is \"briefings/2025/other-nmae.md\"; did you mean \"briefings/2025/other-name.md\"?")]
    [InlineData("[x](../2024/other-name.md)", "1:1: error BRF056: no page of the site is \"briefings/2024/other-name.md\"; did you mean \"briefings/2025/other-name.md\"?")]
    [InlineData("[x](kayes-blokade.md)", "1:1: error BRF056: no page of the site is \"briefings/2025/kayes-blokade.md\"; did you mean \"briefings/2025/kayes-blockade.md\"?")]
    [InlineData("[x](../2019/Kayes-Blockade.md#heading)", "1:1: error BRF056: no page of the site is \"briefings/2019/Kayes-Blockade.md\"; did you mean \"briefings/2025/kayes-blockade.md\"?")]
    [InlineData("[x](../../pages/abuot.md)", "1:1: error BRF056: no page of the site is \"pages/abuot.md\"; did you mean \"pages/about.md\"?")]
    [InlineData("[x](about.md)", "1:1: error BRF056: no page of the site is \"briefings/2025/about.md\"; did you mean \"pages/about.md\"?")]
    [InlineData("[x](kayes-blockade.md#haeding)", "1:1: error BRF057: no heading there has the id \"haeding\"; did you mean \"heading\"?")]
    [InlineData("[x](media/A.png)", "1:1: error BRF056: no page of the site is \"media/A.png\"; did you mean \"media/a.png\"?")]
    [InlineData("[[Kayes blockade]]", "1:1: error BRF056: no briefing has the slug or id \"Kayes blockade\"; write [[kayes-blockade]]")]
    [InlineData("[x](kayes-blockade)", "1:1: error BRF056: no page of the site is \"kayes-blockade\"; write [[kayes-blockade]]")]
    [InlineData("[x](www.example.org/a)", "1:1: error BRF056: no page of the site is \"www.example.org/a\"; write https://www.example.org/a")]
    [InlineData("[x](example.org/a.html)", "1:1: error BRF056: no page of the site is \"example.org/a.html\"; write https://example.org/a.html")]
    [InlineData("![x](../media/A.PNG)", "1:1: error BRF058: there is no picture \"briefings/media/A.PNG\"; did you mean \"media/a.png\"?")]
    [InlineData("![x](map-of-the-routes.png)", "1:1: error BRF058: there is no picture \"map-of-the-routes.png\"; put it into the folder media and write media/map-of-the-routes.png")]
    [InlineData("[x](http//example.org/a)", "1:1: error BRF056: no page of the site is \"http/example.org/a\"; write https://example.org/a")]
    [InlineData("[x](regions/sahel-2.html)", "1:1: error BRF056: no page of the site is \"regions/sahel-2.html\"; what is on a further page of a list changes with each briefing: write regions/sahel.html, or link the briefing")]
    [InlineData("[x](reports-3.html)", "1:1: error BRF056: no page of the site is \"reports-3.html\"; what is on a further page of a list changes with each briefing: write reports.html, or link the briefing")]
    [InlineData("[[kayes-blockade.md]]", "1:1: error BRF056: no briefing has the slug or id \"kayes-blockade.md\"; write [[kayes-blockade]]")]
    [InlineData("[x](2025/kayes-blockade.html)", "1:1: error BRF056: no page of the site is \"2025/kayes-blockade.html\"; write [[kayes-blockade]]")]
    [InlineData("[x](notes.txt)", "1:1: error BRF056: no page of the site is \"notes.txt\"; write [[slug]]*")]
    [InlineData("[x](countries/ml.html#nope)", "1:1: warning BRF057: \"countries/ml.html\" has no heading with the id \"nope\"; delete \"#nope\"")]
    [InlineData("[x](archive/#nope)", "1:1: warning BRF057: \"archive/index.html\" has no heading with the id \"nope\"; delete \"#nope\"")]
    [InlineData("[x](archive/2025/09.html#nope)", "1:1: warning BRF057: \"archive/2025/09.html\" has no heading with the id \"nope\"; delete \"#nope\"")]
    [InlineData("[x](archive/2025/13.html)", "1:1: error BRF056: no page of the site is \"archive/2025/13.html\"*")]
    [InlineData("## Part one\n\n[x](#part-on)", "3:1: error BRF057: no heading there has the id \"part-on\"; did you mean \"part-one\"?")]
    [InlineData("[[kayes-blockade#haeding|x]]", "1:1: error BRF057: no heading there has the id \"haeding\"; did you mean \"heading\"?")]
    [InlineData("[x](about.html#nowhere)", "1:1: error BRF057: no heading there has the id \"nowhere\"; the ids are part")]
    [InlineData("> ![x](media/b.png)", "1:3: error BRF058: there is no picture \"media/b.png\"; did you mean \"media/a.png\"?")]
    [InlineData("a ![x](media/A.png) b", "1:3: error BRF058: there is no picture \"media/A.png\"; did you mean \"media/a.png\"?")]
    [InlineData("a\n\n::: {tlp=CLEAR}\nb\n:::", "3:1: error BRF062: a section marked \"CLEAR\" in a text marked \"GREEN\"; write \"GREEN\" or higher")]
    public void A_link_or_picture_that_leads_nowhere_is_found_with_the_nearest_name(string text, string expected)
    {
        var finding = Check(text).ShouldHaveSingleItem();

        finding.ShouldStartWith("content/briefings/2025/other-name.md:" + expected.TrimEnd('*'));
    }

    [Fact]
    public void Every_address_that_can_exist_is_let_through() => Check("""
        ## Part

        [[kayes-blockade]] [[X-1#heading|x]] [x](#part) [x](about.html#part) [x](./kayes-blockade.md) [x](/briefings/2025/kayes-blockade.html#heading)
        [x](briefings/2025/kayes-blockade.pdf) [x](kayes-blockade.fr.md#titre) [x](fr/about.html) [x](pages/about.md) [x](regions/) [x](regions/sahel.html) [x](countries/ml.html)
        [x](actors/jnim.xml) [x](reports.html) [x](feed.xml) [x](archive/2025/09.html) [x](fr/index.html) [x](media/a.png) [x](.././2025/kayes-blockade.md) [x](https://example.org/)
        [x](relations.json) [x](sitemap.xml) [x](/robots.txt) [x](regions/sahel.html#part_latest) [x](archive/#year_2025)
        """).ShouldBeEmpty();

    [Theory]
    [InlineData("kayes-blockade.md")]
    [InlineData("kayes-blockade.md#heading")]
    [InlineData("./kayes-blockade.md")]
    [InlineData("../2025/kayes-blockade.md#heading")]
    [InlineData("../../briefings/2025/kayes-blockade.md")]
    [InlineData("briefings/2025/kayes-blockade.md")]
    [InlineData("/briefings/2025/kayes-blockade.md")]
    [InlineData("kayes-blockade.fr.md#titre")]
    [InlineData("kayes%2Dblockade.md")]
    [InlineData("%6Bayes-blockade%2Emd#heading")]
    [InlineData("../../pages/about.md#part")]
    [InlineData("../../actors/jnim.md")]
    [InlineData("#part")]
    public void Files_are_linked_as_on_GitHub_and_in_Hugo(string address) => Check($"## Part\n\n[x]({address}) [y][z]\n\n[z]: {address}").ShouldBeEmpty();

    [Fact]
    public void A_link_in_an_edition_is_checked_against_the_edition_of_its_language()
    {
        var original = Briefing("kayes-blockade", "X-1");
        var collection = Collection(original, Edition(original, "## Titre\n\n[[kayes-blockade#titre|x]] [[kayes-blockade#heading|y]]"));

        BodyRules.Check(collection).ShouldHaveSingleItem().Message.ShouldContain("\"heading\"");
    }

    [Fact]
    public void Pages_and_profiles_are_checked_too() =>
        BodyRules.Check(Collection([], [Page("a", "[[x]]"), Page("jnim", "[[y]]") with { TermKind = TermKind.Actor }])).Length.ShouldBe(2);

    private static string[] Check(string text)
    {
        var original = Briefing("kayes-blockade", "X-1");
        var briefings = new[] { original, Edition(original), Briefing("other-name", "X-2", text) with { Tlp = Tlp.Green } };
        return [.. BodyRules.Check(Collection(briefings, [Page("about", "## Part")], Vocabulary("jnim"))).Select(each => each.ToString())];
    }
}
