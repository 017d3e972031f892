namespace Briefings.Content.Loading.Yaml;

/// <summary>
/// Finds the bracket that an author forgot to close. The parser notices only where it stumbles, often lines further down or, for a
/// map in a list, at a place before; the lines say it plainly.
/// </summary>
internal static class YamlBrackets
{
    /// <summary>The bracket that never closes, or is closed by one of the other kind; null where all close.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="last">The last line that counts.</param>
    public static (int Line, int Column)? NeverClosed(string[] lines, int last)
    {
        var open = new Stack<(int Line, int Column)>();
        for (var line = 0; line <= last; line++)
        {
            var text = lines[line];
            var indentation = text.Length - text.TrimStart().Length;
            if (open.Count > 0 && (text.AsSpan(indentation).StartsWith("- ") || (indentation == 0 && BeginsKey(text))))
            {
                return open.Peek();
            }

            var at = indentation;
            if (open.Count == 0)
            {
                if (text.Length == 0 || at == text.Length || text[at] == '#')
                {
                    continue;
                }

                at = ValueOf(text, at);
                if (at < text.Length && text[at] is '|' or '>')
                {
                    line = EndOfBlock(lines, line, indentation);
                    continue;
                }

                if (at >= text.Length || text[at] is not ('[' or '{'))
                {
                    continue;
                }
            }

            if (Read(text, at, line, open) is { } wrong)
            {
                return wrong;
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    // Reads on in brackets to the end of the line; what is closed by the wrong bracket is handed back.
    private static (int Line, int Column)? Read(string text, int at, int line, Stack<(int Line, int Column)> open)
    {
        var isStart = true;
        var signs = new Stack<char>();
        for (; at < text.Length; at++)
        {
            var each = text[at];
            if (each == '#' && at > 0 && text[at - 1] is ' ' or '\t')
            {
                return null;
            }

            if (isStart && each is '"' or '\'')
            {
                // A quote that is not closed in its line is another fault.
                at = text.IndexOf(each, at + 1);
                if (at < 0)
                {
                    open.Clear();
                    return null;
                }

                isStart = false;
                continue;
            }

            switch (each)
            {
                case '[' or '{':
                    open.Push((line, at));
                    signs.Push(each);
                    isStart = true;
                    break;
                case ']' or '}':
                    if (signs.TryPop(out var sign) && sign != (each == ']' ? '[' : '{'))
                    {
                        return open.Peek();
                    }

                    open.Pop();
                    if (open.Count == 0)
                    {
                        return null;
                    }

                    isStart = false;
                    break;
                case ',' or ':':
                    isStart = true;
                    break;
                default:
                    isStart &= each is ' ' or '\t';
                    break;
            }
        }

        return null;
    }

    // Behind dashes and one key.
    private static int ValueOf(string text, int at)
    {
        while (at + 1 < text.Length && text[at] == '-' && text[at + 1] == ' ')
        {
            at = Blanks(text, at + 1);
        }

        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        return end > at && end + 1 < text.Length && text[end] == ':' && text[end + 1] == ' ' ? Blanks(text, end + 1) : at;
    }

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static bool BeginsKey(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        return end > 0 && end < text.Length && text[end] == ':' && (end + 1 == text.Length || text[end + 1] == ' ');
    }

    // A text behind "|" goes on while lines are indented deeper than its key.
    private static int EndOfBlock(string[] lines, int line, int indentation)
    {
        while (line + 1 < lines.Length && (lines[line + 1].Trim().Length == 0 || lines[line + 1].Length - lines[line + 1].TrimStart().Length > indentation))
        {
            line++;
        }

        return line;
    }
}
