using System.Collections.Frozen;
using System.Collections.Immutable;

using Briefings.Core;

namespace Briefings.Site.Rendering.Addresses;

/// <summary>Which files a target's output has, and under which address it is published.</summary>
internal sealed class SiteIndex
{
    private readonly FrozenSet<string> files;
    private readonly FrozenDictionary<string, Tlp> markings;

    /// <summary>The index of a site.</summary>
    /// <param name="paths">Which path everything has.</param>
    /// <param name="baseUrl">The target's base address.</param>
    /// <param name="files">All paths of the output that a link may name.</param>
    /// <param name="markings">How files are marked for their being there alone; those that are missing are CLEAR.</param>
    public SiteIndex(SitePaths paths, Uri baseUrl, IEnumerable<string> files, IReadOnlyDictionary<string, Tlp>? markings = null)
    {
        Paths = paths;
        this.markings = (markings ?? ImmutableDictionary<string, Tlp>.Empty).ToFrozenDictionary(StringComparer.Ordinal);
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

    /// <summary>What a link to a file tells by itself: the marking of what the file is there for, which may be less than all that it holds.</summary>
    public Tlp MarkingOf(string path) => markings.GetValueOrDefault(path);

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
