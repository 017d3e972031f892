using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Prose;

/// <summary>A block of text.</summary>
/// <param name="Place">Where it begins in the author's file.</param>
public abstract record Block(Place Place);

/// <summary>A heading.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Level">2 to 6; level 1 is the title and never in a body.</param>
/// <param name="Id">The fragment that leads to it; unique in its body.</param>
/// <param name="Inlines">Its words.</param>
/// <param name="Impact">The id of the impact that its section tells of, typed as <c>{impact=…}</c> or matched by label.</param>
public sealed record Heading(Place Place, int Level, string Id, ImmutableArray<Inline> Inlines, string? Impact = null) : Block(Place);

/// <summary>A paragraph.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Inlines">Its words.</param>
public sealed record Paragraph(Place Place, ImmutableArray<Inline> Inlines) : Block(Place);

/// <summary>A list.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Start">The first number of an ordered list; null for a bulleted one.</param>
/// <param name="Tight">Whether items stand without space between them.</param>
/// <param name="Items">The items, each a row of blocks.</param>
public sealed record ListBlock(Place Place, int? Start, bool Tight, ImmutableArray<ImmutableArray<Block>> Items) : Block(Place)
{
    /// <summary>The sign typed before an item or behind its number: lists of another sign side by side are two.</summary>
    public char Sign { get; init; }
}

/// <summary>A list of terms and what they mean.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Entries">Each term with its blocks.</param>
public sealed record DefinitionList(Place Place, ImmutableArray<Definition> Entries) : Block(Place);

/// <summary>One entry of a <see cref="DefinitionList"/>.</summary>
/// <param name="Term">The words defined.</param>
/// <param name="Blocks">What they mean.</param>
public sealed record Definition(ImmutableArray<Inline> Term, ImmutableArray<Block> Blocks);

/// <summary>A block quote; one that ends in <c>— who, when</c> is a claim with its source.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Blocks">What is quoted, without the attribution.</param>
/// <param name="Attribution">Who said it and when, without the dash; null for a plain quote.</param>
public sealed record Quote(Place Place, ImmutableArray<Block> Blocks, ImmutableArray<Inline>? Attribution) : Block(Place);

/// <summary>Preformatted text.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">The text as typed, lines parted by LF.</param>
/// <param name="Language">The language named after the fence.</param>
public sealed record CodeBlock(Place Place, string Text, string? Language) : Block(Place);

/// <summary>A table.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Columns">How each column is aligned.</param>
/// <param name="Head">The heading cells.</param>
/// <param name="Rows">The other rows; each has as many cells as there are columns.</param>
/// <param name="Caption">A caption, typed as a paragraph <c>Table: …</c> right before or after; null without one.</param>
public sealed record Table(
    Place Place,
    ImmutableArray<ColumnAlignment> Columns,
    ImmutableArray<ImmutableArray<Inline>> Head,
    ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Rows,
    ImmutableArray<Inline>? Caption) : Block(Place);

/// <summary>How the cells of a column are set.</summary>
public enum ColumnAlignment
{
    /// <summary>As the language reads.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the far end, as numbers are.</summary>
    End,
}

/// <summary>A picture that stands alone in its paragraph.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="File">The file below <c>content/</c>, such as <c>media/rn1.png</c>.</param>
/// <param name="Alternative">What a reader who does not see it is told.</param>
/// <param name="Caption">What stands beneath, from the picture's title; empty without one.</param>
/// <param name="Credit">Who made it, typed as <c>{credit="…"}</c>; empty where not said.</param>
public sealed record Figure(Place Place, string File, string Alternative, ImmutableArray<Inline> Caption, ImmutableArray<Inline> Credit) : Block(Place);

/// <summary>Blocks marked higher than the briefing around them: <c>::: {tlp=AMBER}</c>.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Marking">The TLP 2.0 label.</param>
/// <param name="Blocks">What is marked.</param>
public sealed record MarkedSection(Place Place, Tlp Marking, ImmutableArray<Block> Blocks) : Block(Place)
{
    /// <summary>Whether an empty line stands before or behind it, so that a list which goes on behind it is no tight one without it.</summary>
    public bool IsApart { get; init; } = true;
}

/// <summary>Blocks set apart from the main text: <c>::: note</c>, <c>&gt; [!NOTE]</c>.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Blocks">What is set apart.</param>
public sealed record Aside(Place Place, ImmutableArray<Block> Blocks) : Block(Place)
{
    /// <summary>What it is to its readers.</summary>
    public AsideKind Kind { get; init; }

    /// <summary>The words of its title; empty without.</summary>
    public ImmutableArray<Inline> Title { get; init; } = [];
}

/// <summary>What an <see cref="Aside"/> is to its readers; the word for each is the language's.</summary>
public enum AsideKind
{
    /// <summary>What may be needed beside the text.</summary>
    Note,

    /// <summary>Advice.</summary>
    Tip,

    /// <summary>What nobody should miss.</summary>
    Important,

    /// <summary>A danger.</summary>
    Warning,

    /// <summary>What may go wrong if it is done.</summary>
    Caution,
}

/// <summary>Blocks in an element of HTML that the publisher allows: <c>&lt;details&gt;</c> … <c>&lt;/details&gt;</c>.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Element">Its name, in lower case; <see cref="HtmlElements.IsBlock"/> holds.</param>
/// <param name="Attributes">Its attributes, each once.</param>
/// <param name="Summary">The words of its <c>summary</c>, which only <c>details</c> has; empty without.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record BlockElement(Place Place, string Element, ImmutableArray<ElementAttribute> Attributes, ImmutableArray<Inline> Summary, ImmutableArray<Block> Blocks) : Block(Place);

/// <summary>A break between themes, <c>---</c>.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record ThematicBreak(Place Place) : Block(Place);
