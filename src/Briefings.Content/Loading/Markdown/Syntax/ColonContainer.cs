using Briefings.Core;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>What stands between two lines of colons: a marked section, an aside, or both.</summary>
internal sealed class ColonContainer(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>What stands behind the colons of the opening line, as typed.</summary>
    public required string Head { get; init; }

    /// <summary>The word behind the colons, such as <c>note</c>; null without, or where <see cref="IsWellFormed"/> does not hold.</summary>
    public string? Kind { get; init; }

    /// <summary>The attributes of the opening line; null without.</summary>
    public TypedAttributes? Typed { get; init; }

    /// <summary>Whether the opening line is a word, attributes in braces, or both, and nothing else.</summary>
    public bool IsWellFormed { get; init; }

    /// <summary>How many colons open it.</summary>
    public int Signs { get; init; }

    /// <summary>How many colons close it; 0 where it is never closed.</summary>
    public int ClosingSigns { get; set; }

    /// <summary>The offset of its closing line's first colon; -1 where it is never closed.</summary>
    public int Closing { get; set; } = -1;

    /// <summary>
    /// The marking that it carries; null for an aside that carries none. RED where what is typed is no label, stands twice or is
    /// not understood: whatever else is wrong with it, nobody sees more than was meant.
    /// </summary>
    public Tlp? Marking =>
        Typed?["tlp"] is { } word ? Typed.Twice is null && IsWellFormed ? TlpLabels.Parse(word) ?? Tlp.Red : Tlp.Red
        : IsWellFormed && CalloutLine.KindOf(Kind) is not null ? null
        : Tlp.Red;
}

/// <summary>A line of colons that closes nothing.</summary>
internal sealed class StrayColons(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>How many colons it has.</summary>
    public required int Signs { get; init; }
}
