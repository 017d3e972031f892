namespace Briefings.Content.Model;

/// <summary>An address under which the site, or that of one target, is known to readers.</summary>
/// <param name="Address">As <c>site.yaml</c> has it; absolute, ends in a slash.</param>
/// <param name="Target">The target that has it as its own; null for the site's.</param>
public sealed record SiteRoot(Uri Address, string? Target)
{
    /// <summary>What a folder's address would be that this one seems to mean: without a query, a fragment, a file's name or doubled slashes.</summary>
    /// <returns>Null where it is a folder's address already.</returns>
    public static Uri? Meant(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var path = string.Join('/', address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (Path.GetExtension(name).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML" or ".PHP" or ".ASP" or ".ASPX")
        {
            path = path[..^name.Length].TrimEnd('/');
        }

        var meant = address.GetLeftPart(UriPartial.Authority) + (path.Length == 0 ? "/" : $"/{path}/");
        var isFolder = address.GetLeftPart(UriPartial.Path) is var typed && (typed == meant || typed + "/" == meant);
        return isFolder && !address.OriginalString.AsSpan().ContainsAny('#', '?') ? null : new Uri(meant);
    }
}
