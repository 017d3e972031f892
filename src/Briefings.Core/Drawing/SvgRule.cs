using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>One rule of a style sheet.</summary>
/// <param name="Selectors">What it holds for.</param>
/// <param name="Declarations">What it says.</param>
internal sealed partial record SvgRule(List<string> Selectors, List<(string Name, string Value)> Declarations)
{
    /// <summary>All that it says, known or not; names in lower case.</summary>
    public IReadOnlyList<(string Name, string Value)> Raw { get; init; } = [];

    /// <summary>Whether what it says can be read in one way only.</summary>
    public bool IsClear { get; init; } = true;

    /// <summary>Whether it holds for an element; null where that depends on what is around it.</summary>
    public bool? IsFor(XElement element)
    {
        bool? result = false;
        foreach (var selector in Selectors)
        {
            var parts = SimpleParts(selector);
            var isFor = Matches(parts[^1], element) ? (parts.Length == 1 ? true : null) : (bool?)false;
            result = isFor == true || result == true ? true : isFor is null ? null : result;
        }

        return result;
    }

    /// <summary>The parts of a selector, from the outside in.</summary>
    public static string[] SimpleParts(string selector) => Parts().Split(selector);

    /// <summary>The classes and ids of a selector, each with the sign before it.</summary>
    public static IEnumerable<string> NamesIn(string selector) => Name().Matches(selector).Select(match => match.Value);

    /// <summary>The rule with other names; empty where no element has those of any selector.</summary>
    public string Write(Func<string, string?> className, Func<string, string?> id, Func<string, string> value, Func<string, bool> element)
    {
        var kept = new List<string>();
        foreach (var selector in Selectors)
        {
            var isMissing = SimpleParts(selector).Any(part => Type().Match(part).Value is not ("" or "*") and var type && !element(type));
            var renamed = Name().Replace(selector, match =>
            {
                var name = match.Value[0] == '.' ? className(match.Value[1..]) : id(match.Value[1..]);
                isMissing |= name is null;
                return match.Value[0] + name;
            });
            if (!isMissing)
            {
                kept.Add(Blanks().Replace(renamed, " "));
            }
        }

        return kept.Count == 0 || Declarations.Count == 0 ? ""
            : $"{string.Join(',', kept)}{{{string.Join(';', Declarations.Select(each => $"{each.Name}:{value(each.Value)}"))}}}";
    }

    private static bool Matches(string simple, XElement element)
    {
        var type = Type().Match(simple).Value;
        return (type is "" or "*" || type == element.Name.LocalName)
            && Name().Matches(simple).All(match => match.Value[0] == '#'
                ? (string?)element.Attribute("id") == match.Value[1..]
                : ((string?)element.Attribute("class") ?? "").Split((char[])[' ', '\t', '\n', '\r']).Contains(match.Value[1..], StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\s*>\s*|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[.#][\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A(\*|[a-zA-Z]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Type();
}
