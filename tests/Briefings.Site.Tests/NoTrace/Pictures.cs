using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// Small pictures of every format, each of its own colours, with parts that tell who made them: in each place where programs and
/// telephones put such things. Nobody may see that, shown or not.
/// </summary>
internal static class Pictures
{
    private static readonly ConcurrentDictionary<string, byte[]> Made = new(StringComparer.Ordinal);

    private static readonly string[] Formats = ["png", "jpg", "gif", "webp", "svg", "png"];

    /// <summary>The word in what each picture hides.</summary>
    public const string Author = "kanarmetadataq";

    /// <summary>The file of the picture of a word; the word decides of its format.</summary>
    public static string FileOf(string word) => $"media/{word}.{Formats[word.Sum(letter => letter) % Formats.Length]}";

    /// <summary>The PNG of a word.</summary>
    public static byte[] With(string word) => In($"media/{word}.png");

    /// <summary>The picture in a file.</summary>
    public static byte[] In(string file) => Made.GetOrAdd(file, Make);

    private static byte[] Make(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return Path.GetExtension(file) switch
        {
            ".jpg" => Jpeg(name),
            ".gif" => Gif(name),
            ".webp" => WebP(name),
            ".svg" => Svg(name),
            _ => Png(name),
        };
    }

    private static byte[] Says(string name) => Encoding.Latin1.GetBytes($"{Author} {name}");

    private static byte[] Pixels(string name, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(4, 2);
        bitmap.Erase(SKColors.Navy);
        foreach (var (letter, at) in name.Select((letter, at) => (letter, at)))
        {
            bitmap.SetPixel(at % 4, at / 4 % 2, new SKColor((byte)letter, (byte)(at * 37), (byte)(name.Length * 11)));
        }

        using var data = bitmap.Encode(format, 100);
        return data.ToArray();
    }

    // Behind the header's 33 bytes a tEXt chunk (PNG 3rd edition §11.3.3.2) and a private one; behind the end a whole second picture.
    private static byte[] Png(string name)
    {
        var png = Pixels(name, SKEncodedImageFormat.Png);
        return [.. png.AsSpan(0, 33), .. Chunk("tEXt", [.. "Author\0"u8, .. Says(name)]), .. Chunk("kaNr", Says(name)), .. png.AsSpan(33), .. png, .. Says(name)];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[typed.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        typed.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(typed.Length + 4), Crc32(typed));
        return chunk;
    }

    // A comment, XMP and an unknown segment behind the first one; behind the end what telephones write: a second picture with its own.
    private static byte[] Jpeg(string name)
    {
        var jpeg = Pixels(name, SKEncodedImageFormat.Jpeg);
        var first = 4 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(4));
        byte[] hidden =
        [
            .. Segment(0xFE, Says(name)),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"u8, .. Says(name), .. "</x:xmpmeta>"u8]),
            .. Segment(0xEB, Says(name)),
        ];
        byte[] whole = [.. jpeg.AsSpan(0, first), .. hidden, .. jpeg.AsSpan(first)];
        return [.. whole, .. whole, .. Says(name)];
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    // Two colours, a comment (GIF89a §24) and XMP, and bytes behind the end.
    private static byte[] Gif(string name)
    {
        var colour = (byte)name.Sum(letter => letter);
        var says = Says(name);
        return
        [
            .. "GIF89a"u8, 4, 0, 2, 0, 0x80, 0, 0, colour, (byte)(name.Length * 11), 80, 10, 20, colour,
            0x21, 0xFE, (byte)says.Length, .. says, 0,
            0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)says.Length, .. says, 0,
            0x2C, 0, 0, 0, 0, 4, 0, 2, 0, 0,

            // Eight points in codes of three bits, the table cleared after each pair so that codes never grow: 4 0 1 4 0 1 4 1 0 4 1 0 5.
            2, 5, .. Lzw([4, 0, 1, 4, 0, 1, 4, 1, 0, 4, 1, 0, 5]), 0,
            0x3B, .. says,
        ];
    }

    private static byte[] Lzw(int[] codes)
    {
        var bytes = new byte[((codes.Length * 3) + 7) / 8];
        for (var bit = 0; bit < codes.Length * 3; bit++)
        {
            bytes[bit / 8] |= (byte)(((codes[bit / 3] >> (bit % 3)) & 1) << (bit % 8));
        }

        return bytes;
    }

    // The extended form (RFC 9649 §2.7) with an Exif, an XMP and an unknown chunk, and bytes behind its end.
    private static byte[] WebP(string name)
    {
        var simple = Pixels(name, SKEncodedImageFormat.Webp);
        var exif = (byte[])[.. "MM\0*\0\0\0\u0008"u8, 0, 1, 1, 0x3B, 0, 2, 0, 0, 0, (byte)(Says(name).Length + 1), 0, 0, 0, 26, 0, 0, 0, 0, .. Says(name), 0];
        byte[] extended = [(byte)(simple.AsSpan().IndexOf("VP8L"u8) >= 0 ? 0x1C : 0x0C), 0, 0, 0, 3, 0, 0, 1, 0, 0];
        byte[] chunks = [.. "WEBP"u8, .. Riff("VP8X", extended), .. simple.AsSpan(12), .. Riff("EXIF", exif), .. Riff("XMP ", Says(name)), .. Riff("kanr", Says(name))];
        return [.. "RIFF"u8, .. Size(chunks.Length), .. chunks, .. Says(name)];
    }

    private static byte[] Riff(string type, byte[] data) => [.. Encoding.ASCII.GetBytes(type), .. Size(data.Length), .. data, .. data.Length % 2 == 0 ? Array.Empty<byte>() : [0]];

    private static byte[] Size(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        return bytes;
    }

    private static byte[] Svg(string name)
    {
        var says = Encoding.Latin1.GetString(Says(name));
        var colour = (name.Sum(letter => letter) * 7919) % 0x1000000;
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <!-- {says} -->
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>{says}</title><desc>{says}</desc>
            <clipPath id="{Author}-cut"><rect width="40" height="19"/></clipPath><text display="none">{says}</text>
            <g id="{Author}" class="{says}" clip-path="url(#{Author}-cut)"><rect width="40" height="20" fill="#{colour:x6}"/><rect y="10" width="40" height="10" fill="#fff"/>
            <text x="1" y="15" font-size="2">{name}<tspan x="1" dy="2">words</tspan></text></g></svg>
            <!-- {says} -->

            """).ReplaceLineEndings("\n"));
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
