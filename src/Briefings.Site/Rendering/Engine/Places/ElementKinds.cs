namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>How the tokenizer goes on behind the tag of an element (HTML Standard, 13.2.5 and 13.2.6).</summary>
internal enum ElementKind
{
    /// <summary>As before.</summary>
    Plain,

    /// <summary>Its text ends at its own end tag; references are read.</summary>
    ElementlessText,

    /// <summary>Its text ends at its own end tag; nothing in it is read.</summary>
    RawText,

    /// <summary>As <see cref="RawText"/>; a style sheet.</summary>
    Style,

    /// <summary>Its text ends at its own end tag outside of what looks like a comment with a script.</summary>
    Script,

    /// <summary>Nothing ends it.</summary>
    Endless,

    /// <summary>What is in it is read otherwise by a browser's rules of drawings, formulas, choices and frames.</summary>
    Otherwise,

    /// <summary>What is in it is read as markup or not at all.</summary>
    NoScript,
}

/// <summary>Tells elements apart.</summary>
internal static class ElementKinds
{
    /// <summary>The longest name that is told apart.</summary>
    public const int Longest = 32;

    /// <summary>The kind of an element of HTML.</summary>
    /// <param name="name">In lower case.</param>
    public static ElementKind Of(ReadOnlySpan<char> name) => name switch
    {
        "script" => ElementKind.Script,
        "style" => ElementKind.Style,
        "title" or "textarea" => ElementKind.ElementlessText,
        "iframe" or "xmp" or "noembed" or "noframes" => ElementKind.RawText,
        "noscript" => ElementKind.NoScript,
        "plaintext" => ElementKind.Endless,
        "svg" or "math" or "select" or "frameset" => ElementKind.Otherwise,
        _ => ElementKind.Plain,
    };
}
