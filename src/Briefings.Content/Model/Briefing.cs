using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Model;

/// <summary>
/// One edition of a briefing as it was read, before the gate. What could not be read is null or empty and has a diagnostic;
/// <see cref="KeyPlaces"/> says where each value stands.
/// </summary>
internal sealed record Briefing
{
    /// <summary>The path in messages, such as <c>content/briefings/2025/x.md</c>.</summary>
    public required string File { get; init; }

    /// <summary>The year in addresses: the folder's name.</summary>
    public required string Year { get; init; }

    /// <summary>The edition's BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Whether it is an edition of another file, from which it inherits the keys that it leaves out.</summary>
    public bool IsEdition { get; init; }

    /// <summary>The name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The year of publication in the publisher's zone; null where it is not known.</summary>
    public int? YearIn(TimeZoneInfo zone) => Published is { } published ? TimeZoneInfo.ConvertTime(published.Instant, zone).Year : null;

    /// <summary>Whether it is published in another year than that of its folder.</summary>
    public bool IsInFolderOfAnotherYear(TimeZoneInfo zone) =>
        YearIn(zone) is { } year && int.TryParse(Year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var folder) && year != folder;

    /// <summary>Whether nothing of it could be read but its name, by which others may link to it.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Where keys and values stand, by path: <c>title</c>, <c>actors[1].role</c>. The empty path is the front matter itself.</summary>
    public required ImmutableDictionary<string, Place> KeyPlaces { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Prefix { get; init; }

    public Phrase? Summary { get; init; }

    public BriefingType? Type { get; init; }

    public Tlp? Tlp { get; init; }

    public Status? Status { get; init; }

    public Moment? Published { get; init; }

    public Moment? Embargo { get; init; }

    public Moment? Expires { get; init; }

    public Moment? Cutoff { get; init; }

    public ImmutableArray<Change> Changes { get; init; } = [];

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? ApprovedBy { get; init; }

    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Regions as typed; empty where they are to be computed from the countries.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    public ImmutableArray<string> Spillover { get; init; } = [];

    public ImmutableArray<ActorReference> Actors { get; init; } = [];

    public ImmutableArray<ImpactReference> Impacts { get; init; } = [];

    /// <summary>Places; those of the vocabulary are already looked up.</summary>
    public ImmutableArray<PlaceReference> Places { get; init; } = [];

    public ImmutableArray<Event> Events { get; init; } = [];

    public Trend? Trend { get; init; }

    public ImmutableArray<Phrase> KeyPoints { get; init; } = [];

    /// <summary>Its lines of words with markup: summary, key points, judgments and the credit of the cover.</summary>
    public IEnumerable<Phrase> Phrases => [.. Summary is null ? [] : new[] { Summary }, .. KeyPoints, .. Judgments.Select(judgment => judgment.Text), .. Cover?.Credit is { } credit ? new[] { credit } : []];

    public ImmutableArray<Judgment> Judgments { get; init; } = [];

    /// <summary>Sources that may be rendered; <c>public: false</c> ones were dropped by the loader.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Ids or slugs of pinned briefings, as typed.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>Ids or slugs of banned briefings, as typed.</summary>
    public ImmutableArray<string> Unrelated { get; init; } = [];

    /// <summary>Whether names in the text count as mentions of their terms.</summary>
    public bool Mentions { get; init; } = true;

    public SeriesReference? Series { get; init; }

    public Cover? Cover { get; init; }

    /// <summary>A services id; <c>none</c> for none; null for the site's default.</summary>
    public string? Services { get; init; }

    public PdfOptions Pdf { get; init; } = new(true, null);

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Old addresses at which no page can be, such as <c>2012/name.php</c>: known so that nobody is told of them.</summary>
    public ImmutableArray<string> UnansweredAliases { get; init; } = [];

    public Body Body { get; init; } = Body.Empty;

    /// <summary>Where a key's value stands; the start of the front matter where the key was not typed.</summary>
    public Place PlaceOf(string path) => KeyPlaces.TryGetValue(path, out var place) ? place : KeyPlaces.GetValueOrDefault("", Place.Of(File));
}

/// <summary>A static page or a term's profile as it was read.</summary>
internal sealed record TextFile
{
    public required string File { get; init; }

    /// <summary>The page's slug, or the term's id as in the file's name.</summary>
    public required string Slug { get; init; }

    /// <summary>The vocabulary of a profile; null for a page.</summary>
    public TermKind? TermKind { get; init; }

    public required string Language { get; init; }

    public string? Title { get; init; }

    public Phrase? Summary { get; init; }

    public Tlp Tlp { get; init; } = Tlp.Clear;

    public Status Status { get; init; } = Status.Approved;

    public required Body Body { get; init; }

    public required ImmutableDictionary<string, Place> KeyPlaces { get; init; }
}

/// <summary>All vocabularies, each by id.</summary>
internal sealed record Vocabulary
{
    public ImmutableSortedDictionary<string, Region> Regions { get; init; } = ImmutableSortedDictionary.Create<string, Region>(StringComparer.Ordinal);

    /// <summary>Entries of <c>countries.yaml</c> and, for every other ISO 3166-1 code that something names, one from the culture data.</summary>
    public ImmutableSortedDictionary<string, Country> Countries { get; init; } = ImmutableSortedDictionary.Create<string, Country>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Actor> Actors { get; init; } = ImmutableSortedDictionary.Create<string, Actor>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Impact> Impacts { get; init; } = ImmutableSortedDictionary.Create<string, Impact>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, PlaceReference> Places { get; init; } = ImmutableSortedDictionary.Create<string, PlaceReference>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Author> Authors { get; init; } = ImmutableSortedDictionary.Create<string, Author>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Services> Services { get; init; } = ImmutableSortedDictionary.Create<string, Services>(StringComparer.Ordinal);

    /// <summary>Entries of files to download, by file.</summary>
    public ImmutableSortedDictionary<string, DownloadEntry> Files { get; init; } = ImmutableSortedDictionary.Create<string, DownloadEntry>(StringComparer.Ordinal);

    /// <summary>Where each entry stands, by <c>actors/jnim</c>, and its values, by <c>actors/jnim.countries[0]</c>.</summary>
    public ImmutableDictionary<string, Place> Entries { get; init; } = ImmutableDictionary<string, Place>.Empty;
}
