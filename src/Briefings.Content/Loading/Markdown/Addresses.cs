using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading.Markdown;

/// <summary>The one place where a typed address becomes a <see cref="LinkTarget"/>, or does not.</summary>
internal static partial class Addresses
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Reads an address.</summary>
    /// <param name="address">As typed, entities already resolved.</param>
    /// <param name="folder">The folder below <c>content/</c> of the file that holds it.</param>
    /// <param name="problem">What is wrong with it, as the end of a sentence that begins with the address; null where nothing is.</param>
    public static LinkTarget? Read(string address, string folder, out string? problem)
    {
        problem = null;
        if (address.Length == 0)
        {
            problem = "is empty";
            return null;
        }

        if (address.Any(IsHidden))
        {
            problem = "holds an invisible character";
            return null;
        }

        if (address[0] == '#')
        {
            return address.Length == 1 ? Fail("names no heading", out problem) : new FragmentTarget(Uri.UnescapeDataString(address[1..]));
        }

        if (address.StartsWith("//", StringComparison.Ordinal) || address.Contains('\\', StringComparison.Ordinal))
        {
            return Fail("is neither an address of the web nor one of this site", out problem);
        }

        // Who writes "[desk](desk@example.org)" means mail; no page or file of the site has such a name.
        return BareAddresses.IsMail(address) && SchemeOf(address) is null ? ReadWeb("mailto:" + address, "mailto", out problem)
            : SchemeOf(address) is { } scheme ? ReadWeb(address, scheme, out problem) : ReadSite(address, folder, out problem);
    }

    /// <summary>Reads the file that a picture names, as a path below <c>content/</c>; null where it is no such path.</summary>
    public static string? ReadFile(string address, string folder) =>
        address.Length > 0 && address[0] != '#' && (BareAddresses.IsMail(address) ? ReadSite(address, folder, out _) : Read(address, folder, out _)) is SiteTarget { Fragment: null } site && !site.Path.EndsWith('/') ? site.Path : null;

    /// <summary>What to write instead of an address that can't be linked; null where nothing can be told.</summary>
    public static string? Meant(string address)
    {
        if (Slipped().Match(address) is { Success: true } match && Uri.TryCreate("https://" + match.Groups["rest"].Value, UriKind.Absolute, out var uri) && HasHost(uri)
            && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0)
        {
            return $"write https://{match.Groups["rest"].Value}";
        }

        if (address.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || Disk().IsMatch(address))
        {
            return "nobody else has that file: link an address of the web, and put pictures into \"content/media/\"";
        }

        if (address.Contains('?', StringComparison.Ordinal) && SchemeOf(address) is null && Read(address.Split('?')[0], "", out _) is not null)
        {
            return $"write {address.Split('?')[0]}";
        }

        return address.Contains('\\', StringComparison.Ordinal) && Read(address.Replace('\\', '/'), "", out _) is not null ? $"write {address.Replace('\\', '/')}" : null;
    }

    private static WebTarget? ReadWeb(string address, string scheme, out string? problem)
    {
        problem = null;
        if (!Schemes.Contains(scheme, StringComparer.Ordinal))
        {
            return (WebTarget?)Fail($"begins with \"{scheme}:\", which may not be linked", out problem);
        }

        if (scheme == "tel")
        {
            var number = address[4..];
            return number.Any(char.IsAsciiDigit) && number.All(each => char.IsAsciiDigit(each) || each is '+' or '-' or '.' or '(' or ')')
                ? new WebTarget("tel:" + number)
                : (WebTarget?)Fail("is no telephone number", out problem);
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return (WebTarget?)Fail("is no complete address", out problem);
        }

        if (scheme == "mailto")
        {
            return address.Contains('@', StringComparison.Ordinal) ? new WebTarget(uri.AbsoluteUri) : (WebTarget?)Fail("is no e-mail address", out problem);
        }

        // "https:x" and "https://user:secret@host" parse, but nobody means them.
        return !HasHost(uri) || uri.UserInfo.Length > 0 || !address.AsSpan(scheme.Length).StartsWith("://")
            ? (WebTarget?)Fail("is no complete address", out problem)
            : new WebTarget(uri.AbsoluteUri);
    }

    /// <summary>Whether an address has a host that can be one: asked for its letters in ASCII, an address with others than a name may have throws.</summary>
    public static bool HasHost(Uri uri)
    {
        try
        {
            return uri.Host.Length > 0 && uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static SiteTarget? ReadSite(string address, string folder, out string? problem)
    {
        problem = null;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 || hash == address.Length - 1 ? null : Uri.UnescapeDataString(address[(hash + 1)..]);
        var path = hash < 0 ? address : address[..hash];
        if (path.Contains('?', StringComparison.Ordinal))
        {
            return (SiteTarget?)Fail("has a query, which a site of files can't answer", out problem);
        }

        path = Uri.UnescapeDataString(path);
        if (path.Any(IsHidden) || path.Contains('\\', StringComparison.Ordinal))
        {
            return (SiteTarget?)Fail("holds a character that no file name of the site has", out problem);
        }

        List<string> segments = (path[0] == '.' || IsFileBeside(path)) && folder.Length > 0 ? [.. folder.Split('/')] : [];
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return (SiteTarget?)Fail("leaves the site", out problem);
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment != ".")
            {
                segments.Add(segment);
            }
        }

        var isFolder = path.EndsWith('/') || path.EndsWith("/.", StringComparison.Ordinal) || path is "." or ".." || path.EndsWith("/..", StringComparison.Ordinal);
        return new SiteTarget(string.Join('/', segments) + (isFolder && segments.Count > 0 ? "/" : ""), fragment);
    }

    // "other.md" is the file beside the one that holds the link, as on GitHub, in Hugo, Quarto and MkDocs; "briefings/2025/other.md" is one from the
    // top of the content, where no text's folder has a folder of that name in it.
    private static bool IsFileBeside(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) && path[0] != '/'
        && !(path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && MarkdownSource.IsFolder(path[..slash]));

    private static LinkTarget? Fail(string reason, out string? problem)
    {
        problem = reason;
        return null;
    }

    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0])
            && address.Take(colon).All(each => char.IsAsciiLetterOrDigit(each) || each is '+' or '.' or '-')
            ? address[..colon].ToLowerInvariant()
            : null;
    }

    // "htps://", "https:/", "http//", "//" before what can be a host.
    [GeneratedRegex("^(?:h+t+p+s?|ht+ps?|htp|hhtps?|ttps?)?(?::?/{1,3}|:|;//)(?<rest>[^/\\s]+\\.[^\\s]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Slipped();

    [GeneratedRegex(@"^[A-Za-z]:[\\/]")]
    private static partial Regex Disk();

    // Control characters and those of format, by which a scheme or a direction is hidden.
    private static bool IsHidden(char each) =>
        char.IsControl(each) || CharUnicodeInfo.GetUnicodeCategory(each) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
