using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Mentions;

/// <summary>
/// Reads all mentions of a text: those in headings, quotes and words of links too, since they say whom the text is about. Footnotes are
/// left out, which name where something was read.
/// </summary>
public static class BodyMentions
{
    /// <summary>The terms that a text names, each once, by kind and id.</summary>
    public static ImmutableArray<(TermKind Kind, string Id)> TermsOf(Body body, MentionFinder finder)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(finder);
        var terms = new HashSet<(TermKind Kind, string Id)>();
        var found = new List<Mention>();
        foreach (var line in LinesOf(body.Blocks, limit: null))
        {
            found.Clear();
            finder.Find(line.Text, found);
            foreach (var mention in found)
            {
                terms.Add((mention.Kind, mention.TermId));
            }
        }

        return [.. terms.OrderBy(term => term.Kind).ThenBy(term => term.Id, StringComparer.Ordinal)];
    }

    /// <summary>The mentions of a text with the words and where they stand.</summary>
    /// <param name="body">The text.</param>
    /// <param name="finder">Finds them.</param>
    /// <param name="limit">Sections marked above this are left out.</param>
    internal static IEnumerable<(Mention Mention, string Words, Place Place)> Of(Body body, MentionFinder finder, Tlp limit)
    {
        var found = new List<Mention>();
        foreach (var line in LinesOf(body.Blocks, limit))
        {
            found.Clear();
            finder.Find(line.Text, found);
            foreach (var mention in found)
            {
                yield return (mention, line.Text.Substring(mention.Start, mention.Length), line.PlaceOf(mention.Start));
            }
        }
    }

    private static IEnumerable<MentionLine> LinesOf(ImmutableArray<Block> blocks, Tlp? limit)
    {
        foreach (var block in blocks)
        {
            if (block is MarkedSection marked && marked.Marking > limit)
            {
                continue;
            }

            var inner = block.BlockChildren().SelectMany(held => LinesOf(held, limit));

            // A credit says who made the picture, and nothing of what the text is about.
            var own = (block is Figure figure ? [figure.Caption] : block.Lines()).Where(line => !line.IsEmpty).Select(line => MentionLine.Of(line, MentionReading.All));

            // An attribution stands below what is quoted.
            foreach (var line in block is Quote ? inner.Concat(own) : own.Concat(inner))
            {
                yield return line;
            }
        }
    }
}
