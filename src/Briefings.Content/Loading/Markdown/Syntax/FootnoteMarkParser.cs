using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>Reads <c>[^1]</c> on its own. Markdig reads <c>[^1][^2]</c> as one link with a label and loses the first.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var end = slice.Start + 2;
        while (end <= slice.End && slice.Text[end] is not (']' or '[' or '\n' or '\r'))
        {
            end++;
        }

        if (end > slice.End || slice.Text[end] != ']'
            || !processor.Document.TryGetLinkReferenceDefinition(slice.Text[(slice.Start + 1)..end], out var definition)
            || definition is not FootnoteLinkReferenceDefinition footnote)
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FootnoteLink(footnote.Footnote)
        {
            Span = new SourceSpan(position, processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };

        // Markdig drops a footnote without links before anybody else sees it.
        footnote.Footnote.Links.Add((FootnoteLink)processor.Inline);
        if (footnote.Footnote.Order < 0)
        {
            footnote.Footnote.Order = int.MaxValue;
        }

        slice.Start = end + 1;
        return true;
    }
}
