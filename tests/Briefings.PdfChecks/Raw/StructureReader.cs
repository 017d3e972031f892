namespace Briefings.PdfChecks;

/// <summary>An element of the structure tree as the file has it.</summary>
public sealed class RawElement(RawDictionary dictionary, int number, string type, string standard, RawElement? parent)
{
    public RawDictionary Dictionary { get; } = dictionary;

    public int Number { get; } = number;

    /// <summary>The type that is written.</summary>
    public string Type { get; } = type;

    /// <summary>The standard type that it is mapped to, or the type itself where it is mapped to none.</summary>
    public string Standard { get; } = standard;

    public RawElement? Parent { get; } = parent;

    public List<RawElement> Kids { get; } = [];

    /// <summary>Marked content: the page or form that it is in, and its id.</summary>
    public List<(int Owner, int Id)> Content { get; } = [];

    public List<RawDictionary> Annotations { get; } = [];

    /// <summary>This element and those that it is in, from the inside out.</summary>
    public IEnumerable<RawElement> Ancestry()
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            yield return element;
        }
    }

    public override string ToString() => $"{Type} (object {Number})";
}

/// <summary>The structure tree (ISO 32000-1, 14.7).</summary>
public sealed class RawStructure
{
    /// <summary>The standard structure types (14.8.4).</summary>
    public static readonly HashSet<string> StandardTypes = new(
        ("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot " +
        "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form").Split(' '),
        StringComparer.Ordinal);

    private readonly RawFile file;
    private readonly Dictionary<(int Owner, int Id), RawElement> byContent = [];
    private readonly Dictionary<RawDictionary, RawElement> byAnnotation = new(ReferenceEqualityComparer.Instance);

    public RawStructure(RawFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        this.file = file;
        Root = file.Dictionary(file.Catalog, "StructTreeRoot");
        RoleMap = file.Dictionary(Root, "RoleMap")?.Entries.Where(pair => file.Resolve(pair.Value) is RawName).ToDictionary(pair => pair.Key, pair => ((RawName)file.Resolve(pair.Value)!).Value, StringComparer.Ordinal) ?? [];
        Read();
    }

    public RawDictionary? Root { get; }

    public IReadOnlyDictionary<string, string> RoleMap { get; }

    /// <summary>All elements in reading order, parents before kids.</summary>
    public List<RawElement> Elements { get; } = [];

    /// <summary>All marked content in the order of the tree: what a screen reader reads.</summary>
    public List<(RawElement Element, int Owner, int Id)> ReadingOrder { get; } = [];

    public RawElement? Of(RawMark mark) => mark is { Id: { } id } ? byContent.GetValueOrDefault((mark.Owner, id)) : null;

    public RawElement? Of(RawDictionary annotation) => byAnnotation.GetValueOrDefault(annotation);

    /// <summary>The attributes of an element, those of its classes among them (14.7.5).</summary>
    public IEnumerable<RawDictionary> Attributes(RawElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        var classes = file.Dictionary(Root, "ClassMap");
        var own = file.List(element.Dictionary, "A").Select(file.AsDictionary);
        var mapped = file.List(element.Dictionary, "C").Select(file.Resolve).OfType<RawName>().SelectMany(name => file.List(classes, name.Value)).Select(file.AsDictionary);
        return own.Concat(mapped).OfType<RawDictionary>();
    }

    /// <summary>The language of an element, its own or inherited; null where nothing says.</summary>
    public string? Language(RawElement? element) =>
        element?.Ancestry().Select(each => file.Text(each.Dictionary, "Lang")).FirstOrDefault(static language => !string.IsNullOrEmpty(language)) ?? file.Text(file.Catalog, "Lang") switch { "" => null, var language => language };

    private string Standard(string type)
    {
        for (var i = 0; i < 50 && !StandardTypes.Contains(type) && RoleMap.TryGetValue(type, out var next); i++)
        {
            type = next;
        }

        return type;
    }

    private void Read()
    {
        var seen = new HashSet<RawDictionary>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object? Value, RawElement? Parent, int Page)>();
        foreach (var kid in file.List(Root, "K").Reverse())
        {
            open.Push((kid, null, 0));
        }

        while (open.TryPop(out var next))
        {
            var (value, parent, page) = next;
            switch (file.Resolve(value))
            {
                case RawNumber id when parent is not null:
                    Add(parent, page, (int)id.Value);
                    break;
                case RawDictionary reference when file.Name(reference, "Type") == "MCR" && parent is not null:
                    Add(parent, Number(reference["Stm"]) ?? Number(reference["Pg"]) ?? page, file.Integer(reference, "MCID", -1));
                    break;
                case RawDictionary reference when file.Name(reference, "Type") == "OBJR" && parent is not null:
                    if (file.Dictionary(reference, "Obj") is { } annotation)
                    {
                        parent.Annotations.Add(annotation);
                        byAnnotation.TryAdd(annotation, parent);
                    }

                    break;
                case RawDictionary dictionary when file.Name(dictionary, "S") is { } type && seen.Add(dictionary):
                    var element = new RawElement(dictionary, Number(value) ?? 0, type, Standard(type), parent);
                    parent?.Kids.Add(element);
                    Elements.Add(element);
                    foreach (var kid in file.List(dictionary, "K").Reverse())
                    {
                        open.Push((kid, element, Number(dictionary["Pg"]) ?? page));
                    }

                    break;
            }
        }
    }

    private void Add(RawElement element, int owner, int id)
    {
        element.Content.Add((owner, id));
        ReadingOrder.Add((element, owner, id));
        byContent.TryAdd((owner, id), element);
    }

    private static int? Number(object? value) => (value as RawReference)?.Number;
}
