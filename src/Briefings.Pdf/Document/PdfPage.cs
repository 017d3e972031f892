namespace Briefings.Pdf;

/// <summary>
/// A page (ISO 32000-1, 7.7.3.3) and its content. All coordinates are points from the page's top left corner, x to the right, y downward;
/// text is placed by its baseline.
/// </summary>
/// <remarks>
/// Whatever is drawn is either marked as content of a structure element (<see cref="Mark"/>) or as an artifact (<see cref="Artifact"/>).
/// Marks and states are scopes: dispose them in the reverse order. A mark within a mark interrupts the outer one, which goes on after it.
/// </remarks>
public sealed class PdfPage
{
    private readonly ContentWriter content;
    private readonly List<LinkAnnotation> links = [];

    internal PdfPage(PdfDocument document, int index, double width, double height, ByteWriter buffer)
    {
        Document = document;
        Index = index;
        Width = width;
        Height = height;
        content = new ContentWriter(this, buffer);
    }

    /// <summary>Its index in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>The width in points.</summary>
    public double Width { get; }

    /// <summary>The height in points.</summary>
    public double Height { get; }

    internal PdfDocument Document { get; }

    internal ContentWriter Content => content;

    internal IReadOnlyList<LinkAnnotation> Links => links;

    /// <summary>What is drawn until the scope ends is content of this element (ISO 32000-1, 14.7.4). Nothing drawn, nothing marked.</summary>
    /// <exception cref="ArgumentException">The element is another document's.</exception>
    public PageScope Mark(StructureElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (element.Document != Document)
        {
            throw new ArgumentException("The element is another document's.", nameof(element));
        }

        return content.BeginMark(element);
    }

    /// <summary>What is drawn until the scope ends is no part of what the document says (ISO 32000-1, 14.8.2.2).</summary>
    /// <param name="type">Its kind.</param>
    /// <param name="subtype">For pagination, more exactly.</param>
    /// <param name="bounds">Where it lies; asked for by no reader, kept for backgrounds.</param>
    public PageScope Artifact(ArtifactType type, ArtifactSubtype subtype = ArtifactSubtype.None, Rect? bounds = null) =>
        content.BeginArtifact(type, subtype, bounds);

    /// <summary>Draws a shaped run (ISO 32000-1, 9.4).</summary>
    /// <param name="run">The glyphs; keep the space at the end of a line, or readers join words.</param>
    /// <param name="x">Where the first glyph's origin is.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="paint">Colour and spacing.</param>
    /// <exception cref="InvalidOperationException">Nothing is marked, or the face may not be embedded.</exception>
    public void DrawText(ShapedRun run, double x, double baseline, TextPaint paint = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        content.Text(run, x, baseline, paint);
    }

    /// <summary>Draws a path (ISO 32000-1, 8.5).</summary>
    /// <param name="path">The path.</param>
    /// <param name="fill">The colour of its inside; null for none.</param>
    /// <param name="stroke">Its outline; null for none.</param>
    /// <param name="rule">What its inside is.</param>
    /// <exception cref="InvalidOperationException">Nothing is marked.</exception>
    public void DrawPath(VectorPath path, Rgb? fill = null, Stroke? stroke = null, FillRule rule = FillRule.NonZero)
    {
        ArgumentNullException.ThrowIfNull(path);
        content.Path(path, fill, stroke, rule);
    }

    /// <summary>Fills a rectangle.</summary>
    /// <exception cref="InvalidOperationException">Nothing is marked.</exception>
    public void FillRectangle(Rect rect, Rgb colour) => content.Path(new VectorPath().Rectangle(rect), colour, null, FillRule.NonZero);

    /// <summary>Draws a straight line.</summary>
    /// <exception cref="InvalidOperationException">Nothing is marked.</exception>
    public void DrawLine(double x1, double y1, double x2, double y2, Stroke stroke) =>
        content.Path(new VectorPath().MoveTo(x1, y1).LineTo(x2, y2), null, stroke, FillRule.NonZero);

    /// <summary>Draws a picture, stretched to a rectangle (ISO 32000-1, 8.9).</summary>
    /// <exception cref="InvalidOperationException">Nothing is marked.</exception>
    public void DrawImage(PdfImage image, Rect rect)
    {
        ArgumentNullException.ThrowIfNull(image);
        content.Image(image, rect);
    }

    /// <summary>What is drawn until the scope ends is cut to the inside of a path (ISO 32000-1, 8.5.4).</summary>
    public PageScope Clip(VectorPath path, FillRule rule = FillRule.NonZero)
    {
        ArgumentNullException.ThrowIfNull(path);
        return content.BeginClip(path, rule);
    }

    /// <summary>What is drawn until the scope ends is moved, turned or scaled (ISO 32000-1, 8.3.4).</summary>
    public PageScope Transform(Matrix matrix) => content.BeginTransform(matrix);

    /// <summary>Adds a link annotation (ISO 32000-1, 12.5.6.5). It draws nothing.</summary>
    /// <param name="target">Where it leads.</param>
    /// <param name="contents">What it is in words, for readers that can't see it (ISO 14289-1, 7.18.5).</param>
    /// <param name="element">The link element that it belongs to; null for one inside an artifact.</param>
    /// <param name="areas">Where to click: one rectangle a line.</param>
    /// <exception cref="ArgumentException">There is no area, or the element is another document's.</exception>
    public void AddLink(LinkTarget target, string contents, StructureElement? element, params ReadOnlySpan<Rect> areas)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(contents);
        if (areas.IsEmpty || (element is not null && element.Document != Document))
        {
            throw new ArgumentException(areas.IsEmpty ? "A link has an area." : "The element is another document's.");
        }

        if (target is LinkTarget.Place place)
        {
            Document.Own(place.Destination.Page);
        }

        var link = new LinkAnnotation(this, target, contents, areas.ToArray(), element);
        links.Add(link);
        element?.AddAnnotation(link);
    }

    internal void Finish() => content.Finish();
}

/// <summary>A stretch of a page's content: marked, clipped or transformed. Dispose it where the stretch ends.</summary>
public readonly struct PageScope : IDisposable, IEquatable<PageScope>
{
    private readonly ContentWriter? content;
    private readonly int depth;

    internal PageScope(ContentWriter content, int depth)
    {
        this.content = content;
        this.depth = depth;
    }

    /// <summary>Ends the stretch.</summary>
    /// <exception cref="InvalidOperationException">A scope that began later is still open.</exception>
    public void Dispose() => content?.End(depth);

    /// <inheritdoc/>
    public bool Equals(PageScope other) => content == other.content && depth == other.depth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PageScope other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(content, depth);

    /// <summary>Whether both are the same scope.</summary>
    public static bool operator ==(PageScope left, PageScope right) => left.Equals(right);

    /// <summary>Whether they are different scopes.</summary>
    public static bool operator !=(PageScope left, PageScope right) => !left.Equals(right);
}
