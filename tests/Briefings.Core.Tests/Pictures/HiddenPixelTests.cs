using System.Buffers.Binary;
using System.IO.Compression;
using Briefings.Core.Pictures;
using SkiaSharp;

namespace Briefings.Core.Tests.Pictures;

/// <summary>What pixels say that nobody sees does not leave: the colours of those that are wholly transparent, and frames beside the picture.</summary>
public sealed class HiddenPixelTests
{
    [Theory]
    [InlineData(6, 8, false)]
    [InlineData(6, 8, true)]
    [InlineData(6, 16, false)]
    [InlineData(4, 8, false)]
    [InlineData(4, 8, true)]
    [InlineData(4, 16, false)]
    public void A_PNG_keeps_no_colour_of_a_transparent_pixel(int colour, int bits, bool isInterlaced)
    {
        // Every other pixel is seen.
        var step = bits / 8 * (colour == 6 ? 4 : 2);
        var row = Enumerable.Range(0, 9 * step).Select(i => (byte)(i % step >= step - (bits / 8) ? i / step % 2 == 0 ? 0 : 200 : 1 + (i * 7))).ToArray();
        for (var filter = 0; filter <= 4; filter++)
        {
            // One row is one pass of its own: the first of Adam7 has two pixels of nine.
            var (width, height) = isInterlaced ? (1, 1) : (9, 3);
            var used = isInterlaced ? row[..step] : row;
            var clean = Clean(Png(width, height, bits, colour, [], null, Filtered(filter, Enumerable.Repeat(used, height).ToArray(), step), isInterlaced));
            var rows = Rows(clean, (width * step) + 1, step);
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var pixel = rows[y].AsSpan(x * step, step).ToArray();
                    pixel.ShouldBe(x % 2 == 0 ? new byte[step] : used[(x * step)..((x + 1) * step)]);
                }
            }

            PictureCleaner.Clean(clean).Picture!.Bytes.ShouldBe(clean);
        }
    }

    [Theory]
    [InlineData(8, new byte[] { 0, 1, 2, 3 }, new byte[] { 0, 0, 2, 0 })]
    [InlineData(4, new byte[] { 0x01, 0x23 }, new byte[] { 0x00, 0x20 })]
    [InlineData(2, new byte[] { 0b_00_01_10_11 }, new byte[] { 0b_00_00_10_00 })]
    public void Transparent_colours_of_a_palette_become_one_without_a_colour(int bits, byte[] pixels, byte[] expected)
    {
        var clean = Clean(Png(4, 1, bits, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [0, 0, 255, 0], [0, .. pixels], false));
        Rows(clean, pixels.Length + 1, 1)[0].ShouldBe(expected);
        Content(clean, "PLTE").ShouldBe([0, 0, 0, 0, 0, 0, 7, 8, 9]);
        Content(clean, "tRNS")[0].ShouldBe((byte)0);
        PictureCleaner.Clean(clean).Picture!.Bytes.ShouldBe(clean);
    }

    [Fact]
    public void A_palette_of_which_nothing_is_seen_says_nothing()
    {
        var one = Clean(Png(4, 1, 8, 3, [1, 2, 3, 4, 5, 6], [0, 0], [0, 0, 1, 1, 0], false));
        var other = Clean(Png(4, 1, 8, 3, [9, 9, 9, 8, 8, 8], [0, 0], [0, 1, 0, 1, 1], false));
        one.ShouldBe(other);
    }

    [Fact]
    public void A_PNG_whose_pixels_are_all_seen_keeps_its_bytes()
    {
        var file = Png(2, 1, 8, 6, [], null, [1, 1, 2, 3, 255, 4, 5, 6, 0], false);
        Content(Clean(file), "IDAT").ShouldBe(Content(file, "IDAT"));
    }

    [Theory]
    [InlineData(SKWebpEncoderCompression.Lossless)]
    [InlineData(SKWebpEncoderCompression.Lossy)]
    public void A_WebP_keeps_no_colour_of_a_transparent_pixel(SKWebpEncoderCompression compression)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(32, 32, SKColorType.Rgba8888, SKAlphaType.Unpremul, SKColorSpace.CreateSrgb()));
        for (var i = 0; i < 32 * 32; i++)
        {
            bitmap.SetPixel(i % 32, i / 32, i % 32 < 16 ? new SKColor((byte)(i * 5), 80, 200, 0) : new SKColor(10, 200, 30, 255));
        }

        using var pixels = bitmap.PeekPixels();
        var clean = Clean(pixels.Encode(new SKWebpEncoderOptions(compression, 90))!.ToArray());
        PictureRedraw.HasHiddenColours(clean).ShouldBeFalse();
        using var after = SamplePictures.Decode(clean);
        after.GetPixel(4, 4).Alpha.ShouldBe((byte)0);
        ((int)after.GetPixel(24, 24).Green).ShouldBeInRange(190, 210);
        PictureCleaner.Clean(clean).Picture!.Bytes.ShouldBe(clean);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 100, 100)]
    [InlineData(1, 2, 0)]
    public void A_GIF_with_a_frame_beside_the_picture_is_refused(int frame, byte left, byte top)
    {
        var file = SamplePictures.MovingGif();
        var at = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x2C, 0, 0, 0, 0, 2]);
        at = frame == 0 ? at : at + 1 + file.AsSpan(at + 1).IndexOf((ReadOnlySpan<byte>)[0x2C, 0, 0, 0, 0, 2]);
        (file[at + 1], file[at + 3]) = (left, top);
        PictureCleaner.Clean(file).Fault.ShouldNotBeNull().Words.ShouldBe("a frame is larger than the picture");
    }

    private static byte[] Clean(byte[] file) => PictureCleaner.Clean(file) is { Picture: { } clean } ? clean.Bytes : throw new InvalidOperationException(PictureCleaner.Clean(file).Fault!.Words);

    private static byte[] Filtered(int filter, byte[][] rows, int step)
    {
        var result = new List<byte>();
        for (var y = 0; y < rows.Length; y++)
        {
            result.Add((byte)filter);
            for (var i = 0; i < rows[y].Length; i++)
            {
                var (left, above, corner) = (i >= step ? rows[y][i - step] : 0, y > 0 ? rows[y - 1][i] : 0, i >= step && y > 0 ? rows[y - 1][i - step] : 0);
                result.Add((byte)(rows[y][i] - (filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) })));
            }
        }

        return [.. result];
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        return ((int[])[left, above, corner]).MinBy(each => Math.Abs(guess - each));
    }

    private static byte[][] Rows(byte[] file, int length, int step)
    {
        using var zlib = new ZLibStream(new MemoryStream(Content(file, "IDAT")), CompressionMode.Decompress);
        using var all = new MemoryStream();
        zlib.CopyTo(all);
        var rows = new List<byte[]>();
        foreach (var chunk in all.ToArray().Chunk(length))
        {
            var row = chunk[1..];
            var before = rows.Count > 0 ? rows[^1] : new byte[row.Length];
            for (var i = 0; i < row.Length; i++)
            {
                var (left, above, corner) = (i >= step ? row[i - step] : 0, before[i], i >= step ? before[i - step] : 0);
                row[i] += (byte)(chunk[0] switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) });
            }

            rows.Add(row);
        }

        return [.. rows];
    }

    private static byte[] Content(byte[] file, string type)
    {
        var at = file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(type));
        return file.AsSpan(at + 4, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at - 4))).ToArray();
    }

    private static byte[] Png(int width, int height, int bits, int colour, byte[] palette, byte[]? transparency, byte[] rows, bool isInterlaced)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)bits, (byte)colour, (byte)(isInterlaced ? 1 : 0));
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. palette.Length > 0 ? Chunk("PLTE", palette) : [],
            .. transparency is null ? [] : Chunk("tRNS", transparency), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, ReadOnlySpan<byte> content)
    {
        byte[] whole = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        var result = new byte[whole.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(result, content.Length);
        whole.CopyTo(result, 4);
        BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(whole.Length + 4), PngChecks.Of(whole));
        return result;
    }
}
