using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>
/// A report as a tree of blocks with resolved styles, pictures and links: all that a renderer needs, and nothing that it must look up.
/// Immutable; the seam between markup and whatever draws it.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>What the document is.</summary>
    public required ReportInformation Information { get; init; }

    /// <summary>The paper and its margins.</summary>
    public required PageMaster Page { get; init; }

    /// <summary>What stands at the head of pages.</summary>
    public ImmutableArray<ReportRunning> Heads { get; init; } = [];

    /// <summary>What stands at the foot of pages.</summary>
    public ImmutableArray<ReportRunning> Feet { get; init; } = [];

    /// <summary>The report itself, in reading order.</summary>
    public ImmutableArray<ReportBlock> Blocks { get; init; } = [];

    /// <summary>The styles that the blocks were made with.</summary>
    public required ReportStyles Styles { get; init; }

    /// <summary>Whether something in it shows the pages of other things: contents, an index or a page reference.</summary>
    public bool ShowsPageNumbers { get; init; }

    /// <summary>The pictures and drawings that the blocks name, by file; drawings of the markup have a name of their own.</summary>
    public ImmutableDictionary<string, ReportPicture> Pictures { get; init; } = ImmutableDictionary<string, ReportPicture>.Empty;
}

/// <summary>What a report says about itself.</summary>
/// <param name="Title">The title that a reader shows in its window.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Author">Who published it; null where not said.</param>
/// <param name="Subject">What it is about; null where not said.</param>
/// <param name="Keywords">Words to find it by.</param>
/// <param name="Created">When it was published.</param>
/// <param name="Modified">When it was last changed; null where never.</param>
/// <param name="Marking">The marking of the whole; null for a document without one.</param>
public sealed record ReportInformation(
    string Title,
    string Language,
    string? Author,
    string? Subject,
    ImmutableArray<string> Keywords,
    DateTimeOffset Created,
    DateTimeOffset? Modified,
    Tlp? Marking);

/// <summary>A running head or foot: an artifact, which a screen reader skips.</summary>
/// <param name="On">On which pages it stands.</param>
/// <param name="Page">The page master on whose pages it stands; null for those that have none of their own.</param>
/// <param name="Blocks">Its blocks; fields in them are filled in for each page.</param>
public sealed record ReportRunning(RunningPages On, string? Page, ImmutableArray<ReportBlock> Blocks);

/// <summary>Pages that a running head or foot stands on.</summary>
public enum RunningPages
{
    /// <summary>Each page.</summary>
    All,

    /// <summary>The first page.</summary>
    First,

    /// <summary>Each page but the first.</summary>
    Rest,
}

/// <summary>A picture that was read: a raster one as its file's bytes, or a drawing.</summary>
/// <param name="File">The file below <c>content/</c>.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Drawing">The shapes of an SVG; null for a raster picture.</param>
/// <param name="Width">Pixels, or the drawing's own units.</param>
/// <param name="Height">Pixels, or the drawing's own units.</param>
public sealed record ReportPicture(string File, ReadOnlyMemory<byte> Bytes, Core.Drawing.Drawing? Drawing, double Width, double Height)
{
    /// <summary>Words on a drawing.</summary>
    public ImmutableArray<DrawingLabel> Labels { get; init; } = [];
}

/// <summary>Words on a drawing: real text, which a reader can copy.</summary>
/// <param name="Place">Where they were written.</param>
/// <param name="X">Where they stand, in the drawing's units.</param>
/// <param name="Y">Their baseline, in the drawing's units.</param>
/// <param name="Align">Which part of them stands there.</param>
/// <param name="Style">How they look; sizes grow with the drawing.</param>
/// <param name="Text">The words.</param>
public sealed record DrawingLabel(Place Place, double X, double Y, Alignment Align, CharacterStyle Style, string Text);

/// <summary>Where a link of a report leads.</summary>
/// <param name="Address">An absolute address; null for a place in the document.</param>
/// <param name="Anchor">A place in the document; null for an address.</param>
/// <param name="Place">Where the link was written.</param>
public sealed record ReportLink(string? Address, string? Anchor, Place Place);
