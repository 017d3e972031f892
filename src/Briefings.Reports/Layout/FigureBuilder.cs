using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Lays out pictures and drawings with what stands beneath them.</summary>
internal sealed class FigureBuilder(PieceBuilder pieces, ReportDocument document)
{
    // How much wider than the main column a figure must be to reach into the margin.
    private const double WorthWide = 1.25;

    public StackPiece Build(ReportFigure figure, Surroundings around)
    {
        var style = figure.Style;
        var (width, ratio) = Size(figure, around.Width);
        var isOrnament = figure.Alternative.Length == 0;
        var group = new Tag(around.Parent, StructureType.Div);
        var parent = figure.Caption.IsEmpty ? around.Parent : group;
        var tag = isOrnament ? null : new Tag(parent, StructureType.Figure) { Alternative = figure.Alternative };
        var align = (around.Align ?? style.Align) switch { Alignment.Center => 0.5, Alignment.End => 1, _ => 0.0 };
        var parts = new List<Piece> { new PicturePiece(figure.File, width, width * ratio, around.Left((around.Width - width) * align, width), tag) { KeepWithNext = !figure.Caption.IsEmpty } };
        for (var i = 0; i < figure.Caption.Length; i++)
        {
            var text = figure.Caption[i];
            // The second line of a caption, the credit, is a paragraph of the same element's parent: an element has one caption.
            var piece = pieces.Text(text, around with { Parent = group, IsMain = false }, i == 0 ? StructureType.Caption : StructureType.P);
            piece.Before = text.Style.Before;
            piece.After = text.Style.After;
            piece.KeepWithNext = i < figure.Caption.Length - 1;
            parts.Add(piece);
        }

        return new StackPiece(parts) { KeepTogether = true, Floats = figure.Floats, Element = figure.Caption.IsEmpty ? tag : group };
    }

    /// <summary>Whether a figure stays in the main column though its style is wide: in more room it would get little larger, and stand on neither edge.</summary>
    public bool IsNarrow(ReportFigure figure) => Size(figure, pieces.Page.Measure).Width <= pieces.Page.Main * WorthWide;

    // How wide a picture stands in a measure, and its height in parts of that.
    private (double Width, double Ratio) Size(ReportFigure figure, double measure)
    {
        var picture = document.Pictures.GetValueOrDefault(figure.File);
        var ratio = picture is { Width: > 0 } ? picture.Height / picture.Width : 0;
        var width = figure.Width ?? (figure.Height is { } asked && ratio > 0 ? asked / ratio : measure);
        if (picture is { Drawing: null } && figure is { Width: null, Height: null })
        {
            // Not larger than it stays sharp: 100 pixels to the inch.
            width = Math.Min(width, picture.Width * 72 / 100);
        }

        var most = Math.Min(figure.Style.MaxHeight, (pieces.Page.Height - pieces.Page.Margin.Vertical) * 0.7);
        width = Math.Min(width, measure);
        return (width * ratio > most ? most / ratio : width, ratio);
    }

    /// <summary>A paragraph whose pictures fit into its lines: no wider than they are, no higher than a third of the page.</summary>
    public ReportText Fitted(ReportText text, double width)
    {
        if (!text.Inlines.Any(inline => inline is ReportInlinePicture picture && Height(picture, width) < picture.Height))
        {
            return text;
        }

        return text with
        {
            Inlines = [.. text.Inlines.Select(inline => inline is ReportInlinePicture picture ? picture with { Height = Math.Min(picture.Height, Height(picture, width)) } : inline)],
        };
    }

    private double Height(ReportInlinePicture picture, double width)
    {
        var most = (pieces.Page.Height - pieces.Page.Margin.Vertical) / 3;
        return document.Pictures.TryGetValue(picture.File, out var file) && file.Width > 0 ? Math.Min(most, width * file.Height / file.Width) : most;
    }
}
