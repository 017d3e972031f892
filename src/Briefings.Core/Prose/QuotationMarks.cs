namespace Briefings.Core.Prose;

/// <summary>The quotation marks of a language and the blanks that belong to them (CLDR 46, delimiters; for French, Imprimerie nationale).</summary>
/// <param name="Open">Opens what is quoted.</param>
/// <param name="Close">Closes it.</param>
/// <param name="InnerOpen">Opens what is quoted within a quotation.</param>
/// <param name="InnerClose">Closes it.</param>
/// <param name="SpacedQuotes">Whether a no-break blank stands within the outer marks.</param>
/// <param name="SpacedPunctuation">Whether one stands before <c>; : ! ?</c>.</param>
internal sealed record QuotationMarks(
    string Open,
    string Close,
    string InnerOpen,
    string InnerClose,
    bool SpacedQuotes = false,
    bool SpacedPunctuation = false)
{
    private static readonly QuotationMarks English = new("\u201C", "\u201D", "\u2018", "\u2019");
    private static readonly QuotationMarks French = new("\u00AB\u00A0", "\u00A0\u00BB", "\u201C", "\u201D", SpacedQuotes: true, SpacedPunctuation: true);
    private static readonly QuotationMarks German = new("\u201E", "\u201C", "\u201A", "\u2018");
    private static readonly QuotationMarks Guillemets = new("\u00AB", "\u00BB", "\u201C", "\u201D");
    private static readonly QuotationMarks Swiss = new("\u00AB", "\u00BB", "\u2039", "\u203A");
    private static readonly QuotationMarks Polish = new("\u201E", "\u201D", "\u00AB", "\u00BB");
    private static readonly QuotationMarks Russian = new("\u00AB", "\u00BB", "\u201E", "\u201C");
    private static readonly QuotationMarks Swedish = new("\u201D", "\u201D", "\u2019", "\u2019");
    private static readonly QuotationMarks Corners = new("\u300C", "\u300D", "\u300E", "\u300F");

    /// <summary>The marks of a language.</summary>
    /// <param name="language">Its BCP 47 tag; one that is not known has the English ones.</param>
    public static QuotationMarks Of(string language) => language.ToLowerInvariant() switch
    {
        "pt-br" or "es-mx" => English,
        "fr-ch" => French,
        "de-ch" or "de-li" => Swiss,
        "zh-tw" or "zh-hk" or "zh-mo" or "zh-hant" => Corners,
        var tag => tag.Split('-')[0] switch
        {
            "fr" => French,
            "de" or "cs" or "sk" or "sl" or "bg" or "lt" => German,
            "es" or "pt" or "it" or "ca" or "el" or "no" or "nb" or "nn" or "ar" or "fa" => Guillemets,
            "pl" or "ro" or "hu" or "hr" => Polish,
            "ru" or "uk" or "be" => Russian,
            "sv" or "fi" or "he" => Swedish,
            "ja" => Corners,
            _ => English,
        },
    };
}
