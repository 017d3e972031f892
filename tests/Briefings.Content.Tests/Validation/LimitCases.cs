namespace Briefings.Content.Tests.Validation;

/// <summary>Texts and files of more parts than are read: BRF165 and BRF166.</summary>
internal static class LimitCases
{
    public static IEnumerable<Case> All =>
    [
        new("BRF165", "20,001 paragraphs", house => house.Edit("The text.", Repeat("a\n\n", 20_001))),
        new("BRF165", "10,001 items", house => house.Edit("The text.", Repeat("- a\n", 10_001))),
        new("BRF165", "asides", house => house.Edit("The text.", Repeat("::: note\na\n:::\n\n", 10_001))),
        new("BRF165", "a quote of paragraphs", house => house.Edit("The text.", Repeat("> a\n>\n", 20_001))),
        new("BRF165", "a paragraph of short lines", house => house.Edit("The text.", Repeat("a\n", 30_001))),
        new("BRF165", "paragraphs of few words with links", house => house.Edit("The text.", Repeat("[a](https://example.org/) b [c](https://example.org/)\n\n", 13_000))),
        new("BRF166", "a list of key points", house => house.Add("key_points:\n" + Repeat("  - a\n", 2_001))),
        new("BRF166", "more addresses than anybody had", house => house.Add("aliases:\n" + string.Concat(Enumerable.Range(0, 2_001).Select(number => $"  - old/{number}.html\n")))),
        new("BRF166", "keys", house => house.Add("notes:\n" + string.Concat(Enumerable.Range(0, 2_001).Select(number => $"  k{number}: a\n")))),
        new("BRF166", "values of many lists", house => house.Add("notes:\n" + string.Concat(Enumerable.Range(0, 11).Select(number => $"  k{number}:\n{Repeat("  - a\n", 2_000)}")))),
        new("BRF166", "the navigation", house => house.Edit("site.yaml", "- {label: About, to: about.html}", Repeat("- {label: Regions, to: regions/}\n  ", 2_000))),
        new("BRF166", "a vocabulary", house => house.Write("vocabulary/places.yaml", string.Concat(Enumerable.Range(0, 20_001).Select(number => $"- {{id: p{number}, label: Place {number}, country: ML}}\n")))),
        new("BRF166", "the values of a vocabulary", house => house.Write("vocabulary/services.yaml", string.Concat(Enumerable.Range(0, 101).Select(number => $"- id: s{number}\n  label: S\n  text: T.\n  items:\n{Repeat("    - {label: A}\n", 700)}")))),
    ];

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));
}
