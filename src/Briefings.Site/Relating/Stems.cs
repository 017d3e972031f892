using System.Collections.Concurrent;
using System.Collections.Frozen;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace Briefings.Site.Relating;

/// <summary>
/// Takes the endings off words, by the Snowball stemmers that Lucene.NET carries, and knows the words that say nothing. A language
/// without a stemmer keeps its words whole. One object serves one thread.
/// </summary>
internal sealed class Stems
{
    private static readonly FrozenDictionary<string, (string StopWords, Func<SnowballProgram> Make)> Languages = new Dictionary<string, (string, Func<SnowballProgram>)>(StringComparer.Ordinal)
    {
        ["da"] = ("danish", () => new DanishStemmer()),
        ["de"] = ("german", () => new GermanStemmer()),
        ["en"] = ("english", () => new EnglishStemmer()),
        ["es"] = ("spanish", () => new SpanishStemmer()),
        ["fi"] = ("finnish", () => new FinnishStemmer()),
        ["fr"] = ("french", () => new FrenchStemmer()),
        ["hu"] = ("hungarian", () => new HungarianStemmer()),
        ["it"] = ("italian", () => new ItalianStemmer()),
        ["nl"] = ("dutch", () => new DutchStemmer()),
        ["no"] = ("norwegian", () => new NorwegianStemmer()),
        ["pt"] = ("portuguese", () => new PortugueseStemmer()),
        ["ru"] = ("russian", () => new RussianStemmer()),
        ["sv"] = ("swedish", () => new SwedishStemmer()),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, FrozenSet<string>> KnownStopWords = new(StringComparer.Ordinal);

    private readonly SnowballProgram? program;
    private readonly FrozenSet<string> stopWords;
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The stems of a language.</summary>
    /// <param name="language">BCP 47 tag; only its first part counts.</param>
    public Stems(string language)
    {
        if (Languages.TryGetValue(language.Split('-')[0], out var found))
        {
            program = found.Make();
            stopWords = KnownStopWords.GetOrAdd(found.StopWords, StopWords);
        }
        else
        {
            stopWords = FrozenSet<string>.Empty;
        }
    }

    /// <summary>The stem of a word in lower case; null where the word says nothing of what a text is about.</summary>
    public string? Of(string word)
    {
        if (!known.TryGetValue(word, out var stem))
        {
            known[word] = stem = Make(word);
        }

        return stem;
    }

    private static FrozenSet<string> StopWords(string language)
    {
        using var reader = IOUtils.GetDecodingReader(typeof(SnowballFilter), language + "_stop.txt", System.Text.Encoding.UTF8);
        return WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48).ToFrozenSet(StringComparer.Ordinal);
    }

    private string? Make(string word)
    {
        if (word.Length < 3 || stopWords.Contains(word))
        {
            return null;
        }

        if (program is null)
        {
            return word;
        }

        program.SetCurrent(word);
        program.Stem();
        return program.Current;
    }
}
