using System.Buffers;
using Briefings.Content.Loading.Yaml;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>What an author should have typed where a value is of another sort than its key wants; what is proposed can be pasted as it is.</summary>
internal static class Suggestions
{
    private const int LongestValue = 60;

    // Where somebody typed a text for a map, it is nearly always the value of one of these.
    private static readonly string[] Telling = ["ref", "email", "label", "name", "file", "text", "id", "category", "primary"];

    private static readonly SearchValues<char> Parting = SearchValues.Create(",:[]{}#\"'\\");

    /// <summary>The list that was meant by something else; null where that can't be told.</summary>
    public static string? List(Key key, YamlNode node)
    {
        if (node is YamlMap)
        {
            return "begin each entry with \"- \"";
        }

        if (ShortText(node) is not { } text)
        {
            return null;
        }

        if (key.Type == "list of text")
        {
            return $"write [{Quoted(text)}]";
        }

        if (key.Entries is { } entries && key.Type == "list")
        {
            return $"write [{Filled(entries, text)}]";
        }

        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => key.Type.Contains("ids", StringComparison.Ordinal) && word.Contains(' ', StringComparison.Ordinal) ? Values.ToSlug(word) : Quoted(word));
        return $"write [{string.Join(", ", words)}]";
    }

    /// <summary>The map that was meant by something else.</summary>
    public static string Map(Schema schema, YamlNode node) => "write " + Filled(schema, ShortText(node));

    private static string Filled(Schema schema, string? text)
    {
        var telling = text is null ? null : Telling.FirstOrDefault(name => schema.Find(name) is not null);
        var first = schema.Keys[0];
        if (text is not null && first.Type == "true or false" && Truth(text) is { } truth)
        {
            return $"{{{first.Name}: {truth}}}";
        }

        var keys = schema.Keys.Where(key => key.Rule == KeyRule.Required || key.Name == telling).ToList();
        return keys.Count == 0
            ? $"{{{first.Name}: …}}"
            : $"{{{string.Join(", ", keys.Select(key => $"{key.Name}: {(key.Name == telling ? Fitting(key, text!) : "…")}"))}}}";
    }

    private static string Fitting(Key key, string text) => key.Type switch
    {
        "`media/…`" => Quoted(text.StartsWith("media/", StringComparison.Ordinal) ? text : "media/" + text),
        var type when type.EndsWith("id", StringComparison.Ordinal) => Values.ToSlug(text),
        _ => Quoted(text),
    };

    private static string? Truth(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" => "true",
        "FALSE" or "NO" or "OFF" => "false",
        _ => null,
    };

    private static string? ShortText(YamlNode node) =>
        node is YamlScalar { Value.Length: <= LongestValue } scalar && !scalar.Value.Contains('\n', StringComparison.Ordinal) ? scalar.Value.Trim() : null;

    // Inside brackets or braces, a comma, a bracket or a colon would part the text.
    private static string Quoted(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Parting) || text[0] is '*' or '&' or '!' or '%' or '@' or '`' or '|' or '>' or '-' or '?'
            ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : text;
}
