using Briefings.Content.Model;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>A line with the tag of an element that holds blocks, or the words of its summary.</summary>
internal sealed class HtmlLine(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>The tag of the element; null where the line holds a summary only.</summary>
    public HtmlTag? Tag { get; init; }

    /// <summary>The tag of the summary whose words the line holds; null without.</summary>
    public HtmlTag? Summary { get; init; }
}

/// <summary>
/// Reads blocks of HTML as Markdig does, but for elements that the publisher allows: theirs are single lines, and what stands between
/// them is Markdown.
/// </summary>
internal sealed class HtmlLineParser : HtmlBlockParser
{
    /// <summary>Under which the rules are handed to the parser.</summary>
    public const string RulesKey = "briefings-html";

    public static MarkdownParserContext With(HtmlRules rules) => new() { Properties = { [RulesKey] = rules } };

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // A comment that ends within its line is one of a paragraph: the words behind it stay.
        if (!processor.IsCodeIndent && EndsComment(processor.Line))
        {
            return BlockState.None;
        }

        if (processor.IsCodeIndent
            || processor.Context?.Properties.GetValueOrDefault(RulesKey) is not HtmlRules { Elements.Count: > 0 } rules
            || HtmlTag.Read(processor.Line.Text, processor.Line.Start, processor.Line.End) is not { } tag
            || !rules.Allows(tag.Name))
        {
            return base.TryOpen(processor);
        }

        if (!Core.Prose.HtmlElements.IsBlock(tag.Name))
        {
            return BlockState.None;
        }

        var line = processor.Line;
        var after = Behind(line.Text, line.Start + tag.Typed.Length, line.End);
        var last = line.End;
        while (last >= after && line.Text[last] is ' ' or '\t')
        {
            last--;
        }

        HtmlTag? summary = null;
        if (tag is { Name: "summary", IsClosing: false })
        {
            (summary, tag) = (tag, null);
        }
        else if (tag is { Name: "details", IsClosing: false } && after <= last && line.Text[after] == '<' && HtmlTag.Read(line.Text, after, last) is { Name: "summary", IsClosing: false } inner)
        {
            summary = inner;
            after = Behind(line.Text, after + inner.Typed.Length, line.End);
        }

        const string end = "</summary>";
        if (summary is not null && last - end.Length >= after && line.Text.AsSpan(last + 1 - end.Length, end.Length).Equals(end, StringComparison.OrdinalIgnoreCase))
        {
            last -= end.Length;
        }
        else if (summary is not null || after <= last)
        {
            return base.TryOpen(processor);
        }

        processor.NewBlocks.Push(new HtmlLine(this)
        {
            Tag = tag,
            Summary = summary,
            ProcessInlines = summary is not null,
            Column = processor.Column,
            Span = new SourceSpan(line.Start, line.End),
        });
        if (summary is null)
        {
            return BlockState.BreakDiscard;
        }

        processor.GoToColumn(processor.Column + after - line.Start);
        processor.Line.Start = after;
        processor.Line.End = last;
        return BlockState.Break;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => block is HtmlLine ? BlockState.None : base.TryContinue(processor, block);

    private static bool EndsComment(StringSlice line)
    {
        const string begin = "<!--", end = "-->";
        return line.Match(begin) && line.Text.IndexOf(end, line.Start + 2, Math.Max(0, line.Length - 2), StringComparison.Ordinal) is >= 0 and var at && Behind(line.Text, at + end.Length, line.End) <= line.End;
    }

    private static int Behind(string text, int at, int end)
    {
        while (at <= end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
