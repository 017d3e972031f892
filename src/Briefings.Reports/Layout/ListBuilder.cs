using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Lays out lists, whose markers hang beside their items, and terms with what they mean.</summary>
internal sealed class ListBuilder(PieceBuilder pieces, List<Diagnostic> found)
{
    // Between a marker and its item, in points.
    private const double MarkerGap = 4;

    /// <summary>A list.</summary>
    public StackPiece Build(ReportList list, Surroundings around)
    {
        var tag = new Tag(around.Parent, StructureType.L) { Numbering = list.Ordered ? ListNumbering.Decimal : list.Style.Marker.Length > 0 ? ListNumbering.Disc : ListNumbering.None, Language = list.Language };
        var parts = new List<Piece>();
        var widest = list.Items.Select(item => item.Marker is null ? 0 : pieces.Shape(item.Marker, around.Language).MostWidth).DefaultIfEmpty(0).Max();
        var hangs = widest > 0 ? widest + MarkerGap : 0;
        // Where the words would have no room beside the markers, the markers stand above them.
        var above = hangs > Math.Max(around.Width - Measures.Least, 0);
        var indent = above ? 0 : Math.Max(hangs, Measures.Fit(Math.Max(list.Style.Indent, hangs), around.Width, list.Place, found));
        if (above)
        {
            found.Add(new Diagnostic(Codes.ReportFit, list.Place, "there is no room beside the markers of the list, so that they stand above its items", "nest it less deeply, or give it shorter markers"));
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var itemTag = new Tag(tag, StructureType.LI);
            // The dots of numbers stand below each other.
            var own = above ? around
                : list.Ordered && !around.RightToLeft ? around with { Width = widest + 0.01, Align = Alignment.End }
                : around with { Width = indent - MarkerGap };
            var marker = item.Marker is { } text ? pieces.Text(text, own with { Parent = itemTag, IsMain = false }, StructureType.Lbl) : null;
            var content = pieces.Stack(item.Blocks, around with { Width = Math.Max(around.Width - indent, 1), Parent = new Tag(itemTag, StructureType.LBody), IsMain = false });
            Piece piece = above && marker is not null ? new StackPiece([Kept(marker), content]) : Item(marker, content, indent, around);
            piece.Before = i > 0 ? list.Style.Gap : 0;
            // An item alone at the foot or the head of a page looks lost: two of a longer list stay together.
            piece.KeepWithNext = list.Items.Length > 2 && (i == 0 || i == list.Items.Length - 2);
            parts.Add(piece);
        }

        return new StackPiece(parts);
    }

    /// <summary>A marker beside what it belongs to: at the left, or at the right where reading begins there.</summary>
    public static ItemPiece Item(Piece? marker, Piece content, double indent, Surroundings around) => around.RightToLeft
        ? new ItemPiece(marker, content, around.Width - indent + MarkerGap, 0)
        : new ItemPiece(marker, content, 0, indent);

    /// <summary>Terms with what they mean.</summary>
    public StackPiece Build(ReportDefinitions definitions, Surroundings around)
    {
        var list = new Tag(around.Parent, StructureType.L) { Numbering = ListNumbering.None, Language = definitions.Language };
        var parts = new List<Piece>();
        Tag? item = null;
        foreach (var entry in definitions.Entries)
        {
            if (entry.Term is { } term)
            {
                item = new Tag(list, StructureType.LI);
                var piece = pieces.Text(term, around with { Parent = item, IsMain = false }, StructureType.Lbl);
                (piece.Before, piece.After, piece.KeepWithNext) = (term.Style.Before, term.Style.After, term.Style.KeepWithNext);
                parts.Add(piece);
            }

            if (!entry.Blocks.IsEmpty)
            {
                var body = new Tag(item ??= new Tag(list, StructureType.LI), StructureType.LBody);
                var style = Measures.Fit(entry.Style with { Padding = default, Border = default }, around.Width, definitions.Place, found);
                var width = Math.Max(around.Width - style.Indent - style.IndentEnd, 1);
                var content = pieces.Stack(entry.Blocks, around with { Width = width, Parent = body, IsMain = false });
                parts.Add(new ItemPiece(null, content, 0, around.RightToLeft ? style.IndentEnd : style.Indent) { Before = style.Before, After = style.After });
            }
        }

        return new StackPiece(parts);
    }

    private static Piece Kept(Piece marker)
    {
        marker.KeepWithNext = true;
        return marker;
    }
}
