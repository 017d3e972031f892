using System.Collections.Immutable;
using System.Xml;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>
/// Reads XML into nodes that know their place, those directly in the root one after the other: of a digest of hundreds of briefings no more
/// than one need be in memory. Document types and entities of one's own are refused.
/// </summary>
internal sealed class MarkupReader : IDisposable
{
    // Deep enough for any report; refuses what would only exhaust the stack.
    private const int DeepestNesting = 64;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly string xml;
    private readonly Func<int, int, Place> locate;
    private readonly XmlReader reader;

    // What is open where the reader stands, the root at the bottom.
    private readonly Stack<MarkupElement> open = [];

    /// <summary>Reads up to the root's start tag.</summary>
    public MarkupReader(string xml, Func<int, int, Place> locate)
    {
        this.xml = xml;
        this.locate = locate;
        reader = XmlReader.Create(new StringReader(xml), Settings);
        Root = Try(() => reader.MoveToContent() == XmlNodeType.Element ? Opened(reader.IsEmptyElement, ReadStart()) : null);
    }

    /// <summary>The root without what is in it; null where there is a fault.</summary>
    public MarkupElement? Root { get; }

    /// <summary>Why no more is read; null where all was.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>Whether the markup has an element of this name.</summary>
    public static bool Holds(string xml, string name)
    {
        // Looked for as letters first, since hardly any has.
        if (!xml.Contains("<" + name, StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            return reader.ReadToFollowing(name);
        }
        catch (XmlException)
        {
            // Whoever reads it is told.
            return false;
        }
    }

    /// <summary>The names that the markup gives to blocks, as far as it can be read.</summary>
    public static HashSet<string> Names(string xml)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("id") is { } id)
                {
                    names.Add(id);
                }
            }
        }
        catch (XmlException)
        {
            // Whoever reads it is told.
        }

        return names;
    }

    /// <summary>The next node of the root; null at its end and at a fault.</summary>
    public MarkupNode? Next() => Fault is not null || Root is null ? null : Try(() =>
    {
        while (reader.Read())
        {
            if (reader.Depth == 1 && ReadNode(0) is { } node)
            {
                return node;
            }

            if (reader is { Depth: 0, NodeType: XmlNodeType.EndElement })
            {
                open.Clear();
            }
        }

        return null;
    });

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            Fault = Told(fault);
            return null;
        }
    }

    private Diagnostic Told(XmlException fault)
    {
        var place = locate(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition));
        // The reader says only that a setting forbids it.
        if (xml.Contains("<!DOCTYPE", StringComparison.Ordinal) && fault.Message.Contains("DtdProcessing", StringComparison.Ordinal))
        {
            return new Diagnostic(Codes.ReportSyntax, place, "the markup does not parse: it has a document type", "take out <!DOCTYPE …>");
        }

        if (Unclosed(fault) is { } unclosed)
        {
            return unclosed;
        }

        // The framework's message ends in the position, which the place already tells.
        var message = fault.Message;
        var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        message = (end > 0 ? message[..end] : message).TrimEnd('.');
        return new Diagnostic(Codes.ReportSyntax, place, $"the markup does not parse: {message}");
    }

    /// <summary>
    /// That an element never ends, where it begins: the framework names lines of what the template wrote, which nobody sees, and the place
    /// where it gave up, which may be far below. Null where the fault is another one.
    /// </summary>
    private Diagnostic? Unclosed(XmlException fault)
    {
        if (!open.TryPeek(out var inner))
        {
            return null;
        }

        var rest = From(xml, fault.LineNumber, fault.LinePosition);
        if (rest.IsWhiteSpace() && xml.LastIndexOf('>') > xml.LastIndexOf('<'))
        {
            return new Diagnostic(Codes.ReportSyntax, inner.Place, $"<{inner.Name}> is never closed", $"write </{inner.Name}>");
        }

        var before = xml.AsSpan(0, xml.Length - rest.Length);
        var length = rest.IndexOfAny("> \t\r\n");
        if (!before.EndsWith("</") || length <= 0)
        {
            return null;
        }

        var name = rest[..length].ToString();
        var end = locate(fault.LineNumber, Math.Max(1, fault.LinePosition - 2));
        return open.Any(each => each.Name == name)
            ? new Diagnostic(Codes.ReportSyntax, inner.Place, $"<{inner.Name}> is not closed before </{name}> at {end}", $"write </{inner.Name}> before it")
            : new Diagnostic(Codes.ReportSyntax, end, $"</{name}> closes nothing; what is open here is <{inner.Name}> at {inner.Place}", $"write </{inner.Name}>");
    }

    private static ReadOnlySpan<char> From(string xml, int line, int column)
    {
        var start = 0;
        for (var at = 1; at < line && start >= 0; at++)
        {
            start = xml.IndexOf('\n', start) + 1;
        }

        return xml.AsSpan(Math.Clamp(start + column - 1, 0, xml.Length));
    }

    private MarkupElement Opened(bool isEmpty, MarkupElement start)
    {
        if (!isEmpty)
        {
            open.Push(start);
        }

        return start;
    }

    private MarkupNode? ReadNode(int depth)
    {
        var lines = (IXmlLineInfo)reader;
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return ReadElement(depth + 1);
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                var (line, column) = FirstWord(reader.Value, lines.LineNumber, lines.LinePosition);
                return new MarkupText(locate(line, column), reader.Value);
            default:
                return null;
        }
    }

    private MarkupElement ReadElement(int depth)
    {
        var lines = (IXmlLineInfo)reader;
        if (depth > DeepestNesting)
        {
            throw new XmlException("Elements are nested too deeply.", null, lines.LineNumber, lines.LinePosition);
        }

        var isEmpty = reader.IsEmptyElement;
        var start = Opened(isEmpty, ReadStart());
        if (isEmpty)
        {
            return start;
        }

        var nodes = ImmutableArray.CreateBuilder<MarkupNode>();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (ReadNode(depth) is { } node)
            {
                nodes.Add(node);
            }
        }

        open.Pop();
        return start with { Nodes = nodes.ToImmutable() };
    }

    private MarkupElement ReadStart()
    {
        // The reader points at the name; the place is that of the angle bracket before it.
        var lines = (IXmlLineInfo)reader;
        var place = locate(lines.LineNumber, Math.Max(1, lines.LinePosition - 1));
        var name = reader.Name;
        var attributes = ImmutableArray.CreateBuilder<MarkupAttribute>(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
        {
            attributes.Add(new MarkupAttribute(locate(lines.LineNumber, lines.LinePosition), reader.Name, reader.Value));
        }

        reader.MoveToElement();
        return new MarkupElement(place, name, attributes.MoveToImmutable(), []);
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
