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
    // A report of hundreds of pages has tens of thousands of elements, most with one kid and nothing but a type: the rest is kept aside.
    private StructureKids kids;
    private Details? details;

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
        get => details?.Alternative;
        set => Set(Check(value), static (all, text) => all.Alternative = text);
    }

    /// <summary>The text that the element stands for exactly (ISO 32000-1, 14.9.4).</summary>
    public string? ActualText
    {
        get => details?.ActualText;
        set => Set(value, static (all, text) => all.ActualText = text);
    }

    /// <summary>The language as a BCP 47 tag where it differs from its parent's (ISO 32000-1, 14.9.2).</summary>
    public string? Language
    {
        get => details?.Language;
        set => Set(Check(value), static (all, text) => all.Language = text);
    }

    /// <summary>A title for the reader's navigation.</summary>
    public string? Title
    {
        get => details?.Title;
        set => Set(value, static (all, text) => all.Title = text);
    }

    /// <summary>An id, unique in the document. A note that has none gets <c>note-</c> and a number.</summary>
    /// <exception cref="ArgumentException">Another element has it.</exception>
    public string? Id
    {
        get => details?.Id;
        set
        {
            Document.ChangeId(Id, value);
            Set(value, static (all, text) => all.Id = text);
        }
    }

    /// <summary>For <see cref="StructureType.TH"/>: the cells that it heads.</summary>
    public HeaderScope? Scope
    {
        get => details?.Scope;
        set => Set(value, static (all, scope) => all.Scope = scope);
    }

    /// <summary>For cells: how many rows it spans.</summary>
    public int RowSpan
    {
        get => details?.RowSpan ?? 1;
        set => Set(value, static (all, span) => all.RowSpan = span, usual: 1);
    }

    /// <summary>For cells: how many columns it spans.</summary>
    public int ColumnSpan
    {
        get => details?.ColumnSpan ?? 1;
        set => Set(value, static (all, span) => all.ColumnSpan = span, usual: 1);
    }

    /// <summary>For <see cref="StructureType.L"/>: how its items are marked.</summary>
    public ListNumbering Numbering
    {
        get => details?.Numbering ?? ListNumbering.None;
        set => Set(value, static (all, numbering) => all.Numbering = numbering);
    }

    /// <summary>Where a figure, formula or table lies; see <see cref="SetBounds"/>.</summary>
    public (PdfPage Page, Rect Rect)? Bounds => details?.Bounds;

    internal PdfDocument Document { get; }

    internal int Ordinal { get; }

    internal ReadOnlySpan<StructureKid> Kids => kids.All;

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
        (details ??= new()).Bounds = (page, rect);
    }

    internal void AddContent(PdfPage page, int markedContentId) => kids.Add(new StructureKid(page, markedContentId));

    internal void AddAnnotation(LinkAnnotation annotation) => kids.Add(new StructureKid(annotation));

    private static string? Check(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private void Set<T>(T value, Action<Details, T> set, T usual = default!)
    {
        if (details is not null || !EqualityComparer<T>.Default.Equals(value, usual))
        {
            set(details ??= new(), value);
        }
    }

    /// <summary>What few elements have.</summary>
    private sealed class Details
    {
        public string? Alternative { get; set; }

        public string? ActualText { get; set; }

        public string? Language { get; set; }

        public string? Title { get; set; }

        public string? Id { get; set; }

        public HeaderScope? Scope { get; set; }

        public int RowSpan { get; set; } = 1;

        public int ColumnSpan { get; set; } = 1;

        public ListNumbering Numbering { get; set; }

        public (PdfPage Page, Rect Rect)? Bounds { get; set; }
    }
}
