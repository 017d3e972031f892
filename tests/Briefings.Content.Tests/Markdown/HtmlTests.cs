using Briefings.Core.Prose;
using Briefings.Testing;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Raw HTML that the publisher allows becomes part of the tree; all other is refused at its line and column.</summary>
public sealed class HtmlTests
{
    private static readonly string[] Allowed = ["abbr title lang", "kbd", "b", "br", "time datetime", "span lang dir", "details open", "summary", "div lang"];

    [Fact]
    public void Allowed_elements_are_part_of_the_tree()
    {
        var outcome = Read.Html(
            """
            The <abbr title="Jama'at &quot;Nusrat&quot; &amp; co" lang='fr'>JNIM</abbr> and *a <kbd>Ctrl *x*</kbd>* <!-- nobody sees this --><B>B</b>.

            <details open><summary>More *words*[^1]</summary>

            ### A heading

            - an item
              <br>next line

            <div lang="fr">
            Texte « cité »
            </div>
            </details>

            <details>
            <summary>Second</summary>
            Text at <time datetime="2025-09-15T16:00Z">four</time>
            </details>

            | a | b |
            |---|---|
            | one<br/>two | <span dir="rtl" lang="ar">نص</span> |

            [^1]: A <kbd>note</kbd>
            """.Insert(0, "## Top\n\n"),
            Allowed);

        outcome.Diagnostics.ShouldBeEmpty();
        Snapshot.Verify(Read.Print(outcome.Value) + "\n" + PlainText.Of(outcome.Value));
    }

    [Theory]
    [InlineData("a <abbr title=x>b</abbr>", "1:3", "in quotes")]
    [InlineData("a <abbr title='x' title='y'>b</abbr>", "1:3", "twice")]
    [InlineData("a <abbr title='x' onclick='y'>b</abbr>", "1:3", "\"onclick\"")]
    [InlineData("a <abbr style='x'>b</abbr>", "1:3", "\"style\"")]
    [InlineData("a <kbd>b", "1:3", "never closed")]
    [InlineData("a b</kbd>", "1:4", "closes nothing")]
    [InlineData("a <kbd/>b", "1:3", "/>")]
    [InlineData("a <kbd>*b</kbd>*", "1:3", "never closed")]
    [InlineData("a <b><kbd>x</b></kbd>", "1:12", "closes nothing")]
    [InlineData("a <span dir='x'>b</span>", "1:3", "can't be")]
    [InlineData("a <span lang='\"><script>'>b</span>", "1:3", "can't be")]
    [InlineData("a <time datetime='javascript:x()'>b</time>", "1:3", "can't be")]
    [InlineData("a <script>b</script>", "1:3", "<script>")]
    [InlineData("<script>b</script>", "1:1", "<script>")]
    [InlineData("a <img src='x'>", "1:3", "<img")]
    [InlineData("a <details>b</details>", "1:3", "<details>")]
    [InlineData("<details>\n<summary>x</summary>\n\na", "1:1", "never closed")]
    [InlineData("a\n</details>", "2:1", "closes nothing")]
    [InlineData("<details>\n\na\n\n</details>", "1:1", "without a summary")]
    [InlineData("<summary>x</summary>", "1:1", "right after")]
    [InlineData("<details open onToggle=\"x\"><summary>x</summary>\na\n</details>", "1:1", "\"ontoggle\"")]
    [InlineData("<details open=\"x\"><summary>x</summary>\na\n</details>", "1:1", "can't be")]
    [InlineData("<details><summary onclick='a'>x</summary>\na\n</details>", "1:1", "\"onclick\"")]
    [InlineData("<details><p>\na", "1:1", "<details><p>")]
    [InlineData("> <div>\n\n</div>", "1:3", "never closed")]
    public void What_is_not_allowed_or_not_whole_is_an_error_at_its_place(string text, string place, string words)
    {
        var found = Read.Html(text, Allowed).Diagnostics;

        found.ShouldContain(finding => finding.Descriptor.Code == "BRF050" && finding.Place.Line + ":" + finding.Place.Column == place && finding.Message.Contains(words, StringComparison.Ordinal), string.Join('\n', found));
    }

    [Fact]
    public void A_hidden_character_in_an_attribute_is_found() =>
        Read.Html("a <abbr title='x&#x202E;y'>b</abbr>", Allowed).Diagnostics.ShouldContain(finding => finding.Code == "BRF100");

    [Fact]
    public void A_text_of_nothing_but_tags_has_few_findings() =>
        Read.All(string.Concat(Enumerable.Repeat("a <b>\n\n", 500))).Diagnostics.Length.ShouldBe(20);

    [Fact]
    public void No_element_or_attribute_that_acts_can_be_allowed()
    {
        string[] acting = ["script", "style", "iframe", "frame", "object", "embed", "applet", "svg", "math", "link", "meta", "base", "form", "input", "button", "select", "textarea", "img", "video", "audio", "source", "a", "template", "slot", "dialog", "html", "head", "body", "main", "noscript", "bdo", "plaintext"];
        string[] attributes = ["onclick", "onload", "style", "class", "id", "name", "href", "src", "srcset", "srcdoc", "action", "formaction", "background", "ping", "poster", "data", "role", "aria-label", "tabindex", "autofocus", "contenteditable", "popover", "is"];

        acting.ShouldAllBe(element => !HtmlElements.IsInline(element) && !HtmlElements.IsBlock(element) && HtmlElements.WhyNot(element) != null);
        HtmlElements.All.SelectMany(element => HtmlElements.AttributesOf(element)).Intersect(attributes).ShouldBeEmpty();
        attributes.ShouldAllBe(attribute => HtmlElements.WhyNotAttribute(attribute) != null);
    }
}
