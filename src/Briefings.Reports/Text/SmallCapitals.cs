using System.Runtime.CompilerServices;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>
/// Small capitals: the face's own (OpenType <c>smcp</c>), drawn to the weight of its small letters. Where it has none, capitals of a size
/// that makes them a little higher than small letters, with a little more space between them.
/// </summary>
internal static class SmallCapitals
{
    // Capitals as high as small letters look smaller than these.
    private const double AboveSmallLetters = 1.08;
    private const double Largest = 0.85;
    private const double Tracking = 0.03;

    private static readonly ConditionalWeakTable<FontFace, object> Known = [];

    /// <summary>A run in parts, each in the letters that make it small capitals, and whether it is drawn in capitals.</summary>
    public static IEnumerable<(string Words, ReportRun Run, bool InCapitals)> Parts(ReportRun run, FontFace face)
    {
        var style = run.Style;
        if ((bool)Known.GetValue(face, static each => Has(each)))
        {
            yield return (run.Text, run with { Style = style with { Features = style.Features.Add("smcp") } }, false);
            yield break;
        }

        var scale = Math.Min(Largest, face.XHeight / face.CapHeight * AboveSmallLetters);
        var small = style with { Size = Math.Round(style.Size * scale, 3), Tracking = style.Tracking + Math.Round(style.Size * scale * Tracking, 3) };
        for (var start = 0; start < run.Text.Length;)
        {
            var isSmall = char.IsLower(run.Text[start]);
            var end = start + 1;
            while (end < run.Text.Length && char.IsLower(run.Text[end]) == isSmall)
            {
                end++;
            }

            var words = run.Text[start..end];
            yield return (words, isSmall ? run with { Style = small } : run, isSmall);
            start = end;
        }
    }

    private static bool Has(FontFace face)
    {
        var small = new ShapingOptions(TextDirection.LeftToRight, null, "en", [new FontFeature("smcp")]);
        return TextShaper.ShapePart("a", 0, 1, face, 10, small).Glyphs[0].Id != TextShaper.Shape("a", face, 10).Glyphs[0].Id;
    }
}
