using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.Site.Relating;

/// <summary>What a briefing's text is about, as far as its words tell: each stem, how strongly it is used, and how a reader sees it.</summary>
/// <param name="Stems">Each stem once, with how often it comes, as 1 + log₂ of the count (title and summary count more than once), and the form in which the text has it first.</param>
internal sealed record TextWords(ImmutableArray<(string Stem, double Part, string Surface)> Stems)
{
    private const int TitleCounts = 3;
    private const int SummaryCounts = 2;

    /// <summary>Reads the words of a briefing.</summary>
    public static TextWords Of(ReleasedBriefing briefing, Stems stems)
    {
        var counts = new Dictionary<string, (int Count, string Surface)>(StringComparer.Ordinal);
        Add(briefing.Title, TitleCounts);
        Add(briefing.Summary.Words, SummaryCounts);
        foreach (var point in briefing.KeyPoints)
        {
            Add(point.Words, 1);
        }

        foreach (var judgment in briefing.Judgments)
        {
            Add(judgment.Text.Words, 1);
        }

        Add(PlainText.Of(briefing.Body), 1);
        return new TextWords([.. counts.Select(pair => (pair.Key, 1 + Math.Log2(pair.Value.Count), pair.Value.Surface))]);

        void Add(string text, int times)
        {
            foreach (var word in Split(text))
            {
                if (stems.Of(word.ToLower(CultureInfo.InvariantCulture)) is { } stem)
                {
                    var known = counts.GetValueOrDefault(stem, (0, word));
                    counts[stem] = (known.Item1 + times, known.Item2);
                }
            }
        }
    }

    /// <summary>The words of a text: runs of letters with their marks; numbers tell of no subject.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var normal = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        var start = -1;
        for (var at = 0; at <= normal.Length;)
        {
            var rune = default(Rune);
            var length = 1;
            var isPart = at < normal.Length && Rune.DecodeFromUtf16(normal.AsSpan(at), out rune, out length) == System.Buffers.OperationStatus.Done
                && (Rune.IsLetter(rune) || (start >= 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
            if (isPart)
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                yield return normal[start..at];
                start = -1;
            }

            at += Math.Max(1, length);
        }
    }
}
