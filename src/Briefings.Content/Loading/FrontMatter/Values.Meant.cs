using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.Content.Loading.FrontMatter;

// What was meant by a value that is none, as far as it can be told; what is proposed can be pasted as it is.
internal static partial class Values
{
    private static readonly string[] Numerals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // ISO 31000 calls them consequences; these are the words of the built-in language files.
    private static readonly string[] Severities = ["insignificant", "minor", "moderate", "major", "extreme"];

    /// <summary>A whole number that was typed as a word, with its scale or with signs between thousands; null where none can be read.</summary>
    internal static int? NumberMeant(string text, int least, int greatest)
    {
        var word = text.ToLowerInvariant();
        var number = Array.IndexOf(Numerals, word) is >= 0 and var numeral ? numeral
            : (least, greatest) == (1, 5) && Array.IndexOf(Severities, word) is >= 0 and var severity ? severity + 1
            : OfScale().Match(text) is { Success: true } scale && scale.Groups["scale"].Value == greatest.ToString(CultureInfo.InvariantCulture) ? int.Parse(scale.Groups["number"].Value, CultureInfo.InvariantCulture)
            : Thousands().IsMatch(text) && int.TryParse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var large) ? large
            : Whole().Match(text) is { Success: true } whole && int.TryParse(whole.Groups["number"].Value, CultureInfo.InvariantCulture, out var plain) ? plain
            : (int?)null;
        return number >= least && number <= greatest ? number : null;
    }

    /// <summary>What to write for a whole number; null where nothing can be told.</summary>
    private static string? IntegerAdvice(string text, int least, int greatest) =>
        NumberMeant(text, least, greatest) is { } number ? string.Create(CultureInfo.InvariantCulture, $"write {number}")
        : (least, greatest) == (1, 5) ? $"write {string.Join(", ", Severities.Select((word, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1} ({word})")))}"
        : greatest < int.MaxValue && least == 1 && greatest > 5 ? string.Create(CultureInfo.InvariantCulture, $"write a number from {least} to {greatest}")
        : (least, greatest) == (1, 3) ? "write 1 (exact), 2 (near), 3 (region)"
        : null;

    /// <summary>Degrees in decimals, of degrees with minutes, seconds and a point of the compass; null where it is something else.</summary>
    internal static string? DegreesMeant(string text, double greatest)
    {
        if (Degrees().Match(text) is not { Success: true } match || !(match.Groups["sign"].Success || match.Groups["point"].Success))
        {
            return null;
        }

        var point = match.Groups["point"].Value.ToUpperInvariant();
        if (point.Length > 0 && greatest == 90 != point is "N" or "S")
        {
            return null;
        }

        var value = Part("degrees") + (Part("minutes") / 60) + (Part("seconds") / 3600);
        var isNegative = point is "S" or "W" || match.Groups["minus"].Success;
        return value > greatest ? null : (isNegative ? -value : value).ToString("0.####", CultureInfo.InvariantCulture);

        double Part(string name) => match.Groups[name].Success ? double.Parse(match.Groups[name].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The word of likelihood that ICD 203 has for a percentage; null where it is none.</summary>
    internal static string? LikelihoodMeant(string text) =>
        Percent().Match(text) is { Success: true } match && int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) is var percent
            ? Model.Likelihood.All.FirstOrDefault(each => percent >= each.FromPercent && percent <= each.ToPercent)?.Word
            : null;

    [GeneratedRegex(@"^(?<number>[0-9]{1,2})\s*(?:/|of|out of)\s*(?<scale>[0-9]{1,2})$")]
    private static partial Regex OfScale();

    [GeneratedRegex(@"^[0-9]{1,3}(?:[,.\u0020\u00A0\u202F'’][0-9]{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?<number>[0-9]{1,9})\.0+$")]
    private static partial Regex Whole();

    [GeneratedRegex("""^(?<point>[NSEWnsew])?\s*(?<minus>[-−])?(?<degrees>[0-9]{1,3}(?:[.,][0-9]+)?)\s*(?<sign>[°º])?\s*(?:(?<minutes>[0-9]{1,2}(?:[.,][0-9]+)?)\s*['′’]\s*)?(?:(?<seconds>[0-9]{1,2}(?:[.,][0-9]+)?)\s*(?:["″”]|''|′′)\s*)?(?<point>[NSEWnsew])?$""")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"^[~≈]?\s*(?<number>[0-9]{1,3})\s*(?:%|percent|per cent)$")]
    private static partial Regex Percent();
}
