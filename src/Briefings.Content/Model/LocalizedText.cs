using System.Collections.Immutable;

namespace Briefings.Content.Model;

/// <summary>A text that may be given in several languages: a plain text, or a map of language to text.</summary>
/// <param name="ByLanguage">BCP 47 tag to text; the empty key holds a text given without a language.</param>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>A text that is the same in every language.</summary>
    public static LocalizedText Of(string text) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase).Add("", text));

    /// <summary>
    /// The text for a language: the tag itself, else its primary language, else <paramref name="fallback"/>, else the one
    /// without a language, else the first by tag.
    /// </summary>
    public string In(string language, string fallback)
    {
        foreach (var tag in (string[])[language, language.Split('-')[0], "", fallback, fallback.Split('-')[0]])
        {
            if (ByLanguage.TryGetValue(tag, out var text))
            {
                return text;
            }
        }

        return ByLanguage.Values.FirstOrDefault() ?? "";
    }
}
