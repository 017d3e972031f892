using Briefings.Content.Model;

namespace Briefings.Site.Rendering.Addresses;

/// <summary>Which path everything has in the output: from its root, with forward slashes.</summary>
/// <param name="DefaultLanguage">The language whose tree is the root; the others' are folders in it.</param>
internal sealed record SitePaths(string DefaultLanguage)
{
    /// <summary>What a language's tree begins with: nothing, or <c>fr/</c>.</summary>
    public string Root(string language) => string.Equals(language, DefaultLanguage, StringComparison.Ordinal) ? "" : language + "/";

    /// <summary>The page of a briefing.</summary>
    public string Briefing(ReleasedBriefing briefing) => Briefing(briefing.Language, briefing.Year, briefing.Slug);

    /// <summary>The page of a briefing.</summary>
    public string Briefing(string language, string year, string slug) => $"{Root(language)}briefings/{year}/{slug}.html";

    /// <summary>The PDF of a briefing, beside its page.</summary>
    public string Pdf(ReleasedBriefing briefing) => $"{Root(briefing.Language)}briefings/{briefing.Year}/{briefing.Slug}.pdf";

    /// <summary>The first page of a term.</summary>
    public string Term(Term term, string language) => $"{Root(language)}{Folder(term.Kind)}/{term.Slug}.html";

    /// <summary>The overview of a kind of term.</summary>
    public string Overview(TermKind kind, string language) => $"{Root(language)}{Folder(kind)}/index.html";

    /// <summary>The first page of a month.</summary>
    public string Month(int year, int month, string language) => FormattableString.Invariant($"{Root(language)}archive/{year:D4}/{month:D2}.html");

    /// <summary>A page of a long list: the first is as it is, the second <c>x-2.html</c>.</summary>
    public static string Numbered(string first, int number) =>
        number == 1 ? first : FormattableString.Invariant($"{first[..^".html".Length]}-{number}.html");

    /// <summary>The file beside a page: its feed.</summary>
    public static string Beside(string page, string extension) => page[..^"html".Length] + extension;

    /// <summary>The folder of a kind of term; also its overview's name in models and language files.</summary>
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
}
