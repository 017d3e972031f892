using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Releasing;

/// <summary>
/// The gate: the one function that decides what a target may show, and the only maker of a <see cref="Release"/>. It denies when in
/// doubt. What it makes is the same as that of the same collection with all that is hidden deleted.
/// </summary>
public static class Gate
{
    /// <summary>Lets through what a target may show at a moment.</summary>
    /// <param name="collection">All that was read.</param>
    /// <param name="target">The target.</param>
    /// <param name="now">The build's clock.</param>
    /// <param name="house">The house's own words, which the target prints as they stand: what tells in them of what is held back is an error.</param>
    /// <returns>The release, links in shown texts to what is hidden (BRF090–BRF092), and parts that lie ahead of the clock (BRF148).</returns>
    public static Outcome<Release> Open(Collection collection, Target target, DateTimeOffset now, IEnumerable<HouseText>? house = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(target);
        return new ReleaseMaker(collection, target, now.ToUniversalTime(), isPreview: false).Make([.. house ?? []]);
    }

    /// <summary>
    /// Lets one briefing through, whatever its marking, for one named recipient: a release that holds it and its editions and knows
    /// of no other briefing. Status and times hold it back as ever. Never for an output folder: TLP:RED is for named recipients
    /// only (FIRST TLP 2.0). What stands around it (pages, profiles, services) is shown as the target shows it: nobody asked for more.
    /// </summary>
    /// <param name="collection">All that was read.</param>
    /// <param name="target">The target whose addresses are printed.</param>
    /// <param name="name">The briefing's slug or number; <c>slug.fr</c> names its edition.</param>
    /// <param name="now">The clock.</param>
    /// <param name="house">As above.</param>
    /// <returns>The release, empty where there is no such briefing, and links that became plain text (BRF091, BRF092).</returns>
    public static Outcome<Release> OpenForRecipient(Collection collection, Target target, string name, DateTimeOffset now, IEnumerable<HouseText>? house = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(name);
        var index = new LinkIndex(collection);
        var found = index.Find(name) ?? (name.LastIndexOf('.') is var dot and > 0 ? index.Find(name[..dot]) : null);
        return new ReleaseMaker(collection, target with { Tlp = Tlp.Red, WithdrawnPages = false }, now.ToUniversalTime(), isPreview: false, found?.Id ?? "", target.Tlp).Make([.. house ?? []]);
    }

    /// <summary>
    /// Everything, released or not, for an author's own eyes: what the target would not show says why. Never to be written to an
    /// output folder.
    /// </summary>
    /// <param name="collection">All that was read.</param>
    /// <param name="target">The target.</param>
    /// <param name="now">The build's clock.</param>
    public static Outcome<Release> Preview(Collection collection, Target target, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(target);
        return new ReleaseMaker(collection, target, now.ToUniversalTime(), isPreview: true).Make([]);
    }

    /// <summary>
    /// What is left of a release below a marking: its briefings and the terms that they name, nothing else. For stages that must know
    /// what would be there without all that is marked higher; never for an output.
    /// </summary>
    /// <param name="release">What a target shows.</param>
    /// <param name="limit">The highest marking that stays.</param>
    public static Release Narrow(Release release, Tlp limit)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Narrowing.Narrow(release, limit);
    }

    /// <summary>The markings that a release's briefings and the sections of their texts have, each once, the lowest first.</summary>
    /// <param name="release">What a target shows.</param>
    public static ImmutableArray<Tlp> MarkingsOf(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Narrowing.Markings(release);
    }

    /// <summary>Says for each briefing whether a target shows it, why, and when that changes.</summary>
    /// <param name="collection">All that was read.</param>
    /// <param name="target">The target.</param>
    /// <param name="now">The moment.</param>
    public static ReleaseReport Explain(Collection collection, Target target, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(target);
        var entries = Verdicts.Of(collection, new LinkIndex(collection), target.Tlp, now)
            .Select(verdict => new ReleaseEntry(
                verdict.Briefing.File,
                verdict.Briefing.Id,
                verdict.Briefing.Language,
                verdict.Briefing.Title,
                verdict.Briefing.Tlp,
                verdict.Reason,
                verdict.ByOriginal,
                verdict.Changes,
                target.Tlp)
            {
                Ahead = verdict.Ahead,
            })
            .OrderBy(entry => entry.File, StringComparer.Ordinal)
            .ToImmutableArray();
        return new ReleaseReport(target, now.ToUniversalTime(), entries, entries.Min(entry => entry.Changes));
    }
}
