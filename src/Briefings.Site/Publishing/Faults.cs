using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>Turns an exception that nobody expected where it happened into a finding that says what to do.</summary>
public static class Faults
{
    /// <summary>Whether an exception is the machine's doing: a disk, a permission, a file in use.</summary>
    public static bool IsOfTheMachine(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException
        || exception is AggregateException aggregate && aggregate.InnerExceptions.Count > 0 && aggregate.InnerExceptions.All(IsOfTheMachine);

    /// <summary>The finding for an exception: the machine's fault or our own. Never a stack trace.</summary>
    public static Diagnostic Describe(Exception exception)
    {
        var cause = exception;
        while (cause is AggregateException { InnerExceptions: [var inner, ..] })
        {
            cause = inner;
        }

        return IsOfTheMachine(exception)
            ? new Diagnostic(Codes.MachineFault, default, Words(cause.Message))
            : new Diagnostic(
                Codes.OwnFault,
                default,
                $"Briefings failed: {Words(cause.Message)} ({cause.GetType().Name})",
                "run again with --verbosity diagnostic and report what it prints");
    }

    private static string Words(string message) => message.ReplaceLineEndings(" ").TrimEnd(' ', '.');
}
