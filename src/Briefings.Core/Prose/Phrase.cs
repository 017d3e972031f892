using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Prose;

/// <summary>Words of one line that may hold links, emphasis and code, but no blocks: a key point, a judgment, a summary, a credit.</summary>
/// <param name="Inlines">The words.</param>
public sealed record Phrase(ImmutableArray<Inline> Inlines)
{
    /// <summary>The words without markup, for cards, metadata and feeds. A link that shows its target's title has none.</summary>
    public string Words => PlainText.Of(Inlines);

    /// <summary>Plain words, as they are.</summary>
    public static Phrase Of(string words) => new([new Text(Place.Of(""), words)]);

    /// <summary>The same words as a text of one paragraph, for what works on texts.</summary>
    /// <param name="language">BCP 47 tag of the words.</param>
    public Body AsBody(string language) => new(language, Inlines.IsEmpty ? [] : [new Paragraph(Inlines[0].Place, Inlines)], []);

    /// <summary>The words of a text that <see cref="AsBody"/> made.</summary>
    public static Phrase From(Body body) => new(body.Blocks is [Paragraph paragraph] ? paragraph.Inlines : []);

    /// <summary>The same words, said to be in a language.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public Phrase In(string language) => Inlines.IsEmpty ? this : new([new Span(Inlines[0].Place, Inlines, language, Plain: false)]);
}
