using System.Collections.Immutable;

namespace Briefings.Core.Prose;

/// <summary>Makes a text from another one: a visitor that keeps all that its heir does not change.</summary>
public abstract class BodyRewriter
{
    // How many lines within lines are open.
    private int depth;

    /// <summary>The text made anew; footnotes too, in their order.</summary>
    public Body Rewrite(Body body) => body with
    {
        Blocks = Rewrite(body.Blocks),
        Footnotes = [.. body.Footnotes.Select(footnote => footnote with { Blocks = Rewrite(footnote.Blocks) })],
    };

    /// <summary>Blocks made anew.</summary>
    protected virtual ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks)
    {
        var made = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (Rewrite(block) is { } kept)
            {
                made.Add(kept);
            }
        }

        return made.Count == blocks.Length ? made.MoveToImmutable() : made.ToImmutable();
    }

    /// <summary>A block made anew; null to drop it.</summary>
    protected virtual Block? Rewrite(Block block) => block switch
    {
        Heading heading => heading with { Inlines = Rewrite(heading.Inlines) },
        Paragraph paragraph => paragraph with { Inlines = Rewrite(paragraph.Inlines) },
        ListBlock list => list with { Items = [.. list.Items.Select(Rewrite)] },
        DefinitionList list => list with { Entries = [.. list.Entries.Select(entry => new Definition(Rewrite(entry.Term), Rewrite(entry.Blocks)))] },
        Quote quote => quote with { Blocks = Rewrite(quote.Blocks), Attribution = Rewrite(quote.Attribution) },
        Table table => table with
        {
            Caption = Rewrite(table.Caption),
            Head = [.. table.Head.Select(Rewrite)],
            Rows = [.. table.Rows.Select(row => row.Select(Rewrite).ToImmutableArray())],
        },
        Figure figure => figure with { Caption = Rewrite(figure.Caption), Credit = Rewrite(figure.Credit) },
        MarkedSection marked => marked with { Blocks = Rewrite(marked.Blocks) },
        Aside aside => aside with { Title = Rewrite(aside.Title), Blocks = Rewrite(aside.Blocks) },
        BlockElement element => element with { Summary = Rewrite(element.Summary), Blocks = Rewrite(element.Blocks) },
        _ => block,
    };

    /// <summary>A line made anew. Words that come to stand side by side become one, so that nothing tells what stood between them.</summary>
    protected ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> inlines)
    {
        var made = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        var gaps = new List<int>();
        depth++;
        foreach (var inline in inlines)
        {
            var before = made.Count;
            Rewrite(inline, made);
            if (made.Count == before)
            {
                gaps.Add(before);
            }
        }

        depth--;
        if (depth == 0)
        {
            gaps.ForEach(gap => Trim(made, gap));
        }

        for (var at = made.Count - 1; at > 0; at--)
        {
            if (made[at - 1] is Text before && made[at] is Text after)
            {
                made[at - 1] = before with { Value = before.Value + after.Value };
                made.RemoveAt(at);
            }
        }

        return made.ToImmutable();
    }

    // Of what ended or began a line the blank beside it goes as well: Markdown has none there.
    private static void Trim(ImmutableArray<Inline>.Builder made, int gap)
    {
        if ((gap == made.Count || made[gap] is LineBreak or SoftBreak) && gap > 0 && made[gap - 1] is Text last)
        {
            made[gap - 1] = last with { Value = last.Value.TrimEnd(' ') };
        }

        if ((gap == 0 || made[gap - 1] is LineBreak or SoftBreak) && gap < made.Count && made[gap] is Text first)
        {
            made[gap] = first with { Value = first.Value.TrimStart(' ') };
        }
    }

    /// <summary>Adds what an inline becomes: itself, others, or nothing.</summary>
    protected virtual void Rewrite(Inline inline, ImmutableArray<Inline>.Builder made)
    {
        ArgumentNullException.ThrowIfNull(made);
        made.Add(inline switch
        {
            Emphasis emphasis => emphasis with { Inlines = Rewrite(emphasis.Inlines) },
            Strong strong => strong with { Inlines = Rewrite(strong.Inlines) },
            Strike strike => strike with { Inlines = Rewrite(strike.Inlines) },
            Superscript raised => raised with { Inlines = Rewrite(raised.Inlines) },
            Subscript lowered => lowered with { Inlines = Rewrite(lowered.Inlines) },
            Span span => span with { Inlines = Rewrite(span.Inlines) },
            InlineElement element => element with { Inlines = Rewrite(element.Inlines) },
            Link link => link with { Inlines = Rewrite(link.Inlines) },
            _ => inline,
        });
    }

    private ImmutableArray<Inline>? Rewrite(ImmutableArray<Inline>? inlines) => inlines is { } line ? Rewrite(line) : null;
}
