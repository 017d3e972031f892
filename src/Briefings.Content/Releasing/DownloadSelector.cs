using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>
/// The files to download that a target has: those to which something shown links and whose own marking is within the target's. It looks
/// at texts as the gate has cut them, before their links are rewritten: a link is kept exactly where it found its file.
/// </summary>
internal sealed class DownloadSelector(LinkIndex index, Tlp limit)
{
    private readonly SortedDictionary<string, Download> found = new(StringComparer.Ordinal);

    /// <summary>The files, by name.</summary>
    public ImmutableArray<Download> Found => [.. found.Values];

    /// <summary>Takes the files to which a text links.</summary>
    public void Take(Body body)
    {
        foreach (var link in body.AllInlines().OfType<Link>())
        {
            Take(link.Target, body.Language);
        }
    }

    /// <summary>Takes the file to which one address leads.</summary>
    public void Take(LinkTarget target, string language)
    {
        if (index.Resolve(target, language) is DownloadDestination { File: var file } && file.IsWithin(limit))
        {
            found.TryAdd(file.File, file);
        }
    }
}
