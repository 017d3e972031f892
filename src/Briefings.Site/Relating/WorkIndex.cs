using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Prose;
using Briefings.Core.Words;
using Briefings.Site.Mentions;

namespace Briefings.Site.Relating;

/// <summary>All that a release shows, by feature: an inverted index in the order of time.</summary>
internal sealed class WorkIndex
{
    private readonly FrozenDictionary<string, Work> byId;
    private readonly ImmutableArray<int>[] positions;
    private readonly ILookup<string, Work> linkedFrom;

    private WorkIndex(ImmutableArray<Work> works, ImmutableArray<Feature> features, ImmutableArray<int>[] positions, FrozenSet<string> names)
    {
        Names = names;
        Works = works;
        Features = features;
        this.positions = positions;
        byId = works.ToFrozenDictionary(work => work.Id, StringComparer.Ordinal);
        linkedFrom = works.SelectMany(work => work.LinksTo.Select(to => (To: to, Work: work))).ToLookup(link => link.To, link => link.Work, StringComparer.Ordinal);
    }

    /// <summary>By position.</summary>
    public ImmutableArray<Work> Works { get; }

    /// <summary>Folded words of the names of terms: reasons of their own tell of those.</summary>
    public FrozenSet<string> Names { get; }

    /// <summary>Features by number.</summary>
    public ImmutableArray<Feature> Features { get; }

    /// <summary>Reads a release.</summary>
    public static WorkIndex Of(Release release)
    {
        var parents = release.Regions.ToDictionary(region => region.Id, region => region.Parent, StringComparer.Ordinal);
        var mentions = ReleaseMentions.Of(release);
        var stems = new ConcurrentDictionary<string, ConcurrentBag<Stems>>(StringComparer.Ordinal);
        var drafts = release.Briefings
            .GroupBy(briefing => briefing.Id, StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(group => Draft(group, parents, mentions, stems))
            .OrderBy(draft => draft.Editions[0].Published.Instant.UtcTicks)
            .ThenBy(draft => draft.Editions[0].Id, StringComparer.Ordinal)
            .ToList();
        var uses = new Dictionary<Feature, List<int>>();
        for (var position = 0; position < drafts.Count; position++)
        {
            foreach (var share in drafts[position].Shares)
            {
                if (!uses.TryGetValue(share.Feature, out var list))
                {
                    uses[share.Feature] = list = [];
                }

                list.Add(position);
            }
        }

        // What only one has relates it to nothing, but is part of what its text is about.
        ImmutableArray<Feature> features = [.. uses.Where(use => use.Value.Count > 1).Select(use => use.Key).Order()];
        var numbers = new Dictionary<Feature, int>(features.Length);
        for (var number = 0; number < features.Length; number++)
        {
            numbers[features[number]] = number;
        }

        return new WorkIndex(
            [.. drafts.AsParallel().AsOrdered().Select((draft, position) => Finish(draft, position, uses, numbers))],
            features,
            [.. features.Select(feature => uses[feature].ToImmutableArray())],
            NamesOf(release));
    }

    /// <summary>A work by its briefing's id; null where the release has none.</summary>
    public Work? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Those whose texts link to a work, oldest first.</summary>
    public IEnumerable<Work> LinkedFrom(Work work) => linkedFrom[work.Id].OrderBy(other => other.Position);

    /// <summary>
    /// Those that a work meets: through a feature of few uses all that have it, through one of many those that are next to it in time, and
    /// those that it links to or is linked from.
    /// </summary>
    public IReadOnlyCollection<int> Candidates(Work work)
    {
        var candidates = new HashSet<int>();
        foreach (var (feature, _) in work.Strengths)
        {
            var all = positions[feature];
            var reach = Scoring.Reach(Features[feature].Kind, all.Length);
            if (reach == 0)
            {
                continue;
            }

            var own = all.BinarySearch(work.Position);
            for (var at = Math.Max(0, own - reach); at <= Math.Min(all.Length - 1, own + reach); at++)
            {
                candidates.Add(all[at]);
            }
        }

        candidates.UnionWith(work.LinksTo.Select(Find).OfType<Work>().Concat(linkedFrom[work.Id]).Select(other => other.Position));
        candidates.Remove(work.Position);
        return candidates;
    }

    private static FrozenSet<string> NamesOf(Release release) =>
        release.Regions.Cast<Term>().Concat(release.Countries).Concat(release.Actors)
            .SelectMany(term => (LocalizedText?[])[term.Label, term.Name])
            .OfType<LocalizedText>()
            .SelectMany(text => text.ByLanguage.Values)
            .Concat(release.Actors.SelectMany(actor => actor.Aliases))
            .Concat(release.Briefings.SelectMany(briefing => briefing.Places).SelectMany(place => place.Label.ByLanguage.Values))
            .SelectMany(TextWords.Split)
            .Select(Folding.Fold)
            .ToFrozenSet(StringComparer.Ordinal);

    private static (ImmutableArray<ReleasedBriefing> Editions, List<Share> Shares, TextWords Words) Draft(
        IEnumerable<ReleasedBriefing> group,
        Dictionary<string, string?> parents,
        ReleaseMentions mentions,
        ConcurrentDictionary<string, ConcurrentBag<Stems>> pools)
    {
        ImmutableArray<ReleasedBriefing> editions = [.. group.OrderBy(edition => edition.Editions.IndexOf(edition.Language))];
        var language = editions[0].Language;
        var pool = pools.GetOrAdd(language, static _ => []);
        var stems = pool.TryTake(out var taken) ? taken : new Stems(language);
        var words = TextWords.Of(editions[0], stems);
        pool.Add(stems);
        return (editions, [.. Relating.Features.Of(editions[0], parents, mentions.TermsIn(editions[0])), .. words.Stems.Select(word => new Share(new Feature(ReasonKind.Text, word.Stem), word.Part))], words);
    }

    private static Work Finish(
        (ImmutableArray<ReleasedBriefing> Editions, List<Share> Shares, TextWords Words) draft,
        int position,
        Dictionary<Feature, List<int>> uses,
        Dictionary<Feature, int> numbers)
    {
        var words = draft.Words.Stems.Select(word => (word.Stem, Weight: word.Part * Scoring.Rarity(uses[new Feature(ReasonKind.Text, word.Stem)].Count), word.Surface)).ToArray();
        var length = Math.Sqrt(words.Sum(word => word.Weight * word.Weight));

        // The strongest tell what a text is about; the rest would only make each comparison longer.
        var kept = words
            .Where(word => numbers.ContainsKey(new Feature(ReasonKind.Text, word.Stem)))
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(Scoring.WordsOfText)
            .ToArray();
        var strengths = ImmutableArray.CreateBuilder<(int, double)>();
        strengths.AddRange(kept.Select(word => (numbers[new Feature(ReasonKind.Text, word.Stem)], Scoring.TextStrength(word.Weight / length))));
        strengths.AddRange(draft.Shares
            .Where(share => share.Feature.Kind != ReasonKind.Text && numbers.ContainsKey(share.Feature))
            .Select(share => (numbers[share.Feature], Scoring.Strength(share.Feature.Kind, uses[share.Feature].Count, share.Part))));
        strengths.Sort((left, right) => left.Item1.CompareTo(right.Item1));
        return new Work(
            position,
            draft.Editions,
            strengths.ToImmutable(),
            kept.ToDictionary(word => word.Stem, word => word.Surface, StringComparer.Ordinal),
            [
                .. draft.Editions.Select(edition => edition.Body.AllInlines().Concat(edition.Phrases.SelectMany(phrase => phrase.Inlines.AllInlines())).OfType<Link>().Select(link => link.Target).OfType<BriefingTarget>()
                    .Select(target => target.Key)
                    .Where(id => id != draft.Editions[0].Id)
                    .ToFrozenSet(StringComparer.Ordinal)),
            ]);
    }
}
