namespace Briefings.Core.Prose;

/// <summary>
/// Turns typed quotes, dashes, dots and spaces into those of a language: curly quotes or guillemets, en and em dashes, an ellipsis,
/// and no-break spaces where a line must not break (before French punctuation, within a <see cref="WordPairs">pair of words</see>).
/// </summary>
public static class Typography
{
    /// <summary>Sets one text that stands alone, such as a title or a summary.</summary>
    /// <param name="text">The text as typed; what is typographic already stays.</param>
    /// <param name="language">Its BCP 47 tag.</param>
    public static string Apply(string text, string language) => new Typographer(language).Set(text);
}
