using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Site;

namespace Briefings.Benchmarks.Hostile;

/// <summary>A small house with two briefings, one of which is hostile, in a folder of its own.</summary>
internal sealed class HostileHouse : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("briefings-hostile-").FullName;

    /// <summary>The text of the hostile briefing.</summary>
    public string Body { get; set; } = "The text.\n";

    /// <summary>Further keys of its front matter, whole lines.</summary>
    public string Keys { get; set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; set; } = "The road closes";

    /// <summary>Files that the house has beside its own, or instead, by their path in its folder.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal)
    {
        ["content/site.yaml"] = """
            name: Measured House
            short_name: MH
            base_url: "https://measured.example/"
            languages: [en, fr]
            time_zone: UTC
            services: support
            targets:
              - {name: public, tlp: CLEAR, output: site}

            """,
        ["content/vocabulary/regions.yaml"] = "- {id: sahel, label: Sahel, countries: [ML, NE]}\n",
        ["content/vocabulary/actors.yaml"] = "- {id: jnim, label: JNIM, aliases: [Nusrat al-Islam], kind: rebel-group}\n- {id: fama, label: FAMa, kind: state-forces, countries: [ML]}\n",
        ["content/vocabulary/impacts.yaml"] = "- {id: supply-chain, label: Supply chain}\n",
        ["content/vocabulary/places.yaml"] = "- {id: kayes, label: Kayes, country: ML, lat: 14.45, lon: -11.44}\n",
        ["content/vocabulary/authors.yaml"] = "- {id: desk, label: The Desk}\n",
        ["content/vocabulary/services.yaml"] = "- {id: support, label: Support, text: We help.}\n",
    };

    /// <summary>Builds the house: the site and its PDFs, on the disk.</summary>
    /// <returns>What was found, and how many PDFs there are.</returns>
    public (ImmutableArray<Diagnostic> Found, int Pdfs) Build(IBuildProgress progress)
    {
        Write("content/briefings/2025/hostile.md", Briefing("MH-2025-0001", Title, Keys, Body));
        Write("content/briefings/2025/other.md", Briefing("MH-2025-0002", "The road opens", "pdf: {enabled: false}\n", "JNIM left the road to [[hostile]].\n"));
        foreach (var (path, text) in Files)
        {
            Write(path, text);
        }

        var options = new BuildOptions
        {
            ContentFolder = Path.Combine(folder, "content"),
            TemplatesFolder = Path.Combine(folder, "templates"),
            BuiltInTemplatesFolder = PdfMeasure.Templates(),
            Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        var report = new Build(options, progress).Publish();
        return (report.Diagnostics, report.Targets.Sum(target => target.Pdfs));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Briefing(string id, string title, string keys, string body) =>
        $"""
        ---
        id: {id}
        title: {title}
        summary: Fighters burned a convoy on the road to the west, the second in two days, and stopped all others.
        type: situation
        tlp: CLEAR
        status: approved
        published: 2025-09-15T16:00:00+00:00
        cutoff: 2025-09-15T09:00:00+00:00
        authors: [desk]
        countries: [ML]
        actors: [jnim]
        impacts: [supply-chain]
        {keys}---

        {body}
        """;

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }
}
