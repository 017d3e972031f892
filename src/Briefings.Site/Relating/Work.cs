using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefings.Content.Model;

namespace Briefings.Site.Relating;

/// <summary>A briefing with all its editions, as it is related: the first edition tells what it is about.</summary>
/// <param name="Position">Its place in time, from 0, oldest first.</param>
/// <param name="Editions">All of them, the original first.</param>
/// <param name="Strengths">What it has of each feature, by the feature's number, rising.</param>
/// <param name="Surfaces">How its text writes the stems that count.</param>
/// <param name="Links">Ids of briefings to which the text of each edition links, in their order.</param>
internal sealed record Work(
    int Position,
    ImmutableArray<ReleasedBriefing> Editions,
    ImmutableArray<(int Feature, double Strength)> Strengths,
    IReadOnlyDictionary<string, string> Surfaces,
    ImmutableArray<FrozenSet<string>> Links)
{
    /// <summary>Ids of briefings to which a text of it links, in whatever language.</summary>
    public FrozenSet<string> LinksTo { get; } = Links.SelectMany(each => each).ToFrozenSet(StringComparer.Ordinal);

    public string Id => Editions[0].Id;

    public DateTimeOffset Published => Editions[0].Published.Instant;

    /// <summary>What it shares with itself: how much there is to share.</summary>
    public double Whole { get; } = Strengths.Sum(each => each.Strength * each.Strength);

    /// <summary>The edition for a reader of a language: that language's, else the first.</summary>
    public BriefingKey EditionFor(string language) => (Editions.FirstOrDefault(edition => edition.Language == language) ?? Editions[0]).Key;

    /// <summary>Whether the very texts that a reader of a language gets of both link to each other, the one way or the other.</summary>
    public static bool AreLinked(Work left, Work right, string language) => left.LinksFor(language).Contains(right.Id) || right.LinksFor(language).Contains(left.Id);

    /// <summary>Whether a text of one links to the other.</summary>
    public static bool AreLinked(Work left, Work right) => left.LinksTo.Contains(right.Id) || right.LinksTo.Contains(left.Id);

    /// <summary>Whether the author of either does not want the other beside it.</summary>
    public static bool AreBanned(Work left, Work right) => left.Bans(right) || right.Bans(left);

    private bool Bans(Work other) => Editions.Any(edition => edition.Bans.Contains(other.Id, StringComparer.Ordinal));

    private FrozenSet<string> LinksFor(string language) => Editions.Select(edition => edition.Language).ToList().IndexOf(language) is >= 0 and var at ? Links[at] : Links[0];
}
