using System.Text.RegularExpressions;

using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>Each kind of file that the built-in templates make, over a house that fills every field.</summary>
public sealed partial class PageSnapshotTests(PageSnapshotTests.House house) : IClassFixture<PageSnapshotTests.House>
{
    // Pages share their head, masthead and foot, so one page is kept whole and of the others the main part only.
    [Theory]
    [InlineData("index.html", true)]
    [InlineData("briefings/2025/first.html", false)]
    [InlineData("fr/briefings/2025/first.html", false)]
    [InlineData("regions/inner.html", false)]
    [InlineData("countries/ml.html", false)]
    [InlineData("actors/group.html", false)]
    [InlineData("impacts/roads.html", false)]
    [InlineData("regions/index.html", false)]
    [InlineData("countries/index.html", false)]
    [InlineData("actors/index.html", false)]
    [InlineData("impacts/index.html", false)]
    [InlineData("archive/index.html", false)]
    [InlineData("archive/2025/09.html", false)]
    [InlineData("reports.html", false)]
    [InlineData("about.html", false)]
    [InlineData("404.html", false)]
    [InlineData("2024/old.html", false)]
    [InlineData("briefings/2025/gone.html", false)]
    [InlineData("feed.xml", true)]
    [InlineData("feed.json", true)]
    [InlineData("robots.txt", true)]
    public void A_file_of_the_clients_site(string path, bool whole)
    {
        var text = Fingerprint().Replace(house.Clients[path], ".fingerprint.");
        Snapshot.Verify(whole ? text : MainPart().Match(text).Value, path[(path.LastIndexOf('.') + 1)..], path[..path.LastIndexOf('.')].Replace('/', '-'));
    }

    [Fact]
    public void The_sitemap_of_the_public_site() => Snapshot.Verify(house.Public["sitemap.xml"], "xml");

    [Fact]
    public void Every_alias_has_a_page_and_long_lists_have_several()
    {
        house.Clients.Files.Keys.ShouldContain("2024/09/name/index.html");
        house.Public.Files.Keys.ShouldNotContain("briefings/2025/gone.html");
        house.Public.Files.Keys.ShouldNotContain("briefings/2025/first.html");
        house.Public.Files.Keys.ShouldNotContain("actors/front.html");
    }

    [GeneratedRegex(@"\.[0-9a-f]{8}\.")]
    private static partial Regex Fingerprint();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    public sealed class House : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public House()
        {
            var release = SmallHouse.Open(folder, field => char.ToUpperInvariant(field[0]) + field[1..].Replace('_', ' '));
            var (relations, reports) = SmallHouse.Links(release);
            Clients = RenderedSite.Of(release, relations: relations, reports: reports);
            Clients.Diagnostics.ShouldBeEmpty();
            Public = RenderedSite.Of(RenderedSite.Open(Path.Combine(folder.Path, "content")));
        }

        internal RenderedSite Clients { get; }

        internal RenderedSite Public { get; }

        public void Dispose() => folder.Dispose();
    }
}
