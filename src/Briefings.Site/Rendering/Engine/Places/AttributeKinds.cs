namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>What an attribute holds.</summary>
internal enum AttributeKind
{
    /// <summary>Any text.</summary>
    Plain,

    /// <summary>One address.</summary>
    Address,

    /// <summary>Addresses with blanks between them.</summary>
    Addresses,

    /// <summary>Addresses with sizes, and commas between them.</summary>
    AddressSet,

    /// <summary>A style, a script, a page, or what an animation makes of another attribute.</summary>
    Code,

    /// <summary>What a script is written in.</summary>
    ScriptType,

    /// <summary>What a <c>meta</c> does.</summary>
    MetaName,

    /// <summary>What a <c>meta</c> says.</summary>
    MetaContent,
}

/// <summary>Tells attributes apart (HTML Standard, index of attributes; SVG 2).</summary>
internal static class AttributeKinds
{
    /// <summary>The kind of an attribute.</summary>
    /// <param name="element">The element's name, in lower case.</param>
    /// <param name="name">Its name, in lower case.</param>
    /// <param name="isHtml">Whether it is HTML; XML of ours knows no attribute that holds code.</param>
    public static AttributeKind Of(ReadOnlySpan<char> element, ReadOnlySpan<char> name, bool isHtml)
    {
        // A prefix hides no address: xlink:href, v-bind:href.
        var colon = name.LastIndexOf(':');
        var local = colon < 0 ? name : name[(colon + 1)..];
        if (isHtml)
        {
            var own = element switch
            {
                "script" when local is "type" => AttributeKind.ScriptType,
                "meta" when local is "http-equiv" => AttributeKind.MetaName,
                "meta" when local is "content" => AttributeKind.MetaContent,
                "animate" or "set" or "animatetransform" or "animatemotion" when local is "to" or "from" or "by" or "values" or "attributename" => AttributeKind.Code,
                _ when IsCode(name, local, colon) => AttributeKind.Code,
                _ => AttributeKind.Plain,
            };
            if (own != AttributeKind.Plain)
            {
                return own;
            }
        }

        return local switch
        {
            "href" or "src" or "action" or "formaction" or "poster" or "cite" or "data" or "background" or "manifest" => AttributeKind.Address,
            "codebase" or "classid" or "longdesc" or "lowsrc" or "dynsrc" or "usemap" or "profile" or "icon" when isHtml => AttributeKind.Address,
            "srcset" or "imagesrcset" => AttributeKind.AddressSet,
            "ping" or "attributionsrc" or "archive" when isHtml => AttributeKind.Addresses,
            "base" when colon == 3 => AttributeKind.Address,
            _ => AttributeKind.Plain,
        };
    }

    // Beside those of HTML: what script libraries read as code, "@click", ":class", "x-on:click".
    private static bool IsCode(ReadOnlySpan<char> name, ReadOnlySpan<char> local, int colon) =>
        local is "style" or "srcdoc"
        || (local.Length > 2 && local.StartsWith("on"))
        || name[0] is '@' or ':'
        || (colon > 1 && name[..colon].EndsWith("on"));
}
