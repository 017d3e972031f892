using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Addresses;

/// <summary>Makes addresses as one file needs them: relative on pages, absolute in feeds and reports, paths of the base address on pages that are served at any depth.</summary>
internal sealed class Locator
{
    private readonly SiteIndex index;
    private readonly string? from;
    private readonly string? prefix;

    private Locator(SiteIndex index, string language, string? from, string? prefix)
    {
        this.index = index;
        this.from = from;
        this.prefix = prefix;
        Language = language;
    }

    /// <summary>The language of the file.</summary>
    public string Language { get; }

    /// <summary>What has which address.</summary>
    public SiteIndex Index => index;

    /// <summary>The path of the page that holds the links; null where addresses are absolute.</summary>
    public string? From => from;

    /// <summary>For a page: links are relative and name the file.</summary>
    public static Locator Relative(SiteIndex index, string language, string from) => new(index, language, from, null);

    /// <summary>For feeds and reports: links are absolute.</summary>
    public static Locator Absolute(SiteIndex index, string language) => new(index, language, null, index.BaseUrl);

    /// <summary>For a page that is served at any depth: links are paths of the base address.</summary>
    public static Locator Rooted(SiteIndex index, string language) => new(index, language, null, index.BasePath);

    /// <summary>A file of the site by its path from the root.</summary>
    public Address File(string path, string? fragment = null) =>
        from is null ? Address.Absolute(prefix!, path, fragment) : Address.Relative(from, path, fragment);

    /// <summary>The same, always absolute.</summary>
    public Address Url(string path, string? fragment = null) => Address.Absolute(index.BaseUrl, path, fragment);

    /// <summary>A page by the address from the root that somebody typed, such as <c>regions/</c> or <c>about.html#team</c>; null where there is none.</summary>
    public Address? Page(string typed)
    {
        var hash = typed.IndexOf('#', StringComparison.Ordinal);
        return Find(typed) is { } file ? File(file, hash < 0 ? null : typed[(hash + 1)..]) : null;
    }

    /// <summary>The file that such an address means; null where there is none.</summary>
    public string? Find(string typed)
    {
        var hash = typed.IndexOf('#', StringComparison.Ordinal);
        return index.Resolve(hash < 0 ? typed : typed[..hash], Language);
    }
}
