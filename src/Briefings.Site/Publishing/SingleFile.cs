namespace Briefings.Site.Publishing;

/// <summary>Writes a file of its own, outside any output folder.</summary>
public static class SingleFile
{
    /// <summary>Writes a file in one step: whoever reads it meanwhile gets the old one or the new one, never a half.</summary>
    /// <exception cref="IOException">The file system refused; a file that was there is untouched.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content) => Put(path, content, overwrite: true);

    /// <summary>Writes a file that is not there yet, in one step.</summary>
    /// <exception cref="IOException">It is there and stays as it is, or the file system refused.</exception>
    public static void Create(string path, ReadOnlySpan<byte> content) => Put(path, content, overwrite: false);

    private static void Put(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? throw new IOException($"\"{path}\" is not the path of a file.");
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(full)}.part");
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
            }

            File.Move(draft, full, overwrite);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
