using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>What a report says of the target of a link, told without any of the engine's own code.</summary>
internal static class LinkWords
{
    /// <summary>The title of a briefing or file to download, and behind the words of a link to a file its kind and size.</summary>
    public static (string Title, string Behind) Of(Release release, string language, LinkTarget target) => target switch
    {
        BriefingTarget to => ((release.Briefings.FirstOrDefault(each => each.Id == to.Key && each.Language == language) ?? release.Briefings.First(each => each.Id == to.Key)).Title, ""),
        SiteTarget to when release.Files.FirstOrDefault(each => each.File == to.Path) is { } file =>
            (file.Title.In(language, "en")!, string.Create(CultureInfo.InvariantCulture, $" ({file.Kind.ToString().ToUpperInvariant()}, {Math.Max(1, (file.Size + 500) / 1000)} {(language == "fr" ? "ko" : "kB")})")),
        _ => ("", ""),
    };
}
