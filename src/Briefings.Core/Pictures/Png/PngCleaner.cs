using System.Buffers.Binary;
using Briefings.Core.Drawing;

namespace Briefings.Core.Pictures;

/// <summary>
/// Reads a PNG file (ISO/IEC 15948 and its third edition) up to its last chunk and writes it anew: header, palette, transparency, frames
/// and pixels. What else a chunk says is left out; where it says what the colours mean, the picture is drawn anew in sRGB.
/// </summary>
internal sealed class PngCleaner
{
    // More frames than this are a film.
    private const int MostFrames = 10_000;

    private readonly List<PngFrame> frames = [];
    private PngFormat format;
    private byte[] palette = [];
    private byte[]? transparency;
    private bool hasPixels;
    private bool isPixelsEnded;
    private (uint Frames, uint Plays)? animation;
    private uint sequence;
    private long pixels;
    private int orientation;
    private byte[]? profile;
    private bool saysSrgb;
    private bool isForeign;

    private PngCleaner()
    {
    }

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a file that begins as a PNG.</summary>
    /// <exception cref="PictureFault">It can't be read whole.</exception>
    public static PictureParts Read(ReadOnlySpan<byte> file) => new PngCleaner().Run(file);

    private PictureParts Run(ReadOnlySpan<byte> file)
    {
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                throw new PictureFault(PictureFault.CutOff);
            }

            var type = file.Slice(at + 4, 4);
            var chunk = file.Slice(at + 8, (int)length);
            var isDamaged = PngChecks.Of(file.Slice(at + 4, (int)length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + (int)length)..]);
            at += (int)length + 12;
            if (type.SequenceEqual("IEND"u8) && !isDamaged && length == 0)
            {
                return Finish();
            }

            Chunk(type, chunk, isDamaged);
        }

        throw new PictureFault(PictureFault.CutOff);
    }

    private void Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> chunk, bool isDamaged)
    {
        var isPixels = type.SequenceEqual("IDAT"u8);
        isPixelsEnded |= hasPixels && !isPixels;
        // A capital first: a picture can't be shown without it (5.4).
        if (isDamaged && (type[0] is >= (byte)'A' and <= (byte)'Z'
            || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("fcTL"u8) || type.SequenceEqual("fdAT"u8) || type.SequenceEqual("acTL"u8)))
        {
            throw new PictureFault(PictureFault.Damaged);
        }

        if (type.SequenceEqual("IHDR"u8))
        {
            Header(chunk);
            return;
        }

        if (format.Width == 0)
        {
            throw new PictureFault("the header is missing");
        }

        if (isPixels)
        {
            Pixels(chunk);
        }
        else if (type.SequenceEqual("PLTE"u8))
        {
            palette = palette.Length == 0 && !hasPixels && chunk.Length % 3 == 0 && chunk.Length is > 0 and <= 768
                ? chunk.ToArray()
                : throw new PictureFault("the palette is damaged");
        }
        else if (type.SequenceEqual("tRNS"u8))
        {
            transparency = transparency is null && !hasPixels ? chunk.ToArray() : throw new PictureFault(PictureFault.Damaged);
        }
        else if (type[0] is >= (byte)'A' and <= (byte)'Z')
        {
            throw new PictureFault("it holds a part that only the program knows that made it");
        }
        else if (!isDamaged)
        {
            Other(type, chunk);
        }
    }

    private void Header(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != 13 || format.Width > 0 || chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            throw new PictureFault("the header is damaged");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
        PictureLimits.Hold(width, height);
        format = new PngFormat((int)width, (int)height, chunk[8], chunk[9], chunk[12] == 1);
        if (!format.IsKnown)
        {
            throw new PictureFault("the header is damaged");
        }
    }

    private void Pixels(ReadOnlySpan<byte> chunk)
    {
        if (isPixelsEnded || (format.Colour == 3 && palette.Length == 0))
        {
            throw new PictureFault(isPixelsEnded ? "its pixels are in two parts" : "the palette is missing");
        }

        // The first frame is the picture itself where its control stands before it (third edition, 11.3.6).
        if (frames.Count == 0)
        {
            frames.Add(new PngFrame(null, format));
        }
        else if (!hasPixels && (frames.Count > 1 || frames[0].Format != format || frames[0].IsMoved))
        {
            throw new PictureFault("its frames are out of order");
        }

        hasPixels = true;
        frames[0].Data.Write(chunk);
    }

    private void Other(ReadOnlySpan<byte> type, ReadOnlySpan<byte> chunk)
    {
        if (type.SequenceEqual("acTL"u8) && chunk.Length == 8 && animation is null && !hasPixels)
        {
            animation = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
            if (animation.Value.Frames is 0 or > MostFrames)
            {
                throw new PictureFault("it has more frames than a picture should");
            }
        }
        else if (animation is not null && type.SequenceEqual("fcTL"u8))
        {
            Sequence(chunk);
            frames.Add(PngFrame.Read(chunk, format));
            pixels += frames[^1].Format.Pixels;
            PictureLimits.HoldFrames(format.Width, format.Height, pixels);
        }
        else if (animation is not null && type.SequenceEqual("fdAT"u8))
        {
            Sequence(chunk);
            if (!hasPixels || frames.Count < 2)
            {
                throw new PictureFault("its frames are out of order");
            }

            frames[^1].Data.Write(chunk[4..]);
        }
        else if (type.SequenceEqual("eXIf"u8) && orientation == 0)
        {
            orientation = ExifOrientation.OfTiff(chunk) is >= 1 and <= 8 and var held ? held : 0;
        }
        else if (type.SequenceEqual("iCCP"u8))
        {
            profile ??= ColourProfile.Unpack(chunk) ?? [];
        }
        else if (type.SequenceEqual("sRGB"u8))
        {
            saysSrgb = true;
        }
        else if (type.SequenceEqual("gAMA"u8) && chunk.Length == 4)
        {
            // 1/2.2 in hundred thousandths, as sRGB has it (11.3.2.5).
            isForeign |= BinaryPrimitives.ReadUInt32BigEndian(chunk) is < 45_000 or > 46_000;
        }
        else if (type.SequenceEqual("cHRM"u8) && chunk.Length == 32)
        {
            isForeign |= !IsSrgb(chunk);
        }
        else if (type.SequenceEqual("cICP"u8) && !chunk.SequenceEqual((ReadOnlySpan<byte>)[1, 13, 0, 1]))
        {
            throw new PictureFault("its colours are those of HDR or video, which not every reader shows alike");
        }
    }

    // ISO/IEC 15948, 11.3.3.5, table of sRGB's white point and primaries.
    private static bool IsSrgb(ReadOnlySpan<byte> chunk)
    {
        ReadOnlySpan<uint> primaries = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000];
        for (var i = 0; i < primaries.Length; i++)
        {
            if (Math.Abs((long)BinaryPrimitives.ReadUInt32BigEndian(chunk[(4 * i)..]) - primaries[i]) > 100)
            {
                return false;
            }
        }

        return true;
    }

    private void Sequence(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 4 || BinaryPrimitives.ReadUInt32BigEndian(chunk) != sequence++)
        {
            throw new PictureFault("its frames are out of order");
        }
    }

    private PictureParts Finish()
    {
        if (!hasPixels)
        {
            throw new PictureFault("there is no picture in it");
        }

        var isAnimated = animation is not null;
        if (isAnimated && frames.Count(frame => frame.Control is not null) != animation!.Value.Frames)
        {
            throw new PictureFault("its frames are out of order");
        }

        var colours = format.Colour == 3 ? new bool[palette.Length / 3] : [];
        var unseen = format.Colour == 3 ? new PngUnseen(transparency ?? []) : null;
        var data = frames.Select(frame => PngPixels.Clean(frame.Data.ToArray(), frame.Format, colours, unseen)).ToList();
        return new PictureParts(Write(data, colours), format.Width, format.Height)
        {
            Orientation = Math.Max(1, orientation),
            MustBeRedrawn = profile is not null ? !ColourProfile.IsSrgb(profile) : isForeign && !saysSrgb,
            IsAnimated = isAnimated,
            IsLossless = true,
        };
    }

    private byte[] Write(List<byte[]> data, bool[] colours)
    {
        using var writer = new PngWriter(format);
        if (animation is { } moves)
        {
            writer.Animation(moves.Frames, moves.Plays);
        }

        writer.Palette(palette, transparency, colours);
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].Control is { } control)
            {
                writer.Control(control);
            }

            writer.Pixels(data[i], isFirst: i == 0);
        }

        return writer.End();
    }
}
