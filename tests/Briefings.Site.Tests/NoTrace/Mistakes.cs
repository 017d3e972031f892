using System.Collections.Immutable;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// What authors type who mean to mark a section and do not: each is an error, wherever it stands. <c>WORD</c> stands for what they
/// meant to hide.
/// </summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Text">The text, of lines that a list item, quote or note can hold.</param>
internal sealed record Mistake(string Name, string Text)
{
    public static ImmutableArray<Mistake> All { get; } =
    [
        // Fences.
        new("a line that ends it stands in code", "::: {tlp=AMBER}\n\n```\ncode\n:::\nWORD\n```\n\n:::\n"),
        new("the same with tildes", "::: {tlp=AMBER}\n\n~~~~\n:::\n~~~\nWORD\n~~~~\n\n:::\n"),
        new("the same with more colons", "::: {tlp=AMBER}\n\n```\n:::::\nWORD\n```\n\n:::\n"),
        new("code in it shows a note", "::: {tlp=AMBER}\n\n```\n::: note\nWORD\n:::\n```\n\nWORD\n\n:::\n"),
        new("code before it is never closed", "```\ncode\n\n::: {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("the same with tildes and a name", "~~~text\ncode\n\n::: {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("code in it is never closed", "::: {tlp=AMBER}\n\n````\n```\nWORD\n\n:::\n"),
        new("code is closed by the wrong signs", "```\n~~~\n\n::: {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("code is closed by too few signs", "`````\n```\n\n::: {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("literal code is never closed", "```text {.literal}\nshown\n\n::: {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("code that does not say so shows it", "```\n::: {tlp=AMBER}\nWORD\n:::\n```\n"),

        // Indents.
        new("it is set in by four blanks", "    ::: {tlp=AMBER}\n    WORD\n    :::\n"),
        new("it is set in by tabs", "\t\t::: {tlp=AMBER}\n\n\t\tWORD\n\n\t\t:::\n"),
        new("its first line is set in by tabs", "\t\t::: {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("its last line is set in by four blanks", "::: {tlp=AMBER}\n\nWORD\n\n    :::\n"),

        // Attributes.
        new("the attribute stands below a paragraph", "WORD was seen.\n{tlp=AMBER}\n"),
        new("the attribute stands below a list", "- WORD\n- Two\n{tlp=AMBER}\n"),
        new("the attribute stands below a quote", "> WORD\n{tlp=AMBER}\n"),
        new("the attribute stands below a table", "| WORD | B |\n|---|---|\n| 1 | 2 |\n{tlp=AMBER}\n"),
        new("the attribute stands behind a paragraph", "WORD was seen. {tlp=AMBER}\n"),
        new("the attribute stands behind a heading", "### WORD {tlp=AMBER}\n\nWORD\n"),
        new("the attribute stands on code", "```{tlp=AMBER}\nWORD\n```\n"),
        new("words carry the attribute", "[WORD]{tlp=AMBER} was seen.\n"),
        new("two markings", "::: {tlp=CLEAR tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("two attributes", "::: {tlp=CLEAR} {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("the key in capitals", "::: {TLP=AMBER}\n\nWORD\n\n:::\n"),
        new("the label in small letters", "::: {tlp=amber}\n\nWORD\n\n:::\n"),
        new("a colon for the equals sign", "::: {tlp:AMBER}\n\nWORD\n\n:::\n"),
        new("no braces", "::: tlp=AMBER\n\nWORD\n\n:::\n"),
        new("the label alone", "::: AMBER\n\nWORD\n\n:::\n"),
        new("a brace is missing", "::: {tlp=AMBER\n\nWORD\n\n:::\n"),
        new("a blank that does not break", "::: {tlp=AMBER\u00A0}\n\nWORD\n\n:::\n"),
        new("wide colons", "\uFF1A\uFF1A\uFF1A {tlp=AMBER}\n\nWORD\n\n\uFF1A\uFF1A\uFF1A\n"),
        new("two colons", ":: {tlp=AMBER}\n\nWORD\n\n::\n"),
        new("a sign of no width", "\u200B::: {tlp=AMBER}\n\nWORD\n\n:::\n"),
        new("a blank that does not break before it", "\u00A0::: {tlp=AMBER}\n\nWORD\n\n\u00A0:::\n"),

        // Ends.
        new("it is never ended", "::: {tlp=AMBER}\n\nWORD\n"),
        new("it is ended twice", "::: {tlp=AMBER}\n\nNo.\n\n:::\n\nWORD\n\n:::\n"),
        new("a note in it ends it", "::: {tlp=AMBER}\n\nNo.\n\n::: note\n\nNo.\n\n:::\n\n:::\n\nWORD\n\n:::\n"),
        new("it begins in a list item and ends behind it", "- One\n\n  ::: {tlp=AMBER}\n\n  No.\n\nWORD\n\n:::\n"),
        new("it begins in a quote and ends behind it", "> ::: {tlp=AMBER}\n> No.\n\nWORD\n\n:::\n"),
        new("it begins in a quote whose last line lacks the sign", "> ::: {tlp=AMBER}\n> No.\n:::\n\nWORD\n"),
        new("a comment holds its first line", "<!--\n::: {tlp=AMBER}\n-->\n\nWORD\n\n:::\n"),
        new("a comment holds its last line", "::: {tlp=AMBER}\n\nNo.\n\n<!--\n:::\n-->\n\nWORD\n"),
        new("a comment is never ended", "<!-- so\n\n::: {tlp=AMBER}\n\nWORD\n\n:::\n"),

        // What serves the whole text.
        new("the address of a link stands in it", "A [link][one].\n\n::: {tlp=AMBER}\n\n[one]: https://WORD.example.org/ \"WORD\"\n\n:::\n"),
        new("an address is given twice", "A [link][one].\n\n::: {tlp=AMBER}\n\nWORD\n\n[ONE]: https://WORD.example.org/\n\n:::\n\n[one]: https://example.org/\n"),
    ];

    /// <summary>Where it stands in a text, and whether it still is a mistake there.</summary>
    public static ImmutableArray<(string Name, Func<string, string> Around)> Places { get; } =
    [
        ("at the top of the text", text => text),
        ("in a list item", text => "- One\n\n" + Indent(text, "  ")),
        ("as the first thing of a list item", text => "- " + Indent(text, "  ")[2..]),
        ("in a numbered item", text => "1. One\n\n" + Indent(text, "   ")),
        ("in a quote", text => Indent(text, "> ", ">")),
        ("in a quote in a list", text => "- One\n\n" + Indent(text, "  > ", "  >")),
        ("in a meaning", text => "Term\n:   Meaning\n\n" + Indent(text, "    ")),
        ("in a footnote", text => "Known.[^place]\n\n[^place]: Text.\n\n" + Indent(text, "    ")),
        ("in a note", text => ":::::: note\n" + text + "\n::::::\n"),
        ("in a section for fewer", text => "Before.\n\n:::::: {tlp=CLEAR}\n" + text + "\n::::::\n"),
        ("behind words", text => "Words\n" + text),
    ];

    private static string Indent(string text, string sign, string blank = "") =>
        string.Concat(text.Split('\n')[..^1].Select(line => (line.Length == 0 ? blank : sign + line) + "\n"));
}
