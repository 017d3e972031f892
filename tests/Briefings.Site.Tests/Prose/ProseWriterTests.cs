using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Prose;
using Briefings.Testing;
using CsCheck;

namespace Briefings.Site.Tests.Prose;

public sealed class ProseWriterTests
{
    private static readonly Place At = new("x.md", 1, 1);

    private static readonly ProseOptions Options = new()
    {
        Link = target => target switch
        {
            WebTarget web => new ResolvedLink(web.Address, web.Address),
            BriefingTarget { Key: "MSA-1" } briefing => new ResolvedLink("../a.html" + (briefing.Fragment is null ? "" : "#" + briefing.Fragment), "Title <of> A"),
            _ => null,
        },
        Picture = file => file == "media/a.png" ? new ResolvedPicture("../media/a.png", 640, 480) : null,
        Words = new ProseWords("Claim", "Notes", "Note {number}", "Back", "Back, place {number}", "Aside", "Table", "Picture: {name}", "Marking: {label}"),
    };

    [Fact]
    public void A_text_with_everything_is_written()
    {
        var body = new Body(
            "en",
            [
                new Heading(At, 2, "first", [T("First & last")]),
                new Paragraph(At, [T("A "), new Emphasis(At, [T("b")]), new SoftBreak(At), new Link(At, new BriefingTarget("MSA-1", "x"), []), new FootnoteReference(At, "a"), new Link(At, new BriefingTarget("gone", null), [T("words")])]),
                new ListBlock(At, null, Tight: true, [[P("one")], [P("two"), new ListBlock(At, 3, Tight: false, [[P("three")]])]]),
                new DefinitionList(At, [new Definition([T("Term")], [P("Meaning")])]),
                new Quote(At, [P("Said")], [T("Who, when")]),
                new Quote(At, [P("Quoted")], null),
                new CodeBlock(At, "a <b>", "sh"),
                new Table(At, [ColumnAlignment.Start, ColumnAlignment.End], [[], [T("Litres")]], [[[T("x")], [T("1")]]], [T("Caption")]),
                new Table(At, [ColumnAlignment.Center], [[T("H")]], [], null),
                new Figure(At, "media/a.png", "Alt \"x\"", [T("Caption")], [T("Us")]),
                new MarkedSection(At, Tlp.AmberStrict, [new Aside(At, [P("inner")])]),
                new ThematicBreak(At),
                new Paragraph(At, [new Span(At, [T("mot")], "fr", false), new FootnoteReference(At, "b"), new FootnoteReference(At, "a"), new Link(At, new FragmentTarget("first"), [T("up")])]),
            ],
            [new Footnote("a", [P("Note a"), P("second")], At), new Footnote("b", [new CodeBlock(At, "b", null)], At)]);

        Snapshot.Verify(ProseWriter.Write(body, Options with { HeadingAnchors = true, IdPrefix = "t-" }), "html");
    }

    [Fact]
    public void An_aside_says_above_what_it_is_but_for_a_note()
    {
        var options = Options with { Words = Options.Words with { Asides = ImmutableDictionary<AsideKind, string>.Empty.Add(AsideKind.Warning, "Warn <ing>") } };

        ProseWriter.Write(new Body("en", [new Aside(At, [P("a")]) { Title = [T("T")] }, new Aside(At, [P("b")]) { Kind = AsideKind.Warning, Title = [new Emphasis(At, [T("U")])] }, new Aside(At, [P("c")]) { Kind = AsideKind.Tip }], []), options).ShouldBe(
            """
            <div class="aside" role="note" aria-label="Aside">
            <p class="aside-title">T</p>
            <p>a</p>
            </div>
            <div class="aside aside-warning" role="note" aria-label="Warn &lt;ing&gt;">
            <p class="label">Warn &lt;ing&gt;</p>
            <p class="aside-title"><em>U</em></p>
            <p>b</p>
            </div>
            <div class="aside aside-tip" role="note" aria-label="Aside">
            <p class="label">Aside</p>
            <p>c</p>
            </div>

            """);
    }

    [Theory]
    [InlineData("www.au.int", "https://www.au.int/", true)]
    [InlineData("HTTPS://au.int/A", "https://au.int/A", true)]
    [InlineData("https://au.int/b", "https://au.int/a", false)]
    [InlineData("there", "https://au.int/", false)]
    public void A_link_whose_words_are_its_address_is_told_from_others(string words, string address, bool isBare) =>
        ProseWriter.Write(new Body("en", [new Paragraph(At, [new Link(At, new WebTarget(address), [T(words)])])], []), Options)
            .ShouldBe($"<p><a {(isBare ? "class=\"address\" " : "")}href=\"{address}\">{words}</a></p>\n");

    [Fact]
    public void A_task_says_in_words_whether_it_is_done()
    {
        var options = Options with { Words = Options.Words with { Task = "To <do>:", Done = "Done:" } };
        var list = new ListBlock(At, null, Tight: true, [[new Paragraph(At, [new TaskMark(At, false), T("a")])], [new Paragraph(At, [new TaskMark(At, true), T("b")])], [P("c")]]);

        ProseWriter.Write(new Body("en", [list, list with { Tight = false, Start = 1, Items = list.Items[..1] }], []), options).ShouldBe(
            """
            <ul>
            <li class="task-item"><span class="task"><span class="hidden">To &lt;do&gt;:</span></span> a</li>
            <li class="task-item"><span class="task task-done"><span class="hidden">Done:</span></span> b</li>
            <li>c</li>
            </ul>
            <ol>
            <li class="task-item"><p><span class="task"><span class="hidden">To &lt;do&gt;:</span></span> a</p>
            </li>
            </ol>

            """);
    }

    [Fact]
    public void Headings_are_shifted_and_never_beyond_six()
    {
        var body = new Body("en", [new Heading(At, 2, "a", [T("a")]), new Heading(At, 6, "b", [T("b")])], []);

        ProseWriter.Write(body, Options with { HeadingShift = 1 }).ShouldBe("<h3 id=\"a\">a</h3>\n<h6 id=\"b\">b</h6>\n");
    }

    [Fact]
    public void Elements_that_the_publisher_allows_are_written_with_their_attributes()
    {
        var body = new Body(
            "en",
            [
                new Paragraph(At, [new InlineElement(At, "abbr", [new("title", "\"> & <script>")], [T("a <b>")]), new InlineElement(At, "br", [], [])]),
                new BlockElement(At, "details", [new("open", "")], [T("More")], [P("inner"), new BlockElement(At, "div", [new("lang", "fr")], [], [P("dedans")])]),
            ],
            []);

        ProseWriter.Write(body, Options).ShouldBe(
            "<p><abbr title=\"&quot;&gt; &amp; &lt;script&gt;\">a &lt;b&gt;</abbr><br></p>\n<details open=\"\">\n<summary>More</summary>\n<p>inner</p>\n<div lang=\"fr\">\n<p>dedans</p>\n</div>\n</details>\n");
    }

    [Fact]
    public void An_element_or_attribute_that_no_publisher_can_allow_is_not_written_whoever_asks()
    {
        Should.Throw<ArgumentException>(() => Write(new InlineElement(At, "script", [], [T("x")])));
        Write(new InlineElement(At, "span", [new("onclick", "x"), new("style", "x"), new("dir", "x\"y"), new("lang", "fr")], [T("x")])).ShouldBe("<p><span lang=\"fr\">x</span></p>\n");

        static string Write(Inline inline) => ProseWriter.Write(new Body("en", [new Paragraph(At, [inline])], []), Options);
    }

    [Fact]
    public void Whatever_is_given_comes_out_as_text()
    {
        var attack = Gen.String[Gen.Char["<>\"'&=/ \n\0aibx:;#\uD800\u2028`"], 0, 12];
        attack.Sample(value =>
        {
            var inlines = ImmutableArray.Create<Inline>(
                T(value), new CodeSpan(At, value), new Span(At, [T(value)], value, false), new Link(At, new BriefingTarget("MSA-1", value), [T(value)]), new Picture(At, "media/a.png", value), new InlineElement(At, "abbr", [new("title", value), new("lang", value)], [T(value)]));
            var body = new Body(
                "en",
                [new Heading(At, 2, value, [T(value)]), new Paragraph(At, inlines), new CodeBlock(At, value, value), new Figure(At, "media/a.png", value, [T(value)], [T(value)])],
                [new Footnote(value, [P(value)], At)]);
            var document = new HtmlParser().ParseDocument("<main>" + ProseWriter.Write(body, Options) + "</main>");
            document.All.Select(element => element.LocalName).Distinct().Order().ShouldBe(
                ["a", "abbr", "body", "code", "figcaption", "figure", "h2", "head", "html", "img", "li", "main", "ol", "p", "pre", "section", "span"]);
            document.All.SelectMany(element => element.Attributes).ShouldAllBe(attribute =>
                attribute.Name == "src" || attribute.Name == "title" || attribute.Name == "alt" || attribute.Name == "id" || attribute.Name == "class" || attribute.Name == "href" || attribute.Name == "lang" || attribute.Name == "loading"
                || attribute.Name == "width" || attribute.Name == "height" || attribute.Name == "role" || attribute.Name == "tabindex" || attribute.Name == "aria-labelledby");
        });
    }

    private static Text T(string value) => new(At, value);

    private static Paragraph P(string value) => new(At, [T(value)]);
}
