using System.Text.RegularExpressions;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>The first line of a callout, <c>[!NOTE]</c>, as GitHub and Obsidian have it.</summary>
internal static partial class CalloutLine
{
    /// <summary>The words that begin an aside, in their order: behind colons in small letters, in a callout in any.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetNames<AsideKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>How callouts of all kinds are typed, for findings.</summary>
    public static string All { get; } = string.Join(", ", Words.Select(word => $"[!{word.ToUpperInvariant()}]"));

    /// <summary>The kind of aside that a word begins; null for any other word.</summary>
    public static AsideKind? KindOf(string? word) => Words.Contains(word, StringComparer.Ordinal) ? Enum.Parse<AsideKind>(word!, ignoreCase: true) : null;

    /// <summary>Reads a line behind the sign of its quote.</summary>
    /// <param name="line">The line.</param>
    /// <param name="kind">What it begins.</param>
    /// <param name="title">Where in the line the words of a title stand; empty without.</param>
    public static bool Read(string line, out AsideKind kind, out Range title)
    {
        kind = default;
        title = default;
        if (Known().Match(line) is not { Success: true } match || KindOf(match.Groups["word"].Value.ToLowerInvariant()) is not { } found)
        {
            return false;
        }

        kind = found;
        title = match.Groups["title"] is { Length: > 0 } words ? words.Index..(words.Index + words.Length) : default;
        return true;
    }

    /// <summary>What a text begins with that looks like the first line of a callout, such as <c>[!quote]</c>; null where nothing does.</summary>
    public static string? LikeOne(string text) => Like().Match(text) is { Success: true } match ? match.Groups["it"].Value : null;

    [GeneratedRegex(@"^ {0,3}\[!(?<word>[A-Za-z]+)\][+-]?(?:[ \t]+(?<title>\S.*?)?)?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    [GeneratedRegex(@"^[ \t]*(?<it>\[! ?\p{L}[\p{L}\d |_-]{0,40}\][+-]?)(?![(\[{])", RegexOptions.CultureInvariant)]
    private static partial Regex Like();
}
