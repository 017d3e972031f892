namespace Briefings.Pdf.Tests;

/// <summary>What a document in the making keeps in memory. Alone, since all that a process keeps is counted.</summary>
[Collection(nameof(MemoryTests))]
public class MemoryTests
{
    [Fact]
    public void A_page_of_a_long_document_takes_less_than_10_kilobytes_until_it_is_saved()
    {
        const int Pages = 300;
        const int Lines = 40;
        Fill(new PdfDocument(Samples.Options), 1, Lines);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var document = new PdfDocument(Samples.Options);
        Fill(document, Pages, Lines);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / Pages;
        // Its content alone is more, before it is compressed.
        kept.ShouldBeLessThan(10_000);
        GC.KeepAlive(document);
    }

    private static void Fill(PdfDocument document, int pages, int lines)
    {
        for (var i = 0; i < pages; i++)
        {
            var page = document.AddPage(595, 842);
            for (var line = 0; line < lines; line++)
            {
                using (page.Mark(document.Root.Add(StructureType.P)))
                {
                    page.DrawText(TextShaper.Shape($"Line {line} of page {i}: {Samples.Prose(i, line)[..80]}", Fonts.Serif, 10), 40, 60 + (18 * line));
                }
            }
        }
    }
}

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTestsRunAlone;
