using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.ReportFiles.Tests.Loss;

/// <summary>Tells what of a text is neither seen nor told. It knows no syntax: only where words stand, on pages and in the text.</summary>
internal static partial class LossJudge
{
    /// <summary>The pieces of a generated text that are neither on page and PDF as their author wants them, nor told at their place.</summary>
    public static IEnumerable<string> Lost(PiecedText text, SeenText seen)
    {
        var lines = text.Text.Split('\n');
        foreach (var piece in text.Pieces)
        {
            if (Fault(piece, seen) is { } fault && !IsTold(piece, lines, seen.Findings))
            {
                yield return $"{seen.Name}: \"{piece.Typed}\" {fault}\n{text.Text}\n{string.Join('\n', seen.Findings.Select(static each => $"    {each.Place.Line}:{each.Place.Column} {each.Code} {each.Message}"))}\n    page {seen.Page}\n    PDF  {seen.Pdf}\n";
            }
        }
    }

    /// <summary>The words of any text that are neither on its page nor in an address or attribute there, in lines of which nothing is told.</summary>
    public static IEnumerable<string> LostWords(SeenText seen)
    {
        var lines = seen.Source.Split('\n');
        var heard = LossHouse.Said(System.Net.WebUtility.HtmlDecode(seen.Html));
        for (var index = 0; index < lines.Length; index++)
        {
            foreach (Match word in Word().Matches(lines[index]))
            {
                if (!heard.Contains(LossHouse.Said(word.Value), StringComparison.Ordinal) && !seen.Findings.Any(found => Reaches(found, index + 1)))
                {
                    yield return word.Value;
                }
            }
        }
    }

    private static string? Fault(Piece piece, SeenText seen)
    {
        // Code shows all as it was typed.
        var (sees, typed) = (LossHouse.Said(piece.Sees), LossHouse.Said(piece.Typed));
        if (seen.Page.Contains(typed, StringComparison.Ordinal) && seen.Pdf.Contains(typed, StringComparison.Ordinal))
        {
            return null;
        }

        if (!seen.Page.Contains(sees, StringComparison.Ordinal))
        {
            return "is not on the page";
        }

        if (!seen.Pdf.Contains(sees, StringComparison.Ordinal))
        {
            return "is not in the PDF";
        }

        return piece.Words.FirstOrDefault(word => !seen.Html.Contains(word, StringComparison.Ordinal)) is { } lost ? $"lost {lost}" : null;
    }

    // At its place is on its line: at the piece or the sign right before it, or where the line begins.
    private static bool IsTold(Piece piece, string[] lines, IEnumerable<Diagnostic> findings)
    {
        var word = piece.Words[0];
        var line = Array.FindIndex(lines, each => each.Contains(word, StringComparison.Ordinal));
        var start = lines[line].IndexOf(piece.Typed, StringComparison.Ordinal);
        var begins = lines[line].Length - lines[line].TrimStart(" \t>-*+|".ToCharArray()).Length;
        return findings.Any(found => Reaches(found, line + 1)
            && (found.Place.Line != line + 1
                || found.Place.Column <= begins + 1
                || (found.Place.Column >= start - 2 && found.Place.Column <= start + piece.Typed.Length + 1)
                || found.Message.StartsWith("this row has", StringComparison.Ordinal)
                || (found.Place.Column <= start && Column().Match(found.Message) is { Success: true } to && int.Parse(to.Groups[1].Value, CultureInfo.InvariantCulture) > start)
                || (found.Place.Column <= start && (IsOpen(found) || found.Message.Contains("from here on", StringComparison.Ordinal) || (found.Message.Contains("from here to line", StringComparison.Ordinal) && found.Place.Column <= start)))));
    }

    private static bool IsOpen(Diagnostic found) => found.Message.Contains("never closed", StringComparison.Ordinal);

    // A finding says to which line it reaches; what is never closed reaches to the end.
    private static bool Reaches(Diagnostic found, int line) => found.Place.Line == line
        || (found.Place.Line < line && (IsOpen(found)
            || (To().Match(found.Message) is { Success: true } to && int.Parse(to.Groups[1].Value, CultureInfo.InvariantCulture) - LossHouse.LinesBefore >= line)));

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bto column (\d+)")]
    private static partial Regex Column();

    [GeneratedRegex(@"\bto line (\d+)")]
    private static partial Regex To();
}
