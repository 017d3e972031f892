using System.Text;

namespace Briefings.Fuzz;

/// <summary>Makes inputs out of a corpus: the same seed and number always make the same input.</summary>
/// <param name="corpus">Inputs that are well-formed, or nearly so.</param>
/// <param name="dictionary">Pieces that mean something to the reader under test.</param>
internal sealed class Mutator(IReadOnlyList<string> corpus, IReadOnlyList<string> dictionary)
{
    // Longer inputs find the same faults later.
    private const int LongestInput = 40_000;

    private static readonly string[] Signs =
    [
        "\0", "\t", "\r", "\r\n", "\n\n", " ", "  ", "\"", "'", "`", "\\", "<", ">", "&", "&amp;", "&#x202E;", "&#0;", "{", "}", "{{", "}}", "[", "]", "[[", "]]", "(", ")", "|", "#", "-", "---\n",
        "\u00A0", "\u00AD", "\u0085", "\u2028", "\u202E", "\u2066", "\u200B", "\uFEFF", "\uFFFD", "\uFFFF", "\uD800", "\uDC00", "😀", "é", "e\u0301", "א", "ع", "漢", "ﷺ", "İ", "ß",
        "0", "-1", "1", "999999999999999999999", "1e309", "-0.0", "NaN", "0x7fffffff", "2147483648", "true", "null", "~", "../", "/", "C:\\", "javascript:", "data:",
    ];

    /// <summary>The input of a number.</summary>
    public string Make(int seed, long number)
    {
        var random = new Random(unchecked((int)((seed * 7_368_787L) ^ (number * 2_654_435_761L) ^ (number >> 31))));
        var text = new StringBuilder(corpus[random.Next(corpus.Count)]);
        for (var count = 1 + random.Next(random.Next(4) == 0 ? 24 : 5); count > 0; count--)
        {
            Change(text, random);
            if (text.Length > LongestInput)
            {
                text.Length = LongestInput;
            }
        }

        return text.ToString();
    }

    private void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(1, random.Next(8) == 0 ? 2_000 : 24));
        switch (random.Next(11))
        {
            case 0 or 1:
                text.Insert(at, dictionary[random.Next(dictionary.Count)]);
                break;
            case 2:
                text.Insert(at, Signs[random.Next(Signs.Length)]);
                break;
            case 3:
                text.Remove(at, length);
                break;
            case 4:
                text.Remove(at, length).Insert(at, dictionary[random.Next(dictionary.Count)]);
                break;
            case 5:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 6:
                // Once in a while so often that whatever grows with the square of it shows.
                var piece = random.Next(2) == 0 ? dictionary[random.Next(dictionary.Count)] : text.ToString(at, Math.Min(length, 40));
                var times = random.Next(16) == 0 ? 3_000 : random.Next(2, 30);
                text.Insert(at, piece.Length == 0 ? "x" : piece, Math.Max(1, Math.Min(times, LongestInput / Math.Max(1, piece.Length))));
                break;
            case 7:
                var other = corpus[random.Next(corpus.Count)];
                var from = random.Next(other.Length + 1);
                text.Insert(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(1, 400))));
                break;
            case 8:
                text.Length = at;
                break;
            case 9 when text.Length > 0:
                at = Math.Min(at, text.Length - 1);
                text[at] = (char)(text[at] ^ (1 << random.Next(random.Next(8) == 0 ? 16 : 7)));
                break;
            default:
                Swap(text, random);
                break;
        }
    }

    private static void Swap(StringBuilder text, Random random)
    {
        var lines = text.ToString().Split('\n');
        var (one, two) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[one], lines[two]) = (lines[two], lines[one]);
        text.Clear().AppendJoin('\n', lines);
    }
}
