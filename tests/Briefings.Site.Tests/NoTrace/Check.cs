using System.Text;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Holds a target's output to the promise that what it may not show leaves no trace.</summary>
internal static class Check
{
    /// <summary>What tells of hidden things; empty where nothing does.</summary>
    /// <param name="Found">Words of hidden things, where they stand.</param>
    /// <param name="Differences">Files that are not as they would be without the hidden things.</param>
    internal sealed record Traces(IReadOnlyList<string> Found, IReadOnlyList<string> Differences)
    {
        public bool Any => Found.Count + Differences.Count > 0;
    }

    /// <summary>Builds a plan for both of its targets and throws where one tells of what it hides.</summary>
    public static void Holds(HousePlan plan, bool pdf)
    {
        using var whole = new ContentFolder(HouseWriter.Write(plan, only: null));
        var collection = Outputs.Load(whole);
        foreach (var target in collection.Site.Targets)
        {
            HouseTells(plan, collection, target);
            var traces = Of(plan, collection, target with { Pdf = pdf });
            if (traces.Any)
            {
                throw new ShouldAssertException($"target \"{target.Name}\" tells of what it hides:\n{string.Join('\n', traces.Found.Concat(traces.Differences))}");
            }
        }
    }

    // The house's own words name each briefing in turn, some of them across two pieces: an error where it is hidden, and none where it is shown.
    private static void HouseTells(HousePlan plan, Collection collection, Target target)
    {
        var oracle = new Oracle(plan, target.Tlp);
        var pieces = new List<HouseWords>();
        var hidden = new List<int>();
        for (var number = 0; number < plan.Briefings.Length; number++)
        {
            var (slug, year, place) = (HouseWriter.SlugOf(number), HouseWriter.YearOf(number), new Place("templates/words/en.yaml", number + 1, 1));
            string[] said = (number % 4) switch
            {
                0 => [$"See briefings/{year}/{slug}.html"],
                1 => [$"www.example.org/briefings/{year}/", slug],
                2 => [$"As in {slug}.pdf, of course"],
                _ => [$"https://second.example.org/{Words.Id(number)}"],
            };
            pieces.AddRange(said.Select(text => new HouseWords(text, place)));
            hidden.AddRange(oracle.Shows(number) ? [] : [number + 1]);
        }

        var told = Gate.Open(collection, target, Moments.Now, [new HouseText([.. pieces])]).Diagnostics
            .Where(each => each.Place.File == "templates/words/en.yaml").Select(each => each.Place.Line).Distinct().Order();
        string.Join(' ', told).ShouldBe(string.Join(' ', hidden), $"words of the house in target \"{target.Name}\"");
    }

    /// <summary>Builds a target of a plan and looks for traces.</summary>
    public static Traces Of(HousePlan plan, Collection collection, Target target)
    {
        var output = Outputs.Make(collection, target);
        return Compare(new Oracle(plan, target.Tlp), output, Without(plan, target) ?? output);
    }

    /// <summary>The output of the same collection without the hidden things; null where that is the same collection.</summary>
    public static SortedDictionary<string, byte[]>? Without(HousePlan plan, Target target)
    {
        var rest = HouseWriter.Write(plan, new Oracle(plan, target.Tlp));
        var whole = HouseWriter.Write(plan, only: null);
        if (rest.Count == whole.Count && rest.All(file => whole.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value)))
        {
            return null;
        }

        using var folder = new ContentFolder(rest);
        return Outputs.Make(Outputs.Load(folder), target);
    }

    /// <summary>Compares an output with that of the same collection without the hidden things, and looks for their words.</summary>
    public static Traces Compare(Oracle oracle, SortedDictionary<string, byte[]> output, SortedDictionary<string, byte[]> without)
    {
        var told = oracle.Withdrawals()
            .Select(each => $"{(each.IsEdition ? "fr/" : "")}briefings/{HouseWriter.YearOf(each.Number)}/{HouseWriter.SlugOf(each.Number)}.html")
            .ToHashSet(StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var path in output.Keys.Union(without.Keys).Order(StringComparer.Ordinal))
        {
            var (is1, is2) = (output.TryGetValue(path, out var with), without.TryGetValue(path, out var bare));
            if (is1 && !is2 && told.Remove(path))
            {
                continue;
            }

            if (is1 != is2)
            {
                differences.Add($"{path}: {(is1 ? "is there only with" : "is there only without")} the hidden things");
            }
            else if (!with.AsSpan().SequenceEqual(bare))
            {
                differences.Add($"{path}: {Difference(with!, bare!)}");
            }
        }

        differences.AddRange(told.Select(path => $"{path}: the page that tells of the withdrawal is missing"));
        return new Traces([.. new CanarySearch(oracle.Canaries().Concat(HouseWriter.HiddenFiles(oracle.Plan, oracle))).Find(output)], differences);
    }

    private static string Difference(byte[] with, byte[] bare)
    {
        var at = with.AsSpan().CommonPrefixLength(bare);
        return $"with “{Near(with, at)}”, without “{Near(bare, at)}”";
    }

    private static string Near(byte[] bytes, int at) => Encoding.Latin1.GetString(bytes[Math.Max(0, at - 60)..Math.Min(bytes.Length, at + 80)]).Replace('\n', '↵');
}
