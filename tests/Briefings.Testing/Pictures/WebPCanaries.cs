using System.Buffers.Binary;
using System.Text;

namespace Briefings.Testing.Pictures;

/// <summary>Canaries in every chunk of a WebP, between all of them, behind its pixels and behind the end.</summary>
internal static class WebPCanaries
{
    public static IEnumerable<HostilePicture> All() =>
        ((string[])["lossy.webp", "lossless.webp", "alpha.webp", "moving.webp"]).SelectMany(Of);

    private static IEnumerable<HostilePicture> Of(string name)
    {
        var canary = HostilePicture.Canary.ToArray();
        var file = HostilePicture.Sample(name);
        HostilePicture Make(string where, List<(string Type, byte[] Content)> chunks, bool mayBeRefused = false) => new($"{name}: {where}", ".webp", File(chunks), file, mayBeRefused);
        var chunks = Chunks(file.AsSpan(12).ToArray());
        (string Type, byte[] Content)[] kinds =
        [
            ("EXIF", [.. "MM\0*"u8, 0, 0, 0, 8, 0, 0, .. canary]), ("XMP ", canary), ("KANA", canary), ("ICCP", canary), ("FRGM", canary), ("ALPH", [1, .. canary]), ("VP8 ", canary), ("VP8L", [0x2F, .. canary]), ("ANIM", [.. canary[..6]]), ("VP8X", HostilePicture.Fill(10)),
        ];
        foreach (var (kind, content) in kinds)
        {
            for (var at = 0; at <= chunks.Count; at++)
            {
                // Where it stands first it is what readers take.
                yield return Make($"{kind} before chunk {at}", [.. chunks[..at], (kind, content), .. chunks[at..]], kind is not ("EXIF" or "XMP " or "KANA" or "FRGM"));
            }
        }

        yield return new($"{name}: behind the end", ".webp", [.. file, .. canary], file, false);
        for (var at = 0; at < chunks.Count; at++)
        {
            yield return Make($"at the end of chunk {at}", [.. chunks[..at], (chunks[at].Type, [.. chunks[at].Content, .. canary]), .. chunks[(at + 1)..]], true);
            yield return Make($"far behind the end of chunk {at}", [.. chunks[..at], (chunks[at].Type, [.. chunks[at].Content, .. HostilePicture.Fill(900)]), .. chunks[(at + 1)..]], true);
        }

        if (chunks.FindIndex(chunk => chunk.Type == "VP8 ") is >= 0 and var lossy)
        {
            yield return Make("behind the first partition", [.. chunks[..lossy], ("VP8 ", Longer(chunks[lossy].Content, canary)), .. chunks[(lossy + 1)..]], true);
        }

        if (chunks.FindIndex(chunk => chunk.Type == "ANMF") is >= 0 and var frame)
        {
            yield return Make("a chunk in a frame", [.. chunks[..frame], ("ANMF", [.. chunks[frame].Content, .. Chunk("KANA", canary)]), .. chunks[(frame + 1)..]]);
        }
    }

    private static byte[] Longer(byte[] frame, byte[] canary)
    {
        var tag = frame[0] | (frame[1] << 8) | (frame[2] << 16);
        var result = HostilePicture.Insert(frame, 10 + (tag >> 5), canary);
        tag += canary.Length << 5;
        (result[0], result[1], result[2]) = ((byte)tag, (byte)(tag >> 8), (byte)(tag >> 16));
        return result;
    }

    private static List<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        var result = new List<(string, byte[])>();
        for (var at = 0; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            result.Add((Encoding.ASCII.GetString(file, at, 4), file[(at + 8)..(at + 8 + length)]));
            at += 8 + length + (length & 1);
        }

        return result;
    }

    private static byte[] File(List<(string Type, byte[] Content)> chunks) =>
        Chunk("RIFF", [.. "WEBP"u8, .. chunks.SelectMany(chunk => Chunk(chunk.Type, chunk.Content))]);

    private static byte[] Chunk(string type, ReadOnlySpan<byte> content)
    {
        var result = new byte[8 + content.Length + (content.Length & 1)];
        Encoding.ASCII.GetBytes(type).CopyTo(result, 0);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(4), content.Length);
        content.CopyTo(result.AsSpan(8));
        return result;
    }
}
