using Briefings.Core.Drawing;
using Briefings.Pdf;
using Briefings.Testing;

namespace Briefings.Reports.Tests.Lines;

public class UnderlineTests
{
    private static readonly FontFace Serif = FontFace.Load(Repository.Path("templates", "reports", "fonts", "SourceSerif4-Regular.ttf"));
    private static readonly FontFace Sans = FontFace.Load(Repository.Path("templates", "reports", "fonts", "Inter-Regular.ttf"));
    private static readonly FontFace Arabic = FontFace.Load(Repository.Path("templates", "reports", "fonts", "NotoNaskhArabic-Regular.ttf"));
    private static readonly CharacterStyle Letters = new() { Size = 10, Underline = true, Colour = Colour.Parse("#123a5a")!.Value };

    [Fact]
    public void A_line_under_words_without_descenders_is_whole()
    {
        var run = TextShaper.Shape("a common name", Serif, 10);
        var line = Under((run, 20)).ShouldHaveSingleItem();
        line.X.ShouldBe(20);
        line.Width.ShouldBe(run.Width, 0.001);
        line.Y.ShouldBeGreaterThan(101);
    }

    [Theory]
    [InlineData("a gap, jumping; pygmy (query)")]
    [InlineData("أحرق المقاتلون قافلة وقود")]
    public void A_line_stops_short_of_letters_that_reach_down_to_it(string text)
    {
        var isArabic = text[0] > 'z';
        var run = TextShaper.Shape(text, isArabic ? Arabic : Serif, 10, new ShapingOptions(isArabic ? TextDirection.RightToLeft : TextDirection.LeftToRight));
        var lines = Under((run, 20));
        lines.Count.ShouldBeGreaterThan(3);
        foreach (var line in lines)
        {
            foreach (var (from, to) in run.InkBetween(100 - line.Bottom, 100 - line.Y))
            {
                (line.Right < 20 + from - 0.5 || line.X > 20 + to + 0.5).ShouldBeTrue($"a line from {line.X} to {line.Right} meets ink from {20 + from} to {20 + to}");
            }
        }
    }

    [Fact]
    public void Words_side_by_side_share_the_height_and_thickness_of_their_line()
    {
        var (one, other) = (TextShaper.Shape("common ", Serif, 10), TextShaper.Shape("names", Sans, 10));
        var lines = Under((one, 20), (other, 20 + one.Width));
        lines.ShouldHaveSingleItem().Width.ShouldBe(one.Width + other.Width, 0.001);

        // The same words apart have each its own.
        Under((one, 20), (other, 120)).Select(line => line.Y).Distinct().Count().ShouldBe(2);
    }

    private static List<Rect> Under(params (ShapedRun Run, double Left)[] words)
    {
        var underlines = new Underlines();
        foreach (var (run, left) in words)
        {
            underlines.Add(run, Letters, left, run.Width, 100, 0, 0);
        }

        var lines = underlines.Take().Select(each => each.Rect).ToList();
        underlines.Take().ShouldBeEmpty();
        return lines;
    }
}
