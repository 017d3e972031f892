using System.Buffers;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reports what word processors and spreadsheets paste: lists and tables that were read as such, with what to write for them, and what may be one.</summary>
internal static partial class Pasted
{
    private const int MostColumns = 8;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\t\u00A0•‣▪◦●○■➢►▸⁃∙–·\uF0B7\uF0A7\uF0D8)§Øo");

    /// <summary>Reports a list with bullets of a word processor.</summary>
    public static void Report(ReadingContext context, ListBlock list)
    {
        if (!PastedBulletParser.Made(list))
        {
            return;
        }

        var items = list.Take(2).Select(item => $"\"- {HtmlAttributes.Shorten(FirstLine(context, item))}\"");
        context.ReportTyped(
            Codes.PastedList,
            list.Span.Start,
            $"lines that begin with {Named(list.BulletType)} are set as a list",
            $"write {string.Join(" and ", items)}; an item below another one begins with two blanks, \"  - \"");
    }

    /// <summary>Reports a table whose cells are parted by tabs.</summary>
    public static void Report(ReadingContext context, Table table)
    {
        var width = table.ColumnDefinitions.Count;
        var rows = table.OfType<TableRow>().ToList();
        var lines = rows.Take(2).Select(row => Barred(context, row, width)).ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat("---|", Math.Min(width, MostColumns))));
        context.ReportTyped(
            Codes.PastedTable,
            table.Span.Start,
            $"{rows.Count} lines with tabs between their words are set as a table, the first of them as its head",
            $"write {string.Join(", ", lines.Select(line => $"\"{line}\""))}{(rows.Count > 2 ? " and so on" : "")}");
        if (rows.Skip(1).FirstOrDefault(row => row.Count > rows[0].Count) is { } longer)
        {
            context.ReportTyped(
                Codes.PastedTable,
                longer.Span.Start,
                $"this row has {longer.Count} cells where the head has {rows[0].Count}: the last cells of the head stay empty",
                "give the head as many cells, or look whether a tab too many stands in the row");
        }
    }

    /// <summary>Reports what may be a list or table in a paragraph, and is printed as typed.</summary>
    public static void Report(ReadingContext context, ParagraphBlock paragraph)
    {
        var words = TypedWords.Of(context.Source.Text, paragraph);
        if (!words.Text.Contains("   ", StringComparison.Ordinal) && !Number().IsMatch(words.Text) && !words.Text.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        // A blank that never breaks a line behind a sign of ours is told by itself.
        var signs = Alike().Matches(words.Text);
        if (signs.Count > 0 && !(signs[0].Groups["sign"].Value is [.., '.'] && signs[0].Groups["blank"].Value[0] != ' ') && (IsSure(signs[0]) || (signs.Count > 1 && (signs[0].Groups["sign"].Value != "o" || BeginsList(words.Text, signs[0].Index)))))
        {
            var sign = signs[0].Groups["sign"];
            var rest = HtmlAttributes.Shorten(LineAt(words.Source, signs[0].Index + signs[0].Length - 1));
            context.ReportTyped(
                Codes.PastedList,
                words.Start + sign.Index,
                signs.Count > 1 ? $"lines that begin with signs such as {Named(sign.Value)} run together into one" : $"{Named(sign.Value)} begins no item of a list here and is printed as typed",
                $"for a list write \"{(char.IsAsciiDigit(sign.Value.Trim('(')[0]) ? "1." : "-")} {rest}\"");
            return;
        }

        // A table of "+" and dashes is told by itself.
        if (words.Text.Contains("-+", StringComparison.Ordinal))
        {
            return;
        }

        if (Columns(words.Text) is >= 0 and var gap)
        {
            context.ReportTyped(Codes.PastedTable, words.Start + gap, "a row of blanks between words is set as one blank", "write one blank; for a table write \"| one | two |\" for each line and below its head a row such as \"|---|---|\"");
            return;
        }

        if (Tab().Match(words.Text) is { Success: true } tab)
        {
            var line = LineAt(words.Source, words.Source.LastIndexOf('\n', tab.Index) + 1).Trim();
            context.ReportTyped(
                Codes.PastedTable,
                words.Start + tab.Groups["tab"].Index,
                "a tab between words is set as a blank",
                $"write a blank; for a table write \"| {HtmlAttributes.Shorten(string.Join(" | ", line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))} |\" and below its head a row such as \"|---|---|\"");
        }
    }

    // Where blanks make columns: four of them between words, or three in each of two lines; -1 where they don't.
    private static int Columns(string text)
    {
        var (first, end) = (-1, int.MaxValue);
        foreach (var gap in Gaps().Matches(text).Select(static match => match.Groups["gap"]))
        {
            if (gap.Length > 3 || gap.Index > end)
            {
                return first < 0 ? gap.Index : first;
            }

            // The end of its line is looked for once, and not from each gap again.
            if (first < 0)
            {
                first = gap.Index;
                end = text.IndexOf('\n', first) is >= 0 and var next ? next : int.MaxValue;
            }
        }

        return -1;
    }

    // A bullet that nothing but its blank keeps from being one, a sign before a tab, and "o One" at the beginning of a paragraph.
    private static bool IsSure(Match match)
    {
        var sign = match.Groups["sign"].Value;
        return PastedBulletParser.Sure.Contains(sign[0]) || match.Groups["blank"].Value is ['\t', ..] || (match.Index == 0 && sign == "o" && char.IsUpper(match.ValueSpan[^1]));
    }

    // "o" is a word of several languages.
    private static bool BeginsList(string text, int at) => text.AsSpan(0, at).TrimEnd() is [] or [.., ':'];

    private static string Named(string sign) => sign is [>= '\uE000' and <= '\uF8FF'] ? $"the bullet U+{(int)sign[0]:X4}" : $"\"{sign}\"";

    private static string Named(char sign) => Named(sign.ToString());

    private static string FirstLine(ReadingContext context, Block item)
    {
        var start = item.Descendants().OfType<LeafBlock>().FirstOrDefault()?.Span.Start ?? item.Span.Start;
        return LineAt(context.Source.Text, start);
    }

    private static string LineAt(string text, int start)
    {
        start = Math.Clamp(start, 0, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? text[start..] : text.Substring(start, length);
    }

    private static string Barred(ReadingContext context, TableRow row, int width)
    {
        var cells = row.OfType<TableCell>().Select(cell => cell.Span.IsEmpty ? "" : Typed(context, cell)).Concat(Enumerable.Repeat("", width)).Take(Math.Min(width, MostColumns));
        return $"| {string.Join(" | ", cells)} |".Replace("|  |", "| |", StringComparison.Ordinal);
    }

    private static string Typed(ReadingContext context, TableCell cell)
    {
        var typed = context.Source.Text[cell.Span.Start..(cell.Span.End + 1)];
        typed = cell is PastedCell { IsQuoted: true } ? typed.Replace("\"\"", "\"", StringComparison.Ordinal) : typed;
        return HtmlAttributes.Shorten(LineEnds().Replace(typed, "<br>").Replace("|", "\\|", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\s*\r?\n\s*")]
    private static partial Regex LineEnds();

    // "o", "§" and letters with a bracket, and bullets before a blank that never breaks a line or right before a word.
    [GeneratedRegex(
        @"^[ \t]{0,12}(?:(?<sign>[•‣▪◦●■➢►▸⁃\uF0B7\uF0A7\uF0D8])(?<blank>[\u00A0\u2007\u202F\u2003]*)(?=\S)|(?<sign>[o§Ø–·•▪]|\(?[A-Za-z\d]{1,2}\)|\d{1,3}\.|\([ivx]{1,5}\)|[a-z]\.)(?<blank>[ \t\u00A0\u2007\u202F\u2003]+))[^\s\u0001]",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alike();

    [GeneratedRegex(@"^\d{1,3}\. ", RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\s\u0001](?<gap> {3,})[^\s\u0001]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[^\s\u0001](?<tab> *\t+ *)[^\s]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tab();
}
