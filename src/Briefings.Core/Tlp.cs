using System.Collections.Immutable;

namespace Briefings.Core;

/// <summary>
/// The Traffic Light Protocol 2.0 (FIRST, August 2022), ordered from the widest circle of readers to the narrowest:
/// a marking is within a limit when it is not greater.
/// </summary>
public enum Tlp
{
    /// <summary>TLP:CLEAR: may go to anyone.</summary>
    Clear,

    /// <summary>TLP:GREEN: the community, not publicly accessible channels.</summary>
    Green,

    /// <summary>TLP:AMBER: the organisation and its clients.</summary>
    Amber,

    /// <summary>TLP:AMBER+STRICT: the recipient's organisation only.</summary>
    AmberStrict,

    /// <summary>TLP:RED: named recipients only.</summary>
    Red,
}

/// <summary>How markings are written and coloured.</summary>
public static class TlpLabels
{
    private static readonly ImmutableArray<(Tlp Marking, string Word, string Colour)> Table =
    [
        (Tlp.Clear, "CLEAR", "#FFFFFF"),
        (Tlp.Green, "GREEN", "#33FF00"),
        (Tlp.Amber, "AMBER", "#FFC000"),
        (Tlp.AmberStrict, "AMBER+STRICT", "#FFC000"),
        (Tlp.Red, "RED", "#FF2B2B"),
    ];

    /// <summary>The words as typed in front matter, widest circle first.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Table.Select(row => row.Word)];

    /// <summary>The label as the standard has it: <c>TLP:</c>, the word in capitals, no blank, never translated.</summary>
    public static string Label(this Tlp marking) => "TLP:" + marking.Word();

    /// <summary>The word after <c>TLP:</c>.</summary>
    public static string Word(this Tlp marking) => Table[(int)marking].Word;

    /// <summary>The colour of the label, <c>#rrggbb</c>, on #000000.</summary>
    public static string Colour(this Tlp marking) => Table[(int)marking].Colour;

    /// <summary>A name for class attributes: <c>clear</c>, <c>green</c>, <c>amber</c>, <c>amber-strict</c>, <c>red</c>.</summary>
    public static string Slug(this Tlp marking) => marking == Tlp.AmberStrict ? "amber-strict" : marking.Word().ToLowerInvariant();

    /// <summary>Reads a word exactly as the standard writes it; null for anything else.</summary>
    public static Tlp? Parse(string word) => Words.IndexOf(word) is var index and >= 0 ? (Tlp)index : null;

    /// <summary>Reads a label exactly as the standard writes it, <c>TLP:</c> and the word; null for anything else.</summary>
    public static Tlp? ParseLabel(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.StartsWith("TLP:", StringComparison.Ordinal) ? Parse(label["TLP:".Length..]) : null;
    }
}
