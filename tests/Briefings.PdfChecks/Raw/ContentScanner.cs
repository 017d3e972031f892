using System.Collections.Immutable;

namespace Briefings.PdfChecks;

/// <summary>Reads content streams operator by operator (ISO 32000-1, Annex A), forms, patterns, Type 3 glyphs and appearances included.</summary>
internal sealed class ContentScanner
{
    private const int DeepestForm = 12;
    private static readonly HashSet<string> Operators = new(
        "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".Split(' '),
        StringComparer.Ordinal);

    private readonly RawFile file;
    private readonly ContentFacts facts;
    private readonly HashSet<RawDictionary> scanned = new(ReferenceEqualityComparer.Instance);
    private int page;

    private ContentScanner(RawFile file, ContentFacts facts)
    {
        this.file = file;
        this.facts = facts;
    }

    public static ContentFacts Scan(RawFile file, IReadOnlyList<RawPage> pages)
    {
        var facts = new ContentFacts();
        var scanner = new ContentScanner(file, facts);
        foreach (var page in pages)
        {
            scanner.page = page.Index;
            var content = file.List(page.Dictionary, "Contents").Select(file.Resolve).OfType<RawStream>().SelectMany(part => (byte[])[.. file.Decode(part), 10]).ToArray();
            scanner.Run(content, page.Resources, page.Number, new State(), [], mustBeMarked: true, 0);
            foreach (var annotation in file.List(page.Dictionary, "Annots").Select(file.AsDictionary))
            {
                scanner.Appearance(file.Get(file.Dictionary(annotation, "AP"), "N"), page.Resources);
            }
        }

        return facts;
    }

    private void Appearance(object? value, RawDictionary? resources)
    {
        if (value is RawStream stream)
        {
            Form(stream, 0, resources, new State(), [], mustBeMarked: false, 1);
        }
        else if (value is RawDictionary states)
        {
            foreach (var each in states.Entries.Values.Select(file.Resolve).OfType<RawStream>())
            {
                Form(each, 0, resources, new State(), [], mustBeMarked: false, 1);
            }
        }
    }

    private void Form(RawStream form, int number, RawDictionary? outer, State state, ImmutableStack<RawMark> marks, bool mustBeMarked, int depth)
    {
        if (depth > DeepestForm)
        {
            return;
        }

        var own = file.Dictionary(form.Dictionary, "Resources");
        facts.Forms.Add((page, form.Dictionary));
        if (own is null && file.Decode(form).AsSpan().IndexOf((byte)'/') >= 0)
        {
            facts.MissingResources.Add($"page {page + 1}: form {number} has no resources of its own");
        }

        Run(file.Decode(form), own ?? outer, number, state, marks, mustBeMarked, depth);
    }

    private void Run(byte[] content, RawDictionary? resources, int owner, State state, ImmutableStack<RawMark> marks, bool mustBeMarked, int depth)
    {
        var lexer = new RawLexer(content);
        var operands = new List<object?>();
        var saved = new Stack<State>();
        var outerMarks = marks;
        var compatible = 0;
        while (!lexer.AtEnd)
        {
            if (lexer.Next(false) is var token && token is not RawKeyword)
            {
                operands.Add(token);
                continue;
            }

            var name = ((RawKeyword)token!).Value;
            var place = new RawPlace(page, mustBeMarked, marks);
            switch (name)
            {
                case "q":
                    saved.Push(state);
                    facts.DeepestState = Math.Max(facts.DeepestState, saved.Count);
                    break;
                case "Q":
                    if (!saved.TryPop(out state))
                    {
                        state = new State();
                        facts.Unbalanced.Add($"page {page + 1}: Q without q");
                    }

                    break;
                case "BMC" or "BDC":
                    var tag = (operands.FirstOrDefault() as RawName)?.Value ?? "";
                    var properties = name == "BMC" ? null : operands.ElementAtOrDefault(1) is RawName named ? file.Dictionary(file.Dictionary(resources, "Properties"), named.Value) : operands.ElementAtOrDefault(1) as RawDictionary;
                    marks = Begin(new RawMark(tag, file.Get(properties, "MCID") is RawNumber id ? (int)id.Value : null, properties, owner), marks, place, depth);
                    break;
                case "EMC":
                    if (marks == outerMarks)
                    {
                        facts.Unbalanced.Add($"page {page + 1}: EMC without BMC or BDC");
                    }
                    else
                    {
                        marks = marks.Pop();
                    }

                    break;
                case "BX" or "EX":
                    compatible += name == "BX" ? 1 : -1;
                    break;
                case "Tf":
                    state = state with { Font = file.Dictionary(file.Dictionary(resources, "Font"), Operand(operands, 0)) };
                    NeedResource(state.Font, "font", Operand(operands, 0));
                    break;
                case "Tr":
                    state = state with { Mode = operands.FirstOrDefault() is RawNumber mode ? (int)mode.Value : 0 };
                    break;
                case "Tj" or "'" or "\"" or "TJ":
                    foreach (var text in operands.SelectMany(static operand => operand is RawArray array ? array.Items : [operand]).OfType<RawString>().Where(static text => text.Bytes.Length > 0))
                    {
                        Show(new ShownText(place, state.Font ?? new RawDictionary(), text.Bytes, state.Mode), resources, depth);
                    }

                    break;
                case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "S" or "s":
                    facts.Paints.Add((place, name));
                    break;
                case "sh":
                    facts.Paints.Add((place, name));
                    Shading(file.Dictionary(file.Dictionary(resources, "Shading"), Operand(operands, 0)));
                    break;
                case "Do":
                    Draw(Operand(operands, 0), resources, state, place, depth);
                    break;
                case "BI":
                    Inline(lexer, content, resources, place);
                    break;
                case "gs":
                    state = Use(file.Dictionary(file.Dictionary(resources, "ExtGState"), Operand(operands, 0)), Operand(operands, 0), state);
                    break;
                case "ri":
                    facts.Intents.Add((page, Operand(operands, 0)));
                    break;
                case "g" or "G" or "rg" or "RG" or "k" or "K":
                    facts.ColourSpaces.Add((page, new RawName(name.ToUpperInvariant() switch { "G" => "DeviceGray", "RG" => "DeviceRGB", _ => "DeviceCMYK" })));
                    break;
                case "cs" or "CS":
                    Space(operands.FirstOrDefault(), resources);
                    break;
                case "scn" or "SCN":
                    Pattern(operands.LastOrDefault(), resources, depth);
                    break;
                default:
                    if (!Operators.Contains(name) && compatible == 0)
                    {
                        facts.UnknownOperators.Add($"page {page + 1}: \"{name}\"");
                    }

                    break;
            }

            operands.Clear();
        }

        if (saved.Count > 0 || marks != outerMarks)
        {
            facts.Unbalanced.Add($"page {page + 1}: {(saved.Count > 0 ? "q without Q" : "a mark is never closed")}");
        }
    }

    private static string Operand(List<object?> operands, int index) => (operands.ElementAtOrDefault(index) as RawName)?.Value ?? "";

    private void NeedResource(object? found, string kind, string name)
    {
        if (found is null)
        {
            facts.MissingResources.Add($"page {page + 1}: the {kind} \"{name}\" is in no resource dictionary");
        }
    }

    private ImmutableStack<RawMark> Begin(RawMark mark, ImmutableStack<RawMark> marks, RawPlace place, int depth)
    {
        if (mark.IsArtifact && marks.Any(static open => open.Id is not null))
        {
            facts.ArtifactsInTagged.Add($"page {page + 1}: an artifact inside MCID {marks.First(static open => open.Id is not null).Id}");
        }

        if (mark.Id is not null && !mark.IsArtifact)
        {
            facts.Marks.Add((place, mark));
            if (depth > 0)
            {
                facts.FormsWithIds.Add(mark.Owner);
            }

            if (marks.Any(static open => open.IsArtifact))
            {
                facts.TaggedInArtifacts.Add($"page {page + 1}: MCID {mark.Id} inside an artifact");
            }
        }

        return marks.Push(mark);
    }

    private void Show(ShownText text, RawDictionary? resources, int depth)
    {
        facts.Texts.Add(text);
        if (file.Name(text.Font, "Subtype") == "Type3" && scanned.Add(text.Font))
        {
            var own = file.Dictionary(text.Font, "Resources") ?? resources;
            foreach (var glyph in file.Dictionary(text.Font, "CharProcs")?.Entries.Values.Select(file.Resolve).OfType<RawStream>() ?? [])
            {
                Run(file.Decode(glyph), own, 0, new State(), [], mustBeMarked: false, depth + 1);
            }
        }
    }

    private void Draw(string name, RawDictionary? resources, State state, RawPlace place, int depth)
    {
        var entry = file.Dictionary(resources, "XObject")?[name];
        NeedResource(entry, "XObject", name);
        if (file.Resolve(entry) is not RawStream drawn)
        {
            return;
        }

        var number = (entry as RawReference)?.Number ?? 0;
        if (file.Name(drawn.Dictionary, "Subtype") == "Form")
        {
            facts.FormUses[number] = facts.FormUses.GetValueOrDefault(number) + 1;
            Form(drawn, number, resources, state, place.Marks, place.MustBeMarked, depth + 1);
            return;
        }

        facts.Paints.Add((place, "Do"));
        facts.Images.Add((page, drawn.Dictionary, false));
        Space(drawn.Dictionary["ColorSpace"], resources);
    }

    private void Inline(RawLexer lexer, byte[] content, RawDictionary? resources, RawPlace place)
    {
        var dictionary = new RawDictionary();
        while (!lexer.AtEnd && lexer.Next(false) is RawName key)
        {
            dictionary[key.Value] = lexer.Next(false);
        }

        // "ID" was read as the end of the pairs; the data ends at "EI" between spaces.
        var at = lexer.Position + 1;
        while (at + 3 < content.Length && !(RawLexer.IsSpace(content[at]) && content[at + 1] == 'E' && content[at + 2] == 'I' && RawLexer.IsSpace(content[at + 3])))
        {
            at++;
        }

        lexer.Position = Math.Min(content.Length, at + 3);
        facts.Paints.Add((place, "BI"));
        facts.Images.Add((page, dictionary, true));
        var space = dictionary["CS"] ?? dictionary["ColorSpace"];
        Space(space is RawName { Value: var name } ? new RawName(name switch { "G" => "DeviceGray", "RGB" => "DeviceRGB", "CMYK" => "DeviceCMYK", _ => name }) : space, resources);
    }

    private State Use(RawDictionary? graphics, string name, State state)
    {
        NeedResource(graphics, "graphics state", name);
        if (graphics is null)
        {
            return state;
        }

        facts.States.Add((page, graphics));
        if (file.Dictionary(graphics, "SMask") is { } mask && file.Get(mask, "G") is RawStream group && scanned.Add(group.Dictionary))
        {
            Form(group, 0, null, new State(), [], mustBeMarked: false, 1);
        }

        return file.List(graphics, "Font") is [var font, ..] && file.AsDictionary(font) is { } found ? state with { Font = found } : state;
    }

    private void Space(object? space, RawDictionary? resources)
    {
        var known = file.Resolve(space);
        if (known is RawName { Value: not ("DeviceGray" or "DeviceRGB" or "DeviceCMYK" or "Pattern") } name)
        {
            known = file.Get(file.Dictionary(resources, "ColorSpace"), name.Value);
        }

        if (known is not null)
        {
            facts.ColourSpaces.Add((page, known));
        }
    }

    private void Pattern(object? operand, RawDictionary? resources, int depth)
    {
        if (operand is not RawName name || file.Get(file.Dictionary(resources, "Pattern"), name.Value) is not { } pattern)
        {
            return;
        }

        var dictionary = file.AsDictionary(pattern)!;
        if (!scanned.Add(dictionary))
        {
            return;
        }

        if (pattern is RawStream tile && depth < DeepestForm)
        {
            Run(file.Decode(tile), file.Dictionary(dictionary, "Resources") ?? resources, 0, new State(), [], mustBeMarked: false, depth + 1);
        }

        Shading(file.Dictionary(dictionary, "Shading"));
    }

    private void Shading(RawDictionary? shading)
    {
        if (file.Get(shading, "ColorSpace") is { } space)
        {
            facts.ColourSpaces.Add((page, space));
        }
    }

    private readonly record struct State(RawDictionary? Font, int Mode);
}
