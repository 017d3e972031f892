using System.Globalization;
using Briefings.Cli.Tests.EndToEnd;
using Briefings.Testing;

namespace Briefings.Cli.Tests.FaultInjection;

/// <summary>
/// The real command dies by SIGKILL right before one of its file operations: the served site is the old one or the new one,
/// whole, and the next build needs no cleaning. Every run takes a sample; <c>BRIEFINGS_KILL_POINTS=200</c> takes 200 of them, and 50
/// more of the swap by journal (<c>docs/faults.md</c>).
/// </summary>
public sealed class KilledBuildTests : IDisposable
{
    // What the sample always holds each of: all but the many files and folders that are made or removed.
    private static readonly string[] Many = ["MakeFolder", "WriteFile", "FillFile", "DeleteEntry"];

    private static readonly string[] Journal = ["WriteJournal", "NameJournal", "MoveOld", "MoveNew", "DeleteJournal"];

    private readonly House house = House.Andes();
    private readonly TemporaryFolder scratch = new();

    private static int Points => int.Parse(Environment.GetEnvironmentVariable("BRIEFINGS_KILL_POINTS") ?? "16", CultureInfo.InvariantCulture);

    private string Log => Path.Combine(scratch.Path, "steps");

    private string Saved => Path.Combine(scratch.Path, "old");

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_build_that_is_killed_before_any_operation_leaves_a_whole_site_and_the_next_needs_no_cleaning(bool exchange)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGKILL on Windows.");
        var (old, renewed) = house.BothOutputs();
        Copy(house.Output, Saved);
        var steps = StepsOfAWholeBuild(exchange);
        House.Digests(house.Output).ShouldBe(renewed);
        var killedAt = new Dictionary<string, int>(StringComparer.Ordinal);

        // The two ways of swapping have all but their own operations in common; the sample asks for those of the journal alone.
        string[] kinds = exchange || Points >= 200 ? [.. steps.Distinct()] : Journal;
        var points = Sample(steps, kinds, exchange ? Points : Points / 4);
        foreach (var (kind, point) in points)
        {
            Restore();
            File.Delete(Log);

            using (var process = house.Start(Steps.DieAt(point, Log, kind, exchange), BuildArguments))
            {
                process.WaitForExit();
                process.ExitCode.ShouldBe(137, "128 and the number of SIGKILL");
            }

            var last = File.ReadAllLines(Log)[^1];
            var isNewKind = killedAt.TryAdd(last, point);
            if (IsServed(exchange, last))
            {
                ShouldBeWhole($"killed before operation {point}, {last}", old, renewed);
            }

            // Each kind of operation once, and every tenth besides: a plain build goes on from whatever lies there.
            if (isNewKind || (kind is null && point % 10 == 0))
            {
                house.MustBuild();
                ShouldBeWhole($"built after being killed before operation {point}, {last}", renewed);
                house.Leftovers().ShouldBeEmpty();
            }
        }

        kinds.Except(killedAt.Keys).ShouldBeEmpty();
        (exchange ? ["Flush", "Exchange", "DeleteEntry", "DeleteMarker", "DeleteFolder"] : Journal).Except(killedAt.Keys).ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{points.Count} of {steps.Length} operations, {killedAt.Count} kinds");
    }

    [Fact]
    public void A_site_that_a_dying_machine_left_half_moved_comes_back_though_the_content_has_errors_by_now()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGKILL on Windows.");
        var (_, renewed) = house.BothOutputs();
        using (var process = house.Start(Steps.DieAt(1, Log, "MoveNew", exchange: false), BuildArguments))
        {
            process.WaitForExit();
        }

        Directory.Exists(house.Output).ShouldBeFalse();
        house.Edit(House.Port, "los-faros", "los-faras");

        house.Build().ExitCode.ShouldBe(1);

        House.Digests(house.Output).ShouldBe(renewed);
        house.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void A_first_build_that_is_killed_leaves_no_half_site()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGKILL on Windows.");
        foreach (var kind in (string[])["TakeLock", "NameHolder", "FillMarker", "FillFile", "MoveNew", "WriteRecord", "ForgetHolder"])
        {
            using var fresh = House.Andes();
            using (var process = fresh.Start(Steps.DieAt(1, Log, kind), BuildArguments))
            {
                process.WaitForExit();
                process.ExitCode.ShouldBe(137, kind);
            }

            Directory.Exists(fresh.Output).ShouldBe(kind is "WriteRecord" or "ForgetHolder", kind);
            File.Exists(fresh.Path(".briefings/web.published")).ShouldBe(kind == "ForgetHolder", kind);
            fresh.MustBuild();
            fresh.Leftovers().ShouldBeEmpty(kind);
            Directory.GetFileSystemEntries(fresh.Path(".briefings")).Order(StringComparer.Ordinal).ToArray()
                .ShouldBe([fresh.Path(".briefings/web.lock"), fresh.Path(".briefings/web.published")], customMessage: kind);
        }
    }

    private static string[] BuildArguments => ["build", "--no-pdf", "--now", House.Now];

    // Between moving the old output aside and the new one in, a swap by journal has none; an exchange always has one.
    private static bool IsServed(bool exchange, string step) => exchange || step != "MoveNew";

    // Files are written by several threads, so that a number alone would not find the swap again: operations of which there are
    // few are counted by kind, the many others from the beginning, at even distances.
    private static List<(string? Kind, int Point)> Sample(string[] steps, string[] kinds, int count)
    {
        var chosen = steps.CountBy(step => step)
            .Where(kind => kinds.Contains(kind.Key, StringComparer.Ordinal))
            .SelectMany(kind => Enumerable.Range(1, Many.Contains(kind.Key, StringComparer.Ordinal) ? 1 : kind.Value).Select(point => ((string?)kind.Key, point)))
            .ToList();
        var others = Math.Max(0, count - chosen.Count);
        chosen.AddRange(Enumerable.Range(0, others).Select(index => ((string?)null, 1 + (int)((long)index * steps.Length / others))));
        return chosen;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void ShouldBeWhole(string when, params SortedDictionary<string, string>[] wanted)
    {
        var found = House.Digests(house.Output);
        wanted.Any(found.SequenceEqual).ShouldBeTrue(when);
    }

    private string[] StepsOfAWholeBuild(bool exchange)
    {
        using var process = house.Start(Steps.DieAt(0, Log, null, exchange), BuildArguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return File.ReadAllLines(Log);
    }

    private void Restore()
    {
        foreach (var leftover in house.Leftovers().ToArray())
        {
            if (Directory.Exists(leftover))
            {
                Directory.Delete(leftover, recursive: true);
            }
            else
            {
                File.Delete(leftover);
            }
        }

        if (Directory.Exists(house.Output))
        {
            Directory.Delete(house.Output, recursive: true);
        }

        Copy(Saved, house.Output);
    }
}
