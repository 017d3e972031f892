using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Where blocks are built: their room, their parent, and what is around them.</summary>
/// <param name="Width">The measure in points.</param>
/// <param name="Parent">The element that theirs are part of; null for the document.</param>
/// <param name="Language">Their language.</param>
/// <param name="IsMain">Whether they stand in the main column, from which wide things may reach into the margin.</param>
/// <param name="Align">How their lines are set, where something around them says so.</param>
/// <param name="SparesHyphens">Whether a hyphen is the last resort, as in cells of tables.</param>
internal sealed record Surroundings(double Width, Tag? Parent, string Language, bool IsMain = false, Alignment? Align = null, bool SparesHyphens = false)
{
    /// <summary>Whether what stands side by side begins at the right.</summary>
    public bool RightToLeft => Bidi.IsRightToLeft(Language);

    /// <summary>The left edge of something as wide as this that begins at a distance from where reading does.</summary>
    public double Left(double start, double width) => RightToLeft ? Width - start - width : start;
}

/// <summary>Turns blocks into pieces: shapes text, breaks lines, measures tables and pictures.</summary>
internal sealed class PieceBuilder
{
    private readonly ReportDocument document;
    private readonly FaceFinder faces;
    private readonly PaintState paint;
    private readonly List<Diagnostic> found;
    private readonly TableBuilder tables;
    private readonly FigureBuilder figures;
    private readonly ApparatusBuilder apparatus;
    private readonly ListBuilder lists;
    private readonly ColumnsBuilder columns;
    private readonly Dictionary<ReportText, ShapedText> shaped;
    private readonly HashSet<ReportNote> notesMade = new(ReferenceEqualityComparer.Instance);

    /// <summary>A builder for one pass over a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="faces">Where faces come from.</param>
    /// <param name="paint">What pages share.</param>
    /// <param name="found">Told what is wrong.</param>
    /// <param name="shaped">Text that was shaped in an earlier pass; this one adds its own.</param>
    /// <param name="known">The page numbers that an earlier pass found; null in the first.</param>
    public PieceBuilder(ReportDocument document, FaceFinder faces, PaintState paint, List<Diagnostic> found, Dictionary<ReportText, ShapedText> shaped, PageNumbers? known)
    {
        this.document = document;
        this.faces = faces;
        this.paint = paint;
        this.found = found;
        this.shaped = shaped;
        Page = document.Page;
        tables = new TableBuilder(this, found);
        figures = new FigureBuilder(this, document);
        lists = new ListBuilder(this, found);
        columns = new ColumnsBuilder(this, found);
        apparatus = new ApparatusBuilder(this, document, known ?? new PageNumbers());
    }

    /// <summary>The master of the pages that blocks are built for.</summary>
    public PageMaster Page { get; set; }

    /// <summary>Whether the margin column stands at the right: by the document's language, whatever that of a block is.</summary>
    public bool PageIsRightToLeft => Bidi.IsRightToLeft(document.Information.Language);

    /// <summary>What fields are filled in with; set for running heads and feet.</summary>
    public FieldValues? Fields { get; set; }

    public StackPiece Stack(ImmutableArray<ReportBlock> blocks, Surroundings around)
    {
        var pieces = new List<Piece>(blocks.Length);
        var sides = new List<SideNote>();
        var breakNext = false;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ReportBreak:
                    breakNext = true;
                    continue;
                case ReportSide side when around.IsMain && Page.Side > 0:
                    sides.Add(Side(side, around));
                    continue;
            }

            var piece = Build(block, around);
            piece.Anchors = block.Anchor is { } anchor ? [anchor] : [];
            piece.Sides = sides.Count > 0 ? [.. sides] : piece.Sides;
            piece.BreakBefore = breakNext;
            sides.Clear();
            breakNext = around.IsMain && piece is StackPiece { EndsWithBreak: true };
            Add(piece, around, pieces);
        }

        if (sides.Count > 0)
        {
            pieces.Add(new EmptyPiece(0) { Sides = sides });
        }

        var section = 0;
        var floats = new List<Tag>();
        foreach (var piece in pieces)
        {
            section = piece.Heading > 0 ? piece.Heading : section;
            piece.Section = section;
            piece.Passed = [.. floats];
            if (!piece.Floats)
            {
                floats.Clear();
                continue;
            }

            floats.AddRange(piece.Sides.Select(side => side.Tag));
            if (piece.Element is { } element)
            {
                floats.Add(element);
            }
        }

        return new StackPiece(pieces) { EndsWithBreak = breakNext && around.IsMain };
    }

    // What only groups others stands with them in the column itself, so that breaks, floats and the grid of lines reach into it.
    private static void Add(Piece piece, Surroundings around, List<Piece> pieces)
    {
        if (!around.IsMain || piece is not StackPiece { IsEmpty: false, KeepTogether: false } stack || piece.Outdent > 0 || piece.IsWide || piece.Floats)
        {
            pieces.Add(piece);
            return;
        }

        var inner = stack.Pieces.ToArray();
        var (first, last) = (inner[0], inner[^1]);
        first.Before = Math.Max(first.Before, piece.Before);
        first.Anchors = [.. piece.Anchors, .. first.Anchors];
        first.Sides = [.. piece.Sides, .. first.Sides];
        first.BreakBefore |= piece.BreakBefore;
        last.After = Math.Max(last.After, piece.After);
        last.KeepWithNext |= piece.KeepWithNext;
        pieces.AddRange(inner);
    }

    /// <summary>The widths that blocks ask for: at least, and at most.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="language">Their language.</param>
    /// <param name="divided">Whether words may be divided to need less.</param>
    public (double Least, double Most) Measure(ImmutableArray<ReportBlock> blocks, string language, bool divided = false)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var block in blocks)
        {
            var (one, other) = Measure(block, language, divided);
            (least, most) = (Math.Max(least, one), Math.Max(most, other));
        }

        return (least, most);
    }

    private (double Least, double Most) Measure(ReportBlock block, string language, bool divided)
    {
        var own = block.Language ?? language;
        var style = block.Style;
        var extra = style.Indent + style.IndentEnd + style.Padding.Horizontal + style.Border.Horizontal;
        var (least, most) = block switch
        {
            ReportText text => (divided ? Shape(text, own).DividedWidth : Shape(text, own).LeastWidth, Shape(text, own).MostWidth),
            ReportGroup group => Measure(group.Blocks, own, divided),
            ReportSide side => Measure(side.Blocks, own, divided),
            ReportList list => Measure([.. list.Items.SelectMany(item => item.Blocks)], own, divided),
            ReportFigure { Width: { } width } => (Math.Min(width, 40), width),
            ReportFigure => (40, 160),
            ReportDefinitions definitions => Measure([.. definitions.Entries.SelectMany(entry => entry.Term is null ? entry.Blocks : entry.Blocks.Insert(0, entry.Term))], own, divided),
            ReportColumns or ReportTable or ReportFlow => (60, 240),
            _ => (0, 0),
        };
        return (Math.Ceiling(least * 100) / 100 + extra, Math.Ceiling(most * 100) / 100 + extra);
    }

    /// <summary>
    /// The paragraphs of blocks, with what indents take of the width around them and with their leading, for weighing widths against each other.
    /// Pictures and tables count nothing.
    /// </summary>
    public IEnumerable<(ShapedText Text, double Taken, double Leading)> Paragraphs(ImmutableArray<ReportBlock> blocks, string language, double taken = 0)
    {
        foreach (var block in blocks)
        {
            var own = block.Language ?? language;
            var style = block.Style;
            var inner = taken + style.Indent + style.IndentEnd + style.Padding.Horizontal + style.Border.Horizontal;
            var within = block switch
            {
                ReportText text => [(Shape(text, own), inner, style.Leading)],
                ReportGroup group => Paragraphs(group.Blocks, own, inner),
                ReportList list => list.Items.SelectMany(item => Paragraphs(item.Blocks, own, inner)),
                _ => (IEnumerable<(ShapedText, double, double)>)[],
            };
            foreach (var paragraph in within)
            {
                yield return paragraph;
            }
        }
    }

    private Piece Build(ReportBlock block, Surroundings around)
    {
        var style = block.Style;
        var own = around with { Language = block.Language ?? around.Language };
        var wide = around.IsMain && Page.Side > 0 && (style.Wide || style.Bleed) && !(block is ReportFigure narrow && figures.IsNarrow(narrow));
        if (wide)
        {
            own = own with { Width = Page.Measure };
        }

        var piece = block switch
        {
            ReportText text => Text(text, own),
            ReportGroup group => Group(group, own),
            ReportList list => lists.Build(list, own),
            ReportDefinitions definitions => lists.Build(definitions, own),
            ReportTable table => tables.Build(table, own, wide),
            ReportFigure figure => figures.Build(figure, own),
            ReportColumns side => columns.Build(side, own),
            ReportFlow flow => Flow(flow.Blocks, flow.Count, flow.Gap, own, flow.Place),
            ReportContents contents => apparatus.Contents(contents, own),
            ReportIndex index => apparatus.Index(index, own),
            ReportSide side => Stack(side.Blocks, own with { IsMain = false, Parent = new Tag(own.Parent, StructureType.Div) }),
            ReportRule => new RulePiece(style, own.Width),
            ReportSpace space => new EmptyPiece(space.Height),
            _ => throw new InvalidOperationException($"Nothing lays out a {block.GetType().Name}."),
        };
        piece.Before = style.Before;
        piece.After = style.After;
        piece.KeepWithNext |= style.KeepWithNext;
        piece.KeepTogether |= style.KeepTogether;
        piece.Outdent = wide && !PageIsRightToLeft ? Page.Side + Page.Gutter : piece.Outdent;
        piece.IsWide |= wide;
        return piece;
    }

    /// <summary>Lets go of the text that was shaped, unless another pass will ask for it.</summary>
    public void Forget()
    {
        if (!document.ShowsPageNumbers)
        {
            shaped.Clear();
        }
    }

    public ShapedText Shape(ReportText text, string language)
    {
        text = apparatus.WithPages(text);
        if (shaped.TryGetValue(text, out var known))
        {
            return known;
        }

        var made = ShapedText.Shape(text, language, faces, document.Pictures, Fields, found);
        // Running heads are shaped anew for each page, since fields differ.
        if (Fields is null)
        {
            shaped[text] = made;
        }

        return made;
    }

    /// <summary>Lines of one paragraph, with its ground and indent.</summary>
    public Piece Text(ReportText text, Surroundings around, StructureType? type = null)
    {
        var style = Measures.Fit(text.Style, around.Width, text.Place, found);
        text = style == text.Style ? text : text with { Style = style };
        // Code is part of a paragraph, not a block of its own.
        var parent = text.Role == TextRole.Code ? new Tag(around.Parent, StructureType.P) : around.Parent;
        var tag = new Tag(parent, type ?? TypeOf(text)) { Language = text.Language };
        var boxed = style.Fill is not null || style.Border != default || style.Padding != default;
        var width = around.Width - style.Indent - style.IndentEnd - (boxed ? style.Padding.Horizontal + style.Border.Horizontal : 0);
        var piece = Lines(text, tag, width, around);
        if (boxed)
        {
            return new BoxPiece(piece, around.RightToLeft ? style.Mirrored() : style, around.Width);
        }

        var left = around.RightToLeft ? style.IndentEnd : style.Indent;
        return left > 0 ? new ItemPiece(null, piece, 0, left) : piece;
    }

    /// <summary>From the top of a paragraph in a style to its first baseline.</summary>
    public double FirstBaseline(ReportStyle style) => (style.Leading + (faces.For(style.Characters).CapHeight * style.Characters.Size)) / 2;

    /// <summary>Lines of one paragraph and nothing around them.</summary>
    public TextPiece Lines(ReportText text, Surroundings around, StructureType type) => Lines(text, new Tag(around.Parent, type), around.Width, around);

    /// <summary>Lines of one paragraph and nothing around them, in an element that is there already.</summary>
    public TextPiece Lines(ReportText text, Tag tag, double width, Surroundings around)
    {
        var style = text.Style;
        text = ObjectFit.Fitted(figures.Fitted(text, Math.Max(width, 1)), Math.Max(width, 1), each => Shape(each, around.Language), found);
        var paragraph = Shape(text, around.Language);
        var lines = LineSetter.Set(paragraph, Math.Max(width, 1), around.Align ?? style.Align, around.SparesHyphens);
        if (!document.ShowsPageNumbers)
        {
            // Tables and lists measure before they set; once set, only another pass would ask again.
            shaped.Remove(text);
        }

        var notes = lines.Select(line => Notes(line, tag, around)).ToArray();
        var mark = text.Role == TextRole.Heading ? new TextMark(text.Anchor, text.Level, ApparatusBuilder.Words(text), text.Outline) : null;
        var ascent = faces.For(style.Characters).CapHeight * style.Characters.Size;
        return new TextPiece(lines, notes, style, tag, mark, ascent);
    }

    private static StructureType TypeOf(ReportText text) => text.Role switch
    {
        TextRole.Heading => StructureType.H1 + (Math.Clamp(text.Level, 1, 6) - 1),
        TextRole.Caption => StructureType.Caption,
        TextRole.Code => StructureType.Code,
        _ => StructureType.P,
    };

    private IReadOnlyList<NotePiece> Notes(TextLine line, Tag tag, Surroundings around)
    {
        if (line.Notes.Count == 0)
        {
            return Piece.NoNotes;
        }

        var made = new List<NotePiece>();
        foreach (var note in line.Notes.Where(notesMade.Add))
        {
            var noteTag = new Tag(tag, StructureType.Note);
            paint.NoteTags[note] = noteTag;
            var letters = note.Style.Characters;
            var label = new ReportText(default, note.Style, TextRole.Paragraph, [new ReportRun(default, letters, null, note.Label + ".", null)]);
            var full = new Surroundings(Page.Side > 0 ? Page.Main : Page.Measure, noteTag, around.Language);
            var marker = Text(label with { Style = note.Style with { Indent = 0 } }, full with { Width = Math.Max(note.Style.Indent - 4, Shape(label, around.Language).MostWidth + 0.1) }, StructureType.Lbl);
            var blocks = note.Blocks.Select(block => block is ReportText text ? text with { Style = text.Style with { Indent = 0 } } : block);
            var indent = Measures.Fit(note.Style.Indent, full.Width, default, found);
            var content = Stack([.. blocks], full with { Width = full.Width - indent });
            made.Add(new NotePiece(note, ListBuilder.Item(marker, content, indent, full)));
        }

        return made;
    }

    private Piece Group(ReportGroup group, Surroundings around)
    {
        var style = Measures.Fit(group.Style, around.Width, group.Place, found);
        var type = group.Role switch
        {
            GroupRole.Section => StructureType.Sect,
            GroupRole.Quote => StructureType.BlockQuote,
            _ => StructureType.Div,
        };
        var tag = new Tag(around.Parent, type) { Language = group.Language };
        var plain = group.Style.IsPlain;
        var inner = around.Width - style.Indent - style.IndentEnd - style.Padding.Horizontal - style.Border.Horizontal;
        var content = Stack(group.Blocks, around with { Width = Math.Max(inner, 1), Parent = tag, IsMain = around.IsMain && plain && !style.Wide });
        Piece piece = plain ? content : new BoxPiece(content, around.RightToLeft ? style.Mirrored() : style, around.Width);
        // What ends in a heading is a heading to what follows it.
        piece.KeepWithNext = !content.IsEmpty && content.Pieces.Last().KeepWithNext;
        return piece;
    }

    /// <summary>Blocks in several columns of about one height.</summary>
    public Piece Flow(ImmutableArray<ReportBlock> blocks, int count, double gap, Surroundings around, Place place) => columns.Flow(blocks, count, gap, around, place);

    private SideNote Side(ReportSide side, Surroundings around)
    {
        var tag = new Tag(around.Parent, StructureType.Div);
        var stack = Stack(side.Blocks, around with { Width = Page.Side, Parent = tag, IsMain = false });
        // Notes of the margin stand under it, since the foot belongs to the main column.
        return new SideNote(stack.Notes.Count == 0 ? stack : new StackPiece([stack, .. stack.Notes]), tag);
    }
}
