using System.Text;
using System.Text.RegularExpressions;
using Briefings.PdfChecks;
using Briefings.Testing;

namespace Briefings.Pdf.Tests;

/// <summary><c>docs/pdf-conformance.md</c> is written from the checks; BRIEFINGS_WRITE_DOCS=1 writes it anew.</summary>
public class ConformancePageTests
{
    private const string Beginning =
        """
        # What the PDFs hold to

        Every report says in its metadata that it holds to PDF/UA-1 (ISO 14289-1: readable with assistive technology) and PDF/A-2a (ISO 19005-2:
        fit for archives), where it does. Where it does not, it says nothing, opens as ever, and a hint (BRF129) names the rule; encryption is
        the one common reason, which PDF/A forbids.

        No validator of those who wrote the standards could be had where this was made, so the checks below are ours: `tests/Briefings.PdfChecks`
        reads files byte by byte and shares no line with the writer. For each check there is a file made wrong on purpose on which it must fire
        (`tests/Briefings.Pdf.Tests/Conformance/`). All are silent on every PDF of the example, on random documents and on random reports, and on
        Typst's files for the standard that Typst was asked for; on those of other programs they find what is known to be there
        (`tests/Briefings.ReportFiles.Tests/OtherProgramsTests.cs`). To run them on any file:

        ```sh
        dotnet run -c Release --project tests/Briefings.Benchmarks -- check-pdf FILE...
        ```

        What they do not read: widths and outlines in CFF programs, the inside of Type 1 charstrings, JPEG 2000, and files that are embedded; our
        writer makes none of these. Of an encrypted file only the encryption is judged: `qpdf --decrypt` it first.


        """;

    [Fact]
    public void Tests_that_stand_in_for_a_reader_are_there()
    {
        var named = Matterhorn.ForReaders.Values.SelectMany(static words => Regex.Matches(words, @"`(\w+Tests)\.(\w+)`")).ToArray();
        named.ShouldNotBeEmpty();
        foreach (var test in named)
        {
            var file = Directory.EnumerateFiles(Repository.Path("tests"), test.Groups[1].Value + ".cs", SearchOption.AllDirectories).ShouldHaveSingleItem();
            File.ReadAllText(file).ShouldContain($"public void {test.Groups[2].Value}(");
        }
    }

    [Fact]
    public void The_page_on_conformance_lists_every_check()
    {
        var page = new StringBuilder(Beginning.ReplaceLineEndings("\n"));
        Table(page, "PDF/UA-1, by the Matterhorn Protocol 1.1", "The conditions that a machine can test.", PdfCheckList.Accessibility);
        page.Append("### Left to people\n\nThe conditions that no machine can judge, and what takes their place.\n\n| condition | in our files |\n|---|---|\n");
        page.AppendJoin("", Matterhorn.ForReaders.Select(static pair => $"| {pair.Key} | {pair.Value} |\n"));
        page.Append('\n');
        Table(page, "PDF/A-2a", "By the clauses of ISO 19005-2.", PdfCheckList.Archive);
        Table(page, "Tagged PDF", "What ISO 32000-1 asks besides, and readers rely on.", PdfCheckList.Format);
        GeneratedPage.Verify("pdf-conformance.md", page.ToString().TrimEnd() + "\n");
    }

    private static void Table(StringBuilder page, string title, string words, IReadOnlyList<PdfCheck> checks)
    {
        page.Append("## ").Append(title).Append("\n\n").Append(words).Append("\n\n| check | clause | fires where |\n|---|---|---|\n");
        page.AppendJoin("", checks.Select(static check => $"| {check.Id} | {check.Clause} | {check.Text} |\n"));
        page.Append('\n');
    }
}
