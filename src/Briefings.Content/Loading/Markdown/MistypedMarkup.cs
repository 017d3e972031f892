using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Finds what was meant as markup and is printed as typed, since one sign is missing. Markdown has no errors, so nobody else
/// says a word before a reader sees it.
/// </summary>
internal static partial class MistypedMarkup
{
    /// <summary>Reports it in a paragraph.</summary>
    public static void Report(ReadingContext context, ParagraphBlock paragraph)
    {
        var text = context.Source.Text;
        var begin = Math.Clamp(paragraph.Span.Start, 0, text.Length);
        var source = text[begin..Math.Clamp(paragraph.Span.End + 1, begin, text.Length)];
        if (Heading().Match(source) is { Success: true } heading)
        {
            context.Report(Codes.ReadsOtherwise, context.At(begin + heading.Groups["signs"].Index), $"\"{heading.Groups["signs"].Value}\" without a blank after it begins no heading", $"write \"{heading.Groups["signs"].Value} \"");
        }

        if (!source.Contains('`', StringComparison.Ordinal) && Brackets().Match(source) is { Success: true } brackets)
        {
            context.Report(Codes.ReadsOtherwise, context.At(begin + brackets.Index), "\"[[\" that is not closed is no link", "close it with \"]]\"");
        }

        var lines = source.Split('\n');
        if (lines.Length > 1 && lines.All(line => Bars().IsMatch(line)))
        {
            context.Report(Codes.ReadsOtherwise, context.At(begin), "these lines with bars are no table", "put a row such as |---|---| below the first line, with as many columns as that");
        }
    }

    [GeneratedRegex(@"^ {0,3}(?<signs>#{2,6})[^\s#]", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\[\[[^\[\]\r\n]*(?:\r?$|\](?![\](\[]))", RegexOptions.Multiline)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\s*\|.*\|\s*$")]
    private static partial Regex Bars();
}
