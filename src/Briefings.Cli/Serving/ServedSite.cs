using System.Collections.Immutable;
using System.Text;
using Briefings.Site.Rendering;

namespace Briefings.Cli.Serving;

/// <summary>
/// A built site in memory, as a static host would serve it. Only paths that the build made lead anywhere: no request ever
/// becomes a path on a disk.
/// </summary>
internal sealed class ServedSite
{
    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> files;

    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> leftOut;

    private ServedSite(ImmutableDictionary<string, ReadOnlyMemory<byte>> files, ImmutableDictionary<string, ReadOnlyMemory<byte>> leftOut)
    {
        this.files = files;
        this.leftOut = leftOut;
    }

    /// <summary>A site without a page.</summary>
    public static ServedSite Empty { get; } = new(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty, ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty);

    /// <summary>Whether there is anything to serve.</summary>
    public bool IsEmpty => files.IsEmpty;

    /// <summary>A site of these files, each page with the client that reloads it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="sources">Files of content by the paths of their pages, which tell the client whose findings come first.</param>
    /// <param name="leftOut">The same of pages that are left out, which say so in their places.</param>
    public static ServedSite Of(IEnumerable<OutputFile> files, ImmutableDictionary<string, string> sources, ImmutableDictionary<string, string> leftOut) => new(
        files.ToImmutableDictionary(
            file => file.Path,
            file => file.Path.EndsWith(".html", StringComparison.Ordinal) ? WithClient(file.Content, sources.GetValueOrDefault(file.Path)) : file.Content,
            StringComparer.Ordinal),
        leftOut.ToImmutableDictionary(page => page.Key, page => WithClient(Client.LeftOutPage, page.Value), StringComparer.Ordinal));

    /// <summary>What a host answers to a path.</summary>
    /// <param name="path">Decoded, beginning with a slash.</param>
    public Answer Find(string path)
    {
        var name = path.TrimStart('/');
        if (name.Length == 0 || name.EndsWith('/'))
        {
            name += "index.html";
        }

        if (files.TryGetValue(name, out var content))
        {
            return new Answer(200, name, content, null);
        }

        if (files.ContainsKey(name + "/index.html"))
        {
            return new Answer(301, name, default, "/" + Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal) + "/");
        }

        if (leftOut.TryGetValue(name, out var told))
        {
            return new Answer(503, name, told, null);
        }

        return new Answer(404, "404.html", files.GetValueOrDefault("404.html"), null);
    }

    private static ReadOnlyMemory<byte> WithClient(ReadOnlyMemory<byte> page, string? source)
    {
        var snippet = Encoding.UTF8.GetBytes(Client.HeadSnippet(source));
        var at = page.Span.IndexOf("</head>"u8);
        return at < 0 ? page : (byte[])[.. page.Span[..at], .. snippet, .. page.Span[at..]];
    }
}

/// <summary>An answer to a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Name">The file, whose extension tells the type.</param>
/// <param name="Content">The body.</param>
/// <param name="Location">Where it moved to; null where it did not.</param>
internal sealed record Answer(int Status, string Name, ReadOnlyMemory<byte> Content, string? Location);
