using System.Collections.Immutable;
using System.Globalization;

using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Words;
using Briefings.Testing;

using Scriban.Runtime;

namespace Briefings.Site.Tests.Rendering;

public sealed class TemplateEngineTests : IDisposable
{
    private const string Markup = "<b>\"it's\" & more</b>";
    private const string Escaped = "&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_are_escaped_in_text_and_in_attributes()
    {
        Html("<p title=\"{{ markup }}\">{{ markup }}</p>").ShouldBe($"<p title=\"{Escaped}\">{Escaped}</p>");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("hu-HU")]
    [InlineData("")]
    public void Texts_are_compared_and_capitalised_alike_on_every_machine(string culture)
    {
        var machine = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Html("{{ 'dzsungel' | string.starts_with 'd' }} {{ 'asszony' | string.index_of 's' }} {{ 'asszony' | string.index_of 'z' 1 }} {{ 'nádszék' | string.ends_with 'zék' }} {{ 'TITLE' | string.downcase }} {{ 'title' | string.upcase }} {{ ['I', 'ı', 'i', 'csa', 'cza'] | array.sort | array.join '' }} {{ 1.5 }}")
                .ShouldBe("true 1 3 true title TITLE csaczaiIı 1.5");
            CultureInfo.CurrentCulture.Name.ShouldBe(culture);
        }
        finally
        {
            CultureInfo.CurrentCulture = machine;
        }
    }

    [Fact]
    public void Prose_is_written_as_it_is_in_text_and_escaped_in_attributes()
    {
        Html("<div data-x=\"{{ prose }}\">{{ prose }}</div>").ShouldBe("<div data-x=\"&lt;em&gt;x&lt;/em&gt;\"><em>x</em></div>");
    }

    [Fact]
    public void What_a_template_captures_or_includes_is_not_escaped_twice()
    {
        folder.Write("templates/partials/b.html", "<i>{{ $.value }}{{ $.missing }}</i>");
        Html("{{ capture kept }}<b>{{ markup }}</b>{{ end }}{{ kept }}{{ include \"partials/b.html\" value: markup }}")
            .ShouldBe($"<b>{Escaped}</b><i>{Escaped}</i>");
    }

    [Fact]
    public void What_is_included_may_be_an_argument_of_the_next_include()
    {
        folder.Write("templates/partials/b.html", "<i>{{ $.value }}</i>");
        Html("{{ include \"partials/b.html\" value: (include \"partials/b.html\" value: markup) }}").ShouldBe($"<i><i>{Escaped}</i></i>");
    }

    [Fact]
    public void Functions_and_wraps_of_a_template_escape_once()
    {
        Html("{{ func cell; }}<td>{{ $0 }}</td>{{ end }}{{ cell markup }}").ShouldBe($"<td>{Escaped}</td>");
        Html("{{ func box }}<div>{{ $$ }}</div>{{ end }}{{ wrap box }}<p>{{ markup }}</p>{{ end }}").ShouldBe($"<div><p>{Escaped}</p></div>");
        Html("{{ func twice(x); ret x + x; end }}{{ twice markup }}").ShouldBe(Escaped + Escaped);
    }

    [Theory]
    [InlineData("{{ prose | string.replace \"x\" \"<script>\" }}")]
    [InlineData("{{ prose + \"\" }}")]
    [InlineData("{{ $\"{prose}\" }}")]
    [InlineData("{{ prose | string.upcase }}")]
    [InlineData("{{ [prose, prose] | array.join \"<br>\" }}")]
    [InlineData("{{ capture c }}<em>{{ markup }}</em>{{ end }}{{ c | string.replace \"&lt;\" \"<\" }}")]
    public void Prose_that_goes_through_a_function_of_texts_is_text_again(string template)
    {
        Html(template).ShouldNotContain("<");
    }

    [Fact]
    public void Each_kind_of_file_has_its_own_escapes()
    {
        Render("feeds/a.xml", "<a b=\"{{ markup }}\">{{ prose }}{{ \"\u0001\" }}</a>").Value.ShouldBe($"<a b=\"{Escaped}\">&lt;em&gt;x&lt;/em&gt;\uFFFD</a>");
        Render("feeds/a.json", "{\"a\": \"{{ markup }}\\n{{ prose }}\", \"n\": {{ 1.5 }}, \"b\": {{ true }}, \"j\": {{ json markup }}}").Value
            .ShouldBe("{\"a\": \"\\u003cb\\u003e\\\"it's\\\" \\u0026 more\\u003c/b\\u003e\\n\\u003cem\\u003ex\\u003c/em\\u003e\", \"n\": 1.5, \"b\": true, \"j\": \"\\u003cb\\u003e\\\"it's\\\" \\u0026 more\\u003c/b\\u003e\"}");
        Render("feeds/a.txt", "a: {{ lines }}").Value.ShouldBe("a: one two  three");
    }

    [Theory]
    [InlineData("<a href=\"{{ text }}\">", "begins with a text")]
    [InlineData("<a href=\"{{ null }}{{ text }}\">", "begins with a text")]
    [InlineData("<a title=\"a > b\" href=' {{ text }}'>", "begins with a text")]
    [InlineData("<img SRC = '{{ text }}'>", "begins with a text")]
    [InlineData("<a href=\"{{ prose }}\">", "begins with a text")]
    [InlineData("<a href=\"{{ home + text }}\">", "begins with a text")]
    [InlineData("<p class={{ text }}>", "without quotes")]
    [InlineData("<p class=a{{ text }}>", "without quotes")]
    [InlineData("<p style=\"color: {{ text }}\">", "style or a script")]
    [InlineData("<p onclick='{{ text }}'>", "style or a script")]
    [InlineData("<p {{ markup }}>", "names of a tag")]
    [InlineData("<script>var x = {{ text }}", "in a script")]
    [InlineData("<script>{{ prose }}", "in a script")]
    [InlineData("<style>{{ text }}", "style sheet")]
    public void A_value_where_escaping_does_not_help_is_an_error(string template, string message)
    {
        var diagnostic = Failure(template);
        diagnostic.Code.ShouldBe("BRF073");
        diagnostic.Message.ShouldContain(message);
    }

    [Fact]
    public void Addresses_fit_where_addresses_go()
    {
        Html("<a href=\"{{ home }}\" data-b='{{ home }}'><a href=\"#{{ text }}\"><h{{ 2 }}>")
            .ShouldBe("<a href=\"../index.html?a&amp;b\" data-b='../index.html?a&amp;b'><a href=\"#text\"><h2>".Replace("?a&amp;b", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ nothing }}", 1, 4, "nothing")]
    [InlineData("a\n  {{ model.titel }}", 2, 12, "\"thing\" has no \"titel\"")]
    [InlineData("{{ include \"partials/none.html\" }}", 1, 4, "no template \"partials/none.html\"")]
    [InlineData("{{ include \"../secret.html\" }}", 1, 4, "no template")]
    [InlineData("{{ include \"/etc/passwd\" }}", 1, 4, "no template")]
    [InlineData("{{ t \"no.such\" }}", 1, 4, "no word \"no.such\"")]
    [InlineData("{{ asset \"none.css\" }}", 1, 4, "no asset \"none.css\"")]
    [InlineData("{{ link \"none.html\" }}", 1, 4, "no page \"none.html\"")]
    [InlineData("{{ prose.text }}", 1, 10, "has no \"text\"")]
    [InlineData("{{ home.base }}", 1, 9, "has no \"base\"")]
    [InlineData("{{ if true }}\n\n  {{ model }}{{ end }}", 3, 6, "cannot be written")]
    [InlineData("{{ for x in [1] }}\n<a href=\"{{ text }}\">{{ end }}", 2, 13, "begins with a text")]
    [InlineData("{{ model.none.more }}", 1, 10, "has no \"none\"")]
    [InlineData("{{ date.now }}", 1, 4, "date")]
    [InlineData("{{ \"1\" | object.eval }}", 1, 0, "eval")]
    [InlineData("{{ {a: 1} | object.values }}", 1, 0, "values")]
    [InlineData("{{ object.has_value {a: 1} \"a\" }}", 1, 0, "has_value")]
    [InlineData("{{ t \"greeting\" }}", 1, 4, "needs {name}")]
    public void A_mistake_names_template_line_column_and_page(string template, int line, int column, string message)
    {
        var diagnostic = Failure(template);
        diagnostic.Place.File.ShouldBe("templates/pages/a.html");
        diagnostic.Place.Line.ShouldBe(line, diagnostic.ToString());
        if (column > 0)
        {
            diagnostic.Place.Column.ShouldBe(column, diagnostic.ToString());
        }

        diagnostic.Message.ShouldContain(message);
        diagnostic.Message.ShouldEndWith("(while making a.html from content/a.md)");
    }

    [Fact]
    public void A_mistake_in_a_partial_is_placed_there()
    {
        folder.Write("templates/partials/b.html", "\n\n {{ wrong }}");
        Failure("{{ include \"partials/b.html\" }}").Place.ShouldBe(new Place("templates/partials/b.html", 3, 5));
    }

    [Fact]
    public void The_nearest_key_is_named()
    {
        Failure("{{ model.titel }}").Fix.ShouldBe("did you mean \"title\"?");
    }

    [Fact]
    public void A_template_that_does_not_parse_is_placed()
    {
        var diagnostic = Failure("\n{{ if true }}");
        diagnostic.Code.ShouldBe("BRF070");
        diagnostic.Place.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ x = \"aaaaaaaaaa\"; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ x = \"a\" * 2000000000 }}")]
    [InlineData("{{ x = \"a\" | string.pad_left 2000000000 }}")]
    [InlineData("{{ x = (1..2000000000) | array.join \",\" }}")]
    [InlineData("{{ for i in 1..2000 }}{{ for j in 1..2000 }}{{ end }}{{ end }}")]
    [InlineData("{{ include \"pages/a.html\" }}")]
    [InlineData("{{ func f; f; end }}{{ f }}")]
    [InlineData("{{ for i in 1..200000 }}<p>a line of a hundred characters, more or less, that a template writes again and again and again</p>{{ end }}")]
    [InlineData("{{ capture c }}{{ for i in 1..200000 }}<p>a line of a hundred characters, more or less, that a template writes again and again and again</p>{{ end }}{{ end }}")]
    public void A_template_without_end_is_stopped(string template)
    {
        var diagnostic = Failure(template);
        diagnostic.Code.ShouldBe("BRF074");
        diagnostic.Message.ShouldNotContain("takes longer");
    }

    [Theory]
    [InlineData("x = [1]; for i in 1..60; x = x + x; end; x | array.join \"\"")]
    [InlineData("x = [1]; for i in 1..30; x = array.concat x x; end; for y in x; end")]
    [InlineData("x = [1]; for i in 1..30; x = array.concat x x; end; x | array.join \"\"")]
    [InlineData("x = (1..100000000) | array.reverse")]
    [InlineData("x = (1..100000000) | array.size")]
    [InlineData("x = (1..2000000000) + (1..2000000000)")]
    [InlineData("x = \"aaaaaaaaaa\"; for i in 1..20; x = x | string.replace \"a\" x; end")]
    [InlineData("x = \"aaaaaaaaaa\"; for i in 1..60; x = x | string.append x; end")]
    [InlineData("x = \"a\" | string.pad_right 2000000000")]
    [InlineData("x = 99999999999999999999; for i in 1..60; x = x * x; end")]
    [InlineData("x = 1 << 2000000000")]
    [InlineData("include \"partials/one.html\"")]
    [InlineData("func f(n); f n + 1; end; f 1")]
    [InlineData("x = 1; while x > 0; x = x + 1; end")]
    [InlineData("for i in 1..100000000; end")]
    public void What_grows_without_end_is_stopped_at_its_place_and_names_what_was_made(string statements)
    {
        folder.Write("templates/partials/one.html", "<p>{{ include \"partials/two.html\" }}</p>");
        folder.Write("templates/partials/two.html", "{{ include \"partials/one.html\" }}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var diagnostic = Failure("<p>\n  {{ " + statements + " }}</p>");

        diagnostic.Code.ShouldBe("BRF074", diagnostic.ToString());
        diagnostic.Place.File.ShouldStartWith("templates/");
        (diagnostic.Place.File.Contains("partials", StringComparison.Ordinal) ? 2 : diagnostic.Place.Line).ShouldBe(2, diagnostic.ToString());
        diagnostic.Place.Column.ShouldBeGreaterThan(3);
        diagnostic.Message.ShouldEndWith("(while making a.html from content/a.md)");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(512L << 20);
    }

    [Fact]
    public void Templates_cannot_change_what_pages_share()
    {
        Render("pages/a.html", "{{ words.home.latest = \"x\" }}").HasErrors.ShouldBeTrue();
        Render("pages/a.html", "{{ string.upcase = 1 }}").HasErrors.ShouldBeTrue();
        Html("{{ t = 1; t }}").ShouldBe("1");
        Html("{{ t \"home.latest\" }}").ShouldBe("Latest");
    }

    [Fact]
    public void Words_take_the_plural_of_their_language()
    {
        folder.Write("templates/words/en.yaml", "n: {one: \"{count} item\", other: \"{count} items\"}\nhome: {latest: Latest}\ngreeting: \"Hello {name}\"");
        Html("{{ t \"n\" 1 }}, {{ t \"n\" 1234 }}, {{ t \"greeting\" { name: markup } }}, {{ words.home.latest }}, {{ number 12345 }}")
            .ShouldBe($"1 item, 1,234 items, Hello {Escaped}, Latest, 12,345");
    }

    [Fact]
    public void The_publishers_templates_go_before_the_built_in_ones_file_by_file()
    {
        folder.Write("own/partials/b.html", "own");
        folder.Write("templates/partials/b.html", "built in");
        folder.Write("templates/partials/c.html", "built in");
        folder.Write("templates/pages/a.html", "{{ include \"partials/b.html\" }}, {{ include \"partials/c.html\" }}");
        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "own"), "own"), new TemplateFolder(Path.Combine(folder.Path, "templates"), "templates"));
        TemplateRenderer.Render(set, "pages/a.html", [], Scope(set), "a.html").Value.ShouldBe("own, built in");
    }

    [Fact]
    public void A_symbolic_link_leads_no_template_out_of_its_folder()
    {
        var secret = folder.Write("secret.html", "secret");
        folder.Write("templates/pages/a.html", "{{ include \"partials/link.html\" }}");
        Directory.CreateDirectory(Path.Combine(folder.Path, "templates/partials"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "templates/partials/link.html"), secret);
        Render("pages/a.html", null).HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_pipe_among_the_templates_is_refused_and_nobody_waits_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes have names on Unix only, and are known on Linux");
        folder.Write("templates/assets/a.css", "a { color: red; }");
        Tool.Run("mkfifo", Path.Combine(folder.Path, "templates/assets/site.css")).ExitCode.ShouldBe(0);

        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "templates"), "templates"));

        set.Contains("assets/site.css").ShouldBeFalse();
        var found = set.Check().ShouldHaveSingleItem();
        found.Code.ShouldBe("BRF001");
        found.Place.File.ShouldBe("templates/assets/site.css");
    }

    [Theory]
    [InlineData("{{ t \"home.nowhere\" }}", "home.nowhere")]
    [InlineData("{{ asset \"nothing.css\" }}", "nothing.css")]
    [InlineData("{{ include \"partials/none.html\" }}", "partials/none.html")]
    [InlineData("{{ number \"many\" }}", "wants a number")]
    public void What_a_template_asks_for_and_does_not_get_is_a_failure_at_its_place(string template, string message)
    {
        var diagnostic = Failure("<p>\n  " + template + "</p>");

        diagnostic.Code.ShouldBe("BRF071");
        diagnostic.Place.File.ShouldBe("templates/pages/a.html");
        diagnostic.Place.Line.ShouldBe(2);
        diagnostic.Message.ShouldContain(message);
    }

    [Fact]
    public void A_template_that_is_not_there_is_named_with_what_was_to_be_made()
    {
        var diagnostic = Render("pages/absent.html", null).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe("BRF072");
        diagnostic.Message.ShouldContain("\"pages/absent.html\"");
    }

    private string Html(string template)
    {
        var outcome = Render("pages/a.html", template);
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }

    private Diagnostic Failure(string template)
    {
        var outcome = Render("pages/a.html", template);
        outcome.Value.ShouldBeNull();
        return outcome.Diagnostics[0];
    }

    private Outcome<string?> Render(string name, string? template)
    {
        if (template is not null)
        {
            folder.Write("templates/" + name, template);
        }

        if (!File.Exists(Path.Combine(folder.Path, "templates/words/en.yaml")))
        {
            folder.Write("templates/words/en.yaml", "home: {latest: Latest}\ngreeting: \"Hello {name}\"");
        }

        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "templates"), "templates"));
        var scope = Scope(set);
        var model = new ScriptObject
        {
            ["markup"] = Markup,
            ["text"] = "text",
            ["lines"] = "one\ntwo\r\nthree",
            ["prose"] = Briefings.Site.Rendering.Engine.Markup.Html("<em>x</em>"),
            ["home"] = scope.Locator.File("index.html"),
            ["model"] = new ModelObject("thing") { ["title"] = "x" },
            ["words"] = scope.Words.Tree,
        };
        return TemplateRenderer.Render(set, name, model, scope, "a.html from content/a.md");
    }

    private static PageScope Scope(TemplateSet set)
    {
        var site = Site();
        var index = new SiteIndex(new SitePaths("en"), site.BaseUrl, ["index.html", "sub/a.html"]);
        return new PageScope(WordsSet.Load(set, site).Value["en"], Locator.Relative(index, "en", "sub/a.html"), AssetSet.Load(set, site, []).Value);
    }

    internal static SiteSettings Site(params ImmutableArray<string> languages) => new()
    {
        Name = LocalizedText.Of("House"),
        ShortName = LocalizedText.Of("H"),
        BaseUrl = new Uri("https://www.example.org/"),
        Languages = languages.IsEmpty ? ["en"] : languages,
        TimeZone = TimeZoneInfo.Utc,
        Brand = new Brand("#12344d", "#b3261e", null),
        Targets = [],
    };
}
