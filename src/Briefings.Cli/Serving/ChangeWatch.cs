using System.Threading.Channels;

namespace Briefings.Cli.Serving;

/// <summary>Says when files below some folders changed, once for each burst of changes. The folders may come, go and be swapped meanwhile.</summary>
internal sealed class ChangeWatch : IDisposable
{
    /// <summary>How long it must be quiet before a burst is over: editors save in several steps.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(120);

    private readonly List<WatchedFolder> folders;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">Those that do not exist are waited for.</param>
    public ChangeWatch(IEnumerable<string> folders) =>
        this.folders = [.. folders.Select(folder => new WatchedFolder(folder, () => changes.Writer.TryWrite(true)))];

    /// <summary>Waits for the end of the next burst of changes.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation).ConfigureAwait(false);
        do
        {
            await Task.Delay(Quiet, cancellation).ConfigureAwait(false);

            // What came in place of a folder may be changing still.
            folders.ForEach(folder => folder.Renew());
        }
        while (changes.Reader.TryRead(out _));
    }

    public void Dispose() => folders.ForEach(folder => folder.Dispose());
}
