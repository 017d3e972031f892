using System.Text;
using Briefings.Core.Downloads;
using static Briefings.Core.Tests.Downloads.Samples;

namespace Briefings.Core.Tests.Downloads;

/// <summary>What documents of Word, Excel and PowerPoint hold beside what their readers see is named.</summary>
public sealed class OfficeTests
{
    [Fact]
    public void What_holds_nothing_else_passes()
    {
        Said(Docx(), DownloadKind.Docx).ShouldBe("");
        Said(Xlsx(), DownloadKind.Xlsx).ShouldBe("");
        Said(Pptx(), DownloadKind.Pptx).ShouldBe("");
        Said(Docx("<w:p/>", Relation("word/_rels/document.xml.rels", "hyperlink", "https://www.example.org/")), DownloadKind.Docx).ShouldBe("");
        Said(Docx("<w:p><w:r><w:rPr><w:webHidden/></w:rPr><w:instrText>TOC \\o HYPERLINK \\l \"a\"</w:instrText></w:r></w:p>"), DownloadKind.Docx).ShouldBe("");
        Said(Docx("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:r></w:p>", WordPart("styles", "styles", "<w:style w:styleId=\"Bottom\"><w:rPr><w:vanish/></w:rPr></w:style>")), DownloadKind.Docx).ShouldBe("");
        Said(Xlsx("<sheets><sheet name=\"A\" state=\"visible\"/></sheets><definedNames><definedName name=\"_xlnm._FilterDatabase\" hidden=\"1\">A!$A$1</definedName></definedNames>"), DownloadKind.Xlsx).ShouldBe("");
        Said(Pptx("", SlidePart("notesSlides/notesSlide1", "notes", "<a:fld type=\"slidenum\"><a:t>1</a:t></a:fld>")), DownloadKind.Pptx).ShouldBe("");
        Said(Docx("<w:p/>", Properties("<dc:title>Convoys</dc:title><dc:creator></dc:creator>"), App("<Application>Microsoft Office Word</Application><Template>Normal.dotm</Template><Company></Company>")), DownloadKind.Docx).ShouldBe("");
    }

    public static TheoryData<string, byte[]> Words => new()
    {
        { "authors: the name of who wrote it (Ana Canary)", Docx("<w:p/>", Properties("<dc:creator>Ana Canary</dc:creator>")) },
        { "authors: 2 names of those who wrote it (Ana Canary, Bo Canary)", Docx("<w:p/>", Properties("<dc:creator>Ana Canary</dc:creator><cp:lastModifiedBy>Bo Canary</cp:lastModifiedBy>")) },
        { "authors: the name of a company or manager (Canary Ltd)", Docx("<w:p/>", App("<Company>Canary Ltd</Company>")) },
        { "authors: the folder of its template (C:\\Users\\canary\\x.dotx)", Docx("<w:p/>", App("<Template>C:\\Users\\canary\\x.dotx</Template>")) },
        { "authors: a property of its own (Canary)", Docx("<w:p/>", Custom("<property name=\"Canary\"/>")) },
        { "comments: a remark in its properties (Canary)", Docx("<w:p/>", Properties("<dc:description>Canary</dc:description>")) },
        { "comments: 2 comments (Ana)", Docx("<w:p/>", WordPart("comments", "comments", "<w:comment w:author=\"Ana\"/><w:comment w:author=\"Ana\"/>")) },
        { "comments: a comment (Ana)", Docx("<w:p/>", WordPart("anything", "comments", "<w:comment w:author=\"Ana\"/>")) },
        { "authors: the name of somebody who worked on it (Ana)", Docx("<w:p/>", WordPart("people", "people", "<w:person w:author=\"Ana\"/>")) },
        { "changes: a tracked change (Ana)", Docx("<w:p><w:ins w:id=\"1\" w:author=\"Ana\"><w:r/></w:ins></w:p>") },
        { "changes: a tracked change (Ana)", Docx("<w:p><w:del w:id=\"1\" w:author=\"Ana\"><w:r><w:delText>Canary</w:delText></w:r></w:del></w:p>") },
        { "changes: a tracked change (Ana)", Docx("<w:p/>", WordPart("header1", "hdr", "<w:p><w:moveFrom w:id=\"1\" w:author=\"Ana\"/></w:p>")) },
        { "changes: a tracked change (Ana)", Docx("<w:p><w:pPr><w:pPrChange w:id=\"1\" w:author=\"Ana\"/></w:pPr></w:p>") },
        { "hidden: hidden words (word/document.xml)", Docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Canary</w:t></w:r></w:p>") },
        { "hidden: hidden words (word/document.xml)", Docx("<w:p><w:r><w:rPr><w:rStyle w:val=\"Gone\"/></w:rPr><w:t>Canary</w:t></w:r></w:p>", WordPart("styles", "styles", "<w:style w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>")) },
        { "hidden: a variable that the page does not show (Canary)", Docx("<w:p/>", WordPart("settings", "settings", "<w:docVars><w:docVar w:name=\"Canary\" w:val=\"1\"/></w:docVars>")) },
        { "hidden: hidden words (word/styles.xml)", Docx("<w:p/>", WordPart("styles", "styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>")) },
        { "hidden: hidden words (word/styles.xml)", Docx("<w:p/>", WordPart("styles", "styles", "<w:style w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:vanish/></w:rPr></w:style>")) },
        { "hidden: hidden words (word/document.xml)", Docx("<w:p><w:r><w:rPr><w:rStyle w:val=\"Low\"/></w:rPr></w:r></w:p>", WordPart("styles", "styles", "<w:style w:styleId=\"Low\"><w:basedOn w:val=\"High\"/></w:style><w:style w:styleId=\"High\"><w:rPr><w:vanish/></w:rPr></w:style>")) },
        { "hidden: a hidden row of a table (word/document.xml)", Docx("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr></w:tr></w:tbl>") },
        { "never: a command to another program (DDE)", Docx("<w:p><w:fldSimple w:instr=\" DDEAUTO c:\\cmd.exe \"/></w:p>") },
        { "links: a field that fetches another file (word/document.xml)", Docx("<w:p><w:fldSimple w:instr=\"INCLUDEPICTURE https://tracker.example/a\"/></w:p>") },
        { "links: a field that fetches another file (word/document.xml)", Docx("<w:p><w:r><w:instrText>HYPERLINK \"file:///C:/canary.docx\"</w:instrText></w:r></w:p>") },
        { "attachments: a file of another sort within it (word/media/a.png)", Docx("<w:p/>", ("word/media/a.png", "Canary")) },
        { "never: a script (word/media/a.svg)", Docx("<w:p/>", ("word/media/a.svg", "<svg><script>x</script></svg>")) },
        { "links: a link to a file elsewhere (file:///C:/canary.docx)", Docx("<w:p/>", Relation("word/_rels/document.xml.rels", "hyperlink", "file:///C:/canary.docx")) },
        { "links: a link to a file elsewhere (https://tracker.example/a.png)", Docx("<w:p/>", Relation("word/_rels/document.xml.rels", "image", "https://tracker.example/a.png")) },
        { "links: a link to a file elsewhere (\\\\server\\t.dotm)", Docx("<w:p/>", Relation("word/_rels/settings.xml.rels", "attachedTemplate", "\\\\server\\t.dotm")) },
        { "links: a field that fetches another file (word/document.xml)", Docx("<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT \"C:\\\\a\"</w:instrText></w:r></w:p>") },
        { "never: a command to another program (DDE)", Docx("<w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd</w:instrText></w:r></w:p>") },
        { "never: a link that runs something", Docx("<w:p/>", Relation("word/_rels/document.xml.rels", "hyperlink", "javascript:alert(1)")) },
        { "never: a macro (word/vbaProject.bin)", Docx("<w:p/>", ("word/vbaProject.bin", "x")) },
        { "never: macros", Zip(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")) },
        { "attachments: a file within it (word/embeddings/a.xlsx)", Docx("<w:p/>", ("word/embeddings/a.xlsx", "x")) },
        { "attachments: a file of another sort within it (word/canary.exe)", Docx("<w:p/>", ("word/canary.exe", "x")) },
        { "authors: data that the page does not show (customXml/item1.xml)", Docx("<w:p/>", ("customXml/item1.xml", "<data xmlns=\"urn:x\">Canary</data>")) },
        { "unreadable: \"word/document.xml\" in it is no XML that can be read: line 1", Docx("<w:p>") },
        { "unreadable: \"word/x.xml\" in it is no XML that can be read: it has a document type, or is too long", Docx("<w:p/>", ("word/x.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void What_a_text_of_Word_holds_is_named(string said, byte[] file) => Said(file, DownloadKind.Docx).ShouldBe(said);

    public static TheoryData<string, byte[]> Sheets => new()
    {
        { "hidden: a hidden sheet (Canary)", Xlsx("<sheets><sheet name=\"Canary\" state=\"hidden\"/></sheets>") },
        { "hidden: a sheet that the program does not even list (Canary)", Xlsx("<sheets><sheet name=\"Canary\" state=\"veryHidden\"/></sheets>") },
        { "hidden: a hidden row (sheet1 row 4)", Xlsx(sheet: "<sheetData><row r=\"4\" hidden=\"1\"/></sheetData>") },
        { "hidden: a hidden column (sheet1 column 2)", Xlsx(sheet: "<cols><col min=\"2\" max=\"2\" hidden=\"true\"/></cols>") },
        { "hidden: rows or columns that are hidden unless they are named (sheet1)", Xlsx(sheet: "<sheetFormatPr zeroHeight=\"1\"/><sheetData/>") },
        { "hidden: a hidden row (sheet1 row 4)", Xlsx(sheet: "<sheetData><row r=\"4\" ht=\"0\" customHeight=\"1\"/></sheetData>") },
        { "hidden: a hidden column (sheet1 column 2)", Xlsx(sheet: "<cols><col min=\"2\" max=\"2\" width=\"0.1\"/></cols>") },
        { "never: a formula that runs something (DDE)", Xlsx(sheet: "<sheetData><row r=\"1\"><c r=\"A1\"><f>cmd|'/c calc'!A0</f></c></row></sheetData>") },
        { "links: a formula that fetches from elsewhere (sheet1)", Xlsx(sheet: "<sheetData><row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"https://tracker.example/\")</f></c></row></sheetData>") },
        { "", Xlsx(sheet: "<sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"2\" max=\"2\" width=\"9.1\"/></cols><sheetData><row r=\"1\" ht=\"12.5\"><c r=\"A1\"><f>IF(A2=\"a|b!\",SUM(B1:B9),Sheet1!A3)</f></c></row></sheetData>") },
        { "hidden: a hidden name (Canary)", Xlsx("<definedNames><definedName name=\"Canary\" hidden=\"1\">1</definedName></definedNames>") },
        { "hidden: all the rows behind a pivot table (xl/pivotCache/r.xml)", Xlsx(more: [SheetPart("pivotCache/r", "pivotCacheRecords", "<r/>")]) },
        { "comments: a comment (B2)", Xlsx(more: [SheetPart("comments1", "comments", "<commentList><comment ref=\"B2\"/></commentList>")]) },
        { "comments: a comment (B2)", Xlsx(more: [("xl/threadedComments/t.xml", "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"B2\"/></ThreadedComments>")]) },
        { "authors: the name of somebody who worked on it (Ana)", Xlsx(more: [("xl/persons/p.xml", "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><person displayName=\"Ana\"/></personList>")]) },
        { "authors: the folder where it was kept (C:\\Users\\canary\\)", Xlsx("<x15ac:absPath xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\" url=\"C:\\Users\\canary\\\"/>") },
        { "authors: the settings of a printer with its name (xl/printerSettings/printerSettings1.bin)", Xlsx(more: [("xl/printerSettings/printerSettings1.bin", "x")]) },
        { "links: a connection to a source of data (Canary)", Xlsx(more: [SheetPart("connections", "connections", "<connection name=\"Canary\"/>")]) },
        { "links: a copy of what was read from another workbook (xl/externalLinks/e.xml)", Xlsx(more: [SheetPart("externalLinks/e", "externalLink", "")]) },
        { "changes: a list of changes (xl/revisions/r.xml)", Xlsx(more: [SheetPart("revisions/r", "revisions", "")]) },
        { "never: a command to another program (DDE)", Xlsx(more: [SheetPart("x", "ddeLink", "")]) },
        { "hidden: a hidden drawing (Canary)", Xlsx(more: [("xl/drawings/d.xml", "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"><xdr:cNvPr name=\"Canary\" hidden=\"1\"/></xdr:wsDr>")]) },
        { "authors: the folder of a picture (C:\\Users\\canary\\a.png)", Xlsx(more: [("xl/drawings/d.xml", "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"><xdr:cNvPr name=\"A\" descr=\"C:\\Users\\canary\\a.png\"/></xdr:wsDr>")]) },
    };

    [Theory]
    [MemberData(nameof(Sheets))]
    public void What_a_workbook_holds_is_named(string said, byte[] file) => Said(file, DownloadKind.Xlsx).ShouldBe(said);

    public static TheoryData<string, byte[]> Slides => new()
    {
        { "hidden: a hidden slide (slide1)", Pptx(" show=\"0\"") },
        { "notes: a speaker's notes (notesSlide1)", Pptx("", SlidePart("notesSlides/notesSlide1", "notes", "<a:fld><a:t>1</a:t></a:fld><a:t>Canary</a:t>")) },
        { "comments: a comment (ppt/comments/c.xml)", Pptx("", SlidePart("comments/c", "cmLst", "<p:cm/>")) },
        { "authors: the name of somebody who worked on it (Ana)", Pptx("", SlidePart("commentAuthors", "cmAuthorLst", "<p:cmAuthor name=\"Ana\"/>")) },
        { "versions: a preview picture of its first page, which may be older than it (docProps/thumbnail.jpeg)", Pptx("", ("docProps/thumbnail.jpeg", "x")) },
        { "never: a button that runs something", Pptx("", SlidePart("slides/slide2", "sld", "<a:hlinkClick action=\"ppaction://program?file=calc.exe\"/>")) },
        { "attachments: a file of another sort within it (ppt/media/m.mp4)", Pptx("", ("ppt/media/m.mp4", "x")) },
        { "never: an ActiveX control", Pptx("", ("ppt/activeX/a.xml", "<a xmlns=\"http://schemas.microsoft.com/office/2006/activeX\"/>")) },
    };

    [Theory]
    [MemberData(nameof(Slides))]
    public void What_slides_hold_is_named(string said, byte[] file) => Said(file, DownloadKind.Pptx).ShouldBe(said);

    [Fact]
    public void What_is_another_file_than_its_name_says_is_told()
    {
        Said(Xlsx(), DownloadKind.Docx).ShouldBe("other: it is a document of the kind XLSX");
        Said(Zip(("a.csv", "1")), DownloadKind.Docx).ShouldBe("other: it has no part that is the document");
        Said("plain"u8.ToArray(), DownloadKind.Xlsx).ShouldBe("other: it does not begin as one");
        Said([0xD0, 0xCF, 0x11, 0xE0, 0, 0], DownloadKind.Xlsx).ShouldBe("unreadable: it has a password, or is of the format before 2007");
    }

    [Fact]
    public void A_part_that_unpacks_to_more_than_is_read_is_refused_at_once()
    {
        var bomb = Docx("<w:p/>", ("word/a.xml", new string(' ', 140 << 20)));

        bomb.Length.ShouldBeLessThan(1 << 20);
        Said(bomb, DownloadKind.Docx).ShouldBe("unreadable: it is larger unpacked than is read");
    }

    [Fact]
    public void An_element_within_element_a_thousand_deep_is_refused() =>
        Said(Docx(string.Concat(Enumerable.Repeat("<w:p>", 1000)) + string.Concat(Enumerable.Repeat("</w:p>", 1000))), DownloadKind.Docx)
            .ShouldBe("unreadable: \"word/document.xml\" in it is nested too deep");

    [Fact]
    public void A_name_that_a_terminal_would_obey_is_printed_plain() =>
        Said(Docx("<w:p/>", Properties("<dc:creator>Ana\u202E\u200BX " + new string('y', 200) + "</dc:creator>")), DownloadKind.Docx)
            .ShouldBe($"authors: the name of who wrote it (Ana  X {new string('y', 52)}…)");

    [Fact]
    public void Text_is_the_same_in_any_encoding_of_XML()
    {
        var part = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Ana</dc:creator></cp:coreProperties>"));
        var types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/x\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

        Said(Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), ("a.xml", [.. part])]), DownloadKind.Docx).ShouldBe("authors: the name of who wrote it (Ana)");
    }
}
