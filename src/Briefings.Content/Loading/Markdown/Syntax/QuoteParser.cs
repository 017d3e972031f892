using Briefings.Core.Prose;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>The title of a callout, <c>[!NOTE] Title</c>: the first block of its quote.</summary>
internal sealed class CalloutTitle : ParagraphBlock;

/// <summary>
/// Quotes, and callouts among them: what their first line says is read when they open, so that any block may begin in the next line. They
/// open no deeper than anybody can read; Markdig looks at every open one for each further one.
/// </summary>
internal sealed class QuoteParser : QuoteBlockParser
{
    private const string KindKey = "briefings-callout";

    /// <summary>The kind of aside that a quote is; null for one that is a quote.</summary>
    public static AsideKind? KindOf(QuoteBlock quote) => quote.GetData(KindKey) as AsideKind?;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (Depth.IsReached(processor))
        {
            return BlockState.None;
        }

        var state = base.TryOpen(processor);
        if (state == BlockState.Continue && processor.NewBlocks.TryPeek(out var opened) && opened is QuoteBlock quote
            && CalloutLine.Read(processor.Line.ToString(), out var kind, out var title))
        {
            quote.SetData(KindKey, kind);
            if (!title.Equals(default))
            {
                var line = processor.Line;
                var words = new StringSlice(line.Text, line.Start + title.Start.Value, line.Start + title.End.Value - 1);
                var block = new CalloutTitle { Line = processor.LineIndex, Column = processor.Column + title.Start.Value, Span = new SourceSpan(words.Start, words.End), IsOpen = false };
                block.Lines = new StringLineGroup(1);
                block.Lines.Add(new StringLine(words, processor.LineIndex, processor.Column, processor.CurrentLineStartPosition, NewLine.None));
                quote.Add(block);
            }

            quote.Span.End = processor.Line.End;
            processor.Line.Start = processor.Line.End + 1;
        }

        return state;
    }
}
