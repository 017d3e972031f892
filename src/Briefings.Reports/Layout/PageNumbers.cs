namespace Briefings.Reports;

/// <summary>On which pages anchors and terms of the index stand. What one pass of the layout found, contents and index of the next one show.</summary>
internal sealed class PageNumbers
{
    private readonly Dictionary<string, int> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Term, string? Under), SortedDictionary<int, List<string>>> terms = [];

    private IReadOnlyList<string> labels = [];

    /// <summary>The terms of the index.</summary>
    public IEnumerable<(string Term, string? Under)> Terms => terms.Keys;

    public void Add(string anchor, int page) => anchors[anchor] = page;

    /// <summary>Notes a place and gives its name, the same for each place of a term on a page.</summary>
    public string Add(ReportIndexMark mark, int page)
    {
        var key = (mark.Term, mark.Under);
        if (!terms.TryGetValue(key, out var pages))
        {
            terms.Add(key, pages = []);
        }

        if (!pages.TryGetValue(page, out var through))
        {
            pages.Add(page, through = []);
        }

        if (mark.Through is { } anchor)
        {
            through.Add(anchor);
        }

        return Name(mark.Term, mark.Under, page);
    }

    /// <summary>The page of an anchor; null where it is not known.</summary>
    public int? PageOf(string anchor) => anchors.TryGetValue(anchor, out var page) ? page : null;

    /// <summary>Says how the pages are numbered, from the first one on.</summary>
    public void Number(IReadOnlyList<string> pages) => labels = pages;

    /// <summary>What is printed for a page; nothing where it has no number.</summary>
    /// <param name="page">The page, from 1.</param>
    public string LabelOf(int page) => page <= labels.Count ? labels[page - 1] : page.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The pages of a term: the first and the last of each run of pages, and the name of the place on the first.</summary>
    public IEnumerable<(int First, int Last, string Name)> Ranges(string term, string? under)
    {
        var ranges = new List<(int First, int Last, string Name)>();
        foreach (var (page, through) in terms.GetValueOrDefault((term, under)) ?? [])
        {
            var last = through.Select(anchor => PageOf(anchor) ?? page).Append(page).Max();
            if (ranges.Count > 0 && page <= ranges[^1].Last + 1)
            {
                ranges[^1] = ranges[^1] with { Last = Math.Max(ranges[^1].Last, last) };
            }
            else
            {
                ranges.Add((page, last, Name(term, under, page)));
            }
        }

        return ranges;
    }

    /// <summary>Whether another pass found the same.</summary>
    public bool SameAs(PageNumbers other) =>
        anchors.Count == other.anchors.Count
        && labels.SequenceEqual(other.labels)
        && anchors.All(each => other.anchors.TryGetValue(each.Key, out var page) && page == each.Value)
        && terms.Count == other.terms.Count
        && terms.All(each => other.terms.TryGetValue(each.Key, out var pages) && each.Value.Keys.SequenceEqual(pages.Keys));

    private static string Name(string term, string? under, int page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ix.{under}.{term}.{page}");
}
