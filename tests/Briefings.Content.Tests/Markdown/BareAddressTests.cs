using Briefings.Content.Loading.Markdown;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Addresses that stand in a text as they are: linked, and never altered.</summary>
public sealed class BareAddressTests
{
    // Links stand as <words|address> among the words.
    [Theory]
    [InlineData("See https://example.org/a_b--c now.", "See <https://example.org/a_b--c|https://example.org/a_b--c> now.")]
    [InlineData("See http://example.org/a...b, now.", "See <http://example.org/a...b|http://example.org/a...b>, now.")]
    [InlineData("See HTTPS://Example.org/A.", "See <HTTPS://Example.org/A|https://example.org/A>.")]
    [InlineData("See www.au.int.", "See <www.au.int|https://www.au.int/>.")]
    [InlineData("(www.au.int/en/)", "(<www.au.int/en/|https://www.au.int/en/>)")]
    [InlineData("Write to desk@example.org.", "Write to <desk@example.org|mailto:desk@example.org>.")]
    [InlineData("Write to mailto:desk+x_y@mail.example.org!", "Write to <mailto:desk+x_y@mail.example.org|mailto:desk+x_y@mail.example.org>!")]
    [InlineData("\"https://example.org/it's\" and \"more\"", "“<https://example.org/it's|https://example.org/it's>” and “more”")]
    [InlineData("'desk@example.org'", "‘<desk@example.org|mailto:desk@example.org>’")]
    [InlineData("https://example.org/5\" is no inch", "<https://example.org/5|https://example.org/5>” is no inch")]
    [InlineData("(https://en.wikipedia.org/wiki/Mali_(state)).", "(<https://en.wikipedia.org/wiki/Mali_(state)|https://en.wikipedia.org/wiki/Mali_(state)>).")]
    [InlineData("[at https://example.org/?a[]=1&amp;b=2]", "[at <https://example.org/?a[]=1&b=2|https://example.org/?a[]=1&b=2>]")]
    [InlineData("**https://example.org/a** and *desk@example.org*", "<https://example.org/a|https://example.org/a> and <desk@example.org|mailto:desk@example.org>")]
    [InlineData("~~https://example.org/~a~~", "<https://example.org/~a|https://example.org/~a>")]
    [InlineData("https://example.org/_a_/*b*/c^2", "<https://example.org/_a_/*b*/c|https://example.org/_a_/*b*/c>^2")]
    [InlineData("https://web.archive.org/web/2025*/https://au.int/", "<https://web.archive.org/web/2025*/https://au.int/|https://web.archive.org/web/2025*/https://au.int/>")]
    [InlineData("https://example.org/a—he said, https://example.org/b…", "<https://example.org/a|https://example.org/a>—he said, <https://example.org/b|https://example.org/b>…")]
    [InlineData("请看https://example.org/a。", "请看<https://example.org/a|https://example.org/a>。")]
    [InlineData("| https://example.org/a |\n|---|\n| www.au.int |", "<https://example.org/a|https://example.org/a><www.au.int|https://www.au.int/>")]
    [InlineData("## At https://example.org/a", "At <https://example.org/a|https://example.org/a>")]
    [InlineData("Of https://example.org/a[^1]\n\n[^1]: At https://example.org/b.", "Of <https://example.org/a|https://example.org/a>At <https://example.org/b|https://example.org/b>.")]
    [InlineData("a\nhttps://example.org/b\nc@example.org", "a <https://example.org/b|https://example.org/b> <c@example.org|mailto:c@example.org>")]
    public void Addresses_in_running_text_are_links(string typed, string expected) => Shown(Read.Body(typed)).ShouldBe(expected);

    [Theory]
    [InlineData("`https://example.org/a--b` and `desk@example.org`", "https://example.org/a--b and desk@example.org")]
    [InlineData("```\nhttps://example.org/a--b\n```", "https://example.org/a--b")]
    [InlineData("xhttps://example.org or awww.au.int", "xhttps://example.org or awww.au.int")]
    [InlineData("http:// and www. and https://-", "http:// and www. and https://-")]
    [InlineData("@desk@example.social, désk@example.org or desk@example", "@desk@example.social, désk@example.org or desk@example")]
    [InlineData("desk@example.org-", "desk@example.org-")]
    [InlineData("https\\://example.org/a", "https://example.org/a")]
    [InlineData("ftp://example.org/a--b...", "ftp://example.org/a--b…")]
    [InlineData("https://user:secret--x@example.org/", "https://user:secret--x@example.org/")]
    public void What_is_none_stays_words(string typed, string expected) => Shown(Read.Body(typed)).ShouldBe(expected);

    [Theory]
    [InlineData("[https://example.org/a--b](https://au.int/)", "<https://example.org/a--b|https://au.int/>")]
    [InlineData("[at www.au.int *now*](https://au.int/)", "<at www.au.int now|https://au.int/>")]
    [InlineData("[desk@example.org](mailto:other@example.org)", "<desk@example.org|mailto:other@example.org>")]
    [InlineData("[desk](desk@example.org)", "<desk|mailto:desk@example.org>")]
    [InlineData("[desk][1]\n\n[1]: desk@example.org", "<desk|mailto:desk@example.org>")]
    [InlineData("<https://example.org/a--b> and <desk@example.org>", "<https://example.org/a--b|https://example.org/a--b> and <desk@example.org|mailto:desk@example.org>")]
    [InlineData("[[slug|www.au.int]]", "<www.au.int|slug>")]
    public void A_link_holds_no_other(string typed, string expected) => Shown(Read.Body(typed)).ShouldBe(expected);

    [Fact]
    public void Their_places_are_those_of_the_file() =>
        Read.Print([.. Read.Body("At www.au.int or\n\n> desk@example.org \\*a@b.org now").Blocks.AllBlocks().SelectMany(block => block.Lines()).SelectMany(line => line)]).ShouldBe(
            "At ‹1:1›<Link@1:4 WebTarget { Address = https://www.au.int/ }: www.au.int‹1:4›> or‹1:14›"
            + "<Link@3:3 WebTarget { Address = mailto:desk@example.org }: desk@example.org‹3:3›> ‹3:19›*a@b.org now‹3:20›");

    [Theory]
    [InlineData("See https://x.org/a--b?c='d'&e -- \"so\"", "See https://x.org/a--b?c='d'&e – “so”")]
    [InlineData("See www.x.org/a...b... \"so\"", "See www.x.org/a...b… “so”")]
    [InlineData("a--b@x--y.org -- so", "a--b@x--y.org – so")]
    public void Typography_leaves_them_alone_in_texts_without_markup_too(string typed, string expected) =>
        Typography.Apply(typed, "en").Replace('\u00A0', ' ').ShouldBe(expected);

    [Fact]
    public void A_picture_may_have_a_name_that_looks_like_an_address() =>
        Addresses.ReadFile("./map@2x.png", "media").ShouldBe("media/map@2x.png");

    [Fact]
    public void Many_of_them_are_read()
    {
        foreach (var piece in (string[])["http://", "www.", "https://a.org/", "a@b.org ", "a@", "https://a.org/(", "www.a.org/[", "https://a&quot;", "hhhh", "https:// "])
        {
            Read.All(string.Concat(Enumerable.Repeat(piece, 40_000))).Value.ShouldNotBeNull();
        }
    }

    private static string Shown(Body body) => string.Concat(body.Blocks.Concat(body.Footnotes.SelectMany(note => note.Blocks)).Select(Shown));

    private static string Shown(Block block) =>
        block is CodeBlock code ? code.Text.TrimEnd() : string.Concat(block.Lines().Select(line => string.Concat(line.Select(Shown))));

    private static string Shown(Inline inline) => inline switch
    {
        Link { Target: WebTarget web } link => $"<{PlainText.Of(link.Inlines)}|{web.Address}>",
        Link { Target: BriefingTarget to } link => $"<{PlainText.Of(link.Inlines)}|{to.Key}>",
        FootnoteReference => "",
        Emphasis or Strong or Strike => string.Concat(inline.Children().Select(Shown)),
        _ => PlainText.Of([inline]),
    };
}
