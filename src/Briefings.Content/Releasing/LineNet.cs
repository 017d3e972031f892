using System.Collections.Immutable;
using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>
/// Looks for the addresses of what a target holds back in what a text says once its markup is gone: emphasis, code, links and breaks of
/// lines cut no address in two. What stands in one piece is cut out of it; what is found here is an error.
/// </summary>
internal static class LineNet
{
    /// <summary>Looks through a text whose links are released, and its words not yet.</summary>
    public static void Check(Body body, LinkReleaser releaser)
    {
        foreach (var block in body.AllBlocks())
        {
            foreach (var line in block.Lines().Where(line => line.Length > 1 || line.Any(inline => !inline.Children().IsEmpty)))
            {
                var words = new StringBuilder();
                var pieces = new List<(int Start, Place Place)>();
                Write(words, pieces, line);
                releaser.Check(words.ToString(), pieces);
            }

            if (block is Figure figure)
            {
                releaser.Tells(figure.File, figure.Place);
            }
        }

        foreach (var picture in body.AllInlines().OfType<Picture>())
        {
            releaser.Tells(picture.File, picture.Place);
        }
    }

    private static void Write(StringBuilder words, List<(int Start, Place Place)> pieces, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            // A break says that what follows may go on with what stands before, or not.
            words.Append('\n');
            pieces.Add((words.Length, inline.Place));
            words.Append(inline switch { Text text => text.Value, CodeSpan code => code.Value, Picture picture => picture.Alternative, _ => "" });
            Write(words, pieces, inline.Children());
            words.Append('\n');
        }
    }
}
