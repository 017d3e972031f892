using Briefings.Content.Model;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Structured data of schema.org for search engines; templates write it through <c>json</c>.</summary>
internal static class StructuredData
{
    /// <summary>A briefing: <c>Report</c>.</summary>
    public static ScriptObject Briefing(ModelScope scope, ReleasedBriefing briefing)
    {
        var report = scope.Data.Report(briefing.Key);
        return new ScriptObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Report",
            ["@id"] = StableId.Urn(briefing.Key),
            ["reportNumber"] = briefing.Id,
            ["headline"] = CardModel.FullTitle(scope, briefing),
            ["description"] = PhraseModel.Words(scope, briefing.Summary).Words,
            ["url"] = scope.Locator.Url(scope.Paths.Briefing(briefing)),
            ["inLanguage"] = briefing.Language,
            ["datePublished"] = ModelScope.Rfc3339(briefing.Published.Instant),
            ["dateModified"] = ModelScope.Rfc3339((briefing.Updated ?? briefing.Published).Instant),
            ["version"] = briefing.Version,
            ["author"] = ModelScope.List(briefing.Authors.Select(id => scope.Data.Author(id)).OfType<Author>().Select(author => new ScriptObject
            {
                ["@type"] = "Organization",
                ["name"] = scope.In(author.Label),
            })),
            ["publisher"] = Publisher(scope),
            ["about"] = ModelScope.List(About(scope, briefing)),
            ["spatialCoverage"] = ModelScope.List(briefing.Places.Where(place => place.Coordinates is not null && place.Precision < 3).Select(place => new ScriptObject
            {
                ["@type"] = "Place",
                ["name"] = scope.In(place.Label),
                ["geo"] = new ScriptObject { ["@type"] = "GeoCoordinates", ["latitude"] = place.Coordinates!.Value.Latitude, ["longitude"] = place.Coordinates!.Value.Longitude },
            })),
            ["correction"] = ModelScope.List(briefing.Changes.Select(change => new ScriptObject
            {
                ["@type"] = "CorrectionComment",
                ["text"] = change.Text,
                ["datePublished"] = ModelScope.Rfc3339(change.Date.Instant),
            })),
            ["image"] = briefing.Cover is { } cover && scope.Data.Media(cover.File) is { } media ? scope.Locator.Url(Assets.MediaFiles.Path(media)) : null,
            ["encoding"] = report is null ? null : new ScriptObject
            {
                ["@type"] = "MediaObject",
                ["encodingFormat"] = "application/pdf",
                ["contentUrl"] = scope.Locator.Url(report.Path),
                ["contentSize"] = report.Content.Length,
            },
        };
    }

    /// <summary>The home page: <c>WebSite</c> with its publisher.</summary>
    public static ScriptObject Home(ModelScope scope, string path) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "WebSite",
        ["name"] = scope.In(scope.Site.Name),
        ["description"] = scope.In(scope.Site.Tagline),
        ["url"] = scope.Locator.Url(path),
        ["inLanguage"] = scope.Language,
        ["publisher"] = Publisher(scope),
    };

    /// <summary>A list: <c>CollectionPage</c>.</summary>
    public static ScriptObject Collection(ModelScope scope, string title, string? about, string path) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "CollectionPage",
        ["name"] = title,
        ["description"] = about,
        ["url"] = scope.Locator.Url(path),
        ["inLanguage"] = scope.Language,
    };

    private static ScriptObject Publisher(ModelScope scope) => new()
    {
        ["@type"] = "Organization",
        ["name"] = scope.In(scope.Site.Name),
        ["url"] = scope.Locator.Url(""),
        ["email"] = scope.Site.Contact.Email,
        ["telephone"] = scope.Site.Contact.Phone,
        ["logo"] = scope.Site.Brand.Logo is { } logo && scope.Data.Media(logo.File) is not null ? scope.Locator.Url(Assets.MediaFiles.Path(logo)) : null,
    };

    private static IEnumerable<ScriptObject> About(ModelScope scope, ReleasedBriefing briefing)
    {
        var named = briefing.Countries.Select(id => (TermKind.Country, id))
            .Concat(briefing.Actors.Select(actor => (TermKind.Actor, actor.Id)))
            .Concat(briefing.Impacts.Select(impact => (TermKind.Impact, impact.Category)));
        foreach (var (kind, id) in named)
        {
            if (scope.Data.Find(kind, id) is { } term)
            {
                yield return new ScriptObject
                {
                    ["@type"] = kind switch { TermKind.Country => "Country", TermKind.Actor => "Organization", _ => "Thing" },
                    ["name"] = scope.In(term.Name ?? term.Label),
                    ["url"] = PartsModel.Address(scope, term) is null ? null : scope.Locator.Url(scope.Paths.Term(term, scope.Tree.Naming(kind, id).IsEmpty ? scope.Site.DefaultLanguage : scope.Language)),
                };
            }
        }
    }
}
