using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Briefings.Benchmarks;

/// <summary>
/// The same briefings for our engine, for programs that set HTML and for Typst: title, summary, headings, paragraphs with weight and links, a
/// list, a table and Arabic words, about three pages each, in the same faces and sizes on the same paper.
/// </summary>
internal sealed class ComparisonText(int briefings)
{
    private const int Sections = 3;
    private const int ParagraphsInSection = 4;

    private static readonly string[] Nouns = ["convoy", "road", "bridge", "garrison", "market", "border", "tanker", "depot", "port", "mine", "patrol", "checkpoint", "ceasefire", "decree", "curfew", "office", "traffic", "affiliate"];
    private static readonly string[] Verbs = ["closed", "reopened", "attacked", "delayed", "seized", "abandoned", "rerouted", "taxed", "guarded", "surrounded", "evacuated", "suspended"];
    private static readonly string[] Adverbs = ["again", "overnight", "for the third day", "without warning", "near the border", "after talks failed", "despite an escort", "ahead of the rains"];

    /// <summary>Report markup (docs/report-markup.md).</summary>
    public string Markup()
    {
        var report = new XElement("report", new XAttribute("title", "Measured briefings"), new XAttribute("lang", "en"), new XAttribute("created", "2025-09-15T16:00:00Z"), new XAttribute("marking", "TLP:CLEAR"));
        report.Add(new XElement("head", new XElement("p", new XAttribute("style", "marking"), new XElement("marking", new XAttribute("label", "TLP:CLEAR")))));
        report.Add(new XElement("foot", new XElement("p", new XAttribute("style", "running"), new XElement("field", new XAttribute("text", "Page {page} of {pages}")))));
        for (var i = 0; i < briefings; i++)
        {
            var random = new Random(i);
            if (i > 0)
            {
                report.Add(new XElement("break"));
            }

            report.Add(new XElement("h1", Title(i)));
            for (var section = 0; section < Sections; section++)
            {
                report.Add(new XElement("h2", Sentence(random)));
                for (var p = 0; p < ParagraphsInSection; p++)
                {
                    report.Add(new XElement("p", Paragraph(random), " ", new XElement("b", Sentence(random)), " ", new XElement("link", new XAttribute("to", "https://example.org/"), Sentence(random)), " ", new XElement("i", Sentence(random)), " ", new XElement("span", new XAttribute("lang", "ar"), "وقود مالي")));
                }
            }

            report.Add(new XElement("list", Rows(random, 5).Select(static row => new XElement("item", row[0] + " " + row[1]))));
            var rows = Rows(random, 8);
            report.Add(new XElement("table", rows.Select(static (row, at) => new XElement("row", at == 0 ? new XAttribute("header", "yes") : null, row.Select(static cell => new XElement("cell", cell))))));
        }

        return report.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>HTML with a style sheet for print.</summary>
    /// <param name="fonts">The folder of the faces.</param>
    public string Html(string fonts)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Measured briefings</title><style>");
        foreach (var (family, file, style) in ((string, string, string)[])[("S", "SourceSerif4-Regular", ""), ("S", "SourceSerif4-SemiBold", "font-weight:700;"), ("S", "SourceSerif4-Italic", "font-style:italic;"), ("I", "Inter-Regular", ""), ("I", "Inter-SemiBold", "font-weight:700;"), ("A", "NotoNaskhArabic-Regular", "")])
        {
            html.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:{family};{style}src:url('file://{fonts}/{file}.ttf')}}");
        }

        html.Append("@page{size:A4;margin:68pt 50pt 62pt 50pt;@bottom-left{content:'Page ' counter(page) ' of ' counter(pages)}@top-right{content:'TLP:CLEAR'}}body{font:10pt/14.5pt S,A;margin:0}p{margin:0 0 7.25pt}h1{font-size:24pt;line-height:28pt;break-before:page;margin:0 0 8pt}h1:first-child{break-before:auto}h2{font-size:14pt;line-height:18pt;margin:18pt 0 5pt}table{font:8.5pt/12pt I;border-collapse:collapse;width:100%}td,th{text-align:left;border-bottom:.35pt solid #999;padding:3.5pt 12pt 3.5pt 0}</style></head><body>");
        for (var i = 0; i < briefings; i++)
        {
            var random = new Random(i);
            html.Append(CultureInfo.InvariantCulture, $"<h1>{Title(i)}</h1>");
            for (var section = 0; section < Sections; section++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<h2>{Sentence(random)}</h2>");
                for (var p = 0; p < ParagraphsInSection; p++)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<p>{Paragraph(random)} <b>{Sentence(random)}</b> <a href=\"https://example.org/\">{Sentence(random)}</a> <i>{Sentence(random)}</i> <span lang=\"ar\" dir=\"rtl\">وقود مالي</span></p>");
                }
            }

            html.Append("<ul>").AppendJoin("", Rows(random, 5).Select(static row => $"<li>{row[0]} {row[1]}</li>")).Append("</ul><table>");
            html.AppendJoin("", Rows(random, 8).Select(static (row, at) => "<tr>" + string.Concat(row.Select(cell => at == 0 ? $"<th scope=\"col\">{cell}</th>" : $"<td>{cell}</td>")) + "</tr>")).Append("</table>");
        }

        return html.Append("</body></html>").ToString();
    }

    /// <summary>A document for Typst.</summary>
    public string Typst()
    {
        var typst = new StringBuilder("#set document(title: \"Measured briefings\", date: datetime(year: 2025, month: 9, day: 15))\n#set page(paper: \"a4\", margin: (top: 68pt, bottom: 62pt, x: 50pt), header: align(right)[TLP:CLEAR], footer: context [Page #counter(page).display() of #counter(page).final().first()])\n");
        typst.Append("#set text(font: (\"Source Serif 4\", \"Noto Naskh Arabic\"), size: 10pt, lang: \"en\", hyphenate: true)\n#set par(leading: 4.5pt, spacing: 11.75pt)\n#show heading.where(level: 1): set text(size: 24pt)\n#show heading.where(level: 2): set text(size: 14pt)\n#show strong: set text(weight: 600)\n");
        for (var i = 0; i < briefings; i++)
        {
            var random = new Random(i);
            typst.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "#pagebreak()\n" : "")}= {Title(i)}\n\n");
            for (var section = 0; section < Sections; section++)
            {
                typst.Append(CultureInfo.InvariantCulture, $"== {Sentence(random)}\n\n");
                for (var p = 0; p < ParagraphsInSection; p++)
                {
                    typst.Append(CultureInfo.InvariantCulture, $"{Paragraph(random)} *{Sentence(random)}* #link(\"https://example.org/\")[{Sentence(random)}] _{Sentence(random)}_ #text(lang: \"ar\", dir: rtl)[وقود مالي]\n\n");
                }
            }

            typst.AppendJoin("", Rows(random, 5).Select(static row => $"- {row[0]} {row[1]}\n"));
            typst.Append("\n#text(font: \"Inter\", size: 8.5pt)[#table(columns: 3, stroke: (bottom: 0.35pt), ");
            typst.AppendJoin(" ", Rows(random, 8).Select(static (row, at) => (at == 0 ? "table.header(" : "") + string.Concat(row.Select(static cell => $"[{cell}],")) + (at == 0 ? ")," : ""))).Append(")]\n\n");
        }

        return typst.ToString();
    }

    private static string Title(int index) => $"Blockade of the southern roads, day {index + 1}";

    private static string Sentence(Random random)
    {
        var words = $"the {Pick(random, Nouns)} was {Pick(random, Verbs)} {Pick(random, Adverbs)}, and the {Pick(random, Nouns)} {Pick(random, Verbs)} {Pick(random, Adverbs)}.";
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Paragraph(Random random) => string.Join(' ', Enumerable.Range(0, 4).Select(_ => Sentence(random)));

    private static string[][] Rows(Random random, int count) => [.. Enumerable.Range(0, count).Select(row => (string[])[$"Item {row}", Sentence(random), $"{random.Next(10, 9000)} tonnes"])];

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
