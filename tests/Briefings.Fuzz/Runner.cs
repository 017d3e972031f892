using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Briefings.Core.Downloads;
using Briefings.Fuzz.Targets;

namespace Briefings.Fuzz;

/// <summary>The working process: makes inputs, runs them, measures them.</summary>
internal sealed class Runner(FuzzOptions options)
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);

    // Beyond this nobody waits for the end of an input.
    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Number, string Text)> failures = new(StringComparer.Ordinal);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long next;
    private long slowest;

    /// <summary>Runs all; 1 where anything failed.</summary>
    public int Run()
    {
        var threads = Enumerable.Range(0, options.Input is null ? options.Threads : 1).Select(number => new Thread(() => Work(number)) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        while (threads.Any(thread => thread.IsAlive))
        {
            Thread.Sleep(200);
            foreach (var (worker, at) in working)
            {
                if (clock.Elapsed - at.Since > Lost)
                {
                    Console.WriteLine($"FAILED: no end after {Lost.TotalSeconds} s: --seed {options.Seed} --target {at.Target} --input {at.Number}");
                    return 1;
                }
            }
        }

        foreach (var (target, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(FormattableString.Invariant($"{target,-22} {count,9:N0} inputs"));
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine(FormattableString.Invariant(
            $"{counts.Values.Sum():N0} inputs in {clock.Elapsed.TotalSeconds:N0} s, {failures.Count} failures; slowest {slowest} ms; at most {peak} MiB with the runtime and its code, heap held to 512 MiB"));
        foreach (var (failure, (_, text)) in failures.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine("FAILED: " + text);
        }

        return failures.IsEmpty ? 0 : 1;
    }

    private readonly ConcurrentDictionary<int, (string Target, long Number, TimeSpan Since)> working = new();

    private void Work(int worker)
    {
        FuzzTarget[] all =
        [
            new BriefingTarget(), new MarkdownTarget(), new TemplateTarget(), new ReportTarget(), new VocabularyTarget("actors"), new VocabularyTarget("services"), new VocabularyTarget("places"),
            new SettingsTarget(), new WordsTarget(), new StyleSheetTarget(), new DrawingTarget(), new PictureTarget(), new SectionsTarget(), new VocabularyTarget("files"),
            .. ((DownloadKind[])[DownloadKind.Pdf, DownloadKind.Docx, DownloadKind.Zip, DownloadKind.Csv, DownloadKind.Kml, DownloadKind.Gpx, DownloadKind.Geojson]).Select(kind => new DownloadTarget(kind)),
        ];
        var targets = all.Where(target => options.Target is null || target.Name == options.Target).ToArray();
        if (targets.Length == 0)
        {
            throw new ArgumentException($"there is no target {options.Target}: {string.Join(", ", all.Select(target => target.Name))}");
        }

        using var state = new FileStream(options.State!, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        while (clock.Elapsed.TotalSeconds < options.Seconds)
        {
            var number = options.Input ?? Interlocked.Increment(ref next) - 1;
            if (options.Input is null && number >= options.Inputs)
            {
                break;
            }

            var at = (int)(number % targets.Length);
            at = options.Input is null || targets.Length == 1 ? at : throw new ArgumentException("--input needs a --target");
            var index = options.Input ?? number / targets.Length;
            Run(targets[at], targets[at].Make(options.Seed, index), index, worker, state);
            if (options.Input is not null)
            {
                break;
            }
        }

        foreach (var target in all.OfType<IDisposable>())
        {
            target.Dispose();
        }
    }

    private void Run(FuzzTarget target, string input, long number, int worker, FileStream state)
    {
        // A line of fixed length for each worker, so that none needs to wait for another.
        state.Position = worker * 80;
        state.Write(Encoding.ASCII.GetBytes($"--target {target.Name} --input {number}".PadRight(79) + "\n"));
        working[worker] = (target.Name, number, clock.Elapsed);
        if (options.Input is not null)
        {
            Keep(target, number, input);
        }

        var began = clock.Elapsed;
        try
        {
            target.Run(input);
            var time = clock.Elapsed - began;
            if (time > Hang && Enumerable.Range(0, 3).All(_ => Again(target, input) > Hang))
            {
                Fail(target, number, input, $"takes {time.TotalSeconds:0.0} s", "slow");
            }
            else if (time < Hang)
            {
                InterlockedMax(ref slowest, (long)time.TotalMilliseconds);
            }
        }
        catch (Exception exception) when (exception is not ThreadInterruptedException)
        {
            var top = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Briefings.", StringComparison.Ordinal) && !line.Contains("Briefings.Fuzz", StringComparison.Ordinal))?.Trim();
            Fail(target, number, input, exception + "", $"{exception.GetType().Name} {top ?? exception.Message}");
        }

        counts.AddOrUpdate(target.Name, 1, (_, count) => count + 1);
        working.TryRemove(worker, out _);
    }

    private TimeSpan Again(FuzzTarget target, string input)
    {
        var began = clock.Elapsed;
        target.Run(input);
        return clock.Elapsed - began;
    }

    // One of each kind: a thousand inputs that meet one fault tell no more than one.
    private void Fail(FuzzTarget target, long number, string input, string what, string kind)
    {
        if (failures.TryAdd($"{target.Name} {kind}", (number, $"--seed {options.Seed} --target {target.Name} --input {number}: {what}")))
        {
            Keep(target, number, input);
        }
    }

    private void Keep(FuzzTarget target, long number, string input)
    {
        if (options.Keep is not null)
        {
            Directory.CreateDirectory(options.Keep);
            File.WriteAllText(Path.Combine(options.Keep, $"{target.Name}-{options.Seed}-{number}.txt"), input);
        }
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Interlocked.Read(ref most); value > seen; seen = Interlocked.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
