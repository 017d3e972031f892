using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Finds what other tools (Obsidian, Hugo, Jekyll, Pandoc, Quarto) read as markup and we print as typed, and says what is written here.</summary>
internal static partial class ForeignSyntax
{
    /// <summary>Reports it in the words of a paragraph, heading or cell.</summary>
    public static void Report(ReadingContext context, TypedWords words)
    {
        foreach (var match in Alike().Matches(words.Text).Cast<Match>())
        {
            var typed = HtmlAttributes.Shorten(words.Source.Substring(match.Index, match.Length));
            var inner = HtmlAttributes.Shorten(words.Source.Substring(match.Groups["words"].Index, match.Groups["words"].Length));
            var fix = match.ValueSpan[0] switch
            {
                '!' when Picture().IsMatch(inner) => $"write \"![what it shows](media/{inner.Split('|')[0].Trim()})\"",
                '!' => $"nothing is embedded; write \"[[{inner}]]\" for a link to a briefing, or its words",
                '^' => $"write \"[^note]\" here, and at the end of the file a line \"[^note]: {inner}\"",
                _ => $"write \"**{inner}**\"",
            };
            context.ReportTyped(Codes.ForeignSyntax, words.Start + match.Index, $"\"{typed}\" is printed as typed", fix);
        }
    }

    /// <summary>Reports a call of another tool's templates.</summary>
    public static void ReportCall(ReadingContext context, Place place, string typed)
    {
        var name = Name().Match(typed).Value;
        var fix = name switch
        {
            "figure" or "img" or "image" => "write \"![what it shows](media/picture.png \"caption\")\"",
            "ref" or "relref" or "post_url" or "link" => "write \"[[slug]]\"",
            "note" or "tip" or "warning" or "info" or "callout" or "admonition" or "notice" or "hint" or "alert" => "write \"::: note\" above it and \":::\" below it",
            "toc" or "TOC" => "delete it: contents are made by themselves",
            "highlight" or "code" => "begin and end the code with a line \"```\"",
            "comment" => "begin the comment with \"<!--\" and end it with \"-->\"",
            "youtube" or "vimeo" or "tweet" or "x" or "instagram" or "gist" or "iframe" => "write a link: \"[words](https://…)\"",
            _ => "write the words that it stands for, or delete it; where it is text write \"\\{\"",
        };
        context.ReportTyped(Codes.ForeignSyntax, place, $"\"{HtmlAttributes.Shorten(typed)}\" calls nothing here, and is printed as typed", fix);
    }

    /// <summary>Whether a paragraph only asks for contents, as other tools know it; it is left out, with a finding.</summary>
    public static bool IsContents(ReadingContext context, ParagraphBlock paragraph)
    {
        var text = context.Source.Text;
        var start = Math.Clamp(paragraph.Span.Start, 0, text.Length);
        var length = Math.Clamp(paragraph.Span.End + 1, start, text.Length) - start;
        if (length > 40 || !Contents().IsMatch(text.AsSpan(start, length)))
        {
            return false;
        }

        context.ReportTyped(Codes.ForeignSyntax, context.At(start), $"\"{text.Substring(start, length).Trim()}\" is left out", "delete it: contents are made by themselves");
        return true;
    }

    [GeneratedRegex(
        @"!\[\[(?<words>[^\[\]\r\n]{1,200})\]\]|\^\[(?<words>[^\[\]\r\n]{1,400})\]|(?<![=\w<>!])==(?![=\s])(?<words>[^=\r\n]{1,200})(?<!\s)==(?![=\w])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alike();

    [GeneratedRegex(@"\.(?:png|jpe?g|webp|gif|svg)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_-]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*(?:\[_*toc_*\]|\[\[_*toc_*\]\]|\{:toc\}|\{\{[<%]? ?toc ?[>%]?\}\}|\\tableofcontents|@\[toc\]|\$\{toc\}|<toc>)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contents();
}
