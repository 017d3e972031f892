using System.Buffers.Binary;

namespace Briefings.Core.Pictures;

/// <summary>
/// Reads a GIF file up to its trailer and writes it anew: palettes, frames, how long each is shown and how often all are. Comments, texts
/// and the notes of programs are not copied.
/// </summary>
internal sealed class GifCleaner
{
    private readonly List<GifFrame> frames = [];
    private byte[]? control;
    private byte[]? loop;
    private byte[]? palette;
    private long pixels;
    private int width;
    private int height;
    private int at = 13;

    private GifCleaner()
    {
    }

    /// <summary>Reads a file that begins as a GIF.</summary>
    /// <exception cref="PictureFault">It can't be read whole.</exception>
    public static PictureParts Read(ReadOnlySpan<byte> file) => new GifCleaner().Run(file);

    private PictureParts Run(ReadOnlySpan<byte> file)
    {
        if (file.Length < 13)
        {
            throw new PictureFault(PictureFault.CutOff);
        }

        (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        PictureLimits.Hold(width, height);
        palette = Palette(file, file[10]);
        while (true)
        {
            switch (Next(file))
            {
                case 0x2C:
                    Frame(file);
                    break;
                case 0x21:
                    Extension(file);
                    break;
                case 0x3B:
                    return frames.Count > 0
                        ? new PictureParts(GifWriter.Write(width, height, palette, loop, frames), width, height) { IsAnimated = frames.Count > 1, IsLossless = true }
                        : throw new PictureFault("there is no picture in it");
                case 0:
                    // Some programs end a block twice.
                    break;
                default:
                    throw new PictureFault("there are bytes that belong to nothing");
            }
        }
    }

    private byte Next(ReadOnlySpan<byte> file) => at < file.Length ? file[at++] : throw new PictureFault(PictureFault.CutOff);

    private ReadOnlySpan<byte> Take(ReadOnlySpan<byte> file, int count)
    {
        if (count > file.Length - at)
        {
            throw new PictureFault(PictureFault.CutOff);
        }

        at += count;
        return file.Slice(at - count, count);
    }

    private byte[]? Palette(ReadOnlySpan<byte> file, byte flags) => (flags & 0x80) != 0 ? Take(file, 3 << ((flags & 7) + 1)).ToArray() : null;

    private byte[] Blocks(ReadOnlySpan<byte> file)
    {
        using var result = new MemoryStream();
        while (Next(file) is > 0 and var length)
        {
            result.Write(Take(file, length));
        }

        return result.ToArray();
    }

    private void Extension(ReadOnlySpan<byte> file)
    {
        var label = Next(file);
        var first = at < file.Length ? file[at] : 0;
        var name = first == 11 && at + 12 <= file.Length ? file.Slice(at + 1, 11) : default;
        var isLoop = label == 0xFF && (name.SequenceEqual("NETSCAPE2.0"u8) || name.SequenceEqual("ANIMEXTS1.0"u8));
        var content = Blocks(file);
        if (label == 0xF9 && first == 4 && content.Length == 4)
        {
            // What becomes of the frame afterwards, whether a colour is not seen, how long it stays; nothing waits for a key.
            var (after, isSeenThrough) = ((content[0] >> 2) & 7, content[0] & 1);
            control = [(byte)(((after > 3 ? 0 : after) << 2) | isSeenThrough), content[1], content[2], isSeenThrough == 1 ? content[3] : (byte)0];
        }
        else if (isLoop && content.Length >= 14 && content[11] == 1)
        {
            loop ??= content[12..14];
        }
        else if (label == 1)
        {
            // A text that no program shows; what is said before it is said of it.
            control = null;
        }
    }

    private void Frame(ReadOnlySpan<byte> file)
    {
        var place = Take(file, 8).ToArray();
        var flags = Next(file);
        var own = Palette(file, flags);
        var (across, down) = (BinaryPrimitives.ReadUInt16LittleEndian(place.AsSpan(4)), BinaryPrimitives.ReadUInt16LittleEndian(place.AsSpan(6)));
        PictureLimits.Hold(across, down);
        if (BinaryPrimitives.ReadUInt16LittleEndian(place) + across > width || BinaryPrimitives.ReadUInt16LittleEndian(place.AsSpan(2)) + down > height)
        {
            // What lies outside is never shown, and is there for everybody who looks into the file.
            throw new PictureFault("a frame is larger than the picture");
        }

        pixels += (long)across * down;
        PictureLimits.HoldFrames(width, height, pixels);
        var start = Next(file);
        if (start is < 2 or > 8)
        {
            throw new PictureFault(PictureFault.Damaged);
        }

        var colours = new bool[256];
        var codes = GifCodes.Clean(Blocks(file), start, (long)across * down, colours);
        var count = ((own ?? palette)?.Length ?? 0) / 3;
        if (Array.LastIndexOf(colours, true) >= count)
        {
            throw new PictureFault("a pixel has a colour that the palette has not");
        }

        frames.Add(new GifFrame(place, (flags & 0x40) != 0, own, colours, start, codes, control));
        control = null;
    }
}
