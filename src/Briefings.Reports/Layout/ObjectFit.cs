using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Makes what can't be broken small enough for its line: labels and rows of squares. Pictures are fitted with the figures.</summary>
internal static class ObjectFit
{
    /// <summary>The paragraph with smaller letters wherever an object is wider than its lines.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="width">Of its lines in points.</param>
    /// <param name="shape">Measures it.</param>
    /// <param name="found">Told what was made smaller.</param>
    public static ReportText Fitted(ReportText text, double width, Func<ReportText, ShapedText> shape, List<Diagnostic> found)
    {
        if (!text.Inlines.Any(static inline => inline is ReportMarking or ReportSquares))
        {
            return text;
        }

        var wide = new Dictionary<ReportInline, double>(ReferenceEqualityComparer.Instance);
        foreach (var segment in shape(text).Segments.Where(segment => segment.Inline is ReportMarking or ReportSquares && segment.Width > width + 0.05))
        {
            wide[segment.Inline] = width / segment.Width;
        }

        if (wide.Count == 0)
        {
            return text;
        }

        found.Add(new Diagnostic(Codes.ReportFit, text.Place, "a label or a row of squares is wider than its column, so that it is smaller", "give the column more room"));
        return text with
        {
            Inlines = [.. text.Inlines.Select(inline => wide.TryGetValue(inline, out var share) ? inline with { Style = inline.Style with { Size = Math.Round(inline.Style.Size * share, 3, MidpointRounding.ToZero) } } : inline)],
        };
    }
}
