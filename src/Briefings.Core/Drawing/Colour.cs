using System.Globalization;

namespace Briefings.Core.Drawing;

/// <summary>A colour in sRGB.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
public readonly record struct Colour(byte R, byte G, byte B)
{
    /// <summary>Black.</summary>
    public static Colour Black => default;

    /// <summary>White.</summary>
    public static Colour White => new(255, 255, 255);

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2).</summary>
    public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; null for anything else.</summary>
    public static Colour? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is not (4 or 7) || text[0] != '#')
        {
            return null;
        }

        var digits = text.Length == 4 ? string.Concat(text.Skip(1).Select(digit => new string(digit, 2))) : text[1..];
        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>The contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (light, dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>A mixture: <paramref name="share"/> (0 to 1) of this colour, the rest of the other.</summary>
    public Colour Mix(Colour other, double share) => new(Part(R, other.R, share), Part(G, other.G, share), Part(B, other.B, share));

    /// <summary>Black or white, whichever is easier to read on this colour.</summary>
    public Colour Opposite() => Contrast(this, White) >= Contrast(this, Black) ? White : Black;

    /// <summary>
    /// This colour, made darker or lighter by steps until its contrast with the ground reaches the ratio (4.5 for text, WCAG 2.2, 1.4.3).
    /// </summary>
    public Colour ReadableOn(Colour ground, double ratio)
    {
        var towards = ground.Opposite();
        for (var step = 0; step < 20; step++)
        {
            var tried = Mix(towards, 1 - (step / 20.0));
            if (Contrast(tried, ground) >= ratio)
            {
                return tried;
            }
        }

        return towards;
    }

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    private static byte Part(byte one, byte other, double share) => (byte)Math.Round((one * share) + (other * (1 - share)), MidpointRounding.AwayFromZero);

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
