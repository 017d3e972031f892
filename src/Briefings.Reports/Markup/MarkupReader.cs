using System.Collections.Immutable;
using System.Xml;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Reads XML into nodes that know their place. Document types and entities of one's own are refused.</summary>
internal static class MarkupReader
{
    // Deep enough for any report; refuses what would only exhaust the stack.
    private const int DeepestNesting = 64;

    public static Outcome<MarkupElement?> Read(string xml, Func<int, int, Place> locate)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            MarkupElement? root = null;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    root = ReadElement(reader, locate, 0);
                }
            }

            return new Outcome<MarkupElement?>(root, []);
        }
        catch (XmlException fault)
        {
            // The reader says only that a setting forbids it.
            if (xml.Contains("<!DOCTYPE", StringComparison.Ordinal) && fault.Message.Contains("DtdProcessing", StringComparison.Ordinal))
            {
                return new Outcome<MarkupElement?>(null, [new Diagnostic(Codes.ReportSyntax, locate(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), "the markup does not parse: it has a document type", "take out <!DOCTYPE …>")]);
            }

            // The framework's message ends in the position, which the place already tells.
            var message = fault.Message;
            var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
            message = (end > 0 ? message[..end] : message).TrimEnd('.');
            var place = locate(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition));
            return new Outcome<MarkupElement?>(null, [new Diagnostic(Codes.ReportSyntax, place, $"the markup does not parse: {message}")]);
        }
    }

    private static MarkupElement ReadElement(XmlReader reader, Func<int, int, Place> locate, int depth)
    {
        var lines = (IXmlLineInfo)reader;
        if (depth > DeepestNesting)
        {
            throw new XmlException("Elements are nested too deeply.", null, lines.LineNumber, lines.LinePosition);
        }

        // The reader points at the name; the place is that of the angle bracket before it.
        var place = locate(lines.LineNumber, Math.Max(1, lines.LinePosition - 1));
        var name = reader.Name;
        var isEmpty = reader.IsEmptyElement;
        var attributes = ImmutableArray.CreateBuilder<MarkupAttribute>();
        while (reader.MoveToNextAttribute())
        {
            attributes.Add(new MarkupAttribute(locate(lines.LineNumber, lines.LinePosition), reader.Name, reader.Value));
        }

        reader.MoveToElement();
        var nodes = ImmutableArray.CreateBuilder<MarkupNode>();
        while (!isEmpty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    nodes.Add(ReadElement(reader, locate, depth + 1));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    var (line, column) = FirstWord(reader.Value, lines.LineNumber, lines.LinePosition);
                    nodes.Add(new MarkupText(locate(line, column), reader.Value));
                    break;
            }
        }

        return new MarkupElement(place, name, attributes.ToImmutable(), nodes.ToImmutable());
    }

    // Words are found where they are, not where the blanks before them begin.
    private static (int Line, int Column) FirstWord(string text, int line, int column)
    {
        foreach (var c in text)
        {
            if (c == '\n')
            {
                (line, column) = (line + 1, 1);
            }
            else if (c is ' ' or '\t' or '\r')
            {
                column++;
            }
            else
            {
                break;
            }
        }

        return (line, column);
    }
}
