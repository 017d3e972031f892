using System.Globalization;
using System.Text;

namespace Briefings.Benchmarks;

/// <summary>Makes a content folder of any size, the same for the same seed: what the benchmarks measure and Hugo is measured on.</summary>
public sealed class ContentGenerator(int seed)
{
    private const int ActorCount = 120;
    private const int PlaceCount = 200;

    private static readonly string[] Countries = ["ML", "BF", "NE", "TD", "MR", "SN", "GN", "CI", "GH", "TG", "BJ", "NG", "CM", "CF", "CD", "RW", "BI", "UG", "GA", "CG"];
    private static readonly string[] Impacts = ["supply-chain", "transport-routes", "operators-staff", "insurance-finance", "energy-fuel", "extractives", "telecoms", "political-regulatory", "reputation-legal", "humanitarian-access", "displacement", "food-water", "health"];
    private static readonly string[] Types = ["flash", "situation", "analysis", "forecast", "profile"];
    private static readonly string[] Likelihoods = ["unlikely", "likely", "very likely", "roughly even chance"];
    private static readonly string[] Nouns = ["convoy", "road", "bridge", "garrison", "market", "border", "tanker", "depot", "port", "mine", "patrol", "checkpoint", "ceasefire", "decree", "curfew", "blockade", "election", "airfield", "warehouse", "pipeline", "embassy", "province", "river", "village", "militia", "negotiation", "contract", "licence", "tariff", "harvest"];
    private static readonly string[] Verbs = ["closed", "reopened", "attacked", "shelled", "delayed", "seized", "abandoned", "rerouted", "taxed", "guarded", "surrounded", "evacuated", "suspended", "extended", "disputed"];
    private static readonly string[] Adverbs = ["again", "overnight", "for the third day", "without warning", "near the border", "after talks failed", "despite an escort", "in two districts", "under pressure", "ahead of the rains"];

    /// <summary>Writes <c>content/</c> with <paramref name="count"/> briefings below <paramref name="folder"/>.</summary>
    public void Write(string folder, int count)
    {
        var content = Path.Combine(folder, "content");
        WriteText(content, "site.yaml", """
            name: Measured House
            short_name: MH
            tagline: Made to be measured
            base_url: "https://measured.example/"
            languages: [en]
            time_zone: UTC
            default_authors: [desk]
            brand: {primary: "#12344d", accent: "#b3261e"}
            targets:
              - {name: public, tlp: CLEAR, output: site}
            """);
        WriteText(content, "vocabulary/authors.yaml", "- {id: desk, label: Desk}\n");
        WriteText(content, "vocabulary/regions.yaml", string.Concat(Enumerable.Range(0, 5).Select(index =>
            $"- {{id: region-{index}, label: Region {index}, countries: [{string.Join(", ", Countries.Skip(index * 4).Take(4))}]}}\n")));
        WriteText(content, "vocabulary/impacts.yaml", string.Concat(Impacts.Select(id => $"- {{id: {id}, label: {Label(id)}}}\n")));
        WriteText(content, "vocabulary/actors.yaml", string.Concat(Enumerable.Range(0, ActorCount).Select(index =>
            $"- {{id: actor-{index}, label: Actor {Name(index)}, aliases: [Front {Name(index)}], kind: rebel-group, countries: [{Countries[index % Countries.Length]}]}}\n")));
        WriteText(content, "vocabulary/places.yaml", string.Concat(Enumerable.Range(0, PlaceCount).Select(index => string.Create(
            CultureInfo.InvariantCulture,
            $"- {{id: place-{index}, label: Place {Name(index)}, country: {Countries[index % Countries.Length]}, lat: {(index % 30) - 10}.5, lon: {(index % 50) - 15}.25}}\n"))));
        var random = new Random(seed);
        var slugs = new List<(string Year, string Slug)>(count);
        for (var index = 0; index < count; index++)
        {
            WriteBriefing(content, index, count, random, slugs);
        }
    }

    /// <summary>Writes the same briefings as a Hugo site below <paramref name="folder"/>, with the same terms, lists and feeds.</summary>
    public void WriteHugo(string folder, int count)
    {
        Write(folder, count);
        var hugo = Path.Combine(folder, "hugo");
        WriteText(hugo, "config.toml", """
            baseURL = "https://measured.example/"
            title = "Measured House"
            paginate = 30
            uglyURLs = true
            [taxonomies]
              country = "countries"
              actor = "actors"
              impact = "impacts"
              region = "regions"
            [related]
              includeNewer = true
              threshold = 10
              toLower = false
              [[related.indices]]
                name = "actors"
                weight = 100
              [[related.indices]]
                name = "impacts"
                weight = 60
              [[related.indices]]
                name = "countries"
                weight = 40
            [markup.goldmark.renderer]
              unsafe = false
            """);
        const string head = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Summary }}"></head><body>""";
        WriteText(hugo, "layouts/_default/single.html", head + """
            <main><h1>{{ .Title }}</h1><p>{{ .Date.Format "2 January 2006" }}</p>
            {{ range .Params.actors }}<a href="{{ "actors/" | relURL }}{{ . }}.html">{{ . }}</a>{{ end }}
            {{ range .Params.impacts }}<a href="{{ "impacts/" | relURL }}{{ . }}.html">{{ . }}</a>{{ end }}
            {{ .TableOfContents }}{{ .Content }}
            <ul class="related">{{ range first 5 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul></main></body></html>
            """);
        WriteText(hugo, "layouts/_default/list.html", head + """
            <main><h1>{{ .Title }}</h1><ul>{{ range (.Paginate .RegularPagesRecursive).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}</main></body></html>
            """);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "content", "briefings"), "*.md", SearchOption.AllDirectories))
        {
            // Hugo reads maps in a taxonomy as nothing, so ids stand alone there; links are written as plain words.
            var text = File.ReadAllText(file);
            text = text.Replace("published:", "date:", StringComparison.Ordinal);
            text = System.Text.RegularExpressions.Regex.Replace(text, @"\{(id|category): ([a-z0-9-]+)[^}]*\}", "$2");
            text = System.Text.RegularExpressions.Regex.Replace(text, @"\[\[[^\]|]*\|?([^\]]*)\]\]", "$1");
            WriteText(hugo, Path.Combine("content", Path.GetRelativePath(Path.Combine(folder, "content"), file)), text);
        }
    }

    private static void WriteBriefing(string content, int index, int count, Random random, List<(string Year, string Slug)> slugs)
    {
        var day = new DateTimeOffset(2021, 1, 1, 6, 0, 0, TimeSpan.Zero).AddMinutes((long)index * 4 * 365 * 24 * 60 / Math.Max(count, 1));
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        var slug = $"{Pick(random, Nouns)}-{Pick(random, Nouns)}-{index}";
        var country = random.Next(Countries.Length);
        var actors = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (int)(ActorCount * Math.Pow(random.NextDouble(), 2))).Distinct().ToArray();
        var impacts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(Impacts.Length)).Distinct().ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            ---
            id: MH-{{year}}-{{index:D5}}
            title: "{{Sentence(random)}}"
            summary: "{{Sentence(random)}}. {{Sentence(random)}}."
            type: {{Pick(random, Types)}}
            tlp: CLEAR
            status: approved
            published: {{day:yyyy-MM-ddTHH:mm:sszzz}}
            cutoff: {{day.AddHours(-5):yyyy-MM-ddTHH:mm:sszzz}}
            countries: [{{Countries[country]}}]
            actors: [{{string.Join(", ", actors.Select(id => $"{{id: actor-{id}, role: {(id % 2 == 0 ? "perpetrator" : "target")}}}"))}}]
            impacts: [{{string.Join(", ", impacts.Select(id => $"{{category: {Impacts[id]}, severity: {random.Next(1, 6)}, horizon: weeks}}"))}}]
            places: [place-{{(country + (random.Next(10) * Countries.Length)) % PlaceCount}}]
            key_points: ["{{Sentence(random)}}.", "{{Sentence(random)}}."]
            judgments: [{text: "{{Sentence(random)}}.", likelihood: {{Pick(random, Likelihoods)}}, confidence: moderate}]
            sources: [{ref: Statement {{index}}, reliability: B, credibility: 2}]
            ---

            """);
        text.Append(Paragraph(random)).Append("\n\n## What happened\n\n").Append(Paragraph(random)).Append("\n\n");
        foreach (var impact in impacts)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {Label(Impacts[impact])}\n\n{Paragraph(random)}\n\n- {Sentence(random)}.\n- {Sentence(random)}.\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| Route | Days | Trucks |\n|---|---:|---:|\n| North | {random.Next(20)} | {random.Next(200)} |\n| South | {random.Next(20)} | {random.Next(200)} |\n\n");
        text.Append("## What comes next\n\n").Append(Paragraph(random)).Append(" Actor ").Append(Name(actors[0])).Append(" is named[^1].\n\n");
        if (slugs.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Earlier: [[{slugs[random.Next(slugs.Count)].Slug}|an earlier briefing]].\n\n");
        }

        text.Append("[^1]: ").Append(Sentence(random)).Append(".\n");
        slugs.Add((year, slug));
        WriteText(content, $"briefings/{year}/{slug}.md", text.ToString());
    }

    private static string Paragraph(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(4, 9)).Select(_ => Sentence(random) + "."));

    private static string Sentence(Random random) =>
        $"The {Pick(random, Nouns)} and the {Pick(random, Nouns)} were {Pick(random, Verbs)} {Pick(random, Adverbs)}, and a {Pick(random, Nouns)} was {Pick(random, Verbs)} {Pick(random, Adverbs)}";

    private static string Name(int index) => $"{(char)('A' + (index % 26))}{(char)('a' + (index / 26 % 26))}{(char)('a' + (index * 7 % 26))}o";

    private static string Label(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static void WriteText(string root, string relative, string text)
    {
        var path = Path.Combine(root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
