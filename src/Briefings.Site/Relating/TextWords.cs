using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.Site.Relating;

/// <summary>What a briefing's text is about, as far as its words tell: each stem, how strongly it is used, and how a reader sees it.</summary>
/// <param name="Stems">By stem: how often, as 1 + log₂ of the count; title and summary count more than once.</param>
/// <param name="Surfaces">By stem: the form in which the text has it first.</param>
internal sealed record TextWords(ImmutableSortedDictionary<string, double> Stems, ImmutableSortedDictionary<string, string> Surfaces)
{
    private const int TitleCounts = 3;
    private const int SummaryCounts = 2;

    /// <summary>Reads the words of a briefing.</summary>
    public static TextWords Of(ReleasedBriefing briefing, Stems stems)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var surfaces = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(briefing.Title, TitleCounts);
        Add(briefing.Summary, SummaryCounts);
        foreach (var point in briefing.KeyPoints)
        {
            Add(point, 1);
        }

        foreach (var judgment in briefing.Judgments)
        {
            Add(judgment.Text, 1);
        }

        Add(PlainText.Of(briefing.Body), 1);
        return new TextWords(
            counts.ToImmutableSortedDictionary(pair => pair.Key, pair => 1 + Math.Log2(pair.Value), StringComparer.Ordinal),
            surfaces.ToImmutableSortedDictionary(StringComparer.Ordinal));

        void Add(string text, int times)
        {
            foreach (var word in Split(text))
            {
                if (stems.Of(word.ToLower(CultureInfo.InvariantCulture)) is { } stem)
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + times;
                    surfaces.TryAdd(stem, word);
                }
            }
        }
    }

    /// <summary>The words of a text: runs of letters with their marks; numbers tell of no subject.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || (word.Length > 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
