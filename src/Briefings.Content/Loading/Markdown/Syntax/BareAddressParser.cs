using Briefings.Core.Prose;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>An address of the web that is typed bare.</summary>
internal sealed class BareAddressInline : LeafInline
{
    /// <summary>As typed, but <c>&amp;amp;</c> is the sign that it stands for.</summary>
    public required string Typed { get; init; }

    /// <summary>What a link to it leads to.</summary>
    public string Address => Typed.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + Typed : Typed;
}

/// <summary>Reads <see cref="BareAddressInline"/>s before emphasis and brackets are looked for, whose signs may stand in an address.</summary>
internal sealed class BareAddressParser : InlineParser
{
    public BareAddressParser() => OpeningCharacters = ['h', 'H', 'w', 'W', 'f', 'F'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = BareAddresses.LengthOf(slice.AsSpan());
        if (length == 0 || BareAddresses.IsInside(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new BareAddressInline
        {
            Typed = slice.Text.Substring(slice.Start, length).Replace("&amp;", "&", StringComparison.Ordinal),
            Span = new SourceSpan(position, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
