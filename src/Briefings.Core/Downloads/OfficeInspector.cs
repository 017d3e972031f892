using System.Collections.Immutable;
using Briefings.Core.Pictures;

namespace Briefings.Core.Downloads;

/// <summary>Looks into documents of Word, Excel and PowerPoint (ECMA-376): a ZIP archive of XML parts.</summary>
internal sealed class OfficeInspector
{
    private const long Budget = 128L << 20;

    private static readonly string[] KnownExtensions =
    [
        "xml", "rels", "vml", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "wdp", "svg", "odttf", "ttf", "fntdata",
    ];

    private readonly ZipFolder zip;
    private readonly DownloadKind kind;
    private readonly Traces traces = new();
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    private OfficeInspector(ZipFolder zip, DownloadKind kind)
    {
        this.zip = zip;
        this.kind = kind;
    }

    /// <summary>Looks into a document.</summary>
    /// <exception cref="Unreadable">It can't be read whole.</exception>
    public static Inspection Inspect(ReadOnlyMemory<byte> bytes, DownloadKind kind)
    {
        // A document with a password is a compound file (MS-CFB), as those of the old formats are.
        if (bytes.Span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new Unreadable("it has a password, or is of the format before 2007");
        }

        if (!ZipFolder.IsOne(bytes.Span))
        {
            return new Inspection { IsOther = "it does not begin as one" };
        }

        var inspector = new OfficeInspector(ZipFolder.Read(bytes, Budget), kind);
        return inspector.Inspect();
    }

    private Inspection Inspect()
    {
        if (zip.Entries.FirstOrDefault(entry => entry.IsEncrypted) is not null)
        {
            throw new Unreadable("it has a password");
        }

        if (zip.Entries.Select(entry => entry.Name.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() != zip.Entries.Length)
        {
            throw new Unreadable("it holds two parts of one name");
        }

        if (zip.HasComment || zip.Entries.Any(entry => entry.HasComment))
        {
            traces.Add(DownloadTrace.Comments, "a comment of the archive", "comments of the archive");
        }

        if (MainKind() is not { } main)
        {
            return new Inspection { IsOther = "it has no part that is the document" };
        }

        if (main != kind)
        {
            return new Inspection { IsOther = $"it is a document of the kind {main.Label()}" };
        }

        foreach (var entry in zip.Entries.Where(entry => !entry.IsFolder))
        {
            LookAtName(entry.Name);
            LookAtPicture(entry);
        }

        // The styles first, since they say what else hides words.
        var looks = new OfficeParts(traces, kind);
        foreach (var entry in zip.Entries.Where(IsXml).OrderBy(entry => entry.Name.EndsWith("/styles.xml", StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(entry => entry.Name, StringComparer.Ordinal))
        {
            looks.Read(entry.Name, Part(entry));
        }

        return traces.ToInspection();
    }

    // Anything may lie under the name of a picture.
    private void LookAtPicture(ZipEntry entry)
    {
        var extension = entry.Name[(entry.Name.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (entry.Name.StartsWith("docProps/thumbnail", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (extension is "png" or "jpg" or "jpeg" or "gif" && PictureCleaner.KindOf(zip.Unpack(entry)) is null)
        {
            traces.Add(DownloadTrace.Attachments, "a file of another sort within it", "files of another sort within it", entry.Name);
        }
        else if (extension == "svg" && zip.Unpack(entry).AsSpan().IndexOf("<script"u8) >= 0)
        {
            traces.Forbid($"a script ({entry.Name})");
        }
    }

    private static bool IsXml(ZipEntry entry) =>
        entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private byte[] Part(ZipEntry entry)
    {
        if (!parts.Remove(entry.Name, out var part))
        {
            part = zip.Unpack(entry);
        }

        return part;
    }

    // What the list of content types says that the document is; macros are told by it too.
    private DownloadKind? MainKind()
    {
        if (zip.Entries.FirstOrDefault(entry => entry.Name == "[Content_Types].xml") is not { } list)
        {
            return null;
        }

        DownloadKind? main = null;
        parts[list.Name] = zip.Unpack(list);
        XmlWalk.Read(parts[list.Name], "[Content_Types].xml", reader =>
        {
            if (reader.NodeType != System.Xml.XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type)
            {
                return;
            }

            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                traces.Forbid("macros");
            }

            main ??= type.EndsWith(".main+xml", StringComparison.Ordinal) || type.EndsWith(".template.main+xml", StringComparison.Ordinal) || type.EndsWith("slideshow.main+xml", StringComparison.Ordinal)
                ? type.Contains("word", StringComparison.OrdinalIgnoreCase) ? DownloadKind.Docx
                    : type.Contains("sheet", StringComparison.OrdinalIgnoreCase) || type.Contains("excel", StringComparison.OrdinalIgnoreCase) ? DownloadKind.Xlsx
                    : type.Contains("presentation", StringComparison.OrdinalIgnoreCase) || type.Contains("powerpoint", StringComparison.OrdinalIgnoreCase) ? DownloadKind.Pptx
                    : null
                : null;
        });
        return main;
    }

    private void LookAtName(string name)
    {
        var path = name.ToLowerInvariant();
        var file = path[(path.LastIndexOf('/') + 1)..];
        if (file.StartsWith("vba", StringComparison.Ordinal) || path.Contains("/macrosheets/", StringComparison.Ordinal))
        {
            traces.Forbid($"a macro ({name})");
        }
        else if (path.Contains("/activex/", StringComparison.Ordinal) || path.Contains("/ctrlprops/", StringComparison.Ordinal) && kind != DownloadKind.Xlsx)
        {
            traces.Forbid("an ActiveX control");
        }
        else if (path.StartsWith("customui", StringComparison.Ordinal))
        {
            traces.Forbid($"buttons of its own for the program ({name})");
        }
        else if (path.Contains("/embeddings/", StringComparison.Ordinal))
        {
            traces.Add(DownloadTrace.Attachments, "a file within it", "files within it", name);
        }
        else if (path.StartsWith("xl/model/", StringComparison.Ordinal))
        {
            traces.Add(DownloadTrace.Hidden, "the tables behind a pivot table", "tables behind pivot tables", name);
        }
        else if (path.StartsWith("docprops/thumbnail", StringComparison.Ordinal))
        {
            traces.Add(DownloadTrace.Versions, "a preview picture of its first page, which may be older than it", "preview pictures", name);
        }
        else if (path.Contains("/printersettings/", StringComparison.Ordinal))
        {
            traces.Add(DownloadTrace.Authors, "the settings of a printer with its name", "settings of printers with their names", name);
        }
        else if (!KnownExtensions.Contains(path[(path.LastIndexOf('.') + 1)..], StringComparer.Ordinal))
        {
            traces.Add(DownloadTrace.Attachments, "a file of another sort within it", "files of another sort within it", name);
        }
    }
}
