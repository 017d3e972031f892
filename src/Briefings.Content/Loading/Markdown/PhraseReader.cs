using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Inline = Briefings.Core.Prose.Inline;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads Markdown within a line: links, emphasis and code, but no blocks, pictures and footnotes.</summary>
internal static class PhraseReader
{
    /// <summary>Reads a line. No text makes it throw; what is no markup is the words as typed.</summary>
    public static Outcome<Phrase> Read(MarkdownSource source)
    {
        var context = new ReadingContext(source with { IsPhrase = true }, ImpactLabels.None);
        var document = Markdig.Markdown.Parse(source.Text, Dialect.Phrases);
        if (document.GetData(MarkupLimit.PassedKey) is int passed)
        {
            context.Report(Codes.TooMuchMarkup, context.At(passed), $"more than {MarkupLimit.MostSigns} signs of markup in one line", "take it apart");
        }

        if (document is [Markdig.Syntax.ParagraphBlock { Inline: not null } paragraph])
        {
            MistypedMarkup.Report(context, paragraph);
        }

        // What Markdig reads as the address of a link, "[1]: https://…", is words here.
        var inlines = document is [Markdig.Syntax.ParagraphBlock { Inline: { } words }]
            ? InlineReader.Read(context, words)
            : [new Text(context.At(0), Typography.Apply(source.Text.Trim(), source.Language))];
        return new Outcome<Phrase>(new Phrase(WithoutPictures(context, inlines)), context.Found);
    }

    private static ImmutableArray<Inline> WithoutPictures(ReadingContext context, ImmutableArray<Inline> inlines)
    {
        foreach (var picture in inlines.AllInlines().OfType<Picture>())
        {
            context.Report(Codes.BrokenPicture, picture.Place, "a picture can't stand in a line of words", "put it into the text");
        }

        return inlines.RemoveAll(inline => inline is Picture);
    }
}
