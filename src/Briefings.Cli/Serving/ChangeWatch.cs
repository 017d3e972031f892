using System.Threading.Channels;

namespace Briefings.Cli.Serving;

/// <summary>Says when files below some folders changed, once for each burst of changes.</summary>
internal sealed class ChangeWatch : IDisposable
{
    /// <summary>How long it must be quiet before a burst is over: editors save in several steps.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(120);

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">Those that do not exist are left out.</param>
    public ChangeWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += OnChange;
            watcher.Created += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;

            // Too many changes at once to be told one by one: that too is a change.
            watcher.Error += (_, _) => changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Waits for the end of the next burst of changes.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation).ConfigureAwait(false);
        do
        {
            await Task.Delay(Quiet, cancellation).ConfigureAwait(false);
        }
        while (changes.Reader.TryRead(out _));
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
        {
            watcher.Dispose();
        }
    }

    // Files that editors put beside the real one while they save.
    private static bool IsOfAnEditor(string? name) =>
        Path.GetFileName(name) is not { Length: > 0 } file
        || file.StartsWith('.') || file.StartsWith('#') || file.EndsWith('~') || file.EndsWith(".swp", StringComparison.Ordinal)
        || file.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || file == "4913";

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (!IsOfAnEditor(change.Name))
        {
            changes.Writer.TryWrite(true);
        }
    }
}
