using System.IO.Compression;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Packaging;

/// <summary>The tool, packed once from what was built for these tests, without a look at the network.</summary>
public sealed class PackedTool
{
    /// <summary>A file that lies in the folder that the tool is published into before it is packed.</summary>
    public const string Stale = "left-from-before.txt";

    private const string Below = "tools/net10.0/any/";

    public PackedTool()
    {
        using var folder = new TemporaryFolder();
        var project = Repository.Path("src", "Briefings.Cli");
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        var publish = Directory.CreateDirectory(Path.Combine(project, "bin", configuration, "net10.0", "publish")).FullName;
        File.WriteAllText(Path.Combine(publish, Stale), "");
        var (exitCode, output, error) = Tool.RunIn(
            project, "dotnet", "pack", "--no-build", "--configuration", configuration, "--output", folder.Path, "--verbosity", "quiet", "-nodeReuse:false");
        exitCode.ShouldBe(0, output + error);
        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(folder.Path, "*.nupkg").Single());
        Files = package.Entries.Where(static entry => entry.FullName.StartsWith(Below, StringComparison.Ordinal))
            .ToDictionary(static entry => entry.FullName[Below.Length..], Read);
    }

    /// <summary>The files of the tool by their paths in it.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
