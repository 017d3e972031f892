using System.IO.Compression;
using System.Text;

namespace Briefings.Content.Tests.Validation;

/// <summary>Files to download: BRF185–BRF194.</summary>
internal static class DownloadCases
{
    private const string Entries = "vocabulary/files.yaml";
    private const string File = "files/convoys.csv";
    private const string Table = "week,convoys\n36,12\n";

    public static IEnumerable<Case> All =>
    [
        new("BRF007", "a lock of Word, and a file beside the folder", house => Whole(house).Write("files/~$figures.docx", "Ana").Write("convoys.csv", Table)),
        new("BRF020", "an entry without marking and title", house => Whole(house).Write(Entries, $"- {{file: {File}}}\n")),
        new("BRF024", "a marking of an entry", house => Whole(house).Edit(Entries, "CLEAR", "clear")),
        new("BRF029", "a file that is none below files/", house => Whole(house).Write(Entries, "- {file: ../secret.csv, tlp: CLEAR, title: A}\n- {file: content/files/convoys.csv, tlp: CLEAR, title: A}\n- {file: /etc/passwd, tlp: CLEAR, title: A}\n")),
        new("BRF034", "an entry twice", house => Whole(house).Write(Entries, $"- {{file: {File}, tlp: CLEAR, title: A}}\n- {{file: {File}, tlp: AMBER, title: A}}\n")),
        new("BRF185", "no vocabulary", house => Whole(house).Delete(Entries)),
        new("BRF185", "a vocabulary with another file, and one without a title", house => Whole(house).Write("files/2025/road-of_west.csv", Table).Write(Entries, $"- {{file: {File}, tlp: CLEAR}}\n")),
        new("BRF186", "no such file", house => Whole(house).Write(Entries, $"- {{file: {File}, tlp: CLEAR, title: A}}\n- {{file: files/other.pdf, tlp: CLEAR, title: B}}\n")),
        new("BRF186", "other capitals", house => Whole(house).Edit(Entries, File, "files/Convoys.csv")),
        new("BRF187", "pages, scripts, pictures and old formats", house => Whole(house).Write("files/a.html", "x").Write("files/a.svg", "x").Write("files/a.js", "x").Write("files/a.png", "x").Write("files/a.doc", "x").Write("files/a", "x")),
        new("BRF187", "another content than its name says", house => Whole(house).Write(File, "<html>")),
        new("BRF188", "a file", house => Whole(house).Write(File, new byte[(20 << 20) + 1])),
        new("BRF189", "an archive that is cut", house => Whole(house).Write("files/a.zip", Zip("a.csv", Table)[..^10]).Write(Entries, $"- {{file: {File}, tlp: CLEAR, title: A}}\n- {{file: files/a.zip, tlp: CLEAR, title: B}}\n").Edit("The text.", "The text. [a](files/a.zip)")),
        new("BRF190", "a remark of an archive, and one that may stay", house => Whole(house).Write("files/a.zip", Zip("a.csv", Table, "Remark")).Write("files/b.zip", Zip("b.csv", Table, "Remark"))
            .Write(Entries, $"- {{file: {File}, tlp: CLEAR, title: A}}\n- {{file: files/a.zip, tlp: CLEAR, title: B, allow: [formulas]}}\n- {{file: files/b.zip, tlp: CLEAR, title: C, allow: comments}}\n").Edit("The text.", "The text. [a](files/a.zip) [b](files/b.zip)")),
        new("BRF191", "a formula", house => Whole(house).Write(File, "week,convoys\n36,=1+1\n")),
        new("BRF192", "a file in an archive", house => Whole(house).Write("files/a.zip", Zip("a.exe", "x")).Write(Entries, $"- {{file: {File}, tlp: CLEAR, title: A}}\n- {{file: files/a.zip, tlp: CLEAR, title: B, allow: [attachments]}}\n").Edit("The text.", "The text. [a](files/a.zip)")),
        new("BRF193", "no link", house => Whole(house).Edit("(files/convoys.csv)", "(about.html)")),
        new("BRF194", "a picture", house => Whole(house).Edit("The [", "The ![")),
        new("BRF194", "a figure", house => Whole(house).Edit("The [figures](files/convoys.csv).", "The text.\n\n![Figures](/files/convoys.csv)")),
        new("BRF056", "a file that is not there, in other capitals, and without its folder", house => Whole(house).Edit("The [", "[a](files/convois.csv) [b](files/Convoys.csv) [c](convoys.csv) [d](files/nothing-alike.pdf) The [")),
        new("BRF023", "a word of what a file may hold", house => Whole(house).Edit(Entries, "title:", "allow: [author, macros], title:")),
    ];

    private static House Whole(House house) => house
        .Write(File, Table)
        .Write(Entries, $"- {{file: {File}, tlp: CLEAR, title: Convoys}}\n")
        .Edit("The text.", "The text.\n\nThe [figures](files/convoys.csv).");

    private static byte[] Zip(string name, string content, string comment = "")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = comment;
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }
}
