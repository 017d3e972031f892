using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Judges;

/// <summary>
/// Writes a tree as the HTML of CommonMark's examples and of cmark-gfm, and brings HTML of theirs to the same form. What is ours
/// everywhere is taken out of the comparison here, each with its reason; what differs in single texts is listed by the tests.
/// </summary>
internal static partial class SpecHtml
{
    /// <summary>The HTML of a tree.</summary>
    public static string Of(Body body)
    {
        var output = new StringBuilder();
        Write(output, body.Blocks, tight: false);
        return Folded(output.ToString());
    }

    /// <summary>The HTML of a judge in the form of <see cref="Of"/>.</summary>
    public static string Normalised(string html)
    {
        // The title is level 1, so that "#" is told and set as "##".
        html = html.Replace("<h1>", "<h2>", StringComparison.Ordinal).Replace("</h1>", "</h2>", StringComparison.Ordinal);

        // Addresses are those of the site or of the web, read by our own rules; titles of links and of pictures in a line are told.
        html = Anchors().Replace(html, match => $"<a href=\"{Address(WebUtility.HtmlDecode(match.Groups["address"].Value))}\">");
        html = Pictures().Replace(html, match => $"<img src=\"{Address(WebUtility.HtmlDecode(match.Groups["address"].Value))}\" alt=\"{match.Groups["alt"].Value}\" />");

        // The first side of a cell is where its language begins.
        html = html.Replace(" align=\"left\"", "", StringComparison.Ordinal);
        return Folded(html.Replace("<br>", "<br />", StringComparison.Ordinal));
    }

    // Typography is a judge's matter elsewhere: signs are straight here, entities decoded, lines between blocks joined.
    private static string Folded(string html)
    {
        var text = Between().Replace(html, "$1\n").Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal);
        text = BeforeLine().Replace(text, "\n");
        var output = new StringBuilder(text.Length);
        foreach (var each in text)
        {
            output.Append(each switch
            {
                '“' or '”' or '″' => "\"",
                '‘' or '’' or '′' => "'",
                '–' or '—' => "-",
                '…' => "...",
                '\u00A0' or '\u202F' => " ",
                _ => each.ToString(),
            });
        }

        return Dashes().Replace(output.ToString(), "-").Trim();
    }

    private static string Address(string typed) => Addresses.Read(Uri.UnescapeDataString(typed), "", out _) is { } target ? Address(target) : typed;

    private static string Address(LinkTarget target) => Uri.UnescapeDataString(target switch
    {
        WebTarget web => web.Address,
        SiteTarget site => site.Path + (site.Fragment is null ? "" : "#" + site.Fragment),
        FragmentTarget fragment => "#" + fragment.Id,
        BriefingTarget briefing => "briefing:" + briefing.Key,
        _ => "",
    });

    private static void Write(StringBuilder output, ImmutableArray<Block> blocks, bool tight)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Element(output, $"h{heading.Level}", heading.Inlines);
                    break;
                case Paragraph paragraph when tight:
                    Write(output, paragraph.Inlines);
                    output.Append('\n');
                    break;
                case Paragraph paragraph:
                    Element(output, "p", paragraph.Inlines);
                    break;
                case Figure figure:
                    Write(output.Append(tight ? "" : "<p>"), [new Picture(figure.Place, figure.File, figure.Alternative)]);
                    output.Append(tight ? "\n" : "</p>\n");
                    break;
                case Quote quote:
                    Write(output.Append("<blockquote>\n"), quote.Blocks, tight: false);
                    output.Append("</blockquote>\n");
                    break;
                case ListBlock list:
                    Write(output, list);
                    break;
                case CodeBlock code:
                    output.Append(code.Language is null ? "<pre><code>" : $"<pre><code class=\"language-{Escape(code.Language)}\">")
                        .Append(Escape(code.Text)).Append(code.Text.Length == 0 ? "" : "\n").Append("</code></pre>\n");
                    break;
                case ThematicBreak:
                    output.Append("<hr />\n");
                    break;
                case Table table:
                    Write(output, table);
                    break;
                default:
                    output.Append('<').Append(block.GetType().Name).Append(">\n");
                    Write(output, [.. block.BlockChildren().SelectMany(each => each)], tight: false);
                    break;
            }
        }
    }

    private static void Write(StringBuilder output, ListBlock list)
    {
        output.Append(list.Start switch { null => "<ul>\n", 1 => "<ol>\n", var start => string.Create(CultureInfo.InvariantCulture, $"<ol start=\"{start}\">\n") });
        foreach (var item in list.Items)
        {
            Write(output.Append("<li>"), item, list.Tight);
            output.Append("</li>\n");
        }

        output.Append(list.Start is null ? "</ul>\n" : "</ol>\n");
    }

    private static void Write(StringBuilder output, Table table)
    {
        output.Append("<table>\n<thead>\n");
        Row(table.Head, "th");
        output.Append("</thead>\n");
        if (table.Rows.Length > 0)
        {
            output.Append("<tbody>\n");
            foreach (var row in table.Rows)
            {
                Row(row, "td");
            }

            output.Append("</tbody>\n");
        }

        output.Append("</table>\n");

        void Row(ImmutableArray<ImmutableArray<Inline>> cells, string name)
        {
            output.Append("<tr>\n");
            foreach (var (cell, column) in cells.Zip(table.Columns))
            {
                var side = column switch { ColumnAlignment.Center => " align=\"center\"", ColumnAlignment.End => " align=\"right\"", _ => "" };
                Write(output.Append(CultureInfo.InvariantCulture, $"<{name}{side}>"), cell);
                output.Append(CultureInfo.InvariantCulture, $"</{name}>\n");
            }

            output.Append("</tr>\n");
        }
    }

    private static void Element(StringBuilder output, string name, ImmutableArray<Inline> inlines)
    {
        Write(output.Append('<').Append(name).Append('>'), inlines);
        output.Append("</").Append(name).Append(">\n");
    }

    private static void Write(StringBuilder output, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            var (open, close) = inline switch
            {
                Text text => (Escape(text.Value), ""),
                CodeSpan code => ($"<code>{Escape(code.Value)}", "</code>"),
                Emphasis => ("<em>", "</em>"),
                Strong => ("<strong>", "</strong>"),
                Strike => ("<del>", "</del>"),
                Link link => ($"<a href=\"{Address(link.Target)}\">", "</a>"),
                Picture picture => ($"<img src=\"{Uri.UnescapeDataString(picture.File)}\" alt=\"{Escape(picture.Alternative)}\" />", ""),
                LineBreak => ("<br />\n", ""),
                SoftBreak => ("\n", ""),
                _ => ($"<{inline.GetType().Name}>", $"</{inline.GetType().Name}>"),
            };
            Write(output.Append(open), inline is Text or CodeSpan ? [] : inline.Children());
            output.Append(close);
        }
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("""<a href="(?<address>[^"]*)"(?: title="[^"]*")?>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Anchors();

    [GeneratedRegex("""<img src="(?<address>[^"]*)" alt="(?<alt>[^"]*)"(?: title="[^"]*")? />""", RegexOptions.ExplicitCapture)]
    private static partial Regex Pictures();

    // Blanks beside the tags of blocks are nobody's.
    [GeneratedRegex(@"(?:\s*(</?(?:ul|ol|li|blockquote|p|h\d|table|thead|tbody|tr)(?: [a-z]+=""[^""]*"")?>)\s*)")]
    private static partial Regex Between();

    [GeneratedRegex(@"\n{2,}(?=<)|(?<=</?(?:ul|ol|li|blockquote|p|h\d)>)\n+")]
    private static partial Regex BeforeLine();

    [GeneratedRegex("-{2,}")]
    private static partial Regex Dashes();
}
