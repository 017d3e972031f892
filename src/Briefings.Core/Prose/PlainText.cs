using System.Collections.Immutable;
using System.Text;

namespace Briefings.Core.Prose;

/// <summary>Writes prose without markup, for feeds, search, meta descriptions and counts of words.</summary>
public static class PlainText
{
    /// <summary>The words of a text; blocks are parted by an empty line, footnotes come last.</summary>
    /// <param name="body">The text.</param>
    /// <param name="footnotes">Whether footnotes are written too.</param>
    public static string Of(Body body, bool footnotes = true)
    {
        var output = new StringBuilder();
        Write(output, body.Blocks);
        if (footnotes)
        {
            foreach (var footnote in body.Footnotes)
            {
                Write(output, footnote.Blocks);
            }
        }

        return output.ToString().TrimEnd('\n');
    }

    /// <summary>The words of some blocks.</summary>
    public static string Of(ImmutableArray<Block> blocks)
    {
        var output = new StringBuilder();
        Write(output, blocks);
        return output.ToString().TrimEnd('\n');
    }

    /// <summary>The words of a line. Links that show their target's title have none of their own; pictures are their alternative text.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var output = new StringBuilder();
        Write(output, inlines);
        return output.ToString();
    }

    /// <summary>How many words a text has, footnotes and code left out.</summary>
    public static int CountWords(Body body)
    {
        var count = 0;
        var inWord = false;
        foreach (var each in Of(body, footnotes: false))
        {
            var isPart = char.IsLetterOrDigit(each) || (inWord && each is '\u2019' or '\'' or '-');
            count += isPart && !inWord ? 1 : 0;
            inWord = isPart;
        }

        return count;
    }

    /// <summary>How long reading takes, in whole minutes, at least one; 230 words a minute, the middle of what studies find for English prose.</summary>
    public static int ReadingMinutes(Body body) => Math.Max(1, (int)Math.Round(CountWords(body) / 230.0, MidpointRounding.AwayFromZero));

    private static void Write(StringBuilder output, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Line(output, heading.Inlines);
                    break;
                case Paragraph paragraph:
                    Line(output, paragraph.Inlines);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Write(output, item);
                    }

                    break;
                case DefinitionList list:
                    foreach (var entry in list.Entries)
                    {
                        Line(output, entry.Term);
                        Write(output, entry.Blocks);
                    }

                    break;
                case Quote quote:
                    Write(output, quote.Blocks);
                    Line(output, quote.Attribution ?? []);
                    break;
                case CodeBlock code:
                    output.Append(code.Text).Append("\n\n");
                    break;
                case Table table:
                    Line(output, table.Caption ?? []);
                    foreach (var row in table.Rows.Insert(0, table.Head))
                    {
                        output.AppendJoin('\t', row.Select(cell => Of(cell))).Append('\n');
                    }

                    output.Append('\n');
                    break;
                case Figure figure:
                    output.Append(figure.Alternative).Append("\n\n");
                    Line(output, figure.Caption);
                    break;
                case MarkedSection marked:
                    Write(output, marked.Blocks);
                    break;
                case Aside aside:
                    Line(output, aside.Title);
                    Write(output, aside.Blocks);
                    break;
                case BlockElement element:
                    Line(output, element.Summary);
                    Write(output, element.Blocks);
                    break;
            }
        }
    }

    private static void Line(StringBuilder output, ImmutableArray<Inline> inlines)
    {
        if (!inlines.IsEmpty)
        {
            Write(output, inlines);
            output.Append("\n\n");
        }
    }

    private static void Write(StringBuilder output, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    output.Append(text.Value);
                    break;
                case CodeSpan code:
                    output.Append(code.Value);
                    break;
                case Picture picture:
                    output.Append(picture.Alternative);
                    break;
                case TaskMark task:
                    output.Append(task.Sign).Append(' ');
                    break;
                case SoftBreak:
                    output.Append(' ');
                    break;
                case LineBreak:
                    output.Append('\n');
                    break;
                default:
                    Write(output, inline.Children());
                    break;
            }
        }
    }
}
