using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Words;

namespace Briefings.Site.Relating;

/// <summary>Reads the features of a briefing: those that its author typed, and the terms that its text names.</summary>
internal static class Features
{
    // Named in passing: less than an actor that front matter lists as mentioned.
    private const double Named = 0.2;

    /// <summary>Ordered by feature, each once.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="parents">Of each region the one above it.</param>
    /// <param name="named">The terms that its text names.</param>
    public static ImmutableArray<Share> Of(ReleasedBriefing briefing, IReadOnlyDictionary<string, string?> parents, ImmutableArray<(TermKind Kind, string Id)> named)
    {
        var shares = new Dictionary<Feature, double>();
        foreach (var actor in briefing.Actors)
        {
            Add(ReasonKind.Actor, actor.Id, actor.Role switch
            {
                ActorRole.Perpetrator => 1,
                ActorRole.Mentioned => 0.4,
                _ => 0.8,
            });
        }

        foreach (var impact in briefing.Impacts)
        {
            // Severity 1 to 5 counts from a half to whole; an unrated one lies between.
            Add(ReasonKind.Impact, impact.Category, 0.5 + ((impact.Severity ?? 3) - 1) / 8.0);
        }

        foreach (var place in briefing.Places)
        {
            Add(ReasonKind.Place, place.Id ?? Folding.Fold(place.Label.In(briefing.Language, briefing.Language)), 1);
        }

        foreach (var country in briefing.Countries)
        {
            Add(ReasonKind.Country, country, 1);
        }

        foreach (var country in briefing.Spillover)
        {
            Add(ReasonKind.Country, country, 0.5);
        }

        foreach (var region in briefing.Regions)
        {
            // Each step up the hierarchy is worth half.
            var part = 1.0;
            for (var at = region; at is not null && part > 0.1; at = parents.GetValueOrDefault(at))
            {
                Add(ReasonKind.Region, at, part);
                part /= 2;
            }
        }

        foreach (var (kind, id) in named)
        {
            if (kind is TermKind.Actor or TermKind.Country)
            {
                Add(kind == TermKind.Actor ? ReasonKind.Actor : ReasonKind.Country, id, Named);
            }
        }

        if (briefing.Series is { } series)
        {
            Add(ReasonKind.Series, series.Id, 1);
        }

        return [.. shares.Select(share => new Share(share.Key, share.Value)).OrderBy(share => share.Feature)];

        void Add(ReasonKind kind, string term, double part)
        {
            var feature = new Feature(kind, term);
            shares[feature] = Math.Max(part, shares.GetValueOrDefault(feature));
        }
    }
}
