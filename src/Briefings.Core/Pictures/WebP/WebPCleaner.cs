using System.Buffers.Binary;
using Briefings.Core.Drawing;

namespace Briefings.Core.Pictures;

/// <summary>
/// Reads a WebP file (RFC 9649) up to the end that it tells and writes it anew: the pixels of its frames, their transparency, and for
/// animations where and how long each frame is shown.
/// </summary>
internal sealed class WebPCleaner
{
    private readonly List<(byte[] Control, WebPImage Image)> frames = [];
    private WebPImage? still;
    private byte[]? alpha;
    private byte[]? canvas;
    private byte[]? loop;
    private byte[]? profile;
    private int orientation;
    private long pixels;

    private readonly bool isOurs;

    private WebPCleaner(bool isOurs) => this.isOurs = isOurs;

    /// <summary>Reads a file that begins as a WebP.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isOurs">Whether it was drawn here, so that its pixels fill it for certain.</param>
    /// <exception cref="PictureFault">It can't be read whole.</exception>
    public static PictureParts Read(ReadOnlySpan<byte> file, bool isOurs) => new WebPCleaner(isOurs).Run(file);

    private PictureParts Run(ReadOnlySpan<byte> file)
    {
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (end > file.Length || end < 20)
        {
            throw new PictureFault(PictureFault.CutOff);
        }

        foreach (var (type, content) in Chunks(file[12..(int)end].ToArray()))
        {
            Chunk(type, content);
        }

        return frames.Count > 0 && loop is not null ? Moving() : Still();
    }

    private static List<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        var result = new List<(string, byte[])>();
        for (var at = 0; at < file.Length;)
        {
            var left = file.Length - at - 8L;
            var length = left < 0 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4));
            if (length > left || left < 0)
            {
                throw new PictureFault(PictureFault.CutOff);
            }

            result.Add((System.Text.Encoding.Latin1.GetString(file, at, 4), file[(at + 8)..(at + 8 + (int)length)]));
            at += 8 + (int)length + (int)(length & 1);
        }

        return result;
    }

    private void Chunk(string type, byte[] content)
    {
        switch (type)
        {
            case "VP8X" when content.Length == 10 && canvas is null:
                canvas = content;
                PictureLimits.Hold(Side(content.AsSpan(4)), Side(content.AsSpan(7)));
                break;
            case "ICCP":
                profile ??= content;
                break;
            case "EXIF" when orientation == 0:
                // Some programs write what a JPEG's segment begins with.
                var told = content.AsSpan().StartsWith("Exif\0\0"u8) ? ExifOrientation.Of(content) : ExifOrientation.OfTiff(content);
                orientation = told is >= 1 and <= 8 and var held ? held : 0;
                break;
            case "ANIM" when content.Length == 6:
                // The colour behind the frames is a hint that browsers do not take; how often they are shown is not.
                loop ??= [0, 0, 0, 0, content[4], content[5]];
                break;
            case "ANMF" when content.Length > 16:
                Frame(content);
                break;
            case "ALPH" when still is null:
                alpha ??= content;
                break;
            case "VP8 " or "VP8L" when still is null:
                still = new WebPImage(type == "VP8L", content, type == "VP8L" ? null : alpha);
                break;
        }
    }

    private void Frame(byte[] content)
    {
        byte[]? seen = null;
        WebPImage? image = null;
        foreach (var (type, part) in Chunks(content[16..]))
        {
            seen = type == "ALPH" && image is null ? seen ?? part : seen;
            image ??= type is "VP8 " or "VP8L" ? new WebPImage(type == "VP8L", part, type == "VP8L" ? null : seen) : null;
        }

        var (width, height) = (Side(content.AsSpan(6)), Side(content.AsSpan(9)));
        if (image is null || canvas is null || image.Size() != (width, height)
            || Int24(content) * 2 + width > Side(canvas.AsSpan(4)) || Int24(content.AsSpan(3)) * 2 + height > Side(canvas.AsSpan(7)))
        {
            throw new PictureFault("a frame is damaged");
        }

        pixels += (long)width * height;
        PictureLimits.HoldFrames(width, height, pixels);
        frames.Add(([.. content.AsSpan(0, 15), (byte)(content[15] & 3)], image));
    }

    private PictureParts Still()
    {
        if (still is null)
        {
            throw new PictureFault("there is no picture in it");
        }

        var (width, height) = still.Size();
        PictureLimits.Hold(width, height);
        if (canvas is not null && (Side(canvas.AsSpan(4)), Side(canvas.AsSpan(7))) != (width, height))
        {
            throw new PictureFault("its header and its pixels differ in size");
        }

        var bytes = still.File();
        if (!isOurs && !PictureRedraw.CanDecode(bytes))
        {
            throw new PictureFault(PictureFault.Damaged);
        }

        // Of a lossy picture the colours that nobody sees can't be taken without loss; drawn without loss, they are gone for certain.
        var hidesColours = !isOurs && HidesColours(still);
        return new PictureParts(bytes, width, height)
        {
            Orientation = Math.Max(1, orientation),
            MustBeRedrawn = IsForeign() || hidesColours || (!isOurs && WebPSlack.IsIn(still)),
            IsLossless = still.IsLossless || still.Alpha is not null,
        };
    }

    private PictureParts Moving()
    {
        if (frames.Exists(frame => !PictureRedraw.CanDecode(frame.Image.File()) || WebPSlack.IsIn(frame.Image)))
        {
            throw new PictureFault("a frame is damaged");
        }

        // What a lossy coder smears into them can't be told from what was drawn there.
        if (frames.Exists(frame => HidesColours(frame.Image)))
        {
            throw new PictureFault("pixels of a frame that nobody sees have colours, which can't be taken out frame by frame: save it without transparency, or without loss");
        }

        using var chunks = new MemoryStream();
        var isSeenThrough = frames.Exists(frame => frame.Image.Alpha is not null || frame.Image is { IsLossless: true, Pixels: var bits } && (bits[4] & 0x10) != 0);
        chunks.Write(WebPImage.Chunk("VP8X"u8, [(byte)(0x02 | (isSeenThrough ? 0x10 : 0)), 0, 0, 0, .. canvas.AsSpan(4)]));
        chunks.Write(WebPImage.Chunk("ANIM"u8, loop));
        foreach (var (control, image) in frames)
        {
            chunks.Write(WebPImage.Chunk("ANMF"u8, [.. control, .. image.Chunks()]));
        }

        return new PictureParts(WebPImage.File(chunks.ToArray()), Side(canvas.AsSpan(4)), Side(canvas.AsSpan(7)))
        {
            Orientation = Math.Max(1, orientation),
            MustBeRedrawn = IsForeign(),
            IsAnimated = true,
        };
    }

    private static bool HidesColours(WebPImage image) => (image.IsLossless || image.Alpha is not null) && PictureRedraw.HasHiddenColours(image.File());

    private bool IsForeign() => profile is not null && !ColourProfile.IsSrgb(profile);

    private static int Side(ReadOnlySpan<byte> at) => Int24(at) + 1;

    private static int Int24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
