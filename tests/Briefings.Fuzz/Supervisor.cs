using System.Diagnostics;

namespace Briefings.Fuzz;

/// <summary>
/// Runs the inputs in a process of its own that may take 512 MiB, so that one which overflows the stack or takes all memory
/// ends that process, not the search, and can be named.
/// </summary>
internal static class Supervisor
{
    private const string MostMemory = "20000000";

    /// <summary>Runs the working process; its exit code.</summary>
    public static int Run(FuzzOptions options, string[] arguments)
    {
        var state = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. arguments, "--state", state])
            {
                Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory, ["DOTNET_gcServer"] = "0", ["DOTNET_TieredPGO"] = "0" },
            })!;
            process.WaitForExit();
            if (process.ExitCode is 0 or 1)
            {
                return process.ExitCode;
            }

            Console.WriteLine($"FAILED: the process ended with {process.ExitCode} while it was at");
            foreach (var line in File.ReadAllLines(state).Where(line => line.Length > 0))
            {
                Console.WriteLine($"  --seed {options.Seed} {line.Trim('\0', ' ')}");
            }

            return 1;
        }
        finally
        {
            File.Delete(state);
        }
    }
}
