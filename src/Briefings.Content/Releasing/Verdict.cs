using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Content.Releasing;

/// <summary>What the gate says about one edition of a briefing.</summary>
/// <param name="Briefing">The edition.</param>
/// <param name="Original">Its original, itself for an original; null where it has none or several.</param>
/// <param name="Reason">Why it is held back; null where it is shown.</param>
/// <param name="ByOriginal">Whether the reason is its original's.</param>
/// <param name="Marking">The stricter of its own marking and its original's; RED where either is missing.</param>
/// <param name="Changes">The next moment at which it, or a part of it, comes in or goes out; null where none is known.</param>
internal sealed record Verdict(Briefing Briefing, Briefing? Original, HoldReason? Reason, bool ByOriginal, Tlp Marking, DateTimeOffset? Changes)
{
    /// <summary>When the next part comes in that lies ahead of the clock and is held back alone; null where none is, or the briefing itself is held back.</summary>
    public DateTimeOffset? Ahead { get; private init; }

    public bool IsShown => Reason is null;

    /// <summary>Whether readers have seen it before a moment: an edition is never out before its original.</summary>
    public bool WasOut(DateTimeOffset now) => WasOut(Briefing, now) && Original is not null && WasOut(Original, now);

    /// <summary>Judges an edition; denies when in doubt.</summary>
    /// <param name="briefing">The edition.</param>
    /// <param name="original">Its original, itself for an original; null where it has none or several.</param>
    /// <param name="collection">Of which it is, for the site's rule of review and for what is left out.</param>
    /// <param name="limit">The target's highest marking.</param>
    /// <param name="now">The build's clock.</param>
    public static Verdict Of(Briefing briefing, Briefing? original, Collection collection, Tlp limit, DateTimeOffset now)
    {
        var isFaulty = collection.LeftOut.Contains(briefing.File);
        if (isFaulty || (original is not null && collection.LeftOut.Contains(original.File)))
        {
            return new Verdict(briefing, original, HoldReason.Faulty, !isFaulty, Tlp.Red, Changes: null);
        }

        if (original is null)
        {
            return new Verdict(briefing, original, HoldReason.Incomplete, ByOriginal: false, Tlp.Red, Changes: null);
        }

        var marking = (Tlp)Math.Max((int)(briefing.Tlp ?? Tlp.Red), (int)(original.Tlp ?? Tlp.Red));
        var own = Lasting(briefing, collection.Site, limit);
        var of = ReferenceEquals(briefing, original) ? null : Lasting(original, collection.Site, limit);
        if ((own ?? of) is { } lasting)
        {
            return new Verdict(briefing, original, lasting, own is null, marking, Changes: null);
        }

        var first = Window.Of(briefing);
        var second = Window.Of(original);
        var window = first.Within(second);
        var reason = first.ReasonAt(now) ?? second.ReasonAt(now);
        var changes = window.NextChange(now);
        var ahead = reason is null ? AheadOfClock.Next(briefing, now) : null;
        return new Verdict(briefing, original, reason, reason is not null && first.ReasonAt(now) is null, marking, ahead < changes || changes is null ? ahead ?? changes : changes)
        {
            Ahead = ahead,
        };
    }

    private static bool WasOut(Briefing briefing, DateTimeOffset now) =>
        briefing.Status is Status.Approved or Status.Withdrawn && Window.Of(briefing).Start <= now;

    // What no clock changes.
    private static HoldReason? Lasting(Briefing briefing, SiteSettings site, Tlp limit)
    {
        switch (briefing.Status)
        {
            case Status.Draft:
                return HoldReason.Draft;
            case Status.Review:
                return HoldReason.Review;
            case Status.Withdrawn:
                return HoldReason.Withdrawn;
            case null:
                return HoldReason.NotApproved;
        }

        if (site.TwoPersonReview && (briefing.ApprovedBy is not { Length: > 0 } second || briefing.Authors.Contains(second)))
        {
            return HoldReason.NotApproved;
        }

        if (briefing.Id is null || string.IsNullOrWhiteSpace(briefing.Title) || briefing.Summary is null || briefing.Type is null || briefing.Tlp is null || briefing.Published is null
            || IsUnreadable("embargo", briefing.Embargo) || IsUnreadable("expires", briefing.Expires))
        {
            return HoldReason.Incomplete;
        }

        return briefing.Tlp > limit ? HoldReason.Tlp : null;

        // Typed, but not understood: nobody knows what was meant to hold it back.
        bool IsUnreadable(string key, Moment? read) => read is null && briefing.KeyPlaces.ContainsKey(key);
    }
}

/// <summary>When a briefing may be shown.</summary>
/// <param name="Published">From when, as published.</param>
/// <param name="Embargo">From when, by embargo.</param>
/// <param name="Expires">Until when, exclusive.</param>
internal readonly record struct Window(DateTimeOffset Published, DateTimeOffset Embargo, DateTimeOffset Expires)
{
    public DateTimeOffset Start => Published > Embargo ? Published : Embargo;

    public static Window Of(Briefing briefing) => new(
        briefing.Published?.Instant ?? DateTimeOffset.MaxValue,
        briefing.Embargo?.Instant ?? DateTimeOffset.MinValue,
        briefing.Expires?.Instant ?? DateTimeOffset.MaxValue);

    public Window Within(Window other) => new(
        Start > other.Start ? Start : other.Start,
        DateTimeOffset.MinValue,
        Expires < other.Expires ? Expires : other.Expires);

    public HoldReason? ReasonAt(DateTimeOffset now) =>
        Expires <= now ? HoldReason.Expired
        : Embargo > now ? HoldReason.Embargo
        : Published > now ? HoldReason.Published
        : null;

    /// <summary>When it next comes in or goes out.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now)
    {
        var next = now < Start ? Start : Expires;
        return next > now && next < DateTimeOffset.MaxValue && Start < Expires ? next.ToUniversalTime() : null;
    }
}
