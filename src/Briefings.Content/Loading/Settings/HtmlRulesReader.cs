using System.Collections.Immutable;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.Settings;

/// <summary>Reads <c>html</c> of <c>site.yaml</c>; what no text may hold is an error and is not allowed.</summary>
internal static class HtmlRulesReader
{
    /// <summary>Reads the elements and their attributes.</summary>
    public static HtmlRules Read(MapReader keys)
    {
        if (keys.Node("html") is not { } node)
        {
            return HtmlRules.None;
        }

        var context = keys.Context;
        if (node is not YamlMap map)
        {
            context.Report(Codes.WrongType, node.Place, $"\"html\" must be a map of elements, not {Values.Sort(node)}", "write html: {abbr: [title], kbd: []}");
            return HtmlRules.None;
        }

        var elements = HtmlRules.None.Elements.ToBuilder();
        foreach (var entry in map.Entries)
        {
            if (HtmlElements.IsInline(entry.Key) || HtmlElements.IsBlock(entry.Key))
            {
                elements[entry.Key] = Attributes(context, entry);
                continue;
            }

            var why = HtmlElements.WhyNot(entry.Key);
            context.Report(Codes.UnsafeHtml, entry.KeyPlace, why is null ? $"\"{entry.Key}\" is no element that can be allowed" : $"\"{entry.Key}\" can't be allowed, since it {why}",
                why is not null ? "remove it" : NearestWord.Find(entry.Key, HtmlElements.All) is { } near ? $"did you mean \"{near}\"?" : $"the elements are {string.Join(", ", HtmlElements.All)}");
        }

        if (elements.ContainsKey("details") != elements.ContainsKey("summary"))
        {
            context.Report(Codes.UnsafeHtml, node.Place, "\"details\" and \"summary\" are allowed together only", "add the other one");
        }

        return new HtmlRules(elements.ToImmutable());
    }

    private static ImmutableArray<string> Attributes(KeyContext context, YamlEntry entry)
    {
        if (entry.Value is YamlScalar { IsNull: true })
        {
            return [];
        }

        if (entry.Value is not YamlList list)
        {
            context.Report(Codes.WrongType, entry.Value.Place, $"\"{entry.Key}\" must be a list of attributes, not {Values.Sort(entry.Value)}", $"write {entry.Key}: [] where it has none");
            return [];
        }

        var known = HtmlElements.AttributesOf(entry.Key);
        var allowed = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (Values.Text(context, item, $"an attribute of \"{entry.Key}\"") is not { } name)
            {
                continue;
            }

            if (known.Contains(name, StringComparer.Ordinal))
            {
                allowed.Add(name);
                continue;
            }

            var why = HtmlElements.WhyNotAttribute(name);
            context.Report(Codes.UnsafeHtml, item.Place, why is null ? $"\"{name}\" is no attribute that \"{entry.Key}\" can be allowed to have" : $"attribute \"{name}\" can't be allowed, since it {why}",
                why is not null ? "remove it" : NearestWord.Find(name, known) is { } near ? $"did you mean \"{near}\"?" : known.IsEmpty ? "remove it" : $"the attributes are {string.Join(", ", known)}");
        }

        return allowed.ToImmutable();
    }
}
