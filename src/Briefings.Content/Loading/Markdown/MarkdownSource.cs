using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Markdown;

/// <summary>A text in Markdown and where it stands.</summary>
/// <param name="File">The path in messages, such as <c>content/briefings/2025/x.md</c>.</param>
/// <param name="Text">The text: of a file, the part after front matter.</param>
/// <param name="FirstLine">The number of the text's first line in its file, counted from 1.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
internal sealed record MarkdownSource(string File, string Text, int FirstLine, string Language)
{
    private static readonly string[] Folders = ["briefings", "pages", "regions", "countries", "actors", "impacts", "vocabulary"];

    /// <summary>The title of the text, as typed in its front matter; null without one.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is one line of words, in which no block, picture or footnote can stand.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Where the text begins, where that is within a line of its file; null for a text of whole lines.</summary>
    public Place? Start { get; init; }

    /// <summary>Whether each sign of a text with a <see cref="Start"/> stands in the file as it is, so that its column is known.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether a name is that of a folder right below <c>content/</c> which holds texts.</summary>
    public static bool IsFolder(string name) => Folders.Contains(name, StringComparer.Ordinal);

    /// <summary>The raw HTML that it may hold.</summary>
    public HtmlRules Html { get; init; } = HtmlRules.None;

    /// <summary>The file's folder below <c>content/</c>, without a slash at its end; empty at the top. Addresses that begin with a dot and names of files start here.</summary>
    public string Folder
    {
        get
        {
            // Messages carry the path as the author gave it, with any number of folders above content/: its own are known by name.
            var segments = File.Replace('\\', '/').Split('/')[..^1];
            var start = Array.FindLastIndex(segments, segment => Folders.Contains(segment, StringComparer.Ordinal));
            return start < 0 ? "" : string.Join('/', segments[start..]);
        }
    }
}
