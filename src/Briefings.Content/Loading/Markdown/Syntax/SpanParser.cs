using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>Words with attributes: <c>[words]{lang=fr}</c>.</summary>
internal sealed class SpanInline : ContainerInline;

/// <summary>Closes a bracket that Markdig's link parser has opened where braces follow it.</summary>
internal sealed class SpanParser : InlineParser
{
    public SpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || processor.Inline is null)
        {
            return false;
        }

        var open = processor.Inline.FirstParentOfType<LinkDelimiterInline>();
        if (open is null || !open.IsActive || open.IsImage || open.Label is not null)
        {
            return false;
        }

        var saved = slice;
        slice.SkipChar();
        if (AttributeSyntax.Read(ref slice, processor.GetSourcePosition(slice.Start)) is not { } attributes)
        {
            slice = saved;
            return false;
        }

        var span = new SpanInline
        {
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(slice.Start - 1)),
            Line = open.Line,
            Column = open.Column,
        };
        span.SetData(TypedAttributes.Key, attributes);
        open.ReplaceBy(span);
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        span.IsClosed = true;
        return true;
    }
}
