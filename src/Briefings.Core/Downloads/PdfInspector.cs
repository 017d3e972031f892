using System.IO.Compression;
using System.Xml;

namespace Briefings.Core.Downloads;

/// <summary>
/// Looks into a PDF (ISO 32000-2) from its first byte to its last, and not by its tables: what an older version of the file held is in it
/// and is looked at as well. Streams of objects are unpacked; pictures, fonts and the drawing of pages are not.
/// </summary>
internal sealed class PdfInspector
{
    private const long Budget = 64L << 20;

    private static readonly string[] Remarks =
        ["Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Ink", "Caret", "Line", "Square", "Circle", "Polygon", "PolyLine", "FileAttachment", "Sound", "Projection"];

    private static readonly string[] KnownInfo = ["Title", "Subject", "Keywords", "Producer", "Creator", "CreationDate", "ModDate", "Trapped", "GTS_PDFXVersion", "GTS_PDFXConformance", "PTEX.Fullbanner"];

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Traces traces = new();
    private readonly Dictionary<int, PdfMap> likeInfo = [];
    private int catalogs;
    private readonly HashSet<int> numbers = [];
    private readonly HashSet<int> infos = [];
    private readonly List<int> ends = [];
    private int attached;
    private bool wasChanged;
    private bool isTable;
    private bool isLinear;
    private bool hasTrailer;
    private long budget = Budget;

    private PdfInspector(ReadOnlyMemory<byte> bytes) => this.bytes = bytes;

    /// <summary>Looks into a file.</summary>
    /// <exception cref="Unreadable">It can't be read whole.</exception>
    public static Inspection Inspect(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("%PDF-"u8) ? new PdfInspector(bytes).Inspect() : new Inspection { IsOther = "it does not begin as one" };

    private Inspection Inspect()
    {
        var lexer = new PdfLexer(bytes) { EndOfFile = ends.Add };
        while (!lexer.IsAtEnd)
        {
            ReadNext(lexer);
        }

        if (ends.Count == 0 || !hasTrailer)
        {
            throw new Unreadable("it has no end: a part of it is missing");
        }

        if (wasChanged)
        {
            traces.Add(DownloadTrace.Versions, "an older version of itself: it was changed and saved behind its end", "older versions of itself");
        }

        if (attached > 0)
        {
            traces.Add(DownloadTrace.Attachments, "a file within it", "files within it");
        }

        foreach (var info in infos.Where(likeInfo.ContainsKey))
        {
            LookAtInfo(likeInfo[info]);
        }

        return traces.ToInspection();
    }

    private void ReadNext(PdfLexer lexer)
    {
        if (lexer.Take("trailer"))
        {
            isTable = false;
            if (lexer.Read() is not PdfMap trailer)
            {
                throw lexer.Fault("a trailer is none");
            }

            Trailer(trailer);
            Look(trailer, 0);
        }
        else if (lexer.Take("xref"))
        {
            isTable = true;
        }
        else if (lexer.Take("startxref"))
        {
            lexer.Read();
        }
        else if (isTable && (lexer.Take("n") || lexer.Take("f")))
        {
            return;
        }
        else if (lexer.Read() is not PdfNumber { Value: >= 0 and <= uint.MaxValue * 10.0 } number || lexer.Read() is not PdfNumber)
        {
            throw lexer.Fault("what stands here belongs to no object");
        }
        else if (lexer.Take("obj"))
        {
            isTable = false;
            ReadObject(lexer, (int)Math.Min(number.Value, int.MaxValue));
        }
        else if (!isTable)
        {
            throw lexer.Fault("what stands here belongs to no object");
        }
    }

    private void ReadObject(PdfLexer lexer, int number)
    {
        if (lexer.Take("endobj"))
        {
            return;
        }

        var value = lexer.Read();
        Keep(number, value);

        // What is written for the web has an end behind its first page, and tables may stand behind the end.
        wasChanged |= value is not PdfMap { Entries: var entries } || entries.GetValueOrDefault("Type") is not PdfName { Value: "XRef" } ? ends.Count > (isLinear ? 1 : 0) || !numbers.Add(number) : false;
        if (value is PdfMap map)
        {
            isLinear |= map.Entries.ContainsKey("Linearized");
            if (lexer.Take("stream"))
            {
                ReadStream(lexer, map);
            }
        }

        Look(value, 0);
        if (!lexer.Take("endobj"))
        {
            throw lexer.Fault("an object does not end where it should");
        }
    }

    private void ReadStream(PdfLexer lexer, PdfMap map)
    {
        var span = bytes.Span;
        if (lexer.At < span.Length && span[lexer.At] == '\r')
        {
            lexer.At++;
        }

        if (lexer.At < span.Length && span[lexer.At] == '\n')
        {
            lexer.At++;
        }

        var start = lexer.At;
        var end = EndOf(map, start);
        if (end < 0)
        {
            throw lexer.Fault("a stream does not end");
        }

        lexer.At = end;
        if (!lexer.Take("endstream"))
        {
            throw lexer.Fault("a stream does not end where it should");
        }

        var type = map.Name("Type");
        if (type == "XRef")
        {
            Trailer(map);
        }
        else if (type == "ObjStm")
        {
            ReadObjects(Unpack(map, bytes[start..end]), map);
        }
        else if (type == "Metadata" || map.Name("Subtype") == "XML")
        {
            LookAtMetadata(Unpack(map, bytes[start..end]));
        }
    }

    // The length where it is said right here, else the first end behind.
    private int EndOf(PdfMap map, int start)
    {
        var span = bytes.Span;
        if (map.Number("Length") is { } length)
        {
            // What stands behind the length and before the end belongs to nothing.
            return start + (long)length <= span.Length && new PdfLexer(bytes) { At = start + length }.Take("endstream")
                ? start + length
                : throw new Unreadable("a stream in it is not as long as it says");
        }

        var end = span[start..].IndexOf("endstream"u8);
        return end < 0 ? -1 : start + end;
    }

    private byte[] Unpack(PdfMap map, ReadOnlyMemory<byte> packed)
    {
        var filter = map.Entries.GetValueOrDefault("Filter") switch
        {
            null => null,
            PdfName name => name.Value,
            PdfList { Items: [] } => null,
            PdfList { Items: [PdfName name] } => name.Value,
            _ => "several filters",
        };
        if (filter is null)
        {
            return packed.ToArray();
        }

        if (filter is not ("FlateDecode" or "Fl") || map.Entries.ContainsKey("DecodeParms") || map.Entries.ContainsKey("F"))
        {
            throw new Unreadable("a stream of objects in it is packed in a way that is not read");
        }

        try
        {
            using var source = new MemoryStream(packed.ToArray(), writable: false);
            using var inflating = new ZLibStream(source, CompressionMode.Decompress);
            using var made = new MemoryStream();
            var buffer = new byte[16 << 10];
            for (var read = inflating.Read(buffer); read > 0; read = inflating.Read(buffer))
            {
                budget -= read;
                if (budget < 0)
                {
                    throw new Unreadable("it is larger unpacked than is read");
                }

                made.Write(buffer, 0, read);
            }

            return made.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // A stream that asks for a dictionary is no invalid data for it, but an exception of its own.
            throw new Unreadable("a stream of objects in it can't be unpacked", exception);
        }
    }

    private void ReadObjects(byte[] unpacked, PdfMap map)
    {
        var lexer = new PdfLexer(unpacked);
        if (map.Number("N") is not { } count || map.Number("First") is not { } first || count > unpacked.Length || first > unpacked.Length)
        {
            throw new Unreadable("a stream of objects in it is damaged");
        }

        var objects = new List<(int Number, int At)>();
        for (var index = 0; index < count; index++)
        {
            if (lexer.Read() is not PdfNumber { Value: >= 0 and <= int.MaxValue } number || lexer.Read() is not PdfNumber { Value: >= 0 and <= int.MaxValue } at || first + at.Value > unpacked.Length)
            {
                throw new Unreadable("a stream of objects in it is damaged");
            }

            objects.Add(((int)number.Value, first + (int)at.Value));
        }

        // One after the other and not where the list says, which could name one value ten thousand times.
        lexer.At = first;
        var starts = objects.GroupBy(each => each.At).ToDictionary(group => group.Key, group => group.First().Number);
        while (!lexer.IsAtEnd)
        {
            var at = lexer.At;
            var value = lexer.Read();
            if (at < unpacked.Length && starts.TryGetValue(at, out var number))
            {
                Keep(number, value);
                wasChanged |= !numbers.Add(number);
            }

            Look(value, 0);
        }
    }

    // Which of them says who wrote the file is known only at its end.
    private void Keep(int number, PdfValue value)
    {
        if (value is PdfMap map && !map.Entries.ContainsKey("Type") && map.Entries.Count < 100 && map.Entries.Values.Any(entry => entry is PdfText))
        {
            likeInfo[number] = map;
        }
    }

    private void Trailer(PdfMap trailer)
    {
        hasTrailer |= trailer.Entries.ContainsKey("Root");
        if (trailer.Entries.ContainsKey("Encrypt"))
        {
            throw new Unreadable("it is encrypted, with a password or without");
        }

        if (trailer.Reference("Info") is { } info)
        {
            infos.Add(info);
        }
        else if (trailer.Entries.GetValueOrDefault("Info") is PdfMap direct)
        {
            LookAtInfo(direct);
        }
    }

    private void Look(PdfValue value, int depth)
    {
        switch (value)
        {
            case PdfList list:
                list.Items.ForEach(item => Look(item, depth + 1));
                break;
            case PdfMap map:
                LookAt(map);
                foreach (var entry in map.Entries.Values)
                {
                    Look(entry, depth + 1);
                }

                break;
        }
    }

    private void LookAt(PdfMap map)
    {
        var (kind, subtype) = (map.Name("S"), map.Name("Subtype"));
        if (map.Entries.ContainsKey("JS") || map.Entries.ContainsKey("JavaScript") || kind == "JavaScript")
        {
            traces.Forbid("a script");
        }

        switch (kind)
        {
            case "Launch":
                traces.Forbid("a command that starts a program");
                break;
            case "SubmitForm" or "ImportData":
                traces.Forbid("a form that sends or fetches data");
                break;
            case "GoToR" or "GoToE" or "Thread" when map.Entries.ContainsKey("F"):
                traces.Add(DownloadTrace.Links, "a link to a file elsewhere", "links to files elsewhere", NameOf(map.Entries["F"]));
                break;
            case "Rendition" or "Movie" or "RichMediaExecute" or "GoTo3DView":
                traces.Add(DownloadTrace.Attachments, "a film or sound", "films and sounds");
                break;
        }

        if (map.Entries.ContainsKey("XFA"))
        {
            traces.Forbid("a form that reckons (XFA)");
        }

        if (map.Entries.ContainsKey("EF"))
        {
            attached = int.MinValue;
            traces.Add(DownloadTrace.Attachments, "a file within it", "files within it", NameOf(map));
        }
        else if (map.Name("Type") == "EmbeddedFile")
        {
            attached = attached < 0 ? attached : 1;
        }

        if (subtype is "RichMedia" or "3D" or "Movie" or "Screen")
        {
            traces.Add(DownloadTrace.Attachments, "a film or sound", "films and sounds");
        }

        if (subtype is not null && Remarks.Contains(subtype, StringComparer.Ordinal) && map.Entries.ContainsKey("Rect"))
        {
            traces.Add(DownloadTrace.Comments, "a comment", "comments", map.Entries.GetValueOrDefault("T") is PdfText who ? who.Letters : null);
        }
        else if (subtype == "Redact")
        {
            traces.Add(DownloadTrace.Hidden, "a black bar that was marked and not made: the words are below it", "black bars that were marked and not made");
        }

        // A second root is that of another document, which lies in the file beside the one that is shown.
        wasChanged |= map.Name("Type") == "Catalog" && ++catalogs > 1;

        if (map.Entries.GetValueOrDefault("OFF") is PdfList { Items.Count: > 0 } || map.Name("BaseState") == "OFF" || map.Name("ViewState") == "OFF" || map.Name("P") == "AllOff")
        {
            traces.Add(DownloadTrace.Hidden, "layers that are turned off", "lists of layers that are turned off");
        }

        if (map.Entries.ContainsKey("Thumb"))
        {
            traces.Add(DownloadTrace.Versions, "a preview picture of a page, which may be older than it", "preview pictures of pages");
        }

        if (map.Entries.ContainsKey("OPI") || (map.Name("Subtype") == "Form" && map.Entries.ContainsKey("Ref")) || (map.Entries.ContainsKey("Length") && map.Entries.ContainsKey("F") && map.Name("Type") is null or "XObject"))
        {
            traces.Add(DownloadTrace.Links, "a link to a file elsewhere", "links to files elsewhere", map.Entries.TryGetValue("F", out var file) ? NameOf(file) : null);
        }

        if (map.Entries.ContainsKey("PieceInfo"))
        {
            traces.Add(DownloadTrace.Versions, "the working copy of the program that made it", "working copies of the program that made it");
        }
    }

    private static string? NameOf(PdfValue value) => value switch
    {
        PdfText text => text.Letters,
        PdfMap map => (map.Entries.GetValueOrDefault("UF") ?? map.Entries.GetValueOrDefault("F")) is PdfText name ? name.Letters : null,
        _ => null,
    };

    private void LookAtInfo(PdfMap info)
    {
        foreach (var (key, value) in info.Entries)
        {
            if (value is not PdfText { Letters: var letters } || string.IsNullOrWhiteSpace(letters))
            {
                continue;
            }

            if (key == "Author")
            {
                traces.Add(DownloadTrace.Authors, "the name of who wrote it", "names of those who wrote it", letters);
            }
            else if (!KnownInfo.Contains(key, StringComparer.Ordinal))
            {
                traces.Add(DownloadTrace.Authors, "a property of its own", "properties of its own", $"{key}: {letters}");
            }
            else if (key is "Title" or "Creator" or "Subject" && IsPath(letters))
            {
                traces.Add(DownloadTrace.Authors, "the name of the file that it was made of", "names of files that it was made of", letters);
            }
        }
    }

    private static bool IsPath(string words) =>
        words.Contains(":\\", StringComparison.Ordinal) || words.Contains("\\\\", StringComparison.Ordinal) || words.Contains("/Users/", StringComparison.Ordinal) || words.Contains("/home/", StringComparison.Ordinal)
        || words.StartsWith("Microsoft Word - ", StringComparison.Ordinal) || words.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    // XMP (ISO 16684-1): whoever is named there, and what it was made of.
    private void LookAtMetadata(byte[] packet)
    {
        var path = new Stack<string>();
        XmlWalk.Read(Trimmed(packet), "its metadata", node =>
        {
            while (path.Count > node.Depth)
            {
                path.Pop();
            }

            if (node.NodeType == XmlNodeType.Element)
            {
                path.Push(node.LocalName);
                foreach (var name in (string[])["creator", "Author", "Authors", "LastModifiedBy", "Manager", "Company"])
                {
                    if (node.GetAttribute(name, "http://ns.adobe.com/pdfx/1.3/") is { Length: > 0 } typed)
                    {
                        traces.Add(DownloadTrace.Authors, "the name of who wrote it", "names of those who wrote it", typed);
                    }
                }
            }
            else if (node.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && path.Any(name => name is "creator" or "Author" or "LastModifiedBy" or "Manager" or "Company" or "author"))
            {
                traces.Add(DownloadTrace.Authors, "the name of who wrote it", "names of those who wrote it", node.Value);
            }
            else if (node.NodeType is XmlNodeType.Text && path.Any(name => name is "filePath" or "DocumentAncestors"))
            {
                traces.Add(DownloadTrace.Authors, "the name of the file that it was made of", "names of files that it was made of", node.Value);
            }
        });
    }

    // Room that programs leave at the end of a packet to write into is blank, and some end it with a zero.
    private static ReadOnlyMemory<byte> Trimmed(byte[] packet)
    {
        var length = packet.AsSpan().TrimEnd("\0 \r\n\t"u8).Length;
        var start = packet.AsSpan(0, length).IndexOf((byte)'<');
        return start < 0 ? packet.AsMemory(0, length) : packet.AsMemory(packet.AsSpan().StartsWith("\uFEFF"u8) ? 0 : start, length - (packet.AsSpan().StartsWith("\uFEFF"u8) ? 0 : start));
    }
}
