using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Yaml;

/// <summary>
/// Says in an author's words why YAML does not parse. The parser knows where it gave up; what the author did wrong is read
/// off the lines around.
/// </summary>
internal static partial class YamlFaults
{
    /// <summary>Explains a fault.</summary>
    public static Diagnostic Explain(string file, int firstLine, string[] lines, YamlFault fault)
    {
        var line = Math.Clamp(fault.Line, 0, lines.Length - 1);
        var text = lines[line];
        var column = Math.Clamp(fault.Column, 0, text.Length);
        var sign = column < text.Length ? text[column] : '\0';
        var (descriptor, at, message, fix) =
            Tab(lines, line, fault.Reason)
            ?? Sign(line, text)
            ?? UnclosedQuote(line, column, text, fault.Reason)
            ?? UnquotedColon(lines, line, column, sign, fault)
            ?? UnclosedBracket(lines, line, fault)
            ?? ForbiddenStart(line, column, sign, fault.Reason)
            ?? Structure(lines, line, column, sign, fault.Reason);
        return new(descriptor, new Place(file, firstLine + at.Line, at.Column + 1), message, fix);
    }

    private static Finding? Tab(string[] lines, int line, string reason)
    {
        // The parser names the line of a tab only sometimes; it is the first one at or after the last thing that it read.
        var last = reason.Contains("tab", StringComparison.Ordinal) ? lines.Length - 1 : Math.Min(line + 1, lines.Length - 1);
        for (var each = line; each <= last; each++)
        {
            var indentation = lines[each].Length - lines[each].TrimStart().Length;
            var tab = lines[each].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && tab < indentation && indentation < lines[each].Length)
            {
                return new(Codes.YamlTab, (each, tab), "the line is indented with a tab", "use blanks");
            }
        }

        return null;
    }

    private static Finding? Sign(int line, string text)
    {
        var value = Value().Match(text).Groups["value"];
        return value is { Success: true, Length: > 1 } && text[value.Index] is '*' or '&' or '!'
            ? new(Codes.YamlFeature, (line, value.Index), $"a value that begins with \"{text[value.Index]}\" is {(text[value.Index] switch { '*' => "an alias", '&' => "an anchor", _ => "a tag" })} in YAML", "put the value in double quotes")
            : null;
    }

    private static Finding? UnclosedQuote(int line, int column, string text, string reason)
    {
        if (!reason.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return null;
        }

        if (!reason.Contains("escape", StringComparison.Ordinal) && !reason.Contains("hexdecimal", StringComparison.Ordinal) && !reason.Contains("Unicode", StringComparison.Ordinal))
        {
            return new(Codes.YamlNeverCloses, (line, column), "the quote that is opened here never closes", "close it, or put the value in the other kind of quotes");
        }

        var slash = text.IndexOf('\\', column);
        while (slash >= 0 && slash + 1 < text.Length && "0abt\tnvfre \"/\\N_LPxuU".Contains(text[slash + 1], StringComparison.Ordinal))
        {
            slash = text.IndexOf('\\', slash + 2);
        }

        return new(Codes.YamlSyntax, (line, slash < 0 ? column : slash), "a backslash in double quotes begins an escape, and this is none", "type two backslashes, or use single quotes");
    }

    private static Finding? UnquotedColon(string[] lines, int line, int column, char sign, YamlFault fault)
    {
        var text = lines[line];
        if (fault.Reason.Contains("multiline plain scalar", StringComparison.Ordinal))
        {
            return NoValue(lines, line);
        }

        if (fault.Reason.Contains("invalid mapping", StringComparison.Ordinal) || fault.Reason.Contains("apping values are not allowed", StringComparison.Ordinal))
        {
            return Key().Match(text) is { Success: true } key && key.Groups["name"].Index + key.Groups["name"].Length == column && text[0] == ' ' && !key.Groups["name"].Value.Contains(' ', StringComparison.Ordinal)
                ? new(Codes.YamlSyntax, (line, key.Groups["name"].Index), $"\"{key.Groups["name"].Value}\" is indented deeper than the key above it, which has a value already", "indent keys of one level alike, or put the value in double quotes")
                : Colon((line, column), text);
        }

        return sign == ':' && fault.OpenBracket is not null ? Colon((line, column), text) : null;
    }

    private static Finding Colon((int Line, int Column) at, string text)
    {
        // "title: Mali: x" → the value is what follows the key; in a list or a map in brackets it is told in general.
        var value = Value().Match(text).Groups["value"].Value.Trim();
        if (value is ['\u201C' or '\u201D' or '\u201E' or '\u2018', .., '\u201D' or '\u201C' or '\u2019'] && !value.Contains('"', StringComparison.Ordinal) && !value.Contains('\\', StringComparison.Ordinal))
        {
            return new(Codes.YamlUnquotedColon, at, $"the quotes {value[0]}…{value[^1]} quote nothing in YAML, so the colon and the blank begin a new key", $"write straight ones: \"{value[1..^1]}\"");
        }

        var isWhole = value.Length is > 0 and <= 60 && value[0] is not ('[' or '{' or '"' or '\'' or '-') && !value.Contains('"', StringComparison.Ordinal) && !value.Contains('\\', StringComparison.Ordinal);
        return new(Codes.YamlUnquotedColon, at, "a colon and a blank in a value without quotes begin a new key",
            isWhole ? $"put the value in double quotes: \"{value}\"" : "put the value in double quotes");
    }

    private static Finding NoValue(string[] lines, int line)
    {
        for (var each = line; each >= 0; each--)
        {
            var text = lines[each];
            var trimmed = text.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#' || Key().IsMatch(text))
            {
                continue;
            }

            return WithoutColon(each, text);
        }

        return new(Codes.YamlSyntax, (line, 0), "the line is not a key with a value", "write it as key: value");
    }

    private static Finding WithoutColon(int line, string text)
    {
        var at = (line, text.Length - text.TrimStart().Length);
        return Glued().Match(text) is { Success: true } glued
            ? new(Codes.YamlSyntax, at, $"a blank is missing after the colon of \"{glued.Groups["name"].Value}\"", $"write {glued.Groups["name"].Value}: {glued.Groups["value"].Value}")
            : new(Codes.YamlSyntax, at, "the line is not a key with a value", "write it as key: value, or indent it below the key that it belongs to");
    }

    private static Finding? UnclosedBracket(string[] lines, int line, YamlFault fault)
    {
        if (fault.OpenBracket is not { } open || !(fault.Reason.Length == 0 || fault.Reason.Contains("flow", StringComparison.Ordinal) || fault.Line != open.Line))
        {
            return null;
        }

        var sign = open.Line < lines.Length && open.Column < lines[open.Line].Length ? lines[open.Line][open.Column] : '[';
        if (open.Line < lines.Length && Comment(lines[open.Line], open.Column) is { } comment && lines[open.Line].AsSpan(comment).IndexOfAny(']', '}') > 0)
        {
            return new(Codes.YamlNeverCloses, (open.Line, comment), $"\"#\" begins a comment, so the bracket \"{sign}\" before it never closes", "put the value in double quotes");
        }

        var isMismatch = line == open.Line && fault.Column < lines[line].Length && lines[line][fault.Column] is var other && other is ']' or '}' && other != (sign == '{' ? '}' : ']');
        return line == open.Line && fault.Reason.Length > 0 && !isMismatch && lines[line].TrimEnd() is [.., ']' or '}']
            ? new(Codes.YamlSyntax, (line, Math.Clamp(fault.Column, 0, lines[line].Length)), "a comma is missing before this, or the value needs double quotes")
            : new(Codes.YamlNeverCloses, open, $"the bracket \"{sign}\" that is opened here never closes", $"close it with \"{(sign == '{' ? '}' : ']')}\"");
    }

    // Where a "#" that is not in quotes begins a comment.
    private static int? Comment(string line, int from)
    {
        char? quote = null;
        for (var at = from; at < line.Length; at++)
        {
            if (quote is null && line[at] == '#' && at > 0 && line[at - 1] == ' ')
            {
                return at;
            }

            quote = quote is null && line[at] is '"' or '\'' ? line[at] : quote == line[at] ? null : quote;
        }

        return null;
    }

    private static Finding? ForbiddenStart(int line, int column, char sign, string reason)
    {
        if (sign is '@' or '`' or '%' or '|' or '>' && (reason.Contains("cannot start", StringComparison.Ordinal) || reason.Contains("block scalar", StringComparison.Ordinal)))
        {
            return new(Codes.YamlSyntax, (line, column), $"a value without quotes can't begin with \"{sign}\"", "put the value in double quotes");
        }

        return reason.Contains("cannot start", StringComparison.Ordinal)
            ? new(Codes.YamlSyntax, (line, column), sign == '\t' ? "a tab stands where a value begins" : $"\"{sign}\" can't stand here", sign == '\t' ? "use a blank" : "put the value in double quotes")
            : null;
    }

    private static Finding Structure(string[] lines, int line, int column, char sign, string reason)
    {
        var text = lines[line];
        var indentation = text.Length - text.TrimStart().Length;
        var before = text[..column].TrimEnd();
        if (before.EndsWith('"') || before.EndsWith('\''))
        {
            return new(Codes.YamlSyntax, (line, column), "something follows the closing quote",
                before.EndsWith('\'') ? "put the whole value in double quotes" : "put the whole value in single quotes, or type quotes inside it as \\\"");
        }

        if (sign is not (']' or '}' or ',') && before.Length > 0 && before[^1] is ']' or '}')
        {
            return new(Codes.YamlSyntax, (line, column), "something follows the closing bracket", "put the whole value in double quotes");
        }

        if (sign is ']' or '}' or ',')
        {
            return new(Codes.YamlSyntax, (line, column), $"\"{sign}\" stands where nothing is open that it could close or part", "put the value in double quotes");
        }

        if (reason.Contains("sequence entries", StringComparison.Ordinal))
        {
            return new(Codes.YamlSyntax, (line, column), "a list with dashes can't begin beside its key", "put each dash on a line of its own below the key, or write the list in brackets");
        }

        if (sign == '-' && column == indentation)
        {
            return new(Codes.YamlSyntax, (line, column), "the dash stands below no key that it could be a list of", "indent all dashes of a list alike");
        }

        if (text.Trim() is "[]" or "{}")
        {
            return new(Codes.YamlSyntax, (line, indentation), $"\"{text.Trim()}\" stands for nothing at all, and here something comes before it", "delete the line");
        }

        return Key().IsMatch(text)
            ? new(Codes.YamlSyntax, (line, indentation), "the line is indented otherwise than what it belongs to", "indent keys of one level alike")
            : WithoutColon(line, text);
    }

    [GeneratedRegex("""^\s*(?:-\s+)*(?<name>[^\s:#"'\[{][^:#"'\[{]*):(?:\s+|$)""")]
    private static partial Regex Key();

    [GeneratedRegex("""^\s*(?:-\s+)*(?:[\w-]+:\s+)?(?<value>.*)$""")]
    private static partial Regex Value();

    [GeneratedRegex("""^\s*(?<name>[A-Za-z_][\w-]*):(?<value>\S.*)$""")]
    private static partial Regex Glued();

    private readonly record struct Finding(DiagnosticDescriptor Descriptor, (int Line, int Column) At, string Message, string? Fix = null);
}
