using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>The rules of a sheet by the class, id or element that each must meet, so that a drawing of many parts asks few rules for each.</summary>
internal sealed class SvgRuleIndex
{
    private readonly Dictionary<string, List<(SvgRule Rule, bool IsAlways)>> byName = new(StringComparer.Ordinal);

    public SvgRuleIndex(SvgSheet sheet, Func<SvgRule, bool> filter)
    {
        var always = sheet.Rules.ToHashSet();
        foreach (var rule in sheet.AllRules.Where(filter))
        {
            foreach (var key in rule.Selectors.Select(KeyOf).Distinct(StringComparer.Ordinal))
            {
                if (!byName.TryGetValue(key, out var list))
                {
                    byName[key] = list = [];
                }

                list.Add((rule, always.Contains(rule)));
            }
        }
    }

    /// <summary>The rules that may hold for an element, and whether each holds on every medium.</summary>
    public IEnumerable<(SvgRule Rule, bool IsAlways)> For(XElement element)
    {
        if (byName.Count == 0)
        {
            return [];
        }

        var names = ((string?)element.Attribute("class") ?? "").Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => "." + name)
            .Append("#" + (string?)element.Attribute("id")).Append(element.Name.LocalName).Append("*");
        return names.SelectMany(name => byName.TryGetValue(name, out var list) ? list : []).Distinct();
    }

    private static string KeyOf(string selector)
    {
        var last = SvgRule.SimpleParts(selector)[^1];
        return SvgRule.NamesIn(last).FirstOrDefault() ?? last;
    }
}
