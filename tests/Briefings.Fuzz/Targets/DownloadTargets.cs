using System.IO.Compression;
using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Core.Downloads;

namespace Briefings.Fuzz.Targets;

/// <summary>Files to download of one kind: what is looked into, of any bytes. A character is a byte.</summary>
internal sealed class DownloadTarget(DownloadKind kind) : FuzzTarget
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public override string Name => $"download-{kind.ToString().ToLowerInvariant()}";

    public override IReadOnlyList<string> Corpus { get; } = [.. Of(kind)];

    public override IReadOnlyList<string> Dictionary { get; } =
    [
        "PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008", "\0\0\0\0", "\u00FF\u00FF\u00FF\u00FF", "\u0008\0", " obj", "endobj", "stream\n", "endstream", "<<", ">>", "/JS", "/Length 9", "/Type /ObjStm", "/Filter /FlateDecode",
        "xref", "trailer << /Root 1 0 R >>", "%%EOF", "1 0 R", "(", ")", "<", "<w:ins w:id=\"1\"/>", "<!DOCTYPE a []>", "<!--", "-->", "<![CDATA[", "]]>", "\"type\":\"Point\"", "[", "{", "=", ";", "\"", "\\uD800",
    ];

    public override void Run(string input)
    {
        var found = DownloadInspector.Inspect(Encoding.Latin1.GetBytes(input), kind);
        Check(found.Findings.Select(each => each.Words).Concat(found.Forbidden).Append(found.IsOther ?? "-").Append(found.Unreadable ?? "-")
            .Select(words => new Diagnostic(Codes.HiddenInDownload, Place.Of("files/x"), words)));
    }

    private static IEnumerable<string> Of(DownloadKind kind) => kind switch
    {
        DownloadKind.Pdf => Pdfs(),
        DownloadKind.Docx => [Zip(CompressionLevel.Optimal), Zip(CompressionLevel.NoCompression)],
        DownloadKind.Zip => [Archive("a.csv", "1,2\n"), Archive("a.geojson", "{\"type\":\"Point\"}"), Archive("a.docx", Zip(CompressionLevel.NoCompression))],
        DownloadKind.Csv => ["a;b\n1;\"2\n3\"\n", "=1,2\n\"-3\",4\r\n"],
        DownloadKind.Kml => ["<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><author><name>Ana</name></author><Placemark><visibility>0</visibility><description><![CDATA[<b>x</b>]]></description></Placemark></Document></kml>"],
        DownloadKind.Gpx => ["<gpx><metadata><author><name>Ana</name><email id=\"a\" domain=\"b\"/></author></metadata><wpt lat=\"1\" lon=\"2\"/></gpx>"],
        _ => ["{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"author\":\"Ana\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}"],
    };

    private static IEnumerable<string> Pdfs()
    {
        const string head = "%PDF-1.7\n1 0 obj << /Type /Catalog /Names << /EmbeddedFiles 3 0 R >> >> endobj\n2 0 obj << /Author (Ana \\(x\\)) /Title <FEFF0041> >> endobj\n";
        const string tail = "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000080 00000 n \ntrailer << /Root 1 0 R /Info 2 0 R >>\nstartxref\n99\n%%EOF\n";
        yield return head + tail;
        yield return head + "3 0 obj << /Length 4 >> stream\nabcd\nendstream endobj\n" + tail;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write("9 0 << /A [ 1 2 0 R (b) ] >>"u8);
        }

        var stream = Encoding.Latin1.GetString(packed.ToArray());
        yield return $"{head}4 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {stream.Length} >> stream\n{stream}\nendstream endobj\n{tail}";
    }

    private static string Zip(CompressionLevel level) => Archive(
        level,
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/w.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("w.xml", $"<w:document xmlns:w=\"{Word}\"><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:instrText>LINK a</w:instrText></w:r></w:p></w:document>"));

    private static string Archive(string name, string content) => Archive(CompressionLevel.NoCompression, (name, content));

    private static string Archive(CompressionLevel level, params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(2025, 9, 15, 0, 0, 0, TimeSpan.Zero);
                using var output = entry.Open();
                output.Write(Encoding.Latin1.GetBytes(content));
            }
        }

        return Encoding.Latin1.GetString(stream.ToArray());
    }
}
