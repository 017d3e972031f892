using System.Collections.Frozen;

namespace Briefings.Site.Rendering.Addresses;

/// <summary>Which files a target's output has, and under which address it is published.</summary>
internal sealed class SiteIndex
{
    private readonly FrozenSet<string> files;

    /// <summary>The index of a site.</summary>
    /// <param name="paths">Which path everything has.</param>
    /// <param name="baseUrl">The target's base address.</param>
    /// <param name="files">All paths of the output that a link may name.</param>
    public SiteIndex(SitePaths paths, Uri baseUrl, IEnumerable<string> files)
    {
        Paths = paths;
        this.files = files.ToFrozenSet(StringComparer.Ordinal);
        BaseUrl = baseUrl.AbsoluteUri.EndsWith('/') ? baseUrl.AbsoluteUri : baseUrl.AbsoluteUri + "/";
        BasePath = new Uri(BaseUrl).AbsolutePath;
    }

    /// <summary>Which path everything has.</summary>
    public SitePaths Paths { get; }

    /// <summary>The target's base address; ends in a slash.</summary>
    public string BaseUrl { get; }

    /// <summary>The path of <see cref="BaseUrl"/>; begins and ends in a slash.</summary>
    public string BasePath { get; }

    /// <summary>Whether there is such a file.</summary>
    public bool Contains(string path) => files.Contains(path);

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

        var own = Paths.Root(language) + file;
        return files.Contains(own) ? own : files.Contains(file) ? file : null;
    }
}
