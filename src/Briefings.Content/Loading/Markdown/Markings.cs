using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Markdig.Helpers;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Finds what looks like the marking of a section and is none. The tree alone decides what is marked; what is found here, in the text as
/// typed, can only be an error, so that whatever Markdown makes of it (code, a comment, words of a paragraph) nothing is published whose
/// author meant to mark it.
/// </summary>
internal static partial class Markings
{
    private const int MostFindings = 20;

    private static readonly SearchValues<char> Signs = SearchValues.Create(":\uFF1A\uFE13\uFE55\u2236\u2237\u02D0\uA789\u05C3\u0589{[&\uFF5B\uFE5BtT\uFF54\uFF34aA\uFF41\uFF21gG\uFF47\uFF27rR\uFF52\uFF32");

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
            foreach (var (at, typed, isPortion) in InOrPortion(text, start, end))
            {
                while (more && settled.Current.Start <= at)
                {
                    settledTo = Math.Max(settledTo, settled.Current.End);
                    more = settled.MoveNext();
                }

                if (at >= settledTo)
                {
                    count++;
                    if (isPortion)
                    {
                        context.Warn(Codes.LooksLikeMarking, context.At(at), $"\"{typed}\" at the beginning of a line marks nothing here", FixOf(typed[0]));
                        break;
                    }

                    context.Report(Codes.LooksLikeMarking, context.At(at), $"\"{typed}\" looks like the marking of a section and is none here", FixOf(typed[0]));

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

    /// <summary>A label at the beginning of a value, as portions are marked elsewhere, which marks nothing; null where there is none.</summary>
    public static string? PortionOf(string value) =>
        InOrPortion(value, 0, value.AsSpan().IndexOf('\n') is >= 0 and var end ? end : value.Length).Where(each => each.IsPortion).Select(each => each.Typed).FirstOrDefault();

    /// <summary>Whether what stands in braces, given with them, looks like a marking.</summary>
    public static bool IsMarking(string braces) => In(braces) is not null;

    [GeneratedRegex(@"^(?>(?:[ \t>*+-]|\d{1,9}[.)])*)\[(?:![ \p{L}\d|_-]{1,40}\][+-]?|[ xX]\])(?=[ \t])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    private const string FixOfColons = "put it on a line of its own, not indented: \"::: {tlp=AMBER}\" above what is marked, \":::\" below it; where it is to be seen write \"\\:::\", or in code begin that with \"```text {.literal}\"";
    private const string FixOfLabels = "put a line \"::: {tlp=AMBER}\", not indented, above what is marked and \":::\" below it; where the label is meant as words write \"TLP\\:AMBER\"";
    private const string FixOfWords = "put a line \"::: {tlp=AMBER}\", not indented, above what is marked and \":::\" below it; where it is to be seen put a backslash before it, or in code begin that with \"```text {.literal}\"";

    private static string FixOf(char first) => first is ':' or '\uFF1A' ? FixOfColons : char.IsLetter(first) ? FixOfLabels : FixOfWords;

    // A label and a colon or dash may be a legend, so that it is told and not refused.
    private static List<(int At, string Typed, bool IsPortion)> InOrPortion(string text, int start, int end)
    {
        var sure = In(text, start, end).Select(each => (each.At, each.Typed, false)).ToList();
        return sure.Count == 0 && MayHold(text.AsSpan(start, end - start)) && Portion().Match(text[start..end]) is { Success: true } match
            ? [(start + match.Groups["it"].Index, match.Groups["it"].Value, true)]
            : sure;
    }

    // What looks like a marking in one line, in its order.
    private static IEnumerable<(int At, string Typed)> In(string text, int start, int end)
    {
        if (!MayHold(text.AsSpan(start, end - start)))
        {
            return [];
        }

        // What stands behind "> [!NOTE]" or "- [x]" begins a line on the page.
        var whole = InLine(text, start, end).ToList();
        return whole.Count == 0 && Opening().Match(text[start..end]) is { Success: true, Length: var opening } ? InLine(text, start + opening, end) : whole;
    }

    // Signs that look alike are the same, those that nobody sees are nothing.
    private static IEnumerable<(int At, string Typed)> InLine(string text, int start, int end)
    {

        var (folded, places) = Folded(text, start, end);
        var matches = Alike().Matches(folded);
        foreach (Match match in matches.Count > 0 ? matches : LikeLabels().Matches(folded))
        {
            var group = match.Groups["it"];
            var (first, last) = (places[group.Index], places[group.Index + group.Length - 1]);
            if ((match.Groups["lone"].Success && IsTerm(text, end))
                || (match.Groups["capital"].Success && text.AsSpan(first, last + 1 - first).ContainsAnyInRange('a', 'z'))
                || (folded[group.Index] == ':' && IsWord(folded, group.Index - 1) && IsWord(folded, group.Index + group.Length)))
            {
                continue;
            }

            yield return (first, text[first..Math.Min(last + 1, first + 60)].Trim());
        }
    }

    // Nearly all lines hold nothing, and are told so without any work.
    private static bool MayHold(ReadOnlySpan<char> line) => Ascii.IsValid(line)
        ? line.ContainsAny('{', '&', '[') || line.Contains("::", StringComparison.Ordinal) || line.Contains("tlp", StringComparison.OrdinalIgnoreCase)
            || line.Contains("amber", StringComparison.OrdinalIgnoreCase) || line.Contains("green", StringComparison.OrdinalIgnoreCase) || line.Contains("red", StringComparison.OrdinalIgnoreCase)
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

            // "&#58;" is printed as a colon, so that what stands there reads as a marking on the page.
            if (each == '&' && EntityLength(text, at, end) is > 0 and var length && Decoded(text.Substring(at, length)) is [var decoded])
            {
                folded.Append(char.ToLowerInvariant(decoded));
                places.Add(at);
                at += length - 1;
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

    private static string? Decoded(string entity) =>
        entity.Length > 2 && entity[1] != '#' ? EntityHelper.DecodeEntity(entity.AsSpan(1, entity.Length - 2)) : WebUtility.HtmlDecode(entity);

    private static int EntityLength(string text, int at, int end)
    {
        var most = Math.Min(12, end - at);
        var length = text.AsSpan(at, most).IndexOf(';');
        return length < 0 ? 0 : length + 1;
    }

    // Signs of lists, quotes, headings, tables and emphasis at the beginning of a line or cell, and the numbers of items.
    private const string Before = @"(?>(?:[^\p{L}\d\\]|\d{1,9}[.)]){0,60})";
    private const string Label = @"tlp[^\p{L}\d\\]{0,4}(?:green|amber|red)(?:[^\p{L}\d\\]{0,3}strict)?";

    // Three colons or more, but for "pkg:::name" and those behind a backslash; two and a label; "tlp" in braces or before "=", but for
    // addresses; a label alone in braces; a label in brackets at the beginning of a line, as portions are marked elsewhere.
    [GeneratedRegex(
        @"(?<![\\:])(?<it>:::+)"
        + @"|(?<![\\:])(?<it>::(?> *\{? *)(?>(?:tlp)?[ :=]*)(?:green|amber|red)\b)"
        + @"|(?<!\\)(?<it>\{[^{}]{0,200}?\btlp\b[^{}]{0,60}\}?)"
        + @"|(?<it>tlp(?<!(?:[\w?&/;\\]|\\\{ {0,20})tlp)(?> *)=)"
        + @"|(?<!\\)(?<it>\{[{<%#]{0,2} */?[.#]?(?:clear|green|amber|amber\+strict|red) *[>%#}]{0,2}\})"
        + @"|^[ >*_+\d.)-]*(?<it>[\(\[]\W{0,4}tlp *: *(?:green|amber(?:\+strict)?|red)\W{0,4}[\)\]])(?!\()",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alike();

    // A label set apart by brackets, quotes or emphasis at the beginning of a line or cell, but for links and for legends ("**TLP:AMBER**: to
    // clients"); one in capitals in brackets, in any case in those of a callout, or behind three signs, as callouts of other tools are; one alone on a line, perhaps
    // with "begin" or "end".
    [GeneratedRegex(
        @"(?:^|\|)" + Before + @"(?<=[*_`""'“”«(\[])(?<it>" + Label + @")(?>[*_`""'“”»)\]]{1,8} *)(?![:=|(–—-]|$|means\b|is\b|are\b|for\b)"
        + @"|^(?>(?:[^\p{L}\d\\\[(]|\d{1,9}[.)]){0,60})(?<it>[\[(](?:!|(?<capital>))(?:(?:begin|start|end|stop) +)?(?:green|amber|red)(?:\+strict)?[\])])(?![(\[:{])"
        + @"|^ {0,3}(?<it>(?<sign>[!+%/=;@$&])\k<sign>{2,} *(?:tlp\W{0,3})?(?:green|amber|red)\b)"
        + @"|^(?>(?:[^\p{L}\d\\]|\d{1,9}[.)])*)(?<it>(?:(?:begin|start|end|stop|close)(?>[^\p{L}\d\\]*))?" + Label
            + @"(?:[^\p{L}\d\\]{1,4}(?:begins?|starts?|ends?|only|section))?)[^\p{L}\d\\]*$(?<lone>)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LikeLabels();

    // "TLP:AMBER – words", "AMBER: words", "**AMBER** words": in capitals, so that words about lights and parties stay words.
    [GeneratedRegex(
        @"^(?>(?:[ \t>*_+#-]|\d{1,9}[.)])*)(?<it>(?:(?:TLP|tlp)[ ]?:[ ]?(?:GREEN|AMBER|RED|green|amber|red)|(?:GREEN|AMBER|RED))(?:\+STRICT)?)(?:[*_]{1,2}[ ](?![:–—-])(?=\S)(?!means\b|is\b|are\b|for\b)|[*_]{0,2}[ ]?[:–—-][*_]{0,2}[ ]\S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Portion();
}
