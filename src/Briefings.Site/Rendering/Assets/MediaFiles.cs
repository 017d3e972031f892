using Briefings.Content.Model;
using Briefings.Core.Drawing;
using Briefings.Core.Pictures;

namespace Briefings.Site.Rendering.Assets;

/// <summary>The pictures of a release, without what cameras and programs wrote into them.</summary>
internal static class MediaFiles
{
    /// <summary>Where a picture is in the output.</summary>
    public static string Path(MediaFile media) => Path(media.File);

    /// <summary>Where a picture of <c>content/</c> is in the output.</summary>
    public static string Path(string file) =>
        file.StartsWith("media/", StringComparison.Ordinal) ? file : "media/" + file;

    /// <summary>
    /// Reads a picture as it leaves: its pixels, or what draws, and nothing else. Whoever shows a picture takes it from here, pages,
    /// feeds and reports alike.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read, or is another than it was when it was checked.</exception>
    public static OutputFile Read(MediaFile media)
    {
        var bytes = File.ReadAllBytes(media.FullPath);
        var clean = media.File.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? SvgCleaner.Clean(bytes, media.File).Value?.Bytes
            : PictureCleaner.Clean(bytes).Picture?.Bytes;
        return new(Path(media), clean ?? throw new IOException($"{media.File} was changed while the site was built."));
    }
}
