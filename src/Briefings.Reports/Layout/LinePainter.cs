using System.Text;
using Briefings.Core;
using Briefings.Core.Drawing;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Paints the lines of one paragraph on one page: letters in their elements, lines under them, and links.</summary>
internal sealed class LinePainter(PageCanvas canvas, Tag tag)
{
    private readonly List<(ReportLink Link, StructureElement? Element, List<Rect> Areas, StringBuilder Words)> links = [];
    private readonly List<(Rect Rect, Colour Colour)> rules = [];
    private readonly Underlines underlines = new();
    private StructureElement? current;
    private PageScope scope;

    public void Paint(TextLine line, double x, double y, double baseline, double height)
    {
        for (var i = 0; i < line.Parts.Count; i++)
        {
            var part = line.Parts[i];
            var left = x + part.X;
            switch (part.Segment.Inline)
            {
                case ReportSquares squares:
                    Enter(null);
                    canvas.Ornament(page => Squares(page, squares, left, baseline));
                    break;
                case ReportInlinePicture picture:
                    Picture(picture, new Rect(left, baseline - picture.Height, part.Width, picture.Height));
                    break;
                case ReportIndexMark mark:
                    canvas.Reach(mark, y);
                    break;
                case ReportMarking marking:
                    Plate(part, marking, left, baseline);
                    break;
                default:
                    Text(line, part, left, baseline);
                    break;
            }

            if (part.Segment.Inline.Link is { } link)
            {
                AddArea(link, part, new Rect(left, y, part.Width, height));
            }
        }

        rules.AddRange(underlines.Take());
    }

    public void Finish()
    {
        Enter(null);
        if (rules.Count > 0)
        {
            canvas.Ornament(page =>
            {
                foreach (var (rect, colour) in rules)
                {
                    page.FillRectangle(rect, PageCanvas.Rgb(colour));
                }
            });
        }

        foreach (var (link, element, areas, words) in links)
        {
            canvas.Page.AddLink(Target(link), link.Address is { } address && !words.ToString().Contains(address, StringComparison.Ordinal) ? $"{words} ({address})" : words.ToString(), element, areas.ToArray());
        }
    }

    private void Text(TextLine line, LinePart part, double left, double baseline)
    {
        var letters = part.Segment.Letters;
        if (letters.Ground is { } ground)
        {
            Enter(null);
            var box = new Rect(left - 1.5, baseline - (letters.Size * 0.95), part.Width + 3, letters.Size * 1.25);
            canvas.Ornament(page => page.DrawPath(new VectorPath().RoundedRectangle(box, 1.5), PageCanvas.Rgb(ground)));
        }

        var element = ElementOf(part);
        Enter(element);
        var at = baseline - letters.Rise;
        canvas.Page.DrawText(part.Run!, left, at, new TextPaint(PageCanvas.Rgb(letters.Colour), letters.Tracking + line.LetterSpacing, line.WordSpacing, part.ActualText));
        if (letters.Underline)
        {
            underlines.Add(part.Run!, letters, left, part.Width, at, letters.Tracking + line.LetterSpacing, line.WordSpacing);
        }

        if (letters.Strike)
        {
            var face = part.Run!.Face;
            var thickness = Math.Max(0.4, face.StrikeoutThickness * letters.Size * 0.8);
            rules.Add((new Rect(left, at - (face.XHeight * letters.Size * 0.55), part.Width, thickness), letters.Colour));
        }

        if (part.Segment.Inline is ReportNoteMark mark)
        {
            NoteLink(mark, part, left, baseline, element);
        }
    }

    private StructureElement? ElementOf(LinePart part)
    {
        if (canvas.IsArtifact)
        {
            return null;
        }

        var paragraph = tag.Get(canvas.State.Document);
        switch (part.Segment.Inline)
        {
            case ReportRun { Language: { } language } run:
                var span = (run.Link is { } around ? ElementOf(around) : paragraph).Add(StructureType.Span);
                span.Language = language;
                return span;
            case { Link: { } link }:
                return ElementOf(link);
            case ReportNoteMark:
                return paragraph.Add(StructureType.Reference).Add(StructureType.Link);
            default:
                return paragraph;
        }
    }

    // What leads to another place of the document is a Reference too (ISO 32000-1, 14.8.4.4.1).
    private StructureElement ElementOf(ReportLink link)
    {
        if (tag.Links.TryGetValue(link, out var known))
        {
            return known;
        }

        var paragraph = tag.Get(canvas.State.Document);
        var outer = link.Anchor is null || tag.Type == StructureType.Reference ? paragraph : paragraph.Add(StructureType.Reference);
        return tag.Links[link] = outer.Add(StructureType.Link);
    }

    // Text of one element in a row is one stretch of marked content.
    private void Enter(StructureElement? element)
    {
        if (element == current || canvas.IsArtifact)
        {
            return;
        }

        if (current is not null)
        {
            scope.Dispose();
        }

        current = element;
        if (element is not null)
        {
            scope = canvas.Page.Mark(element);
        }
    }

    private void NoteLink(ReportNoteMark mark, LinePart part, double left, double baseline, StructureElement? element)
    {
        if (element is null)
        {
            return;
        }

        Enter(null);
        var size = part.Segment.Letters.Size;
        var name = NoteName(mark.Note);
        canvas.State.Used.Add(name);
        canvas.Page.AddLink(new LinkTarget.Named(name), mark.Note.Label, element, new Rect(left - 1, baseline - part.Segment.Letters.Rise - size, part.Width + 2, size * 1.3));
        // The note follows its first mark for who hears the page, though it stands at the foot; others, on an earlier page perhaps, lead to it.
        if (canvas.State.NoteTags.TryGetValue(mark.Note, out var note) && note.Parent == tag)
        {
            note.Get(canvas.State.Document);
        }
    }

    public static string NoteName(ReportNote note) => "fn." + note.Label;

    private void Plate(LinePart part, ReportMarking marking, double left, double baseline)
    {
        var letters = part.Segment.Letters;
        var size = letters.Size;
        var face = part.Run!.Face;
        var padding = ShapedText.PlatePadding * size;
        var cap = face.CapHeight * size;
        var plate = new Rect(left, baseline - cap - (padding * 0.95), part.Width, cap + (2 * padding * 0.95));
        canvas.Label(new PaintedLabel(marking.Marking, plate, size), () =>
        {
            Enter(null);
            canvas.Background(page => page.FillRectangle(plate, Pdf.Rgb.Black));
            Enter(canvas.IsArtifact ? null : tag.Get(canvas.State.Document));
            canvas.Page.DrawText(part.Run, left + padding, baseline, new TextPaint(PageCanvas.Rgb(Colour.Parse(marking.Marking.Colour())!.Value), letters.Tracking));
        });
    }

    private static void Squares(PdfPage page, ReportSquares squares, double left, double baseline)
    {
        var side = ShapedText.SquareSide * squares.Style.Size;
        var step = side + (ShapedText.SquareGap * squares.Style.Size);
        for (var i = 0; i < squares.Of; i++)
        {
            var filled = i < squares.Level;
            var rect = new Rect(left + (i * step), baseline - side, side, side);
            if (filled)
            {
                page.FillRectangle(rect, PageCanvas.Rgb(squares.Style.Colour));
            }
            else
            {
                // Drawn within its edge, so that filled and empty squares look equally large.
                page.DrawPath(new VectorPath().Rectangle(new Rect(rect.X + 0.3, rect.Y + 0.3, side - 0.6, side - 0.6)), null, new Stroke(PageCanvas.Rgb(squares.Empty), 0.6));
            }
        }
    }

    private void Picture(ReportInlinePicture picture, Rect rect)
    {
        Enter(null);
        if (canvas.IsArtifact || picture.Alternative.Length == 0)
        {
            canvas.Ornament(_ => canvas.Picture(picture.File, rect));
            return;
        }

        var figure = tag.Get(canvas.State.Document).Add(StructureType.Figure);
        figure.Alternative = picture.Alternative;
        figure.SetBounds(canvas.Page, rect);
        using (canvas.Page.Mark(figure))
        {
            canvas.Picture(picture.File, rect);
        }
    }

    private void AddArea(ReportLink link, LinePart part, Rect area)
    {
        if (canvas.IsArtifact)
        {
            return;
        }

        var index = links.FindIndex(each => ReferenceEquals(each.Link, link));
        if (index < 0)
        {
            index = links.Count;
            links.Add((link, ElementOf(link), [], new StringBuilder()));
        }

        var (_, _, areas, words) = links[index];
        words.Append(part.Run is null || part.ActualText is not null ? "" : part.Run.Text.ToString());
        if (areas.Count > 0 && areas[^1].Y.Equals(area.Y))
        {
            areas[^1] = areas[^1].Union(area);
        }
        else
        {
            areas.Add(area);
        }
    }

    private LinkTarget Target(ReportLink link)
    {
        if (link.Address is { } address)
        {
            return new LinkTarget.Web(address);
        }

        canvas.State.Used.Add(link.Anchor!);
        return new LinkTarget.Named(link.Anchor!);
    }
}
