using System.Collections.Immutable;

namespace Briefings.Pdf;

/// <summary>The direction in which a run of text is read.</summary>
public enum TextDirection
{
    /// <summary>Latin, Cyrillic, Greek and most others.</summary>
    LeftToRight,

    /// <summary>Arabic, Hebrew and others.</summary>
    RightToLeft,
}

/// <summary>An OpenType feature that is switched on or off, such as <c>tnum</c> (tabular figures) or <c>smcp</c> (small capitals).</summary>
/// <param name="Tag">Four ASCII characters, from the OpenType feature registry.</param>
/// <param name="Value">0 off, 1 on, more where the feature has alternates.</param>
public readonly record struct FontFeature(string Tag, int Value = 1);

/// <summary>What shaping must know about a run besides its text and face.</summary>
/// <param name="Direction">The direction of the run; one run has one.</param>
/// <param name="Script">ISO 15924 code, such as <c>Latn</c>; null for the script of the first letter.</param>
/// <param name="Language">BCP 47 tag, such as <c>fr</c>; null for none.</param>
/// <param name="Features">Features that differ from the face's defaults.</param>
public sealed record ShapingOptions(
    TextDirection Direction = TextDirection.LeftToRight,
    string? Script = null,
    string? Language = null,
    ImmutableArray<FontFeature> Features = default)
{
    /// <summary>Left to right, script by the first letter, no language, the face's own features.</summary>
    public static ShapingOptions Default { get; } = new();
}
