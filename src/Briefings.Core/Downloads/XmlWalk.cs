using System.Xml;

namespace Briefings.Core.Downloads;

/// <summary>Walks through XML of anybody: no document type, nothing fetched, no depth and no value beyond reason.</summary>
internal static class XmlWalk
{
    private const int Deepest = 400;
    private const int LongestDocument = 64 << 20;

    /// <summary>Calls for each node; the reader may be asked for attributes, and for text by the next node.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="visit">Told each element, text, comment and instruction.</param>
    /// <exception cref="Unreadable">It is not well-formed, or has a document type.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, string name, Action<XmlReader> visit)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestDocument,
            IgnoreWhitespace = true,
        };
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    throw new Unreadable($"{name} is nested too deep");
                }

                visit(reader);
            }
        }
        catch (XmlException exception)
        {
            var where = exception.LineNumber > 0 ? $"line {exception.LineNumber}" : "it has a document type, or is too long";
            throw new Unreadable($"{name} is no XML that can be read: {where}", exception);
        }
    }
}
