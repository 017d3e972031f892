using Briefings.PdfChecks;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests;

/// <summary>The checks read what other programs write, and find in it what is known to be there: they are no mirror of our own writer.</summary>
public class OtherProgramsTests
{
    private const string Html =
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Roads</title></head><body>
        <h1>Roads of the south</h1><p>The convoy was delayed, and <a href="https://www.example.org/">the port closed</a>.</p>
        <h2>What follows</h2><ul><li>Fuel is short.</li><li>Prices rise.</li></ul>
        <table><tr><th scope="col">Item</th><th scope="col">Change</th></tr><tr><td>Fuel</td><td>20%</td></tr></table>
        </body></html>
        """;

    private const string TypstText =
        """
        #set document(title: "Roads", date: datetime(year: 2025, month: 9, day: 15))
        #set text(lang: "en")
        = Roads of the south
        The convoy was delayed, and #link("https://www.example.org/")[the port closed].
        == What follows
        - Fuel is short.
        - Prices rise.
        #table(columns: 2, table.header([Item], [Change]), [Fuel], [20%])
        """;

    private const string TypstScript = """
        import { createRequire } from 'node:module';
        import { readFileSync, writeFileSync } from 'node:fs';
        const { NodeCompiler } = createRequire(process.argv[2] + '/x.js')('@myriaddreamin/typst-ts-node-compiler');
        const compiler = NodeCompiler.create({ workspace: process.cwd() });
        writeFileSync(process.argv[4], compiler.pdf({ mainFileContent: readFileSync(process.argv[3], 'utf8') }, { pdfStandard: process.argv[5] }));
        """;

    [Fact]
    public void Chromium_tags_its_text_and_claims_nothing()
    {
        var chromium = Tool.Require("chromium");
        using var folder = new TemporaryFolder();
        var (html, pdf) = (folder.Write("x.html", Html), Path.Combine(folder.Path, "x.pdf"));
        Tool.Run(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + pdf, new Uri(html).AbsoluteUri);
        var found = Ids(File.ReadAllBytes(pdf));
        found.ShouldBeSubsetOf(["01-005", "06-001", "07-001", "09-005", "28-004", "28-012", "6.1.3-a", "6.2.4.3-a", "6.2.4.3-c", "6.6.2.1-a", "6.6.4-a"]);
        found.ShouldContain("06-001");
        found.ShouldContain("28-012");
        new PdfFacts(File.ReadAllBytes(pdf)).Structure.Elements.Select(static element => element.Standard).ShouldContain("Table");
    }

    [Fact]
    public void Weasyprint_s_file_for_pdf_ua_lacks_scopes()
    {
        var weasyprint = Tool.RequireWherePresent("weasyprint", "the checks would be run on a file of its");
        using var folder = new TemporaryFolder();
        var pdf = Path.Combine(folder.Path, "x.pdf");
        Tool.Run(weasyprint, "--pdf-variant", "pdf/ua-1", folder.Write("x.html", Html), pdf);
        var found = Ids(File.ReadAllBytes(pdf), PdfCheckList.Accessibility);
        found.ShouldBeSubsetOf(["15-003", "10-001"]);
    }

    [Fact]
    public void Libreoffice_s_file_for_pdf_a_and_pdf_ua_has_links_outside_link_elements()
    {
        var soffice = Tool.RequireWherePresent("soffice", "the checks would be run on a file of its");
        using var folder = new TemporaryFolder();
        const string Filter = """pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}""";
        Tool.Run(soffice, "--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri}", "--convert-to", Filter, "--outdir", folder.Path, folder.Write("x.html", Html));
        Ids(File.ReadAllBytes(Path.Combine(folder.Path, "x.pdf"))).ShouldBeSubsetOf(["14-002", "15-003", "28-009", "28-011", "6.6.2.3-a", "6.6.4-a"]);
    }

    [Theory]
    [InlineData("ua-1")]
    [InlineData("a-2a")]
    public void Typst_keeps_the_standard_that_it_was_asked_for(string standard)
    {
        var node = Tool.RequireWherePresent("node", "Typst runs in it");
        var modules = Environment.GetEnvironmentVariable("BRIEFINGS_NODE_MODULES") ?? "";
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(modules, "@myriaddreamin", "typst-ts-node-compiler")),
            "Typst is not there: \"npm install @myriaddreamin/typst-ts-node-compiler\" somewhere, and name its node_modules in BRIEFINGS_NODE_MODULES.");
        using var folder = new TemporaryFolder();
        var pdf = Path.Combine(folder.Path, "x.pdf");
        var (code, _, error) = Tool.RunIn(folder.Path, node, folder.Write("x.mjs", TypstScript), modules, folder.Write("x.typ", TypstText), pdf, standard);
        code.ShouldBe(0, error);
        Ids(File.ReadAllBytes(pdf), standard == "ua-1" ? PdfCheckList.Accessibility : PdfCheckList.Archive).ShouldBeEmpty();
        Ids(File.ReadAllBytes(pdf), PdfCheckList.Format).ShouldBeEmpty();
    }

    private static string[] Ids(byte[] pdf, IEnumerable<PdfCheck>? checks = null) => [.. PdfCheckList.Run(pdf, checks).Select(static finding => finding.Id).Distinct()];
}
