namespace Briefings.PdfChecks;

/// <content>Checkpoints 09 and 13 to 19: the structure tree.</content>
public static partial class Matterhorn
{
    [Condition("09-004", "ISO 14289-1, 7.2", "a table's parts are not nested as ISO 32000-1, Table 337 asks")]
    public static IEnumerable<string> M09_004(PdfFacts facts) => Nesting(facts, Tables);

    [Condition("09-005", "ISO 14289-1, 7.2", "a list's parts are not nested as ISO 32000-1, Table 336 asks")]
    public static IEnumerable<string> M09_005(PdfFacts facts) => Nesting(facts, Lists);

    [Condition("09-006", "ISO 14289-1, 7.2", "the parts of contents are not nested as ISO 32000-1, Table 333 asks")]
    public static IEnumerable<string> M09_006(PdfFacts facts) => Nesting(facts, Contents);

    [Condition("09-007", "ISO 14289-1, 7.2", "the parts of a ruby are not nested as ISO 32000-1, Table 338 asks")]
    public static IEnumerable<string> M09_007(PdfFacts facts) => Nesting(facts, Ruby);

    [Condition("09-008", "ISO 14289-1, 7.2", "the parts of a warichu are not nested as ISO 32000-1, Table 338 asks")]
    public static IEnumerable<string> M09_008(PdfFacts facts) => Nesting(facts, Warichu);

    [Condition("13-004", "ISO 14289-1, 7.3", "a figure has neither Alt nor ActualText")]
    public static IEnumerable<string> M13_004(PdfFacts facts) => facts.Structure.Elements
        .Where(element => element.Standard == "Figure" && string.IsNullOrWhiteSpace(facts.File.Text(element.Dictionary, "Alt")) && !element.Dictionary.Has("ActualText"))
        .Select(static element => element.ToString());

    [Condition("14-002", "ISO 14289-1, 7.4.2", "the first numbered heading is not H1")]
    public static IEnumerable<string> M14_002(PdfFacts facts) => Headings(facts).Take(1).Where(static heading => heading.Level != 1).Select(static heading => heading.Element.ToString());

    [Condition("14-003", "ISO 14289-1, 7.4.2", "a level of headings is skipped")]
    public static IEnumerable<string> M14_003(PdfFacts facts)
    {
        var last = 0;
        foreach (var (level, element) in Headings(facts))
        {
            if (last > 0 && level > last + 1)
            {
                yield return $"{element} after H{last}";
            }

            last = level;
        }
    }

    [Condition("14-006", "ISO 14289-1, 7.4.4", "an element has more than one H")]
    public static IEnumerable<string> M14_006(PdfFacts facts) => facts.Structure.Elements
        .Where(static element => element.Kids.Count(static kid => kid.Standard == "H") > 1).Select(static element => element.ToString());

    [Condition("14-007", "ISO 14289-1, 7.4.4", "both H and numbered headings are used")]
    public static IEnumerable<string> M14_007(PdfFacts facts)
    {
        if (facts.Structure.Elements.FirstOrDefault(static element => element.Standard == "H") is { } plain && Headings(facts).Any())
        {
            yield return plain.ToString();
        }
    }

    [Condition("15-003", "ISO 14289-1, 7.5", "a TH has no Scope in a table without Headers")]
    public static IEnumerable<string> M15_003(PdfFacts facts)
    {
        foreach (var table in facts.Structure.Elements.Where(static element => element.Standard == "Table"))
        {
            var cells = Descendants(table).Where(static cell => cell.Standard is "TH" or "TD").ToArray();
            if (cells.Any(cell => facts.Structure.Attributes(cell).Any(static attributes => attributes.Has("Headers"))))
            {
                continue;
            }

            foreach (var head in cells.Where(cell => cell.Standard == "TH" && !facts.Structure.Attributes(cell).Any(attributes => facts.File.Name(attributes, "Scope") is "Row" or "Column" or "Both")))
            {
                yield return head.ToString();
            }
        }
    }

    [Condition("17-002", "ISO 14289-1, 7.7", "a formula has no Alt")]
    public static IEnumerable<string> M17_002(PdfFacts facts) => facts.Structure.Elements
        .Where(element => element.Standard == "Formula" && string.IsNullOrWhiteSpace(facts.File.Text(element.Dictionary, "Alt"))).Select(static element => element.ToString());

    [Condition("17-003", "ISO 14289-1, 7.7", "a code in a formula can't be mapped to Unicode")]
    public static IEnumerable<string> M17_003(PdfFacts facts) => Unmapped(
        facts,
        facts.Glyphs.Where(glyph => glyph.Text.Place.Marks.Any(mark => facts.Structure.Of(mark)?.Ancestry().Any(static element => element.Standard == "Formula") == true)));

    [Condition("19-003", "ISO 14289-1, 7.9", "a note has no ID")]
    public static IEnumerable<string> M19_003(PdfFacts facts) => Notes(facts).Where(note => facts.File.Get(note.Dictionary, "ID") is not RawString { Bytes.Length: > 0 }).Select(static note => note.ToString());

    [Condition("19-004", "ISO 14289-1, 7.9", "two notes have one ID")]
    public static IEnumerable<string> M19_004(PdfFacts facts) => Notes(facts)
        .Where(static note => note.Dictionary.Has("ID")).GroupBy(note => facts.File.Text(note.Dictionary, "ID"), StringComparer.Ordinal).Where(static group => group.Count() > 1)
        .Select(static group => group.Key ?? "");

    internal static IEnumerable<RawElement> Descendants(RawElement element)
    {
        var open = new Stack<RawElement>(element.Kids);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var kid in next.Kids)
            {
                open.Push(kid);
            }
        }
    }

    private static IEnumerable<RawElement> Notes(PdfFacts facts) => facts.Structure.Elements.Where(static element => element.Standard == "Note");

    private static IEnumerable<(int Level, RawElement Element)> Headings(PdfFacts facts) => facts.Structure.Elements
        .Where(static element => element.Standard is ['H', >= '1' and <= '6']).Select(static element => (element.Standard[1] - '0', element));

    /// <summary>What a part may have as kids, and where it may be; null where anything.</summary>
    private static readonly Dictionary<string, (string? Kids, string? Parents)> Tables = new(StringComparer.Ordinal)
    {
        ["Table"] = ("TR THead TBody TFoot Caption", null),
        ["THead"] = ("TR", "Table"),
        ["TBody"] = ("TR", "Table"),
        ["TFoot"] = ("TR", "Table"),
        ["TR"] = ("TH TD", "Table THead TBody TFoot"),
        ["TH"] = (null, "TR"),
        ["TD"] = (null, "TR"),
    };

    private static readonly Dictionary<string, (string? Kids, string? Parents)> Lists = new(StringComparer.Ordinal)
    {
        ["L"] = ("L LI Caption", null),
        ["LI"] = ("Lbl LBody", "L"),
        ["LBody"] = (null, "LI"),
    };

    private static readonly Dictionary<string, (string? Kids, string? Parents)> Contents = new(StringComparer.Ordinal)
    {
        ["TOC"] = ("TOC TOCI Caption", null),
        ["TOCI"] = ("Lbl Reference NonStruct P TOC", "TOC"),
    };

    private static readonly Dictionary<string, (string? Kids, string? Parents)> Ruby = new(StringComparer.Ordinal)
    {
        ["Ruby"] = ("RB RT RP", null),
        ["RB"] = (null, "Ruby"),
        ["RT"] = (null, "Ruby"),
        ["RP"] = (null, "Ruby"),
    };

    private static readonly Dictionary<string, (string? Kids, string? Parents)> Warichu = new(StringComparer.Ordinal)
    {
        ["Warichu"] = ("WT WP", null),
        ["WT"] = (null, "Warichu"),
        ["WP"] = (null, "Warichu"),
    };

    private static IEnumerable<string> Nesting(PdfFacts facts, Dictionary<string, (string? Kids, string? Parents)> rules)
    {
        foreach (var element in facts.Structure.Elements)
        {
            if (!rules.TryGetValue(element.Standard, out var rule))
            {
                continue;
            }

            if (rule.Parents is { } parents && !Has(parents, element.Parent?.Standard))
            {
                yield return $"{element} is in {element.Parent?.Standard ?? "the root"}";
            }

            foreach (var kid in rule.Kids is { } kids ? element.Kids.Where(kid => !Has(kids, kid.Standard)) : [])
            {
                yield return $"{element} has a {kid.Standard}";
            }
        }

        static bool Has(string list, string? type) => type is not null && list.Split(' ').Contains(type, StringComparer.Ordinal);
    }
}
