namespace Briefings.PdfChecks;

/// <content>Clause 6.2: content streams, colours, pictures, transparency and fonts.</content>
public static partial class PdfA2
{
    [Condition("6.2.2-a", "ISO 19005-2, 6.2.2", "a content stream has an operator that ISO 32000-1 does not know")]
    public static IEnumerable<string> A6_2_2_a(PdfFacts facts) => facts.Content.UnknownOperators;

    [Condition("6.2.2-b", "ISO 19005-2, 6.2.2", "content uses what its resource dictionary does not have")]
    public static IEnumerable<string> A6_2_2_b(PdfFacts facts) => facts.Content.MissingResources;

    [Condition("6.2.3-a", "ISO 19005-2, 6.2.3", "there are several output intents with different profiles, or one refers to a profile elsewhere")]
    public static IEnumerable<string> A6_2_3_a(PdfFacts facts)
    {
        var intents = facts.File.List(facts.Catalog, "OutputIntents").Select(facts.File.AsDictionary).OfType<RawDictionary>().ToArray();
        if (intents.Select(static intent => intent["DestOutputProfile"]).Where(static profile => profile is not null).Distinct().Count() > 1)
        {
            yield return "several profiles";
        }

        if (intents.Any(static intent => intent.Has("DestOutputProfileRef")))
        {
            yield return "DestOutputProfileRef";
        }
    }

    [Condition("6.2.3-b", "ISO 19005-2, 6.2.3", "the output intent's profile is no ICC profile for output or display")]
    public static IEnumerable<string> A6_2_3_b(PdfFacts facts)
    {
        if (Intent(facts) is { } intent && OutputSpace(facts, intent) is null)
        {
            yield return "DestOutputProfile";
        }
    }

    [Condition("6.2.4.2-a", "ISO 19005-2, 6.2.4.2", "an ICC-based colour space has a profile that is none, or not of its components")]
    public static IEnumerable<string> A6_2_4_2_a(PdfFacts facts) => facts.Content.ColourSpaces
        .Where(each => each.Space is RawArray { Items: [RawName { Value: "ICCBased" }, var profile, ..] } &&
            (facts.File.Resolve(profile) is not RawStream stream || Space(facts.File.Decode(stream)) is not { } space || facts.File.Integer(stream.Dictionary, "N", 0) != space switch { "GRAY" => 1, "CMYK" => 4, _ => 3 }))
        .Select(static each => $"page {each.Page + 1}").Distinct();

    [Condition("6.2.4.3-a", "ISO 19005-2, 6.2.4.3", "DeviceRGB is used without an RGB output intent")]
    public static IEnumerable<string> A6_2_4_3_a(PdfFacts facts) => Device(facts, "DeviceRGB", static space => space == "RGB ");

    [Condition("6.2.4.3-b", "ISO 19005-2, 6.2.4.3", "DeviceCMYK is used without a CMYK output intent")]
    public static IEnumerable<string> A6_2_4_3_b(PdfFacts facts) => Device(facts, "DeviceCMYK", static space => space == "CMYK");

    [Condition("6.2.4.3-c", "ISO 19005-2, 6.2.4.3", "DeviceGray is used without an output intent")]
    public static IEnumerable<string> A6_2_4_3_c(PdfFacts facts) => Device(facts, "DeviceGray", static space => space is not null);

    [Condition("6.2.5-a", "ISO 19005-2, 6.2.5", "a graphics state has a transfer function or a halftone that is not allowed")]
    public static IEnumerable<string> A6_2_5_a(PdfFacts facts) => facts.Content.States
        .Where(each => each.State.Has("TR") || (each.State.Has("TR2") && facts.File.Name(each.State, "TR2") != "Default") || each.State.Has("HTO") || each.State.Has("HTP") ||
            (facts.File.Dictionary(each.State, "HT") is { } halftone && (facts.File.Integer(halftone, "HalftoneType", 1) is not (1 or 5) || halftone.Has("HalftoneName"))))
        .Select(static each => $"page {each.Page + 1}");

    [Condition("6.2.6-a", "ISO 19005-2, 6.2.6", "a rendering intent is none of the four")]
    public static IEnumerable<string> A6_2_6_a(PdfFacts facts) => facts.Content.Intents
        .Concat(facts.Content.States.Where(static each => each.State.Has("RI")).Select(each => (each.Page, Intent: facts.File.Name(each.State, "RI") ?? "")))
        .Concat(facts.Content.Images.Where(static each => each.Image.Has("Intent")).Select(each => (each.Page, Intent: facts.File.Name(each.Image, "Intent") ?? "")))
        .Where(static each => each.Intent is not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation")).Select(static each => $"page {each.Page + 1}: {each.Intent}");

    [Condition("6.2.8-a", "ISO 19005-2, 6.2.8", "a picture has alternates, OPI, or is smoothed")]
    public static IEnumerable<string> A6_2_8_a(PdfFacts facts) => facts.Content.Images
        .Where(each => each.Image.Has("Alternates") || each.Image.Has("OPI") || facts.File.Get(each.Image, "Interpolate") is true || each.Image["I"] is true).Select(static each => $"page {each.Page + 1}");

    [Condition("6.2.9-a", "ISO 19005-2, 6.2.9", "a form is PostScript, has OPI, or refers to another file")]
    public static IEnumerable<string> A6_2_9_a(PdfFacts facts) => facts.Content.Forms
        .Where(each => each.Form.Has("OPI") || each.Form.Has("PS") || each.Form.Has("Ref") || facts.File.Name(each.Form, "Subtype2") == "PS").Select(static each => $"page {each.Page + 1}")
        .Concat(facts.File.Dictionaries().Where(each => facts.File.Name(each.Dictionary, "Type") == "XObject" && facts.File.Name(each.Dictionary, "Subtype") == "PS").Select(static each => $"object {each.Number}"));

    [Condition("6.2.10-a", "ISO 19005-2, 6.2.10", "a blend mode is none of the standard ones")]
    public static IEnumerable<string> A6_2_10_a(PdfFacts facts) => facts.Content.States
        .SelectMany(each => facts.File.List(each.State, "BM").Select(facts.File.Resolve).OfType<RawName>().Where(static mode => !BlendModes.Contains(mode.Value)).Select(mode => $"page {each.Page + 1}: {mode.Value}"));

    [Condition("6.2.10-b", "ISO 19005-2, 6.2.10", "a page is transparent without a colour space to blend in")]
    public static IEnumerable<string> A6_2_10_b(PdfFacts facts) => Intent(facts) is not null ? [] : facts.Pages
        .Where(page => IsTransparent(facts, page.Index) && facts.File.Dictionary(page.Dictionary, "Group")?.Has("CS") != true).Select(static page => $"page {page.Index + 1}");

    [Condition("6.2.11.2-a", "ISO 19005-2, 6.2.11.2", "a font dictionary lacks what ISO 32000-1 asks for, or a program is not of its kind")]
    public static IEnumerable<string> A6_2_11_2_a(PdfFacts facts) => facts.Fonts.Where(font =>
        font.Subtype is not ("Type0" or "Type1" or "MMType1" or "Type3" or "TrueType") ||
        (font.Subtype != "Type3" && !font.Dictionary.Has("BaseFont")) ||
        (font.Subtype is "Type1" or "TrueType" && font.Program is not null && !((string[])["FirstChar", "LastChar", "Widths"]).All(font.Dictionary.Has)) ||
        (font.ProgramKey == "FontFile3" && facts.File.Name(facts.File.AsDictionary(facts.File.Get(font.Descriptor, "FontFile3")), "Subtype") is not ("Type1C" or "CIDFontType0C" or "OpenType")) ||
        (font.DescendantSubtype == "CIDFontType2" && font.Program is not null and not TrueTypeProgram))
        .Select(static font => font.Name);

    [Condition("6.2.11.3.1-a", "ISO 19005-2, 6.2.11.3.1", "a font and its CMap are of different collections")]
    public static IEnumerable<string> A6_2_11_3_1_a(PdfFacts facts) => Matterhorn.M31_001(facts).Concat(Matterhorn.M31_002(facts)).Concat(Matterhorn.M31_003(facts));

    [Condition("6.2.11.3.2-a", "ISO 19005-2, 6.2.11.3.2", "CIDToGIDMap is missing, or neither a stream nor Identity")]
    public static IEnumerable<string> A6_2_11_3_2_a(PdfFacts facts) => Matterhorn.M31_004(facts).Concat(Matterhorn.M31_005(facts));

    [Condition("6.2.11.3.3-a", "ISO 19005-2, 6.2.11.3.3", "a CMap is neither predefined nor embedded, or embedded wrongly")]
    public static IEnumerable<string> A6_2_11_3_3_a(PdfFacts facts) => Matterhorn.M31_006(facts).Concat(Matterhorn.M31_007(facts)).Concat(Matterhorn.M31_008(facts));

    [Condition("6.2.11.4.1-a", "ISO 19005-2, 6.2.11.4.1", "a font is not embedded")]
    public static IEnumerable<string> A6_2_11_4_1_a(PdfFacts facts) => Matterhorn.M31_009(facts);

    [Condition("6.2.11.4.1-b", "ISO 19005-2, 6.2.11.4.1", "an embedded font lacks a glyph that is shown")]
    public static IEnumerable<string> A6_2_11_4_1_b(PdfFacts facts) => Matterhorn.M31_011(facts);

    [Condition("6.2.11.4.2-a", "ISO 19005-2, 6.2.11.4.2", "CharSet or CIDSet does not list what the program has")]
    public static IEnumerable<string> A6_2_11_4_2_a(PdfFacts facts) => Matterhorn.M31_012(facts).Concat(Matterhorn.M31_014(facts));

    [Condition("6.2.11.5-a", "ISO 19005-2, 6.2.11.5", "a glyph's width differs between dictionary and program")]
    public static IEnumerable<string> A6_2_11_5_a(PdfFacts facts) => Matterhorn.M31_016(facts);

    [Condition("6.2.11.6-a", "ISO 19005-2, 6.2.11.6", "a simple TrueType font's encoding or cmap is not as asked")]
    public static IEnumerable<string> A6_2_11_6_a(PdfFacts facts) =>
        ((Func<PdfFacts, IEnumerable<string>>[])[Matterhorn.M31_017, Matterhorn.M31_018, Matterhorn.M31_019, Matterhorn.M31_020, Matterhorn.M31_021, Matterhorn.M31_022, Matterhorn.M31_023, Matterhorn.M31_024, Matterhorn.M31_025, Matterhorn.M31_026])
            .SelectMany(check => check(facts));

    [Condition("6.2.11.7.2-a", "ISO 19005-2, 6.2.11.7.2", "a font has neither ToUnicode nor an encoding that tells the characters")]
    public static IEnumerable<string> A6_2_11_7_2_a(PdfFacts facts) => Matterhorn.M31_027(facts);

    [Condition("6.2.11.7.2-b", "ISO 19005-2, 6.2.11.7.2", "a code is mapped to U+0000, U+FEFF or U+FFFE, or to nothing")]
    public static IEnumerable<string> A6_2_11_7_2_b(PdfFacts facts) => Matterhorn.M31_028(facts).Concat(Matterhorn.M31_029(facts)).Concat(Matterhorn.M10_001(facts));

    [Condition("6.2.11.7.3-a", "ISO 19005-2, 6.2.11.7.3", "a character of private use has no ActualText")]
    public static IEnumerable<string> A6_2_11_7_3_a(PdfFacts facts) => facts.Glyphs
        .Where(glyph => glyph.Font.Text(glyph.Code) is { } text && text.EnumerateRunes().Any(static rune => rune.Value is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000) && !Matterhorn.HasActualText(facts, glyph.Text.Place) && !glyph.Text.Place.Marks.Any(static mark => mark.IsArtifact))
        .Select(static glyph => glyph.ToString());

    [Condition("6.2.11.8-a", "ISO 19005-2, 6.2.11.8", "the glyph for missing characters is shown")]
    public static IEnumerable<string> A6_2_11_8_a(PdfFacts facts) => Matterhorn.M31_030(facts);

    private static readonly HashSet<string> BlendModes = new(
        "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity".Split(' '), StringComparer.Ordinal);

    private static RawDictionary? Intent(PdfFacts facts) => facts.File.List(facts.Catalog, "OutputIntents").Select(facts.File.AsDictionary).FirstOrDefault(intent => facts.File.Name(intent, "S") == "GTS_PDFA1");

    private static string? OutputSpace(PdfFacts facts, RawDictionary? intent) =>
        facts.File.Get(intent, "DestOutputProfile") is RawStream profile && facts.File.Decode(profile) is var data && Space(data) is { } space && data.AsSpan(12, 4) is var kind && (kind.SequenceEqual("mntr"u8) || kind.SequenceEqual("prtr"u8)) ? space : null;

    /// <summary>The colour space of an ICC profile (ICC.1:2004, 7.2), null where the bytes are none.</summary>
    private static string? Space(byte[] profile) => profile.Length >= 128 && profile.AsSpan(36, 4).SequenceEqual("acsp"u8) && profile[8] is 2 or 4 ? System.Text.Encoding.Latin1.GetString(profile, 16, 4) : null;

    private static IEnumerable<string> Device(PdfFacts facts, string name, Func<string?, bool> isCovered)
    {
        if (isCovered(OutputSpace(facts, Intent(facts))))
        {
            return [];
        }

        var replaced = "Default" + name["Device".Length..];
        return facts.Content.ColourSpaces.Where(each => Uses(facts, each.Space, name) && facts.File.Dictionary(facts.Pages[each.Page].Resources, "ColorSpace")?.Has(replaced) != true).Select(static each => $"page {each.Page + 1}").Distinct();
    }

    private static bool Uses(PdfFacts facts, object? space, string name) => facts.File.Resolve(space) switch
    {
        RawName found => found.Value == name,
        RawArray { Items: [RawName { Value: "Indexed" or "Pattern" }, var inner, ..] } => Uses(facts, inner, name),
        RawArray { Items: [RawName { Value: "Separation" or "DeviceN" }, _, var alternate, ..] } => Uses(facts, alternate, name),
        _ => false,
    };

    private static bool IsTransparent(PdfFacts facts, int page) =>
        facts.Content.Images.Any(each => each.Page == page && each.Image.Has("SMask")) ||
        facts.Content.States.Any(each => each.Page == page && (facts.File.Dictionary(each.State, "SMask") is not null || facts.File.Get(each.State, "ca") is RawNumber { Value: < 1 } || facts.File.Get(each.State, "CA") is RawNumber { Value: < 1 } ||
            (facts.File.Name(each.State, "BM") is { } mode && mode is not ("Normal" or "Compatible"))));
}
