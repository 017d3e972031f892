using System.Collections.Immutable;
using Briefings.Core.Drawing;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Draws pictures and drawings on pages.</summary>
internal sealed class PictureDrawer(ImmutableDictionary<string, ReportPicture> pictures)
{
    public void Draw(PdfPage page, string file, Rect rect)
    {
        if (!pictures.TryGetValue(file, out var picture) || rect.Width <= 0 || rect.Height <= 0)
        {
            return;
        }

        if (picture.Drawing is { } drawing)
        {
            var fit = new Transform(rect.Width / drawing.Width, 0, 0, rect.Height / drawing.Height, rect.X, rect.Y);
            using (page.Clip(new VectorPath().Rectangle(rect)))
            {
                foreach (var shape in drawing.Shapes)
                {
                    Draw(page, shape, fit, fit);
                }
            }

            return;
        }

        // The markup was refused where it is damaged.
        if (PictureDecoder.Read(picture.Bytes).Image is { } image)
        {
            page.DrawImage(image, rect);
        }
    }

    /// <summary>The words on a drawing, as lines with the place of their left end on the page.</summary>
    public IEnumerable<(TextLine Line, double X, double Y)> Labels(string file, Rect rect, PaintState state)
    {
        if (!pictures.TryGetValue(file, out var picture) || picture.Labels.IsEmpty || picture.Drawing is not { } drawing)
        {
            yield break;
        }

        var (across, down) = (rect.Width / drawing.Width, rect.Height / drawing.Height);
        foreach (var label in picture.Labels)
        {
            var letters = label.Style with { Size = Math.Max(1, label.Style.Size * down) };
            var (line, x, y) = LabelFit.Set(label, letters, rect, rect.X + (label.X * across), rect.Y + (label.Y * down), state, pictures);
            if (line is not null)
            {
                yield return (line, x, y);
            }
        }
    }

    private static void Draw(PdfPage page, Shape shape, Transform at, Transform whole)
    {
        switch (shape)
        {
            case GroupShape group:
                var inner = at.Around(group.Transform);
                foreach (var each in group.Shapes)
                {
                    Draw(page, each, inner, whole);
                }

                break;
            case PathShape path:
                // A line's width grows with the square root of the area, which is exact where the drawing keeps its proportions.
                var scale = Math.Sqrt(Math.Abs((at.A * at.D) - (at.B * at.C)));
                var stroke = path.Stroke is { } line
                    ? new Stroke(PageCanvas.Rgb(line.Colour), Math.Max(line.Width * scale, 0.05), line.Round ? LineCap.Round : LineCap.Butt, line.Round ? LineJoin.Round : LineJoin.Miter)
                    : (Stroke?)null;
                if ((at.E, at.F) != (whole.E, whole.F))
                {
                    // What is used in many places, such as a letter, is written alike in each, so that it takes little room once compressed.
                    using (page.Transform(Matrix.Translation(at.E, at.F)))
                    {
                        DrawPath(page, path, at with { E = 0, F = 0 }, stroke);
                    }

                    break;
                }

                DrawPath(page, path, at, stroke);
                break;
        }
    }

    private static void DrawPath(PdfPage page, PathShape path, Transform at, Stroke? stroke) =>
        page.DrawPath(PathOf(path, at), path.Fill is { } fill ? PageCanvas.Rgb(fill) : null, stroke, path.EvenOdd ? FillRule.EvenOdd : FillRule.NonZero);

    private static VectorPath PathOf(PathShape shape, Transform at)
    {
        var path = new VectorPath();
        (double X, double Y) Map(double x, double y) => ((at.A * x) + (at.C * y) + at.E, (at.B * x) + (at.D * y) + at.F);
        foreach (var segment in shape.Segments)
        {
            var (x, y) = Map(segment.X, segment.Y);
            switch (segment.Kind)
            {
                case SegmentKind.Move:
                    path.MoveTo(x, y);
                    break;
                case SegmentKind.Line:
                    path.LineTo(x, y);
                    break;
                case SegmentKind.Curve:
                    var (x1, y1) = Map(segment.X1, segment.Y1);
                    var (x2, y2) = Map(segment.X2, segment.Y2);
                    path.CurveTo(x1, y1, x2, y2, x, y);
                    break;
                default:
                    path.Close();
                    break;
            }
        }

        return path;
    }
}
