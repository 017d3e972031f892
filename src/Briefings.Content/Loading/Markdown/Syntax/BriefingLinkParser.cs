using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>A link to a briefing as typed: <c>[[slug]]</c>, <c>[[slug#fragment]]</c>, <c>[[slug#fragment|words]]</c>.</summary>
internal sealed class BriefingLinkInline : LeafInline
{
    public required string Key { get; init; }

    public string? Fragment { get; init; }

    public string? Words { get; init; }

    /// <summary>Where the words begin in the text.</summary>
    public int WordsOffset { get; init; }
}

/// <summary>Reads <see cref="BriefingLinkInline"/>s.</summary>
internal sealed class BriefingLinkParser : InlineParser
{
    public BriefingLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
        {
            return false;
        }

        var start = slice.Start + 2;
        var end = start;
        while (end < slice.End && !(slice.Text[end] == ']' && slice.Text[end + 1] == ']'))
        {
            if (slice.Text[end] is '[' or '\n' or '\r')
            {
                return false;
            }

            end++;
        }

        // [[words]](address) is a plain link whose words stand in brackets, and [[^1]] a footnote in brackets.
        if (end >= slice.End || (end + 2 <= slice.End && slice.Text[end + 2] is '(') || slice.Text[start] == '^')
        {
            return false;
        }

        var content = slice.Text[start..end];
        var bar = content.IndexOf('|', StringComparison.Ordinal);
        // In a table authors are used to write the bar with a backslash.
        var target = (bar < 0 ? content : content[..bar]).TrimEnd('\\').Trim();
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new BriefingLinkInline
        {
            Key = hash < 0 ? target : target[..hash].Trim(),
            Fragment = hash < 0 ? null : target[(hash + 1)..].Trim(),
            Words = bar < 0 ? null : content[(bar + 1)..].Trim(),
            WordsOffset = bar < 0 ? position : processor.GetSourcePosition(start + bar + 1),
            Span = new SourceSpan(position, processor.GetSourcePosition(end + 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 2;
        return true;
    }
}
