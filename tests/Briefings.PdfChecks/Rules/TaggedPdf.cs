namespace Briefings.PdfChecks;

/// <summary>What ISO 32000-1 asks of tagged files, and readers rely on, though neither standard repeats it as a condition.</summary>
public static class TaggedPdf
{
    [Condition("14.7.4.4-a", "ISO 32000-1, 14.7.4.4", "the parent tree does not lead from marked content back to its element")]
    public static IEnumerable<string> ParentTree(PdfFacts facts)
    {
        var parents = NumberTree(facts, facts.File.Dictionary(facts.Structure.Root, "ParentTree"));
        foreach (var element in facts.Structure.Elements)
        {
            foreach (var (owner, id) in element.Content)
            {
                var key = facts.File.Get(facts.File.AsDictionary(new RawReference(owner)), "StructParents") is RawNumber number ? (int)number.Value : -1;
                var found = parents.TryGetValue(key, out var list) && facts.File.Resolve(list) is RawArray array && id >= 0 && id < array.Items.Count ? facts.File.Resolve(array.Items[id]) : null;
                if (!ReferenceEquals(found, element.Dictionary))
                {
                    yield return $"MCID {id} of object {owner}, in {element}";
                }
            }

            foreach (var annotation in element.Annotations)
            {
                var key = facts.File.Integer(annotation, "StructParent", -1);
                if (!parents.TryGetValue(key, out var parent) || !ReferenceEquals(facts.File.Resolve(parent), element.Dictionary))
                {
                    yield return $"an annotation of {element}";
                }
            }
        }
    }

    [Condition("14.7.2-a", "ISO 32000-1, 14.7.2", "an element's P is not the element that it is in")]
    public static IEnumerable<string> Parents(PdfFacts facts) => facts.Structure.Elements
        .Where(element => !ReferenceEquals(facts.File.Dictionary(element.Dictionary, "P"), element.Parent?.Dictionary ?? facts.Structure.Root)).Select(static element => element.ToString());

    [Condition("14.7.4.3-a", "ISO 32000-1, 14.7.4.3", "an element has marked content that is not on its page")]
    public static IEnumerable<string> MarkedContent(PdfFacts facts)
    {
        var marks = facts.Content.Marks.Select(static each => (each.Mark.Owner, each.Mark.Id!.Value)).ToHashSet();
        return facts.Structure.Elements.SelectMany(element => element.Content.Where(content => !marks.Contains(content)).Select(content => $"{element}: MCID {content.Id} of object {content.Owner}"));
    }

    [Condition("14.6-a", "ISO 32000-1, 14.6", "marks or graphics states are not closed as they were opened, or an MCID is used twice on a page")]
    public static IEnumerable<string> Balance(PdfFacts facts) => facts.Content.Unbalanced
        .Concat(facts.Content.Marks.GroupBy(static each => (each.Place.Page, each.Mark.Owner, each.Mark.Id)).Where(static group => group.Count() > 1).Select(static group => $"page {group.Key.Page + 1}: MCID {group.Key.Id}"));

    [Condition("14.8.5.4-a", "ISO 32000-1, 14.8.5.4.5", "a figure has no BBox, or one outside its page")]
    public static IEnumerable<string> Figures(PdfFacts facts) => facts.Structure.Elements.Where(static element => element.Standard is "Figure").Where(figure =>
    {
        var box = facts.Structure.Attributes(figure).Select(attributes => facts.File.List(attributes, "BBox").Select(facts.File.Resolve).OfType<RawNumber>().Select(static number => number.Value).ToArray()).FirstOrDefault(static found => found.Length == 4);
        var owners = Matterhorn.Descendants(figure).Prepend(figure).SelectMany(static element => element.Content).Select(static content => content.Owner).ToHashSet();
        var page = facts.Pages.FirstOrDefault(page => owners.Contains(page.Number))?.MediaBox?.Items.Select(facts.File.Resolve).OfType<RawNumber>().Select(static number => number.Value).ToArray();
        return box is null || (page is { Length: 4 } && (box[2] <= page[0] || box[0] >= page[2] || box[3] <= page[1] || box[1] >= page[3] || box[0] >= box[2] || box[1] >= box[3]));
    }).Select(static figure => figure.ToString());

    [Condition("14.8.4.3-a", "ISO 32000-1, 14.8.4.3.4", "the rows of a table do not have the same number of columns, spans counted")]
    public static IEnumerable<string> Tables(PdfFacts facts)
    {
        foreach (var table in facts.Structure.Elements.Where(static element => element.Standard == "Table"))
        {
            var rows = table.Kids.SelectMany(static kid => kid.Standard == "TR" ? [kid] : kid.Kids.Where(static row => row.Standard == "TR")).ToArray();
            var covered = new int[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                foreach (var cell in rows[i].Kids.Where(static kid => kid.Standard is "TH" or "TD"))
                {
                    var (rowSpan, columnSpan) = (Span(facts, cell, "RowSpan"), Span(facts, cell, "ColSpan"));
                    for (var row = i; row < Math.Min(rows.Length, i + rowSpan); row++)
                    {
                        covered[row] += columnSpan;
                    }
                }
            }

            if (covered.Distinct().Count() > 1)
            {
                yield return $"{table}: {string.Join(", ", covered.Take(6))}";
            }
        }
    }

    [Condition("12.5.6.5-a", "ISO 32000-1, 12.5.6.5", "a link leads to a name or page that the document does not have")]
    public static IEnumerable<string> Links(PdfFacts facts)
    {
        var names = NameTree(facts, facts.File.Dictionary(facts.File.Dictionary(facts.Catalog, "Names"), "Dests"));
        var old = facts.File.Dictionary(facts.Catalog, "Dests");
        var pages = facts.Pages.Select(static page => page.Number).ToHashSet();
        foreach (var link in facts.Annotations.Where(static each => each.Subtype == "Link"))
        {
            var action = facts.File.Dictionary(link.Dictionary, "A");
            var target = facts.File.Get(link.Dictionary, "Dest") ?? (facts.File.Name(action, "S") == "GoTo" ? facts.File.Get(action, "D") : null);
            var found = target switch
            {
                RawString name => names.GetValueOrDefault(Convert.ToHexString(name.Bytes)),
                RawName name => facts.File.Get(old, name.Value),
                _ => target,
            };
            found = found is RawDictionary dictionary ? facts.File.Get(dictionary, "D") : found;
            if (target is not null && !(found is RawArray { Items: [RawReference page, ..] } && pages.Contains(page.Number)))
            {
                yield return $"page {link.Page.Index + 1}";
            }
        }
    }

    private static int Span(PdfFacts facts, RawElement cell, string key) => Math.Clamp(facts.Structure.Attributes(cell).Select(attributes => facts.File.Integer(attributes, key, 1)).DefaultIfEmpty(1).Max(), 1, 10_000);

    private static Dictionary<int, object?> NumberTree(PdfFacts facts, RawDictionary? root)
    {
        var result = new Dictionary<int, object?>();
        foreach (var pair in Leaves(facts, root, "Nums"))
        {
            if (facts.File.Resolve(pair.Key) is RawNumber key)
            {
                result[(int)key.Value] = pair.Value;
            }
        }

        return result;
    }

    private static Dictionary<string, object?> NameTree(PdfFacts facts, RawDictionary? root)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var pair in Leaves(facts, root, "Names"))
        {
            if (facts.File.Resolve(pair.Key) is RawString key)
            {
                result[Convert.ToHexString(key.Bytes)] = facts.File.Resolve(pair.Value);
            }
        }

        return result;
    }

    private static IEnumerable<(object? Key, object? Value)> Leaves(PdfFacts facts, RawDictionary? root, string key)
    {
        var open = new Stack<RawDictionary?>([root]);
        var seen = new HashSet<RawDictionary>(ReferenceEqualityComparer.Instance);
        while (open.TryPop(out var node))
        {
            if (node is null || !seen.Add(node))
            {
                continue;
            }

            foreach (var pair in facts.File.List(node, key).Chunk(2).Where(static pair => pair.Length == 2))
            {
                yield return (pair[0], pair[1]);
            }

            foreach (var kid in facts.File.List(node, "Kids"))
            {
                open.Push(facts.File.AsDictionary(kid));
            }
        }
    }
}
