using System.Text;
using System.Text.RegularExpressions;
using Briefings.PdfChecks;
using Briefings.ReportFiles.Tests.Random;
using Briefings.Testing;
using UglyToad.PdfPig;

namespace Briefings.ReportFiles.Tests;

/// <summary>Other people's programs read from our files what we wrote, letter by letter and in order.</summary>
public partial class ReaderTests
{
    /// <summary>Where npm installed @hyzyla/pdfium: PDFium by itself is in no package of Debian's or NuGet's.</summary>
    private const string NodeModules = "BRIEFINGS_NODE_MODULES";

    private const string PdfiumScript = """
        import { readFileSync } from 'node:fs';
        import { pathToFileURL } from 'node:url';
        const { PDFiumLibrary } = await import(pathToFileURL(process.argv[2]));
        const library = await PDFiumLibrary.init();
        const document = await library.loadDocument(readFileSync(process.argv[3]));
        for (const page of document.pages()) process.stdout.write(page.getText() + '\f');
        document.destroy();
        library.destroy();
        """;

    [Fact]
    public void Poppler_reads_what_is_drawn_in_its_order()
    {
        var poppler = Tool.Require("pdftotext");
        ShouldAgree((_, path) => Tool.Run(poppler, "-raw", "-enc", "UTF-8", path, "-").Output, Letters);
    }

    [Fact]
    public void Poppler_reads_arabic_as_it_was_written()
    {
        var poppler = Tool.Require("pdftotext");
        using var folder = new TemporaryFolder();
        var lines = Tool.Run(poppler, "-enc", "UTF-8", folder.Write("x.pdf", Examples.Files[Examples.InArabic]), "-").Output.Split('\n').Select(static line => Direction().Replace(line, "")).ToArray();
        lines.ShouldContain("حصار مدينة كاي وطرقها");
        lines.ShouldContain("ما الذي حدث");
        lines.ShouldContain(static line => line.StartsWith("هاجم مسلحون قافلة وقود على الطريق الغربي", StringComparison.Ordinal) && line.Contains("أكثر من", StringComparison.Ordinal));
        lines.ShouldContain(static line => line.Contains("ارتفاع الأسعار بنسبة", StringComparison.Ordinal));
    }

    [Fact]
    public void MuPdf_reads_what_is_drawn_in_its_order()
    {
        var mutool = Tool.Require("mutool");
        ShouldAgree((_, path) => Tool.Run(mutool, "draw", "-q", "-F", "txt", path).Output, Letters);
    }

    [Fact]
    public void Pdfium_reads_what_is_drawn_in_its_order()
    {
        var node = Tool.RequireWherePresent("node", "PDFium runs in it");
        var module = Path.Combine(Environment.GetEnvironmentVariable(NodeModules) ?? "", "@hyzyla", "pdfium", "dist", "index.esm.js");
        Assert.SkipUnless(File.Exists(module), $"PDFium is not there: \"npm install @hyzyla/pdfium\" somewhere, and name its node_modules in {NodeModules}.");
        using var folder = new TemporaryFolder();
        var script = folder.Write("read.mjs", PdfiumScript);
        // PDFium knows no ActualText, which Arabic marks need.
        // PDFium takes any hyphen at the end of a line for one of hyphenation and leaves it out.
        ShouldAgree((_, path) => Tool.Run(node, script, module, path) is (0, var output, _) ? output : throw new InvalidOperationException("PDFium did not read the file."), static text => Letters(text).Replace("-", "", StringComparison.Ordinal), withArabic: false);
    }

    [Fact]
    public void PdfPig_reads_what_is_drawn_in_its_order() => ShouldAgree(
        static (pdf, _) =>
        {
            using var file = PdfDocument.Open(pdf);
            return string.Concat(file.GetPages().SelectMany(static page => page.Letters).Select(static letter => letter.Value));
        },
        Letters);

    [Fact]
    public void Poppler_reads_the_structure_in_its_order()
    {
        var pdfinfo = Tool.Require("pdfinfo");
        using var folder = new TemporaryFolder();
        // Of a stretch with ActualText inside, which Arabic marks need, poppler's list of the structure has the beginning only.
        foreach (var (path, pdf) in Examples.Files.Where(static file => file.Key != Examples.InArabic))
        {
            var read = string.Concat(QuotedText().Matches(Tool.Run(pdfinfo, "-struct-text", folder.Write(path, pdf)).Output).Select(static match => match.Groups[1].Value.Replace("\"\n\"", "", StringComparison.Ordinal)));
            Letters(read).ShouldBe(Letters(PdfText.InReadingOrder(Examples.Facts(path))), path);
        }
    }

    [Fact]
    public void What_is_drawn_stands_in_the_order_of_reading_but_for_what_stands_apart()
    {
        foreach (var path in Examples.Files.Keys)
        {
            var facts = Examples.Facts(path);
            using var file = PdfDocument.Open(Examples.Files[path]);
            foreach (var (page, seen) in facts.Pages.Zip(SeenPage.Read(facts, file)))
            {
                var margin = InMargin(seen, path);
                var read = facts.Structure.ReadingOrder.Where(each => each.Owner == page.Number).ToArray();
                // What stands in the margin, at the foot and at the head of the page is drawn after the text beside which it is read.
                var apart = read.Where(each => each.Element.Ancestry().Any(static element => element.Standard is "Note" or "Figure") || margin.Contains(each.Element)).Select(static each => each.Id).ToHashSet();
                var drawn = facts.Content.Marks.Where(each => each.Place.Page == page.Index && each.Mark.Id is not null).Select(static each => each.Mark.Id!.Value).Distinct().Where(id => !apart.Contains(id));
                drawn.ShouldBe(read.Select(static each => each.Id).Where(id => !apart.Contains(id)), $"{path}, page {page.Index + 1}");
            }
        }
    }

    // The elements all of whose letters stand beside the main column.
    private static HashSet<RawElement> InMargin(SeenPage page, string path)
    {
        var master = Examples.Styles.Pages[path == Examples.OnLetter ? "letter" : "a4"];
        var side = master.Side + (master.Gutter / 2);
        return [.. page.Letters.Where(static letter => letter.Element is not null).GroupBy(static letter => letter.Element!)
            .Where(letters => path == Examples.InArabic ? letters.All(letter => letter.X > master.Width - master.Margin.Start - side) : letters.All(letter => letter.Letter.EndBaseLine.X < master.Margin.Start + side))
            .Select(static letters => letters.Key)];
    }

    private static void ShouldAgree(Func<byte[], string, string> read, Func<string, string> normalize, bool withArabic = true)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, pdf) in Examples.Files.Where(file => withArabic || file.Key != Examples.InArabic))
        {
            var ours = normalize(string.Concat(PdfText.InContentOrder(Examples.Facts(path)).Select(static words => words.Text)));
            var theirs = normalize(read(pdf, folder.Write(path, pdf)));
            if (path == Examples.InArabic)
            {
                // Glyphs stand from left to right in the file. Which reader turns which letters around is its own art, so their order is left open here.
                (ours, theirs) = (string.Concat(ours.Order()), string.Concat(theirs.Order()));
            }

            if (ours != theirs)
            {
                var at = ours.Zip(theirs).TakeWhile(static pair => pair.First == pair.Second).Count();
                string Near(string text) => text.Substring(Math.Max(0, at - 20), Math.Min(60, text.Length - Math.Max(0, at - 20)));
                Assert.Fail($"{path}, at letter {at}: \"{Near(theirs)}\" should be \"{Near(ours)}\"");
            }
        }
    }

    /// <summary>Text without blanks, marks of direction and hyphens that only a line break put there, and letters in one form.</summary>
    private static string Letters(string text) => Unseen().Replace(text, "").Normalize(NormalizationForm.FormKC);

    [GeneratedRegex(@"[\s\p{Cc}\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE]")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"[\u202A-\u202E]")]
    private static partial Regex Direction();

    [GeneratedRegex("^ *\"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex QuotedText();
}
