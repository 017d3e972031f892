using System.Text.Json;
using System.Xml.Linq;

using AngleSharp.Html.Parser;

using Briefings.Content.Model;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>Markup in any field of content comes out as text in every output.</summary>
public sealed class EscapingTests
{
    private static readonly string[] Attacks =
    [
        "{0}\"><script>alert(1)</script><img src=x onerror=alert(1)>",
        "{0}' onmouseover='alert(1)' x='",
        "{0}</script></title></style>]]><svg onload=alert(1)>-->",
        "{0}&lt;script&gt;alert(1)&lt;/script&gt; {{{{ 7 * 7 }}}} \\u003cscript\\u003e",
        "{0} javascript:alert(1) <a href=javascript:alert(1)>x</a>",
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Attacks.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Markup_in_any_field_is_inert_in_every_output(int attack)
    {
        using var folder = new TemporaryFolder();
        var release = SmallHouse.Open(folder, field => string.Format(System.Globalization.CultureInfo.InvariantCulture, Attacks[attack], "x" + field.Replace('_', 'x') + "x"));
        release.Briefings.Length.ShouldBe(3);
        var (relations, reports) = SmallHouse.Links(release);
        var site = RenderedSite.Of(release, relations: relations, reports: reports);
        site.Diagnostics.ShouldBeEmpty();
        var seen = new System.Text.StringBuilder();
        foreach (var path in site.Files.Keys)
        {
            switch (System.IO.Path.GetExtension(path))
            {
                case ".html":
                    seen.Append(Html(path, site[path]));
                    break;
                case ".xml":
                    seen.Append(Xml(path, site[path]));
                    break;
                case ".json":
                    Json(path, site[path]);
                    break;
            }
        }

        var all = seen.ToString();
        SmallHouse.Fields.Where(field => !all.Contains("x" + field.Replace('_', 'x') + "x", StringComparison.Ordinal)).ShouldBe(NeverShown(release));
    }

    // What the built-in templates do not show, by choice.
    private static string[] NeverShown(Release release) => release.IsPreview ? [] : ["short_name", "author_role", "event_subtype"];

    private static string Html(string path, string text)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(text);
        foreach (var element in document.All)
        {
            foreach (var attribute in element.Attributes)
            {
                var harmful = attribute.Name.StartsWith("on", StringComparison.Ordinal)
                    || attribute.Name is "style" or "srcdoc"
                    || (attribute.Name is "href" or "src" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
                if (harmful)
                {
                    Assert.Fail($"{path}: {element.LocalName} {attribute.Name}=\"{attribute.Value}\"");
                }
            }
        }

        foreach (var script in document.Scripts)
        {
            if (script.Type == "application/ld+json")
            {
                using var json = JsonDocument.Parse(script.TextContent);
                script.TextContent.ShouldNotContain("<", customMessage: path);
            }
            else
            {
                script.Source.ShouldNotBeNull(path).ShouldContain("assets/");
                script.TextContent.ShouldBeEmpty(path);
            }
        }

        document.QuerySelectorAll("svg, iframe, object, embed, base, img[src=x]").ShouldBeEmpty(path);
        return document.DocumentElement.TextContent + string.Concat(document.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Value));
    }

    private static string Xml(string path, string text)
    {
        var document = XDocument.Parse(text);
        document.Descendants().Where(element => element.Name.LocalName is "script" or "svg").ShouldBeEmpty(path);
        foreach (var content in document.Descendants().Where(element => (string?)element.Attribute("type") == "html"))
        {
            Fragment(path, content.Value);
        }

        return string.Concat(document.DescendantNodes().OfType<XText>().Select(node => node.Value));
    }

    private static void Json(string path, string text)
    {
        using var document = JsonDocument.Parse(text);
        if (!document.RootElement.TryGetProperty("items", out var items))
        {
            path.ShouldEndWith("relations.json");
            return;
        }

        foreach (var item in items.EnumerateArray())
        {
            if (item.TryGetProperty("content_html", out var content))
            {
                Fragment(path, content.GetString()!);
            }
        }
    }

    private static void Fragment(string path, string html)
    {
        var document = new HtmlParser().ParseDocument("<body>" + html);
        document.QuerySelectorAll("script, svg, iframe, [onerror], [onload], [onmouseover], [style]").ShouldBeEmpty(path);
        document.QuerySelectorAll("[href^='javascript:']").ShouldBeEmpty(path);
    }
}
