using System.Text;
using Briefings.Testing.Pictures;

namespace Briefings.Content.Tests.Validation;

/// <summary>Files and front matter: BRF001–BRF010, BRF018, BRF019.</summary>
internal static class FileCases
{
    private static readonly byte[] Png = HostilePicture.Sample("plain.png");

    public static IEnumerable<Case> All =>
    [
        new("BRF001", "the settings are missing", house => house.Delete("site.yaml")),
        new("BRF001", "a link leads nowhere", house => File.CreateSymbolicLink(Path.Combine(house.Root, "pages", "lost.md"), "nowhere.md")),
        new("BRF002", "Latin-1", house => house.Write(House.First, Encoding.Latin1.GetBytes(House.Briefing("TST-2025-0001", "Ségou is cut off")))),
        new("BRF002", "a cut-off sequence after other letters", house => house.Write("pages/about.md", [.. "---\ntitle: About\n---\nÉté à 😀 "u8, 0xC3, .. "\n"u8])),
        new("BRF002", "UTF-16", house => house.Write("pages/about.md", [0xFF, 0xFE, (byte)'a', 0])),
        new("BRF003", "a briefing of more than a mebibyte", house => house.Write(House.First, new string('x', (1 << 20) + 1))),
        new("BRF004", "a NUL", house => house.Edit("The text.", "The\0 text.")),
        new("BRF004", "an escape in front matter", house => house.Edit("The road closes", "The road\u001B closes")),
        new("BRF005", "a link to a file outside", house =>
        {
            var outside = Path.Combine(house.Root, "..", "secret.md");
            File.WriteAllText(outside, "secret");
            File.CreateSymbolicLink(Path.Combine(house.Root, "pages", "secret.md"), outside);
        }),
        new("BRF005", "a link to a folder outside", house =>
        {
            var outside = Directory.CreateDirectory(Path.Combine(house.Root, "..", "elsewhere"));
            File.WriteAllText(Path.Combine(outside.FullName, "x.png"), "");
            Directory.CreateSymbolicLink(Path.Combine(house.Root, "media"), outside.FullName);
        }),
        new("BRF006", "two pictures", house => house.Write("media/Map.png", Png).Write("media/map.png", Png)),
        new("BRF007", "a vocabulary that is misspelt", house => house.Write("vocabulary/actor.yaml", "[]")),
        new("BRF007", "texts with another extension", house => house.Write("briefings/2025/one.txt", "x").Write("briefings/2025/two.MD", "x").Write("pages/three.markdown", "x")),
        new("BRF007", "a vocabulary in the wrong folder", house => house.Write("actors.yaml", "[]")),
        new("BRF007", "a folder that is misspelt", house => house.Write("briefing/2025/x.md", "x")),
        new("BRF007", "settings with another extension", house => house.Write("site.yml", "name: x")),
        new("BRF007", "a sheet among the pictures", house => house.Write("media/data.csv", "a,b")),
        new("BRF007", "folders that are named like files", house =>
        {
            foreach (var name in (string[])["briefings/2025/d.md", "pages/empty.md", "vocabulary/places.yml", "media/x.PNG"])
            {
                Directory.CreateDirectory(Path.Combine(house.Root, name));
            }
        }),
        new("BRF007", "a folder that is read already", house => Directory.CreateSymbolicLink(Path.Combine(house.Root, "briefings", "2026"), "2025")),
        new("BRF007", "folders too deep", house => house.Write(string.Concat(Enumerable.Repeat("media/", 17)) + "x.png", Png)),
        new("BRF008", "a briefing without front matter", house => house.Write(House.First, "The text.\n")),
        new("BRF008", "front matter that begins late", house => house.Write(House.First, "\n" + House.Briefing("TST-2025-0001", "The road closes"))),
        new("BRF008", "front matter that is empty", house => house.Write(House.First, "---\n---\nThe text.\n")),
        new("BRF009", "no second line of dashes", house => house.Edit("\n---\nThe text.", "\n\nThe text.")),
        new("BRF009", "a second line of four dashes", house => house.Edit("\n---\nThe text.", "\n----\nThe text.")),
        new("BRF010", "a briefing", house => house.Edit("The text.\n", "\n  \n")),
        new("BRF010", "a draft", house => house.Edit("The text.\n", "").Edit("approved", "draft")),
        new("BRF010", "a page", house => house.Write("pages/about.md", "---\ntitle: About\n---\n")),
        new("BRF018", "capitals and blanks", house => house.Write("briefings/2025/Road Closes.md", "x")),
        new("BRF018", "an extension twice", house => house.Write("briefings/2025/road.md.md", House.Briefing("TST-2025-0003", "The road"))),
        new("BRF018", "accents, in an edition", house => house.Write("briefings/2025/ségou.fr.md", "x")),
        new("BRF018", "a folder that is no year", house => house.Write("briefings/drafts/x.md", House.Briefing("TST-2025-0003", "Elsewhere"))),
        new("BRF018", "no folder of a year", house => house.Write("briefings/x.md", "x")),
        new("BRF019", "a text named .png", house => house.Write("media/x.png", "no picture")),
        new("BRF019", "a drawing that is no XML", house => house.Write("media/x.svg", "<svg")),
    ];
}
