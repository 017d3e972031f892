using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Downloads;
using Briefings.Core.Drawing;
using Briefings.Core.Pictures;

namespace Briefings.Content.Loading.Media;

/// <summary>Lists <c>content/media/</c> with the size of each picture, and holds each to what may be published.</summary>
internal static class MediaLoader
{
    private const long Largest = 32L << 20;

    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>Reads the pictures.</summary>
    /// <param name="files">The files below <c>media/</c>.</param>
    public static Outcome<LoadedMedia> Load(IEnumerable<SourceFile> files)
    {
        var read = files.AsParallel().AsOrdered().Select(source => (Source: source, Read: Read(source))).ToList();
        return new(
            new LoadedMedia(
                read.Select(each => each.Read.File).OfType<MediaFile>().ToImmutableSortedDictionary(file => file.File, file => file, StringComparer.Ordinal),
                read.Where(each => !each.Read.Words.IsEmpty).ToImmutableDictionary(each => each.Source.Relative, each => each.Read.Words, StringComparer.Ordinal),
                [.. read.Where(each => each.Read.Findings.Any(found => found.Severity == Severity.Error)).Select(each => each.Source.Relative)]),
            [.. read.SelectMany(each => each.Read.Findings)]);
    }

    private static PictureRead Read(SourceFile file)
    {
        var extension = Path.GetExtension(file.Relative).ToLowerInvariant();
        if (!Extensions.Contains(extension, StringComparer.Ordinal))
        {
            var fix = DownloadKinds.Of(file.Relative) is null ? "save it as PNG, JPEG, GIF, WebP or SVG" : "to offer it to readers move it to files/";
            return new(null, [], [new(Codes.UnexpectedFile, Place.Of(file.Path), "the file is no picture that pages can show", fix)]);
        }

        try
        {
            using var stream = File.OpenRead(file.FullPath);
            if (stream.Length > Largest)
            {
                return new(null, [], [new(Codes.FileTooLarge, Place.Of(file.Path), $"the picture has {stream.Length} bytes, more than the {Largest} that are read")]);
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            ImmutableArray<Diagnostic> findings;
            if (extension != ".svg" && PictureCleaner.KindOf(bytes) != KindOf(extension))
            {
                var (problem, fix) = PictureSignature.Of(bytes, file.Relative);
                return new(null, [], [new(Codes.UnreadablePicture, Place.Of(file.Path), problem, fix)]);
            }

            ImmutableArray<DrawnWords> words = [];
            var size = extension == ".svg" ? DrawingHeader.Read(bytes, file.Path, out words, out findings) : Read(bytes, file.Path, out findings);
            return size is { } known
                ? new(new MediaFile(file.Relative, file.FullPath, known.Width, known.Height), words, findings)
                : new(null, [], findings.IsEmpty ? [new(Codes.UnreadablePicture, Place.Of(file.Path), $"the file is no {extension[1..].ToUpperInvariant()} picture")] : findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(null, [], [ReadFault.Of(file.Path, exception)]);
        }
    }

    // A picture is read whole, shown or not: its day may come when nobody looks.
    private static PictureSize? Read(byte[] bytes, string path, out ImmutableArray<Diagnostic> findings)
    {
        findings = [];
        var (width, height, fault) = PictureCleaner.Inspect(bytes);
        if (fault is null)
        {
            return new PictureSize(width, height);
        }

        findings =
        [
            fault.IsTooLarge ? new Diagnostic(Codes.TooLargePicture, Place.Of(path), $"the picture has {fault.Words}", "make it smaller")
                : new Diagnostic(Codes.DamagedPicture, Place.Of(path), $"the picture can't be read whole: {fault.Words}", "open it in a picture program and save it again"),
        ];
        return null;
    }

    private static PictureKind KindOf(string extension) => extension switch
    {
        ".png" => PictureKind.Png,
        ".gif" => PictureKind.Gif,
        ".webp" => PictureKind.WebP,
        _ => PictureKind.Jpeg,
    };

    private sealed record PictureRead(MediaFile? File, ImmutableArray<DrawnWords> Words, ImmutableArray<Diagnostic> Findings);
}
