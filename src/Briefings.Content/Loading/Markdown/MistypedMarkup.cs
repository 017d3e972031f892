using System.Buffers;
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
    private static readonly SearchValues<char> Signs = SearchValues.Create("[]*_~`^=");

    /// <summary>Reports it in a paragraph, heading or cell.</summary>
    public static void Report(ReadingContext context, LeafBlock block)
    {
        var words = TypedWords.Of(context.Source.Text, block);
        if (block is ParagraphBlock paragraph && !context.Source.IsPhrase)
        {
            Lines(context, words, paragraph);
            Boxes.Report(context, paragraph, words);
        }

        Figures.Report(context, block);
        foreach (var path in Path().Matches(words.Source).Where(path => words.IsEscape(path.Groups["sign"].Index)))
        {
            context.ReportTyped(
                Codes.ReadsOtherwise,
                words.Start + path.Groups["sign"].Index,
                $"a backslash before a sign stands for the sign alone, so that one is missing in \"{HtmlAttributes.Shorten(path.Value)}\"",
                $"write \"`{HtmlAttributes.Shorten(path.Value)}`\", or two backslashes for each");
        }

        if (!words.Text.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        if (Brackets().Match(words.Text) is { Success: true } brackets)
        {
            context.Report(Codes.ReadsOtherwise, context.At(words.Start + brackets.Index), "\"[[\" that is not closed is no link", "close it with \"]]\"");
        }

        Unclosed(context, words);
        MistypedLinks.Report(context, words);
        ForeignSyntax.Report(context, words);
    }

    private static void Lines(ReadingContext context, TypedWords words, ParagraphBlock paragraph)
    {
        var (source, begin) = (words.Source, words.Start);
        if (Heading().Match(words.Text) is { Success: true } heading)
        {
            context.Report(Codes.ReadsOtherwise, context.At(begin + heading.Groups["signs"].Index), $"\"{heading.Groups["signs"].Value}\" without a blank after it begins no heading", $"write \"{heading.Groups["signs"].Value} \"");
        }

        if (NoBreak().Match(words.Text) is { Success: true } sign)
        {
            var typed = sign.Groups["signs"].Value;
            var what = typed[0] == '#' ? "heading" : "item of a list";
            context.Report(
                Codes.ReadsOtherwise,
                context.At(begin + sign.Groups["signs"].Index),
                $"\"{typed}\" begins no {what}: the blank behind it is one that never breaks a line (U+{(int)sign.Groups["blank"].Value[0]:X4})",
                $"write an ordinary blank: \"{typed} \"");
        }

        if (Grid().Match(words.Text) is { Success: true } grid)
        {
            context.Report(Codes.ReadsOtherwise, context.At(begin + grid.Index), "lines of \"+\", \"-\" and bars are no table here, and run together into one", "write each row as \"| one | two |\", and a row such as \"|---|---|\" below the first");
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
        else if (CutBySection(paragraph, context.Source.Text) is { } section)
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

    // Two signs that open or close emphasis and have no others.
    private static void Unclosed(ReadingContext context, TypedWords words)
    {
        foreach (var match in Emphasis().Matches(words.Text).Cast<Match>())
        {
            var before = match.Index == 0 ? ' ' : words.Text[match.Index - 1];
            var behind = match.Index + match.Length < words.Text.Length ? words.Text[match.Index + match.Length] : ' ';
            if ((char.IsWhiteSpace(before) && char.IsWhiteSpace(behind)) || (match.ValueSpan[0] is '_' or '`' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind)))
            {
                continue;
            }

            context.Report(
                Codes.ReadsOtherwise,
                context.At(words.Start + match.Index),
                $"\"{match.Value}\" has no second one that closes it, and is printed as typed",
                $"write \"{match.Value}\" right before the first and right behind the last of the words, in one paragraph; where it is text write \"\\{string.Join('\\', match.Value.ToCharArray())}\"");
            return;
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

    [GeneratedRegex(@"^[ >]{0,20}(?<signs>#{1,6}|[-*+]|\d{1,9}[.)])(?<blank>[\u00A0\u202F\u2007\u3000])", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NoBreak();

    [GeneratedRegex(@"^\+[-=:]{2,}[-=:+]*\+[ \t\r]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Grid();

    // "\\server\share" and "C:\_new": paths of Windows that lose a backslash.
    [GeneratedRegex(@"(?<![\\\w`])(?<sign>\\)\\\w[\w.-]*\\[\w\\.-]+|\b[A-Za-z]:(?:\\[\w.-]+){0,20}(?<sign>\\)[._#(\[{~!$&-][\w\\.-]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Path();

    [GeneratedRegex(@"(?<!\*)\*{2,3}(?!\*)|(?<!_)__(?!_)|(?<!~)~~(?!~)|(?<!`)`(?!`)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<!!)\[\[[^\[\]\r\n]*(?:\r?$|\](?![\](\[]))", RegexOptions.Multiline)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^[\s|:-]*-[\s|:-]*\|[\s|:-]*$|^[\s|:-]*\|[\s|:-]*-[\s|:-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Dashes();
}
