namespace Briefings.Core.Drawing;

/// <summary>How letters within a part of a drawing are seen; null where that can't be told.</summary>
internal sealed record SvgLetters
{
    /// <summary>The least part of the drawing's longer side that a letter must be high to be read.</summary>
    private const double Smallest = 1 / 2000.0;

    public static SvgLetters Initial { get; } = new();

    /// <summary>Whether nothing of the part is drawn, for certain.</summary>
    public bool IsHidden { get; init; }

    public bool? IsVisible { get; init; } = true;

    public bool? HasFill { get; init; } = true;

    public bool? HasStroke { get; init; } = false;

    /// <summary>Whether the colour that paints can name <c>currentColor</c> is seen.</summary>
    public bool? HasColour { get; init; } = true;

    public double? FillOpacity { get; init; } = 1;

    public double? StrokeOpacity { get; init; } = 1;

    public double? StrokeWidth { get; init; } = 1;

    /// <summary>Of all parts around, multiplied.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>The height of letters in units of the part.</summary>
    public double? Size { get; init; } = 16;

    /// <summary>From units of the part to those of the drawing.</summary>
    public Transform Placed { get; init; } = Transform.Identity;

    /// <summary>What the part itself is moved by, within <see cref="Placed"/>.</summary>
    public Transform Move { get; init; } = Transform.Identity;

    /// <summary>The paint of the inside as it is said, in lower case; null where that depends.</summary>
    public string? Ink { get; init; } = "black";

    /// <summary>What the part itself is cut by; null for nothing, or what is around it alone.</summary>
    public SvgClip? Clip { get; init; }

    /// <summary>Why it can't be told whether anything in the part is seen, and by which element; null where it can.</summary>
    public (string Why, SvgSource By)? Doubt { get; init; }

    /// <summary>Whether letters are not seen, for certain.</summary>
    public bool AreHidden => IsHidden || IsVisible == false || Size <= 0 || (IsNo(HasFill, FillOpacity) && (IsNo(HasStroke, StrokeOpacity) || StrokeWidth <= 0));

    /// <summary>Why letters are perhaps not seen; null where they are, for certain.</summary>
    /// <param name="side">The longer side of the drawing.</param>
    public string? Unclear(double side) =>
        IsVisible is null ? "\"visibility\""
        : Size is not { } size ? "the size of its letters"
        : !(size * Scale >= side * Smallest) ? "letters too small to be read"
        : Opacity < SvgPaints.Faintest ? "\"opacity\""
        : HasFill == true && FillOpacity >= SvgPaints.Faintest ? null
        : HasStroke == true && StrokeOpacity >= SvgPaints.Faintest && StrokeWidth * Scale >= side * Smallest / 10 ? null
        : "\"fill\" or \"stroke\", with their opacities";

    // The shorter side of what becomes of a square, or less.
    private double Scale
    {
        get
        {
            var (a, b, c, d) = (Placed.A, Placed.B, Placed.C, Placed.D);
            var size = Math.Sqrt((a * a) + (b * b) + (c * c) + (d * d));
            return size > 0 ? Math.Abs((a * d) - (b * c)) / size : 0;
        }
    }

    private static bool IsNo(bool? paint, double? opacity) => paint == false || opacity <= 0;
}
