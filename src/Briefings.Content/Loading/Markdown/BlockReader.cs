using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Briefings.Core.Prose.Block;
using CodeBlock = Briefings.Core.Prose.CodeBlock;
using ListBlock = Briefings.Core.Prose.ListBlock;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using ThematicBreak = Briefings.Core.Prose.ThematicBreak;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads blocks.</summary>
internal sealed class BlockReader(ReadingContext context, HeadingReader headings)
{
    private static readonly string[] Asides = ["note"];

    public ImmutableArray<Block> Read(ContainerBlock container, int depth = 1) => Read(container, HtmlLines.Match(context, container), 0, container.Count, depth);

    // The blocks of a container from one to before another one.
    private ImmutableArray<Block> Read(ContainerBlock container, IReadOnlyDictionary<int, int> elements, int from, int to, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var index = from; index < to; index++)
        {
            var node = container[index];
            if (node is HtmlLine line)
            {
                if (elements.TryGetValue(index, out var end))
                {
                    if (!context.IsTooDeep(depth, context.At(node)))
                    {
                        blocks.Add(Element(line, container, elements, index, end, depth));
                    }

                    index = end;
                }
                else if (line.Tag is null)
                {
                    context.ReportHtml(context.At(line), "\"<summary>\" stands right after \"<details>\" only", "write <details> in the line before it");
                }

                continue;
            }

            if (node is ParagraphBlock paragraph && TableReader.IsCaption(paragraph))
            {
                if (blocks.Count > 0 && blocks[^1] is Table { Caption: null } above && index > from && container[index - 1] is MarkdigTable)
                {
                    blocks[^1] = above with { Caption = TableReader.Caption(context, paragraph) };
                    continue;
                }

                if (index + 1 < to && container[index + 1] is MarkdigTable below)
                {
                    blocks.Add(TableReader.Read(context, below) with { Caption = TableReader.Caption(context, paragraph) });
                    index++;
                    continue;
                }
            }

            if (!context.IsTooDeep(depth, context.At(node)))
            {
                Add(node, blocks, depth);
            }
        }

        return blocks.ToImmutable();
    }

    private void Add(Markdig.Syntax.Block node, ImmutableArray<Block>.Builder blocks, int depth)
    {
        var place = context.At(node);
        switch (node)
        {
            case HeadingBlock heading:
                Heading(heading, place, blocks);
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph, place, blocks);
                break;
            case QuoteBlock quote:
                Attributes.Read(context, quote, [], []);
                blocks.Add(Claims.Read(place, Read(quote, depth + 1)));
                break;
            case Markdig.Syntax.ListBlock list:
                Attributes.Read(context, list, [], []);
                int? start = !list.IsOrdered ? null : int.TryParse(list.OrderedStart, out var first) ? first : 1;
                blocks.Add(new ListBlock(place, start, !Looseness.Of(list, context.Source.Text), [.. list.OfType<ListItemBlock>().Select(item => Read(item, depth + 1))]));
                break;
            case Markdig.Extensions.DefinitionLists.DefinitionList definitions:
                Attributes.Read(context, definitions, [], []);
                blocks.Add(new Core.Prose.DefinitionList(place, [.. definitions.OfType<DefinitionItem>().SelectMany(item => Definitions(item, depth))]));
                break;
            case MarkdigTable table:
                blocks.Add(TableReader.Read(context, table));
                break;
            case CustomContainer container:
                Container(container, place, blocks, depth);
                break;
            case FencedCodeBlock fenced:
                Attributes.Read(context, fenced, [], [], own: "language-" + fenced.Info);
                blocks.Add(new CodeBlock(place, Lines(fenced), string.IsNullOrWhiteSpace(fenced.Info) ? null : fenced.Info));
                break;
            case Markdig.Syntax.CodeBlock code:
                var isTab = context.Source.Text.AsSpan(Math.Clamp(code.Span.Start, 0, context.Source.Text.Length)).StartsWith("\t") || IsAfterTab(code.Span.Start);
                context.Report(Codes.ReadsOtherwise, place, $"a line that begins with {(isTab ? "a tab" : "four blanks")} is set as code", isTab ? "delete the tab" : "delete the blanks, or fence code with ```");

                blocks.Add(new CodeBlock(place, Lines(code), null));
                break;
            case HtmlBlock html:
                Html(html, place);
                break;
            case ThematicBreakBlock:
                blocks.Add(new ThematicBreak(place));
                break;
            case FootnoteGroup or Markdig.Extensions.Footnotes.Footnote or LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock:
                break;
            case ContainerBlock other:
                blocks.AddRange(Read(other, depth + 1));
                break;
        }
    }

    private void Heading(HeadingBlock heading, Place place, ImmutableArray<Block>.Builder blocks)
    {
        var known = Attributes.Read(context, heading, ["id", "impact"], []);
        var words = InlineReader.Read(context, heading.Inline);
        if (string.IsNullOrWhiteSpace(PlainText.Of(words)))
        {
            context.Report(Codes.EmptyElement, place, "a heading without words", "write its words or delete it");
            return;
        }

        var impact = known["impact"];
        if (impact is not null && !context.Impacts.Ids.Contains(impact))
        {
            context.Report(
                Codes.UnknownHeadingImpact,
                known.Place,
                $"unknown impact \"{impact}\"",
                NearestWord.Find(impact, context.Impacts.Ids) is { } near ? $"did you mean \"{near}\"?" : null);
            impact = null;
        }

        impact ??= context.Impacts.Match(PlainText.Of(words));
        blocks.Add(new Heading(place, Math.Max(2, heading.Level), headings.IdOf(heading), words, impact));
    }

    private void Paragraph(ParagraphBlock paragraph, Place place, ImmutableArray<Block>.Builder blocks)
    {
        Attributes.Read(context, paragraph, [], []);
        if (LonePicture(paragraph) is { } picture)
        {
            var known = Attributes.Read(context, picture, ["credit"], []);
            if (InlineReader.PictureOf(context, picture) is var (file, alternative))
            {
                ImmutableArray<Core.Prose.Inline> caption = string.IsNullOrWhiteSpace(picture.Title)
                    ? []
                    : [new Text(context.At(picture.TitleSpan.IsEmpty ? picture.Span.Start : picture.TitleSpan.Start), Typography.Apply(picture.Title.Trim(), context.Source.Language))];
                var credit = known["credit"] is { Length: > 0 } typed ? Typography.Apply(typed, context.Source.Language) : null;
                blocks.Add(new Figure(context.At(picture), file, alternative, caption, credit));
            }

            return;
        }

        MistypedMarkup.Report(context, paragraph);
        var inlines = InlineReader.Read(context, paragraph.Inline);
        if (!inlines.IsEmpty)
        {
            blocks.Add(new Paragraph(place, inlines));
        }
    }

    private void Container(CustomContainer container, Place place, ImmutableArray<Block>.Builder blocks, int depth)
    {
        var kind = container.Info is { Length: > 0 } info ? info : null;
        var known = Attributes.Read(context, container, ["tlp"], [], own: kind);
        if (container.ClosingFencedCharCount == 0)
        {
            context.Report(Codes.UnclosedContainer, place, "\":::\" is never closed", "end it with a line \":::\"");
        }

        if (known["tlp"] is { } word && TlpLabels.Parse(word) is null)
        {
            var fix = TlpLabels.Parse(word.Trim().ToUpperInvariant()) is { } right ? right.Word() : word.Trim().ToUpperInvariant() is "WHITE" ? "CLEAR" : NearestWord.Find(word, TlpLabels.Words);
            context.Report(
                Codes.UnknownSectionMarking,
                known.Place,
                $"\"{word}\" is no label of TLP 2.0",
                fix is null ? $"write one of {string.Join(", ", TlpLabels.Words)}" : $"did you mean \"{fix}\"?");
        }

        var isKnown = kind is null ? known["tlp"] is not null : Asides.Contains(kind, StringComparer.Ordinal);
        if (!isKnown || !string.IsNullOrWhiteSpace(container.Arguments))
        {
            var typed = $"{kind} {container.Arguments}".Trim();
            context.Report(
                Codes.UnknownContainer,
                place,
                typed.Length == 0 ? "\":::\" begins nothing that is known" : $"unknown container \"{typed}\"",
                kind is not null && NearestWord.Find(kind, Asides) is { } near ? $"did you mean \"{near}\"?" : "write \"::: note\" or \"::: {tlp=AMBER}\"");
        }

        var content = Read(container, depth + 1);
        if (kind is not null)
        {
            content = [new Aside(place, content)];
        }

        if (HeadingReader.MarkingOf(container) is { } marking)
        {
            content = [new MarkedSection(place, marking, content)];
        }

        blocks.AddRange(content);
    }

    private IEnumerable<Definition> Definitions(DefinitionItem item, int depth)
    {
        var terms = item.OfType<DefinitionTerm>().ToList();
        var meaning = Read(item, depth + 1);
        for (var index = 0; index < terms.Count; index++)
        {
            yield return new Definition(InlineReader.Read(context, terms[index].Inline), index == terms.Count - 1 ? meaning : []);
        }
    }

    private void Html(HtmlBlock html, Place place)
    {
        var text = Lines(html).Trim();
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = text.IndexOf("-->", StringComparison.Ordinal);
            if (end == text.Length - 3)
            {
                return;
            }

            if (end < 0)
            {
                context.ReportHtml(place, "\"<!--\" is never closed, so that all after it would be lost", "end the comment with \"-->\"");
                return;
            }
        }

        var line = text.Split('\n')[0];
        var isAllowed = HtmlTag.Read(text, 0, text.Length - 1) is { } tag && context.Source.Html.Allows(tag.Name);
        context.ReportHtml(place, $"raw HTML \"{(line.Length > 60 ? line[..57] + "…" : line)}\" is dropped", isAllowed ? "put each tag on a line of its own, a summary on one line with both of its tags" : "write it in Markdown");
    }

    private BlockElement Element(HtmlLine line, ContainerBlock container, IReadOnlyDictionary<int, int> elements, int index, int end, int depth)
    {
        var tag = line.Tag!;
        var place = context.At(line);
        var from = index + 1;
        var words = line.Summary is not null ? line : tag.Name == "details" && from < end && container[from] is HtmlLine { Tag: null } next ? next : null;
        if (words is not null)
        {
            Attributes.Read(context, words, [], []);
            HtmlAttributes.Read(context, words.Summary!, place);
            from += words == line ? 0 : 1;
        }
        else if (tag.Name == "details")
        {
            context.ReportHtml(place, "\"<details>\" without a summary", "write <summary>its words</summary> in the next line");
        }

        return new BlockElement(place, tag.Name, HtmlAttributes.Read(context, tag, place), words is null ? [] : InlineReader.Read(context, words.Inline), Read(container, elements, from, end, depth + 1));
    }

    private bool IsAfterTab(int offset)
    {
        while (offset > 0 && context.Source.Text[Math.Min(offset, context.Source.Text.Length) - 1] is ' ' or '\t')
        {
            offset--;
            if (offset < context.Source.Text.Length && context.Source.Text[offset] == '\t')
            {
                return true;
            }
        }

        return false;
    }

    private static LinkInline? LonePicture(ParagraphBlock paragraph)
    {
        LinkInline? picture = null;
        foreach (var inline in paragraph.Inline ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } found when picture is null:
                    picture = found;
                    break;
                case LiteralInline literal when literal.Content.IsEmptyOrWhitespace():
                case LineBreakInline:
                    break;
                default:
                    return null;
            }
        }

        return picture;
    }

    private static string Lines(LeafBlock block) => string.Join('\n', Enumerable.Range(0, block.Lines.Count).Select(index => block.Lines.Lines[index].Slice.ToString()));
}
