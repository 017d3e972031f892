using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Prose;

namespace Briefings.Fuzz.Targets;

/// <summary>Markdown to the tree to HTML and plain words; what comes out holds the writer's own tags and nothing else.</summary>
internal sealed partial class MarkdownTarget : FuzzTarget
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "aside", "blockquote", "br", "caption", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "s", "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HtmlRules All = new(HtmlElements.All.ToImmutableSortedDictionary(element => element, element => HtmlElements.AttributesOf(element), StringComparer.Ordinal));

    private static readonly ProseOptions Options = new()
    {
        Link = target => target is WebTarget web ? new ResolvedLink(web.Address, web.Address) : new ResolvedLink("x.html", "Title"),
        Picture = _ => new ResolvedPicture("x.png", 4, 3),
        Words = new ProseWords("Claim", "Notes", "Note {number}", "Back", "Back {number}", "Aside", "Table", "By {name}", "Marked {label}"),
        HeadingAnchors = true,
    };

    private readonly ImpactLabels impacts = ImpactLabels.From(new Vocabulary(), "en");

    public override string Name => "markdown";

    public override IReadOnlyList<string> Corpus { get; } =
    [
        .. Files("content/briefings", "*.md").Concat(Files("content/pages", "*.md")).Select(text => text[Math.Max(0, text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]).Select(text => text.Length > 4_000 ? text[..4_000] : text),
        string.Concat(Words.Markdown),
    ];

    public override IReadOnlyList<string> Dictionary { get; } = Words.Markdown;

    public override void Run(string input)
    {
        // In French the publisher allows all the raw HTML that can be allowed.
        foreach (var (language, rules) in ((string, HtmlRules)[])[("en", HtmlRules.None), ("fr", All)])
        {
            var (body, findings) = MarkdownReader.Read(new MarkdownSource("content/briefings/2025/x.md", input, 1, language) { Html = rules }, impacts);
            Check(findings);
            _ = PlainText.Of(body);
            _ = PlainText.ReadingMinutes(body);
            var html = ProseWriter.Write(body, Options);
            foreach (Match tag in Tag().Matches(html))
            {
                var element = tag.Groups["name"].Value;
                if (!(Elements.Contains(element) || rules.Allows(element)) || Harmful().IsMatch(tag.Value))
                {
                    throw new InvalidOperationException("Markup came through: " + tag.Value);
                }
            }
        }
    }

    [GeneratedRegex("</?(?<name>[^\\s/>]*)(?:[^>\"]|\"[^\"]*\")*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s(on\\w+|style|srcdoc)=|(href|src)=\"\\s*(javascript|data|vbscript|file):", RegexOptions.IgnoreCase)]
    private static partial Regex Harmful();
}
