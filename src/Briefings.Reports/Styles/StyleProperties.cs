using System.Collections.Immutable;
using Briefings.Core.Drawing;

namespace Briefings.Reports;

/// <summary>What a style says, its base included; null where it says nothing.</summary>
internal sealed record StyleProperties
{
    public string? Face { get; init; }

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public double? Size { get; init; }

    /// <summary>Times the size of the letters around it; for overlays such as raised marks.</summary>
    public double? Scale { get; init; }

    public string? Colour { get; init; }

    public double? Tracking { get; init; }

    public ImmutableArray<string>? Features { get; init; }

    public bool? Underline { get; init; }

    public bool? Strike { get; init; }

    /// <summary>Times the size of the letters around it.</summary>
    public double? Rise { get; init; }

    public string? Ground { get; init; }

    public bool? Capitals { get; init; }

    public bool? SmallCapitals { get; init; }

    public bool? Hyphenate { get; init; }

    public double? Leading { get; init; }

    public Alignment? Align { get; init; }

    public double? Before { get; init; }

    public double? After { get; init; }

    public double? Indent { get; init; }

    public double? IndentEnd { get; init; }

    public bool? KeepWithNext { get; init; }

    public bool? KeepTogether { get; init; }

    public int? Orphans { get; init; }

    public int? Widows { get; init; }

    public string? Fill { get; init; }

    public Edges? Padding { get; init; }

    public Edges? Border { get; init; }

    public string? BorderColour { get; init; }

    public bool? Bleed { get; init; }

    public bool? Wide { get; init; }

    public bool? Floats { get; init; }

    public double? RowRule { get; init; }

    public string? Marker { get; init; }

    public double? MaxHeight { get; init; }

    public double? Gap { get; init; }

    /// <summary>The properties of a style that is based on this one.</summary>
    public StyleProperties With(StyleProperties over) => new()
    {
        Face = over.Face ?? Face,
        Bold = over.Bold ?? Bold,
        Italic = over.Italic ?? Italic,
        Size = over.Size ?? Size,
        Scale = over.Scale ?? Scale,
        Colour = over.Colour ?? Colour,
        Tracking = over.Tracking ?? Tracking,
        Features = over.Features ?? Features,
        Underline = over.Underline ?? Underline,
        Strike = over.Strike ?? Strike,
        Rise = over.Rise ?? Rise,
        Ground = over.Ground ?? Ground,
        Capitals = over.Capitals ?? Capitals,
        SmallCapitals = over.SmallCapitals ?? SmallCapitals,
        Hyphenate = over.Hyphenate ?? Hyphenate,
        Leading = over.Leading ?? Leading,
        Align = over.Align ?? Align,
        Before = over.Before ?? Before,
        After = over.After ?? After,
        Indent = over.Indent ?? Indent,
        IndentEnd = over.IndentEnd ?? IndentEnd,
        KeepWithNext = over.KeepWithNext ?? KeepWithNext,
        KeepTogether = over.KeepTogether ?? KeepTogether,
        Orphans = over.Orphans ?? Orphans,
        Widows = over.Widows ?? Widows,
        Fill = over.Fill ?? Fill,
        Padding = over.Padding ?? Padding,
        Border = over.Border ?? Border,
        BorderColour = over.BorderColour ?? BorderColour,
        Bleed = over.Bleed ?? Bleed,
        Wide = over.Wide ?? Wide,
        Floats = over.Floats ?? Floats,
        RowRule = over.RowRule ?? RowRule,
        Marker = over.Marker ?? Marker,
        MaxHeight = over.MaxHeight ?? MaxHeight,
        Gap = over.Gap ?? Gap,
    };

    /// <summary>The style with everything filled in.</summary>
    public ReportStyle Resolve(string name, ImmutableDictionary<string, Colour> colours)
    {
        var letters = ApplyTo(new CharacterStyle(), colours);
        var plain = new ReportStyle();
        return new ReportStyle
        {
            Name = name,
            Characters = letters,
            Leading = Leading ?? Math.Round(letters.Size * 1.4, 2),
            Align = Align ?? Alignment.Start,
            Before = Before ?? 0,
            After = After ?? 0,
            Indent = Indent ?? 0,
            IndentEnd = IndentEnd ?? 0,
            KeepWithNext = KeepWithNext ?? false,
            KeepTogether = KeepTogether ?? false,
            Orphans = Orphans ?? plain.Orphans,
            Widows = Widows ?? plain.Widows,
            Fill = ColourOf(Fill, colours),
            Padding = Padding ?? default,
            Border = Border ?? default,
            BorderColour = ColourOf(BorderColour, colours) ?? letters.Colour,
            Bleed = Bleed ?? false,
            Wide = Wide ?? false,
            Floats = Floats ?? false,
            RowRule = RowRule ?? 0,
            Marker = Marker ?? plain.Marker,
            MaxHeight = MaxHeight ?? plain.MaxHeight,
            Gap = Gap ?? 0,
        };
    }

    /// <summary>Letters with what this style says of them.</summary>
    public CharacterStyle ApplyTo(CharacterStyle letters, ImmutableDictionary<string, Colour> colours)
    {
        var size = Size ?? (letters.Size * (Scale ?? 1));
        return letters with
        {
            Face = Face ?? letters.Face,
            Bold = Bold ?? letters.Bold,
            Italic = Italic ?? letters.Italic,
            Size = Math.Round(size, 3),
            Colour = ColourOf(Colour, colours) ?? letters.Colour,
            Tracking = Tracking ?? letters.Tracking,
            Features = Features ?? letters.Features,
            Underline = Underline ?? letters.Underline,
            Strike = Strike ?? letters.Strike,
            Rise = Rise is { } rise ? letters.Rise + Math.Round(rise * letters.Size, 3) : letters.Rise,
            Ground = ColourOf(Ground, colours) ?? letters.Ground,
            Capitals = Capitals ?? letters.Capitals,
            SmallCapitals = SmallCapitals ?? letters.SmallCapitals,
            Hyphenate = Hyphenate ?? letters.Hyphenate,
        };
    }

    private static Colour? ColourOf(string? expression, ImmutableDictionary<string, Colour> colours) =>
        expression is null or "none" ? null : ColourExpression.Evaluate(expression, name => colours.TryGetValue(name, out var colour) ? colour : null);
}
