using System.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>
/// Announces each step of publishing before it is taken, by the framework's own means of watching a process
/// (<see cref="DiagnosticListener"/>); nothing happens where nobody listens. The tests of faults load a listener into the real
/// command and let it die at a chosen step.
/// </summary>
internal static class PublishSteps
{
    /// <summary>Under which name one listens; an event's name is the <see cref="PublishStep"/>'s.</summary>
    public const string Name = "Briefings.Publishing";

    /// <summary>
    /// A switch of the runtime (<c>runtimeconfig.json</c>) that has outputs swapped by the journal though the system could
    /// exchange them: for a file system whose exchange does not keep its word, and for tests.
    /// </summary>
    private const string NoExchange = "Briefings.Publishing.NoExchange";

    private static readonly DiagnosticListener Listener = new(Name);

    /// <summary>Whether outputs may be exchanged in one step.</summary>
    public static bool MayExchange => !(AppContext.TryGetSwitch(NoExchange, out var forbidden) && forbidden);

    /// <summary>Announces a step.</summary>
    public static void Announce(PublishStep step)
    {
        if (Listener.IsEnabled())
        {
            Listener.Write(step.ToString(), null);
        }
    }
}
