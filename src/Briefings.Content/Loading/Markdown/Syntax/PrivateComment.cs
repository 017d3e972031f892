using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// A private comment of Obsidian over several lines, from <c>%%</c> at the beginning of one to the next <c>%%</c>. Nobody reads it but
/// who writes. As a block of HTML, it owns its lines until it ends.
/// </summary>
internal sealed class PrivateCommentBlock(BlockParser parser) : HtmlBlock(parser)
{
    /// <summary>Whether it has an end.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The offset of words that follow the end in its line; -1 without.</summary>
    public int WordsBehind { get; set; } = -1;
}

/// <summary>A private comment within a paragraph.</summary>
internal sealed class PrivateCommentInline : LeafInline
{
    /// <summary>Whether it has an end; what is without takes all that follows in its paragraph.</summary>
    public required bool IsEnded { get; init; }
}

/// <summary>The sign that begins and ends private comments.</summary>
internal static class PrivateSign
{
    /// <summary>Two percent signs.</summary>
    public const string Text = "%%";

    /// <summary>The offset behind a run of percent signs.</summary>
    public static int Behind(string text, int at, int end)
    {
        while (at <= end && text[at] == '%')
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Whether four of them are a comment without words, as in Obsidian. Where two more of them follow, what stands between is a comment
    /// instead: it may be meant as one.
    /// </summary>
    public static bool IsEmptyComment(string text, int at, int end) => Behind(text, at, end) == at + 4 && Next(text, at + 4, end) < 0;

    /// <summary>The offset of the next two of them up to an end; -1 without.</summary>
    public static int Next(string text, int at, int end) => at > end ? -1 : text.IndexOf(Text, at, end - at + 1, StringComparison.Ordinal);
}

/// <summary>Reads <see cref="PrivateCommentBlock"/>s.</summary>
internal sealed class PrivateCommentParser : BlockParser
{
    // A paragraph of more lines is not looked through for a comment that it may have open.
    private const int MostLines = 200;

    public PrivateCommentParser() => OpeningCharacters = ['%'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || line.PeekChar() != '%' || PrivateSign.Next(line.Text, PrivateSign.Behind(line.Text, line.Start, line.End), line.End) >= 0 || IsInside(processor))
        {
            return BlockState.None;
        }

        if (PrivateSign.IsEmptyComment(line.Text, line.Start, line.Text.Length - 1))
        {
            if (line.AsSpan()[4..].ContainsAnyExcept(" \t"))
            {
                return BlockState.None;
            }

            processor.NewBlocks.Push(new PrivateCommentBlock(this) { Column = processor.Column, Span = new SourceSpan(line.Start, line.End), IsEnded = true });
            return BlockState.Break;
        }

        processor.NewBlocks.Push(new PrivateCommentBlock(this) { Column = processor.Column, Span = new SourceSpan(line.Start, line.End) });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var comment = (PrivateCommentBlock)block;
        var line = processor.Line;
        var end = PrivateSign.Next(line.Text, line.Start, line.End);
        if (end < 0)
        {
            return BlockState.Continue;
        }

        comment.IsEnded = true;
        var behind = PrivateSign.Behind(line.Text, end, line.End);
        while (behind <= line.End && line.Text[behind] is ' ' or '\t')
        {
            behind++;
        }

        comment.WordsBehind = behind <= line.End ? behind : -1;
        comment.UpdateSpanEnd(line.End);
        return BlockState.Break;
    }

    // Whether the line may end a comment that began within the paragraph above it.
    private static bool IsInside(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not ParagraphBlock { Lines.Count: <= MostLines } paragraph || paragraph.Parent != processor.CurrentContainer)
        {
            return false;
        }

        var isInside = false;
        for (var index = 0; index < paragraph.Lines.Count; index++)
        {
            var line = paragraph.Lines.Lines[index].Slice;
            for (var at = PrivateSign.Next(line.Text, line.Start, line.End); at >= 0; at = PrivateSign.Next(line.Text, PrivateSign.Behind(line.Text, at, line.End), line.End))
            {
                isInside = !isInside && (at == line.Start || line.Text[at - 1] != '\\');
            }
        }

        return isInside;
    }
}

/// <summary>Reads <see cref="PrivateCommentInline"/>s.</summary>
internal sealed class PrivateCommentInlineParser : InlineParser
{
    public PrivateCommentInlineParser() => OpeningCharacters = ['%'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '%')
        {
            return false;
        }

        var start = slice.Start;
        var end = PrivateSign.Next(slice.Text, PrivateSign.Behind(slice.Text, start, slice.End), slice.End);
        var isEmpty = PrivateSign.IsEmptyComment(slice.Text, start, slice.End);
        var behind = isEmpty ? start + 4 : end < 0 ? slice.End + 1 : PrivateSign.Behind(slice.Text, end, slice.End);
        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new PrivateCommentInline
        {
            IsEnded = isEmpty || end >= 0,
            Span = new SourceSpan(position, processor.GetSourcePosition(behind - 1)),
            Line = line,
            Column = column,
        };

        // Of the blanks on both sides one is left: two would tell that something stood there.
        if (start == 0 || slice.Text[start - 1] is ' ' or '\t' or '\n')
        {
            while (behind <= slice.End && slice.Text[behind] is ' ' or '\t')
            {
                behind++;
            }
        }

        slice.Start = behind;
        return true;
    }
}
