using System.Text;
using Briefings.Core.Downloads;
using static Briefings.Core.Tests.Downloads.Samples;

namespace Briefings.Core.Tests.Downloads;

/// <summary>Tables, ways, maps and archives.</summary>
public sealed class PlainTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "")]
    [InlineData("\uFEFFdate;convoys\r\n2025-09-01;-5\r\n2025-09-02;+3,5 %\r\n2025-09-03;-\r\n", "")]
    [InlineData("a,\"b \"\"quoted\"\", = c\"\n", "")]
    [InlineData("sep=|\n1|=cmd\n", "formulas: a cell that a spreadsheet takes for a formula (line 2: =cmd)")]
    [InlineData("a,b\n1,x\u200By\n", "hidden: signs that nobody sees (line 2)")]
    [InlineData("a\n\U000E0053\U000E0045\n", "hidden: signs that nobody sees (line 2)")]
    [InlineData("a\u200Cb,\u200F1\n", "")]
    [InlineData("a\u001B[8m\n", "other: it holds characters that no text has")]
    [InlineData("a\n=1+1\n", "formulas: a cell that a spreadsheet takes for a formula (line 2: =1+1)")]
    [InlineData("a,b\n1,\"=HYPERLINK(\"\"x\"\")\"\n", "formulas: a cell that a spreadsheet takes for a formula (line 2: =HYPERLINK(\"\"x\"\"))")]
    [InlineData("a;@SUM(A1)\n\"x\ny\";-cmd|x\n", "formulas: 2 cells that a spreadsheet takes for formulas (line 1: @SUM(A1), line 3: -cmd|x)")]
    [InlineData("<html><script>x</script>", "other: it begins as a page of markup")]
    [InlineData("  \n<svg/>", "other: it begins as a page of markup")]
    [InlineData("a\0b", "other: it holds characters that no text has")]
    public void A_table_is_looked_into(string table, string said) => Said(Encoding.UTF8.GetBytes(table), DownloadKind.Csv).ShouldBe(said);

    [Fact]
    public void Each_byte_of_an_archive_belongs_to_one_of_its_files()
    {
        var content = "1,2\n3,4\n"u8.ToArray();
        byte[] large = [.. Enumerable.Range(0, 100_000).Select(each => (byte)('0' + (each * 7919 % 10)))];
        byte[] grown = [0x20, 0xA2, 20, 0, 0x28, 0xA0, 0, 0, .. new byte[16]];
        byte[] times = [0x55, 0x54, 5, 0, 1, 1, 2, 3, 4];
        Said(RawZip(content, [], []), DownloadKind.Zip).ShouldBe("");
        Said(RawZip(large, [], [.. times, .. grown]), DownloadKind.Zip).ShouldBe("");
        Said(RawZip(content, "C"u8.ToArray(), []), DownloadKind.Zip).ShouldBe("unreadable: bytes stand behind the end of \"a.csv\" in it");
        Said(RawZip(large, "Canary"u8.ToArray(), []), DownloadKind.Zip).ShouldBe("unreadable: bytes stand behind the end of \"a.csv\" in it");
        Said(RawZip(content, new byte[100_000], []), DownloadKind.Zip).ShouldBe("unreadable: bytes stand behind the end of \"a.csv\" in it");
        Said(RawZip(content, [], [0xFE, 0xCA, 6, 0, .. "Canary"u8]), DownloadKind.Zip).ShouldBe("unreadable: the archive says more of \"a.csv\" than is read");
        Said(RawZip(content, [], [0x20, 0xA2, 10, 0, 0x28, 0xA0, 0, 0, .. "Canary"u8]), DownloadKind.Zip).ShouldBe("unreadable: the archive says more of \"a.csv\" than is read");
        Said(RawZip(content, [], [0x55, 0x54, 200, 0, 1]), DownloadKind.Zip).ShouldStartWith("unreadable: the archive's list is damaged");
    }

    [Fact]
    public void A_table_of_an_older_encoding_is_told() =>
        Said([(byte)'a', 0xE9, (byte)'\n'], DownloadKind.Csv).ShouldBe("other: it is not UTF-8 (in Excel save it as \"CSV UTF-8\")");

    [Theory]
    [InlineData("<gpx><wpt lat=\"1\" lon=\"2\"><name>Kayes</name></wpt></gpx>", "")]
    [InlineData("<gpx><metadata><author><name>Ana</name></author><desc>x</desc></metadata></gpx>", "authors: the name of who made it (Ana)")]
    [InlineData("<gpx><metadata><author><email id=\"ana\" domain=\"example.org\"/></author></metadata></gpx>", "authors: the name of who made it (ana@example.org)")]
    [InlineData("<gpx><metadata><copyright author=\"Ana\"/></metadata></gpx>", "authors: the name of who made it (Ana)")]
    [InlineData("<gpx><!-- canary --></gpx>", "comments: a comment (canary)")]
    [InlineData("<?xml-stylesheet href=\"x.xsl\"?><gpx/>", "never: an instruction for programs")]
    [InlineData("<gpx><wpt><desc>&lt;script&gt;x&lt;/script&gt;</desc></wpt></gpx>", "never: a script in its words")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><gpx>&a;</gpx>", "unreadable: the file is no XML that can be read: it has a document type, or is too long")]
    [InlineData("<gpx><wpt></gpx>", "unreadable: the file is no XML that can be read: line 1")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "other: its outermost element is \"svg\"")]
    [InlineData("<gpx><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">x</x:script></gpx>", "never: elements of a page")]
    public void A_way_is_looked_into(string way, string said) => Said(Encoding.UTF8.GetBytes(way), DownloadKind.Gpx).ShouldBe(said);

    [Theory]
    [InlineData("<kml><Placemark><name>Kayes</name><visibility>1</visibility></Placemark></kml>", "")]
    [InlineData("<kml><Placemark><visibility>0</visibility></Placemark></kml>", "hidden: a place that is turned off")]
    [InlineData("<kml><NetworkLink><Link><href>https://x.example/</href></Link></NetworkLink></kml>", "links: a link that is fetched when it is opened\nlinks: a picture that is fetched when it is opened (https://x.example/)")]
    [InlineData("<kml><Style><IconStyle><Icon><href>https://x.example/a.png</href></Icon></IconStyle></Style></kml>", "links: a picture that is fetched when it is opened (https://x.example/a.png)")]
    [InlineData("<kml xmlns:a=\"http://www.w3.org/2005/Atom\"><Document><a:author><a:name>Ana</a:name></a:author></Document></kml>", "authors: the name of who made it (Ana)")]
    [InlineData("<kml><description><![CDATA[<b onmouseover=x()>x</b>]]></description></kml>", "never: a script in its words")]
    [InlineData("<kml><description><![CDATA[<img src=\"https://x.example/a.png\">]]></description></kml>", "links: a picture that is fetched when it is opened")]
    [InlineData("<gpx/>", "other: its outermost element is \"gpx\"")]
    public void A_map_is_looked_into(string map, string said) => Said(Encoding.UTF8.GetBytes(map), DownloadKind.Kml).ShouldBe(said);

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "")]
    [InlineData("\uFEFF{\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"<b>Kayes</b>\"}}],\"type\":\"FeatureCollection\"}", "")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{\"created_by\":\"Ana\"}}", "authors: the name of who made it (created_by: Ana)")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{\"popup\":\"<IFRAME src=x>\"}}", "never: a script in its words")]
    [InlineData("{\"features\":[{\"type\":\"Feature\"}]}", "other: it has no \"type\" of RFC 7946 at its top")]
    [InlineData("{\"type\":\"Feature\"", "unreadable: it is no JSON that can be read")]
    [InlineData("{\"type\":\"\\uD800\"}", "unreadable: it is no JSON that can be read")]
    [InlineData("callback({\"type\":\"Feature\"})", "unreadable: it is no JSON that can be read")]
    public void A_map_in_JSON_is_looked_into(string map, string said) => Said(Encoding.UTF8.GetBytes(map), DownloadKind.Geojson).ShouldBe(said);

    [Fact]
    public void An_archive_and_the_files_in_it_are_looked_into()
    {
        Said(Zip(("data/a.csv", "1,2\n"), ("b.geojson", "{\"type\":\"Point\"}")), DownloadKind.Zip).ShouldBe("");
        Said(Zip([("a.docx", Docx("<w:p/>", Properties("<dc:creator>Ana</dc:creator>")))]), DownloadKind.Zip).ShouldBe("authors: the name of who wrote it (Ana) in \"a.docx\"");
        Said(Zip([("a.xlsx", Xlsx(more: [("xl/vbaProject.bin", "x")]))]), DownloadKind.Zip).ShouldBe("never: a macro (xl/vbaProject.bin) in \"a.xlsx\"");
        Said(Zip(("a.html", "x")), DownloadKind.Zip).ShouldBe("never: a file of a kind that is not offered (\"a.html\")");
        Said(Zip(("__MACOSX/._a.csv", "x")), DownloadKind.Zip).ShouldBe("");
        Said(Zip(("../a.csv", "x")), DownloadKind.Zip).ShouldStartWith("never: a file of the unsafe name \"../a.csv\"");
        Said(Zip(("/etc/a.csv", "x")), DownloadKind.Zip).ShouldStartWith("never: a file of the unsafe name \"/etc/a.csv\"");
        Said(Zip(("a\\..\\b.csv", "x")), DownloadKind.Zip).ShouldStartWith("never: a file of the unsafe name");
        Said(Zip(("con.csv", "x")), DownloadKind.Zip).ShouldStartWith("never: a file of the unsafe name \"con.csv\"");
        Said(Zip(("a.pdf", "no")), DownloadKind.Zip).ShouldBe("never: a file that is no PDF, as its name says (\"a.pdf\": it does not begin as one)");
        Said(Zip([("a.zip", Zip(("a.csv", "1")))]), DownloadKind.Zip).ShouldBe("unreadable: an archive within an archive is not looked into (\"a.zip\")");
        Said(Zip(("a.csv", "1"), ("A.csv", "2")), DownloadKind.Zip).ShouldBe("unreadable: it holds two files of the name \"A.csv\"");
        Said(Zip([("a.csv", "1"u8.ToArray())], "Canary"), DownloadKind.Zip).ShouldBe("comments: a comment of the archive");
        Said("PK no"u8.ToArray(), DownloadKind.Zip).ShouldBe("other: it does not begin as one");
    }

    [Fact]
    public void Bytes_that_belong_to_no_file_of_an_archive_are_found()
    {
        var zip = Zip(("a.csv", "1,2\n"), ("b.csv", "3,4\n"));

        Said([.. "MZ canary"u8, .. zip], DownloadKind.Zip).ShouldBe("other: it does not begin as one");
        Said([.. zip, .. "canary"u8], DownloadKind.Zip).ShouldBe("unreadable: it is no whole ZIP archive, or bytes stand behind its end");
        Said([.. zip[..^4], .. "no"u8, .. zip[^4..]], DownloadKind.Zip).ShouldStartWith("unreadable: ");
        Said(Changed(zip, 14, 1), DownloadKind.Zip).ShouldBe("unreadable: the archive says two things of one file");
        Said(Changed(zip, 31, (byte)'x'), DownloadKind.Zip).ShouldBe("unreadable: the archive says two things of one file");
        Said(Changed(zip, 38, 0xFF), DownloadKind.Zip).ShouldStartWith("unreadable: ");
    }

    [Fact]
    public void An_archive_with_a_password_is_refused()
    {
        var zip = Zip(("a.csv", "1,2\n"));
        var list = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);

        Said(Changed(Changed(zip, 6, (byte)(zip[6] | 1)), list + 8, (byte)(zip[list + 8] | 1)), DownloadKind.Zip).ShouldBe("unreadable: \"a.csv\" in it has a password");
    }

    [Fact]
    public void What_is_empty_is_nothing()
    {
        foreach (var kind in Enum.GetValues<DownloadKind>())
        {
            Said([], kind).ShouldBe("other: it is empty");
        }
    }

    [Fact]
    public void Each_kind_is_known_by_its_extension_and_nothing_else_is()
    {
        DownloadKinds.Extensions.ShouldBe(["pdf", "docx", "xlsx", "pptx", "csv", "zip", "gpx", "kml", "geojson"]);
        DownloadKinds.Of("files/A.PDF").ShouldBe(DownloadKind.Pdf);
        foreach (var name in (string[])["a.html", "a.svg", "a.js", "a.docm", "a.doc", "pdf", "a.pdf.exe", "a.", "", "a.xml", "a.0"])
        {
            DownloadKinds.Of(name).ShouldBeNull(name);
        }
    }

    private static byte[] Changed(byte[] bytes, int at, byte to)
    {
        var made = bytes.ToArray();
        made[at] = to;
        return made;
    }
}
