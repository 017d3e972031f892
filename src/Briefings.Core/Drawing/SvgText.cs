using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>Writes a drawing that was read, always in the same way.</summary>
internal static class SvgText
{
    public static byte[] Write(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.Replace,
            NewLineChars = "\n",
            ConformanceLevel = ConformanceLevel.Document,
        }))
        {
            new XDocument(root).Save(writer);
        }

        return stream.ToArray();
    }
}
