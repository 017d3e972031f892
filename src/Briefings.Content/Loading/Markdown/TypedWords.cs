using Briefings.Content.Loading.Markdown.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// The source of one paragraph, heading or cell in which all that is markup, code or stands behind a backslash is blotted out. What is
/// left is printed as typed, so that signs in it which were meant as markup can be looked for; its offsets are those of the source.
/// </summary>
internal sealed class TypedWords
{
    /// <summary>What stands for a sign that is blotted out: no letter, no blank, and nothing that markup begins with.</summary>
    public const char Blot = '\u0001';

    private readonly char[] signs;
    private readonly HashSet<int> escapes = [];

    private TypedWords(string source, int start, int end)
    {
        Start = start;
        Source = source[start..end];
        signs = Source.ToCharArray();
    }

    /// <summary>The offset of its first character in the source.</summary>
    public int Start { get; }

    /// <summary>The source as it stands.</summary>
    public string Source { get; }

    /// <summary>The source with blots; as long as <see cref="Source"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The words of a block.</summary>
    public static TypedWords Of(string source, LeafBlock block)
    {
        var start = Math.Clamp(block.Span.Start, 0, source.Length);
        var words = new TypedWords(source, start, Math.Clamp(block.Span.End + 1, start, source.Length));
        words.BlotMarkup(block.Inline);
        words.BlotEscapes();
        words.Text = new string(words.signs);
        return words;
    }

    /// <summary>Whether a backslash that stands for the sign behind it alone is at an index of <see cref="Source"/>: no code, and no markup.</summary>
    public bool IsEscape(int index) => escapes.Contains(index);

    private void BlotMarkup(ContainerInline? inlines)
    {
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            var (from, to) = (inline.Span.Start, inline.Span.End);
            switch (inline)
            {
                case CodeInline or HtmlTagInline or PrivateCommentInline or ForeignInline or BriefingLinkInline or FootnoteLink or StrayBraces or LinkInline { IsImage: true }:
                    Blotted(from, to);
                    break;
                case AutolinkInline when At(from) == '<':
                    Blotted(from, to);
                    break;
                case EmphasisInline emphasis:
                    Blotted(from, from + emphasis.DelimiterCount - 1);
                    Blotted(to - emphasis.DelimiterCount + 1, to);
                    break;
                case LinkInline or SpanInline when At(from) == '[':
                    Blotted(from, from);
                    Blotted(((ContainerInline)inline).LastChild is { } last ? Math.Max(from, last.Span.End + 1) : from, to);
                    break;
            }
        }
    }

    private void BlotEscapes()
    {
        for (var at = 0; at + 1 < signs.Length; at++)
        {
            if (signs[at] == '\\' && IsSign(signs[at + 1]))
            {
                (signs[at], signs[at + 1]) = (Blot, Blot);
                escapes.Add(at);
                at++;
            }
        }
    }

    private static bool IsSign(char each) => char.IsAscii(each) && (char.IsPunctuation(each) || char.IsSymbol(each));

    private char At(int offset) => offset >= Start && offset - Start < signs.Length ? signs[offset - Start] : Blot;

    private void Blotted(int from, int to)
    {
        from = Math.Max(from - Start, 0);
        to = Math.Min(to - Start, signs.Length - 1);
        for (; from <= to; from++)
        {
            // Lines stay lines.
            signs[from] = signs[from] is '\n' or '\r' ? signs[from] : Blot;
        }
    }
}
