namespace Briefings.Site.Publishing;

/// <summary>Where a path really leads: every link on the way followed, also where it dangles or something of the path is not there yet.</summary>
internal static class RealPath
{
    // What Linux follows before it calls a path a loop (path_resolution(7)).
    private const int MostLinks = 40;

    /// <summary>The path without links, without <c>.</c> and <c>..</c>, and without a separator at its end.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var at = Path.GetPathRoot(full)!;
        var names = new Stack<string>(Names(full[at.Length..]));
        for (var links = 0; names.TryPop(out var name);)
        {
            if (name == "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = Path.Combine(at, name);
            if (new DirectoryInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"The links of \"{path}\" lead in a circle.");
            }

            if (Path.IsPathRooted(target))
            {
                at = Path.GetPathRoot(target)!;
                target = target[at.Length..];
            }

            foreach (var each in Names(target))
            {
                names.Push(each);
            }
        }

        return Path.TrimEndingDirectorySeparator(at);
    }

    /// <summary>The path of an entry in its real folder; the entry itself is not followed where it is a link.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string OfEntry(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Path.GetDirectoryName(full) is { } folder ? Path.Combine(Of(folder), Path.GetFileName(full)) : full;
    }

    /// <summary>A path and every folder above it, the nearest first.</summary>
    public static IEnumerable<string> SelfAndAbove(string path)
    {
        for (var at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    // The last one first, as a stack takes them.
    private static IEnumerable<string> Names(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(name => name != ".").Reverse();
}
