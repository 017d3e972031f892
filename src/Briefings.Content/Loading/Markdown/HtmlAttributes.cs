using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads the attributes of a tag whose element is allowed; the others are reported and dropped.</summary>
internal static class HtmlAttributes
{
    public static ImmutableArray<ElementAttribute> Read(ReadingContext context, HtmlTag tag, Place place)
    {
        if (tag.Fault is not null)
        {
            context.ReportHtml(place, $"raw HTML \"{Shorten(tag.Typed)}\" {tag.Fault}", "write it as <name attribute=\"value\">");
            return [];
        }

        var allowed = context.Source.Html.Elements.GetValueOrDefault(tag.Name, []);
        var attributes = ImmutableArray.CreateBuilder<ElementAttribute>();
        foreach (var (name, value) in tag.Attributes)
        {
            if (!allowed.Contains(name, StringComparer.Ordinal))
            {
                context.ReportHtml(place, $"attribute \"{Shorten(name)}\" of \"<{tag.Name}>\" is not allowed", "delete it");
            }
            else if (!HtmlElements.CanHold(name, value))
            {
                context.ReportHtml(place, $"attribute \"{name}\" of \"<{tag.Name}>\" can't be \"{Shorten(value)}\"", "mend or delete it");
            }
            else
            {
                attributes.Add(new ElementAttribute(name, name == "open" ? "" : value));
            }
        }

        return attributes.ToImmutable();
    }

    /// <summary>The beginning of something typed, for a message of one line.</summary>
    public static string Shorten(string text) => (text.Length <= 60 ? text : text[..57] + "…").ReplaceLineEndings(" ");
}

/// <summary>Finds out which lines of tags belong together.</summary>
internal static class HtmlLines
{
    private static readonly IReadOnlyDictionary<int, int> None = new Dictionary<int, int>();

    /// <summary>From the index of each line that opens an element to that of the one that closes it; what has no other half is reported.</summary>
    public static IReadOnlyDictionary<int, int> Match(ReadingContext context, ContainerBlock container)
    {
        if (!container.Any(block => block is HtmlLine))
        {
            return None;
        }

        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var index = 0; index < container.Count; index++)
        {
            if (container[index] is not HtmlLine { Tag: { } tag } line)
            {
                continue;
            }

            if (!tag.IsClosing)
            {
                open.Push(index);
            }
            else if (open.Count > 0 && ((HtmlLine)container[open.Peek()]).Tag!.Name == tag.Name)
            {
                pairs[open.Pop()] = index;
            }
            else
            {
                context.ReportHtml(context.At(line), $"\"</{tag.Name}>\" closes nothing here", "close what was opened last first, in the same list, quote or section");
            }
        }

        foreach (var index in open)
        {
            var line = (HtmlLine)container[index];
            context.ReportHtml(context.At(line), $"\"<{line.Tag!.Name}>\" is never closed", $"write </{line.Tag.Name}> in the same list, quote or section");
        }

        return pairs;
    }
}
