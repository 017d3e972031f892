using System.Buffers;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Yaml;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>What an author should have typed where a value is of another sort than its key wants; what is proposed can be pasted as it is.</summary>
internal static partial class Suggestions
{
    private const int LongestValue = 60;

    // Where somebody typed a text for a map, it is nearly always the value of one of these.
    private static readonly string[] Telling = ["ref", "email", "label", "name", "file", "text", "id", "category", "primary"];

    private static readonly SearchValues<char> Parting = SearchValues.Create(",:[]{}#\"'\\");

    /// <summary>The text that was meant by a list of one, or by a text in which a colon stands; null where that can't be told.</summary>
    public static string? Text(YamlNode node) => node switch
    {
        YamlMap { Entries: [{ Key: var key, Value: YamlScalar { Style: not YamlStyle.Block } value }] } when value.Value.Length > 0 && ShortText(value) is { } text => $"write {InDouble($"{key}: {text}")}",
        YamlList { Items: [YamlScalar only] } when ShortText(only) is { Length: > 0 } text => $"write {Quoted(text)}",
        YamlList { Items: [YamlList { Items: [YamlScalar only] }] } when ShortText(only) is { Length: > 0 } text => $"write {Quoted(text)}",
        _ => null,
    };

    /// <summary>The map that was meant by a lone <c>health: 3</c> in a list; null where it is none of the kinds for which that is plain.</summary>
    public static string? Pair(Schema schema, YamlMap map)
    {
        var names = schema.Keys.Select(each => each.Name).ToList();
        if (map.Entries is not [{ Key: var key, Value: YamlScalar { Style: not YamlStyle.Block } value }] || value.Value.Length == 0 || ShortText(value) is not { } text || schema.Find(key) is not null || ForeignKeys.Meant(key, names, _ => false) is not null)
        {
            return null;
        }

        var (first, second) = (schema.Keys[0], schema.Keys.Skip(1).FirstOrDefault(each => each.Rule == KeyRule.Required) ?? schema.Keys[1]);
        var isPlain = (first.Name, second.Name) is ("id", "role") or ("category", "severity") or ("ref", "url") or ("date", "text") or ("label", "to");
        return isPlain ? $"write {{{first.Name}: {Quoted(key)}, {second.Name}: {Quoted(text)}}}" : null;
    }

    /// <summary>The first entry of a vocabulary that was typed as a map of ids, or as lines of another kind.</summary>
    public static string VocabularyEntry(Schema schema, YamlNode node) => node switch
    {
        YamlMap { Entries: [{ Key: var id, Value: YamlScalar label }, ..] } when schema.Find(id) is null && ShortText(label) is { Length: > 0 } text => $"write - {{id: {id}, label: {Quoted(text)}}}, and so each entry",
        YamlMap { Entries: [{ Key: var id, Value: YamlMap inner }, ..] } when schema.Find(id) is null =>
            $"write - {{id: {id}{string.Concat(inner.Entries.Where(each => each.Value is YamlScalar).Select(each => $", {each.Key}: {Quoted(((YamlScalar)each.Value).Value)}"))}}}, and so each entry",
        YamlScalar => "write each entry as - {id: …, label: …}",
        _ => "begin each entry with \"- \"",
    };

    /// <summary>A key with its value in the form that the key wants; null where it has that form already, or nobody can tell.</summary>
    public static string? Entry(Key key, YamlNode node, KeyContext context)
    {
        if (key.Name == "slug" && node is YamlScalar)
        {
            return ShortText(node) is { } path && Values.SlugMeant(path) is { Length: > 0 } slug ? $"write slug: {slug}" : null;
        }

        if (node is not YamlScalar || ShortText(node) is not { Length: > 0 })
        {
            return null;
        }

        var value = key.Type.StartsWith("list", StringComparison.Ordinal) ? List(key, node, context) : key.Entries is { } entries ? Map(entries, node) : null;
        return value?.StartsWith("write ", StringComparison.Ordinal) == true ? $"write {key.Name}: {value["write ".Length..]}" : null;
    }

    /// <summary>The list that was meant by something else; null where that can't be told.</summary>
    public static string? List(Key key, YamlNode node, KeyContext context)
    {
        if (node is YamlMap map)
        {
            return key.Entries is { } inner && Pair(inner, map) is { } pair ? $"write - {pair["write ".Length..]}" : "begin each entry with \"- \"";
        }

        if (ShortText(node) is not { } text)
        {
            return null;
        }

        if (Bulleted(text) is { } lines)
        {
            return $"begin each entry with a dash and a blank, on a line of its own: {string.Join(" ", lines.Select(line => $"\"- {line}\""))}";
        }

        if (text is ['(', .., ')'])
        {
            text = text[1..^1];
        }

        if (key.Type == "list of text")
        {
            return $"write [{string.Join(", ", text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Quoted))}]";
        }

        if (node is YamlScalar { IsJoined: true })
        {
            return $"write [{string.Join(", ", text.Split(", ").Select(Quoted))}]";
        }

        if (key.Entries is { } entries && key.Type == "list")
        {
            return $"write [{(DatedText().Match(text) is { Success: true } dated && entries.Find("date") is not null ? $"{{date: {dated.Groups["date"].Value}, text: {(dated.Groups["text"].Success ? Quoted(dated.Groups["text"].Value) : "…")}}}" : Filled(entries, text))}]";
        }

        if (key.Type.Contains("alpha-2", StringComparison.Ordinal))
        {
            var blank = text.Split(' ').All(Vocabularies.CountryCodes.Codes.Contains) ? ' ' : ',';
            return $"write [{string.Join(", ", text.Split([',', ';', '/', blank], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => Vocabularies.CountryNames.CodeOf(word, context.Language) ?? Quoted(word)))}]";
        }

        if (key.Type == "list of BCP 47")
        {
            return $"write [{string.Join(", ", text.Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => Languages.Meant(word) ?? Quoted(word)))}]";
        }

        var words = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => key.Type.Contains("ids", StringComparison.Ordinal) && word.Contains(' ', StringComparison.Ordinal) ? Values.ToSlug(word) : Quoted(word));
        return $"write [{string.Join(", ", words)}]";
    }

    /// <summary>The map that was meant by something else.</summary>
    public static string Map(Schema schema, YamlNode node) =>
        // Words for 1, 2, 3, in their order.
        node is YamlList list && schema.Keys[0].Name == "1" && list.Items.Length <= schema.Keys.Length && list.Items.All(each => each is YamlScalar)
            ? $"write {{{string.Join(", ", list.Items.Select((each, index) => $"{schema.Keys[index].Name}: {Quoted(((YamlScalar)each).Value)}"))}}}"
            : "write " + Filled(schema, ShortText(node));

    // "• One • Two", as lines that begin with other signs than a dash and a blank are read; null where it begins with none.
    private static string[]? Bulleted(string text)
    {
        if (Bullet().Match(text) is not { Success: true } bullet)
        {
            return null;
        }

        var sign = bullet.Groups["sign"].Value;
        var parted = char.IsAsciiDigit(sign[0]) ? NumberedSeam().Split(text[bullet.Length..])
            : text[bullet.Length..].Split(sign == "-" ? " -" : $" {sign}");
        return [.. parted.Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => line.Contains(": ", StringComparison.Ordinal) || line[0] is '[' or '{' or '*' or '"' ? InDouble(line) : line)];
    }

    private static string InDouble(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Filled(Schema schema, string? text)
    {
        if (text is not null && schema.Find("ref") is not null && schema.Find("url") is not null)
        {
            return Source(text);
        }

        var telling = text is null ? null : Telling.FirstOrDefault(name => schema.Find(name) is not null);
        var first = schema.Keys[0];
        if (text is not null && first.Type == "true or false" && Truth(text) is { } truth)
        {
            return $"{{{first.Name}: {truth}}}";
        }

        // "feeds: 20" and "reports: a4" are values of the first key.
        if (text is not null && telling is null && (first.Type.Contains($"`{text.ToLowerInvariant()}`", StringComparison.Ordinal) || (first.Type.StartsWith("number", StringComparison.Ordinal) && text.All(char.IsAsciiDigit))))
        {
            return $"{{{first.Name}: {text.ToLowerInvariant()}}}";
        }

        if (text is not null && (schema.Keys[0].Name, schema.Keys[^1].Name) == ("label", "to") && (text.EndsWith('/') || text.EndsWith(".html", StringComparison.Ordinal)))
        {
            return $"{{label: …, to: {text}}}";
        }

        var keys = schema.Keys.Where(key => key.Rule == KeyRule.Required || key.Name == telling).ToList();
        return keys.Count == 0
            ? $"{{{first.Name}: …}}"
            : $"{{{string.Join(", ", keys.Select(key => $"{key.Name}: {(key.Name == telling ? Fitting(key, text!) : "…")}"))}}}";
    }

    private static string Fitting(Key key, string text) => key.Type switch
    {
        "`media/…`" => Quoted(Values.MediaMeant(text) ?? "media/…"),
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
    internal static string Quoted(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Parting) || text[0] is '*' or '&' or '!' or '%' or '@' or '`' or '|' or '>' or '-' or '?'
            ? InDouble(text)
            : text;

    // "[Reuters](https://…)" and a bare address say both what a source is and where.
    private static string Source(string text) =>
        MarkdownLink().Match(text) is { Success: true } link ? $"{{ref: {Quoted(link.Groups["words"].Value)}, url: {Quoted(link.Groups["url"].Value)}}}"
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? $"{{ref: {Quoted(uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host)}, url: {Quoted(text)}}}"
        : $"{{ref: {Quoted(text)}}}";

    [GeneratedRegex(@"^(?:(?<sign>[•▪‣·–—*+]|[0-9]{1,2}[.)])\s*|(?<sign>-)(?=\p{L}))(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s+[0-9]{1,2}[.)]\s+")]
    private static partial Regex NumberedSeam();

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt][0-9:.]+(?:[Zz]|[+-][0-9:]+)?)?)(?:[:,]?\s+(?<text>\S.*))?$")]
    private static partial Regex DatedText();

    [GeneratedRegex(@"^\[(?<words>[^\]]+)\]\((?<url>https?://[^)\s]+)\)$")]
    private static partial Regex MarkdownLink();
}
