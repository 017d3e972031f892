using Briefings.Core.Diagnostics;

namespace Briefings.Cli;

/// <summary>What the process says to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>All went well; there may be warnings.</summary>
    public const int Success = 0;

    /// <summary>The content has errors; or the port of the dev server is taken, which is as little a fault of the machine.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line, or the folders that it names, can't be used.</summary>
    public const int Usage = 2;

    /// <summary>The machine, or Briefings itself, is at fault.</summary>
    public const int Machine = 3;

    /// <summary>Asked whether a rebuild is due: it is.</summary>
    public const int RebuildDue = 4;

    /// <summary>Stopped with Ctrl-C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Stopped = 130;

    /// <summary>Ended by whoever runs it: 128 and the number of SIGTERM, which schedulers and containers send.</summary>
    public const int Terminated = 143;

    private static readonly HashSet<string> OfUsage = [Codes.ForeignOutput.Code, Codes.UnusableCommand.Code, Codes.InsideOutput.Code, Codes.HouseUnreadable.Code];
    private static readonly HashSet<string> OfTheMachine = [Codes.OutputLocked.Code, Codes.MachineFault.Code, Codes.OwnFault.Code];

    /// <summary>The exit code for what was found: the gravest counts.</summary>
    public static int Of(IEnumerable<Diagnostic> found)
    {
        var worst = Success;
        foreach (var diagnostic in found)
        {
            if (diagnostic.Severity == Severity.Error)
            {
                worst = Math.Max(
                    worst,
                    OfTheMachine.Contains(diagnostic.Code) ? Machine : OfUsage.Contains(diagnostic.Code) ? Usage : ContentErrors);
            }
        }

        return worst;
    }
}
