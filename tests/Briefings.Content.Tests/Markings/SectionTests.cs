using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Content.Tests.Markdown;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markings;

/// <summary>What is marked, whatever fences, comments, lists, quotes, notes and indents do to each other: the tree has it, or there is an error.</summary>
public sealed class SectionTests
{
    [Theory]
    [InlineData("::: {tlp=AMBER}\n\n```\ncode\n:::\nSECRET\n```\n\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n~~~\ncode\n:::\nSECRET\n~~~\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n````\n```\n:::\n```\nSECRET\n````\nSECRET\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n   ```\n   code\n  :::\n   SECRET\n   ```\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n```\n:::::\nSECRET\n```\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n- item\n\n  ```\n  :::\n  SECRET\n  ```\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n> ```\n> :::\n> ```\n> SECRET\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\nTerm\n:   ```\n    :::\n    ```\n\n    SECRET\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n```\n::: note\nx\n:::\n```\nSECRET\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n<!-- a\n:::\nb -->\nSECRET\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n```text {.literal}\n:::\n```\nSECRET\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n::: note\nx\n:::\nSECRET\n:::\n\nPublic")]
    [InlineData(":::: {tlp=AMBER}\n::: note\nx\n:::\nSECRET\n::::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n> quote\nSECRET\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n- item\nSECRET\n:::\n\nPublic")]
    [InlineData("- Public\n\n  ::: {tlp=AMBER}\n  SECRET\n  :::\n- Public")]
    [InlineData("> Public\n>\n> ::: {tlp=AMBER}\n> SECRET\n> :::\n>\n> Public")]
    [InlineData(">::: {tlp=AMBER}\n> SECRET\n> :::\n\nPublic")]
    [InlineData("Public\n::: {tlp=AMBER}\nSECRET\n:::\nPublic")]
    [InlineData("> Public\n::: {tlp=AMBER}\nSECRET\n:::\nPublic")]
    [InlineData("- Public\n::: {tlp=AMBER}\nSECRET\n:::\nPublic")]
    [InlineData("Term\n:   Public\n::: {tlp=AMBER}\nSECRET\n:::\nPublic")]
    [InlineData("::: {tlp=AMBER}\nTerm\n:   SECRET\n    :   SECRET\n:::\nPublic")]
    [InlineData("::: {tlp=AMBER}\nTerm\n:   SECRET\n\n    Term\n    :   SECRET\n\n        > SECRET\n\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n- SECRET\n\n  Term\n  :   SECRET\n\n:::\n\nPublic")]
    [InlineData("::: {tlp=AMBER}\n> Term\n> :   SECRET\n:::\nPublic")]
    [InlineData("Public[^1]\n\n[^1]: Public\n::: {tlp=AMBER}\nSECRET\n:::\n\nPublic")]
    [InlineData("Public[^1]\n\n[^1]: Public\n\n    ::: {tlp=AMBER}\n    SECRET\n    :::\n\nPublic")]
    [InlineData("Public[^1]\n\n[^1]: Public\n\n    ::: {tlp=AMBER}\n\n    SECRET\n\n    SECRET\n\n    :::\n\n    Public")]
    [InlineData("Public[^1]\n\n[^1]: Public\n\n    ::: {tlp=AMBER}\n\n    ```\n    code\n\n    :::\n    SECRET\n    ```\n\n    :::\n\nPublic")]
    [InlineData("Public\n\nTerm\n:   Public\n\n    ::: {tlp=AMBER}\n\n    SECRET\n\n    :::\n\n    Public\n\nPublic")]
    [InlineData("Public\n\nLone\n:   ::: {tlp=AMBER}\n    SECRET\n    :::\n")]
    [InlineData("Public\n\nLone\nLone\n:   ::: {tlp=AMBER}\n    SECRET\n    :::\n")]
    [InlineData("Public\n\nTerm\n:   Public\n\n:   ::: {tlp=AMBER}\n    SECRET\n    :::\n")]
    [InlineData(":::{tlp=AMBER}\nSECRET\n:::\n\nPublic")]
    [InlineData("  ::: {tlp=AMBER}\nSECRET\n :::\n\nPublic")]
    [InlineData("::: note {tlp=AMBER}\nSECRET\n:::\n\nPublic")]
    [InlineData("Public[^1]\n\n::: {tlp=AMBER}\nX[^2]\n:::\n\n[^1]: Public\n[^2]: SECRET\n")]
    public void A_section_is_hidden_whole_and_nothing_else_is(string text)
    {
        var outcome = Read.All(text);

        outcome.Diagnostics.Where(each => each.Code != "BRF110").ShouldBeEmpty();
        var body = BodyPruner.Prune(outcome.Value, Tlp.Clear);
        var shown = PlainText.Of(body);
        shown.ShouldNotContain("SECRET");
        shown.ShouldNotContain("Lone");
        shown.Split("Public").Length.ShouldBe(text.Split("Public").Length, shown);
        BodyPruner.Prune(outcome.Value, Tlp.Amber).ShouldNotBeNull();
        PlainText.Of(BodyPruner.Prune(outcome.Value, Tlp.Amber)).ShouldContain("SECRET");
    }

    [Theory]
    [InlineData("```\ncode\n\n::: {tlp=AMBER}\nSECRET\n:::\n", "1:1: error BRF111")]
    [InlineData("~~~~\ncode\n~~~\n\n::: {tlp=AMBER}\nSECRET\n:::\n", "1:1: error BRF111")]
    [InlineData("::: {tlp=AMBER}\n```\ncode\n:::\nSECRET", "2:1: error BRF111")]
    [InlineData("- ```\n  code\n\nPublic", "1:3: error BRF111")]
    [InlineData("> ```\n> code\n\nPublic", "1:3: error BRF111")]
    [InlineData("::: {tlp=AMBER}\n- ```\n  code\n:::\nPublic", "2:3: error BRF111")]
    [InlineData("a[^1]\n\n[^1]: b\n\n    ```\n    code\n", "5:5: error BRF111")]
    [InlineData("a\n\n    ::: {tlp=AMBER}\n    SECRET\n    :::", "3:1: warning BRF069", "3:5: error BRF110", "5:5: error BRF110")]
    [InlineData("a\n\n\t::: {tlp=AMBER}\n\tSECRET\n\t:::", "3:1: warning BRF069", "3:2: error BRF110", "5:2: error BRF110")]
    [InlineData("- a\n\n      ::: {tlp=AMBER}\n      SECRET\n      :::", "3:1: warning BRF069", "3:7: error BRF110", "5:7: error BRF110")]
    [InlineData("```\n::: {tlp=AMBER}\nSECRET\n:::\n```", "2:1: error BRF110", "4:1: error BRF110")]
    [InlineData("```\n> - ::: {tlp=AMBER}\n```", "2:5: error BRF110")]
    [InlineData("<!--\n::: {tlp=AMBER}\n-->\nSECRET\n\n<!--\n:::\n-->", "2:1: error BRF110", "7:1: error BRF110")]
    [InlineData("<!-- a\n::: {tlp=AMBER}\n\nSECRET\n\n:::\n", "1:1: error BRF050")]
    [InlineData("Text `::: {tlp=AMBER}` text", "1:7: error BRF110")]
    [InlineData("Text ::: {tlp=AMBER} SECRET :::", "1:6: error BRF110")]
    [InlineData("::: {tlp=AMBER}\n- a\n  :::\nSECRET\n:::\nPublic", "3:3: error BRF116")]
    [InlineData("- ::: {tlp=AMBER}\n  SECRET\n\n:::\nPublic", "1:3: error BRF068", "4:1: error BRF116")]
    [InlineData("> ::: {tlp=AMBER}\n> SECRET\n\nPublic", "1:3: error BRF068")]
    [InlineData("- ::: {tlp=AMBER}\n  SECRET\n\nPublic", "1:3: error BRF068")]
    [InlineData("a\n\n:::\n", "3:1: error BRF116")]
    [InlineData(":::: {tlp=AMBER}\nSECRET\n:::\nPublic", "3:1: error BRF116")]
    [InlineData("::: {tlp=AMBER}\nSECRET\n::::\nPublic", "3:1: error BRF116")]
    [InlineData("::: {tlp=CLEAR tlp=RED}\nSECRET\n:::", "1:5: error BRF117")]
    [InlineData("::: {tlp=CLEAR} {tlp=RED}\nSECRET\n:::", "1:1: error BRF063")]
    [InlineData("::: {TLP=AMBER}\nSECRET\n:::", "1:1: error BRF063", "1:5: error BRF064")]
    [InlineData("::: {tlp:AMBER}\nSECRET\n:::", "1:1: error BRF063")]
    [InlineData("::: tlp=AMBER\nSECRET\n:::", "1:1: error BRF063")]
    [InlineData("::: AMBER\nSECRET\n:::", "1:1: error BRF063")]
    [InlineData("::: {tlp=AMBER} SECRET\nx\n:::", "1:1: error BRF063")]
    [InlineData(":::\u00A0{tlp=AMBER}\nSECRET\n:::", "1:1: error BRF063")]
    [InlineData("\u00A0::: {tlp=AMBER}\nSECRET\n\u00A0:::", "1:2: error BRF110", "3:2: error BRF110")]
    [InlineData("：：： {tlp=AMBER}\nSECRET\n：：：", "1:1: error BRF110", "3:1: error BRF110")]
    [InlineData(":\u2236: ｛ｔｌｐ＝AMBER｝\nSECRET", "1:1: error BRF110")]
    [InlineData("::\u2060: x", "1:1: error BRF110", "1:3: error BRF100")]
    [InlineData(":: {tlp=AMBER}\nSECRET\n::", "1:1: error BRF110")]
    [InlineData(":: AMBER\nSECRET\n::", "1:1: error BRF110")]
    [InlineData("SECRET\n{tlp=AMBER}", "2:1: error BRF110")]
    [InlineData("- SECRET\n  {tlp=AMBER}", "2:3: error BRF110")]
    [InlineData("> SECRET\n> {tlp=AMBER}", "2:3: error BRF110")]
    [InlineData("a[^1]\n\n[^1]: SECRET\n    {tlp=AMBER}", "4:5: error BRF110")]
    [InlineData("| a |\n|---|\n| SECRET |\n{tlp=AMBER}", "4:1: error BRF110")]
    [InlineData("| a |\n|---|\n| SECRET {tlp=AMBER} |", "3:10: error BRF110")]
    [InlineData("{tlp=AMBER}\n\nSECRET", "1:1: error BRF110")]
    [InlineData("SECRET {TLP:AMBER}", "1:8: error BRF110")]
    [InlineData("SECRET {tlp=AMBER", "1:8: error BRF110")]
    [InlineData("SECRET { AMBER }", "1:8: error BRF110")]
    [InlineData("## SECRET {tlp=AMBER}", "1:11: error BRF110")]
    [InlineData("[SECRET]{tlp=AMBER}", "1:9: error BRF110")]
    [InlineData("[SECRET](about.html){tlp=AMBER}", "1:21: error BRF110")]
    [InlineData("```text {tlp=AMBER}\nSECRET\n```", "1:9: error BRF110")]
    [InlineData("Term {tlp=AMBER}\n:   SECRET", "1:6: error BRF110")]
    [InlineData("(TLP:AMBER) SECRET", "1:1: error BRF110")]
    [InlineData("- [TLP:AMBER+STRICT] SECRET", "1:3: error BRF110")]
    [InlineData("TLP:AMBER\n\nSECRET", "1:1: error BRF110")]
    [InlineData("**tlp: red**\n\nSECRET", "1:3: error BRF110")]
    [InlineData("%% TLP:AMBER %%\nSECRET", "1:1: warning BRF175", "1:4: error BRF110")]
    [InlineData("<!-- TLP:AMBER -->\n\nSECRET", "1:6: error BRF110")]
    [InlineData("```text {.literal}\n::: {tlp=AMBER}\n\n```sh\nx\n```", "4:1: error BRF111")]
    [InlineData("```text {literal}\nx\n```", "1:1: error BRF064")]
    [InlineData("(AMBER) SECRET", "1:1: error BRF110")]
    [InlineData("- [BEGIN AMBER] SECRET [END AMBER]", "1:3: error BRF110")]
    [InlineData("TLP:AMBER – SECRET", "1:1: warning BRF110")]
    [InlineData("- TLP:AMBER+STRICT: SECRET", "1:3: warning BRF110")]
    [InlineData("AMBER: SECRET", "1:1: warning BRF110")]
    [InlineData("> **AMBER** SECRET", "1:5: warning BRF110")]
    [InlineData("::: {tlp=AMBER STRICT}\nSECRET\n:::", "1:1: error BRF063: \"::: {tlp=AMBER STRICT}\" begins nothing that is known; write \"::: {tlp=AMBER+STRICT}\"")]
    [InlineData("::: amber_strict\nSECRET\n:::", "1:1: error BRF063: \"::: amber_strict\" begins nothing that is known; write \"::: {tlp=AMBER+STRICT}\"")]
    public void What_is_not_a_section_and_looks_like_one_is_an_error_at_its_place(string text, params string[] expected)
    {
        var findings = Read.Findings(text);
        findings.Length.ShouldBe(expected.Length, string.Join('\n', findings));
        for (var index = 0; index < expected.Length; index++)
        {
            findings[index].ShouldStartWith(expected[index]);
        }
    }

    [Theory]
    [InlineData("```text {.literal}\n::: {tlp=AMBER}\nShown\n:::\n```", "::: {tlp=AMBER}\nShown\n:::")]
    [InlineData("````text {.literal}\n```\n:::\n```\n````", "```\n:::\n```")]
    [InlineData("~~~ {.literal}\n{tlp=AMBER}\n~~~", "{tlp=AMBER}")]
    [InlineData("Write `::: {tlp=AMBER}`{.literal} so.", "Write ::: {tlp=AMBER} so.")]
    [InlineData("Write \\::: so.", "Write ::: so.")]
    [InlineData("Write \\{tlp=AMBER} so.", "Write {tlp=AMBER} so.")]
    [InlineData("Write \\(TLP:AMBER) so.", "Write (TLP:AMBER) so.")]
    [InlineData("It is marked TLP:AMBER (TLP:RED) there.", "It is marked TLP:AMBER (TLP:RED) there.")]
    [InlineData("TLP:AMBER\n:   Limited.", "TLP:AMBER\n\nLimited.")]
    [InlineData("- TLP\\:AMBER\n- **TLP\\:RED**", "TLP:AMBER\n\nTLP:RED")]
    [InlineData("## TLP\\:AMBER", "TLP:AMBER")]
    [InlineData("- **TLP\\:AMBER**: to clients\n- TLP\\:RED – to you", "TLP:AMBER: to clients\n\nTLP:RED\u00A0– to you")]
    [InlineData("Amber to red: the road. Green: go. RED Cross", "Amber to red: the road. Green: go. RED Cross")]
    [InlineData("**Amber to red on the west:** two lorries", "Amber to red on the west: two lorries")]
    [InlineData("**TLP:AMBER** means that clients may have it.", "TLP:AMBER means that clients may have it.")]
    [InlineData("| Label | For |\n|---|---|\n| **TLP:AMBER** | clients |\n| (TLP:RED) | you |", "Label\tFor\nTLP:AMBER\tclients\n(TLP:RED)\tyou")]
    [InlineData("Red lines and [amber](about.html) lights, [Green] Party", "Red lines and amber lights, [Green] Party")]
    [InlineData("Amber", "Amber")]
    [InlineData("We treat it as TLP:AMBER.", "We treat it as TLP:AMBER.")]
    [InlineData("[TLP:AMBER](https://www.first.org/tlp/?tlp=amber) is meant.", "TLP:AMBER is meant.")]
    [InlineData("Call `dplyr:::filter` and std::sort.", "Call dplyr:::filter and std::sort.")]
    [InlineData("Convoys were halted\n{unconfirmed}", "Convoys were halted {unconfirmed}")]
    [InlineData("- Halted\n  {unconfirmed}", "Halted {unconfirmed}")]
    [InlineData("> Halted\n> {unconfirmed}", "Halted {unconfirmed}")]
    [InlineData("## The {alleged} raid {unconfirmed}", "The {alleged} raid {unconfirmed}")]
    [InlineData("Raid {alleged}\n---", "Raid {alleged}")]
    [InlineData("[words]{unconfirmed} *so*{maybe} `x`{y} [l](about.html){two words}", "[words]{unconfirmed} so{maybe} x{y} l{two words}")]
    [InlineData("{}{ }{a, b}{1 to 2}{.5}{}", "{}{ }{a, b}{1 to 2}{.5}{}")]
    [InlineData("| a {b} |\n|---|\n| {c} |", "a {b}\n{c}")]
    public void What_is_meant_as_text_stays_as_typed(string text, string expected)
    {
        var body = Read.Body(text);

        PlainText.Of(body).ShouldBe(expected);
        body.AllBlocks().OfType<MarkedSection>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("## TLP:AMBER\n\nSECRET")]
    [InlineData("- TLP:AMBER\n- SECRET")]
    [InlineData("> TLP:AMBER\n> SECRET")]
    [InlineData("1. TLP:RED\n2. SECRET")]
    [InlineData("## (TLP:AMBER) Assessment\n\nSECRET")]
    [InlineData("| a | b |\n|---|---|\n| (TLP:AMBER) SECRET | x |")]
    [InlineData("| a | b |\n|---|---|\n| x | **TLP:RED** SECRET |")]
    [InlineData("TLP:AMBER —\n\nSECRET")]
    [InlineData("\"TLP:AMBER\"\n\nSECRET")]
    [InlineData("***TLP:AMBER*** –\n\nSECRET")]
    [InlineData("`TLP:AMBER`\n\nSECRET")]
    [InlineData("TLP - AMBER\n\nSECRET")]
    [InlineData("TLP AMBER STRICT\n\nSECRET")]
    [InlineData("TLP:AMBER+STRICT\n\nSECRET")]
    [InlineData("TLP:AMBER begin\n\nSECRET")]
    [InlineData("Begin TLP:AMBER\n\nSECRET")]
    [InlineData("**TLP:AMBER** SECRET")]
    [InlineData("- `TLP:GREEN` SECRET")]
    [InlineData("[AMBER] SECRET")]
    [InlineData("> [!AMBER]\n> SECRET")]
    [InlineData("!!! amber\n\nSECRET")]
    [InlineData("+++ AMBER\n\nSECRET")]
    [InlineData("{{< amber >}}\nSECRET\n{{< /amber >}}")]
    [InlineData("{% amber %}\nSECRET")]
    [InlineData("&#58;&#58;&#58; &#123;tlp=AMBER}\nSECRET\n&#58;&#58;&#58;")]
    [InlineData("&#x3a;&colon;: &lbrace;tlp=AMBER}\nSECRET")]
    public void Labels_that_mark_nothing_are_an_error(string text) =>
        Read.Findings(text).ShouldContain(found => found.Contains("error BRF110", StringComparison.Ordinal));

    [Theory]
    [InlineData("Halted\n{.plain}", "2:1: error BRF064")]
    [InlineData("Halted\n{#id}", "2:1: error BRF064")]
    [InlineData("Halted {k=v}", "1:8: error BRF064")]
    [InlineData("- Halted\n  {.x}", "2:3: error BRF064")]
    [InlineData("> {#x}\n> Halted", "1:3: error BRF064")]
    [InlineData("## A {#x} SECOND", "1:6: error BRF064")]
    [InlineData("## A {id=x y=z} {#x}", "1:6: error BRF064")]
    [InlineData("![a](media/a.png) {credit=\"House\"}", "1:19: error BRF064")]
    [InlineData("[a](about.html){optional}", "1:16: error BRF064")]
    [InlineData("[a](about.html){.optional}{.optional}", "1:27: error BRF064")]
    [InlineData("`a`{.plain}", "1:4: error BRF064")]
    [InlineData("a[^1]{.plain}\n\n[^1]: b", "1:6: error BRF064")]
    [InlineData("<https://example.org>{.optional}", "1:22: error BRF064")]
    [InlineData("[a]{lang=fr lang=en}", "1:4: error BRF117")]
    public void Attributes_where_they_do_nothing_are_an_error(string text, string expected) =>
        Read.Findings(text).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Theory]
    [InlineData("## A {#x impact=supply-chain}")]
    [InlineData("A {#x}\n---")]
    [InlineData("## A {#x} ")]
    [InlineData("[[slug]]{.optional} **[a](about.html){.optional}** [mot]{lang=fr .plain}")]
    [InlineData("![a](media/a.png){credit=\"The {house}\"}")]
    public void Attributes_where_they_are_known_are_taken(string text)
    {
        var body = Read.Body(text);

        PlainText.Of(body).ShouldNotContain("{");
        (body.Headings().All(heading => heading.Id == "x") && body.AllInlines().OfType<Link>().All(link => link.Optional)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("[a][1]\n\n::: {tlp=AMBER}\n[b][1]\n\n[1]: https://leak.example/\n:::\n\n[1]: https://public.example/", "6:1: error BRF113")]
    [InlineData("[a]\n\n> ::: {tlp=AMBER}\n> [A]: https://leak.example/\n> :::", "4:3: error BRF113")]
    [InlineData("[a]\n\n::: {tlp=AMBER}\n- [a]: https://leak.example/ \"Secret\"\n:::", "4:3: error BRF113")]
    [InlineData("[a]\n\n[a]: https://one.example/\n[A]: https://two.example/", "4:1: error BRF112")]
    [InlineData("[a  b]\n\n[a b]: https://one.example/\n\n- [A\tB]: https://two.example/", "5:3: error BRF112")]
    [InlineData("a[^2]\n\n[^2]: One\n[^2]: Two", "4:1: error BRF112")]
    [InlineData("a[^x]\n\n[^x]: One\n\n[^X]: Two", "5:1: error BRF112")]
    [InlineData("a\n\n[Update]: unconfirmed", "3:1: warning BRF060")]
    [InlineData("a\n\n- [Source]: y", "3:3: warning BRF060")]
    [InlineData("a\n\n> [ID]: A-1", "3:3: warning BRF060")]
    [InlineData("a\n\n[1]: https://example.org", "3:1: warning BRF060")]
    [InlineData("a[^1]\n\n[^1]: b[^1]", "3:8: error BRF114")]
    [InlineData("a[^m]\n\n[^m]: see[^n]\n[^n]: from[^m]", "4:11: error BRF114")]
    [InlineData("a[^m]\n\n[^m]: see[^n]\n[^n]: from[^o]\n[^o]: *[from[^n]](about.html)*", "5:13: error BRF114")]
    public void What_serves_the_whole_text_stands_once_and_outside_of_sections(string text, string expected) =>
        Read.Findings(text).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Fact]
    public void A_row_of_notes_longer_than_anybody_can_follow_is_a_finding_and_no_crash()
    {
        var text = "a[^0]\n\n" + string.Concat(Enumerable.Range(0, 4_000).Select(number => $"[^{number}]: see[^{number + 1}]\n\n")) + "[^4000]: end\n";

        Read.Findings(text).ShouldHaveSingleItem().ShouldContain("BRF066");
    }

    [Fact]
    public void A_circle_of_notes_is_no_longer_one_in_the_tree()
    {
        var body = Read.All("a[^m]\n\n[^m]: see[^n]\n[^n]: from[^m]").Value;

        body.Footnotes[1].Blocks.SelectMany(block => block.Lines()).SelectMany(line => line.AllInlines()).OfType<FootnoteReference>().ShouldBeEmpty();
    }

    [Fact]
    public void Ids_that_all_may_read_do_not_depend_on_ids_typed_in_sections() =>
        Read.All("::: {tlp=AMBER}\n## B {#outlook}\n:::\n\n## Outlook").Value.Headings().Last().Id.ShouldBe("outlook");

    [Fact]
    public void What_opens_and_is_not_understood_is_for_nobody() =>
        Read.All("::: AMBER\nSECRET\n:::").Value.Blocks.ShouldHaveSingleItem().ShouldBeOfType<MarkedSection>().Marking.ShouldBe(Tlp.Red);

    [Fact]
    public void A_fault_of_ours_is_not_told_to_the_author_as_nesting()
    {
        var rules = new HtmlRules(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(Comparer<string>.Create((_, _) => throw new ArgumentException("ours"))).Add("kbd", []));

        Should.Throw<ArgumentException>(() => MarkdownReader.Read(new MarkdownSource("content/x.md", "<kbd>a</kbd>", 1, "en") { Html = rules }, Read.Impacts)).Message.ShouldBe("ours");
    }
}
