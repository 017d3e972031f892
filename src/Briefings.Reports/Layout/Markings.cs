using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>A label that was painted in a running head or foot.</summary>
/// <param name="Marking">Which.</param>
/// <param name="Plate">Its black ground on the page.</param>
/// <param name="Size">Of its letters in points.</param>
internal sealed record PaintedLabel(Tlp Marking, Rect Plate, double Size);

/// <summary>The label of a marked document in running heads and feet (FIRST TLP 2.0: head and foot of each page, 12 points or more).</summary>
internal static class Markings
{
    /// <summary>Whether the label is among blocks.</summary>
    public static bool Shown(ImmutableArray<ReportBlock> blocks, Tlp marking) => blocks.Any(block => block switch
    {
        ReportText text => text.Inlines.Any(inline => inline is ReportMarking label && label.Marking == marking),
        ReportGroup group => Shown(group.Blocks, marking),
        ReportColumns columns => columns.Columns.Any(column => Shown(column.Blocks, marking)),
        _ => false,
    });

    /// <summary>The label on a line of its own, at the end of it.</summary>
    public static ReportText Line(ReportStyles styles, Tlp marking)
    {
        var style = styles.Get("marking");
        return new ReportText(default, style with { Align = Alignment.End }, TextRole.Paragraph, [new ReportMarking(default, style.Characters, marking)])
        {
            // At the right in Arabic too: labels are never translated.
            Language = "en",
        };
    }

    /// <summary>Why the label can't be seen where it was painted; null where one of its plates can.</summary>
    /// <param name="marking">The label.</param>
    /// <param name="canvas">The page.</param>
    /// <param name="first">The first of the canvas's labels that belongs to this head or foot.</param>
    /// <param name="atTop">Whether it is the head.</param>
    public static string? Unseen(Tlp marking, PageCanvas canvas, int first, bool atTop)
    {
        var own = canvas.Labels.Skip(first).Where(label => label.Marking == marking).ToArray();
        if (own.Length == 0)
        {
            return "it has no place there";
        }

        own = [.. own.Where(label => label.Size >= MarkingReader.LeastSize)];
        if (own.Length == 0)
        {
            return "its letters are smaller than 12 points";
        }

        return Array.Exists(own, label => IsInPlace(label.Plate, canvas.Page, atTop)) ? null : "it lies beyond the paper, or in the other half of the page";
    }

    private static bool IsInPlace(Rect plate, PdfPage page, bool atTop) =>
        plate.X >= 0 && plate.Right <= page.Width && (atTop ? plate.Y >= 0 && plate.Bottom <= page.Height / 2 : plate.Y >= page.Height / 2 && plate.Bottom <= page.Height);
}
