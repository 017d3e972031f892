using System.Text;
using Briefings.Content.Loading.Media;

namespace Briefings.Content.Tests.Loading;

/// <summary>Sizes of pictures, read off their first bytes.</summary>
public class PictureTests
{
    [Fact]
    public void A_PNG_says_its_size_in_its_first_chunk() =>
        Read(".png", 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 2, 0x80, 0, 0, 1, 0xE0).ShouldBe(new PictureSize(640, 480));

    [Fact]
    public void A_GIF_says_its_size_in_its_header() => Read(".gif", 'G', 'I', 'F', '8', '9', 'a', 0x80, 2, 0xE0, 1).ShouldBe(new PictureSize(640, 480));

    [Fact]
    public void A_JPEG_says_its_size_in_its_frame_header() =>
        Read(".jpg", 0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 0, 0, 0).ShouldBe(new PictureSize(640, 480));

    [Fact]
    public void A_JPEG_that_Exif_turns_swaps_its_sides() =>
        Read(".jpeg", 0xFF, 0xD8, 0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
            0xFF, 0xC0, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 0, 0, 0).ShouldBe(new PictureSize(480, 640));

    [Theory]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFF)]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFE)]
    [InlineData(0x7F, 0xFF, 0xFF, 0xFF)]
    [InlineData(0, 0, 0, 25)]
    public void An_Exif_offset_beyond_the_end_turns_nothing(int first, int second, int third, int fourth) =>
        Read(".jpeg", 0xFF, 0xD8, 0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, first, second, third, fourth, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
            0xFF, 0xC0, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 0, 0, 0).ShouldBe(new PictureSize(640, 480));

    [Fact]
    public void A_WebP_says_its_size_in_each_of_its_three_forms()
    {
        int[] riff = ['R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P'];
        Read(".webp", [.. riff, 'V', 'P', '8', 'X', 10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]).ShouldBe(new PictureSize(640, 480));
        Read(".webp", [.. riff, 'V', 'P', '8', 'L', 5, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0]).ShouldBe(new PictureSize(640, 480));
        Read(".webp", [.. riff, 'V', 'P', '8', ' ', 10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1, 0]).ShouldBe(new PictureSize(640, 480));
    }

    [Fact]
    public void Bytes_of_another_kind_have_no_size()
    {
        foreach (var extension in (string[])[".png", ".jpg", ".gif", ".webp"])
        {
            PictureHeader.Read([], extension).ShouldBeNull();
            PictureHeader.Read(Encoding.ASCII.GetBytes(new string('x', 64)), extension).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("width=\"640\" height=\"480px\"", 640, 480)]
    [InlineData("width=\"1in\" height=\"25.4mm\"", 96, 96)]
    [InlineData("width=\"100%\" height=\"2em\" viewBox=\"0 0 64.4 48\"", 64, 48)]
    [InlineData("viewBox=\"0,0,64,48\"", 64, 48)]
    [InlineData("", 0, 0)]
    public void A_drawing_says_its_size_in_its_attributes(string attributes, int width, int height)
    {
        var drawing = Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}><g/></svg>");
        DrawingHeader.Read(drawing, "x.svg", out var findings).ShouldBe(new PictureSize(width, height));
        findings.ShouldBeEmpty();
    }

    private static PictureSize? Read(string extension, params int[] bytes) => PictureHeader.Read(bytes.Select(each => (byte)each).ToArray(), extension);
}
