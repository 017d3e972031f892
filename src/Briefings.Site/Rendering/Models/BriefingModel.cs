using System.Globalization;

using Briefings.Content.Model;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>briefing</c>: all of a card, and what its own page and report need.</summary>
internal static class BriefingModel
{
    /// <summary>A briefing.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="briefing">The briefing.</param>
    /// <param name="withBody">Whether the text is written; in reports it does not pass through markup.</param>
    public static ModelObject Of(ModelScope scope, ReleasedBriefing briefing, bool withBody)
    {
        var model = new ModelObject("briefing", 60) { Marking = briefing.Tlp };
        var sections = briefing.Body.Headings()
            .Where(heading => heading.Impact is not null)
            .DistinctBy(heading => heading.Impact)
            .ToDictionary(heading => heading.Impact!, heading => heading.Id, StringComparer.Ordinal);
        CardModel.Fill(model, scope, briefing, (_, impact) => sections.TryGetValue(impact, out var id) ? Address.Fragment(id) : null);
        model["body"] = withBody ? ProseModel.Of(scope, scope.Data.Mentions.Linked(briefing)) : null;
        model["toc"] = ProseModel.Contents(briefing.Body);
        model["cover"] = scope.Cover(briefing, inReport: !withBody);
        model["key_points"] = ModelScope.List(briefing.KeyPoints.Select(point => PhraseModel.Of(scope, point, briefing.Language, inReport: !withBody)));
        model["summary_prose"] = PhraseModel.Of(scope, briefing.Summary, briefing.Language, inReport: !withBody);
        model["judgments"] = ModelScope.List(briefing.Judgments.Select(judgment => Judgment(scope, judgment, PhraseModel.Of(scope, judgment.Text, briefing.Language, inReport: !withBody))));
        model["places"] = ModelScope.List(briefing.Places.Select(place => Place(scope, place)));
        model["events"] = ModelScope.List(briefing.Events.Select(each => Event(scope, briefing, each)));
        model["sources"] = ModelScope.List(briefing.Sources.Select((source, index) => Source(scope, source, index + 1)));
        model["sources_graded"] = briefing.Sources.Any(source => source.Reliability is not null || source.Credibility is not null);
        model["changes"] = ModelScope.List(briefing.Changes.Select((change, index) => new ModelObject("change", 5)
        {
            ["date"] = scope.Moment(change.Date),
            ["kind"] = scope.Kind("changes", Names.Of(change.Kind)),
            ["text"] = change.Text,
            ["language"] = change.Language,
            ["version"] = briefing.Version - index,
        }));
        var related = RelatedModel.Of(scope, briefing).ToArray();
        model["related"] = ModelScope.List(related);
        model["background"] = ModelScope.List(related.Where(each => each["later"] is false));
        model["since"] = ModelScope.List(related.Where(each => each["later"] is true));
        var marking = scope.Data.Relations.MarkingOf(briefing.Key);
        model.Mark("related", marking.Related).Mark("background", marking.Related).Mark("since", marking.Related).Mark("referred_by", marking.References);
        model["referred_by"] = ModelScope.List(scope.Data.Relations.ReferencesTo(briefing.Key).Select(scope.Data.Find).OfType<ReleasedBriefing>().Select(other => CardModel.Of(scope, other)!));
        model["series"] = Series(scope, briefing);
        model["newer"] = CardModel.Of(scope, scope.Tree.Neighbour(briefing, -1));
        model["older"] = CardModel.Of(scope, scope.Tree.Neighbour(briefing, 1));
        model["editions"] = ModelScope.List(
            from language in briefing.Editions
            where language != briefing.Language
            let edition = scope.Data.Find(new BriefingKey(briefing.Id, language))
            where edition is not null
            select SiteModel.Language(scope, language, scope.Paths.Briefing(edition)));
        model["files"] = ModelScope.List(DownloadModel.Of(scope, briefing));
        model["services"] = ServicesModel.Of(scope, scope.Data.ServicesOf(briefing.Services));
        model["word_count"] = PlainText.CountWords(briefing.Body);
        model["reading_time"] = PlainText.ReadingMinutes(briefing.Body);
        return model;
    }

    private static ModelObject Judgment(ModelScope scope, Judgment judgment, Markup text) => new("judgment", 4)
    {
        ["text"] = text,
        ["likelihood"] = judgment.Likelihood is not { } likelihood ? null : new ModelObject("likelihood", 5)
        {
            ["row"] = likelihood.Row,
            ["word"] = PartsModel.LikelihoodWord(scope, likelihood),
            ["range"] = PartsModel.LikelihoodRange(scope, likelihood),
            ["from"] = likelihood.FromPercent,
            ["to"] = likelihood.ToPercent,
        },
        ["confidence"] = judgment.Confidence is not { } confidence ? null : new ModelObject("confidence", 3)
        {
            ["id"] = Names.Of(confidence),
            ["label"] = scope.Words.Text("confidence." + Names.Of(confidence)),
            ["text"] = scope.Words.Text("confidence_text." + Names.Of(confidence)),
        },
        ["horizon"] = PartsModel.Horizon(scope, judgment.Horizon),
    };

    private static ModelObject Place(ModelScope scope, PlaceReference place) => new("place", 8)
    {
        ["id"] = place.Id,
        ["label"] = scope.In(place.Label),
        ["kind"] = scope.Kind("place_kinds", Names.Of(place.Kind)),
        ["country"] = place.Country is null ? null : PartsModel.Link(scope, TermKind.Country, place.Country),
        ["admin1"] = place.Admin1,
        ["lat"] = place.Coordinates?.Latitude.ToString(CultureInfo.InvariantCulture),
        ["lon"] = place.Coordinates?.Longitude.ToString(CultureInfo.InvariantCulture),
        ["precision"] = place.Precision,
    };

    private static ModelObject Event(ModelScope scope, ReleasedBriefing briefing, Event each)
    {
        var place = briefing.Places.FirstOrDefault(known => known.Id is not null && known.Id == each.Place);
        return new("event", 9)
        {
            ["type"] = EventWord(scope, each.Type),
            ["subtype"] = each.Subtype is null ? null : EventWord(scope, each.Subtype),
            ["date"] = scope.Moment(each.Date),
            ["place"] = place is null ? each.Place : scope.In(place.Label),
            ["text"] = each.Text,
            ["language"] = each.Language,
            ["fatalities"] = each.Fatalities,
            ["fatalities_unconfirmed"] = each.FatalitiesUnconfirmed,
        };
    }

    // ACLED writes "Explosions/Remote violence"; a key of a language file has neither blank nor slash.
    private static string EventWord(ModelScope scope, string type) =>
        scope.Words.Find("event_types." + string.Join('-', type.ToLowerInvariant().Split([' ', '/', '_', '-'], StringSplitOptions.RemoveEmptyEntries)))?.Text ?? type;

    private static ModelObject Source(ModelScope scope, Source source, int number)
    {
        var address = Address.Web(source.Address);
        var host = address is null ? null : new Uri(address.ToString()).IdnHost;
        var reliability = source.Reliability is { } letter ? scope.Kind("reliability", letter.ToString()) : null;
        var credibility = source.Credibility is { } figure ? scope.Kind("credibility", figure.ToString(CultureInfo.InvariantCulture)) : null;
        return new("source", 9)
        {
            ["number"] = number,
            ["text"] = source.Reference,
            ["href"] = address,
            ["host"] = host is not null && host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host,
            ["grade"] = source.Reliability is null && source.Credibility is null
                ? null
                : FormattableString.Invariant($"{source.Reliability}{source.Credibility}"),
            ["reliability"] = reliability,
            ["credibility"] = credibility,
            ["meaning"] = reliability is null && credibility is null
                ? null
                : string.Join(scope.Words.Text("formats.comma"), new[] { reliability, credibility }.OfType<ModelObject>().Select(each => each["label"])),
        };
    }

    private static ModelObject? Series(ModelScope scope, ReleasedBriefing briefing)
    {
        if (briefing.Series is not { } reference)
        {
            return null;
        }

        var items = scope.Tree.Series(reference.Id);
        var position = items.IndexOf(briefing);
        return new("series", 5)
        {
            ["id"] = reference.Id,
            ["part"] = reference.Part,
            ["previous"] = position > 0 ? CardModel.Of(scope, items[position - 1]) : null,
            ["next"] = position >= 0 && position + 1 < items.Length ? CardModel.Of(scope, items[position + 1]) : null,
            ["items"] = ModelScope.List(items.Select(item => CardModel.Of(scope, item))),
        };
    }
}
