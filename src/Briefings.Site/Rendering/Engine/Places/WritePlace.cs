namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>Where in a file the next value would stand; it decides how the value is escaped, or that none may stand there.</summary>
internal enum WritePlace
{
    /// <summary>In the text of an element: any value, escaped; markup as it is.</summary>
    Text,

    /// <summary>In a <c>title</c> or <c>textarea</c>, where references are read and elements are not: any value, escaped; markup without a tag.</summary>
    ElementlessText,

    /// <summary>In a quoted attribute that takes any text.</summary>
    Attribute,

    /// <summary>At the beginning of a quoted attribute that takes an address: an <see cref="Address"/>.</summary>
    AddressStart,

    /// <summary>At the beginning of an address in a list of addresses with sizes (<c>srcset</c>): an <see cref="Address"/>.</summary>
    AddressInSet,

    /// <summary>Behind letters that might still become a scheme: a text.</summary>
    AddressName,

    /// <summary>Behind the one slash with which an address begins: a text, its own slashes encoded, since two would begin a host.</summary>
    AddressSegment,

    /// <summary>In the path of an address: a text, or an address that goes on.</summary>
    AddressPath,

    /// <summary>In the query or fragment of an address: a text or an address, encoded whole.</summary>
    AddressQuery,

    /// <summary>Behind <c>mailto:</c>, <c>tel:</c> and their like: a text.</summary>
    AddressOpaque,

    /// <summary>In the host of an address: no value.</summary>
    AddressHost,

    /// <summary>In an address whose part can't be told, because a reference stands before its scheme is known: no value.</summary>
    AddressUnsure,

    /// <summary>Behind a scheme that is not known to be harmless: no value.</summary>
    AddressCode,

    /// <summary>Behind an address in a list of addresses with sizes: a whole number.</summary>
    AddressSize,

    /// <summary>In the <c>content</c> of a <c>meta</c> that leads on: an address or a whole number.</summary>
    Refresh,

    /// <summary>Behind the <c>h</c> of a heading's tag: a whole number from 1 to 6.</summary>
    HeadingLevel,

    /// <summary>In the name of an element or attribute, or between attributes: no value.</summary>
    Names,

    /// <summary>Behind a bracket that may begin a tag: no value.</summary>
    Bracket,

    /// <summary>In an attribute without quotes: no value.</summary>
    Unquoted,

    /// <summary>In an attribute that holds a style, a script or a page: no value.</summary>
    CodeAttribute,

    /// <summary>In a comment: no value.</summary>
    Comment,

    /// <summary>In a declaration, an instruction or a CDATA section: no value.</summary>
    Declaration,

    /// <summary>In a script or data between its tokens: what <c>json</c> returns.</summary>
    ScriptValue,

    /// <summary>In a script where nothing can be made safe: in a string, a comment, or where that can't be told.</summary>
    Script,

    /// <summary>In a style sheet: no value.</summary>
    Style,

    /// <summary>In an element whose text is not read as markup (<c>iframe</c>, <c>xmp</c> …): no value.</summary>
    RawText,

    /// <summary>In a string of a JSON file: any value, escaped.</summary>
    JsonString,

    /// <summary>Between the tokens of a JSON file: a number, true, false, or JSON.</summary>
    JsonValue,

    /// <summary>Behind a backslash in a string of a JSON file: no value.</summary>
    JsonEscape,
}
