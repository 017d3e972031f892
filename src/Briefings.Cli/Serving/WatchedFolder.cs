namespace Briefings.Cli.Serving;

/// <summary>
/// A folder that is watched by its name: with all below it while it is there, and from the folder above it, which alone is told when it comes,
/// goes, or another takes its place. A system watches the folder that it once was shown, wherever that is moved.
/// </summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly string path;
    private readonly Action changed;
    private readonly List<FileSystemWatcher> watchers = [];
    private volatile bool isOutdated;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">It need not exist.</param>
    /// <param name="changed">Told of each change, from any thread.</param>
    public WatchedFolder(string folder, Action changed)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        this.changed = changed;
        Watch();
    }

    /// <summary>Watches what has the name now, where that is or may be another folder than before.</summary>
    public void Renew()
    {
        if (isOutdated)
        {
            Dispose();
            Watch();
        }
    }

    public void Dispose()
    {
        watchers.ForEach(watcher => watcher.Dispose());
        watchers.Clear();
    }

    // From above first: what happens after that is told, and what is there before is watched.
    private void Watch()
    {
        isOutdated = false;
        for (var (name, parent) = Step(path); parent is not null; (name, parent) = Step(parent))
        {
            var of = name;
            var isThere = TryWatch(parent, below: false, change =>
            {
                if (IsName(change.Name, of) || (change is RenamedEventArgs renamed && IsName(renamed.OldName, of)))
                {
                    isOutdated = true;
                    changed();
                }
            });
            if (isThere)
            {
                break;
            }
        }

        TryWatch(path, below: true, change =>
        {
            if (!IsOfAnEditor(change.Name) || (change is RenamedEventArgs renamed && !IsOfAnEditor(renamed.OldName)))
            {
                changed();
            }
        });
    }

    private bool TryWatch(string folder, bool below, Action<FileSystemEventArgs> take)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = below, InternalBufferSize = 64 * 1024 };
            if (!below)
            {
                watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName;
            }

            watcher.Changed += (_, change) => take(change);
            watcher.Created += (_, change) => take(change);
            watcher.Deleted += (_, change) => take(change);
            watcher.Renamed += (_, change) => take(change);

            // Too many changes at once to be told one by one, or the folder is gone: that too is a change.
            watcher.Error += (_, _) =>
            {
                isOutdated = true;
                changed();
            };
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
            return true;
        }
        catch (Exception exception) when ((exception is ArgumentException or FileNotFoundException or DirectoryNotFoundException) && !Directory.Exists(folder))
        {
            // It went in this moment.
            watcher?.Dispose();
            return false;
        }
    }

    private static (string Name, string? Parent) Step(string folder) => (Path.GetFileName(folder), Path.GetDirectoryName(folder));

    private static bool IsName(string? name, string wanted) =>
        string.Equals(name, wanted, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    // Files that editors put beside the real one while they save.
    private static bool IsOfAnEditor(string? name) =>
        Path.GetFileName(name) is not { Length: > 0 } file
        || file.StartsWith('.') || file.StartsWith('#') || file.EndsWith('~') || file.EndsWith(".swp", StringComparison.Ordinal)
        || file.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || file == "4913";
}
