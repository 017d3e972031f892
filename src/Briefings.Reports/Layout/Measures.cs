using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Keeps room for words: indents, borders and what stands side by side give way before anything leaves the column.</summary>
internal static class Measures
{
    /// <summary>The least measure that indents leave, in points: some eight letters of a text.</summary>
    public const double Least = 36;

    // Sides that keep more of their width than this still look as they were meant.
    private const double Noticed = 0.5;

    /// <summary>A style with as much room at its sides as its column has.</summary>
    /// <param name="style">The style.</param>
    /// <param name="width">The column's width in points.</param>
    /// <param name="place">Where the block was written.</param>
    /// <param name="found">Told where little is left of the sides.</param>
    public static ReportStyle Fit(ReportStyle style, double width, Place place, List<Diagnostic> found)
    {
        var sides = style.Indent + style.IndentEnd + style.Padding.Horizontal + style.Border.Horizontal;
        var room = Math.Max(width - Least, 0);
        if (sides <= room + 0.01)
        {
            return style;
        }

        var share = room / sides;
        Narrowed(share, place, found);
        return style with
        {
            Indent = style.Indent * share,
            IndentEnd = style.IndentEnd * share,
            Padding = style.Padding with { Start = style.Padding.Start * share, End = style.Padding.End * share },
            Border = style.Border with { Start = style.Border.Start * share, End = style.Border.End * share },
        };
    }

    /// <summary>An indent, or what of it the column has room for.</summary>
    /// <param name="indent">In points.</param>
    /// <param name="width">The column's width in points.</param>
    /// <param name="place">Where the block was written.</param>
    /// <param name="found">Told where little is left of it.</param>
    public static double Fit(double indent, double width, Place place, List<Diagnostic> found)
    {
        var room = Math.Max(width - Least, 0);
        if (indent > room)
        {
            Narrowed(room / indent, place, found);
        }

        return Math.Min(indent, room);
    }

    private static void Narrowed(double share, Place place, List<Diagnostic> found)
    {
        if (share < Noticed && place.File is not null)
        {
            found.Add(new Diagnostic(Codes.ReportFit, place, "there is no room for its indent, so that it stands less far in", "nest it less deeply, or give its style less room at the sides"));
        }
    }
}
