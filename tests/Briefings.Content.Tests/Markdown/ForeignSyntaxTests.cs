using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>What authors bring from other tools, or mistype, and would be printed as typed or lost: each says what to write.</summary>
public sealed class ForeignSyntaxTests
{
    [Theory]
    [InlineData("See [text][undefined].", "1:5: warning BRF069: \"[text][undefined]\" is no link: no line gives \"[undefined]\" an address; write \"[text](https://www.example.org/)\"")]
    [InlineData("> a [text][] b", "1:5: warning BRF069: \"[text][]\" is no link: no line gives \"[text]\"")]
    [InlineData("| a |\n|---|\n| [x y][2] |", "3:3: warning BRF069: \"[x y][2]\" is no link")]
    [InlineData("![pic][undefined]", "1:1: warning BRF069: \"![pic][undefined]\" is no picture: no line gives \"[undefined]\" an address; write \"![pic](media/picture.png)\"")]
    [InlineData("a\n![the map]", "2:1: warning BRF069: \"![the map]\" is no picture: no file is named")]
    [InlineData("## A ![pic][]", "1:6: warning BRF069: \"![pic][]\" is no picture")]
    [InlineData("![Alt](media/my photo.jpg)", "1:1: warning BRF069: \"![Alt](media/my photo.jpg)\" is no picture: an address holds no blank; write \"![Alt](media/my%20photo.jpg)\"")]
    [InlineData("[a](https://au.int/a b)", "1:1: warning BRF069: \"[a](https://au.int/a b)\" is no link: an address holds no blank; write \"[a](https://au.int/a%20b)\"")]
    [InlineData("- [a](annual report.pdf)", "1:3: warning BRF069: …write \"[a](annual%20report.pdf)\"")]
    [InlineData("[x](#What happened)", "1:1: warning BRF069: …write \"[x](#what-happened)\"")]
    [InlineData("a [x](about.html#Who we are) b", "1:3: warning BRF069: …write \"[x](about.html#who-we-are)\"")]
    [InlineData("[x] (https://au.int)", "1:1: warning BRF069: \"[x]\" and the address behind it make no link…delete the blank: \"[x](https://au.int)\"")]
    [InlineData("a [x]  (about.html)", "1:3: warning BRF069: …delete the blank: \"[x](about.html)\"")]
    [InlineData("![x] (media/a.png)", "1:1: warning BRF069: …delete the blank: \"![x](media/a.png)\"")]
    [InlineData("See [x](https://au.int and more", "1:5: warning BRF069: \"[x](https://au.int\" is no link: \")\" is missing; write \"[x](https://au.int)\"")]
    [InlineData("![x](media/a.png", "1:1: warning BRF069: …is no picture: \")\" is missing; write \"![x](media/a.png)\"")]
    [InlineData("- [the report(https://au.int/a) b", "1:3: warning BRF069: …\"]\" is missing; write \"[the report](https://au.int/a)\"")]
    [InlineData("(the report)[https://au.int/a]", "1:1: warning BRF069: …the words stand in square brackets, the address in round ones; write \"[the report](https://au.int/a)\"")]
    [InlineData("a (b)[other.md] c", "1:3: warning BRF069: …write \"[b](other.md)\"")]
    [InlineData("![[embed]]", "1:1: warning BRF177: \"![[embed]]\" is printed as typed; nothing is embedded; write \"[[embed]]\"")]
    [InlineData("a ![[map.png]]", "1:3: warning BRF177: …write \"![what it shows](media/map.png)\"")]
    [InlineData("- ![[map.png|300]]", "1:3: warning BRF177: …write \"![what it shows](media/map.png)\"")]
    [InlineData("a^[inline note] b", "1:2: warning BRF177: …write \"[^note]\" here, and at the end of the file a line \"[^note]: inline note\"")]
    [InlineData("> a ^[one]", "1:5: warning BRF177: \"^[one]\"")]
    [InlineData("a ==mark== b", "1:3: warning BRF177: …write \"**mark**\"")]
    [InlineData("==two words==", "1:1: warning BRF177: …write \"**two words**\"")]
    [InlineData("{{< youtube abc >}}", "1:1: warning BRF177: \"{{< youtube abc >}}\" calls nothing here, and is printed as typed; write a link")]
    [InlineData("a {{< figure src=\"a.png\" title=\"b\" >}} c", "1:3: warning BRF177: …write \"![what it shows](media/picture.png \"caption\")\"")]
    [InlineData("{{% notice tip %}}", "1:1: warning BRF177: …write \"::: note\" above it")]
    [InlineData("- {% include a.html %}", "1:3: warning BRF177: …write the words that it stands for")]
    [InlineData("{{ site.title }}", "1:1: warning BRF177: …")]
    [InlineData("a\n\n[TOC]\n\nb", "3:1: warning BRF177: \"[TOC]\" is left out; delete it: contents are made by themselves")]
    [InlineData("[[_TOC_]]", "1:1: warning BRF177: \"[[_TOC_]]\" is left out")]
    [InlineData("{{< toc >}}", "1:1: warning BRF177: \"{{< toc >}}\" is left out")]
    [InlineData("##\u00A0Heading", "1:1: warning BRF069: \"##\" begins no heading: the blank behind it is one that never breaks a line (U+00A0); write an ordinary blank: \"## \"")]
    [InlineData("a\n###\u202Fb", "2:1: warning BRF069: \"###\" begins no heading…(U+202F)")]
    [InlineData("-\u00A0item", "1:1: warning BRF069: \"-\" begins no item of a list")]
    [InlineData("1.\u00A0item\n2.\u00A0item", "1:1: warning BRF069: \"1.\" begins no item of a list")]
    [InlineData("a **bold never closed", "1:3: warning BRF069: \"**\" has no second one that closes it, and is printed as typed")]
    [InlineData("**bold ** b", "1:1: warning BRF069: \"**\" has no second one")]
    [InlineData("| a |\n|---|\n| __b |", "3:3: warning BRF069: \"__\" has no second one")]
    [InlineData("a ~~b", "1:3: warning BRF069: \"~~\" has no second one")]
    [InlineData("say `code", "1:5: warning BRF069: \"`\" has no second one")]
    [InlineData("[a](https://example.org/ \"Title\")", "1:26: warning BRF177: the title \"Title\" is not shown")]
    [InlineData("a ![b](media/b.png \"Title\")", "1:20: warning BRF177: the title \"Title\" is not shown; it is shown below a picture that stands alone")]
    [InlineData("[a][b]\n\n[b]: https://example.org/ \"Title\"", "3:1: warning BRF177: the title \"Title\" is not shown")]
    [InlineData("![a <b>c](media/b.png)", "1:5: error BRF050: raw HTML \"<b>\" in an alternative text is dropped")]
    [InlineData("a ![b<br>c](media/b.png) d", "1:6: error BRF050: …")]
    [InlineData("![a[^1]](media/b.png)\n\n[^1]: b", "1:4: error BRF059: …can't stand in an alternative text", "3:1: warning BRF060")]
    [InlineData("a </b> c", "1:3: error BRF050: raw HTML \"</b>\" is dropped")]
    [InlineData("![a](media/b.png){width=\"6.5in\"}", "1:18: error BRF064: attribute \"width\" is not known here; delete it: pictures are set as wide as they need")]
    [InlineData("[x]{.underline}", "1:4: error BRF064: attribute \".underline\" is not known here; write the words alone, or \"**words**\"")]
    [InlineData("![a](media/b.png){credit=The Desk}", "1:18: error BRF064: …write \"{credit=\"The Desk\"}\" right behind what it belongs to")]
    [InlineData("words {#some-id}", "1:7: error BRF064: …delete \"{#some-id}\"; where it is text write \"\\{\"")]
    [InlineData("## A {.unnumbered}", "1:6: error BRF064: attribute \".unnumbered\" is not known here; delete it")]
    [InlineData("a[^1]\n\n::: note\n\nb\n\n[^1]: c", "3:1: error BRF068: \":::\" is never closed")]
    [InlineData("> ::: note\n> a[^x]\n\n[^x]: b\n", "1:3: error BRF068: …")]
    [InlineData(":::{.callout-note}\na\n:::", "1:1: error BRF063: \"::: {.callout-note}\" begins nothing that is known; write \"::: note\"")]
    [InlineData("::: {.callout-tip collapse=\"true\"}\na\n:::", "1:1: error BRF063: …write \"::: note\"")]
    [InlineData("**ID:** A-1\n**Locked:** 25 May\n**Status:** open", "2:1: warning BRF069: the lines \"ID\" and \"Locked\" run together into one; for a list write \"- **ID:** A-1\" and \"- **Locked:** 25 May\"; for a table \"| ID | A-1 |\" below")]
    [InlineData("Words.\n**ID**: A-1\n**Locked**: 25 May", "3:1: warning BRF069: …\"- **ID**: A-1\"")]
    [InlineData("Status: open\nDesk: Sahel\nLocked: 25 May", "2:1: warning BRF069: the lines \"Status\" and \"Desk\" run together")]
    [InlineData("a %%private comment%% b", "1:3: warning BRF175: …")]
    [InlineData("a\n\n%%\nsecret\n\n## more\n%%\n\nb", "3:1: warning BRF175: …")]
    [InlineData("- %% a\n\n  b %%\n- c", "1:3: warning BRF175: …")]
    [InlineData("a %%secret\n\nb", "1:3: error BRF176: …")]
    [InlineData("a\n\n%%\nsecret", "3:1: error BRF176: …")]
    [InlineData("%%\nsecret\n%% more", "1:1: warning BRF175: …", "3:4: error BRF176: the words behind \"%%\" would be lost")]
    [InlineData("![a](media/b.png \"%%x%%\")", "1:1: error BRF176: …")]
    [InlineData("<!-- a\nb --> words", "1:1: error BRF050: the words behind \"-->\" would be lost with the comment")]
    public void It_is_found_at_its_place_once_and_says_what_to_write(string text, params string[] expected)
    {
        var findings = Read.Findings(text);

        findings.Length.ShouldBe(expected.Length, string.Join('\n', findings));
        foreach (var (finding, pattern) in findings.Zip(expected))
        {
            var at = 0;
            foreach (var piece in pattern.Split('…', StringSplitOptions.RemoveEmptyEntries))
            {
                at = finding.IndexOf(piece, at, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"\"{piece}\" in {finding}");
                at += piece.Length;
            }

            finding.ShouldStartWith(pattern[..pattern.IndexOf(' ', StringComparison.Ordinal)]);
        }
    }

    [Theory]
    [InlineData("Rates rose and 7 %% of all fell.", "Rates rose and 7")]
    [InlineData("A \\%% b", "A %% b")]
    [InlineData("a %%x%% b", "a b")]
    [InlineData("a %%x\ny%% b", "a b")]
    [InlineData("a\n\n%%\n\nx\n\n```\n%%\n\nb", "a\n\nb")]
    [InlineData("`%%x%%`", "%%x%%")]
    [InlineData("## A %%x%%\n\nb", "A\n\nb")]
    [InlineData("<!-- a --> words *after* it", "words after it")]
    [InlineData("<!-- a -->\nwords", "words")]
    [InlineData("words <!-- a --> go on", "words  go on")]
    public void What_is_private_is_left_out_and_nothing_else(string text, string expected) => PlainText.Of(Read.All(text).Value).Trim().ShouldBe(expected);

    [Theory]
    [InlineData("%%\n\n::: {tlp=AMBER}\nSECRET\n%%\n:::")]
    [InlineData("::: {tlp=AMBER}\n%%\nSECRET\n:::\n\nSECRET")]
    [InlineData("%% a\n\n::: {tlp=AMBER}\n\nb %%\n\nSECRET\n\n:::")]
    [InlineData("a %% ::: {tlp=AMBER} %%\nSECRET")]
    public void A_comment_that_holds_a_line_of_a_section_is_an_error(string text) =>
        Read.All(text).Diagnostics.Any(each => each.Severity == Severity.Error).ShouldBeTrue();

    [Theory]
    [InlineData("A list [1] of [2] marks (see below) and [sic] (as typed).")]
    [InlineData("Wait![^1]\n\n[^1]: Yes.")]
    [InlineData("2 ** 3, 5*6, a_b_c, snake__case__name, \\*\\*kept\\*\\*, `**code` and ``a ` b``.")]
    [InlineData("a == b, x === y, 1 != 2, ==")]
    [InlineData("\\[text][undefined] and \\![pic] and \\^[x] and \\==x==")]
    [InlineData("Note: a sentence that goes on over more\nlines than one.\nThen: another.")]
    [InlineData("**ID:** A-1\\\n**Locked:** 25 May")]
    [InlineData("**Bold:** words\nand further ones\n**Other** words")]
    [InlineData("{unconfirmed} and {{set}, x} and \\{{< x >}}")]
    [InlineData("***all*** **one *two* three** __four__ ~~five~~")]
    [InlineData("[a](about.html) [b](<media/my photo.pdf>) <https://example.org/>")]
    [InlineData("[a (https://au.int) b] and (see) [a] (b) [sic](about.html), \\[x](https://au.int")]
    public void What_is_plain_text_or_well_typed_has_no_finding(string text) => Read.Findings(text).ShouldBeEmpty();

    [Theory]
    [InlineData("# The road closes\n\nText.", "1:1: warning BRF178: *")]
    [InlineData("The *road* closes!\n===\n\nText.", "1:1: warning BRF178: *")]
    [InlineData("<!-- x -->\n\n# the road closes\n\nText.", "3:1: warning BRF178: *")]
    [InlineData("# Another road\n\nText.", "1:1: error BRF051: *")]
    [InlineData("Text.\n\n# The road closes", "3:1: error BRF051: *")]
    public void A_first_heading_that_says_the_title_is_left_out(string text, string expected)
    {
        var outcome = Read.Titled(text, "The road closes");

        outcome.Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("content/briefings/2025/x.md:" + expected.TrimEnd('*'));
        outcome.Value.Headings().Any().ShouldBe(expected.Contains("BRF051", StringComparison.Ordinal));
    }
}
