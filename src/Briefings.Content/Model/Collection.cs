using System.Collections.Immutable;

namespace Briefings.Content.Model;

/// <summary>
/// All that was read from <c>content/</c>, released or not. Its members are internal on purpose: later stages can pass it on
/// but can't look inside, so that nothing can be shown without going through the gate.
/// </summary>
public sealed class Collection
{
    internal Collection()
    {
    }

    /// <summary>The publisher and the site.</summary>
    public required SiteSettings Site { get; init; }

    /// <summary>All editions of all briefings, by file.</summary>
    internal ImmutableArray<Briefing> Briefings { get; init; } = [];

    /// <summary>Static pages and term profiles, by file.</summary>
    internal ImmutableArray<TextFile> Pages { get; init; } = [];

    /// <summary>Term profiles, by file.</summary>
    internal ImmutableArray<TextFile> Profiles { get; init; } = [];

    /// <summary>Regions, countries, actors, impacts, places, authors and services.</summary>
    internal Vocabulary Vocabulary { get; init; } = new();

    /// <summary>Pictures below <c>content/media/</c>, by file.</summary>
    internal ImmutableSortedDictionary<string, MediaFile> Media { get; init; } =
        ImmutableSortedDictionary<string, MediaFile>.Empty.WithComparers(StringComparer.Ordinal);
}
