using System.Globalization;
using System.Text;

namespace Briefings.Site.Rendering.Engine;

/// <summary>Escapes text for each kind of file. Every function is total: any UTF-16 goes in, even broken surrogates.</summary>
public static class Escaping
{
    private const char Replacement = '\uFFFD';

    /// <summary>Escapes for a kind of file.</summary>
    public static string For(FileKind kind, string text) => kind switch
    {
        FileKind.Html or FileKind.Xml => Xml(text),
        FileKind.Json => Json(text),
        _ => Line(text),
    };

    /// <summary>
    /// Escapes for text and quoted attributes of HTML and XML alike. Characters that XML 1.0 (§2.2) does not allow become
    /// U+FFFD, since no escape can carry them.
    /// </summary>
    public static string Xml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = FirstToEscape(text);
        if (first < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 32).Append(text, 0, first);
        for (var index = first; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '"':
                    result.Append("&quot;");
                    break;
                case '\'':
                    result.Append("&#39;");
                    break;
                default:
                    if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    {
                        result.Append(character).Append(text[++index]);
                    }
                    else
                    {
                        result.Append(IsAllowed(character) ? character : Replacement);
                    }

                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// Escapes for the inside of a JSON string (RFC 8259 §7), and so that it is safe within an HTML script element and as
    /// JavaScript: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, U+2028 and U+2029 are written as <c>\u…</c>.
    /// </summary>
    public static string Json(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '"':
                    result.Append("\\\"");
                    break;
                case '\\':
                    result.Append("\\\\");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case '<' or '>' or '&' or '\u2028' or '\u2029' or '\u007F' or < ' ':
                    result.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    {
                        result.Append(character).Append(text[++index]);
                    }
                    else
                    {
                        result.Append(char.IsSurrogate(character) ? Replacement : character);
                    }

                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Keeps a text on its line: control characters, line separators among them, become blanks.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var index = 0; index < source.Length; index++)
            {
                span[index] = char.IsControl(source[index]) || source[index] is '\u2028' or '\u2029' ? ' ' : source[index];
            }
        });
    }

    private static int FirstToEscape(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '&' or '<' or '>' or '"' or '\'' || !IsAllowed(character))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsAllowed(char character) =>
        character is '\t' or '\n' or '\r' || (character >= ' ' && character is not ('\uFFFE' or '\uFFFF' or (>= '\u007F' and <= '\u009F')) && !char.IsSurrogate(character));
}
