using System.Globalization;
using Briefings.PdfChecks;
using Briefings.Testing;
using SkiaSharp;

namespace Briefings.ReportFiles.Tests;

/// <summary>
/// What pages look like, against pictures in <c>Pictures/</c>, with room for what differs between versions of poppler and FreeType.
/// New looks are accepted, once looked at, by running these tests with <c>BRIEFINGS_ACCEPT_PICTURES=1</c>.
/// </summary>
public class PictureTests
{
    private const int Resolution = 64;

    /// <summary>A square of so many pixels is one thing that differs or does not: about a letter.</summary>
    private const int Square = 8;

    /// <summary>How far the mean grey of a square may be off, of 255: edges that are smoothed otherwise, not words that stand elsewhere.</summary>
    private const double SquareTolerance = 28;

    /// <summary>How many squares of a page may be off by more, of a thousand.</summary>
    private const double PageTolerance = 4;

    [Theory]
    [InlineData("cover")]
    [InlineData("body")]
    [InlineData("table")]
    [InlineData("arabic")]
    [InlineData("another-house")]
    [InlineData("letter")]
    [InlineData("long-names")]
    [InlineData("long-names-below")]
    [InlineData("long-names-french-letter")]
    [InlineData("bare")]
    public void A_page_looks_as_it_did(string name)
    {
        var pdftoppm = Tool.Require("pdftoppm");
        var (path, page) = PageOf(name);
        using var folder = new TemporaryFolder();
        var number = (page + 1).ToString(CultureInfo.InvariantCulture);
        var made = Path.Combine(folder.Path, "page");
        Tool.Run(pdftoppm, "-r", Resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-png", "-singlefile", "-f", number, "-l", number, folder.Write("x.pdf", Examples.Files[path]), made).ExitCode.ShouldBe(0);
        made += ".png";
        var expected = Repository.Path("tests", "Briefings.ReportFiles.Tests", "Pictures", name + ".png");
        var received = Repository.Path("tests", "Briefings.ReportFiles.Tests", "Pictures", name + ".received.png");
        if (Environment.GetEnvironmentVariable("BRIEFINGS_ACCEPT_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
            File.Copy(made, expected, overwrite: true);
            return;
        }

        var off = File.Exists(expected) ? Difference(expected, made) : 1000;
        if (off > PageTolerance)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(received)!);
            File.Copy(made, received, overwrite: true);
        }

        off.ShouldBeLessThanOrEqualTo(PageTolerance, $"{path}, page {number}: {off:0.0} of 1,000 squares look different. Look at {name}.received.png beside {name}.png; BRIEFINGS_ACCEPT_PICTURES=1 takes it.");
    }

    [Fact]
    public void Text_that_moves_by_a_line_is_seen()
    {
        using var folder = new TemporaryFolder();
        var still = Lines(folder, "still", 0);
        Difference(still, Lines(folder, "again", 0)).ShouldBe(0);
        Difference(still, Lines(folder, "moved", 14.5)).ShouldBeGreaterThan(PageTolerance);
    }

    /// <summary>The page that a picture is of, found by what is on it, so that a new layout does not need new numbers.</summary>
    private static (string Path, int Page) PageOf(string name)
    {
        const string Briefing = "briefings/2025/kayes-blockade.pdf";
        const string WithTable = "briefings/2024/ecowas-exit.pdf";
        var facts = Examples.Facts(WithTable);
        var owners = facts.Pages.Select(static page => page.Number).ToList();
        int PageOf(RawElement element) => element.Content.Concat(Descendants(element).SelectMany(static kid => kid.Content)).Select(content => owners.IndexOf(content.Owner)).Where(static page => page >= 0).DefaultIfEmpty(-1).Min();
        return name switch
        {
            "arabic" => (Examples.InArabic, 0),
            "another-house" => (Examples.OfAnotherHouse, 0),
            "letter" => (Examples.OnLetter, 0),
            "long-names" => (Examples.WithLongNames, 0),
            "long-names-below" => (Examples.WithLongNames, 1),
            "long-names-french-letter" => (Examples.WithLongNamesInFrench, 0),
            "bare" => (Examples.WithLittle, 0),
            "cover" => (Briefing, 0),
            "body" => (Briefing, 1),
            // The table with most rows that begins after the first page.
            _ => (WithTable, facts.Structure.Elements.Where(element => element.Standard == "Table" && PageOf(element) > 0).OrderByDescending(static table => Descendants(table).Count(static kid => kid.Standard == "TR")).Select(PageOf).First()),
        };
    }

    private static IEnumerable<RawElement> Descendants(RawElement element) => element.Kids.SelectMany(static kid => Descendants(kid).Prepend(kid));

    /// <summary>How many squares of a thousand differ.</summary>
    private static double Difference(string expected, string made)
    {
        using var one = SKBitmap.Decode(expected);
        using var other = SKBitmap.Decode(made);
        if (one.Width != other.Width || one.Height != other.Height)
        {
            return 1000;
        }

        var (squares, off) = (0, 0);
        for (var top = 0; top + Square <= one.Height; top += Square)
        {
            for (var left = 0; left + Square <= one.Width; left += Square)
            {
                var difference = 0;
                for (var i = 0; i < Square * Square; i++)
                {
                    difference += one.GetPixel(left + (i % Square), top + (i / Square)).Red - other.GetPixel(left + (i % Square), top + (i / Square)).Red;
                }

                squares++;
                off += Math.Abs(difference) > SquareTolerance * Square * Square ? 1 : 0;
            }
        }

        return 1000.0 * off / squares;
    }

    private static string Lines(TemporaryFolder folder, string name, double down)
    {
        var text = string.Concat(Enumerable.Repeat("<p>Traders shifted goods by rail where trains still ran, at twice the fare, and drivers were waiting at the fifth kilometre.</p>", 12));
        using var stream = new MemoryStream();
        Examples.Renderer().Render(Examples.Document($"<report title=\"x\" lang=\"en\" created=\"2025-01-01T00:00:00Z\" marking=\"TLP:CLEAR\"><p>First.</p><space height=\"{(10 + down).ToString(CultureInfo.InvariantCulture)}\"/>{text}</report>"), stream);
        var made = Path.Combine(folder.Path, name);
        Tool.Run(Tool.Require("pdftoppm"), "-r", Resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-png", "-singlefile", folder.Write(name + ".pdf", stream.ToArray()), made);
        return made + ".png";
    }
}
