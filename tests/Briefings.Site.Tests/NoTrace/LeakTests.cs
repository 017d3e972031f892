using System.Globalization;
using System.Text;
using CsCheck;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>The proof is only worth what it catches: leaks of many kinds are planted, and each must be found wherever it leaks.</summary>
public sealed class LeakTests
{
    private const int Collections = 60;

    // So many of one leak say what all would.
    private const int Enough = 12;

    [Fact]
    public void Every_planted_leak_is_caught()
    {
        var planted = Leaks.All.ToDictionary(leak => leak.Name, _ => new Tally(), StringComparer.Ordinal);
        var random = new PCG(17);
        for (var number = 0; number < Collections; number++)
        {
            Plant(HousePlan.Any.Generate(random, null, out _), pdf: number % 4 == 0, planted);
        }

        var report = new StringBuilder("planted, found by words, found by comparison: leak\n");
        foreach (var (name, tally) in planted)
        {
            report.Append(CultureInfo.InvariantCulture, $"{tally.Planted,4} {tally.ByWords,4} {tally.ByComparison,4}: {name}\n");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        planted.Where(pair => pair.Value.Planted == 0).Select(pair => pair.Key).ShouldBeEmpty(report.ToString());
        planted.Where(pair => pair.Value.Caught < pair.Value.Planted).Select(pair => pair.Key).ShouldBeEmpty(report.ToString());
    }

    private static void Plant(HousePlan plan, bool pdf, Dictionary<string, Tally> planted)
    {
        using var content = new ContentFolder(HouseWriter.Write(plan, only: null));
        var collection = Outputs.Load(content);
        foreach (var target in collection.Site.Targets.Select(target => target with { Pdf = pdf }))
        {
            var tight = Outputs.Make(collection, target);
            var without = Check.Without(plan, target) ?? tight;
            var oracle = new Oracle(plan, target.Tlp);
            var none = Check.Compare(oracle, tight, without);
            none.Any.ShouldBeFalse(string.Join('\n', none.Found.Concat(none.Differences)));
            foreach (var leak in Leaks.All.Where(leak => planted[leak.Name].Planted < Enough))
            {
                var leaky = Leaky(new LeakPoint(collection, target), tight, leak);
                if (!leaky.Keys.SequenceEqual(tight.Keys) || leaky.Any(file => !file.Value.AsSpan().SequenceEqual(tight[file.Key])))
                {
                    planted[leak.Name].Add(Check.Compare(oracle, leaky, without));
                }
            }
        }
    }

    private static SortedDictionary<string, byte[]> Leaky(LeakPoint at, SortedDictionary<string, byte[]> tight, Leak leak)
    {
        if (leak.OnFiles is not { } onFiles)
        {
            return Outputs.Make(at.Collection, at.Target, leak);
        }

        var files = new SortedDictionary<string, byte[]>(tight, StringComparer.Ordinal);
        onFiles(at, files);
        return files;
    }

    private sealed class Tally
    {
        public int Planted { get; private set; }

        public int Caught { get; private set; }

        public int ByWords { get; private set; }

        public int ByComparison { get; private set; }

        public void Add(Check.Traces traces)
        {
            Planted++;
            Caught += traces.Any ? 1 : 0;
            ByWords += traces.Found.Count > 0 ? 1 : 0;
            ByComparison += traces.Differences.Count > 0 ? 1 : 0;
        }
    }
}
