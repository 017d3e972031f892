using System.Text.RegularExpressions;
using Briefings.Content.Loading.FrontMatter;
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
            ?? NeverClosed(lines, line)
            ?? Sign(line, text)
            ?? UnclosedQuote(line, column, text, fault.Reason)
            ?? UnquotedColon(lines, line, column, sign, fault)
            ?? MissingComma(lines, line, fault)
            ?? ForbiddenStart(line, text, column, sign, fault.Reason)
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
        if (Star().Match(text) is { Success: true } star)
        {
            return new(Codes.YamlSyntax, (line, star.Groups["sign"].Index), "an entry of a list begins with a dash and a blank", $"write \"- {star.Groups["value"].Value.Trim()}\"");
        }

        var value = Value().Match(text).Groups["value"];
        return value is { Success: true, Length: > 1 } && text[value.Index] is '*' or '&' or '!'
            ? new(Codes.YamlFeature, (line, value.Index), $"a value that begins with \"{text[value.Index]}\" is {(text[value.Index] switch { '*' => "an alias", '&' => "an anchor", _ => "a tag" })} in YAML", InDoubleQuotes(text))
            : null;
    }

    private static string QuotedColour(string value) => Colour().Match(value) is { Success: true, Index: 0 } colour && colour.Length == value.Length ? $"\"{value}\"" : value;

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

    // The whole value of a line in quotes that hold it, ready to be pasted; null where it is long, or one of several in brackets.
    private static string? InQuotes(string text)
    {
        var value = Value().Match(text).Groups["value"].Value.Trim();
        if (value.Length is 0 or > 80 || value[0] is '[' or '{' && value[^1] is ']' or '}' || value.Contains(" #", StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        // Quotes around all of it were meant as such.
        var words = value.Length > 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
        return !words.Contains('"', StringComparison.Ordinal) ? $"\"{words}\""
            : !words.Contains('\'', StringComparison.Ordinal) ? $"'{words}'"
            : $"\"{words.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string InDoubleQuotes(string text) => InQuotes(text) is { } quoted ? $"write {quoted}" : "put the value in double quotes";

    private static Finding Colon((int Line, int Column) at, string text)
    {
        if (Label().Match(text) is { Success: true } label)
        {
            return new(Codes.UnknownMarking, (at.Line, label.Groups["value"].Index), $"\"{label.Groups["value"].Value}\" is no TLP 2.0 marking", $"write {label.Groups["word"].Value.ToUpperInvariant()}");
        }

        if (InBraces(text, at.Column) is { } inBraces)
        {
            return inBraces with { At = (at.Line, inBraces.At.Column) };
        }

        if (OneKey().Match(text) is { Success: true } one)
        {
            return new(Codes.YamlUnquotedColon, at, $"\"{one.Groups["inner"].Value}\" is a key inside \"{one.Groups["outer"].Value}\", and both stand in one line",
                $"write {one.Groups["outer"].Value}: {{{one.Groups["inner"].Value}: {QuotedColour(one.Groups["value"].Value.Trim())}}}");
        }

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

    // In a map in braces the colon is one of the value, or of a key before which a comma is missing.
    private static Finding? InBraces(string text, int column)
    {
        if (FlowValue().Matches(text).FirstOrDefault(match => match.Index <= column && column <= match.Index + match.Length) is not { } match)
        {
            return null;
        }

        var (key, first, second) = (match.Groups["key"].Value, match.Groups["first"].Value.Trim(), match.Groups["second"].Value.Trim());
        return first.LastIndexOf(' ') is > 0 and var seam && KeyNames.IsKnown(first[(seam + 1)..])
            ? new(Codes.YamlSyntax, (0, match.Groups["first"].Index + seam + 1), $"a comma is missing before \"{first[(seam + 1)..]}\"", $"write {key}: {first[..seam].Trim()}, {first[(seam + 1)..]}: {second}")
            : new(Codes.YamlUnquotedColon, (0, match.Groups["first"].Index + match.Groups["first"].Length), "a colon and a blank in a value without quotes begin a new key", $"write {key}: \"{first}: {second}\"");
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

            return WithoutColon(lines, each);
        }

        return new(Codes.YamlSyntax, (line, 0), "the line is not a key with a value", "write it as key: value");
    }

    private static Finding WithoutColon(string[] lines, int line)
    {
        var text = lines[line];
        var at = (line, text.Length - text.TrimStart().Length);
        if (Glued().Match(text) is { Success: true } glued)
        {
            return new(Codes.YamlSyntax, at, $"a blank is missing after the colon of \"{glued.Groups["name"].Value}\"", $"write {glued.Groups["name"].Value}: {glued.Groups["value"].Value}");
        }

        if (Pair().Match(text) is { Success: true } pair && KeyNames.IsKnown(pair.Groups["name"].Value))
        {
            return new(Codes.YamlSyntax, at, $"a colon and a blank are missing after \"{pair.Groups["name"].Value}\"", $"write {pair.Groups["name"].Value}: {pair.Groups["value"].Value}");
        }

        return text.TrimStart() is ['/', '/', ..] or ['<', '!', '-', '-', ..] ? new(Codes.YamlSyntax, at, "this is no comment of YAML", "begin it with \"#\" and a blank")
            : Continues(lines, line) is { } name ? new(Codes.YamlSyntax, at, $"the line is neither a key nor a part of \"{name}\" above it, since it is not indented", $"indent it by two blanks, like all that goes on with \"{name}\"")
            : new(Codes.YamlSyntax, at, "the line is not a key with a value", "write it as key: value, or indent it below the key that it belongs to");
    }

    /// <summary>Whether a line that is not indented goes on with the text of the key above it, and is no key that lacks its colon.</summary>
    public static bool GoesOn(string[] lines, int line) =>
        Continues(lines, line) is not null && !Glued().IsMatch(lines[line]) && !(Pair().Match(lines[line]) is { Success: true } pair && KeyNames.IsKnown(pair.Groups["name"].Value));

    // The key whose text a line without a colon goes on with, though it is not indented; null where it does with none.
    private static string? Continues(string[] lines, int line)
    {
        if (lines[line].Length == 0 || lines[line][0] is ' ' or '\t' or '#' or '-' || Key().IsMatch(lines[line]))
        {
            return null;
        }

        for (var above = line - 1; above >= 0; above--)
        {
            if (lines[above].Trim().Length == 0)
            {
                return null;
            }

            if (TextKey().Match(lines[above]) is { Success: true } key)
            {
                return key.Groups["name"].Value;
            }

            if (lines[above][0] is '#' or '-' || Key().IsMatch(lines[above]))
            {
                return null;
            }
        }

        return null;
    }

    // Said before all else: what follows an open bracket is read as a part of it, and stumbles somewhere.
    private static Finding? NeverClosed(string[] lines, int line)
    {
        var last = line;
        while (last + 1 < lines.Length && (lines[last + 1].Length == 0 || lines[last + 1][0] is ' ' or '\t' or '#' or ']' or '}'))
        {
            last++;
        }

        if (YamlBrackets.NeverClosed(lines, last) is not { } open)
        {
            return null;
        }

        var sign = lines[open.Line][open.Column];
        return Comment(lines[open.Line], open.Column) is { } comment && lines[open.Line].AsSpan(comment).IndexOfAny(']', '}') > 0
            ? new(Codes.YamlNeverCloses, (open.Line, comment), $"\"#\" begins a comment, so the bracket \"{sign}\" before it never closes",
                Colour().Match(lines[open.Line], comment) is { Success: true } colour && colour.Index == comment ? $"put the colour in double quotes: \"{colour.Value}\"" : "put the value in double quotes")
            : new(Codes.YamlNeverCloses, open, $"the bracket \"{sign}\" that is opened here never closes", $"close it with \"{(sign == '{' ? '}' : ']')}\"");
    }

    private static Finding? MissingComma(string[] lines, int line, YamlFault fault)
    {
        if (fault.OpenBracket is not { } open || open.Line != line || !fault.Reason.Contains("flow", StringComparison.Ordinal) || lines[line].TrimEnd() is not [.., ']' or '}'])
        {
            return null;
        }

        return new(Codes.YamlSyntax, (line, Math.Clamp(fault.Column, 0, lines[line].Length)), "a comma is missing before this, or the value needs double quotes");
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

    private static Finding? ForbiddenStart(int line, string text, int column, char sign, string reason)
    {
        if (sign is '@' or '`' or '%' or '|' or '>' && (reason.Contains("cannot start", StringComparison.Ordinal) || reason.Contains("block scalar", StringComparison.Ordinal)))
        {
            return new(Codes.YamlSyntax, (line, column), $"a value without quotes can't begin with \"{sign}\"", InDoubleQuotes(text));
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
                InQuotes(text) is { } quoted ? $"write {quoted}"
                : before.EndsWith('\'') ? "put the whole value in double quotes" : "put the whole value in single quotes, or type quotes inside it as \\\"");
        }

        if (sign is not (']' or '}' or ',') && before.Length > 0 && before[^1] is ']' or '}')
        {
            return new(Codes.YamlSyntax, (line, column), "something follows the closing bracket", InQuotes(text) is { } quoted ? $"write {quoted}" : "put the whole value in double quotes");
        }

        if (sign == ',' && before.Length > 0 && before[^1] is ',' or '[' or '{')
        {
            return new(Codes.YamlSyntax, (line, column), "nothing stands before this comma", "delete it");
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
            : WithoutColon(lines, line);
    }

    [GeneratedRegex("""^\s*(?:-\s+)*(?<name>[^\s:#"'\[{][^:#"'\[{]*):(?:\s+|$)""")]
    private static partial Regex Key();

    [GeneratedRegex("""^\s*(?:-\s+)*(?:[\w-]+:\s+)?(?<value>.*)$""")]
    private static partial Regex Value();

    [GeneratedRegex("""^\s*(?<name>[A-Za-z_][\w-]*):(?<value>\S.*)$""")]
    private static partial Regex Glued();

    [GeneratedRegex("""^(?<name>[A-Za-z_][\w-]*)(?:\s*=\s*|\s+)(?<value>\S.*)$""")]
    private static partial Regex Pair();

    // A text, or the sign behind which one begins: what is in brackets or quotes does not go on.
    [GeneratedRegex("""^(?<name>[A-Za-z_][\w-]*):[ \t]+[^\s\[{"'&*!#][^#]*$""")]
    private static partial Regex TextKey();

    [GeneratedRegex("""^\s*(?<sign>[*+])[ \t]+(?<value>\S.*)$""")]
    private static partial Regex Star();

    [GeneratedRegex("""^\s*(?:- )?tlp:\s+(?<value>TLP:\s*(?<word>RED|AMBER\+STRICT|AMBER|GREEN|CLEAR)\s*)$""", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex("""^(?<outer>brand|contact|legal|reports|feeds|cover|series|pdf):\s+(?<inner>[a-z_]+):\s+(?<value>\S.*)$""")]
    private static partial Regex OneKey();

    [GeneratedRegex("""(?<=[{,]\s*)(?<key>[A-Za-z_][\w-]*):\s+(?<first>[^,:{}\[\]"'#]+):\s+(?<second>[^,{}\[\]"'#]+)""")]
    private static partial Regex FlowValue();

    [GeneratedRegex("""#[0-9A-Fa-f]{6}\b""")]
    private static partial Regex Colour();

    private readonly record struct Finding(DiagnosticDescriptor Descriptor, (int Line, int Column) At, string Message, string? Fix = null);
}
