using System.Collections.Immutable;
using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Content.Releasing;

/// <summary>What a target shows at one moment and why, for <c>briefings release</c>.</summary>
/// <param name="Target">The target.</param>
/// <param name="Now">The moment, UTC.</param>
/// <param name="Entries">Each edition of each briefing, by file.</param>
/// <param name="NextRebuild">The next moment at which the target's output changes by time alone, UTC; null where none is known.</param>
public sealed record ReleaseReport(Target Target, DateTimeOffset Now, ImmutableArray<ReleaseEntry> Entries, DateTimeOffset? NextRebuild);

/// <summary>One edition of a briefing.</summary>
/// <param name="File">Its file, as the author knows it.</param>
/// <param name="Id">Its number; null where it has none.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Marking">Its marking; null where it has none.</param>
/// <param name="Reason">Why it is held back; null where it is in.</param>
/// <param name="ByOriginal">Whether the reason is that of the original of which it is an edition.</param>
/// <param name="Changes">The next moment at which it, or a part of it, comes in or goes out, UTC; null where none is known.</param>
/// <param name="Limit">The highest marking that the target may carry.</param>
public sealed record ReleaseEntry(
    string File,
    string? Id,
    string Language,
    string? Title,
    Tlp? Marking,
    HoldReason? Reason,
    bool ByOriginal,
    DateTimeOffset? Changes,
    Tlp Limit)
{
    /// <summary>When the next part of it comes in that lies ahead of the clock and is held back alone, UTC; null where none is.</summary>
    public DateTimeOffset? Ahead { get; init; }

    /// <summary>Whether the target shows it.</summary>
    public bool IsIn => Reason is null;

    /// <summary>The reason in English, for the console: the one place of these sentences.</summary>
    public string Message
    {
        get
        {
            var until = Changes is { } moment ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
            var text = Reason switch
            {
                null when until is null => "released",
                null when Ahead == Changes => $"released, but for what lies ahead until {until}",
                null => $"released, until it expires at {until}",
                HoldReason.Faulty => "it has errors",
                HoldReason.Draft => "a draft",
                HoldReason.Review => "in review",
                HoldReason.Withdrawn => "withdrawn",
                HoldReason.NotApproved => "not approved",
                HoldReason.Incomplete => "incomplete: a key is missing without which it can't be released",
                HoldReason.Tlp => $"marked {(Marking ?? Tlp.Red).Label()}, above the target's {Limit.Label()}",
                HoldReason.Expired => "expired",
                HoldReason.Embargo => until is null ? "under embargo" : $"under embargo until {until}",
                _ => until is null ? "not published yet" : $"not published before {until}",
            };
            return ByOriginal ? $"its original is held back: {text}" : text;
        }
    }
}
