using Briefings.Core.Drawing;

namespace Briefings.Core.Tests.Pictures;

public sealed class ExifOrientationTests
{
    [Theory]
    [InlineData(0, 0, 0, 8, 6)]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFF, null)]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFE, null)]
    [InlineData(0x7F, 0xFF, 0xFF, 0xFF, null)]
    [InlineData(0, 0, 0, 25, null)]
    public void An_offset_beyond_the_end_turns_nothing(int first, int second, int third, int fourth, int? expected)
    {
        byte[] tiff = [.. "MM\0*"u8, (byte)first, (byte)second, (byte)third, (byte)fourth, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        ExifOrientation.OfTiff(tiff).ShouldBe(expected);
        ExifOrientation.Of([.. "Exif\0\0"u8, .. tiff]).ShouldBe(expected);
    }

    [Fact]
    public void Data_that_ends_early_turns_nothing()
    {
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6];
        for (var length = 0; length < tiff.Length; length++)
        {
            ExifOrientation.OfTiff(tiff.AsSpan(0, length)).ShouldBeNull();
        }
    }
}
