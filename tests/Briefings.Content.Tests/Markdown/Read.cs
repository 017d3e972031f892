using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Reads Markdown for tests and prints trees as text.</summary>
internal static class Read
{
    public static ImpactLabels Impacts { get; } = new(
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("supply chain", "supply-chain"), KeyValuePair.Create("energie", "energy-fuel")]),
        ["supply-chain", "energy-fuel"]);

    public static Outcome<Body> All(string text, string language = "en", int firstLine = 1) =>
        MarkdownReader.Read(new MarkdownSource("content/briefings/2025/x.md", text, firstLine, language), Impacts);

    /// <summary>The same below a title.</summary>
    public static Outcome<Body> Titled(string text, string title) =>
        MarkdownReader.Read(new MarkdownSource("content/briefings/2025/x.md", text, 1, "en") { Title = title }, Impacts);

    /// <summary>The same where the publisher allows some raw HTML.</summary>
    public static Outcome<Body> Html(string text, params string[] allowed) =>
        MarkdownReader.Read(
            new MarkdownSource("content/briefings/2025/x.md", text, 1, "en")
            {
                Html = new HtmlRules(allowed.Select(each => each.Split(' ')).ToImmutableSortedDictionary(each => each[0], each => each.Skip(1).ToImmutableArray(), StringComparer.Ordinal)),
            },
            Impacts);

    public static Body Body(string text, string language = "en")
    {
        var outcome = All(text, language);
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value;
    }

    public static string[] Findings(string text, int firstLine = 1) =>
        [.. All(text, firstLine: firstLine).Diagnostics.Order().Select(each => each.ToString()["content/briefings/2025/x.md:".Length..])];

    public static string Print(Body body)
    {
        var output = new System.Text.StringBuilder();
        Print(output, body.Blocks, 0);
        foreach (var footnote in body.Footnotes)
        {
            output.Append(System.Globalization.CultureInfo.InvariantCulture, $"[^{footnote.Label}]@{footnote.Place.Line}:{footnote.Place.Column}\n");
            Print(output, footnote.Blocks, 1);
        }

        return output.ToString();
    }

    private static void Print(System.Text.StringBuilder output, ImmutableArray<Block> blocks, int depth)
    {
        foreach (var block in blocks)
        {
            output.Append(' ', depth * 2).Append(System.Globalization.CultureInfo.InvariantCulture, $"{block.GetType().Name}@{block.Place.Line}:{block.Place.Column}");
            output.Append(block switch
            {
                Heading heading => $" {heading.Level} #{heading.Id} {heading.Impact}",
                ListBlock list => $" start={list.Start} tight={list.Tight}",
                CodeBlock code => $" {code.Language} {code.Text.Replace("\n", "⏎", StringComparison.Ordinal)}",
                Table table => $" {string.Join(',', table.Columns)}",
                Figure figure => $" {figure.File} \"{figure.Alternative}\" credit={PlainText.Of(figure.Credit)}",
                MarkedSection marked => $" {marked.Marking}",
                BlockElement element => $" {element.Element} {string.Join(' ', element.Attributes)}",
                _ => "",
            });
            output.Append('\n');
            foreach (var line in block.Lines())
            {
                output.Append(' ', (depth * 2) + 2).Append("| ");
                Print(output, line);
                output.Append('\n');
            }

            foreach (var inner in block.BlockChildren())
            {
                Print(output, inner, depth + 1);
                if (block is ListBlock)
                {
                    output.Append(' ', (depth * 2) + 2).Append("-\n");
                }
            }
        }
    }

    public static string Print(ImmutableArray<Inline> inlines)
    {
        var output = new System.Text.StringBuilder();
        Print(output, inlines);
        return output.ToString();
    }

    private static void Print(System.Text.StringBuilder output, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            output.Append(inline switch
            {
                Text text => $"{text.Value}‹{text.Place.Line}:{text.Place.Column}›",
                CodeSpan code => $"`{code.Value}`‹{code.Place.Line}:{code.Place.Column}›",
                _ => $"<{inline.GetType().Name}@{inline.Place.Line}:{inline.Place.Column}",
            });
            output.Append(inline switch
            {
                Link link => $" {link.Target}{(link.Optional ? " optional" : "")}",
                Span span => $" lang={span.Language} plain={span.Plain}",
                Picture picture => $" {picture.File} \"{picture.Alternative}\"",
                FootnoteReference reference => $" {reference.Label}",
                InlineElement element => $" {element.Element} {string.Join(' ', element.Attributes)}",
                _ => "",
            });
            if (inline is not (Text or CodeSpan))
            {
                output.Append(": ");
                Print(output, inline.Children());
                output.Append('>');
            }
        }
    }
}
