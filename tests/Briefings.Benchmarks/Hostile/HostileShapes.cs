using System.Collections.Immutable;
using System.Globalization;

namespace Briefings.Benchmarks.Hostile;

/// <summary>
/// The shapes that are measured: those of public bug reports of other tools, and those by which stages of ours once worked with the square
/// of a text.
/// </summary>
internal static class HostileShapes
{
    public static ImmutableArray<HostileShape> All { get; } = [.. Texts(), .. Tables(), .. Letters(), .. Files(), .. Reports()];

    private static IEnumerable<HostileShape> Texts() =>
    [
        HostileShape.Text("words", "word "),
        HostileShape.Text("lines", "word\n", 29_000),
        HostileShape.Text("hard-lines", "word\\\n", 29_000),
        HostileShape.Text("paragraphs", "word\n\n", 19_000),
        HostileShape.Text("headings", "## a\n", 19_000),
        HostileShape.Text("levels", "### a\n", 19_000),
        HostileShape.Text("numbered-headings", static index => Invariant($"## a{index}\n\n"), 19_000),
        HostileShape.Text("items", "- a\n", 9_500),
        HostileShape.Text("loose-items", "1. a\n\n", 9_500),
        HostileShape.Text("items-in-item", "  - b\n", 9_500, before: "- a\n"),
        HostileShape.Text("quotes", "> a\n\n", 9_500),
        HostileShape.Text("one-quote", "> a\n>\n", 19_000),
        HostileShape.Text("long-quote", "word ", before: "> "),
        HostileShape.Text("asides", "::: note\na\n:::\n\n", 9_500),
        HostileShape.Text("one-aside", "a\n\n", 19_000, "::: note\n", ":::\n"),
        HostileShape.Text("terms", "a\n: b\n\n", 4_500),
        HostileShape.Text("link-definitions", static index => Invariant($"[a{index}]: https://example.org/\n"), 5_000, before: "[a1]\n\n"),
        HostileShape.Text("notes", static index => Invariant($"a[^{index}]\n\n[^{index}]: b\n\n"), 4_500),
        HostileShape.Text("one-note", "a[^1] b\n\n", 15_000, after: "[^1]: A note.\n"),
        HostileShape.Text("long-note", "word ", before: "a[^1]\n\n[^1]: "),
        HostileShape.Text("code-line", "ab ", before: "```\n", after: "\n```\n"),
        HostileShape.Text("code-lines", "ab\n", 90_000, "```\n", "```\n"),
        HostileShape.Text("code-blocks", "```\na\n```\n\n", 19_000),
        HostileShape.Text("rules", "***\n\n", 19_000),
        HostileShape.Text("links", "[a](https://example.org/)\n\n", 19_000),
        HostileShape.Text("briefing-links", "[[other]]\n\n", 19_000),
        HostileShape.Text("names", "JNIM "),
        HostileShape.Text("name-paragraphs", "FAMa and JNIM.\n\n", 19_000),
        HostileShape.Text("signs", "*a* `b` ", 650),
        HostileShape.Text("brackets", "["),
        HostileShape.Text("braces", "a {b", 1_900),
        HostileShape.Text("tags", "a <b ", 1_900),
        HostileShape.Of("html", static _ => "<abbr title=\"a\">b</abbr> c\n\n", 14_000, HostileShape.TextBytes, static (house, units) => WithHtml(house).Body = units),
        HostileShape.Of("open-html", static _ => "<details>\n\n", 23, HostileShape.TextBytes, static (house, units) => WithHtml(house).Body = units),
        HostileShape.Text("skipped-levels", "## a\n#### b\n", 9_000),
        HostileShape.Text("trailing-breaks", "\\\n", 29_000, before: "a\n"),
        HostileShape.Text("classes", static index => Invariant($".a{index} "), before: "## a {", after: "}\n\na\n"),
        HostileShape.Text("attributes", static index => Invariant($"k{index}=v "), before: "::: note {", after: "}\na\n:::\n"),
        HostileShape.Text("open-links", "b", before: string.Concat(Enumerable.Repeat("[a](", 900))),
        HostileShape.Text("open-briefing-links", "b", before: string.Concat(Enumerable.Repeat("[[a ", 900))),
        HostileShape.Text("open-emphasis", "b", before: string.Concat(Enumerable.Repeat("*a **", 600))),
        HostileShape.Text("open-code", "b", before: string.Concat(Enumerable.Repeat("a` b`` ", 600))),
        HostileShape.Text("open-tags", "b", before: string.Concat(Enumerable.Repeat("a<!-- ", 1_900))),
        HostileShape.Text("tabs", "\t", before: "a", after: "b\n"),
        HostileShape.Text("list-blank-lines", "\n", before: "- a\n", after: "b\n"),
        HostileShape.Text("indents", "  a\n     b\n", 14_000),
        HostileShape.Text("figures", "![a](media/x.svg)\n\n", 19_000),
    ];

    private static IEnumerable<HostileShape> Tables() =>
    [
        HostileShape.Text("tables", "|a|b|\n|-|-|\n|c|d|\n\n", 1_100),
        HostileShape.Text("table-rows", "|c|d|\n", 1_900, "|a|b|\n|-|-|\n"),
        HostileShape.Of("table-columns", static _ => "|-", 1_900, HostileShape.TextBytes / 3, static (house, units) => house.Body = $"{units.Replace('-', 'a')}|\n{units}|\n{units.Replace('-', 'b')}|\n"),
        HostileShape.Text("table-cell", "word ", before: "|a|b|\n|-|-|\n|c|", after: "|\n"),
        HostileShape.Of("table-cells", static _ => string.Concat(Enumerable.Repeat("|b", 12)) + "|\n", 1_900, HostileShape.TextBytes, static (house, units) => house.Body = units[..26].Replace('b', 'a') + units[..26].Replace('b', '-') + units),
    ];

    private static IEnumerable<HostileShape> Letters() =>
    [
        HostileShape.Text("word", "a", 700_000),
        HostileShape.Text("addresses", "http://"),
        HostileShape.Text("straight-quotes", "\"a' "),
        HostileShape.Text("open-quotes", " \"a"),
        HostileShape.Text("dashes", "a -- b... "),
        HostileShape.Text("parentheses", "("),
        HostileShape.Text("accents", "a\u0301"),
        HostileShape.Text("accents-on-one", "\u0301", before: "a"),
        HostileShape.Text("no-breaks", "a\u00A0"),
        HostileShape.Text("soft-hyphens", "a\u00AD"),
        HostileShape.Text("two-directions", "وقود a 1 "),
        HostileShape.Text("ideographs", "漢字", 93_000),
        HostileShape.Text("missing-letters", "ꙮa", 160_000),
        HostileShape.Text("blanks", " ", before: "a", after: "b\n"),
        HostileShape.Text("blank-lines", "\n", before: "a\n", after: "b\n"),
        HostileShape.Text("hidden", "a\u200B\n"),
    ];

    private static IEnumerable<HostileShape> Files() =>
    [
        HostileShape.Of("title", static _ => "word ", 3_900, 200_000, static (house, units) => house.Title = units),
        HostileShape.Key("key-points", "key_points", static _ => "a"),
        HostileShape.Key("judgments", "judgments", static index => Invariant($"{{text: \"It holds {index}.\", likelihood: likely}}")),
        HostileShape.Key("events", "events", static index => Invariant($"{{type: battles, date: 2025-09-10, place: kayes, text: \"{index}.\"}}")),
        HostileShape.Key("changes", "changes", static index => Invariant($"{{date: 2025-09-16, text: \"{index}.\"}}")),
        HostileShape.Key("sources", "sources", static index => Invariant($"{{ref: \"S-{index}\"}}")),
        HostileShape.Key("places", "places", static index => Invariant($"{{name: \"P {index}\", lat: 14.5, lon: -11.5}}")),
        HostileShape.Key("unknown-places", "places", static index => Invariant($"p{index}")),
        HostileShape.Key("aliases", "aliases", static index => Invariant($"old/{index}.html")),
        HostileShape.Key("related", "related", static index => Invariant($"x-{index}")),
        HostileShape.Of("unknown-keys", static index => Invariant($"k{index}: a\n"), 1_900, HostileShape.TextBytes, static (house, units) => house.Keys = units),
        HostileShape.Of("flow", static _ => "{a: b}, ", 2_000, HostileShape.TextBytes, static (house, units) => house.Keys = $"notes: [{units}]\n"),
        Vocabulary("yaml-faults", static index => Invariant($"- {{id: a{index}, label: [\n"), int.MaxValue),
        HostileShape.Of("yaml-text", static _ => "a ", 9_900, HostileShape.VocabularyBytes, static (house, units) => house.Files[Actors] += $"- {{id: x, label: \"{units}\"}}\n"),
        Vocabulary("actors", static index => Invariant($"- {{id: a{index}, label: \"Front {index}\", kind: rebel-group}}\n"), 19_000),
        Vocabulary("actors-of-one-name", static index => Invariant($"- {{id: a{index}, label: Front, kind: rebel-group}}\n"), 19_000),
        HostileShape.Of("services", static index => Invariant($"    - {{label: \"Item {index}\", text: We help.}}\n"), 10_000, HostileShape.TextBytes, static (house, units) => house.Files["content/vocabulary/services.yaml"] = "- id: support\n  label: Support\n  text: We help.\n  items:\n" + units),
        HostileShape.Of("navigation", static index => Invariant($"  - {{label: \"L {index}\", to: regions/}}\n"), 2_000, HostileShape.TextBytes, static (house, units) => house.Files["content/site.yaml"] += "navigation:\n" + units),
    ];

    private static IEnumerable<HostileShape> Reports() =>
    [
        Report("report-paragraphs", "<p>a</p>", 49_000),
        Report("report-names", "<p id=\"a{{ i }}\">a</p>", 49_000),
        Report("report-boxes", "<box><p>a</p></box>", 24_000),
        Report("report-headings", "<h2>a</h2>", 49_000),
        Report("report-columns", "<columns><column><p>a</p></column><column><p>b</p></column></columns>", 9_900),
        Report("report-one-box", "<p>a</p>", 49_000, "<box>", "</box>"),
        Report("report-flow", "<p>a</p>", 49_000, "<flow columns=\"2\">", "</flow>"),
        Report("report-rows", "<row><cell>a</cell></row>", 24_000, "<table>", "</table>"),
        Report("report-cells", "<cell>a</cell>", 5_000, "<table><row>", "</row></table>"),
        Report("report-items", "<item>a</item>", 24_000, "<list>", "</list>"),
        Report("report-sides", "<side><p>a</p></side><p>b</p>", 16_000),
        Report("report-sides-at-once", "<side><p>a</p></side>", 24_000, "", "<p>b</p>"),
        Report("report-breaks", "<p>a</p><break/>", 2_900),
        Report("report-contents", "<h2>a</h2><p>b</p>", 1_000, "<contents/>"),
        Report("report-lines", "a<br/>", 90_000, "<p>", "</p>"),
        Report("report-pieces", "<b>a</b>b", 90_000, "<p>", "</p>"),
        Report("report-large-words", "a ", 30_000, "<p style=\"title\">", "</p>"),
        HostileShape.Of("report-text", static _ => "<p>a</p>\n", 49_000, 2_000_000, static (house, units) => house.Files[Template] = Markup(units)),
        HostileShape.Of("report-word", static _ => "a", 700_000, 2_000_000, static (house, units) => house.Files[Template] = Markup($"<p>{units}</p>")),
    ];

    private const string Actors = "content/vocabulary/actors.yaml";
    private const string Template = "templates/reports/briefing.xml";

    private static HostileShape Vocabulary(string name, Func<int, string> entry, int passing) =>
        HostileShape.Of(name, entry, passing, HostileShape.VocabularyBytes, static (house, units) =>
        {
            house.Files[Actors] += units;
            house.Body = "Front 7 and Front 77.\n";
        });

    private static HostileHouse WithHtml(HostileHouse house)
    {
        house.Files["content/site.yaml"] += "html: {abbr: [title], details: [], summary: []}\n";
        return house;
    }

    // A template writes what it is told to: a text of a million letters where nothing else limits it.
    private static HostileShape Report(string name, string unit, int passing, string before = "", string after = "") => new(name, passing, 1_000_000 / unit.Length, (house, count) =>
        house.Files[Template] = Markup(Invariant($"{before}{{{{ for i in 1..{count} }}}}{unit}{{{{ end }}}}{after}")));

    private static string Markup(string blocks) =>
        "<report title=\"{{ briefing.full_title }}\" lang=\"en\" created=\"{{ briefing.published.rfc3339 }}\" marking=\"{{ briefing.tlp.label }}\">\n"
        + "<head><p><marking label=\"{{ briefing.tlp.label }}\"/></p></head>\n" + blocks + "\n</report>\n";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
