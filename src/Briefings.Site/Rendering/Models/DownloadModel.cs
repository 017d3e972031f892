using Briefings.Content.Model;
using Briefings.Core.Downloads;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>file</c>: a file to download.</summary>
internal static class DownloadModel
{
    /// <summary>The files to which the text of a briefing and the lines above it link, in the order in which they do.</summary>
    public static IEnumerable<ModelObject> Of(ModelScope scope, ReleasedBriefing briefing) =>
        briefing.Phrases.SelectMany(phrase => phrase.Inlines.AllInlines()).Concat(briefing.Body.AllInlines())
            .OfType<Link>()
            .Select(link => link.Target is SiteTarget { Path: var path } ? scope.Data.Download(path) : null)
            .OfType<ReleasedFile>()
            .DistinctBy(file => file.File)
            .Select(file => Of(scope, file));

    /// <summary>What readers are told of a file behind its name: its kind and size.</summary>
    public static string Facts(ModelScope scope, ReleasedFile file) =>
        scope.Words.Text("prose.file", ("kind", file.Kind.Label()), ("size", CardModel.Size(scope, file.Size)));

    private static ModelObject Of(ModelScope scope, ReleasedFile file) => new("file", 8)
    {
        Marking = file.Tlp,
        ["href"] = scope.Locator.File(file.File),
        ["url"] = scope.Locator.Url(file.File),
        ["title"] = scope.In(file.Title),
        ["name"] = file.File[(file.File.LastIndexOf('/') + 1)..],
        ["kind"] = file.Kind.Label(),
        ["size"] = file.Size,
        ["size_text"] = CardModel.Size(scope, file.Size),
        ["tlp"] = scope.Marking(file.Tlp),
    };
}
