using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.Vocabularies;

/// <summary>Names of countries from the framework's culture data.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<(string Code, string Language), string> Known = new();

    /// <summary>The name in each of some languages.</summary>
    public static LocalizedText Label(string code, ImmutableArray<string> languages)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in languages)
        {
            names[language] = In(code, language);
        }

        return new LocalizedText(names.ToImmutable());
    }

    /// <summary>The code of a country that is named in a language or in English, or by its code in small letters; null where it is none.</summary>
    public static string? CodeOf(string typed, string language)
    {
        var upper = typed.ToUpperInvariant();
        return CountryCodes.Codes.Contains(upper) ? upper
            : CountryCodes.Codes.FirstOrDefault(code => ((string[])[language, "en"]).Any(each => Folding.Fold(In(code, each)) == Folding.Fold(typed)));
    }

    /// <summary>The name in a language; the code where the framework knows none.</summary>
    public static string In(string code, string language) => Known.GetOrAdd((code, language), static key =>
    {
        // A region's native name is its name in the language of the locale: "fr-TD" is Tchad. Unlike the display name it
        // depends on no thread's culture and is not remembered in the first language that asked.
        var parts = key.Language.Split('-');
        var script = parts.FirstOrDefault(part => part.Length == 4);
        try
        {
            return new RegionInfo($"{parts[0]}{(script is null ? "" : "-" + script)}-{key.Code}").NativeName is { Length: > 0 } name ? name : key.Code;
        }
        catch (ArgumentException)
        {
            return key.Code;
        }
    });
}
