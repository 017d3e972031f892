using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;
using Briefings.Core.Diagnostics;

namespace Briefings.Cli.Serving;

/// <summary>The site that is served now, and whoever wants to hear when it changes.</summary>
internal sealed class LiveSite
{
    private readonly Lock gate = new();
    private ImmutableHashSet<Channel<string>> listeners = [];
    private int build;
    private ImmutableArray<Diagnostic> findings = [];

    /// <summary>What is served.</summary>
    public ServedSite Site { get; private set; } = ServedSite.Empty;

    /// <summary>Takes a new build, and tells everybody.</summary>
    /// <param name="site">What is served from now on.</param>
    /// <param name="found">What was found while it was made.</param>
    public void Replace(ServedSite site, ImmutableArray<Diagnostic> found)
    {
        lock (gate)
        {
            Site = site;
            build++;
            findings = found;
            Tell();
        }
    }

    /// <summary>Keeps the last good build and tells everybody why.</summary>
    public void Keep(ImmutableArray<Diagnostic> found)
    {
        lock (gate)
        {
            findings = found;
            Tell();
        }
    }

    /// <summary>The states of the site from now on, the present one first, as JSON.</summary>
    public async IAsyncEnumerable<string> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            listeners = listeners.Add(channel);
            channel.Writer.TryWrite(State());
        }

        try
        {
            await foreach (var state in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return state;
            }
        }
        finally
        {
            lock (gate)
            {
                listeners = listeners.Remove(channel);
            }
        }
    }

    private void Tell()
    {
        foreach (var listener in listeners)
        {
            listener.Writer.TryWrite(State());
        }
    }

    private string State()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("build", build);
            writer.WriteStartArray("findings");
            foreach (var finding in findings.Where(finding => finding.Severity > Severity.Hint).OrderByDescending(finding => finding.Severity).ThenBy(finding => finding))
            {
                writer.WriteStartObject();
                writer.WriteString("file", finding.Place.File);
                writer.WriteBoolean("error", finding.Severity == Severity.Error);
                writer.WriteString("text", finding.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
