using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Model;

/// <summary>A moment, or a day where the author typed only a date.</summary>
/// <param name="Instant">The moment, with the offset as typed; for a day its start in the publisher's time zone.</param>
/// <param name="DateOnly">Whether only a date was typed.</param>
public readonly record struct Moment(DateTimeOffset Instant, bool DateOnly);

/// <summary>A term of likelihood of ICD 203, kept as the word that was typed.</summary>
/// <param name="Word">The word, such as <c>very likely</c>.</param>
/// <param name="Row">Its row in the table, 1 (almost no chance) to 7 (almost certain).</param>
/// <param name="FromPercent">The lower end.</param>
/// <param name="ToPercent">The upper end.</param>
public sealed record Likelihood(string Word, int Row, int FromPercent, int ToPercent)
{
    /// <summary>The words of ICD 203 with their percentages; two words a row.</summary>
    public static ImmutableArray<Likelihood> All { get; } =
    [
        new("almost no chance", 1, 1, 5), new("remote", 1, 1, 5),
        new("very unlikely", 2, 5, 20), new("highly improbable", 2, 5, 20),
        new("unlikely", 3, 20, 45), new("improbable", 3, 20, 45),
        new("roughly even chance", 4, 45, 55), new("roughly even odds", 4, 45, 55),
        new("likely", 5, 55, 80), new("probable", 5, 55, 80),
        new("very likely", 6, 80, 95), new("highly probable", 6, 80, 95),
        new("almost certain", 7, 95, 99), new("nearly certain", 7, 95, 99),
    ];
}

/// <summary>A change to a published briefing.</summary>
/// <param name="Date">When.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Text">What changed, for readers.</param>
public sealed record Change(Moment Date, ChangeKind Kind, string Text)
{
    /// <summary>The language of its words, where an edition in another has it from its original; null where it is the edition's own.</summary>
    public string? Language { get; init; }
}

/// <summary>An actor in a briefing.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Role">Its part.</param>
public sealed record ActorReference(string Id, ActorRole Role);

/// <summary>An impact that a briefing tells of.</summary>
/// <param name="Category">The impact's id.</param>
/// <param name="Severity">1 insignificant to 5 extreme; null where not rated.</param>
/// <param name="Horizon">When it is felt; null where not said.</param>
public sealed record ImpactReference(string Category, int? Severity, Horizon? Horizon);

/// <summary>A point on the earth, WGS 84.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct Coordinates(double Latitude, double Longitude);

/// <summary>A place, of the vocabulary or typed in place.</summary>
/// <param name="Id">The vocabulary's id; null where typed in place.</param>
/// <param name="Label">Its name.</param>
/// <param name="Aliases">Other spellings.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where not said.</param>
/// <param name="Admin1">ISO 3166-2 of its first-level division; null where not said.</param>
/// <param name="Coordinates">Where; null where not said.</param>
/// <param name="Precision">1 exact, 2 near (drawn as an area), 3 region (never a point).</param>
public sealed record PlaceReference(
    string? Id,
    LocalizedText Label,
    ImmutableArray<string> Aliases,
    PlaceKind Kind,
    string? Country,
    string? Admin1,
    Coordinates? Coordinates,
    int Precision);

/// <summary>An event that a briefing tells of, after ACLED.</summary>
/// <param name="Type">ACLED's event type.</param>
/// <param name="Subtype">ACLED's sub-event type; null where not said.</param>
/// <param name="Date">When; null where not said.</param>
/// <param name="Place">Where: a place's id or words; null where not said.</param>
/// <param name="Text">What happened; null where not said.</param>
/// <param name="Fatalities">How many died; null where not said or unconfirmed.</param>
/// <param name="FatalitiesUnconfirmed">Whether the author typed <c>unconfirmed</c>.</param>
public sealed record Event(string Type, string? Subtype, Moment? Date, string? Place, string? Text, int? Fatalities, bool FatalitiesUnconfirmed)
{
    /// <summary>The language of its words, where an edition in another has it from its original; null where it is the edition's own.</summary>
    public string? Language { get; init; }
}

/// <summary>A judgment of the analysts.</summary>
/// <param name="Text">What they judge.</param>
/// <param name="Likelihood">How likely; null where not said.</param>
/// <param name="Confidence">How sure they are; null where not said.</param>
/// <param name="Horizon">By when; null where not said.</param>
public sealed record Judgment(Phrase Text, Likelihood? Likelihood, Confidence? Confidence, Horizon? Horizon);

/// <summary>A source, graded by the Admiralty scale.</summary>
/// <param name="Reference">What it is.</param>
/// <param name="Address">An http or https address; null without.</param>
/// <param name="Reliability">A to F; null where not graded.</param>
/// <param name="Credibility">1 to 6; null where not graded.</param>
public sealed record Source(string Reference, string? Address, char? Reliability, int? Credibility)
{
    /// <summary>Where the address is typed, for messages only; never rendered.</summary>
    public Place? Place { get; init; }
}

/// <summary>A part of a series.</summary>
/// <param name="Id">The series' id.</param>
/// <param name="Part">Which part, counted from 1; null where not said.</param>
public sealed record SeriesReference(string Id, int? Part);

/// <summary>The cover picture.</summary>
/// <param name="File">The file below <c>content/</c>.</param>
/// <param name="Alternative">What a reader who does not see it is told.</param>
/// <param name="Credit">Who made it; null where not said.</param>
/// <param name="Licence">Under what terms; null where not said.</param>
public sealed record Cover(string File, string Alternative, Phrase? Credit, string? Licence);

/// <summary>Whether and how a briefing becomes a PDF.</summary>
/// <param name="Enabled">Whether it does; the default is that it does.</param>
/// <param name="Layout">The report template, such as <c>briefing</c>; null for the default.</param>
public sealed record PdfOptions(bool Enabled, string? Layout);

/// <summary>A picture of <c>content/media/</c> that something released shows.</summary>
/// <param name="File">The path below <c>content/</c>, with forward slashes.</param>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="Width">Pixels; 0 for a drawing without a size of its own.</param>
/// <param name="Height">Pixels; 0 for a drawing without a size of its own.</param>
public sealed record MediaFile(string File, string FullPath, int Width, int Height);
