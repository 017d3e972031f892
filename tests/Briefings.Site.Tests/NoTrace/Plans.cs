using Briefings.Content.Model;
using Briefings.Core;
using CsCheck;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>A whole collection before it is written: what exists, not how it reads.</summary>
internal sealed record HousePlan(SitePlanned Site, BriefingPlan[] Briefings, TextPlan[] Pages, TextPlan[] Profiles)
{
    /// <summary>Whole collections: every status, time, marking and language, terms of their own and shared ones, pins, links, series, sections.</summary>
    public static Gen<HousePlan> Any { get; } = Gen.Select(
        SitePlanned.Any,
        BriefingPlan.Any.Array[1, 6],
        TextPlan.Any.Array[0, 2],
        TextPlan.Any.Array[0, 3],
        (site, briefings, pages, profiles) => new HousePlan(site, briefings, pages, profiles));
}

/// <summary>The settings that bear on what may be shown.</summary>
/// <param name="Zone">Which time zone.</param>
/// <param name="TwoPerson">Whether a second person must approve.</param>
/// <param name="WithdrawnPages">Whether both targets tell of what was withdrawn.</param>
/// <param name="Second">The marking of the second target.</param>
/// <param name="Pitch">What the services of the house say.</param>
internal sealed record SitePlanned(int Zone, bool TwoPerson, bool WithdrawnPages, Tlp Second, PitchPlan Pitch)
{
    public static Gen<SitePlanned> Any { get; } = Gen.Select(
        Gen.Int[0, Moments.Zones.Length - 1],
        Gen.Bool,
        Gen.Bool,
        Gen.Int[1, 3],
        PitchPlan.Any,
        (zone, two, withdrawn, second, pitch) => new SitePlanned(zone, two, withdrawn, (Tlp)second, pitch));
}

/// <summary>One briefing.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Tlp">Its marking.</param>
/// <param name="Published">Index of a moment.</param>
/// <param name="Embargo">Index of a moment; null for none.</param>
/// <param name="Expires">Index of a moment; null for none.</param>
/// <param name="Fields">A bit for each optional field.</param>
/// <param name="Shared">Bits of the shared terms that it names.</param>
/// <param name="Links">Links of its text.</param>
/// <param name="Sections">Marked sections of its text.</param>
/// <param name="Furniture">A bit for each block of <see cref="NoTrace.Furniture"/> that its text has.</param>
/// <param name="Pins">Briefings that it pins or bans.</param>
/// <param name="Edition">Its French edition; null for none.</param>
/// <param name="Pitch">What its own services say.</param>
/// <param name="Ahead">What of it lies ahead of the clock.</param>
internal sealed record BriefingPlan(
    Status Status,
    Tlp Tlp,
    int Published,
    int? Embargo,
    int? Expires,
    int Fields,
    int Shared,
    LinkPlan[] Links,
    SectionPlan[] Sections,
    int Furniture,
    int[] Pins,
    EditionPlan? Edition,
    PitchPlan Pitch,
    Ahead Ahead)
{
    public static Gen<Status> AnyStatus { get; } = Gen.Int[0, 9].Select(at => at switch { 0 => Status.Draft, 1 => Status.Review, 2 or 3 => Status.Withdrawn, _ => Status.Approved });

    public static Gen<Tlp> AnyTlp { get; } = Gen.Int[0, 9].Select(at => at > 4 ? Tlp.Clear : (Tlp)at);

    public static Gen<BriefingPlan> Any { get; } = Gen.Select(
        AnyStatus,
        AnyTlp,
        Gen.Select(Gen.Frequency((4, Gen.Int[0, 3]), (2, Gen.Int[0, Moments.All.Length - 1])), Gen.Int[0, Moments.All.Length - 1].Nullable(0.75), Gen.Int[0, Moments.All.Length - 1].Nullable(0.6)),
        Gen.Select(Gen.Int[0, (1 << 16) - 1], Gen.Int[0, (1 << 8) - 1]),
        LinkPlan.Any.Array[0, 3],
        Gen.Select(SectionPlan.Any.Array[0, 3], AnyFurniture),
        Gen.Int[0, 7].Array[0, 3],
        Gen.Select(EditionPlan.Any, PitchPlan.Any, Gen.Int[0, 7]),
        (status, tlp, times, bits, links, text, pins, more) =>
            new BriefingPlan(status, tlp, times.Item1, times.Item2, times.Item3, bits.Item1, bits.Item2, links, text.Item1, text.Item2, pins, more.Item1, more.Item2, (Ahead)(more.Item3 < 4 ? more.Item3 : 0)));

    /// <summary>Few blocks at a time: one of them is enough to do harm, and all in every text would only make proofs slow.</summary>
    public static Gen<int> AnyFurniture => Gen.Int[0, NoTrace.Furniture.All.Length].Array[0, 2].Select(bits => bits.Aggregate(0, (all, bit) => all | (1 << bit)));

    public bool Has(Field field) => (Fields & (1 << (int)field)) != 0;
}

/// <summary>Optional fields of a briefing.</summary>
internal enum Field
{
    OwnTerms,
    OwnRegion,
    OwnAuthor,
    OwnServices,
    OwnSeries,
    SharedSeries,
    Cover,
    Alias,
    Events,
    Judgments,
    Sources,
    Changes,
    NoPdf,
    Forecast,
    Places,
    KeyPoints,
}

/// <summary>What of a briefing claims to have happened and lies ahead of the clock: it is held back alone.</summary>
[Flags]
internal enum Ahead
{
    None = 0,
    Change = 1,
    Event = 2,
}

/// <summary>A French edition.</summary>
/// <param name="Status">Its own status; null for its original's.</param>
/// <param name="Tlp">Its own marking, where that is above its original's.</param>
/// <param name="Published">Its own time; null for its original's.</param>
/// <param name="OwnActor">Whether it names an actor that nothing else does.</param>
/// <param name="Links">Links of its text.</param>
/// <param name="Sections">Marked sections of its text.</param>
/// <param name="Furniture">A bit for each block of <see cref="NoTrace.Furniture"/> that its text has.</param>
internal sealed record EditionPlan(Status? Status, Tlp Tlp, int? Published, bool OwnActor, LinkPlan[] Links, SectionPlan[] Sections, int Furniture)
{
    public static Gen<EditionPlan?> Any { get; } = Gen.Frequency(
        (2, Gen.Const((EditionPlan?)null)),
        (1, Gen.Select(
            Gen.Frequency((3, Gen.Const((Status?)null)), (1, BriefingPlan.AnyStatus.Select(status => (Status?)status))),
            BriefingPlan.AnyTlp,
            Gen.Int[0, Moments.All.Length - 1].Nullable(0.8),
            Gen.Bool,
            LinkPlan.Any.Array[0, 2],
            SectionPlan.Any.Array[0, 1],
            BriefingPlan.AnyFurniture,
            (status, tlp, published, own, links, sections, furniture) => (EditionPlan?)new EditionPlan(status, tlp, published, own, links, sections, furniture))));
}

/// <summary>A static page, or the profile of a term.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Tlp">Its marking.</param>
/// <param name="Of">Which term, for a profile.</param>
/// <param name="InNavigation">Whether the navigation leads to it, for a page.</param>
/// <param name="French">Whether it has a French edition, and that one's marking.</param>
/// <param name="Links">Links of its text.</param>
/// <param name="Sections">Marked sections of its text.</param>
/// <param name="Furniture">A bit for each block of <see cref="NoTrace.Furniture"/> that its text has.</param>
internal sealed record TextPlan(Status Status, Tlp Tlp, int Of, bool InNavigation, Tlp? French, LinkPlan[] Links, SectionPlan[] Sections, int Furniture)
{
    public static Gen<TextPlan> Any { get; } = Gen.Select(
        BriefingPlan.AnyStatus,
        BriefingPlan.AnyTlp,
        Gen.Int[0, 9],
        Gen.Bool,
        BriefingPlan.AnyTlp.Select(tlp => (Tlp?)tlp).Select(Gen.Bool, (tlp, has) => has ? tlp : null),
        LinkPlan.Any.Array[0, 2],
        Gen.Select(SectionPlan.Any.Array[0, 1], BriefingPlan.AnyFurniture),
        (status, tlp, of, navigation, french, links, text) => new TextPlan(status, tlp, of, navigation, french, links, text.Item1, text.Item2));
}

/// <summary>A link in a text.</summary>
/// <param name="To">Which briefing or page; nothing where there is none of that number.</param>
/// <param name="Style">How it is written.</param>
internal sealed record LinkPlan(int To, LinkStyle Style)
{
    public static Gen<LinkPlan> Any { get; } = Gen.Select(Gen.Int[0, 6], Gen.Int[0, Enum.GetValues<LinkStyle>().Length - 1], (to, style) => new LinkPlan(to, (LinkStyle)style));
}

/// <summary>How a link is written.</summary>
internal enum LinkStyle
{
    Slug,
    BareSlug,
    Id,
    File,
    FrenchFile,
    Page,
    Report,
    Section,
    OwnActor,
    SharedActor,
    StaticPage,
    Month,

    /// <summary>Of a definition at the end of the text.</summary>
    Defined,

    /// <summary>The site's own address.</summary>
    Own,

    /// <summary>That of the other target.</summary>
    OwnOfOther,
    OwnInCapitals,
    OwnEncoded,
    OwnReport,
    OwnFrench,
    OwnActorPage,

    /// <summary>A file to download, with words of its own.</summary>
    Download,

    /// <summary>The same by its title.</summary>
    DownloadTitle,

    /// <summary>The same by the site's own address.</summary>
    OwnDownload,
}

/// <summary>A marked section.</summary>
/// <param name="Tlp">Its marking; at least that of its text.</param>
/// <param name="Shape">What it holds and where it stands: an index of <see cref="SectionShape.All"/>.</param>
internal sealed record SectionPlan(Tlp Tlp, int Shape)
{
    public static Gen<SectionPlan> Any { get; } = Gen.Select(Gen.Int[0, 4], Gen.Int[0, SectionShape.All.Length - 1], (tlp, shape) => new SectionPlan((Tlp)tlp, shape));
}
