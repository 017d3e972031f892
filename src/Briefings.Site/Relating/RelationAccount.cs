using System.Collections.Immutable;
using Briefings.Content.Model;

namespace Briefings.Site.Relating;

/// <summary>Why one briefing is listed under another, or not.</summary>
/// <param name="Other">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">When it was released.</param>
/// <param name="IsLater">Whether it tells of what happened since.</param>
/// <param name="Score">How strongly it is related; without unit.</param>
/// <param name="Damping">What the time between the two leaves of what they share: 1 for the same day, a half for a year.</param>
/// <param name="Shared">All that they share, strongest first; damped.</param>
/// <param name="Verdict">Why it is listed or not.</param>
/// <param name="Rank">Its place in the list, from 1; null where it is not in it.</param>
public sealed record RelationAccount(
    BriefingKey Other,
    string Title,
    DateTimeOffset Published,
    bool IsLater,
    double Score,
    double Damping,
    ImmutableArray<Reason> Shared,
    RelationVerdict Verdict,
    int? Rank);

/// <summary>Why one briefing is listed under another, or not.</summary>
public enum RelationVerdict
{
    /// <summary>It is among the strongest.</summary>
    Listed,

    /// <summary>The author asked for it.</summary>
    Pinned,

    /// <summary>The author of one of the two does not want it.</summary>
    Banned,

    /// <summary>They have nothing in common.</summary>
    NothingShared,

    /// <summary>They have too little in common.</summary>
    TooWeak,

    /// <summary>What they share is so common that only what is near in time is looked at.</summary>
    NotMet,

    /// <summary>It is stronger than one that is listed, but says what another listed one says already.</summary>
    TooAlike,

    /// <summary>The list is full of stronger ones.</summary>
    OthersStronger,
}
