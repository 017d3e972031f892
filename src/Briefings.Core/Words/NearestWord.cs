namespace Briefings.Core.Words;

/// <summary>Guesses what an author meant to type.</summary>
public static class NearestWord
{
    // Comparing every pair of letters of a pasted paragraph with a whole vocabulary helps nobody.
    private const int LongestWord = 80;

    /// <summary>The word that is nearest to what was typed; null where none is near.</summary>
    /// <param name="typed">What the author typed.</param>
    /// <param name="words">The words that exist.</param>
    public static string? Find(string typed, IEnumerable<string> words) =>
        Find(typed, words.Select(word => (word, word)));

    /// <summary>
    /// The answer whose spelling is nearest to what was typed; null where none is near. Several spellings may share an answer,
    /// as the label and the aliases of a term share its id.
    /// </summary>
    /// <param name="typed">What the author typed.</param>
    /// <param name="spellings">Each spelling with what to answer; ties go to the smaller answer by ordinal.</param>
    public static string? Find(string typed, IEnumerable<(string Spelling, string Answer)> spellings)
    {
        var word = Folding.Fold(typed);
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        var limit = word.Length switch { <= 2 => 0, <= 4 => 1, <= 7 => 2, _ => Math.Min(4, word.Length / 3) };
        string? nearest = null;
        string? begun = null;
        var best = limit + 1;
        foreach (var (spelling, answer) in spellings)
        {
            var other = Folding.Fold(spelling);
            if (Begins(other, word) && (begun is null || string.CompareOrdinal(answer, begun) < 0))
            {
                begun = answer;
            }

            if (Math.Abs(other.Length - word.Length) > Math.Min(best, limit))
            {
                continue;
            }

            var distance = Distance(word, other);
            if (distance < best || (distance == best && distance <= limit && string.CompareOrdinal(answer, nearest) < 0))
            {
                best = distance;
                nearest = answer;
            }
        }

        return nearest ?? begun;
    }

    /// <summary>
    /// The optimal string alignment distance (restricted Damerau–Levenshtein): how many letters must be put in, left out,
    /// changed or swapped with their neighbour.
    /// </summary>
    public static int Distance(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            above[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[line - 1] == right[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(row[column - 1] + 1, above[column] + 1), above[column - 1] + cost);
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                {
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }

    // "supply" stands for "supply-chain": the beginning of a word, up to a seam.
    private static bool Begins(string longer, string word) =>
        word.Length >= 3 && longer.Length > word.Length && longer.StartsWith(word, StringComparison.Ordinal) && !char.IsLetterOrDigit(longer[word.Length]);
}
