using System.Collections.Immutable;
using System.Globalization;
using Briefings.Content.Loading.Vocabularies;
using Briefings.Content.Model;
using Briefings.Core.Words;

namespace Briefings.Content.Validation;

/// <summary>How the terms of each vocabulary may be spelt, so that a label or alias that is typed where an id belongs leads to the id.</summary>
internal sealed class Spellings(Vocabulary vocabulary, ImmutableArray<string> languages)
{
    // Codes that people type though ISO 3166-1 does not have them, or not for that.
    private static readonly ImmutableDictionary<string, string> Slips = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [KeyValuePair.Create("UK", "GB"), new("EL", "GR"), new("UKR", "UA"), new("USA", "US"), new("RDC", "CD"), new("DRC", "CD"), new("CAR", "CF"), new("RCA", "CF"), new("UAE", "AE")]);

    private readonly Dictionary<string, ImmutableArray<(string, string)>> _known = new(StringComparer.Ordinal);

    /// <summary>What to write instead of an id that a vocabulary does not have; null where nothing is near.</summary>
    /// <param name="kind">The vocabulary, such as <c>actors</c>.</param>
    /// <param name="typed">What was typed.</param>
    public string? Nearest(string kind, string typed)
    {
        if (kind == "countries")
        {
            return NearestCountry(typed);
        }

        if (!_known.TryGetValue(kind, out var spellings))
        {
            _known[kind] = spellings = [.. Of(kind)];
        }

        return NearestWord.Find(typed, spellings);
    }

    /// <summary>The id whose id or spelling this is, case and accents aside; null where it is none.</summary>
    /// <param name="kind">The vocabulary, such as <c>actors</c>.</param>
    /// <param name="typed">What was typed.</param>
    public string? Exact(string kind, string typed)
    {
        if (kind == "countries")
        {
            return languages.Append("en").Select(language => CountryNames.CodeOf(typed, language)).FirstOrDefault(code => code is not null);
        }

        if (!_known.TryGetValue(kind, out var spellings))
        {
            _known[kind] = spellings = [.. Of(kind)];
        }

        var folded = Folding.Fold(typed);
        return spellings.FirstOrDefault(each => Folding.Fold(each.Item1) == folded).Item2;
    }

    /// <summary>Every spelling of a term: id, labels, names, aliases.</summary>
    public static IEnumerable<string> Of(Term term) =>
        term.Label.ByLanguage.Values.Concat(term.Name?.ByLanguage.Values ?? []).Concat(term.Aliases);

    private IEnumerable<(string, string)> Of(string kind) => kind switch
    {
        "regions" => vocabulary.Regions.Values.SelectMany(Pairs),
        "actors" => vocabulary.Actors.Values.SelectMany(Pairs),
        "impacts" => vocabulary.Impacts.Values.SelectMany(Pairs),
        "places" => vocabulary.Places.Values.SelectMany(place => place.Label.ByLanguage.Values.Concat(place.Aliases).Append(place.Id!).Select(each => (each, place.Id!))),
        "authors" => vocabulary.Authors.Values.SelectMany(author => author.Label.ByLanguage.Values.Append(author.Id).Select(each => (each, author.Id))),
        "services" => vocabulary.Services.Values.SelectMany(services => services.Label.ByLanguage.Values.Append(services.Id).Select(each => (each, services.Id))).Append(("none", "none")),
        _ => [],
    };

    private static IEnumerable<(string, string)> Pairs(Term term) => Of(term).Append(term.Id).Select(each => (each, term.Id));

    // Of two letters every code is near every other, so that a guess would be worth nothing.
    private string? NearestCountry(string typed)
    {
        var upper = typed.Trim().ToUpperInvariant();
        if (Slips.TryGetValue(upper, out var meant))
        {
            return meant;
        }

        if (upper.Length == 2)
        {
            return CountryCodes.Codes.Contains(upper) ? upper : null;
        }

        if (upper.Length == 3 && CountryCodes.Codes.FirstOrDefault(code => ThreeLetters(code) == upper) is { } short2)
        {
            return short2;
        }

        var names = CountryCodes.Codes.SelectMany(code => languages.Append("en").Select(language => (CountryNames.In(code, language), code)))
            .Concat(vocabulary.Countries.Values.SelectMany(country => Of(country).Select(each => (each, country.Id))));
        return NearestWord.Find(typed, names);
    }

    private static string? ThreeLetters(string code)
    {
        try
        {
            return new RegionInfo(code).ThreeLetterISORegionName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
