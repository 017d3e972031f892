using System.Collections.Immutable;

namespace Briefings.Core.Prose;

/// <summary>A heading with all that belongs to it, up to the next heading of its level or above.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">What follows, sub-headings included.</param>
public sealed record Section(Heading Heading, ImmutableArray<Block> Blocks);

/// <summary>Reads the sections off a body.</summary>
public static class BodySections
{
    /// <summary>All headings in reading order, those inside marked sections included.</summary>
    public static IEnumerable<Heading> Headings(this Body body) => Flatten(body.Blocks).OfType<Heading>();

    /// <summary>Every section of every level, in reading order.</summary>
    public static ImmutableArray<Section> Sections(this Body body)
    {
        var blocks = Flatten(body.Blocks).ToImmutableArray();
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is not Heading heading)
            {
                continue;
            }

            var end = index + 1;
            while (end < blocks.Length && !(blocks[end] is Heading next && next.Level <= heading.Level))
            {
                end++;
            }

            sections.Add(new Section(heading, blocks[(index + 1)..end]));
        }

        return sections.ToImmutable();
    }

    // Marked sections and elements are opened, so that a heading in one counts like any other.
    private static IEnumerable<Block> Flatten(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var held = block switch { MarkedSection marked => marked.Blocks, BlockElement element => element.Blocks, _ => [] };
            if (held.Any(each => each is Heading))
            {
                foreach (var inner in Flatten(held))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return block;
            }
        }
    }
}
