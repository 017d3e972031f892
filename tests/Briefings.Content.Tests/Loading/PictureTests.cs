using System.Text;
using Briefings.Content.Loading.Media;

namespace Briefings.Content.Tests.Loading;

/// <summary>Sizes of drawings, read off their attributes.</summary>
public class PictureTests
{
    [Theory]
    [InlineData("width=\"640\" height=\"480px\"", 640, 480)]
    [InlineData("width=\"1in\" height=\"25.4mm\"", 96, 96)]
    [InlineData("width=\"100%\" height=\"2em\" viewBox=\"0 0 64.4 48\"", 64, 48)]
    [InlineData("viewBox=\"0,0,64,48\"", 64, 48)]
    [InlineData("", 0, 0)]
    public void A_drawing_says_its_size_in_its_attributes(string attributes, int width, int height)
    {
        var drawing = Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}><g/></svg>");
        DrawingHeader.Read(drawing, "x.svg", out _, out var findings).ShouldBe(new PictureSize(width, height));
        findings.ShouldBeEmpty();
    }
}
