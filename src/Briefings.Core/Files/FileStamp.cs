namespace Briefings.Core.Files;

/// <summary>By what a change of a file is noticed without reading it again: its length in bytes and when it was last written.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Written">UTC, as fine as the file system keeps it.</param>
public readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>The stamp of a file, or of the file that a symbolic link leads to; that of no file where there is none.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            {
                info = target;
            }

            return info.Exists ? new FileStamp(info.Length, info.LastWriteTimeUtc) : default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
