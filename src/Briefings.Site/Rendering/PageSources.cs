using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Site.Rendering.Addresses;

namespace Briefings.Site.Rendering;

/// <summary>Which file of the content each page comes from, so that its author is told of it first.</summary>
internal static class PageSources
{
    /// <summary>Files by the paths of their pages; nothing where no single file is known.</summary>
    /// <param name="release">What is shown.</param>
    /// <param name="contentFolder">The content folder as messages print it.</param>
    public static ImmutableDictionary<string, string> Of(Release release, string contentFolder)
    {
        var paths = new SitePaths(release.Site.DefaultLanguage);
        var root = contentFolder.Replace('\\', '/').TrimEnd('/');
        var sources = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var briefing in release.Briefings)
        {
            sources[paths.Briefing(briefing)] = briefing.SourceFile;
        }

        foreach (var (path, stem, language) in release.Pages.Select(page => ($"{paths.Root(page.Language)}{page.Slug}.html", $"pages/{page.Slug}", page.Language))
            .Concat(release.Profiles.Select(profile => (
                $"{paths.Root(profile.Language)}{SitePaths.Folder(profile.Kind)}/{profile.TermId.ToLowerInvariant()}.html",
                $"{SitePaths.Folder(profile.Kind)}/{profile.TermId.ToLowerInvariant()}",
                profile.Language))))
        {
            // Either may be the file's name: the default language needs not be in it.
            if (((string[])[$"{root}/{stem}.{language}.md", $"{root}/{stem}.md"]).FirstOrDefault(File.Exists) is { } file)
            {
                sources[path] = file;
            }
        }

        return sources.ToImmutable();
    }
}
