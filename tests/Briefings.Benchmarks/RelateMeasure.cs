using System.Diagnostics;
using System.Globalization;
using Briefings.Content.Loading;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Site.Relating;

namespace Briefings.Benchmarks;

/// <summary>How long relating takes as collections grow: processor time, which other programs don't disturb.</summary>
internal static class RelateMeasure
{
    /// <summary>Writes so many briefings, relates them, and prints one line.</summary>
    public static void Run(int count)
    {
        var folder = Path.Combine(Path.GetTempPath(), "briefings-relate-" + Guid.NewGuid().ToString("n"));
        try
        {
            new ContentGenerator(seed: 1).Write(folder, count);
            var collection = Validator.Validate(new Loader().Load(new LoadOptions(Path.Combine(folder, "content"))).Value).Value;
            var release = Gate.Open(collection, collection.Site.Targets[0], new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)).Value;

            // Once before, so that what is measured is not the runtime's own start.
            Relater.Relate(release with { Briefings = release.Briefings[..Math.Min(50, release.Briefings.Length)] });
            GC.Collect();
            var process = Process.GetCurrentProcess();
            var (cpu, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
            var relations = Relater.Relate(release);
            process.Refresh();
            var links = relations.Related.Values.Sum(list => list.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{release.Briefings.Length} editions: {(process.TotalProcessorTime - cpu).TotalSeconds:0.00} s of processor, {clock.Elapsed.TotalSeconds:0.00} s, {links} links, peak {process.PeakWorkingSet64 / 1_000_000} MB with the collection"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
