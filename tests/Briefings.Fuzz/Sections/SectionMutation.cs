using System.Text.RegularExpressions;

namespace Briefings.Fuzz.Sections;

/// <summary>Changes lines and signs of a text around and inside its marked sections, never a secret word.</summary>
internal sealed partial class SectionMutation(List<SectionLine> lines, Random random)
{
    // A line that ends a container stands here, one that begins a container does not: two of them would part a section in two,
    // and what stood between them would be public by the author's own word.
    private static readonly string[] Inserted =
    [
        "```", "````", "~~~", "~~~~~", "```text", "``` a`b", "~~~ {.x}", "```{tlp=AMBER}", ":::", "::::", "::", ": : :", "", "", "> ", "- ", "* ", "1. ", "10) ", "\t", "    ", "   ", "<!--", "-->", "<!-- a -->",
        "<!-- ::: -->", "<div>", "</div>", "<details>", "<summary>Sum</summary>", "</details>", "<script>", "</script>", "<pre>", "<?", "?>", "<![CDATA[", "]]>", "<b>", "[1]: https://a.example/", "[1]:", "[here]: <", "[^1]: more", "[^1]:", "[^b]: b",
        "Term", ":   ", ":   Meaning", "| a | b |", "|---|---|", "| 1 |", "---", "===", "***", "{.x}", "{#x}", "{tlp=AMBER}", "{tlp=CLEAR}", "{unconfirmed}", "{", "}", "Table: one", "## Two", "#", "Words that end in a line",
        "`", "``", "[", "](", "\"", "\\", "\u00A0", "\u200B", "\uFEFF", "\u2028", "&#10;:::", "$$", "[[", "]]", "+++",
    ];

    private static readonly string[] Prefixes =
    [
        " ", "  ", "   ", "    ", "     ", "      ", "        ", "\t", " \t", "\t\t", "> ", ">", ">> ", "- ", "* ", "+ ", "1. ", "1) ", "999999999. ", ":   ", ": ", "# ", "## ", "| ", "[^x]: ", "[x]: ", "<!-- ", "-->", "<b>", "</div>", "`", "```", "\\",
        "\u00A0", "\u2003", "\u200B", "\uFEFF", "\u3000", "{.x} ", "{", "*", "_", "~~", "[", "![", "<",
    ];

    private static readonly string[] Suffixes =
    [
        " ", "  ", "\t", "\\", " \\", " {.x}", " {tlp=CLEAR}", "{tlp=CLEAR}", "{#y}", "{unconfirmed}", " -->", " <!--", "<!-- a -->", "`", "```", " :::", ":", ":::", "\u00A0", "\u200B", "\uFEFF", " x", "|", "]", ">", "*", "~", "\u2028", "\u0085", "\v", "\f", "\r",
    ];

    private static readonly string[] Signs =
    [
        "`", "``", "```", "~", "~~", "{", "}", "{.x}", "{tlp=CLEAR}", "[", "]", "](", "[[", "]]", "<", ">", "<!--", "-->", "\\", "|", ":", ":::", "*", "**", "_", "!", "!(", "^", "[^1]", "\"", "&#58;", "\n", "\n\n", "\r", "\t", "\u00A0", "\u200B", "\uFEFF", "\u2028", "\0",
    ];

    // What is done to the signs of a line that begins or ends a section: typing errors.
    private static readonly string[] Typed =
    [
        " ", "  ", "\t", ":", "\\", "{", "}", "=", "-", "\"", "'", ".", "#", "x", "a=b ", "|", "`", "<", ">", "[", "]", "!", "\u00A0", "\u200B", "\uFEFF", "\u00AD", "\uFF1A", "\u02D0", "\uFF1D", "\u2003", "\n", "tlp", "TLP", "note ", "tlp=RED ", "{}", "//", "&#58;",
    ];

    private readonly int ends = random.Next(8);

    // What is left of a damaged line for somebody to see that it was meant to mark.
    [GeneratedRegex(@":::|(?<!\w)tlp(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    /// <summary>How the next line ends.</summary>
    public string LineEnd() => ends switch
    {
        0 => "\r\n",
        1 => "\r",
        2 => random.Next(6) == 0 ? "\r" : "\n",
        3 => random.Next(6) == 0 ? "\r\n" : "\n",
        _ => "\n",
    };

    /// <summary>Changes so many things.</summary>
    public void Change(int count)
    {
        for (; count > 0 && lines.Count > 0; count--)
        {
            Change();
        }
    }

    /// <summary>Damages the first or last line of a section, or both, so that it is still to be seen that something was meant.</summary>
    public void DamageFence()
    {
        var fences = Enumerable.Range(0, lines.Count).Where(at => lines[at].Kind == LineKind.Fence).ToArray();
        var first = fences[random.Next(fences.Length)];
        foreach (var at in random.Next(3) == 0 ? fences : [first])
        {
            var typed = lines[at].Text;
            string damaged;
            do
            {
                damaged = Damage(typed, 1 + random.Next(2));
            }
            while (!Meant().IsMatch(damaged));

            lines[at] = lines[at] with { Text = damaged };
        }
    }

    private string Damage(string text, int count)
    {
        for (; count > 0; count--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(text.Length - at, random.Next(1, 4));
            var typed = Typed[random.Next(Typed.Length)];
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Remove(at, length).Insert(at, typed),
                2 => at < text.Length ? text.Remove(at, 1).Insert(at, char.IsLower(text[at]) ? char.ToUpperInvariant(text[at]) + "" : char.ToLowerInvariant(text[at]) + "") : text + typed,
                _ => text.Insert(at, typed),
            };
        }

        return text;
    }

    private void Change()
    {
        var at = random.Next(lines.Count);
        var line = lines[at];
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                lines.Insert(random.Next(lines.Count + 1), new(random.Next(3) == 0 ? Prefixes[random.Next(Prefixes.Length)] : "", Inserted[random.Next(Inserted.Length)], LineKind.Free));
                break;
            case 3:
                Around(at);
                break;
            case 4 or 5:
                for (var end = Math.Min(lines.Count, at + 1 + (random.Next(2) == 0 ? 0 : random.Next(12))); at < end; at++)
                {
                    Prefix(at, Prefixes[random.Next(Prefixes.Length)]);
                }

                break;
            case 6:
                var prefix = Prefixes[random.Next(Prefixes.Length)];
                for (var end = Math.Min(lines.Count, at + 1 + random.Next(12)); at < end; at++)
                {
                    Prefix(at, prefix);
                }

                break;
            case 7 when line.Kind is LineKind.Free or LineKind.Secret:
                lines.RemoveAt(at);
                break;
            case 8 when line.IsFree:
                lines.Insert(random.Next(lines.Count + 1), line);
                break;
            case 9 when line.Kind != LineKind.Whole:
                lines[at] = line with { Text = line.Text + Suffixes[random.Next(Suffixes.Length)] };
                break;
            case 10 when line.Before.Length > 0 && line.Kind != LineKind.Whole:
                lines[at] = line with { Before = line.Before[random.Next(line.Before.Length + 1)..] };
                break;
            default:
                Sign(at);
                break;
        }
    }

    // A fence before some lines and another one behind them.
    private void Around(int at)
    {
        var fence = Inserted[random.Next(8)];
        var end = at + 1 + random.Next(Math.Min(12, lines.Count - at));
        lines.Insert(end, new("", random.Next(4) == 0 ? Inserted[random.Next(8)] : fence, LineKind.Free));
        lines.Insert(at, new("", fence, LineKind.Free));
    }

    private void Prefix(int at, string prefix)
    {
        if (lines[at].Kind != LineKind.Whole)
        {
            lines[at] = lines[at] with { Before = random.Next(2) == 0 ? lines[at].Before + prefix : prefix + lines[at].Before };
        }
    }

    private void Sign(int at)
    {
        var line = lines[at];
        if (line.Kind is LineKind.Fence or LineKind.Whole)
        {
            return;
        }

        var column = random.Next(line.Text.Length + 1);

        // A secret word stays whole.
        for (var word = line.Text.IndexOf(SectionTexts.Secret, StringComparison.Ordinal); word >= 0; word = line.Text.IndexOf(SectionTexts.Secret, word + 1, StringComparison.Ordinal))
        {
            column = column > word && column < word + SectionTexts.Secret.Length + 3 ? word : column;
        }

        lines[at] = line with { Text = line.Text.Insert(column, Signs[random.Next(Signs.Length)]) };
    }
}
