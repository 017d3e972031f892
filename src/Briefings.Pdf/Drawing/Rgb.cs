using System.Globalization;

namespace Briefings.Pdf;

/// <summary>A colour in sRGB (written as DeviceRGB or DeviceGray, ISO 32000-1, 8.6.4; the output intent says that it is sRGB).</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>Black.</summary>
    public static Rgb Black => default;

    /// <summary>White.</summary>
    public static Rgb White => new(255, 255, 255);

    /// <summary>Whether the colour is a shade of grey.</summary>
    public bool IsGray => R == G && G == B;

    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Rgb Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var digits = hex.StartsWith('#') ? hex[1..] : hex;
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        return digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw new FormatException($"\"{hex}\" is no colour of the form #rrggbb.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}
