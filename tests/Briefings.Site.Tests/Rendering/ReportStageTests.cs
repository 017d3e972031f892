using System.Text;

using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Reports;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

public sealed class ReportStageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_edition_gets_a_report_beside_its_page()
    {
        var release = SmallHouse.Open(folder, field => field);
        var outcome = new ReportStage(RenderedSite.BuiltIn(), new Recorder()).Render(release, SmallHouse.Links(release).Relations, cancellation: TestContext.Current.CancellationToken);
        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value.Select(report => report.Path).ShouldBe(["briefings/2025/first.pdf", "fr/briefings/2025/first.pdf", "briefings/2025/second.pdf"]);
        outcome.Value.ShouldAllBe(report => report.Pages == 7 && report.Content.Length > 0);
    }

    [Fact]
    public void Markup_in_any_field_is_inert_in_a_report()
    {
        var release = SmallHouse.Open(folder, field => $"x{field.Replace('_', 'x')}x\"'></p></report><h1>]]>&lt;");
        var recorder = new Recorder();
        var outcome = new ReportStage(RenderedSite.BuiltIn(), recorder).Render(release, SmallHouse.Links(release).Relations, cancellation: TestContext.Current.CancellationToken);
        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value.Length.ShouldBe(3);
        var title = recorder.Documents.Single(document => document.Information.Language == "en" && document.Information.Title.Contains("xtitlex", StringComparison.Ordinal)).Information.Title;
        title.ShouldEndWith("</p></report><h1>]]>&lt;");
    }

    [Fact]
    public void A_client_is_named_where_one_is_given()
    {
        var release = SmallHouse.Open(folder, field => field);
        var recorder = new Recorder();
        var stage = new ReportStage(RenderedSite.BuiltIn(), recorder);
        stage.RenderOne(release, SmallHouse.Links(release).Relations, release.Briefings[0], "Acme <Logistics>").Value.ShouldNotBeNull();
        stage.RenderOne(release, SmallHouse.Links(release).Relations, release.Briefings[0], null).Value.ShouldNotBeNull();
        Text(recorder.Documents[0]).ShouldContain("Acme <Logistics>");
        Text(recorder.Documents[1]).ShouldNotContain("Acme");
    }

    [Fact]
    public void A_fault_in_report_markup_is_placed_in_the_template_that_wrote_it()
    {
        folder.Write("own/reports/briefing.xml", "<report title=\"{{ briefing.title }}\"\n lang=\"en\" created=\"{{ briefing.published.rfc3339 }}\">\n{{~ capture part ~}}\n{{ include \"partials/part.xml\" }}\n{{ end }}\n  {{ part }}\n</report>");
        folder.Write("own/partials/part.xml", "<p>{{ briefing.title }}</p>\n\n  <wrong/>");
        var release = SmallHouse.Open(folder, field => field);
        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "own"), "own"), new TemplateFolder(Repository.Path("templates"), "templates"));
        var diagnostics = new ReportStage(set, new Recorder()).Render(release, SmallHouse.Links(release).Relations, cancellation: TestContext.Current.CancellationToken).Diagnostics;
        diagnostics.Length.ShouldBe(1);
        diagnostics[0].Message.ShouldContain("wrong");
        diagnostics[0].Place.ShouldBe(new Place("own/partials/part.xml", 3, 3));
    }

    // Each template writes a fault whose place in what was written is another than its place in the template.
    [Theory]
    [InlineData("{{ for n in 1..40 }}\n<p>{{ n }}</p>\n{{ if n == 31 }} <wrong/>{{ end }}\n{{ end }}", "own/reports/briefing.xml", 4, 18)]
    [InlineData("{{ func part(words) }}<box>\n<wrong>{{ words }}</wrong></box>{{ end }}\n<p>before</p>{{ part \"a\" }}<p>after</p>", "own/reports/briefing.xml", 3, 1)]
    [InlineData("{{~ for n in 1..3 ~}}\n\n\n<p>{{ n }}</p>\n{{~ end ~}}\n  <p style=\"{{ \"nowhere\" }}\">x</p>", "own/reports/briefing.xml", 7, 6)]
    [InlineData("{{ include \"partials/a.xml\" }}{{ for n in 1..2 }}{{ include \"partials/a.xml\" }}{{ end }}{{ include \"partials/b.xml\" }}", "own/partials/b.xml", 2, 7)]
    [InlineData("{{ x = 3 }}{{ while x > 0 }}<p>&amp;</p>{{ x = x - 1 }}{{ end }}\n<p>{{ \"&&&<>\" }}</p><wrong/>", "own/reports/briefing.xml", 3, 21)]
    [InlineData("<p>{{ \"&&&<>\" }} <p/></p>", "own/reports/briefing.xml", 2, 18)]
    [InlineData("{{ capture c }}<p>one</p>\n\n<wrong/>{{ end }}<p>two</p>{{ c }}", "own/reports/briefing.xml", 4, 1)]
    public void A_fault_is_placed_where_its_template_has_it_whatever_was_written_before(string body, string file, int line, int column)
    {
        folder.Write("own/reports/briefing.xml", "<report title=\"{{ briefing.title }}\" lang=\"en\" created=\"{{ briefing.published.rfc3339 }}\">\n" + body + "\n</report>");
        folder.Write("own/partials/a.xml", "<p>one</p>\n<p>\ntwo</p>\n");
        folder.Write("own/partials/b.xml", "<p>three</p>\n<p/>  <wrong/>");
        var release = SmallHouse.Open(folder, field => field);
        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "own"), "own"), new TemplateFolder(Repository.Path("templates"), "templates"));
        var diagnostics = new ReportStage(set, new Recorder()).RenderOne(release, SmallHouse.Links(release).Relations, release.Briefings[0], null).Diagnostics;
        diagnostics.ShouldHaveSingleItem().Place.ShouldBe(new Place(file, line, column), diagnostics[0].ToString());
    }

    [Fact]
    public void Markup_is_what_the_template_wrote_and_comes_with_its_faults()
    {
        folder.Write("own/reports/briefing.xml", "<report title=\"{{ briefing.title }}\" lang=\"en\" created=\"{{ briefing.published.rfc3339 }}\">\n{{ for n in 1..2 }}{{ if n == 1 }}<wrong1/>{{ else }}<wrong2/>{{ end }}{{ end }}</report>");
        var release = SmallHouse.Open(folder, field => field);
        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "own"), "own"), new TemplateFolder(Repository.Path("templates"), "templates"));
        var recorder = new Recorder();
        var outcome = new ReportStage(set, recorder).MarkupOf(release, SmallHouse.Links(release).Relations, release.Briefings[0], null);
        outcome.Value.ShouldNotBeNull().ShouldEndWith("\n<wrong1/><wrong2/></report>");
        outcome.Diagnostics.Select(each => each.Message).ShouldBe(["unknown element <wrong1>", "unknown element <wrong2>"]);
        recorder.Documents.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_template_writes_is_as_the_schema_of_report_markup_has_it()
    {
        var release = SmallHouse.Open(folder, field => field);
        var schemas = new System.Xml.Schema.XmlSchemaSet();
        using (var reader = System.Xml.XmlReader.Create(Repository.Path("docs", "report-markup.xsd")))
        {
            schemas.Add(null, reader);
        }

        var stage = new ReportStage(RenderedSite.BuiltIn(), new Recorder());
        foreach (var briefing in release.Briefings)
        {
            var markup = stage.MarkupOf(release, SmallHouse.Links(release).Relations, briefing, "Acme");
            markup.Diagnostics.ShouldBeEmpty();
            var found = new List<string>();
            System.Xml.Schema.Extensions.Validate(System.Xml.Linq.XDocument.Parse(markup.Value!), schemas, (_, problem) => found.Add(problem.Message));
            found.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_paper_is_the_publishers_unless_a_command_says_otherwise()
    {
        var release = SmallHouse.Open(folder, field => field);
        var letter = release with { Site = release.Site with { Reports = new ReportSettings(Paper.Letter) } };
        PageMaster PageOf(Release from, Paper? paper)
        {
            var recorder = new Recorder();
            new ReportStage(RenderedSite.BuiltIn(), recorder, paper).RenderOne(from, SmallHouse.Links(from).Relations, from.Briefings[0], null).Diagnostics.ShouldBeEmpty();
            return recorder.Documents.Single().Page;
        }

        PageOf(release, null).Width.ShouldBe(595.276, 0.1);
        PageOf(release, Paper.Letter).Width.ShouldBe(612);
        PageOf(letter, null).Width.ShouldBe(612);
        PageOf(letter, Paper.A4).Width.ShouldBe(595.276, 0.1);
    }

    [Fact]
    public void A_target_without_PDFs_gets_none()
    {
        var release = SmallHouse.Open(folder, field => field);
        var without = release with { Target = release.Target with { Pdf = false } };
        new ReportStage(RenderedSite.BuiltIn(), new Recorder()).Render(without, SmallHouse.Links(release).Relations, cancellation: TestContext.Current.CancellationToken).Value.ShouldBeEmpty();
    }

    private static string Text(ReportDocument document) => Words(document);

    private static string Words(ReportDocument document)
    {
        var result = new StringBuilder();
        void Visit(object? value, int depth)
        {
            if (value is null || depth > 20)
            {
                return;
            }

            if (value is string text)
            {
                result.Append(text).Append('\n');
            }
            else if (value is System.Collections.IEnumerable items)
            {
                foreach (var item in items)
                {
                    Visit(item, depth + 1);
                }
            }
            else if (value.GetType().Namespace == typeof(ReportDocument).Namespace && value is not ReportStyles and not ReportStyle)
            {
                foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
                {
                    Visit(property.GetValue(value), depth + 1);
                }
            }
        }

        Visit(document, 0);
        return result.ToString();
    }

    /// <summary>Stands in for the engine that draws: keeps what it is given.</summary>
    private sealed class Recorder : IReportRenderer
    {
        public List<ReportDocument> Documents { get; } = [];

        public ReportResult Render(ReportDocument document, Stream stream)
        {
            lock (Documents)
            {
                Documents.Add(document);
            }

            stream.Write("%PDF-"u8);
            return new ReportResult(7, 5, []);
        }
    }
}
