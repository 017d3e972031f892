namespace Briefings.Site.Rendering.Words;

/// <summary>
/// The CLDR plural category of a whole number, for the languages that the house's readers use; a language that is not named
/// here is treated as English. Source: Unicode CLDR, supplemental/plurals.
/// </summary>
internal static class PluralRules
{
    /// <summary>One of <c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c>, <c>other</c>.</summary>
    public static string Category(string language, decimal number)
    {
        var n = Math.Abs(number);
        if (n != decimal.Truncate(n))
        {
            return language.Split('-')[0] is "fr" or "pt" && n < 2 ? "one" : "other";
        }

        return language.Split('-')[0] switch
        {
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" or "my" or "yo" or "ig" or "wo" or "bm" or "sg" => "other",
            "fr" or "pt" => n is 0 or 1 ? "one" : n % 1_000_000 == 0 ? "many" : "other",
            "es" or "it" or "ca" => n == 1 ? "one" : n != 0 && n % 1_000_000 == 0 ? "many" : "other",
            "am" or "fa" or "hi" or "bn" or "zu" or "gu" or "kn" or "ln" or "mg" or "ti" or "ak" => n is 0 or 1 ? "one" : "other",
            "ar" => Arabic(n),
            "he" => n == 1 ? "one" : n == 2 ? "two" : "other",
            "ru" or "uk" or "be" => Slavic(n),
            "sr" or "hr" or "bs" => SouthSlavic(n),
            "pl" => Polish(n),
            "cs" or "sk" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "ro" => n == 1 ? "one" : n == 0 || n % 100 is >= 1 and <= 19 ? "few" : "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Arabic(decimal n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
    };

    private static string Slavic(decimal n) =>
        n % 10 == 1 && n % 100 != 11 ? "one" : n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? "few" : "many";

    private static string SouthSlavic(decimal n) => Slavic(n) is var category and not "many" ? category : "other";

    private static string Polish(decimal n) =>
        n == 1 ? "one" : n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? "few" : "many";
}
