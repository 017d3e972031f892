using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Briefings.Core;
using UglyToad.PdfPig;

namespace Briefings.Site.Tests.Labels;

/// <summary>A part of an output that says by itself how it is marked: a file, or an entry of a feed.</summary>
/// <param name="Name">The file, and which entry of it.</param>
/// <param name="Marking">What it says.</param>
/// <param name="Bytes">What it shows.</param>
internal sealed record LabelledPart(string Name, Tlp Marking, byte[] Bytes);

/// <summary>Reads how each file of an output says that it is marked, in the way that its format has, as a reader or a program would.</summary>
internal static partial class FileLabels
{
    private const string Scheme = "https://www.first.org/tlp/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The parts of a file; empty for pictures and files to download, which have no place for a label.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="isOpen">Whether all that the target shows may go to anyone, so that feeds need not say so.</param>
    public static IEnumerable<LabelledPart> Of(string path, byte[] bytes, bool isOpen)
    {
        var name = System.IO.Path.GetFileName(path);
        switch (System.IO.Path.GetExtension(path))
        {
            case ".html":
                return [new(path, OfPage(path, Encoding.UTF8.GetString(bytes)), bytes)];
            case ".pdf":
                return [new(path, OfReport(path, bytes), bytes)];
            case ".xml" when name != "sitemap.xml":
                return OfAtom(path, bytes, isOpen);
            case ".json" when name == "relations.json":
                return [new(path, Parse(JsonDocument.Parse(bytes).RootElement.GetProperty("tlp").GetString()), bytes)];
            case ".json":
                return OfJsonFeed(path, bytes, isOpen);
            case ".css":
                return [new(path, Comment().Match(Encoding.UTF8.GetString(bytes)) is { Success: true } label ? Parse(label.Groups[1].Value) : Tlp.Clear, bytes)];
            case ".png" or ".jpg" or ".webp" or ".gif" or ".svg" or ".csv":
                return [];
            default:
                return [new(path, Tlp.Clear, bytes)];
        }
    }

    // The foot says it on every page; head and foot never differ, and nothing on the page is marked above it.
    private static Tlp OfPage(string path, string page)
    {
        var label = Parse(Foot().Match(page).Groups[1].Value);
        foreach (var head in (IEnumerable<Match>)[Masthead().Match(page), Head().Match(page)])
        {
            if (head.Success && Label().Match(head.Value) is { Success: true } said)
            {
                Parse(said.Groups[1].Value).ShouldBe(label, path);
            }
        }

        Label().Matches(page).Select(each => Parse(each.Groups[1].Value)).Max().ShouldBe(label, path);
        return label;
    }

    private static Tlp OfReport(string path, byte[] bytes)
    {
        using var report = PdfDocument.Open(bytes);
        var label = Word().Match(report.Information.Keywords ?? "").Value;
        foreach (var page in report.GetPages())
        {
            page.Text.ShouldContain(label, Case.Sensitive, path);
        }

        return Parse(label);
    }

    private static IEnumerable<LabelledPart> OfAtom(string path, byte[] bytes, bool isOpen)
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        yield return new(path, Of(feed), bytes);
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            var marking = Of(entry);
            if (!isOpen)
            {
                entry.Element(Atom + "summary")!.Value.ShouldStartWith(marking.Label());

                // Feeds of terms have summaries only.
                if (entry.Element(Atom + "content") is { } content)
                {
                    FirstLine(content.Value).ShouldBe(marking.Label(), path);
                }
            }

            yield return new($"{path} {entry.Element(Atom + "id")!.Value}", marking, Encoding.UTF8.GetBytes(entry.ToString()));
        }

        Tlp Of(XElement of)
        {
            var label = of.Elements(Atom + "category").SingleOrDefault(each => each.Attribute("scheme")?.Value == Scheme)?.Attribute("term")?.Value;
            return Agreed(path, label, of.Element(Atom + "title")!.Value, isOpen);
        }
    }

    private static IEnumerable<LabelledPart> OfJsonFeed(string path, byte[] bytes, bool isOpen)
    {
        var feed = JsonDocument.Parse(bytes).RootElement;
        yield return new(path, Agreed(path, feed.TryGetProperty("_tlp", out var own) ? own.GetProperty("label").GetString() : null, feed.GetProperty("title").GetString()!, isOpen), bytes);
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            var tag = item.GetProperty("tags").EnumerateArray().Select(each => each.GetString()!).SingleOrDefault(each => each.StartsWith("TLP:", StringComparison.Ordinal));
            var marking = Agreed(path, tag, item.GetProperty("title").GetString()!, isOpen);
            if (!isOpen)
            {
                item.GetProperty("summary").GetString()!.ShouldStartWith(marking.Label());
                if (item.TryGetProperty("content_html", out var content))
                {
                    FirstLine(content.GetString()!).ShouldBe(marking.Label(), path);
                }
                else
                {
                    item.GetProperty("content_text").GetString()!.ShouldStartWith(marking.Label());
                }
            }

            yield return new($"{path} {item.GetProperty("id").GetString()}", marking, Encoding.UTF8.GetBytes(item.GetRawText()));
        }
    }

    // For machines and for readers, or for neither where all may go to anyone.
    private static Tlp Agreed(string path, string? label, string title, bool isOpen)
    {
        if (isOpen)
        {
            label.ShouldBeNull(path);
            title.ShouldNotStartWith("TLP:");
            return Tlp.Clear;
        }

        title.ShouldStartWith(label.ShouldNotBeNull(path) + " ");
        return Parse(label);
    }

    private static string FirstLine(string html) => Tag().Replace(html, "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0];

    private static Tlp Parse(string? label) => TlpLabels.ParseLabel(label ?? "") ?? throw new ShouldAssertException($"\"{label}\" is no label");

    [GeneratedRegex("""<div class="legal">\s*<p><span class="tlp tlp-[a-z-]+">([^<]+)</span>""")]
    private static partial Regex Foot();

    [GeneratedRegex("""<header class="masthead">.*?</header>""", RegexOptions.Singleline)]
    private static partial Regex Masthead();

    [GeneratedRegex("""<header class="(head|pagehead)">.*?</header>""", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("""class="tlp tlp-[a-z-]+">([^<]+)<""")]
    private static partial Regex Label();

    [GeneratedRegex(@"^/\* (TLP:[A-Z+]+) \*/")]
    private static partial Regex Comment();

    [GeneratedRegex("TLP:(AMBER[+]STRICT|AMBER|GREEN|CLEAR|RED)")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
