using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Reports;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>What a house's own template says of the marking of a report, against what the release says.</summary>
public sealed class ReportMarkingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Tlp.Clear)]
    [InlineData(Tlp.Green)]
    [InlineData(Tlp.Amber)]
    [InlineData(Tlp.AmberStrict)]
    [InlineData(Tlp.Red)]
    public void A_template_that_says_no_marking_makes_a_report_with_that_of_the_briefing(Tlp marking)
    {
        var recorder = new Recorder();
        var (file, found) = Make(marking, "\n<p>words</p>", recorder);
        found.ShouldBeEmpty();
        file.ShouldNotBeNull();
        recorder.Documents.ShouldHaveSingleItem().Information.Marking.ShouldBe(marking);
    }

    [Theory]
    [InlineData("TLP:CLEAR")]
    [InlineData("TLP:RED")]
    public void A_template_that_says_another_marking_makes_no_report(string label)
    {
        var recorder = new Recorder();
        var (file, found) = Make(Tlp.Amber, $"\n  marking=\"{label}\"><p>words</p>", recorder);
        file.ShouldBeNull();
        recorder.Documents.ShouldBeEmpty();
        var fault = found.ShouldHaveSingleItem();
        (fault.Code, fault.Place).ShouldBe(("BRF120", new Place("own/reports/briefing.xml", 2, 3)));
    }

    [Fact]
    public void A_part_of_another_text_that_is_marked_higher_raises_the_report()
    {
        var recorder = new Recorder();
        folder.Write("own/reports/briefing.xml", Root + "><body services=\"services\"/></report>");
        var release = SmallHouse.Open(folder, field => field);
        var place = Place.Of("x.md");
        var briefing = release.Briefings[0] with
        {
            Tlp = Tlp.Clear,
            Body = new Core.Prose.Body("en", [new Core.Prose.MarkedSection(place, Tlp.Green, [new Core.Prose.Paragraph(place, [new Core.Prose.Text(place, "words")])])], []),
        };
        new ReportStage(Templates(), recorder).RenderOne(release, SmallHouse.Links(release).Relations, briefing, null).Diagnostics.ShouldBeEmpty();
        recorder.Documents.ShouldHaveSingleItem().Information.Marking.ShouldBe(Tlp.Green);
    }

    [Fact]
    public void A_report_that_could_not_be_drawn_is_none()
    {
        var recorder = new Recorder { Fault = new Diagnostic(Codes.ReportLabelUnseen, Place.Of("own/reports/briefing.xml"), "unseen") };
        var (file, found) = Make(Tlp.Amber, "><p>words</p>", recorder);
        file.ShouldBeNull();
        found.ShouldHaveSingleItem().Code.ShouldBe("BRF121");
    }

    private const string Root = "<report title=\"{{ briefing.title }}\" lang=\"en\" created=\"{{ briefing.published.rfc3339 }}\"";

    private Outcome<ReportFile?> Make(Tlp marking, string rest, Recorder recorder)
    {
        folder.Write("own/reports/briefing.xml", Root + (rest.Contains('>') && !rest.StartsWith("\n<", StringComparison.Ordinal) ? rest : ">" + rest) + "</report>");
        var release = SmallHouse.Open(folder, field => field);
        return new ReportStage(Templates(), recorder).RenderOne(release, SmallHouse.Links(release).Relations, release.Briefings[0] with { Tlp = marking }, null);
    }

    private TemplateSet Templates() => TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "own"), "own"), new TemplateFolder(Repository.Path("templates"), "templates"));

    /// <summary>Stands in for the engine that draws.</summary>
    private sealed class Recorder : IReportRenderer
    {
        public List<ReportDocument> Documents { get; } = [];

        public Diagnostic? Fault { get; init; }

        public ReportResult Render(ReportDocument document, Stream stream)
        {
            Documents.Add(document);
            return new ReportResult(1, 0, Fault is null ? [] : [Fault]);
        }
    }
}
