using System.Globalization;
using Briefings.Testing;

namespace Briefings.Site.Tests.Relating;

/// <summary>How well lists of related briefings agree with two readers; <c>Judgments/README.md</c> says who rated what and how.</summary>
internal sealed class JudgedSet
{
    private const int Length = 5;

    private readonly Dictionary<(string, string), double> gains = [];

    public JudgedSet()
    {
        foreach (var file in (string[])["first.tsv", "second.tsv"])
        {
            foreach (var line in File.ReadLines(Repository.Path("tests", "Briefings.Site.Tests", "Relating", "Judgments", file)))
            {
                var cells = line.Split('\t');
                var half = double.Parse(cells[2], CultureInfo.InvariantCulture) / 2;
                gains[(cells[0], cells[1])] = gains.GetValueOrDefault((cells[0], cells[1])) + half;
            }
        }

        Slugs = [.. gains.Keys.SelectMany(pair => (string[])[pair.Item1, pair.Item2]).Distinct().Order(StringComparer.Ordinal)];
    }

    public string[] Slugs { get; }

    /// <summary>Those whose lists may be looked at while weights are changed.</summary>
    public string[] ForTuning => [.. Slugs.Where((_, at) => at % 2 == 1)];

    /// <summary>Those that may not.</summary>
    public string[] HeldOut => [.. Slugs.Where((_, at) => at % 2 == 0)];

    public double Gain(string left, string right) => gains[string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left)];

    /// <summary>The measures of a way to make lists, over the lists of some briefings.</summary>
    public Measures Measure(string[] slugs, Func<string, IEnumerable<string>> list)
    {
        var lists = slugs.ToDictionary(slug => slug, slug => list(slug).Take(Length).ToArray());
        var ndcg = new List<double>();
        foreach (var (slug, found) in lists)
        {
            var ideal = Discounted(Slugs.Where(other => other != slug).Select(other => Gain(slug, other)).OrderDescending().Take(Length));
            if (ideal > 0)
            {
                ndcg.Add(Discounted(found.Select(other => Gain(slug, other))) / ideal);
            }
        }

        return new Measures(ndcg.Average(), lists.Count(each => each.Value.Any(other => Gain(each.Key, other) == 0)) / (double)lists.Count, lists.Values.Average(found => found.Length));
    }

    private static double Discounted(IEnumerable<double> gains) => gains.Select((gain, at) => gain / Math.Log2(at + 2)).Sum();
}

/// <summary>How well lists agree with the readers.</summary>
/// <param name="Ndcg">nDCG@5, over briefings to which anything is related at all; 1 is the readers' own order.</param>
/// <param name="Unrelated">The share of lists of five in which something stands that neither reader finds related.</param>
/// <param name="Length">How long lists are.</param>
internal readonly record struct Measures(double Ndcg, double Unrelated, double Length)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"nDCG@5 {Ndcg:0.000}, lists with an unrelated one {Unrelated:0.00}, {Length:0.0} long");
}
