using System.Collections.Immutable;

namespace Briefings.Reports;

/// <summary>What may stand in an element.</summary>
internal enum Content
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Blocks only.</summary>
    Blocks,

    /// <summary>Words and inline elements only.</summary>
    Inlines,

    /// <summary>Blocks, or words as one paragraph.</summary>
    Flow,

    /// <summary>The elements named in <see cref="ElementRule.Children"/> only.</summary>
    Children,

    /// <summary>Blocks and the elements named in <see cref="ElementRule.Children"/>.</summary>
    BlocksAndChildren,
}

/// <summary>Where an element may stand.</summary>
internal enum Position
{
    /// <summary>As the root.</summary>
    Root,

    /// <summary>Among blocks.</summary>
    Block,

    /// <summary>Among words.</summary>
    Inline,

    /// <summary>Among blocks or words.</summary>
    Both,

    /// <summary>Only in elements whose rule names it.</summary>
    Child,
}

/// <summary>The rule of an element.</summary>
internal sealed record ElementRule(
    string Name,
    Position Position,
    Content Content,
    ImmutableArray<string> Required,
    ImmutableArray<string> Optional,
    ImmutableArray<string> Children);

/// <summary>The vocabulary of report markup: the one list that the parser, its messages and the test of the reference page read.</summary>
internal static class Vocabulary
{
    private static readonly ImmutableArray<string> None = [];

    public static ImmutableArray<ElementRule> All { get; } =
    [
        new("report", Position.Root, Content.BlocksAndChildren, ["title", "lang", "created"], ["author", "subject", "keywords", "modified", "page", "marking"], ["head", "foot"]),
        new("head", Position.Child, Content.Blocks, None, ["on"], None),
        new("foot", Position.Child, Content.Blocks, None, ["on"], None),
        new("section", Position.Block, Content.Blocks, None, ["style", "id", "lang"], None),
        new("box", Position.Block, Content.Blocks, None, ["style", "id", "lang"], None),
        new("quote", Position.Block, Content.Blocks, None, ["style", "id", "lang"], None),
        .. Enumerable.Range(1, 6).Select(level => new ElementRule($"h{level}", Position.Block, Content.Inlines, None, ["style", "id", "lang", "outline"], None)),
        new("p", Position.Block, Content.Inlines, None, ["style", "id", "lang"], None),
        new("list", Position.Block, Content.Children, None, ["style", "ordered", "start", "marker", "id"], ["item"]),
        new("item", Position.Child, Content.Flow, None, ["style"], None),
        new("table", Position.Block, Content.Children, None, ["style", "columns", "align", "id"], ["caption", "row"]),
        new("row", Position.Child, Content.Children, None, ["header"], ["cell"]),
        new("cell", Position.Child, Content.Flow, None, ["style", "header", "span"], None),
        new("figure", Position.Block, Content.Children, ["file", "alt"], ["style", "width", "height", "id", "once"], ["caption", "credit"]),
        new("caption", Position.Child, Content.Inlines, None, ["style"], None),
        new("credit", Position.Child, Content.Inlines, None, ["style"], None),
        new("picture", Position.Both, Content.Empty, ["file", "alt"], ["style", "width", "height"], None),
        new("columns", Position.Block, Content.Children, None, ["style", "gap"], ["column"]),
        new("column", Position.Child, Content.Blocks, None, ["width"], None),
        new("side", Position.Block, Content.Blocks, None, ["style"], None),
        new("rule", Position.Block, Content.Empty, None, ["style"], None),
        new("space", Position.Block, Content.Empty, ["height"], None, None),
        new("break", Position.Block, Content.Empty, None, None, None),
        new("body", Position.Block, Content.Empty, None, ["briefing", "services"], None),
        new("b", Position.Inline, Content.Inlines, None, None, None),
        new("i", Position.Inline, Content.Inlines, None, None, None),
        new("sup", Position.Inline, Content.Inlines, None, None, None),
        new("sub", Position.Inline, Content.Inlines, None, None, None),
        new("span", Position.Inline, Content.Inlines, None, ["style", "lang"], None),
        new("link", Position.Inline, Content.Inlines, None, ["to", "anchor", "style"], None),
        new("br", Position.Inline, Content.Empty, None, None, None),
        new("squares", Position.Inline, Content.Empty, ["level"], ["of", "style", "empty"], None),
        new("marking", Position.Inline, Content.Empty, ["label"], ["style"], None),
        new("field", Position.Inline, Content.Empty, ["text"], ["style"], None),
        new("note", Position.Inline, Content.Flow, None, None, None),
    ];

    private static readonly ImmutableDictionary<string, ElementRule> ByName = All.ToImmutableDictionary(rule => rule.Name, StringComparer.Ordinal);

    public static ElementRule? Find(string name) => ByName.GetValueOrDefault(name);

    public static bool IsBlock(string name) => Find(name)?.Position is Position.Block or Position.Both;

    public static bool IsInline(string name) => Find(name)?.Position is Position.Inline or Position.Both;
}
