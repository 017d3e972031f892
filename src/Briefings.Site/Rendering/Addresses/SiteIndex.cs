using System.Collections.Immutable;

using Briefings.Content.Model;

namespace Briefings.Site.Rendering.Addresses;

/// <summary>Which address everything has in a target's output, and which addresses there are. Paths are from the root, with forward slashes.</summary>
internal sealed class SiteIndex
{
    private readonly string defaultLanguage;
    private readonly ImmutableHashSet<string> pages;
    private readonly ImmutableHashSet<(TermKind Kind, string Id, string Language)> terms;

    /// <summary>The index of a site.</summary>
    /// <param name="defaultLanguage">The language whose tree is the root.</param>
    /// <param name="baseUrl">The target's base address; ends in a slash.</param>
    /// <param name="terms">Terms that have a page, by language.</param>
    /// <param name="pages">All paths of the output that a link may name.</param>
    public SiteIndex(string defaultLanguage, Uri baseUrl, ImmutableHashSet<(TermKind Kind, string Id, string Language)> terms, ImmutableHashSet<string> pages)
    {
        this.defaultLanguage = defaultLanguage;
        this.terms = terms;
        this.pages = pages;
        BaseUrl = baseUrl.AbsoluteUri.EndsWith('/') ? baseUrl.AbsoluteUri : baseUrl.AbsoluteUri + "/";
        BasePath = new Uri(BaseUrl).AbsolutePath;
    }

    /// <summary>The target's base address; ends in a slash.</summary>
    public string BaseUrl { get; }

    /// <summary>The path of <see cref="BaseUrl"/>; begins and ends in a slash.</summary>
    public string BasePath { get; }

    /// <summary>Whether there is such a file.</summary>
    public bool Contains(string path) => pages.Contains(path);

    /// <summary>Whether a term has a page in a language.</summary>
    public bool HasTerm(TermKind kind, string id, string language) => terms.Contains((kind, id, language));

    /// <summary>What a language's tree begins with: nothing, or <c>fr/</c>.</summary>
    public string Root(string language) => Root(language, defaultLanguage);

    /// <summary>What a language's tree begins with: nothing, or <c>fr/</c>.</summary>
    public static string Root(string language, string defaultLanguage) =>
        string.Equals(language, defaultLanguage, StringComparison.Ordinal) ? "" : language + "/";

    /// <summary>The page of a briefing.</summary>
    public string Briefing(ReleasedBriefing briefing) => $"{Root(briefing.Language)}briefings/{briefing.Year}/{briefing.Slug}.html";

    /// <summary>The PDF of a briefing, beside its page.</summary>
    public string Pdf(ReleasedBriefing briefing) => $"{Root(briefing.Language)}briefings/{briefing.Year}/{briefing.Slug}.pdf";

    /// <summary>The first page of a term.</summary>
    public string Term(TermKind kind, string slug, string language) => $"{Root(language)}{Folder(kind)}/{slug}.html";

    /// <summary>The overview of a kind of term.</summary>
    public string Overview(TermKind kind, string language) => $"{Root(language)}{Folder(kind)}/index.html";

    /// <summary>The first page of a month.</summary>
    public string Month(int year, int month, string language) => FormattableString.Invariant($"{Root(language)}archive/{year:D4}/{month:D2}.html");

    /// <summary>A page of a long list: the first is as it is, the second <c>x-2.html</c>.</summary>
    public static string Numbered(string first, int number) =>
        number == 1 ? first : FormattableString.Invariant($"{first[..^".html".Length]}-{number}.html");

    /// <summary>The file that a page's path becomes with another extension: its feed.</summary>
    public static string Beside(string page, string extension) => page[..^"html".Length] + extension;

    /// <summary>The folder of a kind of term.</summary>
    public static string Folder(TermKind kind) => kind switch
    {
        TermKind.Region => "regions",
        TermKind.Country => "countries",
        TermKind.Actor => "actors",
        _ => "impacts",
    };

    /// <summary>The name of a kind of term in models and language files.</summary>
    public static string KindName(TermKind kind) => kind switch
    {
        TermKind.Region => "region",
        TermKind.Country => "country",
        TermKind.Actor => "actor",
        _ => "impact",
    };

    /// <summary>
    /// The file that an address from the root means: a folder is its <c>index.html</c>; in the language's own tree where it is
    /// there, else in the first language's; null where there is none.
    /// </summary>
    public string? Resolve(string path, string language)
    {
        var file = path.TrimStart('/');
        if (file.Length == 0 || file.EndsWith('/'))
        {
            file += "index.html";
        }

        var own = Root(language) + file;
        return pages.Contains(own) ? own : pages.Contains(file) ? file : null;
    }
}
