using Briefings.Core.Drawing;

namespace Briefings.Core.Tests.Drawing;

public sealed class ExifOrientationTests
{
    private static readonly byte[] Entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];

    [Fact]
    public void It_is_read_from_the_first_directory() => Of([0, 0, 0, 8], Entry).ShouldBe(6);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFE })]
    [InlineData(new byte[] { 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0, 0, 0, 21 })]
    [InlineData(new byte[] { 0, 0, 0, 20 })]
    public void A_directory_that_lies_outside_the_segment_tells_nothing(byte[] offset) => Of(offset, Entry).ShouldBeNull();

    [Fact]
    public void Entries_that_are_cut_off_tell_nothing() => Of([0, 0, 0, 8], Entry[..^1]).ShouldBeNull();

    private static int? Of(byte[] offset, byte[] directory) => ExifOrientation.Of([.. "Exif\0\0MM\0*"u8, .. offset, .. directory]);
}
