using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Finds footnotes that name each other in a circle, or in a row longer than anybody can follow, and takes the marks that do it out of
/// the tree: later stages put one note into the other.
/// </summary>
internal static partial class Notes
{
    /// <summary>The labels of notes whose text lacks the colon: a paragraph that begins with the mark, where the mark stands elsewhere too.</summary>
    public static IReadOnlySet<string> WithoutColon(string text)
    {
        var loose = Loose().Matches(text).Select(match => match.Groups["label"].Value).ToHashSet(StringComparer.Ordinal);
        loose.RemoveWhere(label => Count(text, $"[^{label}]") < 2 || text.Contains($"[^{label}]:", StringComparison.Ordinal));
        return loose;
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0 && count < 2; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex(@"^\[\^(?<label>[^\]\s]{1,40})\][ \t]+\S", RegexOptions.Multiline)]
    private static partial Regex Loose();

    /// <summary>The text without such marks.</summary>
    public static Body WithoutCircles(ReadingContext context, Body body)
    {
        var marks = new Dictionary<string, ImmutableArray<FootnoteReference>>(StringComparer.Ordinal);
        foreach (var note in body.Footnotes)
        {
            marks.TryAdd(note.Label, [.. note.Blocks.AllBlocks().SelectMany(block => block.Lines()).SelectMany(line => line.AllInlines()).OfType<FootnoteReference>()]);
        }

        if (marks.Values.All(each => each.IsEmpty))
        {
            return body;
        }

        var dropped = new HashSet<FootnoteReference>(ReferenceEqualityComparer.Instance);

        // How many notes hang below each that is done; 0 for one that is still open, so that a mark of it closes a circle.
        var heights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var note in body.Footnotes)
        {
            Visit(note.Label);
        }

        return dropped.Count == 0 ? body : new Remover(dropped).Rewrite(body);

        // With a stack of its own: a row of notes can be longer than that of the machine is deep.
        void Visit(string start)
        {
            if (!heights.TryAdd(start, 0))
            {
                return;
            }

            var open = new Stack<(string Label, int Next, int Height)>([(start, 0, 1)]);
            while (open.TryPop(out var at))
            {
                if (at.Next == marks[at.Label].Length)
                {
                    heights[at.Label] = at.Height;
                    continue;
                }

                var mark = marks[at.Label][at.Next];
                if (!marks.ContainsKey(mark.Label))
                {
                    open.Push(at with { Next = at.Next + 1 });
                }
                else if (heights.TryAdd(mark.Label, 0))
                {
                    open.Push(at);
                    open.Push((mark.Label, 0, 1));
                }
                else if (heights[mark.Label] is var height && (height == 0 || height >= ReadingContext.DeepestNesting))
                {
                    dropped.Add(mark);
                    if (height == 0)
                    {
                        context.Report(
                            Codes.NotesInCircle,
                            mark.Place,
                            mark.Label == at.Label ? $"footnote \"{at.Label}\" names itself" : $"footnote \"{at.Label}\" names \"{mark.Label}\", which leads back to it",
                            $"delete the mark \"[^{mark.Label}]\" here");
                    }
                    else
                    {
                        context.IsTooDeep(height + 1, mark.Place);
                    }

                    open.Push(at with { Next = at.Next + 1 });
                }
                else
                {
                    open.Push((at.Label, at.Next + 1, Math.Max(at.Height, height + 1)));
                }
            }
        }
    }

    private sealed class Remover(HashSet<FootnoteReference> dropped) : BodyRewriter
    {
        protected override void Rewrite(Inline inline, ImmutableArray<Inline>.Builder made)
        {
            if (inline is not FootnoteReference mark || !dropped.Contains(mark))
            {
                base.Rewrite(inline, made);
            }
        }
    }
}
