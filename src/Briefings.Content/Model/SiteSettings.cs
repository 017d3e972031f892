using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Model;

/// <summary><c>content/site.yaml</c>: the publisher and the site.</summary>
public sealed record SiteSettings
{
    /// <summary>The house's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its short name; the name where not given.</summary>
    public required LocalizedText ShortName { get; init; }

    /// <summary>One line; null without.</summary>
    public LocalizedText? Tagline { get; init; }

    /// <summary>Absolute, ends in a slash; for canonical links, feeds and links in PDFs.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>BCP 47 tags; the first is the default.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The first of <see cref="Languages"/>.</summary>
    public string DefaultLanguage => Languages[0];

    /// <summary>The publisher's time zone: days begin and months are counted in it.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>How to reach the house.</summary>
    public Contact Contact { get; init; } = new(null, null, null, null, null);

    /// <summary>Legal words.</summary>
    public Legal Legal { get; init; } = new(null, null, null, null);

    /// <summary>Author ids of a briefing that names none.</summary>
    public ImmutableArray<string> DefaultAuthors { get; init; } = [];

    /// <summary>Whether a second person must approve.</summary>
    public bool TwoPersonReview { get; init; }

    /// <summary>Colours and logo.</summary>
    public required Brand Brand { get; init; }

    /// <summary>How PDFs are made.</summary>
    public ReportSettings Reports { get; init; } = new(Paper.A4);

    /// <summary>How much feeds hold.</summary>
    public FeedSettings Feeds { get; init; } = new();

    /// <summary>The id of the services under a briefing that names none; null for none.</summary>
    public string? Services { get; init; }

    /// <summary>The main navigation.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    /// <summary>The raw HTML that texts may hold.</summary>
    public HtmlRules Html { get; init; } = HtmlRules.None;

    /// <summary>
    /// Every base address that is typed, also where another one was given on the command line: what lies below is the site itself,
    /// whichever target it is of.
    /// </summary>
    public ImmutableArray<SiteRoot> Roots { get; init; } = [];

    /// <summary>Where the site goes; never empty.</summary>
    public required ImmutableArray<Target> Targets { get; init; }
}

/// <summary>How to reach the house; each null where not said.</summary>
/// <param name="Email">An e-mail address.</param>
/// <param name="Phone">A telephone number as printed.</param>
/// <param name="Address">A postal address.</param>
/// <param name="Call">The sentence that asks the reader to get in touch.</param>
/// <param name="Text">What the house covers.</param>
public sealed record Contact(string? Email, string? Phone, LocalizedText? Address, LocalizedText? Call, LocalizedText? Text);

/// <summary>Legal words; each null where not said.</summary>
/// <param name="Disclaimer">What the house does not answer for.</param>
/// <param name="Handling">What a reader may do with a document.</param>
/// <param name="Copyright">Who owns it.</param>
/// <param name="Corrections">How errors are put right.</param>
public sealed record Legal(LocalizedText? Disclaimer, LocalizedText? Handling, LocalizedText? Copyright, LocalizedText? Corrections);

/// <summary>Colours and logo.</summary>
/// <param name="Primary">The brand colour, <c>#rrggbb</c>.</param>
/// <param name="Accent">The accent, <c>#rrggbb</c>.</param>
/// <param name="Logo">The logo's file below <c>content/</c>; null without.</param>
public sealed record Brand(string Primary, string Accent, MediaFile? Logo);

/// <summary>The elements of HTML that texts may hold as they are, each with the attributes that it may have.</summary>
/// <param name="Elements">Names in lower case; all of them are in <see cref="Briefings.Core.Prose.HtmlElements"/>.</param>
public sealed record HtmlRules(ImmutableSortedDictionary<string, ImmutableArray<string>> Elements)
{
    /// <summary>No raw HTML at all.</summary>
    public static HtmlRules None { get; } = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>Whether an element may stand in a text.</summary>
    public bool Allows(string element) => Elements.ContainsKey(element);
}

/// <summary>How PDFs are made.</summary>
/// <param name="Paper">What they are printed on.</param>
public sealed record ReportSettings(Paper Paper);

/// <summary>How much feeds hold: a reader asks for all of one at each visit, and each briefing is in the feeds of many terms.</summary>
/// <param name="Site">The newest briefings, whole, in the feed of a language.</param>
/// <param name="Term">The newest briefings, as summaries, in the feed of a term.</param>
public sealed record FeedSettings(int Site = 50, int Term = 30)
{
    /// <summary>The most entries that a feed may have.</summary>
    public const int Most = 500;
}

/// <summary>One entry of the navigation.</summary>
/// <param name="Label">Its words.</param>
/// <param name="To">An address from the root; a folder is its <c>index.html</c>.</param>
/// <param name="Place">Where it is typed, for messages only; never rendered.</param>
public sealed record NavigationItem(LocalizedText Label, string To, Place Place);

/// <summary>Somewhere that a site is published to, and what it may carry.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Tlp">The highest marking that it may carry; never RED.</param>
/// <param name="Output">The output folder, relative to the folder that holds <c>content/</c>.</param>
/// <param name="BaseUrl">Its own base URL; absolute, ends in a slash.</param>
/// <param name="Pdf">Whether it gets PDFs.</param>
/// <param name="WithdrawnPages">Whether a withdrawn briefing's address answers with a page that says so.</param>
public sealed record Target(string Name, Tlp Tlp, string Output, Uri BaseUrl, bool Pdf, bool WithdrawnPages);
