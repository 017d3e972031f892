using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>Lines whose cells are parted by tabs, as spreadsheets and word processors paste a table.</summary>
internal sealed class PastedTable(BlockParser parser) : Table(parser)
{
    /// <summary>The most cells of its rows.</summary>
    public int Width { get; set; }

    /// <summary>How many tabs before the words of a line are its indent within a list.</summary>
    public int Indent { get; init; }

    /// <summary>The words of the last cell while its quotation mark is open.</summary>
    public ParagraphBlock? Open { get; set; }
}

/// <summary>A cell of a <see cref="PastedTable"/>.</summary>
/// <param name="parser">Its parser.</param>
internal sealed class PastedCell(BlockParser parser) : TableCell(parser)
{
    /// <summary>Whether it stood in quotation marks, as spreadsheets put what holds a line's end or a quotation mark, which is then doubled.</summary>
    public bool IsQuoted { get; set; }
}

/// <summary>
/// Reads <see cref="PastedTable"/>s: two lines or more with tabs between their words. It owns its lines as <see cref="TableParser"/> does, so that
/// a row may begin with an empty cell, a dash or a number; what begins a section, code or a comment ends it.
/// </summary>
internal sealed partial class PastedTableParser : BlockParser
{
    // As far as the end of a cell in quotation marks is looked for.
    private const int MostLookedAt = 2_000;

    private static readonly SearchValues<char> OfDashes = SearchValues.Create("|-: \t\r");

    private readonly bool hasNumberSign;

    /// <summary>Makes one.</summary>
    /// <param name="hasNumberSign">Whether it reads those tables alone whose first cell is <c>#</c>, which would begin a heading.</param>
    public PastedTableParser(bool hasNumberSign = false)
    {
        this.hasNumberSign = hasNumberSign;
        OpeningCharacters = hasNumberSign ? ['#'] : null;
    }

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsBlankLine || !processor.Line.Text.AsSpan(processor.CurrentLineStartPosition, processor.Line.End + 1 - processor.CurrentLineStartPosition).Contains('\t')
            || (hasNumberSign && processor.PeekChar(1) != '\t'))
        {
            return BlockState.None;
        }

        // Tabs before the words are empty cells where the next line has as many in all, and code or an indent everywhere else.
        var indent = processor.IsCodeIndent ? 0 : TabsBefore(processor);
        var line = Line(processor, indent);
        var next = NextLine(line);
        next = next.AsSpan().Contains('\t') && !next.AsSpan().ContainsAnyExcept(" \t\r") ? NextLine(next) : next;
        if (processor.IsCodeIndent && !(processor.CurrentContainer is MarkdownDocument or ColonContainer && Tabs(line) >= 2 && Tabs(line) == Tabs(next)))
        {
            return BlockState.None;
        }

        if (!IsRow(line) || !IsRow(next) || !MayBegin(line, next) || Ends(next))
        {
            return BlockState.None;
        }

        var table = new PastedTable(this) { Line = processor.LineIndex, Column = processor.Column, Span = new SourceSpan(processor.Line.Start, line.End), Indent = indent };
        if (!Add(processor, table, line))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var table = (PastedTable)block;
        if (table.Open is not null)
        {
            table.UpdateSpanEnd(processor.Line.End);
            return Go(processor, table, processor.IsBlankLine ? new StringSlice(processor.Line.Text, processor.Line.End + 1, processor.Line.End) : processor.Line)
                ? BlockState.ContinueDiscard
                : BlockState.None;
        }

        // A blank line with tabs in it is a row without words, between others.
        var line = Line(processor, table.Indent);
        if (!(IsRow(line) || line.AsSpan().Contains('\t')) || (processor.IsBlankLine && !IsRow(NextLine(line))) || (!processor.IsBlankLine && Ends(line)))
        {
            return BlockState.None;
        }

        table.UpdateSpanEnd(line.End);
        Add(processor, table, line);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var table = (PastedTable)block;
        while (table.Count > 1 && table.LastChild is TableRow last && last.Count == 0)
        {
            table.RemoveAt(table.Count - 1);
        }

        table.ColumnDefinitions.AddRange(Enumerable.Range(0, table.Width).Select(_ => new TableColumnDefinition()));
        return true;
    }

    // How many tabs stand before the words of a line.
    private static int TabsBefore(BlockProcessor processor)
    {
        var tabs = 0;
        for (var at = processor.Line.Start - 1; at >= processor.CurrentLineStartPosition && processor.Line.Text[at] is ' ' or '\t'; at--)
        {
            tabs += processor.Line.Text[at] == '\t' ? 1 : 0;
        }

        return tabs;
    }

    // A line with the tabs before its words that are more than those of the indent: each is an empty cell.
    private static StringSlice Line(BlockProcessor processor, int indent)
    {
        var start = processor.Line.Start;
        for (var cells = TabsBefore(processor) - indent; cells > 0; start--)
        {
            cells -= processor.Line.Text[start - 1] == '\t' ? 1 : 0;
        }

        return new StringSlice(processor.Line.Text, start, processor.Line.End);
    }

    private static StringSlice NextLine(StringSlice line)
    {
        var text = line.Text;
        var start = text.AsSpan(Math.Min(line.End + 1, text.Length)).IndexOf('\n') is >= 0 and var length ? line.End + 2 + length : text.Length;
        var end = start < text.Length && text.IndexOf('\n', start) is >= 0 and var found ? found - 1 : text.Length - 1;
        while (start <= end && text[start] is '>' or ' ')
        {
            start++;
        }

        return new StringSlice(text, start, end);
    }

    // Whether a tab stands between words or before them, or a cell of several lines begins.
    private static bool IsRow(StringSlice line) => line.AsSpan().TrimEnd().Contains('\t')
        || (line.CurrentChar == '"' && EndOfQuoted(line.Text, line.Start + 1, LastLookedAt(line.Text, line.End)) is var end && end > line.End && end + 1 < line.Text.Length && line.Text[end + 1] == '\t');

    private static int LastLookedAt(string text, int lineEnd) => Math.Min(text.Length - 1, lineEnd + MostLookedAt);

    private static int Tabs(StringSlice line) => line.AsSpan().Count('\t');

    // Addresses of labels, meanings of terms, rows with bars and rows of dashes have tabs as well.
    private bool MayBegin(StringSlice line, StringSlice next)
    {
        var words = line.AsSpan().TrimStart();
        var below = next.AsSpan();
        return !(hasNumberSign ? Item() : Sign()).IsMatch(words)
            && words[0] != '|'
            && !(words[0] == '[' && words.IndexOf("]:") is >= 0)
            && !Ends(line)
            && !(below.Contains('|') && !below.ContainsAnyExcept(OfDashes))
            && below is not [':' or '~', ' ' or '\t', ..];
    }

    private static bool Ends(StringSlice line)
    {
        var words = line.AsSpan().TrimStart();
        return words.StartsWith(":::") || words.StartsWith("```") || words.StartsWith("~~~") || words.StartsWith("<!--") || words.StartsWith(PrivateSign.Text) || words.StartsWith(">");
    }

    // Adds a row; false where there would be too many cells.
    private bool Add(BlockProcessor processor, PastedTable table, StringSlice line)
    {
        if (!TableParser.CountCells(processor, Math.Max(1, table.Width)))
        {
            return false;
        }

        table.Add(new TypedRow { IsHeader = table.Count == 0, Line = processor.LineIndex, Column = processor.ColumnBeforeIndent, Span = new SourceSpan(line.Start, line.End) });
        if (!line.AsSpan().ContainsAnyExcept(" \t"))
        {
            return true;
        }

        return Go(processor, table, line);
    }

    // Takes the cells of a line into the last row.
    private bool Go(BlockProcessor processor, PastedTable table, StringSlice line)
    {
        var row = (TypedRow)table.LastChild!;
        var text = line.Text;
        var at = line.Start;
        if (table.Open is { } open)
        {
            var end = EndOfQuoted(text, at, line.End);
            Append(processor, open, text, at, end < 0 ? line.End : end - 1);
            if (end < 0)
            {
                return true;
            }

            table.Open = null;
            at = end + 1;
            at += at <= line.End && text[at] == '\t' ? 1 : line.End + 2 - at;
        }

        for (; at <= line.End + 1; at++)
        {
            var length = at > line.End ? -1 : text.AsSpan(at, line.End - at + 1).IndexOf('\t');
            var end = length < 0 ? line.End : at + length - 1;
            if (at > line.End && row.Count > 0)
            {
                break;
            }

            // A row that is longer than all before it makes each of them longer.
            if (row.Count >= table.Width && !TableParser.CountCells(processor, table.Count))
            {
                return false;
            }

            Cell(processor, table, row, text, at, end, line.End);
            if (table.Open is not null)
            {
                return true;
            }

            at = end + 1;
        }

        // Cells without words at the end of a row are those that a spreadsheet has beside its table.
        while (row.LastChild is TableCell { Span.IsEmpty: true })
        {
            row.RemoveAt(row.Count - 1);
        }

        table.Width = Math.Max(table.Width, row.Count);
        return true;
    }

    private void Cell(BlockProcessor processor, PastedTable table, TypedRow row, string text, int start, int end, int lineEnd)
    {
        while (start <= end && text[start] is ' ')
        {
            start++;
        }

        while (end >= start && text[end] is ' ' or '\r')
        {
            end--;
        }

        var isOpen = false;
        var isQuoted = false;
        if (start < end && text[start] == '"')
        {
            var closing = EndOfQuoted(text, start + 1, end);
            isOpen = closing < 0 && end == lineEnd && EndOfQuoted(text, lineEnd + 1, LastLookedAt(text, lineEnd)) >= 0;
            isQuoted = isOpen || (closing == end && text.AsSpan(start + 1, end - start - 1).Contains("\"\"", StringComparison.Ordinal));
            (start, end) = isQuoted ? (start + 1, isOpen ? end : end - 1) : (start, end);
        }

        var span = start <= end ? new SourceSpan(start, end) : SourceSpan.Empty;
        var column = start - processor.CurrentLineStartPosition;
        var cell = new PastedCell(this) { Line = processor.LineIndex, Column = column, Span = span, IsOpen = false, IsQuoted = isQuoted };
        var words = new ParagraphBlock(this) { Line = processor.LineIndex, Column = column, Span = span, IsOpen = false };
        cell.Add(words);
        row.Add(cell);
        table.Open = isOpen ? words : null;
        Append(processor, words, text, start, end);
    }

    private static void Append(BlockProcessor processor, ParagraphBlock words, string text, int start, int end)
    {
        var slice = new StringSlice(text, start, end, NewLine.LineFeed);
        words.AppendLine(ref slice, start - processor.CurrentLineStartPosition, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
        if (start <= end)
        {
            words.UpdateSpanEnd(end);
            words.Parent?.UpdateSpanEnd(end);
        }
    }

    // The offset of the quotation mark that ends a cell: a single one before a tab or the end of its line; -1 without.
    private static int EndOfQuoted(string text, int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            at = text.IndexOf('"', at, to - at + 1);
            if (at < 0)
            {
                return -1;
            }

            if (at < to && text[at + 1] == '"')
            {
                at++;
            }
            else if (at + 1 >= text.Length || text[at + 1] is '\t' or '\n' or '\r')
            {
                return at;
            }
        }

        return -1;
    }

    // What begins a heading or item, or may be the sign of an item: it stands alone before the first tab, or before a blank.
    [GeneratedRegex(@"^(?:#{1,6}[ \t]|(?:[-*+•‣▪◦●○■➢►▸⁃∙–·\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF071\uF02D]|\d{1,9}[.)])[ \t]|(?:[o§Ø]|\(?[A-Za-z\d]{1,2}\)|\([ivx]{1,5}\)|[a-z]\.)[\t\u00A0])", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^#{2,6}[ \t]")]
    private static partial Regex Item();
}
