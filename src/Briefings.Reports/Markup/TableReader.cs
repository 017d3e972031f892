using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Builds tables from checked elements.</summary>
internal sealed class TableReader(BuildState state, BlockBuilder blocks)
{
    public ReportTable Build(MarkupElement element)
    {
        var style = blocks.Style(element, "table");
        var rows = element.Elements.Where(child => child.Name == "row").ToArray();
        var count = rows.Length == 0 ? 0 : rows.Max(row => row.Elements.Sum(cell => blocks.Number(cell, "span", 1, 100) ?? 1));
        var widths = (element.Value("columns") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var aligns = (element.Value("align") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var columns = Enumerable.Range(0, count).Select(i => new ReportColumn(
            i < widths.Length && widths[i] != "auto" ? ColumnWidth(element.Find("columns")!, widths[i]) : null,
            i < aligns.Length ? ColumnAlign(element.Find("align")!, aligns[i]) : Alignment.Start)).ToImmutableArray();
        var head = rows.TakeWhile(row => blocks.Flag(row, "header", false)).ToArray();
        var caption = element.Elements.FirstOrDefault(child => child.Name == "caption");
        return new ReportTable(
            element.Place,
            style,
            columns,
            [.. head.Select(row => Row(row, count, header: true))],
            [.. rows.Skip(head.Length).Select(row => Row(row, count, header: false))],
            caption is null ? null : blocks.CaptionText(caption, "table-caption"))
        {
            Remarks = [.. element.Elements.Where(child => child.Name == "remark").Select(Remark)],
            Continued = element.Value("continued") is { Length: > 0 } words ? Line(element.Find("continued")!.Place, "table-continued", words.Trim()) : null,
        };
    }

    private ReportRemark Remark(MarkupElement element)
    {
        var text = blocks.CaptionText(element, state.Styles.Find("table-remark") is null ? "caption" : "table-remark") with { Role = TextRole.Paragraph };
        return new ReportRemark(element.Value("mark") is { Length: > 0 } mark ? Line(element.Place, text.Style, mark.Trim()) : null, text);
    }

    private ReportText Line(Place place, string style, string words) => Line(place, state.Styles.Find(style) ?? state.Styles.Get("caption"), words);

    private static ReportText Line(Place place, ReportStyle style, string words) =>
        new(place, style, TextRole.Paragraph, [new ReportRun(place, style.Characters, null, words, null)]);

    private ReportRow Row(MarkupElement row, int columns, bool header)
    {
        var cells = row.Elements
            .Select(cell => new ReportCell(blocks.Flow(cell, blocks.Style(cell, header ? "table-head" : "table-cell")), blocks.Flag(cell, "header", header), blocks.Number(cell, "span", 1, 100) ?? 1))
            .ToList();
        for (var missing = columns - cells.Sum(cell => cell.Span); missing > 0; missing--)
        {
            cells.Add(new ReportCell([], header, 1));
        }

        return new ReportRow([.. cells]);
    }

    private double? ColumnWidth(MarkupAttribute attribute, string text)
    {
        if (text == "side")
        {
            return blocks.OfMaster(text);
        }

        if (Lengths.Parse(text) is { } width and > 0 and < 5000)
        {
            return width;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{text}\" is none of auto, side and a length");
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
}
