namespace Briefings.Pdf.Tests;

public class ClaimTests
{
    public static TheoryData<string, Action<PdfDocument, PdfPage>> Wrong => new()
    {
        { "ISO 14289-1, 7.4.2", (document, _) => document.Root.Add(StructureType.H2) },
        { "ISO 14289-1, 7.4.2", (document, _) => { document.Root.Add(StructureType.H1); document.Root.Add(StructureType.H3); } },
        { "ISO 14289-1, 7.3", (document, page) => document.Root.Add(StructureType.Figure).SetBounds(page, new Rect(1, 1, 2, 2)) },
        { "ISO 14289-1, 7.3", (document, _) => document.Root.Add(StructureType.Figure).Alternative = "a map" },
        { "ISO 14289-1, 7.3", (document, page) => Named(document.Root.Add(StructureType.Figure), " ").SetBounds(page, new Rect(1, 1, 2, 2)) },
        { "ISO 14289-1, 7.7", (document, _) => document.Root.Add(StructureType.Formula) },
        { "ISO 14289-1, 7.7", (document, _) => document.Root.Add(StructureType.Formula).ActualText = "x squared" },
        { "ISO 14289-1, 7.5", (document, _) => document.Root.Add(StructureType.Table).Add(StructureType.TR).Add(StructureType.TH) },
        { "ISO 14289-1, 7.2", (document, _) => Rows(document, 2, 3) },
        { "ISO 14289-1, 7.2", (document, _) => Rows(document, 2).Add(StructureType.TD).RowSpan = 2 },
        { "ISO 14289-1, 7.1", (document, _) => document.Root.Add(StructureType.L).Add(StructureType.P) },
        { "ISO 14289-1, 7.1", (document, _) => document.Root.Add(StructureType.TR) },
        { "ISO 14289-1, 7.18.5", (document, page) => page.AddLink(new LinkTarget.Web("https://example.org"), " ", document.Root.Add(StructureType.Link), new Rect(1, 1, 2, 2)) },
        { "ISO 14289-1, 7.18.5", (document, page) => page.AddLink(new LinkTarget.Web("https://example.org"), "x", document.Root.Add(StructureType.P), new Rect(1, 1, 2, 2)) },
        { "ISO 14289-1, 7.21.7", (document, page) => FileTests.Draw(page, document.Root.Add(StructureType.P), "\u0000", Fonts.Arabic) },
        { "ISO 19005-2, 6.2.11.7", (document, page) => FileTests.Draw(page, document.Root.Add(StructureType.P), "\u0000", Fonts.Arabic) },
        { "ISO 14289-1, 7.21.8", (document, page) => FileTests.Draw(page, document.Root.Add(StructureType.P), "\u4E00") },
        { "ISO 19005-2, 6.2.11.8", (document, page) => FileTests.Draw(page, document.Root.Add(StructureType.P), "\u4E00") },
        { "ISO 19005-2, 6.1.13", (_, page) => Nest(page, 29) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_broken_rule_is_named_and_its_standard_not_claimed(string rule, Action<PdfDocument, PdfPage> wrong)
    {
        var document = new PdfDocument(Samples.Options);
        var page = document.AddPage(300, 300);
        wrong(document, page);
        using var stream = new MemoryStream();
        var result = document.Save(stream);
        result.Problems.Select(problem => problem.Rule).ShouldContain(rule);
        var standard = rule.StartsWith("ISO 14289", StringComparison.Ordinal) ? Conformance.PdfUA1 : Conformance.PdfA2A;
        result.Claimed.HasFlag(standard).ShouldBeFalse();
        var name = standard == Conformance.PdfUA1 ? "pdfuaid:part" : "pdfaid:part";
        System.Text.Encoding.UTF8.GetString(stream.ToArray()).ShouldNotContain($"<{name}>");
        Samples.ShouldSatisfyQpdf(stream.ToArray());
    }

    [Fact]
    public void A_right_document_claims_what_was_asked_for()
    {
        using var stream = new MemoryStream();
        var result = Samples.Briefing().Save(stream);
        result.Problems.ShouldBeEmpty();
        result.Claimed.ShouldBe(Conformance.PdfUA1 | Conformance.PdfA2A);
        result.Length.ShouldBe(stream.Length);
    }

    [Fact]
    public void Nothing_is_claimed_that_was_not_asked_for()
    {
        var bytes = Samples.OnePage((_, page, p) => FileTests.Draw(page, p, "x"), Samples.Options with { Conformance = Conformance.None });
        var raw = Samples.Raw(bytes);
        raw.ShouldNotContain("<pdfaid:part>");
        raw.ShouldNotContain("<pdfuaid:part>");
        raw.ShouldNotContain("/OutputIntents");
        raw.ShouldContain("/DisplayDocTitle true");
    }

    [Fact]
    public void Spans_of_cells_are_counted()
    {
        var document = new PdfDocument(Samples.Options);
        document.AddPage(300, 300);
        var table = document.Root.Add(StructureType.Table);
        table.Add(StructureType.TR).Add(StructureType.TD).ColumnSpan = 2;
        var second = table.Add(StructureType.TR);
        second.Add(StructureType.TD).RowSpan = 2;
        second.Add(StructureType.TD);
        table.Add(StructureType.TR).Add(StructureType.TD);
        document.Check(Conformance.PdfUA1).ShouldBeEmpty();
    }

    /// <summary>Adds a table of rows with so many cells; returns the last row.</summary>
    private static StructureElement Rows(PdfDocument document, params int[] cells)
    {
        var table = document.Root.Add(StructureType.Table);
        StructureElement row = table;
        foreach (var count in cells)
        {
            row = table.Add(StructureType.TR);
            for (var i = 0; i < count; i++)
            {
                row.Add(StructureType.TD);
            }
        }

        return row;
    }

    private static void Nest(PdfPage page, int depth)
    {
        if (depth > 0)
        {
            using (page.Transform(Matrix.Identity))
            {
                Nest(page, depth - 1);
            }
        }
    }

    private static StructureElement Named(StructureElement element, string alternative)
    {
        element.Alternative = alternative;
        return element;
    }
}
