using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Reads an alias, as the tool had it from which somebody comes: with or without a slash before it, the site's own address, an extension.</summary>
/// <param name="Path">From the site's root, without a leading slash: a file in <c>.html</c>, a folder with a slash at its end, or one that no site of files answers.</param>
/// <param name="IsAnswered">Whether a site of files can have a page there.</param>
internal sealed partial record OldAddress(string Path, bool IsAnswered)
{
    private const string NoPage = "no redirect is made there: a site of files has only pages";

    /// <summary>Reads an alias; null, with a finding, where it can be none.</summary>
    public static OldAddress? Read(KeyContext context, YamlNode node)
    {
        if (Values.Text(context, node, "an entry of \"aliases\"") is not { } typed)
        {
            return null;
        }

        if (typed.Contains(' ', StringComparison.Ordinal) && !typed.Contains('/', StringComparison.Ordinal) && !Extension().IsMatch(typed))
        {
            context.Report(Codes.MalformedValue, node.Place, $"\"{typed}\" is another name, and aliases are old addresses", "remove it; one of an actor or a region belongs into its vocabulary");
            return null;
        }

        if (FromRoot(typed, context.Roots) is not { } path)
        {
            context.Report(Codes.MalformedValue, node.Place, $"\"{typed}\" is an address of another site, where this one can put no page", PathOf(typed) is { Length: > 0 } behind ? $"where the pages of that host came here write {behind}" : "remove it");
            return null;
        }

        var end = path.IndexOfAny(['?', '#']);
        if (end >= 0 && path[end] == '?')
        {
            context.Report(Codes.UnansweredAlias, node.Place, $"\"{typed}\": {NoPage}, and none of them is told what stands behind \"?\"", "let the host redirect it, and leave it out here");
            return new OldAddress(path.Split('#')[0], IsAnswered: false);
        }

        path = end < 0 ? path : path[..end];
        var extension = Extension().Match(path).Value;
        var folder = extension.Length == 0 ? path.TrimEnd('/') + "/" : path;
        if (!Values.IsPath(folder.TrimEnd('/')))
        {
            context.Report(Codes.MalformedValue, node.Place, $"\"{typed}\" is no address from the site's root", "write it as in 2024/old-name.html or 2024/09/name/");
            return null;
        }

        var isPage = extension.ToLowerInvariant() is "" or ".html" or ".htm";
        if (!isPage)
        {
            context.Report(
                Codes.UnansweredAlias,
                node.Place,
                $"\"{typed}\": {NoPage}, and hosts send what ends in {extension} as something else",
                "let the host redirect it, and leave it out here");
        }

        return new OldAddress(folder, isPage);
    }

    // What stands below the site's root; null where that is another one.
    private static string? FromRoot(string typed, ImmutableArray<SiteRoot> roots)
    {
        var isWeb = typed.Contains("://", StringComparison.Ordinal) || typed.StartsWith("//", StringComparison.Ordinal);
        if (!isWeb && !typed.StartsWith('/'))
        {
            return typed;
        }

        var uri = isWeb ? Parsed(typed) : null;
        if (isWeb && uri is null)
        {
            return null;
        }

        var own = uri is null ? roots : [.. roots.Where(root => Bare(root.Address.Host).Equals(Bare(uri.Host), StringComparison.OrdinalIgnoreCase))];
        if (own.IsEmpty && isWeb)
        {
            return null;
        }

        var path = uri is null ? typed : Uri.UnescapeDataString(uri.PathAndQuery);
        var root = own.Select(each => each.Address.AbsolutePath).OrderByDescending(each => each.Length).FirstOrDefault(each => path.StartsWith(each, StringComparison.OrdinalIgnoreCase));
        return (root is null ? path : path[root.Length..]).TrimStart('/');
    }

    private static string? PathOf(string typed) => Parsed(typed)?.AbsolutePath.TrimStart('/');

    private static Uri? Parsed(string typed) =>
        Uri.TryCreate(typed.StartsWith("//", StringComparison.Ordinal) ? "https:" + typed : typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    // "v1.2" is a name; what names a kind of file begins with a letter.
    [GeneratedRegex("\\.[A-Za-z][A-Za-z0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
