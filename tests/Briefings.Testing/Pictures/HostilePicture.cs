namespace Briefings.Testing.Pictures;

/// <summary>A picture into which words were planted that must not leave.</summary>
/// <param name="Name">Where they were planted.</param>
/// <param name="Extension">The file's extension, with its dot.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Plain">The file without them, whose pixels are the same.</param>
/// <param name="MayBeRefused">Whether the file breaks its format, so that refusing it is as right as cleaning it.</param>
public sealed record HostilePicture(string Name, string Extension, byte[] Bytes, byte[] Plain, bool MayBeRefused)
{
    /// <summary>The words; letters that occur in no picture by chance.</summary>
    public static ReadOnlySpan<byte> Canary => "KanarPicture"u8;

    /// <summary>All of them, of all formats, several hundred.</summary>
    public static IEnumerable<HostilePicture> All() =>
        JpegCanaries.All().Concat(PngCanaries.All()).Concat(GifCanaries.All()).Concat(WebPCanaries.All());

    /// <summary>A file of the folder of sample pictures.</summary>
    public static byte[] Sample(string name) => File.ReadAllBytes(Repository.Path("tests", "Briefings.Reports.Tests", "Pictures", "Files", name));

    /// <summary>A PNG that says a size and holds next to nothing.</summary>
    public static byte[] Huge(int width, int height) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. PngCanaries.Header(width, height, 8, 2), .. PngCanaries.Chunk("IDAT", PngCanaries.Packed([0])), .. PngCanaries.Chunk("IEND", [])];

    /// <summary>The canary as often as it takes to fill some bytes.</summary>
    internal static byte[] Fill(int length)
    {
        var result = new byte[length];
        for (var i = 0; i < length; i++)
        {
            result[i] = Canary[i % Canary.Length];
        }

        return result;
    }

    /// <summary>A file with bytes put in.</summary>
    internal static byte[] Insert(byte[] file, int at, ReadOnlySpan<byte> bytes) => [.. file.AsSpan(0, at), .. bytes, .. file.AsSpan(at)];
}
