using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Words;

namespace Briefings.Site.Rendering.Models;

/// <summary>What a target shows in one language.</summary>
internal sealed class LanguageTree
{
    private readonly Dictionary<BriefingKey, int> positions = [];
    private readonly Dictionary<(TermKind Kind, string Id), ImmutableArray<ReleasedBriefing>> terms = [];
    private readonly Dictionary<string, ImmutableArray<ReleasedBriefing>> series;

    /// <summary>Sorts a language's briefings by what they name.</summary>
    /// <param name="words">The language.</param>
    /// <param name="briefings">Its briefings, newest first.</param>
    /// <param name="ancestors">A region with all above it.</param>
    public LanguageTree(LanguageWords words, ImmutableArray<ReleasedBriefing> briefings, Func<string, IEnumerable<string>> ancestors)
    {
        Words = words;
        Briefings = briefings;
        var byTerm = new Dictionary<(TermKind Kind, string Id), ImmutableArray<ReleasedBriefing>.Builder>();
        for (var index = 0; index < briefings.Length; index++)
        {
            var briefing = briefings[index];
            positions[briefing.Key] = index;
            foreach (var term in TermsOf(briefing, ancestors))
            {
                if (!byTerm.TryGetValue(term, out var list))
                {
                    byTerm[term] = list = ImmutableArray.CreateBuilder<ReleasedBriefing>();
                }

                list.Add(briefing);
            }
        }

        foreach (var (term, list) in byTerm)
        {
            terms[term] = list.ToImmutable();
        }

        series = briefings
            .Where(briefing => briefing.Series is not null)
            .GroupBy(briefing => briefing.Series!.Id, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(briefing => briefing.Series!.Part ?? int.MaxValue).ThenBy(briefing => briefing.Published.Instant).ThenBy(briefing => briefing.Key).ToImmutableArray(),
                StringComparer.Ordinal);
        Months =
        [
            .. from briefing in briefings
               let local = words.Formats.Local(briefing.Published.Instant)
               group briefing by (local.Year, local.Month) into month
               orderby month.Key.Year descending, month.Key.Month descending
               select new ArchiveMonth(month.Key.Year, month.Key.Month, [.. month]),
        ];
    }

    /// <summary>BCP 47 tag.</summary>
    public string Language => Words.Language;

    /// <summary>The language's words.</summary>
    public LanguageWords Words { get; }

    /// <summary>Its briefings, newest first.</summary>
    public ImmutableArray<ReleasedBriefing> Briefings { get; }

    /// <summary>Months with briefings in the publisher's zone, newest first.</summary>
    public ImmutableArray<ArchiveMonth> Months { get; }

    /// <summary>The briefings that name a term, newest first; for a region also those of the regions within; empty for a term without a page.</summary>
    public ImmutableArray<ReleasedBriefing> Naming(TermKind kind, string id) => terms.TryGetValue((kind, id), out var list) ? list : [];

    /// <summary>A series by part and date; empty for an unknown one.</summary>
    public ImmutableArray<ReleasedBriefing> Series(string id) => series.TryGetValue(id, out var list) ? list : [];

    /// <summary>The next newer (−1) or older (1) briefing; null at the end.</summary>
    public ReleasedBriefing? Neighbour(ReleasedBriefing briefing, int step) =>
        positions.TryGetValue(briefing.Key, out var position) && position + step >= 0 && position + step < Briefings.Length
            ? Briefings[position + step]
            : null;

    private static IEnumerable<(TermKind Kind, string Id)> TermsOf(ReleasedBriefing briefing, Func<string, IEnumerable<string>> ancestors) =>
        briefing.Regions.SelectMany(ancestors).Select(id => (TermKind.Region, id))
            .Concat(briefing.Countries.Concat(briefing.Spillover).Select(id => (TermKind.Country, id)))
            .Concat(briefing.Actors.Select(actor => (TermKind.Actor, actor.Id)))
            .Concat(briefing.Impacts.Select(impact => (TermKind.Impact, impact.Category)))
            .Distinct();
}

/// <summary>A month of the archive.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Briefings">Newest first.</param>
internal sealed record ArchiveMonth(int Year, int Month, ImmutableArray<ReleasedBriefing> Briefings);
