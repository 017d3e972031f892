using System.Text;
using Briefings.Content.Loading;
using Briefings.Content.Validation;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// Texts that an author may type, each with a section marked AMBER: the public target is built without a trace of it, byte for byte as
/// if the section had been deleted, or the text is refused.
/// </summary>
public sealed class SectionTests
{
    private const string Word = "quartzfinch";

    [Theory]
    [InlineData("Open.\n\n::: {tlp=AMBER}\n\n```text {.literal}\ncode\n:::\nquartzfinch\n```\n\n:::\n", "Open.\n", true)]
    [InlineData("Open.\n\n::: {tlp=AMBER}\n~~~ {.literal}\n:::::\nquartzfinch\n~~~\n\n- item\n\n  ```text {.literal}\n  :::\n  ```\n  quartzfinch\n:::\n", "Open.\n", true)]
    [InlineData("Open.\n\n::: {tlp=AMBER}\n<!-- a\n\nb\n-->\nquartzfinch\n:::\n\nMore.", "Open.\n\nMore.", true)]
    [InlineData("Open.\n\n- One\n- ::: {tlp=AMBER}\n  quartzfinch\n  :::\n- Two\n", "Open.\n\n- One\n- Two\n", false)]
    [InlineData("Open.\n\n> Said.\n>\n> ::: {tlp=AMBER}\n> quartzfinch\n> :::\n", "Open.\n\n> Said.\n", false)]
    [InlineData("Open.\n\nTerm\n:   Meaning\n\nQuartzfinch\nOther\n:   ::: {tlp=AMBER}\n    quartzfinch\n    :::\n", "Open.\n\nTerm\n:   Meaning\n", true)]
    [InlineData("Open.\n\nQuartzfinch\n:   ::: {tlp=AMBER}\n    quartzfinch\n    :::\n", "Open.\n", true)]
    [InlineData("Open.[^a]\n\n::: {tlp=AMBER}\nquartzfinch[^b]\n:::\n\nMore.[^c]\n\n[^a]: One\n[^b]: quartzfinch[^d]\n[^c]: Two\n[^d]: quartzfinch\n", "Open.[^a]\n\nMore.[^c]\n\n[^a]: One\n[^c]: Two\n", true)]
    [InlineData("Open.[^a]\n\n[^a]: One\n::: {tlp=AMBER}\nquartzfinch\n:::\n", "Open.[^a]\n\n[^a]: One\n", true)]
    [InlineData("Open [statement][1].\n\n::: {tlp=AMBER}\nThe [quartzfinch][2].\n:::\n\n[1]: https://public.example/\n[2]: https://quartzfinch.example/\n", "Open [statement][1].\n\n[1]: https://public.example/\n", true)]
    [InlineData("Open.\n\n::: {tlp=AMBER}\n```text {.literal}\n:::\n```\nquartzfinch\n:::\n", "Open.\n", false)]
    [InlineData("Open.\n\n:::{tlp=AMBER}\n> quoted\nquartzfinch\n:::\n", "Open.\n", false)]
    [InlineData("- One\n- Two\n\n::: {tlp=AMBER}\nquartzfinch\n:::\n\n- Three\n", "- One\n- Two\n\n- Three\n", true)]
    [InlineData("- One\n::: {tlp=AMBER}\nquartzfinch\n\n- quartzfinch\n:::\n- Three\n", "- One\n- Three\n", false)]
    [InlineData("- One\n\n::: {tlp=AMBER}\nquartzfinch\n:::\n\n* Three\n", "- One\n\n* Three\n", false)]
    [InlineData("1. One\n\n::: {tlp=AMBER}\nquartzfinch\n:::\n\n::: {tlp=GREEN}\nquartzfinch\n:::\n\n2. Two\n", "1. One\n\n2. Two\n", false)]
    [InlineData("> - One\n> ::: {tlp=AMBER}\n> quartzfinch\n> :::\n>\n> - Two\n", "> - One\n>\n> - Two\n", false)]
    [InlineData("A\n:   One\n\n::: {tlp=AMBER}\nquartzfinch\n:::\n\nB\n:   Two\n", "A\n:   One\n\nB\n:   Two\n", false)]
    public void A_section_leaves_no_trace(string text, string without, bool pdf)
    {
        var output = Build(text, pdf);

        new CanarySearch([Word]).Find(output).ShouldBeEmpty();
        var other = Build(without, pdf);
        output.Keys.ShouldBe(other.Keys);
        output.Where(file => !file.Value.AsSpan().SequenceEqual(other[file.Key])).Select(file => file.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("::: {tlp=AMBER}\n\n```\ncode\n:::\nquartzfinch\n```\n\n:::\n", "BRF110")]
    [InlineData("::: {tlp=AMBER}\n\n```\n::: note\n:::\n```\n\nquartzfinch\n\n:::\n", "BRF110")]
    [InlineData("```\ncode\n\n::: {tlp=AMBER}\nquartzfinch\n:::\n", "BRF111")]
    [InlineData("Open.\n\n    ::: {tlp=AMBER}\n    quartzfinch\n    :::\n", "BRF110")]
    [InlineData("- Open.\n\n      ::: {tlp=AMBER}\n      quartzfinch\n      :::\n", "BRF110")]
    [InlineData("Open.\n\n\t::: {tlp=AMBER}\n\tquartzfinch\n\t:::\n", "BRF110")]
    [InlineData("quartzfinch\n{tlp=AMBER}\n", "BRF110")]
    [InlineData("<!--\n::: {tlp=AMBER}\n-->\n\nquartzfinch\n", "BRF110")]
    [InlineData("::: {tlp=CLEAR tlp=RED}\nquartzfinch\n:::\n", "BRF117")]
    [InlineData("::: AMBER\nquartzfinch\n:::\n", "BRF063")]
    [InlineData("::: {tlp=AMBER}\nOpen.\n\n- item\n  :::\n\nquartzfinch\n:::\n", "BRF116")]
    [InlineData("Open [a][1].\n\n::: {tlp=AMBER}\n[1]: https://quartzfinch.example/\n:::\n\n[1]: https://public.example/\n", "BRF113")]
    [InlineData("Open.[^1]\n\n[^1]:\n    ::: {tlp=AMBER}\n    quartzfinch\n    :::\n", "BRF115")]
    [InlineData("Open.\n\nTable: quartzfinch\n\n::: {tlp=AMBER}\n| a |\n|---|\n| b |\n:::\n", "BRF118")]
    [InlineData("Open.\n\n::: {tlp=AMBER}\n| a |\n|---|\n| b |\n:::\n\nTable: quartzfinch\n", "BRF118")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n\n::: {tlp=AMBER}\n| quartzfinch | 4 |\n:::\n\n| 5 | 6 |\n", "BRF119")]
    [InlineData("Open.[^1]\n\n[^1]: One\n[^1]: quartzfinch\n", "BRF112")]
    [InlineData("Open.[^1]\n\n[^1]: quartzfinch[^1]\n", "BRF114")]
    public void A_text_that_could_be_read_in_two_ways_is_refused(string text, string code)
    {
        using var content = Content(text);
        var loaded = new Loader().Load(new LoadOptions(content.Path));

        loaded.Diagnostics.Concat(Validator.Validate(loaded.Value).Diagnostics).ShouldContain(each => each.Severity == Severity.Error && each.Code == code);
    }

    private static SortedDictionary<string, byte[]> Build(string text, bool pdf)
    {
        using var content = Content(text);
        var collection = Outputs.Load(content);
        return Outputs.Make(collection, collection.Site.Targets.Single() with { Pdf = pdf });
    }

    private static ContentFolder Content(string text) => new(new Dictionary<string, byte[]>
    {
        ["site.yaml"] = Encoding.UTF8.GetBytes("""
            name: Test House
            short_name: TST
            base_url: "https://www.example.org/"
            languages: [en]
            time_zone: UTC
            default_authors: [desk]
            targets:
              - {name: public, tlp: CLEAR, output: site}
            """),
        ["vocabulary/authors.yaml"] = "- {id: desk, label: Desk}\n"u8.ToArray(),
        ["briefings/2025/first.md"] = Encoding.UTF8.GetBytes("""
            ---
            id: TST-2025-0001
            title: The road closes
            summary: Fighters burned a convoy on the road to the west, the second in two days, and stopped all others.
            type: situation
            tlp: CLEAR
            status: approved
            published: 2025-09-15T16:00:00+00:00
            countries: [ML]
            actors: []
            impacts: []
            ---

            """.ReplaceLineEndings("\n") + text),
    });
}
