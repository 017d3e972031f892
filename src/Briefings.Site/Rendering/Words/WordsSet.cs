using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Words;

/// <summary>
/// The words of every language of the site. A word is taken from the language's own file (<c>fr-CA</c>, then <c>fr</c>; the
/// publisher's before the built-in one), else from the site's first language, else from English.
/// </summary>
internal sealed class WordsSet
{
    private readonly ImmutableDictionary<string, LanguageWords> languages;

    private WordsSet(ImmutableDictionary<string, LanguageWords> languages) => this.languages = languages;

    /// <summary>The words of a language of the site.</summary>
    public LanguageWords this[string language] => languages[language];

    /// <summary>Reads the language files that the site needs.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Outcome<WordsSet> Load(TemplateSet templates, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(site);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var read = new Dictionary<string, ImmutableSortedDictionary<string, Word>>(StringComparer.Ordinal);
        ImmutableSortedDictionary<string, Word> Own(string language)
        {
            if (!read.TryGetValue(language, out var own))
            {
                var merged = ImmutableSortedDictionary.CreateBuilder<string, Word>(StringComparer.Ordinal);
                foreach (var tag in Tags(language))
                {
                    foreach (var file in templates.Layers($"words/{tag}.yaml"))
                    {
                        var outcome = WordsFile.Read(file, language);
                        diagnostics.AddRange(outcome.Diagnostics);
                        foreach (var (key, word) in outcome.Value)
                        {
                            merged.TryAdd(key, word);
                        }
                    }
                }

                read[language] = own = merged.ToImmutable();
            }

            return own;
        }

        string[] chain = [site.DefaultLanguage, "en"];
        foreach (var language in site.Languages.Concat(chain).Distinct(StringComparer.Ordinal))
        {
            Own(language);
        }

        var formats = read.ToImmutableDictionary(
            pair => pair.Key,
            pair => new ReaderFormats(pair.Key, site.TimeZone, key => pair.Value.GetValueOrDefault(key)?.Text),
            StringComparer.Ordinal);
        var result = ImmutableDictionary.CreateBuilder<string, LanguageWords>(StringComparer.Ordinal);
        foreach (var language in site.Languages.Distinct(StringComparer.Ordinal))
        {
            var words = Own(language).ToBuilder();
            var missing = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var (key, word) in chain.Where(tag => tag != language).SelectMany(Own))
            {
                if (words.TryAdd(key, word) && !key.StartsWith("formats.date", StringComparison.Ordinal) && key is not ("formats.month" or "formats.time"))
                {
                    missing.Add(key);
                }
            }

            if (missing.Count > 0)
            {
                diagnostics.Add(Incomplete(templates, language, missing));
            }

            result.Add(language, new LanguageWords(language, site.DefaultLanguage, words.ToImmutable(), formats));
        }

        return new(new WordsSet(result.ToImmutable()), diagnostics.ToImmutable());
    }

    private static IEnumerable<string> Tags(string language)
    {
        yield return language;
        if (language.Contains('-', StringComparison.Ordinal))
        {
            yield return language.Split('-')[0];
        }
    }

    private static Diagnostic Incomplete(TemplateSet templates, string language, SortedSet<string> missing)
    {
        var file = Tags(language).Select(tag => templates.Find($"words/{tag}.yaml")).FirstOrDefault(found => found is not null);
        var examples = string.Join(", ", missing.Take(3).Select(key => $"\"{key}\""));
        return file is null
            ? new(Codes.WordsIncomplete, Place.Of($"templates/words/{language}.yaml"), $"there is no language file for \"{language}\"", "write it; until then its words are those of the site's first language or English")
            : new(Codes.WordsIncomplete, Place.Of(file.DisplayPath), $"the language file of \"{language}\" lacks {missing.Count} words, among them {examples}", "they are those of the site's first language or English");
    }
}
