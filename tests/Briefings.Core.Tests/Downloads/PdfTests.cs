using System.Text;
using Briefings.Core.Downloads;
using static Briefings.Core.Tests.Downloads.Samples;

namespace Briefings.Core.Tests.Downloads;

/// <summary>What a PDF holds beside its pages is named, wherever in it it stands.</summary>
public sealed class PdfTests
{
    private const string Root = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Pages = "<< /Type /Pages /Kids [] /Count 0 >>";

    private static byte[] With(params string[] more) => Pdf([Root, Pages, .. more]);

    [Fact]
    public void What_holds_nothing_else_passes()
    {
        Said(With(), DownloadKind.Pdf).ShouldBe("");
        Said(With("<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (https://www.example.org/) >> >>"), DownloadKind.Pdf).ShouldBe("");
        Said(With(Stream("/Type /XObject", "\u0001 9 0 obj << /JS (x) >> endobj %%EOF ( \u0002")), DownloadKind.Pdf).ShouldBe("");
        Said(With(ObjectStream("<< /Type /Font >>")), DownloadKind.Pdf).ShouldBe("");
        Said(Pdf([Root, Pages, "<< /Producer (A) /Title (Convoys) /CreationDate (D:2025) >>"], "/Info 3 0 R"), DownloadKind.Pdf).ShouldBe("");
        Said(Pdf([Root, Pages, "<< /Linearized 1 >>"], "", $"1 0 obj\n<< /Type /Metadata1 >>\nendobj\nxref\n0 0\ntrailer << /Root 1 0 R >>\nstartxref\n1\n%%EOF"), DownloadKind.Pdf).ShouldNotBe("");
        Said(Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj << /Linearized 1 >> endobj xref 0 1 0000000000 65535 f \ntrailer << /Root 2 0 R >> startxref 0 %%EOF\n2 0 obj << /Type /Catalog >> endobj xref 0 1 0000000000 65535 f \ntrailer << /Root 2 0 R >> startxref 9 %%EOF"), DownloadKind.Pdf).ShouldBe("");
    }

    // Word writes a second, empty table behind the end, for programs that know streams of objects.
    [Fact]
    public void A_table_behind_the_end_is_no_older_version() =>
        Said(Pdf([Root, Pages], "", "xref\n0 0\ntrailer << /Size 3 /Root 1 0 R /Prev 15 /XRefStm 9 >>\nstartxref\n99\n%%EOF"), DownloadKind.Pdf).ShouldBe("");

    public static TheoryData<string, byte[]> Held => new()
    {
        { "authors: the name of who wrote it (Ana)", Pdf([Root, Pages, "<< /Author (Ana) >>"], "/Info 3 0 R") },
        { "authors: the name of who wrote it (Ana)", Pdf([Root, Pages, "<< /Author <FEFF0041006E0061> >>"], "/Info 3 0 R") },
        { "authors: the name of who wrote it (Ana)", Pdf([Root, Pages, "<< /#41uthor (\\101n\\\na) >>"], "/Info 3 0 R") },
        { "authors: the name of who wrote it (Ana)", Pdf([Root, Pages, ObjectStream("<< /Author (Ana) >>")], "/Info 9 0 R") },
        { "authors: a property of its own (Company: Canary Ltd)", Pdf([Root, Pages, "<< /Company (Canary Ltd) >>"], "/Info 3 0 R") },
        { "authors: the name of the file that it was made of (Microsoft Word - canary_v3.docx)", Pdf([Root, Pages, "<< /Title (Microsoft Word - canary_v3.docx) >>"], "/Info 3 0 R") },
        { "authors: the name of who wrote it (Ana)", With(Stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" xmlns:dc=\"d\"><dc:creator><Seq><li>Ana</li></Seq></dc:creator></x:xmpmeta>")) },
        { "comments: a comment (Ana)", With("<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /T (Ana) /Contents (Canary) >>") },
        { "comments: 2 comments", With("<< /Subtype /Highlight /Rect [0 0 1 1] >>", ObjectStream("[ << /Subtype /FreeText /Rect [0 0 1 1] >> ]")) },
        { "hidden: a black bar that was marked and not made: the words are below it", With("<< /Subtype /Redact /Rect [0 0 1 1] >>") },
        { "hidden: layers that are turned off", With("<< /D << /OFF [ 7 0 R ] >> >>") },
        { "hidden: layers that are turned off", With("<< /D << /BaseState /OFF /ON [] >> >>") },
        { "hidden: layers that are turned off", With("<< /Type /OCMD /P /AllOff >>") },
        { "versions: a preview picture of a page, which may be older than it", With("<< /Type /Page /Thumb 7 0 R >>") },
        { "versions: an older version of itself: it was changed and saved behind its end", With("<< /Type /Catalog /Pages 2 0 R >>") },
        { "versions: an older version of itself: it was changed and saved behind its end", With("<< /Type /Font >>", ObjectStream("<< /Type /Font >>"), ObjectStream("<< /Type /Font >>")) },
        { "links: a link to a file elsewhere (\\\\server\\canary.bin)", With("<< /Length 0 /F (\\\\\\\\server\\\\canary.bin) >>") },
        { "unreadable: a stream in it is not as long as it says", With("<< /Length 1 >>\nstream\nxCanary\nendstream") },
        { "attachments: a file within it (canary.xlsx)", With("<< /Type /Filespec /F (canary.xlsx) /EF << /F 4 0 R >> >>", Stream("/Type /EmbeddedFile", "x")) },
        { "attachments: a file within it", With(Stream("/Type /EmbeddedFile", "x")) },
        { "attachments: a film or sound", With("<< /Subtype /RichMedia /Rect [0 0 1 1] >>") },
        { "links: a link to a file elsewhere (canary.pdf)", With("<< /S /GoToR /F (canary.pdf) >>") },
        { "versions: an older version of itself: it was changed and saved behind its end", Pdf([Root, Pages], "", "2 0 obj << /Type /Pages >> endobj\nxref\n2 1\n0000000300 00000 n \ntrailer << /Root 1 0 R /Prev 15 >>\nstartxref\n400\n%%EOF") },
        { "versions: an older version of itself: it was changed and saved behind its end", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj (Canary) endobj 1 0 obj (Other) endobj trailer << /Root 1 0 R >> startxref 0 %%EOF") },
        { "versions: the working copy of the program that made it", With("<< /Type /Page /PieceInfo << /A 1 >> >>") },
        { "never: a script", With("<< /S /JavaScript /JS (app.alert\\(1\\)) >>") },
        { "never: a script", With("<< /A << /B [ << /#4aS 7 0 R >> ] >> >>") },
        { "never: a script", With(ObjectStream("<< /Names << /JavaScript 7 0 R >> >>")) },
        { "never: a command that starts a program", With("<< /S /Launch /F (cmd.exe) >>") },
        { "never: a form that sends or fetches data", With("<< /S /SubmitForm >>") },
        { "never: a form that reckons (XFA)", With("<< /AcroForm << /XFA 7 0 R >> >>") },
        { "unreadable: it is encrypted, with a password or without", Pdf([Root, Pages], "/Encrypt << /V 1 >>") },
        { "unreadable: it has no end: a part of it is missing", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj << >> endobj") },
        { "unreadable: what stands here belongs to no object (byte 240)", Pdf([Root, Pages], "", "PK canary") },
        { "unreadable: what stands here belongs to no object (byte 13)", Encoding.Latin1.GetBytes("%PDF-1.7\n5 1 0 obj << /JS (x) >> endobj trailer << /Root 1 0 R >> %%EOF") },
        { "unreadable: values are nested too deep (byte 225)", With(new string('[', 500) + new string(']', 500)) },
        { "unreadable: the key JS is there twice (byte 138)", With("<< /JS 1 /JS 2 >>") },
        { "unreadable: a stream of objects in it can't be unpacked", With("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 5 >>\nstream\nplain\nendstream") },
        { "unreadable: a stream of objects in it can't be unpacked", With("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 6 >>\nstream\nx \0\0\0\0\nendstream") },
        { "unreadable: a stream of objects in it is packed in a way that is not read", With("<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode /Length 5 >>\nstream\nplain\nendstream") },
        { "other: it does not begin as one", "<html>%PDF-1.7"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Held))]
    public void What_a_PDF_holds_is_named(string said, byte[] file) => Said(file, DownloadKind.Pdf).ShouldBe(said);
}
