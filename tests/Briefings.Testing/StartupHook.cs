using System.Diagnostics;

#pragma warning disable CA1050 // The runtime looks for this name outside any namespace (DOTNET_STARTUP_HOOKS).

/// <summary>
/// Loaded by the runtime into the real command, as <c>DOTNET_STARTUP_HOOKS</c> has it: listens to the steps of publishing that
/// the command announces (<c>PublishSteps</c>), and at a chosen one lets the process die or wait. The command itself knows
/// nothing of it. See <see cref="Briefings.Testing.Steps"/> for the variables.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Briefings.Testing.Steps.NoExchangeVariable) == "1")
        {
            AppContext.SetSwitch("Briefings.Publishing.NoExchange", true);
        }

        DiagnosticListener.AllListeners.Subscribe(new EachListener());
    }

    private sealed class EachListener : IObserver<DiagnosticListener>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Briefings.Publishing")
            {
                value.Subscribe(new EachStep());
            }
        }
    }

    private sealed class EachStep : IObserver<KeyValuePair<string, object?>>
    {
        private readonly Lock one = new();
        private readonly int dieAt = int.Parse(Environment.GetEnvironmentVariable(Briefings.Testing.Steps.DieAtVariable) ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        private readonly string? kind = Environment.GetEnvironmentVariable(Briefings.Testing.Steps.KindVariable) is { Length: > 0 } name ? name : null;
        private readonly string? holdAt = Environment.GetEnvironmentVariable(Briefings.Testing.Steps.HoldAtVariable);
        private readonly string log = Environment.GetEnvironmentVariable(Briefings.Testing.Steps.LogVariable) ?? "";
        private int count;
        private bool held;

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        // One step at a time, so that nothing happens after the last one but what other threads had begun before.
        public void OnNext(KeyValuePair<string, object?> value)
        {
            lock (one)
            {
                count += kind is null || kind == value.Key ? 1 : 0;
                if (log.Length > 0)
                {
                    File.AppendAllText(log, value.Key + "\n");
                }

                if (count == dieAt && count > 0)
                {
                    // SIGKILL on Unix: no handler, no finally, no flush.
                    using var self = Process.GetCurrentProcess();
                    self.Kill();
                    Thread.Sleep(Timeout.Infinite);
                }

                if (value.Key == holdAt && !held)
                {
                    held = true;
                    while (File.Exists(log))
                    {
                        Thread.Sleep(20);
                    }
                }
            }
        }
    }
}
