using System.Reflection;

namespace Briefings.Reports;

/// <summary>
/// The hyphenation patterns of one language: a trie of letters whose nodes hold the numbers between them (F. M. Liang, <i>Word Hy-phen-a-tion
/// by Com-put-er</i>, 1983). Immutable.
/// </summary>
internal sealed class PatternSet
{
    // Marks the beginning and the end of a word in patterns.
    private const char Edge = '.';

    private readonly Dictionary<int, int> steps = [];
    private readonly List<byte[]?> values = [null];
    private readonly Dictionary<char, int> letters = [];
    private readonly Dictionary<string, byte[]> exceptions = new(StringComparer.Ordinal);

    /// <summary>Reads patterns.</summary>
    /// <param name="patterns">One pattern a line, such as <c>1b2l</c>.</param>
    /// <param name="exceptions">One word a line with hyphens where it may be divided; words without any never are.</param>
    public PatternSet(TextReader patterns, TextReader? exceptions)
    {
        while (patterns.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                Add(line);
            }
        }

        while (exceptions?.ReadLine() is { } line)
        {
            AddException(line.Trim());
        }
    }

    /// <summary>Patterns that are part of this assembly, such as <c>fr</c>.</summary>
    public static PatternSet Embedded(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var patterns = new StreamReader(assembly.GetManifestResourceStream($"hyph-{name}.pat.txt")!);
        using var words = assembly.GetManifestResourceStream($"hyph-{name}.hyp.txt") is { } stream ? new StreamReader(stream) : null;
        return new PatternSet(patterns, words);
    }

    /// <summary>The numbers between the letters of a word in small letters: before each letter, and after the last. Odd ones are places to divide it.</summary>
    public byte[] Levels(ReadOnlySpan<char> word)
    {
        if (exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }

        var levels = new byte[word.Length + 3];
        for (var start = 0; start < word.Length + 2; start++)
        {
            var node = 0;
            for (var i = start; i < word.Length + 2; i++)
            {
                var letter = i == 0 || i == word.Length + 1 ? Edge : word[i - 1];
                if (!letters.TryGetValue(letter, out var symbol) || !steps.TryGetValue((node << 8) | symbol, out node))
                {
                    break;
                }

                if (values[node] is { } value)
                {
                    for (var k = 0; k < value.Length; k++)
                    {
                        levels[start + k] = Math.Max(levels[start + k], value[k]);
                    }
                }
            }
        }

        return levels[1..^1];
    }

    private void Add(string pattern)
    {
        var node = 0;
        var numbers = new List<byte> { 0 };
        foreach (var c in pattern)
        {
            if (char.IsAsciiDigit(c))
            {
                numbers[^1] = (byte)(c - '0');
                continue;
            }

            if (!letters.TryGetValue(c, out var symbol))
            {
                letters.Add(c, symbol = letters.Count);
            }

            if (!steps.TryGetValue((node << 8) | symbol, out var next))
            {
                next = values.Count;
                values.Add(null);
                steps.Add((node << 8) | symbol, next);
            }

            node = next;
            numbers.Add(0);
        }

        values[node] = [.. numbers];
    }

    private void AddException(string word)
    {
        if (word.Length == 0)
        {
            return;
        }

        var plain = word.Replace("-", "", StringComparison.Ordinal);
        var levels = new byte[plain.Length + 1];
        var at = 0;
        foreach (var c in word)
        {
            if (c == '-')
            {
                levels[at] = 1;
            }
            else
            {
                at++;
            }
        }

        exceptions[plain] = levels;
    }
}
