using System.Text;
using System.Text.RegularExpressions;
using Briefings.Core;
using Briefings.Site.Tests.NoTrace;
using CsCheck;

namespace Briefings.Site.Tests.Labels;

/// <summary>
/// A file that says that some may have it is the same file, byte for byte, as that of the same house without all that is marked above it:
/// nothing of what is marked higher brings, takes away or moves anything in it. Whole collections are compared, as for the promise of
/// <see cref="NoTraceTests"/>, but within one target.
/// </summary>
public sealed partial class WithoutMarkedTests
{
    // Always the same houses, so that a rare fault does not stop what has nothing to do with it; others with BRIEFINGS_WITHOUT_MARKED=<how many>.
    private static int Others => int.TryParse(Environment.GetEnvironmentVariable("BRIEFINGS_WITHOUT_MARKED"), out var count) ? count : 0;

    [Fact]
    public void A_page_feed_or_list_is_the_same_without_what_is_marked_above_its_label() => Try(50, pdf: false);

    [Fact]
    public void A_report_is_the_same_without_what_is_marked_above_its_label() => Try(5, pdf: true);

    private static void Try(int count, bool pdf)
    {
        Parallel.For(0, count, number => Hold(HousePlan.Any.Generate(new PCG(7, (ulong)number), null, out _), pdf));
        if (Others > 0)
        {
            HousePlan.Any.Sample(plan => Hold(plan, pdf), iter: Others);
        }
    }

    private static void Hold(HousePlan plan, bool pdf)
    {
        using var folder = new ContentFolder(HouseWriter.Write(plan, only: null));
        var collection = Outputs.Load(folder);
        foreach (var target in collection.Site.Targets.Where(each => each.Tlp > Tlp.Clear))
        {
            // Who deletes what is withdrawn deletes the page that says so.
            var shown = target with { Pdf = pdf, WithdrawnPages = false };
            var whole = Outputs.Make(collection, shown);
            foreach (var limit in Enum.GetValues<Tlp>().Where(limit => limit < target.Tlp))
            {
                using var without = new ContentFolder(HouseWriter.Write(plan, new Oracle(plan, limit)));
                var below = Outputs.Make(Outputs.Load(without), shown);

                // Languages raise nothing (decision 62): where one is there for what is marked higher, every page has its link to it.
                if (HasFrench(whole) != HasFrench(below))
                {
                    continue;
                }

                var wrong = new List<string>();
                foreach (var (path, bytes) in whole)
                {
                    if (FileLabels.Of(path, bytes, isOpen: false).FirstOrDefault() is not { } part || part.Marking > limit)
                    {
                        continue;
                    }

                    if (!below.TryGetValue(path, out var other))
                    {
                        wrong.Add($"{path} is not there");
                    }
                    else if (!Comparable(path, bytes).AsSpan().SequenceEqual(Comparable(path, other)))
                    {
                        wrong.Add($"{path}: {Difference(Comparable(path, bytes), Comparable(path, other))}");
                    }
                }

                wrong.ShouldBeEmpty($"target \"{target.Name}\", what is {limit.Label()} there");
            }
        }
    }

    private static bool HasFrench(SortedDictionary<string, byte[]> files) => files.ContainsKey("fr/index.html");

    private static byte[] Comparable(string path, byte[] bytes) =>
        path.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(StyleSheet().Replace(Encoding.UTF8.GetString(bytes), "brand.css")) : bytes;

    private static string Difference(byte[] one, byte[] other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        return $"\"{Around(one)}\" is without it \"{Around(other)}\"";

        string Around(byte[] file) => Encoding.UTF8.GetString(file.AsSpan(Math.Max(0, at - 200)..Math.Min(file.Length, at + 260)));
    }

    // Its name holds what it holds.
    [GeneratedRegex(@"brand\.[0-9a-f]+\.css")]
    private static partial Regex StyleSheet();
}
