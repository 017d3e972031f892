using System.Text.RegularExpressions;

namespace Briefings.PdfChecks;

/// <content>Checkpoint 31: fonts. The same rules hold for PDF/A-2 (ISO 19005-2, 6.2.11), which calls these methods.</content>
public static partial class Matterhorn
{
    [Condition("31-001", "ISO 14289-1, 7.21.3.1", "the registries of a font and of its CMap differ")]
    public static IEnumerable<string> M31_001(PdfFacts facts) => WithCMap(facts)
        .Where(each => each.CMap.Registry is { } registry && registry != facts.File.Text(facts.File.Dictionary(each.Font.Descendant, "CIDSystemInfo"), "Registry")).Select(static each => each.Font.Name);

    [Condition("31-002", "ISO 14289-1, 7.21.3.1", "the orderings of a font and of its CMap differ")]
    public static IEnumerable<string> M31_002(PdfFacts facts) => WithCMap(facts)
        .Where(each => each.CMap.Ordering is { } ordering && ordering != facts.File.Text(facts.File.Dictionary(each.Font.Descendant, "CIDSystemInfo"), "Ordering")).Select(static each => each.Font.Name);

    [Condition("31-003", "ISO 14289-1, 7.21.3.1", "a font's supplement is less than its CMap's")]
    public static IEnumerable<string> M31_003(PdfFacts facts) => WithCMap(facts)
        .Where(each => each.CMap.Supplement is { } supplement && facts.File.Integer(facts.File.Dictionary(each.Font.Descendant, "CIDSystemInfo"), "Supplement", 0) < supplement).Select(static each => each.Font.Name);

    [Condition("31-004", "ISO 14289-1, 7.21.3.2", "CIDToGIDMap is neither a stream nor Identity")]
    public static IEnumerable<string> M31_004(PdfFacts facts) => TrueTypeCids(facts)
        .Where(font => facts.File.Get(font.Descendant, "CIDToGIDMap") is { } map and not RawStream && map is not RawName { Value: "Identity" }).Select(static font => font.Name);

    [Condition("31-005", "ISO 14289-1, 7.21.3.2", "CIDToGIDMap is missing")]
    public static IEnumerable<string> M31_005(PdfFacts facts) => TrueTypeCids(facts).Where(font => facts.File.Get(font.Descendant, "CIDToGIDMap") is null).Select(static font => font.Name);

    [Condition("31-006", "ISO 14289-1, 7.21.3.3", "a CMap is neither predefined nor embedded")]
    public static IEnumerable<string> M31_006(PdfFacts facts) => Composite(facts)
        .Where(static font => font.Encoding is null && (font.EncodingName is not { } name || !CMap.Predefined.Contains(name))).Select(static font => font.Name);

    [Condition("31-007", "ISO 14289-1, 7.21.3.3", "a CMap's dictionary and stream have different writing modes")]
    public static IEnumerable<string> M31_007(PdfFacts facts) => WithCMap(facts)
        .Where(each => facts.File.Integer(facts.File.AsDictionary(each.Font.Dictionary["Encoding"]), "WMode", 0) != each.CMap.WritingMode).Select(static each => each.Font.Name);

    [Condition("31-008", "ISO 14289-1, 7.21.3.3", "a CMap goes on from one that is not predefined")]
    public static IEnumerable<string> M31_008(PdfFacts facts) => WithCMap(facts)
        .Where(each => (each.CMap.Base ?? facts.File.Name(facts.File.AsDictionary(each.Font.Dictionary["Encoding"]), "UseCMap")) is { } name && !CMap.Predefined.Contains(name)).Select(static each => each.Font.Name);

    [Condition("31-009", "ISO 14289-1, 7.21.4.1", "a font is not embedded")]
    public static IEnumerable<string> M31_009(PdfFacts facts) => facts.Glyphs.Where(static glyph => glyph.IsVisible && glyph.Font.Subtype != "Type3" && glyph.Font.Program is null).Select(static glyph => glyph.Font.Name).Distinct();

    [Condition("31-011", "ISO 14289-1, 7.21.4.1", "an embedded font lacks a glyph that is shown")]
    public static IEnumerable<string> M31_011(PdfFacts facts) => facts.Glyphs
        .Where(glyph => glyph.IsVisible && (glyph.Font.Subtype == "Type3" ? IsMissing(facts, glyph) : glyph.Font.Program is { } program && glyph.Code.Glyph is { } id && (id >= program.GlyphCount || (program.HasOutline(id) == false && DrawsSomething(glyph)))))
        .Select(static glyph => glyph.ToString());

    [Condition("31-012", "ISO 14289-1, 7.21.4.2", "CharSet lacks a glyph that the program has")]
    public static IEnumerable<string> M31_012(PdfFacts facts) => CharSets(facts)
        .SelectMany(static each => each.Names.Where(name => name != ".notdef" && !each.Listed.Contains(name)).Select(name => $"{each.Font.Name}: {name}"));

    [Condition("31-013", "ISO 14289-1, 7.21.4.2", "CharSet lists a glyph that the program lacks")]
    public static IEnumerable<string> M31_013(PdfFacts facts) => CharSets(facts)
        .SelectMany(static each => each.Listed.Where(name => !each.Names.Contains(name)).Select(name => $"{each.Font.Name}: {name}"));

    [Condition("31-014", "ISO 14289-1, 7.21.4.2", "CIDSet lacks a glyph that the program has")]
    public static IEnumerable<string> M31_014(PdfFacts facts) => CidSets(facts)
        .SelectMany(each => each.Present.Where(cid => !each.Listed.Contains(cid)).Select(cid => $"{each.Font.Name}: CID {cid}"));

    [Condition("31-015", "ISO 14289-1, 7.21.4.2", "CIDSet lists a glyph that the program lacks")]
    public static IEnumerable<string> M31_015(PdfFacts facts) => CidSets(facts)
        .SelectMany(each => each.Listed.Where(cid => cid >= each.Count).Select(cid => $"{each.Font.Name}: CID {cid}"));

    [Condition("31-016", "ISO 14289-1, 7.21.5", "a glyph's width differs between dictionary and program")]
    public static IEnumerable<string> M31_016(PdfFacts facts) => facts.Glyphs
        .Where(static glyph => glyph.IsVisible && glyph.Font.Program is { } program && glyph.Code.Glyph is { } id && id < program.GlyphCount &&
            program.Width(id) is { } real && glyph.Font.StatedWidth(glyph.Code) is { } stated && Math.Abs(real - stated) > 1)
        .Select(static glyph => $"{glyph}: {glyph.Font.StatedWidth(glyph.Code):0.##} for {glyph.Font.Program!.Width(glyph.Code.Glyph!.Value):0.##}");

    [Condition("31-017", "ISO 14289-1, 7.21.6", "a non-symbolic TrueType program has no non-symbolic cmap")]
    public static IEnumerable<string> M31_017(PdfFacts facts) => Simple(facts, symbolic: false).Where(static each => each.Program is { } program && !program.Maps.Any(IsPlain)).Select(static each => each.Font.Name);

    [Condition("31-018", "ISO 14289-1, 7.21.6", "a non-symbolic TrueType program's cmap does not lead to a glyph that is shown")]
    public static IEnumerable<string> M31_018(PdfFacts facts) => facts.Glyphs
        .Where(static glyph => glyph.IsVisible && glyph.Font is { Subtype: "TrueType", IsSymbolic: false, Program: TrueTypeProgram program } && program.Maps.Any(IsPlain) && glyph.Code.Glyph is 0)
        .Select(static glyph => glyph.ToString());

    [Condition("31-019", "ISO 14289-1, 7.21.6", "a non-symbolic TrueType font has no Encoding")]
    public static IEnumerable<string> M31_019(PdfFacts facts) => Simple(facts, symbolic: false).Where(static each => !each.Font.Dictionary.Has("Encoding")).Select(static each => each.Font.Name);

    [Condition("31-020", "ISO 14289-1, 7.21.6", "a non-symbolic TrueType font's Encoding has no BaseEncoding")]
    public static IEnumerable<string> M31_020(PdfFacts facts) => Simple(facts, symbolic: false)
        .Where(each => facts.File.Get(each.Font.Dictionary, "Encoding") is RawDictionary encoding && !encoding.Has("BaseEncoding")).Select(static each => each.Font.Name);

    [Condition("31-021", "ISO 14289-1, 7.21.6", "a non-symbolic TrueType font's encoding is neither MacRoman nor WinAnsi")]
    public static IEnumerable<string> M31_021(PdfFacts facts) => Simple(facts, symbolic: false)
        .Where(each => (facts.File.Name(each.Font.Dictionary, "Encoding") ?? facts.File.Name(facts.File.Dictionary(each.Font.Dictionary, "Encoding"), "BaseEncoding")) is { } name && name is not ("MacRomanEncoding" or "WinAnsiEncoding"))
        .Select(static each => each.Font.Name);

    [Condition("31-022", "ISO 14289-1, 7.21.6", "Differences have a name that is not in Adobe's glyph list")]
    public static IEnumerable<string> M31_022(PdfFacts facts) => Simple(facts, symbolic: false)
        .SelectMany(each => Differences(facts, each.Font).Where(static name => !RawFont.IsListed(name)).Select(name => $"{each.Font.Name}: {name}"));

    [Condition("31-023", "ISO 14289-1, 7.21.6", "there are Differences, but no (3,1) cmap")]
    public static IEnumerable<string> M31_023(PdfFacts facts) => Simple(facts, symbolic: false)
        .Where(each => each.Program is { } program && Differences(facts, each.Font).Any() && !program.Maps.Any(static map => map is { Platform: 3, Encoding: 1 })).Select(static each => each.Font.Name);

    [Condition("31-024", "ISO 14289-1, 7.21.6", "a symbolic TrueType font has an Encoding")]
    public static IEnumerable<string> M31_024(PdfFacts facts) => Simple(facts, symbolic: true).Where(static each => each.Font.Dictionary.Has("Encoding")).Select(static each => each.Font.Name);

    [Condition("31-025", "ISO 14289-1, 7.21.6", "a symbolic TrueType program has no cmap")]
    public static IEnumerable<string> M31_025(PdfFacts facts) => Simple(facts, symbolic: true).Where(static each => each.Program is { Maps.Count: 0 }).Select(static each => each.Font.Name);

    [Condition("31-026", "ISO 14289-1, 7.21.6", "a symbolic TrueType program has several cmaps, none of them (3,0)")]
    public static IEnumerable<string> M31_026(PdfFacts facts) => Simple(facts, symbolic: true)
        .Where(static each => each.Program is { Maps.Count: > 1 } program && !program.Maps.Any(static map => map is { Platform: 3, Encoding: 0 })).Select(static each => each.Font.Name);

    [Condition("31-027", "ISO 14289-1, 7.21.7", "a font has neither ToUnicode nor an encoding that tells the characters")]
    public static IEnumerable<string> M31_027(PdfFacts facts) => facts.Fonts.Where(font => font.ToUnicode is null && !TellsCharacters(facts, font)).Select(static font => font.Name);

    [Condition("31-028", "ISO 14289-1, 7.21.7", "ToUnicode maps a code to U+0000")]
    public static IEnumerable<string> M31_028(PdfFacts facts) => Mapped(facts, static c => c == '\0');

    [Condition("31-029", "ISO 14289-1, 7.21.7", "ToUnicode maps a code to U+FEFF or U+FFFE")]
    public static IEnumerable<string> M31_029(PdfFacts facts) => Mapped(facts, static c => c is '\uFEFF' or '\uFFFE');

    [Condition("31-030", "ISO 14289-1, 7.21.8", "the glyph for missing characters is shown")]
    public static IEnumerable<string> M31_030(PdfFacts facts) => facts.Glyphs
        .Where(static glyph => glyph.Font.IsComposite ? glyph.Code.Glyph is 0 : glyph.Font.Subtype == "TrueType" ? glyph.Code.Glyph is 0 : glyph.Font.GlyphName((int)glyph.Code.Code) == ".notdef")
        .Select(static glyph => glyph.ToString());

    private static IEnumerable<RawFont> Composite(PdfFacts facts) => facts.Fonts.Where(static font => font.IsComposite);

    private static IEnumerable<(RawFont Font, CMap CMap)> WithCMap(PdfFacts facts) => Composite(facts).Where(static font => font.Encoding is not null).Select(static font => (font, font.Encoding!));

    private static IEnumerable<RawFont> TrueTypeCids(PdfFacts facts) => Composite(facts).Where(static font => font.DescendantSubtype == "CIDFontType2" && font.Program is not null);

    private static IEnumerable<(RawFont Font, TrueTypeProgram? Program)> Simple(PdfFacts facts, bool symbolic) =>
        facts.Fonts.Where(font => font.Subtype == "TrueType" && font.IsSymbolic == symbolic).Select(static font => (font, font.Program as TrueTypeProgram));

    private static bool IsPlain(CharacterMap map) => map is { Platform: 3, Encoding: 1 } or { Platform: 1, Encoding: 0 } or { Platform: 0 } or { Platform: 3, Encoding: 10 };

    private static IEnumerable<string> Differences(PdfFacts facts, RawFont font) =>
        facts.File.List(facts.File.Dictionary(font.Dictionary, "Encoding"), "Differences").Select(facts.File.Resolve).OfType<RawName>().Select(static name => name.Value);

    private static bool IsMissing(PdfFacts facts, ShownGlyph glyph) =>
        glyph.Font.GlyphName((int)glyph.Code.Code) is not { } name || facts.File.Get(facts.File.Dictionary(glyph.Font.Dictionary, "CharProcs"), name) is not RawStream;

    /// <summary>Whether what a glyph says is something to see.</summary>
    private static bool DrawsSomething(ShownGlyph glyph) =>
        glyph.Font.Text(glyph.Code) is { Length: > 0 } text && text.EnumerateRunes().Any(static rune => System.Text.Rune.IsLetterOrDigit(rune) || System.Text.Rune.IsPunctuation(rune) || System.Text.Rune.IsSymbol(rune));

    private static IEnumerable<(RawFont Font, IReadOnlySet<string> Names, HashSet<string> Listed)> CharSets(PdfFacts facts) => facts.Fonts
        .Where(font => font.Program is Type1Program && facts.File.Text(font.Descriptor, "CharSet") is not null)
        .Select(font => (font, ((Type1Program)font.Program!).Names, CharSetName().Matches(facts.File.Text(font.Descriptor, "CharSet")!).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal)));

    /// <summary>CIDSet's bits, and the CIDs that the program has: those of a CFF's charset, the glyphs of TrueType that draw something.</summary>
    private static IEnumerable<(RawFont Font, HashSet<int> Listed, int[] Present, int Count)> CidSets(PdfFacts facts) => Composite(facts)
        .Where(font => font.Program is not null && facts.File.Get(font.Descriptor, "CIDSet") is RawStream)
        .Select(font =>
        {
            var bits = facts.File.Decode((RawStream)facts.File.Get(font.Descriptor, "CIDSet")!);
            var listed = Enumerable.Range(0, bits.Length * 8).Where(cid => (bits[cid / 8] & (0x80 >> (cid % 8))) != 0).ToHashSet();
            var program = font.Program!;
            int[] present = program is CffProgram { IsCidKeyed: true } cff ? [.. cff.Charset] : [.. Enumerable.Range(1, Math.Max(0, program.GlyphCount - 1)).Where(glyph => program.HasOutline(glyph) == true)];
            return (font, listed, present, present.Length == 0 ? 0 : Math.Max(present.Max() + 1, program.GlyphCount));
        });

    /// <summary>7.21.7: fonts with a standard encoding, Adobe's collections, or names of Adobe's list need no ToUnicode.</summary>
    private static bool TellsCharacters(PdfFacts facts, RawFont font)
    {
        if (font.IsComposite)
        {
            return font.EncodingName is { } name && CMap.Predefined.Contains(name) &&
                (name is not ("Identity-H" or "Identity-V") || facts.File.Text(facts.File.Dictionary(font.Descendant, "CIDSystemInfo"), "Ordering") is "GB1" or "CNS1" or "Japan1" or "Korea1");
        }

        var encoding = facts.File.Name(font.Dictionary, "Encoding");
        return encoding is "MacRomanEncoding" or "MacExpertEncoding" or "WinAnsiEncoding" ||
            (font.Subtype is "Type1" or "Type3" or "MMType1" && facts.File.Get(font.Dictionary, "Encoding") is RawDictionary && Differences(facts, font).All(RawFont.IsListed)) ||
            (font.Subtype == "TrueType" && !font.IsSymbolic) || (font.Subtype == "Type1" && !font.IsSymbolic && !font.Dictionary.Has("Encoding"));
    }

    private static IEnumerable<string> Mapped(PdfFacts facts, Func<char, bool> isWrong) => facts.Fonts.Where(static font => font.ToUnicode is not null)
        .SelectMany(font => font.ToUnicode!.Texts.Where(pair => pair.Value.Any(isWrong)).Select(pair => $"{font.Name}: code {pair.Key:X4}"));

    [GeneratedRegex(@"/([^\s/]+)")]
    private static partial Regex CharSetName();
}
