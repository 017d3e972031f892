using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Finds boxes of tasks that are printed as typed: without words, outside of a list, or with a sign or blank that is missing.</summary>
internal static partial class Boxes
{
    /// <summary>Reports the first of them in a paragraph.</summary>
    public static void Report(ReadingContext context, ParagraphBlock paragraph, TypedWords words)
    {
        var inItem = paragraph.Parent is ListItemBlock item && item[0] == paragraph;
        if (paragraph.Inline?.FirstChild is TaskMarkInline || Box().Match(words.Text) is not { Success: true } box || (inItem && box.Index > 0))
        {
            return;
        }

        var (typed, rest) = (box.Groups["box"].Value, box.Groups["words"].Value.Trim());
        var state = box.Groups["state"].Value;
        if (!inItem && (state.Length == 0 || rest.Length == 0 || state is not (" " or "x" or "X") || box.Groups["blank"].Length == 0))
        {
            return;
        }

        var sign = state is "x" or "X" ? "[x]" : "[ ]";
        var (message, fix) = !inItem
            ? ($"\"{typed}\" outside of a list is no box of a task", $"write \"- {sign} {Shorten(words, box)}\"")
            : rest.Length == 0
                ? ($"the box \"{typed}\" has no words behind it and is printed as typed", $"write the task: \"- {sign} task\"")
                : ($"\"{typed}\" is no box of a task and is printed as typed", $"write \"- {sign} {Shorten(words, box)}\"; a box is \"[ ]\" or \"[x]\", with a blank behind it");
        context.ReportTyped(Codes.ReadsOtherwise, words.Start + box.Groups["box"].Index, message, fix);
    }

    private static string Shorten(TypedWords words, Match box) => HtmlAttributes.Shorten(words.Source.Substring(box.Groups["words"].Index, box.Groups["words"].Length).Trim());

    // Links have a bracket or colon behind the box.
    [GeneratedRegex(@"^[ \t]*(?<box>\[(?<state>[ xX/~-]?)\])(?! *[(\[:{])(?<blank>[ \t]*)(?<words>[^\r\n]*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Box();
}
