using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Briefings.PdfChecks;

/// <summary>An annotation and the page that it is on.</summary>
public sealed record RawAnnotation(RawPage Page, RawDictionary Dictionary, string Subtype);

/// <summary>What the checks ask of a file, each read once.</summary>
public sealed class PdfFacts
{
    private readonly Dictionary<RawDictionary, RawFont> fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<ContentFacts> content;
    private readonly Lazy<RawStructure> structure;
    private readonly Lazy<XDocument?> metadata;
    private readonly Lazy<IReadOnlyList<ShownGlyph>> glyphs;

    public PdfFacts(byte[] bytes)
        : this(new RawFile(bytes))
    {
    }

    public PdfFacts(RawFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        File = file;
        Pages = PageReader.Read(file);
        content = new(() => ContentScanner.Scan(file, Pages));
        structure = new(() => new RawStructure(file));
        metadata = new(ReadMetadata);
        glyphs = new(ReadGlyphs);
        Annotations = [.. Pages.SelectMany(page => file.List(page.Dictionary, "Annots").Select(file.AsDictionary).OfType<RawDictionary>().Select(each => new RawAnnotation(page, each, file.Name(each, "Subtype") ?? "")))];
    }

    public RawFile File { get; }

    public RawDictionary Catalog => File.Catalog;

    public IReadOnlyList<RawPage> Pages { get; }

    public IReadOnlyList<RawAnnotation> Annotations { get; }

    public ContentFacts Content => content.Value;

    public RawStructure Structure => structure.Value;

    /// <summary>The document's XMP; null where there is none or it is no XML.</summary>
    public XDocument? Metadata => metadata.Value;

    /// <summary>Each code of each font that is shown, once, with where it was first shown.</summary>
    internal IReadOnlyList<ShownGlyph> Glyphs => glyphs.Value;

    /// <summary>The fonts that text is shown in.</summary>
    internal IEnumerable<RawFont> Fonts => Content.Texts.Select(text => text.Font).Distinct(ReferenceEqualityComparer.Instance).Cast<RawDictionary>().Select(Font);

    internal RawFont Font(RawDictionary dictionary)
    {
        if (!fonts.TryGetValue(dictionary, out var font))
        {
            fonts[dictionary] = font = new RawFont(File, dictionary);
        }

        return font;
    }

    /// <summary>The elements and attributes of that name in the metadata.</summary>
    public IEnumerable<string> MetadataValues(string space, string name) => Metadata is null
        ? []
        : Metadata.Descendants(XName.Get(name, space)).Select(static element => element.Value.Trim())
            .Concat(Metadata.Descendants().Attributes(XName.Get(name, space)).Select(static attribute => attribute.Value.Trim()));

    private List<ShownGlyph> ReadGlyphs()
    {
        var seen = new HashSet<(RawFont, uint, bool)>();
        var result = new List<ShownGlyph>();
        foreach (var text in Content.Texts)
        {
            var font = Font(text.Font);
            foreach (var code in font.Codes(text.Bytes))
            {
                if (seen.Add((font, code.Code, text.RenderingMode == 3)))
                {
                    result.Add(new ShownGlyph(text, font, code));
                }
            }
        }

        return result;
    }

    private XDocument? ReadMetadata()
    {
        if (File.Get(Catalog, "Metadata") is not RawStream stream)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(File.Decode(stream)).TrimStart('\uFEFF')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

/// <summary>A code shown in a font, where it first was.</summary>
internal sealed record ShownGlyph(ShownText Text, RawFont Font, ShownCode Code)
{
    public bool IsVisible => Text.RenderingMode != 3;

    public override string ToString() => $"page {Text.Place.Page + 1}: code {Code.Code:X4} of {Font.Name}";
}
