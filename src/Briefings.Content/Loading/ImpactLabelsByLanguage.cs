using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;

namespace Briefings.Content.Loading;

/// <summary>The impacts' labels for each language of the site, made once.</summary>
internal sealed class ImpactLabelsByLanguage(Vocabulary vocabulary, ImmutableArray<string> languages)
{
    private readonly ImmutableDictionary<string, ImpactLabels> _labels =
        languages.ToImmutableDictionary(language => language, language => ImpactLabels.From(vocabulary, language), StringComparer.Ordinal);

    /// <summary>Those of one of the site's languages.</summary>
    public ImpactLabels For(string language) => _labels[language];
}
