using System.Collections.Immutable;

namespace Briefings.Pdf;

/// <summary>
/// The rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that depend on what the caller does. What the writer does by itself
/// (fonts embedded, everything marked, ids, metadata) needs no check here.
/// </summary>
internal static class ConformanceRules
{
    private const string Accessibility = "ISO 14289-1";
    private const string Archive = "ISO 19005-2";

    /// <summary>The standards that the problems are about.</summary>
    public static Conformance Broken(ImmutableArray<ConformanceProblem> problems)
    {
        var broken = Conformance.None;
        foreach (var problem in problems)
        {
            broken |= problem.Rule.StartsWith(Archive, StringComparison.Ordinal) ? Conformance.PdfA2A : Conformance.PdfUA1;
        }

        return broken;
    }

    public static ImmutableArray<ConformanceProblem> Check(PdfDocument document, Conformance conformance)
    {
        var problems = ImmutableArray.CreateBuilder<ConformanceProblem>();
        if (conformance.HasFlag(Conformance.PdfUA1))
        {
            Fonts(document, problems, Accessibility, "7.21");
            Structure(document, problems);
            Links(document, problems);
        }

        if (conformance.HasFlag(Conformance.PdfA2A))
        {
            Fonts(document, problems, Archive, "6.2.11");
            ArchiveRules(document, problems);
        }

        return problems.ToImmutable();
    }

    private static void Fonts(PdfDocument document, ImmutableArray<ConformanceProblem>.Builder problems, string standard, string clause)
    {
        foreach (var font in document.Fonts)
        {
            if (font.DrewMissingGlyph)
            {
                problems.Add(new($"{standard}, {clause}.8", $"{font.Face.PostScriptName}: the glyph for missing characters was drawn"));
            }

            if (Array.Exists(font.UsedCodes(), code => code.Text.Length == 0 || code.Text.AsSpan().ContainsAny('\0', '\uFEFF', '\uFFFE')))
            {
                problems.Add(new($"{standard}, {clause}.7", $"{font.Face.PostScriptName}: a glyph stands for no text, or for U+0000, U+FEFF or U+FFFE"));
            }
        }
    }

    private static void ArchiveRules(PdfDocument document, ImmutableArray<ConformanceProblem>.Builder problems)
    {
        if (document.Options.Encryption is not null)
        {
            problems.Add(new($"{Archive}, 6.1.3", "the file is encrypted"));
        }

        foreach (var page in document.Pages)
        {
            if (page.Content.DeepestState > 28)
            {
                problems.Add(new($"{Archive}, 6.1.13", $"page {page.Index}: graphics states are nested deeper than 28"));
            }
        }
    }

    private static void Links(PdfDocument document, ImmutableArray<ConformanceProblem>.Builder problems)
    {
        foreach (var link in document.Pages.SelectMany(page => page.Links))
        {
            if (string.IsNullOrWhiteSpace(link.Contents))
            {
                problems.Add(new($"{Accessibility}, 7.18.5", $"page {link.Page.Index}: a link has no contents"));
            }

            if (link.Element?.Type is not StructureType.Link)
            {
                problems.Add(new($"{Accessibility}, 7.18.5", $"page {link.Page.Index}: a link annotation is in no Link element"));
            }
        }
    }

    private static void Structure(PdfDocument document, ImmutableArray<ConformanceProblem>.Builder problems)
    {
        var level = 0;
        foreach (var element in Walk(document.Root))
        {
            if (element.Type is >= StructureType.H1 and <= StructureType.H6)
            {
                var own = element.Type - StructureType.H1 + 1;
                if (own > level + 1)
                {
                    problems.Add(new($"{Accessibility}, 7.4.2", level == 0 ? $"{Name(element)}: the first heading is not of level 1" : $"{Name(element)}: a heading of level {own} follows one of level {level}"));
                }

                level = own;
            }

            // A figure may have the text that it stands for instead; a formula may not.
            if (element.Type == StructureType.Figure && string.IsNullOrWhiteSpace(element.Alternative) && string.IsNullOrEmpty(element.ActualText))
            {
                problems.Add(new($"{Accessibility}, 7.3", $"{Name(element)} has no alternative text"));
            }

            if (element.Type == StructureType.Formula && string.IsNullOrWhiteSpace(element.Alternative))
            {
                problems.Add(new($"{Accessibility}, 7.7", $"{Name(element)} has no alternative text"));
            }

            if (element.Type == StructureType.Figure && element.Bounds is null)
            {
                problems.Add(new($"{Accessibility}, 7.3", $"{Name(element)} has no bounds"));
            }

            if (element.Type == StructureType.TH && element.Scope is null)
            {
                problems.Add(new($"{Accessibility}, 7.5", $"{Name(element)} has no scope"));
            }

            if (element.Type == StructureType.Table)
            {
                Table(element, problems);
            }

            if (element.Parent is { } parent && !MayContain(parent.Type, element.Type))
            {
                problems.Add(new($"{Accessibility}, 7.1", $"{Name(element)} is in a {parent.Type} (ISO 32000-1, 14.8.4.3)"));
            }
        }
    }

    /// <summary>Each row of a table covers the same columns, spans counted.</summary>
    private static void Table(StructureElement table, ImmutableArray<ConformanceProblem>.Builder problems)
    {
        var rows = Elements(table)
            .SelectMany(kid => kid.Type == StructureType.TR ? [kid] : Elements(kid).Where(static grand => grand.Type == StructureType.TR))
            .ToArray();
        // For each row, how many columns cells from above reach into.
        var covered = new int[rows.Length];
        int? columns = null;
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var cell in Elements(rows[i]))
            {
                if (i + cell.RowSpan > rows.Length)
                {
                    problems.Add(new($"{Accessibility}, 7.2", $"{Name(table)}: a cell of row {i} spans rows that are not there"));
                }

                for (var row = i; row < Math.Min(rows.Length, i + cell.RowSpan); row++)
                {
                    covered[row] += cell.ColumnSpan;
                }
            }

            columns ??= covered[i];
            if (covered[i] != columns)
            {
                problems.Add(new($"{Accessibility}, 7.2", $"{Name(table)}: row {i} covers {covered[i]} columns, the first {columns}"));
            }
        }
    }

    private static string Name(StructureElement element) => $"{element.Type} {element.Ordinal}";

    /// <summary>ISO 32000-1, 14.8.4.3.3 and 14.8.4.3.4: which kids lists, tables and contents have, and where those belong.</summary>
    private static bool MayContain(StructureType parent, StructureType kid)
    {
        var allowed = parent switch
        {
            StructureType.L => kid is StructureType.LI or StructureType.L or StructureType.Caption,
            StructureType.LI => kid is StructureType.Lbl or StructureType.LBody,
            StructureType.Table => kid is StructureType.TR or StructureType.THead or StructureType.TBody or StructureType.TFoot or StructureType.Caption,
            StructureType.THead or StructureType.TBody or StructureType.TFoot => kid is StructureType.TR,
            StructureType.TR => kid is StructureType.TH or StructureType.TD,
            StructureType.TOC => kid is StructureType.TOCI or StructureType.TOC or StructureType.Caption,
            _ => true,
        };
        return allowed && kid switch
        {
            StructureType.Document => false,
            StructureType.LI => parent is StructureType.L,
            StructureType.LBody => parent is StructureType.LI,
            StructureType.TR => parent is StructureType.Table or StructureType.THead or StructureType.TBody or StructureType.TFoot,
            StructureType.TH or StructureType.TD => parent is StructureType.TR,
            StructureType.THead or StructureType.TBody or StructureType.TFoot => parent is StructureType.Table,
            StructureType.TOCI => parent is StructureType.TOC,
            _ => true,
        };
    }

    private static IEnumerable<StructureElement> Walk(StructureElement root)
    {
        var open = new Stack<StructureElement>();
        open.Push(root);
        while (open.TryPop(out var element))
        {
            yield return element;
            var kids = Elements(element);
            for (var i = kids.Count - 1; i >= 0; i--)
            {
                open.Push(kids[i]);
            }
        }
    }

    private static List<StructureElement> Elements(StructureElement parent)
    {
        var elements = new List<StructureElement>();
        foreach (var kid in parent.Kids)
        {
            if (kid.Element is { } element)
            {
                elements.Add(element);
            }
        }

        return elements;
    }
}
