using System.Globalization;
using System.Text;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>The numbers of pages as they are printed: sections with pages of their own may begin again at 1, in other figures, or have none.</summary>
internal sealed class PageLabels : IEnumerable<(string Label, string Count)>
{
    private readonly List<Run> runs = [];
    private readonly List<(string Label, string Count)> labels = [];

    /// <summary>The label of a page and that of the last page of its numbering.</summary>
    /// <param name="index">The page, from 0.</param>
    public (string Label, string Count) this[int index] => labels[index];

    /// <summary>Numbers pages.</summary>
    /// <param name="starts">For each page the numbering that begins with it; null where that of the page before goes on.</param>
    public static PageLabels Of(IReadOnlyList<PageNumbering?> starts)
    {
        var made = new PageLabels();
        for (var i = 0; i < starts.Count; i++)
        {
            if (i == 0 || starts[i] is not null)
            {
                made.runs.Add(new Run(starts[i] ?? PageNumbering.Arabic, i, 0));
            }

            made.runs[^1] = made.runs[^1] with { Count = made.runs[^1].Count + 1 };
        }

        foreach (var run in made.runs)
        {
            made.labels.AddRange(Enumerable.Range(1, run.Count).Select(number => (run.Label(number), run.Label(run.Count))));
        }

        return made;
    }

    /// <summary>Tells readers of the file, unless they would number the pages so by themselves.</summary>
    public void Write(PdfDocument document)
    {
        if (runs is [{ Numbering: PageNumbering.Arabic }])
        {
            return;
        }

        foreach (var run in runs)
        {
            document.AddPageLabels(run.First, run.Numbering switch
            {
                PageNumbering.Arabic => PageLabelStyle.Decimal,
                PageNumbering.Roman => PageLabelStyle.LowerRoman,
                _ => PageLabelStyle.None,
            });
        }
    }

    public IEnumerator<(string Label, string Count)> GetEnumerator() => labels.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Roman(int number)
    {
        (int Value, string Letters)[] figures = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var text = new StringBuilder();
        foreach (var (value, letters) in figures)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    private readonly record struct Run(PageNumbering Numbering, int First, int Count)
    {
        public string Label(int number) => Numbering switch
        {
            PageNumbering.Arabic => number.ToString(CultureInfo.InvariantCulture),
            PageNumbering.Roman => Roman(number),
            _ => "",
        };
    }
}
