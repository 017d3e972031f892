namespace Briefings.Testing;

/// <summary>
/// The environment under which the real command dies, or waits, at a chosen step of publishing, by way of <c>StartupHook</c>.
/// </summary>
public static class Steps
{
    internal const string DieAtVariable = "BRIEFINGS_TEST_DIE_AT";
    internal const string KindVariable = "BRIEFINGS_TEST_DIE_AT_KIND";
    internal const string HoldAtVariable = "BRIEFINGS_TEST_HOLD_AT";
    internal const string LogVariable = "BRIEFINGS_TEST_STEPS";
    internal const string NoExchangeVariable = "BRIEFINGS_TEST_NO_EXCHANGE";

    /// <summary>Dies by SIGKILL before a step.</summary>
    /// <param name="step">Which, counted from 1; 0 for none.</param>
    /// <param name="log">A file that gets the name of each step before it is taken, one a line; the last one never was.</param>
    /// <param name="kind">The name of the steps that are counted; null for all of them.</param>
    /// <param name="exchange">Whether folders may be exchanged in one step.</param>
    public static Dictionary<string, string> DieAt(int step, string log, string? kind, bool exchange = true) => new(Hook(log))
    {
        [DieAtVariable] = step.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [KindVariable] = kind ?? "",
        [NoExchangeVariable] = exchange ? "0" : "1",
    };

    /// <summary>Waits before the first step of a name until the log is removed.</summary>
    /// <param name="step">The step's name.</param>
    /// <param name="log">A file that gets the name of each step; the last one, while it waits, is this.</param>
    public static Dictionary<string, string> HoldAt(string step, string log) => new(Hook(log)) { [HoldAtVariable] = step };

    private static Dictionary<string, string> Hook(string log) => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(Steps).Assembly.Location,
        [LogVariable] = log,
    };
}
