using System.Text;

namespace Briefings.PdfChecks;

/// <summary>
/// What makes a file fail PDF/A-2a, by the clauses of ISO 19005-2. Rules about what a reader does, about signatures (6.1.12, 6.4.3) beyond the
/// permissions dictionary, and about the inside of JPEG 2000 pictures (6.2.8.3) and of embedded files (6.8) are not here: our files have none.
/// </summary>
public static partial class PdfA2
{
    private const string Identifier = "http://www.aiim.org/pdfa/ns/id/";

    [Condition("6.1.2-a", "ISO 19005-2, 6.1.2", "the file does not begin with %PDF-1.n and a line of four bytes above 127")]
    public static IEnumerable<string> A6_1_2_a(PdfFacts facts)
    {
        var bytes = facts.File.Bytes;
        if (bytes.Length < 16 || !bytes.AsSpan().StartsWith("%PDF-1."u8) || bytes[7] is < (byte)'0' or > (byte)'7')
        {
            yield return Encoding.Latin1.GetString(bytes, 0, Math.Min(8, bytes.Length));
            yield break;
        }

        var comment = bytes[8] == 13 && bytes[9] == 10 ? 10 : 9;
        if (bytes[comment - 1] is not (10 or 13) || bytes[comment] != '%' || bytes.AsSpan(comment + 1, 4).ContainsAnyInRange((byte)0, (byte)127))
        {
            yield return "the second line";
        }
    }

    [Condition("6.1.3-a", "ISO 19005-2, 6.1.3", "the trailer has no ID")]
    public static IEnumerable<string> A6_1_3_a(PdfFacts facts)
    {
        if (facts.File.List(facts.File.Trailer, "ID").Count != 2)
        {
            yield return "trailer";
        }
    }

    [Condition("6.1.3-b", "ISO 19005-2, 6.1.3", "the file is encrypted")]
    public static IEnumerable<string> A6_1_3_b(PdfFacts facts)
    {
        if (facts.File.IsEncrypted)
        {
            yield return "Encrypt";
        }
    }

    [Condition("6.1.3-c", "ISO 19005-2, 6.1.3", "there are bytes after the last %%EOF")]
    public static IEnumerable<string> A6_1_3_c(PdfFacts facts)
    {
        var end = facts.File.Bytes.AsSpan().LastIndexOf("%%EOF"u8);
        var rest = end < 0 ? -1 : facts.File.Bytes.Length - end - 5;
        if (rest < 0 || rest > 2 || facts.File.Bytes.AsSpan(end + 5).ContainsAnyExcept((byte)10, (byte)13))
        {
            yield return rest < 0 ? "no %%EOF" : $"{rest} bytes";
        }
    }

    [Condition("6.1.4-a", "ISO 19005-2, 6.1.4", "the cross-references do not lead to the objects")]
    public static IEnumerable<string> A6_1_4_a(PdfFacts facts) => Faults(facts, "6.1.4");

    [Condition("6.1.6-a", "ISO 19005-2, 6.1.6", "a hexadecimal string has an odd number of digits, or something else than digits")]
    public static IEnumerable<string> A6_1_6_a(PdfFacts facts) => Faults(facts, "6.1.6");

    [Condition("6.1.7.1-a", "ISO 19005-2, 6.1.7.1", "a stream's keywords or length are wrong")]
    public static IEnumerable<string> A6_1_7_1_a(PdfFacts facts) => Faults(facts, "6.1.7.1");

    [Condition("6.1.7.1-b", "ISO 19005-2, 6.1.7.1", "a stream's data is in another file")]
    public static IEnumerable<string> A6_1_7_1_b(PdfFacts facts) => Streams(facts)
        .Where(static each => each.Stream.Dictionary.Has("F") || each.Stream.Dictionary.Has("FFilter") || each.Stream.Dictionary.Has("FDecodeParms")).Select(static each => $"object {each.Number}");

    [Condition("6.1.7.2-a", "ISO 19005-2, 6.1.7.2", "a stream has a filter that is unknown, LZW, or encrypts")]
    public static IEnumerable<string> A6_1_7_2_a(PdfFacts facts) => Streams(facts)
        .SelectMany(each => facts.File.List(each.Stream.Dictionary, "Filter").Select(facts.File.Resolve).OfType<RawName>().Select(name => (each.Number, name.Value)))
        .Where(static each => each.Value is not ("FlateDecode" or "ASCIIHexDecode" or "ASCII85Decode" or "RunLengthDecode" or "CCITTFaxDecode" or "JBIG2Decode" or "DCTDecode" or "JPXDecode"))
        .Select(static each => $"object {each.Number}: {each.Value}");

    [Condition("6.1.8-a", "ISO 19005-2, 6.1.8", "a font, colorant or structure type has a name that is no UTF-8")]
    public static IEnumerable<string> A6_1_8_a(PdfFacts facts) => facts.Fonts.Select(static font => font.Name).Concat(facts.Structure.Elements.Select(static element => element.Type))
        .Where(static name => !IsUtf8(Encoding.Latin1.GetBytes(name))).Distinct();

    [Condition("6.1.9-a", "ISO 19005-2, 6.1.9", "an object's keywords are not spaced and ended as they should")]
    public static IEnumerable<string> A6_1_9_a(PdfFacts facts) => Faults(facts, "6.1.9");

    [Condition("6.1.10-a", "ISO 19005-2, 6.1.10", "an inline picture has a filter that is unknown, LZW, or encrypts")]
    public static IEnumerable<string> A6_1_10_a(PdfFacts facts) => facts.Content.Images.Where(static image => image.IsInline)
        .SelectMany(image => facts.File.List(image.Image, "Filter", "F").OfType<RawName>().Where(static name => name.Value is "LZWDecode" or "LZW" or "Crypt").Select(name => $"page {image.Page + 1}: {name.Value}"));

    [Condition("6.1.12-a", "ISO 19005-2, 6.1.12", "the permissions dictionary has other keys than UR3 and DocMDP")]
    public static IEnumerable<string> A6_1_12_a(PdfFacts facts) => facts.File.Dictionary(facts.Catalog, "Perms")?.Entries.Keys.Where(static key => key is not ("UR3" or "DocMDP")) ?? [];

    [Condition("6.1.13-a", "ISO 19005-2, 6.1.13", "a number, string or name is beyond the limits")]
    public static IEnumerable<string> A6_1_13_a(PdfFacts facts) => facts.File.Numbers.SelectMany(number => RawFile.Within(facts.File.Object(number)).SelectMany(static value => value switch
        {
            RawNumber { IsInteger: true } each when Math.Abs(each.Value) > int.MaxValue => [each.Text],
            RawNumber { IsInteger: false } each when Math.Abs(each.Value) is > 3.403e38 or (> 0 and < 1.175e-38) => [each.Text],
            RawString { Bytes.Length: > 32_767 } => ["a string"],
            RawName { Value.Length: > 127 } each => [each.Value],
            RawDictionary dictionary => dictionary.Entries.Keys.Where(static key => key.Length > 127),
            _ => (IEnumerable<string>)[],
        }).Select(found => $"object {number}: {found}"));

    [Condition("6.1.13-b", "ISO 19005-2, 6.1.13", "graphics states are nested deeper than 28")]
    public static IEnumerable<string> A6_1_13_b(PdfFacts facts)
    {
        if (facts.Content.DeepestState > 28)
        {
            yield return $"{facts.Content.DeepestState}";
        }
    }

    [Condition("6.1.13-c", "ISO 19005-2, 6.1.13", "a page is smaller than 3 or larger than 14,400 units")]
    public static IEnumerable<string> A6_1_13_c(PdfFacts facts) => facts.Pages.Where(page => ((string[])["MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox"]).Any(key =>
    {
        var box = (key == "MediaBox" ? page.MediaBox?.Items ?? [] : facts.File.List(page.Dictionary, key)).Select(facts.File.Resolve).OfType<RawNumber>().Select(static number => number.Value).ToArray();
        return box.Length == 4 && (Math.Abs(box[2] - box[0]) is < 3 or > 14_400 || Math.Abs(box[3] - box[1]) is < 3 or > 14_400);
    })).Select(static page => $"page {page.Index + 1}");

    [Condition("6.1.13-d", "ISO 19005-2, 6.1.13", "there are more than 8,388,607 objects")]
    public static IEnumerable<string> A6_1_13_d(PdfFacts facts) => facts.File.Numbers.Where(static number => number > 8_388_607).Select(static number => $"object {number}");

    [Condition("6.1.13-e", "ISO 19005-2, 6.1.13", "a CID is greater than 65,535, or DeviceN has more than 32 colorants")]
    public static IEnumerable<string> A6_1_13_e(PdfFacts facts) => facts.Glyphs.Where(static glyph => glyph.Code.Cid > 65_535).Select(static glyph => glyph.ToString())
        .Concat(facts.Content.ColourSpaces.Where(each => each.Space is RawArray { Items: [RawName { Value: "DeviceN" }, var names, ..] } && facts.File.Resolve(names) is RawArray { Items.Count: > 32 }).Select(static each => $"page {each.Page + 1}"));

    [Condition("6.3.1-a", "ISO 19005-2, 6.3.1", "an annotation is of a kind that is not allowed")]
    public static IEnumerable<string> A6_3_1_a(PdfFacts facts) => facts.Annotations
        .Where(static each => each.Subtype is not ("Text" or "Link" or "FreeText" or "Line" or "Square" or "Circle" or "Polygon" or "PolyLine" or "Highlight" or "Underline" or "Squiggly" or "StrikeOut"
            or "Stamp" or "Caret" or "Ink" or "Popup" or "FileAttachment" or "Widget" or "PrinterMark" or "TrapNet" or "Watermark" or "Redact")).Select(Where);

    [Condition("6.3.2-a", "ISO 19005-2, 6.3.2", "an annotation is not printed, or hidden")]
    public static IEnumerable<string> A6_3_2_a(PdfFacts facts) => facts.Annotations
        .Where(each => each.Subtype != "Popup" && (facts.File.Integer(each.Dictionary, "F", 0) & (1 | 2 | 4 | 32 | 256)) != 4).Select(Where);

    [Condition("6.3.2-b", "ISO 19005-2, 6.3.2", "a text annotation zooms or turns with its page")]
    public static IEnumerable<string> A6_3_2_b(PdfFacts facts) => facts.Annotations
        .Where(each => each.Subtype == "Text" && (facts.File.Integer(each.Dictionary, "F", 0) & (8 | 16)) != (8 | 16)).Select(Where);

    [Condition("6.3.3-a", "ISO 19005-2, 6.3.3", "an annotation has no appearance, or more than the normal one")]
    public static IEnumerable<string> A6_3_3_a(PdfFacts facts) => facts.Annotations.Where(each =>
    {
        var rect = facts.File.List(each.Dictionary, "Rect").Select(facts.File.Resolve).OfType<RawNumber>().Select(static number => number.Value).ToArray();
        var isEmpty = rect.Length == 4 && rect[0] == rect[2] && rect[1] == rect[3];
        var appearance = facts.File.Dictionary(each.Dictionary, "AP");
        return (appearance is null && !isEmpty && each.Subtype is not ("Popup" or "Link")) || (appearance is not null && (!appearance.Has("N") || appearance.Has("D") || appearance.Has("R")));
    }).Select(Where);

    [Condition("6.4.1-a", "ISO 19005-2, 6.4.1", "a form field has an action, or asks for new appearances")]
    public static IEnumerable<string> A6_4_1_a(PdfFacts facts)
    {
        if (facts.File.Get(facts.File.Dictionary(facts.Catalog, "AcroForm"), "NeedAppearances") is true)
        {
            yield return "NeedAppearances";
        }

        foreach (var field in Matterhorn.Fields(facts).Concat(facts.Annotations.Where(static each => each.Subtype == "Widget").Select(static each => each.Dictionary)).Where(static field => field.Has("A") || field.Has("AA")))
        {
            yield return facts.File.Text(field, "T") ?? "a field";
        }
    }

    [Condition("6.4.2-a", "ISO 19005-2, 6.4.2", "the form is one of XFA")]
    public static IEnumerable<string> A6_4_2_a(PdfFacts facts)
    {
        if (facts.File.Dictionary(facts.Catalog, "AcroForm")?.Has("XFA") == true || facts.File.Get(facts.Catalog, "NeedsRendering") is true)
        {
            yield return "catalog";
        }
    }

    [Condition("6.5.1-a", "ISO 19005-2, 6.5.1", "an action is of a kind that is not allowed")]
    public static IEnumerable<string> A6_5_1_a(PdfFacts facts) => facts.File.Dictionaries()
        .Where(each => (each.Dictionary.Has("S") && (facts.File.Name(each.Dictionary, "Type") == "Action" || IsForbidden(facts.File.Name(each.Dictionary, "S")))) && !IsAllowed(facts, each.Dictionary))
        .Select(each => $"object {each.Number}: {facts.File.Name(each.Dictionary, "S")}");

    [Condition("6.5.2-a", "ISO 19005-2, 6.5.2", "the catalog or a page has additional actions")]
    public static IEnumerable<string> A6_5_2_a(PdfFacts facts) =>
        facts.Pages.Select(static page => (Where: $"page {page.Index + 1}", page.Dictionary)).Prepend((Where: "catalog", Dictionary: facts.Catalog)).Where(static each => each.Dictionary.Has("AA")).Select(static each => each.Where);

    [Condition("6.8-a", "ISO 19005-2, 6.8", "a file is embedded whose specification lacks F or UF")]
    public static IEnumerable<string> A6_8_a(PdfFacts facts) => Matterhorn.M21_001(facts);

    [Condition("6.9-a", "ISO 19005-2, 6.9", "a configuration of optional content has no name, or one that is not its own")]
    public static IEnumerable<string> A6_9_a(PdfFacts facts)
    {
        var optional = facts.File.Dictionary(facts.Catalog, "OCProperties");
        var names = optional is null ? [] : facts.File.List(optional, "Configs").Prepend(facts.File.Get(optional, "D")).Select(each => facts.File.Text(facts.File.AsDictionary(each), "Name")).ToArray();
        return names.Where(string.IsNullOrEmpty).Select(static _ => "a configuration without a name").Concat(names.GroupBy(static name => name, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => $"two named \"{group.Key}\""));
    }

    [Condition("6.9-b", "ISO 19005-2, 6.9", "a configuration of optional content has an AS")]
    public static IEnumerable<string> A6_9_b(PdfFacts facts) => Matterhorn.M20_003(facts);

    [Condition("6.10-a", "ISO 19005-2, 6.10", "there are alternate presentations or steps of one")]
    public static IEnumerable<string> A6_10_a(PdfFacts facts) =>
        facts.Pages.Where(static page => page.Dictionary.Has("PresSteps")).Select(static page => $"page {page.Index + 1}")
            .Concat(facts.File.Dictionary(facts.Catalog, "Names")?.Has("AlternatePresentations") == true ? ["names"] : []);

    [Condition("6.11-a", "ISO 19005-2, 6.11", "the catalog has requirements for its reader")]
    public static IEnumerable<string> A6_11_a(PdfFacts facts)
    {
        if (facts.Catalog.Has("Requirements"))
        {
            yield return "catalog";
        }
    }

    internal static bool IsUtf8(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(false, true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Faults(PdfFacts facts, string clause)
    {
        // Everything is read once, so that everything that is wrong was found.
        foreach (var number in facts.File.Numbers)
        {
            facts.File.Object(number);
        }

        return facts.File.Faults.Where(fault => fault.Clause == clause).Select(static fault => fault.Message);
    }

    private static IEnumerable<(int Number, RawStream Stream)> Streams(PdfFacts facts) => facts.File.Numbers.Select(number => (number, facts.File.Object(number) as RawStream)).Where(static each => each.Item2 is not null)!;

    private static string Where(RawAnnotation annotation) => $"page {annotation.Page.Index + 1}: {annotation.Subtype}";

    private static bool IsForbidden(string? action) => action is "Launch" or "Sound" or "Movie" or "ResetForm" or "ImportData" or "Hide" or "SetOCGState" or "Rendition" or "Trans" or "GoTo3DView" or "JavaScript";

    private static bool IsAllowed(PdfFacts facts, RawDictionary action) => facts.File.Name(action, "S") switch
    {
        "Named" => facts.File.Name(action, "N") is "NextPage" or "PrevPage" or "FirstPage" or "LastPage",
        "GoTo" or "GoToR" or "GoToE" or "Thread" or "URI" or "SubmitForm" => true,
        _ => false,
    };
}
