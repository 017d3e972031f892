namespace Briefings.Core.Diagnostics;

/// <content>Releasing: 090–093, 125–127.</content>
public static partial class Codes
{
    /// <summary>BRF090.</summary>
    public static readonly DiagnosticDescriptor LinkToHidden = new("BRF090", Severity.Error, "Link to a briefing that is held back",
        "The text is shown by this target, but the briefing that it links to is not yet released there or is marked higher, so the link would tell of it. Wait, take the link out, or write `[[slug|words]]{.optional}`, which becomes plain text where its target is not shown. The same holds for its address wherever it stands: `briefings/<year>/<slug>`, an old address or `[[slug]]`, in words, code, names of files, settings and addresses of other hosts (an archive's copy), however it is spelt or cut by markup; for the names of its files (`slug.pdf`), of pictures that it alone shows, and for old addresses such as `?p=12`; in words of drawings, templates, language files and assets of the house too. There is no `{.optional}` for that: take it out.");

    /// <summary>BRF091.</summary>
    public static readonly DiagnosticDescriptor LinkDropped = new("BRF091", Severity.Warning, "Link that became plain text",
        "What the link leads to is not shown by this target: a briefing that has expired, was withdrawn or is linked as `{.optional}`, a page, or a term that nothing shown names. Its words stay; a `[[slug]]` without words leaves nothing, so give it some: `[[slug|words]]`.");

    /// <summary>BRF092.</summary>
    public static readonly DiagnosticDescriptor FragmentDropped = new("BRF092", Severity.Warning, "Fragment that became plain text",
        "The link leads to a heading in a section that this target does not show. A link to another briefing then leads to its head; one within the same text becomes plain text.");

    /// <summary>BRF093.</summary>
    public static readonly DiagnosticDescriptor NeedsLogin = new("BRF093", Severity.Warning, "Output that needs a login",
        "The target may carry more than TLP:CLEAR, which is for a circle of readers and not for everybody (FIRST TLP 2.0). Its pages ask search engines to stay out, which keeps nobody from reading them: put a login in front of the folder, as `docs/deploy.md` shows. The build reminds of it each time.");

    /// <summary>BRF125.</summary>
    public static readonly DiagnosticDescriptor LeftOut = new("BRF125", Severity.Warning, "File that is left out of the preview",
        "`briefings serve` shows a site while some of its files have errors, so that one author need not wait for another. A file with an error is left out, and so are its editions in other languages. One whose marking or status can't be read is no exception: it is never shown, with `--drafts` neither. `briefings build` writes nothing until all errors are put right.");

    /// <summary>BRF126.</summary>
    public static readonly DiagnosticDescriptor LinkToLeftOut = new("BRF126", Severity.Warning, "Link to a file that is left out",
        "The text is sound, but what it links to has errors and is left out of the preview. The link is struck through and leads nowhere until these errors are put right.");

    /// <summary>BRF127.</summary>
    public static readonly DiagnosticDescriptor PortTaken = new("BRF127", Severity.Error, "Port that can't be had",
        "`briefings serve` listens on a port of this machine, 4000 where nothing is said. Another program has it, often a `briefings serve` in another window, or the machine does not give ports below 1024 to everybody. End the other one, or choose another port with `--port`; 0 takes any free one.");
}
