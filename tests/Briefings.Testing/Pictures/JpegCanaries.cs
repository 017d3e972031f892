using System.Buffers.Binary;

namespace Briefings.Testing.Pictures;

/// <summary>Canaries in every segment of a JPEG, between all of them and behind the end.</summary>
internal static class JpegCanaries
{
    public static IEnumerable<HostilePicture> All() =>
        ((string[])["baseline.jpg", "progressive.jpg", "grey-progressive.jpg", "wide-chroma.jpg"]).SelectMany(Of);

    private static IEnumerable<HostilePicture> Of(string name)
    {
        var file = HostilePicture.Sample(name);
        HostilePicture Make(string where, byte[] bytes, bool mayBeRefused = false) => new($"{name}: {where}", ".jpg", bytes, file, mayBeRefused);
        var starts = Markers(file);
        var canary = HostilePicture.Canary.ToArray();
        (string Name, byte[] Segment)[] kinds =
        [
            ("COM", Segment(0xFE, canary)),
            .. Enumerable.Range(0, 16).Select(number => ($"APP{number}", Segment((byte)(0xE0 + number), [.. "Xyz\0"u8, .. canary]))),
            ("Exif", Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(canary)])),
            ("XMP", Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. canary])),
            ("JFIF thumbnail", Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 2, 2, .. canary])),
            ("JFXX", Segment(0xE0, [.. "JFXX\0"u8, 0x10, .. canary])),
            ("MPF", Segment(0xE2, [.. "MPF\0"u8, .. canary])),
            ("ICC", Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. canary])),
            ("Photoshop", Segment(0xED, [.. "Photoshop 3.0\0"u8, .. canary])),
            ("C2PA", Segment(0xEB, [.. "JP"u8, .. canary])),
        ];
        foreach (var (at, before) in starts.Select((at, before) => (at, before)))
        {
            // Each kind once, and comments everywhere.
            foreach (var (kind, segment) in kinds.Where((_, i) => i == 0 || i % starts.Count == before % kinds.Length))
            {
                yield return Make($"{kind} before marker {before}", HostilePicture.Insert(file, at, segment), kind is "ICC");
            }

            yield return Make($"bare bytes before marker {before}", HostilePicture.Insert(file, at, canary), true);
        }

        var scan = starts.First(at => file[at + 1] == 0xDA);
        foreach (var (kind, segment) in kinds)
        {
            yield return Make($"{kind} at the beginning", HostilePicture.Insert(file, 2, segment), kind is "ICC");
            yield return Make($"{kind} before the first scan", HostilePicture.Insert(file, scan, segment), kind is "ICC");
        }

        yield return Make("behind the end", [.. file, .. canary]);
        yield return Make("a second JPEG behind the end", [.. file, .. HostilePicture.Insert(file, 2, Segment(0xFE, canary))]);
        yield return Make("a film behind the end", [.. file, 0, 0, 0, 24, .. "ftypmp42"u8, .. canary, 0xFF, 0xD9]);
        yield return Make("steps that nothing uses", HostilePicture.Insert(file, 2, Segment(0xDB, [3, .. HostilePicture.Fill(64)])));
        yield return Make("steps that are told once more", HostilePicture.Insert(file, 2, Segment(0xDB, [0, .. HostilePicture.Fill(64)])));
        yield return Make("codes that nothing uses", HostilePicture.Insert(file, 2, Segment(0xC4, [0x13, .. new byte[15], (byte)canary.Length, .. canary])));
        yield return Make("codes that are told once more", HostilePicture.Insert(file, 2, Segment(0xC4, [0x10, .. new byte[15], (byte)canary.Length, .. canary])));
        foreach (var at in starts.Where(at => file[at + 1] is 0xDB or 0xC4 or 0xDA or (>= 0xC0 and <= 0xC2)))
        {
            yield return Make($"at the end of segment {file[at + 1]:X2}", Longer(file, at, canary), true);
        }

        foreach (var at in starts.Where(at => file[at + 1] == 0xC4))
        {
            yield return Make("in codes at the end of a table that no block has", Unused(file, at, canary), true);
        }
    }

    // The place of each marker but the first, those of restarts left out.
    private static List<int> Markers(byte[] file)
    {
        var result = new List<int>();
        for (var at = 2; at + 1 < file.Length;)
        {
            if (file[at] == 0xFF && file[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7))
            {
                result.Add(at);
                at += file[at + 1] == 0xD9 ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            }
            else
            {
                at++;
            }
        }

        return result;
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Longer(byte[] file, int at, byte[] canary)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
        var result = HostilePicture.Insert(file, at + 2 + length, canary);
        BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(at + 2), (ushort)(length + canary.Length));
        return result;
    }

    // Overwrites the last values of a table: where codes that long do not occur, the picture stays whole.
    private static byte[] Unused(byte[] file, int at, byte[] canary)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
        var result = (byte[])file.Clone();
        var room = Math.Min(canary.Length, length - 21);
        canary.AsSpan(0, Math.Max(0, room)).CopyTo(result.AsSpan(at + 2 + length - Math.Max(0, room)));
        return result;
    }

    // A directory with a place, and an orientation that turns nothing.
    private static byte[] Tiff(byte[] canary) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0x01, 0x0E, 0, 2, 0, 0, 0, (byte)canary.Length, 0, 0, 0, 38, 0, 0, 0, 0, .. canary];
}
