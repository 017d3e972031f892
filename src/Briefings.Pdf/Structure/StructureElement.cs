namespace Briefings.Pdf;

/// <summary>
/// A node of the structure tree (ISO 32000-1, 14.7.2): what a reader who can't see the page is told, in reading order.
/// </summary>
/// <remarks>
/// Its kids are other elements, content that was drawn while <see cref="PdfPage.Mark"/> named it, and link annotations, in the order in which
/// they were added. An element may get content on several pages. Where a paragraph's text surrounds a link, draw the text before it, add the
/// link element, draw the link, then the rest; or add a <see cref="StructureType.Span"/> for each piece beforehand.
/// </remarks>
public sealed class StructureElement
{
    private readonly List<StructureKid> kids = [];
    private string? alternative;
    private string? id;
    private string? language;

    internal StructureElement(PdfDocument document, StructureElement? parent, StructureType type, int ordinal)
    {
        Document = document;
        Parent = parent;
        Type = type;
        Ordinal = ordinal;
    }

    /// <summary>Its standard type.</summary>
    public StructureType Type { get; }

    /// <summary>The element that it is part of; null for the root.</summary>
    public StructureElement? Parent { get; }

    /// <summary>What the element shows, in words, for figures, formulas and links (ISO 32000-1, 14.9.3).</summary>
    public string? Alternative
    {
        get => alternative;
        set => alternative = Check(value);
    }

    /// <summary>The text that the element stands for exactly (ISO 32000-1, 14.9.4).</summary>
    public string? ActualText { get; set; }

    /// <summary>The language as a BCP 47 tag where it differs from its parent's (ISO 32000-1, 14.9.2).</summary>
    public string? Language
    {
        get => language;
        set => language = Check(value);
    }

    /// <summary>A title for the reader's navigation.</summary>
    public string? Title { get; set; }

    /// <summary>An id, unique in the document. A note that has none gets <c>note-</c> and a number.</summary>
    /// <exception cref="ArgumentException">Another element has it.</exception>
    public string? Id
    {
        get => id;
        set
        {
            Document.ChangeId(id, value);
            id = value;
        }
    }

    /// <summary>For <see cref="StructureType.TH"/>: the cells that it heads.</summary>
    public HeaderScope? Scope { get; set; }

    /// <summary>For cells: how many rows it spans.</summary>
    public int RowSpan { get; set; } = 1;

    /// <summary>For cells: how many columns it spans.</summary>
    public int ColumnSpan { get; set; } = 1;

    /// <summary>For <see cref="StructureType.L"/>: how its items are marked.</summary>
    public ListNumbering Numbering { get; set; }

    /// <summary>Where a figure, formula or table lies; see <see cref="SetBounds"/>.</summary>
    public (PdfPage Page, Rect Rect)? Bounds { get; private set; }

    internal PdfDocument Document { get; }

    internal int Ordinal { get; }

    internal IReadOnlyList<StructureKid> Kids => kids;

    /// <summary>Adds an element as the last kid so far.</summary>
    public StructureElement Add(StructureType type)
    {
        var element = Document.NewElement(this, type);
        kids.Add(new StructureKid(element));
        return element;
    }

    /// <summary>
    /// Adds a heading. Where its level would skip one, counted from the last heading added, the element is a level deeper than that one only
    /// (ISO 14289-1, 7.4.2): a text whose author went from the second level to the fourth is still read by its headings.
    /// </summary>
    /// <param name="level">1 to 6; others are taken as the nearest.</param>
    public StructureElement AddHeading(int level) => Add(StructureType.H1 + Math.Clamp(level, 1, Math.Min(6, Document.LastHeading + 1)) - 1);

    /// <summary>Says where the element lies on a page (ISO 32000-1, 14.8.5.4.5, BBox).</summary>
    public void SetBounds(PdfPage page, Rect rect)
    {
        Document.Own(page);
        Bounds = (page, rect);
    }

    internal void AddContent(PdfPage page, int markedContentId) => kids.Add(new StructureKid(page, markedContentId));

    internal void AddAnnotation(LinkAnnotation annotation) => kids.Add(new StructureKid(annotation));

    private static string? Check(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <summary>One kid of a structure element: an element, marked content of a page, or an annotation.</summary>
internal readonly struct StructureKid
{
    public StructureKid(StructureElement element) => Element = element;

    public StructureKid(PdfPage page, int markedContentId)
    {
        Page = page;
        MarkedContentId = markedContentId;
    }

    public StructureKid(LinkAnnotation annotation) => Annotation = annotation;

    public StructureElement? Element { get; }

    public PdfPage? Page { get; }

    public int MarkedContentId { get; }

    public LinkAnnotation? Annotation { get; }
}
