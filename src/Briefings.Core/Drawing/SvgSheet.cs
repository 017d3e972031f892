using System.Text;
using System.Text.RegularExpressions;

namespace Briefings.Core.Drawing;

/// <summary>
/// A style sheet within a drawing, of the kind that drawing programs write: selectors of elements, classes and ids with declarations, at
/// most within <c>@media</c>. Anything else is a problem, since what it hides or shows could not be told.
/// </summary>
internal sealed partial class SvgSheet
{
    private readonly List<(string? Media, List<SvgRule> Rules)> parts = [];

    /// <summary>The rules that hold always.</summary>
    public IEnumerable<SvgRule> Rules => parts.Where(part => part.Media is null).SelectMany(part => part.Rules);

    /// <summary>All rules.</summary>
    public IEnumerable<SvgRule> AllRules => parts.SelectMany(part => part.Rules);

    /// <summary>Reads a sheet.</summary>
    /// <param name="text">The sheet.</param>
    /// <param name="problem">What is wrong with it, as the end of a sentence; null where nothing is.</param>
    public static SvgSheet Read(string text, out string? problem)
    {
        var sheet = new SvgSheet();
        var rest = Comment().Replace(text, " ").Replace("<!--", " ", StringComparison.Ordinal).Replace("-->", " ", StringComparison.Ordinal);
        problem = null;
        for (var at = 0; problem is null;)
        {
            var open = rest.IndexOf('{', at);
            if (open < 0)
            {
                problem = rest[at..].Trim().Length > 0 ? "holds text outside its rules" : null;
                return sheet;
            }

            var head = rest[at..open].Trim();
            if (head.StartsWith("@media", StringComparison.OrdinalIgnoreCase))
            {
                var end = EndOf(rest, open);
                var query = head[6..].Trim();
                if (end < 0 || !Query().IsMatch(query))
                {
                    problem = "holds a query of media that is not known";
                    break;
                }

                sheet.parts.Add((query, RulesIn(rest[(open + 1)..end], out problem)));
                at = end + 1;
            }
            else
            {
                var close = rest.IndexOf('}', open);
                var end = close < 0 ? rest.Length : close + 1;
                sheet.parts.Add((null, RulesIn(rest[at..end], out problem)));
                at = end;
            }
        }

        return sheet;
    }

    /// <summary>The sheet with other names.</summary>
    /// <param name="className">The name of a class; null where no element has it.</param>
    /// <param name="id">The name of an id; null where no element has it.</param>
    /// <param name="value">A value with references renamed.</param>
    /// <param name="element">Whether there is an element of a name.</param>
    public string Write(Func<string, string?> className, Func<string, string?> id, Func<string, string> value, Func<string, bool> element)
    {
        var result = new StringBuilder();
        foreach (var (media, rules) in parts)
        {
            var text = string.Concat(rules.Select(rule => rule.Write(className, id, value, element)));
            result.Append(text.Length == 0 || media is null ? text : $"@media {media}{{{text}}}");
        }

        return result.ToString();
    }

    /// <summary>Whether a sheet ends all that it begins and every reader takes it apart in the same way.</summary>
    public static bool IsWhole(string text)
    {
        var depth = 0;
        foreach (var sign in Comment().Replace(text, " "))
        {
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        var hasComment = text.Contains("/*", StringComparison.Ordinal);
        return depth == 0 && !text.Contains("<!--", StringComparison.Ordinal) && !text.Contains("-->", StringComparison.Ordinal)
            && text.LastIndexOf("/*", StringComparison.Ordinal) <= text.LastIndexOf("*/", StringComparison.Ordinal)
            && !(hasComment && text.AsSpan().IndexOfAny('"', '\'') >= 0);
    }

    private static List<SvgRule> RulesIn(string text, out string? problem)
    {
        problem = null;
        var rules = new List<SvgRule>();
        foreach (var part in text.Split('}'))
        {
            var open = part.IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
            {
                problem = part.Trim().Length > 0 ? "holds text outside its rules" : problem;
                continue;
            }

            var selectors = part[..open].Split(',').Select(each => each.Trim()).ToList();
            if (selectors.Exists(each => !IsSelector(each)) || part[(open + 1)..].Contains('{', StringComparison.Ordinal))
            {
                problem = $"holds a selector that drawings do not need: \"{part[..open].Trim()}\"";
                continue;
            }

            var raw = SvgSource.Declarations(part[(open + 1)..], out var isClear);
            if (raw.Count > 0 || !isClear)
            {
                rules.Add(new SvgRule(selectors, SvgValues.Declarations(part[(open + 1)..]).ToList()) { Raw = raw, IsClear = isClear });
            }
        }

        return rules;
    }

    private static int EndOf(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    // Parts of a selector that are one within another, or one alone.
    private static bool IsSelector(string text) => text.Length is > 0 and < 200 && SvgRule.SimpleParts(text).All(part => part.Length > 0 && Simple().IsMatch(part));

    [GeneratedRegex(@"\A(?:\*|[a-zA-Z]+)?(?:[.#][\w-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Simple();

    [GeneratedRegex(@"\A(?:screen|print|all|not|only|and|\s|,|\((?:prefers-color-scheme\s*:\s*(?:dark|light)|prefers-contrast\s*:\s*(?:more|less)|(?:min|max)-(?:width|height)\s*:\s*\d{1,5}px)\))+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Query();
}
