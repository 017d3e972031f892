using System.Collections.Immutable;
using System.Text;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Testing;

using SkiaSharp;

namespace Briefings.Site.Tests.Rendering;

public sealed class AssetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_hold_a_fingerprint_and_style_sheets_refer_to_it()
    {
        folder.Write("t/assets/fonts/a.woff2", "font");
        folder.Write("t/assets/css/more.css", "a { src: url(../fonts/a.woff2?x#y) }");
        folder.Write("t/assets/site.css", "@import \"css/more.css\"; @import url('brand.css'); b { background: url( \"fonts/a.woff2\" ), url(data:x), url(#f) }");
        var assets = Load();
        assets.Diagnostics.ShouldBeEmpty();
        var font = assets.Value.Find("fonts/a.woff2").ShouldNotBeNull();
        font.ShouldMatch("^assets/fonts/a\\.[0-9a-f]{8}\\.woff2$");
        Text(assets.Value, "css/more.css").ShouldBe($"a {{ src: url(\"../{font["assets/".Length..]}?x#y\") }}");
        Text(assets.Value, "site.css").ShouldBe(
            $"@import \"{assets.Value.Find("css/more.css")!["assets/".Length..]}\"; @import url(\"{assets.Value.Find("brand.css")!["assets/".Length..]}\"); b {{ background: url(\"{font["assets/".Length..]}\"), url(data:x), url(#f) }}");
    }

    [Fact]
    public void A_changed_font_changes_the_name_of_the_sheet_that_uses_it()
    {
        folder.Write("t/assets/a.woff2", "one");
        folder.Write("t/assets/site.css", "a { src: url(a.woff2) }");
        var before = Load().Value.Find("site.css");
        folder.Write("t/assets/a.woff2", "two");
        Load().Value.Find("site.css").ShouldNotBe(before);
    }

    [Theory]
    [InlineData("none.woff2")]
    [InlineData("../../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("https://example.org/a.woff2")]
    [InlineData("//example.org/a.woff2")]
    public void A_reference_that_is_no_asset_is_placed(string path)
    {
        folder.Write("t/assets/site.css", $"a {{}}\n b {{ src: url({path}) }}");
        var diagnostic = Load().Diagnostics.Single();
        diagnostic.Code.ShouldBe("BRF077");
        diagnostic.Place.ToString().ShouldBe("t/assets/site.css:2:15");
    }

    [Fact]
    public void Brand_colours_are_a_sheet_of_custom_properties()
    {
        var impact = new Impact { Id = "roads", Label = LocalizedText.Of("Roads"), Colour = "#b45309" };
        Text(Load(impact, impact with { Id = "bad", Colour = "red;} * {" }).Value, "brand.css").ShouldBe(
            ":root {\n  --brand-primary: #12344d;\n  --brand-accent: #b3261e;\n  --impact-roads: #b45309;\n}\n.impact-roads { --impact: #b45309; }\n");
    }

    [Fact]
    public void Pictures_lose_their_metadata_and_nothing_else()
    {
        using var bitmap = new SKBitmap(6, 4);
        bitmap.Erase(SKColors.Teal);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        var secret = "secret-place"u8.ToArray();
        byte[] exif = [0xFF, 0xE1, 0, (byte)(2 + 6 + secret.Length), .. "Exif\0\0"u8, .. secret];
        byte[] comment = [0xFF, 0xFE, 0, (byte)(2 + secret.Length), .. secret];
        byte[] plainJpeg = jpeg.ToArray();
        byte[] taggedJpeg = [.. plainJpeg.AsSpan(0, 2), .. exif, .. comment, .. plainJpeg.AsSpan(2), .. secret];
        PictureMetadata.Strip(taggedJpeg).ShouldBe(PictureMetadata.Strip(plainJpeg));
        Contains(PictureMetadata.Strip(taggedJpeg), secret).ShouldBeFalse();

        byte[] plainPng = png.ToArray();
        byte[] chunk = [0, 0, 0, (byte)secret.Length, .. "tEXt"u8, .. secret, 0, 0, 0, 0];
        byte[] taggedPng = [.. plainPng.AsSpan(0, 33), .. chunk, .. plainPng.AsSpan(33), .. secret];
        PictureMetadata.Strip(taggedPng).ShouldBe(PictureMetadata.Strip(plainPng));
        using var decoded = SKBitmap.Decode(PictureMetadata.Strip(taggedPng));
        decoded.GetPixel(1, 1).ShouldBe(SKColors.Teal);
    }

    [Fact]
    public void A_picture_that_is_stored_turned_is_drawn_upright()
    {
        using var bitmap = new SKBitmap(32, 16);
        bitmap.Erase(SKColors.White);
        using (var canvas = new SKCanvas(bitmap))
        {
            using var paint = new SKPaint { Color = SKColors.Black };
            canvas.DrawRect(0, 0, 8, 16, paint);
        }

        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        // Orientation 6: what is stored at the left belongs at the top.
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        byte[] exif = [0xFF, 0xE1, 0, (byte)(2 + 6 + tiff.Length), .. "Exif\0\0"u8, .. tiff];
        byte[] plain = jpeg.ToArray();
        using var upright = SKBitmap.Decode(PictureMetadata.Strip([.. plain.AsSpan(0, 2), .. exif, .. plain.AsSpan(2)]));
        upright.Width.ShouldBe(16);
        upright.Height.ShouldBe(32);
        ((int)upright.GetPixel(8, 2).Red).ShouldBeLessThan(60);
        ((int)upright.GetPixel(8, 28).Red).ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Broken_pictures_come_back_as_they_are()
    {
        foreach (var bytes in (byte[][])[[], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4], "<svg/>"u8.ToArray()])
        {
            PictureMetadata.Strip(bytes).ShouldBe(bytes);
        }
    }

    private static bool Contains(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;

    private Briefings.Core.Diagnostics.Outcome<AssetSet> Load(params ImmutableArray<Impact> impacts) =>
        AssetSet.Load(TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "t"), "t")), TemplateEngineTests.Site(), impacts.IsDefault ? [] : impacts);

    private static string Text(AssetSet assets, string name) =>
        Encoding.UTF8.GetString(assets.Files.Single(file => file.Path == assets.Find(name)).Content.Span);
}
