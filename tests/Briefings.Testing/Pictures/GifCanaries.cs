namespace Briefings.Testing.Pictures;

/// <summary>Canaries in every kind of block of a GIF, between all of them, behind the pixels, in palettes and behind the trailer.</summary>
internal static class GifCanaries
{
    public static IEnumerable<HostilePicture> All()
    {
        var canary = HostilePicture.Canary.ToArray();
        var name = "frames.gif";
        var file = HostilePicture.Sample(name);
        HostilePicture Make(string where, byte[] bytes, bool mayBeRefused = false) => new($"{name}: {where}", ".gif", bytes, file, mayBeRefused);
        byte[] Blocks(byte[] content) => [(byte)content.Length, .. content, 0];
        (string Name, byte[] Block)[] kinds =
        [
            ("a comment", [0x21, 0xFE, .. Blocks(canary)]),
            ("XMP", [0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. canary, .. Enumerable.Range(0, 256).Select(i => (byte)(255 - i)), 0, 0]),
            ("a profile", [0x21, 0xFF, 11, .. "ICCRGBG1012"u8, .. Blocks(canary)]),
            ("a loop that says more", [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, .. Blocks(canary)]),
            ("a buffer", [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, .. Blocks([2, .. canary])]),
            ("an unknown program", [0x21, 0xFF, 11, .. canary[..11], .. Blocks(canary)]),
            ("an unknown block", [0x21, 0x77, .. Blocks(canary)]),
            ("a text", [0x21, 0x01, 12, 0, 0, 0, 0, 9, 0, 9, 0, 8, 8, 1, 0, .. Blocks(canary)]),
        ];
        var places = Places(file);
        foreach (var at in places)
        {
            foreach (var (kind, block) in kinds)
            {
                // XMP is written so that readers of blocks stumble to its end; the canary itself would be read as a length.
                yield return Make($"{kind} at {at}", HostilePicture.Insert(file, at, block), kind == "XMP");
            }

            yield return Make($"bare bytes at {at}", HostilePicture.Insert(file, at, canary), true);
        }

        yield return Make("behind the trailer", [.. file, .. canary]);
        yield return Make("a second GIF behind the trailer", [.. file, .. HostilePicture.Insert(file, places[0], kinds[0].Block)]);
        yield return Make("no trailer but words", [.. file[..^1], .. canary], true);
        foreach (var end in Ends(file))
        {
            yield return Make($"behind the pixels at {end}", HostilePicture.Insert(file, end, [(byte)canary.Length, .. canary]));
        }
    }

    // Where blocks begin, the trailer included.
    private static List<int> Places(byte[] file)
    {
        var places = new List<int>();
        Walk(file, places.Add, _ => { });
        return places;
    }

    // Where the codes of each frame end.
    private static List<int> Ends(byte[] file)
    {
        var ends = new List<int>();
        Walk(file, _ => { }, ends.Add);
        return ends;
    }

    private static void Walk(byte[] file, Action<int> begin, Action<int> end)
    {
        int Palette(byte flags) => (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;
        var at = 13 + Palette(file[10]);
        while (true)
        {
            begin(at);
            if (file[at] == 0x3B)
            {
                return;
            }

            var isFrame = file[at] == 0x2C;
            at += isFrame ? 11 + Palette(file[at + 9]) : 2;
            while (file[at] != 0)
            {
                at += 1 + file[at];
            }

            if (isFrame)
            {
                end(at);
            }

            at++;
        }
    }
}
