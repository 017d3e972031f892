namespace Briefings.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>The markup is no well-formed XML.</summary>
    public static readonly DiagnosticDescriptor ReportSyntax = new(
        "BRF080",
        Severity.Error,
        "Report markup that does not parse",
        "What a template under `templates/reports/` writes must be well-formed XML: each element closed, attributes quoted, one root `<report>`. " +
        "`briefings pdf SLUG --markup` prints the markup as the report engine saw it.");

    /// <summary>An element that is not in the vocabulary, or not in this place.</summary>
    public static readonly DiagnosticDescriptor ReportElement = new(
        "BRF081",
        Severity.Error,
        "Unknown or misplaced element in a report",
        "The vocabulary of report markup is in `docs/report-markup.md`, with what each element may hold. Text stands only in paragraphs, headings, cells and the like.");

    /// <summary>An attribute that is unknown, missing or has a wrong value.</summary>
    public static readonly DiagnosticDescriptor ReportAttribute = new(
        "BRF082",
        Severity.Error,
        "Wrong attribute in a report",
        "Each element of report markup takes the attributes that `docs/report-markup.md` lists. Lengths are points, or have a unit: `12`, `12pt`, `4mm`.");

    /// <summary>A name of something that is not there.</summary>
    public static readonly DiagnosticDescriptor ReportName = new(
        "BRF083",
        Severity.Error,
        "A name in a report that leads nowhere",
        "A text that `<body>` asks for, a page master, or the place in the document that a link leads to does not exist.");

    /// <summary>A style that the style sheet does not have.</summary>
    public static readonly DiagnosticDescriptor ReportStyle = new(
        "BRF084",
        Severity.Error,
        "Unknown style in a report",
        "Styles are named in `templates/reports/styles.yaml`; a template may use only those.");

    /// <summary>The style sheet can't be read or lacks something.</summary>
    public static readonly DiagnosticDescriptor ReportStyleSheet = new(
        "BRF085",
        Severity.Error,
        "Fault in a report's style sheet",
        "`templates/reports/styles.yaml` defines colours, faces, pages and styles. An unknown key, a wrong value, a style that is based on itself " +
        "or a style that the engine needs and does not find is an error, since the report would not look as its designer meant it.");

    /// <summary>A picture is missing or can't be read.</summary>
    public static readonly DiagnosticDescriptor ReportPicture = new(
        "BRF086",
        Severity.Error,
        "Picture of a report missing or unreadable",
        "Pictures of reports lie below `content/` and are JPEG, PNG, WebP, GIF or SVG. A figure also needs words for readers who do not see it.");

    /// <summary>An SVG uses what the reader of drawings does not know.</summary>
    public static readonly DiagnosticDescriptor ReportDrawing = new(
        "BRF087",
        Severity.Warning,
        "Part of a drawing that is left out",
        "Of SVG, reports draw paths, basic shapes, groups, transforms and solid paint. Gradients, filters, text, masks and embedded pictures are left out; " +
        "turn text into outlines, or give the picture as PNG.");

    /// <summary>No face has a glyph for a character.</summary>
    public static readonly DiagnosticDescriptor ReportGlyph = new(
        "BRF088",
        Severity.Warning,
        "A character that no face can show",
        "None of the report's faces has a glyph for the character; it is printed as its number, such as `[U+1F600]`. " +
        "Write it differently, or add a face to `templates/reports/fonts/` and name it as a fallback in `styles.yaml`.");

    /// <summary>Something is larger than the page allows.</summary>
    public static readonly DiagnosticDescriptor ReportFit = new(
        "BRF089",
        Severity.Warning,
        "Content that does not fit",
        "A table is wider than the page even when set smaller, or something that must stay together is taller than a page. " +
        "It was broken or made smaller, so that nothing is cut off; a narrower table would read better.");

    /// <summary>A template says another label than the report must carry.</summary>
    public static readonly DiagnosticDescriptor ReportLabel = new(
        "BRF120",
        Severity.Error,
        "A report that would be marked otherwise than its text",
        "A report carries the highest TLP label of the briefings in it, whatever its template says (FIRST TLP 2.0). Where `<report>` leaves `marking` out, it gets that label by " +
        "itself; a template that writes another one there, in a running head or foot, or a higher one in the text would mislead whoever handles the paper, so no PDF is made.");

    /// <summary>The label of a report can't be seen on a page.</summary>
    public static readonly DiagnosticDescriptor ReportLabelUnseen = new(
        "BRF121",
        Severity.Error,
        "A page on which the marking can't be seen",
        "The TLP label stands in head and foot of each page, whole and in letters of at least 12 points (FIRST TLP 2.0). Where a template's own head or foot hides it, the engine adds a " +
        "line with it; letters that are too small, and page masters whose head and foot have no room for it, make no PDF.");

    /// <summary>A break that does nothing.</summary>
    public static readonly DiagnosticDescriptor ReportBreak = new(
        "BRF122",
        Severity.Warning,
        "A page break where no page can end",
        "A new page begins between blocks that stand in the report, or in sections and boxes that only group them. Within a box with a ground, a border or an indent, in a column, an item, " +
        "a cell, a note or a running head, `break` does nothing: put it on the block around them.");

    /// <summary>A report breaks a rule of a standard that it would claim.</summary>
    public static readonly DiagnosticDescriptor ReportConformance = new(
        "BRF129",
        Severity.Hint,
        "A report that does not claim a standard",
        "Reports say that they hold to PDF/UA-1 and PDF/A-2a where they do. This one breaks the rule that is named, so it does not say so; " +
        "it opens and reads as ever. Most often a template skips a level of headings, or a file is encrypted, which PDF/A forbids.");
}
