using Briefings.Core.Pictures;
using Briefings.Testing.Pictures;
using SkiaSharp;

namespace Briefings.Core.Tests.Pictures;

/// <summary>Several hundred pictures with words planted in every part that is no pixel: none leaves.</summary>
public sealed class CanaryTests
{
    private static readonly IReadOnlyList<HostilePicture> Pictures = [.. HostilePicture.All()];

    [Fact]
    public void There_are_at_least_three_hundred() => Pictures.Count.ShouldBeGreaterThan(300);

    [Fact]
    public void Each_plain_picture_is_whole_and_clean_and_stays_so()
    {
        foreach (var plain in Pictures.DistinctBy(picture => picture.Name.Split(':')[0]))
        {
            var clean = PictureCleaner.Clean(plain.Plain).Picture.ShouldNotBeNull(plain.Name);
            PictureCleaner.Clean(clean.Bytes).Picture!.Bytes.ShouldBe(clean.Bytes, plain.Name);
            Pixels(clean.Bytes).ShouldBe(Pixels(plain.Plain), plain.Name);
        }
    }

    [Fact]
    public void What_was_planted_does_not_leave_and_the_pixels_do()
    {
        var (wrong, refused) = (new List<string>(), new List<string>());
        foreach (var picture in Pictures)
        {
            var (clean, fault) = PictureCleaner.Clean(picture.Bytes);
            if (clean is null)
            {
                (picture.MayBeRefused ? refused : wrong).Add($"{picture.Name} is refused: {fault!.Words}");
            }
            else if (clean.Bytes.AsSpan().IndexOf(HostilePicture.Canary[..6]) >= 0)
            {
                wrong.Add($"{picture.Name} leaves");
            }
            else if (!picture.MayBeRefused && !Pixels(clean.Bytes).AsSpan().SequenceEqual(Pixels(picture.Plain)))
            {
                wrong.Add($"{picture.Name} changes pixels");
            }
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        refused.Count.ShouldBeLessThan(Pictures.Count / 3, string.Join('\n', refused));
    }

    private static byte[] Pixels(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        using var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        using var result = new MemoryStream();
        for (var frame = 0; frame < Math.Max(1, codec.FrameCount); frame++)
        {
            codec.GetPixels(bitmap.Info, bitmap.GetPixels(), new SKCodecOptions(frame)).ShouldBe(SKCodecResult.Success);
            result.Write(bitmap.GetPixelSpan());
        }

        return result.ToArray();
    }
}
