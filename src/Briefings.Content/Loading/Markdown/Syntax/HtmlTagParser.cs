using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>A tag within a line, or something else of HTML.</summary>
internal sealed class HtmlTagInline : LeafInline
{
    /// <summary>The tag; null for a comment, a declaration or an instruction.</summary>
    public HtmlTag? Tag { get; init; }

    /// <summary>What was typed, or its beginning.</summary>
    public required string Typed { get; init; }

    /// <summary>Whether it is a comment, which is never rendered.</summary>
    public bool IsComment { get; init; }
}

/// <summary>
/// Reads HTML within lines. Markdig's own reader looks to the end of the text for the end of each <c>&lt;!-</c>, <c>&lt;?</c> and
/// <c>&lt;![CDATA[</c>, so that thousands of them take minutes; this one never looks twice at the same place, or no further than
/// <see cref="HtmlTag.Longest"/>.
/// </summary>
internal sealed class HtmlTagParser : InlineParser
{
    public HtmlTagParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        switch (slice.PeekChar())
        {
            case '!' when Begins(slice, "<!--"):
                // Where one comment has no end, no later one has.
                var end = processor.ParserStates[Index] is not null ? -1 : text.IndexOf("-->", slice.Start + 2, slice.End - slice.Start - 1, StringComparison.Ordinal);
                if (end < 0)
                {
                    processor.ParserStates[Index] = this;
                    return Take(processor, ref slice, 4, null, isComment: false);
                }

                return Take(processor, ref slice, end + 3 - slice.Start, null, isComment: true);
            case '!' when slice.PeekChar(2) is '[' || char.IsAsciiLetter(slice.PeekChar(2)):
            case '?':
                var close = text.IndexOf('>', slice.Start, Math.Min(HtmlTag.Longest, slice.End - slice.Start + 1));
                return Take(processor, ref slice, close < 0 ? 2 : close + 1 - slice.Start, null, isComment: false);
            case '/':
            case >= 'a' and <= 'z':
            case >= 'A' and <= 'Z':
                return HtmlTag.Read(text, slice.Start, slice.End) is { } tag && Take(processor, ref slice, tag.Typed.Length, tag, isComment: false);
            default:
                return false;
        }
    }

    private static bool Begins(StringSlice slice, string word) => slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1).StartsWith(word, StringComparison.Ordinal);

    private static bool Take(InlineProcessor processor, ref StringSlice slice, int length, HtmlTag? tag, bool isComment)
    {
        var start = slice.Start;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new HtmlTagInline
        {
            Tag = tag,
            Typed = slice.Text.Substring(start, Math.Min(length, 80)),
            IsComment = isComment,
            Span = new SourceSpan(position, processor.GetSourcePosition(start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = start + length;
        return true;
    }
}
