using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Builds blocks from checked elements.</summary>
internal sealed class BlockBuilder
{
    private readonly BuildState state;
    private readonly InlineBuilder inlines;
    private readonly BodyBuilder bodies;

    public BlockBuilder(BuildState state)
    {
        this.state = state;
        inlines = new InlineBuilder(state, this);
        bodies = new BodyBuilder(state);
    }

    public ImmutableArray<ReportBlock> Blocks(IEnumerable<MarkupNode> nodes) => [.. nodes.OfType<MarkupElement>().SelectMany(Block)];

    /// <summary>Blocks, or words as one paragraph in the given style.</summary>
    public ImmutableArray<ReportBlock> Flow(MarkupElement element, ReportStyle style)
    {
        if (element.Elements.Any(child => Vocabulary.Find(child.Name)!.Position == Position.Block))
        {
            return Blocks(element.Nodes);
        }

        var words = inlines.Build(element.Nodes, style.Characters);
        return words.IsEmpty ? [] : [new ReportText(element.Place, style, TextRole.Paragraph, words)];
    }

    public ReportStyle Style(MarkupElement element, string otherwise)
    {
        var attribute = element.Find("style");
        if (attribute is null)
        {
            return state.Styles.Get(otherwise);
        }

        if (state.Styles.Find(attribute.Value) is { } style)
        {
            return style;
        }

        UnknownStyle(attribute);
        return state.Styles.Get(otherwise);
    }

    public void UnknownStyle(MarkupAttribute attribute)
    {
        var nearest = Nearest.To(attribute.Value, state.Styles.Names);
        state.Fault(Codes.ReportStyle, attribute.Place, $"unknown style \"{attribute.Value}\"", nearest is null ? null : $"did you mean \"{nearest}\"?");
    }

    public double? Length(MarkupElement element, string name)
    {
        if (element.Find(name) is not { } attribute)
        {
            return null;
        }

        if (Lengths.Parse(attribute.Value) is { } length and >= 0 and <= 5000)
        {
            return length;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{attribute.Value}\" is no length", "write points, or a number with pt, mm, cm or in");
        return null;
    }

    public int? Number(MarkupElement element, string name, int least, int most)
    {
        if (element.Find(name) is not { } attribute)
        {
            return null;
        }

        if (int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{attribute.Value}\" is no whole number from {least} to {most}");
        return null;
    }

    public bool Flag(MarkupElement element, string name, bool otherwise)
    {
        switch (element.Value(name))
        {
            case null:
                return otherwise;
            case "yes":
                return true;
            case "no":
                return false;
            default:
                state.Fault(Codes.ReportAttribute, element.Find(name)!.Place, $"\"{element.Value(name)}\" is neither yes nor no");
                return otherwise;
        }
    }

    private IEnumerable<ReportBlock> Block(MarkupElement element) => element.Name switch
    {
        "body" => Body(element),
        // A cover that the text itself shows would stand there twice.
        "figure" when Flag(element, "once", false) && BodyBuilder.Shows(state.Context.Bodies.Values, element.Value("file")!) => [],
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" => Text(element),
        _ => [Named(element, Single(element))],
    };

    private ReportBlock Single(MarkupElement element) => element.Name switch
    {
        "section" => new ReportGroup(element.Place, Style(element, "item"), GroupRole.Section, Blocks(element.Nodes)),
        "box" => new ReportGroup(element.Place, Style(element, "item"), GroupRole.Box, Blocks(element.Nodes)),
        "quote" => new ReportGroup(element.Place, Style(element, "quote"), GroupRole.Quote, Blocks(element.Nodes)),
        "list" => List(element),
        "table" => Table(element),
        "figure" or "picture" => Figure(element),
        "columns" => Columns(element),
        "side" => new ReportSide(element.Place, Style(element, "item"), Blocks(element.Nodes)),
        "rule" => new ReportRule(element.Place, Style(element, "rule")),
        "space" => new ReportSpace(element.Place, state.Styles.Get("text"), Length(element, "height") ?? 0),
        "break" => new ReportBreak(element.Place, state.Styles.Get("text")),
        _ => throw new InvalidOperationException($"The vocabulary has a block <{element.Name}> that nothing builds."),
    };

    private ReportBlock Named(MarkupElement element, ReportBlock block)
    {
        if (element.Find("id") is { } id && !state.Claim(id.Value))
        {
            state.Fault(Codes.ReportAttribute, id.Place, $"the id \"{id.Value}\" is taken");
        }

        return block with { Anchor = element.Value("id"), Language = element.Value("lang") };
    }

    private IEnumerable<ReportBlock> Text(MarkupElement element)
    {
        var isHeading = element.Name[0] == 'h';
        var style = Style(element, isHeading ? element.Name : "text");
        var words = inlines.Build(element.Nodes, style.Characters);
        if (words.IsEmpty)
        {
            return [];
        }

        var text = new ReportText(element.Place, style, isHeading ? TextRole.Heading : TextRole.Paragraph, words)
        {
            Level = isHeading ? element.Name[1] - '0' : 0,
            Outline = Flag(element, "outline", true),
        };
        return [Named(element, text)];
    }

    private ImmutableArray<ReportBlock> Body(MarkupElement element)
    {
        var attribute = element.Find("briefing") ?? element.Find("services");
        if (attribute is null || element.Attributes.Length > 1)
        {
            state.Fault(Codes.ReportAttribute, element.Place, "<body> takes one of the attributes \"briefing\" and \"services\"");
            return [];
        }

        if (state.Context.Bodies.TryGetValue(attribute.Value, out var body))
        {
            return bodies.Build(body, attribute.Value);
        }

        state.Fault(Codes.ReportName, attribute.Place, $"there is no text \"{attribute.Value}\"");
        return [];
    }

    private ReportList List(MarkupElement element)
    {
        var style = Style(element, "list");
        var ordered = Flag(element, "ordered", false);
        var number = Number(element, "start", 0, 1_000_000) ?? 1;
        var marker = element.Value("marker");
        var items = ImmutableArray.CreateBuilder<ReportItem>();
        foreach (var item in element.Elements)
        {
            var words = marker ?? (ordered ? string.Create(CultureInfo.InvariantCulture, $"{number++}.") : style.Marker);
            var look = Style(item, "item");
            items.Add(new ReportItem(ListMarkers.Make(state.Styles, item.Place, words, look), Flow(item, look)));
        }

        return new ReportList(element.Place, style, ordered, items.ToImmutable());
    }

    private ReportTable Table(MarkupElement element)
    {
        var style = Style(element, "table");
        var rows = element.Elements.Where(child => child.Name == "row").ToArray();
        var count = rows.Length == 0 ? 0 : rows.Max(row => row.Elements.Sum(cell => Number(cell, "span", 1, 100) ?? 1));
        var widths = (element.Value("columns") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var aligns = (element.Value("align") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var columns = Enumerable.Range(0, count).Select(i => new ReportColumn(
            i < widths.Length && widths[i] != "auto" ? ColumnWidth(element.Find("columns")!, widths[i]) : null,
            i < aligns.Length ? ColumnAlign(element.Find("align")!, aligns[i]) : Alignment.Start)).ToImmutableArray();
        var head = rows.TakeWhile(row => Flag(row, "header", false)).ToArray();
        var caption = element.Elements.FirstOrDefault(child => child.Name == "caption");
        return new ReportTable(
            element.Place,
            style,
            columns,
            [.. head.Select(row => Row(row, count, header: true))],
            [.. rows.Skip(head.Length).Select(row => Row(row, count, header: false))],
            caption is null ? null : CaptionText(caption, "table-caption"));
    }

    private ReportRow Row(MarkupElement row, int columns, bool header)
    {
        var cells = row.Elements
            .Select(cell => new ReportCell(Flow(cell, Style(cell, header ? "table-head" : "table-cell")), Flag(cell, "header", header), Number(cell, "span", 1, 100) ?? 1))
            .ToList();
        for (var missing = columns - cells.Sum(cell => cell.Span); missing > 0; missing--)
        {
            cells.Add(new ReportCell([], header, 1));
        }

        return new ReportRow([.. cells]);
    }

    private double? ColumnWidth(MarkupAttribute attribute, string text)
    {
        if (Lengths.Parse(text) is { } width and > 0 and < 5000)
        {
            return width;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{text}\" is neither auto nor a length");
        return null;
    }

    private Alignment ColumnAlign(MarkupAttribute attribute, string text)
    {
        if (text is "start" or "center" or "end")
        {
            return Enum.Parse<Alignment>(text, ignoreCase: true);
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{text}\" is not one of start, center, end");
        return Alignment.Start;
    }

    private ReportText CaptionText(MarkupElement element, string style)
    {
        var resolved = Style(element, style);
        return new ReportText(element.Place, resolved, TextRole.Caption, inlines.Build(element.Nodes, resolved.Characters));
    }

    private ReportFigure Figure(MarkupElement element)
    {
        var file = element.Find("file")!;
        state.Picture(file.Value, file.Place);
        var captions = element.Elements.Select(child => CaptionText(child, child.Name)).Where(text => !text.Inlines.IsEmpty);
        return new ReportFigure(element.Place, Style(element, "figure"), file.Value, element.Value("alt")!.Trim(), [.. captions])
        {
            Width = Length(element, "width"),
            Height = Length(element, "height"),
        };
    }

    private ReportColumns Columns(MarkupElement element)
    {
        var style = Style(element, "item");
        var columns = element.Elements.Select(column => new ReportColumnBlocks(Length(column, "width"), Blocks(column.Nodes)));
        return new ReportColumns(element.Place, style, Length(element, "gap") ?? (style.Gap > 0 ? style.Gap : 18), [.. columns]);
    }
}

/// <summary>Makes what hangs before the items of lists.</summary>
internal static class ListMarkers
{
    /// <summary>A marker in the letters of its item, but for what the style <c>list-marker</c> says; null for no words.</summary>
    public static ReportText? Make(ReportStyles styles, Place place, string words, ReportStyle item)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var letters = styles.Overlay("list-marker", item.Characters);
        var style = new ReportStyle { Name = "list-marker", Characters = letters, Leading = item.Leading };
        return new ReportText(place, style, TextRole.Paragraph, [new ReportRun(place, letters, null, words, null)]);
    }
}
