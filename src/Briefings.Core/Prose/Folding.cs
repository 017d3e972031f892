using System.Globalization;
using System.Text;

namespace Briefings.Core.Prose;

/// <summary>How labels, aliases and headings are compared: without case, accents, kinds of quotes and dashes, and runs of space.</summary>
public static class Folding
{
    /// <summary>The folded form; two texts that a reader would call the same word have the same one.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var each in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsWhiteSpace(each))
            {
                space = folded.Length > 0;
                continue;
            }

            if (CharUnicodeInfo.GetUnicodeCategory(each) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (space)
            {
                folded.Append(' ');
                space = false;
            }

            folded.Append(each switch
            {
                '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BC' or '\u02BB' or '`' or '\u00B4' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => '"',
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                _ => char.ToLowerInvariant(each),
            });
        }

        return folded.ToString();
    }

    /// <summary>
    /// The candidate that is nearest to a word, folded: fewest letters changed, swapped, added or left out; null where none is near
    /// enough to be a slip (a third of its length, and at least one). Ties go to the first by ordinal order.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var folded = Fold(word);
        var limit = Math.Max(1, folded.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(folded, Fold(candidate), limit);
            if (distance < limit + 1 && (best is null || distance < limit || string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                // Ties at this distance still compete by order, farther ones no longer.
                limit = distance;
            }
        }

        return best;
    }

    // Optimal string alignment; gives up beyond the limit.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > 200 || right.Length > 200)
        {
            return int.MaxValue;
        }

        var before = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
