using System.Text.RegularExpressions;

namespace Briefings.Content.Loading.Markdown;

/// <summary>What to write in Markdown instead of a tag.</summary>
internal static partial class HtmlAdvice
{
    private const string Usual = "write it in Markdown";

    /// <summary>The advice for a tag as it was typed.</summary>
    public static string For(string typed)
    {
        if (Name().Match(typed) is not { Success: true } match)
        {
            return Usual;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();
        return name switch
        {
            // Whoever tries to mark words by a tag must not be told to let the words stand alone.
            _ when Markings.In(typed) is not null || Tlp().IsMatch(typed) => "put a line \"::: {tlp=AMBER}\" above what is marked and \":::\" below it",
            "img" when Attribute(typed, "src") is { } source => $"write \"![{Attribute(typed, "alt") ?? "what it shows"}]({source})\"",
            "a" when Attribute(typed, "href") is { } address => $"write \"[words]({address})\"",
            "b" or "strong" => "write \"**words**\"",
            "i" or "em" or "cite" => "write \"*words*\"",
            "del" or "s" or "strike" => "write \"~~words~~\"",
            "sup" => "write \"^words^\"",
            "sub" => "write \"~words~\"",
            "code" or "kbd" or "tt" => "write \"`words`\"",
            "hr" => "write \"---\" between two empty lines",
            "li" or "ul" or "ol" => "write \"- words\"",
            "blockquote" => "write \"> words\"",
            "h1" or "h2" => "write \"## words\"",
            "h3" => "write \"### words\"",
            "h4" or "h5" or "h6" => "write \"#### words\"",
            "table" or "tr" or "td" or "th" or "thead" or "tbody" => "write \"| a | b |\", below it \"|---|---|\", and then the rows",
            "p" or "div" or "span" or "font" or "center" or "u" or "mark" or "small" or "section" => "write the words alone",
            _ => Usual,
        };
    }

    // What would end the words or the address of a picture.
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("()[]\"\n");

    private static string? Attribute(string typed, string name) =>
        Attributes().Matches(typed).FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
        && found.Groups["value"].Value is { Length: > 0 } value && !value.AsSpan().ContainsAny(Marks) && (name == "alt" || !value.Contains(' ', StringComparison.Ordinal))
            ? value
            : null;

    [GeneratedRegex(@"\btlp\b|\b(?:amber|green|red)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tlp();

    [GeneratedRegex("^</?(?<name>[A-Za-z][A-Za-z0-9]*)")]
    private static partial Regex Name();

    [GeneratedRegex("""(?<name>[A-Za-z-]+)\s*=\s*["'](?<value>[^"'<>]*)["']""")]
    private static partial Regex Attributes();
}
