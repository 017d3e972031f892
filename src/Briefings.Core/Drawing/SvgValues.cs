using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.Core.Drawing;

/// <summary>
/// Holds values of attributes and properties to what SVG knows: numbers, colours, its own words and functions. Anything else draws nothing
/// and could say anything, so it is left out, as readers of SVG leave it out.
/// </summary>
internal static partial class SvgValues
{
    /// <summary>The largest number of a drawing, either way; maps in metres reach 20 million.</summary>
    public const double Largest = 1e8;

    /// <summary>Whether an attribute's value holds a number beyond all measure.</summary>
    public static bool IsAbsurd(string name, string value) =>
        name is not ("id" or "class" or "result" or "in" or "in2" or "lang" or "font-family") && (name == "d" ? PathNumber() : Number()).Matches(value).Any(match => !double.TryParse(match.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) <= Largest));

    /// <summary>An attribute's value as far as it draws; null where it draws nothing.</summary>
    public static string? Clean(string name, string value) => name switch
    {
        "id" or "class" or "result" or "in" or "in2" => value,
        "d" => PathPart(value),
        "points" or "values" or "kernelMatrix" or "tableValues" or "x" or "y" or "dx" or "dy" or "rotate" or "stroke-dasharray" or "viewBox" when Numbers().IsMatch(value) => value,
        "style" => Style(value),
        "font-family" => SvgFonts.Families(value),
        "font" => SvgFonts.Font(value),
        "lang" => Language().IsMatch(value) ? value : null,
        // Both hide: nobody's language is none, and no reader has an extension.
        "systemLanguage" => Language().IsMatch(value) ? value : "",
        "requiredExtensions" => "none",
        _ => IsKnown(value) ? value : null,
    };

    /// <summary>The declarations of a style that draw.</summary>
    public static string? Style(string style)
    {
        var kept = Declarations(style).Select(each => $"{each.Name}:{each.Value}");
        return string.Join(';', kept) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The declarations of a style that draw, in their order.</summary>
    public static IEnumerable<(string Name, string Value)> Declarations(string style)
    {
        foreach (var declaration in Comment().Replace(style, " ").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : declaration[..colon].Trim().ToLowerInvariant();
            if (name.Length > 0 && SvgRules.IsProperty(name) && Clean(name, declaration[(colon + 1)..].Trim()) is { } value)
            {
                yield return (name, value);
            }
        }
    }

    // Readers draw a path up to what is wrong in it (SVG 2, 9.5.4).
    private static string? PathPart(string data)
    {
        var scanner = new Scanner(data);
        var pen = new PathPen();
        var whole = 0;
        while (scanner.Command() is { } command)
        {
            var isWhole = pen.Run(command, ref scanner);
            whole = scanner.At;
            if (!isWhole)
            {
                break;
            }
        }

        return PathSigns().Match(data[..whole]).Value.TrimEnd() is { Length: > 0 } path ? path : null;
    }

    private static bool IsKnown(string value)
    {
        var at = 0;
        while (at < value.Length)
        {
            var match = Token().Match(value, at);
            if (!match.Success || match.Index != at)
            {
                return false;
            }

            if (match.Groups["unit"] is { Success: true } unit && !SvgWords.IsUnit(unit.Value)
                || match.Groups["call"] is { Success: true } call && !SvgWords.Functions.Contains(call.Value)
                || match.Groups["word"] is { Success: true } word && !SvgWords.IsKnown(word.Value))
            {
                return false;
            }

            at += match.Length;
        }

        return true;
    }

    // Not within the name of a colour or part, such as #1e9999.
    [GeneratedRegex(@"(?<![#\w.])[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex PathNumber();

    [GeneratedRegex(@"\A[\s,0-9.eE+\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\A[\s,0-9.eE+\-MmZzLlHhVvCcSsQqTtAa]*", RegexOptions.CultureInvariant)]
    private static partial Regex PathSigns();

    // A reference is taken whole; its name is changed later.
    [GeneratedRegex(
        """\G(?:[\s,/!]+|\)|url\(\s*["']?\#[^"')]*["']?\s*\)|\#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![0-9a-zA-Z])|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?<unit>%|[a-zA-Z]*)|(?<call>[a-zA-Z-]+)\(|(?<word>[a-zA-Z][a-zA-Z-]*))""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // A script that is none could say anything.
    [GeneratedRegex(@"\A\s*[a-zA-Z]{2,3}(-(Latn|Cyrl|Arab|Hans|Hant|Jpan|Kore|Deva|Grek|Hebr|Ethi|Tfng|Beng|Thai|Mymr|Geor|Armn))?(-([A-Z]{2}|[0-9]{3}))?(\s*,\s*[a-zA-Z]{2,3}(-(Latn|Cyrl|Arab|Hans|Hant|Jpan|Kore|Deva|Grek|Hebr|Ethi|Tfng|Beng|Thai|Mymr|Geor|Armn))?(-([A-Z]{2}|[0-9]{3}))?)*\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
