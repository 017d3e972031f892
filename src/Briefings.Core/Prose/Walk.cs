using System.Collections.Immutable;

namespace Briefings.Core.Prose;

/// <summary>Goes through prose without knowing each kind of block.</summary>
public static class Walk
{
    /// <summary>The inlines right inside an inline; empty for one without.</summary>
    public static ImmutableArray<Inline> Children(this Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Inlines,
        Strong strong => strong.Inlines,
        Strike strike => strike.Inlines,
        Superscript raised => raised.Inlines,
        Subscript lowered => lowered.Inlines,
        Span span => span.Inlines,
        InlineElement element => element.Inlines,
        Link link => link.Inlines,
        _ => [],
    };

    /// <summary>The rows of blocks right inside a block; empty for one without.</summary>
    public static IEnumerable<ImmutableArray<Block>> BlockChildren(this Block block) => block switch
    {
        ListBlock list => list.Items,
        DefinitionList list => list.Entries.Select(entry => entry.Blocks),
        Quote quote => [quote.Blocks],
        MarkedSection marked => [marked.Blocks],
        Aside aside => [aside.Blocks],
        BlockElement element => [element.Blocks],
        _ => [],
    };

    /// <summary>The lines of inlines right inside a block; empty for one without.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Lines(this Block block) => block switch
    {
        Heading heading => [heading.Inlines],
        Paragraph paragraph => [paragraph.Inlines],
        DefinitionList list => list.Entries.Select(entry => entry.Term),
        Quote { Attribution: { } attribution } => [attribution],
        Table table => [table.Caption ?? [], .. table.Head, .. table.Rows.SelectMany(row => row)],
        Figure figure => [figure.Caption, figure.Credit],
        Aside { Title.IsEmpty: false } aside => [aside.Title],
        BlockElement element => [element.Summary],
        _ => [],
    };

    /// <summary>All blocks of a text in reading order, each before those inside it; footnotes' blocks come last.</summary>
    public static IEnumerable<Block> AllBlocks(this Body body) => AllBlocks(body.Blocks).Concat(body.Footnotes.SelectMany(footnote => AllBlocks(footnote.Blocks)));

    /// <summary>All of some blocks and those inside them, in reading order.</summary>
    public static IEnumerable<Block> AllBlocks(this ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            foreach (var inner in block.BlockChildren())
            {
                foreach (var each in AllBlocks(inner))
                {
                    yield return each;
                }
            }
        }
    }

    /// <summary>All inlines of a text, each before those inside it; footnotes' inlines come last.</summary>
    public static IEnumerable<Inline> AllInlines(this Body body) => body.AllBlocks().SelectMany(block => block.Lines()).SelectMany(line => line.AllInlines());

    /// <summary>All of some inlines and those inside them.</summary>
    public static IEnumerable<Inline> AllInlines(this ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            yield return inline;
            foreach (var each in inline.Children().AllInlines())
            {
                yield return each;
            }
        }
    }
}
