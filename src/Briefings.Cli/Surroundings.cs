using System.Security.Cryptography;
using Briefings.Cli.Reporting;

namespace Briefings.Cli;

/// <summary>Everything that the commands take from outside.</summary>
/// <param name="Output">What a command was asked for goes here.</param>
/// <param name="Error">Findings and faults go here.</param>
/// <param name="Clock">The time.</param>
/// <param name="BuiltInTemplates">The folder of the templates that come with the tool.</param>
/// <param name="OutputIsTerminal">Whether somebody watches the output.</param>
/// <param name="ErrorIsTerminal">Whether somebody watches the findings.</param>
internal sealed record Surroundings(
    TextWriter Output,
    TextWriter Error,
    TimeProvider Clock,
    string BuiltInTemplates,
    bool OutputIsTerminal,
    bool ErrorIsTerminal)
{
    /// <summary>What is typed or piped into a command that asks for it.</summary>
    public TextReader Input { get; init; } = Console.In;

    /// <summary>Whether somebody is there to be asked.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>By whom the command is asked to stop; by nobody where not said.</summary>
    public StopRequest Stop { get; init; } = new();

    /// <summary>Makes random bytes, as many as asked for.</summary>
    public Func<int, byte[]> Random { get; init; } = RandomNumberGenerator.GetBytes;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess()
    {
        // Colours and moving displays are for people: not for pipes, CI logs, or whoever asks for none (no-color.org).
        var plain = Environment.GetEnvironmentVariable("CI") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Surroundings(
            Console.Out,
            Console.Error,
            TimeProvider.System,
            Path.Combine(AppContext.BaseDirectory, "templates"),
            !plain && !Console.IsOutputRedirected,
            !plain && !Console.IsErrorRedirected)
        {
            InputIsTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }

    /// <summary>How a command speaks.</summary>
    public Reporter Reporter(Verbosity verbosity) => new(this, verbosity);
}
