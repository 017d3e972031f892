using Briefings.Testing;

[assembly: AssemblyFixture(typeof(Briefings.Cli.Tests.Output.PublishedOutputs))]

namespace Briefings.Cli.Tests.Output;

/// <summary>The example and a second house, each published once by the real command for the tests that read the output.</summary>
public sealed class PublishedOutputs : IDisposable
{
    /// <summary>The clock of these builds.</summary>
    public const string Now = "2026-01-15T12:00:00Z";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<string> example;
    private readonly Lazy<string> andes;
    private string messages = "";

    public PublishedOutputs()
    {
        example = new(() => Build("example", Repository.Path("content"), "site"));
        andes = new(() => Build("andes", Repository.Path("tests", "Fixtures", "andes", "content"), "publico"));
    }

    /// <summary>The public site of the example content.</summary>
    public string Example => example.Value;

    /// <summary>The public site of a house with other languages, regions, actors and impacts.</summary>
    public string Andes => andes.Value;

    /// <summary>What the second house's build printed.</summary>
    public string AndesMessages
    {
        get
        {
            _ = Andes;
            return messages;
        }
    }

    /// <summary>Every file below a folder with the given extension, as paths from it, in order.</summary>
    public static IEnumerable<string> Files(string root, string extension) =>
        Directory.EnumerateFiles(root, "*" + extension, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    private string Build(string name, string content, string output)
    {
        folder.CopyFrom(content, Path.Combine(name, "content"));
        var project = Path.Combine(folder.Path, name);
        var (exitCode, printed, error) = Tool.RunIn(
            project, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "briefings.dll"), "build", "--now", Now);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{name} did not build.\n{printed}\n{error}");
        }

        if (name == "andes")
        {
            messages = printed + error;
        }

        return Path.Combine(project, output);
    }
}
