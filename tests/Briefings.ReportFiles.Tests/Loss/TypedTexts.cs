using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests.Loss;

/// <summary>A text typed by hand with what its reader sees and its author is told.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Source">What is typed.</param>
/// <param name="Sees">What readers see, whatever the blanks.</param>
/// <param name="Works">Words that are neither seen nor told, since they are syntax that does its work.</param>
/// <param name="Told">The findings: line, column and code each.</param>
internal sealed record TypedText(string Name, string Source, string Sees, string Works, string Told);

/// <summary>The texts of <c>texts.txt</c>: <c>== name</c>, what is typed, <c>--</c>, what is seen, in a line <c>++</c> words that do their work, in a line <c>!!</c> what is told.</summary>
internal static partial class TypedTexts
{
    /// <summary>The file.</summary>
    public static string File { get; } = Repository.Path("tests", "Briefings.ReportFiles.Tests", "Loss", "texts.txt");

    public static IReadOnlyList<TypedText> All { get; } = [.. Parse(System.IO.File.ReadAllText(File))];

    /// <summary>A text as the file has it.</summary>
    public static string Write(TypedText text) => $"== {text.Name}\n{Shown(text.Source)}\n-- {Shown(text.Sees)}\n{(text.Works.Length > 0 ? $"++ {text.Works}\n" : "")}{(text.Told.Length > 0 ? $"!! {text.Told}\n" : "")}";

    /// <summary>Findings as the file has them.</summary>
    public static string Told(IEnumerable<Diagnostic> findings) => string.Join(" | ", findings.Select(static each => $"{each.Place.Line}:{each.Place.Column} {each.Code}"));

    private static IEnumerable<TypedText> Parse(string file)
    {
        foreach (var part in Begin().Split(file.ReplaceLineEndings("\n")).Skip(1))
        {
            var lines = part.TrimEnd('\n').Split('\n');
            var end = Array.FindIndex(lines, static line => line.StartsWith("-- ", StringComparison.Ordinal) || line == "--");
            var source = string.Join('\n', end < 0 ? lines[1..] : lines[1..end]);
            var rest = end < 0 ? [] : lines[end..];
            yield return new TypedText(
                lines[0],
                Typed(source),
                Typed(string.Join('\n', rest.Where(static line => line[..Math.Min(3, line.Length)] is not ("!! " or "++ ")))).TrimStart('-').Trim(),
                rest.FirstOrDefault(static line => line.StartsWith("++ ", StringComparison.Ordinal))?[3..] ?? "",
                rest.FirstOrDefault(static line => line.StartsWith("!! ", StringComparison.Ordinal))?[3..] ?? "");
        }
    }

    // Tabs and signs that nobody sees are written so that they are seen.
    private static string Typed(string shown) => Code().Replace(shown.Replace('\u21E5', '\t').Replace('\u237D', '\u00A0'), static match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static string Shown(string typed)
    {
        var shown = new StringBuilder();
        foreach (var each in typed)
        {
            shown.Append(each switch
            {
                '\t' => "\u21E5",
                '\u00A0' => "\u237D",
                '\u00AD' or '\u0301' or (>= '\uE000' and <= '\uF8FF') => string.Create(CultureInfo.InvariantCulture, $"\u27E8{(int)each:X4}\u27E9"),
                _ => each.ToString(),
            });
        }

        return shown.ToString();
    }

    [GeneratedRegex(@"^== (?=\S[^\n=]*$)", RegexOptions.Multiline)]
    private static partial Regex Begin();

    [GeneratedRegex(@"\u27E8([0-9A-F]{4})\u27E9")]
    private static partial Regex Code();
}
