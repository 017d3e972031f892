using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Briefings.Cli.Serving;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings serve</c>: shows the site to browsers of this machine and keeps it fresh while it is written.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4000;

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var shared = new BuildArguments("the default is the first");
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port to listen on; 0 for a free one.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => DefaultPort,
            CustomParser = ParsePort,
        };
        var drafts = new Option<bool>("--drafts") { Description = "Show what is not released too, under a banner; it is never written to a disk." };
        var command = new Command("serve", "Show the site to browsers of this machine, and build it again whenever a file changes.");
        shared.AddTo(command);
        command.Add(port);
        command.Add(drafts);
        command.SetAction(async (parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(shared.VerbosityOf(parsed));
            var session = new ServeSession(
                () => shared.Read(parsed, surroundings),
                [.. shared.Watched(parsed)],
                parsed.GetValue(drafts),
                reporter);
            if (!await session.RunAsync(parsed.GetValue(port), cancellation).ConfigureAwait(false))
            {
                return ExitCode.ContentErrors;
            }

            // Ctrl-C is how one leaves it; whoever sends SIGTERM looks for what that ends with.
            return surroundings.Stop.ExitCode == ExitCode.Terminated ? ExitCode.Terminated : ExitCode.Success;
        });
        return command;
    }

    private static int ParsePort(ArgumentResult result)
    {
        if (result.Tokens is [.., var last] && int.TryParse(last.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535)
        {
            return port;
        }

        result.AddError("a port is a number from 0 to 65535");
        return DefaultPort;
    }
}
