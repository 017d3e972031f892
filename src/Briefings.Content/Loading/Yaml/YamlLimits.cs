namespace Briefings.Content.Loading.Yaml;

/// <summary>How much of a file of YAML is read.</summary>
/// <param name="Values">The most values: words, texts, lists and maps, keys among them.</param>
/// <param name="Entries">The most entries of one list or map.</param>
internal sealed record YamlLimits(int Values, int Entries)
{
    /// <summary>Of front matter and settings.</summary>
    public static YamlLimits OfText { get; } = new(20_000, 2_000);

    /// <summary>Of a vocabulary, which serves all texts.</summary>
    public static YamlLimits OfVocabulary { get; } = new(200_000, 20_000);
}
