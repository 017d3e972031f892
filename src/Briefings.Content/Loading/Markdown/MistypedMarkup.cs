using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Markdig.Extensions.DefinitionLists;
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
        else if (CutBySection(paragraph, text) is { } section)
        {
            // What follows behind the section is of the same fault.
            if (section == paragraph.Parent)
            {
                context.Report(
                    Codes.SectionInTable,
                    context.At(section.Span.Start),
                    "a section can't stand around a part of a table or list of terms: the table ends before it",
                    "put the section around the whole table, or repeat the head and the row of dashes in it, for a table of its own");
            }
        }
        else if (lines.Length > 1 && (lines.All(IsBarred) || (Dashes().IsMatch(lines[1]) && lines[0].Contains('|', StringComparison.Ordinal))))
        {
            context.Report(Codes.ReadsOtherwise, context.At(begin), "these lines with bars are no table", "put a row such as |---|---| below the first line, with as many columns as that");
        }
    }

    private static bool IsBarred(string line) => line.AsSpan().Trim() is ['|', _, .., '|'] or ['|', '|'];

    // The section that was put around rows of the table, or meanings of the term, before it: the one that holds the paragraph or stands before it.
    private static ColonContainer? CutBySection(ParagraphBlock paragraph, string text)
    {
        var section = paragraph.Parent as ColonContainer;
        if (section?[0] != paragraph)
        {
            section = Before(paragraph) as ColonContainer;
        }

        return section is not null
            && section.FirstOrDefault() is ParagraphBlock first
            && Before(section) switch
            {
                Table => FirstLine(first, text).Contains('|') && FirstLine(paragraph, text).Contains('|'),
                DefinitionList => IsMeaning(FirstLine(first, text)) && IsMeaning(FirstLine(paragraph, text)),
                _ => false,
            }
            ? section
            : null;
    }

    private static Block? Before(Block block) => block.Parent?.IndexOf(block) is > 0 and var index ? block.Parent[index - 1] : null;

    private static bool IsMeaning(ReadOnlySpan<char> line) => line is [':' or '~', ' ' or '\t', ..];

    private static ReadOnlySpan<char> FirstLine(ParagraphBlock paragraph, string text)
    {
        var begin = Math.Clamp(paragraph.Span.Start, 0, text.Length);
        var length = text.AsSpan(begin).IndexOf('\n');
        return length < 0 ? text.AsSpan(begin) : text.AsSpan(begin, length);
    }

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
