using Briefings.Core.Pictures;

namespace Briefings.Content.Loading.Media;

/// <summary>What a file in truth is whose name says that it is a picture of another kind.</summary>
internal static class PictureSignature
{
    /// <summary>What is wrong with a file whose bytes are not what its name says, and what to do about it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="relative">Its path below <c>content/</c>.</param>
    public static (string Problem, string Fix) Of(ReadOnlySpan<byte> bytes, string relative)
    {
        const string Save = "open it in a picture program and save it as JPEG or PNG";
        var named = Path.GetExtension(relative)[1..].ToUpperInvariant();
        var kind = PictureCleaner.KindOf(bytes) switch
        {
            PictureKind.Png => "png",
            PictureKind.Jpeg => "jpg",
            PictureKind.Gif => "gif",
            PictureKind.WebP => "webp",
            _ => null,
        };
        if (kind is not null)
        {
            return ($"the file is a {(kind == "jpg" ? "JPEG" : kind == "webp" ? "WebP" : kind.ToUpperInvariant())} picture, not {named}", $"rename it to {Path.ChangeExtension(relative, kind)}, here and where it is named");
        }

        var other = Other(bytes);
        return other is null ? ($"the file is no {named} picture", Save)
            : other == "web page" ? ($"the file is a web page, not a {named} picture", "save the picture itself from the page, not the page around it")
            : ($"the file is a {other} picture, not {named}, and browsers don't show it", Save);
    }

    // ISO/IEC 23008-12 (HEIF) files begin with a box "ftyp" and a brand; TIFF and BMP by their first bytes.
    private static string? Other(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8)
            ? bytes[8..12].SequenceEqual("avif"u8) ? "AVIF" : bytes[8..12].SequenceEqual("heic"u8) || bytes[8..12].SequenceEqual("heix"u8) || bytes[8..12].SequenceEqual("mif1"u8) || bytes[8..12].SequenceEqual("msf1"u8) || bytes[8..12].SequenceEqual("hevc"u8) ? "HEIC" : null
            : bytes.StartsWith("BM"u8) ? "BMP"
            : bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) ? "TIFF"
            : bytes.StartsWith("<!DOCTYPE html"u8) || bytes.StartsWith("<!doctype html"u8) || bytes.StartsWith("<html"u8) ? "web page"
            : null;
}
