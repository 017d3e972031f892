using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Words;
using Briefings.Testing;

using Scriban.Runtime;

namespace Briefings.Site.Tests.Rendering;

/// <summary>Renders one template over values that try to break out of every place.</summary>
internal sealed class TemplateBench : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TemplateBench() => Write("words/en.yaml", "home: {latest: Latest}");

    public void Dispose() => folder.Dispose();

    public void Write(string name, string text) => folder.Write("templates/" + name, text);

    public string Html(string template)
    {
        var outcome = Render("pages/a.html", template);
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }

    public Diagnostic Failure(string template)
    {
        var outcome = Render("pages/a.html", template);
        outcome.Value.ShouldBeNull();
        return outcome.Diagnostics.ShouldHaveSingleItem();
    }

    public RenderedText Labelled(string template, ScriptObject model)
    {
        var (set, scope) = Open("pages/a.html", template);
        return TemplateRenderer.RenderLabelled(set, "pages/a.html", model, scope, "a.html from content/a.md").Value!;
    }

    public Outcome<string?> Render(string name, string template)
    {
        var (set, scope) = Open(name, template);
        var model = new ScriptObject
        {
            ["hostile"] = "<i a=\"b\">'&",
            ["word"] = "word",
            ["text"] = "a b/c?d#e",
            ["none"] = "",
            ["n"] = 3,
            ["list"] = new ScriptArray { "one", "<two>" },
            ["model"] = new ModelObject("thing") { ["title"] = "x" },
            ["prose"] = Markup.Html("<em>x</em>"),
            ["url"] = scope.Locator.File("index.html"),
            ["web"] = Address.Web("https://au.int/a,b?c=1&d=%22")!,
        };
        return TemplateRenderer.Render(set, name, model, scope, "a.html from content/a.md");
    }

    private (TemplateSet Set, PageScope Scope) Open(string name, string template)
    {
        Write(name, template);
        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "templates"), "templates"));
        var site = TemplateEngineTests.Site();
        var index = new SiteIndex(new SitePaths("en"), site.BaseUrl, ["index.html", "sub/a.html"]);
        return (set, new PageScope(WordsSet.Load(set, site).Value["en"], Locator.Relative(index, "en", "sub/a.html"), AssetSet.Load(set, site, []).Value));
    }
}
