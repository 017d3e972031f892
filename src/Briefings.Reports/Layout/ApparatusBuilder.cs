using System.Collections.Immutable;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Lays out contents and index with the page numbers that an earlier pass found.</summary>
internal sealed class ApparatusBuilder(PieceBuilder pieces, ReportDocument document, PageNumbers known)
{
    // Room for the numbers of pages, whatever they are, so that they do not change where lines end.
    private const string WidestNumber = "8888";

    /// <summary>The headings of the document with their pages, nested as they are (ISO 32000-1, Table 333: TOC, TOCI).</summary>
    public Piece Contents(ReportContents contents, Surroundings around)
    {
        var list = new Tag(around.Parent, StructureType.TOC);
        var above = new Stack<(int Level, Tag Item, Tag Below)>();
        var entries = new List<Piece>();
        foreach (var heading in Headings(document.Blocks).Where(heading => heading.Level <= contents.Depth))
        {
            var style = Style($"contents-{heading.Level}", "text");
            var letters = style.Characters;
            var link = new ReportLink(null, heading.Anchor, heading.Place);
            while (above.TryPeek(out var open) && open.Level >= heading.Level)
            {
                above.Pop();
            }

            var item = new Tag(above.TryPeek(out var over) ? over.Below : list, StructureType.TOCI);
            above.Push((heading.Level, item, new Tag(item, StructureType.TOC)));
            // Words and page are one link to one place.
            var reference = new Tag(item, StructureType.Reference);
            var inner = around with { IsMain = false, Language = heading.Language ?? around.Language };
            ReportText Line(string words, Alignment align) => new(
                heading.Place,
                style with { Align = align, Indent = 0, IndentEnd = 0 },
                TextRole.Paragraph,
                [new ReportRun(heading.Place, letters, link, words, null)]);
            var column = pieces.Shape(Line(WidestNumber, Alignment.Start), around.Language).MostWidth;
            var width = Math.Max(around.Width - style.Indent - style.IndentEnd - column, 8);
            var words = pieces.Lines(Line(heading.Words, Alignment.Start), reference, width, inner);
            var page = known.PageOf(heading.Anchor) is { } number ? known.LabelOf(number) : "";
            var digits = page.Length == 0 ? null : pieces.Lines(Line(page, Alignment.End), reference, column, inner);
            entries.Add(new EntryPiece(words, digits, width, column, around.RightToLeft, style.Indent, contents.Leader ? letters.Colour : null) { Before = style.Before, After = style.After, KeepWithNext = style.KeepWithNext });
        }

        return new StackPiece(entries);
    }

    /// <summary>The same text with the numbers of the pages that it refers to.</summary>
    public ReportText WithPages(ReportText text)
    {
        if (!text.Inlines.Any(inline => inline is ReportPageReference))
        {
            return text;
        }

        // Before a pass has found them, a number as wide as most takes their place.
        return text with
        {
            Inlines = [.. text.Inlines.Select(inline => inline is ReportPageReference reference
                ? new ReportRun(reference.Place, reference.Style, reference.Link, known.PageOf(reference.Anchor) is { } page ? known.LabelOf(page) : "88", null)
                : inline)],
        };
    }

    /// <summary>The marked terms with their pages, in the order of the document's language.</summary>
    public Piece Index(ReportIndex index, Surroundings around)
    {
        var blocks = ImmutableArray.CreateBuilder<ReportBlock>();
        var order = new TermOrder(document.Information.Language);
        var text = Style("index-entry", "text");
        var letter = Style("index-letter", "text");
        var group = "";
        foreach (var top in known.Terms.GroupBy(each => each.Under ?? each.Term, StringComparer.Ordinal).OrderBy(each => each.Key, order))
        {
            var initial = TermOrder.Initial(top.Key);
            if (initial != group)
            {
                group = initial;
                blocks.Add(new ReportText(index.Place, letter with { KeepWithNext = true }, TextRole.Paragraph, [new ReportRun(index.Place, letter.Characters, null, initial, null)]));
            }

            blocks.Add(Entry(index, text, top.Key, null));
            foreach (var (term, _) in top.Where(each => each.Under is not null).OrderBy(each => each.Term, order))
            {
                blocks.Add(Entry(index, text with { Indent = text.Indent + text.Characters.Size }, term, top.Key));
            }
        }

        var tag = new Tag(around.Parent, StructureType.Index);
        return blocks.Count == 0 ? new EmptyPiece(0) : pieces.Flow(blocks.ToImmutable(), index.Count, index.Gap, around with { Parent = tag }, index.Place);
    }

    private ReportText Entry(ReportIndex index, ReportStyle style, string term, string? under)
    {
        var words = ImmutableArray.CreateBuilder<ReportInline>();
        words.Add(new ReportRun(index.Place, style.Characters, null, term, null));
        var comma = Bidi.IsRightToLeft(document.Information.Language) ? "\u060C " : ", ";
        foreach (var (first, last, name) in known.Ranges(term, under))
        {
            var range = first == last ? known.LabelOf(first) : $"{known.LabelOf(first)}\u2013{known.LabelOf(last)}";
            words.Add(new ReportRun(index.Place, style.Characters, null, comma, null));
            words.Add(new ReportRun(index.Place, style.Characters with { Hyphenate = false }, new ReportLink(null, name, index.Place), range, null));
        }

        return new ReportText(index.Place, style, TextRole.Paragraph, words.ToImmutable());
    }

    private ReportStyle Style(string name, string otherwise) => document.Styles.Find(name) ?? document.Styles.Get(otherwise);

    private static IEnumerable<(int Level, string Words, string Anchor, string? Language, Core.Diagnostics.Place Place)> Headings(IEnumerable<ReportBlock> blocks) =>
        blocks.SelectMany(block => block switch
        {
            ReportText { Role: TextRole.Heading, Outline: true, Anchor: { } anchor } text => [(text.Level, Words(text), anchor, text.Language, text.Place)],
            ReportGroup group => Headings(group.Blocks),
            ReportSide side => Headings(side.Blocks),
            ReportFlow flow => Headings(flow.Blocks),
            ReportColumns columns => Headings(columns.Columns.SelectMany(column => column.Blocks)),
            _ => (IEnumerable<(int, string, string, string?, Core.Diagnostics.Place)>)[],
        });

    /// <summary>What a heading says where no face is needed, in bookmarks for instance: its words as they are, without marks of notes and pictures.</summary>
    public static string Words(ReportText text) => string.Concat(text.Inlines.Select(inline => inline switch
    {
        ReportRun run => run.Text,
        ReportLineBreak => " ",
        _ => "",
    })).Replace("\u00AD", "", StringComparison.Ordinal).Trim();
}

/// <summary>An entry of the contents: words, dots that lead to the page, and the page on the last line of the words.</summary>
internal sealed class EntryPiece(TextPiece words, TextPiece? page, double width, double column, bool rightToLeft, double indent, Core.Drawing.Colour? leader) : Piece
{
    private const double DotSize = 0.7;
    private const double DotStep = 4;

    // Between words and dots, dots and page.
    private const double Gap = 5;

    public override double Height => words.Height;

    public override double? FirstBaseline => words.FirstBaseline;

    public override double? Leading => words.Leading;

    public override void Paint(PageCanvas canvas, double x, double y)
    {
        var left = x + (rightToLeft ? column : indent);
        words.Paint(canvas, left, y);
        if (page is null)
        {
            return;
        }

        var top = y + words.Height - page.Height;
        var edge = rightToLeft ? x : left + width;
        var (from, to) = rightToLeft
            ? (edge + page.LastWidth + Gap, left + width - words.LastWidth - Gap)
            : (left + words.LastWidth + Gap, edge + column - page.LastWidth - Gap);
        if (leader is { } colour)
        {
            canvas.Ornament(paper =>
            {
                // Dots of all entries stand below each other.
                for (var at = Math.Ceiling(from / DotStep) * DotStep; at <= to - DotSize; at += DotStep)
                {
                    paper.FillRectangle(new Rect(at, top + (page.FirstBaseline ?? 0) - DotSize, DotSize, DotSize), PageCanvas.Rgb(colour));
                }
            });
        }

        page.Paint(canvas, edge, top);
    }
}

/// <summary>
/// The order of the terms of an index: letters without their marks, small and capital alike, as dictionaries have them; in languages whose
/// dictionaries put letters with marks at the end (Danish, Finnish, Norwegian, Swedish) or after their plain ones (Spanish ñ), so too.
/// It depends on no library of the machine, so that the same terms always come in the same order.
/// </summary>
internal sealed class TermOrder(string language) : IComparer<string>
{
    private readonly string apart = language.Split('-')[0].ToLowerInvariant() switch
    {
        "da" or "nb" or "nn" or "no" => "\u00E6\u00F8\u00E5",
        "fi" or "sv" => "\u00E5\u00E4\u00F6",
        "es" => "\u00F1",
        _ => "",
    };

    /// <summary>The capital letter that a term is found under.</summary>
    public static string Initial(string term)
    {
        foreach (var c in term.Normalize(System.Text.NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                return char.IsDigit(c) ? "0\u20139" : char.ToUpperInvariant(c).ToString();
            }
        }

        return "";
    }

    public int Compare(string? x, string? y)
    {
        var order = string.CompareOrdinal(Key(x ?? ""), Key(y ?? ""));
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    private string Key(string term)
    {
        var key = new System.Text.StringBuilder();
        foreach (var c in term.Normalize(System.Text.NormalizationForm.FormC).ToLowerInvariant())
        {
            var place = apart.IndexOf(c, StringComparison.Ordinal);
            if (c == '\u00F1' && place >= 0)
            {
                key.Append("n\uFFFF");
            }
            else if (place >= 0)
            {
                key.Append('z').Append('\uFFFF').Append((char)('a' + place));
            }
            else if (char.IsLetterOrDigit(c))
            {
                key.Append(c.ToString().Normalize(System.Text.NormalizationForm.FormD)[0]);
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString();
    }
}
