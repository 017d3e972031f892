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

    private ServedSite(ImmutableDictionary<string, ReadOnlyMemory<byte>> files) => this.files = files;

    /// <summary>A site without a page.</summary>
    public static ServedSite Empty { get; } = new(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty);

    /// <summary>Whether there is anything to serve.</summary>
    public bool IsEmpty => files.IsEmpty;

    /// <summary>A site of these files, each page with the client that reloads it.</summary>
    public static ServedSite Of(IEnumerable<OutputFile> files, string headSnippet)
    {
        var snippet = Encoding.UTF8.GetBytes(headSnippet);
        return new ServedSite(files.ToImmutableDictionary(
            file => file.Path,
            file => file.Path.EndsWith(".html", StringComparison.Ordinal) ? WithClient(file.Content, snippet) : file.Content,
            StringComparer.Ordinal));
    }

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

        return new Answer(404, "404.html", files.GetValueOrDefault("404.html"), null);
    }

    private static ReadOnlyMemory<byte> WithClient(ReadOnlyMemory<byte> page, byte[] snippet)
    {
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
