using System.Globalization;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>Gives names that say nothing to what is referred to in a drawing, and takes all other names away.</summary>
internal sealed class SvgNames
{
    private static readonly string[] FilterWords = ["SourceGraphic", "SourceAlpha", "BackgroundImage", "BackgroundAlpha", "FillPaint", "StrokePaint"];

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> results = new(StringComparer.Ordinal);

    private SvgNames()
    {
    }

    /// <summary>Changes the names of a drawing, and puts its style sheet, if any of it is left, before its parts.</summary>
    public static void Change(XElement root, SvgSheet sheet) => new SvgNames().Run(root, sheet);

    private void Run(XElement root, SvgSheet sheet)
    {
        var elements = root.DescendantsAndSelf().ToList();
        var referred = elements.SelectMany(element => element.Attributes())
            .SelectMany(attribute => attribute.Name == "href" ? [attribute.Value[1..]] : References(attribute.Value))
            .Concat(sheet.AllRules.SelectMany(rule => rule.Declarations).SelectMany(each => References(each.Value)))
            .ToList();
        var selectors = sheet.AllRules.SelectMany(rule => rule.Selectors).SelectMany(selector => SvgRule.NamesIn(selector)).ToHashSet(StringComparer.Ordinal);
        var needed = referred.Concat(selectors.Where(name => name[0] == '#').Select(name => name[1..])).ToHashSet(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            Id(element, needed);
            Class(element, selectors);
        }

        // What leads nowhere leads nowhere under another name too.
        foreach (var id in referred)
        {
            Name(ids, id, 'i');
        }

        foreach (var attribute in elements.SelectMany(element => element.Attributes()))
        {
            attribute.Value = attribute.Name.LocalName switch
            {
                "href" => "#" + ids[attribute.Value[1..]],
                "result" => Name(results, attribute.Value, 'r'),
                "in" or "in2" => FilterWords.Contains(attribute.Value, StringComparer.Ordinal) ? attribute.Value : Name(results, attribute.Value, 'r'),
                "id" or "class" => attribute.Value,
                _ => Renamed(attribute.Value),
            };
        }

        var names = elements.Select(element => element.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        var style = sheet.Write(name => classes.GetValueOrDefault(name), name => byElement.Contains(name) ? ids[name] : null, Renamed, names.Contains);
        if (style.Length > 0)
        {
            root.AddFirst(new XElement(root.Name.Namespace + "style", style));
        }
    }

    private readonly HashSet<string> byElement = new(StringComparer.Ordinal);

    private void Id(XElement element, HashSet<string> needed)
    {
        if (element.Attribute("id") is not { } id)
        {
            return;
        }

        if (needed.Contains(id.Value) && byElement.Add(id.Value))
        {
            id.Value = Name(ids, id.Value, 'i');
        }
        else
        {
            id.Remove();
        }
    }

    private void Class(XElement element, HashSet<string> selectors)
    {
        if (element.Attribute("class") is not { } list)
        {
            return;
        }

        var kept = list.Value.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Where(name => selectors.Contains("." + name)).Select(name => Name(classes, name, 'c')).ToList();
        element.SetAttributeValue("class", kept.Count > 0 ? string.Join(' ', kept) : null);
    }

    private string Renamed(string value) =>
        value.Contains('#', StringComparison.Ordinal) ? SvgTrim.Reference().Replace(value, match => $"url(#{Name(ids, match.Groups["id"].Value, 'i')})") : value;

    private static IEnumerable<string> References(string value) =>
        value.Contains('#', StringComparison.Ordinal) ? SvgTrim.Reference().Matches(value).Select(match => match.Groups["id"].Value) : [];

    private static string Name(Dictionary<string, string> names, string name, char kind)
    {
        if (!names.TryGetValue(name, out var other))
        {
            names[name] = other = kind + (names.Count + 1).ToString(CultureInfo.InvariantCulture);
        }

        return other;
    }
}
