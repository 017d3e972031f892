using System.Globalization;
using System.Text;
using Briefings.PdfChecks;

namespace Briefings.Pdf.Tests;

/// <summary>For each check, how to make the good file wrong so that it must fire: one mistake each.</summary>
internal static partial class WrongFiles
{
    private static readonly Dictionary<string, Func<byte[]>> All = new(StringComparer.Ordinal);

    static WrongFiles()
    {
        Bytes();
        Document();
        Structure();
        Annotations();
        Content();
        FontDictionaries();
        FontPrograms();
    }

    public static IReadOnlyDictionary<string, Func<byte[]>> ByCheck => All;

    private static void Wrong(string checks, Action<MutableFile> change) => WrongBytes(checks, () =>
    {
        var file = new MutableFile(FontSamples.File);
        change(file);
        return file.File.Write();
    });

    private static void WrongBytes(string checks, Func<byte[]> make)
    {
        foreach (var check in checks.Split(' '))
        {
            All.Add(check, make);
        }
    }

    /// <summary>Replaces the first such bytes by others of the same length.</summary>
    private static byte[] Replace(string old, string changed)
    {
        var bytes = FontSamples.File.ToArray();
        var at = bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(old));
        at.ShouldBeGreaterThanOrEqualTo(0, old);
        changed.Length.ShouldBe(old.Length);
        Encoding.Latin1.GetBytes(changed).CopyTo(bytes, at);
        return bytes;
    }

    private static void Bytes()
    {
        WrongBytes("6.1.2-a", () => Replace("%PDF-1.7", "%PDF-2.0"));
        WrongBytes("6.1.3-c", () => [.. FontSamples.File, .. "%trailing words\n"u8]);
        WrongBytes("6.1.4-a", () =>
        {
            var bytes = FontSamples.File.ToArray();
            var at = bytes.AsSpan().LastIndexOf("startxref\n"u8);
            bytes[at + 10] = (byte)(bytes[at + 10] == '9' ? '1' : '9');
            return bytes;
        });
        WrongBytes("6.1.6-a", () => Replace("/Registry <41", "/Registry <4 "));
        WrongBytes("6.1.7.1-a", () => Replace("\nstream\n", "\nstream\r"));
        WrongBytes("6.1.9-a", () => Replace("1 0 obj\n", "1 0 obj "));
        Wrong("6.1.3-a", static file => file.File.Trailer["ID"] = null);
        WrongBytes("6.1.3-b", static () => Samples.OnePage((_, page, p) => FileTests.Draw(page, p, "x"), Samples.Options with { Encryption = new PdfEncryption("", "owner") }));
        Wrong("26-001", static file => file.File.Trailer["Encrypt"] = RawFile.Parse("<</Filter/Standard/V 4/R 4>>"));
        Wrong("26-002", static file => file.File.Trailer["Encrypt"] = RawFile.Parse("<</Filter/Standard/V 4/R 4/P -3904>>"));
        Wrong("6.1.7.1-b", static file => file.File.Put(RawFile.NewStream("<</F(elsewhere.bin)>>", "x")));
        Wrong("6.1.7.2-a", static file => file.File.Put(RawFile.NewStream("<</Filter/LZWDecode>>", "x")));
        Wrong("6.1.13-a", static file => file.Catalog["Big"] = RawFile.Parse("3000000000"));
        Wrong("6.1.13-d", static file => file.File.Put(true, 8_388_608));
    }

    private static void Document()
    {
        Wrong("01-007", static file => file.File.Dictionary(file.Catalog, "MarkInfo")!["Suspects"] = true);
        Wrong("06-001 6.6.2.1-a", static file => file.Catalog["Metadata"] = null);
        Wrong("06-002", static file => file.Metadata(static xmp => xmp.Replace("<pdfuaid:part>1</pdfuaid:part>", "", StringComparison.Ordinal)));
        Wrong("06-003", static file => file.Metadata(static xmp => xmp.Replace("dc:title", "dc:source", StringComparison.Ordinal)));
        Wrong("07-001", static file => file.Catalog["ViewerPreferences"] = null);
        Wrong("07-002", static file => file.File.Dictionary(file.Catalog, "ViewerPreferences")!["DisplayDocTitle"] = false);
        Wrong("11-001 11-002 11-003 11-004 11-006 6.7.4-a", static file => file.Catalog["Lang"] = null);
        Wrong("11-005", static file =>
        {
            file.Catalog["Lang"] = null;
            file.Catalog["AcroForm"] = RawFile.Parse("<</Fields[<</T(a)/TU(a field)>>]>>");
        });
        Wrong("6.6.2.1-b", static file => file.Metadata(static xmp => xmp.Replace("<?xpacket begin=\"\uFEFF\"", "<?xpacket begin=\"\uFEFF\" encoding=\"UTF-8\"", StringComparison.Ordinal)));
        Wrong("6.6.2.3-a", static file => file.Metadata(static xmp => xmp.Replace("<dc:format>", "<own:word xmlns:own=\"http://example.org/own/\">x</own:word><dc:format>", StringComparison.Ordinal)));
        Wrong("6.6.4-a", static file => file.Metadata(static xmp => xmp.Replace("<pdfaid:part>2<", "<pdfaid:part>7<", StringComparison.Ordinal)));
        Wrong("6.1.12-a", static file => file.Catalog["Perms"] = RawFile.Parse("<</Other<<>>>>"));
        Wrong("6.10-a", static file => file.Page["PresSteps"] = RawFile.Parse("<</Type/NavNode>>"));
        Wrong("6.11-a", static file => file.Catalog["Requirements"] = RawFile.Parse("[<</S/EnableJavaScripts>>]"));
        Wrong("6.4.1-a", static file => file.Catalog["AcroForm"] = RawFile.Parse("<</Fields[]/NeedAppearances true>>"));
        Wrong("6.4.2-a", static file => file.Catalog["AcroForm"] = RawFile.Parse("<</Fields[]/XFA()>>"));
        Wrong("25-001", static file =>
        {
            var form = file.File.Put(RawFile.NewStream("<<>>", "<config><acrobat><dynamicRender>required</dynamicRender></acrobat></config>"));
            file.Catalog["AcroForm"] = RawFile.Parse($"<</Fields[]/XFA[(config) {form.Number} 0 R]>>");
        });
        Wrong("6.5.1-a", static file => file.Catalog["OpenAction"] = RawFile.Parse("<</S/JavaScript/JS(app.beep\\(\\))>>"));
        Wrong("6.5.2-a", static file => file.Page["AA"] = RawFile.Parse("<</O<</S/Named/N/NextPage>>>>"));
        Wrong("20-001", static file => file.Catalog["OCProperties"] = RawFile.Parse("<</OCGs[]/D<</Name(a)>>/Configs[<</Name()>>]>>"));
        Wrong("20-002", static file => file.Catalog["OCProperties"] = RawFile.Parse("<</OCGs[]/D<<>>>>"));
        Wrong("20-003 6.9-b", static file => file.Catalog["OCProperties"] = RawFile.Parse("<</OCGs[]/D<</Name(a)/AS[]>>>>"));
        Wrong("6.9-a", static file => file.Catalog["OCProperties"] = RawFile.Parse("<</OCGs[]/D<</Name(a)>>/Configs[<</Name(a)>>]>>"));
        Wrong("21-001 6.8-a", static file => file.File.Dictionary(file.Catalog, "Names")!["EmbeddedFiles"] = RawFile.Parse("<</Names[(x)<</Type/Filespec/F(x.txt)/EF<<>>>>]>>"));
        Wrong("6.2.3-a", static file => file.Catalog["OutputIntents"] = RawFile.Parse("[<</S/GTS_PDFA1/DestOutputProfileRef<<>>>>]"));
        Wrong("6.2.3-b", static file => file.Stream(file.File.AsDictionary(file.File.List(file.Catalog, "OutputIntents")[0])!["DestOutputProfile"], static profile => profile[..100]));
        Wrong("6.2.4.3-a 6.2.4.3-c", static file => file.Catalog["OutputIntents"] = null);
        Wrong("6.7.2.2-a", static file => file.Catalog["MarkInfo"] = null);
        Wrong("6.7.3.3-a", static file => file.Catalog["StructTreeRoot"] = null);
    }

    private static string Ref(RawReference reference) => string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 R");
}
