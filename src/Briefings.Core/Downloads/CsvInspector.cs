using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefings.Core.Downloads;

/// <summary>Looks into a table in plain text (RFC 4180).</summary>
internal static class CsvInspector
{
    private const int LongestCell = 100;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,' %-\u00A0\u202Fe");
    private static readonly SearchValues<char> Parts = SearchValues.Create(",;\t\n");
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(each => (char)each).Except("\t\n\v\f\r"), '\x7F']);

    // Of no width, or turning round what follows; but for the two that scripts need to join letters and the two that set their direction. The
    // last begins the letters of "tags", which spell whole words.
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u200B\u2060\u2061\u2062\u2063\u2064\u202A\u202B\u202D\u202E\u2066\u2067\u2068\u180E\u115F\u1160\u3164\uFFA0\uDB40");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Looks into a table.</summary>
    public static Inspection Inspect(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            return new Inspection { IsOther = "it is not UTF-8 (in Excel save it as \"CSV UTF-8\")" };
        }

        if (text.AsSpan().ContainsAny(Controls))
        {
            return new Inspection { IsOther = "it holds characters that no text has" };
        }

        if (text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) || text.StartsWith("%PDF-", StringComparison.Ordinal))
        {
            return new Inspection { IsOther = "it begins as a page of markup" };
        }

        var traces = new Traces();

        // "sep=|" in the first line says to Excel what parts cells.
        var parts = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 ? SearchValues.Create($",;\t\n{text[4]}") : Parts;
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            at = Cell(text, at, parts, ref line, traces);
        }

        if (text.AsSpan().IndexOfAny(Unseen) is >= 0 and var unseen)
        {
            var before = text.AsSpan(0, unseen).Count('\n') + 1;
            traces.Add(DownloadTrace.Hidden, "signs that nobody sees", "signs that nobody sees", string.Create(CultureInfo.InvariantCulture, $"line {before}"));
        }

        return traces.ToInspection();
    }

    // Where the next cell begins. Semicolons and tabs part cells as well, since programs take them for it.
    private static int Cell(string text, int at, SearchValues<char> parts, ref int line, Traces traces)
    {
        var (start, from) = (at, line);
        if (text[at] == '"')
        {
            start++;
            at++;
            while (at < text.Length && !(text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"')))
            {
                line += text[at] == '\n' ? 1 : 0;
                at += text[at] == '"' ? 2 : 1;
            }
        }

        at = Math.Min(at, text.Length);
        var length = text.AsSpan(at).IndexOfAny(parts);
        var end = length < 0 ? text.Length : at + length;
        var cell = text[start..end].TrimEnd('"', '\r', ' ');
        if (cell is ['=' or '+' or '-' or '@' or '\r', ..] && cell.Length > 1 && !IsNumber(cell))
        {
            traces.Add(DownloadTrace.Formulas, "a cell that a spreadsheet takes for a formula", "cells that a spreadsheet takes for formulas", string.Create(CultureInfo.InvariantCulture, $"line {from}: {cell.AsSpan(0, Math.Min(cell.Length, LongestCell))}"));
        }

        line += end < text.Length && text[end] == '\n' ? 1 : 0;
        return end + 1;
    }

    // "-5", "+3,5 %", "- 1 200.50", "-", "--": figures and what stands where there are none.
    private static bool IsNumber(string cell) =>
        cell[0] is '+' or '-' && cell.AsSpan(1).IndexOfAnyExcept(Figures) < 0;
}
