namespace Briefings.Core.Diagnostics;

// Files to download: 185–194.
public static partial class Codes
{
    /// <summary>BRF185.</summary>
    public static readonly DiagnosticDescriptor FileWithoutEntry = new("BRF185", Severity.Error, "File to download without an entry",
        "Every file below `content/files/` has an entry in `content/vocabulary/files.yaml` that says by its `tlp` who may have it. Without one it would be in no output, and nobody knows whether that was meant: write the entry, with the file's own marking, or move the file out of the content.");

    /// <summary>BRF186.</summary>
    public static readonly DiagnosticDescriptor EntryWithoutFile = new("BRF186", Severity.Error, "Entry without its file",
        "An entry of `files.yaml` names a file that does not lie below `content/files/`, or lies there in other capitals. Put the file there, write its name as it is, or delete the entry.");

    /// <summary>BRF187.</summary>
    public static readonly DiagnosticDescriptor UnknownFileKind = new("BRF187", Severity.Error, "File of a kind that is not offered",
        "Files to download are of these kinds, each by its extension and its content: pdf, docx, xlsx, pptx, csv, zip, gpx, kml and geojson. Whatever a browser would run or show as a page of the site (html, svg, scripts) is none of them, and older formats (doc, xls, ppt) can't be looked into. Save the file in one of these formats; pictures belong in `media/`.");

    /// <summary>BRF188.</summary>
    public static readonly DiagnosticDescriptor DownloadTooLarge = new("BRF188", Severity.Error, "Files to download beyond measure",
        "A file to download may have 20 MiB, and there may be 500 of them. Make it smaller (pictures in documents at 220 dpi, fewer sheets), or put it where large files are kept and link to its address.");

    /// <summary>BRF189.</summary>
    public static readonly DiagnosticDescriptor UnreadableDownload = new("BRF189", Severity.Error, "File that can't be looked into",
        "Before a file leaves it is looked into for what its author did not mean to send. One that is encrypted, damaged, nested too deep or larger unpacked than is read could hold anything. Save it again without a password from the program that it belongs to.");

    /// <summary>BRF190.</summary>
    public static readonly DiagnosticDescriptor HiddenInDownload = new("BRF190", Severity.Error, "File that holds more than it shows",
        "The file holds comments, tracked changes, hidden sheets, rows, columns, slides or words, notes, attachments, links to other files or older versions of itself: what its reader finds though nobody meant to send it. Take it out in the program that the file belongs to (Word, Excel and PowerPoint: File, Info, Inspect document; a PDF: print it to a new one). Where it is meant to be there, say so in the file's entry: `allow: [comments]`.");

    /// <summary>BRF191.</summary>
    public static readonly DiagnosticDescriptor NamesInDownload = new("BRF191", Severity.Warning, "File that names people, or reckons",
        "The file says who wrote it, for which company or on which machine; or a cell of a CSV begins with a sign by which a spreadsheet takes it for a formula. Take it out, or say in the file's entry that it is meant: `allow: [authors]`, `allow: [formulas]`.");

    /// <summary>BRF192.</summary>
    public static readonly DiagnosticDescriptor CodeInDownload = new("BRF192", Severity.Error, "File that runs something",
        "The file holds a macro, a script, or something else that runs or is fetched when it is opened, or a file of a kind that is not offered. No entry lets that pass. Save it without: macros go with .docx, .xlsx and .pptx written anew, scripts of a PDF when it is printed to a new one.");

    /// <summary>BRF193.</summary>
    public static readonly DiagnosticDescriptor FileWithoutLink = new("BRF193", Severity.Warning, "File to download that no text links to",
        "A file is in a target only where its marking allows it and a text that the target shows links to it. No text links to this one, so it is in no output. Write `[words](files/name.xlsx)` where readers should find it, or delete it with its entry.");

    /// <summary>BRF194.</summary>
    public static readonly DiagnosticDescriptor FileAsPicture = new("BRF194", Severity.Error, "File to download in the place of a picture",
        "`![words](files/x.pdf)` asks for a picture, and a file to download is none. Without the exclamation mark it is a link: `[words](files/x.pdf)`.");
}
