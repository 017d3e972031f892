using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Settings;
using Briefings.Content.Loading.Vocabularies;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.Files;

/// <summary>Which file is what, by where it lies.</summary>
internal sealed partial record ContentLayout
{
    private static readonly ImmutableDictionary<string, TermKind> ProfileFolders = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [KeyValuePair.Create("regions", TermKind.Region), new("countries", TermKind.Country), new("actors", TermKind.Actor), new("impacts", TermKind.Impact)]);

    private static readonly string[] Folders = ["briefings", "pages", "regions", "countries", "actors", "impacts", "vocabulary", "media"];

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

    /// <summary>Sorts files; what lies where nothing looks for it is reported.</summary>
    public static Outcome<ContentLayout> Sort(ImmutableArray<SourceFile> files)
    {
        var layout = new ContentLayout();
        var diagnostics = new List<Diagnostic>();
        foreach (var file in files)
        {
            layout = layout.With(file, diagnostics);
        }

        return new(layout, [.. diagnostics]);
    }

    private ContentLayout With(SourceFile file, List<Diagnostic> diagnostics)
    {
        var segments = file.Relative.Split('/');
        var isMarkdown = file.Relative.EndsWith(".md", StringComparison.Ordinal);
        switch (segments)
        {
            case [SiteSettingsReader.FileName]:
                return this with { Site = file };
            case ["briefings", var year, _] when isMarkdown && IsName(file, diagnostics):
                if (!Year().IsMatch(year))
                {
                    diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), $"the folder \"{year}\" is no year", "move the briefing to the folder of its year"));
                }

                return this with { Briefings = Briefings.Add(file) };
            case ["briefings", ..] when isMarkdown:
                if (segments.Length != 3)
                {
                    diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), "the briefing does not lie in the folder of its year", "move it to briefings/<year>/"));
                }

                return this;
            case ["pages", _] when isMarkdown:
                return IsName(file, diagnostics) ? this with { Pages = Pages.Add(file) } : this;
            case [var folder, _] when isMarkdown && ProfileFolders.TryGetValue(folder, out var kind):
                return this with { Profiles = Profiles.Add((file, kind)) };
            case ["vocabulary", var name] when name.EndsWith(".yaml", StringComparison.Ordinal) && VocabularyReader.Names.Contains(file.Stem):
                return this with { Vocabularies = Vocabularies.Add(file.Stem, file) };
            case ["media", ..]:
                return this with { Media = Media.Add(file) };
            default:
                diagnostics.Add(new(Codes.UnexpectedFile, Place.Of(file.Path), "nothing reads this file", Meant(file, segments)));
                return this;
        }
    }

    private static bool IsName(SourceFile file, List<Diagnostic> diagnostics)
    {
        var name = TextName.Parse(file.Stem);
        if (Values.IsSlug(name.Name))
        {
            return true;
        }

        var slug = Values.ToSlug(name.Name);
        diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), $"the name \"{name.Name}\" is not lower-case ASCII letters, digits and single hyphens",
            slug.Length == 0 ? null : $"rename it to {slug}{(name.Language is null ? "" : "." + name.Language)}.md"));
        return false;
    }

    private static string? Meant(SourceFile file, string[] segments)
    {
        if (segments.Length == 1)
        {
            return NearestWord.Find(file.Stem, ["site"]) is not null && file.Relative != SiteSettingsReader.FileName && Path.GetExtension(file.Relative) is ".yaml" or ".yml"
                ? "did you mean \"site.yaml\"?"
                : null;
        }

        if (segments is ["vocabulary", _])
        {
            return NearestWord.Find(file.Stem, VocabularyReader.Names) is { } name ? $"did you mean \"{name}.yaml\"?" : null;
        }

        return !Folders.Contains(segments[0], StringComparer.Ordinal) && NearestWord.Find(segments[0], Folders) is { } folder
            ? $"did you mean the folder \"{folder}\"?"
            : null;
    }

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Year();
}
