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
            foreach (var figure in body.AllBlocks().OfType<Figure>())
            {
                Add(figure.File);
            }

            foreach (var inline in body.AllInlines())
            {
                Add(inline switch
                {
                    Picture picture => picture.File,
                    Link { Target: SiteTarget site } => site.Path,
                    _ => null,
                });
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
