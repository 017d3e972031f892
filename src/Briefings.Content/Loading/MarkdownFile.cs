using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading;

/// <summary>A Markdown file, read as far as front matter and text go, before anybody asks what its keys mean.</summary>
internal sealed class MarkdownFile
{
    private MarkdownFile(SourceFile file, KeyContext context, YamlMap keys, Body body, bool hasFrontMatter)
    {
        File = file;
        Context = context;
        Keys = keys;
        Body = body;
        HasFrontMatter = hasFrontMatter;
    }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>What the readers of the file share, with what was found so far.</summary>
    public KeyContext Context { get; }

    /// <summary>The keys; empty where there are none.</summary>
    public YamlMap Keys { get; }

    /// <summary>The text.</summary>
    public Body Body { get; }

    /// <summary>Whether it has front matter at all, readable or not.</summary>
    public bool HasFrontMatter { get; }

    /// <summary>What was found in the text, which a draft may still have.</summary>
    public ImmutableArray<Diagnostic> BodyFindings { get; private init; } = [];

    /// <summary>Reads a file; null where nothing of it can be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="site">The settings.</param>
    /// <param name="impacts">The impacts' labels by language.</param>
    /// <param name="language">The language that the file's name says; null where it says none.</param>
    /// <param name="keys">All keys that such a file may have: where the front matter as a whole can't be read, none of them is missing.</param>
    /// <param name="diagnostics">What is found where the answer is null.</param>
    public static MarkdownFile? Read(SourceFile file, SiteSettings site, ImpactLabelsByLanguage impacts, string? language, Schema keys, List<Diagnostic> diagnostics)
    {
        if (SourceText.Read(file, SourceText.LargestMarkdown, diagnostics) is not { } text)
        {
            return null;
        }

        var split = FrontMatterSplitter.Split(file.Path, text, diagnostics);
        var document = split.Yaml is null ? new YamlDocument(null, [], []) : YamlReader.Read(file.Path, split.Yaml, FrontMatterSplitter.YamlLine, diagnostics);
        var map = document.Root as YamlMap;
        var spoken = Language(map, language, site);
        var context = new KeyContext(file.Path, spoken, site.TimeZone)
        {
            Roots = [new SiteRoot(site.BaseUrl, null), .. site.Targets.Select(target => new SiteRoot(target.BaseUrl, target.Name)), .. site.Roots],
        };
        context.Note("", Place.Of(file.Path));
        context.NoteBroken(document);
        if (document.Root is not null and not YamlMap and not YamlScalar { IsNull: true })
        {
            diagnostics.Add(new(Codes.WrongType, document.Root.Place, $"front matter is a map of keys, not {Values.Sort(document.Root)}", "write each key as key: value"));
            foreach (var key in keys.Keys)
            {
                context.Note(key.Name, document.Root.Place);
            }
        }

        context.Diagnostics.AddRange(diagnostics);
        diagnostics.Clear();
        var body = MarkdownReader.Read(new MarkdownSource(file.Path, split.Text, split.FirstLine, spoken) { Html = site.Html, Title = (map?.Entries.FirstOrDefault(entry => entry.Key == "title")?.Value as YamlScalar)?.Value }, impacts.For(spoken));
        var findings = body.Diagnostics;
        if (body.Value.IsEmpty && findings.IsEmpty)
        {
            findings = [new(Codes.EmptyBody, new Place(file.Path, Math.Max(1, split.FirstLine - 1), 1), "no text follows")];
        }

        return new MarkdownFile(file, context, map ?? new YamlMap(Place.Of(file.Path), []), body.Value, split.Yaml is not null && (map is not null || document.Broken.Length > 0 || document.Root is not null and not YamlScalar { IsNull: true }))
        {
            BodyFindings = findings,
        };
    }

    // The file's name says it, else the key, else the site. What is wrong with the key is reported by its reader.
    private static string Language(YamlMap? map, string? language, SiteSettings site)
    {
        var typed = language ?? (map?.Entries.FirstOrDefault(entry => entry.Key == "lang")?.Value as YamlScalar)?.Value;
        return typed is not null && site.Languages.Contains(typed, StringComparer.Ordinal) ? typed : site.DefaultLanguage;
    }
}
