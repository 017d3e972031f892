using System.Globalization;

namespace Briefings.Reports;

/// <summary>Lengths as style sheets and markup write them.</summary>
internal static class Lengths
{
    /// <summary>A length in points: <c>12</c>, <c>12pt</c>, <c>4mm</c>, <c>1cm</c>, <c>0.5in</c>; null for anything else.</summary>
    public static double? Parse(string text)
    {
        text = text.Trim();
        var factor = 1.0;
        foreach (var (unit, points) in ((string, double)[])[("pt", 1), ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72)])
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
            {
                text = text[..^unit.Length];
                factor = points;
                break;
            }
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Math.Round(value * factor, 3)
            : null;
    }
}

/// <summary>Finds what somebody who mistyped a word probably meant.</summary>
internal static class Nearest
{
    /// <summary>The known word that differs least, where it differs by at most a third of its letters; null for none.</summary>
    public static string? To(string word, IEnumerable<string> known) => known
        .Select(each => (Word: each, Distance: Distance(word, each)))
        .Where(each => each.Distance <= Math.Max(each.Word.Length > 3 ? 2 : 1, each.Word.Length / 3))
        .OrderBy(each => each.Distance)
        .ThenBy(each => each.Word, StringComparer.Ordinal)
        .Select(each => each.Word)
        .FirstOrDefault();

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
