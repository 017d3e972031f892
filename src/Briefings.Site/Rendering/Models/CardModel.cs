using Briefings.Content.Model;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>card</c>: a briefing in a list.</summary>
internal static class CardModel
{
    private const int Kilobyte = 1000;

    /// <summary>A card; null stays null.</summary>
    public static ModelObject? Of(ModelScope scope, ReleasedBriefing? briefing)
    {
        if (briefing is null)
        {
            return null;
        }

        var card = new ModelObject("card", 36) { Marking = briefing.Tlp };
        Fill(card, scope, briefing, static (_, _) => null);
        return card;
    }

    /// <summary>Sets the keys of a card on a larger model.</summary>
    /// <param name="card">The model.</param>
    /// <param name="scope">The file.</param>
    /// <param name="briefing">The briefing.</param>
    /// <param name="section">Finds the section that tells of an impact.</param>
    public static void Fill(ModelObject card, ModelScope scope, ReleasedBriefing briefing, Func<ReleasedBriefing, string, Address?> section)
    {
        var path = scope.Paths.Briefing(briefing);
        var type = scope.Kind("types", Names.Of(briefing.Type));
        card["id"] = briefing.Id;
        card["slug"] = briefing.Slug;
        card["language"] = briefing.Language;
        card["in_language"] = InLanguage(scope, briefing.Language);
        card["href"] = scope.Locator.File(path);
        card["url"] = scope.Locator.Url(path);
        card["place"] = Place(scope, briefing);
        card["kicker"] = Kicker(scope, briefing, (string)type["label"]!);
        card["prefix"] = briefing.Prefix;
        card["title"] = briefing.Title;
        card["full_title"] = FullTitle(scope, briefing);
        var (summary, told) = PhraseModel.Words(scope, briefing.Summary);
        card["summary"] = summary;
        card.Mark("summary", told);

        // A summary may say the title of what is marked higher, so that a card which prints it is marked as that.
        card["summary_tlp"] = scope.Marking((Core.Tlp)Math.Max((int)briefing.Tlp, (int)told));
        card.Mark("summary_tlp", told);

        // Set where an impact's page lists it.
        card["digest"] = null;
        card["horizon"] = null;
        card["type"] = type;
        card["tlp"] = scope.Marking(briefing.Tlp);
        card["published"] = scope.Moment(briefing.Published);
        card["updated"] = scope.Moment(briefing.Updated);
        card["cutoff"] = scope.Moment(briefing.Cutoff);
        card["version"] = briefing.Version;
        card["countries"] = PartsModel.Links(scope, TermKind.Country, briefing.Countries);
        card["regions"] = PartsModel.Links(scope, TermKind.Region, briefing.Regions);
        card["spillover"] = PartsModel.Links(scope, TermKind.Country, briefing.Spillover);
        card["actors"] = ModelScope.List(briefing.Actors.Select(actor => PartsModel.Actor(scope, actor)).Where(actor => actor is not null));
        card["impacts"] = ModelScope.List(BySeverity(briefing.Impacts).Select(impact => PartsModel.Impact(scope, impact, section(briefing, impact.Category))).Where(impact => impact is not null));
        card["severity"] = HighestSeverity(scope, briefing);
        card["trend"] = briefing.Trend is { } trend ? scope.Kind("trends", Names.Of(trend)) : null;
        card["authors"] = ModelScope.List(briefing.Authors.Select(author => PartsModel.Author(scope, author)).Where(author => author is not null));
        card["cover"] = scope.Cover(briefing);
        card["pdf"] = Pdf(scope, scope.Data.Report(briefing.Key), withFigures: true);
        card["held_back"] = briefing.HeldBack is { } reason ? scope.Words.Text("held_back." + reason) : null;
    }

    /// <summary>The title with what stands before it.</summary>
    public static string FullTitle(ModelScope scope, ReleasedBriefing briefing) => string.IsNullOrEmpty(briefing.Prefix)
        ? briefing.Title
        : scope.Words.Text("formats.title", ("prefix", briefing.Prefix), ("title", briefing.Title));

    /// <summary>The highest severity of a briefing's impacts; 0 where none is rated.</summary>
    public static int Severity(ReleasedBriefing briefing) => briefing.Impacts.Select(impact => impact.Severity ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>Impacts as they are shown: how grave one is decides what a hurried reader sees first, the author's order between equals, and what nobody rated comes last.</summary>
    public static IEnumerable<ImpactReference> BySeverity(IEnumerable<ImpactReference> impacts) => impacts.OrderByDescending(impact => impact.Severity ?? 0);

    // The language in the words of the page's own, where the briefing is in another; one that the language files do not know says its own name.
    private static string? InLanguage(ModelScope scope, string language)
    {
        var primary = language.Split('-')[0];
        return string.Equals(primary, scope.Language.Split('-')[0], StringComparison.OrdinalIgnoreCase)
            ? null
            : scope.Words.Find("languages." + primary)?.Text ?? scope.Data.Tree(language)?.Words.Formats.NativeName ?? language;
    }

    private static string Kicker(ModelScope scope, ReleasedBriefing briefing, string type)
    {
        var place = Place(scope, briefing);
        return place.Length == 0 ? type : place + scope.Words.Text("formats.separator") + type;
    }

    // A prefix is typed in the language of the briefing; a page in another has only the vocabulary's words for the place.
    private static string Place(ModelScope scope, ReleasedBriefing briefing)
    {
        var isForeign = InLanguage(scope, briefing.Language) is not null;
        if (!isForeign && !string.IsNullOrEmpty(briefing.Prefix))
        {
            return briefing.Prefix;
        }

        var country = Label(scope, TermKind.Country, briefing.Countries.FirstOrDefault());
        var standsForPrefix = isForeign && !string.IsNullOrEmpty(briefing.Prefix) && briefing.Countries.Length == 1 ? country : null;
        return standsForPrefix ?? Label(scope, TermKind.Region, briefing.Regions.FirstOrDefault()) ?? country ?? "";
    }

    private static string? Label(ModelScope scope, TermKind kind, string? id) => id is null ? null : scope.In(scope.Data.Find(kind, id)?.Label);

    private static ModelObject? HighestSeverity(ModelScope scope, ReleasedBriefing briefing)
    {
        var gravest = briefing.Impacts.Where(impact => impact.Severity is not null).MaxBy(impact => impact.Severity);
        return gravest is null ? null : PartsModel.Severity(scope, gravest.Severity, scope.Data.Find(TermKind.Impact, gravest.Category) as Impact);
    }

    /// <summary>A report; null stays null.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="report">The report.</param>
    /// <param name="withFigures">Whether its size and length are told, which tell of all that it holds.</param>
    public static ModelObject? Pdf(ModelScope scope, ReportFile? report, bool withFigures)
    {
        if (report is null)
        {
            return null;
        }

        var pdf = new ModelObject("pdf", 5)
        {
            ["href"] = scope.Locator.File(report.Path),
            ["url"] = scope.Locator.Url(report.Path),
            ["size"] = null,
            ["size_text"] = null,
            ["pages"] = null,
        };
        if (!withFigures)
        {
            return pdf;
        }

        var size = report.Content.Length;
        pdf["size"] = size;
        pdf["size_text"] = Size(scope, size);
        pdf["pages"] = report.Pages;
        return pdf.Mark("size", report.Marking).Mark("size_text", report.Marking).Mark("pages", report.Marking);
    }

    /// <summary>How large a file is, for readers.</summary>
    /// <param name="scope">The file that says so.</param>
    /// <param name="size">Bytes.</param>
    public static string Size(ModelScope scope, long size) => size < Kilobyte * Kilobyte
        ? scope.Words.Text("formats.kilobytes", ("size", Math.Max(1, (size + (Kilobyte / 2)) / Kilobyte)))
        : scope.Words.Text("formats.megabytes", ("size", Math.Round(size / (decimal)(Kilobyte * Kilobyte), 1)));
}
