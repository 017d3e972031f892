using Briefings.Content.Model;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Words;
using Briefings.Testing;
using Scriban.Runtime;

namespace Briefings.Fuzz.Targets;

/// <summary>A template over a small model, in HTML and as a feed.</summary>
internal sealed class TemplateTarget : FuzzTarget, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TemplateTarget()
    {
        folder.Write("templates/words/en.yaml", "home: {latest: Latest}\ngreeting: \"Hello {name}\"");
        folder.Write("templates/partials/b.html", "<i>{{ $.value }}</i>");
        folder.Write("templates/assets/site.css", "a { color: red }");
    }

    public override string Name => "template";

    public override IReadOnlyList<string> Corpus { get; } =
    [
        .. Files("templates", "*.html").Concat(Files("templates", "*.xml")).Concat(Files("templates", "*.json")).Select(text => text.Length > 3_000 ? text[..3_000] : text),
        "<p title=\"{{ text }}\">{{ markup }}{{ for x in items }}{{ x }}{{ end }}</p>{{ include 'partials/b.html' value: prose }}",
        "{{ capture c }}<b>{{ text }}</b>{{ end }}{{ c }}{{ func f(x) }}<i>{{ x }}</i>{{ end }}{{ f items }}{{ if model.title == 'x' }}{{ json model }}{{ end }}",
        "{{ x = 1; y = [1, 2, {a: 3}]; for z in y; z; end }}{{ y | array.size }}{{ text | string.upcase | string.split 'E' }}",
    ];

    public override IReadOnlyList<string> Dictionary { get; } = Words.Template;

    public override void Run(string input)
    {
        foreach (var name in (string[])["pages/a.html", "feeds/a.json"])
        {
            folder.Write("templates/" + name, input);
            var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "templates"), "templates"));
            Check(set.Check());
            var site = Site();
            var index = new SiteIndex(new SitePaths("en"), site.BaseUrl, ["index.html", "sub/a.html"]);
            var scope = new PageScope(WordsSet.Load(set, site).Value["en"], Locator.Relative(index, "en", "sub/a.html"), AssetSet.Load(set, site, []).Value);
            var model = new ScriptObject
            {
                ["markup"] = "<b>\"it's\" & more</b>",
                ["text"] = "text",
                ["items"] = new ScriptArray { "one", "two", 3 },
                ["prose"] = Markup.Html("<em>x</em>"),
                ["home"] = scope.Locator.File("index.html"),
                ["model"] = new ModelObject("thing") { ["title"] = "x" },
                ["words"] = scope.Words.Tree,
            };
            Check(TemplateRenderer.Render(set, name, model, scope, "a.html from content/a.md", limit: 300_000).Diagnostics);
            File.Delete(Path.Combine(folder.Path, "templates", name));
        }
    }

    public void Dispose() => folder.Dispose();

    internal static SiteSettings Site() => new()
    {
        Name = LocalizedText.Of("House"),
        ShortName = LocalizedText.Of("H"),
        BaseUrl = new Uri("https://www.example.org/"),
        Languages = ["en"],
        TimeZone = TimeZoneInfo.Utc,
        Brand = new Brand("#12344d", "#b3261e", null),
        Targets = [],
    };
}
