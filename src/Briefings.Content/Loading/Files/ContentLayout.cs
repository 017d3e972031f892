using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Settings;
using Briefings.Content.Loading.Vocabularies;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Downloads;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.Files;

/// <summary>Which file is what, by where it lies.</summary>
internal sealed partial record ContentLayout
{
    private static readonly ImmutableDictionary<string, TermKind> ProfileFolders = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [KeyValuePair.Create("regions", TermKind.Region), new("countries", TermKind.Country), new("actors", TermKind.Actor), new("impacts", TermKind.Impact)]);

    private static readonly string[] Folders = ["briefings", "pages", "regions", "countries", "actors", "impacts", "vocabulary", "media", "files"];

    /// <summary>The settings; null where they are missing.</summary>
    public SourceFile? Site { get; private init; }

    /// <summary>Briefings and their editions.</summary>
    public ImmutableArray<SourceFile> Briefings { get; private init; } = [];

    /// <summary>Static pages.</summary>
    public ImmutableArray<SourceFile> Pages { get; private init; } = [];

    /// <summary>Profiles of terms.</summary>
    public ImmutableArray<(SourceFile File, TermKind Kind)> Profiles { get; private init; } = [];

    /// <summary>Vocabularies by name.</summary>
    public ImmutableDictionary<string, SourceFile> Vocabularies { get; private init; } = ImmutableDictionary<string, SourceFile>.Empty;

    /// <summary>Pictures.</summary>
    public ImmutableArray<SourceFile> Media { get; private init; } = [];

    /// <summary>Files to download.</summary>
    public ImmutableArray<SourceFile> Downloads { get; private init; } = [];

    /// <summary>All of these: what a build reads.</summary>
    public IEnumerable<SourceFile> All =>
        [.. Site is null ? [] : (SourceFile[])[Site], .. Briefings, .. Pages, .. Profiles.Select(profile => profile.File), .. Vocabularies.Values, .. Media, .. Downloads];

    /// <summary>Sorts files; what lies where nothing looks for it is reported.</summary>
    public static Outcome<ContentLayout> Sort(ImmutableArray<SourceFile> files)
    {
        var sorter = new Sorter();
        foreach (var file in files)
        {
            sorter.Take(file);
        }

        return new(sorter.ToLayout(), [.. sorter.Diagnostics]);
    }

    private sealed class Sorter
    {
        private readonly ImmutableArray<SourceFile>.Builder _briefings = ImmutableArray.CreateBuilder<SourceFile>();
        private readonly ImmutableArray<SourceFile>.Builder _pages = ImmutableArray.CreateBuilder<SourceFile>();
        private readonly ImmutableArray<(SourceFile, TermKind)>.Builder _profiles = ImmutableArray.CreateBuilder<(SourceFile, TermKind)>();
        private readonly ImmutableDictionary<string, SourceFile>.Builder _vocabularies = ImmutableDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        private readonly ImmutableArray<SourceFile>.Builder _media = ImmutableArray.CreateBuilder<SourceFile>();
        private readonly ImmutableArray<SourceFile>.Builder _downloads = ImmutableArray.CreateBuilder<SourceFile>();
        private SourceFile? _site;

        public List<Diagnostic> Diagnostics { get; } = [];

        public ContentLayout ToLayout() => new()
        {
            Site = _site,
            Briefings = _briefings.ToImmutable(),
            Pages = _pages.ToImmutable(),
            Profiles = _profiles.ToImmutable(),
            Vocabularies = _vocabularies.ToImmutable(),
            Media = _media.ToImmutable(),
            Downloads = _downloads.ToImmutable(),
        };

        public void Take(SourceFile file)
        {
            var segments = file.Relative.Split('/');
            var isMarkdown = file.Relative.EndsWith(".md", StringComparison.Ordinal);
            switch (segments)
            {
                case [SiteSettingsReader.FileName]:
                    _site = file;
                    break;
                case ["briefings", ..] when isMarkdown:
                    TakeBriefing(file, segments);
                    break;
                case ["pages", _] when isMarkdown:
                    if (IsName(file, Diagnostics))
                    {
                        _pages.Add(file);
                    }

                    break;
                case [var folder, _] when isMarkdown && ProfileFolders.TryGetValue(folder, out var kind):
                    _profiles.Add((file, kind));
                    break;
                case ["vocabulary", var name] when name.EndsWith(".yaml", StringComparison.Ordinal) && VocabularyReader.Names.Contains(file.Stem):
                    _vocabularies.Add(file.Stem, file);
                    break;
                case ["media", _, ..]:
                    _media.Add(file);
                    break;
                case ["files", _, ..]:
                    _downloads.Add(file);
                    break;
                default:
                    Diagnostics.Add(new(Codes.UnexpectedFile, Place.Of(file.Path), "nothing reads this file", Meant(file, segments)));
                    break;
            }
        }

        private void TakeBriefing(SourceFile file, string[] segments)
        {
            if (segments.Length != 3)
            {
                Diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), "the briefing does not lie in the folder of its year", segments.Length > 3 && Year().IsMatch(segments[1]) ? $"move it to briefings/{segments[1]}/" : "move it to briefings/<year>/"));
                return;
            }

            if (!Year().IsMatch(segments[1]))
            {
                Diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), $"the folder \"{segments[1]}\" is no year", "move the briefing to the folder of its year"));
            }

            if (IsName(file, Diagnostics))
            {
                _briefings.Add(file);
            }
        }
    }

    private static bool IsName(SourceFile file, List<Diagnostic> diagnostics)
    {
        var name = TextName.Parse(file.Stem);
        if (Values.IsSlug(name.Name))
        {
            return true;
        }

        // "slug_es" and "slug-es" are how others name what is "slug.es" here; only the first can be nothing else.
        if (name.Language is null && name.Name.LastIndexOf('_') is > 0 and var seam && Languages.IsKnown(name.Name[(seam + 1)..].ToLowerInvariant()) && Values.ToSlug(name.Name[..seam]) is { Length: > 0 } original && name.Name.Length - seam == 3)
        {
            diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), $"the name \"{name.Name}\" holds \"_\"; a language stands behind a full stop", $"rename it to {original}.{name.Name[(seam + 1)..].ToLowerInvariant()}.md, or where \"{name.Name[(seam + 1)..]}\" is no language to {Values.ToSlug(name.Name)}.md"));
            return false;
        }

        var slug = Values.ToSlug(name.Name);
        diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), $"the name \"{name.Name}\" is not lower-case ASCII letters, digits and single hyphens",
            slug.Length == 0 ? null : $"rename it to {slug}{(name.Language is null ? "" : "." + name.Language)}.md"));
        return false;
    }

    private static string? Meant(SourceFile file, string[] segments)
    {
        if (segments is ["briefings", ..] or ["pages", _] && LooksLikeText(file))
        {
            return $"rename it to {(file.Stem.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? file.Stem[..^3] : file.Stem)}.md";
        }

        if (segments is [var top, ..] && top is "static" or "public" or "assets" or "images" or "img" && IsPicture(file))
        {
            return $"pictures lie in media: move it to media/{string.Join('/', segments.Skip(1))}";
        }

        if (segments is ["briefings" or "pages", ..] && Path.GetExtension(file.Relative).ToUpperInvariant() is ".DOCX" or ".DOC" or ".ODT" or ".RTF" or ".PDF" or ".HTML" or ".QMD" or ".RST" or ".ORG")
        {
            return $"texts are Markdown: {Values.ToSlug(file.Stem)}.md";
        }

        if (OfHost(segments))
        {
            return "no file of content/ is copied as it is: set it up at the host, or put it into the output after each build";
        }

        if (DownloadKinds.Of(file.Relative) is not null)
        {
            return $"to offer it to readers move it to files/{segments[^1]}";
        }

        if (segments is ["pages", _, ..] && file.Relative.EndsWith(".md", StringComparison.Ordinal))
        {
            return $"pages lie in pages/ itself: move it to pages/{segments[^1]}";
        }

        if (segments is [var settings] && Path.GetFileNameWithoutExtension(settings) is "config" or "_config" or "hugo" or "mkdocs" or "_quarto" or "settings" or "content" or "book")
        {
            return "the settings are site.yaml";
        }

        if (segments.Length == 1)
        {
            if (VocabularyReader.Names.Contains(file.Stem) && Path.GetExtension(file.Relative) is ".yaml" or ".yml")
            {
                return $"move it to vocabulary/{file.Stem}.yaml";
            }

            return NearestWord.Find(file.Stem, ["site"]) is not null && file.Relative != SiteSettingsReader.FileName && Path.GetExtension(file.Relative) is ".yaml" or ".yml"
                ? "did you mean \"site.yaml\"?"
                : null;
        }

        if (segments is ["vocabulary", _])
        {
            return NearestWord.Find(file.Stem, VocabularyReader.Names) is { } name ? $"did you mean \"{name}.yaml\"?" : $"the vocabularies are {string.Join(", ", VocabularyReader.Names)}";
        }

        return !Folders.Contains(segments[0], StringComparer.Ordinal) && NearestWord.Find(segments[0], Folders) is { } folder
            ? $"did you mean the folder \"{folder}\"?"
            : null;
    }

    // What hosts and browsers look for at the top of a site, and other tools copy there.
    private static bool OfHost(string[] segments) =>
        segments[0] is "static" or "public" or ".well-known"
        || (segments.Length == 1 && segments[0] is "CNAME" or "_redirects" or "_headers" or "robots.txt" or "humans.txt" or "security.txt" or "ads.txt" or "favicon.ico" or ".htaccess" or "web.config" or "netlify.toml" or "vercel.json" or "staticwebapp.config.json");

    private static bool IsPicture(SourceFile file) => Path.GetExtension(file.Relative).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" or ".SVG";

    private static bool LooksLikeText(SourceFile file) =>
        Path.GetExtension(file.Relative).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".MDOWN" or ".MKD" or ".TXT" or ".TEXT";

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Year();
}
