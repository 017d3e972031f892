using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>A Markdown file, parted into its keys and its text.</summary>
/// <param name="Yaml">The lines between the dashes; null where the file has no front matter.</param>
/// <param name="Text">What follows.</param>
/// <param name="FirstLine">The number of the text's first line.</param>
internal sealed record SplitFile(string? Yaml, string Text, int FirstLine);

/// <summary>Parts a Markdown file into front matter and text.</summary>
internal static partial class FrontMatterSplitter
{
    /// <summary>The line of the file on which the YAML of front matter begins.</summary>
    public const int YamlLine = 2;

    /// <summary>Splits a file; a file without front matter is all text.</summary>
    public static SplitFile Split(string file, string text, ICollection<Diagnostic> diagnostics)
    {
        var lines = text.Split('\n');
        if (!IsFence(lines[0]))
        {
            var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
            var inFence = first >= 0 && CodeFence().IsMatch(lines[first]) ? Array.FindIndex(lines, first + 1, line => line.Trim().Length > 0) : -1;
            first = inFence > 0 && IsFence(lines[inFence]) ? inFence : first;
            if (first >= 0 && !IsFence(lines[first]) && Opening().IsMatch(lines[first]) && Array.FindIndex(lines, first + 1, line => KeyLike().IsMatch(line)) == first + 1)
            {
                // Read on as it was meant, so that the rest is told in one go.
                diagnostics.Add(new(Codes.FrontMatterMissing, new Place(file, first + 1, 1), $"the front matter does not begin with exactly three dashes, but with \"{lines[first].TrimEnd()}\"",
                    lines[first].Trim() == "+++" ? "write \"---\" for both lines of \"+++\", and each key as in title: The road closes" : "write \"---\" at the beginning of the first line"));
                lines[first] = "---";
                var end = Array.FindIndex(lines, first + 1, line => Opening().IsMatch(line));
                if (end > 0)
                {
                    lines[end] = "---";
                }

                return IsToml(lines, first) ? new SplitFile("", string.Join('\n', lines.Skip(end + 1)), end + 2) : SplitFrom(file, lines, first, diagnostics);
            }

            if (first < 0 || !IsFence(lines[first]))
            {
                return new SplitFile(null, text, 1);
            }

            if (inFence > 0 && Array.FindIndex(lines, first + 1, IsFence) is > 0 and var close
                && Array.FindIndex(lines, close + 1, line => line.Trim().Length > 0) is > 0 and var behind && CodeFence().IsMatch(lines[behind]))
            {
                lines[behind] = "";
            }

            diagnostics.Add(new(Codes.FrontMatterMissing, new Place(file, first + 1, 1), "the front matter does not begin in the first line", inFence > 0 ? "remove the lines of ``` around it" : "remove what stands before it"));
            return SplitFrom(file, lines, first, diagnostics);
        }

        return SplitFrom(file, lines, 0, diagnostics);
    }

    private static SplitFile SplitFrom(string file, string[] lines, int open, ICollection<Diagnostic> diagnostics)
    {
        var close = Array.FindIndex(lines, open + 1, IsFence);
        if (close < 0)
        {
            close = GuessEnd(lines, open + 1, out var lookalike);
            diagnostics.Add(new(Codes.FrontMatterNeverCloses, new Place(file, open + 1, 1), "the front matter that is opened here never closes",
                lookalike ? $"line {close + 1} must be exactly three dashes" : $"put a line of three dashes after line {close}"));
            var from = lookalike ? close + 1 : close;
            return new SplitFile(Yaml(lines, open, close), string.Join('\n', lines.Skip(from)), from + 1);
        }

        return new SplitFile(Yaml(lines, open, close), string.Join('\n', lines.Skip(close + 1)), close + 2);
    }

    // Empty lines stand for those before the front matter, so that its first line is always YamlLine.
    private static string Yaml(string[] lines, int open, int close) =>
        string.Join('\n', Enumerable.Repeat("", open).Concat(lines.Take(close).Skip(open + 1)));

    private static int GuessEnd(string[] lines, int from, out bool lookalike)
    {
        lookalike = false;
        var line = from;
        for (; line < lines.Length; line++)
        {
            if (Lookalike().IsMatch(lines[line]))
            {
                lookalike = true;
                return line;
            }

            if (!YamlLike().IsMatch(lines[line]))
            {
                break;
            }
        }

        return line;
    }

    private static bool IsToml(string[] lines, int open) => lines.Skip(open + 1).TakeWhile(line => !IsFence(line)).Any(line => TomlLike().IsMatch(line));

    private static bool IsFence(string line) => line.TrimEnd() == "---";

    [GeneratedRegex("^\\s*(?:```|~~~)")]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"^\s*[-–—]{1,}\s*$|^\+\+\+\s*$|^\s*(?:- ){2,}-?\s*$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[A-Za-z_][\w-]*\s*[:=]")]
    private static partial Regex KeyLike();

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*\s+=\s")]
    private static partial Regex TomlLike();

    [GeneratedRegex(@"^\s*[-–—]{2,}\s*$|^\s*—\s*$|^\+\+\+\s*$|^\.\.\.\s*$|^\s*(?:\*{3,}|_{3,}|={3,})\s*$|^\s*(?:- ){2,}-?\s*$")]
    private static partial Regex Lookalike();

    [GeneratedRegex(@"^[A-Za-z_][\w-]*:(\s|$)|^\s+\S|^- |^#\s*[a-z]")]
    private static partial Regex YamlLike();
}
