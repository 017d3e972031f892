using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>Braces that look like attributes and stand where none are read.</summary>
internal sealed class StrayBraces : LeafInline
{
    /// <summary>What was typed, with its braces.</summary>
    public required string Typed { get; init; }
}

/// <summary>
/// Reads braces within lines. Attributes stand right behind a link, picture or code, or at the end of a heading that is underlined;
/// what looks like attributes elsewhere becomes <see cref="StrayBraces"/>, and all other braces are text.
/// </summary>
internal sealed class AttributesParser : InlineParser
{
    // Nobody types more between braces; it also bounds how far anybody looks for an end.
    private const int Longest = 400;

    private static readonly string[] Names = ["optional", "plain", "literal"];

    public AttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        var holder = processor.Inline is LinkInline or BriefingLinkInline or CodeInline ? processor.Inline : null;
        var read = slice;
        if (AttributeSyntax.Read(ref read, position) is { } typed)
        {
            if (holder is not null && TypedAttributes.Of(holder) is null)
            {
                holder.SetData(TypedAttributes.Key, typed);
                slice = read;
                return true;
            }

            if (processor.Block is HeadingBlock { IsSetext: true } heading && read.IsEmptyOrWhitespace() && TypedAttributes.Of(heading) is null)
            {
                heading.SetData(TypedAttributes.Key, typed);
                slice = read;
                return true;
            }
        }

        var length = Math.Min(Longest, slice.Length - 1);
        var close = length <= 0 ? -1 : slice.Text.AsSpan(start + 1, length).IndexOfAny('}', '\n', '{');
        if (close < 0 || slice.Text[start + 1 + close] != '}')
        {
            return false;
        }

        var inside = slice.Text.Substring(start + 1, close);
        if (!AttributeSyntax.LooksLikeAttributes(inside) && !(holder is not null && Names.Contains(inside.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            return false;
        }

        processor.Inline = new StrayBraces
        {
            Typed = slice.Text.Substring(start, close + 2),
            Span = new SourceSpan(position, processor.GetSourcePosition(start + close + 1)),
            Line = line,
            Column = column,
        };
        slice.Start = start + close + 2;
        return true;
    }
}
