using System.Text;
using System.Xml;

namespace Briefings.Reports.Tests.Markup;

/// <summary>Writes <c>docs/report-markup.xsd</c> from the vocabulary.</summary>
internal static class MarkupSchema
{
    // Attributes whose values are of one kind wherever they stand; the others are any text.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["lang"] = "xs:language",
        ["marking"] = "tlp",
        ["label"] = "tlp",
        ["on"] = "pages",
        ["outline"] = "flag",
        ["ordered"] = "flag",
        ["header"] = "flag",
        ["once"] = "flag",
        ["float"] = "flag",
        ["leader"] = "flag",
        ["keep"] = "keep",
        ["start"] = "xs:nonNegativeInteger",
        ["span"] = "xs:positiveInteger",
        ["depth"] = "xs:positiveInteger",
        ["level"] = "xs:nonNegativeInteger",
        ["of"] = "xs:positiveInteger",
        ["gap"] = "length",
    };

    private static readonly string[] Lengths = ["figure", "picture", "drawing", "column", "space"];
    private static readonly string[] Shapes = ["g", "rect", "circle", "line", "text"];

    public static string Write()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("xs", "schema", "http://www.w3.org/2001/XMLSchema");
            xml.WriteComment(" Report markup: docs/report-markup.md says what each element is. Written from src/Briefings.Reports/Markup/Vocabulary.cs by a test. ");
            Simple(xml, "flag", "yes", "no");
            Simple(xml, "keep", "next", "together", "none");
            Simple(xml, "pages", "all", "first", "rest");
            Simple(xml, "tlp", "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");
            Pattern(xml, "length", @"\s*[0-9]*\.?[0-9]+(pt|mm|cm|in)?\s*|side|gutter");
            Pattern(xml, "number", @"\s*-?[0-9]*\.?[0-9]+\s*");
            Group(xml, "blocks", Position.Block);
            Group(xml, "words", Position.Inline);
            foreach (var rule in Vocabulary.All)
            {
                Element(xml, rule);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Simple(XmlWriter xml, string name, params string[] values)
    {
        Start(xml, "simpleType", ("name", name));
        Start(xml, "restriction", ("base", "xs:string"));
        foreach (var value in values)
        {
            Empty(xml, "enumeration", ("value", value));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Pattern(XmlWriter xml, string name, string pattern)
    {
        Start(xml, "simpleType", ("name", name));
        Start(xml, "restriction", ("base", "xs:string"));
        Empty(xml, "pattern", ("value", pattern));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Group(XmlWriter xml, string name, Position position)
    {
        Start(xml, "group", ("name", name));
        Start(xml, "choice");
        foreach (var rule in Vocabulary.All.Where(rule => rule.Position == position || rule.Position == Position.Both))
        {
            Empty(xml, "element", ("ref", rule.Name));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, ElementRule rule)
    {
        Start(xml, "element", ("name", rule.Name));
        if (rule.Content is Content.Inlines or Content.Flow)
        {
            Start(xml, "complexType", ("mixed", "true"));
        }
        else
        {
            Start(xml, "complexType");
        }

        if (rule.Content != Content.Empty)
        {
            Start(xml, "choice", ("minOccurs", "0"), ("maxOccurs", "unbounded"));
            foreach (var child in rule.Children)
            {
                Empty(xml, "element", ("ref", child));
            }

            // An element in both groups may stand in one choice only once.
            if (rule.Content == Content.Flow)
            {
                foreach (var each in Vocabulary.All.Where(each => each.Position is Position.Block or Position.Inline or Position.Both))
                {
                    Empty(xml, "element", ("ref", each.Name));
                }
            }
            else if (rule.Content != Content.Children)
            {
                Empty(xml, "group", ("ref", rule.Content == Content.Inlines ? "words" : "blocks"));
            }

            xml.WriteEndElement();
        }

        foreach (var name in rule.Required)
        {
            Empty(xml, "attribute", ("name", name), ("type", Kind(rule.Name, name)), ("use", "required"));
        }

        foreach (var name in rule.Optional)
        {
            Empty(xml, "attribute", ("name", name), ("type", Kind(rule.Name, name)));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Kind(string element, string attribute) => attribute switch
    {
        "width" or "height" when Lengths.Contains(element) => "length",
        "columns" when element is "flow" or "index" => "xs:positiveInteger",
        "x" or "y" or "rx" or "cx" or "cy" or "r" or "x1" or "y1" or "x2" or "y2" or "width" or "height" when Shapes.Contains(element) => "number",
        _ => Kinds.GetValueOrDefault(attribute, "xs:string"),
    };

    private static void Start(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement("xs", name, "http://www.w3.org/2001/XMLSchema");
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString(key, value);
        }
    }

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        Start(xml, name, attributes);
        xml.WriteEndElement();
    }
}
