using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Briefings.Site.Rendering.Words;

/// <summary>One word or sentence of a language file.</summary>
/// <param name="Language">The language it is written in, which is another than the reader's where it had to fall back.</param>
/// <param name="Forms">The text by CLDR plural category; a word without plural forms has <c>other</c> only.</param>
internal sealed partial record Word(string Language, ImmutableSortedDictionary<string, string> Forms)
{
    /// <summary>The text without a number.</summary>
    public string Text => Forms["other"];

    /// <summary>The names in braces, for messages.</summary>
    public string Placeholders => string.Join(", ", Placeholder().Matches(Text).Select(match => match.Value).Distinct(StringComparer.Ordinal));

    [GeneratedRegex("\\{([a-z_]+)\\}", RegexOptions.CultureInvariant)]
    internal static partial Regex Placeholder();
}
