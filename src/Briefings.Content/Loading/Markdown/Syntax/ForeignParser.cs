using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>A call of another tool's templates: <c>{{&lt; name … &gt;}}</c>, <c>{{% name … %}}</c> of Hugo, <c>{% name … %}</c>, <c>{{ name }}</c> of Jekyll.</summary>
internal sealed class ForeignInline : LeafInline
{
    /// <summary>What was typed, with its braces.</summary>
    public required string Typed { get; init; }
}

/// <summary>Reads <see cref="ForeignInline"/>s, so that nothing in them is taken for attributes, tags or comments of ours.</summary>
internal sealed partial class ForeignParser : InlineParser
{
    public ForeignParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('{' or '%') || Call().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ForeignInline
        {
            Typed = match.Value,
            Span = new SourceSpan(position, processor.GetSourcePosition(slice.Start + match.Length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += match.Length;
        return true;
    }

    [GeneratedRegex(@"\G(?:\{\{<[^{}]{1,400}>\}\}|\{\{%(?!%)[^{}]{1,400}%\}\}|\{%(?!%)[^{}]{1,400}%\}|\{\{-? ?[\w.$]+(?: ?\| ?[^{}\r\n]{1,80})? ?-?\}\})", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
