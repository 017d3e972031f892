using System.Collections.Immutable;
using System.Globalization;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Words;

/// <summary>All words of one language, those that had to fall back among them. Immutable, so that threads share it.</summary>
internal sealed class LanguageWords
{
    private readonly ImmutableSortedDictionary<string, Word> words;
    private readonly ImmutableDictionary<string, ReaderFormats> formats;

    /// <summary>The words of a language.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="fallback">The site's first language.</param>
    /// <param name="words">By key, such as <c>home.latest</c>.</param>
    /// <param name="formats">Dates and numbers, by language of a word.</param>
    public LanguageWords(string language, string fallback, ImmutableSortedDictionary<string, Word> words, ImmutableDictionary<string, ReaderFormats> formats)
    {
        Language = language;
        Fallback = fallback;
        this.words = words;
        this.formats = formats;
        Tree = MakeTree(words);
    }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The site's first language.</summary>
    public string Fallback { get; }

    /// <summary>Dates and numbers.</summary>
    public ReaderFormats Formats => formats[Language];

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The words as templates see them: nested, read-only.</summary>
    public ScriptObject Tree { get; }

    /// <summary>The direction of writing: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => Formats.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>A word; null where there is none.</summary>
    public Word? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>A word's text; the last part of its key where there is none, so that a page stays readable.</summary>
    public string Text(string key) => Find(key)?.Text ?? key[(key.LastIndexOf('.') + 1)..];

    /// <summary>A word with its places filled.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (Find(key) is not { } word)
        {
            return string.Join(' ', values.ToArray().Select(pair => pair.Value));
        }

        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            named[name] = value;
        }

        return Fill(word, named);
    }

    /// <summary>Fills a word's places; <c>count</c> chooses the plural form by the rules of the word's own language.</summary>
    /// <exception cref="KeyNotFoundException">A place has no value.</exception>
    public string Fill(Word word, IReadOnlyDictionary<string, object?> values)
    {
        var text = word.Text;
        if (word.Forms.Count > 1 && values.TryGetValue("count", out var count) && Number(count) is { } number)
        {
            var category = PluralRules.Category(word.Language, number);
            text = word.Forms.GetValueOrDefault(category) ?? text;
        }

        return text.Contains('{', StringComparison.Ordinal)
            ? Word.Placeholder().Replace(text, match => values.TryGetValue(match.Groups[1].Value, out var value) ? Plain(value) : throw new KeyNotFoundException())
            : text;
    }

    private string Plain(object? value) => Number(value) is { } number
        ? Formats.Number(number)
        : value?.ToString() ?? "";

    private static decimal? Number(object? value) => value switch
    {
        int or long or double or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static ScriptObject MakeTree(ImmutableSortedDictionary<string, Word> words)
    {
        var root = new ScriptObject();
        var groups = new List<ScriptObject> { root };
        foreach (var (key, word) in words)
        {
            var parts = key.Split('.');
            var group = root;
            foreach (var part in parts[..^1])
            {
                if (group.TryGetValue(part, out var inner) && inner is ScriptObject known)
                {
                    group = known;
                }
                else
                {
                    var made = new ScriptObject();
                    group.SetValue(part, made, true);
                    groups.Add(made);
                    group = made;
                }
            }

            if (!group.ContainsKey(parts[^1]))
            {
                group.SetValue(parts[^1], word.Text, true);
            }
        }

        foreach (var group in groups)
        {
            group.IsReadOnly = true;
        }

        return root;
    }
}
