using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.PdfChecks;

/// <content>Clauses 6.6 and 6.7: metadata and logical structure.</content>
public static partial class PdfA2
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The schemas that the XMP specification of 2005 defines; any other is described in the file.</summary>
    private static readonly HashSet<string> KnownSchemas = new(StringComparer.Ordinal)
    {
        "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/xap/1.0/rights/", "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/bj/",
        "http://ns.adobe.com/xap/1.0/t/pg/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/photoshop/1.0/", "http://ns.adobe.com/camera-raw-settings/1.0/",
        "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/exif/1.0/aux/", "http://www.aiim.org/pdfa/ns/id/", "http://www.aiim.org/pdfa/ns/extension/",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "adobe:ns:meta/", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
    };

    [Condition("6.6.2.1-a", "ISO 19005-2, 6.6.2.1", "there is no metadata, or it is no XMP")]
    public static IEnumerable<string> A6_6_2_1_a(PdfFacts facts)
    {
        if (facts.Metadata?.Descendants(Rdf + "RDF").Any() != true)
        {
            yield return facts.Catalog.Has("Metadata") ? "no RDF" : "the catalog has no Metadata";
        }
    }

    [Condition("6.6.2.1-b", "ISO 19005-2, 6.6.2.1", "the metadata's packet says bytes or encoding")]
    public static IEnumerable<string> A6_6_2_1_b(PdfFacts facts)
    {
        if (facts.File.Get(facts.Catalog, "Metadata") is RawStream stream && PacketHead().Match(Encoding.UTF8.GetString(facts.File.Decode(stream))) is { Success: true } head && Regex.IsMatch(head.Value, @"\b(bytes|encoding)\s*="))
        {
            yield return head.Value;
        }
    }

    [Condition("6.6.2.3-a", "ISO 19005-2, 6.6.2.3", "the metadata has a property of a schema that is neither known nor described")]
    public static IEnumerable<string> A6_6_2_3_a(PdfFacts facts)
    {
        var described = facts.MetadataValues("http://www.aiim.org/pdfa/ns/schema#", "namespaceURI").ToHashSet(StringComparer.Ordinal);
        return (facts.Metadata?.Descendants(Rdf + "Description").Elements().Select(static element => element.Name)
            .Concat(facts.Metadata.Descendants(Rdf + "Description").Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration).Select(static attribute => attribute.Name)) ?? [])
            .Where(name => name.NamespaceName.Length > 0 && !KnownSchemas.Contains(name.NamespaceName) && !described.Contains(name.NamespaceName) && !name.NamespaceName.StartsWith("http://www.aiim.org/pdfa/ns/", StringComparison.Ordinal))
            .Select(static name => name.ToString()).Distinct();
    }

    [Condition("6.6.4-a", "ISO 19005-2, 6.6.4", "the metadata does not name PDF/A-2a")]
    public static IEnumerable<string> A6_6_4_a(PdfFacts facts)
    {
        var part = facts.MetadataValues(Identifier, "part").FirstOrDefault();
        var level = facts.MetadataValues(Identifier, "conformance").FirstOrDefault();
        if (part != "2" || level != "A")
        {
            yield return part is null ? "there is no pdfaid:part" : $"PDF/A-{part}{level}";
        }
    }

    [Condition("6.7.2.2-a", "ISO 19005-2, 6.7.2.2", "MarkInfo does not say Marked")]
    public static IEnumerable<string> A6_7_2_2_a(PdfFacts facts)
    {
        if (facts.File.Get(facts.File.Dictionary(facts.Catalog, "MarkInfo"), "Marked") is not true)
        {
            yield return "catalog";
        }
    }

    [Condition("6.7.3.3-a", "ISO 19005-2, 6.7.3.3", "there is no structure tree")]
    public static IEnumerable<string> A6_7_3_3_a(PdfFacts facts)
    {
        if (facts.Structure.Elements.Count == 0)
        {
            yield return facts.Structure.Root is null ? "the catalog has no StructTreeRoot" : "it has no element";
        }
    }

    [Condition("6.7.3.4-a", "ISO 19005-2, 6.7.3.4", "a type is not mapped to a standard one, or mapped in a circle, or a standard one mapped")]
    public static IEnumerable<string> A6_7_3_4_a(PdfFacts facts) => Matterhorn.M02_001(facts).Concat(Matterhorn.M02_003(facts)).Concat(Matterhorn.M02_004(facts));

    [Condition("6.7.4-a", "ISO 19005-2, 6.7.4", "a language is no language tag, or the catalog has none")]
    public static IEnumerable<string> A6_7_4_a(PdfFacts facts) =>
        facts.Structure.Elements.Select(static element => element.Dictionary).Prepend(facts.Catalog).Concat(facts.Content.Marks.Select(static mark => mark.Mark.Properties).OfType<RawDictionary>())
            .Where(static each => each.Has("Lang")).Select(each => facts.File.Text(each, "Lang") ?? "?").Where(static tag => tag.Length > 0 && !Tag().IsMatch(tag))
            .Concat(string.IsNullOrEmpty(facts.File.Text(facts.Catalog, "Lang")) ? ["the catalog has no Lang"] : []);

    [GeneratedRegex(@"<\?xpacket begin.*?\?>", RegexOptions.Singleline)]
    private static partial Regex PacketHead();

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")]
    private static partial Regex Tag();
}
