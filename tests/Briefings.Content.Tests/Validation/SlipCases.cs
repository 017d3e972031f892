using System.Text;

namespace Briefings.Content.Tests.Validation;

/// <summary>What can be read and was hardly meant (BRF201–BRF203), and files that are something else than their names say.</summary>
internal static class SlipCases
{
    private static readonly byte[] Heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, 0, 0, 0, 0];

    public static IEnumerable<Case> All =>
    [
        new("BRF201", "a folder of another year", house => house.Write("briefings/2019/bridge.md", House.Briefing("TST-2025-0003", "The bridge"))),
        new("BRF201", "a slip in the year", house => house.Edit("published: 2025-09-15T16", "published: 2062-09-15T16")),
        new("BRF201", "the last hours of a year, in the publisher's zone", house => house.Edit("published: 2025-09-15T16:00:00", "published: 2025-12-31T22:00:00")),
        new("BRF202", "letters of another house", house => house.Edit("id: TST-2025-0001", "id: TSR-2025-0001")),
        new("BRF203", "entries twice", house => house.Add("related: [road-opens, TST-2025-0002]").Edit("countries: [ML]", "countries: [ML, NE, ML]").Edit("impacts: [supply-chain]", "impacts: [supply-chain, {category: supply-chain, severity: 3}]")),
        new("BRF203", "an actor once for each role", house => house.Edit("actors: [jnim]", "actors: [{id: jnim, role: target}, {id: jnim, role: perpetrator}, {id: jnim, role: target}]")),
        new("BRF002", "UTF-16 without a mark at its beginning", house => house.Write(House.First, Encoding.BigEndianUnicode.GetBytes(House.Briefing("TST-2025-0001", "The road closes")))),
        new("BRF004", "a document of a word processor", house => house.Write("briefings/2025/port.md", [.. "PK\u0003\u0004"u8, 20, 0, 0xFF, 0xFE])),
        new("BRF007", "what other tools copy", house => house.Write("CNAME", "www.example.org").Write(".well-known/security.txt", "Contact: x").Write("_redirects", "/a /b").Write("static/images/x.png", "x")),
        new("BRF007", "texts of other kinds", house => house.Write("briefings/2025/port.md.txt", "x").Write("briefings/2025/port.docx", "x")),
        new("BRF008", "TOML", house => house.Write(House.First, "+++\ntitle = \"The road closes\"\n+++\nThe text.\n")),
        new("BRF008", "a dash of a word processor", house => house.Write(House.First, "—" + House.Briefing("TST-2025-0001", "The road closes")[3..])),
        new("BRF008", "front matter in code", house => house.Write(House.First, "```yaml\n" + House.Briefing("TST-2025-0001", "The road closes").Replace("---\nThe", "---\n```\nThe", StringComparison.Ordinal))),
        new("BRF009", "stars at its end", house => house.Write(House.First, House.Briefing("TST-2025-0001", "The road closes").Replace("---\nThe", "***\nThe", StringComparison.Ordinal))),
        new("BRF018", "a language behind a low line", house => house.Write("briefings/2025/road-closes_fr.md", "---\ntitle: La route ferme\n---\nLe texte.\n")),
        new("BRF018", "a language behind a hyphen", house => house.Write("briefings/2025/road-closes-fr.md", "---\ntitle: La route ferme\n---\nLe texte.\n")),
        new("BRF019", "a picture of a phone, told where it is shown", house => house.Write("media/p.jpg", Heic).Edit("The text.", "![A road](media/p.jpg)")),
        new("BRF019", "the same on a cover", house => house.Write("media/p.jpg", Heic).Add("cover: {file: media/p.jpg, alt: A road, credit: House}")),
        new("BRF019", "the same where nothing shows it", house => house.Write("media/p.jpg", Heic)),
        new("BRF019", "another kind than its name says; a web page", house => house.Write("media/p.jpg", "GIF89a"u8.ToArray()).Write("media/q.png", "<!DOCTYPE html><title>x</title>")),
        new("BRF020", "no language, and no target", house => house.Edit("site.yaml", "languages: [en, fr]", "languages: []").Edit("site.yaml", "targets:\n  - {name: public, tlp: CLEAR, output: site}\n  - {name: clients, tlp: AMBER, output: out/clients}\n", "targets: []\n")),
    ];
}
