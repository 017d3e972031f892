using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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

        if (Find(processor, slice, slice.Start, out var end) is not { } footnote)
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

    /// <summary>The footnote whose mark begins at an offset; null where none does.</summary>
    /// <param name="processor">What is read.</param>
    /// <param name="slice">The words.</param>
    /// <param name="start">The offset of the bracket.</param>
    /// <param name="end">The offset of the bracket that closes it.</param>
    public static FootnoteLinkReferenceDefinition? Find(InlineProcessor processor, StringSlice slice, int start, out int end)
    {
        end = start + 2;
        while (end <= slice.End && slice.Text[end] is not (']' or '[' or '\n' or '\r'))
        {
            end++;
        }

        return end <= slice.End && slice.Text[end] == ']' && processor.Document.TryGetLinkReferenceDefinition(slice.Text[(start + 1)..end], out var definition)
            ? definition as FootnoteLinkReferenceDefinition
            : null;
    }
}

/// <summary>
/// Keeps the bracket that ends words before a mark, as in <c>[sic][^1]</c>, from being read as the end of a link whose label is the
/// mark: Markdig makes the mark of all of it, and the words are lost.
/// </summary>
internal sealed class BracketBeforeMark : InlineParser
{
    public BracketBeforeMark() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // "[words][][^1]" is taken for the same.
        var mark = slice.Start + 1;
        while (mark < slice.End && slice.Text[mark] == '[' && slice.Text[mark + 1] == ']')
        {
            mark += 2;
        }

        if (mark >= slice.End || slice.Text[mark] != '[' || slice.Text[mark + 1] != '^' || FootnoteMarkParser.Find(processor, slice, mark, out _) is null)
        {
            return false;
        }

        // The bracket that opened them closes nothing further on.
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is { IsActive: true } open)
        {
            processor.Inline = open.ReplaceBy(new LiteralInline(open.IsImage ? "![" : "[") { Span = open.Span, Line = open.Line, Column = open.Column, IsClosed = true });
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start)) { Span = new SourceSpan(position, position), Line = line, Column = column, IsClosed = true };
        slice.SkipChar();
        return true;
    }
}
