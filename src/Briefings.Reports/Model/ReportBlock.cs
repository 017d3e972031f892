using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>A block of a report.</summary>
/// <param name="Place">Where it was written: in the markup, or in the author's file for what comes from a body.</param>
/// <param name="Style">Its resolved style.</param>
public abstract record ReportBlock(Place Place, ReportStyle Style)
{
    /// <summary>The name by which links find it; null for none.</summary>
    public string? Anchor { get; init; }

    /// <summary>The language where it differs from what is around it, BCP 47.</summary>
    public string? Language { get; init; }
}

/// <summary>What a stretch of text is to a reader who can't see it.</summary>
public enum TextRole
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading of the block's level.</summary>
    Heading,

    /// <summary>A caption of the figure or table around it.</summary>
    Caption,

    /// <summary>Program text.</summary>
    Code,
}

/// <summary>Text that is set in lines.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Role">What it is.</param>
/// <param name="Inlines">Its words.</param>
public sealed record ReportText(Place Place, ReportStyle Style, TextRole Role, ImmutableArray<ReportInline> Inlines) : ReportBlock(Place, Style)
{
    /// <summary>For a heading: 1 to 6.</summary>
    public int Level { get; init; }

    /// <summary>Whether a heading is a bookmark.</summary>
    public bool Outline { get; init; } = true;
}

/// <summary>What a group of blocks is to a reader who can't see it.</summary>
public enum GroupRole
{
    /// <summary>A part with a heading of its own.</summary>
    Section,

    /// <summary>Blocks that only look as if they belonged together.</summary>
    Box,

    /// <summary>What somebody else said.</summary>
    Quote,
}

/// <summary>How pages are numbered.</summary>
public enum PageNumbering
{
    /// <summary>1, 2, 3.</summary>
    Arabic,

    /// <summary>i, ii, iii, as pages before the text are.</summary>
    Roman,

    /// <summary>Not at all, as covers are.</summary>
    None,
}

/// <summary>Blocks with a ground, a border or an indent of their own.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Role">What it is.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record ReportGroup(Place Place, ReportStyle Style, GroupRole Role, ImmutableArray<ReportBlock> Blocks) : ReportBlock(Place, Style)
{
    /// <summary>The page master of its pages; null for that of what is around it. Only of sections directly in the report.</summary>
    public PageMaster? Page { get; init; }

    /// <summary>What stands at the head of its own pages in place of the report's heads; empty for those.</summary>
    public ImmutableArray<ReportRunning> Heads { get; init; } = [];

    /// <summary>What stands at the foot of its own pages in place of the report's feet; empty for those.</summary>
    public ImmutableArray<ReportRunning> Feet { get; init; } = [];

    /// <summary>How its own pages are numbered, from 1 again; null where the numbers of the pages before go on.</summary>
    public PageNumbering? Numbers { get; init; }
}

/// <summary>A list with hanging markers.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style: indent is the room of the markers.</param>
/// <param name="Ordered">Whether items are numbered.</param>
/// <param name="Items">The items, each with its marker.</param>
public sealed record ReportList(Place Place, ReportStyle Style, bool Ordered, ImmutableArray<ReportItem> Items) : ReportBlock(Place, Style);

/// <summary>An item of a list.</summary>
/// <param name="Marker">What hangs before it, such as <c>•</c> or <c>3.</c>; null for nothing.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record ReportItem(ReportText? Marker, ImmutableArray<ReportBlock> Blocks);

/// <summary>How things stand on a line or in a cell.</summary>
public enum Alignment
{
    /// <summary>Where reading begins.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Where reading ends.</summary>
    End,

    /// <summary>At both ends.</summary>
    Justify,

    /// <summary>Where reading begins, in as many lines as it takes and all of them about as long: for titles.</summary>
    Balance,
}

/// <summary>A table.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style: rules, padding of cells.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Head">Heading rows, repeated on each page.</param>
/// <param name="Rows">The other rows.</param>
/// <param name="Caption">What stands above it; null for none.</param>
public sealed record ReportTable(
    Place Place,
    ReportStyle Style,
    ImmutableArray<ReportColumn> Columns,
    ImmutableArray<ReportRow> Head,
    ImmutableArray<ReportRow> Rows,
    ReportText? Caption) : ReportBlock(Place, Style)
{
    /// <summary>What stands below its last row.</summary>
    public ImmutableArray<ReportRemark> Remarks { get; init; } = [];

    /// <summary>What stands above its head on each page but the first; null for nothing.</summary>
    public ReportText? Continued { get; init; }
}

/// <summary>A remark on a table.</summary>
/// <param name="Mark">What hangs before it, such as the letter that cells refer to; null for nothing.</param>
/// <param name="Text">Its words.</param>
public sealed record ReportRemark(ReportText? Mark, ReportText Text);

/// <summary>A column of a table or of side-by-side blocks.</summary>
/// <param name="Width">In points; null for as much as its content asks for.</param>
/// <param name="Align">How its cells are set.</param>
public sealed record ReportColumn(double? Width, Alignment Align);

/// <summary>A row of a table.</summary>
/// <param name="Cells">One for each column, spans counted.</param>
public sealed record ReportRow(ImmutableArray<ReportCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Blocks">What is in it.</param>
/// <param name="Header">Whether it heads its row or column.</param>
/// <param name="Span">How many columns it covers.</param>
public sealed record ReportCell(ImmutableArray<ReportBlock> Blocks, bool Header, int Span);

/// <summary>A picture with what stands beneath it.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="File">The picture, in <see cref="ReportDocument.Pictures"/>.</param>
/// <param name="Alternative">What a reader who does not see it is told; empty for an ornament, which is an artifact.</param>
/// <param name="Caption">Caption and credit; may be empty.</param>
public sealed record ReportFigure(Place Place, ReportStyle Style, string File, string Alternative, ImmutableArray<ReportText> Caption) : ReportBlock(Place, Style)
{
    /// <summary>The width in points; null for the measure, or what <see cref="Height"/> makes of it.</summary>
    public double? Width { get; init; }

    /// <summary>The height in points; null for what the width makes of it.</summary>
    public double? Height { get; init; }

    /// <summary>Whether it goes to the top of the next page, and text takes its place, where a page has no room for it.</summary>
    public bool Floats { get; init; }
}

/// <summary>Blocks side by side.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Gap">The space between columns in points.</param>
/// <param name="Columns">Widths, null for a share of what is left, and blocks.</param>
public sealed record ReportColumns(Place Place, ReportStyle Style, double Gap, ImmutableArray<ReportColumnBlocks> Columns) : ReportBlock(Place, Style);

/// <summary>One of several columns.</summary>
/// <param name="Width">In points; null for a share of what the others leave.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record ReportColumnBlocks(double? Width, ImmutableArray<ReportBlock> Blocks);

/// <summary>Blocks that run through several columns of about one height.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Count">How many columns.</param>
/// <param name="Gap">The space between columns in points.</param>
/// <param name="Blocks">What is in them.</param>
public sealed record ReportFlow(Place Place, ReportStyle Style, int Count, double Gap, ImmutableArray<ReportBlock> Blocks) : ReportBlock(Place, Style);

/// <summary>Terms, each with what it means.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Entries">The terms.</param>
public sealed record ReportDefinitions(Place Place, ReportStyle Style, ImmutableArray<ReportDefinition> Entries) : ReportBlock(Place, Style);

/// <summary>A term and what it means.</summary>
/// <param name="Term">The term; null for a further meaning of the one before.</param>
/// <param name="Style">The style of the meaning.</param>
/// <param name="Blocks">The meaning.</param>
public sealed record ReportDefinition(ReportText? Term, ReportStyle Style, ImmutableArray<ReportBlock> Blocks);

/// <summary>The contents: the document's headings that are bookmarks, with their pages.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style; entries have <c>contents-1</c> and so on.</param>
/// <param name="Depth">The deepest level of headings.</param>
/// <param name="Leader">Whether dots lead from words to page.</param>
public sealed record ReportContents(Place Place, ReportStyle Style, int Depth, bool Leader) : ReportBlock(Place, Style);

/// <summary>The index: the terms that are marked in the document, with their pages.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Count">How many columns.</param>
/// <param name="Gap">The space between columns in points.</param>
public sealed record ReportIndex(Place Place, ReportStyle Style, int Count, double Gap) : ReportBlock(Place, Style);

/// <summary>Blocks in the margin column, beside what follows.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record ReportSide(Place Place, ReportStyle Style, ImmutableArray<ReportBlock> Blocks) : ReportBlock(Place, Style);

/// <summary>A line across the measure: the top border of its style.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
public sealed record ReportRule(Place Place, ReportStyle Style) : ReportBlock(Place, Style);

/// <summary>Empty space that falls away at the top of a page.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
/// <param name="Height">In points.</param>
public sealed record ReportSpace(Place Place, ReportStyle Style, double Height) : ReportBlock(Place, Style);

/// <summary>What follows begins on a new page.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Style">Its style.</param>
public sealed record ReportBreak(Place Place, ReportStyle Style) : ReportBlock(Place, Style);
