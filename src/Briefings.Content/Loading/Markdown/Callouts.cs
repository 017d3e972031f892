using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Markdig.Syntax;
using Block = Briefings.Core.Prose.Block;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads quotes that begin with <c>[!NOTE]</c> as the asides that they are on GitHub and in Obsidian.</summary>
internal static class Callouts
{
    /// <summary>Makes an aside of what was read of the blocks of a quote.</summary>
    public static ImmutableArray<Block> Read(ReadingContext context, QuoteBlock quote, AsideKind kind, ImmutableArray<Block> content)
    {
        if (quote.FirstOrDefault() is CalloutTitle typed)
        {
            MistypedMarkup.Report(context, typed);
        }

        var title = quote.FirstOrDefault() is CalloutTitle words ? InlineReader.Read(context, words.Inline) : [];
        if (content.IsEmpty && title.IsEmpty)
        {
            context.Report(Codes.EmptyElement, context.At(quote), $"the callout \"[!{kind.ToString().ToUpperInvariant()}]\" has no words", "begin each of its lines with \"> \"");
            return [];
        }

        return [new Aside(context.At(quote), content) { Kind = kind, Title = title }];
    }

    /// <summary>Reports what looks like the first line of a callout and begins none: it stays the words or the quote that is typed.</summary>
    public static void ReportUnknown(ReadingContext context, ParagraphBlock paragraph)
    {
        var text = context.Source.Text;
        var start = Math.Clamp(paragraph.Span.Start, 0, text.Length);
        var line = text[start..context.LineEnd(start)];
        if (CalloutLine.LikeOne(line) is not { } typed || Markings.In(line) is not null)
        {
            return;
        }

        var word = typed.Split("|")[0].Trim("[!]+- ".ToCharArray()).ToLowerInvariant();
        context.Report(
            Codes.ReadsOtherwise,
            context.At(start + line.IndexOf('[', StringComparison.Ordinal)),
            $"\"{typed}\" begins no callout and is printed as typed",
            CalloutLine.KindOf(word) is not null ? $"write \"> [!{word.ToUpperInvariant()}]\", a title behind a blank" : $"there are {CalloutLine.All}; where the words are quoted delete it");
    }
}
