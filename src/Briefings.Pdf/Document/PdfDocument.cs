using System.Collections.Immutable;
using System.Globalization;

namespace Briefings.Pdf;

/// <summary>
/// A tagged PDF 1.7 document in the making (ISO 32000-1, 7.7). Add pages, draw on them, save. One thread at a time may use it;
/// faces and images may be shared by documents on many threads. The same calls give the same bytes.
/// </summary>
public sealed class PdfDocument
{
    // Pages so far behind the last are done but for what stands on each of them: heads and feet that tell the number of pages.
    private const int PagesOpen = 16;

    private readonly List<PdfPage> pages = [];
    private readonly List<FontUsage> fonts = [];
    private readonly Dictionary<FontFace, FontUsage> fontsByFace = [];
    private readonly List<PdfImage> images = [];
    private readonly Dictionary<PdfImage, int> imageIndices = [];
    private readonly SortedDictionary<string, Destination> destinations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, PageLabelRange> pageLabels = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int elementCount;

    /// <summary>Begins a document.</summary>
    /// <exception cref="ArgumentException">The title or the language is empty.</exception>
    public PdfDocument(PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Title, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Language, nameof(options));
        Options = options;
        Root = NewElement(null, StructureType.Document);
        Outline = new OutlineItem("", null, isOpen: true);
    }

    /// <summary>What the document is.</summary>
    public PdfOptions Options { get; }

    /// <summary>The root of the structure tree.</summary>
    public StructureElement Root { get; }

    /// <summary>The root of the bookmarks; add to it.</summary>
    public OutlineItem Outline { get; }

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<PdfPage> Pages => pages;

    internal IReadOnlyList<FontUsage> Fonts => fonts;

    /// <summary>The level of the heading added last; 0 before the first.</summary>
    internal int LastHeading { get; private set; }

    internal IReadOnlyList<PdfImage> Images => images;

    internal IReadOnlyDictionary<string, Destination> Destinations => destinations;

    internal IEnumerable<PageLabelRange> PageLabels => pageLabels.Values;

    internal int ElementCount => elementCount;

    /// <summary>Adds a page after the others.</summary>
    /// <param name="width">In points, 3 to 14,400 (ISO 32000-1, Annex C).</param>
    /// <param name="height">In points, 3 to 14,400.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page is too small or too large.</exception>
    public PdfPage AddPage(double width, double height)
    {
        ThrowUnlessInRange(width, nameof(width));
        ThrowUnlessInRange(height, nameof(height));
        var buffer = pages.Count < PagesOpen ? new ByteWriter(4096) : pages[^PagesOpen].Content.Pack();
        var page = new PdfPage(this, pages.Count, width, height, buffer);
        pages.Add(page);
        return page;
    }

    /// <summary>Names a place, so that links inside and outside the document can lead there.</summary>
    /// <exception cref="ArgumentException">The name is empty or taken, or the page is another document's.</exception>
    public void AddDestination(string name, Destination destination)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(destination);
        Own(destination.Page);
        if (!destinations.TryAdd(name, destination))
        {
            throw new ArgumentException($"The destination \"{name}\" is already there.", nameof(name));
        }
    }

    /// <summary>Says how pages from one on are numbered by a reader.</summary>
    /// <param name="firstPage">The index of the first page, from 0.</param>
    /// <param name="style">The kind of numbers.</param>
    /// <param name="prefix">What stands before each number.</param>
    /// <param name="start">The number of the first page.</param>
    public void AddPageLabels(int firstPage, PageLabelStyle style, string? prefix = null, int start = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstPage);
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        pageLabels[firstPage] = new PageLabelRange(firstPage, style, prefix, start);
    }

    /// <summary>Writes the file.</summary>
    /// <returns>Its size, the standards that it claims, and why it does not claim others that were asked for.</returns>
    /// <exception cref="InvalidOperationException">
    /// The document has no page, a mark or state is still open, or a link leads to a name that was never defined.
    /// </exception>
    public SaveResult Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (pages.Count == 0)
        {
            throw new InvalidOperationException("A document has at least one page.");
        }

        foreach (var page in pages)
        {
            page.Finish();
        }

        if (pageLabels.Keys.LastOrDefault() >= pages.Count)
        {
            throw new InvalidOperationException("Page labels begin at a page that is not there.");
        }

        return DocumentWriter.Write(this, stream);
    }

    /// <summary>The rules of the given standards that the document does not keep so far.</summary>
    public ImmutableArray<ConformanceProblem> Check(Conformance conformance) => ConformanceRules.Check(this, conformance);

    internal StructureElement NewElement(StructureElement? parent, StructureType type)
    {
        var element = new StructureElement(this, parent, type, elementCount++);
        if (type is >= StructureType.H1 and <= StructureType.H6)
        {
            LastHeading = type - StructureType.H1 + 1;
        }

        if (type == StructureType.Note)
        {
            // A note needs an id (ISO 14289-1, 7.9).
            var id = string.Create(CultureInfo.InvariantCulture, $"note-{element.Ordinal}");
            while (ids.Contains(id))
            {
                id += "-";
            }

            element.Id = id;
        }

        return element;
    }

    internal void ChangeId(string? old, string? id)
    {
        if (id is not null && id != old && (id.Length == 0 || !ids.Add(id)))
        {
            throw new ArgumentException(id.Length == 0 ? "An id is not empty." : $"Another element has the id \"{id}\".", nameof(id));
        }

        if (old is not null && id != old)
        {
            ids.Remove(old);
        }
    }

    internal FontUsage UseFont(FontFace face)
    {
        if (!fontsByFace.TryGetValue(face, out var usage))
        {
            if (!face.IsEmbeddable)
            {
                throw new InvalidOperationException($"The licence of {face.PostScriptName} forbids embedding a subset.");
            }

            usage = new FontUsage(face, fonts.Count);
            fonts.Add(usage);
            fontsByFace.Add(face, usage);
        }

        return usage;
    }

    internal int UseImage(PdfImage image)
    {
        if (!imageIndices.TryGetValue(image, out var index))
        {
            index = images.Count;
            images.Add(image);
            imageIndices.Add(image, index);
        }

        return index;
    }

    internal void Own(PdfPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Document != this)
        {
            throw new ArgumentException("The page is another document's.", nameof(page));
        }
    }

    private static void ThrowUnlessInRange(double value, string name)
    {
        if (!(value is >= 3 and <= 14_400))
        {
            throw new ArgumentOutOfRangeException(name, value, "A page measures 3 to 14,400 points.");
        }
    }
}
