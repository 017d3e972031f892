using System.Diagnostics;
using System.Globalization;
using Briefings.Core.Diagnostics;
using Briefings.Site;

namespace Briefings.Benchmarks.Hostile;

/// <summary>
/// Builds houses with a hostile text at three sizes up to what the limits of work let through, and at the largest that a file can hold, and
/// prints what they took and how that grows: an exponent of 1 is growth with the size, of 2 with its square.
/// </summary>
internal static class HostileMeasure
{
    /// <summary>What a build with one hostile text may take: seconds of processor, and MiB of memory of the whole process.</summary>
    public const double MostSeconds = 2;
    public const double MostMemory = 512;

    // Where more is taken, how much more it is says nothing.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Less than this is mostly what every build takes, and its growth says nothing.
    private const double Telling = 0.15;

    /// <summary>Measures all shapes, or those whose names are given, each size in a process of its own on one core.</summary>
    /// <returns>Whether each stays within the bounds.</returns>
    public static bool RunApart(IReadOnlyCollection<string> names)
    {
        var isWithin = true;
        Console.WriteLine($"{"shape",-22} {"units",9} {"processor, s",21} {"exponent",9} {"MiB",5}   {"largest file",-26} found there");
        foreach (var shape in HostileShapes.All.Where(shape => names.Count == 0 || names.Contains(shape.Name)))
        {
            int[] sizes = [Math.Max(1, shape.Passing / 4), Math.Max(1, shape.Passing / 2), shape.Passing];
            var measured = sizes.Select(size => RunApart(shape.Name, size)).ToArray();
            var full = shape.Full > shape.Passing ? RunApart(shape.Name, shape.Full) : measured[^1];
            var within = measured.Append(full).All(static each => each is { Seconds: < MostSeconds, Memory: < MostMemory });
            isWithin &= within;
            var last = measured[^1];
            var exponent = last.Seconds < Telling ? "–" : string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Log2(last.Seconds / Math.Max(0.01, measured[0].Seconds)) / 2:0.0}");
            Console.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{shape.Name,-22} {shape.Passing,9:N0}   {measured[0].Seconds,5:0.00} {measured[1].Seconds,6:0.00} {last.Seconds,6:0.00}"));
            Console.Write(string.Create(
                CultureInfo.InvariantCulture,
                $" {exponent,9} {last.Memory,5:0}   {shape.Full,9:N0} {full.Seconds,5:0.00} s {full.Memory,5:0} MiB  {full.Found}"));
            Console.WriteLine(within ? "" : $"   TOO MUCH: {last.Stages}");
        }

        return isWithin;
    }

    /// <summary>Measures one text and prints a line for <see cref="RunApart(IReadOnlyCollection{string})"/>.</summary>
    public static void RunOne(string name, int size)
    {
        var shape = HostileShapes.All.Single(each => each.Name == name);

        // Once small and without what is hostile, so that what is measured is not the runtime's own start.
        foreach (var write in (Action<HostileHouse>[])[static _ => { }, house => shape.Write(house, 20)])
        {
            using var warm = new HostileHouse();
            write(warm);
            warm.Build(new StageTimes());
        }

        GC.Collect();
        Console.WriteLine(Measure(shape, size));
    }

    /// <summary>Measures all shapes in this process, the largest that passes and the largest of all: quick, and without their memory.</summary>
    public static void RunTogether(IReadOnlyCollection<string> names)
    {
        foreach (var shape in HostileShapes.All.Where(shape => names.Count == 0 || names.Contains(shape.Name)))
        {
            foreach (var size in new[] { shape.Passing / 4, shape.Passing, shape.Full }.Distinct())
            {
                var taken = Measure(shape, Math.Max(1, size));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{shape.Name,-22} {size,9:N0} {taken.Seconds,5:0.00} s   {taken.Found}   {taken.Stages}"));
            }
        }
    }

    private static Taken Measure(HostileShape shape, int size)
    {
        using var house = new HostileHouse();
        shape.Write(house, size);
        var times = new StageTimes();
        var start = Environment.CpuUsage.TotalTime;
        var (found, pdfs) = house.Build(times);
        times.Begin(BuildStage.Publish, null, 0);
        var first = found.FirstOrDefault(static each => each.Severity == Severity.Error);
        return new Taken(
            (Environment.CpuUsage.TotalTime - start).TotalSeconds,
            Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
            first is null ? $"{pdfs} PDFs" : $"{first.Code}",
            times.ToString());
    }

    private static Taken RunApart(string name, int size)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["hostile-one", name, size.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_PROCESSOR_COUNT"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        while (!process.WaitForExit(TimeSpan.FromSeconds(0.5)))
        {
            try
            {
                if (process.TotalProcessorTime > Longest)
                {
                    process.Kill(entireProcessTree: true);
                    return new Taken(Longest.TotalSeconds, 0, "stopped", "");
                }
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }
        }

        return Taken.Parse(output.Result) ?? new Taken(Longest.TotalSeconds, 0, "died", output.Result);
    }

    /// <summary>What one build took and found.</summary>
    private sealed record Taken(double Seconds, double Memory, string Found, string Stages)
    {
        public static Taken? Parse(string line) => line.Trim().Split('\t') is [var seconds, var memory, var found, var stages]
            ? new Taken(double.Parse(seconds, CultureInfo.InvariantCulture), double.Parse(memory, CultureInfo.InvariantCulture), found, stages)
            : null;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Seconds}\t{Memory}\t{Found}\t{Stages}");
    }

    /// <summary>Processor time of each stage.</summary>
    private sealed class StageTimes : IBuildProgress
    {
        private readonly List<(BuildStage Stage, TimeSpan At)> begun = [];

        public void Begin(BuildStage stage, string? target, int total) => begun.Add((stage, Environment.CpuUsage.TotalTime));

        public void Advance()
        {
        }

        public void Note(string words)
        {
        }

        public override string ToString() => string.Join(", ", begun.Zip(begun.Skip(1), static (from, to) =>
            string.Create(CultureInfo.InvariantCulture, $"{from.Stage} {(to.At - from.At).TotalSeconds:0.0}")));
    }
}
