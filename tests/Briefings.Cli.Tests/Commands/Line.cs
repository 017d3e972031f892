namespace Briefings.Cli.Tests.Commands;

/// <summary>A command line that is run in this process; what it prints is kept.</summary>
internal static class Line
{
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(TimeProvider.System, arguments);

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(TimeProvider clock, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(output, error, clock, Path.Combine(AppContext.BaseDirectory, "templates"), OutputIsTerminal: false, ErrorIsTerminal: false);
        var exitCode = await new Application(surroundings).RunAsync(arguments);
        return (exitCode, output.ToString(), error.ToString());
    }
}
