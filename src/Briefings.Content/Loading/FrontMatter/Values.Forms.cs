using System.Text.RegularExpressions;
using AnyAscii;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Files;

namespace Briefings.Content.Loading.FrontMatter;

// Texts that must have a certain form.
internal static partial class Values
{
    private const int LongestSlug = 100;

    /// <summary>Whether a text is lower-case ASCII letters, digits and single hyphens.</summary>
    public static bool IsSlug(string text) => text.Length is > 0 and <= LongestSlug && SlugForm().IsMatch(text);

    /// <summary>A text as a slug; empty where nothing of it is left.</summary>
    public static string ToSlug(string text)
    {
        var slug = NotInSlug().Replace(text.Transliterate().ToLowerInvariant(), "-").Trim('-');
        return slug.Length <= LongestSlug ? slug : slug[..LongestSlug].Trim('-');
    }

    /// <summary>A briefing's id.</summary>
    public static string? BriefingId(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => IdForm().IsMatch(text), "is no id: house prefix, year, number of four digits", text =>
            IdForm().IsMatch(text.ToUpperInvariant()) ? $"write {text.ToUpperInvariant()}" : "write it as in MSA-2025-0031");

    /// <summary>A slug or the id of a term.</summary>
    public static string? Slug(KeyContext context, YamlNode node, string name)
    {
        var slug = Formed(context, node, name, IsSlug, "is not lower-case ASCII letters, digits and single hyphens", text => ToSlug(text) is { Length: > 0 } slug ? $"write {slug}" : null);
        if (slug is null || !FileNames.IsDevice(slug))
        {
            return slug;
        }

        context.Report(Codes.UnsafeName, node.Place, $"\"{slug}\" is the name of a device on Windows", "choose another");
        return null;
    }

    /// <summary>An address of the web.</summary>
    public static string? WebAddress(KeyContext context, YamlNode node, string name) => WebUri(context, node, name)?.AbsoluteUri;

    /// <summary>An address of the web.</summary>
    public static Uri? WebUri(KeyContext context, YamlNode node, string name)
    {
        Uri? uri = null;
        var text = Formed(context, node, name, each => IsWeb(each, out uri), "is no http or https address",
            each => IsWeb("https://" + each, out _) && each.Contains('.', StringComparison.Ordinal) && !each.Contains(':', StringComparison.Ordinal) ? $"write \"https://{each}\"" : "write it as in \"https://www.example.org/\"");
        return text is null ? null : uri;
    }

    /// <summary>An address of the web under which a site can lie: that of a folder.</summary>
    public static Uri? BaseUri(KeyContext context, YamlNode node, string name)
    {
        var uri = WebUri(context, node, name);
        if (uri is not null && SiteRoot.Meant(uri) is { } meant)
        {
            context.Report(Codes.MalformedValue, node.Place, $"\"{uri.OriginalString}\" is no address of a folder, under which all pages lie", $"write \"{meant.OriginalString}\"");
        }

        return uri;
    }

    /// <summary>An e-mail address.</summary>
    public static string? Email(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => EmailForm().IsMatch(text), "is no e-mail address", _ => "write it as in desk@example.org");

    /// <summary>A colour, <c>#rrggbb</c> in lower case.</summary>
    public static string? Colour(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => ColourForm().IsMatch(text), "is no colour", text =>
            ShortColour().IsMatch(text) ? $"write \"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}\"" : "write it as in \"#12344d\", in double quotes")?.ToLowerInvariant();

    /// <summary>A picture's file below <c>content/</c>.</summary>
    public static string? MediaPath(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => text.StartsWith("media/", StringComparison.Ordinal) && IsPath(text), "is no file below media/", text =>
            text.Replace('\\', '/').Split("media/") is [.., var tail] && tail.Length > 0 && IsPath("media/" + tail) ? $"write media/{tail}" : null);

    /// <summary>An address from the site's root, without a leading slash; one without an extension ends in a slash.</summary>
    public static string? SitePath(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => IsPath(text.TrimEnd('/')) && (text.EndsWith('/') || text.EndsWith(".html", StringComparison.Ordinal) || text.EndsWith(".htm", StringComparison.Ordinal)),
            "is no address from the site's root", text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme != Uri.UriSchemeFile ? $"write {uri.AbsolutePath.TrimStart('/')}"
                : text.StartsWith('/') ? $"write {text.TrimStart('/')}" : "it ends in .html or in a slash");

    /// <summary>A language.</summary>
    public static string? Language(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, Languages.IsKnown, "is no language", _ => "write a BCP 47 tag such as en or fr");

    /// <summary>A time zone.</summary>
    public static TimeZoneInfo? Zone(KeyContext context, YamlNode node, string name)
    {
        TimeZoneInfo? zone = null;
        Formed(context, node, name, text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out zone), "is no time zone", text =>
            Core.Words.NearestWord.Find(text, TimeZoneInfo.GetSystemTimeZones().SelectMany(each => (IEnumerable<(string, string)>)[(each.Id, each.Id), (each.Id.Split('/')[^1], each.Id)])) is { } near
                ? $"did you mean \"{near}\"?"
                : "write a name of the IANA database such as Africa/Bamako");
        return zone;
    }

    /// <summary>Whether a text is a relative path without ways out of its root.</summary>
    public static bool IsPath(string text) =>
        text.Length is > 0 and <= 200
        && text.Split('/').All(segment => FileNames.Problem(segment) is null)
        && !text.Any(each => each is '#' or '%');

    private static string? Formed(KeyContext context, YamlNode node, string name, Func<string, bool> isRight, string problem, Func<string, string?> fix)
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        if (isRight(text))
        {
            return text;
        }

        context.Report(Codes.MalformedValue, node.Place, $"\"{text}\" {problem}", fix(text));
        return null;
    }

    private static bool IsWeb(string text, out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && Markdown.Addresses.HasHost(uri) && !text.Any(char.IsWhiteSpace) && uri.UserInfo.Length == 0;

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex SlugForm();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInSlug();

    [GeneratedRegex("^[A-Z][A-Z0-9]{0,11}-[0-9]{4}-[0-9]{4,6}$")]
    private static partial Regex IdForm();

    [GeneratedRegex("""^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$""")]
    private static partial Regex EmailForm();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex ColourForm();

    [GeneratedRegex("^#[0-9A-Fa-f]{3}$")]
    private static partial Regex ShortColour();
}
