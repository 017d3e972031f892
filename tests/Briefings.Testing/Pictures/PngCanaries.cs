using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Briefings.Testing.Pictures;

/// <summary>Canaries in every chunk of a PNG, between all of them, in its palette, behind its pixels and behind the end.</summary>
internal static class PngCanaries
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static IEnumerable<HostilePicture> All() =>
        Of("plain.png", HostilePicture.Sample("plain.png")).Concat(Of("interlaced.png", HostilePicture.Sample("interlaced.png"))).Concat(Of("palette.png", Palette(false))).Concat(Of("moving.png", Moving(null)))
            .Concat(
            [
                new("palette.png: colours that no pixel has", ".png", Palette(true), Palette(false), false),
                new("moving.png: behind the pixels of a frame", ".png", Moving(HostilePicture.Canary.ToArray()), Moving(null), false),
            ]);

    private static IEnumerable<HostilePicture> Of(string name, byte[] file)
    {
        HostilePicture Make(string where, byte[] bytes, bool mayBeRefused = false) => new($"{name}: {where}", ".png", bytes, file, mayBeRefused);
        var canary = HostilePicture.Canary.ToArray();
        var chunks = Chunks(file);
        (string Type, byte[] Content)[] kinds =
        [
            ("tEXt", [.. "Author\0"u8, .. canary]), ("zTXt", [.. "Author\0\0"u8, .. Packed(canary)]), ("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. canary]), ("eXIf", [.. "MM\0*"u8, 0, 0, 0, 8, 0, 0, .. canary]),
            ("pHYs", canary[..9]), ("tIME", canary[..7]), ("hIST", canary), ("sPLT", [.. "x\0\u0008"u8, .. canary]), ("bKGD", canary[..6]), ("sBIT", canary[..3]), ("oFFs", canary[..9]),
            ("sRGB", [0, .. canary]), ("gAMA", [0, 0, 0xB1, 0x8F, .. canary]), ("caBX", canary), ("kaNa", canary), ("vpAg", canary), ("sTER", canary), ("dSIG", canary), ("mkBF", canary), ("iDOT", canary), ("fcTL", HostilePicture.Fill(26)),
        ];
        foreach (var (kind, content) in kinds)
        {
            yield return Make($"{kind} behind the header", HostilePicture.Insert(file, chunks[1], Chunk(kind, content)), kind == "fcTL");
            yield return Make($"{kind} before the end", HostilePicture.Insert(file, chunks[^1], Chunk(kind, content)), kind == "fcTL");
        }

        foreach (var at in chunks.Skip(1))
        {
            yield return Make($"a text at {at}", HostilePicture.Insert(file, at, Chunk("tEXt", [.. "Comment\0"u8, .. canary])));
            yield return Make($"bare bytes at {at}", HostilePicture.Insert(file, at, canary), true);
            yield return Make($"a chunk with a wrong check at {at}", HostilePicture.Insert(file, at, [.. Chunk("tEXt", canary)[..^4], .. canary[..4]]));
        }

        yield return Make("behind the end", [.. file, .. canary]);
        yield return Make("a second PNG behind the end", [.. file, .. HostilePicture.Insert(file, chunks[1], Chunk("tEXt", canary))]);
        yield return Make("an end that holds something", [.. file[..chunks[^1]], .. Chunk("IEND", canary)], true);
        yield return Make("no end but words", [.. file[..chunks[^1]], .. canary], true);
        yield return Make("behind the pixels", HostilePicture.Insert(file, Array.FindLastIndex(chunks, at => Type(file, at) == "IDAT") is var last && last >= 0 ? chunks[last + 1] : 0, Chunk("IDAT", canary)), false);
        yield return Make("behind the pixels, with their check", HostilePicture.Insert(file, chunks[Array.FindLastIndex(chunks, at => Type(file, at) == "IDAT") + 1], Chunk("IDAT", [.. canary, .. Content(file, chunks[Array.FindLastIndex(chunks, at => Type(file, at) == "IDAT")])[^4..]])), false);
        if (file[25] == 2)
        {
            yield return Make("a palette of a picture without", HostilePicture.Insert(file, chunks[1], Chunk("PLTE", HostilePicture.Fill(768))));
        }
    }

    public static byte[] Chunk(string type, ReadOnlySpan<byte> content)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes(type), .. content];
        var result = new byte[whole.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(result, content.Length);
        whole.CopyTo(result, 4);
        BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(whole.Length + 4), Check(whole));
        return result;
    }

    public static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using var result = new MemoryStream();
        using (var zlib = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return result.ToArray();
    }

    public static byte[] Header(int width, int height, int bits, int colour)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, (byte)bits, (byte)colour, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return Chunk("IHDR", header);
    }

    // Eight by eight pixels of the colours 0 and 2, of a palette of three or of 256.
    private static byte[] Palette(bool isFilled)
    {
        byte[] rows = [.. Enumerable.Range(0, 8).SelectMany(row => (byte[])[0, .. Enumerable.Range(0, 8).Select(column => (byte)((row ^ column) % 2 * 2))])];
        byte[] colours = [10, 20, 30, .. isFilled ? HostilePicture.Fill(3) : [0, 0, 0], 200, 100, 50, .. isFilled ? HostilePicture.Fill(759) : []];
        return [.. Signature, .. Header(8, 8, 8, 3), .. Chunk("PLTE", colours), .. Chunk("tRNS", [128, .. isFilled ? HostilePicture.Fill(1).AsSpan() : [255], 255, .. isFilled ? HostilePicture.Fill(253).AsSpan() : []]), .. Chunk("IDAT", Packed(rows)), .. Chunk("IEND", [])];
    }

    // Two frames of four by four grey pixels.
    private static byte[] Moving(byte[]? canary)
    {
        byte[] Rows(byte grey) => Packed([.. Enumerable.Range(0, 4).SelectMany(_ => (byte[])[0, grey, grey, grey, grey])]);
        byte[] Control(byte number) => Chunk("fcTL", [0, 0, 0, number, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0]);
        return
        [
            .. Signature, .. Header(4, 4, 8, 0), .. Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), .. Control(0), .. Chunk("IDAT", Rows(40)),
            .. Control(1), .. Chunk("fdAT", [0, 0, 0, 2, .. Rows(200), .. canary ?? []]), .. Chunk("IEND", []),
        ];
    }

    private static int[] Chunks(byte[] file)
    {
        var result = new List<int>();
        for (var at = 8; at < file.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)))
        {
            result.Add(at);
        }

        return [.. result];
    }

    private static string Type(byte[] file, int at) => Encoding.ASCII.GetString(file, at + 4, 4);

    private static byte[] Content(byte[] file, int at) => file[(at + 8)..(at + 8 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)))];

    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var each in bytes)
        {
            check ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                check = (check & 1) != 0 ? (check >> 1) ^ 0xEDB88320u : check >> 1;
            }
        }

        return ~check;
    }
}
