using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>The sign of a task as typed: <c>[ ]</c> or <c>[x]</c>.</summary>
internal sealed class TaskMarkInline : LeafInline
{
    public required bool IsDone { get; init; }
}

/// <summary>Reads <see cref="TaskMarkInline"/>s: at the beginning of a list item, before a blank and words, as on GitHub.</summary>
internal sealed class TaskMarkParser : InlineParser
{
    public TaskMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not null
            || processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph
            || item[0] != paragraph
            || slice.AsSpan() is not ['[', ' ' or 'x' or 'X', ']', ' ' or '\t', .. var words]
            || words.TrimStart(" \t") is [] or ['\n' or '\r', ..])
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TaskMarkInline { IsDone = slice.PeekChar() != ' ', Span = new SourceSpan(position, position + 2), Line = line, Column = column };
        slice.Start += 4;
        return true;
    }
}
