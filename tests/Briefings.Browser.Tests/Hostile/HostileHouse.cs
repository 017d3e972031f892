using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Site;
using Briefings.Site.Rendering;
using Briefings.Testing;

namespace Briefings.Browser.Tests.Hostile;

/// <summary>A house in which a few texts stand in every field that takes a text, built in memory.</summary>
/// <remarks>
/// Each text has a briefing, a page of raw Markdown and an actor of its own; lists hold each of them as an entry of its own, and what
/// there is only once (the settings, a region, a page) holds all of them in a row. So a house of six asks for few pages.
/// </remarks>
internal sealed partial class HostileHouse : IDisposable
{
    /// <summary>How many texts a house holds.</summary>
    public const int Size = 6;

    private readonly TemporaryFolder folder = new();

    private HostileHouse()
    {
    }

    /// <summary>A page of each kind that shows what somebody typed; three for each text.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "index.html", "regions/here.html", "countries/index.html", "actors/index.html", "impacts/roads.html", "archive/2025/05.html", "about.html",
        .. Enumerable.Range(1, Size).SelectMany(number => (string[])[$"briefings/2025/attack-{number}.html", $"briefings/2025/raw-{number}.html", $"actors/group-{number}.html"]),
    ];

    /// <summary>The folder that a server would serve.</summary>
    public string Root => Path.Combine(folder.Path, "site");

    /// <summary>Errors, but for those about a text as raw Markdown.</summary>
    public required IReadOnlyList<Diagnostic> Errors { get; init; }

    /// <summary>How many of the texts Markdown takes as they are.</summary>
    public int TakenRaw { get; private init; }

    /// <summary>
    /// Builds the house. In <c>raw-1.md</c> and so on a text stands as it is in Markdown: where that is refused, which is an error,
    /// nothing would be built, so the house is built once more with harmless words there.
    /// </summary>
    /// <param name="texts">As many as <see cref="Size"/>.</param>
    /// <param name="html">Whether the publisher allows all the raw HTML that can be allowed.</param>
    public static HostileHouse Build(IReadOnlyList<string> texts, bool html = false)
    {
        texts.Count.ShouldBe(Size);
        using var content = new TemporaryFolder();
        Write(content, texts, html);
        var report = BuildOnce(content, out var files);
        var refused = report.Where(finding => finding.Severity == Severity.Error && RawFile().IsMatch(finding.Place.File)).Select(finding => Path.GetFileName(finding.Place.File)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in refused)
        {
            WriteRaw(content, texts, int.Parse(RawFile().Match(name).Groups[1].Value, CultureInfo.InvariantCulture), "Words.");
        }

        if (refused.Count > 0)
        {
            report = BuildOnce(content, out files);
        }

        var house = new HostileHouse { Errors = [.. report.Where(finding => finding.Severity == Severity.Error)], TakenRaw = Size - refused.Count };
        foreach (var file in files)
        {
            house.folder.Write("site/" + file.Path, file.Content.ToArray());
        }

        return house;
    }

    public void Dispose() => folder.Dispose();

    private static ImmutableArray<Diagnostic> BuildOnce(TemporaryFolder content, out ImmutableArray<OutputFile> files)
    {
        var preview = new Build(
            new BuildOptions
            {
                ContentFolder = Path.Combine(content.Path, "content"),
                TemplatesFolder = Path.Combine(content.Path, "templates"),
                BuiltInTemplatesFolder = Repository.Path("templates"),
                Now = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
                Pdf = false,
            },
            new SilentProgress()).InMemory(drafts: false);
        files = preview.Files;
        return preview.Report.Diagnostics;
    }

    private static void Write(TemporaryFolder folder, IReadOnlyList<string> texts, bool html)
    {
        var all = string.Join(' ', texts);
        var yaml = Yaml(all);
        folder.Write("content/site.yaml", $$"""
            name: "House {{yaml}}"
            short_name: "H {{yaml}}"
            tagline: "Tag {{yaml}}"
            base_url: "{{PublishedSite.Origin}}/"
            languages: [en]
            time_zone: UTC
            contact: {email: desk@attack.example, phone: "+1 {{yaml}}", address: "A {{yaml}}", call: "C {{yaml}}", text: "T {{yaml}}"}
            legal: {disclaimer: "D {{yaml}}", handling: "H {{yaml}}", copyright: "© {{yaml}}", corrections: "K {{yaml}}"}
            default_authors: [desk]
            brand: {primary: "#123456", accent: "#654321", logo: media/logo.svg}
            services: pitch
            navigation:
              - {label: "Nav {{yaml}}", to: regions/}
              - {label: "Second {{yaml}}", to: about.html}
            html: { {{(html ? string.Join(", ", HtmlElements.All.Select(element => $"{element}: [{string.Join(", ", HtmlElements.AttributesOf(element))}]")) : "")}} }
            """);
        folder.Write("content/media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><path d=\"M0 0h40v30H0z\"/></svg>");
        Vocabulary(folder, "authors", yaml, ["- id: desk"], "label", "role");
        Vocabulary(folder, "regions", yaml, ["- id: here\n  countries: [ML]"], "label", "name", "description");
        Vocabulary(folder, "countries", yaml, ["- id: ML"], "label", "name", "description");
        Vocabulary(folder, "impacts", yaml, [$"- id: roads\n  severity: {{5: \"Five {yaml}\"}}"], "label", "name", "description");
        Vocabulary(folder, "places", yaml, ["- id: town\n  country: ML\n  lat: 1\n  lon: 2"], "label");
        folder.Write("content/vocabulary/actors.yaml", string.Concat(texts.Select((text, index) =>
            $"- id: group-{index + 1}\n  kind: rebel-group\n  aliases: [\"Alias {index} {Yaml(text)}\"]\n  label: \"{Yaml(text)} actor {index}\"\n  name: \"{Yaml(text)} name {index}\"\n  description: \"{Yaml(text)}\"\n")));
        folder.Write(
            "content/vocabulary/services.yaml",
            $"- id: pitch\n  label: \"Pitch {yaml}\"\n  text: \"Text {Yaml(Escaped(all))}\"\n  items:\n" + string.Concat(texts.Select(text => $"    - label: \"{Yaml(text)}\"\n      text: \"More {Yaml(text)}\"\n")));
        folder.Write("content/pages/about.md", $"---\ntitle: \"About {yaml}\"\nsummary: \"S {Yaml(Escaped(all))}\"\n---\n{Prose(all)}");
        for (var number = 1; number <= texts.Count; number++)
        {
            var text = texts[number - 1];
            folder.Write($"content/actors/group-{number}.md", Prose(text));
            folder.Write($"content/briefings/2025/attack-{number}.md", Front($"attack-{number}", number, number, $"raw-{number}", texts) + Prose(text));
            WriteRaw(folder, texts, number, $"{text}\n\n## {text}\n\n> {text}\n>\n> — {text}\n\n| a | b |\n|---|---|\n| {text} | x |\n\n[words {text}]({text} \"{text}\") ![{text}](media/logo.svg \"{text}\")\n\n<{text}>\n\n```{text}\n{text}\n```\n");
        }
    }

    private static void WriteRaw(TemporaryFolder folder, IReadOnlyList<string> texts, int number, string markdown) =>
        folder.Write($"content/briefings/2025/raw-{number}.md", Front($"raw-{number}", 100 + number, number, $"attack-{number}", texts) + markdown);

    private static string Yaml(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static void Vocabulary(TemporaryFolder folder, string name, string yaml, string[] heads, params string[] keys) =>
        folder.Write($"content/vocabulary/{name}.yaml", string.Concat(heads.Select(head => head + "\n" + string.Concat(keys.Select(key => $"  {key}: \"{key} {name} {yaml}\"\n")))));

    // What there is once holds the text that the briefing is about; each list holds all of them.
    private static string Front(string slug, int id, int number, string other, IReadOnlyList<string> texts)
    {
        var yaml = Yaml(texts[number - 1]);
        string[] lines = [.. texts.Select(Escaped)];
        return $$"""
            ---
            id: A-2025-{{id:0000}}
            title: "{{yaml}} title {{slug}}"
            prefix: "{{yaml}}"
            summary: "{{Yaml(Escaped(texts[number - 1]))}} and then some more words that make it long enough to be a summary of a briefing"
            type: forecast
            tlp: CLEAR
            status: approved
            published: 2025-05-01T10:00:00+00:00
            cutoff: 2025-05-01T09:00:00+00:00
            countries: [ML]
            region: here
            actors: [{id: group-{{number}}, role: perpetrator}]
            impacts: [{category: roads, severity: 5, horizon: weeks}]
            places: [town, {{Each(texts, "{name: \"*\", kind: route, lat: 3, lon: 4, precision: 2}")}}]
            events: [{{Each(texts, "{type: battles, subtype: \"*\", date: 2025-05-01, place: \"*\", text: \"*\", fatalities: unconfirmed}")}}]
            key_points: [{{Each(lines, "\"*\"")}}]
            judgments: [{{Each(lines, "{text: \"*\", likelihood: likely, confidence: low, horizon: weeks}")}}]
            sources: [{{Each(texts, "{ref: \"*\", url: \"https://source.example/?q=%22%3E\"}")}}]
            changes: [{{Each(texts, "{date: 2025-05-02T10:00:00+00:00, kind: update, text: \"*\"}")}}]
            cover: {file: media/logo.svg, alt: "{{yaml}}", credit: "{{Yaml(Escaped(texts[number - 1]))}}", licence: "{{yaml}}"}
            related: [{{other}}]
            ---

            """.ReplaceLineEndings("\n");
    }

    private static string Each(IReadOnlyList<string> texts, string entry) => string.Join(", ", texts.Select((text, index) => entry.Replace("*", $"{Yaml(text)} {index}", StringComparison.Ordinal)));

    // The same words wherever Markdown has a place for words, written so that they are words.
    private static string Prose(string attack)
    {
        var words = Escaped(attack);
        return $"""
            A paragraph with {words} and *{words}x* and ````` {attack} ````` and [a link {words}](https://link.example/?a=%22&b=1 "{words}").[^note]

            ## A heading {words}

            - An item {words}

            > Said {words}
            >
            > — Who {words}, 1 May 2025

            | Head {words} | B |
            |---|---|
            | {words} | x |

            Table: A caption {words}

            Term {words}
            :   Meaning {words}

            ::: note
            An aside {words}
            :::

            ![Picture {words}](media/logo.svg "Caption {words}")

                code {attack}

            ~~~~~~~ text
            {attack}
            ~~~~~~~

            [^note]: A note {words}

            """.ReplaceLineEndings("\n");
    }

    private static string Escaped(string attack) => Punctuation().Replace(attack, "\\$0");

    [GeneratedRegex(@"[!-/:-@\[-`{-~]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\braw-(\d)\.md$")]
    private static partial Regex RawFile();

    private sealed class SilentProgress : IBuildProgress
    {
        public void Begin(BuildStage stage, string? target, int total)
        {
        }

        public void Advance()
        {
        }

        public void Note(string words)
        {
        }
    }
}
