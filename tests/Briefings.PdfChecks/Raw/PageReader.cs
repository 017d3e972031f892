namespace Briefings.PdfChecks;

/// <summary>A page with what it inherits (ISO 32000-1, 7.7.3.4).</summary>
public sealed record RawPage(int Index, int Number, RawDictionary Dictionary, RawDictionary? Resources, RawArray? MediaBox);

/// <summary>Walks the page tree.</summary>
internal static class PageReader
{
    public static List<RawPage> Read(RawFile file)
    {
        var pages = new List<RawPage>();
        var seen = new HashSet<int>();
        var open = new Stack<(object? Node, RawDictionary? Resources, RawArray? Box)>([(file.Catalog["Pages"], null, null)]);
        while (open.TryPop(out var next))
        {
            if (file.Resolve(next.Node) is not RawDictionary node || (next.Node is RawReference reference && !seen.Add(reference.Number)))
            {
                continue;
            }

            var resources = file.Dictionary(node, "Resources") ?? next.Resources;
            var box = file.Get(node, "MediaBox") as RawArray ?? next.Box;
            if (file.Name(node, "Type") == "Page" || !node.Has("Kids"))
            {
                pages.Add(new RawPage(pages.Count, (next.Node as RawReference)?.Number ?? 0, node, resources, box));
                continue;
            }

            foreach (var kid in file.List(node, "Kids").Reverse())
            {
                open.Push((kid, resources, box));
            }
        }

        return pages;
    }
}
