using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>Values by which letters are seen or not: paints, opacities, sizes and transforms of the plain kind; null for all others.</summary>
internal static partial class SvgPaints
{
    /// <summary>Less than this can hardly be told from nothing.</summary>
    public const double Faintest = 0.05;

    /// <summary>Whether a paint is seen.</summary>
    /// <param name="value">The value in lower case; null for none.</param>
    /// <param name="around">Whether the paint of what is around is seen.</param>
    /// <param name="colour">Whether the current colour is.</param>
    /// <param name="part">Finds a part of the drawing by its id.</param>
    public static bool? Paint(string? value, bool? around, bool? colour, Func<string, XElement?> part)
    {
        if (value is null or "inherit")
        {
            return around;
        }

        if (value is "none" or "transparent")
        {
            return false;
        }

        if (value == "currentcolor")
        {
            return colour;
        }

        if (SvgWords.IsColour(value))
        {
            return true;
        }

        if (Hex().Match(value) is { Success: true } hex)
        {
            return hex.Groups["a"] is not { Success: true } a ? true
                : Strength(int.Parse(a.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / (a.Length == 1 ? 15.0 : 255));
        }

        if (Function().Match(value) is { Success: true } function)
        {
            return function.Groups["a"] is not { Success: true } a ? true : Strength(Opacity(a.Value));
        }

        return Reference().Match(value) is { Success: true } reference && part(reference.Groups["id"].Value) is { } gradient && IsSeen(gradient) ? true : null;
    }

    /// <summary>An opacity, 0 to 1.</summary>
    public static double? Opacity(string? value) =>
        value is null ? 1
        : Number().Match(value) is { Success: true } match && match.Groups["unit"].Value is "" or "%"
            ? Math.Clamp(Value(match) / (match.Groups["unit"].Length > 0 ? 100 : 1), 0, 1)
            : null;

    /// <summary>A size of letters.</summary>
    public static double? Size(string? value, double? around)
    {
        if (value is null or "inherit")
        {
            return around;
        }

        if (Number().Match(value) is { Success: true } match)
        {
            var number = Value(match);
            // CSS Values 4, 6.2.
            return number <= 0 ? 0 : match.Groups["unit"].Value switch
            {
                "" or "px" => number,
                "pt" => number * 4 / 3,
                "pc" => number * 16,
                "in" => number * 96,
                "cm" => number * 96 / 2.54,
                "mm" => number * 9.6 / 2.54,
                "em" => number * around,
                "%" => number / 100 * around,
                _ => null,
            };
        }

        return value switch
        {
            "medium" => 16,
            "small" => 13,
            "large" => 18,
            "x-small" => 10,
            "x-large" => 24,
            "xx-large" => 32,
            _ => null,
        };
    }

    /// <summary>The size that the property <c>font</c> gives, which it must; null for none that is understood.</summary>
    public static string? SizeOfFont(string value) => Font().Match(value) is { Success: true } match ? match.Groups["size"].Value : null;

    /// <summary>A width of lines or a side; null for what is no plain length.</summary>
    public static double? Length(string value) =>
        Number().Match(value) is { Success: true } match && match.Groups["unit"].Value is "" or "px" or "pt" or "mm" or "cm" or "in" or "%" or "em" ? Value(match) : null;

    /// <summary>Transformations in numbers; null for all else.</summary>
    public static Transform? Move(string? value) =>
        value is null or "none" or "" ? Transform.Identity
        : Transforms().IsMatch(value) ? SvgPathParser.Transform(value
            .Replace("px", "", StringComparison.Ordinal).Replace("deg", "", StringComparison.Ordinal)
            .Replace("skewx", "skewX", StringComparison.Ordinal).Replace("skewy", "skewY", StringComparison.Ordinal))
        : null;

    private static double Value(Match match) => double.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool? Strength(double? opacity) => opacity <= 0 ? false : opacity >= Faintest ? true : null;

    // A gradient of plain stops, each of which is seen.
    private static bool IsSeen(XElement gradient)
    {
        var source = SvgSource.Of(gradient);
        return gradient.Name.LocalName is "linearGradient" or "radialGradient" && gradient.Elements().Any()
            && source.Attributes.Keys.All(name => name is "id" or "x1" or "y1" or "x2" or "y2" or "gradientUnits")
            && gradient.Elements().All(stop => stop.Name.LocalName == "stop" && SvgSource.Of(stop).Attributes.All(each =>
                each.Key == "offset" || (each.Key == "stop-color" && Paint(each.Value.Trim().ToLowerInvariant(), null, null, _ => null) == true)
                || (each.Key == "stop-opacity" && Opacity(each.Value) >= Faintest)));
    }

    [GeneratedRegex(@"\A#(?:[0-9a-f]{6}(?<a>[0-9a-f]{2})?|[0-9a-f]{3}(?<a>[0-9a-f])?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    [GeneratedRegex(@"\A(?:rgba?|hsla?)\(\s*\d+\.?\d*(?:%|deg)?\s*(?:,|\s)\s*\d+\.?\d*%?\s*(?:,|\s)\s*\d+\.?\d*%?\s*(?:[,/]\s*(?<a>(?:\d+\.?\d*|\.\d+)%?)\s*)?\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex("""\Aurl\(\s*["']?#(?<id>[^"')]+)["']?\s*\)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\A(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?<unit>%|[a-z]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A(?:(?:normal|italic|oblique|bold|bolder|lighter|small-caps|[1-9]00)\s+)*(?<size>[\w.%+-]+)(?:\s*/\s*[\w.%]+)?\s+[\w'""].*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Font();

    [GeneratedRegex(@"\A\s*(?:(?:matrix|translate|scale|rotate|skewx|skewy)\s*\(\s*(?>[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:px|deg)?[\s,]*){1,6}\)[\s,]*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Transforms();
}
