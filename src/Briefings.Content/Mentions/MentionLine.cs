using System.Collections.Immutable;
using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Mentions;

/// <summary>Which words of a line count.</summary>
public enum MentionReading
{
    /// <summary>Those that can become a link: not words of links, code, quotations and struck text.</summary>
    Linkable,

    /// <summary>All that name somebody: those of links and quotations too.</summary>
    All,
}

/// <summary>
/// A line of inlines as one text, so that a name is found across a line's end and across emphasis, and the way back from a part of that
/// text to the inlines. What is not read stands in it as one sign that belongs to no word.
/// </summary>
public sealed class MentionLine
{
    private const char Apart = '\uFFFC';
    private const int Outermost = 0;

    private readonly MentionReading reading;
    private readonly ImmutableArray<Inline> inlines;
    private readonly List<(int Start, Place Place, int Container)> words = [];
    private readonly List<(int Start, int End, int Parent)> containers = [(0, 0, -1)];
    private readonly List<(int At, Link Link)> links = [];

    private MentionLine(ImmutableArray<Inline> inlines, MentionReading reading)
    {
        this.inlines = inlines;
        this.reading = reading;
        if (inlines is [Text only])
        {
            words.Add((0, only.Place, Outermost));
            Text = only.Value;
        }
        else
        {
            var text = new StringBuilder();
            Read(inlines, Outermost, text);
            Text = text.ToString();
        }

        containers[Outermost] = (0, Text.Length, -1);
    }

    /// <summary>The line as one text.</summary>
    public string Text { get; }

    /// <summary>Links that the author typed, each with where it stands in <see cref="Text"/>; only where their words are not read.</summary>
    public IReadOnlyList<(int At, Link Link)> Links => links;

    /// <summary>Reads a line.</summary>
    public static MentionLine Of(ImmutableArray<Inline> inlines, MentionReading reading) => new(inlines, reading);

    /// <summary>Where a part of the text stands in the author's file: its line, and its column but for quotes and dashes that were set since.</summary>
    public Place PlaceOf(int start)
    {
        var (from, place, _) = words[WordsAt(start)];
        return place with { Column = place.Column + start - from };
    }

    /// <summary>
    /// The inlines with links around parts of the text. A part that begins or ends in the middle of emphasis, with the other end outside it,
    /// can't be a link; ask <see cref="CanLink"/>.
    /// </summary>
    /// <param name="parts">The parts, in order, none overlapping another.</param>
    public ImmutableArray<Inline> WithLinks(IReadOnlyList<(Mention Mention, LinkTarget Target)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count == 0 ? inlines : new Linker(this, parts).Write();
    }

    /// <summary>Whether a part of the text can become one link.</summary>
    public bool CanLink(Mention mention) => ContainerOf(mention.Start, mention.End) >= 0;

    // The innermost inline that holds all of the part once those that the part holds entirely are taken as one; -1 where there is none.
    private int ContainerOf(int start, int end)
    {
        var left = Climb(words[WordsAt(start)].Container, start, end);
        return left == Climb(words[WordsAt(end - 1)].Container, start, end) ? left : -1;
    }

    private int Climb(int container, int start, int end)
    {
        while (container != Outermost && containers[container].Start >= start && containers[container].End <= end)
        {
            container = containers[container].Parent;
        }

        return container;
    }

    private int WordsAt(int at)
    {
        var (low, high) = (0, words.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = words[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private void Read(ImmutableArray<Inline> line, int container, StringBuilder text)
    {
        foreach (var inline in line)
        {
            switch (inline)
            {
                case Text piece:
                    words.Add((text.Length, piece.Place, container));
                    text.Append(piece.Value);
                    break;
                case SoftBreak:
                    words.Add((text.Length, inline.Place, container));
                    text.Append(' ');
                    break;
                case var _ when IsRead(inline, reading):
                    var own = containers.Count;
                    containers.Add((text.Length, text.Length, container));
                    Read(inline.Children(), own, text);
                    containers[own] = (containers[own].Start, text.Length, container);
                    break;
                default:
                    if (inline is Link link)
                    {
                        links.Add((text.Length, link));
                    }

                    words.Add((text.Length, inline.Place, container));
                    text.Append(Apart);
                    break;
            }
        }
    }

    private static bool IsRead(Inline inline, MentionReading reading) => inline switch
    {
        Emphasis or Strong or Superscript or Subscript or Span { Plain: false } => true,
        Link { Inlines.IsEmpty: false } => reading == MentionReading.All,
        InlineElement { Element: "abbr" or "b" or "bdi" or "data" or "em" or "i" or "ins" or "mark" or "small" or "span" or "strong" or "sub" or "sup" or "time" or "u" } => true,
        InlineElement { Element: "cite" or "dfn" or "q" } => reading == MentionReading.All,
        _ => false,
    };

    /// <summary>Writes the line anew; goes through it as <see cref="Read"/> did, so that both count signs and containers alike.</summary>
    private sealed class Linker(MentionLine line, IReadOnlyList<(Mention Mention, LinkTarget Target)> parts)
    {
        private int at;
        private int container;
        private int part;

        public ImmutableArray<Inline> Write() => Write(line.inlines, Outermost);

        private ImmutableArray<Inline> Write(ImmutableArray<Inline> inlines, int own)
        {
            var made = ImmutableArray.CreateBuilder<Inline>(inlines.Length + 2);
            var linked = ImmutableArray.CreateBuilder<Inline>();
            foreach (var inline in inlines)
            {
                if (inline is Text text)
                {
                    Write(text, own, made, linked);
                    continue;
                }

                // A part may begin with this inline, and end with it.
                var isInside = linked.Count > 0 || (IsHere(own) && parts[part].Mention.Start == at);
                (isInside ? linked : made).Add(Copy(inline));
                Close(own, made, linked);
            }

            return made.ToImmutable();
        }

        private Inline Copy(Inline inline)
        {
            if (inline is SoftBreak || !IsRead(inline, line.reading))
            {
                at++;
                return inline;
            }

            var inner = Write(inline.Children(), ++container);
            return inline switch
            {
                Emphasis emphasis => emphasis with { Inlines = inner },
                Strong strong => strong with { Inlines = inner },
                Superscript raised => raised with { Inlines = inner },
                Subscript lowered => lowered with { Inlines = inner },
                Span span => span with { Inlines = inner },
                InlineElement element => element with { Inlines = inner },
                _ => inline,
            };
        }

        private void Write(Text text, int own, ImmutableArray<Inline>.Builder made, ImmutableArray<Inline>.Builder linked)
        {
            var begin = at;
            for (var done = 0; done < text.Value.Length;)
            {
                var isInside = linked.Count > 0 || (IsHere(own) && parts[part].Mention.Start == at);
                var until = !IsHere(own) ? int.MaxValue : isInside ? parts[part].Mention.End : parts[part].Mention.Start;
                var length = Math.Min(until - begin, text.Value.Length) - done;
                (isInside ? linked : made).Add(length == text.Value.Length ? text : new Text(text.Place with { Column = text.Place.Column + done }, text.Value.Substring(done, length)));
                done += length;
                at = begin + done;
                Close(own, made, linked);
            }
        }

        // Whether the next part is to be made a link in this container: not in one inside it, nor in one that is entirely within the part.
        private bool IsHere(int own) => part < parts.Count && line.ContainerOf(parts[part].Mention.Start, parts[part].Mention.End) == own;

        private void Close(int own, ImmutableArray<Inline>.Builder made, ImmutableArray<Inline>.Builder linked)
        {
            if (linked.Count > 0 && IsHere(own) && at == parts[part].Mention.End)
            {
                made.Add(new Link(linked[0].Place, parts[part].Target, linked.ToImmutable()));
                linked.Clear();
                part++;
            }
        }
    }
}
