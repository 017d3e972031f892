using System.Collections.Immutable;
using System.Xml;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Drawing;

/// <summary>A drawing that is safe to publish.</summary>
/// <param name="Bytes">The drawing, written anew.</param>
/// <param name="Width">The attribute of that name; null without.</param>
/// <param name="Height">The attribute of that name; null without.</param>
/// <param name="ViewBox">The attribute <c>viewBox</c>; null without.</param>
public sealed record CleanDrawing(byte[] Bytes, string? Width, string? Height, string? ViewBox);

/// <summary>
/// Writes an SVG drawing anew with what is known to be harmless. What only takes room or tells of its maker goes quietly; what
/// could run, load or lead somewhere is a finding, and then there is no drawing.
/// </summary>
public static class SvgCleaner
{
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
            return new Outcome<CleanDrawing?>(null, [fault.Message.Contains("DTD", StringComparison.Ordinal)
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
        private const int DeepestNesting = 100;
        private const int MostFindings = 20;

        private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly SvgUses uses = new();

        public Outcome<CleanDrawing?> Run(XmlReader reader)
        {
            using var stream = new MemoryStream();
            string? width = null, height = null, viewBox = null;
            using (var writer = XmlWriter.Create(stream, new XmlWriterSettings
            {
                Encoding = new System.Text.UTF8Encoding(false),
                OmitXmlDeclaration = true,
                NewLineHandling = NewLineHandling.Replace,
                NewLineChars = "\n",
                ConformanceLevel = ConformanceLevel.Document,
            }))
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

                width = reader.GetAttribute("width");
                height = reader.GetAttribute("height");
                viewBox = reader.GetAttribute("viewBox");
                while (moved)
                {
                    moved = Node(reader, writer);
                }
            }

            if (uses.Problem is { } problem)
            {
                Refuse(Place.Of(file), problem, "draw the repeated parts once each");
            }

            return found.Count > 0
                ? new Outcome<CleanDrawing?>(null, found.ToImmutable())
                : new Outcome<CleanDrawing?>(new CleanDrawing(stream.ToArray(), width, height, viewBox), []);
        }

        // Handles the node that the reader stands on, and moves to the next; false at the end.
        private bool Node(XmlReader reader, XmlWriter writer)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    return Element(reader, writer);
                case XmlNodeType.EndElement:
                    uses.Close();
                    writer.WriteEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth > 0:
                    if (isInStyle && SvgRules.StyleProblem(reader.Value) is { } problem)
                    {
                        Refuse(At(reader), $"the style sheet {problem}", null);
                    }

                    writer.WriteString(reader.Value);
                    break;
                default:
                    Instruction(reader);
                    break;
            }

            isInStyle = false;
            return reader.Read();
        }

        private bool isInStyle;

        private bool Element(XmlReader reader, XmlWriter writer)
        {
            isInStyle = false;
            var place = At(reader);
            if (reader.NamespaceURI != SvgRules.Namespace)
            {
                if (reader.NamespaceURI is SvgRules.Html or SvgRules.MathML)
                {
                    Refuse(place, $"the drawing holds \"{reader.Name}\" of another language", null);
                }

                reader.Skip();
                return !reader.EOF;
            }

            if (reader.LocalName == "metadata")
            {
                reader.Skip();
                return !reader.EOF;
            }

            if (reader.Depth > DeepestNesting)
            {
                throw new XmlException("The drawing is nested too deep.", null, place.Line, place.Column);
            }

            if (!SvgRules.Elements.Contains(reader.LocalName))
            {
                Refuse(place, $"the drawing holds the element \"{reader.LocalName}\"", "delete it, or save the drawing as PNG");
                reader.Skip();
                return !reader.EOF;
            }

            var isEmpty = reader.IsEmptyElement;
            var name = reader.LocalName;
            writer.WriteStartElement(name, SvgRules.Namespace);
            uses.Open(reader.GetAttribute("id"));
            for (var index = 0; index < reader.AttributeCount; index++)
            {
                reader.MoveToAttribute(index);
                Attribute(reader, writer, name);
            }

            reader.MoveToElement();
            if (isEmpty)
            {
                uses.Close();
                writer.WriteEndElement();
            }

            isInStyle = name == "style" && !isEmpty;
            return reader.Read();
        }

        private void Attribute(XmlReader reader, XmlWriter writer, string element)
        {
            var (name, value) = (reader.LocalName, reader.Value);
            if (reader.NamespaceURI == SvgRules.XmlNamespace)
            {
                if (name is "lang" or "space")
                {
                    writer.WriteAttributeString("xml", name, SvgRules.XmlNamespace, value);
                }

                return;
            }

            var isLink = name == "href" && reader.NamespaceURI is "" or SvgRules.XLink;
            if (!isLink && reader.NamespaceURI.Length > 0)
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
                    uses.Use(element == "use" ? value[1..] : null);
                    writer.WriteAttributeString("href", value);
                }
            }
            else if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                Refuse(place, $"the drawing holds the event handler \"{name}\"", "delete it");
            }
            else if (SvgRules.IsKnown(name))
            {
                if (SvgRules.StyleProblem(value) is { } problem && !SvgRules.IsPlain(name))
                {
                    Refuse(place, $"the attribute \"{name}\" {problem}", null);
                }
                else
                {
                    writer.WriteAttributeString(name, value);
                }
            }
        }

        private void Instruction(XmlReader reader)
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet")
            {
                Refuse(At(reader), "the drawing loads a style sheet", "delete the line \"<?xml-stylesheet …?>\"");
            }
        }

        private void Refuse(Place place, string message, string? fix)
        {
            if (found.Count < MostFindings)
            {
                found.Add(new Diagnostic(Codes.UnsafeDrawing, place, message, fix));
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
