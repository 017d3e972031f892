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
internal sealed record Surroundings(double Width, Tag? Parent, string Language, bool IsMain = false, Alignment? Align = null);

/// <summary>Turns blocks into pieces: shapes text, breaks lines, measures tables and pictures.</summary>
internal sealed class PieceBuilder
{
    private readonly ReportDocument document;
    private readonly FaceFinder faces;
    private readonly PaintState paint;
    private readonly List<Diagnostic> found;
    private readonly TableBuilder tables;
    private readonly Dictionary<ReportText, ShapedText> shaped = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ReportNote> notesMade = new(ReferenceEqualityComparer.Instance);

    public PieceBuilder(ReportDocument document, FaceFinder faces, PaintState paint, List<Diagnostic> found)
    {
        this.document = document;
        this.faces = faces;
        this.paint = paint;
        this.found = found;
        tables = new TableBuilder(this, found);
    }

    public PageMaster Page => document.Page;

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
                case ReportSide side when around.IsMain && document.Page.Side > 0:
                    sides.Add(Side(side, around));
                    continue;
            }

            var piece = Build(block, around);
            piece.Anchor = block.Anchor;
            piece.Sides = sides.Count > 0 ? [.. sides] : piece.Sides;
            piece.BreakBefore = breakNext;
            sides.Clear();
            breakNext = false;
            pieces.Add(piece);
        }

        if (sides.Count > 0)
        {
            pieces.Add(new EmptyPiece(0) { Sides = sides });
        }

        return new StackPiece(pieces);
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
            ReportColumns or ReportTable => (60, 240),
            _ => (0, 0),
        };
        return (Math.Ceiling(least * 100) / 100 + extra, Math.Ceiling(most * 100) / 100 + extra);
    }

    private Piece Build(ReportBlock block, Surroundings around)
    {
        var style = block.Style;
        var own = around with { Language = block.Language ?? around.Language };
        var wide = around.IsMain && document.Page.Side > 0 && (style.Wide || style.Bleed);
        if (wide)
        {
            own = own with { Width = document.Page.Measure };
        }

        var piece = block switch
        {
            ReportText text => Text(text, own),
            ReportGroup group => Group(group, own),
            ReportList list => List(list, own),
            ReportTable table => tables.Build(table, own, wide),
            ReportFigure figure => Figure(figure, own),
            ReportColumns columns => Columns(columns, own),
            ReportSide side => Stack(side.Blocks, own with { IsMain = false, Parent = new Tag(own.Parent, StructureType.Div) }),
            ReportRule => new RulePiece(style, own.Width),
            ReportSpace space => new EmptyPiece(space.Height),
            _ => throw new InvalidOperationException($"Nothing lays out a {block.GetType().Name}."),
        };
        piece.Before = style.Before;
        piece.After = style.After;
        piece.KeepWithNext |= style.KeepWithNext;
        piece.KeepTogether |= style.KeepTogether;
        piece.Outdent = wide ? document.Page.Side + document.Page.Gutter : piece.Outdent;
        return piece;
    }

    public ShapedText Shape(ReportText text, string language)
    {
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
        var style = text.Style;
        // Code is part of a paragraph, not a block of its own.
        var parent = text.Role == TextRole.Code ? new Tag(around.Parent, StructureType.P) : around.Parent;
        var tag = new Tag(parent, type ?? TypeOf(text)) { Language = text.Language };
        var boxed = style.Fill is not null || style.Border != default || style.Padding != default;
        var width = around.Width - style.Indent - style.IndentEnd - (boxed ? style.Padding.Horizontal + style.Border.Horizontal : 0);
        var paragraph = Shape(text, around.Language);
        var lines = LineSetter.Set(paragraph, Math.Max(width, 1), around.Align ?? style.Align);
        var notes = lines.Select(line => Notes(line, tag, around)).ToArray();
        var mark = text.Role == TextRole.Heading ? new TextMark(text.Anchor, text.Level, Words(paragraph), text.Outline) : null;
        var ascent = faces.For(style.Characters).Main.CapHeight * style.Characters.Size;
        Piece piece = new TextPiece(lines, notes, style, tag, mark, ascent);
        if (boxed)
        {
            return new BoxPiece(piece, style, around.Width);
        }

        return style.Indent > 0 ? new ItemPiece(null, piece, style.Indent) : piece;
    }

    private static StructureType TypeOf(ReportText text) => text.Role switch
    {
        TextRole.Heading => StructureType.H1 + (Math.Clamp(text.Level, 1, 6) - 1),
        TextRole.Caption => StructureType.Caption,
        TextRole.Code => StructureType.Code,
        _ => StructureType.P,
    };

    private static string Words(ShapedText paragraph) => paragraph.Text.Replace(LineBreaks.LineEnd, ' ').Replace("\u00AD", "", StringComparison.Ordinal).Trim();

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
            var full = new Surroundings(document.Page.Side > 0 ? document.Page.Main : document.Page.Measure, noteTag, around.Language);
            var marker = Text(label with { Style = note.Style with { Indent = 0 } }, full, StructureType.Lbl);
            var blocks = note.Blocks.Select(block => block is ReportText text ? text with { Style = text.Style with { Indent = 0 } } : block);
            var content = Stack([.. blocks], full with { Width = full.Width - note.Style.Indent });
            made.Add(new NotePiece(note, new ItemPiece(marker, content, note.Style.Indent)));
        }

        return made;
    }

    private Piece Group(ReportGroup group, Surroundings around)
    {
        var style = group.Style;
        var type = group.Role switch
        {
            GroupRole.Section => StructureType.Sect,
            GroupRole.Quote => StructureType.BlockQuote,
            _ => StructureType.Div,
        };
        var tag = new Tag(around.Parent, type) { Language = group.Language };
        var plain = style.Fill is null && style.Border == default && style.Padding == default && style.Indent <= 0 && style.IndentEnd <= 0;
        var inner = around.Width - style.Indent - style.IndentEnd - style.Padding.Horizontal - style.Border.Horizontal;
        var content = Stack(group.Blocks, around with { Width = Math.Max(inner, 1), Parent = tag, IsMain = around.IsMain && plain && !style.Wide });
        return plain ? content : new BoxPiece(content, style, around.Width);
    }

    private StackPiece List(ReportList list, Surroundings around)
    {
        var tag = new Tag(around.Parent, StructureType.L) { Numbering = list.Ordered ? ListNumbering.Decimal : list.Style.Marker.Length > 0 ? ListNumbering.Disc : ListNumbering.None };
        var pieces = new List<Piece>();
        var widest = list.Items.Select(item => item.Marker is null ? 0 : Shape(item.Marker, around.Language).MostWidth).DefaultIfEmpty(0).Max();
        var indent = Math.Max(list.Style.Indent, widest > 0 ? widest + 4 : 0);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var itemTag = new Tag(tag, StructureType.LI);
            var marker = item.Marker is { } text ? Text(text, around with { Width = indent - 4, Parent = itemTag, IsMain = false }, StructureType.Lbl) : null;
            var content = Stack(item.Blocks, around with { Width = Math.Max(around.Width - indent, 1), Parent = new Tag(itemTag, StructureType.LBody), IsMain = false });
            pieces.Add(new ItemPiece(marker, content, indent) { Before = i > 0 ? list.Style.Gap : 0 });
        }

        return new StackPiece(pieces);
    }

    private StackPiece Figure(ReportFigure figure, Surroundings around)
    {
        var style = figure.Style;
        var picture = document.Pictures.GetValueOrDefault(figure.File);
        var ratio = picture is { Width: > 0 } ? picture.Height / picture.Width : 0;
        var width = figure.Width ?? (figure.Height is { } asked && ratio > 0 ? asked / ratio : around.Width);
        if (picture is { Drawing: null } && figure is { Width: null, Height: null })
        {
            // Not larger than it stays sharp: 100 pixels to the inch.
            width = Math.Min(width, picture.Width * 72 / 100);
        }

        var most = Math.Min(style.MaxHeight, (document.Page.Height - document.Page.Margin.Vertical) * 0.7);
        width = Math.Min(width, around.Width);
        width = width * ratio > most ? most / ratio : width;
        var isOrnament = figure.Alternative.Length == 0;
        var group = new Tag(around.Parent, StructureType.Div);
        var parent = figure.Caption.IsEmpty ? around.Parent : group;
        var tag = isOrnament ? null : new Tag(parent, StructureType.Figure) { Alternative = figure.Alternative };
        var align = (around.Align ?? style.Align) switch { Alignment.Center => 0.5, Alignment.End => 1, _ => 0.0 };
        var pieces = new List<Piece> { new PicturePiece(figure.File, width, width * ratio, (around.Width - width) * align, tag) { KeepWithNext = !figure.Caption.IsEmpty } };
        for (var i = 0; i < figure.Caption.Length; i++)
        {
            var text = figure.Caption[i];
            // The second line of a caption, the credit, is a paragraph of the same element's parent: an element has one caption.
            var piece = Text(text, around with { Parent = group, IsMain = false }, i == 0 ? StructureType.Caption : StructureType.P);
            piece.Before = text.Style.Before;
            piece.After = text.Style.After;
            piece.KeepWithNext = i < figure.Caption.Length - 1;
            pieces.Add(piece);
        }

        return new StackPiece(pieces) { KeepTogether = true };
    }

    private ColumnsPiece Columns(ReportColumns columns, Surroundings around)
    {
        var gaps = columns.Gap * Math.Max(0, columns.Columns.Length - 1);
        var fixedWidth = columns.Columns.Sum(column => column.Width ?? 0);
        var free = columns.Columns.Count(column => column.Width is null);
        var share = free > 0 ? Math.Max((around.Width - gaps - fixedWidth) / free, 8) : 0;
        var shrink = free == 0 && fixedWidth + gaps > around.Width ? (around.Width - gaps) / fixedWidth : 1;
        var x = 0.0;
        var placed = new List<(double, Piece)>();
        foreach (var column in columns.Columns)
        {
            var width = (column.Width ?? share) * shrink;
            placed.Add((x, Stack(column.Blocks, around with { Width = Math.Max(width, 8), IsMain = false })));
            x += width + columns.Gap;
        }

        return new ColumnsPiece(placed);
    }

    private SideNote Side(ReportSide side, Surroundings around)
    {
        var tag = new Tag(around.Parent, StructureType.Div);
        var stack = Stack(side.Blocks, around with { Width = document.Page.Side, Parent = tag, IsMain = false });
        // Notes of the margin stand under it, since the foot belongs to the main column.
        return new SideNote(stack.Notes.Count == 0 ? stack : new StackPiece([stack, .. stack.Notes]), tag);
    }
}
