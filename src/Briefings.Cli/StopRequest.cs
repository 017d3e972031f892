using System.Runtime.InteropServices;

namespace Briefings.Cli;

/// <summary>Whether somebody asked the command to stop, and how it ends then.</summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private volatile int exitCode = Cli.ExitCode.Stopped;

    /// <summary>Cancelled once somebody asked.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>128 and the number of the signal that asked; SIGINT's where none did.</summary>
    public int ExitCode => exitCode;

    /// <summary>Listens to SIGINT (Ctrl-C) and SIGTERM, by which schedulers and containers end a process. A second signal ends it at once.</summary>
    public static StopRequest OfThisProcess()
    {
        var stop = new StopRequest();
        foreach (var (signal, code) in ((PosixSignal, int)[])[(PosixSignal.SIGINT, Cli.ExitCode.Stopped), (PosixSignal.SIGTERM, Cli.ExitCode.Terminated)])
        {
            stop.registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = stop.Ask(code)));
        }

        return stop;
    }

    /// <summary>Asks the command to stop; false where somebody did before.</summary>
    /// <param name="code">How it is to end.</param>
    public bool Ask(int code)
    {
        if (source.IsCancellationRequested)
        {
            return false;
        }

        exitCode = code;
        source.Cancel();
        return true;
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }
}
