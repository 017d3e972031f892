using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;

namespace Briefings.Reports;

/// <summary>A family of faces as the style sheet names it: files below the folder of fonts.</summary>
/// <param name="Regular">The upright file.</param>
/// <param name="Italic">The italic file; the upright one where there is none.</param>
/// <param name="Bold">The bold file.</param>
/// <param name="BoldItalic">The bold italic file.</param>
/// <param name="Fallback">Families that are asked for characters that this one lacks, in turn.</param>
/// <param name="Scale">How much larger its letters are set than the size says, so that they look as large as those of other families.</param>
public sealed record FaceFamily(string Regular, string Italic, string Bold, string BoldItalic, ImmutableArray<string> Fallback, double Scale = 1);

/// <summary>
/// The style sheet of reports, <c>templates/reports/styles.yaml</c>: colours, faces, pages, styles. Immutable; load once and
/// call <see cref="Branded"/> for each publisher.
/// </summary>
public sealed class ReportStyles
{
    /// <summary>Styles that texts from Markdown are set in; a style sheet has them all.</summary>
    public static ImmutableArray<string> Required { get; } =
    [
        "text", "h1", "h2", "h3", "h4", "h5", "h6", "list", "list-marker", "item", "quote", "attribution", "code", "code-span", "table", "table-head",
        "table-cell", "table-caption", "figure", "caption", "credit", "aside", "marked", "marked-label", "note", "note-mark", "term", "definition",
        "rule", "link", "marking",
    ];

    private readonly ImmutableDictionary<string, StyleProperties> properties;
    private readonly ImmutableDictionary<string, ReportStyle> styles;
    private readonly ImmutableDictionary<string, string> colourTexts;
    private readonly ImmutableDictionary<string, Colour> colours;

    internal ReportStyles(
        string file,
        ImmutableDictionary<string, string> colourTexts,
        ImmutableDictionary<string, Colour> colours,
        ImmutableDictionary<string, FaceFamily> faces,
        ImmutableDictionary<string, PageMaster> pages,
        ImmutableDictionary<string, StyleProperties> properties)
    {
        this.colourTexts = colourTexts;
        this.colours = colours;
        this.properties = properties;
        File = file;
        Faces = faces;
        Pages = pages;
        styles = properties.ToImmutableDictionary(each => each.Key, each => each.Value.Resolve(each.Key, colours), StringComparer.Ordinal);
    }

    /// <summary>The path of the style sheet, for messages.</summary>
    public string File { get; }

    /// <summary>Families of faces, by name.</summary>
    public ImmutableDictionary<string, FaceFamily> Faces { get; }

    /// <summary>Page masters, by name.</summary>
    public ImmutableDictionary<string, PageMaster> Pages { get; }

    /// <summary>The names of all styles, ordered.</summary>
    public IEnumerable<string> Names => styles.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads a style sheet.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="file">Its path, for messages.</param>
    public static Outcome<ReportStyles> Load(string yaml, string file) => StyleSheetReader.Read(yaml, file);

    /// <summary>The same styles in a publisher's colours.</summary>
    /// <param name="primary">The brand colour, <c>#rrggbb</c>; what is no colour is left as it was.</param>
    /// <param name="accent">The accent, <c>#rrggbb</c>.</param>
    public ReportStyles Branded(string primary, string accent)
    {
        var brand = colours;
        brand = Colour.Parse(primary) is { } one ? brand.SetItem("primary", one) : brand;
        brand = Colour.Parse(accent) is { } other ? brand.SetItem("accent", other) : brand;
        return new ReportStyles(File, colourTexts, ColourExpression.ResolveAll(colourTexts, brand, static (_, _) => { }), Faces, Pages, properties);
    }

    /// <summary>A style; null where there is none of that name.</summary>
    public ReportStyle? Find(string name) => styles.GetValueOrDefault(name);

    /// <summary>A style that every style sheet has.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public ReportStyle Get(string name) => styles[name];

    /// <summary>A colour of the style sheet; null where there is none of that name.</summary>
    public Colour? FindColour(string name) => colours.TryGetValue(name, out var colour) ? colour : null;

    /// <summary>Letters that look as they did, but for what a style says of letters.</summary>
    public CharacterStyle Overlay(string name, CharacterStyle letters) =>
        properties.TryGetValue(name, out var style) ? style.ApplyTo(letters, colours) : letters;
}
