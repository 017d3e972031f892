using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Tells claims from quotes: a claim ends in a line <c>— who, when</c>.</summary>
internal static class Claims
{
    public static Quote Read(Place place, ImmutableArray<Block> blocks)
    {
        if (blocks.IsEmpty || blocks[^1] is not Paragraph last)
        {
            return new Quote(place, blocks, Attribution: null);
        }

        var start = StartOfLastLine(last.Inlines);
        if (start is null)
        {
            return new Quote(place, blocks, Attribution: null);
        }

        var attribution = last.Inlines[start.Value..];
        var first = (Text)attribution[0];
        var words = first.Value[1..].TrimStart(' ', '\u00A0');
        attribution = words.Length == 0 && attribution.Length > 1 ? attribution.RemoveAt(0) : attribution.SetItem(0, first with { Value = words });
        var rest = start.Value == 0 ? [] : last.Inlines[..(start.Value - 1)];
        var kept = blocks.RemoveAt(blocks.Length - 1);
        return new Quote(place, rest.IsEmpty ? kept : kept.Add(last with { Inlines = rest }), attribution);
    }

    // The last line that begins with a dash; what follows it on further lines belongs to it.
    private static int? StartOfLastLine(ImmutableArray<Inline> inlines)
    {
        for (var index = inlines.Length - 1; index >= 0; index--)
        {
            if (inlines[index] is Text { Value: ['\u2014' or '\u2013' or '\u2015', ' ' or '\u00A0', ..] } && (index == 0 || inlines[index - 1] is SoftBreak or LineBreak))
            {
                return index;
            }
        }

        return null;
    }
}
