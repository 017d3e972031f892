using System.Collections.Immutable;
using Briefings.Content.Loading;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Testing;

namespace Briefings.Fuzz.Targets;

/// <summary>One file of a small house, read from disk by the whole first half of the road: load, validate, release.</summary>
internal abstract class ContentTarget : FuzzTarget, IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly string file;

    protected ContentTarget(string file)
    {
        this.file = file;
        Write("site.yaml", "name: House\nshort_name: TST\nbase_url: \"https://www.example.org/\"\nlanguages: [en, fr]\ntime_zone: Africa/Nairobi\ndefault_authors: [desk]\n");
        Write("vocabulary/regions.yaml", "- {id: sahel, label: Sahel, countries: [ML, NE]}\n");
        Write("vocabulary/actors.yaml", "- {id: jnim, label: JNIM, kind: rebel-group}\n- {id: fama, label: FAMa, kind: state-forces}\n");
        Write("vocabulary/impacts.yaml", "- {id: supply-chain, label: Supply chain}\n- {id: energy-fuel, label: Energy and fuel}\n");
        Write("vocabulary/places.yaml", "- {id: kayes, label: Kayes, country: ML, lat: 14.45, lon: -11.44}\n");
        Write("vocabulary/authors.yaml", "- {id: desk, label: The Desk}\n");
        Write("briefings/2025/other.md", "---\nid: TST-2025-0002\ntitle: Other\nsummary: Words of a summary that is long enough to be one, and not too long to be read by anybody.\ntype: flash\ntlp: CLEAR\nstatus: approved\npublished: 2025-09-15\ncountries: [ML]\nactors: []\nimpacts: []\n---\nThe text of [[fuzzed]]{.optional}.\n");
    }

    public override void Run(string input)
    {
        Write(file, input);
        var loaded = new Loader().Load(new LoadOptions(Path.Combine(folder.Path, "content")));
        Check(loaded.Diagnostics);
        var validated = Validator.Validate(loaded.Value);
        Check(validated.Diagnostics);
        foreach (var target in validated.Value.Site.Targets)
        {
            Check(Gate.Open(validated.Value, target, Now).Diagnostics);
            _ = Gate.Explain(validated.Value, target, Now);
        }
    }

    public void Dispose() => folder.Dispose();

    private void Write(string relative, string text) => folder.Write("content/" + relative, text);
}

/// <summary>A whole briefing.</summary>
internal sealed class BriefingTarget() : ContentTarget("briefings/2025/fuzzed.md")
{
    public override string Name => "front-matter";

    public override IReadOnlyList<string> Corpus { get; } = [.. Files("content/briefings", "*.md").Select(text => text.Length > 6_000 ? text[..6_000] : text)];

    public override IReadOnlyList<string> Dictionary { get; } = Words.Yaml;
}

/// <summary>Vocabularies, as the one of actors, services and places in turn.</summary>
internal sealed class VocabularyTarget(string name) : ContentTarget($"vocabulary/{name}.yaml")
{
    public override string Name => "vocabulary-" + name;

    public override IReadOnlyList<string> Corpus { get; } = [.. Files("content/vocabulary", "*.yaml").Select(text => text.Length > 5_000 ? text[..5_000] : text)];

    public override IReadOnlyList<string> Dictionary { get; } = Words.Yaml;
}

/// <summary>The settings.</summary>
internal sealed class SettingsTarget() : ContentTarget("site.yaml")
{
    public override string Name => "settings";

    public override IReadOnlyList<string> Corpus { get; } = [.. Files("content", "site.yaml"), .. Files("tests/Fixtures", "site.yaml")];

    public override IReadOnlyList<string> Dictionary { get; } = Words.Yaml;
}

/// <summary>Pieces of languages.</summary>
internal static class Words
{
    public static ImmutableArray<string> Yaml { get; } =
    [
        ": ", ":", "- ", "-", "? ", "| ", "|\n", ">\n", ">-\n", "|2\n", "[", "]", "{", "}", ",", ", ", "# ", "&a ", "*a", "*a\n", "!!str ", "!x ", "%YAML 1.1\n", "---\n", "...\n", "<<: ", "\"", "'", "\\", "\"\\x", "\"\\u202E\"", "\n  ", "\n    ", "\n\t", "@", "`", "~", "null", "NO", "0o17", "12:30", "2025-02-30", "2025-09-15T16:00:00", "2025-09-15T16:00:00+99:00", "9999-12-31T23:59:59Z", "0001-01-01",
        "id: ", "title: ", "tlp: RED\n", "tlp: AMBER\n", "status: draft\n", "status: withdrawn\n", "published: ", "embargo: ", "expires: ", "lang: fr\n", "slug: con\n", "slug: ", "aliases: [", "related: [", "notes: ", "cover: {file: media/", "series: {id: a, part: 1}\n", "targets:\n  - {name: ", "output: ../", "output: /", "languages: [", "time_zone: ", "base_url: ", "label: {en: ", "text: ", "items: [{", "countries: [", "parent: ", "member_of: [", "lat: 91", "severity: 6",
        "::: {tlp=AMBER}\n", ":::\n", "[[other]]", "[[fuzzed#x|y]]", "![a](media/", "[^1]", "[^1]: ", "## ", "> ", "| a | b |\n|---|---|\n", "```\n", "<b>", "{.optional}",
    ];

    public static ImmutableArray<string> Markdown { get; } =
    ["<kbd>", "</kbd>", "<abbr title=\"x\">", "</abbr>", "<details open>", "<summary>a</summary>", "</details>", "<div lang='fr'>", "</div>", "<span title=\"", 
        "# ", "## ", "### A {#x}", "### A {impact=supply-chain}", "> ", "> — who, when\n", "- ", "1. ", "999999999. ", "    ", "\t", "\n\n", "::: note\n", "::: {tlp=AMBER}\n", "::: {tlp=RED}\n", ":::\n", "::::\n", "```\n", "```js {a=b}\n", "~~~\n", "| a | b |\n", "|---|---:|\n", "|", "\\|", "<br>", "|\\\n", "Source: x\n", "10^6 or 10^7", "20~30", "\"", "'", "+---+\n", "[^1]", "[^1]: ", "[^1]: [^2]\n", "[^2]: [^1]\n",
        "[", "]", "](", ")", "](<", "[[", "]]", "[[a#b|c]]", "[[a]]{.optional}", "{", "}", "{.optional}", "{tlp=AMBER}", "[w]{lang=fr}", "{credit=\"x\"}", "*", "**", "***", "_", "~~", "~", "^", "`", "``", "\\", "\\\n", "!", "![a](media/a.png \"t\")", "<b>", "</b>", "<!--", "-->", "<?", "<![CDATA[", "<script>", "<https://x.org>", "<a@b.c>", "https://x.org/a_b--c", "www.x.org", "\n> [!NOTE]\n> ", "\n- [ ] ", "[x] ", "\n> [!tip]- ", " a@b.org", "[a](b@c.org)", "[a](b.md#c)", "(../../pages/%61.fr.md)", "&amp;", "&#0;", "&#x10FFFF;", "&nbsp;",
        "• ", "•\t", "\n– a\n– b\n", "\nA\tB\n1\t2\n", "\t\"a\nb\"\n", "\n\tA\tB\nC\tD\tE\n", "%%%%", "{credit=\"[a](b.md)\"}",
        "%%", "%%\n", "\n%%\n", "%%x%%", "![[a]]", "==x==", "^[x]", "{{< a >}}", "{{% a %}}", "{% a %}", "[TOC]\n", "[a][b]", "![a]", "[a] (b.md)", "[a](b c.md)", "##\u00A0", "-\u00A0", "**Status:** open\n", "# fuzzed\n", ":::{.callout-note}\n", "{width=1}",
        "[x](javascript:y)", "[x](data:text/html,y)", "[x]: javascript:y\n", "[x]: <y> 't'\n", "[x][]", "http://", "mailto:a@b.c", "tel:+1", "//evil.example", "../../", "%2e%2e/", "Table: ", "Term\n:   Meaning\n", "---\n", "***\n", "=\n", "===\n", "--", "...", "« »", " : ", "\"quoted\"", "'s",
    ];

    public static ImmutableArray<string> Template { get; } =
    [
        "{{ ", " }}", "{{- ", "~}}", "{{ end }}", "{{ if true }}", "{{ else }}", "{{ for x in items }}", "{{ for x in 1..1000000 }}", "{{ while true }}", "{{ break }}", "{{ continue }}", "{{ ret 1 }}", "{{ func f(x) }}", "{{ f 1 }}", "{{ f; f; }}", "{{ capture c }}", "{{ c }}", "{{ wrap f }}", "{{ with model }}", "{{ case 1 }}{{ when 1 }}", "{{ include 'pages/a.html' }}", "{{ include 'partials/b.html' value: text }}", "{{ include '../x' }}", "{{ tablerow x in items }}", "{{ import model }}", "{{ readonly x }}",
        "{{ text }}", "{{ markup }}", "{{ prose }}", "{{ home }}", "{{ model.title }}", "{{ words.home.latest }}", "{{ t 'greeting' { name: text } }}", "{{ json model }}", "{{ asset 'site.css' }}", "{{ link 'index.html' }}", "{{ number 1e9 }}", "{{ x = x + x }}", "{{ x = text }}", "{{ x = text * 1000000 }}", "{{ s = 'a' }}{{ for i in 1..60 }}{{ s = s + s }}{{ end }}", "{{ a = [1] }}{{ for i in 1..40 }}{{ a = a + a }}{{ end }}", "{{ a = [] }}{{ a[0] = a }}{{ json a }}{{ a }}", "{{ o = {} }}{{ o.o = o }}{{ o }}", "{{ (1..100000000) | array.size }}", "{{ 1..2000000000 | array.join ',' }}", "{{ 'a' | string.pad_left 2000000000 }}", "{{ 'a' | string.pad_right 100000000 }}",
        " | string.upcase", " | string.replace 'a' 'b'", " | string.split ','", " | string.slice -1 999999999", " | string.truncate 5", " | array.sort", " | array.map 'x'", " | array.each @f", " | array.add_range items", " | array.limit 5", " | array.uniq", " | math.divided_by 0", " | math.round 999", " | object.keys", " | object.typeof", " | object.format 'x'", " | string.to_int", " % 0", " / 0", " // 0", " << 2000000000", " ** 3", " + ", " - ", " ? ", " : ", " ?? ", "?.", "[0]", "[-1]", "[99999999999]", ".x", "$", "$0", "$$", "@f", "^items", "(((((((((((", "))))", "!!!!!!", "----1", "++1", "'", "\"", "`", "\\x", "1.5e400", "99999999999999999999999", "0xFFFFFFFFFFFFFFFFFF", "x[\"a\"]", "{a: 1, b: [", "}", "do; ret 1; end", "%}", "{%", "{%{", "}%}", "# comment", "##", ";", "\n", "<a href=\"", "\">", "<p class=", "<script>", "</script>", "<style>", "<!--", "-->", "<p style='", "'>",
    ];

    /// <summary>Values of attributes in reports.</summary>
    public static ImmutableArray<string> ReportValues { get; } = ["yes", "no", "a", "0", "1", "7", "460", "5000", "12mm", "side", "auto", "next", "together", "before after", "first", "cover", "ar", "TLP:AMBER", "media/x.png"];

    public static ImmutableArray<string> Report { get; } =
    [
        "<p>words</p>", "<quote><quote><quote>", "<list><item>", "</item></list>", "<table><row header=\"yes\"><cell>", "</cell></row></table>", "<columns><column width=\"400\">", "</column></columns>", "<flow columns=\"8\" gap=\"60\">", "<note><p>", "</p></note>", "<box style=\"aside\" keep=\"together\">", "<section page=\"letter\">", "<link to=\"javascript:x\">", "<link anchor=\"a\">", "height=\"NaN\"", "width=\"100%\"", "width=\"1e9\"", "span=\"99\"", "start=\"-5\"", "xmlns=\"x\"", "&lt;", "&#0;", "&x;", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "<![CDATA[", "]]>", "<?x y?>", "<!-- ", " -->", "\"", "'", "=", "/>", ">", "<", "אבג", "عربي", "漢字漢字", "ﬃ", "\u00AD", "a\u200Db", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        "Words that fill a line or two of a column, so that something is broken somewhere, be it a line, a page or a column of a flow. ",
    ];

    public static ImmutableArray<string> Svg { get; } =
    [
        "<g>", "</g>", "<path d=\"", "\"/>", "M0 0", "L1e308 1", "A0 0 0 0 0 1 1", "a1 1 0 1111 1 1", "C1,2,3", "z", "Z", "t5-5", "<use href=\"#a\"/>", "<use xlink:href=\"#b\"/>", "<symbol id=\"a\">", "<defs id=\"b\">", "<style>", "</style>", "@import 'x'", "url(#a)", "url(x)", "transform=\"scale(0)\"", "transform=\"rotate(", "matrix(1 2 3)", "style=\"fill:red;stroke:url(#a)\"", "fill=\"#12\"", "fill=\"rgb(1,2,", "stroke-width=\"1e999\"", "viewBox=\"0 0 0 0\"", "viewBox=\"a\"", "width=\"100%\"", "height=\"-5\"", "<script/>", "onload=\"x\"", "<!DOCTYPE svg>", "<!-- -->", "<?xml-stylesheet href='x'?>", "<![CDATA[x]]>", "<text>", "</text>", "points=\"1 2 3\"", "<polygon points=\"", "<circle r=\"-1\"/>", "<rect rx=\"9\" width=\"1\" height=\"1\"/>", "xmlns=\"\"", "xmlns:x=\"y\"", "<x:a/>", "&lt;", "&a;",
    ];
}
