using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Finds lines such as <c>**Status:** open</c> under each other. Their author sees a list of facts; Markdown makes one line of them.
/// </summary>
internal static partial class LabelledLines
{
    private const int FewestPlain = 3;

    /// <summary>Reports them in a paragraph, where the second of them begins.</summary>
    public static void Report(ReadingContext context, ImmutableArray<Inline> inlines)
    {
        if (!inlines.Any(each => each is SoftBreak))
        {
            return;
        }

        var (bold, plain) = (new List<Line>(), new List<Line>());
        var start = 0;
        for (var index = 0; index <= inlines.Length; index++)
        {
            if (index < inlines.Length && inlines[index] is not (SoftBreak or LineBreak))
            {
                continue;
            }

            // Where the author has broken the line before, it does not run into this one.
            var runsOn = start > 0 && inlines[start - 1] is SoftBreak;
            Add(bold, Bold(inlines[start..index]), runsOn);
            Add(plain, Plain(inlines[start..index]), runsOn);
            if (bold.Count == 2)
            {
                Report(context, bold);
                return;
            }

            start = index + 1;
        }

        if (plain.Count >= FewestPlain && plain.Count == 1 + inlines.Count(each => each is SoftBreak or LineBreak))
        {
            Report(context, plain);
        }
    }

    private static void Add(List<Line> lines, Line? line, bool runsOn)
    {
        if (!runsOn || line is null)
        {
            lines.Clear();
        }

        if (line is not null)
        {
            lines.Add(line);
        }
    }

    private static void Report(ReadingContext context, List<Line> lines) => context.Report(
        Codes.ReadsOtherwise,
        lines[1].Place,
        $"the lines \"{lines[0].Label}\" and \"{lines[1].Label}\" run together into one",
        $"for a list write \"- {lines[0].Typed}\" and \"- {lines[1].Typed}\"; for a table \"| {lines[0].Label} | {lines[0].Value} |\" below \"| | |\" and \"|---|---|\"");

    // "**Status:** open" and "**Status**: open".
    private static Line? Bold(ImmutableArray<Inline> line)
    {
        if (line.IsEmpty || line[0] is not Strong strong)
        {
            return null;
        }

        var (label, value) = (PlainText.Of(strong.Inlines), PlainText.Of(line[1..]));
        var isInside = label.EndsWith(':');
        return isInside || Colon().IsMatch(value) ? Made(strong.Place, label, Colon().Replace(value, "", 1), isInside ? "**{0}:** {1}" : "**{0}**: {1}") : null;
    }

    // "Status: open", and no sentence that goes on.
    private static Line? Plain(ImmutableArray<Inline> line) =>
        line is [Text text] && Label().Match(text.Value) is { Success: true } match ? Made(text.Place, match.Groups["label"].Value, match.Groups["value"].Value, "{0}: {1}") : null;

    private static Line Made(Place place, string label, string value, string typed)
    {
        label = WithBlanks(label).TrimEnd(':', ' ');
        value = HtmlAttributes.Shorten(WithBlanks(value).Trim());
        return new Line(place, label, value, string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, label, value));
    }

    // Words are told as they were typed, before typography.
    private static string WithBlanks(string words) => words.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private sealed record Line(Place Place, string Label, string Value, string Typed);

    [GeneratedRegex(@"^[ \u00A0\u202F]?:\s*")]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(?<label>\p{Lu}[\p{L}\p{N} ]{0,30}?)[\u00A0\u202F]?: (?<value>.{1,50})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
