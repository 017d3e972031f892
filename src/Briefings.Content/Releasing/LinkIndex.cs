using System.Collections.Immutable;
using System.Globalization;
using Briefings.Content.Loading.Downloads;
using Briefings.Content.Model;
using Briefings.Core.Downloads;
using Briefings.Core.Files;
using Briefings.Core.Prose;
using Briefings.Core.Words;

namespace Briefings.Content.Releasing;

/// <summary>Knows everything in a collection that a text can link to, shown or not, and by which names.</summary>
internal sealed class LinkIndex
{
    private const string Downloads = "files/";
    private static readonly string[] Fixed = ["index.html", "reports.html", "404.html", "feed.xml", "feed.json", "archive/index.html", "regions/index.html", "countries/index.html", "actors/index.html", "impacts/index.html"];
    private static readonly ImmutableDictionary<string, TermKind> Folders = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("regions", TermKind.Region), KeyValuePair.Create("countries", TermKind.Country),
        KeyValuePair.Create("actors", TermKind.Actor), KeyValuePair.Create("impacts", TermKind.Impact),
    ]);

    private readonly Collection collection;
    private readonly OwnAddresses own;
    private readonly Dictionary<string, Briefing> typed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Briefing> originals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Briefing> briefingPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Briefing Original, string? Language)> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Slug, string Language), TextFile> pages = [];
    private readonly Dictionary<(TermKind, string Slug), string> terms = [];
    private readonly Dictionary<(string Path, string Parameter), Briefing> queries = [];
    private readonly Dictionary<string, Download> downloads = new(StringComparer.Ordinal);

    public LinkIndex(Collection collection)
    {
        this.collection = collection;
        own = new OwnAddresses(collection.Site);
        foreach (var briefing in collection.Briefings.Where(each => !each.IsEdition))
        {
            originals.TryAdd(briefing.Slug, briefing);
            if (briefing.Id is { } id)
            {
                originals.TryAdd(id, briefing);
            }
        }

        foreach (var briefing in collection.Briefings)
        {
            if (OriginalOf(briefing) is { } original)
            {
                if (!briefing.IsEdition)
                {
                    briefingPaths.TryAdd(PathOf(briefing), original);
                }

                sources.TryAdd(SourceOf(briefing), (original, briefing.IsEdition ? briefing.Language : null));
            }
        }

        foreach (var (key, original) in originals)
        {
            typed.TryAdd(key, original);
        }

        foreach (var briefing in collection.Briefings)
        {
            foreach (var alias in briefing.Aliases)
            {
                var stem = alias.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? alias[..^5] : alias.Trim('/');
                typed.TryAdd(alias.Trim('/'), OriginalOf(briefing) ?? briefing);
                typed.TryAdd(stem, OriginalOf(briefing) ?? briefing);
            }

            // "?p=12" of a system that has one program and no names.
            foreach (var alias in briefing.UnansweredAliases.Where(alias => alias.Contains('?', StringComparison.Ordinal)))
            {
                var end = alias.IndexOf('?', StringComparison.Ordinal);
                foreach (var parameter in Parameters(alias[(end + 1)..]))
                {
                    queries.TryAdd((FolderOf(alias[..end]), parameter), OriginalOf(briefing) ?? briefing);
                }
            }
        }

        foreach (var page in collection.Pages)
        {
            pages.TryAdd((page.Slug, page.Language), page);
        }

        foreach (var download in collection.Downloads.Values)
        {
            downloads.TryAdd(FileNames.Fold(download.File), download);
        }

        var vocabulary = collection.Vocabulary;
        foreach (var term in vocabulary.Regions.Values.Concat<Term>(vocabulary.Countries.Values).Concat(vocabulary.Actors.Values).Concat(vocabulary.Impacts.Values))
        {
            terms.TryAdd((term.Kind, term.Slug), term.Id);
        }
    }

    /// <summary>The original of a briefing or edition; null where it has none.</summary>
    public Briefing? OriginalOf(Briefing briefing) =>
        !briefing.IsEdition ? briefing : briefing.Id is { } id && originals.TryGetValue(id, out var original) && original.Id == id ? original : null;

    /// <summary>A briefing by slug or id, as pins and <c>[[…]]</c> name it.</summary>
    public Briefing? Find(string key) => originals.GetValueOrDefault(key);

    /// <summary>What a target means in a text of a language; null where it means nothing. Not for headings of the same text.</summary>
    public Destination? Resolve(LinkTarget target, string language) => target switch
    {
        BriefingTarget briefing => Find(briefing.Key) is { } found ? new BriefingDestination(found, language, briefing.Fragment, IsPdf: false) : null,
        SiteTarget site => Resolve(site, language),
        WebTarget web => Own(web) is { } address ? Resolve(address, language) : null,
        _ => null,
    };

    /// <summary>The site's own address that a link or a source names in full; null where it leads elsewhere.</summary>
    public OwnAddress? Own(LinkTarget? target) => target is WebTarget web ? own.Read(web.Address) : null;

    /// <summary>The site's own addresses that stand in a text as words.</summary>
    public IEnumerable<(int Start, int Path, int End, OwnAddress Address)> OwnIn(string text) => own.In(text);

    /// <summary>What an address of the site means, however its path is spelt; null where it means nothing.</summary>
    public Destination? Resolve(OwnAddress address, string language)
    {
        // One in full to a file for programs stays as typed.
        if (address.IsFile)
        {
            return null;
        }

        var path = address.Path;
        if (downloads.TryGetValue(FileNames.Fold(path.TrimEnd('/')), out var download))
        {
            return new DownloadDestination(download, address.Fragment);
        }

        var bare = path.TrimEnd('/');
        foreach (var parameter in queries.Count == 0 ? [] : Parameters(address.Query))
        {
            if (queries.TryGetValue((FolderOf(path), parameter), out var asked))
            {
                return new BriefingDestination(asked, language, address.Fragment, IsPdf: false);
            }
        }

        // Hosts answer without the extension, some in any case, and a reader takes the address from there.
        foreach (var spelling in (string[])[path, path.ToLowerInvariant(), $"{bare}.html", $"{bare.ToLowerInvariant()}.html", bare, bare.ToLowerInvariant()])
        {
            if (Resolve(new SiteTarget(spelling, address.Fragment), language) is { } found)
            {
                return found;
            }
        }

        var name = bare.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? bare[..^"/index.html".Length] : bare;
        var last = name[(name.LastIndexOf('/') + 1)..];
        var stem = last.Split('.')[0];
        return typed.TryGetValue(bare, out var briefing) || typed.TryGetValue(name, out briefing) || typed.TryGetValue(stem, out briefing)
            ? new BriefingDestination(briefing, language, address.Fragment, last.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>The nearest name that exists; null where none is near.</summary>
    public string? Nearest(LinkTarget target) => target switch
    {
        BriefingTarget briefing => NearestWord.Find(briefing.Key, originals.Keys),
        SiteTarget { Path: var path } when path.StartsWith("media/", StringComparison.Ordinal) => NearestWord.Find(path, collection.Media.Keys),
        SiteTarget { Path: var path } when path.StartsWith(Downloads, StringComparison.Ordinal) || DownloadKinds.Of(path) is not null and not DownloadKind.Pdf =>
            DownloadLoader.Nearest(path, [.. collection.Downloads.Keys]),
        SiteTarget { Path: var path } when path.EndsWith(".md", StringComparison.Ordinal) => NearestFile(path),
        SiteTarget { Path: var path } => NearestWord.Find(
            path,
            Fixed.Concat(sources.Keys).Concat(collection.Downloads.Keys).Concat(briefingPaths.Keys.Select(stem => stem + ".html"))
                .Concat(pages.Keys.Select(page => page.Slug + ".html"))
                .Concat(Folders.SelectMany(folder => terms.Keys.Where(term => term.Item1 == folder.Value).Select(term => $"{folder.Key}/{term.Slug}.html")))),
        _ => null,
    };

    // The right name in the wrong folder, or in other capitals, is nearer than any other name; so is a slip in the right folder.
    private string? NearestFile(string path)
    {
        var files = sources.Keys.Concat(collection.Pages.Select(page => $"pages/{NameOf(page.File)}")).Order(StringComparer.Ordinal).ToList();
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return files.Find(file => NameOf(file).Equals(NameOf(path), StringComparison.OrdinalIgnoreCase))
            ?? NearestWord.Find(path, files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)))
            ?? NearestWord.Find(NameOf(path), files.Select(file => (NameOf(file), file)));

        static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];
    }

    private Destination? Resolve(SiteTarget site, string language)
    {
        if (site.Path.StartsWith("media/", StringComparison.Ordinal))
        {
            return collection.Media.ContainsKey(site.Path) || collection.RefusedMedia.Contains(site.Path) ? new MediaDestination(site.Path) : null;
        }

        if (site.Path.StartsWith(Downloads, StringComparison.Ordinal))
        {
            return collection.Downloads.TryGetValue(site.Path, out var download) ? new DownloadDestination(download, site.Fragment) : null;
        }

        var path = site.Path.Length == 0 || site.Path.EndsWith('/') ? site.Path + "index.html" : site.Path;
        foreach (var other in collection.Site.Languages.Skip(1))
        {
            if (path.StartsWith(other + "/", StringComparison.Ordinal))
            {
                return Resolve(path[(other.Length + 1)..], other, site.Fragment);
            }
        }

        return Resolve(path, language, site.Fragment);
    }

    private Destination? Resolve(string path, string language, string? fragment)
    {
        var stem = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : path;
        var extension = path[stem.Length..];
        if (Fixed.Contains(path, StringComparer.Ordinal))
        {
            return new FixedDestination(language, path, fragment);
        }

        // Made once, for all languages.
        if (OwnAddress.Files.Contains(path, StringComparer.Ordinal))
        {
            return new FixedDestination(collection.Site.DefaultLanguage, path, fragment);
        }

        if (sources.TryGetValue(path, out var source))
        {
            return new BriefingDestination(source.Original, source.Language ?? language, fragment, IsPdf: false, IsExact: source.Language is not null);
        }

        if (extension is ".html" or ".pdf" && briefingPaths.TryGetValue(stem, out var briefing))
        {
            return new BriefingDestination(briefing, language, fragment, extension == ".pdf");
        }

        var segments = stem.Split('/');
        if (segments.Length == 2 && Folders.TryGetValue(segments[0], out var kind) && extension is ".html" or ".xml" or ".json" or ".md")
        {
            var slug = extension == ".md" ? segments[1].Split('.')[0].ToLowerInvariant() : segments[1];
            return terms.TryGetValue((kind, slug), out var id)
                ? new TermDestination(kind, id, language, $"{segments[0]}/{slug}{(extension == ".md" ? ".html" : extension)}", fragment)
                : null;
        }

        if (segments is ["archive", { Length: 4 } year, { Length: 2 } month] && extension == ".html"
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var numberOfYear)
            && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var numberOfMonth) && numberOfMonth is >= 1 and <= 12)
        {
            return new MonthDestination(numberOfYear, numberOfMonth, language, path, fragment);
        }

        if (segments is ["pages", var file] && extension == ".md")
        {
            var parts = file.Split('.');
            return Page(parts[0], parts.Length > 1 ? parts[1] : language, fragment);
        }

        return segments is [var page] && extension == ".html" ? Page(page, language, fragment) : null;
    }

    private PageDestination? Page(string slug, string language, string? fragment) =>
        pages.TryGetValue((slug, language), out var page) || pages.TryGetValue((slug, collection.Site.DefaultLanguage), out page)
            ? new PageDestination(page, fragment)
            : null;

    // Any of them may name the page; where it came from is none.
    private static IEnumerable<string> Parameters(string query) =>
        query.Split('&', ';').Select(each => Uri.UnescapeDataString(each).Trim().ToLowerInvariant()).Where(each => each.Contains('=', StringComparison.Ordinal) && !each.StartsWith("utm_", StringComparison.Ordinal)).Take(20);

    private static string FolderOf(string path)
    {
        var folder = path.Trim('/').ToLowerInvariant();
        var last = folder[(folder.LastIndexOf('/') + 1)..];
        return last.StartsWith("index.", StringComparison.Ordinal) ? folder[..^last.Length].Trim('/') : folder;
    }

    private static string PathOf(Briefing briefing) => $"briefings/{briefing.Year}/{briefing.Slug}";

    private static string SourceOf(Briefing briefing) => $"briefings/{briefing.Year}/{briefing.File[(briefing.File.LastIndexOf('/') + 1)..]}";
}
