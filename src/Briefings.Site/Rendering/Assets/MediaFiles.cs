using Briefings.Content.Model;
using Briefings.Core.Drawing;

namespace Briefings.Site.Rendering.Assets;

/// <summary>The pictures of a release, without what cameras and programs wrote into them.</summary>
internal static class MediaFiles
{
    /// <summary>Where a picture is in the output.</summary>
    public static string Path(MediaFile media) => Path(media.File);

    /// <summary>Where a picture of <c>content/</c> is in the output.</summary>
    public static string Path(string file) =>
        file.StartsWith("media/", StringComparison.Ordinal) ? file : "media/" + file;

    /// <summary>Reads a picture and takes its metadata out; a drawing is written anew with what is known to be harmless.</summary>
    /// <exception cref="IOException">The file cannot be read, or is another than it was when it was checked.</exception>
    public static OutputFile Read(MediaFile media)
    {
        var bytes = File.ReadAllBytes(media.FullPath);
        if (!media.File.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return new(Path(media), PictureMetadata.Strip(bytes));
        }

        var drawing = SvgCleaner.Clean(bytes, media.File).Value ?? throw new IOException($"{media.File} was changed while the site was built.");
        return new(Path(media), drawing.Bytes);
    }
}
