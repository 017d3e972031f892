using Briefings.Core.Diagnostics;
using Briefings.Core.Words;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Attributes in braces: hands out those that a construct knows and reports the others, so that no text between braces is lost silently.</summary>
internal static class Attributes
{
    /// <summary>Reads the attributes of a node.</summary>
    /// <param name="context">Where findings go.</param>
    /// <param name="node">The node.</param>
    /// <param name="keys">Keys that it knows; <c>id</c> stands for <c>{#…}</c>.</param>
    /// <param name="classes">Classes that it knows, without their dot.</param>
    /// <param name="own">A class that Markdig itself has put there; not reported.</param>
    public static KnownAttributes Read(ReadingContext context, MarkdownObject node, string[] keys, string[] classes, string? own = null)
    {
        var attributes = node.TryGetAttributes();
        if (attributes is null)
        {
            return KnownAttributes.None;
        }

        var place = context.At(attributes.Span.Start > 0 ? attributes.Span.Start : node.Span.Start);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (attributes.Id is { } id)
        {
            Take("id", id, "#" + id);
        }

        foreach (var (key, value) in attributes.Properties ?? [])
        {
            Take(key, value ?? "", key);
        }

        var known = new List<string>();
        foreach (var name in attributes.Classes ?? [])
        {
            if (classes.Contains(name, StringComparer.Ordinal))
            {
                known.Add(name);
            }
            else if (name != own)
            {
                Unknown("." + name, NearestWord.Find(name, classes) is { } near ? "." + near : null);
            }
        }

        return new KnownAttributes(values, known, place);

        void Take(string key, string value, string typed)
        {
            if (keys.Contains(key, StringComparer.Ordinal))
            {
                values[key] = value;
            }
            else
            {
                Unknown(typed, NearestWord.Find(key, keys));
            }
        }

        void Unknown(string typed, string? near)
        {
            var fix = typed == "tlp"
                ? "a marking goes on a container: \"::: {tlp=AMBER}\""
                : near is not null ? $"did you mean \"{near}\"?" : "write \"\\{\" for a brace that is text";
            context.Report(Codes.UnknownAttribute, place, $"attribute \"{typed}\" is not known here", fix);
        }
    }
}

/// <summary>The attributes of a node that it knows.</summary>
internal sealed record KnownAttributes(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Classes, Place Place)
{
    public static KnownAttributes None { get; } = new(new Dictionary<string, string>(), [], default);

    public string? this[string key] => Values.GetValueOrDefault(key);
}
