using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Sets the words on drawings within them: as shapes are cut at the edge of their drawing, words move in, and become smaller at need.</summary>
internal static class LabelFit
{
    // About the height of capitals in parts of the size.
    private const double Ascent = 0.7;

    /// <summary>The words as a line with the place of its left end and baseline on the page; no line for no words.</summary>
    /// <param name="label">The words.</param>
    /// <param name="letters">Their letters in the size that the drawing has on the page.</param>
    /// <param name="rect">The drawing on the page.</param>
    /// <param name="x">Where they were put on the page.</param>
    /// <param name="y">Their baseline there.</param>
    /// <param name="state">What pages share.</param>
    /// <param name="pictures">The pictures of the document.</param>
    public static (TextLine? Line, double X, double Y) Set(DrawingLabel label, CharacterStyle letters, Rect rect, double x, double y, PaintState state, ImmutableDictionary<string, ReportPicture> pictures)
    {
        var share = label.Align switch { Alignment.Center => 0.5, Alignment.End => 1, _ => 0.0 };
        var line = Line(label, letters, state, pictures);
        if (line is null)
        {
            return (null, x, y);
        }

        var moved = false;
        if (line.Width > rect.Width + 0.5 && line.Width > 0)
        {
            letters = letters with { Size = letters.Size * rect.Width / line.Width };
            (line, moved) = (Line(label, letters, state, pictures)!, true);
        }

        var left = Math.Clamp(x - (share * line.Width), rect.X, Math.Max(rect.X, rect.Right - line.Width));
        var baseline = Math.Clamp(y, rect.Y + Math.Min(Ascent * letters.Size, rect.Height), rect.Bottom);
        if (moved || Math.Abs(left - (x - (share * line.Width))) > 1 || Math.Abs(baseline - y) > 1)
        {
            state.Found.Add(new Diagnostic(Codes.ReportFit, label.Place, $"\"{label.Text}\" would stand outside its drawing, so that it is moved in", "move it, or give the drawing more room"));
        }

        return (line, left, baseline);
    }

    private static TextLine? Line(DrawingLabel label, CharacterStyle letters, PaintState state, ImmutableDictionary<string, ReportPicture> pictures)
    {
        var text = new ReportText(default, new ReportStyle { Characters = letters }, TextRole.Paragraph, [new ReportRun(label.Place, letters, null, label.Text, null)]);
        var line = LineSetter.Set(ShapedText.Shape(text, state.Language, state.Faces, pictures, null, state.Found), 10_000, Alignment.Start).FirstOrDefault();
        if (line is null)
        {
            return null;
        }

        // A line that reads from right to left was set at the far end of its measure.
        var left = line.Parts.Min(part => part.X);
        return line with { Parts = [.. line.Parts.Select(part => part with { X = part.X - left })] };
    }
}
