using Briefings.Content.Model;

namespace Briefings.Site.Rendering.Assets;

/// <summary>The pictures of a release, without what cameras and programs wrote into them.</summary>
internal static class MediaFiles
{
    /// <summary>Where a picture is in the output.</summary>
    public static string Path(MediaFile media) => Path(media.File);

    /// <summary>Where a picture of <c>content/</c> is in the output.</summary>
    public static string Path(string file) =>
        file.StartsWith("media/", StringComparison.Ordinal) ? file : "media/" + file;

    /// <summary>Reads a picture and takes its metadata out.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OutputFile Read(MediaFile media) => new(Path(media), PictureMetadata.Strip(File.ReadAllBytes(media.FullPath)));
}
