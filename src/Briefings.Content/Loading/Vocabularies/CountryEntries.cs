using System.Collections.Immutable;
using Briefings.Content.Model;

namespace Briefings.Content.Loading.Vocabularies;

/// <summary>Gives every country that something names an entry.</summary>
internal static class CountryEntries
{
    /// <summary>The vocabulary with an entry from the culture data for each country that is named and has none.</summary>
    public static Vocabulary Complete(Vocabulary vocabulary, ImmutableArray<Briefing> briefings, ImmutableArray<string> languages)
    {
        var named = briefings.SelectMany(briefing => briefing.Countries.Concat(briefing.Spillover).Concat(briefing.Places.Select(place => place.Country).OfType<string>()))
            .Concat(vocabulary.Regions.Values.SelectMany(region => region.Countries))
            .Concat(vocabulary.Actors.Values.SelectMany(actor => actor.Countries))
            .Concat(vocabulary.Places.Values.Select(place => place.Country).OfType<string>());
        var countries = vocabulary.Countries.ToBuilder();
        foreach (var code in named.Where(code => !countries.ContainsKey(code) && CountryCodes.Codes.Contains(code)).ToList())
        {
            countries.TryAdd(code, new Country { Id = code, Label = CountryNames.Label(code, languages) });
        }

        return vocabulary with { Countries = countries.ToImmutable() };
    }
}
