using Briefings.Core.Diagnostics;
using Briefings.Core.Pictures;
using Briefings.Core.Prose;
using Briefings.Testing;

namespace Briefings.Reports.Tests.Pictures;

/// <summary>Pictures that are cut off or spoiled: an error that names the file and the place that asks for it, and no report.</summary>
public class DamageTests
{
    public static TheoryData<string> Names { get; } = ["baseline.jpg", "wide-chroma.jpg", "progressive.jpg", "grey-progressive.jpg", "plain.png", "interlaced.png", "frames.gif", "lossy.webp"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_whole_picture_is_drawn(string name)
    {
        var (document, found) = Parse(File(name));
        found.ShouldBeEmpty();
        using var pdf = Sample.PdfDocument(Sample.Render(document.ShouldNotBeNull(), out _));
        pdf.GetPage(1).GetImages().Count().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_that_is_cut_off_is_an_error_wherever_it_ends(string name)
    {
        var whole = File(name);
        foreach (var share in (double[])[0.3, 0.5, 0.7, 0.9, 0.97])
        {
            Damaged(whole[..(int)(whole.Length * share)], $"{name} cut off at {share}");
        }
    }

    [Theory]
    [InlineData("baseline.jpg")]
    [InlineData("wide-chroma.jpg")]
    [InlineData("progressive.jpg")]
    [InlineData("grey-progressive.jpg")]
    [InlineData("plain.png")]
    [InlineData("interlaced.png")]
    public void A_picture_with_spoiled_bytes_is_an_error(string name)
    {
        var spoiled = File(name);
        // Within the last scan or the pixels, not in the header.
        for (var i = (int)(spoiled.Length * 0.8); i < (spoiled.Length * 0.8) + 12; i++)
        {
            spoiled[i] ^= 0x5A;
        }

        Damaged(spoiled, name);
    }

    [Fact]
    public void One_byte_of_a_PNG_is_enough()
    {
        var whole = File("plain.png");
        var data = whole.AsSpan().IndexOf("IDAT"u8);
        var spoiled = (byte[])whole.Clone();
        spoiled[data + 30] ^= 1;
        Damaged(spoiled, "a byte of the pixels");
        spoiled = (byte[])whole.Clone();
        spoiled[^9] ^= 1;
        Damaged(spoiled, "the end chunk");
    }

    [Fact]
    public void Single_bytes_that_move_the_codes_of_a_JPEG_are_found()
    {
        // A changed bit may give another picture that is as good; what moves the codes after it is found.
        foreach (var name in (string[])["baseline.jpg", "progressive.jpg"])
        {
            var whole = File(name);
            var scan = whole.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);
            var found = 0;
            for (var i = scan + 14; i < whole.Length - 2; i++)
            {
                var spoiled = (byte[])whole.Clone();
                spoiled[i] ^= 0xFF;
                found += PictureCleaner.Inspect(spoiled).Fault is null ? 0 : 1;
            }

            found.ShouldBeGreaterThan((whole.Length - scan - 16) * 4 / 10, name);
        }
    }

    [Fact]
    public void The_error_is_at_the_line_of_the_text_that_shows_the_picture()
    {
        var place = new Place("content/briefings/2025/x.md", 12, 3);
        var body = new Body("en", [new Figure(place, "media/x.jpg", "A map", [], [])], []);
        var context = Sample.Context(("X-1", body)) with { Media = _ => File("baseline.jpg").AsMemory(0, 300) };
        var error = ReportMarkup.Parse(Sample.Report("<body briefing=\"X-1\"/>"), context).Diagnostics.ShouldHaveSingleItem();
        (error.Code, error.Place).ShouldBe(("BRF086", place));
    }

    [Fact]
    public void A_picture_that_two_reports_show_is_read_once()
    {
        var bytes = File("baseline.jpg");
        var first = PictureDecoder.Read(bytes);
        PictureDecoder.Read(bytes).ShouldBeSameAs(first);
        PictureDecoder.Read(File("baseline.jpg")).ShouldNotBeSameAs(first);
    }

    private static void Damaged(byte[] bytes, string what)
    {
        var (document, found) = Parse(bytes);
        document.ShouldBeNull(what);
        var error = found.ShouldHaveSingleItem(what);
        (error.Code, error.Place).ShouldBe(("BRF086", new Place("templates/reports/x.xml", 2, 9)), what);
        error.Message.ShouldStartWith("\"media/picture\" is", customMessage: what);
        error.Message.ShouldContain("damaged", customMessage: what);
    }

    private static Outcome<ReportDocument?> Parse(byte[] bytes) =>
        ReportMarkup.Parse(Sample.Report("\n<figure file=\"media/picture\" alt=\"x\"/>"), Sample.Context() with { Media = _ => bytes });

    private static byte[] File(string name) => System.IO.File.ReadAllBytes(Repository.Path("tests", "Briefings.Reports.Tests", "Pictures", "Files", name));
}
