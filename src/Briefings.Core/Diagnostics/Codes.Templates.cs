namespace Briefings.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>A template that does not parse.</summary>
    public static readonly DiagnosticDescriptor TemplateSyntax = new(
        "BRF070", Severity.Error, "Template that does not parse",
        "A template breaks the syntax of Scriban at the place given. Close what is open (`{{ end }}`, quotes, braces) or correct the expression.");

    /// <summary>A template that fails while a page is made.</summary>
    public static readonly DiagnosticDescriptor TemplateFailure = new(
        "BRF071", Severity.Error, "Template that fails",
        "A template asks for something that is not there: an unknown name, a key that the model lacks, a file to include, a word, an asset or a page. The message names the page on which it happened; `docs/templates.md` lists what there is.");

    /// <summary>A template that is missing.</summary>
    public static readonly DiagnosticDescriptor TemplateMissing = new(
        "BRF072", Severity.Error, "Missing template",
        "A kind of page has no template, neither in the publisher's `templates/` nor among the built-in ones. Add the file that the message names.");

    /// <summary>A value where no value can be escaped.</summary>
    public static readonly DiagnosticDescriptor UnsafePlace = new(
        "BRF073", Severity.Error, "Value in an unsafe place",
        "A template writes a value where escaping cannot make it safe: a free text as an address, the host of one, an unquoted attribute, the name of an element or attribute, right behind a `<`, a comment, a script, a style or an event handler; in JSON a text outside of quotes. Use an address of the model, `link` or `asset`; quote the attribute; write names in the template and choose with `if`; use `json` in scripts, outside of their strings.");

    /// <summary>A template that does too much, goes too deep or writes too much.</summary>
    public static readonly DiagnosticDescriptor TemplateLimit = new(
        "BRF074", Severity.Error, "Template beyond its limits",
        "A template loops, includes itself or writes without end, or has the engine work more than any page needs: on long texts, long lists, huge numbers. Work is counted in steps, so that a template passes on every machine or on none. `docs/templates.md` gives the limits.");

    /// <summary>A language file that cannot be read.</summary>
    public static readonly DiagnosticDescriptor WordsUnreadable = new(
        "BRF075", Severity.Error, "Unreadable language file",
        "A file under `templates/words/` is not YAML, or a value in it is neither a text nor a map of keys or of plural forms with `other` among them.");

    /// <summary>A language without some words.</summary>
    public static readonly DiagnosticDescriptor WordsIncomplete = new(
        "BRF076", Severity.Warning, "Language without some words",
        "A language of the site has no language file, or one that lacks words which others have. Those words appear in the site's first language or in English. Add `templates/words/<language>.yaml` or the keys that the message names.");

    /// <summary>A reference in a style sheet that leads nowhere.</summary>
    public static readonly DiagnosticDescriptor AssetMissing = new(
        "BRF077", Severity.Error, "Missing asset",
        "A style sheet refers to a file that is not under `templates/assets/`, or that lies outside it. Correct the path; addresses on other hosts are not loaded by pages of ours.");

    /// <summary>A navigation entry that leads nowhere.</summary>
    public static readonly DiagnosticDescriptor NavigationNowhere = new(
        "BRF078", Severity.Warning, "Navigation that leads nowhere",
        "An entry of `navigation` in `site.yaml` names an address that this target does not have, so it is left out. It comes back by itself once something there is released.");

    /// <summary>Two things that want the same address.</summary>
    public static readonly DiagnosticDescriptor AddressTaken = new(
        "BRF079", Severity.Error, "Address that is taken",
        "Two things want the same address in the output: an alias and a page, or a static page named like one that is made. Rename one of them.");

    /// <summary>Markup of a template that can be read in more than one way, or has no end.</summary>
    public static readonly DiagnosticDescriptor AmbiguousMarkup = new(
        "BRF160", Severity.Error, "Markup that can be read in more than one way",
        "A template writes markup of which browsers would have to guess what is meant: a tag, a quote, a comment, a script or another element without its end, a `<` within a tag, an attribute without its value, a `<` in the text of an element that a drawing or `noscript` reads otherwise. Where a value stands can't be told behind it. A file, an `include` and a `capture` each end what they begin.");
}
