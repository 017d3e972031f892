using System.Collections.Immutable;
using Briefings.Content.Model;

namespace Briefings.Content.Releasing;

/// <summary>The terms of a vocabulary that something shown names; no other term leaves a trace.</summary>
internal sealed class TermSelector
{
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<(TermKind, string), HashSet<string>> named = [];

    public TermSelector(Vocabulary vocabulary, IEnumerable<ReleasedBriefing> shown)
    {
        this.vocabulary = vocabulary;
        foreach (var briefing in shown)
        {
            foreach (var country in briefing.Countries.Concat(briefing.Spillover))
            {
                Name(TermKind.Country, country, briefing.Language);
            }

            foreach (var region in briefing.Regions.SelectMany(WithParents))
            {
                Name(TermKind.Region, region, briefing.Language);
            }

            foreach (var actor in briefing.Actors)
            {
                Name(TermKind.Actor, actor.Id, briefing.Language);
            }

            foreach (var impact in briefing.Impacts)
            {
                Name(TermKind.Impact, impact.Category, briefing.Language);
            }
        }
    }

    /// <summary>Whether something shown names the term.</summary>
    public bool IsNamed(TermKind kind, string id) => named.ContainsKey((kind, id));

    /// <summary>Whether something shown in the language names the term.</summary>
    public bool IsNamed(TermKind kind, string id, string language) => named.TryGetValue((kind, id), out var languages) && languages.Contains(language);

    public ImmutableArray<Region> Regions() =>
    [
        .. vocabulary.Regions.Values.Where(region => IsNamed(TermKind.Region, region.Id)).Select(region => region with
        {
            Countries = region.Countries.RemoveAll(country => !IsNamed(TermKind.Country, country)),
            Parent = region.Parent is { } parent && IsNamed(TermKind.Region, parent) ? parent : null,
        }),
    ];

    public ImmutableArray<Country> Countries() => [.. vocabulary.Countries.Values.Where(country => IsNamed(TermKind.Country, country.Id))];

    public ImmutableArray<Actor> Actors() =>
    [
        .. vocabulary.Actors.Values.Where(actor => IsNamed(TermKind.Actor, actor.Id)).Select(actor => actor with
        {
            Countries = actor.Countries.RemoveAll(country => !IsNamed(TermKind.Country, country)),
            MemberOf = actor.MemberOf.RemoveAll(other => !IsNamed(TermKind.Actor, other)),
            Successors = actor.Successors.RemoveAll(other => !IsNamed(TermKind.Actor, other)),
            Parents = actor.Parents.RemoveAll(other => !IsNamed(TermKind.Actor, other)),
        }),
    ];

    public ImmutableArray<Impact> Impacts() => [.. vocabulary.Impacts.Values.Where(impact => IsNamed(TermKind.Impact, impact.Id))];

    private void Name(TermKind kind, string id, string language)
    {
        if (!named.TryGetValue((kind, id), out var languages))
        {
            named[(kind, id)] = languages = new HashSet<string>(StringComparer.Ordinal);
        }

        languages.Add(language);
    }

    private List<string> WithParents(string region)
    {
        var line = new List<string>();
        for (var at = region; at is not null && !line.Contains(at); at = vocabulary.Regions.GetValueOrDefault(at)?.Parent)
        {
            line.Add(at);
        }

        return line;
    }
}
