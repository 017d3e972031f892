namespace Briefings.Site.Rendering.Engine;

/// <summary>The kind of file that a template makes; it decides how values are escaped.</summary>
public enum FileKind
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>XML: feeds, sitemaps, report markup.</summary>
    Xml,

    /// <summary>JSON; values stand inside quotes that the template writes, numbers and booleans may stand bare.</summary>
    Json,

    /// <summary>Plain text in lines.</summary>
    Text,
}

/// <summary>Tells kinds of file apart.</summary>
public static class FileKinds
{
    /// <summary>The kind of a template by its extension; anything unknown is HTML, the strictest.</summary>
    public static FileKind Of(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".xml" => FileKind.Xml,
        ".json" => FileKind.Json,
        ".txt" => FileKind.Text,
        _ => FileKind.Html,
    };
}
