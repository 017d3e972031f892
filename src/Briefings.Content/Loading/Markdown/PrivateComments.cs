using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Private comments of Obsidian, <c>%%…%%</c>: left out with a warning; one without an end, or where none is read, is an error.</summary>
internal static class PrivateComments
{
    private const string Fix = "delete it, or write \"<!-- … -->\", which is left out without a word";

    /// <summary>Reports one over several lines.</summary>
    public static void Report(ReadingContext context, PrivateCommentBlock comment)
    {
        if (comment.IsEnded)
        {
            var (first, last) = (context.At(comment), context.At(comment.Span.End));
            context.Report(Codes.PrivateComment, first, last.Line > first.Line ? $"the private comment from here to line {last.Line} is left out" : $"the private comment from here to column {last.Column} is left out", Fix);
            if (comment.WordsBehind >= 0)
            {
                context.Report(Codes.OpenPrivateComment, context.At(comment.WordsBehind), "the words behind \"%%\" would be lost with the comment", "put them on a line of their own");
            }

            return;
        }

        ReportOpen(context, context.At(comment));
        context.Settle(comment);
    }

    /// <summary>Reports one within a paragraph.</summary>
    public static void Report(ReadingContext context, PrivateCommentInline comment)
    {
        // In front matter and captions the sign itself is refused.
        if (context.Source.IsPhrase)
        {
            return;
        }

        // Four signs alone are a comment without words, unless further ones may be its end.
        var isSure = comment.Span.Length != 4 || context.Source.Text.IndexOf(PrivateSign.Text, Math.Min(comment.Span.End + 1, context.Source.Text.Length), StringComparison.Ordinal) < 0;
        if (comment.IsEnded && isSure)
        {
            var (first, last) = (context.At(comment), context.At(comment.Span.End));
            context.Report(Codes.PrivateComment, first, last.Line > first.Line ? $"the private comment from here to line {last.Line} is left out" : $"the private comment from here to column {last.Column} is left out", Fix);
        }
        else
        {
            ReportOpen(context, context.At(comment));
        }
    }

    /// <summary>Reports one in words that are not read as Markdown, where it would be shown.</summary>
    public static void Refuse(ReadingContext context, MarkdownObject node, string? words, string where)
    {
        if (words?.Contains(PrivateSign.Text, StringComparison.Ordinal) == true)
        {
            context.Report(Codes.OpenPrivateComment, context.At(node), $"\"%%\" in {where} looks like a private comment, which is none there", "delete it");
        }
    }

    private static void ReportOpen(ReadingContext context, Place place) => context.Report(
        Codes.OpenPrivateComment,
        place,
        "\"%%\" begins a private comment that is never closed: what follows it in its paragraph, or below it, is left out",
        "end the comment with \"%%\"; for signs that are text write \"\\%%\"");
}
