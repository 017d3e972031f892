using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Validation;

/// <summary>What all rules work on.</summary>
internal sealed class RuleContext(Collection collection)
{
    /// <summary>The collection.</summary>
    public Collection Collection => collection;

    /// <summary>What can be linked to.</summary>
    public LinkIndex Index { get; } = new(collection);

    /// <summary>How the terms of each vocabulary are spelt.</summary>
    public Spellings Spellings { get; } = new(collection.Vocabulary, collection.Site.Languages);

    /// <summary>What was found.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Briefings that are not editions of another.</summary>
    public IEnumerable<Briefing> Originals => collection.Briefings.Where(briefing => !briefing.IsEdition);

    /// <summary>Reports a finding.</summary>
    public void Report(DiagnosticDescriptor descriptor, Place place, string message, string? fix = null) =>
        Diagnostics.Add(new(descriptor, place, message, fix));

    /// <summary>Whether an edition types a key itself; what it inherits is checked where its original stands.</summary>
    public static bool IsTyped(Briefing briefing, string key) => briefing.KeyPlaces.ContainsKey(key);

    /// <summary>Where a vocabulary's value stands, else its entry.</summary>
    public Place PlaceOfEntry(string entry, string path)
    {
        var entries = collection.Vocabulary.Entries;
        return entries.TryGetValue($"{entry}{path}", out var place) || entries.TryGetValue(entry, out place) ? place : Place.Of(entry);
    }

    /// <summary>Where a value of <c>site.yaml</c> stands.</summary>
    public Place PlaceOfSetting(string path) =>
        collection.SitePlaces.TryGetValue(path, out var place) || collection.SitePlaces.TryGetValue("", out place) ? place : Place.Of("site.yaml");

    /// <summary>What to say where a nearest word is known.</summary>
    public static string? Meant(string? nearest) => nearest is null ? null : $"did you mean \"{nearest}\"?";
}
