namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>Lines such as <c>[label]: …</c>, which define footnotes and addresses of links. Markdig looks through all of them for each further one.</summary>
internal static class Definitions
{
    /// <summary>The most that a text may have.</summary>
    public const int Most = 5_000;

    /// <summary>The offset of the first definition that is too many; -1 where there are not so many.</summary>
    public static int IndexOfFirstTooMany(string text)
    {
        var count = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;
            var line = text.AsSpan(start, end - start).TrimStart(' ');
            if (line.StartsWith("[") && line.Contains("]:", StringComparison.Ordinal) && ++count > Most)
            {
                return start;
            }

            start = end + 1;
        }

        return -1;
    }
}
