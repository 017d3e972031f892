using System.Globalization;
using System.Numerics;

using Briefings.Core.Diagnostics;

using Scriban.Parsing;

namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>Makes of a value what is written at a place, or says why nothing can be.</summary>
internal static class ValueWriter
{
    private const string ListFix = "write one of its values, go through it with \"for\", or use \"array.join\" or \"json\"";

    /// <summary>The value as plain text, not escaped.</summary>
    /// <param name="value">A value of a template.</param>
    /// <returns>Null where it is a list, an object or a function, which have no text.</returns>
    public static string? Plain(object value) => value switch
    {
        string text => text,
        bool boolean => boolean ? "true" : "false",
        Markup or Address or char => value.ToString()!,
        int or long or short or byte or uint or ulong or double or float or decimal or BigInteger => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A list, an object or a function stands where a text is due.</summary>
    public static TemplateProblem NoText(SourceSpan span) =>
        new(Codes.TemplateFailure, span, "a list, an object or a function cannot be written", ListFix);

    /// <summary>What is written for a value.</summary>
    /// <param name="kind">The kind of the file.</param>
    /// <param name="place">Where in it the value stands.</param>
    /// <param name="value">The value.</param>
    /// <param name="span">Where the template writes it.</param>
    /// <exception cref="TemplateProblem">The value has no text, or escaping can't make any value, or this one, safe there.</exception>
    public static string Write(FileKind kind, WritePlace place, object value, SourceSpan span)
    {
        var plain = Plain(value) ?? throw NoText(span);
        return kind switch
        {
            FileKind.Html or FileKind.Xml => InMarkup(kind, place, value, plain, span),
            FileKind.Json => InJson(place, value, plain, span),
            _ => value is Markup { Kind: MarkupKind.Text } ? plain : Escaping.Line(plain),
        };
    }

    private static string InJson(WritePlace place, object value, string plain, SourceSpan span) => place switch
    {
        WritePlace.JsonString when value is Markup { Kind: MarkupKind.Json } => throw Refused(span, "JSON stands in a string", "take the quotes around it away"),
        WritePlace.JsonString => Escaping.Json(plain),
        WritePlace.JsonValue when value is Markup { Kind: MarkupKind.Json } or bool => plain,
        WritePlace.JsonValue when IsNumber(value, plain) => plain,
        WritePlace.JsonValue => throw Refused(span, "a text stands outside of a string", "put it into quotes, or use \"json\""),
        _ => throw Refused(span, "a value stands behind a backslash", "write \\\\ for the sign itself"),
    };

    private static string InMarkup(FileKind kind, WritePlace place, object value, string plain, SourceSpan span)
    {
        switch (place)
        {
            case WritePlace.Text when value is Markup markup && markup.Fits(kind):
                return plain;
            case WritePlace.ElementlessText when value is Markup markup && markup.Fits(kind):
                return !plain.Contains('<', StringComparison.Ordinal)
                    ? plain
                    : throw Refused(span, "elements stand in a \"title\" or \"textarea\", which shows their tags", "write a text without markup");
            case WritePlace.Text or WritePlace.ElementlessText or WritePlace.Attribute:
                return Escaping.Xml(plain);
            case WritePlace.HeadingLevel when value is int and >= 1 and <= 6 or long and >= 1 and <= 6:
                return plain;
            case WritePlace.ScriptValue when value is Markup { Kind: MarkupKind.Json }:
                return plain;
            case >= WritePlace.AddressStart and <= WritePlace.Refresh:
                return Escaping.Xml(InAddress(place, value, plain, span));
            default:
                throw Refusal(place, span);
        }
    }

    // A path keeps its slashes; all else of a text is encoded, so that it stays within its part.
    private static string InAddress(WritePlace place, object value, string plain, SourceSpan span) => (place, value) switch
    {
        (WritePlace.AddressStart or WritePlace.AddressPath, Address) => plain,
        (WritePlace.AddressInSet, Address) => plain.Replace(",", "%2C", StringComparison.Ordinal),
        (WritePlace.AddressStart or WritePlace.AddressInSet, _) =>
            throw Refused(span, "an attribute that holds an address begins with a text", "use an address of the model, \"link\" or \"asset\""),
        (WritePlace.AddressName or WritePlace.AddressSegment, Address) =>
            throw Refused(span, "an address stands behind the beginning of another", "let the attribute begin with it"),
        (WritePlace.AddressName or WritePlace.AddressPath, _) => Uri.EscapeDataString(plain).Replace("%2F", "/", StringComparison.Ordinal),
        (WritePlace.AddressSegment or WritePlace.AddressQuery, _) => Uri.EscapeDataString(plain),
        (WritePlace.AddressOpaque, not Address) =>
            Uri.EscapeDataString(plain).Replace("%40", "@", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal),
        (WritePlace.AddressSize, _) when IsNumber(value, plain) => plain,
        (WritePlace.Refresh, Address) => plain,
        (WritePlace.Refresh, _) when IsNumber(value, plain) => plain,
        _ => throw Refusal(place, span),
    };

    private static TemplateProblem Refusal(WritePlace place, SourceSpan span) => place switch
    {
        WritePlace.AddressHost => Refused(span, "a value stands in the host of an address", "let the attribute begin with an address of the model, \"link\" or \"asset\""),
        WritePlace.AddressUnsure => Refused(
            span,
            "a value stands in an address whose kind can't be told, since a reference (&…;) stands at its beginning",
            "write the sign itself"),
        WritePlace.AddressCode or WritePlace.AddressOpaque => Refused(span, "a value stands in an address whose scheme is not known to be harmless", "use http, https, mailto or tel"),
        WritePlace.AddressSize => Refused(span, "a text stands where an address has its size", "write a whole number"),
        WritePlace.Refresh => Refused(span, "a text stands in a \"meta\" that leads on", "use an address of the model or \"link\""),
        WritePlace.HeadingLevel or WritePlace.Names => Refused(span, "a value stands among the names of a tag", "write the names in the template and choose with \"if\""),
        WritePlace.Bracket => Refused(span, "a value stands right behind a <", "write &lt; for the sign itself, and names of elements in the template"),
        WritePlace.Unquoted => Refused(span, "a value stands in an attribute without quotes", "quote the attribute"),
        WritePlace.CodeAttribute => Refused(span, "a value stands in a style or a script of an attribute", "use a class or a data attribute"),
        WritePlace.Comment => Refused(span, "a value stands in a comment", "use {{ # … }} for a remark, which is not published"),
        WritePlace.Declaration => Refused(span, "a value stands in a declaration", "write it in the template"),
        WritePlace.ScriptValue => Refused(span, "a value stands in a script", "use \"json\""),
        WritePlace.Script => Refused(
            span,
            "a value stands in a script, in a string or a comment or where that can't be told",
            "put json into <script type=\"application/json\"> alone, and read it from a script of assets/"),
        WritePlace.Style => Refused(span, "a value stands in a style sheet", "use a class"),
        _ => Refused(span, "a value stands in an element whose text is not read as markup", "move it out"),
    };

    private static TemplateProblem Refused(SourceSpan span, string message, string fix) => new(Codes.UnsafePlace, span, message, fix);

    // Not "NaN" or "Infinity", which are no numbers of JSON.
    private static bool IsNumber(object value, string plain) =>
        value is not (string or bool or char or Markup or Address) && (char.IsAsciiDigit(plain[^1]) && (char.IsAsciiDigit(plain[0]) || plain[0] == '-'));
}
