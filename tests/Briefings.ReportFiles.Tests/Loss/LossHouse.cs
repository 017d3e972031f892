using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Content.Loading;
using Briefings.Content.Validation;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.PdfChecks;
using Briefings.ReportFiles.Tests.Random;
using Briefings.Reports;
using Briefings.Site.Rendering.Prose;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests.Loss;

/// <summary>A text as readers and its author have it.</summary>
/// <param name="Name">What it is, for whoever reads a failure.</param>
/// <param name="Source">What was typed.</param>
/// <param name="Page">The letters and signs of its page, without blanks, signs of items and boxes.</param>
/// <param name="Words">The same with blanks.</param>
/// <param name="Html">The page's markup, with the addresses of links in it.</param>
/// <param name="Pdf">The letters and signs of its PDF, in the same way.</param>
/// <param name="Findings">What its author is told; lines are those of the text.</param>
internal sealed record SeenText(string Name, string Source, string Page, string Words, string Html, string Pdf, ImmutableArray<Diagnostic> Findings);

/// <summary>Puts many texts into one house, each as a briefing, and reads them in its pages and PDFs.</summary>
internal static partial class LossHouse
{
    // So many texts stand in one PDF, each between lines that name it.
    private const int TextsOfReport = 60;

    /// <summary>The words of a link that has none of its own.</summary>
    public const string Title = "The title of it";

    /// <summary>Reads texts in all that is made of them.</summary>
    public static ImmutableArray<SeenText> Read(IReadOnlyList<(string Name, string Source)> texts)
    {
        using var folder = new TemporaryFolder();
        Write(folder, texts);
        var loaded = new Loader().Load(new LoadOptions(Path.Combine(folder.Path, "content")));
        var findings = loaded.Diagnostics.AddRange(Validator.Validate(loaded.Value).Diagnostics);
        var bodies = loaded.Value.Briefings.ToDictionary(static each => Path.GetFileNameWithoutExtension(each.File), static each => each.Body, StringComparer.Ordinal);
        var found = findings.ToLookup(static each => Path.GetFileNameWithoutExtension(each.Place.File), StringComparer.Ordinal);
        var pdfs = new string[texts.Count];
        var starts = Enumerable.Range(0, (texts.Count + TextsOfReport - 1) / TextsOfReport).Select(static number => number * TextsOfReport);
        Parallel.ForEach(starts, start => Report(bodies, start, pdfs.AsSpan(start, Math.Min(TextsOfReport, texts.Count - start)).Length).CopyTo(pdfs, start));
        return
        [
            .. texts.Select((text, index) =>
            {
                var html = ProseWriter.Write(bodies[Key(index)], Options);
                var words = Seen(html);
                return new SeenText(text.Name, text.Source, Said(words), words, html, Said(pdfs[index]), [.. found[Key(index)].Where(static each => each.Place.Line > Front.Length).Select(InText).Order()]);
            }),
        ];
    }

    /// <summary>Letters and signs alone: without blanks, signs of items and boxes.</summary>
    public static string Said(string text) => SourceWords.Letters(text).Replace("\u2610", "", StringComparison.Ordinal).Replace("\u2611", "", StringComparison.Ordinal);

    /// <summary>How many lines stand before a text in its file.</summary>
    public static int LinesBefore => Front.Length;

    private static readonly string[] Front =
    [
        "---", "id: LOS-2025-0000", "title: A text", "summary: What is typed stands on the page, or does its work, or is told to who has typed it.", "type: analysis",
        "tlp: CLEAR", "status: approved", "published: 2025-01-02", "cutoff: 2025-01-01", "authors: [desk]", "countries: [ML]", "mentions: false", "---",
    ];

    private static readonly ProseOptions Options = new()
    {
        Link = static target => target switch
        {
            WebTarget web => new ResolvedLink(web.Address, web.Address),
            SiteTarget site => new ResolvedLink(site.Path, site.Path),
            _ => new ResolvedLink("x.html", Title),
        },
        Picture = static file => new ResolvedPicture(file, 9, 9),
        Words = new ProseWords("", "", "", "", "", "", "", "{name}", ""),
    };

    private static void Write(TemporaryFolder folder, IReadOnlyList<(string Name, string Source)> texts)
    {
        folder.Write("content/site.yaml", "name: House\nshort_name: LOS\nbase_url: \"https://www.example.org/\"\nlanguages: [en]\ntargets: [{name: public, tlp: CLEAR, output: site}]\n");
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: The Desk}\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n");
        folder.Write("content/media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>");
        var front = string.Join('\n', Front) + "\n";
        folder.Write("content/briefings/2025/first.md", front.Replace("0000", "0999", StringComparison.Ordinal) + "The first.\n");
        for (var index = 0; index < texts.Count; index++)
        {
            folder.Write($"content/briefings/2025/{Key(index)}.md", front.Replace("0000", (index + 1000).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + texts[index].Source + "\n");
        }
    }

    private static string Key(int index) => "text-" + index.ToString("0000", CultureInfo.InvariantCulture);

    private static string[] Report(Dictionary<string, Body> bodies, int start, int count)
    {
        var markup = new StringBuilder("<report title=\"x\" lang=\"en\" author=\"x\" created=\"2025-09-15T16:00:00Z\" marking=\"TLP:CLEAR\"><head><p style=\"marking\"><marking label=\"TLP:CLEAR\"/></p></head><h1>x</h1>");
        for (var index = start; index < start + count; index++)
        {
            markup.Append(CultureInfo.InvariantCulture, $"<p>\u00B6{index}\u00B6</p><body briefing=\"{Key(index)}\"/>");
        }

        var picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>"u8.ToArray();
        var parsed = ReportMarkup.Parse(markup.Append("</report>").ToString(), new ReportContext
        {
            File = "x.xml",
            Styles = Examples.Styles,
            Bodies = bodies,
            Links = static target => target switch
            {
                WebTarget web => new ReportAddress(web.Address, web.Address),
                SiteTarget site => new ReportAddress("https://www.example.org/" + site.Path, site.Path),
                _ => new ReportAddress("https://www.example.org/x.html", Title),
            },
            Media = _ => picture,
        });
        parsed.Diagnostics.Where(static each => each.Severity == Severity.Error).Select(static each => each.ToString()).ShouldBeEmpty();
        using var output = new MemoryStream();
        Examples.Renderer().Render(parsed.Value.ShouldNotBeNull(), output);
        var facts = new PdfFacts(output.ToArray());
        var words = PdfText.ByContent(facts);
        var said = string.Concat(facts.Structure.ReadingOrder.Select(each => (Words: words.GetValueOrDefault((each.Owner, each.Id), ""), each.Element))
            .Where(static each => !(Label().IsMatch(each.Words) && each.Element.Ancestry().Prepend(each.Element).Any(static element => element.Standard == "Lbl")))
            .Select(static each => each.Words));
        var pieces = Between().Split(said);
        // A sign that the shipped faces lack is drawn as its code, with a finding of its own when the report is made.
        return [.. pieces.Skip(1).Take(count).Select(static piece => Lacking().Replace(piece, static match => char.ConvertFromUtf32(int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))))];
    }

    // What stands on a page, without the way back from notes.
    private static string Seen(string html) => string.Join(' ', WebUtility.HtmlDecode(Tag().Replace(Back().Replace(html, ""), " ")).Split(' ', '\n').Where(static word => word.Length > 0));

    private static Diagnostic InText(Diagnostic found) => found with { Place = found.Place with { Line = found.Place.Line - Front.Length } };

    [GeneratedRegex(@"\u00B6\s*\d+\s*\u00B6")]
    private static partial Regex Between();

    // Signs of items and numbers of notes are the layout's.
    [GeneratedRegex(@"^\s*(?:[\u2022\u2013\u2610\u2611]|\d+\.)\s*$")]
    private static partial Regex Label();

    [GeneratedRegex(@"\[U\+([0-9A-F]{4,6})\]")]
    private static partial Regex Lacking();

    [GeneratedRegex(@"<a class=""footnote-back"".*?</a>", RegexOptions.Singleline)]
    private static partial Regex Back();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();
}
