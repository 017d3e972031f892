using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Briefings.Core.Pictures;

/// <summary>
/// The one way of a raster picture from an author's file to an output. A reader per format copies what it knows to be needed, so that what
/// cameras, phones and programs wrote beside the pixels (places, names, comments, thumbnails, profiles, second pictures) stays behind,
/// known or unknown; what it can't read whole does not leave at all.
/// </summary>
public static class PictureCleaner
{
    // A house has some hundred pictures; beyond that many it is cheaper to forget all than to remember which was used last.
    private const int MostKnown = 4_096;

    // What was made of a file follows from its bytes alone, and building again must not read all pictures again. Bytes go when nobody
    // holds them.
    private static readonly ConcurrentDictionary<string, Remembered> Known = new(StringComparer.Ordinal);

    /// <summary>Cleans a picture; safe to call from many threads.</summary>
    /// <param name="file">The file's bytes.</param>
    public static CleanedPicture Clean(ReadOnlyMemory<byte> file)
    {
        var key = Key(file.Span);
        return Known.TryGetValue(key, out var known) && known.Result is { } result ? result : Remember(key, file).Result;
    }

    /// <summary>What cleaning a picture would give, without its bytes; safe to call from many threads.</summary>
    /// <param name="file">The file's bytes.</param>
    public static PictureFacts Inspect(ReadOnlyMemory<byte> file)
    {
        var key = Key(file.Span);
        return Known.TryGetValue(key, out var known) ? known.Facts : Remember(key, file).Facts;
    }

    /// <summary>The picture with its pixels stored upright, for readers that do not turn it themselves.</summary>
    /// <param name="picture">A clean picture.</param>
    public static CleanPicture Upright(CleanPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Orientation == 1)
        {
            return picture;
        }

        var drawn = PictureRedraw.Draw(picture.Bytes, picture.Kind, picture.Orientation, isLossless: false)
            ?? throw new InvalidOperationException("A clean picture can't be drawn.");
        var upright = Read(drawn, picture.Kind, isOurs: true);
        return new CleanPicture(upright.Bytes, picture.Kind, upright.Width, upright.Height);
    }

    private static string Key(ReadOnlySpan<byte> file) => Convert.ToHexString(SHA256.HashData(file));

    private static (CleanedPicture Result, PictureFacts Facts) Remember(string key, ReadOnlyMemory<byte> file)
    {
        var result = Make(file);
        var remembered = new Remembered(result);
        if (Known.Count > MostKnown)
        {
            Known.Clear();
        }

        Known[key] = remembered;
        return (result, remembered.Facts);
    }

    /// <summary>The format that a file begins with; null for none that is read.</summary>
    public static PictureKind? KindOf(ReadOnlySpan<byte> file) =>
        file is [0xFF, 0xD8, ..] ? PictureKind.Jpeg
        : file.StartsWith(PngCleaner.Signature) ? PictureKind.Png
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? PictureKind.Gif
        : file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? PictureKind.WebP
        : null;

    private static CleanedPicture Make(ReadOnlyMemory<byte> file)
    {
        if (KindOf(file.Span) is not { } kind)
        {
            return new CleanedPicture(null, new PictureProblem("the file is no JPEG, PNG, WebP or GIF picture", IsOther: true));
        }

        try
        {
            return new CleanedPicture(Make(file, kind), null);
        }
        catch (PictureFault fault)
        {
            return new CleanedPicture(null, new PictureProblem(fault.Message));
        }
        catch (PictureTooLarge size)
        {
            return new CleanedPicture(null, new PictureProblem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size.Width} by {size.Height} pixels, more than the {PictureLimits.MostPixels / 1_000_000} million ({PictureLimits.LongestSide} a side) that are shown"),
                IsTooLarge: true));
        }
    }

    private static CleanPicture Make(ReadOnlyMemory<byte> file, PictureKind kind)
    {
        var parts = Read(file, kind, isOurs: false);
        var isTurned = parts.Orientation > 1 && !parts.TellsOrientation;
        if (!parts.MustBeRedrawn && !isTurned)
        {
            var isOnSide = parts.Orientation >= 5;
            return new CleanPicture(parts.Bytes, kind, isOnSide ? parts.Height : parts.Width, isOnSide ? parts.Width : parts.Height) { Orientation = parts.Orientation };
        }

        if (parts.IsAnimated)
        {
            throw new PictureFault("the animation has colours of its own or is stored turned, which can't be mended frame by frame");
        }

        var drawn = PictureRedraw.Draw(file.Span, kind, parts.Orientation, parts.IsLossless) ?? throw new PictureFault("it is of a kind that can't be drawn");
        // What a library writes goes through the same door.
        var again = Read(drawn, kind, isOurs: true);
        return !again.MustBeRedrawn && again.Orientation == 1
            ? new CleanPicture(again.Bytes, kind, again.Width, again.Height)
            : throw new InvalidOperationException("A picture that was drawn anew must be drawn anew.");
    }

    private static PictureParts Read(ReadOnlyMemory<byte> file, PictureKind kind, bool isOurs) => kind switch
    {
        PictureKind.Jpeg => JpegCleaner.Read(file),
        PictureKind.Png => PngCleaner.Read(file.Span),
        PictureKind.Gif => GifCleaner.Read(file.Span),
        _ => WebPCleaner.Read(file.Span, isOurs),
    };

    private sealed class Remembered(CleanedPicture result)
    {
        private readonly WeakReference<CleanPicture>? picture = result.Picture is { } clean ? new WeakReference<CleanPicture>(clean) : null;

        public PictureFacts Facts { get; } = new(result.Picture?.Width ?? 0, result.Picture?.Height ?? 0, result.Fault);

        public CleanedPicture? Result =>
            Facts.Fault is { } fault ? new CleanedPicture(null, fault) : picture!.TryGetTarget(out var clean) ? new CleanedPicture(clean, null) : null;
    }
}
