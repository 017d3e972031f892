using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;
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
    public static KnownAttributes Read(ReadingContext context, MarkdownObject node, string[] keys, string[] classes)
    {
        if (TypedAttributes.Of(node) is not { } attributes)
        {
            return KnownAttributes.None;
        }

        var place = context.At(attributes.Offset);
        if (attributes.Twice is { } twice)
        {
            context.Report(Codes.AttributeTwice, place, $"attribute \"{twice}\" is given twice", "keep the one that is meant");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in attributes.Values)
        {
            if (keys.Contains(key, StringComparer.Ordinal))
            {
                values[key] = value;
            }
            else if (!key.Equals("tlp", StringComparison.OrdinalIgnoreCase) || node is ColonContainer)
            {
                // A marking that marks nothing has its own finding, wherever it stands.
                Unknown(key == "id" ? "#" + value : key, NearestWord.Find(key, keys));
            }
        }

        var known = new List<string>();
        foreach (var name in attributes.Classes)
        {
            if (classes.Contains(name, StringComparer.Ordinal))
            {
                known.Add(name);
            }
            else
            {
                Unknown("." + name, NearestWord.Find(name, classes) is { } near ? "." + near : null);
            }
        }

        return new KnownAttributes(values, known, place);

        void Unknown(string typed, string? near)
        {
            var fix = near is not null ? $"did you mean \"{near}\"?" : ForeignAttributes.Fix(typed) ?? "write \"\\{\" for a brace that is text";
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
