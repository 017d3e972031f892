using System.Globalization;
using System.Text;

namespace Briefings.Pdf;

/// <summary>Writes the document's metadata as XMP (ISO 32000-1, 14.3.2; ISO 16684-1), every value escaped, the same as the information dictionary.</summary>
internal static class XmpPacket
{
    public static byte[] Write(PdfOptions options, Conformance claimed)
    {
        var xml = new StringBuilder(2048);
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xml.Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        xml.Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"");
        xml.Append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
        Element("dc:format", "application/pdf");
        Array("dc:title", "Alt", options.Title);
        Array("dc:creator", "Seq", options.Author);
        Array("dc:description", "Alt", options.Subject);
        Array("dc:language", "Bag", options.Language);
        if (!options.Keywords.IsDefaultOrEmpty)
        {
            Array("dc:subject", "Bag", [.. options.Keywords]);
            Element("pdf:Keywords", string.Join(", ", options.Keywords));
        }

        Element("pdf:Producer", options.Producer);
        Element("xmp:CreatorTool", options.Creator);
        Element("xmp:CreateDate", Date(options.Created));
        Element("xmp:ModifyDate", Date(options.Modified ?? options.Created));
        Element("xmp:MetadataDate", Date(options.Modified ?? options.Created));
        if (claimed.HasFlag(Conformance.PdfA2A))
        {
            Element("pdfaid:part", "2");
            Element("pdfaid:conformance", "A");
        }

        if (claimed.HasFlag(Conformance.PdfUA1))
        {
            Element("pdfuaid:part", "1");
        }

        xml.Append("</rdf:Description>\n");
        if (claimed.HasFlag(Conformance.PdfUA1 | Conformance.PdfA2A))
        {
            // PDF/A asks for a description of schemas that it does not know, and PDF/UA's is one (ISO 19005-2, 6.6.2.3).
            xml.Append(
                """
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document holds</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>

                """);
        }

        xml.Append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        xml.Replace("\r\n", "\n");
        return Encoding.UTF8.GetBytes(xml.ToString());

        void Element(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                xml.Append('<').Append(name).Append('>');
                Escape(xml, value);
                xml.Append("</").Append(name).Append(">\n");
            }
        }

        void Array(string name, string kind, params string?[] values)
        {
            if (values.All(string.IsNullOrWhiteSpace))
            {
                return;
            }

            xml.Append('<').Append(name).Append("><rdf:").Append(kind).Append('>');
            foreach (var value in values)
            {
                xml.Append(kind == "Alt" ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>");
                Escape(xml, value ?? "");
                xml.Append("</rdf:li>");
            }

            xml.Append("</rdf:").Append(kind).Append("></").Append(name).Append(">\n");
        }
    }

    private static string Date(DateTimeOffset date) => date.Offset == TimeSpan.Zero
        ? date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>XML 1.0, 2.2 and 2.4: markup is escaped; what no XML may hold, lone surrogates among it, becomes U+FFFD.</summary>
    private static void Escape(StringBuilder xml, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '&' => xml.Append("&amp;"),
                '\t' or '\n' => xml.Append((char)rune.Value),
                '\r' => xml.Append("&#xD;"),
                < 0x20 or 0xFFFE or 0xFFFF => xml.Append('\uFFFD'),
                _ => xml.Append(rune.ToString()),
            };
        }
    }
}
