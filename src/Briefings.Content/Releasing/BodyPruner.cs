using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>
/// Takes out of a text what is marked above a limit, so that what is left reads as if nothing had been there: containers, lists
/// and terms left empty go too, what it cut in two is one again, so do headings over nothing else, and footnotes that only it referred to.
/// </summary>
internal sealed class BodyPruner : BodyRewriter
{
    private readonly Tlp limit;

    private BodyPruner(Tlp limit) => this.limit = limit;

    public static Body Prune(Body body, Tlp limit)
    {
        var pruned = body.AllBlocks().Any(block => block is MarkedSection) ? new BodyPruner(limit).Rewrite(body) : body;
        return pruned with { Footnotes = InUse(pruned) };
    }

    /// <summary>The strictest marking of what is left.</summary>
    public static Tlp Strictest(Body body, Tlp own) => body.AllBlocks().OfType<MarkedSection>().Select(marked => marked.Marking).Append(own).Max();

    protected override ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks)
    {
        var made = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        var dropped = 0;
        var (afterDropped, isApart) = (false, false);
        foreach (var block in blocks)
        {
            if (Rewrite(block) is not { } left)
            {
                dropped++;
                (afterDropped, isApart) = (true, isApart || block is not MarkedSection { IsApart: false });
                continue;
            }

            if (afterDropped && made.Count > 0 && Join(made[^1], left, isApart) is { } joined)
            {
                made[^1] = joined;
            }
            else
            {
                made.Add(left);
            }

            (afterDropped, isApart) = (false, false);
        }

        var kept = made.ToImmutable();
        if (dropped == 0)
        {
            return kept;
        }

        // A heading that stood over nothing but what was taken out would tell that something was there.
        var orphans = Orphans(kept);
        orphans.ExceptWith(Orphans(blocks));
        return kept.RemoveAll(block => block is Heading heading && orphans.Contains(heading.Id));
    }

    protected override Block? Rewrite(Block block) => block switch
    {
        MarkedSection marked when marked.Marking > limit => null,
        ListBlock list => WithoutEmptyItems(list),
        DefinitionList list => WithoutLoneTerms(list),
        _ => base.Rewrite(block) switch
        {
            Quote { Blocks.IsEmpty: true } when block is Quote { Blocks.IsEmpty: false } => null,
            Aside { Blocks.IsEmpty: true } when block is Aside { Blocks.IsEmpty: false } => null,
            MarkedSection { Blocks.IsEmpty: true } => null,

            // What stands beside it is no longer what stood beside it in the file.
            MarkedSection marked => marked with { IsApart = true },
            BlockElement { Blocks.IsEmpty: true } when block is BlockElement { Blocks.IsEmpty: false } => null,
            var kept => kept,
        },
    };

    // A list that a section cut in two is one without it: two of a kind side by side would tell of it.
    private static Block? Join(Block before, Block after, bool isApart) => (before, after) switch
    {
        (ListBlock first, ListBlock second) when first.Sign == second.Sign && first.Start.HasValue == second.Start.HasValue =>
            first with { Items = first.Items.AddRange(second.Items), Tight = first.Tight && second.Tight && !isApart },
        (DefinitionList first, DefinitionList second) => first with { Entries = first.Entries.AddRange(second.Entries) },
        _ => null,
    };

    private ListBlock? WithoutEmptyItems(ListBlock list)
    {
        var items = list.Items
            .Select(item => (Before: item, After: Rewrite(item)))
            .Where(each => each.Before.IsEmpty || !each.After.IsEmpty)
            .Select(each => each.After)
            .ToImmutableArray();
        return items.IsEmpty && !list.Items.IsEmpty ? null : list with { Items = items };
    }

    // Terms before another one share its meaning, and have none of their own.
    private DefinitionList? WithoutLoneTerms(DefinitionList list)
    {
        var entries = ImmutableArray.CreateBuilder<Definition>();
        var terms = new List<Definition>();
        foreach (var entry in list.Entries)
        {
            terms.Add(new Definition(Rewrite(entry.Term), Rewrite(entry.Blocks)));
            if (!entry.Blocks.IsEmpty)
            {
                entries.AddRange(terms[^1].Blocks.IsEmpty ? [] : terms);
                terms.Clear();
            }
        }

        entries.AddRange(terms);
        return entries.Count == 0 && !list.Entries.IsEmpty ? null : list with { Entries = entries.ToImmutable() };
    }

    // Ids of headings whose section holds nothing but further such headings.
    private static HashSet<string> Orphans(ImmutableArray<Block> blocks)
    {
        var orphans = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<Heading>();
        foreach (var block in blocks)
        {
            if (block is Heading heading)
            {
                open.RemoveAll(each => each.Level >= heading.Level);
                open.Add(heading);
                orphans.Add(heading.Id);
            }
            else
            {
                orphans.ExceptWith(open.Select(each => each.Id));
            }
        }

        return orphans;
    }

    // In the order of first reference; a footnote may refer to further ones.
    private static ImmutableArray<Footnote> InUse(Body body)
    {
        if (body.Footnotes.IsEmpty)
        {
            return body.Footnotes;
        }

        var byLabel = body.Footnotes.ToLookup(footnote => footnote.Label, StringComparer.Ordinal);
        var kept = new List<Footnote>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Collect(body.Blocks);
        for (var index = 0; index < kept.Count; index++)
        {
            Collect(kept[index].Blocks);
        }

        return [.. kept];

        void Collect(ImmutableArray<Block> blocks)
        {
            foreach (var reference in blocks.AllBlocks().SelectMany(block => block.Lines()).SelectMany(line => line.AllInlines()).OfType<FootnoteReference>())
            {
                if (seen.Add(reference.Label) && byLabel[reference.Label].FirstOrDefault() is { } footnote)
                {
                    kept.Add(footnote);
                }
            }
        }
    }
}
