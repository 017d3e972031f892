namespace Briefings.Pdf;

/// <summary>A place on a page (ISO 32000-1, 12.3.2.2, XYZ; the reader's zoom is kept).</summary>
/// <param name="Page">The page.</param>
/// <param name="Top">What is at the top of the window, in points from the top of the page.</param>
/// <param name="Left">What is at its left edge, in points.</param>
public sealed record Destination(PdfPage Page, double Top = 0, double Left = 0);

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>An address on the web or of mail (ISO 32000-1, 12.6.4.7).</summary>
    /// <param name="Address">An absolute URI; what is not ASCII is percent-encoded as UTF-8.</param>
    public sealed record Web(string Address) : LinkTarget;

    /// <summary>A place in the document.</summary>
    public sealed record Place(Destination Destination) : LinkTarget;

    /// <summary>A named place, which may be defined later (<see cref="PdfDocument.AddDestination"/>) but before saving.</summary>
    public sealed record Named(string Name) : LinkTarget;
}

/// <summary>A link annotation (ISO 32000-1, 12.5.6.5).</summary>
internal sealed record LinkAnnotation(PdfPage Page, LinkTarget Target, string Contents, Rect[] Areas, StructureElement? Element);
