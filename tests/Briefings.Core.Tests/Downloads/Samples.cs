using System.IO.Compression;
using System.Text;
using Briefings.Core.Downloads;

namespace Briefings.Core.Tests.Downloads;

/// <summary>Files that are made as programs make them, with one thing more that nobody sees.</summary>
internal static class Samples
{
    private const string Rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Slide = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private const string Draw = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static byte[] Zip(params (string Name, string Content)[] files) => Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files, string? comment = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = comment ?? "";
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An archive of one file, byte for byte: with bytes behind the end of what is packed, and fields behind its name.</summary>
    public static byte[] RawZip(byte[] content, byte[] tail, byte[] extra)
    {
        var made = new MemoryStream();
        using (var deflate = new DeflateStream(made, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        byte[] packed = [.. made.ToArray(), .. tail];
        var crc = ~content.Aggregate(0xFFFFFFFFu, (sum, each) => Enumerable.Range(0, 8).Aggregate(sum ^ each, (one, _) => (one & 1) == 0 ? one >> 1 : (one >> 1) ^ 0xEDB88320u));
        byte[] name = "a.csv"u8.ToArray();
        byte[] Two(int value) => BitConverter.GetBytes((ushort)value);
        byte[] Four(uint value) => BitConverter.GetBytes(value);
        byte[] shared = [.. Two(0), .. Two(8), .. Four(0), .. Four(crc), .. Four((uint)packed.Length), .. Four((uint)content.Length), .. Two(name.Length), .. Two(extra.Length)];
        byte[] local = [.. "PK\u0003\u0004"u8, .. Two(20), .. shared, .. name, .. extra, .. packed];
        byte[] list = [.. "PK\u0001\u0002"u8, .. Two(20), .. Two(20), .. shared, .. new byte[14], .. name, .. extra];
        return [.. local, .. list, .. "PK\u0005\u0006"u8, .. Four(0), .. Two(1), .. Two(1), .. Four((uint)list.Length), .. Four((uint)local.Length), .. Two(0)];
    }

    /// <summary>A text of Word with one paragraph.</summary>
    public static byte[] Docx(string paragraph = "<w:p><w:r><w:t>Words</w:t></w:r></w:p>", params (string Name, string Content)[] more) => Office(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{paragraph}</w:body></w:document>"),
        more);

    /// <summary>A workbook with one sheet.</summary>
    public static byte[] Xlsx(string book = "<sheets><sheet name=\"Convoys\" sheetId=\"1\"/></sheets>", string sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>", params (string Name, string Content)[] more) => Office(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\">{book}</workbook>"),
        [("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheet}\">{sheet}</worksheet>"), .. more]);

    /// <summary>Slides: one.</summary>
    public static byte[] Pptx(string attributes = "", params (string Name, string Content)[] more) => Office(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        ("ppt/presentation.xml", $"<p:presentation xmlns:p=\"{Slide}\"/>"),
        [("ppt/slides/slide1.xml", $"<p:sld xmlns:p=\"{Slide}\" xmlns:a=\"{Draw}\"{attributes}><p:cSld><a:t>Words</a:t></p:cSld></p:sld>"), .. more]);

    public static (string Name, string Content) WordPart(string name, string root, string content) => ($"word/{name}.xml", $"<w:{root} xmlns:w=\"{Word}\">{content}</w:{root}>");

    public static (string Name, string Content) SheetPart(string name, string root, string content) => ($"xl/{name}.xml", $"<{root} xmlns=\"{Sheet}\">{content}</{root}>");

    public static (string Name, string Content) SlidePart(string name, string root, string content) =>
        ($"ppt/{name}.xml", $"<p:{root} xmlns:p=\"{Slide}\" xmlns:a=\"{Draw}\">{content}</p:{root}>");

    public static (string Name, string Content) Relation(string part, string type, string target) =>
        (part, $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Rels}/{type}\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>");

    public static (string Name, string Content) Properties(string content) =>
        ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{content}</cp:coreProperties>");

    public static (string Name, string Content) App(string content) =>
        ("docProps/app.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">{content}</Properties>");

    public static (string Name, string Content) Custom(string content) =>
        ("docProps/custom.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\">{content}</Properties>");

    /// <summary>A PDF of these objects, numbered from 1; the first is its root, and the others are what they are.</summary>
    public static byte[] Pdf(string[] objects, string trailer = "", string after = "")
    {
        var text = new StringBuilder("%PDF-1.7\n%âãÏÓ\n");
        for (var number = 1; number <= objects.Length; number++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var _ in objects)
        {
            text.Append("0000000015 00000 n \n");
        }

        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n9\n%%EOF\n{after}");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>A stream of objects, packed.</summary>
    public static string ObjectStream(string value)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes("9 0 " + value));
        }

        return $"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
    }

    public static string Stream(string map, string content) => $"<< {map} /Length {content.Length} >>\nstream\n{content}\nendstream";

    /// <summary>All that was found, a line each, by the word that lets it pass: <c>authors: …</c>, <c>never: …</c>, <c>unreadable: …</c>, <c>other: …</c>.</summary>
    public static string Said(byte[] bytes, DownloadKind kind)
    {
        var found = DownloadInspector.Inspect(bytes, kind);
        return string.Join('\n', found.Findings.Select(each => $"{each.Trace.ToString().ToLowerInvariant()}: {each.Words}")
            .Concat(found.Forbidden.Select(each => "never: " + each))
            .Concat(found.Unreadable is { } why ? ["unreadable: " + why] : Array.Empty<string>())
            .Concat(found.IsOther is { } other ? ["other: " + other] : Array.Empty<string>()));
    }

    private static byte[] Office(string type, (string Name, string Content) main, (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/{main.Name}\" ContentType=\"{type}\"/></Types>"),
        .. more.All(part => part.Name != main.Name) ? [main] : Array.Empty<(string, string)>(),
        .. more,
    ]);
}
