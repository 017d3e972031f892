using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.Site.Rendering.Prose;

/// <summary>
/// Writes a <see cref="Body"/> as HTML; the one place in C# that holds markup of pages. Whatever it is given comes out as text:
/// each value passes through <see cref="HtmlText"/>.
/// </summary>
public static class ProseWriter
{
    /// <summary>Writes a text with its footnotes.</summary>
    /// <param name="body">The text.</param>
    /// <param name="options">What it asks of the site.</param>
    /// <returns>HTML for the inside of an element that may hold blocks; also well-formed as XML but for void elements.</returns>
    public static string Write(Body body, ProseOptions options)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(options);
        var html = new HtmlText();
        var inlines = new InlineWriter(html, options, body);
        var blocks = new BlockWriter(html, options, inlines);
        blocks.Write(body.Blocks);
        blocks.Footnotes(body.Footnotes);
        return html.ToString();
    }

    /// <summary>Writes one line with its links.</summary>
    public static string WritePhrase(ImmutableArray<Inline> line, ProseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var html = new HtmlText();
        new InlineWriter(html, options, Body.Empty).Write(line);
        return html.ToString();
    }

    /// <summary>Writes one line, such as the words of a heading in a table of contents, without links and footnote marks.</summary>
    public static string WriteLine(ImmutableArray<Inline> line, ProseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var html = new HtmlText();
        new InlineWriter(html, options, Body.Empty) { WithoutLinks = true }.Write(line);
        return html.ToString();
    }
}

/// <summary>Writes blocks.</summary>
internal sealed class BlockWriter(HtmlText html, ProseOptions options, InlineWriter inlines)
{
    private int tables;

    public void Write(ImmutableArray<Block> blocks, bool tight = false)
    {
        foreach (var block in blocks)
        {
            if (tight && block is Paragraph paragraph)
            {
                inlines.Write(paragraph.Inlines);
            }
            else
            {
                Write(block);
            }
        }
    }

    public void Footnotes(ImmutableArray<Footnote> footnotes)
    {
        if (footnotes.IsEmpty)
        {
            return;
        }

        var heading = options.IdPrefix + "fn-heading";
        html.Open("section", ("class", "footnotes"), ("role", "doc-endnotes"), ("aria-labelledby", heading));
        html.Line();
        html.Element(Level(2), options.Words.Notes, ("id", heading));
        html.Line();
        html.Open("ol");
        html.Line();
        for (var index = 0; index < footnotes.Length; index++)
        {
            Footnote(footnotes[index].Blocks, index + 1);
        }

        html.Close("ol");
        html.Line();
        html.Close("section");
        html.Line();
    }

    private void Footnote(ImmutableArray<Block> blocks, int number)
    {
        html.Open("li", ("id", inlines.NoteId(number)));
        var last = blocks.Length > 0 ? blocks[^1] as Paragraph : null;
        Write(last is null ? blocks : blocks.RemoveAt(blocks.Length - 1));
        html.Open("p");
        inlines.Write(last?.Inlines ?? []);
        for (var reference = 1; reference <= inlines.ReferencesTo(number); reference++)
        {
            html.Text(" ");
            var name = reference == 1 ? options.Words.Back : ProseWords.Fill(options.Words.BackAgain, "number", reference);
            html.Element("a", "\u21A9\uFE0E", ("class", "footnote-back"), ("role", "doc-backlink"), ("href", options.FragmentBase + "#" + inlines.ReferenceId(number, reference)), ("aria-label", name));
        }

        html.Close("p");
        html.Close("li");
        html.Line();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Heading(heading);
                break;
            case Paragraph paragraph:
                html.Open("p");
                inlines.Write(paragraph.Inlines);
                html.Close("p");
                break;
            case ListBlock list:
                List(list);
                break;
            case DefinitionList list:
                html.Open("dl");
                foreach (var entry in list.Entries)
                {
                    html.Open("dt");
                    inlines.Write(entry.Term);
                    html.Close("dt");
                    if (!entry.Blocks.IsEmpty)
                    {
                        html.Open("dd");
                        Write(entry.Blocks, tight: entry.Blocks.Length == 1);
                        html.Close("dd");
                    }
                }

                html.Close("dl");
                break;
            case Quote quote:
                Quote(quote);
                break;
            case CodeBlock code:
                // Long lines scroll, so a keyboard must be able to get there.
                html.Open("pre", ("tabindex", "0"));
                html.Element("code", code.Text, ("class", code.Language is null ? null : "language-" + code.Language));
                html.Close("pre");
                break;
            case Table table:
                Table(table);
                break;
            case Figure figure:
                Figure(figure);
                break;
            case MarkedSection marked:
                // Groups and notes, not landmarks: several of one name on a page would be landmarks that nobody can tell apart.
                html.Open("div", ("class", "marked marked-" + marked.Marking.Slug()), ("role", "group"), ("aria-label", ProseWords.Fill(options.Words.Marked, "label", marked.Marking.Label())));
                html.Line();
                html.Element("p", marked.Marking.Label(), ("class", "tlp tlp-" + marked.Marking.Slug()));
                html.Line();
                Write(marked.Blocks);
                html.Close("div");
                break;
            case Aside aside:
                Aside(aside);
                break;
            case BlockElement element:
                html.Open(element.Element, InlineWriter.Known(element.Element, element.Attributes));
                html.Line();
                if (!element.Summary.IsEmpty)
                {
                    html.Open("summary");
                    inlines.Write(element.Summary);
                    html.Close("summary");
                    html.Line();
                }

                Write(element.Blocks);
                html.Close(element.Element);
                break;
            case ThematicBreak:
                html.Open("hr");
                break;
        }

        html.Line();
    }

    // A note says by its look what it is; what else it is to readers stands above it in words.
    private void Aside(Aside aside)
    {
        var isNote = aside.Kind == AsideKind.Note;
        html.Open("div", ("class", isNote ? "aside" : "aside aside-" + aside.Kind.ToString().ToLowerInvariant()), ("role", "note"), ("aria-label", options.Words.Of(aside.Kind)));
        html.Line();
        if (!isNote)
        {
            html.Element("p", options.Words.Of(aside.Kind), ("class", "label"));
            html.Line();
        }

        if (!aside.Title.IsEmpty)
        {
            html.Open("p", ("class", "aside-title"));
            inlines.Write(aside.Title);
            html.Close("p");
            html.Line();
        }

        Write(aside.Blocks);
        html.Close("div");
    }

    private void Heading(Heading heading)
    {
        var id = options.IdPrefix + heading.Id;
        var element = Level(heading.Level);
        html.Open(element, ("id", id));
        inlines.Write(heading.Inlines);
        if (options.HeadingAnchors)
        {
            html.Element("a", "#", ("class", "anchor"), ("href", options.FragmentBase + "#" + id), ("aria-labelledby", id));
        }

        html.Close(element);
    }

    private string Level(int level) => "h" + HtmlText.Number(Math.Clamp(level + options.HeadingShift, 1, 6));

    private void List(ListBlock list)
    {
        var element = list.Start is null ? "ul" : "ol";
        html.Open(element, ("start", list.Start is null or 1 ? null : HtmlText.Number(list.Start.Value)));
        html.Line();
        foreach (var item in list.Items)
        {
            html.Open("li", ("class", TaskMark.Of(item) is null ? null : "task-item"));
            Write(item, list.Tight);
            html.Close("li");
            html.Line();
        }

        html.Close(element);
    }

    private void Quote(Quote quote)
    {
        if (quote.Attribution is not { } attribution)
        {
            html.Open("blockquote");
            html.Line();
            Write(quote.Blocks);
            html.Close("blockquote");
            return;
        }

        html.Open("figure", ("class", "claim"));
        html.Line();
        html.Element("p", options.Words.Claim, ("class", "label"));
        html.Line();
        html.Open("blockquote");
        html.Line();
        Write(quote.Blocks);
        html.Close("blockquote");
        html.Line();
        html.Open("figcaption");
        html.Text("\u2014 ");
        inlines.Write(attribution);
        html.Close("figcaption");
        html.Line();
        html.Close("figure");
    }

    private void Table(Table table)
    {
        var caption = table.Caption is { } words ? options.IdPrefix + "table-" + HtmlText.Number(++tables) : null;

        // A region that scrolls must be reachable by keyboard and have a name (WCAG 2.2, 2.1.1 and 4.1.2).
        html.Open("div", ("class", "scroll table-scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", caption), ("aria-label", caption is null ? options.Words.Table : null));
        html.Line();
        html.Open("table");
        html.Line();
        if (caption is not null)
        {
            html.Open("caption", ("id", caption));
            inlines.Write(table.Caption!.Value);
            html.Close("caption");
            html.Line();
        }

        if (!table.Head.IsEmpty)
        {
            html.Open("thead");
            html.Open("tr");
            for (var column = 0; column < table.Head.Length; column++)
            {
                // A heading cell without words heads nothing.
                var element = table.Head[column].IsEmpty ? "td" : "th";
                html.Open(element, ("scope", element == "th" ? "col" : null), ("class", ClassOf(table, column)));
                inlines.Write(table.Head[column]);
                html.Close(element);
            }

            html.Close("tr");
            html.Close("thead");
            html.Line();
        }

        html.Open("tbody");
        html.Line();
        foreach (var row in table.Rows)
        {
            html.Open("tr");
            for (var column = 0; column < row.Length; column++)
            {
                html.Open("td", ("class", ClassOf(table, column)));
                inlines.Write(row[column]);
                html.Close("td");
            }

            html.Close("tr");
            html.Line();
        }

        html.Close("tbody");
        html.Close("table");
        html.Line();
        html.Close("div");
    }

    private static string? ClassOf(Table table, int column) => (column < table.Columns.Length ? table.Columns[column] : ColumnAlignment.Start) switch
    {
        ColumnAlignment.Center => "align-center",
        ColumnAlignment.End => "num",
        _ => null,
    };

    private void Figure(Figure figure)
    {
        html.Open("figure");
        html.Line();
        inlines.Image(figure.File, figure.Alternative);
        html.Line();
        if (!figure.Caption.IsEmpty || !figure.Credit.IsEmpty)
        {
            html.Open("figcaption");
            inlines.Write(figure.Caption);
            if (!figure.Credit.IsEmpty)
            {
                html.Text(figure.Caption.IsEmpty ? "" : " ");
                html.Open("span", ("class", "credit"));
                inlines.Write(ProseWords.Around(options.Words.Credit, "name", figure.Credit));
                html.Close("span");
            }

            html.Close("figcaption");
            html.Line();
        }

        html.Close("figure");
    }
}
