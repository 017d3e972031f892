using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Media;

/// <summary>Lists <c>content/media/</c> with the size of each picture.</summary>
internal static class MediaLoader
{
    private const long Largest = 32L << 20;

    // Metadata before the size of a JPEG: a colour profile and an Exif preview at most.
    private const int Beginning = 1 << 20;

    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>Reads the pictures.</summary>
    /// <param name="files">The files below <c>media/</c>.</param>
    public static Outcome<ImmutableSortedDictionary<string, MediaFile>> Load(IEnumerable<SourceFile> files)
    {
        var read = files.AsParallel().AsOrdered().Select(Read).ToList();
        return new(
            read.Select(each => each.File).OfType<MediaFile>().ToImmutableSortedDictionary(file => file.File, file => file, StringComparer.Ordinal),
            [.. read.SelectMany(each => each.Findings)]);
    }

    private static (MediaFile? File, ImmutableArray<Diagnostic> Findings) Read(SourceFile file)
    {
        var extension = Path.GetExtension(file.Relative).ToLowerInvariant();
        if (!Extensions.Contains(extension, StringComparer.Ordinal))
        {
            return (null, [new(Codes.UnexpectedFile, Place.Of(file.Path), "the file is no picture that pages can show", "save it as PNG, JPEG, GIF, WebP or SVG")]);
        }

        try
        {
            using var stream = File.OpenRead(file.FullPath);
            if (stream.Length > Largest)
            {
                return (null, [new(Codes.FileTooLarge, Place.Of(file.Path), $"the picture has {stream.Length} bytes, more than the {Largest} that are read")]);
            }

            var findings = ImmutableArray<Diagnostic>.Empty;
            var size = extension == ".svg" ? DrawingHeader.Read(Begin(stream, Largest), file.Path, out findings) : PictureHeader.Read(Begin(stream, Beginning), extension);
            return size is { } known
                ? (new MediaFile(file.Relative, file.FullPath, known.Width, known.Height), [])
                : (null, findings.IsEmpty ? [new(Codes.UnreadablePicture, Place.Of(file.Path), $"the file is no {extension[1..].ToUpperInvariant()} picture")] : findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, [ReadFault.Of(file.Path, exception)]);
        }
    }

    private static byte[] Begin(FileStream stream, long most)
    {
        var bytes = new byte[Math.Min(stream.Length, most)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
