using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.ReportFiles.Tests.Loss;

/// <summary>
/// Texts in which constructs of Markdown and of other tools stand beside and in each other, as they come. It knows of each piece what its
/// author wants to be seen, and nothing of what becomes of it where it stands.
/// </summary>
internal sealed partial class RandomPieces
{
    // What is typed, and behind the arrow what is to be seen where that is something else; a digit after § stands for a word.
    private static readonly string[] Inlines =
    [
        "§0", "§0 §1", "**§0** → §0", "*§0* → §0", "_§0_ → §0", "~~§0~~ → §0", "`§0*§1` → §0*§1", "``§0`§1`` → §0", "[§0](https://au.int/§1) → §0", "[[first|§0]] → §0", "https://au.int/§0_a--b*c",
        "§0@au.int", "www.§0.org/§1", "§0*§1 and §2*§3", "5*6 §0 7*8", "2**3 §0 4**5", "a*§0*b", "§0 * §1 * §2", "§0_§1_§2", "10^6 §0 10^7", "~§0 to ~§1", "20~30% §0 40~50%", "§0~§1~ → §0§1", "§0^§1^ → §0§1", "==§0==", "![[§0]]", "^[§0]",
        "%%§0%% → ", "%% §0 §1 %% → ", "{{< §0 >}}", "{% §0 %}", "{{ §0 }}", "{§0}", "{§0 §1}", "[§0][§1]", "[§0][]", "[§0]", "[§0]: §1", "[§0] (https://au.int/§1)", "[§0](my §1.pdf)", "![§0][§1]", "![§0](media/a.svg) → ",
        "§0 <§1", "§0 < §1 > §2", "<b>§0</b> → §0", "<span class=\"§0\">§1</span> → §1", "§0<br>§1 → §0§1", "AT&§0;", "&§0", "\\§0", "\\*§0\\* → *§0*", "C:\\§0\\§1", "\\\\§0\\§1\\x", "C:\\_§0", "#§0", "@§0", "$§0", "[ ] §0 → §0", "[x] §0 → §0", "§0⇥§1", "§0 | §1 → §0",
        "|| §0 ||", ":§0:", "§0::§1", "'''§0''' → §0", "[^§0]", "[§0]{.x} → §0", "§0{.y §1}", "[§0]{lang=fr} → §0", "**§0 → §0", "§0** → §0", "`§0 → §0", "[[§0", "[§0", "§0](x) → §0", "~~§0 → §0", "++§0++", "+§0", "(§0) §1", "• §0", "– §0 → §0", "§0 – §1", "§0\\ → §0", "§0  ", "<§0@au.int> → §0@au.int",
        "$$§0*§1*$$", "§0 [sic] §1", "[§0](https://au.int \"§1\") → §0", "[§0]() → §0", "[§0](#§1 x)", "<!-- §0", "<a href=\"§0\">", "%%§0", "§0%%", "5 %% §0", "<https://au.int/§0>  → https://au.int/§0", "§0^1 §1^2", "H~2~O §0 → H2O §0",
    ];

    // What a line begins with, and lines that stand alone.
    private static readonly string[] Beginnings =
    [
        "", "", "", "", "", "- ", "* ", "+ ", "1. ", "3. ", "2) ", "> ", "> > ", "> - ", "- > ", "## ", "##", "### ", "• ", "•⇥", "–⇥", "– ", "· ", "o ", "o⇥", "a) ", "(1) ", "    ", "⇥", "  ", "| ", "> [!NOTE] ", "> [!TIP] ", "> [!quote] ", "> [!NOTE]",
        "- [ ] ", "- [x] ", "- [] ", ":   ", ": ", "= ", "!!! ", ".. ", "NOTE: ", "**A:** ", "Table: ", "> — ", "%%", "%% ", "<div>", "<details>", "</div>", "  - ", "   ", "% ", "\uF0B7⇥", "§⇥",
    ];

    private static readonly string[] Lines = ["", "", "", "---", "***", "===", "|---|---|", "```", "```", "~~~", "<div>", "</div>", "<details>", "</details>", "<!--", "-->", "%%", "%%%%", ">", "-", "•", "::: note", ":::", "$$", "+---+---+", "{.note}", "[TOC]", "⇥"];

    private readonly System.Random random;
    private readonly List<Piece> pieces = [];
    private int words;

    private RandomPieces(int seed) => random = new System.Random(seed);

    /// <summary>The text of a seed.</summary>
    public static PiecedText Of(int seed)
    {
        var made = new RandomPieces(seed);
        var lines = new List<string>();
        for (var count = made.random.Next(1, 9); count > 0; count--)
        {
            lines.AddRange(made.Some());
        }

        return new PiecedText(string.Join('\n', lines).Replace('\u21E5', '\t'), made.pieces);
    }

    private string[] Some() => random.Next(12) switch
    {
        0 => [One(Lines)],
        1 => ["| " + Line() + " | " + Line() + " |", "|---|---|", "| " + Line() + " | " + Line() + " |"],
        2 => [Word() + "\u21E5" + Line(), Line() + "\u21E5" + Word()],
        3 => ["```", Word(), "```"],
        4 => ["%%", Hidden(), "%%"],
        5 => ["", Line() + "[^n" + words + "]", "", "[^n" + (words - 0) + "]: " + Line(), ""],
        6 => ["", Line(), ""],
        _ => [One(Beginnings) + Line()],
    };

    private string Line() => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Inline()));

    private string Inline()
    {
        var pattern = One(Inlines).Split(" → ");
        var own = new List<string>();
        for (var number = 0; number < 4 && pattern[0].Contains("\u00A7" + number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal); number++)
        {
            own.Add(NewWord());
        }

        string Filled(string text) => Place().Replace(text, match => own[match.Groups[1].Value[0] - '0']);
        var piece = new Piece(Filled(pattern[0]).Replace('\u21E5', '\t'), Filled(pattern[^1]).Replace('\u21E5', '\t'), own);
        pieces.Add(piece);
        return piece.Typed;
    }

    private string Word()
    {
        var word = NewWord();
        pieces.Add(new Piece(word, word, [word]));
        return word;
    }

    private string Hidden()
    {
        var word = NewWord();
        pieces.Add(new Piece(word, "", [word]));
        return word;
    }

    private string NewWord() => "q" + words++.ToString("000", CultureInfo.InvariantCulture) + "z";

    private string One(string[] all) => all[random.Next(all.Length)];

    [GeneratedRegex("\u00A7(\\d)")]
    private static partial Regex Place();
}
