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

    /// <summary>The slug that was meant by a path, a file's name or words; empty where nothing of it is left.</summary>
    public static string SlugMeant(string text)
    {
        var path = text.Trim().Trim('[', ']').Split('#', '|')[0];
        path = Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : path;
        path = path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"/index.html".Length] : path;
        var last = path.Trim('/').Split('/')[^1];
        return ToSlug(last.Contains(':', StringComparison.Ordinal) && path.Contains('/', StringComparison.Ordinal) ? "" : PageEnd().Replace(last, ""));
    }

    /// <summary>The picture below <c>media/</c> that was meant by another path or an embed; null where it is none.</summary>
    public static string? MediaMeant(string text)
    {
        var path = text.Trim().TrimStart('!').Trim('[', ']').Split('|')[0].Replace('\\', '/');
        path = Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath.Split('/')[^1] : path;
        path = path.Split("media/")[^1];
        path = StaticFolder().Replace(path.TrimStart('/', '.'), "");
        return path.Length > 0 && IsPath("media/" + path) ? "media/" + path : null;
    }

    /// <summary>A briefing's id.</summary>
    public static string? BriefingId(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => IdForm().IsMatch(text), "is no id: house prefix, year, number of four digits", text =>
            IdForm().IsMatch(text.ToUpperInvariant()) ? $"write {text.ToUpperInvariant()}"
            : LooseId().Match(text) is { Success: true } id ? $"write {id.Groups["prefix"].Value.ToUpperInvariant()}-{id.Groups["year"].Value}-{id.Groups["number"].Value.PadLeft(4, '0')}"
            : "write it as in MSA-2025-0031");

    /// <summary>A slug or the id of a term.</summary>
    public static string? Slug(KeyContext context, YamlNode node, string name)
    {
        var slug = Formed(context, node, name, IsSlug, "is not lower-case ASCII letters, digits and single hyphens", text => SlugMeant(text) is { Length: > 0 } slug ? $"write {slug}" : null);
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
            each => each.Contains('\\', StringComparison.Ordinal) && IsWeb(each.Replace('\\', '/'), out _) ? $"write \"{each.Replace('\\', '/')}\""
                : IsWeb("https://" + each, out _) && each.Contains('.', StringComparison.Ordinal) && !each.Contains(':', StringComparison.Ordinal) ? $"write \"https://{each}\"" : "write it as in \"https://www.example.org/\"");
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
        Formed(context, node, name, text => EmailForm().IsMatch(text), "is no e-mail address", text =>
            AtSign().Replace(text, "@") is var meant && EmailForm().IsMatch(meant) ? $"write {meant}" : "write it as in desk@example.org");

    /// <summary>A colour, <c>#rrggbb</c> in lower case.</summary>
    public static string? Colour(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => ColourForm().IsMatch(text), "is no colour", text =>
            ColourForm().IsMatch("#" + text) ? $"write \"#{text}\""
            : Rgb().Match(text) is { Success: true } rgb && rgb.Groups["part"].Captures.Select(each => int.Parse(each.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList() is var parts && parts.TrueForAll(part => part < 256)
                ? $"write \"#{string.Concat(parts.Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)))}\""
            : ShortColour().IsMatch(text) ? $"write \"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}\"" : "write it as in \"#12344d\", in double quotes")?.ToLowerInvariant();

    /// <summary>A picture's file below <c>content/</c>.</summary>
    public static string? MediaPath(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => text.StartsWith("media/", StringComparison.Ordinal) && IsPath(text), "is no file below media/", text =>
            MediaMeant(text) is { } meant ? text.Contains("://", StringComparison.Ordinal) ? $"save the picture below content/media/ and write {meant}" : $"write {meant}" : "write it as in media/rn1.jpg");

    /// <summary>An address from the site's root, without a leading slash; one without an extension ends in a slash.</summary>
    public static string? SitePath(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, text => IsPath(text.TrimEnd('/')) && (text.EndsWith('/') || text.EndsWith(".html", StringComparison.Ordinal) || text.EndsWith(".htm", StringComparison.Ordinal)),
            "is no address from the site's root", text => SitePathAdvice(context, text));

    private static string SitePathAdvice(KeyContext context, string text)
    {
        const string Elsewhere = "only pages of this site stand here: link the other one from a page of pages/, and name that page";
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal))
        {
            return Uri.TryCreate(text.StartsWith('/') ? "https:" + text : text, UriKind.Absolute, out var uri)
                && context.Roots.FirstOrDefault(each => each.Address.IsBaseOf(uri)) is { } root && root.Address.MakeRelativeUri(uri).OriginalString is { Length: > 0 } own
                ? $"write {own}"
                : Elsewhere;
        }

        var path = text.Split('#', '?')[0].TrimStart('/', '.');
        return path.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Elsewhere
            : path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? $"write {(path.StartsWith("pages/", StringComparison.Ordinal) ? path[6..^3] : path[..^3])}.html"
            : path.Length == 0 ? "write index.html"
            : path.EndsWith('/') || path.EndsWith(".html", StringComparison.Ordinal) ? $"write {path}"
            : Folders.Contains(path) ? $"write {path}/"
            : path.Contains('.', StringComparison.Ordinal) ? "write the address of a page: it ends in .html or in a slash"
            : $"write {path}.html, or {path}/ for a folder";
    }

    private static readonly string[] Folders = ["archive", "regions", "countries", "actors", "impacts"];

    /// <summary>A language.</summary>
    public static string? Language(KeyContext context, YamlNode node, string name) =>
        Formed(context, node, name, Languages.IsKnown, "is no language", text => Languages.Meant(text) is { } meant ? $"write {meant}"
            : text.Split([' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts && parts.All(Languages.IsKnown) ? $"write {string.Join(", ", parts)}" : "write a BCP 47 tag such as en or fr");

    /// <summary>A time zone.</summary>
    public static TimeZoneInfo? Zone(KeyContext context, YamlNode node, string name)
    {
        TimeZoneInfo? zone = null;
        Formed(context, node, name, text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out zone), "is no time zone", text =>
            ZoneMeant(text) is { } meant ? $"write {meant}, or another place with that time"
            : Core.Words.NearestWord.Find(text, TimeZoneInfo.GetSystemTimeZones().SelectMany(each => (IEnumerable<(string, string)>)[(each.Id, each.Id), (each.Id.Split('/')[^1], each.Id)])) is { } near
                ? $"did you mean \"{near}\"?"
                : "write a name of the IANA database such as Africa/Bamako");
        return zone;
    }

    // Abbreviations and distances from UTC name no place, and places alone know when summer begins.
    private static string? ZoneMeant(string text)
    {
        var bare = text.Split('(')[0].Trim();
        if (bare.Length > 0 && bare != text && bare.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(bare, out _))
        {
            return bare;
        }

        string[] byHours = ["Africa/Abidjan", "Africa/Lagos", "Africa/Maputo", "Africa/Nairobi", "Asia/Dubai"];
        var hours = text.Trim().ToUpperInvariant() switch
        {
            "WAT" => 1,
            "CAT" => 2,
            "EAT" => 3,
            "CET" or "CEST" or "MEZ" or "MESZ" => -1,
            "EET" or "EEST" => -2,
            var other => FromUtc().Match(other) is { Success: true } match ? int.Parse(match.Groups["hours"].Value, System.Globalization.CultureInfo.InvariantCulture) : -3,
        };
        return hours switch { -1 => "Europe/Paris", -2 => "Europe/Athens", >= 0 and < 5 => byHours[hours], _ => null };
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
        && Markdown.Addresses.HasHost(uri) && !text.Any(each => char.IsWhiteSpace(each) || each == '\\') && uri.UserInfo.Length == 0;

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"\s*(?:\(at\)|\[at\]|\s+at\s+)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex AtSign();

    [GeneratedRegex(@"^rgb\(\s*(?<part>[0-9]{1,3})\s*,\s*(?<part>[0-9]{1,3})\s*,\s*(?<part>[0-9]{1,3})\s*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Rgb();

    [GeneratedRegex("^(?:UTC|GMT)? ?[+](?<hours>[0-9]{1,2})(?::?00)?$")]
    private static partial Regex FromUtc();

    [GeneratedRegex(@"\.(?:html?|md|markdown|qmd|pdf)$", RegexOptions.IgnoreCase)]
    private static partial Regex PageEnd();

    [GeneratedRegex("^(?:static|assets|public|images?|img|attachments|content)/", RegexOptions.IgnoreCase)]
    private static partial Regex StaticFolder();

    [GeneratedRegex(@"^\s*(?<prefix>[A-Za-z][A-Za-z0-9]{0,11})[ _/.-](?<year>(?:19|20|21)[0-9]{2})[ _/.-](?<number>[0-9]{1,6})\s*$")]
    private static partial Regex LooseId();

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
