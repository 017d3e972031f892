namespace Briefings.Pdf;

/// <summary>How a shaped run is drawn (text state, ISO 32000-1, 9.3).</summary>
/// <param name="Colour">The colour of the glyphs.</param>
/// <param name="LetterSpacing">Points added after each letter; shape with ligatures off (<c>liga</c> 0) when it is not 0.</param>
/// <param name="WordSpacing">Points added to each space (U+0020, U+00A0): justification.</param>
/// <param name="ActualText">
/// What the run says to a reader who can't see it, where that differs from its text (ISO 32000-1, 14.9.4): <c>"\u00AD"</c> for a hyphen
/// that only the line break put there. Null: the run's own text, which needs no help from the caller.
/// </param>
public readonly record struct TextPaint(Rgb Colour, double LetterSpacing = 0, double WordSpacing = 0, string? ActualText = null)
{
    /// <summary>The width in points of a run drawn so.</summary>
    public double Measure(ShapedRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var letters = 0;
        if (LetterSpacing != 0)
        {
            foreach (var glyph in run.Glyphs)
            {
                letters += glyph.Advance != 0 ? 1 : 0;
            }
        }

        return run.Width + (LetterSpacing * letters) + (WordSpacing == 0 ? 0 : WordSpacing * run.SpaceCount);
    }
}
