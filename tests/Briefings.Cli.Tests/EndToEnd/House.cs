using System.Diagnostics;
using System.Security.Cryptography;
using Briefings.Testing;

namespace Briefings.Cli.Tests.EndToEnd;

/// <summary>A small house in a folder of its own, and the real command run on it as a process.</summary>
internal sealed class House : IDisposable
{
    public const string Now = "2026-01-15T12:00:00Z";
    public const string Port = "content/briefings/2025/cierre-puerto-guayaquil.md";

    private readonly TemporaryFolder folder;

    private House(TemporaryFolder? folder = null) => this.folder = folder ?? new TemporaryFolder();

    /// <summary>The house of the fixture.</summary>
    public static House Andes() => AndesIn(null);

    /// <summary>The house of the fixture in a folder that is not there yet; null for one of its own.</summary>
    public static House AndesIn(string? path)
    {
        var house = new House(path is null ? null : new TemporaryFolder(path));
        house.folder.CopyFrom(Repository.Path("tests", "Fixtures", "andes", "content"), "content");
        return house;
    }

    /// <summary>An empty folder.</summary>
    public static House Empty() => new();

    /// <summary>The command, as a file of .NET.</summary>
    public static string Command { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "briefings.dll");

    /// <summary>The folder that holds <c>content/</c>.</summary>
    public string Root => folder.Path;

    /// <summary>The public output.</summary>
    public string Output => Path("publico");

    public string Path(string relative) => System.IO.Path.Combine(folder.Path, relative);

    public string Read(string relative) => File.ReadAllText(Path(relative));

    public void Write(string relative, string text) => folder.Write(relative, text);

    public void Edit(string relative, string old, string replacement)
    {
        var text = Read(relative);
        text.ShouldContain(old);
        Write(relative, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Runs a command in the house; builds without PDFs unless the arguments say otherwise.</summary>
    public (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        Tool.RunIn(folder.Path, "dotnet", ["exec", Command, .. arguments]);

    /// <summary>Builds without PDFs at the fixture's clock.</summary>
    public (int ExitCode, string Output, string Error) Build(params string[] more) =>
        Run(["build", "--no-pdf", "--now", Now, .. more]);

    /// <summary>Builds and expects that it goes well.</summary>
    public void MustBuild(params string[] more)
    {
        var (exitCode, output, error) = Build(more);
        exitCode.ShouldBe(0, output + error);
    }

    /// <summary>Starts a command that does not end by itself.</summary>
    public Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>Starts a command with variables of its own.</summary>
    public Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Command, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Every file below a folder with a digest of its bytes.</summary>
    public static SortedDictionary<string, string> Digests(string root) => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
            file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>Every file below a folder with its time stamp.</summary>
    public static SortedDictionary<string, DateTime> Stamps(string root) => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
            File.GetLastWriteTimeUtc),
        StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();
}
