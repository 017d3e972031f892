using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Finds what looks like the marking of a section and is none. The tree alone decides what is marked; what is found here, in the text as
/// typed, can only be an error, so that whatever Markdown makes of it (code, a comment, words of a paragraph) nothing is published whose
/// author meant to mark it.
/// </summary>
internal static partial class Markings
{
    private const int MostFindings = 20;

    private static readonly SearchValues<char> Signs = SearchValues.Create(":\uFF1A\uFE13\uFE55\u2236\u2237\u02D0\uA789\u05C3\u0589{\uFF5B\uFE5BtT\uFF54\uFF34");

    /// <summary>Reports what looks like a marking and is neither one in the tree nor in code that is literal.</summary>
    public static void Check(ReadingContext context)
    {
        var text = context.Source.Text;
        using var settled = context.Settled.GetEnumerator();
        var more = settled.MoveNext();
        var settledTo = -1;
        var count = 0;
        for (var start = 0; start < text.Length && count < MostFindings;)
        {
            var end = context.LineEnd(start);
            foreach (var (at, typed) in In(text, start, end))
            {
                while (more && settled.Current.Start <= at)
                {
                    settledTo = Math.Max(settledTo, settled.Current.End);
                    more = settled.MoveNext();
                }

                if (at >= settledTo)
                {
                    count++;
                    context.Report(Codes.LooksLikeMarking, context.At(at), $"\"{typed}\" looks like the marking of a section and is none here", typed[0] is ':' or '\uFF1A' ? FixOfColons : FixOfWords);

                    // One a line says enough.
                    break;
                }
            }

            start = end + 1;
        }
    }

    /// <summary>What is said where a value of front matter, a vocabulary or the settings, which can't be marked in parts, holds a marking; null where it holds none.</summary>
    public static string? In(string value)
    {
        foreach (var line in value.Split('\n'))
        {
            foreach (var (_, typed) in In(line, 0, line.Length))
            {
                return typed;
            }
        }

        return null;
    }

    /// <summary>Whether what stands in braces, given with them, looks like a marking.</summary>
    public static bool IsMarking(string braces) => In(braces) is not null;

    private const string FixOfColons = "put it on a line of its own, not indented: \"::: {tlp=AMBER}\" above what is marked, \":::\" below it; where it is to be seen write \"\\:::\", or in code begin that with \"```text {.literal}\"";
    private const string FixOfWords = "put a line \"::: {tlp=AMBER}\", not indented, above what is marked and \":::\" below it; where it is to be seen put a backslash before it, or in code begin that with \"```text {.literal}\"";

    // What looks like a marking in one line, in its order. Signs that look alike are the same, those that nobody sees are nothing.
    private static IEnumerable<(int At, string Typed)> In(string text, int start, int end)
    {
        if (!MayHold(text.AsSpan(start, end - start)))
        {
            yield break;
        }

        var (folded, places) = Folded(text, start, end);
        foreach (Match match in Alike().Matches(folded))
        {
            var group = match.Groups["it"];
            if ((match.Groups["lone"].Success && IsTerm(text, end)) || (folded[group.Index] == ':' && IsWord(folded, group.Index - 1) && IsWord(folded, group.Index + group.Length)))
            {
                continue;
            }

            var (first, last) = (places[group.Index], places[group.Index + group.Length - 1]);
            yield return (first, text[first..Math.Min(last + 1, first + 60)].Trim());
        }
    }

    // Nearly all lines hold nothing, and are told so without any work.
    private static bool MayHold(ReadOnlySpan<char> line) => Ascii.IsValid(line)
        ? line.Contains('{') || line.Contains("::", StringComparison.Ordinal) || line.Contains("tlp", StringComparison.OrdinalIgnoreCase)
        : line.ContainsAny(Signs);

    // Lists of what the labels mean are written as terms, each on a line above a line ":   …".
    private static bool IsTerm(string text, int end)
    {
        var next = text.AsSpan(Math.Min(end + 1, text.Length)).TrimStart('\n');
        return next is [':', ' ' or '\t', ..];
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private static (string Folded, List<int> Places) Folded(string text, int start, int end)
    {
        var folded = new StringBuilder(end - start);
        var places = new List<int>(end - start);
        for (var at = start; at < end; at++)
        {
            var each = text[at];
            if (CharUnicodeInfo.GetUnicodeCategory(each) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark || each is '\u115F' or '\u1160' or '\u3164' or '\uFFA0')
            {
                continue;
            }

            each = each switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(each - 0xFEE0),
                '\uFE13' or '\uFE55' or '\u2236' or '\u2237' or '\u02D0' or '\uA789' or '\u05C3' or '\u0589' => ':',
                '\uFE5B' => '{',
                '\uFE5C' => '}',
                '\uFE66' => '=',
                _ when char.IsWhiteSpace(each) => ' ',
                _ => each,
            };
            for (var times = text[at] == '\u2237' ? 2 : 1; times > 0; times--)
            {
                folded.Append(char.ToLowerInvariant(each));
                places.Add(at);
            }
        }

        return (folded.ToString(), places);
    }

    /*
     * Three colons or more, but for "pkg:::name" and those behind a backslash; two and a label; "tlp" in braces or before "=", but for
     * addresses; a label alone in braces; a label in brackets at the beginning of a line, as portions are marked elsewhere; a label alone
     * on a line.
     */
    [GeneratedRegex(
        @"(?<![\\:])(?<it>:::+)"
        + @"|(?<![\\:])(?<it>:: *\{? *(?:tlp)?[ :=]*(?:green|amber|red)\b)"
        + @"|(?<!\\)(?<it>\{[^{}]{0,200}?\btlp\b[^{}]{0,60}\}?)"
        + @"|(?<![\w?&/;\\]|\\\{ *)(?<it>tlp *=)"
        + @"|(?<!\\)(?<it>\{ *[.#]?(?:clear|green|amber|amber\+strict|red) *\})"
        + @"|^[ >*_+\d.)-]*(?<it>[\(\[]\W{0,4}tlp *: *(?:green|amber(?:\+strict)?|red)\W{0,4}[\)\]])(?!\()"
        + @"|^ *(?>(?>[*_]+|(?:<!--|[%!/=~<({\[]) *)*)(?<it>tlp *[: ] *(?:green|amber|amber\+strict|red))[*_.:\]\)} %!/=~>-]*$(?<lone>)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alike();
}
