using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Briefings.Core.Prose.Block;
using ListBlock = Briefings.Core.Prose.ListBlock;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using ThematicBreak = Briefings.Core.Prose.ThematicBreak;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads blocks.</summary>
internal sealed class BlockReader(ReadingContext context, HeadingReader headings)
{
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

                Sections.CheckCaption(context, paragraph, index > from ? container[index - 1] : null, index + 1 < to ? container[index + 1] : null);
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
            case QuoteBlock quote when QuoteParser.KindOf(quote) is { } kind:
                var titled = quote.FirstOrDefault() is CalloutTitle;
                blocks.AddRange(Callouts.Read(context, quote, kind, Read(quote, HtmlLines.Match(context, quote), titled ? 1 : 0, quote.Count, depth + 1)));
                break;
            case QuoteBlock quote:
                blocks.Add(Claims.Read(place, Read(quote, depth + 1)));
                break;
            case Markdig.Syntax.ListBlock list:
                Pasted.Report(context, list);
                Figures.Report(context, list);
                int? start = !list.IsOrdered ? null : int.TryParse(list.OrderedStart, out var first) ? first : 1;
                blocks.Add(new ListBlock(place, start, !Looseness.Of(list, context.Source.Text), [.. list.OfType<ListItemBlock>().Select(item => Read(item, depth + 1))])
                {
                    Sign = list.IsOrdered ? list.OrderedDelimiter : list.BulletType,
                });
                break;
            case Markdig.Extensions.DefinitionLists.DefinitionList definitions:
                blocks.Add(new Core.Prose.DefinitionList(place, Definitions(definitions, depth)));
                break;
            case MarkdigTable table:
                blocks.Add(TableReader.Read(context, table));
                break;
            case ColonContainer container:
                blocks.AddRange(Sections.Read(context, container, Read(container, depth + 1)));
                break;
            case StrayColons stray:
                Sections.Report(context, stray);
                break;
            case FencedCodeBlock fenced:
                blocks.Add(CodeReader.Read(context, fenced));
                break;
            case Markdig.Syntax.CodeBlock code:
                blocks.Add(CodeReader.ReadIndented(context, code));
                break;
            case PrivateCommentBlock comment:
                PrivateComments.Report(context, comment);
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
        if (heading == context.RepeatedTitle)
        {
            context.Report(Codes.RepeatedTitle, place, "the text begins with its own title, which is left out here", "delete the line");
            return;
        }

        MistypedMarkup.Report(context, heading);
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
        if (LonePicture(paragraph) is { } picture)
        {
            var known = Attributes.Read(context, picture, ["credit"], []);
            if (InlineReader.PictureOf(context, picture) is var (file, alternative))
            {
                PrivateComments.Refuse(context, picture, picture.Title, "caption");
                PrivateComments.Refuse(context, picture, known["credit"], "credit");
                blocks.Add(new Figure(context.At(picture), file, alternative, Caption(picture), Credit(picture, known["credit"])));
            }

            return;
        }

        if (ForeignSyntax.IsContents(context, paragraph))
        {
            return;
        }

        MistypedMarkup.Report(context, paragraph);
        Callouts.ReportUnknown(context, paragraph);
        Pasted.Report(context, paragraph);
        var inlines = InlineReader.Read(context, paragraph.Inline);
        if (!inlines.IsEmpty)
        {
            LabelledLines.Report(context, inlines);
            blocks.Add(new Paragraph(place, inlines));
        }
    }

    // Within the quotes of a picture's title, with links and emphasis.
    private ImmutableArray<Core.Prose.Inline> Caption(LinkInline picture)
    {
        if (string.IsNullOrWhiteSpace(picture.Title))
        {
            return [];
        }

        // As typed: Markdig has taken the backslashes away by now. A title that an address of a link elsewhere gives has no place here.
        var source = context.Source.Text;
        var (begin, end) = (picture.TitleSpan.Start, picture.TitleSpan.End + 1);
        var isHere = !picture.TitleSpan.IsEmpty && begin >= 0 && end <= source.Length && end - begin >= 2;
        var typed = isHere ? source[(begin + 1)..(end - 1)] : picture.Title;
        return Line(typed, isHere ? begin + 1 : -1, picture);
    }

    // Within the quotes of an attribute, which holds no line ends.
    private ImmutableArray<Core.Prose.Inline> Credit(LinkInline picture, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var braces = TypedAttributes.Of(picture)!.Offset;
        var begin = Math.Max(context.Source.Text.IndexOf($"\"{typed}\"", braces, StringComparison.Ordinal), context.Source.Text.IndexOf($"'{typed}'", braces, StringComparison.Ordinal));
        return Line(typed, begin < 0 ? begin : begin + 1, picture);
    }

    // A line of words that stands at an offset of the text; below 0 where that is not known.
    private ImmutableArray<Core.Prose.Inline> Line(string typed, int begin, LinkInline picture)
    {
        var words = typed.ReplaceLineEndings(" ").Trim();
        var start = begin >= 0 ? begin + typed.Length - typed.TrimStart().Length : picture.Span.Start;
        var read = PhraseReader.Read(context.Source with { Text = words, Start = context.At(start), IsVerbatim = begin >= 0 && typed.Trim() == words });
        context.Add(read.Diagnostics);
        return read.Value.Inlines;
    }

    // Each of several meanings is an item of its own, and only the first has terms.
    private ImmutableArray<Definition> Definitions(Markdig.Extensions.DefinitionLists.DefinitionList list, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<Definition>();
        var meanings = ImmutableArray.CreateBuilder<Block>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var terms = item.OfType<DefinitionTerm>().Select(term => new Definition(Term(term), [])).ToList();
            if (terms.Count > 0)
            {
                Finish();
                entries.AddRange(terms);
            }

            meanings.AddRange(Read(item, depth + 1));
        }

        Finish();
        return entries.ToImmutable();

        void Finish()
        {
            if (entries.Count > 0)
            {
                entries[^1] = entries[^1] with { Blocks = meanings.ToImmutable() };
            }

            meanings.Clear();
        }
    }

    private ImmutableArray<Core.Prose.Inline> Term(DefinitionTerm term)
    {
        MistypedMarkup.Report(context, term);
        return InlineReader.Read(context, term.Inline);
    }

    private void Html(HtmlBlock html, Place place)
    {
        var text = CodeReader.Lines(html).Trim();
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
                context.Settle(html);
                return;
            }

            context.ReportHtml(place, "the words behind \"-->\" would be lost with the comment", "put them on a line of their own");
            return;
        }

        var line = text.Split('\n')[0];
        var isAllowed = HtmlTag.Read(text, 0, text.Length - 1) is { } tag && context.Source.Html.Allows(tag.Name);
        var last = context.At(html.Span.End).Line;
        var reach = last > place.Line ? $", with all that stands to line {last}" : "";
        context.ReportHtml(
            place,
            $"raw HTML \"{(line.Length > 60 ? line[..57] + "…" : line)}\" is dropped{reach}",
            isAllowed ? "put each tag on a line of its own, a summary on one line with both of its tags" : HtmlAdvice.For(line));
    }

    private BlockElement Element(HtmlLine line, ContainerBlock container, IReadOnlyDictionary<int, int> elements, int index, int end, int depth)
    {
        var tag = line.Tag!;
        var place = context.At(line);
        var from = index + 1;
        var words = line.Summary is not null ? line : tag.Name == "details" && from < end && container[from] is HtmlLine { Tag: null } next ? next : null;
        if (words is not null)
        {
            HtmlAttributes.Read(context, words.Summary!, place);
            from += words == line ? 0 : 1;
        }
        else if (tag.Name == "details")
        {
            context.ReportHtml(place, "\"<details>\" without a summary", "write <summary>its words</summary> in the next line");
        }

        return new BlockElement(place, tag.Name, HtmlAttributes.Read(context, tag, place), words is null ? [] : InlineReader.Read(context, words.Inline), Read(container, elements, from, end, depth + 1));
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
}
