using System.Text.Json;
using System.Xml.Linq;

namespace Briefings.Cli.Tests.Output;

/// <summary>Feeds, sitemap and robots.txt, read as their readers read them.</summary>
public sealed class FeedTests(PublishedOutputs outputs)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_atom_feed_has_what_rfc_4287_asks_for()
    {
        foreach (var root in (string[])[outputs.Example, outputs.Andes])
        {
            var feeds = PublishedOutputs.Files(root, ".xml").Where(file => !file.EndsWith("sitemap.xml", StringComparison.Ordinal)).ToList();
            feeds.Count.ShouldBeGreaterThan(5);
            foreach (var file in feeds)
            {
                var feed = XDocument.Load(Path.Combine(root, file)).Root!;
                feed.Name.ShouldBe(Atom + "feed", file);
                foreach (var holder in feed.Elements(Atom + "entry").Prepend(feed))
                {
                    Uri.IsWellFormedUriString(holder.Element(Atom + "id")!.Value, UriKind.Absolute).ShouldBeTrue(file);
                    holder.Element(Atom + "title")!.Value.ShouldNotBeNullOrWhiteSpace(file);
                    DateTimeOffset.TryParse(holder.Element(Atom + "updated")!.Value, out _).ShouldBeTrue(file);
                }

                feed.Elements(Atom + "link").Any(link => (string?)link.Attribute("rel") == "self").ShouldBeTrue(file);
                feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void Every_json_feed_is_version_1_1_with_unique_ids()
    {
        foreach (var root in (string[])[outputs.Example, outputs.Andes])
        {
            var file = Path.Combine(root, "feed.json");
            using var feed = JsonDocument.Parse(File.ReadAllBytes(file));
            feed.RootElement.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
            feed.RootElement.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
            var items = feed.RootElement.GetProperty("items").EnumerateArray().ToList();
            items.ShouldNotBeEmpty();
            items.Select(item => item.GetProperty("id").GetString()).ShouldBeUnique();
            foreach (var item in items)
            {
                (item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _)).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Every_json_file_parses()
    {
        foreach (var root in (string[])[outputs.Example, outputs.Andes])
        {
            foreach (var file in PublishedOutputs.Files(root, ".json"))
            {
                Should.NotThrow(() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, file))).Dispose(), file);
            }
        }
    }

    [Fact]
    public void The_sitemap_names_pages_that_are_there_and_robots_names_the_sitemap()
    {
        foreach (var (root, origin) in ((string, string)[])[(outputs.Example, "https://www.example.org/"), (outputs.Andes, "https://cordillera.example/riesgo/")])
        {
            var places = XDocument.Load(Path.Combine(root, "sitemap.xml")).Root!
                .Elements(Sitemap + "url").Select(url => url.Element(Sitemap + "loc")!.Value).ToList();
            places.ShouldNotBeEmpty();
            places.ShouldBeUnique();
            foreach (var place in places)
            {
                place.ShouldStartWith(origin);
                var path = place[origin.Length..];
                File.Exists(Path.Combine(root, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path)).ShouldBeTrue(place);
            }

            File.ReadAllText(Path.Combine(root, "robots.txt")).ShouldContain(origin + "sitemap.xml");
        }
    }
}
