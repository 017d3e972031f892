using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Reports;

/// <summary>Builds blocks from a text that was parsed from Markdown; their places are those in the author's file.</summary>
internal sealed class BodyBuilder(BuildState state)
{
    /// <summary>Whether one of the texts has a picture.</summary>
    public static bool Shows(IEnumerable<Body> bodies, string file) => bodies.Any(body => Shows(body.Blocks, file));

    private static bool Shows(ImmutableArray<Block> blocks, string file) => blocks.Any(block => block switch
    {
        Core.Prose.Figure figure => figure.File == file,
        MarkedSection marked => Shows(marked.Blocks, file),
        Aside aside => Shows(aside.Blocks, file),
        BlockElement element => Shows(element.Blocks, file),
        _ => false,
    });

    /// <summary>The blocks of a text.</summary>
    /// <param name="body">The text.</param>
    /// <param name="key">Its name, which keeps anchors apart where two texts of a report share a heading.</param>
    /// <param name="level">The level of its highest headings in the report, 2 or more; the others follow.</param>
    public ImmutableArray<ReportBlock> Build(Body body, string key, int level)
    {
        // Those in asides and lists too: links of the text may lead to each.
        var headings = body.AllBlocks().OfType<Heading>().Select(heading => heading.Id).ToArray();
        var prefix = Array.Exists(headings, state.IsClaimed) ? key + "-" : "";
        foreach (var heading in headings)
        {
            state.Claim(prefix + heading);
        }

        return new BodyPass(state, body, prefix, level - 2).Build();
    }
}

/// <summary>Builds the blocks of one text.</summary>
internal sealed class BodyPass
{
    private readonly BuildState state;
    private readonly Body body;
    private readonly string prefix;
    private readonly int shift;
    private readonly BodyInlines inlines;

    /// <summary>Prepares a text.</summary>
    /// <param name="state">What the builders share.</param>
    /// <param name="body">The text.</param>
    /// <param name="prefix">What the names of its headings begin with.</param>
    /// <param name="shift">By how many levels its headings stand lower than their author wrote them.</param>
    public BodyPass(BuildState state, Body body, string prefix, int shift)
    {
        this.shift = shift;
        this.state = state;
        this.body = body;
        this.prefix = prefix;
        inlines = new BodyInlines(state, this, prefix);
    }

    public ImmutableArray<ReportBlock> Build()
    {
        var blocks = Blocks(body.Blocks, "text");
        state.NoteCount += body.Footnotes.Length;
        return blocks;
    }

    /// <summary>The note of a label; the same object each time.</summary>
    public ReportNote? Note(string label, Dictionary<string, ReportNote> made)
    {
        if (made.TryGetValue(label, out var known))
        {
            return known;
        }

        for (var i = 0; i < body.Footnotes.Length; i++)
        {
            if (body.Footnotes[i].Label == label)
            {
                var number = (state.NoteCount + i + 1).ToString(CultureInfo.InvariantCulture);
                return made[label] = new ReportNote(number, state.Styles.Get("note"), Blocks(body.Footnotes[i].Blocks, "note"));
            }
        }

        return null;
    }

    private ImmutableArray<ReportBlock> Blocks(ImmutableArray<Block> blocks, string text) => [.. blocks.Select(block => Build(block, text)).OfType<ReportBlock>()];

    private ReportBlock? Build(Block block, string text) => block switch
    {
        Heading heading => Text(heading.Place, $"h{Level(heading)}", TextRole.Heading, heading.Inlines) is { } made
            ? made with { Level = Level(heading), Anchor = prefix + heading.Id }
            : null,
        Paragraph paragraph => Text(paragraph.Place, text, TextRole.Paragraph, paragraph.Inlines),
        Core.Prose.ListBlock list => List(list, text),
        DefinitionList definitions => Definitions(definitions),
        Quote quote => Quote(quote),
        CodeBlock code => Code(code),
        Core.Prose.Table table => Table(table),
        Core.Prose.Figure figure => Figure(figure),
        MarkedSection marked => Marked(marked),
        Aside aside => Aside(aside),
        BlockElement element => new ReportGroup(element.Place, state.Styles.Get("text"), GroupRole.Box, [.. new ReportBlock?[] { Text(element.Place, "term", TextRole.Paragraph, element.Summary) }.OfType<ReportBlock>(), .. Blocks(element.Blocks, text)]),
        ThematicBreak line => new ReportRule(line.Place, state.Styles.Get("rule")),
        _ => throw new InvalidOperationException($"A text holds a {block.GetType().Name} that reports do not know."),
    };

    private int Level(Heading heading) => Math.Min(heading.Level + shift, 6);

    private ReportText? Text(Place place, string style, TextRole role, ImmutableArray<Inline> words)
    {
        var resolved = state.Styles.Get(style);
        var built = inlines.Build(words, resolved.Characters);
        return built.IsEmpty ? null : new ReportText(place, resolved, role, built);
    }

    private ReportList List(Core.Prose.ListBlock list, string text)
    {
        var style = state.Styles.Get("list");
        var number = list.Start ?? 1;
        // The space between the items of a loose list is that between paragraphs; in a tight one, what the style says.
        var inner = list.Tight ? text == "text" ? "item" : text : text;
        if (!list.Tight)
        {
            style = style with { Gap = state.Styles.Get("text").After };
        }

        var items = ImmutableArray.CreateBuilder<ReportItem>();
        foreach (var item in list.Items)
        {
            var look = state.Styles.Get(inner);
            if (list.Start is null && TaskMark.Of(item) is { } task)
            {
                // Its box hangs where others have their sign; in a list with numbers it stands behind them.
                var paragraph = (Paragraph)item[0];
                var words = paragraph with { Inlines = paragraph.Inlines.RemoveAt(0) };
                items.Add(new ReportItem(ListMarkers.Make(state.Styles, task.Place, task.Sign, look, "task-sign"), Blocks(item.SetItem(0, words), inner)));
                continue;
            }

            var marker = list.Start is null ? style.Marker : string.Create(CultureInfo.InvariantCulture, $"{number++}.");
            items.Add(new ReportItem(ListMarkers.Make(state.Styles, list.Place, marker, look), Blocks(item, inner)));
        }

        return new ReportList(list.Place, style, list.Start is not null, items.ToImmutable());
    }

    // Its own style is that of text, so that what follows stands as far off as from any paragraph.
    private ReportDefinitions Definitions(DefinitionList list) => new(
        list.Place,
        state.Styles.Get("text"),
        [.. list.Entries.Select(entry => new ReportDefinition(Text(list.Place, "term", TextRole.Paragraph, entry.Term), state.Styles.Get("definition"), Blocks(entry.Blocks, "item")))]);

    // Styles of a house may know nothing of kinds and titles: then it is set as a note, its words as terms.
    private ReportGroup Aside(Aside aside)
    {
        var kind = aside.Kind.ToString().ToLowerInvariant();
        var label = state.Context.Asides.TryGetValue(aside.Kind, out var word) ? Text(aside.Place, Known("aside-label", "term"), TextRole.Paragraph, [new Text(aside.Place, word)]) : null;
        var title = Text(aside.Place, Known("aside-title", "term"), TextRole.Paragraph, aside.Title);
        return new ReportGroup(
            aside.Place,
            state.Styles.Get(Known("aside-" + kind, "aside")),
            GroupRole.Box,
            [.. new ReportBlock?[] { label, title }.OfType<ReportBlock>(), .. Blocks(aside.Blocks, Known("aside-text", "text"))]);

        string Known(string style, string otherwise) => state.Styles.Find(style) is null ? otherwise : style;
    }

    private ReportGroup Quote(Quote quote)
    {
        var blocks = Blocks(quote.Blocks, state.Styles.Find("quote-text") is null ? "text" : "quote-text");
        if (quote.Attribution is { } words)
        {
            ImmutableArray<Inline> line = [new Text(quote.Place, "— "), .. words];
            blocks = Text(quote.Place, "attribution", TextRole.Paragraph, line) is { } who ? blocks.Add(who) : blocks;
        }

        return new ReportGroup(quote.Place, state.Styles.Get("quote"), GroupRole.Quote, blocks);
    }

    private ReportText Code(CodeBlock code)
    {
        var style = state.Styles.Get("code");
        var output = ImmutableArray.CreateBuilder<ReportInline>();
        foreach (var line in code.Text.TrimEnd('\n').Split('\n'))
        {
            if (output.Count > 0)
            {
                output.Add(new ReportLineBreak(code.Place, style.Characters));
            }

            // Blanks at the beginning of a line are the author's: they must neither fall away nor break.
            var text = line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd();
            var lead = text.Length - text.TrimStart(' ').Length;
            output.Add(new ReportRun(code.Place, style.Characters, null, new string('\u00A0', lead) + text[lead..], null));
        }

        return new ReportText(code.Place, style, TextRole.Code, output.ToImmutable());
    }

    private ReportTable Table(Core.Prose.Table table)
    {
        var columns = table.Columns.Select(align => new ReportColumn(null, align switch
        {
            ColumnAlignment.Center => Alignment.Center,
            ColumnAlignment.End => Alignment.End,
            _ => Alignment.Start,
        }));
        var head = table.Head.IsDefaultOrEmpty ? [] : ImmutableArray.Create(Row(table, table.Head, header: true));
        return new ReportTable(
            table.Place,
            state.Styles.Get("table"),
            [.. columns],
            head,
            [.. table.Rows.Select(row => Row(table, row, header: false))],
            table.Caption is { } caption ? Text(table.Place, "table-caption", TextRole.Caption, caption) : null);
    }

    private ReportRow Row(Core.Prose.Table table, ImmutableArray<ImmutableArray<Inline>> cells, bool header) => new([.. cells.Select((cell, column) =>
    {
        var text = Text(table.Place, header ? "table-head" : CellStyle(table, column), TextRole.Paragraph, cell);
        return new ReportCell(text is null ? [] : [text], header, 1);
    })]);

    // Figures of one width belong in columns of numbers only: they widen hyphens and stops in words.
    private string CellStyle(Core.Prose.Table table, int column) =>
        column < table.Columns.Length && table.Columns[column] == ColumnAlignment.End && state.Styles.Find("table-number") is not null ? "table-number" : "table-cell";

    private ReportFigure Figure(Core.Prose.Figure figure)
    {
        state.Picture(figure.File, figure.Place);
        ReportText?[] captions = [Text(figure.Place, "caption", TextRole.Caption, figure.Caption), Text(figure.Place, "credit", TextRole.Caption, figure.Credit)];
        var style = state.Styles.Get("figure");
        return new ReportFigure(figure.Place, style, figure.File, figure.Alternative, [.. captions.OfType<ReportText>()]) { Floats = style.Floats };
    }

    private ReportGroup Marked(MarkedSection marked)
    {
        var label = state.Styles.Get("marked-label");
        var plate = new ReportMarking(marked.Place, state.Styles.Overlay("marking", label.Characters) with { Size = label.Characters.Size }, marked.Marking);
        return new ReportGroup(
            marked.Place,
            state.Styles.Get("marked"),
            GroupRole.Section,
            [new ReportText(marked.Place, label, TextRole.Paragraph, [plate]), .. Blocks(marked.Blocks, "text")]);
    }
}
