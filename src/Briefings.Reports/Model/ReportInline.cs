using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>A piece of a line.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">How its letters look.</param>
/// <param name="Link">Where it leads; pieces in a row with the same link are one link.</param>
public abstract record ReportInline(Place Place, CharacterStyle Style, ReportLink? Link);

/// <summary>Words.</summary>
/// <param name="Place">Where they were written.</param>
/// <param name="Style">How they look.</param>
/// <param name="Link">Where they lead.</param>
/// <param name="Text">The words; runs of blanks already one blank.</param>
/// <param name="Language">BCP 47 where it differs from the paragraph's.</param>
public sealed record ReportRun(Place Place, CharacterStyle Style, ReportLink? Link, string Text, string? Language) : ReportInline(Place, Style, Link);

/// <summary>The end of a line.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">How its letters would look.</param>
public sealed record ReportLineBreak(Place Place, CharacterStyle Style) : ReportInline(Place, Style, null);

/// <summary>Small squares, the first of them filled: a level that words beside it name too, hence an artifact.</summary>
/// <param name="Place">Where they were written.</param>
/// <param name="Style">Colour and size.</param>
/// <param name="Link">Where they lead.</param>
/// <param name="Level">How many are filled.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Empty">The colour of those that are not filled.</param>
public sealed record ReportSquares(Place Place, CharacterStyle Style, ReportLink? Link, int Level, int Of, Core.Drawing.Colour Empty) : ReportInline(Place, Style, Link);

/// <summary>A picture within a line.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its neighbours' style.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="File">The picture, in <see cref="ReportDocument.Pictures"/>.</param>
/// <param name="Alternative">What a reader who does not see it is told; empty for an ornament.</param>
/// <param name="Height">In points.</param>
public sealed record ReportInlinePicture(Place Place, CharacterStyle Style, ReportLink? Link, string File, string Alternative, double Height) : ReportInline(Place, Style, Link);

/// <summary>A mark that leads to a note at the foot of the page.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">How the mark looks.</param>
/// <param name="Note">The note; the same object for each reference to it.</param>
public sealed record ReportNoteMark(Place Place, CharacterStyle Style, ReportNote Note) : ReportInline(Place, Style, null);

/// <summary>A place that the index names; nothing is seen of it.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its neighbours' style.</param>
/// <param name="Term">The term.</param>
/// <param name="Under">The term that it stands under; null for one of its own.</param>
/// <param name="Through">The anchor of a block up to whose page the term is dealt with; null for this page.</param>
public sealed record ReportIndexMark(Place Place, CharacterStyle Style, string Term, string? Under, string? Through) : ReportInline(Place, Style, null);

/// <summary>The number of the page on which something stands, as a link to it.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Link">The link.</param>
/// <param name="Anchor">The name of what stands there.</param>
public sealed record ReportPageReference(Place Place, CharacterStyle Style, ReportLink Link, string Anchor) : ReportInline(Place, Style, Link);

/// <summary>A note.</summary>
/// <param name="Label">Its number as printed.</param>
/// <param name="Style">The style of its mark.</param>
/// <param name="Blocks">Its text.</param>
public sealed record ReportNote(string Label, ReportStyle Style, ImmutableArray<ReportBlock> Blocks);

/// <summary>Words of a running head or foot that differ from page to page.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">How they look.</param>
/// <param name="Pattern">The words with <c>{page}</c>, <c>{pages}</c>, <c>{section}</c> and <c>{marking}</c> in them.</param>
public sealed record ReportField(Place Place, CharacterStyle Style, string Pattern) : ReportInline(Place, Style, null);

/// <summary>A TLP label as the standard wants it: its colour on a black plate (FIRST TLP 2.0).</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Face and size.</param>
/// <param name="Marking">The label.</param>
public sealed record ReportMarking(Place Place, CharacterStyle Style, Tlp Marking) : ReportInline(Place, Style, null);
