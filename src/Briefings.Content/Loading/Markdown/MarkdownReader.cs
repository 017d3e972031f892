using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Footnote = Briefings.Core.Prose.Footnote;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Turns Markdown into a <see cref="Body"/>, once; Markdig's own tree ends here.</summary>
internal static class MarkdownReader
{
    /// <summary>Reads a text. No text makes it throw: what can't be read is dropped and has a finding.</summary>
    /// <param name="source">The text and its place.</param>
    /// <param name="impacts">The labels by which headings tell of impacts.</param>
    public static Outcome<Body> Read(MarkdownSource source, ImpactLabels impacts)
    {
        var context = new ReadingContext(source, impacts);
        var empty = new Body(source.Language, [], []);
        if (Definitions.IndexOfFirstTooMany(source.Text) is var many and >= 0)
        {
            context.Report(Codes.TooMuchMarkup, context.At(many), $"more than {Definitions.Most} footnotes and addresses of links in one text", "take it apart");
            return new Outcome<Body>(empty, context.Found);
        }

        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(source.Text, Dialect.Pipeline, HtmlLineParser.With(source.Html));
        }
        catch (ArgumentException problem) when (problem.Message.Contains("depth limit exceeded", StringComparison.Ordinal))
        {
            // Markdig's own limit of nesting, which has no type of its own. Whatever else is thrown is a fault of ours, not the author's.
            context.Report(Codes.NestedTooDeep, context.At(0), "the text is nested too deep to be read", "take it apart");
            return new Outcome<Body>(empty, context.Found);
        }

        if (document.GetData(MarkupLimit.PassedKey) is int passed)
        {
            context.Report(Codes.TooMuchMarkup, context.At(passed), $"more than {MarkupLimit.MostSigns} signs of markup in one paragraph, or {TableParser.MostCells} cells of tables", "take it apart");
        }

        if (TextSize.IndexOfFirstTooMany(document) is var beyond and >= 0)
        {
            context.Report(Codes.TooMuchText, context.At(beyond), $"more than {TextSize.MostBlocks} blocks or {TextSize.MostPieces} pieces of text in one file", "take it apart");
            return new Outcome<Body>(empty, context.Found);
        }

        context.RepeatedTitle = RepeatedTitle.Find(document, source.Title);
        context.SwallowedNotes = Sections.SwallowedNotes(source.Text, document);
        context.LooseNotes = Notes.WithoutColon(source.Text);
        var reader = new BlockReader(context, new HeadingReader(context, document));
        var blocks = reader.Read(document);
        // Reading a footnote can meet further ones, which join the end of the row.
        var footnotes = ImmutableArray.CreateBuilder<Footnote>();
        for (var index = 0; index < context.Footnotes.Count; index++)
        {
            var footnote = context.Footnotes[index];
            footnotes.Add(new Footnote(InlineReader.LabelOf(footnote), reader.Read(footnote), context.At(footnote)));
        }

        var met = context.Footnotes.ToHashSet();
        foreach (var definition in document.Descendants<LinkReferenceDefinitionGroup>().SelectMany(group => group.Links.Values))
        {
            if (definition is not FootnoteLinkReferenceDefinition footnote)
            {
                // Markdig reads footnotes at the top of a text only; inside a container a short one looks like the address of a link.
                if (definition.Label is ['^', ..] && !context.SwallowedNotes.Contains(definition.Label[1..]))
                {
                    context.Report(
                        Codes.UndefinedFootnote,
                        context.At(definition),
                        $"footnote \"{definition.Label[1..]}\" has no text",
                        "its text can't stand inside \":::\", lists or quotes: move it to the end of the file");
                }
            }
            else if (!met.Contains(footnote.Footnote))
            {
                // Read for what is to be found in it; nothing of it is shown.
                reader.Read(footnote.Footnote);
                context.Report(Codes.UnusedFootnote, context.At(footnote.Footnote), $"footnote \"{InlineReader.LabelOf(footnote.Footnote)}\" is never referred to", "delete it");
            }
        }

        var body = Notes.WithoutCircles(context, new Body(source.Language, blocks, footnotes.ToImmutable()));
        Labels.Check(context, document);
        Markings.Check(context);
        HiddenText.Check(context, body);
        return new Outcome<Body>(body, context.Found);
    }
}
