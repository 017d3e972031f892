using System.Text.RegularExpressions;
using Briefings.PdfChecks;
using Briefings.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Briefings.ReportFiles.Tests;

/// <summary>
/// Traffic Light Protocol 2.0 (FIRST, 2022), "How to use TLP": the label in head and foot of each page, 12 points or more, right-justified,
/// in its colour on black; and once as text for those who can't see it.
/// </summary>
public class MarkingTests
{
    private static readonly Dictionary<string, (byte, byte, byte)> Colours = new(StringComparer.Ordinal)
    {
        ["TLP:RED"] = (0xFF, 0x2B, 0x2B),
        ["TLP:AMBER"] = (0xFF, 0xC0, 0x00),
        ["TLP:AMBER+STRICT"] = (0xFF, 0xC0, 0x00),
        ["TLP:GREEN"] = (0x33, 0xFF, 0x00),
        ["TLP:CLEAR"] = (0xFF, 0xFF, 0xFF),
    };

    [Fact]
    public void Every_page_of_every_example_has_its_marking_in_head_and_foot()
    {
        foreach (var (path, pdf) in Examples.Files)
        {
            using var file = PdfDocument.Open(pdf);
            var label = LabelOf(file);
            foreach (var page in file.GetPages())
            {
                Labels(page, label).ShouldSatisfyFirst($"{path}, page {page.Number}: ", page, label);
            }
        }
    }

    [Theory]
    [InlineData("TLP:RED")]
    [InlineData("TLP:AMBER+STRICT")]
    [InlineData("TLP:AMBER")]
    [InlineData("TLP:GREEN")]
    [InlineData("TLP:CLEAR")]
    public void Every_label_has_its_colour(string label)
    {
        using var stream = new MemoryStream();
        var markup = File.ReadAllText(Repository.Path("templates", "reports", "briefing.xml"));
        markup.ShouldContain("marking");
        Examples.Renderer().Render(Examples.Document($"<report title=\"x\" lang=\"en\" created=\"2025-01-01T00:00:00Z\" marking=\"{label}\"><head><p style=\"running-end\"><marking label=\"{label}\"/></p></head><foot><p style=\"running-end\"><marking label=\"{label}\"/></p></foot><p>words</p><break/><p>more</p></report>"), stream);
        using var file = PdfDocument.Open(stream.ToArray());
        foreach (var page in file.GetPages())
        {
            Labels(page, label).ShouldSatisfyFirst($"{label}, page {page.Number}: ", page, label);
        }
    }

    [Fact]
    public void The_marking_is_text_once_on_page_one_and_an_artifact_wherever_else_it_stands()
    {
        foreach (var (path, pdf) in Examples.Files.Where(static file => file.Key != Examples.InArabic))
        {
            var words = PdfText.InContentOrder(Examples.Facts(path));
            using var file = PdfDocument.Open(pdf);
            var label = LabelOf(file);
            // The notice on handling may name the label within its sentences; the marking itself is all that its element says.
            var asText = words.Where(static each => each.Element is not null).GroupBy(static each => (each.Page, each.Element))
                .Where(element => string.Concat(element.Select(static each => each.Text)).Trim() == label).Select(static element => element.Key.Page);
            asText.ShouldBe([0], path);
            var artifacts = words.Where(static each => each.Element is null).GroupBy(static each => each.Page)
                .ToDictionary(static page => page.Key, page => Regex.Count(string.Concat(page.Select(static each => each.Text)), Regex.Escape(label)));
            for (var page = 0; page < file.NumberOfPages; page++)
            {
                artifacts.GetValueOrDefault(page).ShouldBe(2, $"{path}, page {page + 1}");
            }
        }
    }

    private static string LabelOf(PdfDocument file) => file.Information.Keywords!.Split(", ").Single(static word => word.StartsWith("TLP:", StringComparison.Ordinal));

    /// <summary>The label's letters wherever it stands on a page.</summary>
    private static List<Letter[]> Labels(Page page, string label)
    {
        var letters = page.Letters.Where(static letter => !string.IsNullOrWhiteSpace(letter.Value)).ToArray();
        var text = string.Concat(letters.Select(static letter => letter.Value[..1]));
        return [.. Regex.Matches(text, Regex.Escape(label) + @"(?!\+)").Select(match => letters[match.Index..(match.Index + match.Length)])];
    }

    internal static (byte, byte, byte) ColourOf(string label) => Colours[label];
}

internal static class MarkingAssertions
{
    /// <summary>Asserts that one label stands in the head and one in the foot as the protocol asks.</summary>
    public static void ShouldSatisfyFirst(this List<Letter[]> labels, string where, Page page, string label)
    {
        var right = labels.Where(letters => letters[0].StartBaseLine.X > page.Width / 2).ToArray();
        var head = right.FirstOrDefault(letters => letters[0].StartBaseLine.Y > page.Height - 90);
        var foot = right.FirstOrDefault(letters => letters[0].StartBaseLine.Y < 60);
        head.ShouldNotBeNull(where + "no label at the right of the head");
        foot.ShouldNotBeNull(where + "no label at the right of the foot");
        var grounds = page.Paths.Where(static path => path.IsFilled && path.FillColor is { } colour && Rgb(colour) == (0, 0, 0)).Select(static path => path.GetBoundingRectangle()).OfType<PdfRectangle>().ToArray();
        foreach (var letters in (Letter[][])[head, foot])
        {
            letters.ShouldAllBe(letter => letter.PointSize >= 12, where + "smaller than 12 points");
            letters.Select(static letter => Rgb(letter.Color)).Distinct().ShouldBe([MarkingTests.ColourOf(label)], where + "the colour");
            var (left, end, baseline) = (letters[0].StartBaseLine.X, letters[^1].EndBaseLine.X, letters[0].StartBaseLine.Y);
            grounds.ShouldContain(ground => ground.Left <= left && ground.Right >= end && ground.Bottom <= baseline && ground.Top >= baseline + 8, where + "no black ground");
            // Right-justified: the ground, or else the label, ends where the text of the page may.
            end.ShouldBeGreaterThan(page.Width - 60, where + "not at the right");
        }

        head[^1].EndBaseLine.X.ShouldBe(foot[^1].EndBaseLine.X, 0.5, where + "head and foot end at different places");
    }

    private static (byte, byte, byte) Rgb(IColor colour)
    {
        var (r, g, b) = colour.ToRGBValues();
        return ((byte)Math.Round(r * 255), (byte)Math.Round(g * 255), (byte)Math.Round(b * 255));
    }
}
