using System.Buffers.Binary;
using Briefings.Core.Pictures;
using Briefings.Testing.Pictures;
using SkiaSharp;

namespace Briefings.Core.Tests.Pictures;

public sealed class PictureCleanerTests
{
    private static SKColorSpace DisplayP3 => SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);

    [Theory]
    [InlineData("baseline.jpg", 57, 43)]
    [InlineData("progressive.jpg", 57, 43)]
    [InlineData("lossy.webp", 57, 43)]
    [InlineData("moving.webp", 57, 43)]
    [InlineData("frames.gif", 57, 43)]
    [InlineData("interlaced.png", 57, 43)]
    public void A_picture_says_its_size(string name, int width, int height) =>
        PictureCleaner.Inspect(HostilePicture.Sample(name)).ShouldBe(new PictureFacts(width, height, null));

    [Theory]
    [InlineData("baseline.jpg")]
    [InlineData("progressive.jpg")]
    [InlineData("wide-chroma.jpg")]
    public void The_scans_of_a_JPEG_stay_bit_for_bit(string name)
    {
        var file = HostilePicture.Sample(name);
        var clean = Clean(file).Bytes;
        // The last 200 bytes are within the last scan.
        clean.AsSpan(clean.Length - 200).ToArray().ShouldBe(file[^200..]);
    }

    [Fact]
    public void The_codes_of_a_lossy_WebP_stay_bit_for_bit() => Clean(HostilePicture.Sample("lossy.webp")).Bytes.ShouldBe(HostilePicture.Sample("lossy.webp"));

    [Fact]
    public void An_animation_keeps_its_frames_and_their_times()
    {
        foreach (var file in (byte[][])[SamplePictures.MovingGif(), HostilePicture.Sample("moving.webp")])
        {
            using var before = SKCodec.Create(SKData.CreateCopy(file));
            using var after = SKCodec.Create(SKData.CreateCopy(Clean(file).Bytes));
            before.FrameCount.ShouldBeGreaterThan(1);
            after.FrameInfo.Select(frame => (frame.Duration, frame.DisposalMethod)).ShouldBe(before.FrameInfo.Select(frame => (frame.Duration, frame.DisposalMethod)));
            after.RepetitionCount.ShouldBe(before.RepetitionCount);
        }
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_moving_lossy_WebP_with_colours_that_nobody_sees_is_refused(bool isSeenThrough, bool isRefused)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(32, 16, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        for (var at = 0; at < 32 * 16; at++)
        {
            bitmap.SetPixel(at % 32, at / 32, new SKColor(200, (byte)(at % 251), 30, (byte)(isSeenThrough && at % 32 < 16 ? 0 : 255)));
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Webp, 80);
        var still = encoded.ToArray();
        // An extended file begins with 12 bytes of RIFF and 18 of VP8X; a plain one has no VP8X.
        var pixels = still[(still.AsSpan(12).StartsWith("VP8X"u8) ? 30 : 12)..];
        byte[] control = [0, 0, 0, 0, 0, 0, .. WebPImage.Int24(31), .. WebPImage.Int24(15), .. WebPImage.Int24(100), 0];
        var frame = WebPImage.Chunk("ANMF"u8, [.. control, .. pixels]);
        byte[] header = [(byte)(isSeenThrough ? 0x12 : 0x02), 0, 0, 0, .. WebPImage.Int24(31), .. WebPImage.Int24(15)];
        var file = WebPImage.File([.. WebPImage.Chunk("VP8X"u8, header), .. WebPImage.Chunk("ANIM"u8, new byte[6]), .. frame, .. frame]);

        var facts = PictureCleaner.Inspect(file);

        (facts.Fault is null ? "" : "refused").ShouldBe(isRefused ? "refused" : "", $"{facts.Fault}");
    }

    [Theory]
    [InlineData(1, 32, 16)]
    [InlineData(2, 32, 16)]
    [InlineData(3, 32, 16)]
    [InlineData(4, 32, 16)]
    [InlineData(5, 16, 32)]
    [InlineData(6, 16, 32)]
    [InlineData(7, 16, 32)]
    [InlineData(8, 16, 32)]
    public void A_JPEG_that_is_stored_turned_says_so_and_nothing_else(int orientation, int width, int height)
    {
        var plain = SamplePictures.Striped(SKEncodedImageFormat.Jpeg);
        var bytes = HostilePictureWith(plain, 2, SamplePictures.Segment(0xE1, [.. "Exif\0\0"u8, .. SamplePictures.Tiff(orientation), .. HostilePicture.Canary]));
        var clean = Clean(bytes);
        (clean.Width, clean.Height, clean.Orientation).ShouldBe((width, height, orientation));
        using var codec = SKCodec.Create(SKData.CreateCopy(clean.Bytes));
        ((int)codec.EncodedOrigin).ShouldBe(orientation);
        clean.Bytes.AsSpan().IndexOf(HostilePicture.Canary).ShouldBe(-1);
        var upright = PictureCleaner.Upright(clean);
        StripeOf(upright.Bytes).ShouldBe(StripeAfter(orientation));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    public void PNG_and_WebP_that_are_stored_turned_are_drawn_upright(int orientation)
    {
        var png = SamplePictures.Striped(SKEncodedImageFormat.Png);
        var turned = Clean(HostilePictureWith(png, 33, PngChunk("eXIf", SamplePictures.Tiff(orientation))));
        (turned.Width, turned.Height, turned.Orientation).ShouldBe(orientation >= 5 ? (16, 32, 1) : (32, 16, 1));
        StripeOf(turned.Bytes).ShouldBe(StripeAfter(orientation));

        var webp = SamplePictures.Striped(SKEncodedImageFormat.Webp);
        var image = Clean(webp).Bytes[12..];
        byte[] canvas = [8, 0, 0, 0, 31, 0, 0, 15, 0, 0];
        var file = SamplePictures.Chunk("RIFF", [.. "WEBP"u8, .. SamplePictures.Chunk("VP8X", canvas), .. image, .. SamplePictures.Chunk("EXIF", SamplePictures.Tiff(orientation))]);
        StripeOf(Clean(file).Bytes).ShouldBe(StripeAfter(orientation));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_profile_that_is_not_sRGB_is_drawn_into_the_colours(SKEncodedImageFormat format)
    {
        // Display P3's (200, 100, 50) is redder than sRGB's.
        var file = SamplePictures.Coloured(format, DisplayP3, new SKColor(200, 100, 50));
        file.AsSpan().IndexOf(format == SKEncodedImageFormat.Png ? "iCCP"u8 : "ICC"u8).ShouldBeGreaterThan(0);
        var clean = Clean(file);
        clean.Bytes.AsSpan().IndexOf("ICC"u8).ShouldBe(-1);
        clean.Bytes.AsSpan().IndexOf("iCCP"u8).ShouldBe(-1);
        using var bitmap = SamplePictures.Decode(clean.Bytes);
        var pixel = bitmap.GetPixel(8, 8);
        (Math.Abs(pixel.Red - 213), Math.Abs(pixel.Green - 95), Math.Abs(pixel.Blue - 33)).ShouldSatisfyAllConditions(
            near => near.Item1.ShouldBeLessThan(4), near => near.Item2.ShouldBeLessThan(4), near => near.Item3.ShouldBeLessThan(6));
        Clean(file).Bytes.ShouldBe(clean.Bytes);
    }

    [Fact]
    public void A_profile_of_sRGB_goes_and_no_pixel_changes()
    {
        using var space = SKColorSpace.CreateSrgb();
        var file = SamplePictures.Coloured(SKEncodedImageFormat.Jpeg, space, SKColors.Teal);
        // The encoder writes no profile for sRGB; a P3 file's is exchanged for one.
        using var before = SamplePictures.Decode(file);
        using var after = SamplePictures.Decode(Clean(file).Bytes);
        after.Bytes.ShouldBe(before.Bytes);
    }

    [Fact]
    public void Gamma_and_primaries_other_than_sRGB_s_are_drawn_into_the_colours()
    {
        var png = SamplePictures.Coloured(SKEncodedImageFormat.Png, SKColorSpace.CreateSrgb(), new SKColor(128, 128, 128));
        var plain = Clean(png).Bytes;
        byte[] gamma = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(gamma, 45_455);
        Clean(HostilePictureWith(plain, 33, PngChunk("gAMA", gamma))).Bytes.ShouldBe(plain);
        Should.NotThrow(() => Clean(HostilePictureWith(plain, 33, PngChunk("gAMA", [0, 1, 0x86, 0xA0]))));
    }

    [Fact]
    public void A_JPEG_for_print_becomes_one_for_screens()
    {
        var file = SamplePictures.Blocks(4, [0b0000_0000]);
        var clean = Clean(file);
        using var codec = SKCodec.Create(SKData.CreateCopy(clean.Bytes));
        codec.GetPixels(out _).ShouldBe(SKCodecResult.Success);
        Frame(clean.Bytes)[9].ShouldBe((byte)3);
    }

    [Fact]
    public void A_JPEG_that_tells_its_pixels_twice_is_refused() =>
        // Readers show the second; the first would be a picture that nobody sees.
        Fault(SamplePictures.Blocks(1, [0b1010_1010], [0b1001_1110])).ShouldContain("a scan has a wrong header");

    [Theory]
    [InlineData("baseline.jpg")]
    [InlineData("plain.png")]
    [InlineData("frames.gif")]
    [InlineData("lossy.webp")]
    public void A_picture_that_is_cut_off_is_refused_wherever_it_ends(string name)
    {
        var whole = HostilePicture.Sample(name);
        for (var length = 12; length < whole.Length; length += Math.Max(1, whole.Length / 60))
        {
            Fault(whole[..length]).ShouldNotBeEmpty();
        }

        Fault(whole[..^1]).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(30_000, 20_000)]
    [InlineData(8_000, 6_251)]
    [InlineData(1, 65_001)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(int width, int height)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        var fault = PictureCleaner.Inspect((byte[])[0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. PngChunk("IHDR", header), .. PngChunk("IDAT", [1]), .. PngChunk("IEND", [])]).Fault.ShouldNotBeNull();
        fault.IsTooLarge.ShouldBeTrue();
        fault.Words.ShouldBe(FormattableString.Invariant($"{width} by {height} pixels, more than the 50 million (65000 a side) that are shown"));
    }

    [Fact]
    public void A_JPEG_GIF_and_WebP_of_too_many_pixels_are_refused_too()
    {
        PictureCleaner.Inspect((byte[])[0xFF, 0xD8, .. SamplePictures.Segment(0xC2, [8, 0xEA, 0x60, 0xEA, 0x60, 1, 1, 0x11, 0])]).Fault!.IsTooLarge.ShouldBeTrue();
        PictureCleaner.Inspect((byte[])[.. "GIF89a"u8, 0x60, 0xEA, 0x60, 0xEA, 0, 0, 0, 0x3B]).Fault!.IsTooLarge.ShouldBeTrue();
        PictureCleaner.Inspect(SamplePictures.Chunk("RIFF", [.. "WEBP"u8, .. SamplePictures.Chunk("VP8X", [0, 0, 0, 0, 0, 0, 1, 0, 0, 1])])).Fault!.IsTooLarge.ShouldBeTrue();
    }

    [Fact]
    public void No_bytes_whatever_make_it_fail()
    {
        var random = new Random(11);
        foreach (var name in (string[])["baseline.jpg", "progressive.jpg", "plain.png", "interlaced.png", "frames.gif", "lossy.webp", "alpha.webp", "lossless.webp", "moving.webp"])
        {
            for (var round = 0; round < 80; round++)
            {
                var spoiled = HostilePicture.Sample(name);
                for (var i = 0; i <= round % 7; i++)
                {
                    spoiled[random.Next(2, spoiled.Length)] = (byte)random.Next(256);
                }

                var (clean, fault) = PictureCleaner.Clean(spoiled.AsMemory(0, round % 3 == 0 ? random.Next(spoiled.Length) : spoiled.Length));
                (clean is null).ShouldBe(fault is not null);
                if (clean is not null)
                {
                    PictureCleaner.Clean(clean.Bytes).Picture!.Bytes.ShouldBe(clean.Bytes);
                }
            }
        }
    }

    private static CleanPicture Clean(byte[] file) => PictureCleaner.Clean(file) is { Picture: { } clean } ? clean : throw new InvalidOperationException(PictureCleaner.Clean(file).Fault!.Words);

    private static string Fault(byte[] file) => PictureCleaner.Clean(file).Fault?.Words ?? "";

    private static byte[] HostilePictureWith(byte[] file, int at, byte[] part) => [.. file.AsSpan(0, at), .. part, .. file.AsSpan(at)];

    private static byte[] PngChunk(string type, ReadOnlySpan<byte> content)
    {
        byte[] whole = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        var result = new byte[whole.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(result, content.Length);
        whole.CopyTo(result, 4);
        BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(whole.Length + 4), PngChecks.Of(whole));
        return result;
    }

    private static ReadOnlySpan<byte> Frame(byte[] jpeg) => jpeg.AsSpan(jpeg.AsSpan().IndexOfAny([(byte)0xFF, (byte)0xC0]) is 0 ? jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) : 0);

    // Which edge is black.
    private static string StripeOf(byte[] file)
    {
        using var bitmap = SamplePictures.Decode(file);
        bool IsBlack(int x, int y) => bitmap.GetPixel(x, y).Red < 60;
        var (right, bottom) = (bitmap.Width - 1, bitmap.Height - 1);
        return (IsBlack(0, bottom / 2), IsBlack(right, bottom / 2), IsBlack(right / 2, 0), IsBlack(right / 2, bottom)) switch
        {
            (true, false, false, false) => "left",
            (false, true, false, false) => "right",
            (false, false, true, false) => "top",
            (false, false, false, true) => "bottom",
            _ => "elsewhere",
        };
    }

    // Exif 2.32, 4.6.4: what of the scene the stored first column is.
    private static string StripeAfter(int orientation) => orientation switch { 1 or 4 => "left", 2 or 3 => "right", 5 or 6 => "top", _ => "bottom" };
}
