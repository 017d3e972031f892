using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>A stretch of words that a report must have in one piece.</summary>
/// <param name="What">What it is, for whoever reads a failure.</param>
/// <param name="Text">The words.</param>
internal sealed record Stretch(string What, string Text)
{
    /// <summary>Its letters, without what readers fold.</summary>
    public string Letters { get; } = SourceWords.Letters(Text);
}

/// <summary>The words of a parsed text in the order in which it is read, told without any of the engine's own code: what a report must say.</summary>
/// <param name="title">The title that a link without words shows, and what stands behind the words of one to a file to download.</param>
/// <param name="above">The words above asides of a kind; null for none.</param>
internal sealed partial class SourceWords(Func<LinkTarget, (string Title, string Behind)> title, Func<AsideKind, string>? above)
{
    private readonly List<Stretch> stretches = [];
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private Body body = new("en", [], []);

    /// <summary>The words of a text, block by block, each note where its mark stands first.</summary>
    public static IReadOnlyList<Stretch> Of(Body body, Func<LinkTarget, (string Title, string Behind)> title, Func<AsideKind, string>? above = null)
    {
        var words = new SourceWords(title, above) { body = body };
        words.Add(body.Blocks);
        return words.stretches;
    }

    /// <summary>The word above asides of a kind in the reports of our own templates.</summary>
    public static string Above(AsideKind kind, string language) => kind switch
    {
        AsideKind.Note => "",
        AsideKind.Tip => language == "fr" ? "Conseil" : "Tip",
        AsideKind.Warning => language == "fr" ? "Attention" : "Warning",
        AsideKind.Caution => language == "fr" ? "Prudence" : "Caution",
        _ => "Important",
    };

    /// <summary>Text without blanks, marks of direction and hyphens that only a line break put there, and letters in one form.</summary>
    public static string Letters(string text) => Unseen().Replace(text, "").Normalize(NormalizationForm.FormKC);

    /// <summary>Whether the letters stand in the file as they are seen, from left to right, and not as they are read.</summary>
    public static bool IsTurned(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || text.IndexOfAnyInRange('\uFB1D', '\uFEFC') >= 0;

    private void Add(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Line("heading", heading.Inlines);
                break;
            case Paragraph paragraph:
                Line("paragraph", paragraph.Inlines);
                break;
            case ListBlock list:
                var number = list.Start;
                foreach (var item in list.Items)
                {
                    // The box of a task is the first of its words; in a list without numbers it is the sign of the item.
                    Say("marker", number is not null ? string.Create(CultureInfo.InvariantCulture, $"{number++}.") : TaskMark.Of(item) is null ? "•" : "");
                    Add(item);
                }

                break;
            case DefinitionList list:
                foreach (var entry in list.Entries)
                {
                    Line("term", entry.Term);
                    Add(entry.Blocks);
                }

                break;
            case Quote quote:
                Add(quote.Blocks);
                if (quote.Attribution is { } who)
                {
                    Line("attribution", [new Text(quote.Place, "— "), .. who]);
                }

                break;
            case CodeBlock code:
                Say("code", code.Text);
                break;
            case Table table:
                Line("caption of a table", table.Caption ?? []);
                foreach (var cell in table.Head)
                {
                    Line("head of a table", cell);
                }

                foreach (var cell in table.Rows.SelectMany(static row => row))
                {
                    Line("cell", cell);
                }

                break;
            case Figure figure:
                Line("caption", figure.Caption);
                Line("credit", figure.Credit);
                break;
            case MarkedSection marked:
                Say("marking", "TLP:" + marked.Marking.Word());
                Add(marked.Blocks);
                break;
            case Aside aside:
                Say("kind of an aside", above?.Invoke(aside.Kind) ?? "");
                Line("title of an aside", aside.Title);
                Add(aside.Blocks);
                break;
            case BlockElement element:
                Line("summary", element.Summary);
                Add(element.Blocks);
                break;
            case ThematicBreak:
                break;
            default:
                throw new InvalidOperationException($"What are the words of a {block.GetType().Name}?");
        }
    }

    // A note is read where its mark stands first: its words part those of the line.
    private void Line(string what, ImmutableArray<Inline> inlines)
    {
        var words = new StringBuilder();
        Line(what, inlines, words);
        Say(what, words.ToString());
    }

    private void Line(string what, ImmutableArray<Inline> inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    words.Append(text.Value);
                    break;
                case CodeSpan code:
                    words.Append(code.Value);
                    break;
                case TaskMark task:
                    words.Append(task.Sign);
                    break;
                case LineBreak or SoftBreak:
                    words.Append(' ');
                    break;
                case Picture:
                    break;
                case FootnoteReference { Label: var label }:
                    words.Append(Number(label));
                    if (noted.Add(label))
                    {
                        Say(what, words.ToString());
                        words.Clear();
                        Say("number of a note", Number(label) + ".");
                        Add(body.Footnotes.First(note => note.Label == label).Blocks);
                    }

                    break;
                case Link link:
                    var (name, behind) = title(link.Target);
                    words.Append(link.Inlines.IsEmpty ? name : "");
                    Line(what, link.Inlines, words);
                    words.Append(behind);
                    break;
                default:
                    Line(what, inline.Children(), words);
                    break;
            }
        }
    }

    private void Say(string what, string words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            stretches.Add(new Stretch(what, words));
        }
    }

    private string Number(string label) =>
        (1 + body.Footnotes.Select(static note => note.Label).ToList().IndexOf(label)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\p{Cc}\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE]")]
    private static partial Regex Unseen();
}
