using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Prose;

/// <summary>
/// The text of a briefing, page or profile: parsed from Markdown once, immutable, and read by everything that comes later
/// (gate, relations, pages, PDFs, search). Quotes and dashes are already typographic for the text's language.
/// </summary>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Blocks">The blocks in reading order; headings are blocks among the others, see <see cref="BodySections"/>.</param>
/// <param name="Footnotes">Footnotes in the order of their first reference; numbers are the positions, counted from 1.</param>
public sealed record Body(string Language, ImmutableArray<Block> Blocks, ImmutableArray<Footnote> Footnotes)
{
    /// <summary>A text with nothing in it.</summary>
    public static Body Empty { get; } = new("en", [], []);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Blocks.IsEmpty;
}

/// <summary>A footnote.</summary>
/// <param name="Label">What the author typed, such as <c>1</c> or <c>unmission</c>; the reference names it.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record Footnote(string Label, ImmutableArray<Block> Blocks, Place Place);
