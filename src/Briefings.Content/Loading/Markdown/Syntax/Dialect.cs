using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>The dialect: CommonMark with pipe tables, footnotes, definition lists, strike-through, raised and lowered words, containers, callouts, tasks, bare addresses, attributes, <c>[[slug]]</c> and <c>[words]{…}</c>.</summary>
internal static class Dialect
{
    /// <summary>Thread-safe once built.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript);
        builder.BlockParsers.ReplaceOrAdd<QuoteBlockParser>(new QuoteParser());
        builder.BlockParsers.ReplaceOrAdd<ListBlockParser>(new ListParser());
        builder.BlockParsers.ReplaceOrAdd<FootnoteParser>(new NoteParser());
        builder.BlockParsers.ReplaceOrAdd<HtmlBlockParser>(new HtmlLineParser());
        builder.InlineParsers.ReplaceOrAdd<AutolinkInlineParser>(new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }));
        builder.InlineParsers.Insert(0, new HtmlTagParser());
        builder.BlockParsers.Insert(0, new TableParser());
        builder.BlockParsers.Insert(0, new DefinitionParser());
        builder.BlockParsers.Insert(0, new ColonParser());
        builder.BlockParsers.Find<HeadingBlockParser>()!.TryParseAttributes = AttributeSyntax.TakeFromEnd;
        builder.BlockParsers.Find<FencedCodeBlockParser>()!.TryParseAttributes = AttributeSyntax.TakeFromEnd;
        builder.InlineParsers.Insert(0, new BriefingLinkParser());
        builder.InlineParsers.Insert(0, new FootnoteMarkParser());
        builder.InlineParsers.Insert(0, new SpanParser());
        builder.InlineParsers.Insert(0, new AttributesParser());
        builder.InlineParsers.Insert(0, new BareAddressParser());
        builder.InlineParsers.Insert(0, new TaskMarkParser());
        builder.InlineParsers.Insert(0, new ScriptMarks());
        builder.InlineParsers.Insert(0, new MarkupLimit());
        return builder.Build();
    }
}
