using Briefings.Site.Publishing;
using System.CommandLine;
using System.CommandLine.Invocation;
using Briefings.Cli.Commands;
using Briefings.Cli.Reporting;

namespace Briefings.Cli;

/// <summary>The command line: its commands, and what happens when one fails.</summary>
/// <param name="surroundings">What the commands take from outside.</param>
internal sealed class Application(Surroundings surroundings)
{
    /// <summary>Runs one command and returns its exit code; never throws.</summary>
    public async Task<int> RunAsync(string[] arguments)
    {
        var parsed = CreateRoot().Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are heard by whoever made the surroundings, and tell how to end.
            ProcessTerminationTimeout = null,
        };
        if (parsed.Action is ParseErrorAction || Mistakes.IsOptionTakenForWord(parsed))
        {
            foreach (var message in Mistakes.Of(parsed))
            {
                await surroundings.Error.WriteLineAsync("briefings: " + message).ConfigureAwait(false);
            }

            await surroundings.Error.WriteLineAsync("See: briefings --help").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(configuration, surroundings.Stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await surroundings.Error.WriteLineAsync("briefings: stopped").ConfigureAwait(false);
            return surroundings.Stop.ExitCode;
        }
        catch (Exception exception)
        {
            // The outermost place there is: whatever comes here must end as a message and an exit code.
            var verbosity = parsed.GetValue<Verbosity>(SharedOptions.VerbosityName);
            var found = Faults.Describe(exception);
            surroundings.Reporter(verbosity).Findings([found]);
            if (verbosity == Verbosity.Diagnostic)
            {
                await surroundings.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            }

            return ExitCode.Of([found]);
        }
    }

    /// <summary>The tree of commands; <c>docs/cli.md</c> is held to it by a test.</summary>
    public RootCommand CreateRoot() =>
        new("Turns briefings in Markdown into a website and branded PDFs.")
        {
            InitCommand.Create(surroundings),
            BuildCommand.Create(surroundings),
            CheckCommand.Create(surroundings),
            ReleaseCommand.Create(surroundings),
            RelatedCommand.Create(surroundings),
            PdfCommand.Create(surroundings),
            ServeCommand.Create(surroundings),
            NewCommand.Create(surroundings),
            CleanCommand.Create(surroundings),
        };
}
