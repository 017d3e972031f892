using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Site.Relating;

/// <summary>What leads from each released briefing to others, and why.</summary>
/// <param name="Related">For each briefing, pins first, then the strongest.</param>
/// <param name="References">For each briefing, those whose texts link to it, newest first.</param>
public sealed record Relations(
    ImmutableSortedDictionary<BriefingKey, ImmutableArray<RelatedBriefing>> Related,
    ImmutableSortedDictionary<BriefingKey, ImmutableArray<BriefingKey>> References)
{
    /// <summary>How each briefing's lists are marked; empty where nothing was related.</summary>
    public ImmutableSortedDictionary<BriefingKey, RelationMarking> Markings { get; init; } = ImmutableSortedDictionary<BriefingKey, RelationMarking>.Empty;

    /// <summary>No relations.</summary>
    public static Relations None { get; } = new(
        ImmutableSortedDictionary<BriefingKey, ImmutableArray<RelatedBriefing>>.Empty,
        ImmutableSortedDictionary<BriefingKey, ImmutableArray<BriefingKey>>.Empty);

    /// <summary>What is related to one briefing; empty where nothing is.</summary>
    public ImmutableArray<RelatedBriefing> Of(BriefingKey key) => Related.TryGetValue(key, out var list) ? list : [];

    /// <summary>How the lists of one briefing are marked, even where they are empty; as strictly as can be where it was forgotten.</summary>
    public RelationMarking MarkingOf(BriefingKey key) => Markings.TryGetValue(key, out var marking) ? marking : RelationMarking.Of(Markings.IsEmpty ? Tlp.Clear : Tlp.Red);

    /// <summary>What refers to one briefing; empty where nothing does.</summary>
    public ImmutableArray<BriefingKey> ReferencesTo(BriefingKey key) => References.TryGetValue(key, out var list) ? list : [];
}

/// <summary>How the lists of a briefing are marked: by the lowest marking from below which the same lists come.</summary>
/// <param name="Related">The related list, with its order and what is not in it.</param>
/// <param name="References">The list of those that refer to it.</param>
public readonly record struct RelationMarking(Tlp Related, Tlp References)
{
    /// <summary>Both lists alike.</summary>
    public static RelationMarking Of(Tlp marking) => new(marking, marking);
}

/// <summary>One link of a related list.</summary>
/// <param name="Target">Where it leads: the same language's edition where there is one.</param>
/// <param name="Score">How strong it is; larger is stronger; without unit.</param>
/// <param name="Pinned">Whether the author asked for it.</param>
/// <param name="IsLater">Whether it tells of what happened since; else it is background.</param>
/// <param name="Reasons">The strongest one or two reasons, strongest first; never empty.</param>
public sealed record RelatedBriefing(BriefingKey Target, double Score, bool Pinned, bool IsLater, ImmutableArray<Reason> Reasons);

/// <summary>Why two briefings are related, as data; the language files make it words.</summary>
/// <param name="Kind">What they share.</param>
/// <param name="Term">The id of what they share; of a text its strongest words as its reader knows them; null where the kind says all.</param>
/// <param name="Score">Its part of the score.</param>
public sealed record Reason(ReasonKind Kind, string? Term, double Score)
{
    /// <summary>The term of a link that stands in another edition than the one that is read.</summary>
    public const string Elsewhere = "elsewhere";
}

/// <summary>What two briefings can share.</summary>
public enum ReasonKind
{
    /// <summary>The author pinned it.</summary>
    Pinned,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An impact category.</summary>
    Impact,

    /// <summary>A place; the term is a place's id, or its folded label where it has none.</summary>
    Place,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A region.</summary>
    Region,

    /// <summary>A series.</summary>
    Series,

    /// <summary>A link from one text to the other.</summary>
    Linked,

    /// <summary>Words of their texts.</summary>
    Text,
}
