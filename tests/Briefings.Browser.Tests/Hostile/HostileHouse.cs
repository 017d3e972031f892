using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Briefings.Site;
using Briefings.Testing;

namespace Briefings.Browser.Tests.Hostile;

/// <summary>A house in which one text stands in every field that takes a text, built in memory.</summary>
internal sealed partial class HostileHouse : IDisposable
{
    /// <summary>A page of each kind that shows what somebody typed.</summary>
    public static readonly string[] Pages =
    [
        "index.html", "briefings/2025/attack.html", "briefings/2025/raw.html", "regions/here.html", "countries/index.html", "actors/group.html", "impacts/roads.html", "archive/2025/05.html", "about.html",
    ];

    private readonly TemporaryFolder folder = new();

    private HostileHouse()
    {
    }

    /// <summary>The folder that a server would serve.</summary>
    public string Root => Path.Combine(folder.Path, "site");

    /// <summary>Errors, but for those about the attack as raw Markdown.</summary>
    public required IReadOnlyList<Diagnostic> Errors { get; init; }

    /// <summary>
    /// Builds the house. In <c>raw.md</c> the attack stands as it is in Markdown: where that is refused, which is an error, nothing
    /// would be built, so the house is built once more with harmless words there.
    /// </summary>
    public static HostileHouse Build(string attack)
    {
        var house = Build(attack, attack);
        if (house.Errors.Count == 0 && !File.Exists(Path.Combine(house.Root, "index.html")))
        {
            house.Dispose();
            house = Build(attack, "Words.");
        }

        return house;
    }

    private static HostileHouse Build(string attack, string raw)
    {
        var content = new TemporaryFolder();
        try
        {
            Write(content, attack, raw);
            var (report, files) = new Build(
                new BuildOptions
                {
                    ContentFolder = Path.Combine(content.Path, "content"),
                    TemplatesFolder = Path.Combine(content.Path, "templates"),
                    BuiltInTemplatesFolder = Repository.Path("templates"),
                    Now = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
                    Pdf = false,
                },
                new SilentProgress()).InMemory(drafts: false);
            var house = new HostileHouse
            {
                Errors = [.. report.Diagnostics.Where(finding => finding.Severity == Severity.Error && (raw != attack || !finding.Place.File.EndsWith("/raw.md", StringComparison.Ordinal)))],
            };
            foreach (var file in files)
            {
                house.folder.Write("site/" + file.Path, file.Content.ToArray());
            }

            return house;
        }
        finally
        {
            content.Dispose();
        }
    }

    public void Dispose() => folder.Dispose();

    private static void Write(TemporaryFolder folder, string attack, string raw)
    {
        var yaml = attack.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
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
            """);
        folder.Write("content/media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><path d=\"M0 0h40v30H0z\"/></svg>");
        Vocabulary(folder, "authors", "- id: desk", yaml, "label", "role");
        Vocabulary(folder, "regions", "- id: here\n  countries: [ML]", yaml, "label", "name", "description");
        Vocabulary(folder, "countries", "- id: ML", yaml, "label", "name", "description");
        Vocabulary(folder, "actors", $"- id: group\n  kind: rebel-group\n  aliases: [\"Alias {yaml}\"]", yaml, "label", "name", "description");
        Vocabulary(folder, "impacts", $"- id: roads\n  severity: {{5: \"Five {yaml}\"}}", yaml, "label", "name", "description");
        Vocabulary(folder, "places", "- id: town\n  country: ML\n  lat: 1\n  lon: 2", yaml, "label");
        var escaped = Escaped(attack);
        folder.Write("content/vocabulary/services.yaml", $"- id: pitch\n  label: \"Pitch {yaml}\"\n  text: \"Text {Yaml(escaped)}\"\n  items:\n    - label: \"Item {yaml}\"\n      text: \"More {yaml}\"\n");
        folder.Write("content/pages/about.md", $"---\ntitle: \"About {yaml}\"\nsummary: \"S {yaml}\"\n---\n{Prose(attack)}");
        folder.Write("content/actors/group.md", Prose(attack));
        folder.Write("content/briefings/2025/attack.md", Front("attack", "A-2025-0001", "raw", yaml) + Prose(attack));
        folder.Write("content/briefings/2025/raw.md", Front("raw", "A-2025-0002", "attack", yaml) + (raw == attack
            ? $"{raw}\n\n## {raw}\n\n> {raw}\n>\n> — {raw}\n\n| a | b |\n|---|---|\n| {raw} | x |\n\n[words {raw}]({raw} \"{raw}\") ![{raw}](media/logo.svg \"{raw}\")\n\n<{raw}>\n\n```{raw}\n{raw}\n```\n"
            : raw));
    }

    private static string Yaml(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static void Vocabulary(TemporaryFolder folder, string name, string head, string yaml, params string[] keys) =>
        folder.Write($"content/vocabulary/{name}.yaml", head + "\n" + string.Concat(keys.Select(key => $"  {key}: \"{key} {name} {yaml}\"\n")));

    private static string Front(string slug, string id, string other, string yaml) =>
        $$"""
        ---
        id: {{id}}
        title: "Title {{slug}} {{yaml}}"
        prefix: "Prefix {{yaml}}"
        summary: "Summary {{yaml}} and then some more words that make it long enough to be a summary"
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
          - {name: "Spot {{yaml}}", kind: route, lat: 3, lon: 4, precision: 2}
        events: [{type: battles, subtype: "Sub {{yaml}}", date: 2025-05-01, place: "Where {{yaml}}", text: "Event {{yaml}}", fatalities: unconfirmed}]
        key_points: ["Point {{yaml}}"]
        judgments: [{text: "Judgment {{yaml}}", likelihood: likely, confidence: low, horizon: weeks}]
        sources: [{ref: "Source {{yaml}}", url: "https://source.example/?q=%22%3E"}]
        changes: [{date: 2025-05-02T10:00:00+00:00, kind: update, text: "Change {{yaml}}"}]
        cover: {file: media/logo.svg, alt: "Alt {{yaml}}", credit: "Credit {{yaml}}", licence: "Licence {{yaml}}"}
        related: [{{other}}]
        ---

        """.ReplaceLineEndings("\n");

    // The same words wherever Markdown has a place for words, written so that they are words.
    private static string Prose(string attack)
    {
        var words = Escaped(attack);
        var credit = attack.Replace('"', '\'').Replace("\\", "/", StringComparison.Ordinal);
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
