using Briefings.PdfChecks;

namespace Briefings.Pdf.Tests;

/// <content>Mistakes in content streams, pictures and fonts.</content>
internal static partial class WrongFiles
{
    private static void Content()
    {
        Wrong("01-003", static file => file.Content(static content => content.Replace("BDC", "BDC /Artifact BMC EMC", StringComparison.Ordinal)));
        Wrong("01-004", static file => file.Append("/Artifact BMC /P <</MCID 99>> BDC EMC EMC"));
        Wrong("01-005", static file => file.Append("0 0 9 9 re f"));
        Wrong("6.2.2-a", static file => file.Append("/Artifact BMC 1 2 wobble EMC"));
        Wrong("6.2.2-b", static file => file.Append("/Artifact BMC /Nowhere Do EMC"));
        Wrong("6.1.10-a", static file => file.Append("/Artifact BMC BI /W 1 /H 1 /CS /G /BPC 8 /F /LZW ID x EI EMC"));
        Wrong("6.1.13-b", static file => file.Append(string.Concat(Enumerable.Repeat("q ", 29)) + string.Concat(Enumerable.Repeat("Q ", 29))));
        Wrong("6.1.13-c", static file => file.Page["MediaBox"] = RawFile.Parse("[0 0 20000 800]"));
        Wrong("6.1.13-e", static file =>
        {
            file.Resource("ColorSpace", "Many", RawFile.Parse($"[/DeviceN[{string.Concat(Enumerable.Range(0, 33).Select(static i => $"/C{i}"))}]/DeviceRGB<</FunctionType 4>>]"));
            file.Append("/Many cs");
        });
        Wrong("6.2.4.2-a", static file =>
        {
            file.Resource("ColorSpace", "Icc", RawFile.Parse($"[/ICCBased {Ref(file.File.Put(RawFile.NewStream("<</N 3>>", "no profile")))}]"));
            file.Append("/Icc cs");
        });
        Wrong("6.2.4.3-b", static file => file.Append("0 0 0 1 k"));
        Wrong("6.2.5-a", static file => State(file, "/TR/Identity"));
        Wrong("6.2.6-a", static file => file.Append("/Bright ri"));
        Wrong("6.2.8-a", static file => file.Image["Interpolate"] = true);
        Wrong("6.2.9-a", static file => Form(file, "/OPI<<>>", "", 1));
        Wrong("30-001", static file => Form(file, "/Ref<</F(other.pdf)/Page 0>>", "", 1));
        Wrong("30-002", static file => Form(file, "", "/P <</MCID 0>> BDC EMC", 2));
        Wrong("6.2.10-a", static file => State(file, "/BM/Brighter"));
        Wrong("6.2.10-b", static file =>
        {
            file.Catalog["OutputIntents"] = null;
            State(file, "/ca .5");
        });
    }

    private static void State(MutableFile file, string entries)
    {
        file.Resource("ExtGState", "G9", RawFile.Parse($"<<{entries}>>"));
        file.Append("/G9 gs");
    }

    private static void Form(MutableFile file, string entries, string content, int times)
    {
        file.Resource("XObject", "X9", file.File.Put(RawFile.NewStream($"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>{entries}>>", content)));
        file.Append(string.Concat(Enumerable.Repeat("/Artifact BMC /X9 Do EMC\n", times)));
    }

    private static void FontDictionaries()
    {
        Wrong("31-001 6.2.11.3.1-a", static file => CidSystem(file)["Registry"] = new RawString("Other"u8.ToArray()));
        Wrong("31-002", static file => CidSystem(file)["Ordering"] = new RawString("Japan1"u8.ToArray()));
        Wrong("31-003", static file => file.Stream(file.Font(FontSamples.WithCMap)["Encoding"], static cmap => cmap.Replace("/Supplement 0", "/Supplement 3", StringComparison.Ordinal)));
        Wrong("31-004 6.2.11.3.2-a", static file => file.Descendant(FontSamples.WithCMap)["CIDToGIDMap"] = new RawName("Other"));
        Wrong("31-005", static file => file.Descendant(FontSamples.WithCMap)["CIDToGIDMap"] = null);
        Wrong("31-006 6.2.11.3.3-a", static file => file.Font(FontSamples.WithCMap)["Encoding"] = new RawName("Nowhere-H"));
        Wrong("31-007", static file => file.File.AsDictionary(file.Font(FontSamples.WithCMap)["Encoding"])!["WMode"] = new RawNumber(1));
        Wrong("31-008", static file => file.Stream(file.Font(FontSamples.WithCMap)["Encoding"], static cmap => cmap.Replace("begincmap", "begincmap /Own-H usecmap", StringComparison.Ordinal)));
        Wrong("31-009 6.2.11.4.1-a", static file => file.Descriptor("F0")["FontFile2"] = null);
        Wrong("31-019", static file => file.Font(FontSamples.Plain)["Encoding"] = null);
        Wrong("31-020", static file => file.Font(FontSamples.Plain)["Encoding"] = RawFile.Parse("<</Type/Encoding/Differences[97/a]>>"));
        Wrong("31-021", static file => file.Font(FontSamples.Plain)["Encoding"] = new RawName("MacExpertEncoding"));
        Wrong("31-022", static file => file.Font(FontSamples.Plain)["Encoding"] = RawFile.Parse("<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/notaglyphatall]>>"));
        Wrong("31-023", static file =>
        {
            file.Font(FontSamples.Plain)["Encoding"] = RawFile.Parse("<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[97/a]>>");
            SetMaps(file, FontSamples.Plain, (1, 0));
        });
        Wrong("31-024 6.2.11.6-a", static file => file.Font(FontSamples.Symbolic)["Encoding"] = new RawName("WinAnsiEncoding"));
        Wrong("31-027 6.2.11.7.2-a", static file => file.Font("F0")["ToUnicode"] = null);
        Wrong("31-028 6.2.11.7.2-b", static file => Texts(file, "<0000>"));
        Wrong("31-029", static file => Texts(file, "<FEFF>"));
        Wrong("6.2.11.2-a", static file => file.Font(FontSamples.Type1)["Widths"] = null);
        Wrong("6.2.11.7.3-a", static file => file.Stream(file.Font("F0")["ToUnicode"], static map => System.Text.RegularExpressions.Regex.Replace(map, "<([0-9A-F]{4})> ?<0065>", "<$1><E123>")));
    }

    private static void FontPrograms()
    {
        Wrong("31-011 6.2.11.4.1-b", static file => FontSamples.Show(file, FontSamples.WithCMap, "<FFF0>"));
        Wrong("31-012 6.2.11.4.2-a", static file => file.Descriptor(FontSamples.Type1)["CharSet"] = new RawString(""u8.ToArray()));
        Wrong("31-013", static file => file.Descriptor(FontSamples.Type1)["CharSet"] = new RawString("/A/B"u8.ToArray()));
        Wrong("31-014", static file => ((RawStream)file.File.Get(file.Descriptor(FontSamples.WithCMap), "CIDSet")!).Data.AsSpan().Clear());
        Wrong("31-015", static file =>
        {
            var set = (RawStream)file.File.Get(file.Descriptor(FontSamples.WithCMap), "CIDSet")!;
            set.Data = [.. set.Data, 0xFF];
        });
        Wrong("31-016 6.2.11.5-a", static file => file.Font(FontSamples.Plain)["Widths"] = new RawArray(Enumerable.Repeat<object?>(new RawNumber(123), 26)));
        Wrong("31-017", static file => SetMaps(file, FontSamples.Plain, (3, 0)));
        Wrong("31-018", static file => FontSamples.Show(file, FontSamples.Plain, "(zebra)"));
        Wrong("31-025", static file => SetMaps(file, FontSamples.Symbolic));
        Wrong("31-026", static file => SetMaps(file, FontSamples.Symbolic, (1, 0), (3, 1)));
        Wrong("31-030 6.2.11.8-a", static file => FontSamples.Show(file, FontSamples.WithCMap, "<0000>"));
    }

    private static RawDictionary CidSystem(MutableFile file) => file.File.Dictionary(file.Descendant(FontSamples.WithCMap), "CIDSystemInfo")!;

    private static void Texts(MutableFile file, string text) => file.Stream(
        file.Font(FontSamples.WithCMap)["ToUnicode"], map => System.Text.RegularExpressions.Regex.Replace(map, "(beginbfchar\n<[0-9A-F]{4}>) <[0-9A-F]{4}>", "$1 " + text));

    private static void SetMaps(MutableFile file, string font, params (int Platform, int Encoding)[] maps)
    {
        var program = (RawStream)file.File.Get(file.Descriptor(font), "FontFile2")!;
        RawFile.SetContent(program, FontSamples.WithMaps(file.File.Decode(program), [.. maps.Select(static map => (map.Platform, map.Encoding, (int[])[97], (ushort[])[5]))]));
    }
}
