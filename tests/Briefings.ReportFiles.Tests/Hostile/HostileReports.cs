using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Briefings.Site;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests.Hostile;

/// <summary>A house in which each of a few texts stands in every field that a report prints, and the reports of its briefings.</summary>
/// <remarks>
/// Each text has a briefing and its terms of its own. Before it stands the name of its field, so that a test can tell from what a PDF says
/// which field lost it. What there is only once (the settings, the pitch, a client) holds the first of the texts.
/// </remarks>
internal static partial class HostileReports
{
    /// <summary>The fields that a briefing, or a term that it names, has.</summary>
    public static ImmutableArray<string> OfBriefing { get; } =
    [
        "title", "prefix", "summary", "point", "judgment", "actor", "role-actor", "impact", "country", "spillover", "region", "place", "route",
        "author", "event-place", "event", "source", "cover-credit", "cover-licence", "change", "paragraph", "emphasis", "code",
        "link", "heading", "item", "quote", "attribution", "head", "cell", "table", "term", "meaning", "aside", "caption", "block", "fence", "note",
    ];

    /// <summary>The fields of the house, and whom a copy is for.</summary>
    public static ImmutableArray<string> OfHouse { get; } =
    [
        "house", "short", "tagline", "call", "contact", "address", "disclaimer", "handling", "copyright", "corrections",
        "pitch", "pitch-text", "service", "service-text", "client", "recipient",
    ];

    /// <summary>The address of what a briefing links to.</summary>
    public const string Linked = "https://link.example/?a=%22%3E&b=1";

    /// <summary>What a text stands as in a field.</summary>
    public static string In(string field, string text) => $"{field}: {text}";

    /// <summary>The slug of a text's briefing.</summary>
    public static string Slug(int number) => $"attack-{number}";

    /// <summary>Writes the house and makes its reports.</summary>
    /// <param name="texts">A briefing for each.</param>
    /// <param name="client">What stands for client and recipient; null for the first text.</param>
    public static Outcome<ImmutableArray<(string Slug, byte[] Pdf)>> Make(IReadOnlyList<string> texts, string? client = null)
    {
        using var folder = new TemporaryFolder();
        Write(folder, texts);
        var made = new Build(
            new BuildOptions
            {
                ContentFolder = Path.Combine(folder.Path, "content"),
                TemplatesFolder = Path.Combine(folder.Path, "templates"),
                BuiltInTemplatesFolder = Repository.Path("templates"),
                Now = Examples.Now,
                OutputFolder = "unused",
            },
            new Silent()).Reports([.. texts.Select((_, index) => Slug(index))], In("client", client ?? texts[0]), In("recipient", client ?? texts[0]));
        return new([.. made.Value.Select(file => (Path.GetFileNameWithoutExtension(file.Path), file.Content.ToArray()))], made.Diagnostics);
    }

    private static void Write(TemporaryFolder folder, IReadOnlyList<string> texts)
    {
        string House(string field) => Yaml(In(field, texts[0]));
        folder.Write("content/media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><path d=\"M0 0h40v30H0z\"/></svg>");
        folder.Write("content/media/cover.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"30\"><path d=\"M0 0h80v30H0z\"/></svg>");
        folder.Write("content/site.yaml", $$"""
            name: {{House("house")}}
            short_name: {{House("short")}}
            tagline: {{House("tagline")}}
            base_url: "https://attack.example/"
            languages: [en]
            time_zone: UTC
            contact: {email: desk@attack.example, phone: "+1 234", address: {{House("address")}}, call: {{House("call")}}, text: {{House("contact")}}}
            legal: {disclaimer: {{House("disclaimer")}}, handling: {{House("handling")}}, copyright: {{House("copyright")}}, corrections: {{House("corrections")}}}
            brand: {primary: "#123456", accent: "#654321", logo: media/logo.svg}
            services: pitch
            """);
        folder.Write("content/vocabulary/services.yaml", $"""
            - id: pitch
              label: {House("pitch")}
              text: {Yaml(Markdown(In("pitch-text", texts[0])))}
              items:
                - label: {House("service")}
                  text: {House("service-text")}
            """);
        void Terms(string name, Func<int, string> head, params string[] fields) => folder.Write($"content/vocabulary/{name}.yaml", string.Concat(texts.Select((text, number) =>
            $"- id: {name}-{number}\n{head(number)}" + string.Concat(fields.Select(field => $"  label: {Yaml(In(field, text))}\n")))));
        Terms("regions", number => $"  countries: [{Country(number)}, {Country(number, 1)}]\n", "region");
        Terms("impacts", static _ => "", "impact");
        Terms("places", number => $"  country: {Country(number)}\n  lat: 1\n  lon: 2\n", "place");
        Terms("authors", static _ => "", "author");
        folder.Write("content/vocabulary/actors.yaml", string.Concat(texts.Select((text, number) =>
            $"- {{id: actor-{number}, kind: rebel-group, label: {Yaml(In("actor", text))}}}\n- {{id: role-{number}, kind: company, label: {Yaml(In("role-actor", text))}}}\n")));
        folder.Write("content/vocabulary/countries.yaml", string.Concat(texts.Select((text, number) =>
            $"- {{id: {Country(number)}, label: {Yaml(In("country", text))}}}\n- {{id: {Country(number, 1)}, label: {Yaml(In("spillover", text))}}}\n")));
        for (var number = 0; number < texts.Count; number++)
        {
            folder.Write($"content/briefings/2025/{Slug(number)}.md", Front(number, texts[number], texts.Count) + Body(texts[number]));
        }
    }

    private static string Country(int number, int offset = 0) => Countries[(2 * number) + offset];

    private static string Front(int number, string text, int count)
    {
        string F(string field) => Yaml(In(field, text));
        string P(string field) => Yaml(Markdown(In(field, text)));
        return $$"""
            ---
            id: A-2025-{{number + 1:0000}}
            title: {{F("title")}}
            prefix: {{F("prefix")}}
            summary: {{P("summary")}}
            type: forecast
            tlp: CLEAR
            status: approved
            published: 2025-05-01T10:00:00+00:00
            cutoff: 2025-05-01T09:00:00+00:00
            authors: [authors-{{number}}]
            countries: [{{Country(number)}}]
            spillover: [{{Country(number, 1)}}]
            region: regions-{{number}}
            actors: [actor-{{number}}, {id: role-{{number}}, role: target}]
            impacts: [{category: impacts-{{number}}, severity: 5, horizon: weeks}]
            places: [places-{{number}}, {name: {{F("route")}}, kind: route, lat: 3, lon: 4, precision: 2}]
            events: [{type: battles, date: 2025-05-01, place: {{F("event-place")}}, text: {{F("event")}}, fatalities: unconfirmed}]
            trend: deteriorated
            key_points: [{{P("point")}}]
            judgments: [{text: {{P("judgment")}}, likelihood: likely, confidence: low, horizon: weeks}]
            sources: [{ref: {{F("source")}}, url: "https://source.example/?q=%22%3E"}]
            changes: [{date: 2025-05-02T10:00:00+00:00, kind: update, text: {{F("change")}}}]
            cover: {file: media/cover.svg, alt: {{F("cover-alt")}}, credit: {{P("cover-credit")}}, licence: {{F("cover-licence")}}}
            related: [{{(count > 1 ? Slug((number + 1) % count) : "")}}]
            ---

            """.ReplaceLineEndings("\n");
    }

    // Each field once, wherever Markdown has a place for words. In a title Markdig reads "\&lt;" as "<", so "&" is an entity there.
    private static string Body(string text)
    {
        string M(string field) => Markdown(In(field, text));
        string Raw(string field) => In(field, text);
        return $"""
            {M("paragraph")} and *{M("emphasis")}* and ````` {Raw("code")} ````` and [{M("link")}]({Linked}).[^note]

            ## {M("heading")}

            - {M("item")}

            > {M("quote")}
            >
            > — {M("attribution")}, 1 May 2025

            | {M("head")} | B |
            |---|---|
            | {M("cell")} | x |

            Table: {M("table")}

            {M("term")}
            :   {M("meaning")}

            ::: note
            {M("aside")}
            :::

            ![{M("alt")}](media/logo.svg "{M("caption").Replace("\\&", "&amp;", StringComparison.Ordinal)}")

                {Raw("block")}

            ~~~~~~~ text
            {Raw("fence")}
            ~~~~~~~

            [^note]: {M("note")}

            """.ReplaceLineEndings("\n");
    }

    private static string Yaml(string text) => '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    // Any ASCII punctuation after a backslash is itself (CommonMark 0.31, 2.4).
    private static string Markdown(string text) => Punctuation().Replace(text, "\\$0");

    [GeneratedRegex(@"[!-/:-@\[-`{-~]")]
    private static partial Regex Punctuation();

    private static readonly string[] Countries = "AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL".Split(' ');

    private sealed class Silent : IBuildProgress
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
