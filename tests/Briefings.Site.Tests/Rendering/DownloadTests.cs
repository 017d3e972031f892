using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Tests.NoTrace;
using Briefings.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;

namespace Briefings.Site.Tests.Rendering;

/// <summary>How files to download look on pages, in feeds and in reports, and that they leave as they are.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Table = Encoding.UTF8.GetBytes("week,convoys\n36,12\n");

    private readonly TemporaryFolder folder = new();

    public DownloadTests()
    {
        folder.Write("content/site.yaml", "name: House\nbase_url: \"https://www.example.org/\"\nlanguages: [en, fr]\ndefault_authors: [desk]\n");
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: Desk}\n");
        folder.Write("content/vocabulary/files.yaml", "- {file: \"files/by week.csv\", tlp: CLEAR, title: {en: Convoys by week, fr: Convois par semaine}}\n- {file: files/order.pdf, tlp: CLEAR, title: The <order>}\n");
        folder.Write("content/files/by week.csv", Table);
        folder.Write("content/files/order.pdf", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"));
        folder.Write("content/briefings/2025/shown.md", Briefing("shown", "See [the *table*](files/by%20week.csv), [[files/order.pdf]] and [page two](/files/order.pdf#page=2)."));
        folder.Write("content/briefings/2025/shown.fr.md", "---\ntitle: Le titre\nsummary: Un résumé assez long pour que personne ne trouve à redire à sa longueur, soixante signes.\ntlp: CLEAR\nstatus: approved\n---\nVoir [[files/by week.csv]].\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_link_says_kind_and_size_in_the_language_of_the_page_and_the_title_where_it_has_no_words()
    {
        var site = Files();

        site["briefings/2025/shown.html"].ShouldContain("""<a class="file" href="../../files/by%20week.csv" download="">the <em>table</em> <span class="file-facts">(CSV, 1 kB)</span></a>""");
        site["briefings/2025/shown.html"].ShouldContain("""<a class="file" href="../../files/order.pdf">The &lt;order&gt; <span class="file-facts">(PDF, 1 kB)</span></a>""");
        site["briefings/2025/shown.html"].ShouldContain("href=\"../../files/order.pdf#page=2\"");
        site["fr/briefings/2025/shown.html"].ShouldContain("""<a class="file" href="../../../files/by%20week.csv" download="">Convois par semaine <span class="file-facts">(CSV, 1 ko)</span></a>""");
    }

    [Fact]
    public void Feeds_and_reports_lead_to_the_address_of_the_site()
    {
        var site = Files();
        using var report = PdfDocument.Open(site.Files["briefings/2025/shown.pdf"].Content.ToArray());
        var links = report.GetPages().SelectMany(page => page.GetAnnotations()).Select(annotation => annotation.Action).OfType<UriAction>().Select(action => action.Uri).ToArray();

        site["feed.xml"].ShouldContain("https://www.example.org/files/by%20week.csv");
        site["feed.json"].ShouldContain("https://www.example.org/files/by%20week.csv");
        links.ShouldContain("https://www.example.org/files/by%20week.csv");
        links.ShouldContain("https://www.example.org/files/order.pdf#page=2");
        string.Concat(report.GetPages().Select(page => page.Text)).ShouldContain("(CSV, 1");
    }

    [Fact]
    public void Files_leave_byte_for_byte_and_no_list_names_them()
    {
        var site = Files();

        site.Files["files/by week.csv"].Content.ToArray().ShouldBe(Table);
        site.Files.Keys.Where(path => path.StartsWith("files/", StringComparison.Ordinal)).ShouldBe(["files/by week.csv", "files/order.pdf"], ignoreOrder: true);
        site["sitemap.xml"].ShouldNotContain("files/");
        site["index.html"].ShouldNotContain("files/");
    }

    [Fact]
    public void A_file_that_changed_after_it_was_looked_into_does_not_leave()
    {
        var release = RenderedSite.Open(Path.Combine(folder.Path, "content"));
        folder.Write("content/files/by week.csv", Encoding.UTF8.GetBytes("week,convoys\n36,99\n"));

        Should.Throw<IOException>(() => RenderedSite.Of(release)).Message.ShouldContain("by week.csv");
    }

    private static string Briefing(string slug, string text) => $"""
        ---
        id: DLD-2025-0001
        title: The {slug}
        summary: A summary that is long enough for nobody to find fault with how long it is, sixty signs.
        type: situation
        tlp: CLEAR
        status: approved
        published: 2025-08-01
        countries: [ML]
        actors: []
        impacts: []
        ---
        {text}
        """;

    private RenderedSite Files()
    {
        var release = RenderedSite.Open(Path.Combine(folder.Path, "content"));
        var relations = Relater.Relate(release);
        var reports = new ReportStage(Outputs.Templates.Value, Outputs.Renderer.Value).Render(release, relations);
        reports.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        return RenderedSite.Of(release, relations: relations, reports: reports.Value);
    }
}
