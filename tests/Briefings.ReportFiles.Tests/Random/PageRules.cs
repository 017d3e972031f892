using System.Globalization;
using Briefings.PdfChecks;
using Briefings.Reports;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>A letter on a page, and the element that it is read as; null for an artifact.</summary>
internal sealed record SeenLetter(Letter Letter, RawElement? Element)
{
    public double X => Letter.StartBaseLine.X;

    public double Y => Letter.StartBaseLine.Y;

    public bool IsHeading { get; } = Is(Element, "H1", "H2", "H3", "H4", "H5", "H6");

    public bool IsNote { get; } = Is(Element, "Note");

    private static bool Is(RawElement? element, params ReadOnlySpan<string> types)
    {
        for (var each = element; each is not null; each = each.Parent)
        {
            if (types.Contains(each.Standard))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A rectangle on a page, y upwards.</summary>
internal sealed record Area(double Left, double Bottom, double Right, double Top)
{
    public bool Covers(double x, double y) => x > Left && x < Right && y > Bottom && y < Top;
}

/// <summary>A page as it is seen.</summary>
internal sealed record SeenPage(int Number, IReadOnlyList<SeenLetter> Letters, IReadOnlyList<Area> Pictures)
{
    public static IReadOnlyList<SeenPage> Read(PdfFacts facts, PdfDocument file)
    {
        var elements = facts.Structure.ReadingOrder.ToDictionary(static each => (each.Owner, each.Id), static each => each.Element);
        return [.. facts.Pages.Select(page =>
        {
            var letters = new List<SeenLetter>();
            var seen = file.GetPage(page.Index + 1);
            foreach (var mark in seen.GetMarkedContents())
            {
                Add(mark, null);
            }

            // Whatever the reader of marks does not hand out would go unjudged.
            letters.Count.ShouldBe(seen.Letters.Count(static letter => !string.IsNullOrWhiteSpace(letter.Value)));
            return new SeenPage(page.Index + 1, letters, [.. Figures(facts, page), .. seen.GetImages().Select(static image => image.BoundingBox).Select(static box => new Area(box.Left, box.Bottom, box.Right, box.Top))]);

            void Add(MarkedContentElement mark, RawElement? outer)
            {
                var element = mark.IsArtifact ? null : elements.GetValueOrDefault((page.Number, mark.MarkedContentIdentifier)) ?? outer;
                letters.AddRange(mark.Letters.Where(static letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => new SeenLetter(letter, element)));
                foreach (var inner in mark.Children)
                {
                    Add(inner, element);
                }
            }
        })];
    }

    // Where drawings stand, which are no images of the file: their elements say.
    private static IEnumerable<Area> Figures(PdfFacts facts, RawPage page)
    {
        foreach (var figure in facts.Structure.Elements.Where(each => each.Standard == "Figure" && each.Content.Any(content => content.Owner == page.Number)))
        {
            var box = facts.Structure.Attributes(figure).Select(each => facts.File.List(each, "BBox").Select(facts.File.Resolve).OfType<RawNumber>().Select(static number => (double)number.Value).ToArray()).FirstOrDefault(static numbers => numbers.Length == 4);
            if (box is not null)
            {
                yield return new Area(box[0], box[1], box[2], box[3]);
            }
        }
    }
}

/// <summary>What holds on each page of each report, whatever it says.</summary>
internal static class PageRules
{
    private const double Slack = 1;

    /// <summary>
    /// Tagged words and pictures stand within the margins of the page master, running heads and feet within theirs: what is written in the
    /// margins stands where the master puts it.
    /// </summary>
    public static void ShouldStayWithinMargins(SeenPage page, PageMaster master, string where)
    {
        var (left, right) = (master.Margin.Start - Slack, master.Width - master.Margin.End + Slack);
        var (bottom, top) = (master.Margin.Bottom - Slack, master.Height - master.Margin.Top + Slack);
        foreach (var each in page.Letters)
        {
            var letter = each.Letter;
            var inText = each.Y > bottom && each.Y + (letter.PointSize * 0.45) < top;
            var inRunning = (each.Y > master.Foot && each.Y < master.Margin.Bottom) || (each.Y > master.Height - master.Margin.Top && each.Y < master.Height - master.Head);
            if (each.X < left || letter.EndBaseLine.X > right || !(inText || (each.Element is null && inRunning)))
            {
                Assert.Fail($"{where}, page {page.Number}: \"{letter.Value}\" at {letter.StartBaseLine} in {letter.FontName} {letter.PointSize}, {each.Element?.ToString() ?? "an artifact"}, stands in the margin");
            }
        }

        foreach (var picture in page.Pictures)
        {
            var inHead = picture.Bottom > master.Height - master.Margin.Top - Slack && picture.Top < master.Height;
            if (picture.Left < left || picture.Right > right || !(inHead || (picture.Bottom > bottom && picture.Top < top)))
            {
                Assert.Fail($"{where}, page {page.Number}: the picture {picture} stands in the margin");
            }
        }
    }

    /// <summary>
    /// The middle of a letter, from its baseline to half of its size, lies over that of no other: neither of another line nor of what stands
    /// beside it on its own baseline, nor over a picture.
    /// </summary>
    public static void ShouldNotOverlap(SeenPage page, string where)
    {
        var cores = new List<(Area Area, Letter Letter)>();
        foreach (var (letter, _) in page.Letters)
        {
            var (x, y) = (letter.StartBaseLine.X, letter.StartBaseLine.Y);
            var isMark = letter.Width < 0.5 || CharUnicodeInfo.GetUnicodeCategory(letter.Value, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            if (!isMark)
            {
                cores.Add((new Area(x + (letter.Width * 0.25), y, x + (letter.Width * 0.75), y + (letter.PointSize * 0.4)), letter));
            }
        }

        cores.Sort(static (one, other) => one.Area.Left.CompareTo(other.Area.Left));
        for (var i = 0; i < cores.Count; i++)
        {
            var (one, letter) = cores[i];
            for (var j = i + 1; j < cores.Count && cores[j].Area.Left < one.Right - 0.1; j++)
            {
                var (other, second) = cores[j];
                if (other.Bottom < one.Top - 0.1 && one.Bottom < other.Top - 0.1)
                {
                    Assert.Fail($"{where}, page {page.Number}: \"{letter.Value}\" at {letter.StartBaseLine} and \"{second.Value}\" at {second.StartBaseLine} overlap");
                }
            }

            foreach (var picture in page.Pictures)
            {
                if (picture.Covers((one.Left + one.Right) / 2, (one.Bottom + one.Top) / 2))
                {
                    Assert.Fail($"{where}, page {page.Number}: \"{letter.Value}\" at {letter.StartBaseLine} lies on the picture {picture}");
                }
            }
        }
    }

    /// <summary>No page has only headings: something that is no heading and no note stands on each.</summary>
    public static void ShouldNotHaveOnlyHeadings(SeenPage page, string where) =>
        (page.Pictures.Count > 0 || page.Letters.Any(static each => each.Element is not null && !each.IsHeading && !each.IsNote)).ShouldBeTrue($"{where}, page {page.Number} has only a heading");

    /// <summary>No page has only headings, and none ends in one: something that is no heading and no note stands beside or below the last.</summary>
    public static void ShouldNotLeaveHeadingsAlone(SeenPage page, string where)
    {
        var read = page.Letters.Where(static each => each.Element is not null).ToArray();
        (read.Length + page.Pictures.Count).ShouldBeGreaterThan(0, $"{where}, page {page.Number} is empty");
        var headings = read.Where(static each => each.IsHeading).ToArray();
        if (headings.Length == 0)
        {
            return;
        }

        var last = headings.MinBy(static each => each.Y)!;
        var follows = read.Any(each => !each.IsHeading && !each.IsNote && each.Y < last.Y + 3) || page.Pictures.Any(picture => picture.Bottom < last.Y);
        if (!follows)
        {
            Assert.Fail($"{where}, page {page.Number} ends in a heading at {last.Letter.StartBaseLine}: \"{string.Concat(headings.Where(each => Math.Abs(each.Y - last.Y) < 1).Select(static each => each.Letter.Value))}\"");
        }
    }

    /// <summary>The label stands in head and foot.</summary>
    public static void ShouldBeMarked(SeenPage page, PageMaster master, string label, string where)
    {
        foreach (var isHead in (bool[])[true, false])
        {
            var band = page.Letters.Where(each => each.Element is null && (isHead ? each.Y > master.Height - master.Margin.Top : each.Y < master.Margin.Bottom)).ToArray();
            string.Concat(band.Select(static each => each.Letter.Value)).ShouldContain(label, Case.Sensitive, $"{where}, page {page.Number}");
            band.Where(static each => each.Letter.PointSize >= 12).ShouldNotBeEmpty($"{where}, page {page.Number}");
        }
    }
}
