using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Colors;

namespace Briefings.Reports.Tests.Marking;

/// <summary>Which TLP labels the pages of a PDF have at head and foot, read from the file.</summary>
internal static partial class PageLabels
{
    /// <summary>The label in the upper and in the lower half of each page: in 12 points or more, not in black, within the paper; empty for none.</summary>
    public static (string Head, string Foot)[] OfEachPage(byte[] pdf)
    {
        using var file = Sample.PdfDocument(pdf);
        return [.. file.GetPages().Select(page => (Of(page, atTop: true), Of(page, atTop: false)))];
    }

    private static string Of(Page page, bool atTop)
    {
        // The label is in one colour, which no other text has in these reports, so letters that overprint it do not tear it.
        var letters = page.Letters
            .Where(letter => letter.PointSize >= 11.99 && letter.StartBaseLine.Y > page.Height / 2 == atTop && letter.StartBaseLine.X >= 0 && letter.EndBaseLine.X <= page.Width)
            .Where(letter => letter.StartBaseLine.Y >= 0 && letter.StartBaseLine.Y <= page.Height)
            .Where(letter => letter.Color is RGBColor colour && colour.R > 0.95 && colour.G is > 0.7 and < 0.8 && colour.B < 0.05);
        return Label().Match(string.Concat(letters.Select(letter => letter.Value))).Value;
    }

    [GeneratedRegex(@"TLP:(AMBER\+STRICT|AMBER|GREEN|CLEAR|RED)")]
    private static partial Regex Label();
}
