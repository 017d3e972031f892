namespace Briefings.Pdf;

/// <summary>One glyph of a shaped run. Measures are in the face's design units.</summary>
/// <param name="Id">The glyph's id in the face; 0 is the glyph for a missing character.</param>
/// <param name="Cluster">Where the text that it stands for begins, in UTF-16 units from the start of the run's text.</param>
/// <param name="Advance">How far the pen moves.</param>
/// <param name="OffsetX">How far the glyph is drawn to the right of the pen.</param>
/// <param name="OffsetY">How far the glyph is drawn above the baseline.</param>
/// <param name="UnsafeToBreak">Breaking the text before this glyph's cluster changes how the parts look, so they need shaping again.</param>
public readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, short OffsetX, short OffsetY, bool UnsafeToBreak);
