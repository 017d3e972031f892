using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Output;

/// <summary>Markup in every field that an author or a publisher types stays words in every output.</summary>
public sealed class EscapeTests : IDisposable
{
    // Breaks out of text, double- and single-quoted attributes, script, comment and CDATA, and looks like a template.
    private const string Attack = "\\\"'><img src=x onerror=alert(1)></title></script><script>alert(2)</script>-->]]>{{ 1237*7919 }}";

    private const string Read = "\"'><img src=x onerror=alert(1)></title></script><script>alert(2)</script>-->]]>{{ 1237*7919 }}";

    // The same words in a line in which Markdown is read; its second backslash is YAML's.
    private static readonly string Line = string.Concat(Attack[1..].Select(sign => char.IsAsciiLetterOrDigit(sign) || sign == ' ' ? $"{sign}" : sign == '"' ? "\\\\\\\"" : $"\\\\{sign}"));

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Markup_in_every_field_and_label_is_inert_in_every_output()
    {
        var root = Build();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var file in PublishedOutputs.Files(root, ".html"))
        {
            var text = File.ReadAllText(Path.Combine(root, file));
            var document = Should.NotThrow(() => parser.ParseDocument(text), file);
            document.QuerySelectorAll("img[src=x], img[onerror]").ShouldBeEmpty(file);
            document.QuerySelectorAll("script:not([src])").Where(script => script.GetAttribute("type") != "application/ld+json").ShouldBeEmpty(file);
            document.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty(file);
            foreach (var data in document.QuerySelectorAll("script[type='application/ld+json']"))
            {
                Should.NotThrow(() => JsonDocument.Parse(data.TextContent).Dispose(), file);
            }

            text.ShouldNotContain("9795803", Case.Sensitive, $"{file}: a template ran what an author typed");
        }

        foreach (var file in PublishedOutputs.Files(root, ".xml"))
        {
            var document = Should.NotThrow(() => XDocument.Load(Path.Combine(root, file)), file);
            document.Descendants().Where(element => element.Name.LocalName is "img" or "script").ShouldBeEmpty(file);
        }

        foreach (var file in PublishedOutputs.Files(root, ".json"))
        {
            Should.NotThrow(() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, file))).Dispose(), file);
        }

        foreach (var file in PublishedOutputs.Files(root, ".css"))
        {
            File.ReadAllText(Path.Combine(root, file)).ShouldNotContain("alert(", Case.Sensitive, file);
        }
    }

    [Fact]
    public void The_words_of_the_attack_are_still_there_to_be_read()
    {
        var root = Build();
        var document = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(root, "briefings/2025/attack.html")));
        document.QuerySelector("h1")!.TextContent.ShouldContain("onerror=alert(1)");
        document.Title!.ShouldContain("<script>alert(2)</script>");
        var feed = XDocument.Load(Path.Combine(root, "feed.xml"));
        feed.Descendants().Any(element => element.Name.LocalName == "title" && element.Value.Contains("<script>alert(2)</script>", StringComparison.Ordinal)).ShouldBeTrue();
        File.Exists(Path.Combine(root, "briefings/2025/attack.pdf")).ShouldBeTrue();
        Read.Length.ShouldBe(Attack.Length - 1);
    }

    public void Dispose() => folder.Dispose();

    private string Build()
    {
        folder.Write("content/site.yaml", $$"""
            name: "House {{Attack}}"
            short_name: "H {{Attack}}"
            tagline: "Tag {{Attack}}"
            base_url: "https://attack.example/"
            languages: [en]
            time_zone: UTC
            contact: {email: desk@attack.example, phone: "+1 {{Attack}}", address: "A {{Attack}}", call: "C {{Attack}}", text: "T {{Attack}}"}
            legal: {disclaimer: "D {{Attack}}", handling: "H {{Attack}}", copyright: "© {{Attack}}", corrections: "K {{Attack}}"}
            default_authors: [desk]
            brand: {primary: "#123456", accent: "#654321"}
            services: pitch
            navigation:
              - {label: "Nav {{Attack}}", to: regions/}
            """);
        Write("vocabulary/authors.yaml", "- id: desk", "label", "role");
        Write("vocabulary/regions.yaml", "- id: here\n  countries: [ML]", "label", "description");
        Write("vocabulary/countries.yaml", "- id: ML", "label", "description");
        Write("vocabulary/actors.yaml", "- id: group\n  kind: rebel-group", "label", "name", "description");
        Write("vocabulary/impacts.yaml", "- id: roads", "label", "description");
        Write("vocabulary/places.yaml", "- id: town\n  country: ML\n  lat: 1\n  lon: 2", "label");
        folder.Write("content/vocabulary/services.yaml", $"""
            - id: pitch
              label: "Pitch {Attack}"
              text: "Text {Attack.Replace("<", "&lt;", StringComparison.Ordinal)}"
              items:
                - label: "Item {Attack}"
                  text: "More {Attack}"
            """);
        folder.Write("content/pages/about.md", $"---\ntitle: \"About {Attack}\"\nsummary: \"S {Line}\"\n---\nWords.\n");
        Briefing("attack", "A-2025-0001", "other");
        Briefing("other", "A-2025-0002", "attack");
        var (exitCode, output, error) = Tool.RunIn(
            folder.Path, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "briefings.dll"), "build", "--now", PublishedOutputs.Now);
        exitCode.ShouldBe(0, output + error);
        return Path.Combine(folder.Path, "site");
    }

    private void Write(string file, string head, params string[] keys) =>
        folder.Write("content/" + file, head + "\n" + string.Concat(keys.Select(key => $"  {key}: \"{key} {Attack}\"\n")));

    private void Briefing(string slug, string id, string other) => folder.Write($"content/briefings/2025/{slug}.md", $$"""
        ---
        id: {{id}}
        title: "Title {{slug}} {{Attack}}"
        prefix: "Prefix {{Attack}}"
        summary: "Summary {{Line}} and then some more words that make it long enough to be a summary"
        type: forecast
        tlp: CLEAR
        status: approved
        published: 2025-05-01T10:00:00+00:00
        cutoff: 2025-05-01T09:00:00+00:00
        countries: [ML]
        region: here
        actors: [{id: group, role: perpetrator}]
        impacts: [{category: roads, severity: 5, horizon: weeks}]
        places:
          - town
          - {name: "Spot {{Attack}}", kind: route, lat: 3, lon: 4, precision: 2}
        events: [{type: battles, subtype: "Sub {{Attack}}", date: 2025-05-01, place: "Where {{Attack}}", text: "Event {{Attack}}", fatalities: unconfirmed}]
        key_points: ["Point {{Line}}"]
        judgments: [{text: "Judgment {{Line}}", likelihood: likely, confidence: low, horizon: weeks}]
        sources: [{ref: "Source {{Attack}}", url: "https://source.example/?q=%22%3E"}]
        changes: [{date: 2025-05-02T10:00:00+00:00, kind: update, text: "Change {{Attack}}"}]
        related: [{{other}}]
        ---
        A paragraph with \<b\> and `<script>alert(3)</script>` and [a link](https://link.example/?a=%22&b=1 "t").

        ## A heading with `</title><script>alert(4)</script>`

        | Head `<img src=x onerror=alert(5)>` | B |
        |---|---|
        | `"><svg onload=alert(6)>` | [[{{other}}]] |

            </code></pre><script>alert(7)</script>
        """);
}
