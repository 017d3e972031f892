namespace Briefings.Testing;

/// <summary>A folder of its own for one test; gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("briefings-").FullName;

    /// <param name="path">Where it is made.</param>
    public TemporaryFolder(string path) => Path = Directory.CreateDirectory(path).FullName;

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    /// <summary>Writes a text file (UTF-8, no byte order mark) and makes its folders.</summary>
    public string Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file as it is and makes its folders.</summary>
    public string Write(string relative, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Copies a whole folder into this one.</summary>
    public string CopyFrom(string source, string relative)
    {
        var target = System.IO.Path.Combine(Path, relative);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var to = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return target;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A file still in use on Windows must not fail the test that is over.
        }
    }
}
