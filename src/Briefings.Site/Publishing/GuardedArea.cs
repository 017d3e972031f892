using Briefings.Core.Files;

namespace Briefings.Site.Publishing;

/// <summary>A folder that others must keep out of.</summary>
/// <param name="Words">What it is, for messages.</param>
/// <param name="Path">Its real path; it need not be there.</param>
/// <param name="Target">Whose output it is; null for one that is read or private.</param>
internal sealed record GuardedArea(string Words, string Path, string? Target)
{
    // Not only by name: a bind mount, or a file system that ignores case, has other names for the same folder.
    private readonly FileIdentity? identity = FileIdentity.Of(Path);

    /// <summary>Whether a real path is this folder or lies in it.</summary>
    public bool Holds(string path) => Holds(Path, path) || (identity is { } own && RealPath.SelfAndAbove(path).Any(each => FileIdentity.Of(each) == own));

    /// <summary>Whether it lies in a real path, or is it.</summary>
    public bool IsHeldBy(string path) => Holds(path, Path) || (FileIdentity.Of(path) is { } other && RealPath.SelfAndAbove(Path).Any(each => FileIdentity.Of(each) == other));

    /// <summary>Whether a real path is this very folder.</summary>
    public bool Is(string path) => Holds(path) && IsHeldBy(path);

    // Case and Unicode form count nowhere: on Windows and macOS "Site" and "site" are one folder, and elsewhere it is a slip.
    private static bool Holds(string folder, string path)
    {
        var (outer, inner) = (FileNames.Fold(folder), FileNames.Fold(path));
        return inner == outer || inner.StartsWith(System.IO.Path.EndsInDirectorySeparator(outer) ? outer : outer + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
