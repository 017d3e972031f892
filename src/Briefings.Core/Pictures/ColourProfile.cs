using System.IO.Compression;
using SkiaSharp;

namespace Briefings.Core.Pictures;

/// <summary>Colour profiles (ICC.1). None is ever copied: it names devices and programs; a picture that needs one is drawn anew in sRGB.</summary>
internal static class ColourProfile
{
    // Profiles of printers have some megabytes; those of screens and cameras are much smaller.
    private const int Largest = 8 << 20;

    /// <summary>Whether a profile says nothing but sRGB (IEC 61966-2-1), which is what pages and reports take colours for anyway.</summary>
    public static bool IsSrgb(ReadOnlySpan<byte> profile)
    {
        using var read = SKColorSpaceIccProfile.Create(profile);
        using var space = read is null ? null : SKColorSpace.CreateIcc(read);
        return space is { IsSrgb: true };
    }

    /// <summary>The profile of a PNG (third edition, 11.3.2.3): a name, a nought, the method, then the profile in a zlib stream; null where it is none.</summary>
    public static byte[]? Unpack(ReadOnlySpan<byte> chunk)
    {
        var name = chunk.IndexOf((byte)0);
        if (name < 0 || chunk.Length < name + 3)
        {
            return null;
        }

        try
        {
            using var zlib = new ZLibStream(new MemoryStream(chunk[(name + 2)..].ToArray()), CompressionMode.Decompress);
            var profile = new byte[Largest + 1];
            var length = zlib.ReadAtLeast(profile, profile.Length, throwOnEndOfStream: false);
            return length > Largest ? null : profile[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
