using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Small pictures, each of its own colour, with metadata that tells who made them: nobody may see that, shown or not.</summary>
internal static class Pictures
{
    private static readonly ConcurrentDictionary<string, byte[]> Made = new(StringComparer.Ordinal);

    /// <summary>The word in the metadata of each picture.</summary>
    public const string Author = "kanarmetadataq";

    public static byte[] With(string name) => Made.GetOrAdd(name, Make);

    private static byte[] Make(string name)
    {
        using var bitmap = new SKBitmap(4, 2);
        bitmap.Erase(SKColors.Navy);
        foreach (var (letter, at) in name.Select((letter, at) => (letter, at)))
        {
            bitmap.SetPixel(at % 4, at / 4 % 2, new SKColor((byte)letter, (byte)(at * 37), (byte)(name.Length * 11)));
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        var png = data.ToArray();

        // A tEXt chunk (PNG 3rd edition §11.3.3.2) after the header's 33 bytes.
        var text = Encoding.Latin1.GetBytes($"tEXtAuthor\0{Author} {name}");
        var chunk = new byte[text.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, text.Length - 4);
        text.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(text.Length + 4), Crc32(text));
        return [.. png.AsSpan(0, 33), .. chunk, .. png.AsSpan(33)];
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
