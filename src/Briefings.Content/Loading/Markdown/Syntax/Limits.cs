using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Counts the signs of markup in one paragraph, heading or cell. Markdig's readers of brackets and emphasis look at all that is open
/// for each sign that comes, so their work grows with the square of it; what comes after the limit is text.
/// </summary>
internal sealed class MarkupLimit : InlineParser
{
    /// <summary>The most signs; each cell of a table is counted by itself.</summary>
    public const int MostSigns = 2_000;

    // A sign may make Markdig look through all of the paragraph for what closes it: so many letters in all.
    private const int MostLookedAt = 250_000_000;

    /// <summary>Under which the document keeps the offset at which a limit was passed first.</summary>
    public const string PassedKey = "briefings-too-much";

    public MarkupLimit() => OpeningCharacters = ['[', ']', '!', '*', '_', '~', '^', '`', '<', '{', '&'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var signs = processor.ParserStates[Index] as Count;
        if (signs is null)
        {
            processor.ParserStates[Index] = signs = new Count(Math.Min(MostSigns, MostLookedAt / Math.Max(1, slice.Length)));
        }

        if (++signs.Signs <= signs.Most)
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (processor.Document.GetData(PassedKey) is null)
        {
            processor.Document.SetData(PassedKey, position);
        }

        processor.Inline = new LiteralInline(slice) { Span = new SourceSpan(position, position + slice.Length - 1), Line = line, Column = column, IsClosed = true };
        slice.Start = slice.End + 1;
        return true;
    }

    private sealed class Count(int most)
    {
        public int Most => most;

        public int Signs { get; set; }
    }
}

/// <summary>Lists that open no deeper than anybody can read.</summary>
internal sealed class ListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Depth.IsReached(processor) ? BlockState.None : base.TryOpen(processor);
}

/// <summary>How deep blocks lie. The limit is beyond the one that is reported, so that nothing which it stops goes unreported.</summary>
internal static class Depth
{
    public const int Most = 2 * ReadingContext.DeepestNesting + 4;

    public static bool IsReached(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth++;
        }

        return depth > Most;
    }
}
