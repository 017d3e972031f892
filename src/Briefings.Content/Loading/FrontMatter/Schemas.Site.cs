using static Briefings.Content.Loading.FrontMatter.KeyRule;

namespace Briefings.Content.Loading.FrontMatter;

// site.yaml.
internal static partial class Schemas
{
    /// <summary>The type of a colour, which must be quoted since <c>#</c> begins a comment.</summary>
    public const string ColourType = "`\"#rrggbb\"`";

    private static readonly Schema ContactKeys = new(
    [
        new("email", Optional, "e-mail address", "Where to write."),
        new("phone", Optional, Text, "A telephone number as printed."),
        new("address", Optional, Localized, "A postal address."),
        new("call", Optional, Localized, "The sentence that asks the reader to get in touch."),
        new("text", Optional, Localized, "What the house covers."),
    ]);

    private static readonly Schema LegalKeys = new(
    [
        new("disclaimer", Optional, Localized, "What the house does not answer for."),
        new("handling", Optional, Localized, "What a reader may do with a document."),
        new("copyright", Optional, Localized, "Who owns it."),
        new("corrections", Optional, Localized, "How errors are put right."),
    ]);

    private static readonly Schema BrandKeys = new(
    [
        new("primary", Optional, ColourType, "The brand colour; `#1f2937` where not said."),
        new("accent", Optional, ColourType, "The accent; `#9a3412` where not said."),
        new("logo", Optional, "`media/…`", "The logo."),
    ]);

    private static readonly Schema ReportKeys = new(
    [
        new("paper", Optional, "`a4`, `letter`", "What PDFs are printed on; `a4` where not said."),
    ]);

    private static readonly Schema NavigationKeys = new(
    [
        new("label", Required, Localized, "Its words."),
        new("to", Required, "address", "An address from the site's root; a folder such as `regions/` is its `index.html`."),
    ]);

    private static readonly Schema FeedKeys = new(
    [
        new("site", Optional, "number, 1 to 500", "The newest briefings, whole, in the feed of each language; 50 where not said."),
        new("term", Optional, "number, 1 to 500", "The newest briefings, as summaries, in the feed of each region, country, actor and impact; 30 where not said."),
    ]);

    private static readonly Schema TargetKeys = new(
    [
        new("name", Required, "name", "Its name on the command line."),
        new("tlp", Optional, "`AMBER+STRICT`, `AMBER`, `GREEN` or `CLEAR`", "The highest marking that it may carry; `CLEAR` where not said. `RED` is for named recipients only and never goes to a target."),
        new("output", Optional, "folder", "Relative to the folder that holds `content/`; `site` for the first target, `out/<name>` for others where not said."),
        new("base_url", Optional, "http or https address", "Its own instead of the site's; likewise."),
        new("pdf", Optional, "true or false", "Whether it gets PDFs; `true` where not said."),
        new("withdrawn_pages", Optional, "true or false", "Whether the address of a withdrawn briefing says so; `false` where not said."),
    ]);

    /// <summary>The settings.</summary>
    public static Schema Site { get; } = new(
    [
        new("name", Required, Localized, "The house's name."),
        new("short_name", Optional, Localized, "Its short name; the name where not said."),
        new("tagline", Optional, Localized, "One line."),
        new("base_url", Required, "http or https address", "The address of a folder; may have a path. For canonical links, feeds and links in PDFs. What a text, a source or a setting names below it, in whatever spelling, is a link to that page of the site."),
        new("languages", Optional, "list of BCP 47", "The first is the default; `[en]` where not said."),
        new("time_zone", Optional, "IANA name", "Days begin and months are counted in it; `UTC` where not said."),
        new("contact", Optional, "map", "How to reach the house.", ContactKeys),
        new("legal", Optional, "map", "Legal words.", LegalKeys),
        new("default_authors", Optional, "list of author ids", "Authors of a briefing that names none."),
        new("review", Optional, "`single`, `two-person`", "Whether a second person must approve; `single` where not said."),
        new("brand", Optional, "map", "Colours and logo.", BrandKeys),
        new("reports", Optional, "map", "How PDFs are made.", ReportKeys),
        new("feeds", Optional, "map", "How much feeds hold.", FeedKeys),
        new("services", Optional, "services id", "The pitch under each briefing."),
        new("navigation", Optional, "list", "The main navigation.", NavigationKeys),
        new("html", Optional, "map of element to list of attributes", "Raw HTML that texts may hold, such as `{abbr: [title], kbd: [], details: [open], summary: []}`; none where not said. Values of attributes stand in quotes; tags of `details`, `summary` and `div` stand on lines of their own. What runs, loads, sends, styles or rebuilds a page can't be allowed."),
        new("targets", Optional, "list", "Where the site goes; one target `public` with `CLEAR` in `site` where not said.", TargetKeys),
    ]);
}
