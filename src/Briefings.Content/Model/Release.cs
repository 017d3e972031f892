using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Model;

/// <summary>Names one edition of one briefing.</summary>
/// <param name="Id">The briefing's id, such as <c>MSA-2025-0031</c>.</param>
/// <param name="Language">The edition's BCP 47 tag.</param>
public readonly record struct BriefingKey(string Id, string Language) : IComparable<BriefingKey>
{
    /// <summary>Orders by id, then language, ordinal.</summary>
    public int CompareTo(BriefingKey other) =>
        string.CompareOrdinal(Id, other.Id) is var byId and not 0 ? byId : string.CompareOrdinal(Language, other.Language);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(BriefingKey left, BriefingKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(BriefingKey left, BriefingKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(BriefingKey left, BriefingKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(BriefingKey left, BriefingKey right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// Everything that one target may show at one moment, and nothing else. Only the gate makes it; all later stages work on it.
/// Each key of front matter is copied by name, so that a new one is hidden until somebody decides that it may be shown.
/// </summary>
public sealed record Release
{
    internal Release()
    {
    }

    /// <summary>The publisher and the site.</summary>
    public required SiteSettings Site { get; init; }

    /// <summary>The target.</summary>
    public required Target Target { get; init; }

    /// <summary>The build's clock, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether this is a preview that holds what is not released; it must never be written to an output folder.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether this is one briefing for one named recipient, whatever its marking; it must never be written to an output folder.</summary>
    public bool IsForRecipient { get; init; }

    /// <summary>All editions of all briefings, newest first, then by key.</summary>
    public required ImmutableArray<ReleasedBriefing> Briefings { get; init; }

    /// <summary>Static pages, by language and slug.</summary>
    public required ImmutableArray<ReleasedPage> Pages { get; init; }

    /// <summary>Regions that a released briefing names, or that lie above one.</summary>
    public required ImmutableArray<Region> Regions { get; init; }

    /// <summary>Countries that a released briefing names.</summary>
    public required ImmutableArray<Country> Countries { get; init; }

    /// <summary>Actors that a released briefing names.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>Impacts that a released briefing names.</summary>
    public required ImmutableArray<Impact> Impacts { get; init; }

    /// <summary>Authors of released briefings.</summary>
    public required ImmutableArray<Author> Authors { get; init; }

    /// <summary>Services that a released briefing or the site names.</summary>
    public required ImmutableArray<Services> Services { get; init; }

    /// <summary>Long profiles of the terms above.</summary>
    public required ImmutableArray<ReleasedProfile> Profiles { get; init; }

    /// <summary>Pictures that something released shows, the logo among them; by file.</summary>
    public required ImmutableArray<MediaFile> Media { get; init; }

    /// <summary>Files to download that something released links to and whose own marking is within the target's; by file.</summary>
    public required ImmutableArray<ReleasedFile> Files { get; init; }

    /// <summary>Withdrawn briefings that the target says so of; empty unless <see cref="Target.WithdrawnPages"/>.</summary>
    public ImmutableArray<Withdrawal> Withdrawals { get; init; } = [];
}

/// <summary>One edition of a briefing, as a target may show it.</summary>
public sealed record ReleasedBriefing
{
    internal ReleasedBriefing()
    {
    }

    /// <summary>Its id and language.</summary>
    public BriefingKey Key => new(Id, Language);

    /// <summary>The report number, such as <c>MSA-2025-0031</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The edition's BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Languages in which this target shows it, this one among them, in the site's order.</summary>
    public required ImmutableArray<string> Editions { get; init; }

    /// <summary>The name in addresses; the same for all editions.</summary>
    public required string Slug { get; init; }

    /// <summary>The year in addresses: the source's folder.</summary>
    public required string Year { get; init; }

    /// <summary>The file as the author knows it, for messages only; never rendered.</summary>
    public required string SourceFile { get; init; }

    /// <summary>The title, without a prefix.</summary>
    public required string Title { get; init; }

    /// <summary>What stands before the title, as in "Mali – "; typed or computed; null for none.</summary>
    public string? Prefix { get; init; }

    /// <summary>The deck.</summary>
    public required Phrase Summary { get; init; }

    /// <summary>The kind of briefing.</summary>
    public required BriefingType Type { get; init; }

    /// <summary>The strictest marking of what is shown.</summary>
    public required Tlp Tlp { get; init; }

    /// <summary>
    /// The marking of all but its text, so also of what its being there tells: that a term is named, a month has a page. Never above
    /// <see cref="Tlp"/>, which a marked section raises.
    /// </summary>
    public required Tlp HeadTlp { get; init; }

    /// <summary>When it was released: the later of <c>published</c> and <c>embargo</c>.</summary>
    public required Moment Published { get; init; }

    /// <summary>The newest change; null without.</summary>
    public Moment? Updated { get; init; }

    /// <summary>Information cut-off; null where not said.</summary>
    public Moment? Cutoff { get; init; }

    /// <summary>1 and one for each change.</summary>
    public required int Version { get; init; }

    /// <summary>Changes, newest first.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Author ids.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Alpha-2; the first is primary.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Region ids, typed or computed from the countries.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Alpha-2 of countries that are affected but not the scene.</summary>
    public ImmutableArray<string> Spillover { get; init; } = [];

    /// <summary>Actors in the author's order.</summary>
    public ImmutableArray<ActorReference> Actors { get; init; } = [];

    /// <summary>Impacts in the author's order.</summary>
    public ImmutableArray<ImpactReference> Impacts { get; init; } = [];

    /// <summary>Places, looked up in the vocabulary.</summary>
    public ImmutableArray<PlaceReference> Places { get; init; } = [];

    /// <summary>Events.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>How the situation moved; null where not said.</summary>
    public Trend? Trend { get; init; }

    /// <summary>What a busy reader takes away.</summary>
    public ImmutableArray<Phrase> KeyPoints { get; init; } = [];

    /// <summary>Its lines of words with markup: summary, key points, judgments and the credit of the cover.</summary>
    public IEnumerable<Phrase> Phrases => [Summary, .. KeyPoints, .. Judgments.Select(judgment => judgment.Text), .. Cover?.Credit is { } credit ? new[] { credit } : []];

    /// <summary>What the analysts judge.</summary>
    public ImmutableArray<Judgment> Judgments { get; init; } = [];

    /// <summary>Public sources only; grades are there only where <see cref="Tlp"/> is AMBER or above.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Ids of pinned briefings that this target shows.</summary>
    public ImmutableArray<string> Pins { get; init; } = [];

    /// <summary>Ids of briefings never to list as related; only such as this target shows.</summary>
    public ImmutableArray<string> Bans { get; init; } = [];

    /// <summary>Whether names in the text count as mentions of their terms, and lead to their pages.</summary>
    public bool Mentions { get; init; } = true;

    /// <summary>The series; null without.</summary>
    public SeriesReference? Series { get; init; }

    /// <summary>The cover picture; null without.</summary>
    public Cover? Cover { get; init; }

    /// <summary>The id of the services under it; null for none.</summary>
    public string? Services { get; init; }

    /// <summary>Whether it gets a PDF in this target, and by which layout.</summary>
    public required PdfOptions Pdf { get; init; }

    /// <summary>Old addresses, from the site's root.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Where each alias stands in the file; for findings only.</summary>
    public ImmutableArray<Place> AliasPlaces { get; init; } = [];

    /// <summary>The text, without sections marked above the target.</summary>
    public required Body Body { get; init; }

    /// <summary>In a preview: why it would not be shown, as a key of the language files; null for what is released.</summary>
    public string? HeldBack { get; init; }
}

/// <summary>A static page.</summary>
/// <param name="Slug">The name in addresses: <c>about</c> is <c>about.html</c>.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Editions">Languages in which the target shows it, this one among them.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">Its deck; null without.</param>
/// <param name="Tlp">The strictest marking of what is shown.</param>
/// <param name="HeadTlp">The marking of all but its text: of its title, and of its being there.</param>
/// <param name="Body">Its text.</param>
public sealed record ReleasedPage(string Slug, string Language, ImmutableArray<string> Editions, string Title, Phrase? Summary, Tlp Tlp, Tlp HeadTlp, Body Body);

/// <summary>A long profile of a term.</summary>
/// <param name="Kind">Which vocabulary.</param>
/// <param name="TermId">Which term.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Tlp">Its marking.</param>
/// <param name="Body">Its text.</param>
public sealed record ReleasedProfile(TermKind Kind, string TermId, string Language, Tlp Tlp, Body Body);

/// <summary>A briefing that was shown and is no more.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Language">The edition.</param>
/// <param name="Year">The year in its address.</param>
/// <param name="Slug">The name in its address.</param>
/// <param name="Published">When it was released.</param>
/// <param name="Tlp">Its marking, which whoever tells of it keeps to.</param>
public sealed record Withdrawal(string Id, string Language, string Year, string Slug, Moment Published, Tlp Tlp);
