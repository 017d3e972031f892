using System.Collections.Immutable;
using Briefings.Content.Mentions;
using Briefings.Core.Prose;

namespace Briefings.Site.Mentions;

/// <summary>
/// Makes the first mention of each term in a section, from heading to heading, a link to its page. Headings, terms that are defined, heads
/// and captions of tables, captions of pictures, quotes and what <see cref="MentionReading.Linkable"/> leaves out stay as they are, and no
/// letter of the text changes. A link to the page that the author typed counts as the first mention.
/// </summary>
/// <param name="finder">Finds the mentions of the text's language.</param>
/// <param name="pageOf">The page of a mention's term; null where the target has none in that language.</param>
internal sealed class MentionLinker(MentionFinder finder, Func<Mention, MentionTarget?> pageOf)
{
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);
    private readonly List<Mention> found = [];
    private readonly List<(Mention, LinkTarget)> chosen = [];

    /// <summary>The text with its links. Footnotes are a section of their own.</summary>
    public Body Rewrite(Body body)
    {
        linked.Clear();
        var blocks = Rewrite(body.Blocks);
        linked.Clear();
        return body with { Blocks = blocks, Footnotes = [.. body.Footnotes.Select(footnote => footnote with { Blocks = Rewrite(footnote.Blocks) })] };
    }

    private ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks) => ImmutableArray.CreateRange(blocks, Rewrite);

    private Block Rewrite(Block block)
    {
        switch (block)
        {
            case Heading:
                linked.Clear();
                return block;
            case Paragraph paragraph:
                return paragraph with { Inlines = Rewrite(paragraph.Inlines) };
            case ListBlock list:
                return list with { Items = ImmutableArray.CreateRange(list.Items, Rewrite) };
            case DefinitionList list:
                return list with { Entries = ImmutableArray.CreateRange(list.Entries, entry => entry with { Blocks = Rewrite(entry.Blocks) }) };
            case Table table:
                return table with { Rows = ImmutableArray.CreateRange(table.Rows, row => ImmutableArray.CreateRange(row, Rewrite)) };
            case MarkedSection marked:
                return marked with { Blocks = Rewrite(marked.Blocks) };
            case Aside aside:
                return aside with { Blocks = Rewrite(aside.Blocks) };
            case BlockElement element:
                return element with { Blocks = Rewrite(element.Blocks) };
            default:
                return block;
        }
    }

    private ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> inlines)
    {
        if (inlines.IsEmpty)
        {
            return inlines;
        }

        var line = MentionLine.Of(inlines, MentionReading.Linkable);
        found.Clear();
        chosen.Clear();
        finder.Find(line.Text, found);
        var typed = 0;
        foreach (var mention in found)
        {
            for (; typed < line.Links.Count && line.Links[typed].At < mention.Start; typed++)
            {
                Meet(line.Links[typed].Link);
            }

            if (pageOf(mention) is { } page && line.CanLink(mention) && linked.Add(page.Path))
            {
                chosen.Add((mention, page));
            }
        }

        for (; typed < line.Links.Count; typed++)
        {
            Meet(line.Links[typed].Link);
        }

        return line.WithLinks(chosen);
    }

    private void Meet(Link link)
    {
        if (link.Target is SiteTarget { Path: var path })
        {
            linked.Add(path);
        }
    }
}
