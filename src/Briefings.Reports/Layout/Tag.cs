using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>
/// A structure element that will be: it is made in the document when something of it is first drawn, so that the tree has the order of
/// reading and holds nothing empty.
/// </summary>
internal sealed class Tag(Tag? parent, StructureType type)
{
    private StructureElement? element;
    private Dictionary<ReportLink, StructureElement>? links;

    public StructureType Type => type;

    public string? Alternative { get; init; }

    public string? Language { get; init; }

    public HeaderScope? Scope { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public ListNumbering Numbering { get; init; }

    /// <summary>Links of a paragraph that already have their element.</summary>
    public Dictionary<ReportLink, StructureElement> Links => links ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>The element around it; null for the document.</summary>
    public Tag? Parent => parent;

    public StructureElement Get(PdfDocument document)
    {
        if (element is not null)
        {
            return element;
        }

        var outer = parent?.Get(document) ?? document.Root;
        element = type is >= StructureType.H1 and <= StructureType.H6 ? outer.AddHeading(type - StructureType.H1 + 1) : outer.Add(type);
        element.Alternative = Alternative;
        element.Language = Language;
        element.Scope = Scope;
        element.ColumnSpan = ColumnSpan;
        element.Numbering = Numbering;
        return element;
    }
}
