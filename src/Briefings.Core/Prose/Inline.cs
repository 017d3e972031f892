using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Prose;

/// <summary>A piece of a line of text.</summary>
/// <param name="Place">Where it begins in the author's file.</param>
public abstract record Inline(Place Place);

/// <summary>Plain words.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Value">The words; already typographic, entities already resolved, never markup.</param>
public sealed record Text(Place Place, string Value) : Inline(Place);

/// <summary>Stressed words, set in italics.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Inlines">The words.</param>
public sealed record Emphasis(Place Place, ImmutableArray<Inline> Inlines) : Inline(Place);

/// <summary>Important words, set in bold.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Inlines">The words.</param>
public sealed record Strong(Place Place, ImmutableArray<Inline> Inlines) : Inline(Place);

/// <summary>Words that no longer hold, struck through.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Inlines">The words.</param>
public sealed record Strike(Place Place, ImmutableArray<Inline> Inlines) : Inline(Place);

/// <summary>Raised words, as in ordinals.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Inlines">The words.</param>
public sealed record Superscript(Place Place, ImmutableArray<Inline> Inlines) : Inline(Place);

/// <summary>Lowered words.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Inlines">The words.</param>
public sealed record Subscript(Place Place, ImmutableArray<Inline> Inlines) : Inline(Place);

/// <summary>Words set as code.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Value">The words as typed.</param>
public sealed record CodeSpan(Place Place, string Value) : Inline(Place);

/// <summary>Words in another language or with mentions turned off: <c>[words]{lang=fr}</c>, <c>[words]{.plain}</c>.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Inlines">The words.</param>
/// <param name="Language">BCP 47 tag; null where it is the text's own.</param>
/// <param name="Plain">Whether mentions in it are not linked.</param>
public sealed record Span(Place Place, ImmutableArray<Inline> Inlines, string? Language, bool Plain) : Inline(Place);

/// <summary>Words in an element of HTML that the publisher allows: <c>&lt;kbd&gt;words&lt;/kbd&gt;</c>.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Element">Its name, in lower case; <see cref="HtmlElements.IsInline"/> holds.</param>
/// <param name="Attributes">Its attributes, each once.</param>
/// <param name="Inlines">The words.</param>
public sealed record InlineElement(Place Place, string Element, ImmutableArray<ElementAttribute> Attributes, ImmutableArray<Inline> Inlines) : Inline(Place);

/// <summary>A link.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Inlines">Its words; empty for <c>[[slug]]</c>, which shows the title of what it leads to.</param>
/// <param name="Optional">Whether it may become plain text where its target is not shown: <c>{.optional}</c>.</param>
public sealed record Link(Place Place, LinkTarget Target, ImmutableArray<Inline> Inlines, bool Optional = false) : Inline(Place);

/// <summary>A picture within a line.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="File">The file below <c>content/</c>.</param>
/// <param name="Alternative">What a reader who does not see it is told.</param>
public sealed record Picture(Place Place, string File, string Alternative) : Inline(Place);

/// <summary>A mark that leads to a footnote.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Label">The footnote's label; its number is its position in <see cref="Body.Footnotes"/>, counted from 1.</param>
public sealed record FootnoteReference(Place Place, string Label) : Inline(Place);

/// <summary>What a list item begins with that is a task: <c>[ ]</c>, <c>[x]</c>.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="IsDone">Whether the task is done.</param>
public sealed record TaskMark(Place Place, bool IsDone) : Inline(Place)
{
    /// <summary>The sign that stands for it in texts without a look of their own: an empty box, or one with a check mark.</summary>
    public string Sign => IsDone ? "\u2611" : "\u2610";

    /// <summary>The sign with which an item begins; null for one that is no task.</summary>
    /// <param name="item">The blocks of the item.</param>
    public static TaskMark? Of(ImmutableArray<Block> item) => item is [Paragraph { Inlines: [TaskMark mark, ..] }, ..] ? mark : null;
}

/// <summary>A line break that the author wants.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record LineBreak(Place Place) : Inline(Place);

/// <summary>A line break in the file only; set as a space.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record SoftBreak(Place Place) : Inline(Place);

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget;

/// <summary>An address outside the site.</summary>
/// <param name="Address">An absolute <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c> address, checked when it was read.</param>
public sealed record WebTarget(string Address) : LinkTarget;

/// <summary>A briefing: <c>[[slug]]</c>, <c>[[MSA-2025-0031]]</c>, <c>[[slug#fragment|words]]</c>.</summary>
/// <param name="Key">The slug or id as typed; after the gate always the id.</param>
/// <param name="Fragment">A heading in it; null for its head.</param>
/// <param name="Language">The edition, where it was named by its file; null for the one that fits the page.</param>
public sealed record BriefingTarget(string Key, string? Fragment, string? Language = null) : LinkTarget;

/// <summary>An address of this site, from its root: <c>regions/sahel.html</c>, <c>about.html</c>.</summary>
/// <param name="Path">
/// The path without a leading slash; a folder ends in a slash and stands for its <c>index.html</c>. After the gate it is the true path
/// from the output's root: with the language's folder, <c>index.html</c> written out, and only where the target has such a file.
/// </param>
/// <param name="Fragment">What follows <c>#</c>; null without.</param>
public sealed record SiteTarget(string Path, string? Fragment) : LinkTarget;

/// <summary>A heading of the same text.</summary>
/// <param name="Id">The heading's id.</param>
public sealed record FragmentTarget(string Id) : LinkTarget;

/// <summary>The page of a term that the words name. No author types it: it is made for the page that is written, and only where the target has the page.</summary>
/// <param name="Path">The path from the output's root: <c>actors/jnim.html</c>, with the language's folder.</param>
public sealed record MentionTarget(string Path) : LinkTarget;
