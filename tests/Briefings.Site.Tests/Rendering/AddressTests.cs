using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;

using CsCheck;

namespace Briefings.Site.Tests.Rendering;

public sealed class AddressTests
{
    [Theory]
    [InlineData("index.html", "regions/sahel.html", null, "regions/sahel.html")]
    [InlineData("regions/sahel.html", "index.html", null, "../index.html")]
    [InlineData("briefings/2025/a.html", "regions/sahel.html", null, "../../regions/sahel.html")]
    [InlineData("briefings/2025/a.html", "briefings/2025/b.html", "x y", "b.html#x%20y")]
    [InlineData("briefings/2025/a.html", "briefings/2024/b.html", null, "../2024/b.html")]
    [InlineData("fr/a.html", "france/a.html", null, "../france/a.html")]
    [InlineData("a.html", "a.html", "top", "#top")]
    [InlineData("a.html", "media/über \"x\"&y.png", null, "media/%C3%BCber%20%22x%22%26y.png")]
    public void A_relative_address_names_the_file(string from, string to, string? fragment, string expected)
    {
        Address.Relative(from, to, fragment).ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_relative_address_leads_back_to_its_file_from_any_page()
    {
        var segment = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("aa"), Gen.Const("ab"), Gen.Const("x-1"));
        var path = segment.Array[1, 4].Select(parts => string.Join('/', parts) + ".html");
        Gen.Select(path, path).Sample((from, to) =>
            new Uri(new Uri("https://h/r/" + from), Address.Relative(from, to).ToString()).AbsolutePath == "/r/" + to);
    }

    [Theory]
    [InlineData("https://www.example.org/a?b=1&c='2'", "https://www.example.org/a?b=1&c='2'")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("tel:+22300", "tel:+22300")]
    public void Addresses_of_the_web_are_kept(string address, string expected)
    {
        Address.Web(address).ShouldNotBeNull().ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData(" https://example.org")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/x")]
    [InlineData("/x")]
    [InlineData("x.html")]
    [InlineData("https://")]
    [InlineData("https://example.org/\u202Ex")]
    [InlineData("https://example.org/\"onload=x")]
    [InlineData("https://example.org/<x>")]
    [InlineData("https:\\\\example.org")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_address_of_the_web_is_refused(string? address)
    {
        Address.Web(address).ShouldBeNull();
    }

    [Fact]
    public void Telephones_and_mail_are_made_from_what_is_printed()
    {
        Address.Telephone("+33 (0)1 02-03").ShouldNotBeNull().ToString().ShouldBe("tel:+3301" + "0203");
        Address.Telephone("on request").ShouldBeNull();
        Address.Mail("a b\"@example.org").ShouldNotBeNull().ToString().ShouldBe("mailto:a%20b%22@example.org");
        Address.Mail("nobody").ShouldBeNull();
    }

    [Fact]
    public void Pages_are_found_in_the_own_tree_then_in_the_first_language()
    {
        var index = new SiteIndex(new SitePaths("en"), new Uri("https://www.example.org/sub/"), ["regions/index.html", "about.html", "fr/regions/index.html", "fr/index.html"]);
        var french = Locator.Relative(index, "fr", "fr/index.html");
        french.Page("regions/").ShouldNotBeNull().ToString().ShouldBe("regions/index.html");
        french.Page("/about.html#team").ShouldNotBeNull().ToString().ShouldBe("../about.html#team");
        french.Page("none.html").ShouldBeNull();
        french.Page("../../etc/passwd").ShouldBeNull();
        Locator.Rooted(index, "en").Page("about.html").ShouldNotBeNull().ToString().ShouldBe("/sub/about.html");
        Locator.Absolute(index, "en").Page("about.html").ShouldNotBeNull().ToString().ShouldBe("https://www.example.org/sub/about.html");
    }
}
