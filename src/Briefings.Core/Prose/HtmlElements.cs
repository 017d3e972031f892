using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Briefings.Core.Prose;

/// <summary>
/// The elements of HTML and their attributes that a publisher may allow in texts: those that say what words are, and nothing else.
/// This list is the outer bound: what is not on it can't be allowed, is not read and is not written.
/// </summary>
public static partial class HtmlElements
{
    private static readonly string[] Everywhere = ["dir", "lang", "title"];

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Inlines = Make(
        ["abbr", "b", "bdi", "br", "cite", "code", "data value", "del datetime", "dfn", "em", "i", "ins datetime", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time datetime", "u", "var"]);

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Blocks = Make(["details open", "div", "summary"]);

    // Why an element or attribute that somebody may ask for is not on the list.
    private static readonly (string Why, string[] Names)[] Refused =
    [
        ("runs or holds a program", ["script", "noscript", "template", "slot", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "svg", "math", "canvas"]),
        ("loads what lies elsewhere", ["img", "image", "picture", "source", "video", "audio", "track", "link", "base", "param"]),
        ("asks for input and can send it", ["form", "input", "button", "select", "option", "optgroup", "textarea", "label", "fieldset", "legend", "output", "datalist", "keygen", "meter", "progress"]),
        ("changes how the page looks", ["style", "font", "center", "marquee", "blink", "basefont", "big", "tt", "strike", "nobr", "bdo"]),
        ("changes what the page is built of", ["html", "head", "body", "title", "meta", "main", "header", "footer", "nav", "aside", "section", "article", "hgroup", "search", "dialog", "menu", "plaintext", "xmp", "listing", "noembed", "noframes", "address", "map", "area"]),
        ("is written in Markdown", ["a", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "pre", "hr", "figure", "figcaption"]),
    ];

    private static readonly (string Why, string[] Names)[] RefusedAttributes =
    [
        ("loads or leads elsewhere", ["href", "src", "srcset", "srcdoc", "data", "action", "formaction", "poster", "background", "ping", "cite", "longdesc", "manifest", "profile", "codebase", "classid", "archive", "usemap", "xlink:href", "xmlns", "http-equiv", "content", "target", "rel", "imagesrcset"]),
        ("changes how the page looks", ["style", "class", "hidden", "width", "height", "align", "valign", "bgcolor", "color", "face", "size", "border", "media"]),
        ("changes what the page is built of", ["id", "name", "is", "slot", "part", "role", "tabindex", "accesskey", "contenteditable", "autofocus", "popover", "popovertarget", "form", "for", "itemprop", "inert", "nonce", "draggable"]),
    ];

    /// <summary>All elements that can be allowed, in order.</summary>
    public static IEnumerable<string> All => Inlines.Keys.Concat(Blocks.Keys).Order(StringComparer.Ordinal);

    /// <summary>Whether it is an element that stands within a line.</summary>
    public static bool IsInline(string element) => Inlines.ContainsKey(element);

    /// <summary>Whether it is an element that holds blocks; its tags stand on lines of their own.</summary>
    public static bool IsBlock(string element) => Blocks.ContainsKey(element);

    /// <summary>The attributes that an element can be allowed to have; empty for an element that can't be allowed.</summary>
    public static ImmutableArray<string> AttributesOf(string element) =>
        Inlines.TryGetValue(element, out var attributes) || Blocks.TryGetValue(element, out attributes) ? attributes : [];

    /// <summary>Why an element can never be allowed, as the end of a sentence; null where there is no more to say than that it is not known.</summary>
    public static string? WhyNot(string element) => Why(Refused, element);

    /// <summary>Why an attribute can never be allowed, as the end of a sentence; null where there is no more to say than that it is not known.</summary>
    public static string? WhyNotAttribute(string attribute) =>
        attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? "runs a program"
        : attribute.StartsWith("aria-", StringComparison.OrdinalIgnoreCase) ? "changes what the page is built of"
        : Why(RefusedAttributes, attribute);

    /// <summary>Whether an attribute may have a value (HTML Living Standard, sections 2.3.5 and 3.2.6; BCP 47).</summary>
    public static bool CanHold(string attribute, string value) => attribute switch
    {
        "dir" => value is "ltr" or "rtl" or "auto",
        "lang" => LanguageTag().IsMatch(value),
        "datetime" => Moment().IsMatch(value),
        "open" => value is "" or "open",
        _ => true,
    };

    private static string? Why((string Why, string[] Names)[] groups, string name) =>
        groups.FirstOrDefault(group => group.Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Why;

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Make(string[] elements) =>
        elements.Select(element => element.Split(' ')).ToImmutableSortedDictionary(
            words => words[0],
            words => words[0] == "br" ? [] : Everywhere.Concat(words[1..]).Order(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);

    [GeneratedRegex(@"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^[0-9A-Za-z:.+\- ]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}

/// <summary>An attribute of an element that the publisher allows.</summary>
/// <param name="Name">One of <see cref="HtmlElements.AttributesOf"/>.</param>
/// <param name="Value">Its value, entities resolved; not yet escaped.</param>
public sealed record ElementAttribute(string Name, string Value);
