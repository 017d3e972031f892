using System.Text;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Validation;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;
using Briefings.Testing;

namespace Briefings.Content.Tests;

/// <summary>A small house without a fault, in a folder of its own, for tests to break in one place.</summary>
internal sealed class House : IDisposable
{
    public const string First = "briefings/2025/road-closes.md";
    public const string Second = "briefings/2025/road-opens.md";

    private readonly TemporaryFolder _folder = new();

    public House()
    {
        Write("site.yaml",
            """
            name: Test House
            short_name: TST
            base_url: "https://www.example.org/"
            languages: [en, fr]
            time_zone: Africa/Nairobi
            navigation:
              - {label: Regions, to: regions/}
              - {label: About, to: about.html}
            targets:
              - {name: public, tlp: CLEAR, output: site}
              - {name: clients, tlp: AMBER, output: out/clients}

            """);
        Write("vocabulary/regions.yaml", "- {id: sahel, label: Sahel, countries: [ML, NE]}\n- {id: great-lakes, label: Great Lakes, countries: [CD, RW]}\n");
        Write("vocabulary/actors.yaml", "- {id: jnim, label: JNIM, aliases: [Nusrat al-Islam], kind: rebel-group}\n- {id: fama, label: FAMa, kind: state-forces, countries: [ML]}\n");
        Write("vocabulary/impacts.yaml", "- {id: supply-chain, label: Supply chain}\n- {id: energy-fuel, label: Energy and fuel}\n");
        Write("vocabulary/places.yaml", "- {id: kayes, label: Kayes, country: ML, lat: 14.45, lon: -11.44}\n");
        Write("vocabulary/authors.yaml", "- {id: desk, label: The Desk}\n- {id: editor, label: The Editor}\n");
        Write("vocabulary/services.yaml", "- {id: support, label: Support, text: We help.}\n");
        Write("pages/about.md", "---\ntitle: About\n---\nWho we are.\n");
        Write(First, Briefing("TST-2025-0001", "The road closes"));
        Write(Second, Briefing("TST-2025-0002", "The road opens"));
    }

    /// <summary>A briefing whose keys stand on lines 2 to 13: id, title, summary, type, tlp, status, published, cutoff, authors, countries, actors, impacts.</summary>
    public static string Briefing(string id, string title) =>
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
        ---
        The text.

        """;

    public string Root => Path.Combine(_folder.Path, "content");

    public House Write(string relative, string text)
    {
        _folder.Write("content/" + relative, text.ReplaceLineEndings("\n"));
        return this;
    }

    public House Write(string relative, byte[] bytes)
    {
        _folder.Write("content/" + relative, bytes);
        return this;
    }

    public string Text(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    /// <summary>Replaces a text that a file holds once.</summary>
    public House Edit(string relative, string from, string to)
    {
        var text = Text(relative);
        text.Split(from).Length.ShouldBe(2, $"\"{from}\" must be in {relative} once");
        return Write(relative, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Replaces a text in the first briefing.</summary>
    public House Edit(string from, string to) => Edit(First, from, to);

    /// <summary>Adds keys to the first briefing; they begin on line 14.</summary>
    public House Add(string keys) => Edit("impacts: [supply-chain]\n", $"impacts: [supply-chain]\n{keys}\n");

    public House Delete(string relative)
    {
        File.Delete(Path.Combine(Root, relative));
        return this;
    }

    public Collection Load() => new Loader().Load(new LoadOptions(Root)).Value;

    /// <summary>All findings of loading and validation, sorted, with the folder as <c>content</c>.</summary>
    public List<Diagnostic> Diagnostics()
    {
        var loaded = new Loader().Load(new LoadOptions(Root));
        return [.. loaded.Diagnostics.Concat(Validator.Validate(loaded.Value).Diagnostics).Order()];
    }

    public List<string> Findings() => [.. Diagnostics().Select(Line)];

    /// <summary>The findings, each with the line that it names and a mark below the column.</summary>
    public string Report(IEnumerable<Diagnostic> findings)
    {
        var report = new StringBuilder();
        foreach (var finding in findings)
        {
            report.Append(Line(finding)).Append('\n');
            var lines = File.Exists(finding.Place.File) && new FileInfo(finding.Place.File).LinkTarget is null ? File.ReadAllText(finding.Place.File).Replace("\r", "", StringComparison.Ordinal).Split('\n') : [];
            if (finding.Place.Line > 0 && finding.Place.Line <= lines.Length && Path.GetExtension(finding.Place.File) is not (".png" or ".jpg" or ".gif" or ".webp" or ".zip"))
            {
                var text = lines[finding.Place.Line - 1];
                text = text.Length > 120 ? text[..120] + "…" : text;
                report.Append("  ").Append(Visible(text).Replace('\t', '→').Replace('\0', '␀')).Append('\n').Append(' ', finding.Place.Column + 1).Append("^\n");
            }
        }

        return report.ToString();
    }

    // A snapshot that holds the characters themselves would be turned around, or show nothing.
    private static string Visible(string text) => string.Concat(text.Select((each, index) =>
        each == '\uDB40' || (index > 0 && text[index - 1] == '\uDB40') || (!char.IsSurrogate(each) && each > '\u007F' && HiddenCharacters.FirstIn(each.ToString()) == 0) ? '◌' : each));

    public void Dispose() => _folder.Dispose();

    private string Line(Diagnostic finding) => finding.ToString().Replace(_folder.Path + "/", "", StringComparison.Ordinal);
}
