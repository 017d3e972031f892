namespace Briefings.Core.Diagnostics;

/// <content>Bodies: 050–069 and 170–179.</content>
public static partial class Codes
{
    /// <summary>BRF050.</summary>
    public static readonly DiagnosticDescriptor RawHtml = new("BRF050", Severity.Error, "Raw HTML",
        "Text is Markdown and carries no markup of its own, so that pages and PDFs show the same and nothing hostile gets through. The tag is dropped. Write it in Markdown; a comment (`<!-- … -->`) is allowed and never rendered. A publisher can allow single elements with `html` in `site.yaml`: they then stand as `<kbd>words</kbd>`, closed, with values in quotes, and the tags of `details`, `summary` and `div` on lines of their own.");

    /// <summary>BRF051.</summary>
    public static readonly DiagnosticDescriptor TopLevelHeading = new("BRF051", Severity.Error, "Heading of level 1",
        "Level 1 is the title, which comes from front matter. Begin the text with headings of level 2 (`##`).");

    /// <summary>BRF052.</summary>
    public static readonly DiagnosticDescriptor SkippedHeadingLevel = new("BRF052", Severity.Error, "Skipped heading level",
        "A heading may be at most one level deeper than the one before it, or screen readers and the contents of a PDF lose the thread. This also holds for what is left where marked sections are taken out.");

    /// <summary>BRF053.</summary>
    public static readonly DiagnosticDescriptor MissingAlternative = new("BRF053", Severity.Error, "Picture without alternative text",
        "Say what the picture shows for readers who do not see it: `![A tanker on the RN1](media/rn1.jpg)` (WCAG 2.2, 1.1.1; PDF/UA).");

    /// <summary>BRF054.</summary>
    public static readonly DiagnosticDescriptor DuplicateHeadingId = new("BRF054", Severity.Error, "Heading id used twice",
        "Two headings of one text carry the same `{#id}`, so that a link could not tell them apart. Ids that you do not type are made unique for you.");

    /// <summary>BRF055.</summary>
    public static readonly DiagnosticDescriptor UnsafeAddress = new("BRF055", Severity.Error, "Address that may not be linked",
        "A link leads to `http`, `https`, `mailto` or `tel`, to a file of the site (`regions/sahel.html`), to a briefing (`[[slug]]`) or to a heading (`#id`). Anything else, such as `javascript:` and `data:`, is refused.");

    /// <summary>BRF056.</summary>
    public static readonly DiagnosticDescriptor BrokenLink = new("BRF056", Severity.Error, "Link that leads nowhere",
        "No briefing, page, term or picture answers to what the link names. Briefings are named by slug or id, everything else by its address from the site's root.");

    /// <summary>BRF057.</summary>
    public static readonly DiagnosticDescriptor BrokenFragment = new("BRF057", Severity.Error, "Fragment that leads nowhere",
        "The text that the link leads to has no heading with this id. Ids are made from a heading's words in lower case with hyphens, or typed as `{#id}`.");

    /// <summary>BRF058.</summary>
    public static readonly DiagnosticDescriptor BrokenPicture = new("BRF058", Severity.Error, "Picture that is not there",
        "Pictures lie in `content/media/` and are named from `content/`: `media/rn1.jpg`. Upper and lower case must be as in the file's name. Pictures of other sites are not shown, since a page asks nobody else for anything.");

    /// <summary>BRF059.</summary>
    public static readonly DiagnosticDescriptor UndefinedFootnote = new("BRF059", Severity.Error, "Footnote without a text",
        "A mark such as `[^1]` needs a line `[^1]: …` in the same file.");

    /// <summary>BRF060.</summary>
    public static readonly DiagnosticDescriptor UnusedFootnote = new("BRF060", Severity.Warning, "Footnote or address that nothing refers to",
        "The footnote's text is never shown, nor is a line such as `[Update]: unconfirmed`, which gives a link's label an address. Refer to it with its mark, or delete it; where it is text, write a backslash before its bracket.");

    /// <summary>BRF061.</summary>
    public static readonly DiagnosticDescriptor UnknownSectionMarking = new("BRF061", Severity.Error, "Marking of a section that is no TLP label",
        "A marked section carries a label of TLP 2.0 in capitals: `::: {tlp=AMBER}`. Until it does, the section is treated as RED.");

    /// <summary>BRF062.</summary>
    public static readonly DiagnosticDescriptor SectionBelowBriefing = new("BRF062", Severity.Error, "Section marked below its text",
        "A marked section is for fewer readers than the text around it, never for more. Raise the section's marking or lower that of the whole.");

    /// <summary>BRF063.</summary>
    public static readonly DiagnosticDescriptor UnknownContainer = new("BRF063", Severity.Error, "Container that is not known",
        "`:::` begins a marked section (`::: {tlp=AMBER}`) or an aside (`::: note`) and a line `:::` ends it.");

    /// <summary>BRF064.</summary>
    public static readonly DiagnosticDescriptor UnknownAttribute = new("BRF064", Severity.Error, "Attribute that is not known here",
        "In braces stand: after a heading `{#id}` and `{impact=id}`, after a picture `{credit=\"…\"}`, after a link `{.optional}`, after `[words]` `{lang=fr}` or `{.plain}`, after `:::` `{tlp=AMBER}`, after ```` ```text ```` or code in a line `{.literal}`; right behind it, on the same line. Braces that do not look like that are text. Write `\\{` for a brace that is text.");

    /// <summary>BRF065.</summary>
    public static readonly DiagnosticDescriptor EmptyElement = new("BRF065", Severity.Error, "Link or heading without words",
        "A link or heading without words can't be read out, clicked or listed. Give it words or delete it.");

    /// <summary>BRF066.</summary>
    public static readonly DiagnosticDescriptor NestedTooDeep = new("BRF066", Severity.Error, "Text nested too deep",
        "Lists, quotes, containers or emphasis lie more than 24 levels inside each other, which no reader can follow. What lies deeper is dropped.");

    /// <summary>BRF067.</summary>
    public static readonly DiagnosticDescriptor UnknownHeadingImpact = new("BRF067", Severity.Error, "Heading that names an unknown impact",
        "`{impact=…}` after a heading takes the id of an entry of `vocabulary/impacts.yaml`.");

    /// <summary>BRF068.</summary>
    public static readonly DiagnosticDescriptor UnclosedContainer = new("BRF068", Severity.Error, "Container that never closes",
        "Each `:::` that begins something needs a line `:::` that ends it. Without it all that follows would be taken into it.");

    /// <summary>BRF069.</summary>
    public static readonly DiagnosticDescriptor ReadsOtherwise = new("BRF069", Severity.Warning, "Text that reads otherwise than it looks",
        "A line that begins with a tab or four spaces is set as code, `##` without a blank after it begins no heading, nor does one with a blank that never breaks a line (U+00A0, which word processors type), a `[[` that is not closed by `]]` is no link, `> [!quote]` begins no callout that there is, and lines with bars are a table "
        + "only with a row of dashes below the first. `[words][label]` needs a line that gives the label an address, an address in round brackets stands right behind `]` and holds no blank, and `**` needs a second one. All of it is printed as typed. "
        + "Lines such as `**Status:** open` under each other run together into one; make them a list or a table.");

    /// <summary>BRF170.</summary>
    public static readonly DiagnosticDescriptor CellBeyondTable = new("BRF170", Severity.Error, "Cell beyond the last column of its table",
        "A row has more cells than the head of its table, mostly since a bar within words was taken for the end of a cell. Write such a bar as `\\|`, in code too, or give the head and the row of dashes one column more. A row with fewer cells is filled up with empty ones, with a warning.");

    /// <summary>BRF175.</summary>
    public static readonly DiagnosticDescriptor PrivateComment = new("BRF175", Severity.Warning, "Private comment that is left out",
        "What stands between `%%` and `%%`, in a line or over several, is a private comment, as in Obsidian: no page, PDF or feed shows it. Delete it when the text is done, or write `<!-- … -->`, which is left out without a word. To show two percent signs, write `\\%%`.");

    /// <summary>BRF176.</summary>
    public static readonly DiagnosticDescriptor OpenPrivateComment = new("BRF176", Severity.Error, "Private comment without an end, or where none is read",
        "`%%` begins a private comment and needs a second `%%`, in the same paragraph or, where it begins a line, on a later line with nothing behind it. Values of front matter, captions, credits and the words of `[[slug|words]]` have no comments: what stands there would be published. This is an error in a draft too.");

    /// <summary>BRF177.</summary>
    public static readonly DiagnosticDescriptor ForeignSyntax = new("BRF177", Severity.Warning, "Syntax of another tool",
        "`![[file]]` and `==words==` of Obsidian, `^[note]` of Pandoc and `{{< name >}}` of Hugo mean nothing here and are printed as typed, `[TOC]` is left out, and the title of a link or of a picture within a line is not shown. The finding says what to write; where it is text, put a backslash before its first sign.");

    /// <summary>BRF178.</summary>
    public static readonly DiagnosticDescriptor RepeatedTitle = new("BRF178", Severity.Warning, "Text that begins with its own title",
        "The title comes from front matter and stands above the text. A first line `# …` that says the same is left out; delete it. One that says something else is a heading of level 1, which is an error.");

    /// <summary>BRF195.</summary>
    public static readonly DiagnosticDescriptor PastedTable = new("BRF195", Severity.Warning, "Table pasted with tabs",
        "Lines whose words are parted by tabs, as a spreadsheet or word processor pastes a table, are set as a table with the first line as its head. Write it with bars, as the finding shows its first lines: tabs are seen in no editor. One line alone with a tab between its words is no table, and the tab is set as a blank.");

    /// <summary>BRF196.</summary>
    public static readonly DiagnosticDescriptor PastedList = new("BRF196", Severity.Warning, "List pasted with bullets",
        "Lines that begin with a bullet of a word processor, such as `•`, `▪` or `–`, are set as a list. Write `- ` before each, and two blanks before the sign of an item below another one. "
        + "Where a sign may be something else (`o`, `§`, `a)`, a bullet without a blank of the ordinary kind behind it), nothing is changed: the lines run together into one unless you write `- `.");

    /// <summary>BRF197.</summary>
    public static readonly DiagnosticDescriptor FiguresInEmphasis = new("BRF197", Severity.Warning, "Signs between figures taken for emphasis",
        "In `5*6 and 7*8` Markdown takes the two stars for emphasis: the page says 56 and 78, with words in italics between. Write `\\*` for a star, or `×`. The same goes for `**` and `~~` between figures, and for `price*volume and cost*count`.");

    /// <summary>BRF198.</summary>
    public static readonly DiagnosticDescriptor NumberChanges = new("BRF198", Severity.Warning, "Number of an item that is counted anew",
        "Items of a list are counted from its first, whatever number they have: `1.` and `3.` are shown as 1 and 2. Write the numbers in their order, or the same one before each (`1.`, `1.`, `1.`), which says that they are to be counted.");
}
