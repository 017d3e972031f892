using Briefings.Testing;

namespace Briefings.Pdf.Tests;

public class DrawingTests
{
    // A JPEG of 1 × 1 pixel: start, JFIF, comment, quantisation, frame, Huffman tables cut to the form that a parser sees, scan, end.
    private static readonly byte[] Jpeg =
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xE1, 0, 10, .. "http://x"u8,
        0xFF, 0xFE, 0, 8, .. "secret"u8,
        0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34,
        0xFF, 0xD9,
    ];

    [Fact]
    public void Shapes_are_where_they_were_put_counted_from_the_top()
    {
        var image = Render(page =>
        {
            page.FillRectangle(new Rect(10, 20, 30, 10), Rgb.Parse("#ff0000"));
            page.DrawPath(new VectorPath().RoundedRectangle(new Rect(60, 60, 30, 30), 5), Rgb.Parse("#0000ff"));
            using (page.Transform(Matrix.Rotation(90, 50, 50)))
            {
                // Turned clockwise about the middle, the left middle goes to the top middle.
                page.FillRectangle(new Rect(2, 48, 4, 4), Rgb.Parse("#00ff00"));
            }

            using (page.Clip(new VectorPath().Rectangle(new Rect(0, 90, 10, 10))))
            {
                page.FillRectangle(new Rect(0, 0, 100, 100), Rgb.Black);
            }
        });
        image(11, 21).ShouldBe(new Rgb(255, 0, 0));
        image(39, 29).ShouldBe(new Rgb(255, 0, 0));
        image(11, 31).ShouldBe(Rgb.White);
        image(75, 75).ShouldBe(new Rgb(0, 0, 255));
        image(50, 4).ShouldBe(new Rgb(0, 255, 0));
        image(4, 50).ShouldBe(Rgb.White);
        image(5, 95).ShouldBe(Rgb.Black);
        image(15, 95).ShouldBe(Rgb.White);
    }

    [Fact]
    public void What_is_clipped_to_nothing_is_not_seen()
    {
        var image = Render(page =>
        {
            using (page.Clip(new VectorPath()))
            {
                page.FillRectangle(new Rect(0, 0, 100, 100), Rgb.Black);
            }
        });
        image(50, 50).ShouldBe(Rgb.White);
        image(0, 99).ShouldBe(Rgb.White);
        var document = new PdfDocument(Samples.Options);
        using (document.AddPage(100, 100).Clip(new VectorPath()))
        {
        }

        PdfChecks.PdfCheckList.Run(Samples.Save(document)).ShouldBeEmpty();
    }

    [Fact]
    public void Pictures_are_upright_and_fade_by_their_alpha()
    {
        var red = PdfImage.FromPixels(1, 2, [255, 0, 0, 0, 0, 255], [255, 0]);
        var image = Render(page => page.DrawImage(red, new Rect(10, 10, 40, 80)));
        image(30, 25).ShouldBe(new Rgb(255, 0, 0));
        image(30, 80).ShouldBe(Rgb.White);
        image(55, 25).ShouldBe(Rgb.White);
    }

    [Fact]
    public void A_png_is_taken_as_it_is()
    {
        // Two pixels, red and blue, with a palette.
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAMAAADD/I+4AAAABlBMVEX/AAAAAP9sof2OAAAAC0lEQVR4nGNgYAQAAAQAAr96P0oAAAAASUVORK5CYII=");
        PdfImage.TryFromPng(png, out var picture, out var reason).ShouldBeTrue(reason);
        var image = Render(page => page.DrawImage(picture!, new Rect(0, 0, 100, 100)));
        image(20, 50).R.ShouldBeGreaterThan((byte)200);
        image(80, 50).B.ShouldBeGreaterThan((byte)200);
        PdfImage.TryFromPng(png.AsSpan(0, png.Length - 20), out _, out reason).ShouldBeFalse();
        reason.ShouldNotBeNull();
        png[^18] ^= 0xFF;
        PdfImage.TryFromPng(png, out _, out reason).ShouldBeFalse();
        reason.ShouldBe("the pixels are damaged or cut off");
    }

    [Fact]
    public void A_picture_drawn_twice_is_embedded_once()
    {
        var picture = PdfImage.FromPixels(2, 1, [1, 2], default);
        var raw = Samples.Raw(Samples.OnePage((_, page, p) =>
        {
            using (page.Mark(p))
            {
                page.DrawImage(picture, new Rect(1, 1, 9, 9));
                page.DrawImage(picture, new Rect(20, 1, 9, 9));
            }
        }));
        raw.Split("/Subtype /Image").Length.ShouldBe(2);
        raw.ShouldContain("/DeviceGray");
        raw.ShouldNotContain("/SMask");
    }

    [Fact]
    public void A_jpeg_passes_through_without_its_metadata()
    {
        PdfImage.TryFromJpeg(Jpeg, out var image, out _).ShouldBeTrue();
        image!.Width.ShouldBe(3);
        image.Height.ShouldBe(2);
        var bytes = Samples.OnePage((_, page, p) =>
        {
            using (page.Mark(p))
            {
                page.DrawImage(image, new Rect(1, 1, 9, 9));
            }
        });
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        text.ShouldContain("/Filter/DCTDecode");
        text.ShouldContain("JFIF");
        text.ShouldNotContain("secret");
        text.ShouldNotContain("http://x");
    }

    [Fact]
    public void A_jpeg_that_can_not_pass_through_says_why()
    {
        Reason([1, 2, 3, 4, 5]).ShouldBe("no JPEG file");
        Reason(Jpeg[..40]).ShouldBe("damaged");
        Reason(With(0xC0, 9)).ShouldContain("arithmetic", Case.Sensitive);
        Reason(With(0xC0, null, 12)).ShouldBe("not 8 bits a sample");
        byte[] turned = [.. Jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. Jpeg[2..]];
        Reason(turned).ShouldContain("orientation");

        static string Reason(byte[] data)
        {
            PdfImage.TryFromJpeg(data, out _, out var reason).ShouldBeFalse();
            return reason.ShouldNotBeNull();
        }

        static byte[] With(byte marker, byte? addToMarker, byte precision = 8)
        {
            byte[] copy = [.. Jpeg];
            var at = copy.AsSpan().IndexOf((byte[])[0xFF, marker]);
            copy[at + 1] += addToMarker ?? 0;
            copy[at + 4] = precision;
            return copy;
        }
    }

    [Fact]
    public void Wrong_pixels_and_points_are_told_at_once()
    {
        Should.Throw<ArgumentException>(() => PdfImage.FromPixels(2, 2, [1, 2, 3]));
        Should.Throw<ArgumentException>(() => PdfImage.FromPixels(1, 1, [1], [1, 2]));
        Should.Throw<InvalidOperationException>(() => new VectorPath().LineTo(1, 1));
        Should.Throw<ArgumentException>(() => new VectorPath().MoveTo(double.PositiveInfinity, 1));
        var page = new PdfDocument(Samples.Options).AddPage(9, 9);
        using (page.Artifact(ArtifactType.Layout))
        {
            Should.Throw<ArgumentOutOfRangeException>(() => page.DrawLine(1, 1, 2, 2, new Stroke(Rgb.Black, -1)));
            Should.Throw<ArgumentException>(() => page.DrawImage(PdfImage.FromPixels(1, 1, [1]), new Rect(0, 0, double.NaN, 1)));
        }

        Should.Throw<FormatException>(() => Rgb.Parse("#12345"));
        Rgb.Parse("#abc").ShouldBe(new Rgb(0xAA, 0xBB, 0xCC));
    }

    [Fact]
    public void Maps_are_applied_in_order()
    {
        var map = Matrix.Translation(10, 0).Then(Matrix.Scale(2, 3));
        map.ShouldBe(new Matrix(2, 0, 0, 3, 20, 0));
        Matrix.Identity.Then(map).ShouldBe(map);
    }

    /// <summary>Draws on a page of 100 × 100 points and gives the colour of its pixels, one a point.</summary>
    private static Func<int, int, Rgb> Render(Action<PdfPage> draw)
    {
        var document = new PdfDocument(Samples.Options);
        var page = document.AddPage(100, 100);
        using (page.Mark(document.Root.Add(StructureType.P)))
        {
            draw(page);
        }

        var bytes = Samples.Save(document);
        Samples.ShouldSatisfyQpdf(bytes);
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "x");
        Tool.Run(Tool.Require("pdftoppm"), ["-r", "72", "-singlefile", folder.Write("x.pdf", bytes), output]);
        var ppm = File.ReadAllBytes(output + ".ppm");
        var pixels = ppm.AsMemory(ppm.Length - (100 * 100 * 3));
        return (x, y) =>
        {
            var pixel = pixels.Span.Slice(((y * 100) + x) * 3, 3);
            return new Rgb(pixel[0], pixel[1], pixel[2]);
        };
    }
}
