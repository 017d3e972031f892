using System.Collections.Immutable;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>A tag as typed (CommonMark 0.31.2, section 6.6).</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="IsClosing">Whether it is <c>&lt;/name&gt;</c>.</param>
/// <param name="Attributes">Its attributes: names in lower case, values with entities resolved.</param>
/// <param name="Fault">What is not as strict as we ask for, as the end of a sentence; null where nothing is.</param>
/// <param name="Typed">The tag as typed.</param>
internal sealed record HtmlTag(string Name, bool IsClosing, ImmutableArray<(string Name, string Value)> Attributes, string? Fault, string Typed)
{
    /// <summary>How long a tag may be, in UTF-16 units; what is longer is text. It also bounds how far anybody looks for an end.</summary>
    public const int Longest = 2_000;

    /// <summary>Reads the tag that begins at an offset; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of <c>&lt;</c>.</param>
    /// <param name="end">The offset of the last character that can belong to it.</param>
    public static HtmlTag? Read(string text, int start, int end)
    {
        end = Math.Min(end, start + Longest);
        var at = start + 1;
        var isClosing = At('/');
        at += isClosing ? 1 : 0;
        var nameStart = at;
        while (at <= end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }

        if (at == nameStart || !char.IsAsciiLetter(text[nameStart]))
        {
            return null;
        }

        // ToLowerInvariant would make a Latin letter of U+212A (kelvin) and is asked for ASCII only here.
        var name = text[nameStart..at].ToLowerInvariant();
        string? fault = null;
        var attributes = ImmutableArray.CreateBuilder<(string, string)>();
        while (true)
        {
            var hasSpace = SkipSpace();
            if (At('>'))
            {
                return new HtmlTag(name, isClosing, attributes.ToImmutable(), fault, text[start..(at + 1)]);
            }

            if (At('/') && at < end && text[at + 1] == '>' && !isClosing)
            {
                return new HtmlTag(name, false, attributes.ToImmutable(), name == "br" ? fault : fault ?? "must not end in \"/>\"", text[start..(at + 2)]);
            }

            if (!hasSpace || isClosing || !Attribute())
            {
                return null;
            }
        }

        bool At(char sign) => at <= end && text[at] == sign;

        bool SkipSpace()
        {
            var from = at;
            while (at <= end && text[at] is ' ' or '\t' or '\n' or '\r')
            {
                at++;
            }

            return at > from;
        }

        bool Attribute()
        {
            var from = at;
            while (at <= end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or ':' or '-' or '.'))
            {
                at++;
            }

            if (at == from || !(char.IsAsciiLetter(text[from]) || text[from] is '_' or ':'))
            {
                return false;
            }

            var key = text[from..at].ToLowerInvariant();
            var behind = at;
            SkipSpace();
            if (!At('='))
            {
                at = behind;
                Take(key, "");
                return true;
            }

            at++;
            SkipSpace();
            var valueStart = at;
            if (at <= end && text[at] is '"' or '\'')
            {
                var quote = text[at];
                var close = at + 1 > end ? -1 : text.IndexOf(quote, at + 1, end - at);
                if (close < 0)
                {
                    return false;
                }

                at = close + 1;
                Take(key, System.Net.WebUtility.HtmlDecode(text[(valueStart + 1)..close]));
                return true;
            }

            while (at <= end && text[at] is not (' ' or '\t' or '\n' or '\r' or '"' or '\'' or '=' or '<' or '>' or '`'))
            {
                at++;
            }

            fault ??= $"must have the value of \"{key}\" in quotes";
            Take(key, text[valueStart..at]);
            return at > valueStart;
        }

        void Take(string key, string value)
        {
            if (attributes.Any(each => each.Item1 == key))
            {
                fault ??= $"has \"{key}\" twice";
            }
            else
            {
                attributes.Add((key, value));
            }
        }
    }
}
