using System.Collections.Immutable;
using Briefings.Content.Model;
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
    /// <returns>The release, and links in shown texts to what is hidden (BRF090–BRF092).</returns>
    public static Outcome<Release> Open(Collection collection, Target target, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(target);
        return new ReleaseMaker(collection, target, now.ToUniversalTime(), isPreview: false).Make();
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
        return new ReleaseMaker(collection, target, now.ToUniversalTime(), isPreview: true).Make();
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
                target.Tlp))
            .OrderBy(entry => entry.File, StringComparer.Ordinal)
            .ToImmutableArray();
        return new ReleaseReport(target, now.ToUniversalTime(), entries, entries.Min(entry => entry.Changes));
    }
}
