using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.Markdown;

/// <summary>By which words a heading tells that its section is of an impact: its id, label, name and aliases in one language.</summary>
/// <param name="ByWord">Folded words to id.</param>
/// <param name="Ids">All ids.</param>
internal sealed record ImpactLabels(ImmutableDictionary<string, string> ByWord, ImmutableSortedSet<string> Ids)
{
    /// <summary>No impacts.</summary>
    public static ImpactLabels None { get; } = new(ImmutableDictionary<string, string>.Empty, []);

    /// <summary>The labels of a vocabulary for texts in one language.</summary>
    public static ImpactLabels From(Vocabulary vocabulary, string language)
    {
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var impact in vocabulary.Impacts.Values)
        {
            string?[] all = [impact.Label.In(language, language), impact.Name?.In(language, language), .. impact.Aliases];
            foreach (var word in all)
            {
                if (!string.IsNullOrWhiteSpace(word))
                {
                    words.TryAdd(Folding.Fold(word), impact.Id);
                }
            }
        }

        return new ImpactLabels(words.ToImmutable(), vocabulary.Impacts.Keys.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    /// <summary>The impact whose label the words are; null for none.</summary>
    public string? Match(string words) => ByWord.GetValueOrDefault(Folding.Fold(words));
}
