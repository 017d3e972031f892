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
    private readonly DrawingBuilder drawings;
    private readonly TableReader tables;
    private readonly RunningBuilder running;
    private readonly BreakReader breaks;

    // The language of the element that is being built.
    private string language;

    public BlockBuilder(BuildState state, string language)
    {
        this.state = state;
        this.language = language;
        inlines = new InlineBuilder(state, this);
        bodies = new BodyBuilder(state);
        drawings = new DrawingBuilder(state, this);
        tables = new TableReader(state, this);
        running = new RunningBuilder(state, this);
        breaks = new BreakReader(state);
    }

    public ImmutableArray<ReportRunning> Running(MarkupElement element, string name) => running.Build(element, name);

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

    public void UnknownStyle(MarkupAttribute attribute) => state.Found.Add(ReportMarkup.UnknownStyle(attribute, state.Styles));

    public double? Length(MarkupElement element, string name)
    {
        if (element.Find(name) is not { } attribute)
        {
            return null;
        }

        if (attribute.Value is "side" or "gutter")
        {
            return OfMaster(attribute.Value);
        }

        if (Lengths.Parse(attribute.Value) is { } length and >= 0 and <= 5000)
        {
            return length;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{attribute.Value}\" is no length", "write points, a number with pt, mm, cm or in, or side or gutter");
        return null;
    }

    /// <summary>The width of the margin column or the space beside it, of the page master around; null where that has none.</summary>
    public double? OfMaster(string name) => (name == "side" ? state.Master.Side : state.Master.Gutter) is > 0 and var width ? width : null;

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

    private IEnumerable<ReportBlock> Block(MarkupElement element)
    {
        var sides = breaks.Sides(element);
        var (outer, could) = (language, state.CanBreak);
        language = element.Value("lang") ?? outer;
        state.CanBreak = could && breaks.LetsThrough(element);
        IEnumerable<ReportBlock> blocks = [.. Built(element).Select(block => Kept(element, block))];
        (language, state.CanBreak) = (outer, could);
        var line = new ReportBreak(element.Place, state.Styles.Get("text"));
        blocks = sides.Contains("before") ? blocks.Prepend(line) : blocks;
        return sides.Contains("after") ? blocks.Append(line) : blocks;
    }

    private ReportBlock Kept(MarkupElement element, ReportBlock block)
    {
        switch (element.Value("keep"))
        {
            case null:
                return block;
            case "next":
                return block with { Style = block.Style with { KeepWithNext = true } };
            case "together":
                return block with { Style = block.Style with { KeepTogether = true } };
            case "none":
                return block with { Style = block.Style with { KeepWithNext = false, KeepTogether = false } };
            default:
                state.Fault(Codes.ReportAttribute, element.Find("keep")!.Place, $"\"{element.Value("keep")}\" is not one of next, together, none");
                return block;
        }
    }

    private IEnumerable<ReportBlock> Built(MarkupElement element) => element.Name switch
    {
        "body" => Body(element),
        // A cover that the text itself shows would stand there twice.
        "figure" when Flag(element, "once", false) && element.Value("file") is { } file && BodyBuilder.Shows(state.Context.Bodies.Values, file) => [],
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" => Text(element),
        _ => [Named(element, Single(element))],
    };

    private ReportBlock Single(MarkupElement element) => element.Name switch
    {
        "section" => Section(element),
        "box" => new ReportGroup(element.Place, Style(element, "item"), GroupRole.Box, Blocks(element.Nodes)),
        "quote" => new ReportGroup(element.Place, Style(element, "quote"), GroupRole.Quote, Blocks(element.Nodes)),
        "list" => List(element),
        "definitions" => Definitions(element),
        "table" => tables.Build(element),
        "figure" or "picture" => Figure(element),
        "drawing" => Drawn(element, element, []),
        "columns" => Columns(element),
        "flow" => new ReportFlow(element.Place, Style(element, "text"), Number(element, "columns", 1, 8) ?? 2, Length(element, "gap") ?? 18, Blocks(element.Nodes)),
        "contents" => new ReportContents(element.Place, Style(element, "text"), Number(element, "depth", 1, 6) ?? 2, Flag(element, "leader", true)),
        "index" => new ReportIndex(element.Place, Style(element, "text"), Number(element, "columns", 1, 8) ?? 2, Length(element, "gap") ?? 18),
        "side" => new ReportSide(element.Place, Style(element, "item"), Blocks(element.Nodes)),
        "rule" => new ReportRule(element.Place, Style(element, "rule")),
        "space" => new ReportSpace(element.Place, state.Styles.Get("text"), Length(element, "height") ?? 0),
        "break" => new ReportBreak(element.Place, state.Styles.Get("text")),
        _ => throw new InvalidOperationException($"The vocabulary has a block <{element.Name}> that nothing builds."),
    };

    private ReportGroup Section(MarkupElement element)
    {
        var own = new ReportGroup(element.Place, Style(element, "item"), GroupRole.Section, Blocks(RunningBuilder.Without(element))) { Page = state.PageOf(element) };
        var apart = element.Find("numbers")?.Place ?? element.Elements.FirstOrDefault(child => child.Name is "head" or "foot")?.Place;
        if (apart is { } place && own.Page is null)
        {
            state.Fault(Codes.ReportAttribute, place, "only a section with pages of its own has its own heads, feet and numbers", "give it the attribute \"page\"");
        }

        return own with { Heads = Running(element, "head"), Feet = Running(element, "foot"), Numbers = Numbers(element) };
    }

    private PageNumbering? Numbers(MarkupElement element)
    {
        switch (element.Value("numbers"))
        {
            case null:
                return null;
            case "arabic":
                return PageNumbering.Arabic;
            case "roman":
                return PageNumbering.Roman;
            case "none":
                return PageNumbering.None;
            default:
                state.Fault(Codes.ReportAttribute, element.Find("numbers")!.Place, $"\"{element.Value("numbers")}\" is not one of arabic, roman, none");
                return null;
        }
    }

    private ReportBlock Named(MarkupElement element, ReportBlock block)
    {
        if (element.Find("id") is { } id && (id.Value.Length == 0 || !state.Claim(id.Value)))
        {
            state.Fault(Codes.ReportAttribute, id.Place, id.Value.Length == 0 ? "the id is empty" : $"the id \"{id.Value}\" is taken");
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
        var named = Named(element, text);
        return [isHeading && named.Anchor is null && state.NamesHeadings ? named with { Anchor = state.HeadingName() } : named];
    }

    private ImmutableArray<ReportBlock> Body(MarkupElement element)
    {
        var attribute = element.Find("briefing") ?? element.Find("services");
        if (attribute is null || (element.Find("briefing") is not null && element.Find("services") is not null))
        {
            state.Fault(Codes.ReportAttribute, element.Place, "<body> takes one of the attributes \"briefing\" and \"services\"");
            return [];
        }

        if (state.Context.Bodies.TryGetValue(attribute.Value, out var body))
        {
            var blocks = bodies.Build(body, attribute.Value, Number(element, "level", 2, 6) ?? 2);
            return string.Equals(body.Language, language, StringComparison.OrdinalIgnoreCase)
                ? blocks
                : [new ReportGroup(element.Place, state.Styles.Get("item"), GroupRole.Box, blocks) { Language = body.Language }];
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

    /// <summary>Words that say what a figure or a table shows.</summary>
    public ReportText CaptionText(MarkupElement element, string style)
    {
        var resolved = Style(element, style);
        return new ReportText(element.Place, resolved, TextRole.Caption, inlines.Build(element.Nodes, resolved.Characters));
    }

    private ReportFigure Figure(MarkupElement element)
    {
        var captions = element.Elements.Where(child => child.Name != "drawing").Select(child => CaptionText(child, child.Name)).Where(text => !text.Inlines.IsEmpty);
        if (element.Elements.FirstOrDefault(child => child.Name == "drawing") is { } drawing)
        {
            return Drawn(element, drawing, [.. captions]);
        }

        foreach (var name in (string[])["file", "alt"])
        {
            if (element.Find(name) is null)
            {
                state.Fault(Codes.ReportAttribute, element.Place, $"<{element.Name}> lacks the attribute \"{name}\"");
            }
        }

        var file = element.Find("file") ?? new MarkupAttribute(element.Place, "file", "");
        if (file.Value.Length > 0)
        {
            state.Picture(file.Value, file.Place);
        }

        return new ReportFigure(element.Place, Style(element, "figure"), file.Value, element.Value("alt")?.Trim() ?? "", [.. captions])
        {
            Width = Length(element, "width"),
            Height = Length(element, "height"),
            Floats = Flag(element, "float", Style(element, "figure").Floats),
        };
    }

    // A drawing by itself, or with a caption in a figure.
    private ReportFigure Drawn(MarkupElement element, MarkupElement drawing, ImmutableArray<ReportText> captions)
    {
        var drawn = drawings.Build(drawing);
        return new ReportFigure(element.Place, Style(element, "figure"), drawn.File, drawing.Value("alt")!.Trim(), captions)
        {
            Width = drawn.Width,
            Floats = Flag(element, "float", Style(element, "figure").Floats),
        };
    }

    private ReportDefinitions Definitions(MarkupElement element)
    {
        var entries = ImmutableArray.CreateBuilder<ReportDefinition>();
        MarkupElement? term = null;
        foreach (var child in element.Elements)
        {
            if (child.Name == "term")
            {
                AddTerm(entries, term);
                term = child;
                continue;
            }

            var style = Style(child, "definition");
            entries.Add(new ReportDefinition(term is null ? null : TermText(term), style, Flow(child, state.Styles.Get("item"))));
            term = null;
        }

        AddTerm(entries, term);
        return new ReportDefinitions(element.Place, Style(element, "text"), entries.ToImmutable());
    }

    private ReportText TermText(MarkupElement term)
    {
        var style = Style(term, "term");
        return new ReportText(term.Place, style, TextRole.Paragraph, inlines.Build(term.Nodes, style.Characters));
    }

    // A term that another one follows shares its meaning.
    private void AddTerm(ImmutableArray<ReportDefinition>.Builder entries, MarkupElement? term)
    {
        if (term is not null)
        {
            entries.Add(new ReportDefinition(TermText(term), state.Styles.Get("definition"), []));
        }
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
    /// <summary>A marker in the letters of its item, but for what the style <c>list-marker</c> says, and another one where there is such; null for no words.</summary>
    public static ReportText? Make(ReportStyles styles, Place place, string words, ReportStyle item, string? other = null)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var letters = styles.Overlay("list-marker", item.Characters);
        letters = other is not null && styles.Find(other) is not null ? styles.Overlay(other, letters) : letters;
        var style = new ReportStyle { Name = "list-marker", Characters = letters, Leading = item.Leading };
        return new ReportText(place, style, TextRole.Paragraph, [new ReportRun(place, letters, null, words, null)]);
    }
}
