namespace Briefings.Content.Loading.Markdown;

/// <summary>What is written here instead of attributes that other tools know (Pandoc, Quarto, Kramdown), by their key or class.</summary>
internal static class ForeignAttributes
{
    /// <summary>The advice for an attribute or class as typed; null for one that no tool is known for.</summary>
    public static string? Fix(string typed) => typed.TrimStart('.').ToLowerInvariant() switch
    {
        "width" or "height" or "fig-width" or "fig-height" or "scale" => "delete it: pictures are set as wide as they need",
        "fig-alt" or "alt" => "write it between the brackets: \"![what it shows](media/picture.png)\"",
        "fig-cap" or "caption" => "write it behind the address: \"![what it shows](media/picture.png \"caption\")\"",
        "fig-align" or "align" or "style" or "class" or "layout-ncol" or "fig-pos" => "delete it: looks are set by the house, not by texts",
        "target" or "rel" or "download" or "data-toggle" => "delete it: links need no more than their address",
        "title" => "put its words into the text, or delete it",
        "underline" or "ul" or "mark" or "highlight" or "smallcaps" or "sc" => "write the words alone, or \"**words**\"",
        "unnumbered" or "unlisted" or "allowframebreaks" or "no_toc" or "nav_exclude" => "delete it: headings carry no numbers",
        "aside" or "column-margin" or "margin" => "begin a paragraph of its own with a line \"::: note\" above it and \":::\" below it",
        "pagebreak" or "page-break" or "newpage" => "delete it: pages end by themselves",
        _ => null,
    };
}
