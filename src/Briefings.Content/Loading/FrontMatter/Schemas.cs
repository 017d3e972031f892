using System.Collections.Immutable;
using Briefings.Content.Model;
using static Briefings.Content.Loading.FrontMatter.KeyRule;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Every key of briefings, pages and profiles. Its types and rules follow the standards that the meanings name.</summary>
internal static partial class Schemas
{
    private const string Text = "text";
    private const string Localized = "text, or a map of language to text";
    private const string Moment = "date-time with offset, or a date";

    /// <summary>All schemas of files.</summary>
    public static ImmutableArray<Schema> All => [Briefing, TextFile, Region, Country, Actor, Impact, Place, Author, Services, Site];

    private static readonly Schema ChangeKeys = new(
    [
        new("date", Required, Moment, "When."),
        new("kind", Optional, WordList.Of<ChangeKind>(), "What sort; `update` where not said."),
        new("text", Required, Text, "What changed, for readers."),
    ]);

    private static readonly Schema ActorKeys = new(
    [
        new("id", Required, "actor id", "Which actor."),
        new("role", Optional, WordList.Of<ActorRole>(), "Its part, after ACLED; `mentioned` where not said."),
    ]);

    private static readonly Schema ImpactKeys = new(
    [
        new("category", Required, "impact id", "Which impact."),
        new("severity", Optional, "1 to 5", "1 insignificant to 5 extreme, in the words of `impacts.yaml`."),
        new("horizon", Optional, WordList.Of<Horizon>(), "When it is felt."),
    ]);

    private static readonly Schema InlinePlaceKeys = new(
    [
        new("name", Required, Localized, "Its name."),
        new("kind", Optional, WordList.Of<PlaceKind>(), "What sort; `town` where not said."),
        new("country", Optional, "alpha-2", "Its country."),
        new("admin1", Optional, Text, "Its first-level division, ISO 3166-2, such as `ML-1`."),
        new("lat", Optional, "-90 to 90", "Degrees north, WGS 84; only with `lon`."),
        new("lon", Optional, "-180 to 180", "Degrees east, WGS 84; only with `lat`."),
        new("precision", Optional, "1 to 3", "1 exact (where not said), 2 near (drawn as an area), 3 region (never a point)."),
    ]);

    private static readonly Schema EventKeys = new(
    [
        new("type", Required, WordList.Of(EventTypes.All), "ACLED's event type."),
        new("subtype", Optional, Text, "ACLED's sub-event type."),
        new("date", Optional, Moment, "When."),
        new("place", Optional, "place id, or words", "Where."),
        new("text", Optional, Text, "What happened."),
        new("fatalities", Optional, "number, or `unconfirmed`", "How many died; never 0 by omission."),
    ]);

    private static readonly Schema JudgmentKeys = new(
    [
        new("text", Required, "line of Markdown", "What is judged."),
        new("likelihood", Optional, WordList.Of(Likelihood.All.Select(each => each.Word)), "How likely, a word of ICD 203, kept as the word."),
        new("confidence", Optional, WordList.Of<Confidence>(), "How sure of what it rests on; never in one sentence with the likelihood."),
        new("horizon", Optional, WordList.Of<Horizon>(), "By when."),
    ]);

    private static readonly Schema SourceKeys = new(
    [
        new("ref", Required, Text, "What it is. A code, never a name, where it is not public."),
        new("url", Optional, "http or https address", "Where it can be read."),
        new("reliability", Optional, "`A` to `F`", "The source, by the Admiralty scale; shown where the marking is `AMBER` or above."),
        new("credibility", Optional, "1 to 6", "What it says, by the Admiralty scale, judged apart; shown where the marking is `AMBER` or above."),
        new("public", Optional, "true or false", "`false` is never rendered anywhere; `true` where not said."),
    ]);

    private static readonly Schema SeriesKeys = new(
    [
        new("id", Required, "id", "Which series."),
        new("part", Optional, "number from 1", "Which part."),
    ]);

    private static readonly Schema CoverKeys = new(
    [
        new("file", Required, "`media/…`", "The picture."),
        new("alt", Required, Text, "What a reader who does not see it is told (WCAG 2.2, PDF/UA)."),
        new("credit", Optional, "line of Markdown", "Who made it; a warning without."),
        new("licence", Optional, Text, "Under what terms."),
    ]);

    private static readonly Schema PdfKeys = new(
    [
        new("enabled", Optional, "true or false", "Whether it becomes a PDF; `true` where not said."),
        new("layout", Optional, "name", "The report template."),
    ]);

    /// <summary>A briefing's front matter.</summary>
    public static Schema Briefing { get; } = new(
    [
        new("id", Required, "text such as `MSA-2025-0031`", "House prefix, year, number. Unique, never reused; the seed of every stable id (schema.org `reportNumber`)."),
        new("title", Required, Text, "Without the country: templates put \"Mali – \" before it."),
        new("prefix", Optional, Text, "What stands before the title instead of the computed country or region; `\"\"` for nothing."),
        new("summary", Required, "line of Markdown", "60 to 300 characters: cards, feeds, search results, the box in the PDF."),
        new("type", Required, WordList.Of<BriefingType>(), "The kind of briefing (ReliefWeb content format)."),
        new("tlp", Required, "`RED`, `AMBER+STRICT`, `AMBER`, `GREEN` or `CLEAR`", "The marking (FIRST TLP 2.0). No default."),
        new("status", Required, WordList.Of<Status>(), "No default; only `approved` can leave."),
        new("published", Optional, Moment, "Required when approved. Later than the clock holds it back; a date is the start of that day in the publisher's zone (STIX `published`)."),
        new("embargo", Optional, "date-time with offset", "It is released at the later of `published` and `embargo`."),
        new("expires", Optional, Moment, "After `published`; at or before the clock holds it back (schema.org `expires`)."),
        new("changes", Optional, "list", "Changes since publication; the newest gives the date of update (schema.org `correction`). One that is dated later than the clock is held back until then.", ChangeKeys),
        new("cutoff", Optional, "date-time, or a date", "Up to when its information reaches; not after `published`, and not shown while it is later than the clock. Without an offset it is in the publisher's zone."),
        new("authors", Optional, "list of author ids", "Required unless `site.yaml` has `default_authors`."),
        new("approved_by", Optional, "author id", "Who approved it; required, and not one of the authors, where `site.yaml` says `review: two-person`."),
        new("countries", Optional, "list of alpha-2", "The scene, ISO 3166-1; the first is primary. Required unless `region` is given."),
        new("region", Optional, "region id, or list", "Required unless `countries` is given; computed from them where not said. Each holds one of the countries."),
        new("spillover", Optional, "list of alpha-2", "Affected, not the scene."),
        new("actors", Required, "list of actor ids or maps", "Who acts; may be `[]`.", ActorKeys),
        new("impacts", Required, "list of impact ids or maps", "What it touches; may be `[]`. Shown with the highest severity first, those of one severity in the order given here, those without one last.", ImpactKeys),
        new("places", Optional, "list of place ids or maps", "Where (STIX location, ACLED).", InlinePlaceKeys),
        new("events", Optional, "list", "What happened, after ACLED. One that is dated later than the clock is held back until then; what is expected belongs in the text or in `judgments`.", EventKeys),
        new("trend", Optional, WordList.Of<Trend>(), "How the situation moved (CrisisWatch)."),
        new("key_points", Optional, "list of text", "What a busy reader takes away, each a line of Markdown: facts, where judgments are judgments."),
        new("judgments", Optional, "list", "What the analysts judge; a warning where a forecast lacks it (ICD 203).", JudgmentKeys),
        new("sources", Optional, "list", "What it rests on (Admiralty scale).", SourceKeys),
        new("lang", Optional, "BCP 47", "The language of an original that is not in the site's first one; an edition has it in its file's name."),
        new("related", Optional, "list of ids or slugs", "Briefings that are always listed as related."),
        new("unrelated", Optional, "list of ids or slugs", "Briefings that are never listed as related."),
        new("mentions", Optional, "true or false", "Whether names of actors, countries, regions and impacts in the text count as mentions and lead to their pages; `true` where not said. For single words: `[words]{.plain}`."),
        new("series", Optional, "map", "The series that it is a part of.", SeriesKeys),
        new("cover", Optional, "map", "The picture on cards and covers.", CoverKeys),
        new("services", Optional, "services id, or `none`", "The pitch under it instead of the site's."),
        new("pdf", Optional, "map", "Whether and how it becomes a PDF.", PdfKeys),
        new("slug", Optional, "lower-case ASCII, digits, hyphens", "The name in addresses instead of the file's; unique over all years."),
        new("aliases", Optional, "list of addresses", "Old addresses, such as `2024/old-name.html`, `/2024/09/name` or the whole `https://www.example.org/2024/name/`; a redirect page at each."),
        new("version", Computed, "number", "1 and one for each change."),
        new("updated", Computed, "date", "The newest change."),
        new("notes", Optional, "anything", "For the desk only; dropped before any later stage."),
    ]);

    /// <summary>A page's or profile's front matter.</summary>
    public static Schema TextFile { get; } = new(
    [
        new("title", Optional, Text, "Required in a page; a profile has its term's name."),
        new("summary", Optional, "line of Markdown", "A sentence for search results and cards."),
        new("tlp", Optional, "`RED`, `AMBER+STRICT`, `AMBER`, `GREEN` or `CLEAR`", "The marking; `CLEAR` where not said."),
        new("status", Optional, WordList.Of<Status>(), "`approved` where not said."),
        new("lang", Optional, "BCP 47", "The language, where neither the file's name nor the site's first language says it."),
        new("notes", Optional, "anything", "For the desk only; dropped."),
    ]);
}
