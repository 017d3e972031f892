using System.Buffers;
using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;

namespace Briefings.Content.Releasing;

/// <summary>
/// Knows the site's own addresses in any spelling: under the base address of every target, by http and https, with the default ports,
/// in any case, encoded, with doubled slashes, with and without <c>www.</c>.
/// </summary>
internal sealed class OwnAddresses
{
    private const string Www = "www.";

    // What may not stand in an address that is typed in a text, and what ends a sentence rather than an address.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0\u202F<>\"'“”‘’«»()[]{}|`,;*—…");
    private static readonly SearchValues<char> PathStarts = SearchValues.Create("/\\?#");
    private static readonly SearchValues<char> Disguises = SearchValues.Create("%[({\\");
    private static readonly char[] Stops = ['.', ':', '!', '?', '–'];

    private readonly ImmutableArray<Root> roots;
    private readonly ImmutableArray<string> hosts;
    private readonly SearchValues<string> anyHost;

    public OwnAddresses(SiteSettings site)
    {
        var all = site.Roots
            .Append(new SiteRoot(site.BaseUrl, null))
            .Concat(site.Targets.Select(target => new SiteRoot(target.BaseUrl, target.BaseUrl == site.BaseUrl ? null : target.Name)));

        // The longest path first, so that a site within another one is told from it.
        roots =
        [
            .. all.Distinct()
                .Select(root => new Root(HostOf(root.Address), Segments(root.Address.AbsolutePath), Port(root.Address), root.Target))
                .OrderByDescending(root => root.Path.Length),
        ];
        // Quotes and dashes are set already in the texts that are searched: "xn--" is "xn–" there.
        hosts =
        [
            .. all.SelectMany(root => (string[])[root.Address.Host, root.Address.IdnHost, root.Address.IdnHost.Replace("--", "–", StringComparison.Ordinal)])
                .Select(Bare).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(host => host.Length),
        ];
        anyHost = SearchValues.Create([.. hosts], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads an address of the web; null where it is none of the site.</summary>
    public OwnAddress? Read(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || !Addresses.HasHost(uri))
        {
            return null;
        }

        var (host, path, port) = (HostOf(uri), Segments(uri.AbsolutePath), Port(uri));
        foreach (var isSure in (bool[])[true, false])
        {
            foreach (var root in roots)
            {
                var isHost = isSure ? host == root.Host && port == root.Port : Bare(host) == Bare(root.Host);
                if (isHost && path.Length >= root.Path.Length && path.Take(root.Path.Length).SequenceEqual(root.Path, StringComparer.OrdinalIgnoreCase))
                {
                    var rest = string.Join('/', path.Skip(root.Path.Length));
                    var isFolder = rest.Length > 0 && uri.AbsolutePath.EndsWith('/');
                    var fragment = uri.Fragment.Length > 1 ? Uri.UnescapeDataString(uri.Fragment[1..]) : null;
                    return new OwnAddress(
                        isFolder ? rest + "/" : rest,
                        fragment,
                        isSure,
                        uri.Query.TrimStart('?'),
                        [.. roots.Where(each => each.Host == root.Host && each.Port == root.Port && each.Path.SequenceEqual(root.Path)).Select(each => each.Target)]);
                }
            }
        }

        return null;
    }

    /// <summary>Where an address ends that is typed in a text and goes on at least to a place.</summary>
    public static int EndIn(string text, int from)
    {
        var length = text.AsSpan(from).IndexOfAny(Ends);
        var end = length < 0 ? text.Length : from + length;
        while (end > from && Stops.Contains(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>
    /// Finds addresses of the site that stand in a text as words, from left to right: as they are typed, and as browsers read them
    /// (<see cref="AddressText"/>).
    /// </summary>
    /// <returns>Where each begins and ends, and where its path begins.</returns>
    public IEnumerable<(int Start, int Path, int End, OwnAddress Address)> In(string text)
    {
        var typed = Typed(text).ToList();
        if (!text.AsSpan().ContainsAny(Disguises) && System.Text.Ascii.IsValid(text))
        {
            return typed;
        }

        var read = AddressText.Of(text);
        return typed.Concat(Typed(read.Letters)
                .Select(each => (Start: read.StartOf(each.Start), Path: read.StartOf(each.Path), End: read.EndOf(each.End - 1), each.Address))
                .Where(each => !typed.Exists(known => known.Start < each.End && each.Start < known.End)))
            .OrderBy(each => each.Start);
    }

    private IEnumerable<(int Start, int Path, int End, OwnAddress Address)> Typed(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            // Each step goes on behind what it has looked at, so that a text of nothing but hosts takes no longer than another one.
            var found = text.AsSpan(at).IndexOfAny(anyHost);
            if (found < 0)
            {
                yield break;
            }

            var start = at + found;
            var behind = start + hosts.First(host => text.AsSpan(start).StartsWith(host, StringComparison.OrdinalIgnoreCase)).Length;
            at = behind;
            if (behind == text.Length || text[behind] is not ('/' or '\\' or '?' or '#' or ':' or '.') || !IsWhole(text, start))
            {
                continue;
            }

            var end = EndIn(text, behind);
            at = end;
            var path = text.AsSpan(behind, end - behind).IndexOfAny(PathStarts);
            if (path >= 0 && Read("https://" + text[start..end].Replace("–", "--", StringComparison.Ordinal)) is { } address)
            {
                yield return (start, behind + path, end, address);
            }
        }
    }

    // Not the end of another host: "notexample.org", "blog.example.org".
    private static bool IsWhole(string text, int start)
    {
        var before = text.AsSpan(0, start);
        if (before.EndsWith(Www, StringComparison.OrdinalIgnoreCase))
        {
            before = before[..^Www.Length];
        }

        return before.IsEmpty || !(char.IsLetterOrDigit(before[^1]) || before[^1] is '.' or '-' or '_');
    }

    private static string HostOf(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();

    private static string Bare(string host) => (host.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? host[Www.Length..] : host).TrimEnd('.');

    private static int Port(Uri address) => address.Port is 80 or 443 ? 0 : address.Port;

    private static ImmutableArray<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (var segment in Uri.UnescapeDataString(path).Replace('\\', '/').Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return [.. segments];
    }

    private sealed record Root(string Host, ImmutableArray<string> Path, int Port, string? Target);
}

/// <summary>An address of the site.</summary>
/// <param name="Path">Below the root, decoded, without a leading slash; a folder ends in a slash.</param>
/// <param name="Fragment">What follows <c>#</c>; null without.</param>
/// <param name="IsSure">Whether its host is the very one of a base address, not that host with or without <c>www.</c> or on another port.</param>
/// <param name="Query">What follows <c>?</c>, as typed; empty without.</param>
/// <param name="Targets">The targets whose root it is under; null among them for the site's own root.</param>
internal sealed record OwnAddress(string Path, string? Fragment, bool IsSure, string Query, ImmutableArray<string?> Targets)
{
    private static readonly string[] Folders = ["briefings", "regions", "countries", "actors", "impacts", "archive", "files"];

    /// <summary>Files for programs, of the same name in every target.</summary>
    public static readonly string[] Files = ["sitemap.xml", "robots.txt", "relations.json"];

    /// <summary>Whether it can be of nothing else than a briefing, a term or a month.</summary>
    public bool IsOfSite => IsSure && Folders.Contains(Path.Split('/')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a file that is made for programs and has the same name in every target.</summary>
    public bool IsFile => Files.Contains(Path, StringComparer.Ordinal) || Path.StartsWith("assets/", StringComparison.Ordinal);
}
