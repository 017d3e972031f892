using System.Xml.Linq;

namespace Briefings.PdfChecks;

/// <summary>
/// The failure conditions of the Matterhorn Protocol 1.1 that a machine can test, each by its number: what makes a file fail PDF/UA-1
/// (ISO 14289-1). <see cref="ForReaders"/> are the others, which need a person.
/// </summary>
public static partial class Matterhorn
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Accessibility = "http://www.aiim.org/pdfua/ns/id/";

    /// <summary>The conditions that no machine can judge, with what in our files takes their place.</summary>
    public static IReadOnlyDictionary<string, string> ForReaders { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["01-001"] = "what is an artifact and what is text is the author's judgement; templates decide it once for all",
        ["01-002"] = "as 01-001; `SourceTextTests.Nothing_of_the_source_text_is_missing_from_the_tagged_text_and_all_is_in_order` bounds it for the text: what the source says is tagged, so no artifact",
        ["01-006"] = "whether a tag suits its content; blocks of Markdown map to tags one to one",
        ["02-002"] = "our files map no types",
        ["03-001"] = "our files have no actions but links",
        ["03-002"] = "our files have no multimedia",
        ["03-003"] = "our files have no scripts",
        ["04-001"] = "whether colour alone says something; severity is also named in words",
        ["05-001"] = "our files have no multimedia",
        ["05-002"] = "our files have no sound",
        ["05-003"] = "our files have no scripts",
        ["06-004"] = "whether the title is a good one; it is the briefing's",
        ["08-001"] = "our files have no recognised text",
        ["08-002"] = "our files have no recognised text",
        ["09-001"] = "whether the order is logical; it is the order of the markup",
        ["09-002"] = "whether nesting means something; the vocabulary allows only what does",
        ["09-003"] = "as 01-006",
        ["11-007"] = "whether the language is the right one; front matter says it",
        ["12-001"] = "our files stretch no characters out of several glyphs",
        ["13-001"] = "whether a drawing is a figure; templates decide it",
        ["13-002"] = "our links have no pictures behind them",
        ["13-003"] = "whether a text is a caption; the markup says it",
        ["13-005"] = "our figures have Alt and no ActualText",
        ["13-006"] = "a chart or map is one figure",
        ["13-007"] = "whether another form were better",
        ["13-008"] = "our files have no pictures of text but logos, which have Alt",
        ["14-001"] = "whether a text is a heading; the markup says it",
        ["14-004"] = "our headings are H1 to H6",
        ["14-005"] = "our headings end at level 6",
        ["15-001"] = "whether a cell is a head; the markup says it",
        ["15-002"] = "as 15-001",
        ["15-004"] = "whether a table is one; the markup says it",
        ["15-005"] = "every TH has a scope, so that heads follow from the grid",
        ["16-001"] = "whether a list is ordered; the markup says it",
        ["16-002"] = "as 16-001; ordered lists have Decimal",
        ["16-003"] = "whether a text is a list; the markup says it",
        ["17-001"] = "our files have no formulas",
        ["18-001"] = "whether a text is a running head; page masters say it",
        ["18-002"] = "as 18-001; their subtypes are Header and Footer",
        ["19-001"] = "whether a text is a note; the markup says it",
        ["19-002"] = "as 19-001",
        ["22-001"] = "our files have no article threads",
        ["23-001"] = "no test is asked for",
        ["24-001"] = "our files have no forms",
        ["27-001"] = "no test is asked for",
        ["28-001"] = "links are where their text is",
        ["28-003"] = "our only annotations are links",
        ["28-013"] = "our links have no IsMap",
        ["29-001"] = "our files have no scripts",
        ["31-010"] = "faces' licences; those whose bits forbid embedding can't be drawn",
    };

    [Condition("01-003", "ISO 14289-1, 7.1", "an artifact is inside tagged content")]
    public static IEnumerable<string> M01_003(PdfFacts facts) => facts.Content.ArtifactsInTagged;

    [Condition("01-004", "ISO 14289-1, 7.1", "tagged content is inside an artifact")]
    public static IEnumerable<string> M01_004(PdfFacts facts) => facts.Content.TaggedInArtifacts;

    [Condition("01-005", "ISO 14289-1, 7.1", "content is neither an artifact nor tagged")]
    public static IEnumerable<string> M01_005(PdfFacts facts)
    {
        bool IsLost(RawPlace place) => place.MustBeMarked && !place.Marks.Any(mark => mark.IsArtifact || facts.Structure.Of(mark) is not null);
        return facts.Content.Texts.Where(text => IsLost(text.Place)).Select(static text => $"page {text.Place.Page + 1}: text")
            .Concat(facts.Content.Paints.Where(paint => IsLost(paint.Place)).Select(static paint => $"page {paint.Place.Page + 1}: what {paint.Operator} paints"));
    }

    [Condition("01-007", "ISO 14289-1, 7.1", "Suspects is true")]
    public static IEnumerable<string> M01_007(PdfFacts facts)
    {
        if (facts.File.Get(facts.File.Dictionary(facts.Catalog, "MarkInfo"), "Suspects") is true)
        {
            yield return "MarkInfo";
        }
    }

    [Condition("02-001", "ISO 14289-1, 7.1", "a type that is not standard is not mapped to one that is")]
    public static IEnumerable<string> M02_001(PdfFacts facts) => facts.Structure.Elements
        .Where(element => !RawStructure.StandardTypes.Contains(element.Standard) && !IsCircular(facts, element.Type))
        .Select(static element => element.ToString());

    [Condition("02-003", "ISO 14289-1, 7.1", "types are mapped in a circle")]
    public static IEnumerable<string> M02_003(PdfFacts facts) => facts.Structure.RoleMap.Keys.Where(type => IsCircular(facts, type));

    [Condition("02-004", "ISO 14289-1, 7.1", "a standard type is mapped to another")]
    public static IEnumerable<string> M02_004(PdfFacts facts) => facts.Structure.RoleMap
        .Where(static pair => RawStructure.StandardTypes.Contains(pair.Key) && pair.Value != pair.Key).Select(static pair => $"{pair.Key} to {pair.Value}");

    [Condition("06-001", "ISO 14289-1, 7.1", "there is no XMP metadata")]
    public static IEnumerable<string> M06_001(PdfFacts facts)
    {
        if (facts.Metadata is null)
        {
            yield return facts.Catalog.Has("Metadata") ? "the metadata is no XML" : "the catalog has no Metadata";
        }
    }

    [Condition("06-002", "ISO 14289-1, 5", "the metadata does not name PDF/UA")]
    public static IEnumerable<string> M06_002(PdfFacts facts)
    {
        if (facts.Metadata is not null && facts.MetadataValues(Accessibility, "part").FirstOrDefault() is not "1")
        {
            yield return "pdfuaid:part is not 1";
        }
    }

    [Condition("06-003", "ISO 14289-1, 7.1", "the metadata has no dc:title")]
    public static IEnumerable<string> M06_003(PdfFacts facts)
    {
        if (facts.Metadata is not null && !facts.MetadataValues(DublinCore, "title").Any(static title => title.Length > 0))
        {
            yield return "dc:title";
        }
    }

    [Condition("07-001", "ISO 14289-1, 7.1", "DisplayDocTitle is missing")]
    public static IEnumerable<string> M07_001(PdfFacts facts)
    {
        if (facts.File.Get(facts.File.Dictionary(facts.Catalog, "ViewerPreferences"), "DisplayDocTitle") is not bool)
        {
            yield return "ViewerPreferences";
        }
    }

    [Condition("07-002", "ISO 14289-1, 7.1", "DisplayDocTitle is false")]
    public static IEnumerable<string> M07_002(PdfFacts facts)
    {
        if (facts.File.Get(facts.File.Dictionary(facts.Catalog, "ViewerPreferences"), "DisplayDocTitle") is false)
        {
            yield return "ViewerPreferences";
        }
    }

    [Condition("10-001", "ISO 14289-1, 7.2", "a character code can't be mapped to Unicode")]
    public static IEnumerable<string> M10_001(PdfFacts facts) => Unmapped(facts, facts.Glyphs);

    [Condition("11-001", "ISO 14289-1, 7.2", "the language of text can't be determined")]
    public static IEnumerable<string> M11_001(PdfFacts facts) => facts.Content.Texts
        .Where(text => text.Place.MustBeMarked && !text.Place.Marks.Any(static mark => mark.IsArtifact) && Language(facts, text.Place) is null)
        .Select(static text => $"page {text.Place.Page + 1}");

    [Condition("11-002", "ISO 14289-1, 7.2", "the language of Alt, ActualText or E can't be determined")]
    public static IEnumerable<string> M11_002(PdfFacts facts) => facts.Structure.Elements
        .Where(element => ((string[])["Alt", "ActualText", "E"]).Any(element.Dictionary.Has) && facts.Structure.Language(element) is null)
        .Select(static element => element.ToString());

    [Condition("11-003", "ISO 14289-1, 7.2", "the language of the outline can't be determined")]
    public static IEnumerable<string> M11_003(PdfFacts facts)
    {
        if (facts.File.Dictionary(facts.Catalog, "Outlines")?.Has("First") == true && facts.Structure.Language(null) is null)
        {
            yield return "the catalog has no Lang";
        }
    }

    [Condition("11-004", "ISO 14289-1, 7.2", "the language of an annotation's Contents can't be determined")]
    public static IEnumerable<string> M11_004(PdfFacts facts) => facts.Annotations
        .Where(annotation => annotation.Dictionary.Has("Contents") && facts.Structure.Language(facts.Structure.Of(annotation.Dictionary)) is null)
        .Select(static annotation => $"page {annotation.Page.Index + 1}: {annotation.Subtype}");

    [Condition("11-005", "ISO 14289-1, 7.2", "the language of a form field's TU can't be determined")]
    public static IEnumerable<string> M11_005(PdfFacts facts) => Fields(facts)
        .Where(field => field.Has("TU") && facts.Structure.Language(facts.Structure.Of(field)) is null)
        .Select(field => facts.File.Text(field, "TU")!);

    [Condition("11-006", "ISO 14289-1, 7.2", "the language of the metadata can't be determined")]
    public static IEnumerable<string> M11_006(PdfFacts facts)
    {
        var titles = facts.Metadata?.Descendants(XName.Get("title", DublinCore)).Descendants(XName.Get("li", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")).ToArray() ?? [];
        if (titles.Length > 0 && titles.All(static title => title.Attribute(XNamespace.Xml + "lang")?.Value is null or "x-default") && facts.Structure.Language(null) is null)
        {
            yield return "dc:title has no language, nor has the catalog";
        }
    }

    [Condition("20-001", "ISO 14289-1, 7.10", "a further configuration of optional content has no name")]
    public static IEnumerable<string> M20_001(PdfFacts facts) => facts.File.List(facts.File.Dictionary(facts.Catalog, "OCProperties"), "Configs")
        .Where(each => string.IsNullOrEmpty(facts.File.Text(facts.File.AsDictionary(each), "Name"))).Select(static _ => "Configs");

    [Condition("20-002", "ISO 14289-1, 7.10", "the configuration of optional content has no name")]
    public static IEnumerable<string> M20_002(PdfFacts facts)
    {
        if (facts.File.Dictionary(facts.Catalog, "OCProperties") is { } optional && string.IsNullOrEmpty(facts.File.Text(facts.File.Dictionary(optional, "D"), "Name")))
        {
            yield return "D";
        }
    }

    [Condition("20-003", "ISO 14289-1, 7.10", "a configuration of optional content has an AS")]
    public static IEnumerable<string> M20_003(PdfFacts facts)
    {
        var optional = facts.File.Dictionary(facts.Catalog, "OCProperties");
        return facts.File.List(optional, "Configs").Prepend(facts.File.Get(optional, "D")).Select(facts.File.AsDictionary).Where(static each => each?.Has("AS") == true).Select(static _ => "AS");
    }

    [Condition("21-001", "ISO 14289-1, 7.11", "an embedded file's specification lacks F or UF")]
    public static IEnumerable<string> M21_001(PdfFacts facts) => facts.File.Dictionaries()
        .Where(each => each.Dictionary.Has("EF") && (string.IsNullOrEmpty(facts.File.Text(each.Dictionary, "F")) || string.IsNullOrEmpty(facts.File.Text(each.Dictionary, "UF"))))
        .Select(static each => $"object {each.Number}");

    [Condition("25-001", "ISO 14289-1, 7.15", "the form is a dynamic one of XFA")]
    public static IEnumerable<string> M25_001(PdfFacts facts) => facts.File.List(facts.File.Dictionary(facts.Catalog, "AcroForm"), "XFA").Select(facts.File.Resolve).OfType<RawStream>()
        .Where(part => System.Text.RegularExpressions.Regex.IsMatch(System.Text.Encoding.UTF8.GetString(facts.File.Decode(part)), @"<dynamicRender[^>]*>\s*required\s*<"))
        .Select(static _ => "dynamicRender is required");

    [Condition("26-001", "ISO 14289-1, 7.16", "the encryption dictionary has no P")]
    public static IEnumerable<string> M26_001(PdfFacts facts)
    {
        if (facts.File.IsEncrypted && facts.File.Get(facts.File.Dictionary(facts.File.Trailer, "Encrypt"), "P") is not RawNumber)
        {
            yield return "Encrypt";
        }
    }

    [Condition("26-002", "ISO 14289-1, 7.16", "the permissions forbid assistive technology to read (bit 10)")]
    public static IEnumerable<string> M26_002(PdfFacts facts)
    {
        if (facts.File.Get(facts.File.Dictionary(facts.File.Trailer, "Encrypt"), "P") is RawNumber permissions && (unchecked((int)(long)permissions.Value) & 0x200) == 0)
        {
            yield return permissions.Text;
        }
    }

    [Condition("30-001", "ISO 14289-1, 7.20", "a form refers to another file's page")]
    public static IEnumerable<string> M30_001(PdfFacts facts) => facts.Content.Forms.Where(static form => form.Form.Has("Ref")).Select(static form => $"page {form.Page + 1}");

    [Condition("30-002", "ISO 14289-1, 7.20", "a form with tagged content is drawn more than once")]
    public static IEnumerable<string> M30_002(PdfFacts facts) => facts.Content.FormUses
        .Where(use => use.Value > 1 && facts.Content.FormsWithIds.Contains(use.Key)).Select(static use => $"object {use.Key}, {use.Value} times");

    internal static IEnumerable<RawDictionary> Fields(PdfFacts facts)
    {
        var open = new Stack<object?>(facts.File.List(facts.File.Dictionary(facts.Catalog, "AcroForm"), "Fields"));
        var seen = new HashSet<RawDictionary>(ReferenceEqualityComparer.Instance);
        while (open.TryPop(out var next))
        {
            if (facts.File.AsDictionary(next) is { } field && seen.Add(field))
            {
                yield return field;
                foreach (var kid in facts.File.List(field, "Kids"))
                {
                    open.Push(kid);
                }
            }
        }
    }

    /// <summary>Codes that say nothing, but where ActualText speaks for them.</summary>
    internal static IEnumerable<string> Unmapped(PdfFacts facts, IEnumerable<ShownGlyph> glyphs) => glyphs
        .Where(glyph => string.IsNullOrEmpty(glyph.Font.Text(glyph.Code)) && !HasActualText(facts, glyph.Text.Place))
        .Select(static glyph => glyph.ToString());

    internal static bool HasActualText(PdfFacts facts, RawPlace place) =>
        place.Marks.Any(mark => mark.Properties?.Has("ActualText") == true || facts.Structure.Of(mark)?.Ancestry().Any(static element => element.Dictionary.Has("ActualText")) == true);

    private static string? Language(PdfFacts facts, RawPlace place)
    {
        foreach (var mark in place.Marks)
        {
            if (facts.File.Text(mark.Properties, "Lang") is { Length: > 0 } own)
            {
                return own;
            }

            if (facts.Structure.Of(mark) is { } element)
            {
                return facts.Structure.Language(element);
            }
        }

        return facts.Structure.Language(null);
    }

    private static bool IsCircular(PdfFacts facts, string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!RawStructure.StandardTypes.Contains(type) || seen.Count == 0)
        {
            if (!seen.Add(type))
            {
                return true;
            }

            if (!facts.Structure.RoleMap.TryGetValue(type, out var next))
            {
                return false;
            }

            type = next;
        }

        return false;
    }
}
