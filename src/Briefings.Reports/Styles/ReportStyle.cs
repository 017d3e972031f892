using System.Collections.Immutable;
using Briefings.Core.Drawing;

namespace Briefings.Reports;

/// <summary>How letters look.</summary>
public sealed record CharacterStyle
{
    /// <summary>The name of a face in the style sheet.</summary>
    public string Face { get; init; } = "";

    /// <summary>Whether the bold face is used.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether the italic face is used.</summary>
    public bool Italic { get; init; }

    /// <summary>In points.</summary>
    public double Size { get; init; } = 10;

    /// <summary>Of the letters.</summary>
    public Colour Colour { get; init; }

    /// <summary>Points between letters beyond their own.</summary>
    public double Tracking { get; init; }

    /// <summary>OpenType features, such as <c>tnum</c> or <c>smcp</c>; <c>-liga</c> switches one off.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>Whether a line is drawn under them.</summary>
    public bool Underline { get; init; }

    /// <summary>Whether a line is drawn through them.</summary>
    public bool Strike { get; init; }

    /// <summary>How far above the baseline they stand, in points.</summary>
    public double Rise { get; init; }

    /// <summary>The ground behind them; null for none.</summary>
    public Colour? Ground { get; init; }

    /// <summary>Whether they are set in capitals.</summary>
    public bool Capitals { get; init; }

    /// <summary>Whether small letters are set as small capitals: the face's own, or capitals of less size where it has none.</summary>
    public bool SmallCapitals { get; init; }

    /// <summary>Whether words may be divided at the ends of lines, where the language has patterns.</summary>
    public bool Hyphenate { get; init; }

    /// <summary>By value, features included.</summary>
    public bool Equals(CharacterStyle? other) =>
        other is not null && Face == other.Face && Bold == other.Bold && Italic == other.Italic && Size.Equals(other.Size)
        && Colour == other.Colour && Tracking.Equals(other.Tracking) && Underline == other.Underline && Strike == other.Strike
        && Rise.Equals(other.Rise) && Ground == other.Ground && Capitals == other.Capitals && Hyphenate == other.Hyphenate && SmallCapitals == other.SmallCapitals && Features.AsSpan().SequenceEqual(other.Features.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Face, Bold, Italic, Size, Colour, Tracking, Rise);
}

/// <summary>Lengths at the four sides, in points; start and end as the language reads.</summary>
/// <param name="Top">Above.</param>
/// <param name="End">Where reading ends.</param>
/// <param name="Bottom">Below.</param>
/// <param name="Start">Where reading begins.</param>
public readonly record struct Edges(double Top, double End, double Bottom, double Start)
{
    /// <summary>Top and bottom together.</summary>
    public double Vertical => Top + Bottom;

    /// <summary>Start and end together.</summary>
    public double Horizontal => Start + End;
}

/// <summary>How a block looks: everything resolved, lengths in points.</summary>
public sealed record ReportStyle
{
    /// <summary>Its name in the style sheet.</summary>
    public string Name { get; init; } = "";

    /// <summary>How its letters look.</summary>
    public CharacterStyle Characters { get; init; } = new();

    /// <summary>From baseline to baseline.</summary>
    public double Leading { get; init; } = 14;

    /// <summary>How lines are set.</summary>
    public Alignment Align { get; init; }

    /// <summary>Space before; the larger of it and the space after what precedes counts.</summary>
    public double Before { get; init; }

    /// <summary>Space after.</summary>
    public double After { get; init; }

    /// <summary>Whether it has neither ground, border nor room of its own: a group in it only groups.</summary>
    public bool IsPlain => Fill is null && Border == default && Padding == default && Indent <= 0 && IndentEnd <= 0;

    /// <summary>Room left free where reading begins; for lists the room of the markers.</summary>
    public double Indent { get; init; }

    /// <summary>Room left free where reading ends.</summary>
    public double IndentEnd { get; init; }

    /// <summary>Whether it stays on the page of what follows.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Whether it is not broken over pages where one page can hold it.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>The least lines at the foot of a page.</summary>
    public int Orphans { get; init; } = 2;

    /// <summary>The least lines at the head of a page.</summary>
    public int Widows { get; init; } = 2;

    /// <summary>The ground; null for none.</summary>
    public Colour? Fill { get; init; }

    /// <summary>Between border and content.</summary>
    public Edges Padding { get; init; }

    /// <summary>Widths of the border's four lines.</summary>
    public Edges Border { get; init; }

    /// <summary>Of the border.</summary>
    public Colour BorderColour { get; init; }

    /// <summary>Whether the ground goes to the edges of the paper.</summary>
    public bool Bleed { get; init; }

    /// <summary>Whether it spans the margin column too.</summary>
    public bool Wide { get; init; }

    /// <summary>Whether a figure goes to the top of the next page, and the text on before it, where the page has no room.</summary>
    public bool Floats { get; init; }

    /// <summary>For tables: the line between rows.</summary>
    public double RowRule { get; init; }

    /// <summary>For lists: what hangs before items that are not numbered.</summary>
    public string Marker { get; init; } = "•";

    /// <summary>For figures: the greatest height.</summary>
    public double MaxHeight { get; init; } = 320;

    /// <summary>The space between the blocks in it where none of them asks for more; columns: between columns.</summary>
    public double Gap { get; init; }

    /// <summary>The style where reading begins at the right: what was at the left is at the right, and the other way round.</summary>
    public ReportStyle Mirrored() => this with
    {
        Indent = IndentEnd,
        IndentEnd = Indent,
        Padding = Padding with { Start = Padding.End, End = Padding.Start },
        Border = Border with { Start = Border.End, End = Border.Start },
    };
}

/// <summary>The paper and where things stand on it, in points.</summary>
public sealed record PageMaster
{
    /// <summary>Its name in the style sheet.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of the paper.</summary>
    public double Width { get; init; } = 595.276;

    /// <summary>Of the paper.</summary>
    public double Height { get; init; } = 841.89;

    /// <summary>The free edges around the text.</summary>
    public Edges Margin { get; init; }

    /// <summary>The width of the margin column; 0 for none. It stands where reading begins.</summary>
    public double Side { get; init; }

    /// <summary>Between margin column and main column.</summary>
    public double Gutter { get; init; }

    /// <summary>The distance of the lines on which text of the main column stands; 0 for none.</summary>
    public double Grid { get; init; }

    /// <summary>From the paper's upper edge to the running head.</summary>
    public double Head { get; init; }

    /// <summary>From the paper's lower edge to the bottom of the running foot.</summary>
    public double Foot { get; init; }

    /// <summary>The width of both columns.</summary>
    public double Measure => Width - Margin.Horizontal;

    /// <summary>The width of the main column.</summary>
    public double Main => Side > 0 ? Measure - Side - Gutter : Measure;
}
