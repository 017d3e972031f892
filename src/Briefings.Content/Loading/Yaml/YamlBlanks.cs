using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Yaml;

/// <summary>
/// Blanks that never break a line, which word processors and web pages put where YAML wants ordinary ones: in the indentation, behind a
/// dash, behind a colon. They look alike, so the author is told of the character, and the rest is read as it was meant.
/// </summary>
internal static partial class YamlBlanks
{
    /// <summary>Replaces such blanks by ordinary ones; one finding tells of the first.</summary>
    public static void Mend(string file, int firstLine, string[] lines, ICollection<Diagnostic> diagnostics)
    {
        (int Line, int Column, char Sign)? first = null;
        var count = 0;
        var block = -1;
        for (var line = 0; line < lines.Length; line++)
        {
            var text = lines[line];
            var indentation = text.Length - text.TrimStart(' ').Length;
            if (block >= 0 && (text.Trim().Length == 0 || indentation > block))
            {
                continue;
            }

            block = Block().IsMatch(text) ? indentation : -1;
            if (!text.AsSpan().ContainsAny("\u00A0\u2007\u202F\u3000") || Fixed().Matches(text) is not { Count: > 0 } found)
            {
                continue;
            }

            var signs = text.ToCharArray();
            foreach (var group in found.Select(match => match.Groups["blank"]))
            {
                first ??= (line, group.Index, text[group.Index]);
                for (var at = group.Index; at < group.Index + group.Length; at++)
                {
                    signs[at] = ' ';
                }
            }

            lines[line] = new string(signs);
            count++;
        }

        if (first is var (place, column, sign))
        {
            var more = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", and in {count - 1} {(count == 2 ? "line" : "lines")} below");
            diagnostics.Add(new(
                Codes.YamlSyntax,
                new Place(file, firstLine + place, column + 1),
                $"the blank here is one that never breaks a line (U+{(int)sign:X4}), which YAML takes for a letter",
                $"type an ordinary blank here{more}"));
        }
    }

    [GeneratedRegex("""^(?<blank>[ ]*[\u00A0\u2007\u202F\u3000][ \u00A0\u2007\u202F\u3000]*)(?=\S)|(?<=^\s*(?:-\s+)*-)(?<blank>[ ]*[\u00A0\u2007\u202F\u3000][ \u00A0\u2007\u202F\u3000]*)|(?<=(?:^\s*(?:-\s+)*|[{,]\s*)[A-Za-z_][\w-]*:)(?<blank>[ ]*[\u00A0\u2007\u202F\u3000][ \u00A0\u2007\u202F\u3000]*)""")]
    private static partial Regex Fixed();

    [GeneratedRegex("""(?::|^\s*-)\s+[|>][+-]?[0-9]?\s*$""")]
    private static partial Regex Block();
}
