using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Briefings.Cli.Tests.Output;

/// <summary>What holds for every published page, of the example and of another house.</summary>
public sealed class HtmlTests(PublishedOutputs outputs)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_page_is_strict_html5(bool otherHouse)
    {
        var root = Root(otherHouse);
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        var faults = new List<string>();
        foreach (var file in PublishedOutputs.Files(root, ".html"))
        {
            try
            {
                parser.ParseDocument(File.ReadAllText(Path.Combine(root, file)));
            }
            catch (HtmlParseException fault)
            {
                faults.Add($"{file}:{fault.Position.Line}:{fault.Position.Column}: {fault.Message}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_internal_link_and_fragment_leads_somewhere(bool otherHouse)
    {
        var root = Root(otherHouse);
        var pages = Pages(root);
        var ids = pages.ToDictionary(
            page => page.Path,
            page => page.Document.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (path, document) in pages)
        {
            foreach (var (element, address) in Addresses(document))
            {
                if (IsOutside(address) || Path.GetFileName(path) == "404.html")
                {
                    continue;
                }

                var target = Resolve(path, address, out var fragment);
                if (target is null || !File.Exists(Path.Combine(root, target)))
                {
                    faults.Add($"{path}: {element.LocalName} leads to {address}, which is not there");
                }
                else if (fragment.Length > 0 && ids.TryGetValue(target, out var known) && !known.Contains(fragment))
                {
                    faults.Add($"{path}: {address} names a fragment that is not there");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_page_has_inline_script_style_or_handlers(bool otherHouse)
    {
        foreach (var (path, document) in Pages(Root(otherHouse)))
        {
            document.QuerySelectorAll("style").ShouldBeEmpty(path);
            document.QuerySelectorAll("[style]").ShouldBeEmpty(path);
            document.QuerySelectorAll("script:not([src])")
                .Where(script => script.GetAttribute("type") != "application/ld+json").ShouldBeEmpty(path);
            document.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(path);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_page_has_a_language_a_title_one_first_heading_and_unique_ids(bool otherHouse)
    {
        foreach (var (path, document) in Pages(Root(otherHouse)))
        {
            document.DocumentElement.GetAttribute("lang").ShouldNotBeNullOrEmpty(path);
            document.Title.ShouldNotBeNullOrWhiteSpace(path);
            if (document.QuerySelector("meta[http-equiv=refresh]") is null)
            {
                document.QuerySelectorAll("h1").Length.ShouldBe(1, path);
            }

            var ids = document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
            ids.Count.ShouldBe(ids.Distinct().Count(), path);
        }
    }

    [Fact]
    public void No_page_holds_an_unrendered_template_or_a_missing_word()
    {
        foreach (var root in (string[])[outputs.Example, outputs.Andes])
        {
            foreach (var file in PublishedOutputs.Files(root, ".html").Concat(PublishedOutputs.Files(root, ".xml")))
            {
                var text = File.ReadAllText(Path.Combine(root, file));
                text.ShouldNotContain("{{", Case.Sensitive, file);
                text.ShouldNotContain("&amp;lt;", Case.Sensitive, file);
                text.ShouldNotContain("&amp;amp;", Case.Sensitive, file);
            }
        }
    }

    private static List<(string Path, IHtmlDocument Document)> Pages(string root)
    {
        var parser = new HtmlParser();
        return [.. PublishedOutputs.Files(root, ".html").Select(file => (file, parser.ParseDocument(File.ReadAllText(Path.Combine(root, file)))))];
    }

    private static IEnumerable<(IElement Element, string Address)> Addresses(IHtmlDocument document)
    {
        foreach (var element in document.All)
        {
            foreach (var name in (string[])["href", "src"])
            {
                if (element.GetAttribute(name) is { } address)
                {
                    yield return (element, address);
                }
            }

            if (element.GetAttribute("srcset") is { } set)
            {
                foreach (var candidate in set.Split(',', StringSplitOptions.TrimEntries))
                {
                    yield return (element, candidate.Split(' ')[0]);
                }
            }
        }
    }

    private static bool IsOutside(string address) =>
        address.Contains("://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal);

    private static string? Resolve(string page, string address, out string fragment)
    {
        var origin = new Uri("https://site.test/");
        var resolved = new Uri(new Uri(origin, page), address);
        fragment = Uri.UnescapeDataString(resolved.Fragment.TrimStart('#'));
        var path = Uri.UnescapeDataString(resolved.AbsolutePath).TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? null : path;
    }

    private string Root(bool otherHouse) => otherHouse ? outputs.Andes : outputs.Example;
}
