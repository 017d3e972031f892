using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Drawing;

/// <summary>A drawing that is safe to publish.</summary>
/// <param name="Bytes">The drawing, written anew.</param>
/// <param name="Width">The attribute of that name; null without.</param>
/// <param name="Height">The attribute of that name; null without.</param>
/// <param name="ViewBox">The attribute <c>viewBox</c>; null without.</param>
/// <param name="Words">The words that leave with it, in their order.</param>
public sealed record CleanDrawing(byte[] Bytes, string? Width, string? Height, string? ViewBox, ImmutableArray<DrawnWords> Words);

/// <summary>Words of a drawing.</summary>
/// <param name="Text">The words, as they stand.</param>
/// <param name="Place">Where the element stands that holds them.</param>
public sealed record DrawnWords(string Text, Place Place);

/// <summary>
/// Writes an SVG drawing anew with what is known to draw. What draws nothing, only takes room or tells of its maker goes quietly; what
/// could run, load or lead somewhere, or has numbers beyond all measure, is a finding, and then there is no drawing.
/// </summary>
public static class SvgCleaner
{
    private const string TooMuch = "the drawing has parts within parts more than 100 deep, or more than 500,000 of them";

    /// <summary>Cleans a drawing.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its path, for messages.</param>
    /// <returns>The drawing, null where it is none or not safe; and why.</returns>
    public static Outcome<CleanDrawing?> Clean(ReadOnlyMemory<byte> bytes, string file)
    {
        var pass = new Pass(file);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return pass.Run(reader);
        }
        catch (XmlException fault)
        {
            var place = new Place(file, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition));
            return new Outcome<CleanDrawing?>(null, [fault.Message.StartsWith(TooMuch, StringComparison.Ordinal)
                ? new Diagnostic(Codes.TooLargePicture, place, TooMuch, "ungroup parts in the drawing program, or save the drawing as PNG")
                : fault.Message.Contains("DTD", StringComparison.Ordinal)
                ? new Diagnostic(Codes.UnsafeDrawing, DocumentType(bytes.Span, file), "the drawing has a document type, which can define entities", "delete the line \"<!DOCTYPE …>\"")
                : new Diagnostic(Codes.UnreadablePicture, place, "the file is no SVG drawing")]);
        }
    }

    // The parser gives no place for what it refuses to read.
    private static Place DocumentType(ReadOnlySpan<byte> bytes, string file)
    {
        var before = bytes[..Math.Max(0, bytes.IndexOf("<!DOCTYPE"u8))];
        return new Place(file, 1 + before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n'));
    }

    private sealed class Pass(string file)
    {
        private readonly ImmutableArray<Diagnostic>.Builder lost = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly HashSet<string> toldLost = new(StringComparer.Ordinal);
        private Place sheetPlace = Place.Of(file);

        private const int DeepestNesting = 100;
        private const int MostFindings = 20;
        private const int MostOfClass = 5_000;
        private const int MostElements = 500_000;

        private static readonly XNamespace Svg = SvgRules.Namespace;

        private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly SvgUses uses = new();
        private readonly StringBuilder sheets = new();
        private readonly Stack<double> scales = new();
        private XElement? root;
        private XElement? current;
        private int elements;
        private readonly SvgBounds bounds = new();
        private bool isInStyle;
        private readonly HashSet<string> ids = new(StringComparer.Ordinal);
        private readonly HashSet<string> twice = new(StringComparer.Ordinal);
        private readonly StringBuilder sheet = new();
        private Place? sheetDoubt;

        public Outcome<CleanDrawing?> Run(XmlReader reader)
        {
            var moved = reader.Read();
            while (moved && reader.NodeType != XmlNodeType.Element)
            {
                Instruction(reader);
                moved = reader.Read();
            }

            if (reader.LocalName != "svg" || reader.NamespaceURI != SvgRules.Namespace)
            {
                return new Outcome<CleanDrawing?>(null, [new Diagnostic(Codes.UnreadablePicture, At(reader), "the file is no SVG drawing")]);
            }

            while (moved)
            {
                moved = Node(reader);
            }

            if (uses.Problem is { } problem)
            {
                Refuse(Place.Of(file), problem, "draw the repeated parts once each");
            }

            if (found.Count == 0)
            {
                Trim();
            }

            return found.Count > 0
                ? new Outcome<CleanDrawing?>(null, found.ToImmutable())
                : new Outcome<CleanDrawing?>(new CleanDrawing(SvgText.Write(root!), (string?)root!.Attribute("width"), (string?)root.Attribute("height"), (string?)root.Attribute("viewBox"), Words()), lost.ToImmutable());
        }

        private ImmutableArray<DrawnWords> Words() =>
        [
            .. root!.DescendantNodes().OfType<XText>()
                .Where(text => SvgRules.Texts.Contains(text.Parent!.Name.LocalName))
                .Select(text => new DrawnWords(text.Value, SvgSource.Of(text.Parent!).Place)),
        ];

        private void Trim()
        {
            if (sheetDoubt is { } doubted && SvgReading.HasWords(root!))
            {
                Refuse(doubted, "whether the words of the drawing are seen can't be told: its style sheet does not hold for every reader alike", "write one plain <style> without attributes, or save the words as paths");
                return;
            }

            foreach (var (name, value) in SvgSheet.Read(sheets.ToString(), out _).AllRules.SelectMany(rule => rule.Raw))
            {
                Lose(sheetPlace, name, value);
            }

            var problem = SvgTrim.Apply(root!, sheets.ToString(), twice, out var doubts, out var unseen);
            foreach (var (why, at) in doubts)
            {
                Refuse(at.Place, $"whether words of the drawing are seen can't be told: {why}", "delete the words or what may hide them, or save the words as paths");
            }

            foreach (var (why, at) in unseen)
            {
                Refuse(at.Place, $"words of the drawing {why}: no reader sees them, and the file says them", "delete the words in the drawing program, move them to where they are seen, or save them as paths", Codes.UnseenWords);
            }

            if (problem is not null && doubts.Count == 0)
            {
                Refuse(Place.Of(file), problem, "delete what readers shall not see, and what hides it");
            }
        }

        // Handles the node that the reader stands on, and moves to the next; false at the end.
        private bool Node(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    return Element(reader);
                case XmlNodeType.EndElement:
                    if (current!.Name.LocalName == "style" && !SvgSheet.IsWhole(sheet.ToString()))
                    {
                        sheetDoubt ??= SvgSource.Of(current).Place;
                    }

                    uses.Close();
                    scales.Pop();
                    current = current!.Parent;
                    isInStyle = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth > 0:
                    Text(reader);
                    break;
                default:
                    Instruction(reader);
                    break;
            }

            return reader.Read();
        }

        private void Text(XmlReader reader)
        {
            if (isInStyle)
            {
                // Each text is looked at alone and all together: an address could be cut in two.
                sheets.Append(reader.Value);
                sheet.Append(reader.Value);
                if (!bounds.TakeSheet(reader.Value.Length))
                {
                    Refuse(At(reader), bounds.ExcessOnce("its style sheets have more rules than any program writes", "let the program write attributes instead"));
                    sheets.Clear();
                    sheet.Clear();
                }

                if (SvgRules.StyleProblem(reader.Value) is { } problem)
                {
                    Refuse(At(reader), $"the style sheet {problem}", null);
                }
            }
            else if (SvgRules.Texts.Contains(current!.Name.LocalName))
            {
                current.Add(new XText(reader.Value));
            }
        }

        private bool Element(XmlReader reader)
        {
            var place = At(reader);
            if (reader.NamespaceURI != SvgRules.Namespace)
            {
                if (reader.NamespaceURI is SvgRules.Html or SvgRules.MathML)
                {
                    Refuse(place, $"the drawing holds \"{reader.Name}\" of another language", null);
                }

                return Skip(reader);
            }

            // What a drawing says in words is said by the alternative text of the page that shows it.
            if (reader.LocalName is "metadata" or "title" or "desc")
            {
                return Skip(reader);
            }

            if (reader.Depth > DeepestNesting || ++elements > MostElements)
            {
                throw new XmlException(TooMuch, null, place.Line, place.Column);
            }

            if (!SvgRules.Elements.Contains(reader.LocalName))
            {
                Refuse(place, $"the drawing holds the element \"{reader.LocalName}\"", "delete it, or save the drawing as PNG");
                return Skip(reader);
            }

            var isEmpty = reader.IsEmptyElement;
            var name = reader.LocalName;
            if (name == "use" && !bounds.TakeUse())
            {
                Refuse(place, bounds.ExcessOnce("it repeats parts more often than any program does", "simplify it in the drawing program"));
                return Skip(reader);
            }

            var element = new XElement(Svg + name);
            if (root is null)
            {
                element.SetAttributeValue("xmlns", SvgRules.Namespace);
                root = element;
            }

            current?.Add(element);
            current = element;
            var source = SvgSource.Note(element, place);
            Id(reader);
            uses.Open(reader.GetAttribute("id"));
            scales.Push(scales.TryPeek(out var outer) ? outer : 1);
            for (var index = 0; index < reader.AttributeCount; index++)
            {
                reader.MoveToAttribute(index);
                Attribute(reader, element);
                if (reader.NamespaceURI.Length == 0)
                {
                    source.Add(reader.LocalName, reader.Value);
                }
            }

            reader.MoveToElement();
            if (name == "style")
            {
                sheet.Clear();
                sheetPlace = sheets.Length == 0 ? place : sheetPlace;
                Sheet(source);
            }

            isInStyle = name == "style" && !isEmpty;
            if (isEmpty)
            {
                uses.Close();
                scales.Pop();
                current = element.Parent;
            }

            return reader.Read();
        }

        // Who reads by the id finds the first part that has it, be it one that goes.
        private bool Skip(XmlReader reader)
        {
            var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
            Id(reader);
            while (!isEmpty && reader.Read() && reader.Depth > depth)
            {
                Id(reader);
            }

            return reader.Read();
        }

        private void Id(XmlReader reader)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("id") is { } id && !ids.Add(id))
            {
                twice.Add(id);
            }
        }

        // A sheet of another language, for some media or for a choice of the reader's is not obeyed as one that stands alone.
        private void Sheet(SvgSource source)
        {
            if (source.Attributes.Any(each => each.Key switch { "id" => false, "type" => each.Value is not ("" or "text/css"), _ => true }))
            {
                sheetDoubt ??= source.Place;
            }
        }

        private void Attribute(XmlReader reader, XElement element)
        {
            var (name, value) = (reader.LocalName, reader.Value);
            if (reader.NamespaceURI == SvgRules.XmlNamespace)
            {
                if ((name == "lang" && SvgValues.Clean(name, value) is not null) || (name == "space" && value is "preserve" or "default"))
                {
                    element.SetAttributeValue(XNamespace.Xml + name, value);
                }

                return;
            }

            var isLink = name == "href" && reader.NamespaceURI is "" or SvgRules.XLink;
            if (!isLink && reader.NamespaceURI.Length > 0)
            {
                return;
            }

            // Of both spellings browsers obey the one without a prefix.
            if (isLink && reader.NamespaceURI == SvgRules.XLink && reader.GetAttribute("href") is not null)
            {
                return;
            }

            var place = At(reader) with { Column = ((IXmlLineInfo)reader).LinePosition };
            if (isLink)
            {
                if (!value.StartsWith('#'))
                {
                    Refuse(place, $"the address \"{Shorten(value)}\" leads out of the drawing", "embed shapes only");
                }
                else
                {
                    uses.Use(element.Name.LocalName == "use" ? value[1..] : null);
                    element.SetAttributeValue("href", value);
                }
            }
            else if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                Refuse(place, $"the drawing holds the event handler \"{name}\"", "delete it");
            }
            else if (SvgRules.IsKnown(name))
            {
                Known(name, value, place, element);
            }
        }

        private void Known(string name, string value, Place place, XElement element)
        {
            if (SvgRules.StyleProblem(value) is { } problem && !SvgRules.IsPlain(name))
            {
                Refuse(place, $"the attribute \"{name}\" {problem}", null);
            }
            else if (SvgValues.IsAbsurd(name, value) || (name is "transform" && !Scale(value)) || (name == "viewBox" && IsTiny(value)))
            {
                Refuse(place, $"the attribute \"{name}\" has a number beyond all measure: \"{Shorten(value)}\"", "draw it anew in ordinary numbers", Codes.TooLargePicture);
            }
            else if (name == "class" && value.Length > MostOfClass)
            {
                Refuse(place, "an element has more classes than any program writes", "leave the class out, or save the drawing as PNG", Codes.TooLargePicture);
            }
            else if (name is "d" or "points" && !bounds.TakeShape(value.Length))
            {
                Refuse(place, bounds.ExcessOnce("its paths have more points than anybody sees", "simplify it in the drawing program"));
            }
            else
            {
                foreach (var (property, said) in name == "style" ? SvgSource.Declarations(value, out _) : [(name, value)])
                {
                    Lose(place, property, said, isAttribute: name != "style");
                }

                if (SvgValues.Clean(name, value) is { } clean)
                {
                    element.SetAttributeValue(name, clean);
                }
            }
        }

        // Each kind of thing once a file, as where a drawing is drawn for reports.
        private void Lose(Place place, string name, string value, bool isAttribute = false)
        {
            if (lost.Count < MostFindings && SvgLoss.Is(name, value, isAttribute) && toldLost.Add($"{name}:{value}"))
            {
                lost.Add(new Diagnostic(Codes.LostStyle, place, $"\"{Shorten($"{name}: {value}")}\" is left out, so that the drawing looks otherwise", "let the drawing program write plain colours, numbers and transforms, or save it as PNG"));
            }
        }

        private void Refuse(Place place, (string What, string Fix)? excess)
        {
            if (excess is var (what, fix))
            {
                Refuse(place, what, fix, Codes.TooLargePicture);
            }
        }

        // How much larger parts become by all transformations around them.
        private bool Scale(string transform)
        {
            var own = SvgPathParser.Transform(transform);
            var scale = scales.Pop() * Math.Max(1, Math.Max(Math.Abs(own.A) + Math.Abs(own.C), Math.Abs(own.B) + Math.Abs(own.D)));
            scales.Push(scale);
            return scale <= SvgValues.Largest && Math.Abs(own.E) + Math.Abs(own.F) <= SvgValues.Largest;
        }

        private static bool IsTiny(string box) =>
            SvgPathParser.Numbers(box) is [_, _, var width, var height] && (width is > 0 and < SvgReader.Smallest || height is > 0 and < SvgReader.Smallest);

        private void Instruction(XmlReader reader)
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet")
            {
                Refuse(At(reader), "the drawing loads a style sheet", "delete the line \"<?xml-stylesheet …?>\"");
            }
        }

        private void Refuse(Place place, string message, string? fix, DiagnosticDescriptor? code = null)
        {
            if (found.Count < MostFindings)
            {
                found.Add(new Diagnostic(code ?? Codes.UnsafeDrawing, place, message, fix));
            }
        }

        // The reader points at the name of an element or instruction; its place is that of the bracket.
        private Place At(XmlReader reader)
        {
            var lines = (IXmlLineInfo)reader;
            return new Place(file, Math.Max(1, lines.LineNumber), Math.Max(1, lines.LinePosition - (reader.NodeType switch { XmlNodeType.Element => 1, XmlNodeType.ProcessingInstruction => 2, _ => 0 })));
        }

        private static string Shorten(string text) => text.Length <= 60 ? text : text[..59] + "…";
    }
}
