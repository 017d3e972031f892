using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefings.Core.Downloads;

/// <summary>Looks into a table in plain text (RFC 4180).</summary>
internal static class CsvInspector
{
    private const int LongestCell = 100;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,' %-\u00A0\u202Fe");
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

        if (text.AsSpan().IndexOfAnyInRange('\0', '\x08') >= 0)
        {
            return new Inspection { IsOther = "it holds characters that no text has" };
        }

        if (text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) || text.StartsWith("%PDF-", StringComparison.Ordinal))
        {
            return new Inspection { IsOther = "it begins as a page of markup" };
        }

        var traces = new Traces();
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            at = Cell(text, at, ref line, traces);
        }

        return traces.ToInspection();
    }

    // Where the next cell begins. Semicolons and tabs part cells as well, since programs take them for it.
    private static int Cell(string text, int at, ref int line, Traces traces)
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
        var length = text.AsSpan(at).IndexOfAny(",;\t\n");
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
