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
    public static MarkdownPipeline Pipeline { get; } = Builder().Build();

    /// <summary>The same of one line, in which no block begins: a key point may begin with a number, a dash or a bar. Thread-safe.</summary>
    public static MarkdownPipeline Phrases { get; } = Builder().Use<OnlyParagraphs>().Build();

    private static MarkdownPipelineBuilder Builder()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript);
        builder.BlockParsers.ReplaceOrAdd<QuoteBlockParser>(new QuoteParser());
        builder.BlockParsers.ReplaceOrAdd<ListBlockParser>(new ListParser());
        builder.BlockParsers.Find<ListParser>()!.ItemParsers.Add(new PastedBulletParser());
        builder.BlockParsers.ReplaceOrAdd<FootnoteParser>(new NoteParser());
        builder.BlockParsers.ReplaceOrAdd<HtmlBlockParser>(new HtmlLineParser());
        builder.InlineParsers.ReplaceOrAdd<AutolinkInlineParser>(new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }));
        builder.InlineParsers.Insert(0, new HtmlTagParser());
        builder.BlockParsers.Insert(0, new PastedTableParser());
        builder.BlockParsers.Insert(0, new PastedTableParser(hasNumberSign: true));
        builder.BlockParsers.Insert(0, new TableParser());
        builder.BlockParsers.Insert(0, new DefinitionParser());
        builder.BlockParsers.Insert(0, new PrivateCommentParser());
        builder.BlockParsers.Insert(0, new ColonParser());
        builder.BlockParsers.Find<HeadingBlockParser>()!.TryParseAttributes = AttributeSyntax.TakeFromEnd;
        builder.BlockParsers.Find<FencedCodeBlockParser>()!.TryParseAttributes = AttributeSyntax.TakeFromEnd;
        builder.InlineParsers.Insert(0, new BriefingLinkParser());
        builder.InlineParsers.Insert(0, new BracketBeforeMark());
        builder.InlineParsers.Insert(0, new FootnoteMarkParser());
        builder.InlineParsers.Insert(0, new SpanParser());
        builder.InlineParsers.Insert(0, new AttributesParser());
        builder.InlineParsers.Insert(0, new BareAddressParser());
        builder.InlineParsers.Insert(0, new TaskMarkParser());
        builder.InlineParsers.Insert(0, new ForeignParser());
        builder.InlineParsers.Insert(0, new PrivateCommentInlineParser());
        builder.InlineParsers.Insert(0, new ScriptMarks());
        builder.InlineParsers.Insert(0, new MarkupLimit());
        return builder;
    }

    // The last of the extensions, so that the others have added what they add.
    private sealed class OnlyParagraphs : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            var paragraphs = pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!;
            pipeline.BlockParsers.Clear();
            pipeline.BlockParsers.Add(paragraphs);
        }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
        {
            // Nothing is rendered by Markdig.
        }
    }
}
