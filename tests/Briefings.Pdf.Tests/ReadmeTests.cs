using Briefings.PdfChecks;
using Briefings.Testing;

namespace Briefings.Pdf.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_twenty_lines_of_the_readme_are_the_lines_that_run_here()
    {
        var readme = File.ReadAllText(Repository.Path("src", "Briefings.Pdf", "README.md")).ReplaceLineEndings("\n");
        var shown = readme.Split("```csharp\n")[1].Split("```")[0];
        var source = File.ReadAllText(Repository.Path("tests", "Briefings.Pdf.Tests", "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var run = source.Split("// The lines of the README begin.\n")[1].Split("        // The lines of the README end.")[0];
        shown.ShouldBe(string.Concat(run.Split('\n').Select(static line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line).Select(static line => line + "\n"))[..^1]);
        shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(20);
    }

    [Fact]
    public void They_make_a_file_that_holds_to_both_standards()
    {
        var published = new DateTimeOffset(2025, 9, 15, 16, 0, 0, TimeSpan.Zero);
        using var stream = new MemoryStream();
        var fontFile = Repository.Path("templates", "reports", "fonts", "SourceSerif4-Regular.ttf");

        // The lines of the README begin.
        var serif = FontFace.Load(fontFile); // once a process, for all threads
        var document = new PdfDocument(new PdfOptions
        {
            Title = "Blockade of a town", Language = "en", Created = published, // never the clock's time
            Conformance = Conformance.PdfUA1 | Conformance.PdfA2A, // claimed only where their rules hold
        });
        var page = document.AddPage(595.28, 841.89); // points; the origin is the top left corner, y goes down
        var run = TextShaper.Shape("Blockade of a town", serif, 24, new ShapingOptions(Script: "Latn", Language: "en"));
        using (page.Mark(document.Root.AddHeading(1))) // nothing is drawn without a mark or an artifact
        {
            page.DrawText(run, 56, 80, new TextPaint(Rgb.Parse("#123a5a")));
        }
        using (page.Artifact(ArtifactType.Pagination, ArtifactSubtype.Footer))
        {
            page.DrawLine(56, 800, 539, 800, new Stroke(Rgb.Black, 0.5));
        }
        var link = document.Root.Add(StructureType.Link);
        using (page.Mark(link)) page.DrawText(run.Slice(0, 8), 56, 120);
        page.AddLink(new LinkTarget.Web("https://example.org/"), "The source", link, new Rect(56, 100, 100, 24));
        SaveResult result = document.Save(stream); // result.Claimed, and result.Problems where a standard is not
        // The lines of the README end.

        result.Claimed.ShouldBe(Conformance.PdfUA1 | Conformance.PdfA2A);
        PdfCheckList.Run(stream.ToArray()).ShouldBeEmpty();
        Samples.ShouldSatisfyQpdf(stream.ToArray());
    }
}
