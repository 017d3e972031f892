using System.Collections.Immutable;
using System.Text;
using Briefings.Cli.Serving;
using Briefings.Site.Rendering;

namespace Briefings.Cli.Tests.Serving;

public sealed class ServedSiteTests
{
    private static readonly ServedSite Site = ServedSite.Of(
        [
            new OutputFile("index.html", "<html><head><title>Home</title></head><body></body></html>"u8.ToArray()),
            new OutputFile("actors/index.html", "<html><head></head></html>"u8.ToArray()),
            new OutputFile("404.html", "<p>nowhere"u8.ToArray()),
            new OutputFile("feed.xml", "<feed><head></head></feed>"u8.ToArray()),
        ],
        ImmutableDictionary<string, string>.Empty.Add("index.html", "content/a&b.md"),
        ImmutableDictionary<string, string>.Empty.Add("briefings/2025/x.html", "content/briefings/2025/x.md"));

    [Theory]
    [InlineData("/", 200, "index.html")]
    [InlineData("/index.html", 200, "index.html")]
    [InlineData("/actors/", 200, "actors/index.html")]
    [InlineData("/nothing.html", 404, "404.html")]
    [InlineData("/../../etc/passwd", 404, "404.html")]
    [InlineData("//etc/passwd", 404, "404.html")]
    [InlineData("/INDEX.html", 404, "404.html")]
    public void Paths_lead_where_a_static_host_would_lead_them(string path, int status, string name)
    {
        var answer = Site.Find(path);

        answer.Status.ShouldBe(status);
        answer.Name.ShouldBe(name);
    }

    [Fact]
    public void A_folder_without_its_slash_moves_to_the_one_with_it()
    {
        Site.Find("/actors").Status.ShouldBe(301);
        Site.Find("/actors").Location.ShouldBe("/actors/");
    }

    [Fact]
    public void A_page_that_is_left_out_says_so_in_its_place()
    {
        var answer = Site.Find("/briefings/2025/x.html");

        answer.Status.ShouldBe(503);
        Encoding.UTF8.GetString(answer.Content.Span).ShouldContain("data-source=\"content/briefings/2025/x.md\"");
    }

    [Fact]
    public void Only_pages_get_the_client_and_only_before_the_end_of_their_head()
    {
        Encoding.UTF8.GetString(Site.Find("/").Content.Span)
            .ShouldBe("<html><head><title>Home</title><script src=\"/_briefings/reload.js\" data-source=\"content/a&amp;b.md\" defer></script>\n</head><body></body></html>");
        Encoding.UTF8.GetString(Site.Find("/actors/").Content.Span).ShouldContain("data-source=\"\"");
        Encoding.UTF8.GetString(Site.Find("/feed.xml").Content.Span).ShouldBe("<feed><head></head></feed>");
    }
}
