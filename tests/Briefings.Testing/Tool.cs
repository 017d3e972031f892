using System.Diagnostics;
using Xunit;

namespace Briefings.Testing;

/// <summary>
/// Programs that a test wants and a machine may lack. A test asks before it begins, outside any property or parallel loop, which would take
/// the skip for a failure; <c>.ci/run</c> runs every test that asks a second time on a <c>PATH</c> without them.
/// </summary>
public static class Tool
{
    private static readonly Lock Gate = new();

    /// <summary>
    /// The path of a program, or a skip that names it. Under <c>BRIEFINGS_REQUIRE_TOOLS=1</c>, which CI sets, its absence fails.
    /// </summary>
    public static string Require(string name)
    {
        NoteAsked();
        var found = Find(name);
        if (found is null)
        {
            if (Environment.GetEnvironmentVariable("BRIEFINGS_REQUIRE_TOOLS") == "1")
            {
                Assert.Fail($"\"{name}\" is not on the PATH, and BRIEFINGS_REQUIRE_TOOLS=1 asks for it.");
            }

            Assert.Skip($"\"{name}\" is not on the PATH of this machine.");
        }

        return found;
    }

    /// <summary>The path of a program that CI has no package of or no time for, or a skip that names it, in CI too.</summary>
    /// <param name="name">The program.</param>
    /// <param name="why">What it would be asked for.</param>
    public static string RequireWherePresent(string name, string why)
    {
        NoteAsked();
        var found = Find(name);
        Assert.SkipWhen(found is null, $"\"{name}\" is not on the PATH of this machine: {why}.");
        return found!;
    }

    /// <summary>
    /// Notes that the running test asks for something that a machine may lack, in a file of this process in the folder that
    /// <c>BRIEFINGS_NOTE_TOOLS</c> names, for those who run just these tests again.
    /// </summary>
    public static void NoteAsked()
    {
        if (Environment.GetEnvironmentVariable("BRIEFINGS_NOTE_TOOLS") is { Length: > 0 } folder && TestContext.Current.TestMethod is { } method)
        {
            lock (Gate)
            {
                File.AppendAllText(Path.Combine(folder, $"{Environment.ProcessId}"), $"{method.TestClass.TestClassName}.{method.MethodName}\n");
            }
        }
    }

    /// <summary>
    /// Runs a program and returns its exit code, standard output and standard error. Where there is no program of that name, it skips as
    /// <see cref="Require"/> does.
    /// </summary>
    public static (int ExitCode, string Output, string Error) Run(string file, params string[] arguments) => RunIn(null, file, arguments);

    /// <summary>
    /// Runs a program in a folder and returns its exit code, standard output and standard error. Where there is no program of that name, it
    /// skips as <see cref="Require"/> does.
    /// </summary>
    public static (int ExitCode, string Output, string Error) RunIn(string? folder, string file, params string[] arguments)
    {
        // What the tests themselves are run by is there, if not on the PATH.
        if (file != "dotnet" && !file.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            Require(file);
        }

        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string? Find(string name)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var names = OperatingSystem.IsWindows() ? [name + ".exe", name] : (string[])[name];
        return path.Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(each => Path.Combine(folder, each)))
            .FirstOrDefault(File.Exists);
    }
}
