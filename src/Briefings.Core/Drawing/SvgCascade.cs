using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>Which values a property of an element may have by its style, the style sheet and its attributes (CSS Cascade 4, 6).</summary>
internal sealed class SvgCascade(SvgSheet sheet)
{
    private readonly SvgRuleIndex rules = new(sheet, _ => true);
    private readonly Dictionary<XElement, List<(SvgRule Rule, bool IsAlways)>> known = [];

    /// <summary>All declarations that hold for an element, or may.</summary>
    public IEnumerable<(string Name, string Value)> Declarations(XElement element) =>
        SvgSource.Of(element).Style.Concat(Rules(element).SelectMany(each => each.Rule.Raw));

    /// <summary>Whether all styles that may hold for an element can be read in one way only.</summary>
    public bool IsClear(XElement element) => SvgSource.Of(element).IsClear && Rules(element).All(each => each.Rule.IsClear);

    /// <summary>
    /// The values that a property may have; null among them where it may be that nothing is said. More than one where it is said more
    /// than once and which counts is not reckoned.
    /// </summary>
    public HashSet<string?> Values(XElement element, string property)
    {
        var source = SvgSource.Of(element);
        var values = source.Style.Where(each => each.Name == property).Select(each => Bare(each.Value)).ToHashSet();
        var isSure = values.Count > 0;
        foreach (var (rule, isAlways) in Rules(element))
        {
            foreach (var (_, value) in rule.Raw.Where(each => each.Name == property))
            {
                // A style comes before a sheet, unless that insists.
                if (!isSure || value.Contains('!', StringComparison.Ordinal) || !source.Style.Any(each => each.Name == property))
                {
                    values.Add(Bare(value));
                    isSure |= isAlways && rule.IsFor(element) == true;
                }
            }
        }

        if (!isSure)
        {
            values.Add(source.Attributes.TryGetValue(property, out var attribute) ? Bare(attribute) : null);
        }

        return values;
    }

    private List<(SvgRule Rule, bool IsAlways)> Rules(XElement element)
    {
        if (!known.TryGetValue(element, out var list))
        {
            known[element] = list = rules.For(element).Where(each => each.Rule.IsFor(element) != false).ToList();
        }

        return list;
    }

    private static string? Bare(string value) => value.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
}
