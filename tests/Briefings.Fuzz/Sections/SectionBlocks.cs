namespace Briefings.Fuzz.Sections;

/// <summary>Blocks of Markdown of which texts with marked sections are built.</summary>
internal static class SectionBlocks
{
    // A word in capitals stands for a secret one. Lines of a fence that shows section syntax begin with §: they stay whole.
    private static readonly string[] Secrets =
    [
        "WORD was seen.\n",
        "Seen was WORD,\nand on the next line WORD too.\n",
        "### Part WORD\n\nWORD tells.\n",
        "- WORD\n- Two\n\n  WORD below.\n- Three WORD\n",
        "1. WORD\n2. Two\n",
        "- [ ] WORD\n- [x] Done, WORD\n",
        "> WORD said so.\n>\n> — WORD, 14 September 2025\n",
        "| WORD | B |\n|---|---|\n| 1 | WORD |\n",
        "| A | B |\n|---|---|\n| 1 | WORD |\n\nTable: WORD\n",
        "```\nWORD\n```\n",
        "```\n  WORD\n\nWORD\n```\n",
        "~~~text\nWORD\n```\nWORD\n~~~\n",
        "`````\n```\nWORD\n`````\n",
        "[WORD](https://WORD.example.org/) leads away.\n",
        "![WORD](media/WORD.png \"WORD\")\n",
        "::: note\nWORD in a note.\n:::\n",
        ":::: note\nWORD in a longer one.\n::::\n",
        "> [!WARNING] WORD\n> WORD in a callout.\n",
        "See https://WORD.example.org/a_b and WORD@example.org.\n",
        "Term WORD\n:   Meaning WORD\n",
        "•\tWORD\n•\tTwo WORD\n",
        "– WORD\n– Two WORD\n",
        "A\tWORD\nWORD\t2\n\t3\tWORD\n",
        "A\t\"WORD\nWORD\"\n1\tWORD\n",
        "![WORD](media/WORD.png){credit=\"[WORD](https://WORD.example.org/) WORD\"}\n",
        "<!-- WORD -->\n\nWORD after it.\n",
        "%%WORD%% and WORD after a private comment.\n",
        "%%\nWORD\n%%\n\nWORD after it.\n",
        "[WORD](../2025/WORD-road.md#WORD), [[WORD-road#WORD|WORD]] and www.example.org/briefings/2025/WORD-road.\n",
        "![WORD](media/WORD.svg \"**WORD** of [WORD](about.md)\")\n",
        "**WORD** and `WORD` and *WORD*.\n",
        "[WORD]{.plain} and [[WORD-road]]{.optional}.\n",
        "WORD \\\nWORD\n",
        "## Heading WORD {#WORD}\n\nMore.\n",
        "§```text {.literal}\n§::: {tlp=AMBER}\n§WORD\n§:::\n§```\n",
    ];

    private static readonly string[] Publics =
    [
        "Public words.\n",
        "Public words\nof two lines.\n",
        "## Outlook\n\nIt stays.\n",
        "- One\n- Two\n",
        "- One\n\n  Below.\n\n- Two\n",
        "1. One\n   - Inner\n2. Two\n",
        "- [ ] To do\n- [x] Done\n",
        "> Quoted.\n",
        "| A | B |\n|---|---|\n| 1 | 2 |\n",
        "```\ncode\n```\n",
        "~~~~\n```\ncode\n~~~~\n",
        "Term\n:   Meaning\n",
        "• One\n• Two\n",
        "A\tB\n1\t2\n",
        "A\t\"B\nC\"\n1\t2\n",
        "Words.[^1]\n\n[^1]: A note.\n",
        "A [link][here].\n\n[here]: https://example.org/\n",
        "<!-- said aside -->\n",
        "::: note\nA note for all.\n:::\n",
        "> [!TIP] Title\n> A callout for all.\n",
        "%% said aside %% to all.\n",
        "%%\nsaid aside\n%%\n",
        "[other](../2025/other.md) and www.example.net/a--b.\n",
        "***\n",
        "Braces {unconfirmed} in words.\n",
        "§```text {.literal}\n§::: {tlp=AMBER}\n§shown\n§:::\n§```\n",
    ];

    public static IEnumerable<SectionLine> Public(Random random) => Lines(random, Publics[random.Next(Publics.Length)]);

    public static IEnumerable<SectionLine> Marked(Random random) => Lines(random, Secrets[random.Next(Secrets.Length)]);

    /// <summary>A section at the top of the text, or within something that holds blocks.</summary>
    public static IEnumerable<SectionLine> Within(Random random, List<SectionLine> section) => random.Next(16) switch
    {
        0 => Indent(section, "- One\n\n", "  ", "  "),
        1 => Indent(section, "- One\n- Two\n\n", "  ", "  "),
        2 => Indent(section, "", "- ", "  "),
        3 => Indent(section, "1. One\n\n", "   ", "   "),
        4 => Indent(section, "", "> ", "> "),
        5 => Indent(section, "> Quoted.\n>\n", "> ", "> "),
        6 => Indent(section, "Term\n:   Meaning\n\n", "    ", "    "),
        7 => Indent(section, "Words.[^a]\n\n[^a]: A note.\n\n", "    ", "    "),
        8 => [.. Lines(random, ":::: note\nFor all.\n"), .. section, .. Lines(random, "::::\n")],
        9 => Indent(section, "- One\n  - Two\n\n", "    ", "    "),
        10 => Indent(section, "> - One\n>\n", ">   ", ">   "),
        _ => section,
    };

    private static IEnumerable<SectionLine> Indent(List<SectionLine> section, string head, string first, string others) =>
        Lines(null, head, addBlank: false).Concat(section.Select((line, at) => line with { Before = (at == 0 ? first : line.Text.Length == 0 ? others.TrimEnd() : others) + line.Before }));

    private static IEnumerable<SectionLine> Lines(Random? random, string block, bool addBlank = true)
    {
        foreach (var line in block.Split('\n')[..^1])
        {
            var text = line;
            for (var at = text.IndexOf("WORD", StringComparison.Ordinal); at >= 0; at = text.IndexOf("WORD", StringComparison.Ordinal))
            {
                text = text[..at] + SectionTexts.Word(random!) + text[(at + 4)..];
            }

            yield return text.StartsWith('§') ? new("", text[1..], LineKind.Whole)
                : new("", text, text.Contains(SectionTexts.Secret, StringComparison.Ordinal) ? LineKind.Secret : LineKind.Free);
        }

        if (addBlank)
        {
            yield return SectionTexts.Blank;
        }
    }
}
