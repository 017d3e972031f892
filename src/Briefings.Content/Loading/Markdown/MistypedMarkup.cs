using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Markdig.Extensions.Tables;
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
        if (EndsTable(paragraph) && lines.Skip(1).Any(line => line.Contains('|', StringComparison.Ordinal)))
        {
            context.Report(
                Codes.ReadsOtherwise,
                context.At(begin),
                "this line without a bar ends the table above it, and the lines with bars below it are none of its rows",
                "give the line its bars, or put it below the last row");
        }
        else if (lines.Length > 1 && (lines.All(IsBarred) || (Dashes().IsMatch(lines[1]) && lines[0].Contains('|', StringComparison.Ordinal))))
        {
            context.Report(Codes.ReadsOtherwise, context.At(begin), "these lines with bars are no table", "put a row such as |---|---| below the first line, with as many columns as that");
        }
    }

    private static bool IsBarred(string line) => line.AsSpan().Trim() is ['|', _, .., '|'] or ['|', '|'];

    // Whether a paragraph stands on the line right below a table.
    private static bool EndsTable(ParagraphBlock paragraph)
    {
        var index = paragraph.Parent?.IndexOf(paragraph) ?? 0;
        return index > 0 && paragraph.Parent![index - 1] is Table table && table.LastChild is TableRow last && Math.Max(last.Line, table.Line + 1) + 1 == paragraph.Line;
    }

    [GeneratedRegex(@"^ {0,3}(?<signs>#{2,6})[^\s#]", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\[\[[^\[\]\r\n]*(?:\r?$|\](?![\](\[]))", RegexOptions.Multiline)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^[\s|:-]*-[\s|:-]*\|[\s|:-]*$|^[\s|:-]*\|[\s|:-]*-[\s|:-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Dashes();
}
