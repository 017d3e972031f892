using System.Text;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads the alternative text of a picture: its words without markup. What has no words there is reported.</summary>
internal static class Alternative
{
    /// <summary>The words.</summary>
    public static string Read(ReadingContext context, LinkInline picture)
    {
        var words = new StringBuilder();
        var tags = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var inline in picture.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case BriefingLinkInline link:
                    words.Append(link.Words ?? link.Key);
                    break;
                case BareAddressInline typed:
                    words.Append(typed.Typed);
                    break;
                case AutolinkInline address:
                    words.Append(address.Url);
                    break;
                case StrayBraces braces:
                    words.Append(braces.Typed);
                    break;
                case ForeignInline call:
                    words.Append(call.Typed);
                    break;
                case PrivateCommentInline comment:
                    PrivateComments.Report(context, comment);
                    break;
                // The closing tag of what was told need not be.
                case HtmlTagInline { IsComment: false } closing when closing.Typed.StartsWith("</", StringComparison.Ordinal) && tags.Contains(closing.Typed[2..].TrimEnd('>', ' ')):
                    break;
                case HtmlTagInline { IsComment: false } tag:
                    tags.Add(tag.Typed.TrimStart('<').Split(' ', '>', '/')[0]);
                    context.ReportHtml(context.At(tag), $"raw HTML \"{HtmlAttributes.Shorten(tag.Typed)}\" in an alternative text is dropped", "write its words alone");
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    context.Report(Codes.UndefinedFootnote, context.At(note), $"the mark of footnote \"{InlineReader.LabelOf(note.Footnote)}\" can't stand in an alternative text", "put it behind the picture");
                    break;
            }
        }

        return words.ToString().Trim();
    }
}
