using System.Globalization;

namespace Briefings.Site.Publishing;

/// <summary>Writes a file of its own, outside any output folder.</summary>
public static class SingleFile
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file in one step: whoever reads it meanwhile gets the old one or the new one, never a half.</summary>
    /// <exception cref="IOException">The file system refused; a file that was there is untouched.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content) => Put(path, content, overwrite: true, isPrivate: false);

    /// <summary>Writes a file that its owner alone may read (0600, new folders 0700), in one step. On Windows the folder's rights decide.</summary>
    /// <exception cref="IOException">The file system refused; a file that was there is untouched.</exception>
    public static void WritePrivate(string path, ReadOnlySpan<byte> content) => Put(path, content, overwrite: true, isPrivate: true);

    /// <summary>Writes a file that is not there yet, in one step.</summary>
    /// <exception cref="IOException">It is there and stays as it is, or the file system refused.</exception>
    public static void Create(string path, ReadOnlySpan<byte> content) => Put(path, content, overwrite: false, isPrivate: false);

    private static void Put(string path, ReadOnlySpan<byte> content, bool overwrite, bool isPrivate)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? throw new IOException($"\"{path}\" is not the path of a file.");
        MakeFolder(folder, isPrivate);
        var draft = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(full)}.{Environment.ProcessId}.part"));

        // What lies there by that name may be a link, or a second name of another file: it is removed, never written through.
        File.Delete(draft);
        try
        {
            using (var stream = new FileStream(draft, Options(isPrivate)))
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

    private static void MakeFolder(string folder, bool isPrivate)
    {
        if (isPrivate && !OperatingSystem.IsWindows() && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerAlone | UnixFileMode.UserExecute);
        }
        else
        {
            Directory.CreateDirectory(folder);
        }
    }

    private static FileStreamOptions Options(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerAlone;
        }

        return options;
    }
}
