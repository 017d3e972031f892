using Briefings.Content.Loading.Markdown.Syntax;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Finds a first heading that says the title of its text once more, as texts of other tools begin.</summary>
internal static class RepeatedTitle
{
    /// <summary>The heading; null without one.</summary>
    public static HeadingBlock? Find(MarkdownDocument document, string? title) =>
        document.FirstOrDefault(block => block is not (HtmlBlock or LinkReferenceDefinitionGroup or PrivateCommentBlock)) is HeadingBlock { Level: 1 } heading
            && title is not null && Letters(title) is { Length: > 0 } letters && string.Equals(letters, Letters(HeadingReader.WordsOf(heading.Inline)), StringComparison.OrdinalIgnoreCase)
            ? heading
            : null;

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit));
}
