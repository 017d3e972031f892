using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>Copies one edition key by key into what later stages may see.</summary>
internal sealed class BriefingReleaser(Collection collection, Target target, Tlp limit, LinkIndex index, bool isPreview)
{
    private readonly SiteSettings site = collection.Site;
    private readonly Vocabulary vocabulary = collection.Vocabulary;

    /// <summary>Makes the released edition; links of its text are not yet resolved.</summary>
    /// <param name="verdict">The edition with its verdict.</param>
    /// <param name="editions">Languages in which the target shows it.</param>
    /// <param name="isShown">Whether the target shows the original of this id.</param>
    /// <param name="now">The clock; in a preview, where what lies ahead of it is shown too, it stands for a missing date.</param>
    public ReleasedBriefing Release(Verdict verdict, ImmutableArray<string> editions, Func<string, bool> isShown, DateTimeOffset now)
    {
        var briefing = verdict.Briefing;
        var body = BodyPruner.Prune(briefing.Body, limit);
        var marking = BodyPruner.Strictest(body, verdict.Marking);
        var changes = briefing.Changes.Where(change => HasCome(change.Date)).OrderByDescending(change => change.Date.Instant).ToImmutableArray();
        return new ReleasedBriefing
        {
            Id = IdOf(briefing),
            Language = briefing.Language,
            Editions = editions,
            Slug = briefing.Slug,
            Year = briefing.Year,
            SourceFile = briefing.File,
            Title = string.IsNullOrWhiteSpace(briefing.Title) ? briefing.Slug : briefing.Title,
            Prefix = PrefixOf(briefing),
            Summary = briefing.Summary ?? Phrase.Of(""),
            Type = briefing.Type ?? BriefingType.Situation,
            Tlp = marking,
            HeadTlp = verdict.Marking,
            Published = Later(briefing.Published ?? new Moment(now, DateOnly: false), briefing.Embargo),
            Updated = changes.IsEmpty ? null : changes[0].Date,
            Cutoff = HasCome(briefing.Cutoff) ? briefing.Cutoff : null,
            Version = 1 + changes.Length,
            Changes = changes,
            Authors = briefing.Authors,
            Countries = briefing.Countries,
            Regions = RegionsOf(briefing),
            Spillover = briefing.Spillover,
            Actors = briefing.Actors,
            Impacts = briefing.Impacts,
            Places = briefing.Places,
            Events = [.. briefing.Events.Where(each => HasCome(each.Date))],
            Trend = briefing.Trend,
            KeyPoints = briefing.KeyPoints,
            Judgments = briefing.Judgments,
            Sources = marking >= Tlp.Amber ? briefing.Sources : [.. briefing.Sources.Select(source => source with { Reliability = null, Credibility = null })],
            Pins = Ids(briefing, briefing.Related, isShown),
            Bans = Ids(briefing, briefing.Unrelated, isShown),
            Mentions = briefing.Mentions,
            Series = briefing.Series,
            Cover = briefing.Cover is { } cover && collection.Media.ContainsKey(cover.File) ? cover : null,
            Services = ServicesOf(briefing),
            Pdf = briefing.Pdf with { Enabled = briefing.Pdf.Enabled && target.Pdf },
            Aliases = briefing.Aliases,
            AliasPlaces = [.. briefing.Aliases.Select((_, at) => briefing.PlaceOf($"aliases[{at}]"))],
            Body = body,
            HeldBack = verdict.Reason?.Key(),
        };

        bool HasCome(Moment? moment) => isPreview || AheadOfClock.HasCome(moment, now);
    }

    /// <summary>The id; in a preview of a draft without one, its slug.</summary>
    public static string IdOf(Briefing briefing) => briefing.Id ?? briefing.Slug;

    /// <summary>The later of published and embargo.</summary>
    public static Moment Later(Moment published, Moment? embargo) => embargo is { } until && until.Instant > published.Instant ? until : published;

    private string? PrefixOf(Briefing briefing)
    {
        if (briefing.Prefix is { } typed)
        {
            return typed.Length == 0 ? null : typed;
        }

        var label = briefing.Countries is [var country] ? vocabulary.Countries.GetValueOrDefault(country)?.Label
            : briefing.Regions is [var region] ? vocabulary.Regions.GetValueOrDefault(region)?.Label
            : null;
        return label?.In(briefing.Language, site.DefaultLanguage);
    }

    // The regions that list one of the countries, without those that lie around another of them.
    private ImmutableArray<string> RegionsOf(Briefing briefing)
    {
        if (!briefing.Regions.IsEmpty)
        {
            return briefing.Regions;
        }

        var found = briefing.Countries
            .SelectMany(country => vocabulary.Regions.Values.Where(region => region.Countries.Contains(country)).Select(region => region.Id))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        var around = found.SelectMany(Around).ToHashSet(StringComparer.Ordinal);
        return found.RemoveAll(around.Contains);
    }

    private List<string> Around(string region)
    {
        var around = new List<string>();
        for (var at = vocabulary.Regions.GetValueOrDefault(region)?.Parent; at is not null && at != region && !around.Contains(at); at = vocabulary.Regions.GetValueOrDefault(at)?.Parent)
        {
            around.Add(at);
        }

        return around;
    }

    private ImmutableArray<string> Ids(Briefing briefing, ImmutableArray<string> keys, Func<string, bool> isShown) =>
    [
        .. keys.Select(key => index.Find(key))
            .Where(found => found is not null && IdOf(found) != IdOf(briefing) && isShown(IdOf(found)))
            .Select(found => IdOf(found!))
            .Distinct(StringComparer.Ordinal),
    ];

    private string? ServicesOf(Briefing briefing)
    {
        var id = briefing.Services ?? site.Services;
        return id is not null && vocabulary.Services.ContainsKey(id) ? id : null;
    }
}
