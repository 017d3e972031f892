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

/// <summary>The vocabulary of report markup: the one list that the parser, its messages, the schema and the test of the reference page read.</summary>
internal static class Vocabulary
{
    private static readonly ImmutableArray<string> None = [];
    private static readonly ImmutableArray<string> Paint = ["fill", "stroke", "stroke-width"];

    public static ImmutableArray<ElementRule> All { get; } =
    [
        new("report", Position.Root, Content.BlocksAndChildren, ["title", "lang", "created"], ["author", "subject", "keywords", "modified", "page", "marking"], ["head", "foot"]),
        new("head", Position.Child, Content.Blocks, None, ["on", "page"], None),
        new("foot", Position.Child, Content.Blocks, None, ["on", "page"], None),
        Block("section", Content.BlocksAndChildren, "style", "id", "lang", "page", "numbers") with { Children = ["head", "foot"] },
        Block("box", Content.Blocks, "style", "id", "lang"),
        Block("quote", Content.Blocks, "style", "id", "lang"),
        .. Enumerable.Range(1, 6).Select(level => Block($"h{level}", Content.Inlines, "style", "id", "lang", "outline")),
        Block("p", Content.Inlines, "style", "id", "lang"),
        Block("list", Content.Children, "style", "ordered", "start", "marker", "id", "lang") with { Children = ["item"] },
        new("item", Position.Child, Content.Flow, None, ["style"], None),
        Block("definitions", Content.Children, "style", "id", "lang") with { Children = ["term", "definition"] },
        new("term", Position.Child, Content.Inlines, None, ["style"], None),
        new("definition", Position.Child, Content.Flow, None, ["style"], None),
        Block("table", Content.Children, "style", "columns", "align", "continued", "id", "lang") with { Children = ["caption", "row", "remark"] },
        new("row", Position.Child, Content.Children, None, ["header"], ["cell"]),
        new("cell", Position.Child, Content.Flow, None, ["style", "header", "span"], None),
        new("remark", Position.Child, Content.Inlines, None, ["mark", "style"], None),
        Block("figure", Content.Children, "file", "alt", "style", "width", "height", "id", "once", "float") with { Children = ["drawing", "caption", "credit"] },
        new("caption", Position.Child, Content.Inlines, None, ["style"], None),
        new("credit", Position.Child, Content.Inlines, None, ["style"], None),
        new("picture", Position.Both, Content.Empty, ["file", "alt"], ["style", "width", "height"], None),
        new("drawing", Position.Both, Content.Children, ["width", "height", "alt"], ["view", "style"], ["g", "path", "rect", "circle", "line", "polyline", "polygon", "text"]),
        new("g", Position.Child, Content.Children, None, ["x", "y"], ["g", "path", "rect", "circle", "line", "polyline", "polygon", "text"]),
        new("path", Position.Child, Content.Empty, ["d"], Paint, None),
        new("rect", Position.Child, Content.Empty, ["width", "height"], ["x", "y", "rx", .. Paint], None),
        new("circle", Position.Child, Content.Empty, ["cx", "cy", "r"], Paint, None),
        new("line", Position.Child, Content.Empty, ["x1", "y1", "x2", "y2"], ["stroke", "stroke-width"], None),
        new("polyline", Position.Child, Content.Empty, ["points"], Paint, None),
        new("polygon", Position.Child, Content.Empty, ["points"], Paint, None),
        new("text", Position.Child, Content.Inlines, ["x", "y"], ["align", "style"], None),
        Block("columns", Content.Children, "style", "gap") with { Children = ["column"] },
        new("column", Position.Child, Content.Blocks, None, ["width"], None),
        Block("flow", Content.Blocks, "columns", "style", "gap", "id"),
        new("side", Position.Block, Content.Blocks, None, ["style"], None),
        new("rule", Position.Block, Content.Empty, None, ["style"], None),
        new("space", Position.Block, Content.Empty, ["height"], None, None),
        new("break", Position.Block, Content.Empty, None, None, None),
        Block("contents", Content.Empty, "depth", "leader", "style", "id"),
        Block("index", Content.Empty, "columns", "style", "gap", "id"),
        new("body", Position.Block, Content.Empty, None, ["briefing", "services", "level"], None),
        new("b", Position.Inline, Content.Inlines, None, None, None),
        new("i", Position.Inline, Content.Inlines, None, None, None),
        new("s", Position.Inline, Content.Inlines, None, None, None),
        new("sup", Position.Inline, Content.Inlines, None, None, None),
        new("sub", Position.Inline, Content.Inlines, None, None, None),
        new("span", Position.Inline, Content.Inlines, None, ["style", "lang"], None),
        new("nobreak", Position.Inline, Content.Inlines, None, None, None),
        new("link", Position.Inline, Content.Inlines, None, ["to", "anchor", "style"], None),
        new("pageref", Position.Inline, Content.Empty, ["anchor"], ["style"], None),
        new("br", Position.Inline, Content.Empty, None, None, None),
        new("squares", Position.Inline, Content.Empty, ["level"], ["of", "style", "empty"], None),
        new("marking", Position.Inline, Content.Empty, ["label"], ["style"], None),
        new("field", Position.Inline, Content.Empty, ["text"], ["style"], None),
        new("mark", Position.Inline, Content.Empty, ["term"], ["under", "through"], None),
        new("note", Position.Inline, Content.Flow, None, None, None),
    ];

    private static readonly ImmutableDictionary<string, ElementRule> ByName = All.ToImmutableDictionary(rule => rule.Name, StringComparer.Ordinal);

    public static ElementRule? Find(string name) => ByName.GetValueOrDefault(name);

    public static bool IsBlock(string name) => Find(name)?.Position is Position.Block or Position.Both;

    public static bool IsInline(string name) => Find(name)?.Position is Position.Inline or Position.Both;

    // Blocks that pages are made of can all be kept together and broken before or after.
    private static ElementRule Block(string name, Content content, params ReadOnlySpan<string> optional) =>
        new(name, Position.Block, content, None, [.. optional, "keep", "break"], None);
}
