using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>The pictures that something shown uses; a picture that only hidden texts use is not copied.</summary>
internal static class MediaSelector
{
    /// <summary>The pictures that a text shows; what it only links to is not among them.</summary>
    public static IEnumerable<string> FilesOf(Body body) =>
        body.AllBlocks().OfType<Figure>().Select(figure => figure.File).Concat(body.AllInlines().OfType<Picture>().Select(picture => picture.File));

    /// <summary>The pictures that a briefing shows, its cover among them.</summary>
    public static IEnumerable<string> FilesOf(Briefing briefing) => briefing.Cover is { } cover ? FilesOf(briefing.Body).Append(cover.File) : FilesOf(briefing.Body);

    public static ImmutableArray<MediaFile> Select(Collection collection, IEnumerable<Body> bodies, IEnumerable<ReleasedBriefing> briefings)
    {
        var files = new SortedDictionary<string, MediaFile>(StringComparer.Ordinal);
        if (collection.Site.Brand.Logo is { } logo)
        {
            files[logo.File] = logo;
        }

        foreach (var briefing in briefings)
        {
            Add(briefing.Cover?.File);
        }

        foreach (var body in bodies)
        {
            foreach (var file in FilesOf(body).Concat(body.AllInlines().OfType<Link>().Select(link => link.Target).OfType<SiteTarget>().Select(site => site.Path)))
            {
                Add(file);
            }
        }

        return [.. files.Values];

        void Add(string? file)
        {
            if (file is not null && collection.Media.TryGetValue(file, out var media))
            {
                files[file] = media;
            }
        }
    }
}
