namespace Briefings.Core.Diagnostics;

// Front matter, vocabularies and site settings: 020–049.
public static partial class Codes
{
    /// <summary>A key that must be there.</summary>
    public static readonly DiagnosticDescriptor MissingKey = new("BRF020", Severity.Error, "Missing key or value",
        "A key that is required here is not there or has no value. In a draft this is a warning.");

    /// <summary>A key that means nothing here.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new("BRF021", Severity.Error, "Unknown key",
        "The key means nothing here, so its value would be lost in silence. It is usually a slip of the pen; `docs/front-matter.md` lists all keys. Keys that are computed, such as `version`, are never typed.");

    /// <summary>A list where a text is wanted, and the like.</summary>
    public static readonly DiagnosticDescriptor WrongType = new("BRF022", Severity.Error, "Wrong type of value",
        "The key wants another sort of value: a text, a number, true or false, a list in `[…]` or a map of keys. A text that holds `: ` or begins with `[` or `{` must be in double quotes.");

    /// <summary>A value that is none of the words allowed.</summary>
    public static readonly DiagnosticDescriptor UnknownWord = new("BRF023", Severity.Error, "Unknown word",
        "The key takes one of a few words, and this is none of them. They are lower case with hyphens and listed in `docs/front-matter.md`.");

    /// <summary>A marking that is missing or not of TLP 2.0.</summary>
    public static readonly DiagnosticDescriptor UnknownMarking = new("BRF024", Severity.Error, "Missing or misspelt TLP marking",
        "A marking is `RED`, `AMBER+STRICT`, `AMBER`, `GREEN` or `CLEAR`, in capitals and without blanks (FIRST, TLP 2.0). There is no default, and `WHITE` became `CLEAR` in 2022. This is an error in a draft too.");

    /// <summary>A status that is missing or misspelt.</summary>
    public static readonly DiagnosticDescriptor UnknownStatus = new("BRF025", Severity.Error, "Missing or misspelt status",
        "The status is `draft`, `review`, `approved` or `withdrawn`. There is no default, since only what somebody approved may leave.");

    /// <summary>A date that is none.</summary>
    public static readonly DiagnosticDescriptor InvalidDate = new("BRF026", Severity.Error, "Date that does not exist",
        "Dates are written `2025-09-15` and moments `2025-09-15T16:00:00+00:00` (ISO 8601), and the day must exist.");

    /// <summary>A moment without its offset from UTC.</summary>
    public static readonly DiagnosticDescriptor MissingOffset = new("BRF027", Severity.Error, "Time without an offset",
        "A time means nothing without its offset from UTC, and a release must not depend on who builds it where. Add `Z` or the offset, such as `+00:00`.");

    /// <summary>A number that is too small, too large or none.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new("BRF028", Severity.Error, "Number out of range",
        "The number is outside what the key allows, or is no number: decimals have a point, latitudes run from -90 to 90, longitudes from -180 to 180, severities from 1 to 5.");

    /// <summary>A value in the wrong form.</summary>
    public static readonly DiagnosticDescriptor MalformedValue = new("BRF029", Severity.Error, "Malformed value",
        "The value does not have the form that the key wants, such as `MSA-2025-0031` for an id, `#12344d` for a colour, `https://…` for an address or `media/rn1.jpg` for a picture.");

    /// <summary>A term that no vocabulary has.</summary>
    public static readonly DiagnosticDescriptor UnknownTerm = new("BRF030", Severity.Error, "Unknown term",
        "The id is in no vocabulary, so nothing could link to it. Correct it or add an entry to the file in `vocabulary/`; countries are ISO 3166-1 alpha-2 codes.");

    /// <summary>A pin or ban that leads nowhere.</summary>
    public static readonly DiagnosticDescriptor UnknownBriefing = new("BRF031", Severity.Error, "Unknown briefing",
        "`related` and `unrelated` name other briefings by id or slug. This one does not exist, or it is the briefing itself.");

    /// <summary>Two briefings with one id.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = new("BRF032", Severity.Error, "Duplicate id",
        "Two briefings have the same id. An id is never used twice, since it is the report's number and the seed of all stable ids.");

    /// <summary>Two briefings with one slug.</summary>
    public static readonly DiagnosticDescriptor DuplicateSlug = new("BRF033", Severity.Error, "Duplicate slug",
        "Two briefings have the same slug. It is unique over all years, since `[[slug]]` names a briefing by it. Rename a file or give it a `slug`.");

    /// <summary>Two entries of a vocabulary with one id.</summary>
    public static readonly DiagnosticDescriptor DuplicateTerm = new("BRF034", Severity.Error, "Duplicate entry",
        "Two entries of a vocabulary have the same id. Merge them, or give one another id.");

    /// <summary>A spelling that two entries claim.</summary>
    public static readonly DiagnosticDescriptor SharedSpelling = new("BRF035", Severity.Error, "Spelling of two entries",
        "A label or alias stands for two entries of one vocabulary, so that a text that uses it could mean either. Case, accents, quotes and dashes do not tell spellings apart. Leave it to one of them.");

    /// <summary>A spelling that terms of two vocabularies claim.</summary>
    public static readonly DiagnosticDescriptor OverlappingLabels = new("BRF036", Severity.Warning, "Spelling in two vocabularies",
        "A label or alias stands for terms of two vocabularies, such as a region and an actor, so that readers may take one for the other. Make one of them longer.");

    /// <summary>Terms that contain themselves.</summary>
    public static readonly DiagnosticDescriptor CircularReference = new("BRF037", Severity.Error, "Circular reference",
        "Following `parent`, `member_of` or `successor` from this entry leads back to it. One of the references is wrong.");

    /// <summary>A country typed before the title.</summary>
    public static readonly DiagnosticDescriptor TypedPrefix = new("BRF038", Severity.Warning, "Country typed before the title",
        "The title begins with a country or region and a dash or colon. Templates put it there by themselves, so it would be read twice; leave it out, or use `prefix` for another one.");

    /// <summary>A region that holds none of the countries.</summary>
    public static readonly DiagnosticDescriptor RegionMismatch = new("BRF039", Severity.Error, "Region without the countries",
        "A region that a briefing names must hold at least one of its countries. Correct one of them, add the country to the region in `vocabulary/regions.yaml`, or leave `region` out: it is computed from the countries.");

    /// <summary>Times in the wrong order.</summary>
    public static readonly DiagnosticDescriptor TimesOutOfOrder = new("BRF040", Severity.Error, "Times in the wrong order",
        "The information cut-off is not after publication, an expiry is after publication and embargo, and changes are not before publication.");

    /// <summary>A second person that is missing.</summary>
    public static readonly DiagnosticDescriptor MissingReview = new("BRF041", Severity.Error, "Missing second person",
        "`site.yaml` says `review: two-person`: an approved briefing names in `approved_by` somebody who is not one of its authors.");

    /// <summary>An edition marked below its original.</summary>
    public static readonly DiagnosticDescriptor EditionMarking = new("BRF042", Severity.Error, "Edition marked below its original",
        "A translation says what the original says, so its marking is at least that of the original.");

    /// <summary>An edition that does not fit its original.</summary>
    public static readonly DiagnosticDescriptor EditionMismatch = new("BRF043", Severity.Error, "Edition that does not fit its original",
        "`<slug>.fr.md` is the French edition of `<slug>.md` in the same folder: that file must be there, in another language, and the id and the slug are the same.");

    /// <summary>A picture that is not there.</summary>
    public static readonly DiagnosticDescriptor MissingPicture = new("BRF044", Severity.Error, "Cover or logo that is not there",
        "The file is not below `content/media/`. Check the name, capitals included.");

    /// <summary>A picture without a credit.</summary>
    public static readonly DiagnosticDescriptor MissingCredit = new("BRF045", Severity.Warning, "Cover without a credit",
        "Whoever made a picture is named beneath it. Add `credit`, even where it is the house itself.");

    /// <summary>A summary that is too short or too long.</summary>
    public static readonly DiagnosticDescriptor SummaryLength = new("BRF046", Severity.Warning, "Summary too short or too long",
        "The summary stands on cards, in feeds, search results and the box of the PDF: 60 to 300 characters.");

    /// <summary>Something that briefings of this type have.</summary>
    public static readonly DiagnosticDescriptor ExpectedForType = new("BRF047", Severity.Warning, "Something that this type of briefing has",
        "A situation, analysis or forecast says in `cutoff` up to when its information reaches, and a forecast has `judgments`.");

    /// <summary>An address that two things claim.</summary>
    public static readonly DiagnosticDescriptor AddressClash = new("BRF048", Severity.Error, "Address or part claimed twice",
        "Two things want the same address, such as an alias that is a real page, a page named like a generated one, two targets with one output folder, or the same part of a series. Change one of them.");

    /// <summary>Settings that can't work.</summary>
    public static readonly DiagnosticDescriptor UnusableSetting = new("BRF049", Severity.Error, "Setting that can't work",
        "A target may not carry `RED`, its output folder lies below the project and not in `content/`, and every entry of the navigation leads to a page that the site has.");

    /// <summary>An alias at which no page can be.</summary>
    public static readonly DiagnosticDescriptor UnansweredAlias = new("BRF171", Severity.Warning, "Old address that no site of files can answer",
        "A redirect is a page, so it can stand at `old/name.html`, at `old/name/` and at `old/name`, which become `old/name/index.html`. `old.php` and `index.html?p=12` were answered by a program that is no longer there: let the host redirect those. The alias is left out.");
}
