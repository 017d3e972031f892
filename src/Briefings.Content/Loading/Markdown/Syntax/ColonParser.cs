using Markdig.Extensions.DefinitionLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Containers <c>:::</c>. A closing line is looked at only when all that is open has had its turn, so that code and comments that are
/// open own their lines; it closes the innermost container, and only from where that container itself goes on: not from inside a list
/// item, quote or note that was begun in it.
/// </summary>
internal sealed class ColonParser : BlockParser
{
    /// <summary>The fewest colons that begin or end something.</summary>
    public const int Fewest = 3;

    public ColonParser() => OpeningCharacters = [':'];

    /// <summary>Whether a line begins as an opening or closing line does.</summary>
    public static bool Begins(StringSlice line) => Signs(line) >= Fewest;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var start = line.Start;
        var signs = Signs(line);
        if (processor.IsCodeIndent || signs < Fewest)
        {
            return BlockState.None;
        }

        line.Start += signs;
        Trim(ref line);
        if (line.IsEmpty)
        {
            return Close(processor, start, signs);
        }

        if (Depth.IsReached(processor))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(Open(line, start, signs, processor.Column));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // What is inside sees its lines with their indent.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static int Signs(StringSlice line) => line.IsEmpty ? 0 : line.AsSpan().IndexOfAnyExcept(':') is >= 0 and var signs ? signs : line.Length;

    // Blanks and tabs alone: a no-break space there is a slip, and what it makes of the line is no guess of ours.
    private static void Trim(ref StringSlice line)
    {
        while (!line.IsEmpty && line.Text[line.Start] is ' ' or '\t')
        {
            line.Start++;
        }

        while (!line.IsEmpty && line.Text[line.End] is ' ' or '\t')
        {
            line.End--;
        }
    }

    private BlockState Close(BlockProcessor processor, int start, int signs)
    {
        // A definition list is no level of its own and never said to be closed: only its items are open or not, and so is what they stand in.
        var around = processor.GetCurrentContainerOpened();
        while (around is DefinitionList || !around.IsOpen)
        {
            around = around.Parent!;
        }

        if (around is ColonContainer container)
        {
            container.Closing = start;
            container.ClosingSigns = signs;
            container.UpdateSpanEnd(processor.Line.End);
            processor.Close(container);
        }
        else
        {
            processor.NewBlocks.Push(new StrayColons(this) { Signs = signs, Column = processor.Column, Span = new SourceSpan(start, start + signs - 1) });
        }

        return BlockState.BreakDiscard;
    }

    private ColonContainer Open(StringSlice head, int start, int signs, int column)
    {
        var rest = head;
        var end = rest.Start;
        while (end <= rest.End && (char.IsAsciiLetterOrDigit(rest.Text[end]) || rest.Text[end] == '-'))
        {
            end++;
        }

        var kind = end > rest.Start ? rest.Text[rest.Start..end] : null;
        rest.Start = end;
        Trim(ref rest);
        var typed = AttributeSyntax.Read(ref rest, rest.Start);
        var isWellFormed = rest.IsEmpty;
        return new ColonContainer(this)
        {
            Head = head.ToString(),
            Kind = isWellFormed ? kind : null,
            Typed = typed,
            IsWellFormed = isWellFormed,
            Signs = signs,
            Column = column,
            Span = new SourceSpan(start, head.End),
        };
    }
}
