using System.Text;

namespace Briefings.Site.Rendering.Engine;

/// <summary>Where in HTML or XML the next value would be written.</summary>
internal enum WritePosition
{
    /// <summary>In text, where escaping makes any value safe.</summary>
    Text,

    /// <summary>In a quoted attribute that takes any text.</summary>
    Attribute,

    /// <summary>At the beginning of a quoted attribute that takes an address.</summary>
    AddressStart,

    /// <summary>In the name of an element or an attribute.</summary>
    Name,

    /// <summary>In an attribute without quotes.</summary>
    Unquoted,

    /// <summary>In an attribute that holds a style or a script.</summary>
    CodeAttribute,

    /// <summary>In a script element.</summary>
    Script,

    /// <summary>In a style element.</summary>
    Style,
}

/// <summary>Reads off what has been written where the next value would stand.</summary>
internal static class WritePositions
{
    // Most values stand close behind a bracket; a tag of a template of ours is shorter than the far reach, and what is
    // longer counts as text, where everything is escaped anyway.
    private const int Near = 192;
    private const int Far = 4096;

    private static readonly HashSet<string> AddressAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "ping", "background", "manifest", "xlink:href",
    };

    /// <summary>The position at the end of what has been written.</summary>
    public static WritePosition At(StringBuilder written)
    {
        Span<char> near = stackalloc char[Near];
        return Read(Tail(written, near)) ?? ReadFar(written);
    }

    private static WritePosition ReadFar(StringBuilder written)
    {
        Span<char> far = stackalloc char[Far];
        return Read(Tail(written, far)) ?? WritePosition.Text;
    }

    private static ReadOnlySpan<char> Tail(StringBuilder written, Span<char> buffer)
    {
        var length = Math.Min(written.Length, buffer.Length);
        written.CopyTo(written.Length - length, buffer, length);
        return buffer[..length];
    }

    private static WritePosition? Read(ReadOnlySpan<char> tail)
    {
        var bracket = tail.LastIndexOfAny('<', '>');
        if (bracket < 0)
        {
            return null;
        }

        if (tail[bracket] == '<')
        {
            return InTag(tail[(bracket + 1)..]);
        }

        var open = tail[..bracket].LastIndexOf('<');
        if (open < 0)
        {
            return null;
        }

        // A bracket within quotes does not close its tag.
        var tag = tail[(open + 1)..bracket];
        if (InTag(tag) is WritePosition.Attribute or WritePosition.AddressStart or WritePosition.CodeAttribute && !tag.StartsWith("!--", StringComparison.Ordinal))
        {
            return InTag(tail[(open + 1)..]);
        }

        return IsElement(tag, "script") ? WritePosition.Script : IsElement(tag, "style") ? WritePosition.Style : WritePosition.Text;
    }

    private static bool IsElement(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || char.IsWhiteSpace(tag[name.Length]));

    private static WritePosition InTag(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("!--", StringComparison.Ordinal))
        {
            return WritePosition.Text;
        }

        var index = 0;
        while (index < tag.Length && !char.IsWhiteSpace(tag[index]))
        {
            index++;
        }

        while (true)
        {
            while (index < tag.Length && (char.IsWhiteSpace(tag[index]) || tag[index] == '/'))
            {
                index++;
            }

            var nameStart = index;
            while (index < tag.Length && tag[index] != '=' && !char.IsWhiteSpace(tag[index]))
            {
                index++;
            }

            if (index >= tag.Length)
            {
                return WritePosition.Name;
            }

            var name = tag[nameStart..index];
            while (index < tag.Length && char.IsWhiteSpace(tag[index]))
            {
                index++;
            }

            if (index >= tag.Length || tag[index] != '=')
            {
                continue;
            }

            index++;
            while (index < tag.Length && char.IsWhiteSpace(tag[index]))
            {
                index++;
            }

            if (index >= tag.Length || tag[index] is not ('"' or '\''))
            {
                var end = index;
                while (end < tag.Length && !char.IsWhiteSpace(tag[end]))
                {
                    end++;
                }

                if (end >= tag.Length)
                {
                    return WritePosition.Unquoted;
                }

                index = end;
                continue;
            }

            var value = tag[(index + 1)..];
            var close = value.IndexOf(tag[index]);
            if (close < 0)
            {
                return InAttribute(name, value);
            }

            index += close + 2;
        }
    }

    private static WritePosition InAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase)
            || (name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
        {
            return WritePosition.CodeAttribute;
        }

        return value.IsWhiteSpace() && AddressAttributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
            ? WritePosition.AddressStart
            : WritePosition.Attribute;
    }
}
