using System.Globalization;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>
/// Markdown as somebody might type it: all that docs/front-matter.md and the loader know of, in any order and nested in itself.
/// Blocks are rows of lines, so that whatever holds them puts its sign before each.
/// </summary>
internal sealed class RandomMarkdown(RandomWords words, RandomHouse house, Core.Tlp marking)
{
    private const int Deepest = 4;

    private readonly List<string> notes = [];
    private readonly List<string> headings = [];
    private int level = 1;
    private bool isInNotes;

    /// <summary>A text of some blocks, its notes after them.</summary>
    public string Text(int least, int most)
    {
        var lines = Blocks(words.Number(least, most), 0, Sort.Any);
        if (notes.Count > 0)
        {
            lines.AddRange(["", "<!-- -->"]);
        }

        isInNotes = true;
        foreach (var note in notes)
        {
            lines.Add("");
            lines.Add($"[^{note}]: {words.Plain(1, 3)} {words.Row(0, 60)}");
            if (words.Chance(25))
            {
                lines.AddRange(["", .. Indented(Paragraph(), 4)]);
            }

            if (words.Chance(10))
            {
                lines.AddRange(["", .. Indented(List(Deepest), 4)]);
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    private List<string> Blocks(int count, int depth, Sort sort)
    {
        var lines = new List<string>();
        for (var i = 0; i < count; i++)
        {
            // Two lists in a row would be one.
            lines.AddRange(i > 0 ? ["", "<!-- -->", ""] : []);
            lines.AddRange(Block(depth, sort));
        }

        return lines;
    }

    private List<string> Block(int depth, Sort sort) => words.Number(0, 99) switch
    {
        < 14 when sort == Sort.Any => Heading(),
        < 20 when depth < Deepest => List(depth),
        < 27 when depth < Deepest => Quote(depth),
        < 30 when depth < Deepest && sort == Sort.Any => Contained(words.One(["note", "note", "tip", "important", "warning", "caution"]), depth, sort),
        < 33 when depth < Deepest => Callout(depth),
        < 37 when depth < Deepest && sort == Sort.Any && marking < Core.Tlp.AmberStrict => Contained("{tlp=" + (marking < Core.Tlp.Amber && words.Chance(50) ? "AMBER" : "AMBER+STRICT") + "}", depth, sort),
        < 42 when depth < Deepest => Definitions(depth),
        < 54 when depth < 2 => Table(),
        < 57 => Code(),
        < 66 when !isInNotes => Figure(),
        < 68 when sort == Sort.Any && depth == 0 => ["---"],
        68 when depth < Deepest => ["%%", words.Plain(1, 9), "", "- " + words.Plain(1, 5), "%%", "", .. Paragraph()],
        < 70 when sort == Sort.Any && depth == 0 => ["<details>", $"<summary>{words.Plain(1, 6)}</summary>", "", .. Blocks(words.Number(1, 2), depth + 1, Sort.Quiet), "", "</details>"],
        _ => Paragraph(),
    };

    private List<string> Heading()
    {
        // Levels are not jumped over.
        level = Math.Min(words.Number(2, 6), level + 1);
        var id = "h" + headings.Count.ToString(CultureInfo.InvariantCulture);
        headings.Add(id);
        return [$"{new string('#', level)} {words.Plain(1, 3)} {words.Plain(0, 12)}".TrimEnd() + $" {{#{id}}}"];
    }

    private List<string> Paragraph()
    {
        var lines = new List<string>();
        for (var i = words.Chance(15) ? words.Number(2, 4) : 1; i > 0; i--)
        {
            lines.Add(words.Plain(1, 2) + " " + string.Join(' ', Enumerable.Range(0, words.Number(1, 4)).Select(_ => Inline(0))) + (i > 1 && words.Chance(50) ? "\\" : ""));
        }

        return lines;
    }

    private string Inline(int depth) => words.Number(0, 39) switch
    {
        0 => $"*{Inner(depth)}*",
        1 or 2 => $"**{Inner(depth)}**",
        3 => $"~~{Inner(depth)}~~",
        4 => $"{words.Plain(1, 1)}^{words.Plain(1, 1)}^",
        5 => $"{words.Plain(1, 1)}~{words.Plain(1, 1)}~",
        6 => $"`{words.Row(1, 4)}`",
        7 or 8 when depth == 0 => $"[{Inner(1)}](https://www.example.net/{words.Number(1, 999)})",
        9 when depth == 0 => "<https://www.example.net/" + new string('p', words.Number(1, 90)) + ">",
        10 when depth == 0 => $"[[{house.AnotherSlug(words)}]]",
        11 when depth == 0 => $"[[{house.AnotherSlug(words)}|{words.Plain(1, 4)}]]",
        12 when depth == 0 && headings.Count > 0 => $"[[#{words.One(headings)}|{words.Plain(1, 3)}]]",
        13 => $"[{words.Plain(1, 5)}]{{lang=fr}}",
        14 => $"![{words.Plain(1, 3)}]({words.One(house.SmallPictures)})",
        15 => $"<kbd>{words.Plain(1, 2)}</kbd>",
        16 => $"<abbr title=\"unseen\">{words.Plain(1, 1)}</abbr>",
        19 when !words.IsRightToLeft => $"\"{words.Plain(1, 4)}\"",
        20 when !words.IsRightToLeft => $"\"{words.Plain(1, 2)} '{words.Plain(1, 2)}'\"",
        21 when !words.IsRightToLeft => $"{words.Plain(1, 1)}^{words.Number(1, 99)} {words.Plain(1, 1)}~{words.Number(1, 99)}",
        22 when depth == 0 => $"(www.example.net/{words.Number(1, 99)}_a--b), desk@example.net.",
        23 when depth == 0 => $"%%{words.Plain(1, 4)}%% {words.Plain(1, 2)}",
        24 when depth == 0 => $"[{words.Plain(1, 3)}]({words.One(["", "../2025/"])}{house.AnotherSlug(words)}.md)",
        23 when depth == 0 && !words.IsRightToLeft => $"[{words.Plain(1, 4)}]({words.One(RandomHouse.Files).Replace(" ", "%20", StringComparison.Ordinal)})",
        24 when depth == 0 && !words.IsRightToLeft => $"[[{words.One(RandomHouse.Files)}]]",
        17 or 18 when !isInNotes && depth == 0 && notes.Count < 8 => words.Plain(1, 1) + Note(),
        _ => words.Row(1, 18),
    };

    private string Inner(int depth) => depth < 2 && words.Chance(20) ? $"{words.Plain(1, 1)} {Inline(depth + 1)} {words.Plain(1, 1)}" : words.Plain(1, 8);

    private string Note()
    {
        if (notes.Count > 0 && words.Chance(15))
        {
            return $"[^{words.One(notes)}]";
        }

        notes.Add("n" + notes.Count.ToString(CultureInfo.InvariantCulture));
        return $"[^{notes[^1]}]";
    }

    private List<string> List(int depth)
    {
        var ordered = words.Chance(40);
        var number = words.Chance(70) ? 1 : words.Number(2, 120);
        var loose = words.Chance(30);
        var tasks = words.Chance(20);
        var bullet = words.Chance(10) ? "• " : "- ";
        var lines = new List<string>();
        for (var i = words.Number(1, 5); i > 0; i--)
        {
            var marker = ordered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : bullet;
            var content = loose || words.Chance(12)
                ? [.. Paragraph(), "", .. Blocks(1, depth + 1, Sort.Quiet)]
                : words.Chance(15) && depth < Deepest ? [words.Plain(1, 6), .. List(depth + 1)] : Paragraph();
            var indented = Indented(content, marker.Length);
            lines.AddRange([marker + (tasks && words.Chance(80) ? words.One(["[ ] ", "[x] ", "[X] "]) : "") + indented[0].TrimStart(), .. indented[1..], .. loose && i > 1 ? [""] : Array.Empty<string>()]);
        }

        return lines;
    }

    private List<string> Quote(int depth)
    {
        var lines = Blocks(words.Number(1, 3), depth + 1, Sort.Quiet);
        if (words.Chance(50))
        {
            lines.AddRange(["", $"— {words.Plain(1, 4)}, 14 September 2025"]);
        }

        return [.. lines.Select(line => line.Length == 0 ? ">" : "> " + line)];
    }

    private List<string> Callout(int depth) =>
    [
        $"> [!{words.One(["NOTE", "tip", "Important", "WARNING", "CAUTION"])}]" + (words.Chance(50) ? words.One([" ", "- ", "+ "]) + words.Plain(1, 6) : ""),
        .. Blocks(words.Number(1, 2), depth + 1, Sort.Quiet).Select(line => line.Length == 0 ? ">" : "> " + line),
    ];

    private List<string> Contained(string kind, int depth, Sort sort)
    {
        // Who may not see a section must not miss a level of headings after it.
        var (fence, outer) = (new string(':', 3 + Deepest - depth), level);
        List<string> lines = [$"{fence} {kind}", "", .. Blocks(words.Number(0, 2), depth + 1, sort), "", .. Ending(depth, sort), "", fence];
        level = outer;
        return lines;
    }

    // Something that heads nothing: what stands apart does not end in a heading.
    private List<string> Ending(int depth, Sort sort)
    {
        var lines = Block(depth + 1, sort);
        return lines is [['#', ..], ..] ? [.. lines, "", .. Paragraph()] : lines;
    }

    private List<string> Definitions(int depth)
    {
        var lines = new List<string>();
        for (var i = words.Number(1, 4); i > 0; i--)
        {
            var content = words.Chance(20) ? [.. Paragraph(), "", .. Blocks(1, depth + 1, Sort.Quiet)] : Paragraph();
            var indented = Indented(content, 4);
            lines.AddRange([.. lines.Count > 0 ? [""] : Array.Empty<string>(), words.Plain(1, 5), ":   " + indented[0].TrimStart(), .. indented[1..]]);
        }

        return lines;
    }

    private List<string> Table()
    {
        var columns = words.Chance(15) ? words.Number(8, 14) : words.Number(1, 6);
        var rows = words.Chance(10) ? words.Number(20, 50) : words.Number(1, 8);
        var most = words.Chance(15) ? 25 : 5;
        string Line(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";
        List<string> lines =
        [
            Line(Enumerable.Range(0, columns).Select(_ => words.Plain(1, 3))),
            Line(Enumerable.Range(0, columns).Select(_ => words.One([":--", ":-:", "--:", "---"]))),
            .. Enumerable.Range(0, rows).Select(_ => Line(Enumerable.Range(0, columns).Select(_ => words.Number(0, words.IsRightToLeft ? 9 : 12) switch
            {
                0 => "",
                1 => words.Number(0, 99999).ToString("N0", CultureInfo.InvariantCulture),
                2 => $"**{words.Plain(1, 3)}**",
                3 => $"![{words.Plain(1, 2)}]({words.One(house.SmallPictures)}) {words.Plain(1, 2)}",
                4 when !words.IsRightToLeft => $"{words.Plain(1, 3)}<br>{words.Plain(1, 2)}",
                5 when !words.IsRightToLeft => $"{words.Plain(1, 2)} \\| {words.Plain(1, 1)}",
                6 when !words.IsRightToLeft => $"`{words.Plain(1, 1)}\\|{words.Plain(1, 1)}`",
                _ => words.Row(1, most),
            }))),
        ];
        // Arabic keeps the texts that it had: what a line of mixed scripts says in reading order is a matter of its own.
        if (words.IsRightToLeft)
        {
            return words.Chance(40) ? [.. lines, "", "Table: " + words.Plain(1, 12)] : lines;
        }

        return words.Number(0, 9) switch
        {
            < 4 => [.. lines, "", "Table: " + words.Plain(1, 12)],
            4 => [.. lines, "Source: " + words.Plain(1, 8)],
            _ => lines,
        };
    }

    private List<string> Code() => [words.Chance(50) ? "```text" : "```", .. Enumerable.Range(0, words.Number(1, 12)).Select(_ => new string(' ', words.Number(0, 6)) + words.Row(1, 12)), "```"];

    private List<string> Figure() =>
    [
        $"![{words.Plain(1, 8)}]({words.One(house.Pictures)}"
        + (words.Chance(70) ? $" \"{house.Marked(words, words.Plain(1, 30))}\"" : "") + ")"
        + (words.Chance(60) ? $"{{credit=\"{words.Plain(1, 6)}{(words.Chance(30) ? $" [[{house.AnotherSlug(words)}|{words.Plain(1, 2)}]] **{words.Plain(1, 1)}**" : "")}\"}}" : ""),
    ];

    private static string[] Indented(IEnumerable<string> lines, int by) => [.. lines.Select(line => line.Length == 0 ? "" : new string(' ', by) + line)];

    private enum Sort
    {
        Any,
        Quiet,
    }
}
