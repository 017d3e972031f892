namespace Briefings.Core.Pictures;

/// <summary>How the pixels of a PNG are stored (third edition, 11.2.1).</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bits">Bits a sample.</param>
/// <param name="Colour">0 grey, 2 colour, 3 palette, 4 and 6 with transparency.</param>
/// <param name="IsInterlaced">Whether there are seven passes (8.1).</param>
internal readonly record struct PngFormat(int Width, int Height, int Bits, int Colour, bool IsInterlaced)
{
    private static readonly (int X, int Y, int Across, int Down)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private static readonly (int X, int Y, int Across, int Down)[] Whole = [(0, 0, 1, 1)];

    /// <summary>Whether the standard has such pictures.</summary>
    public bool IsKnown => Colour switch
    {
        0 => Bits is 1 or 2 or 4 or 8 or 16,
        3 => Bits is 1 or 2 or 4 or 8,
        2 or 4 or 6 => Bits is 8 or 16,
        _ => false,
    };

    /// <summary>How many pixels there are.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Bits a pixel.</summary>
    public int PixelBits => Bits * Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Each row in the order of the file: its pixels, and whether it begins a pass.</summary>
    public IEnumerable<(int Pixels, bool IsFirst)> Rows()
    {
        foreach (var (x, y, across, down) in IsInterlaced ? Adam7 : Whole)
        {
            var (columns, rows) = ((Width - x + across - 1) / across, (Height - y + down - 1) / down);
            for (var row = 0; columns > 0 && row < rows; row++)
            {
                yield return (columns, row == 0);
            }
        }
    }
}
